#!/usr/bin/python3
"""The shared library stays small: at most 202 KiB of code, of which the report's
document takes 10, and 160 KiB of data that never change."""

import gate

KIB = 1024
# What is loaded and never written once the library is linked: constants, tables
# of addresses, and what a debugger or an exception needs to walk the stack.
PARTS = {
    "code": (202 * KIB, (".text",)),
    "read-only data": (160 * KIB, (".rodata", ".data.rel.ro", ".eh_frame",
                                   ".eh_frame_hdr")),
}


def sections(library):
    sizes = {}
    for line in gate.output("size", "-A", library).splitlines():
        columns = line.split()
        if len(columns) == 3 and columns[0].startswith("."):
            sizes[columns[0]] = int(columns[1])
    if ".text" not in sizes:
        raise gate.Failure(f"{library}: there is no .text")
    return sizes


def check(library, parts=None):
    sizes = sections(library)
    findings = []
    for name, (most, members) in (parts or PARTS).items():
        size = sum(sizes.get(member, 0) for member in members)
        print(f"# {name} has {size} of {most} bytes")
        if size > most:
            findings.append(
                f"{library.name}: {name} has {size} bytes, more than {most}")
    return findings


def bound(name):
    def smaller(library, **_):
        return check(library, {name: (KIB, PARTS[name][1])}), "more than 1024"
    smaller.__name__ = f"smaller bound of {name}"
    return smaller


if __name__ == "__main__":
    gate.run(__doc__, check, [bound(name) for name in PARTS], "library")
