#!/usr/bin/python3
"""Each public header stands alone: strict C11 with gcc and clang, C++11 with
g++, included once and twice, without a warning; so does SSI_INIT of each struct
that begins with its size. The host has variables of its own with the name of every
parameter, member and macro's variable: nothing shadows them."""

import re
import subprocess

import gate

COMPILERS = [
    ("gcc", "c", "-std=c11"),
    ("clang-14", "c", "-std=c11"),
    ("g++", "c++", "-std=c++11"),
]
WARNINGS = ["-pedantic", "-Wall", "-Wextra", "-Wundef", "-Wstrict-prototypes",
            "-Wshadow", "-Werror"]
COMMENT = re.compile(r"/\*.*?\*/", re.S)
WORD = re.compile(r"\b(?!ssi_)[a-z][a-z0-9_]*(?<!_t)\b")
KEYWORDS = set("auto bool case char class const default do double else enum extern float "
               "for if inline int long return short signed sizeof static struct "
               "switch typedef union unsigned void volatile while".split())


def initialised(header):
    """A function for each struct of a header, which begins as SSI_INIT says."""
    names = re.findall(r"typedef struct (ssi_\w+) \{\n  size_t size;",
                       header.read_text(encoding="utf-8"))
    return "".join(f"size_t begin_{name}(void);\n"
                   f"size_t begin_{name}(void) {{\n"
                   f"  {name} one = SSI_INIT({name});\n"
                   f"  {name} two[2] = {{SSI_INIT({name}), SSI_INIT({name})}};\n"
                   f"  return one.size + two[1].size;\n}}\n"
                   for name in names)


def owned(header):
    """Variables of a host, called as whatever has a name in a header; but names
    that begin as those of the library, which are its own."""
    text = COMMENT.sub(" ", header.read_text(encoding="utf-8"))
    names = sorted(set(WORD.findall(text)) - KEYWORDS)
    return "".join(f"extern int {name};\n" for name in names)


def check(include=gate.ROOT / "include"):
    headers = sorted((include / "ssi").glob("*.h"))
    if not headers:
        raise gate.Failure(f"no headers in {include}")
    findings = []
    for compiler, language, standard in COMPILERS:
        flags = [w for w in WARNINGS
                 if language == "c" or w != "-Wstrict-prototypes"]
        for header in headers:
            for times in (1, 2):
                text = (owned(header)
                        + f"#include <ssi/{header.name}>\n" * times
                        + "typedef int ssi_not_empty;\n"
                        + initialised(header))
                done = subprocess.run(
                    [gate.tool(compiler), standard, *flags, "-fsyntax-only",
                     "-x", language, f"-I{include}", "-"],
                    input=text, capture_output=True, text=True, check=False)
                if done.returncode:
                    first = "\n".join(done.stderr.splitlines()[:6])
                    findings.append(f"{header.name}: {compiler} {standard}, "
                                    f"included {times} times:\n{first}")
    return findings


# The header that is edited includes no other and is checked alone.
def planted(folder, old, new):
    gate.copy_tree(folder, "include/ssi/base.h")
    gate.edit(folder / "include/ssi/base.h", old, new)
    return check(folder / "include")


def missing_include(folder):
    return planted(folder, "#include <stdint.h>\n", ""), "gcc -std=c11"


def missing_guard(folder):
    return (planted(folder, "#define SSI_BASE_H\n", ""), "included 2 times")


def short_list(folder):
    return (planted(folder, "return ssi_made;",
                    "return type{sizeof(type)};"), "g++")


def extension(folder):
    return (planted(folder, "#define SSI_POINT 1000000",
                    "enum ssi_empty_end { SSI_LAST = 1 };;\n"
                    "#define SSI_POINT 1000000"), "pedantic")


def word_of_cpp(folder):
    return (planted(folder, "ssi_status_name(ssi_status status)",
                    "ssi_status_name(ssi_status class)"), "g++")


def shadow_in_macro(folder):
    """Where the macro is used, a host has a variable of that name."""
    base = gate.copy_tree(folder, "include/ssi/base.h") / "include/ssi/base.h"
    text = base.read_text(encoding="utf-8")
    base.write_text(re.sub(r"\bssi_made\b", "made", text), encoding="utf-8")
    return check(folder / "include"), "-Werror=shadow"


def shadow_in_c(folder):
    return (planted(folder, "#define SSI_POINT 1000000",
                    "static inline int ssi_twice(int n) "
                    "{ int half = n; { int n = half; return n; } }\n"
                    "#define SSI_POINT 1000000"), "gcc -std=c11")


if __name__ == "__main__":
    gate.run(__doc__, check, [missing_include, missing_guard, short_list,
                              extension, word_of_cpp, shadow_in_macro,
                              shadow_in_c])
