#!/usr/bin/python3
"""The headers teach: every public function is in one group of Doxygen's, each
group shows a whole call, and each header has a sentence on threads.

What Doxygen made of the headers is looked at, not the headers' text. The call
is a @snippet of a program in examples/c that tests/examples builds and runs.
"""

import collections
import re
import sys
import tempfile
import xml.etree.ElementTree as ET

import gate
import public_headers

sys.path.insert(0, str(gate.ROOT / "bindings/generate"))
import doxygen  # noqa: E402

SNIPPET = re.compile(r"[@\\]snippet (\S+)")


def compounds(xml, pattern):
    for path in sorted(xml.glob(pattern)):
        yield ET.parse(path).getroot().find("compounddef")


def grouped(functions, groups):
    """Functions that are in no group, or in several."""
    places = collections.defaultdict(list)
    for group in groups:
        for member in group.iter("memberdef"):
            places[member.findtext("name")].append(group.findtext("title"))
    for item in functions:
        found = places[item.name]
        if len(found) != 1:
            yield (f"{item.file}:{item.line}: {item.name} is in "
                   + (" and ".join(found) if found else "no group"))


def shows_a_call(group):
    """The group's first page has a listing with a whole program: its main."""
    for listing in group.find("detaileddescription").iter("programlisting"):
        for space in listing.iter("sp"):
            space.text = " "
        text = "".join(listing.itertext())
        if "main(void)" in text and "ssi_status status" in text:
            return True
    return False


def threads(compound):
    for section in compound.iter("simplesect"):
        if section.findtext("title") == "Threads":
            return len("".join(section.find("para").itertext()).split()) > 5
    return False


def check(root=gate.ROOT):
    include = root / "include"
    functions = [i for i in public_headers.read_all(include / "ssi")
                 if i.kind == "function"]
    run = (root / "tests/examples/meson.build").read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as temporary:
        xml, findings = doxygen.run(root / "doc/Doxyfile.in", include, temporary)
        groups = list(compounds(xml, "group__*.xml"))
        findings += grouped(functions, groups)
        findings += [f"{g.findtext('title')}: its page shows no whole call"
                     for g in groups if not shows_a_call(g)]
        findings += [f"{f.findtext('compoundname')}: no sentence on threads"
                     for f in compounds(xml, "*_8h.xml") if not threads(f)]
    for path in sorted((include / "ssi").glob("*.h")):
        for name in SNIPPET.findall(path.read_text(encoding="utf-8")):
            if f"'{name.removesuffix('.c')}'" not in run:
                findings.append(f"{path.name}: tests/examples does not run "
                                f"{name}")
    return findings


def planted(folder, name, old, new):
    del folder
    copy = gate.one_copy("include", "examples/c", "tests/examples",
                         "doc/Doxyfile.in")
    with gate.edited(copy / name, old, new):
        return check(copy)


def no_group(folder):
    """The marks of a group are two: both go."""
    text = (gate.ROOT / "include/ssi/team.h").read_text(encoding="utf-8")
    inside = text[text.index("/** @addtogroup"):]
    return (planted(folder, "include/ssi/team.h", inside, inside.replace(
        "/** @addtogroup privacy\n *  @{ */\n", "").replace("/** @} */", "")),
        "ssi_team_new is in no group")


def no_call(folder):
    return (planted(folder, "include/ssi/archive.h",
                    " * @snippet read_archive.c whole call\n", ""),
            "Archives: its page shows no whole call")


def lost_snippet(folder):
    return (planted(folder, "examples/c/read_archive.c", "[whole call]",
                    "[call]"), "read_archive.c")


def not_run(folder):
    return (planted(folder, "tests/examples/meson.build",
                    "  'read_archive',\n", ""), "does not run read_archive.c")


def no_threads(folder):
    return (planted(folder, "include/ssi/score.h", "@par Threads",
                    "@par Reels"), "score.h: no sentence on threads")


if __name__ == "__main__":
    gate.run(__doc__, check, [no_group, no_call, lost_snippet, not_run,
                              no_threads])
