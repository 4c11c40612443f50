#!/usr/bin/python3
"""The binary interface on five architectures: one of 32 bits, one big-endian.

Debian's compilers for them make the library as it is, and abidw describes it, as
abi.py does:
- all export the same names;
- on those of 64 bits everything is as on x86-64, but for the architecture, and
  the asserts of struct_layout.c hold;
- each is what its baseline in tests/abi says. A release writes those with
  `--write` (that of x86-64: abi.py), and from the first one on, which leaves its
  headers in tests/abi/1.0, each must be there.
"""

import re
import shutil

import abi
import gate
import struct_layout
import tail_padding

BASELINES = gate.ROOT / "tests/abi"
FIRST = "x86_64"
COMPILERS = {FIRST: "x86_64-linux-gnu-gcc", "aarch64": "aarch64-linux-gnu-gcc",
             "riscv64": "riscv64-linux-gnu-gcc", "s390x": "s390x-linux-gnu-gcc",
             "armhf": "arm-linux-gnueabihf-gcc"}
OF_32_BITS = {"armhf"}


def head(name):
    """What abidw says of the library as it is."""
    return abi.unchanged(COMPILERS[name]) / "old.abi"


def names(description):
    found = set(re.findall(r"<elf-symbol name='(\w+)'",
                           description.read_text(encoding="utf-8")))
    if not found:
        raise gate.Failure(f"{description} names no function")
    return found


def against_baseline(name, new, baselines):
    own = baselines / f"{name}.abi"
    if own.exists():
        yield from abi.compare(own, new)
    elif (baselines / tail_padding.FIRST).is_dir():
        yield f"{own.name} is missing, though {tail_padding.FIRST} is released"


def findings_of(name, new, first, baselines, root):
    for lost in sorted(names(first) ^ names(new)):
        yield f"{lost} is not on both this and {FIRST}"
    yield from against_baseline(name, new, baselines)
    if name in OF_32_BITS:
        return
    yield from abi.compare(first, new, "--no-architecture")
    done = struct_layout.compiled(root, struct_layout.ASSERTS, COMPILERS[name])
    if done.returncode:
        yield done.stderr


def check(baselines=BASELINES, root=gate.ROOT, made=None):
    """`made`: descriptions that take the place of some of the tree's."""
    found = {name: head(name) for name in COMPILERS} | (made or {})
    return [f"{name}: {finding}" for name, new in found.items()
            for finding in findings_of(name, new, found[FIRST], baselines, root)]


def write():
    """The baselines of a release."""
    for name in COMPILERS:
        if name != FIRST:
            shutil.copy(head(name), BASELINES / f"{name}.abi")


def planted(folder, name, *edits, baselines=BASELINES):
    """One architecture with the edits, the others as they are."""
    place = folder / name
    library = abi.edited(place, *edits, compiler=COMPILERS[name])
    new = folder / "new.abi"
    abi.describe(library, new)
    return check(baselines, made={name: new})


def released(folder):
    """Baselines as a release leaves them."""
    place = folder / "abi"
    (place / tail_padding.FIRST).mkdir(parents=True)
    for name in COMPILERS:
        shutil.copy(head(name), place / f"{name}.abi")
    return place


def nothing_after_a_release(folder):
    """The other way round: what has not changed is what it was."""
    return check(released(folder)) or ["no finding"], "no finding"


def baseline_missing(folder):
    place = released(folder)
    (place / "s390x.abi").unlink()
    return check(place), "s390x: s390x.abi is missing"


WIDER = ("include/ssi/outcomes.h", "  int64_t count; /**< How many",
         "  int64_t wide;\n  int64_t count; /**< How many")


def grown_on_32_bits(folder):
    return (planted(folder, "armhf", WIDER, baselines=released(folder)),
            "armhf: change (if it is growth")


def changed_big_endian(folder):
    edit = ("include/ssi/outcomes.h", "SSI_STAGE_MEETINGS = 4",
            "SSI_STAGE_MEETINGS = 7")
    return (planted(folder, "s390x", edit, baselines=released(folder)),
            "s390x: change")


def other_type_on_one(folder):
    """Seen without any baseline of that architecture."""
    return (planted(folder, "riscv64", WIDER), "riscv64: change")


def lost_on_one(folder):
    edit = ("lib/libssi.map", "    ssi_version;\n", "")
    return (planted(folder, "armhf", edit),
            "armhf: ssi_version is not on both")


def other_layout(folder):
    gate.copy_tree(folder, "include")
    gate.edit(folder / "include/ssi/score.h", struct_layout.OBSERVED,
              "  int64_t wide; /**< Wide. */\n" + struct_layout.OBSERVED)
    return check(root=folder), "aarch64: "


def compiler_missing(folder):
    del folder
    COMPILERS["none"] = "no-such-gcc"
    try:
        check()
    except gate.Failure as failure:
        return [str(failure)], "no-such-gcc is not installed"
    finally:
        del COMPILERS["none"]
    return []


if __name__ == "__main__":
    gate.run(__doc__, check,
             [nothing_after_a_release, baseline_missing, grown_on_32_bits,
              changed_big_endian, other_type_on_one, lost_on_one, other_layout,
              compiler_missing], write=write)
