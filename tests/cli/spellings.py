"""Names as they are shown, words that are mistyped, and standard input."""

import os
import pathlib
import re
import subprocess

import archives
import benchmarks
import harness
from fresh import folder, packed, write
from harness import test


@test
def test_spellings(program, sample):
    """names are accepted as they are shown, in any case and with any space"""
    wanted = program.good("what-if", sample, "--json", "--add",
                          "invitation_sent=2", "--set", "headline_length=90")
    for added, fact in (("invitation sent", "Headline length"),
                        ("Invitation-Sent", "HEADLINE_LENGTH"),
                        ("  INVITATION  SENT ", "headline-Length")):
        for name in (["what-if"], ["What", "if"], ["WHAT_IF"]):
            assert program.good(*name, sample, "--Json", f"--ADD={added}=2",
                                "--set", f"{fact}=90") == wanted
    for lang in ("fr", "de"):
        row = next(r for r in program.good("what-if", sample, "--add",
                                           "invitation_sent=2", "--lang",
                                           lang).splitlines()
                   if r.startswith("  + 2 x "))
        added = re.split("[:\xa0]", row.removeprefix("  + 2 x "))[0].strip()
        assert added and added != "invitation sent", row
        assert program.good("what-if", sample, "--lang", lang, "--json",
                            f"--add={added}=2", "--set",
                            "headline_length=90") == wanted, added
    assert program.good("plan", sample, "--Days_A_Week=3", "--days", "30") == \
        program.good("plan", sample, "--days-a-week=3", "--days", "30")
    assert program.good("score", sample, "--color=NEVER") == \
        program.good("SCORE", sample)
    program.bad(2, "what-if", sample, "--add", "post=1,Post=2",
                says=["given twice"])


@test
def test_mistyped(program, sample):
    """what is mistyped is told with the name that may be meant"""
    for words, says in (
            (["scor", sample], "scor: no such command (did you mean `score`?)"),
            (["benchmrk", "show"], "no such command"),
            (["hisotry", sample], "(did you mean `history`?)"),
            (["Bencmark-show", "x"], "(did you mean `benchmark show`?)"),
            (["score", sample, "--jsno"], "--jsno: no such option "
                                          "(did you mean `--json`?)"),
            (["score", sample, "--bogus=1"], "--bogus: no such option\n"),
            (["score", sample, "--=1"], "--: no such option\n"),
            (["score", sample, "--o"], "--o: say --on or --output\n"),
            (["score", sample, "--JSON=1"], "takes no value: say --json alone"),
            (["what-if", sample, "--add", "posts=2"], "(did you mean `post`?)"),
            (["what-if", sample, "--add", "xyzzy=2"], 'called "xyzzy";'),
            (["what-if", sample, "--set", "skils=2"],
             "(did you mean `skills`?)")):
        program.bad(2, *words, says=[says])
    says = program.bad(2, "scor", sample, LANGUAGE="fr", LC_ALL="C.UTF-8",
                       LANG="fr_FR.UTF-8")
    assert "score" in says


@test
def test_help_command(program, _):
    """`ssi help` is --help, -h and -V are --help and --version"""
    assert program.good("help") == program.good("--help") == \
        program.good("-h")
    assert program.good("-V") == program.good("--version")
    for command in ("score", "benchmark show", "what-if"):
        assert program.good("help", *command.split()) == \
            program.good(*command.split(), "--help")
    assert program.good("help", "help") == program.good("help")
    program.bad(2, "help", "benchmark", says=["`benchmark publish` or"])
    program.bad(2, "help", "scores", says=["did you mean `score`?"])


@test
def test_refusals_tell_what_is_allowed(program, sample):
    """what is refused is told with what is allowed, and the command's help"""
    for words, says in (
            (["score", sample, "--on"],
             "--on needs a value: --on YYYY-MM-DD\nTry `ssi score --help`."),
            (["cohort", "build", "--kind"],
             "--kind needs a value: --kind KIND\n"
             "Try `ssi cohort build --help`."),
            (["plan", sample, "--minutes", "0"], "Try `ssi plan --help`."),
            (["calibrate", sample, "x", "-o"], "-o needs a value: -o FILE\n")):
        program.bad(2, *words, says=[says])
    empty = folder(program, {})
    for words in (["score", sample, "--model"], ["calibrate", sample],
                  ["compare", sample], ["sensitivity", sample, "--scores"],
                  ["score", sample, "--benchmark"], ["benchmark", "show"]):
        answer = program.run(*words, empty)
        assert answer.code == 1 and answer.out == "", words
        assert f"{empty} is a folder: give the name of a file" in answer.err
    program.bad(2, "team", "--member", "archve", sample,
                says=["no archive is named archve (did you mean `archive`?)"])


@test
def test_wrong_date_tells_form(program, sample):
    """the refusal of a date says how one is written"""
    for option in ("--on", "--since"):
        program.bad(2, "trend", sample, f"{option}=31.5.2026",
                    says=[f"{option} 31.5.2026: not a date", "YYYY-MM-DD"])


def piped(program, data, *words):
    """A run that reads these bytes; what it printed."""
    done = subprocess.run([program.path, *map(str, words)], input=data,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          cwd=program.folder, env=program.environment(),
                          timeout=120, check=False)
    return harness.Answer(done.returncode, done.stdout.decode(),
                          done.stderr.decode())


@test
def test_standard_input(program, sample):
    """- is standard input: an archive, a model, readings, scores, a key"""
    zipped = packed(program)
    for command in ("score", "inspect"):
        got = piped(program, zipped.read_bytes(), command, "-", "--json",
                    *(["--on", "2026-05-31"] if command == "score" else []))
        assert got.code == 0, got.err
        if command == "score":
            assert got.out == program.good("score", zipped, "--json", "--on",
                                           "2026-05-31")
    model = program.good("model", "--json")
    got = piped(program, model.encode(), "score", sample, "--model", "-")
    assert got.out == program.good("score", sample), got.err
    readings = program.good("history", "--csv", sample)
    got = piped(program, readings.encode(), "compare", sample, "-")
    assert got.out == program.good("compare", sample,
                                   write(program, "r.csv", readings.encode()))
    scores = b"41\n52.5\n60\n"
    got = piped(program, scores, "sensitivity", sample, "--scores", "-")
    assert got.out == program.good("sensitivity", sample, "--scores",
                                   write(program, "s.txt", scores)), got.err
    for data in (b"", b"no zip", zipped.read_bytes()[:200]):
        got = piped(program, data, "score", "-")
        assert got.code == 1 and got.err.startswith("ssi: standard input "), \
            got.err
    for data, words in ((zipped.read_bytes(), ["score", "-", "-"]),
                        (readings.encode(), ["compare", "-", "-"]),
                        (model.encode(), ["score", "-", "--model", "-"])):
        got = piped(program, data, *words)
        assert got.code == 1 and got.out == "", (words, got.out)
        assert "standard input can be read only once" in got.err, got.err
    for words in (["benchmark", "show", "-"], ["compare", sample, "-"],
                  ["score", sample, "--model", "-"],
                  ["sensitivity", sample, "--scores", "-"]):
        got = piped(program, b"[]\n", *words)
        assert got.code == 1 and "ssi: standard input" in got.err, got.err
    benchmarks.Host(program).refused(1, benchmarks.people(140, 1), "--budget",
                                     "-", says=["a budget is written, too"])


@test
def test_standard_input_memory(program, _):
    """a ZIP on standard input counts to --memory; a larger one is refused"""
    stored = packed(program, {**archives.COMPLETE,
                              "Photo.jpg": os.urandom(1500000)}).read_bytes()
    assert 1500000 < len(stored) < 2000000
    for command in ("score", "inspect", "report --json", "people"):
        got = piped(program, stored, *command.split(), "-", "--memory", "1")
        assert got.code == 1 and got.out == "", (command, got.out)
        assert got.err.startswith(
            "ssi: standard input: it is larger than the memory allowed, and a "
            "ZIP on standard input is held whole: give the file by its name, "
            "or allow more with --memory"), got.err
    assert piped(program, stored, "score", "-", "--memory", "2").out == \
        program.good("score", write(program, "a.zip", stored))
    program.good("score", write(program, "a.zip", stored), "--memory", "1")
    # What is held is not there for the rest.
    rows = "x\n" * 600000
    both = packed(program, {**archives.COMPLETE, "Photo.jpg":
                            os.urandom(1500000), "Votes.csv":
                            "Date,Link,OptionText\n" + rows})
    program.good("inspect", both, "--memory", "2")
    got = piped(program, both.read_bytes(), "inspect", "-", "--memory", "2")
    assert got.code == 1 and "Votes.csv needs more memory" in got.err, got.err
    for words in (["score", "--help"], ["seats", "--help"]):
        assert "ZIP on standard input" in " ".join(program.good(*words).split())


@test
def test_no_standard_output(program, sample):
    """- is no file to write: each -o says so, reads nothing, and makes none"""
    place = pathlib.Path(program.folder)
    nothing = place / "nothing"
    for words in (["report", nothing], ["team", "--report", nothing],
                  ["calibrate", nothing, nothing],
                  ["cohort", "build", nothing],
                  ["benchmark", "publish", nothing]):
        for output in (["-o", "-"], ["-o-"], ["--output", "-"], ["--output=-"]):
            program.bad(2, *words, *output,
                        says=["--output -: this writes a file, not standard output; "
                              "give a name (./- for a file called -)"])
    assert not (place / "-").exists()
    program.good("report", sample, "-o", "./-")
    assert (place / "-").read_bytes().startswith(b"<!doctype html>")
    (place / "-").unlink()


@test
def test_day_after(program, sample):
    """a day after the data is scored, and one line says so"""
    plain = program.run("score", sample, "--on", "2026-05-31")
    assert "the archive ends" not in plain.err
    for words in (["score", "--on"], ["trend", "--on"], ["history", "--to"]):
        later = program.run(words[0], sample, words[1], "2026-08-01")
        assert later.code == 0
        assert later.err.count("the archive ends on 2026-05-31") == 1, later.err
        assert "then to 2026-08-01 is not in it" in later.err


@test
def test_sample_opens_calmly(program, sample):
    """the sample opens with one calm line, a clean archive with none"""
    err = program.run("score", sample).err
    assert err == ("ssi: note: all but 19 of 2,859 rows were understood; "
                   "`ssi inspect` lists them\n"), err
    assert program.run("score", folder(program, archives.COMPLETE)).err == ""


@test
def test_against_today(program, sample):
    """gains are told against today, too"""
    out = program.good("what-if", sample, "--add", "post=4")
    assert "today  without     with   change" in out
    assert "Against today the index changes by -1.72, from 49.67 to 47.95." \
        in out, out
    out = program.good("plan", sample)
    assert "Against today the index changes by +23.41, from 49.67" in out, out
