#!/usr/bin/python3
"""The laws of trials find what breaks them.

Each planted violation changes one place of a copy of one file. What includes it
is compiled against the copy and linked before the library, so the program of
the laws runs with it; the laws named must then fail, with their seed, and all
hold where nothing was planted. Takes as long as a few compilations.
"""

import os
import pathlib
import subprocess
import sys
import tempfile
import typing

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "gates"))

import gate  # noqa: E402

PROGRAM = ["laws/trials.c", "laws/law.c", "unit/member.c", "unit/suite.c"]
SHARE, GATHERING, VAIN = ("a_rate_is_at_most_the_share",
                          "gathering_trials_raises_nothing",
                          "trials_in_vain_raise_nothing")


class Planted(typing.NamedTuple):
    what: str
    file: str
    old: str
    new: str
    compiled: str  # the file that includes it, or itself
    broken: tuple  # laws


PLANTED = [
    Planted("a daily cap on what counts against a rate",
            "score/credits.c", "uint64_t count = events->total;",
            "uint64_t count = counted->row->against && events->total > 20"
            " ? 20 : events->total;",
            "score/credits.c", (SHARE, GATHERING)),
    Planted("invitations count when they are sent",
            "model/indicators.inc", "EVENT(INVITATIONS, INVITATION_RECEIVED,",
            "EVENT(INVITATIONS, INVITATION_SENT,",
            "model/indicators.c", (GATHERING, VAIN)),
    Planted("an adverse kind is observed by its first event",
            "record/activity.h", "if (ssi_kind_shows(kind)) ssi_kind_set_add",
            "ssi_kind_set_add", "record/activity_runs.c", (VAIN,)),
]


class Builder:
    def __init__(self, folder, library, compiler):
        self.folder = pathlib.Path(folder)
        self.library = library
        self.compiler = compiler
        self.check = gate.output("pkg-config", "--cflags", "--libs",
                                 "check").split()
        self.objects = [self.compile(gate.ROOT / "tests" / name, [])
                        for name in PROGRAM]

    def compile(self, source, includes):
        target = self.folder / (source.stem + ".o")
        paths = [*includes, *(gate.ROOT / part for part in ("include", "lib", "tests"))]
        gate.output(*self.compiler, "-std=c11", "-O1", "-c", source, "-o",
                    target, *(f"-I{path}" for path in paths),
                    *(flag for flag in self.check if flag[:2] != "-l"))
        return target

    def plant(self, one):
        """The object that takes the place of the library's."""
        with tempfile.TemporaryDirectory(dir=self.folder) as folder:
            copy = gate.copy_tree(pathlib.Path(folder),
                                  f"lib/{one.file}") / "lib"
            gate.edit(copy / one.file, one.old, one.new)
            base = copy if one.compiled == one.file else gate.ROOT / "lib"
            return self.compile(base / one.compiled, [copy])

    def broken_laws(self, objects):
        """The laws that fail, and what they print of the seed."""
        program = self.folder / "program"
        gate.output(*self.compiler, *self.objects, *objects, self.library,
                    "-o", program, *self.check)
        done = subprocess.run(
            [program], text=True, stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL, check=False,
            env=dict(os.environ, SSI_SEED="1", CK_TAP_LOG_FILE_NAME="-",
                     CK_VERBOSITY="silent"))
        lines = done.stdout.splitlines()
        assert any(line.startswith("1..3") for line in lines), done.stdout
        return [line for line in lines if line.startswith("not ok")]


def main():
    library, *compiler = sys.argv[1:]
    failures = 0
    print(f"1..{len(PLANTED) + 1}", flush=True)
    with tempfile.TemporaryDirectory() as folder:
        builder = Builder(folder, library, compiler)
        for number, one in enumerate([None, *PLANTED], 1):
            found = builder.broken_laws([builder.plant(one)] if one else [])
            expected = one.broken if one else ()
            right = bool(expected) == bool(found) and all(
                any(law in line and "SSI_SEED=1" in line for line in found)
                for law in expected)
            failures += not right
            print(f"{'' if right else 'not '}ok {number} -",
                  one.what if one else "nothing planted", flush=True)
            for line in found:
                print("#", line, flush=True)
    return failures != 0


if __name__ == "__main__":
    sys.exit(main())
