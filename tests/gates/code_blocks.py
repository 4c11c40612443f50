#!/usr/bin/python3
"""Every block of code in a page names its language, and one that a test runs.

A block that is only indented, or has a fence without a language, belongs to no
test. C, shell and SQL are run by tests/site/snippets.py, Python and JavaScript
by the tests of their packages; `text` is what nobody runs: formulas, output.
"""

import sys

import gate
import layout

sys.path.insert(0, str(gate.ROOT / "tests"))
import blocks as shown  # noqa: E402

RUN = {"c", "sh", "sql", "python", "js"}
READ = {"text", "json"}


def check(root=gate.ROOT):
    pages = [name for name in layout.tracked(root) if name.endswith(".md")]
    if not pages:
        raise gate.Failure(f"no pages under {root}")
    findings = []
    for page in pages:
        text = (root / page).read_text(encoding="utf-8")
        findings += [f"{page}:{line}: {what}"
                     for line, what in shown.unmarked(text)]
        for found in shown.BLOCK.finditer(text):
            if found[1] not in RUN | READ:
                findings.append(f"{page}:{gate.line_of(text, found.start())}: "
                                f"no test runs {found[1]}")
    return findings


def planted(folder, text):
    (folder / "doc").mkdir()
    (folder / "doc/page.md").write_text(text, encoding="utf-8")
    return check(folder)


def indented(folder):
    return (planted(folder, "# A page\n\nRun\n\n    ssi score x.zip\n"),
            "page.md:5: a block that is only indented")


def indented_in_list(folder):
    return (planted(folder, "1. First\n   more\n\n       ssi score x.zip\n"),
            "page.md:4: a block that is only indented")


def indented_after_list(folder):
    return (planted(folder, "- one\n- two\n\nThen\n\n    ssi score x.zip\n"),
            "page.md:6: a block that is only indented")


def bare_fence(folder):
    return (planted(folder, "# A page\n\n```\nssi score x.zip\n```\n"),
            "page.md:3: a fence that names no language")


def indented_fence(folder):
    return (planted(folder, "- one\n\n  ```sh\n  ssi score x.zip\n  ```\n"),
            "page.md:3: a fence that names no language, or is indented")


def never_ends(folder):
    return (planted(folder, "```sh\nssi score x.zip\n"),
            "a fence that never ends")


def unknown_language(folder):
    return (planted(folder, "```perl\nprint 1;\n```\n"),
            "page.md:1: no test runs perl")


def sound(folder):
    """Paragraphs of a list, and lines that only go on, are no code."""
    found = planted(folder, "- one\n      goes on\n\n  a paragraph\n\n"
                    "    - deeper\n\n1. two\n\n   more\n\n"
                    "```sh\n    indented inside\n\n    ls\n```\n")
    return [str(found) if found else "clean"], "clean"


if __name__ == "__main__":
    gate.run(__doc__, check, [indented, indented_in_list, indented_after_list,
                              bare_fence, indented_fence, never_ends,
                              unknown_language, sound])
