#!/usr/bin/python3
"""What the headers declare is what the library exports, both ways.

Compared are the functions of include/ssi, lib/libssi.map and the symbols of
the shared library. Each has the version of its @since: LIBSSI_1.0, LIBSSI_1.1
which inherits from it, and so on. The soname must be libssi.so.1.
bindings/generate makes the map from the headers.
"""

import re

import gate
import public_headers

PREFIX = "LIBSSI_"
SONAME = "libssi.so.1"
HEAD = "/* The exported functions; made by bindings/generate; do not edit. */\n"


def declared(root):
    """Each public function with the version node it belongs to."""
    found = {}
    for item in public_headers.read_all(root / "include/ssi"):
        if item.kind == "function":
            since = re.search(r"[@\\]since\s+(\d+\.\d+)", item.doc)
            found[item.name] = PREFIX + (since.group(1) if since else "")
    return found


def in_order(nodes):
    return sorted(set(nodes), key=lambda n: [int(part) for part in re.findall(
        r"\d+", n)])


def map_text(headers):
    text, parent = HEAD, ""
    for node in in_order(headers.values()):
        rows = "".join(f"    {name};\n" for name in sorted(headers)
                       if headers[name] == node)
        local = "" if parent else "  local:\n    *;\n"
        text += f"{node} {{\n  global:\n{rows}{local}}}{parent};\n"
        parent = f" {node}"
    return text


def exported(library):
    """Symbols with their versions, and version nodes apart."""
    symbols, nodes = {}, set()
    for line in gate.output("nm", "-D", "--defined-only", library).splitlines():
        name, _, version = line.split()[-1].partition("@@")
        if line.split()[-2] == "A":
            nodes.add(name)
        else:
            symbols[name] = version
    return symbols, nodes


def inherited(library):
    """Pairs of a version node and the one it inherits from."""
    text = gate.output("readelf", "-VW", library)
    found = re.findall(r"Index: \d+\s+Cnt: \d+\s+Name: (\S+)|Parent 1: (\S+)",
                       text)
    pairs, last = set(), ""
    for name, parent in found:
        if parent:
            pairs.add((last, parent))
        last = name or last
    return pairs


def difference(left, right, says):
    return [f"{name}: {says}" for name in sorted(left - right)]


def check(library, root=gate.ROOT):
    headers = declared(root)
    symbols, nodes = exported(library)
    findings = difference(set(headers), set(symbols),
                          "declared in a header, but not exported")
    findings += difference(set(symbols), set(headers),
                           "exported, but declared in no header")
    if (root / "lib/libssi.map").read_text(encoding="utf-8") != map_text(headers):
        findings.append("lib/libssi.map:1: differs from the headers; "
                        "run bindings/generate/generate.py")
    for name in sorted(set(symbols) & set(headers)):
        if symbols[name] != headers[name]:
            findings.append(f"{name}: has the version {symbols[name]!r}, but "
                            f"came with {headers[name]}")
    wanted = in_order(headers.values())
    if nodes != set(wanted):
        findings.append(f"{library}: version nodes {sorted(nodes)}, not "
                        f"{wanted}")
    for pair in zip(wanted[1:], wanted):
        if pair not in inherited(library):
            findings.append(f"{library}: {pair[0]} does not inherit from "
                            f"{pair[1]}")
    soname = re.search(r"SONAME\).*\[(.*)\]",
                       gate.output("readelf", "-d", library))
    if not soname or soname.group(1) != SONAME:
        findings.append(f"{library}: the soname is not {SONAME}")
    return findings


def small_library(folder, script, names, soname=SONAME):
    """A library that exports these names, in place of the real one."""
    source = folder / "small.c"
    source.write_text("".join(f"void {name}(void) {{}}\n" for name in names),
                      encoding="utf-8")
    (folder / "small.map").write_text(script, encoding="utf-8")
    made = folder / "small.so"
    gate.output("gcc", "-shared", "-fPIC", source, "-o", made,
                f"-Wl,--version-script={folder / 'small.map'}",
                f"-Wl,-soname,{soname}")
    return made


def of_tree(folder, leave=(), add=(), node="", soname=SONAME):
    """The tree's functions, but for some, or with more, or in one node."""
    headers = {n: node or v for n, v in declared(gate.ROOT).items()
               if n not in leave}
    headers.update((name, PREFIX + "1.0") for name in add)
    return check(small_library(folder, map_text(headers), headers, soname))


def first():
    return min(declared(gate.ROOT))


def forgotten_in_library(folder, library):
    del library
    return (of_tree(folder, leave={first()}),
            f"{first()}: declared in a header, but not exported")


def private_exported(folder, library):
    del library
    return (of_tree(folder, add={"ssi_private"}),
            "ssi_private: exported, but declared in no header")


def other_version(folder, library):
    del library
    return of_tree(folder, node=PREFIX + "9.0"), "has the version 'LIBSSI_9.0'"


def other_soname(folder, library):
    del library
    return of_tree(folder, soname="libssi.so.2"), "soname"


def grown(folder, since, **script):
    """A copy of the headers with a function that came later."""
    gate.copy_tree(folder, "include", "lib/libssi.map")
    header = folder / "include/ssi/ssi.h"
    header.write_text(header.read_text(encoding="utf-8") + "\n/** @since "
                      f"{since} */\nSSI_API ssi_status ssi_later(void);\n",
                      encoding="utf-8")
    headers = declared(folder)
    right = map_text(headers)
    (folder / "lib/libssi.map").write_text(right, encoding="utf-8")
    return check(small_library(folder, script.get("other", lambda t: t)(right),
                               headers), folder)


def later_function(folder, library):
    """The other way round: a function of 1.1 in a node of its own passes."""
    del library
    return grown(folder, "1.1") or ["no finding"], "no finding"


def later_function_in_the_first_node(folder, library):
    del library
    everything = "LIBSSI_1.0 {\n  global:\n    ssi_*;\n};\n"
    return (grown(folder, "1.1", other=lambda _: everything),
            "ssi_later: has the version 'LIBSSI_1.0', but came with LIBSSI_1.1")


def node_without_its_parent(folder, library):
    del library
    return (grown(folder, "1.1", other=lambda t: t.replace(
        "} LIBSSI_1.0;", "};")), "LIBSSI_1.1 does not inherit from LIBSSI_1.0")


def new_in_header(folder, library):
    gate.copy_tree(folder, "include", "lib/libssi.map")
    gate.edit(folder / "include/ssi/base.h", "SSI_API const char *ssi_version",
              "SSI_API void ssi_new_one(void);\nSSI_API const char *ssi_version")
    return check(library, folder), "ssi_new_one: declared in a header"


def stale_map(folder, library):
    gate.copy_tree(folder, "include", "lib/libssi.map")
    gate.edit(folder / "lib/libssi.map", "    ssi_version;\n", "")
    return check(library, folder), "lib/libssi.map:1"


if __name__ == "__main__":
    gate.run(__doc__, check,
             [forgotten_in_library, private_exported, other_version,
              other_soname, later_function, later_function_in_the_first_node,
              node_without_its_parent, new_in_header, stale_map],
             "library")
