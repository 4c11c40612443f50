"""The C lines of README.md are lines of the program that the tests run.

Usage: readme.py [--self-test]
"""

import pathlib
import re
import sys


def strange_lines(readme, program):
    """Lines of the README's C blocks that the program does not have."""
    known = {line.strip() for line in program.splitlines()}
    blocks = re.findall(r"```c\n(.*?)```", readme, re.S)
    if not blocks:
        return ["no C block at all"]
    return [line for block in blocks for line in block.splitlines()
            if line.strip() not in known]


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    readme = (root / "README.md").read_text()
    program = (root / "examples/c/score_member.c").read_text()
    if "--self-test" in sys.argv:
        changed = readme.replace("ssi_model_new", "ssi_model_make")
        return 0 if strange_lines(changed, program) else 1
    for line in strange_lines(readme, program):
        print(f"README.md: not in examples/c/score_member.c: {line}")
    return 1 if strange_lines(readme, program) else 0


if __name__ == "__main__":
    sys.exit(main())
