"""The blocks of code that a page in Markdown shows."""

import re

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)


def blocks(text, *languages):
    """(language, line, text) of each block in one of these languages, in order."""
    return [(found[1], text.count("\n", 0, found.start(2)) + 1, found[2])
            for found in BLOCK.finditer(text) if found[1] in languages]
