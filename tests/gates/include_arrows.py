#!/usr/bin/python3
"""Includes point down only.

lib/:     base <- model <- record <- score <- insight; archive on record, model
          and base; cohort on score, model and base; report on top of all. A room's own
          header comes too.
include/: each public header may include those of ALLOWED_PUBLIC; ssi.h includes
          all of them and nothing else.
A source of a room may include the public headers of the rooms it may see.
"""

import re

import gate

SYSTEM = {"stdbool.h", "stddef.h", "stdint.h", "string.h"}
SYSTEM_OF_FILE = {"lib/base/alloc.c": {"stdlib.h"}}

BELOW = {
    "base": set(),
    "model": {"base"},
    "record": {"base", "model"},
    "score": {"base", "model", "record"},
    "insight": {"base", "model", "record", "score"},
    "archive": {"base", "model", "record"},
    "cohort": {"base", "model", "score"},
    "report": {"base", "model", "record", "score", "insight"},
}
# The rooms that define what a public header declares.
ROOM_OF_HEADER = {
    "base": "base", "model": "model", "profile": "record",
    "activity": "record", "score": "score", "archive": "archive",
    "history": "insight", "plan": "insight", "outcomes": "insight",
    "sensitivity": "insight", "calibration": "insight", "cohort": "cohort",
    "team": "cohort",
    "population": "score", "report": "report",
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
    "sensitivity": {"base", "model", "profile", "activity", "score"},
    "calibration": {"base", "model", "profile", "activity", "score"},
    "cohort": {"base", "model", "population"},
    "team": {"base", "model", "cohort"},
    "population": {"base", "history", "model"}, "report": {"base", "score"},
}
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
        private = re.fullmatch(r'"(\w+)/\w+\.h"', word)
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


def check(root=gate.ROOT):
    findings = []
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


def planted(folder, path, old, new):
    gate.copy_tree(folder, "lib", "include")
    gate.edit(folder / path, old, new)
    return check(folder)


def upward_private(folder):
    return (planted(folder, "lib/base/day.c", "#include",
                    '#include "score/score.h"\n#include'),
            "lib/base/day.c:1: base may not see score")


def upward_public(folder):
    return (planted(folder, "lib/model/model.c", "#include",
                    "#include <ssi/score.h>\n#include"),
            "model may not see score (<ssi/score.h>)")


def sideways(folder):
    return (planted(folder, "lib/score/curve.c", "#include",
                    "  #  include <ssi/archive.h>\n#include"),
            "lib/score/curve.c:1: score may not see archive")


def header_upward(folder):
    return (planted(folder, "include/ssi/model.h", "#include <ssi/base.h>",
                    "#include <ssi/profile.h>"),
            "model.h may not include <ssi/profile.h>")


def banned_system(folder):
    return (planted(folder, "lib/base/day.c", "#include",
                    "#include <time.h>\n#include"), "<time.h>")


def forgotten_header(folder):
    return (planted(folder, "include/ssi/ssi.h", "#include <ssi/score.h>\n",
                    ""), "does not include <ssi/score.h>")


if __name__ == "__main__":
    gate.run(__doc__, check, [upward_private, upward_public, sideways,
                              header_upward, banned_system, forgotten_header])
