"""Bodies of methods: from Python's values to the C call and back."""

import naming
import python_doc
import shape

OUT = ("out", "out_handle", "out_struct", "out_text", "out_table")
# Says that points are exact.
MICRO = "micro: bool = False"
CLASS_FORMS = ("make", "static")
# What has no saved form is pickled as what it was made of.
MADE_AGAIN = ("ssi_score", "ssi_plan")
# What cannot be read back remembers what was set, and is pickled as that.
SET_AGAIN = ("ssi_plan_options",)


class Call:
    """One function on its way to Python."""

    def __init__(self, function, types, words, errors, given=()):
        self.f = function
        self.types = types
        self.words = words
        self.errors = errors
        self.given = given
        self.parameters = function["arguments"]
        self.ask = function["fill"] == "ask"
        self.in_class = function["class"] is not None

    # What the caller sees.

    def inputs(self):
        """Parameters that the caller gives, the allocator last."""
        wanted = [p for p in self.parameters
                  if p["role"] in ("value", "enum", "text", "array", "list",
                                   "table", "handle", "struct", "columns")
                  or (p["role"] == "out_array" and not self.ask)]
        plain = [p for p in wanted if not by_keyword(p)]
        return (shape.as_given(plain) + self.with_role("allocator")
                + shape.as_given(p for p in wanted if by_keyword(p)))

    def outputs(self):
        if self.ask:
            return self.with_role("out_array", "out_text")
        return [p for p in self.parameters if p["role"] in OUT]

    def with_role(self, *roles):
        return [p for p in self.parameters if p["role"] in roles]

    def hint(self):
        """The type hint of what is answered."""
        if self.f["form"] == "new":
            return "None"
        if self.ask:
            return self.types.hint_asked(self.outputs()[0])
        hints = [self.types.hint_out(p) for p in self.outputs()]
        if self.f["returns"]["type"] == "const char *":
            hints = ["str"]
        elif not hints and self.f["returns"]["type"] not in ("void",
                                                             "ssi_status"):
            hints = ["int"]
        if not hints:
            return "None"
        return hints[0] if len(hints) == 1 else f"Tuple[{', '.join(hints)}]"

    def signature(self):
        """The `def` line or lines, with decorators, up to the colon."""
        return self.overloads() + self.head(self.arguments(), self.hint())

    def overloads(self):
        """What is answered as points or as micropoints, for type checkers."""
        if not self.counted():
            return ""
        words = self.arguments()
        assert words[-1] == MICRO, self.f["name"]
        exact = self.hint().replace("float", "int")
        rows = [("Literal[False] = False", self.hint()),
                ("Literal[True]", exact)]
        pad = "    " if self.in_class else ""
        return "".join(
            f"{pad}@overload\n" + self.head(
                [*words[:-1], f"micro: {kind}"], hint).rstrip("\n") + " ...\n\n"
            for kind, hint in rows)

    def counted(self):
        """What is answered in points or micropoints."""
        return [p for p in self.outputs() if p["points"]]

    def head(self, words, hint):
        pad = "    " if self.in_class else ""
        name = "__init__" if self.f["form"] == "new" else (
            self.f["python"].rsplit(".", 1)[-1])
        decorator = {"make": "@classmethod", "static": "@staticmethod"}.get(
            self.f["form"])
        head = f"{pad}{decorator}\n" if decorator else ""
        line = f"{pad}def {name}({', '.join(words)}) -> {hint}:"
        if len(line) > 79:
            inner = packed(words, pad + "        ")
            line = f"{pad}def {name}(\n{inner}\n{pad}) -> {hint}:"
        return head + line + "\n"

    def arguments(self):
        """The texts between the brackets."""
        words = {"make": ["cls"], "static": [], "function": []}.get(
            self.f["form"], ["self"])
        inputs = self.inputs()
        for index, p in enumerate(inputs):
            text = f"{p['python']}: {self.types.hint_in(p)}"
            rest = [q for q in inputs[index:] if not by_keyword(q)]
            if all(shape.may_be_left_out(q) for q in rest):
                default = p["default"]
                if p["enum"] and p["role"] == "value" and default is not None:
                    default = f"{self.types.enums[p['enum']]['python']}(0)"
                text += f" = {default}"
            if by_keyword(p) and "*" not in words:
                words.append("*")
            words.append(text)
        if self.f["micro"]:
            words += [MICRO] if "*" in words else ["*", MICRO]
        return words

    def doc(self):
        return python_doc.of_function(self.f, self.words, self.inputs(),
                                      self.outputs() if self.f["form"] != "new"
                                      else [], self.errors)

    # What happens inside.

    def body(self):
        pad = "        " if self.in_class else "    "
        inside = "    " if self.lent() and self.held() else ""
        after = [inside + line for line in self.after()]
        lines = [*self.before(), *self.guarded(), *after]
        return "".join(f"{pad}{line}\n" for line in lines)

    def before(self):
        """Statements that need no guard."""
        for p in self.with_role("text"):
            function = "text_in" if p["length"] else "text_ended"
            value = p["python"]
            if p["nullable"]:
                value = f'b"" if {value} is None else {value}'
            yield f'{p["name"]}_text = {function}({value}, "{p["python"]}")'
        for p in self.with_role("out_table"):
            yield (f"{p['name']}_room = table_room("
                   f"{self.words.names[p['constant']]})")
        for p in self.with_role("out", "detail"):
            start = "-1" if p["role"] == "detail" else ""
            yield f"{p['name']} = {self.types.scalar(p['base'])}({start})"
        for p in self.with_role("out_handle"):
            yield f"{p['name']} = _abi.{p['base']}_p()"
        for p in self.with_role("out_struct", "out_refusal"):
            kind = f"_abi.{p['base']}"
            yield f"{p['name']} = {kind}(sizeof({kind}))"

    def held(self):
        """Handles that a call holds: one that is long, or whose answer must
        be copied before another thread may close them."""
        holds = self.f["long"] or self.lent()
        return self.with_role("self", "handle") if holds else []

    def lent(self):
        return any(self.types.structs[p["base"]]["lent"]
                   for p in self.with_role("out_struct"))

    def guarded(self):
        """The call itself, inside `with` or `try` as it needs."""
        columns = self.columns()
        held = self.held()
        if self.f["fill"] == "grow":
            yield from self.growing()
            return
        names = ["Columns() as columns"] if columns else []
        names += [f"{self.hold(held)} as held"] if held else []
        pad = ""
        if names:
            yield from with_all(names)
            pad = "    "
        for line in [*self.addresses(columns), *self.structs(),
                     *self.calling()]:
            yield pad + line

    def columns(self):
        """Arrays of any sort, which are held during the call."""
        if self.ask:
            return []
        return self.with_role("array", "list", "table", "out_array",
                              "out_table")

    def structs(self):
        """Structs whose fields are arguments."""
        for p in self.f["parameters"]:
            if p["role"] != "flat":
                continue
            kind = f"_abi.{p['base']}"
            words = [f"sizeof({kind})"]
            words += [f"{naming.python_word(q['via'][1])}={self.argument(q)}"
                      for q in self.parameters
                      if q.get("via", [None])[0] == p["name"]]
            yield from split(f"{p['name']}_given = {kind}({', '.join(words)})")

    def hold(self, held):
        changed = tuple(place for place, p in enumerate(held)
                        if "const" not in p["type"])
        words = [str(changed)]
        for p in held:
            own = self.types.handles[p["base"]]["python"]
            if p["nullable"]:
                own = f"({own}, type(None))"
            words += ["self" if p["role"] == "self" else p["python"], own]
        return f"hold({', '.join(words)})"

    def addresses(self, columns):
        # Those first that tell the length of others.
        for p in sorted(columns, key=lambda p: bool(p["extent"])):
            verb = "write" if p["role"].startswith("out") else "read"
            day = verb == "read" and p["unit"] == "day"
            words = [self.column(p), f'"{p["base"]}"', f'"{p["python"]}"',
                     self.extent(p)] + (['"day"'] if day else [])
            yield (f"{p['name']}_at = columns.{verb}(")
            if len(f"    {', '.join(words)})") <= 67:
                yield f"    {', '.join(words)})"
            else:
                yield f"    {', '.join(words[:3])},"
                yield f"    {', '.join(words[3:])})"

    def column(self, p):
        """The buffer, or what makes one of what is given."""
        name = p["python"]
        if p["role"] == "out_table":
            return f"{p['name']}_room"
        if p["role"] == "array" and p["points"]:
            return f'few_in({name}, micro, "{name}")'
        if p["role"] in ("list", "table"):
            kind = self.types.enums[p["enum"]]["python"]
            more = (f", {self.words.names[p['constant']]}"
                    if p["role"] == "table" else "")
            return f'{p["role"]}_in({kind}, {name}, "{name}"{more})'
        return name

    def extent(self, p):
        """How long an array is: a name, or an expression of what is known."""
        if not p["extent"]:
            return f'"{p["length"]}"'
        by_name = {q["name"]: q for q in self.parameters}
        return " + ".join(" * ".join(self.atom(a, by_name) for a in product)
                          for product in p["extent"])

    def atom(self, name, by_name):
        if name not in by_name:
            return name if name.isdigit() else self.words.names[name]
        p = by_name[name]
        return (self.length(p) if p["role"] == "length"
                else f"size_t({p['python']})")

    def calling(self):
        if self.ask:
            yield from self.trying(list(self.asking()))
            return
        call = self.call()
        if self.f["returns"]["type"] == "ssi_status":
            call = "status = " + call
        elif self.f["returns"]["type"] != "void":
            call = "answer = " + call
        yield from self.trying(split(call))

    def trying(self, lines):
        """A call; a quick one finds out here that a handle is of no use."""
        if not self.with_role("self") or self.held():
            yield from lines
            return
        own = self.types.handles[self.f["class"]]["python"]
        yield "try:"
        yield from ("    " + line for line in lines)
        yield "except ArgumentError as error:"
        yield f"    raise misused(error, self, {own}) from None"

    def call(self):
        words = [self.argument(p) for p in self.f["parameters"]]
        return f"_abi.{self.f['name']}({', '.join(words)})"

    def asking(self):
        """Twice: for the size, then for the bytes."""
        room = self.with_role("out_array", "out_text")[0]
        size = self.with_role("out")[0]["name"]
        yield from split("status = " + self.call().replace(
            "@room", "None").replace("@capacity", "0"))
        yield "if not status:"
        yield (f"    {room['name']}_room = ({self.types.scalar(room['base'])}"
               f" * {size}.value)()")
        for line in split("status = " + self.call().replace(
                "@room", f"{room['name']}_room").replace(
                    "@capacity", f"{size}.value")):
            yield "    " + line

    def growing(self):
        """With more room until it fits."""
        room = self.with_role("out_text")[0]["name"]
        call = "status = " + self.call().replace(
            "@room", f"{room}_room").replace("@capacity", "capacity")
        yield "capacity = 32"
        yield "while True:"
        yield f"    {room}_room = create_string_buffer(capacity)"
        for line in self.trying(split(call)):
            yield "    " + line
        yield "    if status != Status.ERROR_SPACE or capacity > 1 << 24:"
        yield "        break"
        yield "    capacity *= 2"

    def argument(self, p):
        """The expression that is handed to ctypes."""
        name, role = p["python"], p["role"]
        if role in ("self", "handle"):
            return self.key(p)
        if role == "allocator":
            return f"allocator_in({name})"
        if role == "columns":
            own = self.types.structs[p["base"]]["python"]
            return f"columns_in({name}, {own})"
        if role in ("value", "enum"):
            return self.value(p)
        if role == "length":
            return self.length(p)
        if role == "text":
            return f"{p['name']}_text"
        if role == "flat":
            return f"byref({p['name']}_given)"
        if role == "width":
            given = [q for q in self.parameters if q["name"] in p["wide"]]
            return "{} if {} else 0".format(
                self.words.names[p["constant"]],
                " or ".join(f"{q['name']}_at" for q in given))
        if p in self.columns():
            return f"{p['name']}_at"
        return "@room" if role in ("out_array", "out_text") else (
            f"byref({p['name']})")

    def key(self, p):
        held = [h["name"] for h in self.held()]
        if p["name"] in held:
            return f"held[{held.index(p['name'])}]"
        return "self._read" if "const" in p["type"] else "self._change"

    def value(self, p):
        name = p["python"]
        if p["absent"] is not None:
            given = self.value({**p, "absent": None})
            return f"{p['absent']} if {name} is None else {given}"
        if p["points"]:
            return f'points_in({name}, micro, "{name}")'
        if p["unit"] == "day":
            return f'day_in({name}, "{name}")'
        if p["enum"]:
            kind = self.types.enums[p["enum"]]["python"]
            return f'enum_in({kind}, {name}, "{name}")'
        base = "boolean" if p["base"] == "bool" else p["base"]
        return f'{base}({name}, "{name}")'

    def length(self, p):
        owner = next(q for q in self.parameters if q["name"] in p["lengths"])
        if owner["role"] == "text":
            return f"len({owner['name']}_text)"
        if owner["role"] == "out_text" or self.ask:
            return "@capacity"
        return f'columns.length("{p["name"]}")'

    # What comes back.

    def after(self):
        if self.f["returns"]["type"] == "ssi_status":
            yield "if status:"
            yield from ("    " + line for line in self.failing())
        yield from self.answer()

    def failing(self):
        words = ["status", f'"{self.f["name"]}"']
        if self.f["refusal"]:
            words.append("self")
        elif self.f["name"] in self.given:
            words.append("given=locals()")
        for p in self.with_role("out_refusal"):
            own = self.types.structs[p["base"]]["python"]
            words.append(f"told={own}._of({p['name']})")
        for p in self.with_role("detail"):
            label = p["name"].removeprefix("out_")
            words.append(f"{label}={p['name']}.value")
        call = f"raise failure({', '.join(words)})"
        return split(call)

    def keep(self):
        if self.with_role("allocator"):
            return self.with_role("allocator")[0]["python"]
        return "self._keep" if self.with_role("self") else "None"

    def answer(self):
        if self.f["form"] == "new":
            out = self.with_role("out_handle")[0]["name"]
            yield f"self._adopt({out}, {self.keep()})"
            if self.f["class"] in MADE_AGAIN:
                words = ", ".join(p["python"] for p in self.inputs()
                                  if p["role"] != "allocator")
                yield f"self._made_of = type(self), ({words})"
        elif self.f["class"] in SET_AGAIN and not self.outputs():
            yield from split(f"self._remember({self.remembered()})")
        elif self.ask:
            yield f"return {self.asked(self.outputs()[0])}"
        elif self.f["returns"]["type"] == "const char *":
            yield "return text_out(answer)"
        elif self.f["returns"]["type"] not in ("void", "ssi_status"):
            yield "return int(answer)"
        elif self.outputs():
            values = [self.out_value(p) for p in self.outputs()]
            yield from split(f"return {values[0]}" if len(values) == 1
                             else f"return ({', '.join(values)})")

    def remembered(self):
        """A setter's name, which of several it set, and to what."""
        places = [self.value(p) for p in self.inputs() if p["enum"]]
        values = [p["python"] for p in self.inputs() if not p["enum"]]
        micro = ["micro"] if self.f["micro"] else []
        name = self.f["python"].rsplit(".", 1)[-1]
        return ", ".join([f'"{name}"', f"[{', '.join(places)}]",
                          f"[{', '.join(values)}]", *micro])

    def asked(self, p):
        """What was asked for its size first."""
        room = f"{p['name']}_room"
        if p["role"] == "out_text":
            return f"text_out({room}.value)"
        if p["enum"]:
            return f"list_out({self.types.enums[p['enum']]['python']}, {room})"
        return f"bytes({room})"

    def out_value(self, p):
        if p["role"] == "out_handle":
            own = self.types.handles[p["base"]]["python"]
            if self.f["form"] in ("make", "copy") and (
                    p["base"] == self.f["class"]):
                own = "cls" if self.f["form"] == "make" else "type(self)"
            return f"{own}._made({p['name']}, {self.keep()})"
        if p["role"] == "out_struct":
            return f"{self.types.structs[p['base']]['python']}._of({p['name']})"
        if p["role"] == "out_text":
            return f"text_out({p['name']}_room.value)"
        if p["role"] == "out_table":
            kind = self.types.enums[p["enum"]]["python"]
            return f"table_out({kind}, {p['name']}_room)"
        if p["points"]:
            return f"points_out({p['name']}.value, micro)"
        return self.types.convert_out(p, f"{p['name']}.value")


def with_all(names):
    """A `with` of all, the handles on lines of their own if need be."""
    line = f"with {', '.join(names)}:"
    if len(line) <= 71:
        return [line]
    head, rest = line.rsplit("hold(", 1)
    inner = packed(list(arguments(rest.removesuffix(") as held:"))), " " * 8,
                   68)
    return [head + "hold(", *f"{inner}) as held:".split("\n")]


def by_keyword(p):
    """Columns to fill that are fields of a struct: there are many."""
    return p["role"] == "out_array" and bool(p.get("via"))


def split(call, width=68):
    """A call on one line, or with its arguments on lines of their own."""
    if len(call) <= width:
        return [call]
    head, rest = call.split("(", 1)
    inner = packed(list(arguments(rest[:-1])), "    ", width)
    return [head + "(", *f"{inner})".split("\n")]


def packed(words, pad, width=79):
    """Words with commas between them, as many on a line as fit."""
    lines, line = [], pad + words[0]
    for word in words[1:]:
        if len(line) + len(word) + 3 > width:
            lines.append(line + ",")
            line = pad + word
        else:
            line += f", {word}"
    return "\n".join([*lines, line])


def arguments(text):
    """The arguments of a call, cut at the commas between them."""
    depth, word = 0, ""
    for char in text:
        depth += (char in "([") - (char in ")]")
        if char == "," and depth == 0:
            yield word.strip()
            word = ""
        else:
            word += char
    yield word.strip()
