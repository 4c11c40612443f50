"""The blocks of code that a page in Markdown shows."""

import re

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)
ITEM = re.compile(r" *(?:[-*+]|\d+[.)]) +")


def blocks(text, *languages):
    """(language, line, text) of each block in one of these languages, in order."""
    return [(found[1], text.count("\n", 0, found.start(2)) + 1, found[2])
            for found in BLOCK.finditer(text) if found[1] in languages]


def unmarked(text):
    """(line, what) of each block that says no language: a bare fence, or lines
    that are code because they are indented."""
    fenced, blank, margin = False, True, 0
    for number, line in enumerate(text.split("\n"), 1):
        indent = len(line) - len(line.lstrip(" "))
        if re.match(r" *(```|~~~)", line):
            if not fenced and not re.fullmatch(r"```\w+", line):
                yield number, "a fence that names no language, or is indented"
            fenced, blank = not fenced, False
            continue
        if fenced:
            continue
        if not line.strip():
            blank = True
            continue
        item = ITEM.match(line)
        if blank and indent >= margin + 4 or line.startswith("\t"):
            yield number, "a block that is only indented"
        elif item and indent <= margin + 3:
            margin = item.end()
        elif indent < margin and blank:
            margin = 0
        blank = False
    if fenced:
        yield text.count("\n") + 1, "a fence that never ends"
