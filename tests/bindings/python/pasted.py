"""The blocks of a language in a page of Markdown, as a reader would paste them.

Usage: pasted.py LANGUAGE PAGE...: prints them as JSON, for tests of that language,
as [[page, line, text], ...]
"""

import json
import pathlib
import re
import sys

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.M | re.S)


def blocks(path, language="python"):
    """(line, text) of each block."""
    text = path.read_text(encoding="utf-8")
    return [(text.count("\n", 0, match.start(2)) + 1, match[2])
            for match in _BLOCK.finditer(text) if match[1] == language]


def paste(path, line, text, names):
    """Runs a block; what goes wrong says in which line of the page it is."""
    exec(compile("\n" * (line - 1) + text, str(path), "exec"), names)


if __name__ == "__main__":
    language, *pages = sys.argv[1:]
    print(json.dumps([[page, *block] for page in pages
                      for block in blocks(pathlib.Path(page), language)]))
