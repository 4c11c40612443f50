"""The mutants of a source in C: single replacements of an operator, a condition,
a constant or a statement, found in the syntax tree of clang. What a macro or an
included file brings is left alone. One pass over the tree, a second a file.
"""

import json
import re
import subprocess
from pathlib import Path

import places

CLANG = "clang-19"
BINARY = {
    "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"],
    "==": ["!="], "!=": ["=="], "&&": ["||"], "||": ["&&"],
    "+": ["-"], "-": ["+"], "*": ["+"], "/": ["*"], "%": ["/"],
    "<<": [">>"], ">>": ["<<"], "&": ["|"], "|": ["&"], "^": ["|"],
}
COMPOUND = {
    "+=": ["-=", "="], "-=": ["+=", "="], "*=": ["+="], "/=": ["*="],
    "|=": ["&=", "="], "&=": ["|=", "="], "^=": ["="],
    "<<=": [">>="], ">>=": ["<<="],
}
# Where a statement may stand.
BODIES = {"CompoundStmt", "IfStmt", "ForStmt", "WhileStmt", "CaseStmt",
          "DefaultStmt"}
EFFECTS = {"CallExpr", "BinaryOperator", "CompoundAssignOperator",
           "UnaryOperator"}
NUMBER = re.compile(r"(0[xX][0-9a-fA-F]+|\d+)([uUlL]*)")
DEFINED = re.compile(r"^#define [A-Z_0-9]+ (\d+)$", re.M)
RETURNED = re.compile(r"\breturn (true|false|SSI_OK|SSI_ERROR_\w+);")
OTHER = {"true": "false", "false": "true", "SSI_OK": "SSI_ERROR_NULL"}


def offset(location):
    """Where a location is in the file itself, as its first byte and the one
    behind its token; None if it is elsewhere."""
    if "expansionLoc" in location:
        if location["expansionLoc"].get("isMacroArgExpansion"):
            return None
        location = location["expansionLoc"]
    if "offset" not in location or "includedFrom" in location:
        return None
    return location["offset"], location["offset"] + location.get("tokLen", 0)


def is_macro(node):
    return any("expansionLoc" in node["range"][end] for end in ("begin", "end"))


def in_head(node, parent):
    """Of a loop, where an expression is no statement."""
    return parent["kind"] == "ForStmt" and parent["inner"][-1] is not node


class Source:
    """Collects the mutants of one file."""

    def __init__(self, root, name):
        self.name = name
        self.path = root / name
        self.text = self.path.read_bytes()
        self.found = {}

    def add(self, begin, end, new):
        if self.text[begin:end].decode() != new:
            self.found[begin, end, new] = None

    def span(self, node):
        """The bytes of a node, or None. Of a macro with arguments the end is
        not known."""
        ends = [offset(node.get("range", {}).get(e, {}))
                for e in ("begin", "end")]
        if None in ends:
            return None
        begin, end = ends[0][0], ends[1][1]
        if is_macro(node) and self.text[end:end + 1] == b"(":
            return None
        return begin, end

    def visit(self, node, parent):
        """Adds the mutants of a node and of all below it."""
        children = [c for c in node.get("inner", []) if c]
        for child in children:
            self.visit(child, node)
        span = self.span(node) if "range" in node else None
        if not span:
            return
        kind = node["kind"]
        if kind in ("BinaryOperator", "CompoundAssignOperator"):
            self.operator(node, children)
        elif kind == "UnaryOperator" and not is_macro(node):
            self.unary(node, span)
        elif kind == "IntegerLiteral" and not is_macro(node):
            self.constant(span)
        elif kind in ("IfStmt", "ConditionalOperator", "WhileStmt", "ForStmt"):
            self.condition(node)
        self.statement(node, span, parent)

    def operator(self, node, children):
        sides = [self.span(child) for child in children]
        if None in sides:
            return
        token = node["opcode"]
        gap = self.text[sides[0][1]:sides[1][0]].decode()
        at = gap.find(token)
        if at < 0 or "(" in gap[:at]:
            return
        begin = sides[0][1] + len(gap[:at].encode())
        for new in BINARY.get(token, COMPOUND.get(token, [])):
            self.add(begin, begin + len(token), new)

    def unary(self, node, span):
        token = node["opcode"]
        if token in ("++", "--"):
            begin = span[1] - 2 if node.get("isPostfix") else span[0]
            self.add(begin, begin + 2, "--" if token == "++" else "++")
        elif token in ("!", "-", "~"):
            self.add(span[0], span[0] + 1, "")

    def constant(self, span):
        found = NUMBER.fullmatch(self.text[slice(*span)].decode())
        if not found:
            return
        value = int(found[1], 0)
        form = "0x%X%s" if found[1][:2] in ("0x", "0X") else "%d%s"
        self.add(*span, form % (value + 1, found[2]))
        if value:
            self.add(*span, form % (value - 1, found[2]))

    def condition(self, node):
        kind = node["kind"]
        place = node["inner"][2 if kind == "ForStmt" else 0]
        span = self.span(place) if place and "range" in place else None
        if not span:
            return
        self.add(*span, "0")
        if kind in ("IfStmt", "ConditionalOperator"):
            self.add(*span, "1")

    def statement(self, node, span, parent):
        """A statement is left out."""
        kind = node["kind"]
        if parent is None or parent["kind"] not in BODIES:
            return
        if kind in ("BreakStmt", "ContinueStmt"):
            self.add(*span, "")
        elif kind == "IfStmt":
            if len(node["inner"]) == 2 and parent["kind"] == "CompoundStmt":
                self.add(*span, ";")
        elif kind in EFFECTS and not in_head(node, parent):
            if self.text[span[1]:].lstrip().startswith(b";"):
                self.add(*span, "(void)0")

    def texts(self):
        """What the tree does not show: numbers with names, words returned."""
        text = self.text.decode()
        for match in DEFINED.finditer(text):
            begin = len(text[:match.start(1)].encode())
            self.constant((begin, begin + len(match[1])))
        for match in RETURNED.finditer(text):
            begin = len(text[:match.start(1)].encode())
            self.add(begin, begin + len(match[1]), OTHER.get(match[1], "SSI_OK"))

    def mutants(self):
        """All of them, as places, by their bytes."""
        named = {}
        for begin, end, new in sorted(self.found):
            place = places.of_bytes(self.name, self.text, begin, end, new)
            named[place] = None
        return list(named)


def tree_of(root, name):
    done = subprocess.run(
        [CLANG, "-fsyntax-only", "-Xclang", "-ast-dump=json", "-std=c11",
         f"-I{root}/include", f"-I{root}/lib", root / name],
        capture_output=True, check=True)
    return json.loads(done.stdout)


def mutants_of(root, name):
    """Places (places.py), one for each mutant of a file."""
    source = Source(Path(root), name)
    root = Path(root)
    for node in tree_of(root, name)["inner"]:
        here = node["kind"] == "FunctionDecl" and "includedFrom" not in node["loc"]
        if here and offset(node["loc"]):
            source.visit(node, None)
    source.texts()
    return source.mutants()
