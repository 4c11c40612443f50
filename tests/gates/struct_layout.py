#!/usr/bin/python3
"""The layout of every public struct stays as struct_layout.c says (x86-64).

struct_layout.c asserts size and offsets at compile time; this gate compiles it
and checks that it forgets no struct and no field. `--write` makes it anew from
the headers, for a struct that is new or has grown at its end.
"""

import pathlib
import re
import subprocess
import tempfile

import gate
import public_headers

ASSERTS = gate.ROOT / "tests/gates/struct_layout.c"
HEAD = """\
/* The layout of the public structs on x86-64, asserted by the compiler. Made by
   tests/gates/struct_layout.py --write; a line that changes breaks programs
   that were built before, so only new lines may come. */
#include <ssi/ssi.h>

/* clang-format off */
"""
SIZE = '_Static_assert(sizeof(%s) == %d, "size of %s");'
FIELD = '_Static_assert(offsetof(%s, %s) == %d, "%s.%s");'


def structs(root):
    return [item for item in public_headers.read_all(root / "include/ssi")
            if item.kind == "struct"]


def compiled(root, source, compiler="gcc"):
    return subprocess.run(
        [gate.tool(compiler), "-std=c11", "-fsyntax-only",
         f"-I{root / 'include'}", source], capture_output=True, text=True,
        check=False)


def check(root=gate.ROOT, asserts=ASSERTS):
    text = asserts.read_text(encoding="utf-8")
    findings = []
    wanted = set()
    for item in structs(root):
        wanted.add(f"sizeof({item.name})")
        wanted |= {f"offsetof({item.name}, {m.name})" for m in item.members}
    stated = set(re.findall(r"_Static_assert\((\w+\([^)]*\)) == ", text))
    findings += [f"{asserts.name}: says nothing about {w}"
                 for w in sorted(wanted - stated)]
    findings += [f"{asserts.name}: {w} is no longer in the headers"
                 for w in sorted(stated - wanted)]
    done = compiled(root, asserts)
    if done.returncode:
        findings += [line.replace(f"{root}/", "")
                     for line in done.stderr.splitlines() if "error:" in line]
    return findings


def probe(item):
    """Statements that print the asserts of one struct."""
    def shown(shape, number):
        return "printf(\"%s\\n\", %s);" % (shape.replace('"', '\\"'), number)

    name = item.name
    yield shown(SIZE.replace("%s", name).replace("%d", "%zu"),
                f"sizeof({name})")
    for member in item.members:
        shape = FIELD % (name, member.name, -1, name, member.name)
        yield shown(shape.replace("-1", "%zu"),
                    f"offsetof({name}, {member.name})")


def write():
    """Lets the compiler tell the numbers."""
    lines = [line for item in structs(gate.ROOT) for line in probe(item)]
    program = ("#include <ssi/ssi.h>\n#include <stdio.h>\nint main(void) {\n"
               + "\n".join(lines) + "\n}\n")
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        (folder / "p.c").write_text(program, encoding="utf-8")
        gate.output("gcc", "-std=c11", f"-I{gate.ROOT / 'include'}",
                    folder / "p.c", "-o", folder / "p")
        text = gate.output(folder / "p")
    ASSERTS.write_text(HEAD + text, encoding="utf-8")


def planted(folder, old, new):
    gate.copy_tree(folder, "include")
    gate.edit(folder / "include/ssi/score.h", old, new)
    return check(folder)


OBSERVED = "  int32_t observed; /**< Micropoints of the maximum that"


def field_in_between(folder):
    return (planted(folder, OBSERVED, "  int64_t wide; /**< Wide. */\n"
                    + OBSERVED), 'ssi_result.observed')


def field_at_the_end(folder):
    return (planted(folder, "} ssi_result;", "  int64_t last; /**< Last. */\n"
                    "} ssi_result;"), "offsetof(ssi_result, last)")


def other_type(folder):
    return (planted(folder, OBSERVED, OBSERVED.replace("int32_t", "int64_t")),
            "size of ssi_result")


def new_struct(folder):
    return (planted(folder, "typedef struct ssi_result {",
                    "typedef struct ssi_extra {\n  size_t size; /**< . */\n"
                    "} ssi_extra;\ntypedef struct ssi_result {"),
            "sizeof(ssi_extra)")


if __name__ == "__main__":
    gate.run(__doc__, check, [field_in_between, field_at_the_end, other_type,
                              new_struct], write=write)
