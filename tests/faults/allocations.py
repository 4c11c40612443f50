#!/usr/bin/python3
"""Every allocation of every command of the program fails in turn, once and from
then on: the program ends as usual, or with 1 and a sentence; no crash, no
half-written file, nothing lost.

allocations.py PROGRAM SAMPLE [--most N] [--only NAME]

A command that asks for memory more than N times (600) has N of these fail, spread
evenly, in each of both ways. SSI_JOBS run at a time. Prints TAP.
"""

import argparse
import collections
import concurrent.futures
import os
import pathlib
import subprocess
import sys
import tempfile

import commands
from tap import Tap  # by the path of commands

HERE = pathlib.Path(__file__).resolve().parent


def preload(place):
    """The library that makes allocations fail."""
    made = pathlib.Path(place) / "allocations.so"
    subprocess.run(["gcc", "-std=gnu11", "-O1", "-shared", "-fPIC",
                    HERE / "allocations.c", "-o", made], check=True)
    return str(made)


def count(program, case, library):
    """The usual run, and how often it asks for memory."""
    place = pathlib.Path(tempfile.mkdtemp(dir=program.folder)) / "count"
    usual = commands.run(program, case, LD_PRELOAD=library,
                         SSI_FAIL_COUNT=str(place))
    assert usual.code == 0, (case.name, usual.err)
    assert set(usual.files) == {*case.finds, *case.makes}, usual.files.keys()
    return usual, int(place.read_text())


def failing(program, case, usual, library, number, on):
    extra = {"SSI_FAIL_ON": "yes"} if on else {}
    ran = commands.run(program, case, LD_PRELOAD=library,
                       SSI_FAIL_AT=str(number), **extra)
    return ran.code, commands.wrong(case, usual, ran)


def spread(count, most):
    """At most so many numbers from 1 to a count, both ends among them."""
    if count <= most:
        return range(1, count + 1)
    return sorted({1 + i * (count - 1) // (most - 1) for i in range(most)})


def sweep(pool, program, case, library, most):
    """How many allocations failed, how runs ended, and what was wrong."""
    usual, asked = count(program, case, library)
    tried = [(number, on) for on in (False, True)
             for number in spread(asked, most)]
    ends, found = collections.Counter(), {}
    ran = pool.map(lambda each: failing(program, case, usual, library, *each),
                   tried)
    for (number, on), (code, wrong) in zip(tried, ran):
        ends[code] += 1
        if wrong:
            found.setdefault(wrong, []).append((number, on))
    return len(tried), asked, ends, found


def controls(program, case, library):
    """What a sweep must not let pass: a crash, silence, a changed file."""
    usual, most = count(program, case, library)
    assert most > 100
    good = commands.Ran(1, b"", b"ssi: not enough memory\n", dict(case.finds))
    assert commands.wrong(case, usual, good) is None
    for code, err, files in (
            (-11, b"", case.finds), (2, b"ssi: not enough memory\n", case.finds),
            (1, b"", case.finds), (1, b"ssi: note: x\n", case.finds),
            (1, good.err, {}), (0, b"", case.finds), (0, b"", usual.files),
            (1, good.err, {commands.OUT: usual.files[commands.OUT][:9]}),
            (1, good.err, {**case.finds, "out.Ab12Cd": b""})):
        assert commands.wrong(case, usual, commands.Ran(
            code, b"", err, files)), (code, err, sorted(files))
    # And the library does make allocations fail.
    code, wrong = failing(program, case, usual, library, most // 2, True)
    assert (code, wrong) == (1, None), (code, wrong)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("sample")
    parser.add_argument("--most", type=int, default=600)
    parser.add_argument("--only", default="")
    asked = parser.parse_args()
    swept, tap = 0, Tap()
    jobs = int(os.environ.get("SSI_JOBS", "1"))
    with tempfile.TemporaryDirectory() as place, \
            concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        program = commands.begin(asked.program, place)
        library = preload(place)
        given = commands.cases(program, os.path.abspath(asked.sample))
        assert not commands.missing(given), commands.missing(given)
        controls(program, next(c for c in given if c.name == "report"), library)
        tap.say(True, "what must not pass is found")
        for case in given:
            if asked.only not in case.name:
                continue
            tried, needed, ends, found = sweep(pool, program, case, library,
                                               asked.most)
            swept += tried
            tap.say(not found, f"{case.name}: {tried} of twice {needed} "
                    f"allocations failed, {ends[0]} of them without effect",
                    *(f"{len(where)} times: {wrong}; first at {where[0]}"
                      for wrong, where in found.items()))
    print(f"# figure faults-swept {swept}")
    return tap.end()


if __name__ == "__main__":
    sys.exit(main())
