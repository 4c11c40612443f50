"""Tests of plan and what-if."""

import datetime
import re

import archives
import checks
from days import day_of, score, short
from fresh import folder
from harness import test


def plan(program, *words):
    text = program.good("plan", "--json", *words)
    checks.check_decimals(text)
    return checks.parse(text)


def what_if(program, *words):
    text = program.good("what-if", "--json", *words)
    checks.check_decimals(text)
    return checks.parse(text)


@test
def test_plan_adds_up(program, sample):
    """lines, tasks and pillars of a plan add up, and both ends are scores"""
    model = checks.parse(program.good("model", "--json"))
    seconds = {row["name"]: row["seconds"] for row in model["kinds"]}
    for words, given, days in (
            ([], 15 * 5, 60), (["--minutes", "30", "--days-a-week", "7"], 210,
                               60),
            (["--days", "14", "--on", "2026-04-01"], 75, 14)):
        got = plan(program, sample, *words)
        assert got["horizon"] == day_of(got["on"], days)
        assert got["week_seconds"] == 60 * given
        assert got["routine"] and got["profile"]
        for rows, total in (("routine", "routine_gain"),
                            ("profile", "profile_gain")):
            assert sum(row["gain"] for row in got[rows]) == got[total]
        assert got["with"] == (got["without"] + got["routine_gain"] +
                               got["profile_gain"])
        assert got["seen"] == got["without"] + sum(
            row["seen"] for row in got["routine"] + got["profile"])
        assert got["without"] < got["seen"] < got["with"]
        assert got["used_seconds"] == sum(
            row["seconds"] for row in got["routine"]) <= got["week_seconds"]
        assert got["profile_seconds"] == sum(
            row["seconds"] for row in got["profile"])
        for row in got["routine"]:
            assert row["seconds"] == row["times"] * seconds[row["kind"]]
        for name in ("now", "without", "seen", "with"):
            assert got[name] == sum(
                each[name] for each in got["pillars"].values()), name
        for name, day in (("now", got["on"]), ("without", got["horizon"])):
            assert tuple(each[name] for each in got["pillars"].values()) == \
                score(program, sample, day)[1:], name


@test
def test_plan_wishes(program, sample):
    """unwanted actions stay out, wanted ones come in"""
    free = {row["kind"]: row["times"]
            for row in plan(program, sample)["routine"]}
    unwanted = list(free)[:2]
    got = plan(program, sample, "--without", ",".join(unwanted))
    assert not {row["kind"] for row in got["routine"]} & set(unwanted)
    got = plan(program, sample, "--without", unwanted[0], "--without",
               unwanted[1], "--at-least", "comment=6,endorsement_given=2")
    times = {row["kind"]: row["times"] for row in got["routine"]}
    assert not set(times) & set(unwanted)
    assert times["comment"] >= 6 and times["endorsement_given"] >= 2
    less = plan(program, sample, "--minutes", "5")
    assert less["routine_gain"] < plan(program, sample)["routine_gain"]


@test
def test_plan_wishes_beyond(program, sample):
    """a wish beyond the limits of any plan is cut, which is said"""
    words = ("plan", sample, "--json", "--days-a-week", "2", "--at-least",
             "invitation_sent=21,search=26,comment=6")
    answer = program.run(*words, "--minutes", "60")
    times = {row["kind"]: row["times"]
             for row in checks.parse(answer.out)["routine"]}
    assert times["invitation_sent"] == 20 and times["search"] == 25
    notes = [line for line in answer.err.splitlines() if "--at-least" in line]
    assert len(notes) == 2, answer.err
    assert "invitation_sent=21" in notes[0] and "20 times" in notes[0]
    assert "search=26" in notes[1] and "25 times" in notes[1]


@test
def test_plan_wrong_wishes(program, sample):
    """wishes that no plan can meet are wrong usage"""
    err = program.bad(2, "plan", sample, "--without", "customer_won",
                      says=["customer_won", "comment", "--help"])
    assert "customer_won, " not in err
    program.bad(2, "plan", sample, "--at-least", "connection=1",
                says=["--at-least", "connection"])
    program.bad(2, "plan", sample, "--without", "post", "--at-least",
                "post=1", says=["same action"])
    answer = program.run("plan", sample, "--minutes", "1", "--at-least",
                         "article=1")
    assert answer.code == 2 and "5 minutes a week" in answer.err, answer.err
    answer = program.run("plan", sample, "--on", "2149-05-01")
    assert answer.code == 2 and "2149-06-06" in answer.err, answer.err


@test
def test_plan_cohort(program, sample):
    """with a cohort's means, each pillar has its gap"""
    got = plan(program, sample)
    assert all(each["gap"] is None is each["cohort"]
               for each in got["pillars"].values())
    got = plan(program, sample, "--cohort-means", "10.25,7,5.000001,25")
    means = ("10.250000", "7.000000", "5.000001", "25.000000")
    for each, mean in zip(got["pillars"].values(), means):
        assert str(each["cohort"]) == mean
        assert each["gap"] == each["cohort"] - each["now"]


@test
def test_plan_seen(program, sample):
    """what an archive never shows is not seen, and a line says so"""
    got = plan(program, sample, "--at-least", "profile_view=5,comment=5")
    seen = {row["kind"]: row["seen"] for row in got["routine"]}
    assert seen["profile_view"] == 0 < seen["comment"]
    assert all(row["seen"] == row["gain"] for row in got["profile"])


@test
def test_plan_rates(program, sample):
    """answers and acceptances come at the rates that the score shows"""
    full = checks.parse(program.good("score", "--json", sample))
    measures = {row["id"]: row for row in full["indicators"]}
    text = " ".join(program.good("plan", sample, "--at-least",
                                 "message_sent=1,invitation_sent=1").split())
    told = set()
    for row in plan(program, sample)["assumed"]:
        name = row["indicator"]
        if name is None:
            continue
        share = measures[name]["measure"] / 100
        if row["yield"].endswith("_unanswered"):
            share = 1 - share
        assert abs(row["rate"] - share) <= checks.MICRO, row
        assert row["own_times"] == row["own_came"] == 0
        told.add(name)
    assert {"response_rate", "acceptance_rate"} <= told
    for name in ("response_rate", "acceptance_rate"):
        assert f"(by your {name.replace('_', ' ')})" in text, text


@test
def test_plan_text(program, sample):
    """the plan for people has every line, task, end and assumption in use"""
    out = program.good("plan", sample)
    got = plan(program, sample)
    for row in got["routine"]:
        words = row["kind"].replace("_", " ")
        gain, seen = (re.escape(short(row[name])) for name in ("gain", "seen"))
        assert re.search(rf"^  {words} +{row['times']} +\S+ +\+{gain}"
                         rf" +\+?{seen}$", out, re.M), row
        how = ", ".join(row["traits"]).replace("_", " ")
        assert how in out
    for row in got["profile"]:
        words = row["fact"].replace("_", " ")
        assert f"  {words}, {row['value']} to {row['target']} " in out
    for name, words in (("now", "today"),
                        ("without", "in 60 days if you stop"),
                        ("seen", "a later archive shows"),
                        ("with", "with the plan")):
        ends = [got[name], *(each[name] for each in got["pillars"].values())]
        numbers = " +".join(re.escape(short(end)) for end in ends)
        assert re.search(rf"^  {words} +{numbers}$", out, re.M), (name, out)
    done = {row["kind"] for row in got["routine"]}
    wanted = [row for row in got["assumed"] if row["action"] in done]
    assert out.count("assumed: ") == len(wanted)
    told = next(row for row in got["assumed"]
                if row["yield"] == "comment_received")
    weight = told["prior_counts"]
    rate = (told["prior"] * weight + told["own_came"]) / (
        weight + told["own_times"])
    assert abs(rate - told["rate"]) <= checks.MICRO


@test
def test_what_if_sums(program, sample):
    """both sides add up, and without anything done it is the score"""
    got = what_if(program, sample, "--add", "post=4,comment=20", "--set",
                  "skills=60", "--add", "invitation_accepted=3")
    assert got["on"] == day_of(got["from"], 29)
    checks.check_parts(got["total"], got["pillars"], got["indicators"],
                       ("before", "after", "change"))
    assert (got["total"]["before"], *(
        each["before"] for each in got["pillars"].values())) == score(
            program, sample, got["on"])
    for each in (got["total"], *got["pillars"].values(), *got["indicators"]):
        assert each["change"] == each["after"] - each["before"] >= 0
    assert got["total"]["change"] > 0
    assert got["set"] == {"skills": 60}
    assert [(row["kind"], row["count"]) for row in got["added"]] == [
        ("post", 4), ("comment", 20), ("invitation_accepted", 3)]
    traits = {row["kind"]: row["traits"] for row in plan(program, sample)[
        "routine"]}
    assert got["added"][0]["traits"] == traits["post"] != []
    assert got["added"][2]["traits"] == []


@test
def test_what_if_is_doing_it(program, sample):
    """what-if equals the score of an archive in which it was done"""
    start, days, count = datetime.date(2026, 5, 30), 17, 5
    searches = "Time,Search Query\n"
    for i in range(count):
        day = start + datetime.timedelta(
            days=1 + (2 * i + 1) * days // (2 * count))
        searches += f"{day:%Y/%m/%d} 10:00:00 UTC,pumps\n"
    skills = "Name\n" + "".join(f"Skill {i}\n" for i in range(12))
    before = folder(program)
    after = folder(program, {**archives.COMPLETE, "Skills.csv": skills,
                             "SearchQueries.csv": searches})
    on = (start + datetime.timedelta(days=days)).isoformat()
    got = what_if(program, before, "--add", f"search={count}", "--set",
                  "skills=12", "--in", str(days))
    assert got["on"] == on
    for side, place in (("before", before), ("after", after)):
        assert (got["total"][side], *(
            each[side] for each in got["pillars"].values())) == score(
                program, place, on), side
    full = checks.parse(program.good("score", "--json", after, "--on", on))
    for each, own in zip(got["indicators"], full["indicators"]):
        assert (each["id"], each["after"]) == (own["id"], own["points"])
    assert sample


@test
def test_what_if_people(program, sample):
    """events of people are with somebody new each time"""
    got = what_if(program, sample, "--add", "message_sent=10,search=3")
    people = {row["kind"]: row["new_people"] for row in got["added"]}
    assert people == {"message_sent": True, "search": False}
    one, ten = (what_if(program, sample, "--add", f"conversation={count}",
                        "--in", "1") for count in (1, 10))
    alive = [next(each["change"] for each in part["indicators"]
                  if each["id"] == "conversations") for part in (one, ten)]
    assert 0 < alive[0] < alive[1], alive


@test
def test_what_if_text(program, sample):
    """what-if for people names the day scored, what is added, each change"""
    words = (sample, "--add", "post=4", "--set", "skills=60", "--in", "10",
             "--on", "2026-05-01")
    out = program.good("what-if", *words)
    got = what_if(program, *words)
    assert "both sides are scored on 2026-05-11, the last of them" in " ".join(
        out.split())
    assert re.search(r"^  \+ 4 x post: .*own words", out, re.M), out
    assert "  = skills 60\n" in out
    for each in got["indicators"]:
        name = each["id"].replace("_", " ").capitalize()
        row = rf"^    {name} +[0-9.]+ +{short(each['before'])} +{short(each['after'])} "
        assert bool(re.search(row, out, re.M)) == (each["change"] != 0), each
    program.bad(2, "what-if", sample, says=["--add", "--set", "--help"])
    answer = program.run("what-if", sample, "--add", "post=1", "--on",
                         "2149-06-01")
    assert answer.code == 2 and "2149-06-06" in answer.err
