"""What an archive does not tell is said with its cause, and days that cannot be
right do not count."""

import zipfile

import archives
import checks
from fresh import folder, packed, write
from harness import test

CONNECTIONS = "First Name,Last Name,URL,Connected On\n"
FAR = "Late,Comer,https://www.linkedin.com/in/late,,,,09 Sep 2041\n"
ALL = ("score", "explain", "history", "trend", "plan", "sensitivity",
       "outcomes")


def parsed(program, command, *words):
    return checks.parse(program.good(command, "--json", *words))


def far(program, **extra):
    """An archive with one day that cannot be right."""
    return packed(program, {**archives.COMPLETE, "Connections.csv":
                            archives.CONNECTIONS + FAR}, **extra)


def exported(place, day):
    """Gives all entries of a ZIP a day."""
    files = {}
    with zipfile.ZipFile(place) as old:
        files = {name: old.read(name) for name in old.namelist()}
    with zipfile.ZipFile(place, "w") as new:
        for name, data in files.items():
            new.writestr(zipfile.ZipInfo(name, (*day, 0, 0, 0)), data)
    return place


@test
def test_one_far_day(program, sample):
    """one day far ahead moves neither a score nor that of a team"""
    wanted = parsed(program, "score", folder(program))["on"]
    untold = exported(far(program), (1980, 1, 1))
    told = exported(far(program), (2026, 6, 2))
    assert parsed(program, "inspect", untold)["day"] == {
        "on": wanted, "basis": "mass", "later": 1, "newest": "2041-09-09"}
    assert parsed(program, "inspect", told)["day"]["basis"] == "export"
    for place, says in ((untold, "long after all others"),
                        (told, "after the export")):
        for command in ALL:
            answer = program.run(command, place)
            assert answer.code == 0, answer.err
            assert f"1 row is dated {says}" in answer.err, answer.err
            assert "up to 2041-09-09" in answer.err, answer.err
            assert "2041" not in answer.out, (command, answer.out)
        assert parsed(program, "score", place)["on"] == wanted
        on = program.run("score", place, "--on", "2026-05-30")
        assert "dated" not in on.err, on.err
        board = program.run("team", "--json", "--share-all", sample, place)
        assert checks.parse(board.out)["on"] == \
            parsed(program, "score", sample)["on"], board.out
        assert "note: a: 1 row is dated" in board.err, board.err
        assert "As of 2026-05-30" in program.good("inspect", place)


@test
def test_day_of_the_export(program, _):
    """without any date the day of the export is taken, and said"""
    place = exported(packed(program, {"Profile.csv": archives.PROFILE}),
                     (2026, 6, 2))
    answer = program.run("score", "--json", place)
    assert checks.parse(answer.out)["on"] == "2026-06-02", answer.out
    assert "the day is that of the export, 2026-06-02" in answer.err


@test
def test_worst_file(program, _):
    """the note and the JSON name the file with which most is lost"""
    files = {**archives.COMPLETE,
             "Comments_123.csv": archives.COMMENTS + "x,https://x.test/9,Y\n",
             "Shares_123.csv": archives.SHARES + "soon,https://x.test/9,W,,,\n"
             "then,https://x.test/8,W,,,\n"}
    answer = program.run("score", "--json", folder(program, files))
    assert "rows were not understood, in 2 files" in answer.err, answer.err
    assert "Worst: 2 of 5 rows not understood in Shares_123.csv, line 5" in \
        answer.err, answer.err
    checks.check_decimals(answer.out)
    score = checks.parse(answer.out)
    checks.check_score(score)
    worst = score["worst_file"]
    assert (worst["name"], worst["rows"], worst["missed"], worst["reason"],
            worst["refused"]) == ("Shares_123.csv", 5, 2, "date", False), worst
    assert str(worst["share"]) == "0.600000", worst
    # More rows of a large file are no reason to be calm about a small one.
    rows = "".join(f"x,https://x.test/{i},Y\n" for i in range(3))
    seen = "".join(f"2026-05-01 10:00:{i:02},https://x.test/{i},Y\n"
                   for i in range(60))
    err = program.run("score", folder(program, {
        **files, "Comments_123.csv": archives.COMMENTS + rows + seen})).err
    assert "Worst: 2 of 5 rows not understood in Shares_123.csv" in err, err
    files["Comments_123.csv"] = "Quand,Quoi\n1,2\n"
    worst = parsed(program, "score", folder(program, files))["worst_file"]
    assert (worst["name"], worst["refused"]) == ("Comments_123.csv", True)
    assert "worst_file" not in parsed(program, "score", folder(program))


@test
def test_note_on_what_is_left_out(program, _):
    """rows left out on purpose are no fault, reasons of all kinds are"""
    given = ("Endorsement Date,Skill Name,Endorsee First Name,"
             "Endorsee Last Name,Endorsee Public Url,Endorsement Status\n"
             "2026/05/01 10:00:00 UTC,S,A,B,www.linkedin.com/in/ab,{}\n")
    place = folder(program, {**archives.COMPLETE, "Endorsement_Given_Info.csv":
                             given.format("REJECTED")})
    assert program.run("score", place).err == ""
    assert "1 skipped" in program.good("inspect", place)
    message = "c1,,Ann,{0}ann,Bea,{0}bea,2026-05-0{1} 10:00:00 UTC,,Hi,INBOX\n"
    place = folder(program, {**archives.COMPLETE, "messages.csv":
                             archives.MESSAGES + "".join(
                                 message.format("https://x.test/in/", i)
                                 for i in (1, 2))})
    err = program.run("score", place).err
    assert "2 of 2 rows not understood in messages.csv" in err, err
    assert "Add Invitations.csv" in err, err


# Of each: the files, and what is said.
CAUSES = (
    ({"Connections.csv": CONNECTIONS + "A,B,,soon\nC,D,,later\n"},
     ("shows nothing that counts", "2 of 2 rows", "Connections.csv, line 2",
      "as LinkedIn sent it")),
    ({"Connections.csv": "Vorname,Nachname,URL,Verbunden am\nA,B,,1. Mai 2025\n"},
     ("Connections.csv was not read (line 1)", "language",
      "Set LinkedIn to English", "no file that could be read")),
    ({"Kontakte.csv": "Vorname,Nachname,URL,Verbunden am\nA,B,,1. Mai 2025\n"},
     ("Kontakte.csv was not read", "language", "no file that could be read")),
    ({"Kontakte.csv": "Vorname,Nachname,URL,Verbunden am\nA,B,,1. Mai 2025\n",
      "InstantReposts_1.csv": "Date,Link\nsoon,x\n"},
     ("shows nothing that counts", "InstantReposts_1.csv")),
    ({"Connections.csv": CONNECTIONS + "A,B,,04/05/2025\nC,D,,06/07/2025\n"
      "E,F,,05/05/2025\n"},
     ("whether the day or the month", "no file that could be read")),
    ({"Rich_Media.csv": "Date/Time,Media Description,Media Link\n"},
     ("holds no dated event", "one part of an archive",
      "absent or empty")),
)


@test
def test_cause(program, sample):
    """of what shows nothing the cause is said instead of a number"""
    for files, says in CAUSES:
        place = folder(program, files)
        dated = "holds no dated event" in says
        for command in ALL:
            option = "--to" if command in ("history", "outcomes") else "--on"
            told = program.bad(1, command, place, says=says)
            assert (f"say the day with {option} " in told) == dated, told
            if not dated:
                program.bad(1, command, place, option, "2026-05-31", says=says)
        days = "".join(f"2026-0{m}-0{d},1,2,3,4\n" for m in range(1, 4)
                       for d in range(1, 5))
        told = write(program, "readings.csv",
                     f"day,brand,find,engage,relate\n{days}".encode())
        if not dated:
            for command in ("calibrate", "compare"):
                program.bad(1, command, place, told, says=says)
            program.bad(1, "team", "--share-all", f"a={sample}",
                        place, says=says)


@test
def test_titles_of_inspect(program, _):
    """inspect tells what was not understood from what is of no use"""
    out = program.good("inspect", folder(program, {
        **archives.COMPLETE, "Kontakte.csv": "Vorname,Nachname,Verbunden am\n"
                                             "A,B,1. Mai 2025\n"}))
    assert "Not understood\n  Kontakte.csv\n      The header is in a " \
        "language" in out, out
    assert "Without anything for the index\n  Unheard of.csv\n" in out, out


@test
def test_memory(program, sample):
    """a file beyond the memory allowed is refused by name"""
    wanted = program.good("score", "--json", sample)
    assert program.good("score", "--json", "--memory", "16", sample) == wanted
    rows = "".join(f"A,B,https://www.linkedin.com/in/p{i},01 Jan 2024\n"
                   for i in range(12000))
    files = {**archives.COMPLETE, "Connections.csv": CONNECTIONS + rows}
    for place in (folder(program, files), packed(program, files)):
        assert parsed(program, "inspect", place)["events"]["connection"] == \
            12000
        told = program.run("score", "--memory", "2", place)
        assert told.code == 0, told.err
        assert "Connections.csv was not read" in told.err, told.err
        assert ("needs more memory than allowed. Allow it more with --memory"
                in told.err), told.err
        report = parsed(program, "inspect", "--memory", "2", place)
        assert "connection" in report["unobserved"], report
    long = {**files, "Connections.csv": CONNECTIONS + 5 * rows}
    for place in (folder(program, long), packed(program, long)):
        for command in ("score", "inspect", "team"):
            program.bad(1, command, "--memory", "2", place,
                        says=["Connections.csv needs more memory", "--memory"])
    program.bad(2, "score", "--memory", "0", sample, says=["1 to 1000000"])


@test
def test_what_a_single_file_is(program, _):
    """a file that is given alone is named for what it is"""
    for name, data, says in (
            ("Shares.csv", archives.SHARES.encode(), "a single file of an"),
            ("x.csv", b"a,b\n1,2\n", "no file of a LinkedIn archive"),
            ("x.json", b'{"a": 1}', "no JSON of LinkedIn's Portability API"),
            ("x.xlsx", archives.zip_bytes({"xl/workbook.xml": "<workbook/>"}),
             "x.xlsx was not read")):
        said = program.bad(1, "score", write(program, name, data), says=[says])
        assert "give the ZIP" in said or "Export it again" in said, said
    program.bad(1, "score", folder(program, {}), says=[
        "holds no files: give the ZIP"])


@test
def test_manner_of_reading(program, _):
    """inspect tells what a file was read as, where that is not plain"""
    people = "".join(f"A,\xdf,,{day:02}/05/2025\n" for day in range(1, 29))
    out = program.good("inspect", folder(program, {
        "Kontakte.csv": (CONNECTIONS + people).encode("cp1252")}))
    assert "By its header it is Connections.csv. Its letters are read as " \
        "windows-1252." in " ".join(out.split()), out
    assert "Its dates are read with the day first." in " ".join(out.split())
    assert "\nFacts\n" not in out, out
    plain = program.good("inspect", folder(program))
    assert "read as" not in plain and "day first" not in plain
