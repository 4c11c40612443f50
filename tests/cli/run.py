#!/usr/bin/python3
"""Tests of the program `ssi`: run.py PROGRAM SAMPLE. Prints TAP."""

import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile
from decimal import Decimal

import archives
import bad_archives  # noqa: F401 (its tests count themselves in)
import benchmarks
import calibrations  # noqa: F401
import checks
import completions  # noqa: F401
import cohort_tables  # noqa: F401
import contacts  # noqa: F401
import dashboards  # noqa: F401
import days  # noqa: F401
import documents  # noqa: F401
import doubts  # noqa: F401
import exports  # noqa: F401
import examples  # noqa: F401
import faults  # noqa: F401
import harness
import languages  # noqa: F401
import model_files  # noqa: F401
import pages  # noqa: F401
import plans  # noqa: F401
import reports  # noqa: F401
import spellings  # noqa: F401
import teams  # noqa: F401
import workbooks  # noqa: F401
import written  # noqa: F401
from every import COMMANDS, all_of
from fresh import folder, packed, write
from harness import test

ESCAPE = "\x1b["


@test
def test_version(program, _):
    """--version names the library's version and the model"""
    out = program.good("--version")
    assert re.fullmatch(
        r"ssi \d+\.\d+\.\d+ \(model \S+, fingerprint [0-9a-f]{16}\)\n", out), out


@test
def test_help(program, _):
    """--help works alone and for each command, on stdout"""
    out = program.good("--help")
    for command in COMMANDS:
        assert command in out
        own = program.good(*command.split(), "--help")
        assert own.startswith(f"Usage: ssi {command}"), own
        assert program.good("--help", *command.split()) == own
        assert max(map(len, own.splitlines())) <= 80
    assert max(map(len, out.splitlines())) <= 80


@test
def test_own_help(program, _):
    """an option that means something else to a command says so there"""
    def says(command, option):
        out = program.good(*command.split(), "--help").partition("Options:\n")[2]
        found = re.search(rf"^  (?:-[a-zA-Z], )?--{option}\b[^\n]*(?:\n {{28}}[^\n]*)*",
                          out, re.M)
        return " ".join(found[0].split())
    for command, option, words in (
            ("score", "on", "the day to look at"),
            ("plan", "on", "the day before the plan begins"),
            ("what-if", "on", "the day before the first events"),
            ("team", "on", "all are scored"),
            ("cohort build", "on", "the date of the scores"),
            ("trend", "since", "the oldest event's day"),
            ("team", "since", "baseline of progress"),
            ("score", "benchmark", "as often as there are some"),
            ("team", "benchmark", "compare the pillars"),
            ("team", "member", "what this member of the team sees"),
            ("team", "name", "name of the team"),
            ("cohort build", "name", "name of the cohort"),
            ("calibrate", "output", "the fitted model"),
            ("cohort build", "output", "the cohort"),
            ("benchmark publish", "output", "the benchmark")):
        assert words in says(command, option), says(command, option)
    for command in ("plan", "team", "what-if"):
        assert "cohort" not in says(command, "on"), says(command, "on")


@test
def test_wrong_usage(program, sample):
    """wrong usage exits with 2, a message and a hint, and prints no data"""
    cases = [
        ([], "no command"),
        (["scor"], "scor: no such command"),
        (["score"], "no ARCHIVE"),
        (["benchmark", "show", sample, "more"], "more: one argument too many"),
        (["score", sample, "--bogus"], "--bogus"),
        (["score", sample, "-x"], "-x"),
        (["score", sample, "--json=1"], "--json=1"),
        (["score", sample, "--on"], "--on needs a value"),
        (["score", sample, "--color=blue"], "blue"),
        (["model", sample], "takes no ARCHIVE"),
        (["calibrate", sample], "no READINGS given"),
        (["score", "--model", ""], "--model"),
        (["score", "--model"], "--model needs a value"),
        (["model", "--on", "2026-01-01"], "--on"),
    ]
    for words, says in cases:
        err = program.bad(2, *words, says=[says])
        assert "--help" in err.splitlines()[-1], err


@test
def test_options_of_commands(program, sample):
    """an option that a command does not take is named with the command"""
    own = {}
    for command in COMMANDS:
        listed = program.good(*command.split(), "--help").partition("Options:\n")[2]
        own[command] = set(re.findall(r"^  (?:-[a-zA-Z], )?--([a-z-]+)", listed, re.M))
        assert {"color", "help"} <= own[command], own[command]
        assert ("json" in own[command]) == (command != "completion")
    values = {"on": "2026-05-01", "from": "2026-05-01", "to": "2026-05-01",
              "since": "2026-05-01", "without": "post", "at-least": "post=1",
              "cohort-means": "1,1,1,1", "add": "post=1", "set": "skills=1",
              "scores": "x", "output": "x", "target": "x", "model": "x",
              "minutes": "9", "days-a-week": "5", "days": "30", "in": "9",
              "percent": "9", "color": "never", "benchmark": "x",
              "lang": "de", "member": "x", "share": "x", "name": "x", "kind": "team",
              "budget": "x", "epsilon": "1/4", "limit": "2", "key": "x",
              "least-serial": "1", "memory": "9", "today": "2026-05-01"}
    flags = {"csv", "force", "json", "help", "fallback", "share-all",
             "synthetic", "yes", "shape", "names", "report"}
    assert set(values) | flags == set().union(*own.values())
    for command in COMMANDS:
        operands = {"model": [], "completion": ["bash"], "calibrate": [sample, "x"],
                    "compare": [sample, "x"]}.get(
            command, [sample])
        for option in (set(values) | flags) - own[command]:
            words = [f"--{option}", *([values[option]] if option in values
                                      else [])]
            program.bad(2, *command.split(), *operands, *words,
                        says=[f"{command} does not take --{option}", "--help"])


@test
def test_wrong_numbers(program, sample):
    """numbers out of their ranges are wrong usage, and the range is said"""
    for words, says in (
            (["plan", "--minutes=0"], "1 to 480"),
            (["plan", "--minutes=481"], "1 to 480"),
            (["plan", "--minutes=1.5"], "whole number"),
            (["plan", "--days-a-week=8"], "1 to 7"),
            (["plan", "--days=6"], "7 to 730"),
            (["plan", "--days=99999999999"], "7 to 730"),
            (["plan", "--at-least=post"], "KIND=N"),
            (["plan", "--at-least=post=1001"], "0 to 1000"),
            (["plan", "--at-least=post=1,post=2"], "given twice"),
            (["plan", "--without=posts"], "no event kind is called \"posts\""),
            (["plan", "--cohort-means=1,2,3"], "four numbers"),
            (["plan", "--cohort-means=1,2,3,4,5"], "four numbers"),
            (["plan", "--cohort-means=1,2,3,25.000001"], "0 to 25"),
            (["plan", "--cohort-means=1,2,3,-1"], "0 to 25"),
            (["what-if", "--in=0", "--add=post=1"], "1 to 3650"),
            (["what-if", "--add=post=0"], "1 to 100000"),
            (["what-if", "--add=post=1,"], "KIND=N"),
            (["what-if", "--set=photo=2"], "0 to 1"),
            (["what-if", "--set=photos=1"], "no fact is called \"photos\""),
            (["sensitivity", "--percent=0"], "1 to 50"),
            (["sensitivity", "--percent=51"], "1 to 50"),
            (["history", "--from=2026-02-30"], "--from"),
            (["trend", "--since=x"], "--since")):
        program.bad(2, words[0], sample, *words[1:], says=[says, "--help"])


@test
def test_wrong_days(program, sample):
    """--on takes nothing but a date that exists"""
    for day in ("2026-02-29", "2026-13-01", "2026-1-1", "1969-12-31",
                "2149-06-07", "yesterday", "", "2026-05-31 ", "20260531--",
                "+026-05-31"):
        program.bad(2, "score", sample, f"--on={day}", says=["--on"])


@test
def test_wrong_target(program, sample):
    """a target that the library refuses is wrong usage"""
    program.bad(2, "score", sample, b"--target=\xff",
                says=["--target", "UTF-8"])
    for empty in ("", ",", " ; "):
        program.bad(2, "score", sample, f"--target={empty}",
                    says=["--target", "no keyword"])
    many = ",".join(f"word{i}" for i in range(300))
    program.bad(2, "score", sample, f"--target={many}",
                says=["--target", "64 keywords in 4096 bytes"])


@test
def test_option_order(program, sample):
    """options may stand anywhere, also with POSIXLY_CORRECT"""
    wanted = program.good("score", sample, "--json", "--on", "2026-04-01")
    for words in (["--json", "--on=2026-04-01", "score", sample],
                  ["score", "--on", "2026-04-01", sample, "--json"],
                  ["--json", "--on=2026-04-01", "--", "score", sample]):
        assert program.good(*words) == wanted
        assert program.good(*words, POSIXLY_CORRECT="1") == wanted


# Scores


@test
def test_score_json(program, sample):
    """score --json has the names promised, six decimals, and exact sums"""
    for where in (sample, folder(program), packed(program)):
        text = program.good("score", "--json", where)
        checks.check_decimals(text)
        checks.check_score(checks.parse(text))


@test
def test_checks_can_fail(program, sample):
    """the checks refuse a score that is off by a millionth"""
    text = program.good("explain", "--json", sample)
    for path in (("total", "points"), ("pillars", "brand", "high"),
                 ("indicators", 0, "max"), ("coverage",),
                 ("indicators", 0, "contributions", 0, "points")):
        score = checks.parse(text)
        place = score
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] += Decimal("0.000001")
        try:
            checks.check_score(score)
            checks.check_explanation(score)
        except AssertionError:
            continue
        raise AssertionError(path)


@test
def test_zip_is_folder(program, sample):
    """a ZIP, in any order or with a folder inside, is the folder"""
    plain = packed(program)
    wanted = program.good("score", "--json", folder(program))
    assert program.good("score", "--json", plain) == wanted
    inside = {f"Complete_Export/{name}": text
              for name, text in archives.COMPLETE.items()}
    for other in (packed(program, order=lambda files: reversed(list(files))),
                  packed(program, inside), folder(program, inside)):
        assert program.good("score", "--json", other) == wanted
    told = [checks.parse(program.good("inspect", "--json", place))
            for place in (plain, folder(program))]
    # A folder tells no day.
    assert told[0]["exports"][0].pop("day") and not told[1]["exports"][0].pop(
        "day")
    assert [each["exports"][0].pop("name") for each in told] == [
        "a.zip", "archive"]
    assert told[0] == told[1]
    place = pathlib.Path(tempfile.mkdtemp(dir=program.folder)) / "s.zip"
    sampled = {str(path.relative_to(sample)): path.read_bytes()
               for path in pathlib.Path(sample).rglob("*") if path.is_file()}
    assert program.good("score", "--json", archives.make_zip(
        place, sampled)) == program.good("score", "--json", sample)


@test
def test_same_everywhere(program, sample):
    """the answer depends on no clock, zone, language or directory"""
    wanted = program.good("explain", "--json", sample)
    assert program.good("explain", "--json", sample, TZ="Asia/Tokyo") == wanted
    assert program.good("explain", "--json", sample, LC_ALL="C") == wanted
    assert program.good("explain", "--json", sample, cwd="/") == wanted


@test
def test_default_day(program, sample):
    """the day is the newest event's unless --on says another"""
    score = checks.parse(program.good("score", "--json", folder(program)))
    assert score["on"] == "2026-05-30"
    report = checks.parse(program.good("inspect", "--json", sample))
    score = checks.parse(program.good("score", "--json", sample))
    assert score["on"] == report["last"] == report["day"]["on"]
    assert report["day"]["basis"] == "newest"
    same = program.good("score", "--json", sample, "--on", report["last"])
    assert checks.parse(same) == score


@test
def test_other_days(program, sample):
    """a later day scores less activity; a day before all events none"""
    now = checks.parse(program.good("score", "--json", sample))
    later = program.run("score", "--json", sample, "--on", "2030-01-01")
    assert later.code == 0
    later = checks.parse(later.out)
    checks.check_score(later)
    assert later["pillars"]["engage"]["points"] < \
        now["pillars"]["engage"]["points"]
    before = program.run("score", "--json", sample, "--on", "1990-01-01")
    assert before.code == 0
    assert "before the oldest event" in before.err
    checks.check_score(checks.parse(before.out))


@test
def test_target(program, sample):
    """--target lets keywords and the target's people be observed"""
    def keywords(*words):
        score = checks.parse(program.good("score", "--json", sample, *words))
        return next(each for each in score["indicators"]
                    if each["id"] == "keywords")
    assert keywords()["state"] == "none"
    assert keywords("--target", "sales,vente")["state"] == "full"


@test
def test_no_day(program, _):
    """an archive without a dated event asks for --on"""
    place = folder(program, {"Profile.csv": archives.PROFILE})
    program.bad(1, "score", place, says=["--on"])
    text = program.good("score", "--json", place, "--on", "2026-05-31")
    score = checks.parse(text)
    checks.check_score(score)
    assert score["total"]["estimate"] is None


# Dashboard


@test
def test_dashboard(program, sample):
    """the dashboard shows total, interval, pillars, coverage and gains"""
    out = program.good("score", sample)
    score = checks.parse(program.good("score", "--json", sample))
    assert f"{score['display']} of 100" in out
    for pillar in ("Brand", "Find", "Engage", "Relate"):
        assert re.search(rf"^  {pillar} +\d+\.\d\d of 25  ", out, re.M), out
    assert len(re.findall(r"^  \+ *\d+\.\d\d  \S", out, re.M)) == 3, out
    assert "% observed" in out
    assert "SSI-style" in out
    assert "not LinkedIn's number" in " ".join(out.split())


@test
def test_gains_are_the_largest(program, sample):
    """the gains shown are the three largest among what was observed"""
    out = program.good("score", sample)
    score = checks.parse(program.good("score", "--json", sample))
    model = checks.parse(program.good("model", "--json"))
    level = {row["name"] for row in model["indicators"]
             if row["measure"] == "level"}
    gains = sorted((each["max"] - each["high" if each["id"] in level
                                       else "points"]
                    for each in score["indicators"]
                    if each["state"] != "none"), reverse=True)
    shown = re.findall(r"^  \+ *(\d+\.\d\d)  ", out, re.M)
    cent = Decimal("0.01")
    assert shown == [str(gain.quantize(cent, "ROUND_HALF_UP"))
                     for gain in gains[:3]], (shown, gains[:4])


@test
def test_widths(program, sample):
    """no line but a file's name is wider than 60 to 120 columns"""
    names = {str(path.relative_to(sample))
             for path in pathlib.Path(sample).rglob("*")}
    for asked, width in (("20", 60), ("60", 60), ("80", 80), ("100", 100),
                         ("120", 120), ("500", 120), ("junk", 80)):
        for words in all_of(program, sample):
            out = program.good(*words, COLUMNS=asked)
            widest = max((line for line in out.splitlines()
                          if line.strip() not in names), key=len)
            assert len(widest) <= width, (words, width, widest)


@test
def test_ascii(program, sample):
    """bars and text are ASCII where the locale is"""
    for words in all_of(program, sample):
        assert program.good(*words, LC_ALL="C").isascii(), words
    assert "#" in program.good("score", sample, LC_ALL="C")
    assert "\u2588" in program.good("score", sample)


@test
def test_color(program, sample):
    """colours come only on a terminal, and as --color and NO_COLOR say"""
    for words in all_of(program, sample):
        if words[0] == "report":
            continue  # it says only where it wrote
        term = {"TERM": "xterm"}
        assert ESCAPE not in program.good(*words, **term)
        assert ESCAPE in program.good(*words, "--color=always", **term)
        assert ESCAPE in program.good(*words, "--color=always", NO_COLOR="1")
        seen = program.on_terminal(*words, **term)
        assert seen.code == 0 and ESCAPE in seen.out
        assert "\r" not in seen.err
        for extra, words2 in (({"NO_COLOR": "1"}, words),
                              ({"TERM": "dumb"}, words),
                              ({}, [*words, "--color=never"]),
                              ({}, [*words, "--json"])):
            seen = program.on_terminal(*words2, **{**term, **extra})
            assert seen.code == 0 and ESCAPE not in seen.out, (words2, extra)
        seen = program.on_terminal(*words, NO_COLOR="", **term)
        assert ESCAPE in seen.out


@test
def test_color_is_only_color(program, sample):
    """without its escape sequences, coloured output is the plain one"""
    for words in all_of(program, sample):
        plain = program.good(*words)
        colored = program.good(*words, "--color=always")
        assert re.sub(r"\x1b\[\d*m", "", colored) == plain


# Explanation, inspection, model


@test
def test_explain_json(program, sample):
    """explain --json adds contributions that sum exactly"""
    for where in (sample, folder(program)):
        text = program.good("explain", "--json", where)
        checks.check_decimals(text)
        full = checks.parse(text)
        checks.check_score(full)
        checks.check_explanation(full)
        for each in full["indicators"]:
            del each["contributions"]
        assert full == checks.parse(program.good("score", "--json", where))


@test
def test_explain_text(program, sample):
    """the shares printed by explain add up to the index printed"""
    out = program.good("explain", sample)
    shares = re.findall(r"^    [a-z].* (-?\d+\.\d{6})$", out, re.M)
    total = re.search(r"^The index +(\d+\.\d{6}) of 100", out, re.M)[1]
    summed = re.search(r"^Sum of all shares +(\d+\.\d{6})$", out, re.M)[1]
    assert sum(map(Decimal, shares)) == Decimal(total) == Decimal(summed)
    score = checks.parse(program.good("score", "--json", sample))
    assert Decimal(total) == score["total"]["points"]


@test
def test_inspect_json(program, sample):
    """inspect --json tells of every file, absent ones and events"""
    report = checks.parse(program.good("inspect", "--json", sample))
    checks.check_inspection(report)
    seen = {str(path.relative_to(sample))
            for path in pathlib.Path(sample).rglob("*") if path.is_file()}
    assert {each["name"] for each in report["files"]} == seen
    report = checks.parse(program.good("inspect", "--json", folder(program)))
    checks.check_inspection(report)
    states = {each["name"]: each["state"] for each in report["files"]}
    assert states["Email Addresses.csv"] == "private"
    assert states["Unheard of.csv"] == "unknown"
    assert states["Shares_123.csv"] == "rows"
    assert states["messages.csv"] == "empty"
    assert report["events"]["comment"] == 2
    assert report["events"]["connection"] == 3
    assert "profile_view" in report["unobserved"]
    roles = {each["name"]: each["as"] for each in report["files"]}
    assert roles["Shares_123.csv"] == "shares"
    assert "reactions" not in report["absent"]


@test
def test_inspect_text(program, _):
    """inspect names files, absent roles and events for people"""
    out = program.good("inspect", folder(program))
    for part in ("Files read", "Shares_123.csv", "Absent", "Events",
                 "Not opened, because they are private", "Unheard of.csv"):
        assert part in out, part
    assert "secret@example.org" not in out


@test
def test_inspect_on(program, _):
    """inspect --on counts events up to that day"""
    report = checks.parse(program.good(
        "inspect", "--json", "--on", "2026-05-27", folder(program)))
    assert report["events"]["comment"] == 1


@test
def test_skipped_rows(program, _):
    """rows that cannot be read are counted with reason and line"""
    files = dict(archives.COMPLETE)
    files["Shares_123.csv"] += "soon,https://x.test/9,Words,,,\n"
    place = folder(program, files)
    answer = program.run("score", place)
    assert answer.code == 0
    assert "Shares_123.csv, line 5" in answer.err, answer.err
    assert len(answer.err.splitlines()) == 1, answer.err
    report = checks.parse(program.good("inspect", "--json", place))
    checks.check_inspection(report)
    shares = next(each for each in report["files"]
                  if each["name"] == "Shares_123.csv")
    assert (shares["rows"], shares["read"]) == (4, 3)
    assert [(skip["reason"], skip["rows"], skip["line"])
            for skip in shares["skipped"]] == [("date", 1, 5)]
    out = program.good("inspect", place)
    assert "line 5" in out


@test
def test_refused_file(program, _):
    """a file in an unknown form is named, and its signals are unobserved"""
    files = {**archives.COMPLETE, "Comments_123.csv": "Quand,Quoi\n1,2\n"}
    place = folder(program, files)
    answer = program.run("score", "--json", place)
    assert answer.code == 0
    assert "Comments_123.csv" in answer.err, answer.err
    checks.check_score(checks.parse(answer.out))
    report = checks.parse(program.good("inspect", "--json", place))
    checks.check_inspection(report)
    assert "comment" in report["unobserved"]


@test
def test_model(program, sample):
    """model prints all tables, and --json every field of them"""
    model = checks.parse(program.good("model", "--json"))
    checks.check_model(model)
    score = checks.parse(program.good("score", "--json", sample))
    assert score["model"] == {"version": model["version"],
                              "fingerprint": model["fingerprint"]}
    text = program.good("model").lower()
    for table in ("kinds", "facts", "indicators", "traits"):
        for row in model[table]:
            assert row["name"].replace("_", " ") in text, row["name"]


@test
def test_json_is_json(program, sample):
    """names of any bytes give well-formed JSON"""
    place = folder(program)
    odd = os.path.join(os.fsencode(place), b"od\xffd\"\\\x1b[31m\n.csv")
    with open(odd, "wb") as file:
        file.write(b"x")
    report = checks.parse(program.good("inspect", "--json", place))
    assert "od\ufffdd\"\\\x1b[31m\n.csv" in [
        each["name"] for each in report["files"]]
    assert sample


# Bad input


@test
def test_full_disk(program, sample):
    """a full disk is an error"""
    for words in (*all_of(program, sample), ["explain", "--json", sample],
                  ["report", "--json", sample],
                  ["history", "--csv", sample], ["model", "--json"],
                  ["--help"], ["--version"]):
        with open("/dev/full", "wb") as full:
            answer = program.run(*words, stdout=full)
        assert answer.code == 1, (words, answer.code)
        assert "cannot write the output: " in answer.err, answer.err


@test
def test_closed_pipe(program, sample):
    """a closed pipe ends with 1, quietly"""
    for words in (["score", sample], ["model", "--json"],
                  ["report", "--json", sample]):
        reader, writer = os.pipe()
        os.close(reader)
        answer = program.run(*words, stdout=writer)
        os.close(writer)
        assert answer.code == 1, (words, answer.code)
        assert "write" not in answer.err, answer.err


@test
def test_closed_output(program, sample):
    """a closed standard output is an error"""
    command = '"$0" score "$1" >&-'
    done = subprocess.run(["/bin/sh", "-c", command, program.path, sample],
                          stderr=subprocess.PIPE, check=False,
                          env=program.environment())
    assert done.returncode == 1, done
    assert b"cannot write" in done.stderr


@test
def test_streams(program, sample):
    """messages go to stderr only, data to stdout only"""
    answer = program.run("score", "--json", sample)
    checks.parse(answer.out)
    for line in answer.err.splitlines():
        assert line.startswith("ssi: "), answer.err
    assert "\r" not in answer.err


@test
def test_writes_nothing(program, sample):
    """no command leaves a file behind"""
    here = pathlib.Path(tempfile.mkdtemp(dir=program.folder))
    for words in all_of(program, sample):
        program.good(*words, cwd=here, HOME=str(here), TMPDIR=str(here))
    assert not list(here.iterdir())


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", help="path of ssi")
    parser.add_argument("sample", help="folder of the sample archive")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        program = harness.Program(asked.program, place)
        sample = os.path.abspath(asked.sample)
        return 1 if harness.run_all(program, sample) > 0 else 0


if __name__ == "__main__":
    sys.exit(main())
