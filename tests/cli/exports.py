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
