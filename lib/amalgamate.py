#!/usr/bin/env python3
"""Puts the library into one C file and one header, for programs that compile it
with their own sources.

  lib/amalgamate.py FOLDER     writes FOLDER/ssi.c (C11) and FOLDER/ssi.h (C11
                               and C++11)

What a source keeps to itself (static functions and variables, types, enum
constants) gets the names of its room and file in front, its macros end with it:
two files may use one name for two things. Internal functions stay hidden where
the compiler can hide them. Python's standard library alone.
"""

import pathlib
import re
import sys

LIB = pathlib.Path(__file__).resolve().parent
ROOT = LIB.parent
INCLUDE = ROOT / "include"
ROOMS = ("base", "model", "record", "score", "insight", "cohort", "archive",
         "report")

TOKEN = re.compile(r"""
    (?P<comment>/\*.*?\*/|//[^\n]*)
  | (?P<directive>^[ \t]*\#(?:\\\n|/\*.*?\*/|[^\n])*)
  | (?P<text>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
  | (?P<number>\.?[0-9](?:[eEpP][+-]|[\w.])*)
  | (?P<name>[A-Za-z_]\w*)
  | (?P<mark>->|\.\.\.|[^\s\w])
  | (?P<space>\s+)
""", re.X | re.S | re.M)
QUOTED = re.compile(r'[ \t]*#[ \t]*include[ \t]*"([^"]+)"')
SYSTEM = re.compile(r"[ \t]*#[ \t]*include[ \t]*<([^>]+)>")
DEFINE = re.compile(r"[ \t]*#[ \t]*(define|undef)[ \t]+(\w+)")
MACRO = re.compile(r"^[ \t]*#[ \t]*define[ \t]+(\w+)\(([^)]*)\)((?:\\\n|[^\n])*)",
                   re.M)
KEYWORDS = set("""auto break case char const continue default do double else
  enum extern float for goto if inline int long register return short signed
  sizeof static struct switch typedef union unsigned void volatile while _Bool
  _Static_assert bool""".split())


def tokens(text):
    return [(match.lastgroup, match.group()) for match in TOKEN.finditer(text)]


def code(parts):
    """The tokens that a compiler sees, without directives."""
    return [word for kind, word in parts
            if kind not in ("comment", "directive", "space")]


def declarations(words):
    """File-scope declarations and definitions, as lists of words."""
    one, depth = [], 0
    for word in words:
        one.append(word)
        if word in "([{":
            depth += 1
        elif word in ")]}":
            depth -= 1
        if depth == 0 and (word == ";" or (word == "}" and is_function(one))):
            yield one
            one = []


def outline(words):
    """Words outside of braces, with {} for what is in them."""
    depth, kept = 0, []
    for word in words:
        if word == "{":
            depth += 1
            if depth == 1:
                kept.append("{}")
        elif word == "}":
            depth -= 1
        elif depth == 0:
            kept.append(word)
    return kept


def is_function(words):
    """Whether what ends with a brace is the definition of a function."""
    flat = outline(words)
    return "(" in flat and "=" not in flat and flat[-2] == ")"


def enumerators(words):
    """Constants of each enum that is defined in a declaration."""
    at = 0
    while "enum" in words[at:]:
        at = words.index("enum", at) + 1
        if words[at] != "{":
            at += 1
        if words[at] != "{":
            continue
        depth = 0
        while True:
            word = words[at]
            depth += (word in "({") - (word in ")}")
            if depth == 0:
                break
            if depth == 1 and words[at - 1] in "{," and is_name(word):
                yield word
            at += 1


def is_name(word):
    return re.fullmatch(r"[A-Za-z_]\w*", word) and word not in KEYWORDS


def tags(words):
    for before, word in zip(words, words[1:]):
        if before in ("struct", "union", "enum") and is_name(word):
            yield word


def declared(words):
    """What one declaration at file scope brings to this file alone."""
    yield from enumerators(words)
    yield from tags(words)
    flat = outline(words)
    if "static" not in flat and "typedef" not in flat:
        return
    depth, initial, previous = 0, False, ""
    for word, following in zip(flat, flat[1:]):
        if word in "([":
            depth += 1
        elif word in ")]":
            depth -= 1
        elif word == "=" and depth == 0:
            initial = True
        elif word == "," and depth == 0:
            initial = False
        elif (is_name(word) and not initial
              and ((depth == 0 and following in ("(", "[", "=", ";", ","))
                   or (depth == 1 and previous == "*"
                       and following in (")", "[")))):
            yield word
            if following == "(":
                return
        previous = word if word != "const" else previous


def own_names(parts):
    names = set()
    for words in declarations(code(parts)):
        if words[0] == "_Static_assert":
            continue
        names.update(declared(words))
    macros = {found[2] for kind, word in parts if kind == "directive"
              for found in [DEFINE.match(word)] if found}
    return {name for name in names - macros if not name.startswith("ssi_")}


def renamed(parts, names, prefix, places):
    """The text with `names` renamed, where they are no members of structs."""
    visible = [i for i, (kind, _) in enumerate(parts)
               if kind not in ("comment", "space", "directive")]
    after = {here: parts[there][1] for here, there in zip(visible, visible[1:])}
    before = {there: parts[here][1] for here, there in zip(visible, visible[1:])}
    braces, calls, out, last = [], [], [], []
    for i, (kind, word) in enumerate(parts):
        if kind == "directive":
            word = in_directive(word, names, prefix)
        elif kind in ("mark", "name", "number", "text"):
            if word == "{":
                braces.append(any(w in ("struct", "union") for w in last[-2:]))
            elif word == "}":
                braces.pop()
            elif word == "(":
                calls.append([places.get(before.get(i)), 0])
            elif word == ")":
                calls.pop()
            elif word == "," and calls:
                calls[-1][1] += 1
            last.append(word)
            if (kind == "name" and word in names
                    and before.get(i) not in (".", "->")
                    and not (calls and calls[-1][0] == calls[-1][1])
                    and not (braces and braces[-1]
                             and is_member(before.get(i), after.get(i)))):
                word = prefix + word
        out.append(word)
    return "".join(out)


def is_member(before, after):
    """Whether a name in the braces of a struct names a member."""
    return after in (";", "[", ":", ",") or (before == "*" and after == ")")


def member_places(text):
    """Which argument names a member: of offsetof, and of macros that hand it on."""
    places = {"offsetof": 1}
    for name, parameters, body in MACRO.findall(text):
        for place, parameter in enumerate(parameters.split(",")):
            if re.search(rf"\boffsetof\(\w+, {parameter.strip()}\)", body):
                places[name] = place
    return places


def in_directive(word, names, prefix):
    define = DEFINE.match(word)
    start = define.end() if define else 0
    body = re.sub(r"(?<![\w.#>])([A-Za-z_]\w*)(?!\s*##)",
                  lambda m: prefix + m[1] if m[1] in names else m[1],
                  word[start:])
    return word[:start] + body


class Source:
    """The file that is put together."""

    def __init__(self):
        self.out = []
        self.seen = set()
        self.standard = set()
        self.headers = "".join(path.read_text(encoding="utf-8")
                               for path in sorted(LIB.glob("*/*.h")))

    def text_of(self, path):
        """A file's text with what it includes in its place."""
        def take(match):
            line = match.group()
            quoted = QUOTED.match(line)
            if quoted:
                return self.include(quoted[1])
            system = SYSTEM.match(line)
            return self.system(system[1], line) if system else line
        text = path.read_text(encoding="utf-8")
        return re.sub(r"^[ \t]*#[ \t]*include[^\n]*\n", take, text, flags=re.M)

    def system(self, name, line):
        """Public headers are in ssi.h, standard ones at the beginning, those of
        intrinsics under their condition."""
        if name in ("emmintrin.h", "arm_neon.h"):
            return line
        if not name.startswith("ssi/"):
            self.standard.add(name)
        return ""

    def include(self, name):
        if name.endswith(".inc"):
            return self.text_of(LIB / name)
        if name in self.seen:
            return ""
        self.seen.add(name)
        # A compiler tells of unused ones where it sees no header.
        text = self.text_of(LIB / name).replace("static inline ", "SSI_INLINE ")
        self.out.append(f"/* lib/{name} */\n{text}\n")
        return ""

    def add(self, path):
        room, stem = path.parent.name, path.stem
        text = self.text_of(path)
        parts = tokens(text)
        body = renamed(parts, own_names(parts), f"{room}_{stem}_",
                       member_places(self.headers + text))
        self.out.append(f"/* lib/{room}/{path.name} */\n{body}")
        macros = {}
        for kind, word in parts:
            found = kind == "directive" and DEFINE.match(word)
            if found:
                macros[found[2]] = found[1] == "define"
        self.out.append("".join(f"#undef {name}\n" for name, kept
                                in macros.items() if kept) + "\n")


def header():
    """All public headers in one, each after those that it needs."""
    done, out = set(), []

    def add(name):
        if name in done:
            return
        done.add(name)
        text = (INCLUDE / name).read_text(encoding="utf-8")
        for needed in re.findall(r"#include <(ssi/\w+\.h)>", text):
            add(needed)
        text = re.sub(r"^#include <ssi/\w+\.h>\n", "", text, flags=re.M)
        out.append(f"/* {name} */\n{text}\n")

    add("ssi/ssi.h")
    return f"""/* libssi {version()}: every public header in one. Made by
 * lib/amalgamate.py; do not edit. COPYING has the licence:
 *
{licence()}
 */
#ifndef SSI_AMALGAMATED_H
#define SSI_AMALGAMATED_H

/* What is compiled with the program needs no import on Windows. Who makes a DLL
 * of ssi.c defines SSI_BUILDING there, and SSI_SHARED where it is used. */
#if !defined(SSI_BUILDING) && !defined(SSI_SHARED) && !defined(SSI_STATIC)
#define SSI_STATIC
#endif

""" + "".join(out) + "#endif\n"


def version():
    text = (INCLUDE / "ssi/base.h").read_text(encoding="utf-8")
    return ".".join(re.search(rf"#define SSI_VERSION_{part} (\d+)", text)[1]
                    for part in ("MAJOR", "MINOR", "PATCH"))


def licence():
    text = (ROOT / "COPYING").read_text(encoding="utf-8")
    return "\n".join((" * " + line).rstrip() for line in text.rstrip().split("\n"))


def source():
    whole = Source()
    for room in ROOMS:
        for path in sorted((LIB / room).glob("*.c")):
            whole.add(path)
    standard = "".join(f"#include <{name}>\n" for name in sorted(whole.standard))
    return f"""/* libssi {version()}: the whole library in one file, C11. Made by
 * lib/amalgamate.py; do not edit. COPYING has the licence:
 *
{licence()}
 */
{standard}
#include "ssi.h"

#if defined(__GNUC__) && !defined(_WIN32) && !defined(__TINYC__)
#pragma GCC visibility push(hidden)
#endif
#ifdef __GNUC__
#define SSI_INLINE static inline __attribute__((unused))
#else
#define SSI_INLINE static inline
#endif

""" + "".join(whole.out) + """#if defined(__GNUC__) && !defined(_WIN32) && !defined(__TINYC__)
#pragma GCC visibility pop
#endif
"""


def main():
    if len(sys.argv) != 2 or sys.argv[1].startswith("-"):
        print(__doc__, file=sys.stderr)
        return 2
    rooms = {path.parent.name for path in LIB.glob("*/*.c")}
    if rooms != set(ROOMS):
        raise SystemExit(f"amalgamate.py: which room is {rooms ^ set(ROOMS)}?")
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "ssi.h").write_text(header(), encoding="utf-8", newline="\n")
    (folder / "ssi.c").write_text(source(), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
