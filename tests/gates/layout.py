#!/usr/bin/python3
"""The tree keeps its order.

- The top level holds TOP and files that begin with a dot, nothing else.
- No file is larger than 640 KiB; no source is longer than 700 lines. Tables
  that a script makes may be longer, and so may public headers, which are mostly
  documentation (900).
- lib/ includes none of the headers for input, output, time, threads and
  floating point, and its code speaks of no float or double.
Looked at is what git tracks; outside of a git tree, every file.
"""

import re
import subprocess

import gate

TOP = {"meson.build", "meson_options.txt", "README.md", "COPYING", "lib",
       "include", "bindings", "tests", "examples", "doc"}
BYTES_MAX = 640 * 1024
LINES_MAX = 700
HEADER_LINES_MAX = 900
MADE = re.compile(r"(/\*|#) Made by \S+; do not edit\.( \*/)?")
SOURCES = {".c", ".h", ".inc", ".py", ".js", ".cc", ".sh"}
BANNED = re.compile(r"^[ \t]*#[ \t]*include[ \t]*[<\"](stdio|math|time|locale"
                    r"|fcntl|unistd|pthread|errno|signal|setjmp|fenv|tgmath"
                    r"|complex|sys/\w+)\.h[>\"]", re.M)
FLOATS = re.compile(r"\b(float|double|_Complex|__float128|_Float\d+)\b")
NOT_CODE = re.compile(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"', re.S)


def tracked(root):
    """Names of the files that belong to the tree."""
    if (root / ".git").exists():
        done = subprocess.run([gate.tool("git"), "-C", root, "ls-files", "-z"],
                              capture_output=True, text=True, check=False)
        if done.returncode:
            raise gate.Failure(done.stderr)
        names = [n for n in done.stdout.split("\0") if n]
        return [n for n in names if (root / n).is_file()]
    return [p.relative_to(root).as_posix() for p in root.rglob("*")
            if p.is_file() and not p.is_relative_to(root / "build")]


def check(root=gate.ROOT):
    names = tracked(root)
    findings = []
    top = {n.split("/")[0] for n in names if not n.startswith(".")}
    findings += [f"{n}: has no place at the top level" for n in sorted(top - TOP)]
    findings += [f"{n}: is missing at the top level" for n in sorted(TOP - top)]
    for name in names:
        path = root / name
        size = path.stat().st_size
        if size > BYTES_MAX:
            findings.append(f"{name}: {size} bytes, more than {BYTES_MAX}")
        if path.suffix not in SOURCES:
            continue
        text = path.read_text(encoding="utf-8")
        lines = text.count("\n")
        most = HEADER_LINES_MAX if name.startswith("include/") else LINES_MAX
        if lines > most and not MADE.match(text):
            findings.append(f"{name}:{most + 1}: {lines} lines, more than "
                            f"{most}")
        if name.startswith("lib/") and path.suffix in {".c", ".h", ".inc"}:
            findings += impure(name, text)
    return findings


def impure(name, text):
    """Words in a source of the library that a pure computation has not."""
    for match in BANNED.finditer(text):
        yield (f"{name}:{gate.line_of(text, match.start())}: "
               f"includes {match.group(1)}.h")
    code = NOT_CODE.sub(lambda m: re.sub(r"[^\n]", " ", m.group()), text)
    for match in FLOATS.finditer(code):
        yield (f"{name}:{gate.line_of(code, match.start())}: "
               f"speaks of {match.group()}")


def planted(folder, name, text):
    """The tree without git, and one more file."""
    del folder
    copy = gate.one_copy(*tracked(gate.ROOT))
    place = copy / name
    with place.open("x", encoding="utf-8") as file:
        file.write(text)
    findings = check(copy)
    place.unlink()
    return findings


def stray_file(folder):
    return planted(folder, "notes.txt", "x\n"), "notes.txt: has no place"


def missing_part(folder):
    gate.copy_tree(folder, "lib")
    return check(folder), "README.md: is missing"


def large_file(folder):
    return planted(folder, "doc/large.txt", "x" * (BYTES_MAX + 1)), "doc/large"


def long_source(folder):
    return (planted(folder, "lib/base/long.c", "\n" * (LINES_MAX + 1)),
            "lib/base/long.c:701")


def banned_include(folder):
    return (planted(folder, "lib/base/x.c", "\n#include <stdio.h>\n"),
            "lib/base/x.c:2: includes stdio.h")


def double_word(folder):
    return (planted(folder, "lib/base/x.c",
                    "/* a double */\nstatic const double half = 1;\n"),
            "lib/base/x.c:2: speaks of double")


if __name__ == "__main__":
    gate.run(__doc__, check, [stray_file, missing_part, large_file,
                              long_source, banned_include, double_word])
