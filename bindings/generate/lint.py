"""Refuses headers that a binding could not speak.

The rules for words and types are those of tests/gates/header_docs.py, which
reads the headers' text. Here are the rules that need the whole interface:
what a binding could not do, and what Doxygen and the compiler see differently.
Each finding is `file:line: name: words`.
"""

import importlib
import pathlib
import re
import sys

import lengths
import shape

# The largest number up to which a double has all whole ones.
SAFE_MAX = (1 << 53) - 1
GATES = pathlib.Path(__file__).resolve().parents[2] / "tests/gates"


def shapes(api):
    """What no binding could do."""
    return Shapes(api).run()


def words(include):
    """What tests/gates/header_docs.py has to say."""
    sys.path.insert(0, str(GATES))
    try:
        header_docs = importlib.import_module("header_docs")
    finally:
        sys.path.remove(str(GATES))
    findings = header_docs.check(pathlib.Path(include) / "ssi")
    return [f.removeprefix("include/") for f in findings]


def version(since):
    """1.10 comes after 1.9."""
    return [int(part) for part in since.split(".")]


def numbers(api):
    """What JavaScript has no number for; when the values are known."""
    for item in api["constants"]:
        if abs(item["value"]) > SAFE_MAX:
            yield (f'{item["_file"]}:{item["_line"]}: {item["name"]}: is '
                   f'{item["value"]}; JavaScript counts to {SAFE_MAX}')


class Shapes:
    """Rules over the completed description."""

    def __init__(self, api):
        self.api = api
        self.findings = []

    def say(self, item, words):
        self.findings.append(
            f'{item["_file"]}:{item["_line"]}: {item["name"]}: {words}')

    def run(self):
        for handle in self.api["handles"]:
            self.handle(handle)
        for record in self.api["structs"]:
            if record["columns"]:
                self.columns(record)
        for record in self.api["structs"]:
            self.grown(record)
            for field in record["fields"]:
                self.masks(record, field)
        for function in self.api["functions"]:
            self.function(function)
        self.twice()
        return self.findings

    def handle(self, handle):
        name = handle["name"]
        if not handle["free"]:
            self.say(handle, f"no {name}_free() releases it")
        if not handle["made_by"]:
            self.say(handle, "no function makes one")

    def function(self, function):
        for p in function["parameters"]:
            if p["role"] is None:
                self.say(function, f'{p["name"]}: {self.why(p)}')
        for p in function["arguments"]:
            self.masks(function, p)
        self.lengths(function)
        self.arguments(function)
        if function["form"] == "free" and len(function["parameters"]) != 1:
            self.say(function, "takes more than the handle it releases")
        last = [p["role"] in ("out_handle", "out_struct", "out")
                for p in function["parameters"]]
        if last != sorted(last):
            self.say(function, "what it answers does not come last")
        roles = [p["role"] for p in function["parameters"]]
        if "out_refusal" in roles and "out_struct" in roles:
            self.say(function, "answers a struct beside what it refused")
        if "out_text" in [p["role"] for p in function["parameters"]] and (
                not function["fill"]):
            self.say(function, "room for text, but no status says that it is "
                     "too small")

    def grown(self, record):
        """Fields that came later stand at the end, or where room was
        reserved: the others are where they have always been."""
        later = [f for f in record["fields"] if f["since"]]
        for field in later:
            if version(field["since"]) <= version(record["since"]):
                self.say(record, f"{field['name']}: came with {field['since']}, "
                         "as the struct did or before it")
        fields = record["fields"]
        after = fields[fields.index(later[0]):] if later else []
        for field in after:
            if not field["since"] and not field["hidden"]:
                self.say(record, f"{field['name']}: stands after "
                         f"{later[0]['name']}, which came later")

    def masks(self, item, p):
        """Values of an enum as the bits of a number, which ends at 64, and in
        JavaScript at 53."""
        for group in self.api["enums"]:
            said = rf"\bbits? (?:of |for )?(?:a |each )?{group['name']}\b"
            if not group["flags"] and re.search(said, p["brief"], re.I) and (
                    p["base"] != "uint8_t" or "*" not in p["type"]):
                self.say(item, f"{p['name']}: bits of {group['name']} in a "
                         "number; give a list, or masks of bytes")

    def arguments(self, function):
        """Fields that are given as arguments must have names of their own."""
        names = [p["name"] for p in function["arguments"]]
        for name in dict.fromkeys(n for n in names if names.count(n) > 1):
            self.say(function, f"{name}: two arguments have this name")
        for p in function["arguments"]:
            if p.get("via") and p["role"] is None:
                self.say(function, f'{".".join(p["via"])}: no binding '
                         f'understands {p["type"]}')

    @staticmethod
    def why(p):
        """Why no binding understands a parameter."""
        if p["direction"] is None:
            return "is not documented"
        if p["type"].count("*") == 2:
            return "a handle that is answered must be @owns"
        if p["type"] != "size_t" and p["lengths"]:
            return "a length must be size_t"
        if "*" in p["type"] and not p["length"]:
            return "an array without a length: @array{n}"
        return f'no binding understands {p["type"]}'

    def columns(self, record):
        """What a struct of arrays may hold."""
        for field in record["fields"]:
            if field["role"] is None or field["count"]:
                self.say(record, f'{field["name"]}: no binding understands '
                         f'{field["type"]} in a struct of columns')
        for field in record["fields"]:
            # Columns to write may speak of what else a call is given.
            if not record["flat"] or "const" in field["type"]:
                self.names(record, field, record["fields"], "field")
        read = {"const" in f["type"] for f in record["fields"] if f["length"]
                and not shape.scratch(f)}
        if len(read) > 1:
            self.say(record, "columns to read and to write in one struct")

    def lengths(self, function):
        """An array's length is made of inputs of their own, constants and
        numbers."""
        for p in function["arguments"]:
            self.names(function, p, function["arguments"], "parameter")

    def names(self, item, p, others, what):
        by_name = {other["name"]: other for other in others}
        constants = {c["name"] for c in self.api["constants"]}
        plain = not p["extent"] if p["length"] else True
        if p["length"] and not lengths.LENGTH.fullmatch(p["length"]):
            self.say(item, f'{p["name"]}: @array{{{p["length"]}}} is no sum of '
                     "products")
            return
        for name in lengths.names(p["length"]):
            if name not in by_name and (plain or name not in constants):
                self.say(item, f'{p["name"]}: @array{{{p["length"]}}} names no '
                         f"{what}")
            elif name in by_name and not self.is_length(by_name[name], plain):
                self.say(item, f'{p["name"]}: its length {name} is no '
                         "input of type size_t")

    @staticmethod
    def is_length(p, plain):
        """Whether a length may be made of it."""
        return p["role"] in ("length", "width", None) or (
            not plain and p["role"] == "value" and p["type"] == "size_t")

    def twice(self):
        """Two things of one name in a language."""
        seen = {}
        for group in ("functions", "handles", "structs", "enums", "constants"):
            for item in self.api[group]:
                for language in ("python", "node"):
                    name = (language, item[language])
                    if group == "handles" or item.get("form") == "new":
                        continue
                    if name in seen:
                        self.say(item, f"is {name[1]} in {language}, and so "
                                 f"is {seen[name]}")
                    seen[name] = item["name"]
