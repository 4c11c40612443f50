#!/usr/bin/python3
"""Includes point down only, and no files of a room need each other.

lib/:     base <- model <- record <- score <- insight; archive on record, model
          and base; cohort on score, model and base; report on top of all. A room's own
          header comes too.
include/: each public header may include those of ALLOWED_PUBLIC; ssi.h includes
          all of them and nothing else.
A source of a room may include the public headers of the rooms it may see.
Within a room, and within each binding, the files that use what others define
form no cycle: not the sources in C, by their symbols, nor the modules in
Python, by their imports, also those inside functions.
lib/README.md shows these arrows: between rooms all that there are, in a line
`room → rooms` each; between files some, a line `↑ file` below the file it
includes. A file that its text names is there.
"""

import re

import cycles
import gate

SYSTEM = {"stdbool.h", "stddef.h", "stdint.h", "string.h"}
SYSTEM_OF_FILE = {
    "lib/base/alloc.c": {"stdlib.h"},
    "lib/archive/block.h": {"emmintrin.h", "arm_neon.h"},
}

BELOW = {
    "base": set(),
    "model": {"base"},
    "record": {"base", "model"},
    "score": {"base", "model", "record"},
    "insight": {"base", "model", "record", "score"},
    "archive": {"base", "model", "record"},
    "cohort": {"base", "model", "score"},
    "report": {"base", "model", "record", "score", "insight", "archive",
               "cohort"},
}
# The rooms that define what a public header declares.
ROOM_OF_HEADER = {
    "base": "base", "model": "model", "profile": "record",
    "activity": "record", "score": "score", "archive": "archive",
    "history": "insight", "plan": "insight", "outcomes": "insight",
    "sensitivity": "insight", "calibration": "insight", "compare": "insight",
    "dashboard": "archive", "seats": "archive", "cohort": "cohort",
    "benchmark": "cohort", "team": "cohort",
    "population": "score", "report": "report", "people": "insight",
}
ALLOWED_PUBLIC = {
    "base": set(),
    "model": {"base"},
    "profile": {"base", "model"},
    "activity": {"base", "model"},
    "score": {"base", "model", "profile", "activity"},
    "archive": {"base", "model", "profile", "activity"},
    "history": {"base", "model", "profile", "activity", "score"},
    "plan": {"base", "model", "profile", "activity", "score"},
    "outcomes": {"base", "model", "activity"},
    "people": {"base", "model", "activity"},
    "sensitivity": {"base", "model", "profile", "activity", "score"},
    "calibration": {"base", "model", "profile", "activity", "score"},
    "compare": {"base", "model", "profile", "activity", "calibration"},
    "dashboard": {"base", "archive"},
    "seats": {"base", "model", "archive"},
    "cohort": {"base", "model", "population"},
    "benchmark": {"base", "model", "cohort"},
    "team": {"base", "model", "benchmark", "cohort"},
    "population": {"base", "history", "model"},
    "report": {"base", "model", "profile", "activity", "score", "archive",
               "benchmark", "history", "people", "plan"},
}
NODE = "bindings/node/src"
PYTHON = "bindings/python/libssi"
# Cycles that may stay, and why; one that is gone must be struck out here.
ALLOWED_CYCLES = {}
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(\S[^\n]*)', re.M)


def includes(path):
    text = path.read_text(encoding="utf-8")
    for match in INCLUDE.finditer(text):
        yield gate.line_of(text, match.start()), match.group(1).strip()


def public_name(word):
    """The name of a public header, or None."""
    match = re.fullmatch(r"<ssi/(\w+)\.h>", word)
    return match and match.group(1)


def refuse_in_library(name, room, word):
    """Why a source of a room may not include this, or None."""
    if room not in BELOW:
        return f"the room {room} has no place in the order of rooms"
    public = public_name(word)
    if public:
        if public == "ssi":
            return "the library includes single headers, not <ssi/ssi.h>"
        if public not in ROOM_OF_HEADER:
            return f"no room is known for {word}"
        other = ROOM_OF_HEADER[public]
    else:
        private = re.fullmatch(r'"(\w+)/\w+\.(?:h|inc)"', word)
        if not private:
            allowed = SYSTEM | SYSTEM_OF_FILE.get(name, set())
            if word[0] == "<" and word[1:-1] in allowed:
                return None
            return f"{word} is neither a room's header nor an allowed one"
        other = private.group(1)
    if other == room or other in BELOW[room]:
        return None
    return f"{room} may not see {other} ({word})"


def refuse_in_public(stem, word):
    """Why a public header may not include this, or None."""
    public = public_name(word)
    if not public:
        return (None if word in ("<stdbool.h>", "<stddef.h>", "<stdint.h>")
                else f"{word} has no place in a public header")
    if stem == "ssi":
        return None
    if stem not in ALLOWED_PUBLIC:
        return f"{stem}.h has no place in the order of headers"
    if public not in ALLOWED_PUBLIC[stem]:
        return f"{stem}.h may not include {word}"
    return None


def graphs(root):
    """(folder, which file needs what of which other) of each room."""
    headers = sorted((root / "lib").rglob("*.h"))
    for room in sorted(p for p in (root / "lib").iterdir() if p.is_dir()):
        yield room, cycles.of_c(room, headers)
    node, python = root / NODE, root / PYTHON
    if not node.is_dir() or not python.is_dir():
        raise gate.Failure(f"no bindings under {root}")
    yield node, cycles.of_c(node, sorted(node.glob("*.h")))
    yield python, cycles.of_python(python)


def cycles_in(root):
    """Findings: cycles, and allowances that are of no use any more."""
    unused = dict(ALLOWED_CYCLES)
    for folder, graph in graphs(root):
        name = folder.relative_to(root).as_posix()
        for cycle in cycles.cycles(graph):
            if (name, tuple(sorted(cycle))) in ALLOWED_CYCLES:
                unused.pop((name, tuple(sorted(cycle))), None)
            else:
                yield (f"{name}: files need each other: "
                       + cycles.described(graph, cycle))
    for name, cycle in unused:
        yield (f"{name}: {' and '.join(cycle)} no longer need each other; "
               "strike them out of ALLOWED_CYCLES")


PICTURE = "lib/README.md"
DRAWN = re.compile(r"^```text\n(.*?)^```$", re.M | re.S)
ARROW = re.compile(r"^(\w+) *(?:→ ([\w ]+))?$", re.M)
STEP = re.compile(r"^(↑ )?(\w+/\w+)  +\S", re.M)
NAMED = re.compile(r"`((?:\w+/)+\w+\.(?:c|h|inc))`")


def other_room(word):
    """The room that an included header belongs to, or None."""
    private = re.fullmatch(r'"(\w+)/\w+\.(?:h|inc)"', word)
    return (private.group(1) if private
            else ROOM_OF_HEADER.get(public_name(word)))


def picture(root):
    """Findings: what lib/README.md shows and the sources do not include, and
    the other way round."""
    text = (root / PICTURE).read_text(encoding="utf-8")
    pictures = "\n".join(DRAWN.findall(text))
    drawn = {room: set((others or "").split())
             for room, others in ARROW.findall(pictures)}
    real = {p.parent.name: set() for p in (root / "lib").rglob("*.[ch]")}
    for path in (root / "lib").rglob("*.[ch]"):
        room = path.parent.name
        real[room] |= {other_room(w) for _, w in includes(path)} - {room, None}
    for room in sorted(real.keys() | drawn.keys()):
        shown, there = drawn.get(room, {"nothing"}), real.get(room, {"nothing"})
        if shown != there:
            yield (f"{PICTURE}: {room} → {' '.join(sorted(shown))}, but the "
                   f"sources: {' '.join(sorted(there))}")
    below = None
    for arrow, file in STEP.findall(pictures):
        if arrow and not includes_header(root, file, f'"{below}.h"'):
            yield f"{PICTURE}: {file} does not include {below}.h"
        below = file
    for name in NAMED.findall(text):
        if not (root / "lib" / name).exists() and not (root / name).exists():
            yield f"{PICTURE}: there is no {name}"


def includes_header(root, stem, word):
    return any(word == found for suffix in (".c", ".h")
               if (root / "lib" / (stem + suffix)).exists()
               for _, found in includes(root / "lib" / (stem + suffix)))


def check(root=gate.ROOT):
    findings = list(cycles_in(root)) + list(picture(root))
    sources = sorted(p for p in (root / "lib").rglob("*.[ch]"))
    headers = sorted((root / "include/ssi").glob("*.h"))
    if not sources or not headers:
        raise gate.Failure(f"no sources under {root}")
    for path in sources:
        name = path.relative_to(root).as_posix()
        for line, word in includes(path):
            why = refuse_in_library(name, path.relative_to(root).parts[1], word)
            if why:
                findings.append(f"{name}:{line}: {why}")
    for path in headers:
        name = path.relative_to(root).as_posix()
        for line, word in includes(path):
            why = refuse_in_public(path.stem, word)
            if why:
                findings.append(f"{name}:{line}: {why}")
    whole = {word for _, word in includes(root / "include/ssi/ssi.h")}
    for path in headers:
        word = f"<ssi/{path.name}>"
        if path.stem != "ssi" and word not in whole:
            findings.append(f"include/ssi/ssi.h:1: does not include {word}")
    return findings


COPIED = "lib", "include", NODE, PYTHON


def copied(folder):
    return gate.copy_tree(folder, *COPIED)


def planted(folder, path, old, new):
    del folder
    copy = gate.one_copy(*COPIED)
    with gate.edited(copy / path, old, new):
        return check(copy)


def upward_private(folder):
    return (planted(folder, "lib/base/day.c", "#include",
                    '#include "score/score.h"\n#include'),
            ": base may not see score")


def upward_public(folder):
    return (planted(folder, "lib/model/model.c", "#include",
                    "#include <ssi/score.h>\n#include"),
            "model may not see score (<ssi/score.h>)")


def sideways(folder):
    return (planted(folder, "lib/score/curve.c", "#include",
                    "  #  include <ssi/archive.h>\n#include"),
            ": score may not see archive (<ssi/archive.h>)")


def header_upward(folder):
    return (planted(folder, "include/ssi/model.h", "#include <ssi/base.h>",
                    "#include <ssi/profile.h>"),
            "model.h may not include <ssi/profile.h>")


def banned_system(folder):
    return (planted(folder, "lib/base/day.c", "#include",
                    "#include <time.h>\n#include"), "<time.h>")


def intrinsics_elsewhere(folder):
    return (planted(folder, "lib/archive/csv.c", "#include",
                    "#include <emmintrin.h>\n#include"), "<emmintrin.h>")


def forgotten_header(folder):
    return (planted(folder, "include/ssi/ssi.h", "#include <ssi/score.h>\n",
                    ""), "does not include <ssi/score.h>")


def arrow_not_drawn(folder):
    return (planted(folder, PICTURE, "record   → model base", "record   → base"),
            "record → base, but the sources: base model")


def arrow_not_there(folder):
    return (planted(folder, PICTURE, "cohort   → score base",
                    "cohort   → score record base"),
            "cohort → base record score, but the sources: base score")


def step_not_there(folder):
    return (planted(folder, PICTURE, "↑ score/amounts ", "↑ score/decay   "),
            "score/decay does not include score/credits.h")


def file_not_there(folder):
    return (planted(folder, PICTURE, "`score/coverage.c`", "`score/cover.c`"),
            "there is no score/cover.c")


def append(path, text):
    with path.open("a", encoding="utf-8") as file:
        file.write(text)


def cycle_of_two(folder):
    """By a call, in a file that already is called by the other one."""
    archive = copied(folder) / "lib/archive"
    append(archive / "csv.c", "void ssi_csv_x(void) { ssi_find_header(0, 0); }")
    return check(folder), ("lib/archive: files need each other: csv.c -> "
                           "header.c (ssi_find_header) -> csv.c (ssi_csv_next")


def cycle_of_three(folder):
    """By an object, an address and an inline function of a header."""
    base = copied(folder) / "lib/base"
    append(base / "day.c", "const int ssi_x = 1; int *f = &ssi_z[0];")
    append(base / "sort.h", "static inline int ssi_w(void) { return ssi_x; }")
    append(base / "sort.c", "int (*ssi_y)(void) = ssi_w;")
    append(base / "hash.c", "int ssi_z[2] = {1, 2}; int g(void) { ssi_y(); }")
    return check(folder), ("lib/base: files need each other: day.c -> hash.c "
                           "(ssi_z) -> sort.c (ssi_y) -> day.c (ssi_x)")


def cycle_in_node(folder):
    node = copied(folder) / NODE
    append(node / "p.c", "void p(void) { q(); }")
    append(node / "q.c", "void q(void) { p(); }")
    return check(folder), (f"{NODE}: files need each other: p.c -> q.c (q) "
                           "-> p.c (p)")


def cycle_in_python(folder):
    """By imports inside functions."""
    python = copied(folder) / PYTHON
    append(python / "_p.py", "def x():\n    from ._q import y\n")
    append(python / "_q.py", "def y():\n    from . import _p\n")
    return check(folder), (f"{PYTHON}: files need each other: _p.py -> _q.py "
                           "(y) -> _p.py (_p)")


def allowance_unused(folder):
    copied(folder)
    ALLOWED_CYCLES["lib/base", ("day.c", "sort.c")] = "a reason"
    try:
        return check(folder), "day.c and sort.c no longer need each other"
    finally:
        ALLOWED_CYCLES.clear()


def no_cycle(folder):
    """What only looks like one: comments, texts, members, static names,
    declarations, imports for type checkers."""
    for name, text in {
            "a.c": "static int three; int one(void) { return three; }"
                   "int two(struct s *s) { return s->four + s->five(); }",
            "b.c": "/* two */ int four(void) { return one(); }"
                   "static int two(void) { return 'x' + \"five\"[0]; }",
            "c.c": "#define SIX five\nint three(void) { return one(); }"
                   "int five(void) { return four() + two(0); } int one(void);",
            "d.py": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n"
                    "    from .e import X\n",
            "e.py": "import d\nfrom .d import y\n"}.items():
        (folder / name).write_text(text, encoding="utf-8")
    c, python = cycles.of_c(folder, []), cycles.of_python(folder)
    found = [*cycles.cycles(c), *cycles.cycles(python)]
    if not c["c.c"] or not python["e.py"]:
        found.append("a use was not seen")
    return [str(found) if found else "clean"], "clean"


if __name__ == "__main__":
    gate.run(__doc__, check, [upward_private, upward_public, sideways,
                              header_upward, banned_system,
                              intrinsics_elsewhere, forgotten_header,
                              arrow_not_drawn, arrow_not_there, step_not_there,
                              file_not_there,
                              cycle_of_two, cycle_of_three, cycle_in_node,
                              cycle_in_python, allowance_unused, no_cycle])
