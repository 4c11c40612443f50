#!/usr/bin/python3
"""The binary interface is the one of tests/abi/x86_64.abi.

abidw describes the library from its DWARF; what include/ssi does not define is
opaque and may change. abidiff compares: exit bit 8 is a lost symbol or the
like, bit 4 any other change, from a new function to a parameter of another
size. Both are findings; after growth, `--write` makes the baseline anew. A
library without .debug_info would pass silently, so that is a finding too.
"""

import functools
import pathlib
import re
import subprocess
import tempfile

import gate

BASELINE = gate.ROOT / "tests/abi/x86_64.abi"
# abidw's own --headers-dir compares names of files without their folders, so
# lib/model/model.h would be public; this label and expression are not mistaken.
PRIVATE = """\
[suppress_type]
  label = Artificial private types suppression specification
  source_location_not_regexp = include/ssi/[a-z]+\\.h$
  drop = true
"""


def describe(library, out):
    """Writes what abidw sees; paths of the machine are left out."""
    private = out.with_suffix(".suppr")
    private.write_text(PRIVATE, encoding="utf-8")
    if ".debug_info" not in gate.output("readelf", "-SW", library):
        raise gate.Failure(f"{library} has no .debug_info: build it with -g")
    gate.output("abidw", "--no-comp-dir-path", "--no-corpus-path",
                "--no-show-locs", "--no-elf-needed",
                "--exported-interfaces-only", "--suppressions", private,
                "--out-file", out, library)
    private.unlink()
    text = out.read_text(encoding="utf-8")
    text = re.sub(r" path='[^']*/(lib/[^']*)'", r" path='\1'", text)
    out.write_text(text, encoding="utf-8")


def compare(old, new):
    done = subprocess.run(
        [gate.tool("abidiff"), "--no-default-suppression", old, new],
        capture_output=True, text=True, check=False)
    if done.returncode & 3:
        raise gate.Failure(f"abidiff: {done.stdout}{done.stderr}")
    if done.returncode & 8:
        return [f"incompatible change:\n{done.stdout}"]
    if done.returncode & 4:
        return [f"change (if it is growth: abi.py --write):\n{done.stdout}"]
    return []


def check(library, baseline=BASELINE):
    if not baseline.exists():
        raise gate.Failure(f"{baseline} is missing")
    with tempfile.TemporaryDirectory() as temporary:
        new = pathlib.Path(temporary) / "new.abi"
        describe(library, new)
        return compare(baseline, new)


def write(library):
    BASELINE.parent.mkdir(exist_ok=True)
    describe(library, BASELINE)


def build(folder, debug="-g"):
    """A library from the sources of a folder."""
    made = folder / "libssi.so.1"
    gate.output("gcc", "-std=c11", "-O0", debug, "-fPIC", "-shared",
                "-fvisibility=hidden", "-Iinclude", "-Ilib",
                *sorted(p.relative_to(folder)
                        for p in (folder / "lib").rglob("*.c")),
                "-Wl,--version-script=lib/libssi.map",
                "-Wl,-soname,libssi.so.1", "-o", made, cwd=folder)
    return made


@functools.cache
def unchanged():
    """The description of the library as it is."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = gate.copy_tree(pathlib.Path(temporary), "lib", "include")
        described = folder / "old.abi"
        describe(build(folder), described)
        return described.read_text(encoding="utf-8")


def planted(folder, library, *edits):
    """The library as it is, against one built with the edits."""
    del library
    gate.copy_tree(folder, "lib", "include")
    baseline = folder / "old.abi"
    baseline.write_text(unchanged(), encoding="utf-8")
    for name, old, new in edits:
        gate.edit(folder / name, old, new)
    return check(build(folder), baseline)


def other_signature(folder, library):
    return planted(
        folder, library,
        ("include/ssi/base.h", "ssi_decimal_text(int64_t millionths",
         "ssi_decimal_text(int32_t millionths"),
        ("lib/base/text.c", "ssi_decimal_text(int64_t millionths",
         "ssi_decimal_text(int32_t millionths")), "from int64_t to int32_t"


def other_struct(folder, library):
    return planted(
        folder, library,
        ("include/ssi/score.h", "  int32_t observed; /**< Micropoints of the m",
         "  int64_t wide;\n  int32_t observed; /**< Micropoints of the m")
    ), "int64_t wide"


def other_enum_value(folder, library):
    return planted(
        folder, library,
        ("include/ssi/profile.h", "SSI_SECTION_SKILLS = 4",
         "SSI_SECTION_SKILLS = 5")), "SSI_SECTION_SKILLS"


def lost_function(folder, library):
    return planted(folder, library, ("lib/libssi.map", "    ssi_version;\n",
                                     "")), "incompatible"


def new_function(folder, library):
    return planted(
        folder, library,
        ("include/ssi/base.h", "SSI_API const char *ssi_version",
         "SSI_API int32_t ssi_extra(void);\nSSI_API const char *ssi_version"),
        ("lib/libssi.map", "    ssi_version;\n",
         "    ssi_version;\n    ssi_extra;\n"),
        ("lib/base/status.c", "const char *ssi_version",
         "int32_t ssi_extra(void) {\n  return 1;\n}\n"
         "const char *ssi_version")), "change (if it is growth"


def no_debug_info(folder, library):
    del library
    gate.copy_tree(folder, "lib", "include")
    try:
        return check(build(folder, debug="-g0"))
    except gate.Failure as failure:
        return [str(failure)], "has no .debug_info"


def private_struct_may_change(folder, library):
    """The other way round: what is opaque may change."""
    findings = planted(folder, library,
                       ("lib/record/activity.h",
                        "  uint32_t traits;   /* observed",
                        "  uint32_t more, traits; /* observed"))
    return findings or ["no finding"], "no finding"


if __name__ == "__main__":
    gate.run(__doc__, check,
             [other_signature, other_struct, other_enum_value, lost_function,
              new_function, no_debug_info, private_struct_may_change],
             "library", write=write)
