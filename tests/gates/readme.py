#!/usr/bin/python3
"""The code in README.md is made of lines of programs that the tests run.

Usage: readme.py [--self-test]
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS = {
    "c": "examples/c/score_member.c",
    "python": "examples/python/score_member.py",
    "js": "examples/node/score_member.mjs",
}


def strange_lines(readme, root):
    """Lines of the README's blocks that their program does not have."""
    strange = []
    for language, path in PROGRAMS.items():
        known = {line.strip() for line in (root / path).read_text().splitlines()}
        blocks = re.findall(rf"```{language}\n(.*?)```", readme, re.S)
        if not blocks:
            strange.append(f"no block of {language} at all")
        strange += [f"not in {path}: {line}" for block in blocks
                    for line in block.splitlines() if line.strip() not in known]
    return strange


def shown(root=ROOT):
    """The blocks that this gate looks at."""
    readme = (root / "README.md").read_text()
    return [block for language in PROGRAMS
            for block in re.findall(rf"```{language}\n(.*?)```", readme, re.S)]


def main():
    root = ROOT
    readme = (root / "README.md").read_text()
    if "--self-test" in sys.argv:
        changes = ("ssi_model_new", "libssi.Score", "new Score")
        return 0 if all(strange_lines(readme.replace(word, "x"), root)
                        for word in changes) else 1
    strange = strange_lines(readme, root)
    for line in strange:
        print(f"README.md: {line}")
    return 1 if strange else 0


if __name__ == "__main__":
    sys.exit(main())
