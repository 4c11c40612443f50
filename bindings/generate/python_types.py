"""How C types are called in ctypes, and what Python's people write for them."""

import re

import shape

HEAD = "# Made by bindings/generate; do not edit.\n"
CTYPES = {"int8_t": "c_int8", "int16_t": "c_int16", "int32_t": "c_int32",
          "int64_t": "c_int64", "uint8_t": "c_uint8", "uint16_t": "c_uint16",
          "uint32_t": "c_uint32", "uint64_t": "c_uint64", "size_t": "c_size_t",
          "bool": "c_bool", "char": "c_char"}


class Types:
    """Looks names up in the description."""

    def __init__(self, api):
        self.enums = {e["name"]: e for e in api["enums"]}
        self.handles = {h["name"]: h for h in api["handles"]}
        self.structs = {s["name"]: s for s in api["structs"]}

    def scalar(self, base):
        """The ctypes name of a value's type."""
        return "c_int" if base in self.enums else CTYPES[base]

    def argument(self, p):
        """The ctypes name of a parameter's type."""
        if p["role"] in ("array", "list", "table", "out_array", "out_table"):
            return "c_void_p"
        if p["role"] in ("text", "out_text"):
            return "c_char_p"
        stars = p["type"].count("*")
        base = p["base"]
        if base in self.handles or base in self.structs:
            return base + "_p" * min(stars, 1) if stars < 2 else (
                f"POINTER({base}_p)")
        scalar = self.scalar(base)
        return f"POINTER({scalar})" if stars else scalar

    def result(self, function):
        kind = function["returns"]["type"]
        if kind == "void":
            return "None"
        return "c_char_p" if kind == "const char *" else self.scalar(kind)

    def field(self, field):
        kind = field["type"]
        if "(" in kind:
            return callback(kind)
        if "*" in kind:
            return "c_char_p" if kind == "const char *" else "c_void_p"
        scalar = self.scalar(field["base"])
        return f"{scalar} * {field['count']}" if field["count"] else scalar

    def hint_in(self, p):
        """The type hint of what a caller gives."""
        hint = self.plain_hint(p)
        none = shape.may_be_null(p) or p["absent"] is not None
        return f"Optional[{hint}]" if none else hint

    def plain_hint(self, p):
        if p["role"] == "allocator":
            return "Allocator"
        if p["role"] in ("self", "handle"):
            return self.handles[p["base"]]["python"]
        if p["role"] == "columns":
            return self.structs[p["base"]]["python"]
        if p["role"] == "text":
            return "Text"
        if p["role"] == "list":
            return "EnumList"
        if p["role"] == "table":
            return "EnumTable"
        if p["points"]:
            return "Column" if p["role"] == "array" else "float"
        if p["role"] in ("array", "out_array"):
            return "Column" if p["role"] == "array" else "Buffer"
        if p["unit"] == "day":
            return "Day"
        if p["enum"]:
            return f"Union[{self.enums[p['enum']]['python']}, str]"
        return "bool" if p["base"] == "bool" else "int"

    def hint_out(self, item):
        """The type hint of a value that is answered."""
        if item["base"] in self.structs:
            return self.structs[item["base"]]["python"]
        if item["base"] in self.handles:
            return self.handles[item["base"]]["python"]
        if item.get("role") == "out_table":
            return f"Dict[{self.enums[item['enum']]['python']}, int]"
        if item["enum"]:
            return self.enum_hint(item)
        if item["unit"]:
            return "datetime.date" if item["unit"] == "day" else "float"
        if item["base"] == "char":
            return "str"
        return "bool" if item["base"] == "bool" else "int"

    def hint_asked(self, p):
        """The type hint of what was asked for its size first."""
        if p["role"] == "out_text":
            return "str"
        return (f"List[{self.enums[p['enum']]['python']}]" if p["enum"]
                else "bytes")

    def enum_hint(self, item):
        group = self.enums[item["enum"]]
        plain = item["base"] in self.enums or group["flags"]
        return group["python"] if plain else f"Optional[{group['python']}]"

    def convert_out(self, item, value):
        """The expression that makes Python's value of C's."""
        if item["enum"]:
            group = self.enums[item["enum"]]
            plain = item["base"] in self.enums or group["flags"]
            function = "enum_out" if plain else "enum_or_none"
            return f"{function}({group['python']}, {value})"
        if item["unit"] == "day":
            return f"day_out({value})"
        if item["unit"]:
            return f"{value} / 1_000_000"
        return f"text_out({value})" if item["base"] == "char" else value


def callback(kind):
    """CFUNCTYPE of a C function pointer such as void *(*)(void *, size_t)."""
    result, arguments = re.fullmatch(r"(.*?)\(\*\)\((.*)\)", kind).groups()
    names = [value_type(result)]
    names += [value_type(a.rsplit(" ", 1)[0] + "*" * a.count("*"))
              for a in arguments.split(",")]
    return f"CFUNCTYPE({', '.join(names)})"


def value_type(kind):
    if "*" in kind:
        return "c_void_p"
    base = kind.strip()
    return "None" if base == "void" else CTYPES[base]
