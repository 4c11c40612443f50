"""The generated part of bindings/python/libssi.

_abi      structs, pointer types and functions as ctypes has them
_enums    enums and constants          _errors   an exception per status
_records  what structs become          _<header> classes and functions; structs
                                                 of columns are classes too
_allowed  what arguments may be, for errors
_public   all names, and the Python name of each C name
"""

import ast
import builtins
import pathlib
import re

import naming
import prose
import python_call
import python_columns
import python_doc
from python_types import HEAD, Types

FUTURE = "\nfrom __future__ import annotations\n"
FOLDER = "bindings/python/libssi"
EXTRAS = pathlib.Path(__file__).resolve().parents[1] / "python/libssi/_extras.py"
ALLOWED = re.compile(r"(?:\d[\d,]*|[A-Z_]{4,}) … (?:\d(?:[\d,]*\d)?|[A-Z_]{4,})"
                     r"|\d+ or more")
# The builtin exception that fits a status; ValueError for all others.
BUILTINS = {"MEMORY": "MemoryError", "SPACE": "BufferError",
            "INDEX": "IndexError", "UTF8": "UnicodeError",
            "UNOBSERVED": "LookupError", "EMPTY": "LookupError",
            "NAME": "LookupError", "LIMIT": "OverflowError",
            "UNSUPPORTED": "NotImplementedError",
            "SELFTEST": "RuntimeError"}


def emit(api):
    types, words = Types(api), python_doc.Words(api)
    names = error_names(api)
    files = {"_abi.py": abi(api, types),
             "_enums.py": enums(api, words), "_errors.py": errors(api, names),
             "_records.py": records(api, types, words),
             "_allowed.py": allowed(api, words),
             "_public.py": public(api, names),
             "_version.py": version(api)}
    for name in modules(api):
        files[f"_{name}.py"] = Module(name, api, types, words,
                                      names).source()
    return {f"{FOLDER}/{name}": text for name, text in files.items()}


def modules(api):
    """Headers that hold handles, or functions of no handle."""
    found = {i["header"] for i in api["handles"] + python_columns.records(api)}
    found |= {f["header"] for f in api["functions"] if not f["class"]}
    return sorted(found)


# _abi


def abi(api, types):
    text = HEAD + '"""The C interface as ctypes has it."""\n\n'
    used = sorted({"CFUNCTYPE", "POINTER", "Structure", "c_char_p", "c_void_p",
                   "c_int", "c_size_t", *ctypes_names(api, types)})
    text += wrap_import("ctypes", used) + "\nfrom ._bind import function\n"
    for handle in api["handles"]:
        text += opaque(handle["name"])
    for record in api["structs"]:
        text += structure(record, types)
    text += "\n\n"
    for f in api["functions"]:
        text += bound(f, types)
    return text


def bound(f, types):
    """One function with all its types."""
    words = [types.argument(p) for p in f["parameters"]]
    head = (f'{f["name"]} = function(\n    "{f["name"]}", {f["long"]}, '
            f'"{f["since"]}", {types.result(f)}, [')
    line = f"{head}{', '.join(words)}])\n"
    if len(line.split("\n")[1]) <= 79:
        return line
    return f"{head}\n{python_call.packed(words, '        ')}])\n"


def ctypes_names(api, types):
    for f in api["functions"]:
        for p in f["parameters"]:
            name = types.argument(p)
            yield from [n for n in [name.removeprefix("POINTER(").rstrip(")")]
                        if n.startswith("c_")]
    for record in api["structs"]:
        for field in record["fields"]:
            if "(" not in field["type"]:
                yield types.field(field).split(" ")[0]


def wrap_import(module, names):
    line = f"from {module} import {', '.join(names)}"
    if len(line) <= 79:
        return line + "\n"
    rows = python_call.split(f"from {module} import ({', '.join(names)})", 78)
    return "\n".join(rows) + "\n"


def opaque(name):
    return (f"\n\nclass {name}(Structure):\n"
            f'    """Opaque."""\n\n\n{name}_p = POINTER({name})\n')


def structure(record, types):
    name = record["name"]
    rows = "".join(f'        ("{f["python"]}", {types.field(f)}),\n'
                   for f in record["fields"])
    return (f"\n\nclass {name}(Structure):\n    _fields_ = [\n{rows}    ]\n"
            f"\n\n{name}_p = POINTER({name})\n")


# _enums, _errors, _records


def enums(api, words):
    text = HEAD + '"""Enums and constants."""\n\n'
    kinds = {"Flags" if group["flags"] else "Enum" for group in api["enums"]}
    text += wrap_import("._names", sorted(kinds)) if kinds else ""
    for group in api["enums"]:
        kind = "Flags" if group["flags"] else "Enum"
        text += f"\n\nclass {group['python']}({kind}):\n    "
        text += python_doc.of_item(group, words, 4) + "\n"
        for value in group["values"]:
            brief = words.python(value["brief"])
            rows = python_doc.wrapped(brief, 4, "    #: ")
            rows = [rows[0], *("    #: " + r.strip() for r in rows[1:])]
            text += "\n".join(rows) + "\n"
            text += f"    {value['python']} = {value['value']}\n"
    text += "\n\n"
    for item in api["constants"]:
        rows = python_doc.wrapped(words.python(item["brief"]), 0, "#: ")
        rows = [rows[0], *("#: " + r.strip() for r in rows[1:])]
        text += "\n".join(rows) + f"\n{item['python']} = {item['value']}\n"
    return text


def status_values(api):
    """All values of the status enum but the first, which is no failure."""
    group = next((e for e in api["enums"] if e["python"] == "Status"), None)
    return [v for v in group["values"] if v["value"]] if group else []


def error_names(api):
    """The exception's name for each status: SSI_ERROR_DAY → DayError."""
    names = {}
    for value in status_values(api):
        word = value["python"].removeprefix("ERROR_").lower()
        name = naming.pascal(word) + "Error"
        names[value["name"]] = ("Ssi" + name if hasattr(builtins, name)
                                else name)
    return names


def errors(api, names):
    text = HEAD + '"""An exception per status."""\n\n'
    text += "from ._error import Error\n"
    rows = ""
    for value in status_values(api):
        word = value["python"].removeprefix("ERROR_")
        builtin = BUILTINS.get(word, "ValueError")
        name = names[value["name"]]
        text += (f"\n\nclass {name}(Error, {builtin}):\n    "
                 + python_doc.docstring([value["brief"]], 4))
        rows += f"    {value['value']}: {name},\n"
    return text + f"\n\nBY_STATUS = {{\n{rows}}}\n"


def records(api, types, words):
    body = "".join(one_record(r, types, words) for r in plain(api))
    text = HEAD + '"""What the library answers, as records."""\n\n'
    text += "import datetime\n" if "datetime." in body else ""
    text += listed("dataclasses", ["dataclass", "field"], body)
    text += listed("typing", TYPING, body) + "\n"
    text += listed("._convert", BY_HAND["_convert"], body)
    text += listed("._enums", [e["python"] for e in api["enums"]], body)
    return text + body


def given(api, words):
    """For each function whose handle keeps no refusal: its arguments, with what
    is allowed for each, so that an error can say it."""
    found = {}
    for f in api["functions"]:
        if f["refusal"] or f["returns"]["type"] != "ssi_status":
            continue
        rows = {}
        for p in f["arguments"]:
            if p["role"] not in ("value", "enum"):
                continue
            span = ALLOWED.search(words.python(p["brief"]))
            if p["enum"]:
                rows[p["python"]] = next(e["python"] for e in api["enums"]
                                         if e["name"] == p["enum"])
            elif p["unit"] == "day":
                rows[p["python"]] = "day"
            elif span and not p["points"]:
                rows[p["python"]] = span.group()
        if rows:
            found[f["name"]] = rows
    return found


def allowed(api, words):
    text = HEAD + '"""What is allowed for arguments: the name of an enum, "day", '
    text += 'or a range."""\n\nfrom typing import Dict\n\n'
    text += "ALLOWED: Dict[str, Dict[str, str]] = {\n"
    for name, rows in given(api, words).items():
        words = [f'"{key}": "{value}"' for key, value in rows.items()]
        line = f'    "{name}": {{{", ".join(words)}}},\n'
        text += line if len(line) <= 80 else (
            f'    "{name}": {{\n{python_call.packed(words, " " * 8)}}},\n')
    return text + "}\n"


def plain(api):
    return [s for s in api["structs"]
            if not s["callbacks"] and not s["columns"] and not s["flat"]]


def one_record(record, types, words):
    name = record["python"]
    fields = [f for f in record["fields"] if not f["hidden"]]
    text = f"\n\n@dataclass(frozen=True)\nclass {name}:\n    "
    text += python_doc.of_item(record, words, 4) + "\n"
    for f in fields:
        brief = prose.as_date(f)
        if f["unit"] == "micropoint":
            brief = prose.in_points(brief)
        brief = words.python(brief)
        if "Optional" in field_hint(f, types):
            brief = brief.replace(" or 0", " or None")
        text += commented(brief, f"{f['python']}: {field_hint(f, types)}")
        if f["unit"] == "micropoint":
            text += commented("The same, exact: whole micropoints.",
                              f"{micro(f)}: int = field(repr=False)")
    text += f'\n    @staticmethod\n    def _of(raw: Any) -> "{name}":\n'
    text += f"        return {name}(\n"
    text += ",\n".join(f"            {value}" for f in fields
                       for value in field_values(f, types))
    return text + ")\n"


def commented(brief, line):
    """A field with its words before it."""
    rows = python_doc.wrapped(brief, 4, "    #: ")
    rows = [rows[0], *("    #: " + r.strip() for r in rows[1:]), f"    {line}"]
    return "\n".join(rows) + "\n"


def micro(field):
    """What the exact points of a field are called."""
    return f"{field['python'].rstrip('_')}_micro"


def field_hint(field, types):
    hint = types.hint_out(field)
    return f"Tuple[{hint}, ...]" if field["count"] else hint


def field_values(field, types):
    """The value of a field, and the exact one of points."""
    raw = f"raw.{field['python']}"
    if field["count"]:
        return [f"tuple({types.convert_out(field, 'value')} "
                f"for value in {raw})"]
    return [types.convert_out(field, raw)] + (
        [raw] if field["unit"] == "micropoint" else [])


# _version, _public


def version(api):
    return (HEAD + '"""The version of the headers this package was made from.'
            f'"""\n\n__version__ = "{api["library"]["version"]}"\n')


def public(api, names):
    text = HEAD + '"""All generated names."""\n\n'
    exported = []
    groups = {"_enums": [i["python"] for i in api["enums"] + api["constants"]],
              "_errors": list(names.values()),
              "_records": [s["python"] for s in plain(api)]}
    for module in modules(api):
        groups["_" + module] = [
            i["python"] for i in api["handles"]
            + python_columns.records(api) + api["functions"]
            if i["header"] == module and "." not in i["python"]
            and i.get("form") != "new"]
    for module, members in sorted(groups.items()):
        if members:
            text += wrap_import("." + module, sorted(members))
            exported += members
    text += "\n__all__ = [\n"
    text += "".join(f'    "{name}",\n' for name in sorted(exported)) + "]\n"
    text += "\n#: The Python name of each C function.\nC_NAMES = {\n"
    for f in api["functions"]:
        text += f'    "{f["name"]}": "{f["python"]}",\n'
    return text + "}\n"


# _<header>


class Module:
    """The classes and functions of one header."""

    def __init__(self, name, api, types, words, names):
        self.name, self.api, self.types, self.words = name, api, types, words
        own = {h["name"] for h in api["handles"] if h["header"] == name}
        self.functions = [f for f in api["functions"] if f["class"] in own
                          or (f["header"] == name and not f["class"])]
        told = given(api, words)
        self.calls = {f["name"]: python_call.Call(f, types, words, names, told)
                      for f in self.functions}
        self.handles = [h for h in api["handles"] if h["header"] == name]
        self.columns = [python_columns.Record(s, types, words)
                        for s in python_columns.records(api)
                        if s["header"] == name]
        self.header = next(h for h in api["headers"]
                           if h["file"].endswith(f"/{name}.h"))

    def source(self):
        doc = python_doc.docstring(
            [self.words.python(self.header["brief"]),
             self.words.python(self.header["detail"])], 0)
        body = "".join(r.source() for r in self.columns)
        body += "".join(self.one_class(h) for h in self.handles)
        body += "".join(f"\n\n{self.member(f)}" for f in self.loose())
        return HEAD + doc + FUTURE + self.imports(body) + body

    def loose(self):
        return [f for f in self.functions if f["class"] is None]

    def one_class(self, handle):
        name = handle["python"]
        extra = f"{name}Extras, " if f"{name}Extras" in extras() else ""
        text = f"\n\nclass {name}({extra}Handle):\n    "
        text += python_doc.of_item(handle, self.words, 4) + "\n    "
        text += "__slots__ = ()\n"
        text += f"    _free = _abi.{handle['free']}\n"
        for f in self.functions:
            if f["class"] == handle["name"]:
                text += self.in_class(f)
        return text

    def in_class(self, f):
        if f["form"] == "free" or self.counts(f):
            return ""
        return f"\n{self.member(f)}" + (self.table(f) if f["table"] else "")

    def counts(self, f):
        """Whether a function is the length of a table."""
        return any(g["table"] and g["table"]["count"] == f["name"]
                   for g in self.functions)

    def member(self, f):
        call = self.calls[f["name"]]
        pad = "        " if f["class"] else "    "
        text = call.signature() + pad + call.doc() + call.body()
        return text + (self.copies(f) if f["form"] == "copy" else "")

    def copies(self, f):
        name = self.types.handles[f["class"]]["python"]
        body = "\n        return self.copy()\n"
        return (f"\n    def __copy__(self) -> {name}:{body}"
                f"\n    def __deepcopy__(self, memo: Any) -> {name}:{body}")

    def table(self, f):
        """The rows of a function, to be walked."""
        out = next(p for p in f["arguments"] if p["role"] == "out_struct")
        row = self.types.structs[out["base"]]["python"]
        rows = f["table"]
        verb = f["python"].rsplit(".", 1)[1]
        keys = (self.types.enums[rows["enum"]]["python"] if rows["enum"]
                else None)
        if f["form"] == "static":
            count = f', "_{rows["name"]}"' if rows["count"] else ""
            return (f"\n    #: Every answer of {verb}(), in order.\n"
                    f'    {rows["name"]}: ClassVar[ClassTable[{row}]] = '
                    f'ClassTable(\n        "{verb}", {keys}{count})\n'
                    + (self.count(rows) if count else ""))
        if rows["by"]:
            return self.table_by(f, row)
        words = f"self.{verb}, {keys}"
        text = (f"\n    @property\n    def {rows['name']}(self) -> "
                f'Table[{row}]:\n        """Every answer of {verb}(), in order."""\n')
        if not rows["count"]:
            return text + f"        return Table({words})\n"
        return text + (f"        return Table({words}, self._"
                       f"{rows['name']})\n") + self.count(rows)

    def table_by(self, f, row):
        """The rows of a function of two enums, for one of the first."""
        rows = f["table"]
        first = next(p for p in f["arguments"] if p["name"] == rows["by"])
        verb, by = f["python"].rsplit(".", 1)[1], first["python"]
        keys = self.types.enums[rows["enum"]]["python"]
        return (f"\n    def {rows['name']}(self, {by}: "
                f"{self.types.hint_in(first)}) -> Table[{row}]:\n"
                f'        """Every answer of {verb}() for one '
                f'{by}."""\n        return Table(partial(self.{verb}, {by}), '
                f"{keys})\n")

    def count(self, rows):
        """The private method behind a table's length."""
        call = self.calls[rows["count"]]
        head = call.signature().replace(f"def {rows['name']}(",
                                        f"def _{rows['name']}(")
        return f"\n{head}{call.body()}"

    def imports(self, body):
        """Only what the body speaks of."""
        text = "\nimport datetime\n" if "datetime." in body else "\n"
        text += listed("ctypes", CTYPES_USED, body)
        text += listed("functools", ["partial"], body)
        text += listed("typing", TYPING, body)
        text += "\n" if text.strip() else ""
        text += "from . import _abi\n"
        for module, names in sorted(self.sources().items()):
            text += listed("." + module, names, body)
        return text

    def sources(self):
        """Where the names of the package come from."""
        found = {module: set(names) for module, names in BY_HAND.items()}
        found["_enums"] = {e["python"] for e in self.api["enums"]}
        found["_records"] = {s["python"] for s in plain(self.api)}
        found["_extras"] = extras()
        found["_enums"] |= {c["python"] for c in self.api["constants"]}
        for record in python_columns.records(self.api):
            if record["header"] != self.name:
                found.setdefault("_" + record["header"], set()).add(
                    record["python"])
        for handle in self.api["handles"]:
            if handle["header"] != self.name:
                found.setdefault("_" + handle["header"], set()).add(
                    handle["python"])
        return found


CTYPES_USED = ["ArgumentError", "byref", "c_bool", "c_char", "c_int", "c_int8", "c_int16",
               "c_int32", "c_int64", "c_size_t", "c_uint8", "c_uint16",
               "c_uint32", "c_uint64", "create_string_buffer", "sizeof"]
TYPING = ["Any", "ClassVar", "Dict", "List", "Literal", "Optional", "Tuple",
          "Union", "overload"]
BY_HAND = {
    "_allocator": ["Allocator", "allocator_in"],
    "_buffers": ["Buffer", "Column", "Columns"],
    "_columns": ["ColumnSet", "columns_in"],
    "_convert": ["Day", "Text", "boolean", "day_in", "day_out",
                 "enum_in", "enum_or_none", "enum_out", "int8_t", "int16_t", "int32_t",
                 "int64_t", "points_in", "points_out", "size_t", "text_ended",
                 "text_in", "text_out", "uint8_t", "uint16_t", "uint32_t",
                 "uint64_t"],
    "_failure": ["failure"],
    "_lists": ["EnumList", "EnumTable", "few_in", "list_in", "list_out",
               "table_in", "table_out", "table_room"],
    "_handle": ["Handle", "hold", "misused"],
    "_table": ["ClassTable", "Table"]}


def listed(module, names, body):
    """An import of those names that a text speaks of."""
    code = re.sub(r'""".*?"""|"[^"\n]*"|#[^\n]*', "", body, flags=re.S)
    words = set(re.findall(r"(?<![\w.])\w+", code))
    used = sorted(n for n in names if n in words)
    return wrap_import(module, used) if used else ""


def extras():
    """Classes that are written by hand in _extras.py."""
    if not EXTRAS.exists():
        return set()
    tree = ast.parse(EXTRAS.read_text(encoding="utf-8"))
    return {n.name for n in tree.body
            if isinstance(n, ast.ClassDef) and n.name.endswith("Extras")}
