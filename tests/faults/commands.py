"""Each command of the program in a folder of its own, with files that never
change beside it: what the sweeps of tests/faults run."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

TESTS = pathlib.Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS / "cli"), str(TESTS / "support")]

import archives  # noqa: E402
import benchmarks  # noqa: E402
import cohorts  # noqa: E402
import harness  # noqa: E402
import navigator  # noqa: E402
from every import COMMANDS, readings  # noqa: E402
from fresh import folder, packed, write  # noqa: E402

OLD = b"what was there before\n"
OUT = "out"
WORD = re.compile(rb"[A-Za-z0-9]+")


class Case:
    """A command, the files it finds in its folder, and those it may make."""

    def __init__(self, name, *words, finds=(), makes=()):
        self.name, self.words = name, [*name.split(":")[0].split(), *words]
        self.finds, self.makes = dict(finds), tuple(makes)


class Ran:
    """What a run left: its code, what it said, and the files of its folder."""

    def __init__(self, code, out, err, files):
        self.code, self.out, self.err, self.files = code, out, err, files


def sample_zip(program, sample):
    """The sample as LinkedIn sends it."""
    root = pathlib.Path(sample)
    return packed(program, {str(path.relative_to(root)): path.read_bytes()
                            for path in root.rglob("*") if path.is_file()})


def cases(program, sample):
    """All commands; some of them twice, for they read and write much."""
    told = readings(program, sample)
    # A fit takes as long as there are readings, and is tried a thousand times.
    month = write(program, "month.csv", b"".join(
        told.read_bytes().splitlines(keepends=True)[:32]))
    rows = benchmarks.people(140, 1)
    scores = write(program, "scores.csv", cohorts.table(rows).encode())
    key = write(program, "key", benchmarks.KEY.encode())
    known = benchmarks.publish(program, rows)
    model = pathlib.Path(tempfile.mkdtemp(dir=program.folder)) / "mine.json"
    program.good("calibrate", sample, told, "-o", model)
    small = [f"m{i}={packed(program)}" for i in range(9)]
    seats = folder(program, {name: text.encode() for name, text
                             in navigator.FILES.items()})
    zipped = sample_zip(program, sample)
    to = ("-o", OUT)
    over = (*to, "--force")
    old = {OUT: OLD}
    label = ("--kind", "industry", "--name", "S", "--on", "2026-05-31")
    paid = ("--budget", "budget", "--key", key, "--today", "2026-06-01", "--yes",
            *label, *over)
    return [
        Case("score", sample), Case("score:zip", zipped, "--json"),
        Case("score:all", sample, "--model", model, "--fallback",
             "--benchmark", known, "--target", "sales"),
        Case("explain", sample, "--json"),
        Case("report", zipped, *over, finds=old, makes=[OUT]),
        Case("report:first", sample, "--json", "--names"),
        Case("inspect", folder(program)), Case("inspect:zip", zipped, "--json"),
        Case("history", sample, "--csv"), Case("trend", sample, "--lang", "fr"),
        Case("people", sample, "--names"),
        Case("plan", sample, "--cohort-means", "10,6.5,5,12"),
        Case("what-if", sample, "--add", "post=4", "--set", "skills=50"),
        Case("plan:kinds", sample, "--without", "post", "--at-least",
             "comment=3", "--days", "7"),
        Case("sensitivity", sample),
        Case("calibrate", sample, month, *over, finds=old, makes=[OUT]),
        Case("compare", sample, told, "--json"),
        Case("outcomes", sample),
        Case("team", *small, "--share-all", "--json"),
        Case("team:one", *small, "--share", "m1,m2", "--force", "-o", "out.html",
             "--report", finds={"out.html": OLD}, makes=["out.html"]),
        Case("seats", seats, "--csv"),
        Case("cohort build", scores, *label, *to, makes=[OUT]),
        Case("cohort build:again", scores, *label, *over, finds=old,
             makes=[OUT]),
        Case("benchmark publish", scores, *paid, finds=old,
             makes=[OUT, "budget"]),
        Case("benchmark show", known), Case("model", "--json"),
        Case("completion", "bash"),
    ]


def missing(given):
    """Commands of the program that no case runs."""
    return set(COMMANDS) - {case.name.split(":")[0] for case in given}


def run(program, case, stdout=subprocess.PIPE, before=None, **extra):
    """Runs a case in a folder of its own, which is gone afterwards."""
    place = tempfile.mkdtemp(dir=program.folder)
    try:
        for name, data in case.finds.items():
            pathlib.Path(place, name).write_bytes(data)
        done = subprocess.run(
            [program.path, *map(os.fspath, case.words)], cwd=place,
            stdin=subprocess.DEVNULL, stdout=stdout, stderr=subprocess.PIPE,
            env=program.environment(**extra), check=False, timeout=120,
            preexec_fn=before)
        return Ran(done.returncode, done.stdout or b"", done.stderr,
                   files_in(place))
    finally:
        shutil.rmtree(place)


def files_in(place):
    return {path.name: path.read_bytes()
            for path in pathlib.Path(place).iterdir()}


def same_said(case, usual, ran):
    """Text for people may be plain ASCII, and its lines end elsewhere: without
    memory for its tables, the C library knows no other letters."""
    if {"--json", "--csv", "bash"} & set(case.words):
        return ran.out == usual.out
    return WORD.findall(ran.out) == WORD.findall(usual.out)


def wrong(case, usual, ran):
    """What a run in trouble did that it must not, or None: it ends as usual, or
    with 1 and a sentence, and each file is as before or as usual."""
    if ran.code == 0:
        if not same_said(case, usual, ran) or ran.files != usual.files:
            return "ends with 0, but not as usual"
        return None
    if ran.code != 1:
        return f"ends with {ran.code}: {ran.err[-200:]!r}"
    if not any(line.startswith(b"ssi: ") and not line.startswith(b"ssi: note")
               for line in ran.err.splitlines()):
        return f"ends with 1 and no reason: {ran.err[-200:]!r}"
    for name, data in ran.files.items():
        if data not in (case.finds.get(name), usual.files.get(name)):
            return f"leaves {name} with {len(data)} bytes"
    if lost := set(case.finds) - set(ran.files):
        return f"lost {lost}"
    # A benchmark is nothing worth if its members have not paid.
    if case.name == "benchmark publish" and "budget" not in ran.files and \
            ran.files.get(OUT) != OLD:
        return "wrote a benchmark that nobody paid"
    return None


def begin(path, place):
    return harness.Program(path, place)
