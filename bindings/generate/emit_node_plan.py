"""What a function is in JavaScript: its arguments, its results, its forms."""

import emit_node_c as c
import naming
import prose
import shape

ARRAYS = {"uint8_t": "Uint8Array", "int8_t": "Int8Array",
          "uint16_t": "Uint16Array", "int16_t": "Int16Array",
          "uint32_t": "Uint32Array", "int32_t": "Int32Array",
          "uint64_t": "BigUint64Array", "int64_t": "BigInt64Array",
          "size_t": "BigUint64Array", "bool": "Uint8Array"}


class Plan:
    """One function."""

    def __init__(self, f, api):
        self.f = f
        self.api = api
        self.key = c.key(f["name"], api)
        self.enums = {e["name"]: e for e in api["enums"]}
        self.structs = {s["name"]: s for s in api["structs"]}
        self.handles = {h["name"]: h for h in api["handles"]}
        # Functions about days themselves speak of their numbers.
        self.plain_days = f["name"].startswith(
            api["library"]["prefix"] + "_day_")
        self.arguments = [Argument(p, self)
                          for p in shape.as_given(f["arguments"])
                          if self.is_argument(p)]
        self.results = [Result(p, self) for p in f["arguments"]
                        if self.is_result(p)]
        self.handles_out = [p for p in f["arguments"]
                            if p["role"] == "out_handle"]
        self.refusal = next((p for p in f["arguments"]
                             if p["role"] == "out_refusal"), None)
        self.room = next((p for p in f["arguments"]
                          if p["role"] == "out_table"), None)

    def is_argument(self, p):
        if p["role"] == "out_array":
            return self.f["fill"] == "caller" and not c.is_scratch(p)
        return p["role"] in ("handle", "value", "enum", "text", "array",
                             "list", "table", "columns")

    def is_result(self, p):
        if self.f["fill"] == "ask" and p["role"] == "out":
            return False
        if p["role"] == "out_array":
            return self.f["fill"] == "ask"
        return p["role"] in ("out", "out_struct", "out_text")

    @property
    def has_self(self):
        return any(p["role"] == "self" for p in self.f["arguments"])

    @property
    def columns(self):
        """Arrays with a length that are given together, as one object."""
        arrays = [a for a in self.arguments
                  if a.p["role"] in ("array", "out_array") and a.p["length"]]
        return arrays if len(arrays) > 1 else []

    @property
    def takes_options(self):
        """A constructor of which every argument may be left out."""
        return (self.f["form"] == "new" and bool(self.arguments)
                and all(a.p["nullable"] for a in self.arguments))

    @property
    def options(self):
        """What is given by name, last: choices that have a default."""
        return [a for a in self.arguments
                if a.p["base"] == "bool" and a.p["default"] is not None]

    @property
    def placed(self):
        """What is given by its place."""
        return [a for a in self.arguments if a not in self.options]

    @property
    def micro(self):
        """Whether points may be given or answered as micropoints."""
        return self.f["micro"]

    @property
    def method(self):
        return self.f["node"].split(".")[-1].removeprefix("new ")

    def owner(self):
        return self.handles[self.f["class"]] if self.f["class"] else None


class Argument:
    """One argument."""

    def __init__(self, p, plan):
        self.p, self.plan = p, plan
        self.name = p["node"]
        self.day = p["unit"] == "day" and p["role"] == "value"
        # A fixed number of points, such as one of each pillar, is given as
        # points too; columns of any length are read where they are.
        self.few = p["role"] == "array" and p["points"]
        self.text = p["role"] == "text"

    @property
    def optional(self):
        return shape.may_be_left_out(self.p)

    @property
    def may_be_null(self):
        return shape.may_be_null(self.p) or self.p["absent"] is not None

    @property
    def default(self):
        """The default as JavaScript writes it, or None."""
        value = self.p.get("default")
        if value is None:
            return None
        if self.p["base"] == "bool":
            return str(value).lower()
        return f"{value}n" if self.p["base"] == "uint64_t" else str(value)

    @property
    def flags(self):
        return self.plan.enums[self.p["enum"]]["flags"]

    @property
    def group(self):
        """What its enum is called."""
        return self.plan.enums[self.p["enum"]]["node"]

    @property
    def by_name(self):
        """Whether it is one value of an enum, or bits of one."""
        return self.p["role"] in ("enum", "value") and bool(self.p["enum"])

    def expression(self):
        """The argument on its way to the addon."""
        p, name = self.p, self.name
        if p["role"] == "columns":
            record = self.plan.structs[p["base"]]
            return f"columnsOf{record['node']}({name})"
        if self.day:
            return f"toDay({name})"
        if p["role"] == "list":
            return f"toList({name}, '{name}', {self.group})"
        if p["role"] == "table":
            return (f"toTable({name}, '{name}', {constant(p, self.plan.api)}"
                    f", {self.group})")
        if self.by_name:
            to = "toFlags" if self.flags else "toEnum"
            return f"{to}({self.group}, {name}, '{name}')"
        if self.few:
            more = ", true" if p["nullable"] else ""
            return f"toMicropointColumn({name}, '{name}', micro{more})"
        none = p["absent"]
        if p["points"]:
            more = "" if none is None else f", {none}"
            return f"toMicropoints({name}, '{name}', micro{more})"
        if none is not None:
            return f"{name} ?? {none}"
        if self.text:
            ended = "" if p["length"] else ", true"
            return f"toText({name}, '{name}'{ended})"
        return name

    def type(self):
        """The type in TypeScript, without null."""
        p = self.p
        if p["role"] == "list":
            return f"Iterable<Named<typeof {self.group}>>"
        if p["role"] == "table":
            return (f"Iterable<readonly [Named<typeof {self.group}>, "
                    "number | null]>")
        if p["role"] == "handle":
            return self.plan.handles[p["base"]]["node"]
        if p["role"] == "columns":
            return self.plan.structs[p["base"]]["node"]
        if self.day:
            return "Day"
        if self.text:
            return "string | Uint8Array" if p["length"] else "string"
        if self.few:
            return "Iterable<number>"
        if p["role"] in ("array", "out_array"):
            return ARRAYS[p["base"]]
        if self.by_name:
            kind = f"Named<typeof {self.group}>"
            return f"number | {kind} | Iterable<{kind}>" if self.flags else kind
        if p["base"] == "bool":
            return "boolean"
        return ("bigint | number" if p["base"] in ("uint64_t", "int64_t")
                else "number")

    def brief(self):
        p = self.p
        if p["role"] == "table":
            return prose.as_table(p, p["enum"], False)
        text = shape.ABSENT.sub("; null: no ", p["brief"].replace("\n", " "))
        if p["role"] == "list":
            text = prose.as_list(text)
        return prose.in_points(text) if p["points"] else text


class Result:
    """One of the results, a handle apart."""

    def __init__(self, p, plan):
        self.p, self.plan = p, plan
        self.listed = p["role"] == "out_array" and p["enum"]
        self.day = (p["unit"] == "day" and p["role"] == "out"
                    and not plan.plain_days)

    @property
    def name(self):
        return result_name(self.p)

    def expression(self, value):
        if self.p["role"] == "out_struct":
            return f"new {self.plan.structs[self.p['base']]['node']}Row({value})"
        if self.day:
            return f"toISODay({value})"
        if self.listed:
            return f"Array.from({value})"
        if self.p["points"]:
            return f"micro ? {value} : {value} / {point(self.plan.api)}"
        return value

    def type(self):
        p = self.p
        if self.listed:
            return f"{self.plan.enums[p['enum']]['node']}[]"
        if p["role"] == "out_struct":
            return self.plan.structs[p["base"]]["node"]
        if p["role"] == "out_text" or self.day:
            return "string"
        if p["role"] == "out_array":
            return ARRAYS[p["base"]]
        if p["enum"] and not self.plan.enums[p["enum"]]["flags"]:
            return self.plan.enums[p["enum"]]["node"]
        if p["base"] == "bool":
            return "boolean"
        return "bigint" if p["base"] == "uint64_t" else "number"

    def brief(self):
        text = self.p["brief"].split("\n")[0]
        if self.day:
            text = text.replace("in days since 1970-01-01", "such as "
                                "'2026-05-31'").replace(
                "Days since 1970-01-01", "The day, such as '2026-05-31'")
        text = prose.answered(text)
        return prose.in_points(text) if self.p["points"] else text


def result_name(p):
    name = naming.camel(p["name"].removeprefix("out_"))
    return p["base"].split("_")[-1] if name == "out" else name


def point(api):
    """The number of micropoints of a point, as a constant."""
    return next((c["node"] for c in api["constants"]
                 if c["name"].endswith("_POINT")), "1000000")


def constant(p, api):
    """The number of values of an enum, which is how wide a table is."""
    return next(c["node"] for c in api["constants"]
                if c["name"] == p["constant"])
