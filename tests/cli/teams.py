"""Tests of team: boards of invented archives."""

import pathlib
import re
import tempfile
from decimal import ROUND_HALF_UP, Decimal

import archives
import checks
from benchmarks import answers, people, publish
from days import short
from fresh import folder, write
from harness import test

ON, SINCE = "2026-05-31", "2026-03-02"


def archive(number, early=True):
    """Files of a member: number says how active it was lately."""
    comments = ["Date,Link,Message"]
    for i in range(number + 1):
        comments.append(f"2026-05-{1 + i:02} 11:00:00,https://x.test/{i},So it "
                        "is with pumps")
    for i in range(30 - 2 * number if early else 0):
        comments.append(f"2026-02-{1 + i % 27:02} 11:00:00,https://x.test/o{i},"
                        "I agree")
    files = {**archives.COMPLETE, "Comments_123.csv": "\n".join(comments) +
             "\n"}
    if not early:
        files["Connections.csv"] = archives.CONNECTIONS.replace(
            "03 Feb 2026", "03 May 2026")
    return files


class Team:
    """Archives in a folder of their own, with what each scores by itself."""

    def __init__(self, program, count, early=lambda i: True):
        here = pathlib.Path(tempfile.mkdtemp(dir=program.folder))
        self.names = [f"m{i:02}" for i in range(count)]
        self.paths = [here / name for name in self.names]
        self.scores, self.baselines = [], []
        for i, path in enumerate(self.paths):
            archives.make_folder(path, archive(i, early(i)))
            self.scores.append(points(program, path, ON))
            self.baselines.append(points(program, path, SINCE)
                                  if early(i) else None)

    def board(self, program, *words):
        return answers(program, "team", *self.paths, "--on", ON, *words)

    def text(self, program, *words):
        return program.good("team", *self.paths, "--on", ON, *words)

    def progress(self):
        """Of each who has a baseline, by name."""
        return {name: own["total"] - before["total"] for name, own, before in
                zip(self.names, self.scores, self.baselines)
                if before is not None}

    def totals(self):
        return dict(zip(self.names, (own["total"] for own in self.scores)))


def points(program, path, day):
    got = checks.parse(program.good("score", path, "--json", "--on", day))
    return {"total": got["total"]["points"], **{
        name: got["pillars"][name]["points"] for name in checks.PILLARS}}


def mean(values):
    """To micropoints, rounded in magnitude."""
    size = (abs(sum(values)) / len(values)).quantize(Decimal("0.000001"),
                                                     ROUND_HALF_UP)
    return size if sum(values) >= 0 else -size


def place(values, own):
    return 1 + sum(each > own for each in values)


def usual(program):
    """The means of the pillars that a team is held against by itself."""
    got, = answers(program, "score", folder(program), "--fallback")["benchmarks"]
    return got["mean"]


def check_weakest(got, means):
    gaps = {name: got["mean"][name] - means[name] for name in checks.PILLARS}
    assert got["weakest_gap"] == min(gaps.values())
    assert got["weakest"] == min(gaps, key=gaps.get)


@test
def test_team_means(program, _):
    """means, what to work on and progress are of those who share, by hand"""
    for count, sharing in ((2, 2), (13, 13), (13, 5)):
        team = Team(program, count)
        got = team.board(program, "--share", ",".join(team.names[:sharing]))
        assert (got["on"], got["since"]) == (ON, SINCE)
        assert got["sharing"] == sharing
        for name in ("total", *checks.PILLARS):
            assert got["mean"][name] == mean([
                own[name] for own in team.scores[:sharing]]), name
        check_weakest(got, usual(program))
        moved = list(team.progress().values())[:sharing]
        assert got["progress"] == mean(moved)
        assert got["with_baseline"] == sharing
        assert got["benchmark"] is None
    assert "of all sales professionals (an estimate)." in " ".join(
        team.text(program, "--share-all").split())


@test
def test_team_benchmark(program, _):
    """with a benchmark one works on the pillar that is furthest behind it"""
    team = Team(program, 3)
    place = publish(program, people(130, 4), name="B")
    got = team.board(program, "--benchmark", place, "--share-all")
    shown = answers(program, "benchmark", "show", place)
    assert got["benchmark"] == {name: shown[name] for name in (
        "name", "kind", "source", "on", "members", "epsilon")}
    check_weakest(got, shown["mean"])
    text = " ".join(team.text(program, "--benchmark", place,
                              "--share-all").split())
    assert f"Work on {got['weakest']}: its mean is " in text
    assert "that of industry B, about 130 members, on 2026-05-31." in text
    bare = publish(program, people(130, 4), names=("member", "total"))
    program.bad(1, "team", *team.paths, "--benchmark", bare,
                says=[f"{bare}: the benchmark has no pillars"])
    program.bad(2, "team", *team.paths, "--benchmark", place, "--benchmark",
                place, says=["one --benchmark"])


@test
def test_team_shares(program, _):
    """names and scores of those who share only, with both places"""
    team = Team(program, 14)
    shared = team.names[2:5]
    got = team.board(program, "--share", ",".join(shared[:2]), "--share",
                     shared[2])
    assert sorted(each["name"] for each in got["shared"]) == shared
    totals = {name: team.totals()[name] for name in shared}
    moved = {name: team.progress()[name] for name in shared}
    for each in got["shared"]:
        name = each["name"]
        assert each["total"] == totals[name]
        assert each["progress"] == moved[name]
        assert each["place"] == place(totals.values(), totals[name])
        assert each["progress_place"] == place(moved.values(), moved[name])
    assert [each["place"] for each in got["shared"]] == [1, 2, 3]
    text = team.text(program, "--share", ",".join(shared))
    rows = re.findall(r"^ +(\d+)  (\S+) +(\S+) +(\d+)  (\S+) +(\S+)$", text,
                      re.M)
    assert [(row[1], row[2]) for row in rows] == [
        (name, short(totals[name])) for name in
        sorted(shared, key=totals.get, reverse=True)]
    assert [row[4] for row in rows] == sorted(shared, key=moved.get,
                                              reverse=True)
    assert all(row[5].strip("+") == short(moved[row[4]]) for row in rows)
    assert [row[0] for row in rows] == [row[3] for row in rows] == list("123")


@test
def test_team_consent(program, _):
    """who does not share is in no figure, and sees itself alone"""
    team = Team(program, 6)
    shared = team.names[1:4]
    words = ["--share", ",".join(shared)]
    for more in ([], ["--json"]):
        text = team.text(program, *words, *more)
        assert text == program.good("team", *team.paths[1:4], "--on", ON,
                                    "--share-all", *more)
        for name in team.names:
            assert (name in text) == (name in shared)
        for name, total in team.totals().items():
            text = team.text(program, *words, *more, "--member", name)
            seen = [other for other in team.names if other in text]
            assert seen == [name]
            for other, points_of in team.totals().items():
                own, mine = ((str(points_of), str(total)) if more else
                             (short(points_of), short(total)))
                assert (own in text) == (own == mine), (name, other)


@test
def test_team_report(program, _):
    """team --report writes the board as its JSON has it, with nobody else"""
    team = Team(program, 4)
    words = ("--share", "m00,m02")
    page = team.paths[0].parent / "board.html"
    team.text(program, *words, "--report", "-o", page)
    text = page.read_text(encoding="utf-8")
    found = re.search(r'<script type="application/json" id="report">(.*?)'
                      "</script>", text, re.S)
    assert checks.parse(found[1]) == team.board(program, *words)
    assert "m01" not in text and "m03" not in text
    assert page.stat().st_size < 1000000
    here = ("team", *team.paths, "--on", ON)
    program.bad(1, *here, "--report", "-o", page)
    team.text(program, "--report", "-o", page, "--force")
    assert "m0" not in page.read_text(encoding="utf-8").split(
        'id="report">')[1].split("</script>")[0]
    for wrong in (("--report",), ("-o", page), ("--force",),
                  ("--report", "-o", page, "--force", "--json"),
                  ("--report", "-o", page, "--force", "--member", "m00")):
        program.bad(2, *here, *wrong, says=["--report"])


@test
def test_team_few(program, _):
    """of fewer than two who share there is no board"""
    team = Team(program, 3)
    for words, sharing in (([], 0), (["--share", "m01"], 1)):
        got = team.board(program, *words)
        assert got["sharing"] == sharing and got["shared"] == []
        assert not {"mean", "progress", "weakest"} & set(got)
        text = team.text(program, *words)
        assert "Fewer than two share their scores" in text
        assert "m01" not in text
        own = team.board(program, "--member", "m01", *words)["member"]
        assert own["total"] == team.totals()["m01"]
        assert own["progress"] == team.progress()["m01"]


@test
def test_team_member(program, _):
    """a member sees its own points and how many share"""
    team = Team(program, 4)
    for i, name in enumerate(team.names):
        got = team.board(program, "--member", name, "--share", "m00,m02")
        own = got["member"]
        assert not {"shared", "mean", "weakest", "sharing"} & set(got)
        assert {each: own[each] for each in team.scores[i]} == team.scores[i]
        assert own["name"] == name
        assert own["progress"] == team.progress()[name]
        assert own["shares"] == (name in ("m00", "m02"))
        assert own["sharing"] == 2
        text = team.text(program, "--member", name, "--share", "m00,m02")
        assert ("  not shared; 2 of the team" in text) != own["shares"]


@test
def test_team_baselines(program, _):
    """who has no event up to the baseline has none, and no progress"""
    team = Team(program, 5, early=lambda i: i >= 2)
    got = team.board(program, "--share", "m00,m03,m04")
    rows = {each["name"]: each for each in got["shared"]}
    assert rows["m00"]["progress"] is None is rows["m00"]["progress_place"]
    moved = team.progress()
    assert got["progress"] == mean([moved["m03"], moved["m04"]])
    assert got["with_baseline"] == 2
    got = team.board(program, "--share", "m00,m01,m04")
    assert (got["progress"], got["with_baseline"]) == (None, 1)
    assert "Mean progress" not in team.text(program, "--share", "m00,m04")
    assert team.board(program, "--since", "2026-05-30")["since"] == "2026-05-30"
    early = answers(program, "team", *team.paths, "--since", "2026-01-01",
                    "--share-all")
    assert early["progress"] is None
    for words in (["--since", ON, "--on", ON], ["--since", "2026-07-01"]):
        program.bad(2, "team", *team.paths, *words, says=["--since"])


@test
def test_team_names(program, _):
    """an archive is named by its file, or as said"""
    here = pathlib.Path(tempfile.mkdtemp(dir=program.folder))
    archives.make_folder(here / "a=b", archives.COMPLETE)
    archives.make_folder(here / "Dora.d", archives.COMPLETE)
    archives.make_zip(here / "cleo.ZIP", archives.COMPLETE)
    got = answers(program, "team", f"{here}/a=b", f"{here}/Dora.d//",
                  f"{here}/cleo.ZIP", f"Émile={here}/a=b", "--share-all")
    assert sorted(each["name"] for each in got["shared"]) == sorted(
        ["a=b", "Dora.d", "cleo", "Émile"])
    same = got["shared"]
    assert {each["place"] for each in same} == {1}
    twice = [here / "a=b", f"7={here}/cleo.ZIP", f"007={here}/Dora.d"]
    for words, says in (
            ([here / "a=b", here / "a=b"], "two archives are named a=b"),
            (twice, "two archives are named 007"),
            ([f"={here}/a=b"], "NAME=ARCHIVE"), (["anna="], "NAME=ARCHIVE"),
            (["."], "NAME=ARCHIVE"), ([".."], "NAME=ARCHIVE"),
            (["/"], "NAME=ARCHIVE"), ([], "no ARCHIVE given"),
            ([here / "a=b", "--share", "b"], "--share: no archive is named b"),
            ([here / "a=b", "--share", "a=b,"], "--share: no archive is named"),
            ([here / "a=b", "--member", "b"], "--member: no archive is named "
                                              "b"),
            ([here / "a=b", "--share", "a=b", "--share-all"], "not both"),
            ([here / "a=b", "--name", "x" * 201], "--name")):
        program.bad(2, "team", *words, says=[says, "ssi team --help"])
    got = answers(program, "team", f"7={here}/cleo.ZIP", "--member", "007",
                  "--name", "Sales \"x\"")
    assert got["member"]["name"] == "7" and got["name"] == "Sales \"x\""


@test
def test_team_bad_archive(program, sample):
    """an archive that cannot be read fails all; notes name the archive"""
    other = folder(program, {"notes.txt": "x"})
    program.bad(1, "team", f"anna={sample}", f"ben={other}",
                says=[f"{other} holds nothing of a LinkedIn archive"])
    program.bad(1, "team", f"anna={sample}", "ben=/none",
                says=["/none: No such file"])
    broken = write(program, "b.zip", b"PK\3\4 no zip")
    program.bad(1, "team", sample, broken, says=[str(broken)])
    answer = program.run("team", f"anna={sample}", f"ben={sample}", "--on",
                         "2026-09-30")
    assert answer.code == 0
    for name in ("anna", "ben"):
        assert f"ssi: note: {name}: all but 19 of " in answer.err
        assert f"ssi: note: {name}: the newest event is " in answer.err


@test
def test_team_day(program, _):
    """the day is the newest of all archives, the same for each"""
    here = pathlib.Path(tempfile.mkdtemp(dir=program.folder))
    for name, day in (("old", "20"), ("new", "29")):
        archives.make_folder(here / name, {
            **archives.COMPLETE,
            "Reactions_123.csv": "Date,Type,Link\n2026-05-"
                                 f"{day} 11:00:00,LIKE,https://x.test/6\n"})
    got = answers(program, "team", here / "old", here / "new", "--share-all")
    assert got["on"] == "2026-05-29"
    for each in got["shared"]:
        assert each["total"] == points(program, here / each["name"],
                                       "2026-05-29")["total"]
    undated = {"Skills.csv": archives.SKILLS, "Profile.csv": archives.PROFILE}
    archives.make_folder(here / "none", undated)
    got = answers(program, "team", here / "none", here / "new", "--share-all")
    assert got["on"] == "2026-05-29"
    program.bad(1, "team", here / "none", says=["--on"])
