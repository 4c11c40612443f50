#!/usr/bin/python3
"""What the headers declare is what the library exports, both ways.

Compared are the functions of include/ssi, lib/libssi.map and the symbols of
the shared library, each with the version LIBSSI_1.0; the soname must be
libssi.so.1. bindings/generate makes the map from the headers.
"""

import re

import gate
import public_headers

NODE = "LIBSSI_1.0"
SONAME = "libssi.so.1"
TEXT = """\
/* The exported functions; made by bindings/generate; do not edit. */
%s {
  global:
%s
  local:
    *;
};
"""


def declared(root):
    return {item.name for item in public_headers.read_all(root / "include/ssi")
            if item.kind == "function"}


def map_text(names):
    return TEXT % (NODE, "\n".join(f"    {name};" for name in sorted(names)))


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


def difference(left, right, says):
    return [f"{name}: {says}" for name in sorted(left - right)]


def check(library, root=gate.ROOT):
    headers = declared(root)
    symbols, nodes = exported(library)
    findings = difference(headers, set(symbols),
                          "declared in a header, but not exported")
    findings += difference(set(symbols), headers,
                           "exported, but declared in no header")
    if (root / "lib/libssi.map").read_text(encoding="utf-8") != map_text(headers):
        findings.append("lib/libssi.map:1: differs from the headers; "
                        "run bindings/generate/generate.py")
    for name, version in sorted(symbols.items()):
        if version != NODE:
            findings.append(f"{name}: has the version {version!r}, not {NODE}")
    if nodes != {NODE}:
        findings.append(f"{library}: version nodes {sorted(nodes)}, not {NODE}")
    soname = re.search(r"SONAME\).*\[(.*)\]",
                       gate.output("readelf", "-d", library))
    if not soname or soname.group(1) != SONAME:
        findings.append(f"{library}: the soname is not {SONAME}")
    return findings


def small_library(folder, names, node=NODE, soname=SONAME):
    """A library that exports these names, in place of the real one."""
    source = folder / "small.c"
    source.write_text("".join(f"void {name}(void) {{}}\n" for name in names),
                      encoding="utf-8")
    script = folder / "small.map"
    script.write_text(f"{node} {{ global: *; }};\n", encoding="utf-8")
    made = folder / "small.so"
    gate.output("gcc", "-shared", "-fPIC", source, "-o", made,
                f"-Wl,--version-script={script}", f"-Wl,-soname,{soname}")
    return made


def forgotten_in_library(folder, library):
    del library
    names = sorted(declared(gate.ROOT))
    return (check(small_library(folder, names[1:])),
            f"{names[0]}: declared in a header, but not exported")


def private_exported(folder, library):
    del library
    names = sorted(declared(gate.ROOT)) + ["ssi_private"]
    return (check(small_library(folder, names)),
            "ssi_private: exported, but declared in no header")


def other_version(folder, library):
    del library
    names = declared(gate.ROOT)
    return check(small_library(folder, names, node="LIBSSI_9.0")), "LIBSSI_9.0"


def other_soname(folder, library):
    del library
    names = declared(gate.ROOT)
    return check(small_library(folder, names, soname="libssi.so.2")), "soname"


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
              other_soname, new_in_header, stale_map],
             "library")
