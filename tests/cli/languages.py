"""The program speaks French and German, whatever locales are installed."""

import pathlib
import re
import sys

import benchmarks
from cohorts import people, table
from every import COMMANDS, all_of
from fresh import folder, write
from harness import test

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "examples/ssi/po"))
import catalogue  # noqa: E402

LANGUAGES = ("fr", "de")
# What stays as it is: names of options, commands, files and columns, words that
# stand for a value, and what is quoted.
VERBATIM = re.compile(
    r"`[^`]*`|„[^“]*“|«[^»]*»|--[\w-]+(?:[ =][\w.,'=-]+)?|ssi [a-z-]+"
    r"(?: (?:build|publish|show))?|\S+/\S*|(?:colonne|Spalte) [A-Z][\w()]*"
    r"(?: [A-Z(][\w()]*)*|"
    r"[\w ()*-]+\.(?:csv|zip|ssib|json|xlsx|html|txt)\b|\b[A-Z]{2,}\b|"
    r"\w+_\w+|what-if|"
    r"\b(?:brand|find|engage|relate|member|total|industry|network|team|"
    r"population|headline|summary|positions|skills|day|pillar|value)"
    r"(?:(?:,| und| et| ou| oder) \w+)+")


def words_of(text):
    return set(re.findall(r"[^\W\d_]{2,}", text.lower()))


def english(language):
    """Words of the English texts that are in none of the language's."""
    known, spoken_words = set(), set()
    messages = catalogue.read(ROOT / f"examples/ssi/po/{language}.po")[1:]
    for message in messages:
        known |= words_of(re.sub("`[^`]*`", " ", message.fields["msgid"]))
        for form in message.forms:
            spoken_words |= words_of(form)
    return known - spoken_words


ENGLISH = {language: english(language) for language in LANGUAGES}


def leftovers(text, language, given=()):
    """Words that only English has, without those of the command."""
    plain = VERBATIM.sub(" ", re.sub(r"\s+", " ", text))
    mine = words_of(" ".join(map(str, given)))
    if "--help" in given:
        mine |= words_of(" ".join(COMMANDS))
    if any("--without" in str(word) for word in given):
        mine |= KINDS  # what may be given with it is listed by name
    return (words_of(plain) & ENGLISH[language]) - mine


KINDS = {"post", "article", "reshare", "comment", "reaction", "search"}


def spoken(program, language, words, codes=(0,), **extra):
    """What one run says, all of which must be in the language."""
    answer = program.run(*words, "--lang", language, **extra)
    assert answer.code in codes, (words, answer.code, answer.err)
    text = answer.out + answer.err
    assert text.strip(), words
    found = leftovers(text, language, words)
    assert not found, (words, found, text)
    return text


def wrong(program, sample):
    """What must fail, with its code."""
    empty = folder(program, {"nothing.txt": b""})
    damaged = write(program, "damaged.zip", b"PK\3\4 no zip")
    text = write(program, "table.csv", b"a,b\n1,2\n")
    scores = write(program, "scores.csv", table(people(3, 1)).encode())
    model = write(program, "model.json", b'{"version": "reference-9"}')
    usage = [
        [], ["scor"], ["score"], ["score", sample, "--bogus"],
        ["score", sample, "-x"], ["score", sample, "--on"],
        ["model", sample], ["model", "--on", "2026-01-01"],
        ["benchmark"], ["benchmark", "show", sample, "more"],
        ["score", sample, "--on=2026-02-30"],
        ["score", sample, "--target=,"], ["score", sample, "--color=blue"],
        ["plan", sample, "--minutes=0"], ["plan", sample, "--at-least=post"],
        ["plan", sample, "--at-least=post=1,post=2"],
        ["plan", sample, "--without=posts"],
        ["plan", sample, "--without=connection"],
        ["plan", sample, "--without=post", "--at-least=post=1"],
        ["plan", sample, "--at-least=post=99"],
        ["plan", sample, "--cohort-means=1,2,3"],
        ["plan", sample, "--cohort-means=1,2,3,99"],
        ["what-if", sample], ["what-if", sample, "--set=photo=2"],
        ["what-if", sample, "--set=photos=1"],
        ["history", sample, "--csv", "--json"],
        ["history", sample, "--from=2026-05-01", "--to=2026-04-01"],
        ["trend", sample, "--since=2030-01-01"],
        ["calibrate", sample], ["calibrate", sample, text, "--force"],
        ["team", sample, "--share-all", "--share=x"],
        ["team", sample, "--share=nobody"],
        ["report", sample], ["report", sample, "--json", "--force"],
        ["score", sample, "--names"],
        ["cohort", "build", scores],
        ["benchmark", "publish", scores, "--kind=team", "--name=x",
         "--on=2026-05-31", "-o", "x.ssib"],
    ]
    data = [
        ["score", "/nowhere"], ["score", empty], ["score", damaged],
        ["score", text], ["score", sample, "--model", model],
        ["score", sample, "--model", text],
        ["score", sample, "--benchmark", text],
        ["score", sample, "--memory=1"],
        ["seats", empty], ["calibrate", sample, text],
        ["compare", sample, scores], ["cohort", "build", text, "--kind=team",
                                      "--name=x", "--on=2026-05-31", "-o", "y"],
        ["sensitivity", sample, "--scores", text],
        ["report", sample, "-o", text],
        ["report", sample, "-o", "/nowhere/report.html"],
        ["history", folder(program, {"Profile.csv": b"First Name\nA\n"})],
    ]
    return [(2, words) for words in usage] + [(1, words) for words in data]


@test
def test_help_is_spoken(program, _):
    """the help of every command is in French and German, in 80 columns"""
    for language in LANGUAGES:
        for command in ("", *COMMANDS):
            text = spoken(program, language, [*command.split(), "--help"])
            assert max(map(len, text.splitlines())) <= 80, text


def made_once(program):
    """Commands that write a file which they do not write again."""
    host = benchmarks.Host(program)
    publish = host.words(benchmarks.people(140, 1), "--yes")
    scores = publish[2]
    return publish, ["cohort", "build", scores, "-o", host.folder / "x.cohort",
                     "--name", "Software", "--kind", "industry", "--on",
                     "2026-05-31"]


@test
def test_commands_are_spoken(program, sample):
    """every command speaks French and German, and no English beside it"""
    walked = set()
    for language in LANGUAGES:
        for words in (*all_of(program, sample), *made_once(program)):
            spoken(program, language, words)
            two = " ".join(map(str, words[:2]))
            walked.add(two if two in COMMANDS else words[0])
    assert walked == set(COMMANDS) - {"completion"}


@test
def test_failures_are_spoken(program, sample):
    """what goes wrong is said in French and German as well"""
    for code, words in wrong(program, sample):
        for language in LANGUAGES:
            spoken(program, language, words, (code,))


@test
def test_leftovers_are_found(program, sample):
    """English in between is found: nearly any sentence of the program's own"""
    for language in LANGUAGES:
        assert len(ENGLISH[language]) > 700
        messages = catalogue.read(ROOT / f"examples/ssi/po/{language}.po")[1:]
        sentences = [m.fields["msgid"] for m in messages
                     if len(words_of(m.fields["msgid"])) > 4]
        assert len(sentences) > 450
        unnoticed = [s for s in sentences if not leftovers(s, language)]
        assert len(unnoticed) <= 3, unnoticed
    for words in (["score", sample], ["model"], ["inspect", sample],
                  ["plan", sample], ["score", "--help"]):
        answer = program.run(*words)
        for language in LANGUAGES:
            assert len(leftovers(answer.out, language)) > 20, words


@test
def test_numbers_are_spoken(program, sample):
    """numbers have the language's comma, and thousands what it sets between"""
    label = ["benchmark", "show", benchmarks.publish(
        program, benchmarks.people(1500, 1))]
    assert "about 1,500 members" in program.good(*label)
    assert "environ 1\u202f500 membres" in program.good(*label, "--lang=fr")
    assert "etwa 1.500 Mitglieder" in program.good(*label, "--lang=de")
    english = program.good("explain", sample)
    for language in LANGUAGES:
        text = program.good("explain", sample, "--lang", language)
        assert re.findall(r"-?\d+\.\d{6}", english) == [
            number.replace(",", ".")
            for number in re.findall(r"-?\d+,\d{6}", text)]
    text = program.good("score", sample, "--lang=fr")
    assert re.search(r"\d\u00a0% observés", text) and "points\u00a0:" in text


@test
def test_data_stays(program, sample):
    """JSON and CSV are the same bytes in every language"""
    for words in (*([*words, "--json"] for words in all_of(program, sample)),
                  ["history", sample, "--csv"]):
        wanted = program.good(*words)
        for language in LANGUAGES:
            assert program.good(*words, "--lang", language) == wanted, words


@test
def test_environment(program, sample):
    """the environment chooses as gettext has it, without an installed locale"""
    for settings, wanted in (
            ({"LC_ALL": "fr_FR.UTF-8"}, "observés"),
            ({"LC_ALL": "fr_CA"}, "observés"),
            ({"LC_ALL": "", "LC_MESSAGES": "de_AT.UTF-8"}, "beobachtet"),
            ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "de"}, "beobachtet"),
            ({"LC_ALL": "fr_FR.UTF-8", "LANGUAGE": "nl:de:fr"}, "beobachtet"),
            ({"LC_ALL": "C.UTF-8", "LANGUAGE": "fr"}, "observés"),
            ({"LC_ALL": "C", "LANGUAGE": "fr"}, "observed"),
            ({"LC_ALL": "fr_FR.UTF-8", "LANGUAGE": "en:fr"}, "observed"),
            ({"LC_ALL": "nl_NL.UTF-8"}, "observed"),
            ({"LC_ALL": "free"}, "observed"),
            ({}, "observed")):
        assert wanted in program.good("score", sample, **settings), settings
    # --lang comes before all of it, wherever it stands.
    for words in (["--lang", "de", "score", sample],
                  ["score", sample, "--lang=de"]):
        out = program.good(*words, LC_ALL="fr_FR.UTF-8")
        assert "beobachtet" in out
    err = program.bad(2, "score", sample, "--lang=nl")
    assert "en, fr or de" in err
    err = program.bad(2, "score", "--lang=fr", "--on=x")
    assert "pas une date" in err


@test
def test_columns_hold(program, sample):
    """in no language is a line longer than the terminal, or a column joined"""
    for words in all_of(program, sample):
        for language in LANGUAGES:
            text = program.good(*words, "--lang", language)
            wide = [line for line in text.splitlines() if len(line) > 80]
            assert not wide, (words, wide)


@test
def test_every_text(program, _):
    """each text of the catalogues is one that has letters, and is translated"""
    for language in LANGUAGES:
        header, *messages = catalogue.read(
            ROOT / f"examples/ssi/po/{language}.po")
        assert "charset=UTF-8" in header.forms[0]
        for message in messages:
            assert all(message.forms), message.key
            text = message.fields["msgid"]
            words = set(re.findall(r"[a-z]+", text.lower()))
            if words & {"the", "of", "and", "with", "is", "are"}:
                assert message.forms[0] != text, text
