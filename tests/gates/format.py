#!/usr/bin/python3
"""Every C file is as clang-format 14 leaves it.

Tables that a script makes switch it off themselves; the headers in bad_headers/
are wrong on purpose and not looked at.
"""

import collections
import pathlib
import re
import subprocess

import gate

FOLDERS = ("include", "lib", "tests", "examples", "bindings")


def sources(root):
    found = [path for folder in FOLDERS for path in (root / folder).rglob("*")
             if path.suffix in {".c", ".h", ".inc", ".cc", ".cpp"}
             and "bad_headers" not in path.parts
             and "node_modules" not in path.parts]
    return sorted(found)


def check(root=gate.ROOT):
    files = sources(root)
    if not files:
        raise gate.Failure(f"no C files under {root}")
    done = subprocess.run(
        [gate.tool("clang-format-14"), "--dry-run", "-Werror", "--style=file",
         *files], capture_output=True, text=True, check=False)
    first, places = {}, collections.Counter()
    for line in done.stderr.splitlines():
        found = re.match(r"(.+?):(\d+):\d+: (error|warning):", line)
        if found:
            name = pathlib.Path(found.group(1)).relative_to(root).as_posix()
            first.setdefault(name, found.group(2))
            places[name] += 1
    if done.returncode and not first:
        raise gate.Failure(done.stderr)
    return [f"{name}:{line}: not formatted; clang-format-14 -i (places: "
            f"{places[name]})" for name, line in first.items()]


def planted(folder, text):
    gate.copy_tree(folder, ".clang-format", "include")
    (folder / "lib").mkdir()
    (folder / "lib/x.c").write_text(text, encoding="utf-8")
    return check(folder), "lib/x.c"


def wide_line(folder):
    return planted(folder, "int f(int a) {\n  return a" + " + 1000" * 20
                   + ";\n}\n")


def other_indent(folder):
    return planted(folder, "int f(int a) {\n    return a;\n}\n")


def other_star(folder):
    return planted(folder, "int f(int* a) {\n  return *a;\n}\n")


if __name__ == "__main__":
    gate.run(__doc__, check, [wide_line, other_indent, other_star])
