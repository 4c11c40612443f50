"""Reads the public headers: functions, structs, enums, macros, with lines.

The headers keep to a small part of C on purpose, so a small reader is enough;
what it does not know it reports as a declaration of kind "other".
"""

import functools
import re
from dataclasses import dataclass, field

import gate


@dataclass
class Parameter:
    name: str
    type: str  # without the name, single spaces, stars joined: "char *"
    array: bool = False


@dataclass
class Member:
    """A struct's field or an enum's value."""
    name: str
    text: str  # the declaration, or the enum's value ("" if it has none)
    doc: str
    line: int


@dataclass
class Item:
    kind: str  # function, struct, opaque, enum, macro, other
    name: str
    text: str
    doc: str
    line: int
    file: str
    returns: str = ""
    parameters: list = field(default_factory=list)
    members: list = field(default_factory=list)


TOKEN = re.compile(
    r"(?P<doc>/\*\*(?!/).*?\*/)|(?P<comment>/\*.*?\*/|//[^\n]*)"
    r"|(?P<line>^[ \t]*\#(?:\\\n|[^\n])*)|(?P<end>;)|(?P<open>\{)|(?P<close>\})"
    r"|(?P<other>.)", re.S | re.M)
EXTERN_C = re.compile(r'#ifdef __cplusplus\n(?:extern "C" \{|\})\n#endif')


def squeeze(text):
    """Single spaces, stars apart from words and together."""
    text = re.sub(r"\s+", " ", text).strip()
    text = re.sub(r"\s*\*\s*", "*", text)
    return re.sub(r"(?<=[\w])(\*+)", r" \1", text)


def blank(match):
    return re.sub(r"[^\n]", " ", match.group())


def read(path, name=None):
    """All items of a header, in order."""
    return list(items_of(path.read_text(encoding="utf-8"),
                         name or path.as_posix()))


@functools.cache
def items_of(whole, name):
    """Once for each text: planted copies have most headers as they are."""
    text = EXTERN_C.sub(blank, whole)
    items = []
    doc, start, depth, code = "", None, 0, ""
    for match in TOKEN.finditer(text):
        kind = match.lastgroup
        if kind == "doc" and depth == 0 and not code.strip():
            if not re.search(r"[@\\]file\b", match.group()):
                doc = match.group()
        elif kind == "line":
            found = re.match(r"\s*#\s*define\s+(\w+)(\([^)]*\))?\s*(.*)",
                             match.group(), re.S)
            if found and found.group(3):  # a guard has no body
                items.append(Item("macro", found.group(1), match.group(), doc,
                                  gate.line_of(text, match.start()), name))
            elif not found:
                continue  # a condition keeps the comment for what follows
            doc = ""
        elif kind == "comment" and depth == 0:
            continue
        else:
            if start is None and match.group().strip():
                start = match.start()
            code += match.group() if kind != "comment" else " "
            depth += (kind == "open") - (kind == "close")
            if depth == 0 and (kind == "end" or (kind == "close"
                                                 and is_body(code))):
                items.append(declaration(code.strip(), doc,
                                         gate.line_of(text, start), name,
                                         text, start))
                doc, start, code = "", None, ""
    if code.strip():
        items.append(Item("other", "", code.strip(), doc,
                          gate.line_of(text, start), name))
    return items


def is_body(code):
    """A function body or another block that needs no semicolon."""
    return not re.match(r"\s*typedef\b|\s*(struct|enum|union)\b", code)


def declaration(code, doc, line, file, text, start):
    item = Item("other", "", code, doc, line, file)
    found = re.fullmatch(r"typedef struct (\w+) (\w+);", squeeze(code))
    if found:
        item.kind, item.name = "opaque", found.group(2)
        return item
    found = re.fullmatch(
        r"typedef\s+(struct|enum)\s+(\w+)\s*\{(.*)\}\s*(\w+)\s*;", code, re.S)
    if found:
        item.kind, item.name = found.group(1), found.group(4)
        item.text = code if found.group(2) == found.group(4) else ""
        body = text.index("{", start) + 1
        closing = matching(text, body)
        reader = fields if item.kind == "struct" else values
        item.members = list(reader(text, body, closing))
        return item
    found = re.fullmatch(r"SSI_API\s+(.+?)\b(\w+)\s*\((.*)\)\s*;", code, re.S)
    if found and "(" not in found.group(1):
        item.kind, item.name = "function", found.group(2)
        item.returns = squeeze(found.group(1))
        item.parameters = parameters(found.group(3))
    return item


def matching(text, at):
    depth = 1
    for match in TOKEN.finditer(text, at):
        depth += (match.lastgroup == "open") - (match.lastgroup == "close")
        if depth == 0:
            return match.start()
    raise gate.Failure("a brace is not closed")


def split_commas(text):
    depth, part = 0, ""
    for char in text:
        depth += (char in "([") - (char in ")]")
        if char == "," and depth == 0:
            yield part
            part = ""
        else:
            part += char
    yield part


def parameters(text):
    found = []
    for part in split_commas(text):
        part = squeeze(re.sub(r"/\*.*?\*/", " ", part, flags=re.S))
        if part == "void":
            continue
        match = re.fullmatch(r"(.*?)(\w+)((?:\[\w*\])*)", part)
        call = re.search(r"\(\*(\w+)\)", part)
        if call:
            found.append(Parameter(call.group(1), part))
        elif match and match.group(1).strip():
            found.append(Parameter(match.group(2), match.group(1).strip(),
                                   bool(match.group(3))))
        else:
            found.append(Parameter("", part))
    return found


PIECE = re.compile(r"(?P<doc>/\*\*(?!/).*?\*/)|(?P<comment>/\*.*?\*/|//[^\n]*)"
                   r"|(?P<text>(?:(?!/\*|//)[^;])+)(?P<end>;?)", re.S)


def fields(text, start, end):
    """A struct's fields: comment before it, or `/**<` after it."""
    before, last, code, line = "", None, "", 0
    for match in PIECE.finditer(text, start, end):
        if match.group("doc"):
            if match.group().startswith("/**<") and last:
                last.doc = match.group()
            else:
                before = match.group()
            continue
        if match.group("comment"):
            continue
        piece = match.group("text")
        if not code.strip() and piece.strip():
            line = gate.line_of(text, match.start() + len(piece)
                                - len(piece.lstrip()))
        code += piece
        if match.group("end"):
            shape = squeeze(code)
            name = re.search(r"\(\*(\w+)\)|(\w+)((?:\[\w*\])*)(?: ?: ?\w+)?$",
                             shape)
            last = Member((name.group(1) or name.group(2)) if name else "",
                          shape, before, line)
            before, code = "", ""
            yield last
    if code.strip():
        yield Member("", squeeze(code), "", line)


def values(text, start, end):
    """An enum's values: comment before it, or `/**<` after it."""
    pieces = re.compile(r"(?P<doc>/\*\*(?!/).*?\*/)|(?P<comment>/\*.*?\*/)"
                        r"|(?P<name>\w+)\s*(?:=\s*(?P<value>[^,/}]+))?", re.S)
    before, last, found = "", None, []
    for match in pieces.finditer(text, start, end):
        if match.group("doc"):
            if match.group().startswith("/**<") and last:
                last.doc = match.group()
            else:
                before = match.group()
        elif match.group("name"):
            last = Member(match.group("name"),
                          (match.group("value") or "").strip(), before,
                          gate.line_of(text, match.start()))
            before = ""
            found.append(last)
    return found


def read_all(folder):
    """Items of every public header of a folder."""
    headers = sorted(folder.glob("*.h"))
    if not headers:
        raise gate.Failure(f"no headers in {folder}")
    return [item for path in headers
            for item in read(path, f"include/ssi/{path.name}")]
