"""Tests of calibrate."""

import json
import os
import pathlib
import re
import tempfile
from decimal import Decimal

import checks
from days import rows, short
from fresh import write
from harness import test

OTHER = {"version": "reference-2",
         "indicators": [{"name": "posting", "goalpost": 12000},
                        {"name": "commenting", "goalpost": 20000},
                        {"name": "searches", "half_life": 60}]}


def other_model(program):
    """A model that is not the reference."""
    return write(program, "other.json", json.dumps(OTHER).encode())


def readings(program, sample, step=7):
    """Readings made by the other model, every few days of a year."""
    head, *lines = program.good("history", "--csv", "--model",
                                other_model(program), sample).splitlines()
    return "\n".join([head, *lines[::step]]) + "\n"


def calibrate(program, sample, text, *words):
    path = write(program, "readings.csv", text.encode())
    text = program.good("calibrate", "--json", sample, path, *words)
    checks.check_decimals(text)
    return checks.parse(text)


def rms(errors):
    """Root mean square, in points."""
    return (sum(each * each for each in errors) / len(errors)).sqrt()


@test
def test_calibrate_fits(program, sample):
    """readings of another model are met much better than before"""
    text = readings(program, sample)
    got = calibrate(program, sample, text)
    assert got["readings"] == len(text.splitlines()) - 1
    engage = got["pillars"]["engage"]
    assert engage["error_before"] > Decimal("0.2")
    assert engage["error_after"] * 4 < engage["error_before"]
    assert got["total"]["error_after"] < got["total"]["error_before"]
    assert got["pillars"]["brand"]["error_before"] == 0
    assert sum(got["determined"].values()) == 90
    words = [each[f"{what}_determined"] for each in got["indicators"]
             for what in ("weight", "goalpost")]
    for word, count in got["determined"].items():
        assert words.count(word) == count
    assert got["written"] is None
    same = calibrate(program, sample, text, "--model", other_model(program))
    for fit in (same["total"], *same["pillars"].values()):
        assert fit["error_before"] == fit["error_after"] == 0, fit
    assert same["fitted"] == same["model"] != got["model"]


@test
def test_calibrate_residuals(program, sample):
    """residuals are the readings and the scores of both models"""
    text = readings(program, sample)
    place = pathlib.Path(tempfile.mkdtemp(dir=program.folder)) / "m.json"
    got = calibrate(program, sample, text, "-o", place)
    read = {tuple(line.split(",")[:1]) + (name,): Decimal(value)
            for line in text.splitlines()[1:]
            for name, value in zip(checks.PILLARS, line.split(",")[2:])}
    sides = {}
    for side, words in (("before", ()), ("after", ("--model", place))):
        sides[side] = {(day, name): value
                       for day, _, *points in rows(program, sample, *words)
                       for name, value in zip(checks.PILLARS, points)}
    assert len(got["residuals"]) == len(read)
    for each in got["residuals"]:
        key = (each["day"], each["pillar"])
        assert each["reading"] == read[key]
        for side, points in sides.items():
            assert each[side] == points[key], (side, each)
    for name, fit in got["pillars"].items():
        own = [each for each in got["residuals"] if each["pillar"] == name]
        after = [each["reading"] - each["after"] for each in own]
        before = [each["reading"] - each["before"] for each in own]
        for error, wanted in ((fit["error_before"], rms(before)),
                              (fit["error_after"], rms(after)),
                              (fit["bias_after"], sum(after) / len(after)),
                              (fit["worst_after"], max(map(abs, after)))):
            assert abs(error - wanted) <= checks.MICRO, (name, error, wanted)


@test
def test_calibrate_writes(program, sample):
    """-o writes a model that scores, and never over a file unless told to"""
    here = pathlib.Path(tempfile.mkdtemp(dir=program.folder))
    place = here / "m.json"
    text = readings(program, sample)
    got = calibrate(program, sample, text, "-o", place)
    assert got["written"] == str(place)
    model = checks.parse(place.read_text())
    checks.check_model(model)
    assert model["fingerprint"] == got["fitted"]["fingerprint"]
    assert model["fingerprint"] != got["model"]["fingerprint"]
    scored = checks.parse(program.good("score", "--json", sample, "--model",
                                       place))
    assert scored["model"] == got["fitted"]
    for row, each in zip(model["indicators"], got["indicators"]):
        assert (row["name"], row["weight"]) == (
            each["id"], each["weight"] * 1000000)
        assert row["goalpost"] == each["goalpost"] * row["scale"]
    assert place.stat().st_mode & 0o777 == 0o666 & ~os.umask(
        os.umask(0o022) and 0o022)
    path = write(program, "readings.csv", text.encode())
    place.write_text("mine")
    program.bad(1, "calibrate", sample, path, "-o", place,
                says=[str(place), "--force"])
    assert place.read_text() == "mine"
    program.good("calibrate", sample, path, "--output", place, "--force")
    assert checks.parse(place.read_text()) == model
    assert list(here.iterdir()) == [place]


@test
def test_calibrate_cannot_write(program, sample):
    """what cannot be written is an error and leaves nothing behind"""
    here = pathlib.Path(tempfile.mkdtemp(dir=program.folder))
    path = write(program, "readings.csv", readings(program, sample).encode())
    answer = program.run("calibrate", sample, path, "-o",
                         here / "none" / "m.json")
    assert answer.code == 1 and answer.out == "", answer.err
    assert "cannot write it" in answer.err, answer.err
    assert not list(here.iterdir())
    assert not list(here.parent.glob(here.name + ".*"))
    program.bad(2, "calibrate", sample, path, "--force", says=["-o"])


@test
def test_calibrate_keeps_what_is_no_file(program, sample):
    """--force replaces plain files; folders, links and devices stay"""
    here = pathlib.Path(tempfile.mkdtemp(dir=program.folder))
    path = write(program, "readings.csv", readings(program, sample).encode())
    pipe, link, plain = here / "pipe", here / "link", here / "plain"
    os.mkfifo(pipe)
    plain.write_text("mine")
    link.symlink_to(plain)
    for place in (here, pipe, link):
        for more in ([], ["--force"]):
            program.bad(1, "calibrate", sample, path, "-o", place, *more,
                        says=[str(place), "no plain file"])
    assert pipe.is_fifo() and link.is_symlink()
    assert plain.read_text() == "mine"
    assert sorted(here.iterdir()) == [link, pipe, plain]


@test
def test_calibrate_text(program, sample):
    """the fit for people is that of the JSON, and says nothing was written"""
    text = readings(program, sample)
    path = write(program, "readings.csv", text.encode())
    answer = program.run("calibrate", sample, path)
    assert answer.code == 0 and "nothing was written" in answer.err
    got = calibrate(program, sample, text)
    for name, fit in (("Index", got["total"]), *got["pillars"].items()):
        row = re.search(rf"^  {name.title()} +(.*)$", answer.out, re.M)[1]
        before, after, _, worst = row.split()
        assert (before, after, worst) == tuple(short(fit[part]) for part in (
            "error_before", "error_after", "worst_after")), name
    counts = got["determined"]
    assert (f"{counts['well']} are well determined, {counts['partly']} partly, "
            f"{counts['not']} not") in " ".join(answer.out.split())
    assert "Moved most" in answer.out
    place = pathlib.Path(tempfile.mkdtemp(dir=program.folder)) / "m.json"
    answer = program.run("calibrate", sample, path, "-o", place)
    assert f"Written to {place}\n" in answer.out
    assert "nothing was written" not in answer.err


@test
def test_readings_forms(program, sample):
    """columns in any order, comments, CRLF and a mark do no harm"""
    text = readings(program, sample)
    wanted = calibrate(program, sample, text)
    head, *lines = text.splitlines()
    turned = [[line.split(",")[i] for i in (5, 1, 0, 4, 2, 3)]
              for line in [head, *reversed(lines)]]
    forms = [
        "\ufeff# mine\r\n\r\n" + text.replace("\n", "\r\n"),
        "\n".join(",".join(row) for row in turned),
        text.replace(",", ";").upper(),
        "\n# so\n".join(",".join(f'"{field}"' for field in row)
                        for row in turned),
        "\n# so\n".join(" , ".join(row) for row in turned),
    ]
    for form in forms:
        assert calibrate(program, sample, form) == wanted, form[:80]


@test
def test_wrong_readings(program, sample):
    """readings that make no sense are refused, with line and reason"""
    head = "day,brand,find,engage,relate\n"
    good = [f"2026-0{month}-0{day},10,5,4,12\n" for month in (3, 4, 5)
            for day in (1, 5, 9)]
    lines = "".join(good)
    cases = [
        ("", "No header"),
        ("# nothing\n\n", "No header"),
        ("brand,find,engage,relate\n" + lines, "line 1: day: No header"),
        ("day,brand,find,engage,relate,brand\n2026-02-03,1,2,3,4,1\n",
         "line 2: brand: Two columns"),
        (head, "8 readings"),
        (head + "".join(good[:7]), "8 readings"),
        (head + "".join(f"2026-05-{day:02},10,5,4,12\n"
                        for day in range(1, 20)), "28 days"),
        (head + lines + "2026-05-31,10,5,4\n", "line 11: relate: A reading"),
        (head + lines + "2026-05-31,10,5,4,12,7\n",
         "line 11: day: 2026-05-31: A reading"),
        (head + "\n#x\n2026-02-30,1,2,3,4\n", "line 4: day: 2026-02-30"),
        (head + "2026-02-03,25.1,2,3,4\n", "line 2: brand: 25.1"),
        (head + "2026-02-03,1,2,-3,4\n", "line 2: engage: -3"),
        (head + "2026-02-03,1,,3,4\n", "line 2: find: nothing"),
        (head + "2026-02-03,1,2,3,4x0\n", "line 2: relate: 4x0"),
        (head + lines + "2026-04-05,1,2,3,4\n",
         "line 11: day: Another value of the same day"),
        (head + "2026-02-03,1,2,3,4\0\n", "line 2: relate: 4"),
    ]
    for text, says in cases:
        path = write(program, "readings.csv", text.encode())
        answer = program.run("calibrate", sample, path)
        assert answer.code == 1 and answer.out == "", (text, answer.err)
        assert says in answer.err, (says, answer.err)
        assert "readings.csv" in answer.err
    program.bad(1, "calibrate", sample, "/none", says=["/none: No such file"])
    many = head + "".join(f"{1970 + i // 300}-{i // 25 % 12 + 1:02}-"
                          f"{i % 25 + 1:02},1,2,3,4\n" for i in range(2001))
    path = write(program, "readings.csv", many.encode())
    answer = program.run("calibrate", sample, path)
    assert answer.code == 1 and "at most 2000" in answer.err, answer.err
