"""Tests of team: boards of invented archives."""

import pathlib
import re
import tempfile

import archives
import checks
from cohorts import answers, build, mean, mean_step, people, \
    top_percent
from days import short
from fresh import folder, write
from harness import test

ON, SINCE = "2026-05-31", "2026-03-02"
USUAL = {"brand": 12, "find": 6, "engage": 2, "relate": 14}


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


def signed_mean(values):
    """Mean progress: rounded in magnitude."""
    size = mean([abs(sum(values)) / len(values)] * len(values))
    return size if sum(values) >= 0 else -size


def place(values, own):
    return 1 + sum(each > own for each in values)


@test
def test_team_means(program, _):
    """the lead's means, weakest pillar and progress are those by hand"""
    for count in (10, 13, 20):
        team = Team(program, count)
        got = team.board(program)
        assert (got["on"], got["since"]) == (ON, SINCE)
        assert (got["members"], got["resolution"], got["refused"]) == (
            count // 10 * 10, mean_step(count), None)
        for name in ("total", *checks.PILLARS):
            assert got["mean"][name] == mean([own[name] for own in
                                              team.scores]), name
        gaps = {name: got["mean"][name] - usual
                for name, usual in USUAL.items()}
        assert got["weakest_gap"] == min(gaps.values())
        assert got["weakest"] == min(gaps, key=gaps.get)
        moved = list(team.progress().values())
        assert len(set(moved)) > 5
        assert got["progress"] == signed_mean(moved)
        assert got["with_baseline"] == count // 10 * 10
        assert got["shared"] == [] and got["benchmark"] is None


@test
def test_team_benchmark(program, _):
    """with a cohort the weakest pillar is the one furthest behind it"""
    team = Team(program, 10)
    rows = people(30, 4)
    got = team.board(program, "--cohort", build(program, rows, name="B"))
    assert got["benchmark"] == {"name": "B", "kind": "industry", "on": ON}
    gaps = {name: got["mean"][name] - mean([row[2 + i] for row in rows])
            for i, name in enumerate(checks.PILLARS)}
    assert got["weakest_gap"] == min(gaps.values())
    assert got["weakest"] == min(gaps, key=gaps.get)
    text = " ".join(team.text(program, "--cohort", build(
        program, rows, name="B")).split())
    assert f"Weakest is {got['weakest']}: its mean is " in text
    assert "those of industry B, on 2026-05-31." in text
    for rows, names, says in ((people(9, 1), None, "fewer than 10"),
                              (people(12, 1), ("member", "total"),
                               "does not know the pillars")):
        few = build(program, rows, **({"names": names} if names else {}))
        program.bad(1, "team", *team.paths, "--cohort", few,
                    says=[str(few), says])
    program.bad(2, "team", *team.paths, "--cohort", few, "--cohort", few,
                says=["one --cohort"])


@test
def test_team_shares(program, _):
    """names and scores of those who share only, with both places"""
    team = Team(program, 14)
    shared = team.names[2:5]
    got = team.board(program, "--share", ",".join(shared[:2]), "--share",
                     shared[2])
    assert got["refused"] is None
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
def test_team_tells_no_more(program, _):
    """nothing that the lead or another member sees is of who does not share"""
    team = Team(program, 14)
    kept = [name for name in team.names if name != "m03"]
    for words in (["--share", "m03"], ["--member", "m03"],
                  ["--share", "m03", "--json"], ["--member", "m03", "--json"]):
        text = team.text(program, *words)
        own = team.totals()["m03"]
        assert "m03" in text
        assert (str(own) if "--json" in words else short(own)) in text
        for name in kept:
            total = team.totals()[name]
            assert name not in text and str(total) not in text
            if short(total) != short(own):
                assert short(total) not in text, (name, total)


@test
def test_team_refusals(program, _):
    """few members, or few who do not share: no aggregate, but what is shared"""
    team = Team(program, 12)
    for words, paths, refused, says in (
            (["--share", "m01"], team.paths[:9], "too_few",
             "the team has fewer than 10 members"),
            (["--share-all"], team.paths[:9], "too_few", "fewer than 10"),
            (["--share", "m00,m01,m02"], team.paths, "release",
             "keep their scores to themselves")):
        got = answers(program, "team", *paths, "--on", ON, *words)
        assert got["refused"] == refused
        assert not {"mean", "members", "progress", "weakest"} & set(got)
        assert got["shared"]
        text = program.good("team", *paths, "--on", ON, *words)
        assert says in " ".join(text.split())
        assert "Mean progress" not in text and "Weakest" not in text
        got = answers(program, "team", *paths, "--on", ON, "--member", "m01",
                      *words)
        own = got["member"]
        assert own["total"] == team.totals()["m01"]
        assert own["progress"] == team.progress()["m01"]
        assert own["top_percent"] is None is own["progress_top_percent"]
    for words in (["--share-all"], ["--share", "m00,m11"], []):
        assert team.board(program, *words)["refused"] is None
    assert "Nobody shares" in team.text(program)


@test
def test_team_member(program, _):
    """a member sees its own points, its ranks and the means"""
    team = Team(program, 13)
    tops = set()
    for i in (0, 6, 12):
        got = team.board(program, "--member", team.names[i])
        own = got["member"]
        assert "shared" not in got and got["refused"] is None
        assert {name: own[name] for name in team.scores[i]} == team.scores[i]
        assert own["name"] == team.names[i]
        moved = team.progress()
        assert own["progress"] == moved[team.names[i]]
        assert own["top_percent"] == top_percent(
            team.totals().values(), team.scores[i]["total"])
        # Progress counts in steps of 0.02 point.
        halves = [(100 + each) / 2 for each in moved.values()]
        assert own["progress_top_percent"] == top_percent(
            halves, (100 + own["progress"]) / 2)
        text = team.text(program, "--member", team.names[i])
        assert f"top {own['top_percent']} % by score" in text
        assert f"top {own['progress_top_percent']} % by progress" in text
        tops.add((own["top_percent"], own["progress_top_percent"]))
    assert len(tops) == 3


@test
def test_team_baselines(program, _):
    """who has no event up to the baseline has none; few of them tell nothing"""
    team = Team(program, 14, early=lambda i: i >= 6)
    got = team.board(program, "--share", "m00,m13")
    assert got["refused"] is None
    assert got["progress"] is None is got["with_baseline"]
    rows = {each["name"]: each for each in got["shared"]}
    assert rows["m00"]["progress"] is None is rows["m00"]["progress_place"]
    assert rows["m13"]["progress_place"] == 1
    assert "Mean progress since 2026-03-02 is refused" in " ".join(
        team.text(program).split())
    # Those three without a baseline would be the difference of both sets.
    team = Team(program, 14, early=lambda i: i >= 3)
    assert team.board(program)["progress"] is None
    team = Team(program, 22, early=lambda i: i >= 11)
    got = team.board(program)
    assert got["progress"] == signed_mean(list(team.progress().values()))
    assert got["with_baseline"] == 10
    assert team.board(program, "--since", "2026-05-30")["since"] == "2026-05-30"
    early = answers(program, "team", *team.paths, "--since", "2026-01-01")
    assert early["progress"] is None and early["refused"] is None
    for words in (["--since", ON, "--on", ON], ["--since", "2026-07-01"]):
        program.bad(2, "team", *team.paths, *words, says=["--since"])


@test
def test_team_ledger(program, _):
    """who leaves is not told by two boards with one ledger"""
    team = Team(program, 12)
    here = pathlib.Path(tempfile.mkdtemp(dir=program.folder))
    ledger = here / "ledger"
    first = team.board(program, "--releases", ledger)
    assert ledger.stat().st_mode & 0o777 == 0o600
    less = [*team.paths[:-1], "--on", ON]
    got = answers(program, "team", *less, "--releases", ledger)
    assert got["refused"] == "release" and "mean" not in got
    assert answers(program, "team", *less)["refused"] is None
    assert team.board(program, "--releases", ledger) == first
    assert team.board(program, "--releases", ledger, "--name", "Other")[
        "mean"] == first["mean"]
    answer = program.run("team", *less)
    assert "within this run only" in answer.err
    # The names are the members: under other names it is another team.
    renamed = [f"x{i}={path}" for i, path in enumerate(team.paths[:-1])]
    got = answers(program, "team", *renamed, "--on", ON, "--releases", ledger)
    assert got["refused"] is None


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
        assert f"ssi: note: {name}: skipped " in answer.err
        assert f"ssi: note: {name}: the newest event is " in answer.err
    assert "ssi: note: the rules" in answer.err


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
