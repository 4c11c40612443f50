"""Tests of ledgers of releases in files."""

import os
import pathlib
import stat
import subprocess
import tempfile

from cohorts import answers, beside, build, people
from fresh import write
from harness import test


@test
def test_ledger(program, sample):
    """with --releases the rules hold from one run to the next, without not"""
    rows = people(30, 1)
    whole, less = build(program, rows), build(program, rows[:-1])
    ledger = whole.parent / "ledger"
    keep = ("--releases", ledger)
    first = answers(program, "cohort", "show", whole, *keep)
    assert stat.S_IMODE(ledger.stat().st_mode) == 0o600
    before = ledger.read_bytes()
    program.bad(1, "cohort", "show", less, *keep,
                says=["it would single out fewer than 10"])
    assert ledger.read_bytes() == before
    got, = beside(program, sample, "--cohort", less, "--member", "3", *keep)
    assert got["refused"] == "release" and "mean" not in got
    text = program.good("score", sample, "--cohort", less, "--member", "3",
                        *keep)
    assert "refused: with earlier answers, it would single out" in " ".join(text.split())
    # Other scores of the same members, in the same week: the same answer.
    moved = build(program, [[row[0], *people(1, 99)[0][1:]] for row in rows])
    assert answers(program, "cohort", "show", moved, *keep) == first
    assert answers(program, "cohort", "show", moved)["mean"] != first["mean"]
    later = build(program, [[row[0], *people(1, 99)[0][1:]] for row in rows],
                  on="2026-06-30")
    assert answers(program, "cohort", "show", later, *keep)["mean"] == answers(
        program, "cohort", "show", moved)["mean"]
    # Years later that time is forgotten.
    far = build(program, rows, on="2030-01-01")
    answers(program, "cohort", "show", far, *keep)
    program.bad(1, "cohort", "show", whole, *keep, says=["does not remember"])
    # Each run by itself tells both, and says that it does.
    for place in (whole, less):
        answer = program.run("cohort", "show", place)
        assert answer.code == 0 and "within this run only" in answer.err
    answer = program.run("cohort", "show", far, *keep)
    assert answer.err == ""


@test
def test_ledger_asks_who(program, sample):
    """a member's rank is noted for it: asking again tells nothing new"""
    rows = people(30, 1)
    place = build(program, rows)
    keep = ("--releases", place.parent / "ledger", "--cohort", place)
    days = ("2026-05-31", "2026-01-31")
    tops = [beside(program, sample, "--cohort", place, "--member", "5", "--on",
                   day)[0]["top_percent"] for day in days]
    assert tops[0] != tops[1]
    for day in days:
        got, = beside(program, sample, *keep, "--member", "5", "--on", day)
        assert got["top_percent"] == tops[0]
    got, = beside(program, sample, *keep, "--member", "6", "--on", days[1])
    assert got["top_percent"] == tops[1]
    for words, says in ((keep, "--releases needs --member"),
                        (keep[:2], "without --cohort"),
                        (("--member", "5"), "without --cohort"),
                        (("--fallback", *keep[:2]), "without --cohort")):
        program.bad(2, "score", sample, *words, says=[says])


@test
def test_wrong_ledgers(program, sample):
    """a ledger of another kind is refused and kept as it is"""
    place = build(program, people(40, 1))
    ledger = place.parent / "ledger"
    program.good("cohort", "show", place, "--releases", ledger)
    good = ledger.read_bytes()
    for data in (b"", b"{}\n", good[:-1], good + b"x",
                 good[:9] + bytes([good[9] ^ 4]) + good[10:],
                 place.read_bytes()):
        path = write(program, "l", data)
        for words in (["cohort", "show", place], ["team", sample],
                      ["score", sample, "--cohort", place, "--member", "1"]):
            program.bad(1, *words, "--releases", path, says=[
                f"{path}: "])
        assert path.read_bytes() == data
        assert list(path.parent.iterdir()) == [path]
    here = pathlib.Path(tempfile.mkdtemp(dir=program.folder))
    program.bad(1, "cohort", "show", place, "--releases", here / "no" / "l",
                says=["cannot write it"])
    os.mkfifo(here / "pipe")
    for odd in (here, here / "pipe", "/dev/null"):
        program.bad(1, "cohort", "show", place, "--releases", odd,
                    says=[f"{odd}: it is no plain file"])
    assert (here / "pipe").is_fifo() and len(list(here.iterdir())) == 1


@test
def test_ledger_by_link(program, _):
    """a ledger that is given by a link stays where it is"""
    place = build(program, people(40, 1))
    here = pathlib.Path(tempfile.mkdtemp(dir=program.folder))
    (here / "real").mkdir()
    program.good("cohort", "show", place, "--releases", here / "real" / "l")
    before = (here / "real" / "l").read_bytes()
    (here / "link").symlink_to(here / "real" / "l")
    program.good("cohort", "show", build(program, people(40, 2, 500)),
                 "--releases", here / "link")
    assert (here / "link").is_symlink()
    assert (here / "real" / "l").read_bytes() != before


@test
def test_ledger_runs_at_once(program, _):
    """of runs at the same time with one ledger, none is forgotten"""
    rows = [people(30, seed, 1000 * seed) for seed in range(1, 9)]
    places = [build(program, each, name=f"C{i}") for i, each in
              enumerate(rows)]
    ledger = places[0].parent / "ledger"
    program.good("cohort", "show", places[0], "--releases", ledger)
    runs = [subprocess.Popen(
        [program.path, "cohort", "show", place, "--releases", ledger],
        env=program.environment(), stdout=subprocess.DEVNULL)
        for place in places]
    assert [run.wait() for run in runs] == [0] * len(places)
    for each in rows:
        program.bad(1, "cohort", "show", build(program, each[1:]),
                    "--releases", ledger, says=["fewer than 10"])
    assert [name for name in os.listdir(ledger.parent)
            if name.startswith("ledger")] == ["ledger"]
