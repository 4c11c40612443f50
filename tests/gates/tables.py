#!/usr/bin/python3
"""The committed tables of lib are what the scripts beside them make."""

import functools
import pathlib
import sys
import tempfile

import gate

TABLES = {
    "lib/base/make_folds.py": ("fold_table.c",),
    "lib/base/make_tables.py": ("log2_table.c",),
    "lib/archive/make_encodings.py": ("single_byte_table.c",),
    "lib/archive/make_months.py": ("month_table.c",),
    "lib/cohort/make_fallback.py": ("fallback_table.c",),
}


@functools.cache
def made_by(script):
    """The lines of each file that a script makes: the scripts of the tree make
    the same for every planted table."""
    with tempfile.TemporaryDirectory() as temporary:
        made = pathlib.Path(temporary)
        gate.output(sys.executable, "-B", gate.ROOT / script, made)
        return {path.name: path.read_text(encoding="utf-8").splitlines()
                for path in made.iterdir()}


def check_made(script, names, root):
    folder = pathlib.Path(script).parent
    made = made_by(script)
    if made.keys() != set(names):
        yield f"{script} makes other files than these: " + ", ".join(names)
    for name in made.keys() & set(names):
        new = made[name]
        old = (root / folder / name).read_text(encoding="utf-8").splitlines()
        if new == old:
            continue
        line = next((i for i, (a, b) in enumerate(zip(new, old), 1)
                     if a != b), min(len(new), len(old)) + 1)
        yield (f"{folder}/{name}:{line}: differs from what "
               f"{pathlib.Path(script).name} makes")


def check(root=gate.ROOT):
    return [finding for script, names in TABLES.items()
            for finding in check_made(script, names, root)]


def changed(folder, name, old, new):
    gate.copy_tree(folder, "lib/archive", "lib/base", "lib/cohort")
    gate.edit(folder / name, old, new)
    return check(folder), pathlib.Path(name).name


def changed_number(folder):
    return changed(folder, "lib/base/log2_table.c", "1073741824", "1073741823")


def changed_letter(folder):
    return changed(folder, "lib/base/fold_table.c", "{0x370,", "{0x371,")


def changed_month(folder):
    return changed(folder, "lib/archive/month_table.c", "abril", "abrel")


def changed_share(folder):
    return changed(folder, "lib/cohort/fallback_table.c", "4523436", "4523437")


if __name__ == "__main__":
    gate.run(__doc__, check, [changed_number, changed_letter, changed_month,
                              changed_share])
