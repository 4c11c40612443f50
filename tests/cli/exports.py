"""Several exports of one member, what kind they are, and shapes to report."""

import json
import pathlib
import re
import zipfile

import archives
from fresh import folder, packed
from harness import test

VOTES = "Date,Link,OptionText\n"
PROFILE = "First Name,Last Name,Headline,Industry\n{},x,y,z\n"


def votes(*days):
    return VOTES + "".join(f"2026-05-{day:02},{day},\n" for day in days)


def events(program, *given):
    told = json.loads(program.good("inspect", "--json", *given))
    return told["events"], told


@test
def test_several(program, sample):
    """several archives are one: what stands in both counts once"""
    old = folder(program, {"Votes.csv": votes(1, 2), "Skills.csv": "Name\na\n"})
    new = folder(program, {"Votes.csv": votes(2, 3),
                           "Skills.csv": "Name\nb\nc\n"})
    for given in ((old, new), (new, old), (old, new, old)):
        counts, told = events(program, *given)
        assert counts["poll_vote"] == 3, counts
        assert told["facts"]["skills"] == 2, told["facts"]
        assert [each["name"] for each in told["exports"]] == \
            [path.name for path in given]
        assert told["exports"][0]["missing"], told["exports"]
    wanted = program.good("explain", "--json", sample)
    assert program.good("explain", "--json", sample, sample) == wanted
    for command in ("score", "history", "trend", "plan", "what-if",
                    "sensitivity", "outcomes"):
        words = ["--add", "post=4"] if command == "what-if" else []
        assert program.good(command, *words, sample, sample) == \
            program.good(command, *words, sample), command


@test
def test_nothing_among_several(program, sample):
    """a folder among several with nothing to read is named, and only that one"""
    empty = folder(program, {}).rename(program.folder + "/hollow")
    other = folder(program, {"Unheard of.txt": "x"}).rename(
        program.folder + "/holiday")
    whole = program.run("score", sample)
    for given, says in (((empty,), ["hollow holds no files: give the ZIP"]),
                        ((other,), ["holiday holds nothing of a LinkedIn"]),
                        ((empty, other), ["hollow holds no files",
                                          "holiday holds nothing of a LinkedIn"])):
        for words in ((sample, *given), (*given, sample)):
            answer = program.run("score", *words)
            assert (answer.code, answer.out) == (0, whole.out), answer.err
            told = [line for line in answer.err.splitlines()
                    if " holds no" in line]
            assert len(told) == len(says), (words, answer.err)
            for part in says:
                assert [line.startswith("ssi: note: /") for line in told
                        if part in line] == [True], (words, told)
    assert " holds no" not in whole.err
    told = program.bad(1, "score", other, empty, says=["hollow holds no files"])
    assert told.count("hollow") == 1 and told.count("holiday") == 1, told
    private = folder(program, {"Email Addresses.csv": "x\n"})
    assert "holds no" not in program.run("score", sample, private).err
    shown = program.run("report", "--json", sample, empty)
    assert shown.code == 0 and "hollow holds no files" in shown.err, shown.err


@test
def test_copies_count_once(program, sample):
    """of the same file in two exports, what could not be read counts once"""
    def notes(*given):
        return [line for line in program.run("score", *given).err.splitlines()
                if "understood" in line or "was not read" in line]
    once = notes(sample)
    assert len(once) == 1 and "rows were understood" in once[0], once
    twin = folder(program, {
        str(path.relative_to(sample)): path.read_bytes()
        for path in pathlib.Path(sample).rglob("*") if path.is_file()})
    assert notes(sample, sample) == notes(sample, twin, sample) == once
    files = {"Votes.csv": VOTES + "2026-05-01,1,\nsoon,2,\nlater,3,\n",
             "Comments_1.csv": "Quand,Quoi\n1,2\n"}
    one = folder(program, files)
    wanted = notes(one)
    assert len(wanted) == 2 and " 2 of 3 " in wanted[1], wanted
    assert notes(one, packed(program, files)) == wanted
    zips = folder(program, {})
    for name in ("1.zip", "2.zip"):
        packed(program, files).rename(zips / name)
    assert notes(zips) == wanted
    marked = {**files, "Profile.csv": PROFILE.format("A")}
    both = folder(program, {f"{each}/{name}": text for each in "ab"
                            for name, text in marked.items()})
    assert [line.replace("a/", "") for line in notes(both)] == notes(
        folder(program, marked)) == wanted
    # Of facts the newest export's file is used, and told.
    facts = {**files, "Endorsement_Received_Info.csv":
             "Endorsement Date,Skill Name,Endorsement Status\nsoon,x,ACCEPTED\n",
             "Skills.csv": 'Name\na\nb\n"c\nd"e\nf\n',
             "Positions.csv": "Company Name,Title,Started On\nx,y,soon\nz\n"}
    told = notes(folder(program, facts), packed(program, facts))
    assert told == notes(folder(program, facts)) != wanted, told
    # Another file with as many rows is no copy.
    changed = {**files, "Votes.csv": files["Votes.csv"].replace("soon", "late")}
    told = notes(one, folder(program, changed))
    assert "4 of 6 rows were not understood, in 2 files" in told[1], told


@test
def test_copies_of_what_is_not_used(program, _):
    """a file counts though an earlier copy of it is not used, and only once"""
    few = "From,To,Sent At,Direction\nA,B,soon,OUTGOING\nA,C,late,OUTGOING\n"
    more = few + "".join(f'A,P{i},"5/{i + 1}/26, 10:00 AM",OUTGOING\n'
                         for i in range(20))
    both = folder(program, {"Votes.csv": votes(1), "a/Invitations.csv": few,
                            "b/Invitations.csv": more})
    alone = folder(program, {"Votes.csv": votes(1), "Invitations.csv": few})
    states = {each["name"]: each["state"] for each in json.loads(
        program.good("inspect", "--json", both))["files"]}
    assert (states["a/Invitations.csv"], states["b/Invitations.csv"]) == (
        "duplicate", "rows"), states
    for given in ((both, alone), (both, alone, alone), (alone, both, alone)):
        told = program.run("score", *given).err
        assert "4 of 25 rows were not understood, in 2 files" in told, told


@test
def test_zips_in_a_folder(program, _):
    """a folder with ZIPs is one member's; so it is for a team"""
    place = folder(program, {})
    for number in (1, 2):
        packed(program, {"Votes.csv": votes(number)}).rename(
            place / f"part {number}.zip")
    counts, told = events(program, place)
    assert counts["poll_vote"] == 2, counts
    assert [each["name"] for each in told["exports"]] == \
        ["part 1.zip", "part 2.zip"]
    (place / "Votes.csv").write_text(votes(3))
    counts, told = events(program, place)
    assert counts["poll_vote"] == 3 and len(told["exports"]) == 3, told
    other = folder(program, {"Votes.csv": votes(4)})
    board = json.loads(program.good("team", "--json", "--share-all", place,
                                    f"other={other}"))
    assert len(board["shared"]) == 2, board
    (place / "bad.zip").write_bytes(b"PK")
    program.bad(1, "score", place, says=["bad.zip"])


@test
def test_folders_in_a_folder(program, sample):
    """archives side by side are exports, of one member or refused"""
    def side(other):
        return {"a/Profile.csv": PROFILE.format("Iris"),
                "a/Votes.csv": votes(1), "b/c/Votes.csv": votes(2),
                "b/c/Profile.csv": PROFILE.format(other),
                "Votes.csv": votes(3), "__MACOSX/Profile.csv": "x"}
    for make in (folder, packed):
        place = make(program, side("Iris"))
        counts, told = events(program, place)
        assert counts["poll_vote"] == 3, counts
        assert [each["name"] for each in told["exports"]] == [
            "a", "c", place.name]
        program.bad(1, "score", make(program, side("Otto")), says=[
            "ssi: a/Profile.csv and b/c/Profile.csv are of two"])
    twice = folder(program, {
        f"{name}/{path.relative_to(sample)}": path.read_bytes()
        for name in "ab" for path in pathlib.Path(sample).rglob("*")
        if path.is_file()})
    assert program.good("explain", "--json", twice) == program.good(
        "explain", "--json", sample)


@test
def test_day_of_a_zip(program, _):
    """the newest is that of the latest day told, by the ZIP's entries"""
    skills = {}
    for name, year, count in (("a", 2026, 1), ("b", 2025, 2), ("c", 1980, 3)):
        skills[name] = packed(program, {})
        with zipfile.ZipFile(skills[name], "w") as target:
            for file, text in (("Skills.csv", "Name\n" + "x\ny\nz\n"[:2 * count]),
                               ("Votes.csv", votes(count))):
                target.writestr(zipfile.ZipInfo(file, (year, 1, 1, 0, 0, 0)),
                                text)
    for given in (("a", "b"), ("b", "a")):
        _, told = events(program, *(skills[name] for name in given))
        assert told["facts"]["skills"] == 1, told
    _, told = events(program, skills["c"])
    assert told["exports"][0]["day"] is None, told


@test
def test_two_members(program, _):
    """exports of two members are refused, naming both files"""
    iris, otto = (folder(program, {"Profile.csv": PROFILE.format(name)})
                  for name in ("Iris", "Otto"))
    said = program.bad(1, "score", "--on", "2026-05-01", iris, otto,
                       says=["two different members"])
    assert f"{iris.name}: Profile.csv" in said, said
    assert f"{otto.name}: Profile.csv" in said, said
    both = folder(program, {"a/Profile.csv": PROFILE.format("Iris"),
                            "b/Profile.csv": PROFILE.format("Otto")})
    program.bad(1, "score", "--on", "2026-05-01", both,
                says=["ssi: a/Profile.csv and b/Profile.csv are of two "
                      "different members"])


@test
def test_form_is_said_first(program, sample):
    """a Basic archive or a part is named before all else, with what to do"""
    basic = program.run("score", folder(program, archives.BASIC)).err
    first = basic.splitlines()[0]
    assert "quick (Basic) archive" in first, basic
    assert "shares, comments and reactions are absent" in first, basic
    assert "choose the larger archive" in basic.splitlines()[1], basic
    part = folder(program, {name: archives.COMPLETE[name]
                            for name in ("Profile.csv", "Skills.csv")})
    told = program.run("score", "--on", "2026-05-01", part).err
    assert "one part of an archive" in told.splitlines()[0], told
    # What one lacks another has.
    content = folder(program, {name: archives.COMPLETE[name]
                               for name in archives.CONTENT})
    rest = folder(program, archives.BASIC)
    told = program.run("score", content, rest).err
    assert "absent" not in told and "has data from 2026-" in told, told
    for command in ("score", "history", "trend", "plan", "sensitivity",
                    "outcomes", "explain"):
        told = " ".join(program.good(command, sample).split())
        assert "data from 2018-06-02 to 2026-05-31" in told, told
    assert "Exports\n" in program.good("inspect", part)


@test
def test_shape(program, sample):
    """the shape of files has no value, also where nothing is understood"""
    marked = {
        "Connections.csv": "First Name,Last Name,URL,Connected On\n"
                           "Marker,Marker,https://marker.test,01 Jan 2024\n"
                           "Marker,Marker,marker,Marker\n",
        "Marker.csv": "One,Two\nMarker,Marker\n",
        "Articles/Articles/2024-01-01-marker.html": "<p>Marker</p>",
        "Email Addresses.csv": "Marker\n",
    }
    for given in (folder(program, marked), packed(program, marked),
                  folder(program, {"Marker.csv": "One,Two\nMarker,M\n"})):
        told = program.good("inspect", "--shape", given)
        assert "arker" not in told.replace("aaaaaa", ""), told
        assert "One,Two" in told, told
    told = json.loads(program.good("inspect", "--shape", "--json", sample))
    assert any(text.startswith("Reactions_000000000.csv\n") for text in told)
    program.bad(2, "score", "--shape", sample, says=["--shape"])


def words(text):
    return set(re.findall(r"[^\W\d_]{2,}", text))


@test
def test_shape_of_the_sample(program, sample):
    """each word of the sample's shapes is that of a header, a file or a form"""
    plain = {"role", "encoding", "rows", "skipped", "header", "utf", "windows",
             "csv", "html", "date", "range", "columns", "value", "status",
             "draft", "spam", "sponsored", "group", "person", "repeated",
             "quote", "not", "data", "empty", "language", "ambiguous", "votes"}
    for role in json.loads(program.good("inspect", "--json", folder(
            program, {"Votes.csv": VOTES})))["absent"]:
        plain |= words(role.replace("_", " "))
    files = [path for path in pathlib.Path(sample).rglob("*")
             if path.is_file()]
    plain |= {word for path in files if path.suffix == ".csv"
              for word in words(path.name.replace("_", " "))}
    lines = {line for path in files for line in path.read_text(
        "utf-8-sig", "replace").replace('"', "").splitlines()}
    heads = set()
    told = program.good("inspect", "--shape", sample)
    for head in re.findall(r"^  header: (.+)$", told, re.M):
        assert head in {line.rstrip(",") for line in lines}, head
        heads |= words(head)
    for word in words(told) - heads - plain:
        assert set(word) == {"a"}, word
