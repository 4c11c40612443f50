"""Says what each parameter is for: what a binding must do with it.

Roles of a parameter
    self, handle   a handle that is used
    allocator      where memory comes from (a struct of callbacks)
    value, enum    an integer or bool; a value of a named enum
    length         the length of the arrays named in `lengths`
    width          how many columns a table has: the constant of `constant`, if
                   one of the arrays in `lengths` is given, else 0
    text           UTF-8, ended by NUL, or as long as `length` says
    array          values of `base` to read, as many as `length` says
    list           the same, of values of an enum, in any order
    table          the same, one for each value of an enum; -1: there is none
    struct         a struct to read
    columns        a struct of arrays to read, which stay the caller's
    flat           a struct whose fields are given as arguments, see below
    out            one value that is answered
    detail         one value that is only written when the call is refused
    out_handle     a new handle, owned by the caller
    out_struct     a struct to fill, whose `size` is set beforehand
    out_refusal    the same, only written when the call is refused
    out_text       room for text, ended by NUL, of `length` bytes
    out_array      room for `length` values of `base`
    out_table      the same, one for each value of an enum
    None           nothing that a binding understands: the lint refuses it

Roles of a field, in a struct of columns (`columns`)
    size           its size
    length         a length of columns, which they tell themselves
    width          a length that tells how often another one is in a column
    column         values of `base` to read, as many as `length` says
    list           the same, of values of an enum
    value          an integer

Arguments of a function are its parameters, but for structs that say what one
call is about: columns to write, columns to read of one length, or options that
are all numbers. Their fields take the place of such a struct (`flat`), and each
knows where it goes (`via`).
Of members in a range (`count`) every column has its elements for each of them.

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
    table          as long as a table of the headers
    caller         into the caller's own columns

`lent` marks a struct with a text that lives no longer than a handle.
`hidden` marks a field that no language shows: `size`, and what is reserved.
`points` marks an argument or answer that people give and get as points, and as
micropoints if they ask for them (`micro` of the function).
`refusal` marks a call whose handle keeps what it refused.
`long` marks a call that may take longer than other threads should wait: one
with arrays, counted texts, other handles, or a copy. `later` marks those of
them that are worth a thread: over columns of any length or a whole ledger.
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
            "ssi_report_add_archive": {"names": False},
            "ssi_report_add_history": {"most": 3653},
            "ssi_report_add_people": {"most": 50},
            "ssi_score_json": {"contributions": False},
            "ssi_sensitivity_new": {"percent": 20}}
# A number that says that there is none: what a language has a word for.
ABSENT = re.compile(r"; (-\d+): no ")
# What says where a refused call went wrong.
FAULT = re.compile(r"\bat fault\b|\brefused\b")
LIST = re.compile(r"\blist of values of\b", re.I)
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
        record["flat"] = record["name"] in kinds.flat
        shape_columns(record, kinds)
        record["lent"] = any(prose.LIFETIME.search(field["brief"])
                             for field in record["fields"])
    for function in api["functions"]:
        shape_function(function, kinds, prefix)
    for handle in api["handles"]:
        lifecycle(handle, api)
    large = {f["class"] for f in api["functions"]
             if has_columns(f) and f["fill"] != "ask" and has_self(f)}
    for function in api["functions"]:
        function["later"] = is_later(function, large)
    tables(api)
    naming.name_all(api, prefix)
    return api


class Kinds:
    """Names of each kind of type."""

    def __init__(self, api):
        self.enums = {e["name"] for e in api["enums"]}
        self.handles = {h["name"] for h in api["handles"]}
        self.structs = {s["name"]: s for s in api["structs"]}
        self.callbacks = {s["name"] for s in api["structs"]
                          if any("(" in f["type"] for f in s["fields"])}
        self.columns = {s["name"] for s in api["structs"]
                        if any(f["length"] for f in s["fields"])}
        self.flat = {name for name, record in self.structs.items()
                     if (is_flat(record["fields"]) if name in self.columns
                         else is_choice(record))}
        self.values = INTEGERS | self.enums
        # The number of values of an enum, which is how wide a table is.
        constants = {c["name"] for c in api["constants"]}
        self.widths = {e + "S": e.lower() for e in map(str.upper, self.enums)
                       if e + "S" in constants}


def is_flat(fields):
    """Whether a struct of columns says what one call is about: it has columns
    to write, or columns to read that are all of one length."""
    columns = [f for f in fields if f["length"]]
    return any("const" not in f["type"] for f in columns) or (
        len({f["length"] for f in columns}) == 1
        and lengths.extent(columns[0]["length"]) is None)


def is_choice(record):
    """Whether a struct says how one call is made, each field a number."""
    return record["name"].endswith("_options") and all(
        f["type"] in INTEGERS and not f["count"] for f in record["fields"])


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
    field["hidden"] = field["name"] in ("size", "reserved")


def shape_columns(record, kinds):
    """A struct of arrays: which field is what."""
    fields = record["fields"]
    record["columns"] = any(f["length"] for f in fields)
    if not record["columns"]:
        return
    told = {n for f in fields for n in lengths.names(f["length"])}
    alone = {n for f in fields for n in lengths.told(f["length"])}
    for field in fields:
        field["extent"] = lengths.extent(field["length"])
        field["role"] = field_role(field, told, alone, kinds)


def field_role(field, told, alone, kinds):
    if field["name"] == "size":
        return "size"
    if field["name"] in told and field["type"] == "size_t":
        return "length" if field["name"] in alone else "width"
    if field["name"] in told:
        return None
    if "*" in field["type"]:
        column = "list" if is_list(field, kinds) else "column"
        return column if field["length"] and field["base"] in INTEGERS else None
    return "value" if field["base"] in INTEGERS and not field["count"] else None


def is_list(item, kinds):
    """A list of values of an enum; a column has one in each row instead."""
    return (item["base"] == "uint8_t" and item["enum"] in kinds.enums
            and bool(LIST.search(item["brief"])))


def shape_function(function, kinds, prefix):
    for p in function["parameters"]:
        p["base"] = base_of(p["type"])
    if any(p["base"] in kinds.flat for p in function["parameters"]):
        function["arguments"] = [a for p in function["parameters"]
                                 for a in flattened(p, kinds)]
        for_each_member(function["arguments"])
        may_be_zero(function["arguments"])
        widths(function["arguments"], kinds)
    else:
        function["arguments"] = function["parameters"]
    arguments = function["arguments"]
    wanted = {}
    for p in arguments:
        p["base"] = base_of(p["type"])
        p["enum"] = enum_of(p, kinds)
        p["unit"] = unit_of(p)
        if p["length"]:
            wanted.setdefault(p["length"], []).append(p["name"])
        p["extent"] = lengths.extent(p["length"])
    for index, p in enumerate(arguments):
        p["lengths"] = p.get("wide") or wanted.get(p["name"], [])
        p.setdefault("default", DEFAULTS.get(
            function["name"], {}).get(p["name"]))
        p["role"] = role(p, index, kinds)
        p["absent"] = absent(p)
    for p in function["parameters"]:
        p.setdefault("role", "flat")
    tabled(arguments, kinds)
    owner = max((h for h in kinds.handles
                 if function["name"].startswith(h + "_")), key=len, default=None)
    function["class"] = owner
    function["verb"] = function["name"][len(owner or prefix) + 1:]
    function["form"] = form(function)
    function["fill"] = fill(function)
    function["long"] = is_long(function)
    for p in arguments:
        p["points"] = is_points(p)
    function["micro"] = any(p["points"] for p in arguments)
    function["refusal"] = any(
        p["role"] == "self" and "_refusal()" in p["brief"] for p in arguments)


def flattened(p, kinds):
    """A parameter, or the fields that are given instead."""
    if p["base"] not in kinds.flat or "const" not in p["type"]:
        return [p]
    unused = re.search(r"its (.*) is not used", p["brief"])
    return [given(field, p) for field in kinds.structs[p["base"]]["fields"]
            if not field["hidden"] and not (
                unused and unused.group(1) in field["brief"].lower())
            and not (unused and is_room_of(field, kinds.structs[p["base"]]))]


def is_room_of(field, record):
    """Whether a field is the size of scratch memory."""
    return any(scratch(f) and f["length"] == field["name"]
               for f in record["fields"])


def scratch(field):
    """Room that the library takes itself where it is given none."""
    return (field["type"] == "uint8_t *"
            and field["length"] == f"{field['name']}_bytes")


def given(field, p):
    """A field as an argument."""
    direction = "in"
    if "*" in field["type"] and "const" not in field["type"]:
        direction = "in,out" if scratch(field) else "out"
    made = {key: field[key] for key in ("name", "type", "brief", "nullable",
                                        "length", "_links")}
    made.update(direction=direction, owns=False, borrowed=False,
                via=[p["name"], field["name"]])
    return made


def may_be_zero(arguments):
    """Fields that no column speaks of may be left out of a struct."""
    spoken = {n for p in arguments for n in lengths.names(p["length"])}
    for p in arguments:
        if p.get("via") and "*" not in p["type"] and p["name"] not in spoken:
            p["default"] = False if p["type"] == "bool" else 0


def for_each_member(arguments):
    """Of many members every column has what it says for each of them."""
    if not any(p["name"] == "count" and p.get("via") for p in arguments):
        return
    for p in arguments:
        if p.get("via") and p["direction"] == "out" and (
                "count" not in lengths.names(p["length"])):
            p["length"] = f"count * {p['length']}"


def widths(arguments, kinds):
    """How many elements a column has of each member, where that is the number
    of values of an enum: the headers' constant."""
    for p in arguments:
        constant = width_of(p, kinds) if p.get("via") else None
        if constant is None:
            continue
        p["constant"] = constant
        p["wide"] = [q["name"] for q in arguments
                     if p["name"] in lengths.names(q["length"])]
        for q in arguments:
            if q["name"] in p["wide"]:
                q["length"] = re.sub(rf"\b{p['name']}\b", constant, q["length"])


def width_of(p, kinds):
    """The constant that a number is said to be."""
    if p["type"] != "size_t":
        return None
    return next((n for n in p["_links"] if n in kinds.widths), None)


def tabled(arguments, kinds):
    """Arrays with a value for each of an enum."""
    by_name = {p["name"]: p for p in arguments}
    for p in arguments:
        length = by_name.get(p["length"])
        if p["role"] not in ("array", "out_array") or length is None:
            continue
        constant = width_of(length, kinds)
        if constant and p["type"].replace("const ", "") == "int32_t *":
            p["role"] = "table" if p["role"] == "array" else "out_table"
            p["enum"] = kinds.widths[constant]
            p["constant"] = constant


def is_points(p):
    """What people give and get as points: a value, or a fixed number of them,
    such as one of each pillar. Columns are exact, and stay the caller's."""
    few = p["role"] == "array" and (p["length"] or "").isdigit()
    return p["unit"] == "micropoint" and (p["role"] in ("value", "out") or few)


def absent(p):
    """The number that a value has where there is none, as its words say."""
    found = ABSENT.search(p["brief"]) if p["role"] == "value" else None
    return int(found.group(1)) if found else None


def may_be_null(p):
    """An empty list says what NULL says in C."""
    return bool(p["nullable"]) and p["role"] not in ("list", "table")


def may_be_left_out(p):
    return may_be_null(p) or p["default"] is not None or (
        p["absent"] is not None)


def has_self(function):
    return any(p["role"] == "self" for p in function["arguments"])


def has_columns(function):
    """Whether it has arrays as long as a caller likes."""
    return any(p["role"] == "columns" or (
        p["role"] in ("array", "out_array") and not p["length"].isdigit()
        and not is_listed(p, function)) for p in function["arguments"])


def is_listed(p, function):
    """A list of kinds that is answered: never longer than a table."""
    return bool(p["enum"]) and fill(function) == "ask"


def is_long(function):
    """Whether a call may take longer than other threads should wait."""
    roles = {p["role"] for p in function["arguments"]}
    texts = any(p["role"] == "text" and p["length"]
                for p in function["arguments"])
    makes = "self" in roles and "out_handle" in roles
    return (has_columns(function) or "handle" in roles or texts or makes)


# What looks as if it grew with what it is given, and does not: benchmarks have at
# most 101 knots, plans a few dozen lines, facts are a table.
CONSTANT = {"ssi_benchmark_load", "ssi_benchmark_movement", "ssi_benchmark_save",
            "ssi_plan_profile", "ssi_report_add_benchmark", "ssi_report_add_plan",
            "ssi_scorer_scratch"}


def is_later(function, large):
    """Whether it goes through columns of any length, or a whole ledger."""
    if not function["long"] or function["form"] == "free":
        return False
    if function["name"] in CONSTANT:
        return False
    used = {p["base"] for p in function["arguments"] if p["role"] == "handle"}
    copies = function["class"] in large and any(
        p["role"] == "out_handle" for p in function["arguments"])
    return has_columns(function) or bool(used & large) or (
        copies and has_self(function))


def role(p, index, kinds):
    if p.get("wide"):
        return "width"
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
        flat = "flat" if p["base"] in kinds.flat else "columns"
        return flat if "const" in p["type"] else None
    if p["base"] in kinds.structs and not p["length"]:
        return "struct" if "const" in p["type"] else struct_role(p)
    if p["base"] in kinds.values:
        return column_role(p, kinds)
    return None


def struct_role(p):
    return "out_refusal" if tells_fault(p) else "out_struct"


def tells_fault(p):
    """Whether it is only written when the call is refused."""
    return bool(p["nullable"] and FAULT.search(p["brief"]))


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


def column_role(p, kinds):
    if "const" in p["type"] and p["length"]:
        return "list" if is_list(p, kinds) else "array"
    if "const" in p["type"]:
        return None
    if p["length"]:
        return "out_array"
    return "detail" if tells_fault(p) else "out"


def form(function):
    roles = [p["role"] for p in function["arguments"]]
    if function["class"] is None:
        return "function"
    makes = any(p["role"] == "out_handle" and p["base"] == function["class"]
                for p in function["arguments"])
    if "self" in roles:
        special = function["verb"] in ("copy", "free")
        return function["verb"] if special else "method"
    if makes:
        return "new" if function["verb"] == "new" else "make"
    return "static"


def fill(function):
    roles = [p["role"] for p in function["arguments"]]
    space = any(s["name"].endswith("_SPACE") for s in function["statuses"])
    sizes = [p for p in function["arguments"]
             if p["role"] == "out" and p["type"] == "size_t *"]
    if "out_text" in roles:
        return ("ask" if sizes else "grow") if space else None
    if "out_table" in roles:
        return "table"
    if "out_array" not in roles:
        return None
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
               for p in f["arguments"])]
    handle["refusal"] = next((f["name"] for f in own
                              if f["verb"] == "refusal"), None)


def tables(api):
    """Rows that can be walked: thing(index or enum, out) and things(count);
    with two enums, those of the second are walked for one of the first. What
    at(index) answers are the elements of the handle itself."""
    names = {f["name"] for f in api["functions"]}
    for function in api["functions"]:
        inputs = [p for p in function["arguments"]
                  if p["role"] in ("value", "enum")]
        roles = [p["role"] for p in function["arguments"]]
        others = [r for r in roles if r not in ("self", "value", "enum")]
        walked = others == ["out_struct"] and can_be_walked(
            function, inputs)
        function["table"] = table(function, inputs, names) if walked else None


def can_be_walked(function, inputs):
    roles = [p["role"] for p in inputs]
    if roles == ["value"]:
        return inputs[0]["name"] == "index" and function["verb"] != "at"
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
