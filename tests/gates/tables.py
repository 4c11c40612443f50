#!/usr/bin/python3
"""The committed tables of lib/base are what make_tables.py makes."""

import pathlib
import sys
import tempfile

import gate

TABLES = ("log2_table.c", "fold_table.c")


def check(folder=gate.ROOT / "lib/base"):
    findings = []
    with tempfile.TemporaryDirectory() as temporary:
        made = pathlib.Path(temporary)
        gate.output(sys.executable, "-B", gate.ROOT / "lib/base/make_tables.py",
                    made)
        if {path.name for path in made.iterdir()} != set(TABLES):
            findings.append("make_tables.py makes other files than these: "
                            + ", ".join(TABLES))
        for name in TABLES:
            new = (made / name).read_text(encoding="utf-8").splitlines()
            old = (folder / name).read_text(encoding="utf-8").splitlines()
            if new == old:
                continue
            line = next((i for i, (a, b) in enumerate(zip(new, old), 1)
                         if a != b), min(len(new), len(old)) + 1)
            findings.append(f"lib/base/{name}:{line}: differs from what "
                            "make_tables.py makes")
    return findings


def changed_number(folder):
    gate.copy_tree(folder, "lib/base")
    gate.edit(folder / "lib/base/log2_table.c", "1073741824", "1073741823")
    return check(folder / "lib/base"), "log2_table.c"


def changed_letter(folder):
    gate.copy_tree(folder, "lib/base")
    gate.edit(folder / "lib/base/fold_table.c", "{0xC9,", "{0xCA,")
    return check(folder / "lib/base"), "fold_table.c"


if __name__ == "__main__":
    gate.run(__doc__, check, [changed_number, changed_letter])
