"""Tests of people."""

import checks
from fresh import folder
from harness import test

CONNECTIONS = """First Name,Last Name,URL,Company,Position,Connected On
Jana,Dovere,https://www.linkedin.com/in/jana,X,CEO,31 Jan 2024
Bo,\u202eLinde\x1b[2J,https://www.linkedin.com/in/bo,X,Clerk,31 Jan 2024
Ada,Berg,,X,Clerk,20 Apr 2026
"""
MESSAGES = """CONVERSATION ID,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,CONTENT
1,Me Own,https://www.linkedin.com/in/me,Cy Holm,https://www.linkedin.com/in/cy,2025-05-02 10:00:00 UTC,x
1,Cy Holm,https://www.linkedin.com/in/cy,Me Own,https://www.linkedin.com/in/me,2025-05-03 10:00:00 UTC,x
2,Me Own,https://www.linkedin.com/in/me,Di Falk,https://www.linkedin.com/in/di,2026-04-28 10:00:00 UTC,x
3,Em Roth,https://www.linkedin.com/in/em,Me Own,https://www.linkedin.com/in/me,2026-04-30 10:00:00 UTC,x
"""
#: Who, by which reason, how the contact stands and when it was last.
WANTED = [("Jana Dovere", "approach", "silent", "2024-01-31", 1),
          ("Cy Holm", "rekindle", "silent", "2025-05-03", 2),
          ("Em Roth", "answer", "new", "2026-04-30", 3),
          ("Bo  Linde [2J", "touch", "silent", "2024-01-31", 4),
          ("Ada Berg", "welcome", "new", "2026-04-20", 5),
          ("Di Falk", "wait", "new", "2026-04-28", None)]


def few(program):
    return folder(program, {"Connections.csv": CONNECTIONS.encode(),
                            "messages.csv": MESSAGES.encode()})


def people(program, *words):
    text = program.good("people", "--json", *words)
    return checks.parse(text)


@test
def test_people_known(program, _):
    """of a few people, whom to write to is what the rule says"""
    got = people(program, few(program), "--names", "--on", "2026-05-01")
    assert [(p["name"], p["reason"], p["state"], p["last"], p["rank"])
            for p in got["people"]] == WANTED, got
    assert (got["count"], got["to_write"], got["mutual"]) == (6, 5, 1)
    assert got["states"] == {"new": 3, "living": 0, "cooling": 0, "silent": 3}
    assert (got["daily"], got["left"]) == (20, 20)
    cy = got["people"][1]
    assert cy["address"] == "https://www.linkedin.com/in/cy"
    assert cy["sent"] == {"days_30": 0, "days_90": 0, "days_365": 1}
    assert cy["received"] == {"days_30": 0, "days_90": 0, "days_365": 1}
    assert (cy["written"], cy["heard"], cy["connected"]) == (
        "2025-05-02", "2025-05-03", None)
    assert cy["silent_days"] == 363


@test
def test_people_later(program, _):
    """on another day, other people; what comes after it does not count"""
    got = people(program, few(program), "--names", "--on", "2026-04-29")
    assert "Em Roth" not in [p["name"] for p in got["people"]]
    assert got["count"] == 5
    got = people(program, few(program), "--names", "--on", "2026-06-30")
    assert {p["name"]: p["reason"] for p in got["people"]}["Di Falk"] == (
        "nothing")


@test
def test_people_names(program, sample):
    """names only if they are asked for, and no number of anybody"""
    plain, named = people(program, sample), people(program, sample, "--names")
    assert plain["names"] is False and named["names"] is True
    assert plain["count"] == len(plain["people"]) > 100
    assert all(p["name"] is p["address"] is None for p in plain["people"])
    assert sum(p["name"] is not None for p in named["people"]) > 100
    for person in named["people"]:
        person["name"] = person["address"] = None
    named["names"] = False
    assert named == plain
    assert not any("counterpart" in p for p in plain["people"])
    known = few(program)
    for words in ((), ("--json",)):
        out = program.good("people", *words, known)
        assert "Dovere" not in out and "linkedin.com" not in out
        assert "Dovere" in program.good("people", *words, "--names", known)


@test
def test_people_ranked(program, sample):
    """ranks count up, turns follow the daily cap, totals add up"""
    got = people(program, sample)
    ranked = [p for p in got["people"] if p["rank"] is not None]
    assert [p["rank"] for p in ranked] == list(range(1, len(ranked) + 1))
    assert got["people"][:len(ranked)] == ranked
    assert len(ranked) == got["to_write"]
    for person in ranked:
        beyond = person["rank"] - 1 - got["left"]
        assert person["ahead"] == (
            0 if beyond < 0 else 1 + beyond // got["daily"])
    for state, count in got["states"].items():
        assert count == sum(p["state"] == state for p in got["people"])
    assert got["mutual"] == sum(p["mutual"] for p in got["people"])
    for person in got["people"]:
        assert person["first"] <= person["last"] <= got["on"]
        for word in ("sent", "received"):
            counts = list(person[word].values())
            assert counts == sorted(counts)
        assert (person["ahead"] is None) == (person["rank"] is None)


@test
def test_people_shown(program, sample):
    """people read as many as the day has room for, with reason and day"""
    got = people(program, sample)
    out = program.good("people", sample)
    assert f"{got['count']} people: " in out
    today = [p for p in got["people"] if p["ahead"] == 0]
    assert out.count("last contact on") == len(today) == min(
        got["left"], got["to_write"])
    assert "Say --names" in out
    assert " 0 sent and 0 received" not in out
    assert " received in 365 days" in out
    assert max(map(len, out.splitlines())) <= 80
    named = program.good("people", "--names", few(program))
    assert "Jana Dovere\n" in named and "Say --names" not in named
    assert "\x1b" not in named and "\u202e" not in named
    program.bad(2, "score", "--names", sample, says=["--names"])
