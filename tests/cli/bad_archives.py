"""What is wrong with an archive is said clearly, and nothing is half-loaded."""

import os
import pathlib
import re
import tempfile

import archives
import checks
from fresh import folder, packed, write
from harness import test



@test
def test_no_archive(program, _):
    """what is no archive gets a message that says what to give"""
    cases = [
        ("gone.zip", None, "No such file"),
        ("empty.zip", b"", "is empty"),
        ("notes.txt", b"Hello there, this is no archive.\n", "neither"),
        ("Shares.csv", archives.SHARES.encode(), "single file"),
        ("truncated.zip", b"PK\3\4" + b"\0" * 40, "truncated"),
    ]
    for name, data, says in cases:
        if data is None:
            place = pathlib.Path(program.folder) / name
        else:
            place = write(program, name, data)
        for command in ("score", "explain", "inspect"):
            program.bad(1, command, place, says=[says, name])
    program.bad(1, "score", "/dev/null", says=["neither"])


@test
def test_truncated(program, _):
    """a ZIP cut anywhere is refused and prints nothing"""
    data = packed(program).read_bytes()
    for cut in range(1, len(data), max(1, len(data) // 40)):
        place = write(program, "cut.zip", data[:cut])
        program.bad(1, "score", place, says=["cut.zip"])


@test
def test_damaged(program, _):
    """a changed byte is found by the checksum; the entry is named"""
    place = write(program, "bad.zip", archives.damaged(archives.COMPLETE))
    program.bad(1, "score", place, says=["Shares_123.csv", "damaged"])


@test
def test_encrypted(program, _):
    """an encrypted entry is refused by name"""
    place = write(program, "locked.zip", archives.encrypted(
        {"Shares.csv": archives.SHARES}))
    program.bad(1, "score", place, says=["Shares.csv", "encrypted"])


@test
def test_method(program, _):
    """an entry packed in an unknown way is refused by name"""
    place = write(program, "odd.zip", archives.of_method(
        {"Shares.csv": archives.SHARES}, 97))
    program.bad(1, "score", place, says=["Shares.csv"])


@test
def test_bomb(program, _):
    """a ZIP bomb is refused before it is unpacked"""
    place = pathlib.Path(program.folder) / "bomb.zip"
    archives.make_bomb(place, 150)
    program.bad(1, "score", place, says=["Shares.csv", "times its size"])


@test
def test_false_sizes(program, _):
    """an entry that unpacks to another size than promised is refused"""
    shares = {"Shares.csv": archives.SHARES}
    for size in (1, len(archives.SHARES) - 1, len(archives.SHARES) + 1):
        place = write(program, "liar.zip", archives.promising(shares, size))
        program.bad(1, "score", place, says=["Shares.csv", "damaged"])
    place = write(program, "huge.zip", archives.promising(shares, 3 << 30))
    program.bad(1, "score", place, says=["Shares.csv"])


@test
def test_nothing_known(program, _):
    """an archive of something else is refused, with names seen"""
    files = {"holiday.jpg": "x", "letter.docx": "y"}
    for place in (folder(program, files), packed(program, files)):
        program.bad(1, "score", place, says=["holiday.jpg", "nothing"])
    for place in (folder(program, {}), packed(program, {})):
        program.bad(1, "score", place, says=["holds no files"])
    inside = {"LinkedIn.zip": archives.zip_bytes(archives.COMPLETE)}
    program.bad(1, "score", packed(program, inside), says=["LinkedIn.zip"])


@test
def test_basic(program, _):
    """a Basic archive is scored, with a note on what is absent"""
    answer = program.run("score", "--json", packed(program, archives.BASIC))
    assert answer.code == 0
    for part in ("shares, comments and reactions are absent", "not zero",
                 "Get a copy of your data"):
        assert part in answer.err, answer.err
    score = checks.parse(answer.out)
    checks.check_score(score)
    states = {each["id"]: each["state"] for each in score["indicators"]}
    assert states["commenting"] == "none"
    assert program.run("score", folder(program)).err == ""


@test
def test_unneeded_is_not_opened(program, _):
    """a private or unknown entry may be damaged: it is never opened"""
    files = {**archives.COMPLETE,
             "Email Addresses.csv": "2026-05-20" + archives.PRIVATE}
    data = bytearray(archives.zip_bytes(files, 0))
    at = data.find(b"2026-05-20Email")
    data[at] = ord("3")
    program.good("score", write(program, "a.zip", bytes(data)))
    place = folder(program)
    (place / "Email Addresses.csv").chmod(0)
    (place / "Unheard of.csv").chmod(0)
    program.good("score", place)


@test
def test_names_touch_no_files(program, _):
    """names in a ZIP never become paths"""
    files = {f"../../{name}": text
             for name, text in archives.COMPLETE.items()}
    files["/etc/ssi-test"] = "x"
    place = packed(program, files)
    here = pathlib.Path(tempfile.mkdtemp(dir=program.folder)) / "a" / "b"
    here.mkdir(parents=True)
    out = program.good("score", "--json", place, cwd=here)
    assert out == program.good("score", "--json", folder(program))
    assert not list(here.iterdir())
    assert [path.name for path in here.parent.iterdir()] == ["b"]
    assert not os.path.exists("/etc/ssi-test")


@test
def test_links(program, _):
    """links in a folder are not followed, inside or outside"""
    outside = folder(program, {"Shares.csv": archives.SHARES})
    basic = folder(program, archives.BASIC)
    wanted = program.run("score", "--json", basic).out
    (basic / "Shares.csv").symlink_to(outside / "Shares.csv")
    (basic / "More").symlink_to(outside)
    (basic / "Again").symlink_to(basic)
    answer = program.run("score", "--json", basic)
    assert answer.out == wanted
    assert "links are not followed, such as Again" in answer.err, answer.err
    link = pathlib.Path(program.folder) / "link"
    link.symlink_to(basic)
    assert program.run("score", "--json", link).out == wanted


@test
def test_odd_folders(program, _):
    """pipes in a folder are passed over, and depth is bounded"""
    place = folder(program)
    wanted = program.good("score", "--json", place)
    os.mkfifo(place / "Votes.csv")
    deep = place
    for _ in range(12):
        deep = deep / "deeper"
    deep.mkdir(parents=True)
    (deep / "Votes_1.csv").write_text("Date,Link,OptionText\n")
    answer = program.run("score", "--json", place)
    assert answer.out == wanted
    assert "folders more than 8 deep are not opened, such as deeper/" in \
        answer.err, answer.err


@test
def test_large_letters(program, _):
    """a ZIP may be called .ZIP, alone, in a folder and in a team"""
    wanted = program.good("score", "--json", folder(program))
    place = folder(program, {"LINKEDIN.ZIP": archives.zip_bytes(
        archives.COMPLETE)})
    for given in (place, place / "LINKEDIN.ZIP"):
        assert program.good("score", "--json", given) == wanted
    board = program.good("team", "--json", "--share-all",
                         place / "LINKEDIN.ZIP", f"b={place}")
    assert {each["name"] for each in checks.parse(board)["shared"]} == {
        "LINKEDIN", "b"}
    link = pathlib.Path(program.folder) / "link.zip"
    link.symlink_to(place / "LINKEDIN.ZIP")
    assert program.good("score", "--json", link) == wanted
    program.bad(1, "score", write(program, "SHARES.CSV", b"Date\n"),
                says=["single file"])


@test
def test_bytes_before(program, _):
    """bytes before and behind a ZIP do no harm; half a ZIP stays none"""
    wanted = program.good("score", "--json", folder(program))
    data = archives.zip_bytes(archives.COMPLETE)
    for before in (b"MZ" + b"\0" * 70000, b"Content-Type: application/zip\n\n",
                   b"P"):
        for behind in (b"", b"\n--boundary--\n"):
            place = write(program, "a.zip", before + data + behind)
            assert program.good("score", "--json", place) == wanted
        for cut in (1, 30, 200, len(data) // 2):
            place = write(program, "cut.zip", before + data[:-cut])
            program.bad(1, "score", place, says=["cut.zip"])


@test
def test_many_files(program, _):
    """thousands of files without use are counted, not listed"""
    files = {f"photos/{number:05}.jpg": "x" for number in range(12000)}
    place = packed(program, {**files, **archives.COMPLETE})
    report = checks.parse(program.good("inspect", "--json", place))
    checks.check_inspection(report)
    assert len(report["files"]) + report["unlisted"] == 12000 + len(
        archives.COMPLETE)
    assert program.good("score", "--json", place) == program.good(
        "score", "--json", folder(program))


@test
def test_names_are_harmless(program, _):
    """names cannot send escape sequences to the terminal"""
    evil = "\x1b]0;owned\x07\x1b[31m\u202eevil\x9b.csv"
    turned = "owned\u202eevil.csv"
    files = {**archives.COMPLETE, evil: "x", f"{evil}.d/Votes.csv": "no\n"}
    seen = [program.run("score", folder(program, {evil: "x"})),
            program.run("score", packed(program, {turned: "x"})),
            program.run("score", packed(program, {evil: "x"})),
            program.run("inspect", folder(program, files)),
            program.run("score", folder(program, files)),
            program.run("score", f"{evil}.zip")]
    for answer in seen:
        for text in (answer.out, answer.err):
            assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", text)
    for index in (0, 1, 5):
        assert "owned" in seen[index].err, seen[index].err


# Output
