"""Files of one folder that need each other: C sources by the symbols they
define and use, Python modules by their imports. Works on the text alone.

A graph is {file: {other file: names it needs of it}}.
"""

import ast
import functools
import re

IGNORED = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"'
                     r"|'(?:\\.|[^'\\\n])*'", re.S)
DIRECTIVE = re.compile(r"^[ \t]*#(?:[^\n\\]|\\.)*", re.M | re.S)
MACRO = re.compile(r"[ \t]*#[ \t]*define[ \t]+(\w+)(.*)", re.S)
USED = re.compile(r"(?<!\.)(?<!->)\b[A-Za-z_]\w*")
NOT_EXTERNAL = re.compile(r"\s*(static|typedef|extern|_Static_assert"
                          r"|(struct|enum|union)\s*\w*\s*(\{|$))")


def top_level(code):
    """(text before, body) of each function, object or declaration."""
    depth, start, opened = 0, 0, None
    for match in re.finditer(r"[{}();]", code):
        mark, at = match.group(), match.start()
        if mark in "{(":
            if depth == 0 and mark == "{" and opened is None:
                opened = at
            depth += 1
        elif mark in "})":
            depth -= 1
        is_function = (mark == "}" and depth == 0
                       and code[start:opened].rstrip().endswith(")"))
        if is_function or (mark == ";" and depth == 0):
            end = at if opened is None else opened
            yield code[start:end], code[end:at + 1]
            start, opened = at + 1, None


def defined(before, body):
    """The name that a piece at top level defines, or None."""
    head = before.split("=")[0].rstrip()
    pointer = re.match(r"[^(]*\(\s*\*\s*(?:const\s+)?(\w+)", head)
    if pointer:
        return pointer.group(1)
    if "(" in head:
        match = re.search(r"(\w+)\s*\(", head)
        return match.group(1) if match and body[0] == "{" else None
    match = re.search(r"(\w+)\s*(\[[^=]*)?$", head)
    return match and match.group(1)


class Source:
    """A C file: what it defines, for others and inline, and all it uses."""

    def __init__(self, text):
        text = IGNORED.sub(" ", text)
        self.external, self.own, self.inline = set(), set(), {}
        for directive in DIRECTIVE.findall(text):
            match = MACRO.match(directive)
            if match:
                self.inline[match.group(1)] = set(USED.findall(match.group(2)))
        self.used = set(USED.findall(text))
        for before, body in top_level(DIRECTIVE.sub(" ", text)):
            if not NOT_EXTERNAL.match(before):
                self.external.add(defined(before, body))
            elif "static" in before.split():
                name = defined(before, body)
                self.own.add(name)
                self.inline[name] = set(USED.findall(body))
        self.external.discard(None)


@functools.cache
def source(text):
    """Once for each text: copies with planted violations hold most of them again."""
    return Source(text)


def with_inline(used, inline):
    """The names used, also by the macros and inline functions among them."""
    found, waiting = set(), list(used)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += inline.get(name, ())
    return found


def of_c(folder, headers):
    """The graph of the C files of a folder that may include these headers."""
    sources = {path.name: source(path.read_text(encoding="utf-8"))
               for path in sorted(folder.glob("*.c"))}
    inline, home = {}, {}
    for path in headers:
        inline.update(source(path.read_text(encoding="utf-8")).inline)
    for name, one in sources.items():
        home.update({symbol: name for symbol in one.external})
    graph = {}
    for name, one in sources.items():
        edges = graph[name] = {}
        for symbol in sorted(with_inline(one.used, inline) - one.own):
            if home.get(symbol, name) != name:
                edges.setdefault(home[symbol], []).append(symbol)
    return graph


def imported(tree, package):
    """(module, name in it or None) of each import of the package itself, also
    inside functions; not those for type checkers only."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test):
            waiting += node.orelse
            continue
        if isinstance(node, ast.ImportFrom):
            parts = (node.module or "").split(".")
            if node.level == 0 and parts.pop(0) != package:
                continue
            for alias in node.names:
                yield (parts[0] if parts and parts[0] else None), alias.name
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.split(".")[0] == package:
                    yield (alias.name.split(".") + [None])[1], None
        waiting += ast.iter_child_nodes(node)


@functools.cache
def imports_in(text, package):
    return tuple(imported(ast.parse(text), package))


def of_python(folder):
    """The graph of the modules of a package."""
    paths = {path.stem: path for path in sorted(folder.glob("*.py"))}
    graph = {}
    for stem, path in paths.items():
        edges = graph[path.name] = {}
        for module, name in imports_in(path.read_text(encoding="utf-8"),
                                       folder.name):
            if module is None and name in paths:
                module = name
            other = paths.get(module or "__init__")
            if other and other != path:
                edges.setdefault(other.name, []).append(name or module)
    return graph


def path_between(graph, start, end):
    """The files of a shortest way from one to another, or None."""
    before, waiting = {start: None}, [start]
    for name in waiting:
        for other in graph.get(name, ()):
            if other == end:
                way = [end]
                while name:
                    way.append(name)
                    name = before[name]
                return way[::-1]
            if other not in before:
                before[other] = name
                waiting.append(other)
    return None


def cycles(graph):
    """Cycles that together hold every edge that is in one: lists of files."""
    covered = set()
    for name in graph:
        for other in graph[name]:
            if (name, other) in covered:
                continue
            way = path_between(graph, other, name)
            if way:
                found = [name, *way[:-1]]
                covered |= set(zip(found, found[1:] + found[:1]))
                yield found


def described(graph, cycle, names_max=4):
    """a.c -> b.c (what a.c needs of it) -> a.c (what b.c needs of it)"""
    words = cycle[0]
    for name, other in zip(cycle, cycle[1:] + cycle[:1]):
        names = sorted(set(graph[name][other]))
        more = ", …" if len(names) > names_max else ""
        words += f" -> {other} ({', '.join(names[:names_max])}{more})"
    return words
