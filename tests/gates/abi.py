#!/usr/bin/python3
"""The binary interface is the one of tests/abi/x86_64.abi.

abidw describes the library from its DWARF; what include/ssi does not define is
opaque and may change. abidiff compares: exit bit 8 is a lost symbol or the
like, bit 4 any other change, from a new function to a parameter of another
size. Both are findings; after growth, `--write` makes the baseline anew. A
library without .debug_info would pass silently, so that is a finding too.
abi_architectures.py does the same for other processors.
"""

import atexit
import functools
import pathlib
import re
import shutil
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


def compare(old, new, *options):
    done = subprocess.run(
        [gate.tool("abidiff"), "--no-default-suppression", *options, old, new],
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


def compile_sources(folder, names, compiler="gcc"):
    """Each source to an object beside it, with a list of what it includes."""
    for name in names:
        gate.output(compiler, "-std=c11", "-O0", "-g", "-fPIC", "-MMD",
                    f"-fdebug-prefix-map={folder}=.", "-fvisibility=hidden",
                    "-Iinclude", "-Ilib", "-c", name, "-o",
                    pathlib.Path(name).with_suffix(".o"), cwd=folder)


def link(folder, compiler="gcc"):
    made = folder / "libssi.so.1"
    gate.output(compiler, "-shared",
                *sorted(p.relative_to(folder)
                        for p in (folder / "lib").rglob("*.o")),
                "-Wl,--version-script=lib/libssi.map",
                "-Wl,-soname,libssi.so.1", "-o", made, cwd=folder)
    return made


def sources(folder, edited=None):
    """All of them, or those that an edited file goes into."""
    for source in sorted((folder / "lib").rglob("*.c")):
        name = source.relative_to(folder).as_posix()
        if not edited:
            yield name
        elif edited & set(source.with_suffix(".d").read_text(
                encoding="utf-8").split()):
            yield name


@functools.cache
def unchanged(compiler="gcc"):
    """A folder with the library as it is, built and described as old.abi."""
    folder = pathlib.Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder)
    gate.copy_tree(folder, "lib", "include")
    compile_sources(folder, sources(folder), compiler)
    describe(link(folder, compiler), folder / "old.abi")
    return folder


def edited(folder, *edits, compiler="gcc"):
    """A library built with the edits, beside old.abi, which is without them."""
    shutil.copytree(unchanged(compiler), folder, dirs_exist_ok=True)
    for name, old, new in edits:
        gate.edit(folder / name, old, new)
    compile_sources(folder, sources(folder, {name for name, _, _ in edits}),
                    compiler)
    return link(folder, compiler)


def planted(folder, library, *edits):
    """The library as it is, against one built with the edits."""
    del library
    return check(edited(folder, *edits), folder / "old.abi")


# What is edited goes into few sources, so that few are compiled again.
def other_signature(folder, library):
    return planted(
        folder, library,
        ("include/ssi/outcomes.h", "int32_t first, int32_t last",
         "int64_t first, int32_t last"),
        ("lib/insight/outcomes.c", "int32_t first,\n", "int64_t first,\n")
    ), "from int32_t to int64_t"


def other_struct(folder, library):
    return planted(
        folder, library,
        ("include/ssi/outcomes.h", "  int64_t count; /**< How many",
         "  int64_t wide;\n  int64_t count; /**< How many")), "int64_t wide"


def other_enum_value(folder, library):
    return planted(
        folder, library,
        ("include/ssi/outcomes.h", "SSI_STAGE_MEETINGS = 4",
         "SSI_STAGE_MEETINGS = 7")), "SSI_STAGE_MEETINGS"


def lost_function(folder, library):
    return planted(folder, library, ("lib/libssi.map", "    ssi_version;\n",
                                     "")), "incompatible"


def new_function(folder, library):
    return planted(
        folder, library,
        ("include/ssi/outcomes.h", "SSI_API ssi_status ssi_outcomes_stage",
         "SSI_API int32_t ssi_extra(void);\n"
         "SSI_API ssi_status ssi_outcomes_stage"),
        ("lib/libssi.map", "    ssi_version;\n",
         "    ssi_version;\n    ssi_extra;\n"),
        ("lib/insight/outcomes.c", "ssi_status ssi_outcomes_stage",
         "int32_t ssi_extra(void) {\n  return 1;\n}\n"
         "ssi_status ssi_outcomes_stage")), "change (if it is growth"


def no_debug_info(folder, library):
    del library
    made = shutil.copy(unchanged() / "libssi.so.1", folder)
    gate.output("strip", "--strip-debug", made)
    try:
        return check(made)
    except gate.Failure as failure:
        return [str(failure)], "has no .debug_info"


def private_struct_may_change(folder, library):
    """The other way round: what is opaque may change."""
    findings = planted(folder, library,
                       ("lib/cohort/team.h", "  ssi_label label;\n",
                        "  uint32_t more;\n  ssi_label label;\n"))
    return findings or ["no finding"], "no finding"


if __name__ == "__main__":
    gate.run(__doc__, check,
             [other_signature, other_struct, other_enum_value, lost_function,
              new_function, no_debug_info, private_struct_may_change],
             "library", write=write)
