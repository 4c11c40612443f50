"""Where a mutant is, said so that lines which move do not matter: the file, the
function, its lines before and after, and which of several such lines. Linear in
the file.
"""

import functools
import re
from collections import namedtuple

# A function as clang-format writes it: its name, up to the brace in column 0.
FUNCTION = re.compile(
    r"^(?!typedef|struct|enum|#)[A-Za-z_][^;{}=/]*?\b(\w+)\("
    r"[^;{}]*\)\s*\{\n.*?^\}", re.M | re.S)

# `function` is empty for what is outside of all. `nth` counts from 0 among the
# same lines in the function.
Place = namedtuple("Place", "file function before after nth")


class Lost(Exception):
    """A place that is no longer there."""


def one_line(text):
    return " ".join(text.split())


@functools.lru_cache(maxsize=16)
def functions(text):
    """Name, begin and end of each."""
    return [(m[1], m.start(), m.end()) for m in FUNCTION.finditer(text)]


def around(text, at):
    """The function that holds this character."""
    for name, begin, end in functions(text):
        if begin <= at < end:
            return name, begin, end
    return "", 0, len(text)


def pattern(before):
    """Finds lines whatever the spaces in them."""
    return re.compile(r"(?<!\S)" + r"\s+".join(map(re.escape, before.split()))
                      + r"(?!\S)")


def of_bytes(file, source, begin, end, new):
    """The place of what replaces the bytes from `begin` to `end`."""
    text = source.decode()
    first = len(source[:begin].decode())
    last = len(source[:end].decode())
    name, start, _ = around(text, first)
    head = text.rfind("\n", 0, first) + 1
    tail = text.find("\n", last)
    before = one_line(text[head:tail])
    after = one_line(text[head:first] + new + text[last:tail])
    skip = len(text[head:tail]) - len(text[head:tail].lstrip())
    nth = len(pattern(before).findall(text[start:head + skip]))
    return Place(file, name, before, after, nth)


def find(text, place):
    """Where its lines are in the text of its file, as a match."""
    spans = [(b, e) for n, b, e in functions(text) if n == place.function]
    if not place.function:
        spans = [(0, len(text))]
    if len(spans) != 1:
        raise Lost(f"{place.file}: no function {place.function}()")
    found = list(pattern(place.before).finditer(text, *spans[0]))
    if len(found) <= place.nth:
        raise Lost(f"{place.file}: {place.function}() has no longer "
                   f"'{place.before}'")
    return found[place.nth]


def mutated(text, place):
    """The text of the file with the mutant in it."""
    match = find(text, place)
    return text[:match.start()] + place.after + text[match.end():]


def lines_of(text, place):
    """The lines of the original, from 1."""
    match = find(text, place)
    first = text.count("\n", 0, match.start()) + 1
    return range(first, first + match[0].count("\n") + 1)


def said(place):
    """For people."""
    where = f"{place.function}()" if place.function else "outside functions"
    return f"{place.file}, {where}: {place.before} -> {place.after}"


def of_record(record):
    """From a line of a committed list."""
    return Place(record["file"], record["function"], record["before"],
                 record["after"], record.get("nth", 0))


def record_of(place):
    record = place._asdict()
    if not place.nth:
        del record["nth"]
    return record
