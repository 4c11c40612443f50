"""Says what each parameter is for: what a binding must do with it.

Roles of a parameter
    self, handle   a handle that is used
    allocator      where memory comes from (a struct of callbacks)
    value, enum    an integer or bool; a value of a named enum
    length         the length of the arrays named in `lengths`
    text           UTF-8, ended by NUL, or as long as `length` says
    array          values of `base` to read, as many as `length` says
    struct         a struct to read
    columns        a struct of arrays to read, which stay the caller's
    out            one value that is answered
    detail         one value that is only written when the call is refused
    out_handle     a new handle, owned by the caller
    out_struct     a struct to fill, whose `size` is set beforehand
    out_text       room for text, ended by NUL, of `length` bytes
    out_array      room for `length` values of `base`
    None           nothing that a binding understands: the lint refuses it

Roles of a field, in a struct of columns (`columns`)
    size           its size
    length         a length of columns, which they tell themselves
    column         values of `base` to read, as many as `length` says
    value          an integer

A length that is no single name or number has an `extent` beside its text, a
sum of products: [["members"], ["1"]]. A number that only such lengths speak
of is a `value`, not a `length`.

Forms of a function
    new            makes a handle: the constructor of `class`
    copy, free     the rest of a handle's life
    make           makes a handle in another way: a class method
    method         has `self`
    static         belongs to a class, without `self`
    function       belongs to none

Fill, for what is as long as only the library knows
    ask            asked for its size first, then filled
    grow           tried with more room until it fits
    caller         into the caller's own columns

`lent` marks a struct with a text that lives no longer than a handle.
`long` marks a call that may take longer than other threads should wait: one
with arrays, counted texts, other handles, or a copy.
"""

import re

import lengths
import naming
import prose

INTEGERS = {f"{sign}int{bits}_t" for sign in ("", "u")
            for bits in (8, 16, 32, 64)} | {"size_t", "bool"}
DAY = re.compile(r"days since 1970-01-01", re.I)
# What a caller may leave out, besides what may be NULL.
DEFAULTS = {"ssi_activity_add": {"traits": 0, "count": 1, "counterpart": 0},
            "ssi_sensitivity_new": {"percent": 20}}
# A number that says that there is none: what a language has a word for.
ABSENT = re.compile(r"; (-\d+): no ")
MICROPOINT = re.compile(r"\bmicropoints?\b", re.I)


def complete(api, prefix="ssi"):
    """Adds shapes and names to what model.read() has found."""
    kinds = Kinds(api)
    for group in api["enums"]:
        group["flags"] = is_flags(group)
    for record in api["structs"]:
        record["callbacks"] = any("(" in f["type"] for f in record["fields"])
        for field in record["fields"]:
            shape_field(field, kinds)
        shape_columns(record)
        record["lent"] = any(prose.LIFETIME.search(field["brief"])
                             for field in record["fields"])
    for function in api["functions"]:
        shape_function(function, kinds, prefix)
    for handle in api["handles"]:
        lifecycle(handle, api)
    tables(api)
    naming.name_all(api, prefix)
    return api


class Kinds:
    """Names of each kind of type."""

    def __init__(self, api):
        self.enums = {e["name"] for e in api["enums"]}
        self.handles = {h["name"] for h in api["handles"]}
        self.structs = {s["name"] for s in api["structs"]}
        self.callbacks = {s["name"] for s in api["structs"]
                          if any("(" in f["type"] for f in s["fields"])}
        self.columns = {s["name"] for s in api["structs"]
                        if any(f["length"] for f in s["fields"])}
        self.values = INTEGERS | self.enums


def is_flags(group):
    """Bits that may be set together: three or more values, each one bit."""
    numbers = [int(v["_initializer"].lstrip("= "))
               for v in group["values"]
               if re.fullmatch(r"= *\d+", v["_initializer"] or "")]
    return (len(numbers) == len(group["values"]) > 2
            and all(n and not n & (n - 1) for n in numbers))


def base_of(kind):
    if "(" in kind:
        return None
    return re.sub(r"\bconst\b|\*", "", kind).strip()


def enum_of(item, kinds):
    """The enum a value is of, by its type or by its words."""
    if item["base"] in kinds.enums:
        return item["base"]
    if item["base"] in INTEGERS - {"bool", "size_t"}:
        return next((n for n in item["_links"] if n in kinds.enums), None)
    return None


def unit_of(item):
    if item["base"] not in ("int32_t", "int64_t"):
        return None
    if DAY.search(item["brief"]):
        return "day"
    return "micropoint" if MICROPOINT.search(item["brief"]) else None


def shape_field(field, kinds):
    field["base"] = base_of(field["type"])
    field["enum"] = enum_of(field, kinds)
    field["unit"] = unit_of(field)


def shape_columns(record):
    """A struct of arrays: which field is what."""
    fields = record["fields"]
    record["columns"] = any(f["length"] for f in fields)
    if not record["columns"]:
        return
    told = {n for f in fields for n in lengths.names(f["length"])}
    for field in fields:
        field["extent"] = lengths.extent(field["length"])
        field["role"] = field_role(field, told)


def field_role(field, told):
    if field["name"] == "size":
        return "size"
    if field["name"] in told:
        return "length" if field["type"] == "size_t" else None
    if "*" in field["type"]:
        return "column" if field["length"] else None
    return "value" if field["base"] in INTEGERS else None


def shape_function(function, kinds, prefix):
    parameters = function["parameters"]
    wanted = {}
    for p in parameters:
        p["base"] = base_of(p["type"])
        p["enum"] = enum_of(p, kinds)
        p["unit"] = unit_of(p)
        if p["length"]:
            wanted.setdefault(p["length"], []).append(p["name"])
        p["extent"] = lengths.extent(p["length"])
    for index, p in enumerate(parameters):
        p["lengths"] = wanted.get(p["name"], [])
        p["default"] = DEFAULTS.get(function["name"], {}).get(p["name"])
        p["role"] = role(p, index, kinds)
        p["absent"] = absent(p)
    owner = max((h for h in kinds.handles
                 if function["name"].startswith(h + "_")), key=len, default=None)
    function["class"] = owner
    function["verb"] = function["name"][len(owner or prefix) + 1:]
    function["form"] = form(function)
    function["fill"] = fill(function)
    function["long"] = is_long(function)


def absent(p):
    """The number that a value has where there is none, as its words say."""
    found = ABSENT.search(p["brief"]) if p["role"] == "value" else None
    return int(found.group(1)) if found else None


def may_be_left_out(p):
    return bool(p["nullable"]) or p["default"] is not None or (
        p["absent"] is not None)


def is_long(function):
    """Whether a call may take longer than other threads should wait."""
    roles = {p["role"] for p in function["parameters"]}
    texts = any(p["role"] == "text" and p["length"]
                for p in function["parameters"])
    makes = "self" in roles and "out_handle" in roles
    many = roles & {"array", "handle", "out_array", "columns"}
    return bool(many) or texts or makes


def role(p, index, kinds):
    stars = p["type"].count("*")
    if stars == 0:
        return value_role(p, kinds)
    if stars == 2:
        owned = p["base"] in kinds.handles and p["direction"] == "out"
        return "out_handle" if owned and p["owns"] else None
    if p["base"] in kinds.handles:
        return "self" if index == 0 and p["name"] == "self" else "handle"
    if p["base"] in kinds.callbacks:
        return "allocator"
    if p["base"] == "char":
        return text_role(p)
    if p["base"] in kinds.columns and not p["length"]:
        return "columns" if "const" in p["type"] else None
    if p["base"] in kinds.structs and not p["length"]:
        return "struct" if "const" in p["type"] else "out_struct"
    if p["base"] in kinds.values:
        return column_role(p)
    return None


def value_role(p, kinds):
    if p["lengths"]:
        return "length" if p["type"] == "size_t" else None
    if p["base"] in kinds.enums:
        return "enum"
    return "value" if p["base"] in INTEGERS else None


def text_role(p):
    if "const" in p["type"]:
        return "text"
    return "out_text" if p["length"] else None


def column_role(p):
    if "const" in p["type"]:
        return "array" if p["length"] else None
    if p["length"]:
        return "out_array"
    return "detail" if p["nullable"] else "out"


def form(function):
    roles = [p["role"] for p in function["parameters"]]
    if function["class"] is None:
        return "function"
    makes = any(p["role"] == "out_handle" and p["base"] == function["class"]
                for p in function["parameters"])
    if "self" in roles:
        special = function["verb"] in ("copy", "free")
        return function["verb"] if special else "method"
    if makes:
        return "new" if function["verb"] == "new" else "make"
    return "static"


def fill(function):
    roles = [p["role"] for p in function["parameters"]]
    space = any(s["name"].endswith("_SPACE") for s in function["statuses"])
    if "out_text" in roles:
        return "grow" if space else None
    if "out_array" not in roles:
        return None
    sizes = [p for p in function["parameters"]
             if p["role"] == "out" and p["type"] == "size_t *"]
    return "ask" if space and sizes else "caller"


def as_given(parameters):
    """In the order a caller gives them: handles and scratch memory that may be
    left out come last, wherever C has them."""
    return sorted(parameters, key=comes_last)


def comes_last(p):
    scratch = p["role"] == "out_array" and p["direction"] == "in,out"
    return bool(p["nullable"]) and (p["role"] == "handle" or scratch)


def lifecycle(handle, api):
    """Which functions make, copy and release a handle."""
    own = [f for f in api["functions"] if f["class"] == handle["name"]]
    for word in ("new", "copy", "free"):
        handle[word] = next((f["name"] for f in own if f["form"] == word), None)
    handle["made_by"] = [
        f["name"] for f in api["functions"]
        if any(p["role"] == "out_handle" and p["base"] == handle["name"]
               for p in f["parameters"])]
    handle["refusal"] = next((f["name"] for f in own
                              if f["verb"] == "refusal"), None)


def tables(api):
    """Rows that can be walked: thing(index or enum, out) and things(count);
    with two enums, those of the second are walked for one of the first."""
    names = {f["name"] for f in api["functions"]}
    for function in api["functions"]:
        inputs = [p for p in function["parameters"]
                  if p["role"] in ("value", "enum")]
        roles = [p["role"] for p in function["parameters"]]
        others = [r for r in roles if r not in ("self", "value", "enum")]
        walked = others == ["out_struct"] and can_be_walked(inputs)
        function["table"] = table(function, inputs, names) if walked else None


def can_be_walked(inputs):
    roles = [p["role"] for p in inputs]
    if roles == ["value"]:
        return inputs[0]["name"] == "index"
    return roles in (["enum"], ["enum", "enum"])


def table(function, inputs, names):
    key, count = inputs[-1], function["name"] + "s"
    # The name of many rows; that of the key if the verb is a plural itself.
    plural = function["verb"].endswith("s") and key["role"] == "enum"
    return {
        "name": (key["name"] if plural else function["verb"]) + "s",
        "by": inputs[0]["name"] if len(inputs) == 2 else None,
        "key": key["name"],
        "enum": key["base"] if key["role"] == "enum" else None,
        "count": count if count in names and key["role"] == "value" else None}
