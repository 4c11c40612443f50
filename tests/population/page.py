#!/usr/bin/python3
"""Described members made again from doc/model.md alone, as a stranger would.

Their tables are read from section 11 of the page, and scored by the independent
implementation of tests/vectors. The program check_members, given as the only
argument, must come to the same, to the thousandth that it prints. Takes some
seconds.
"""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/vectors"))

import reference  # noqa: E402

D = 19000  # any day far enough from 0
ROUTINE, ROUTINE_DAYS = "articles' routine", 90
TABLES = reference.load_tables(ROOT / "tests/vectors/tables.json")
KINDS = {kind["name"]: kind["id"] for kind in TABLES["kinds"]}
FACTS = {fact["name"]: fact["id"] for fact in TABLES["facts"]}
TRAITS = {trait["name"]: trait["bit"] for trait in TABLES["traits"]}
HABIT = re.compile(r"(\w+)(?: \[([\w ]+)\])? (\d+)/(\w+)(?: of (\d+))?$")
STEP = re.compile(r"(\w+)(?: \[([\w ]+)\])? (\d+)/(\w+)(?: on (\d+))?"
                  r"(?: of (\d+))?$")
NETWORK = re.compile(r"(\d+)(?: \[([\w ]+)\])?( mixed)? in (\d+) days"
                     r" up to D - (\d+)$")


def described(page):
    """Name and text of each member; a name stands before its block."""
    section = page[page.index("**Personas**"):]
    for before, block in re.findall(r"((?:[^\n]+\n)+)\n```text\n([^`]+)```\n",
                                    section):
        name = re.search(r"\*([^*]+)\*", before)
        if name and block.startswith("Profile: "):
            yield name[1], " ".join(block.split())


def traits_of(names):
    return sum(TRAITS[name] for name in (names or "").split())


def connect(ledger, text):
    count, names, mixed, days, newest = NETWORK.match(text).groups()
    for i in range(1, int(count) + 1):
        traits = traits_of(names)
        for every, name in ((10, "decision_maker"), (20, "coworker"),
                            (8, "target")):
            if mixed and i % every == 0:
                traits |= TRAITS[name]
        ledger.add(D - int(newest) - i * int(days) // int(count),
                   KINDS["connection"], traits)


def practise(ledger, text, days):
    kind, names, count, every, people = HABIT.match(text).groups()
    number = 0
    for before in range(1, days):
        # D is a Monday: yesterday was a Sunday.
        if before % 7 in (1, 2) if every == "w" else before % int(every):
            continue
        for _ in range(int(count)):
            number += 1
            person = 1 + number % int(people) if people else 0
            ledger.add(D - before, KINDS[kind], traits_of(names), 1, person)


def follow(ledger, text, row):
    """A step of the routine, for its days; `row` tells its people apart."""
    kind, names, count, every, first, people = STEP.match(text).groups()
    for since in range(ROUTINE_DAYS):
        if since % 7 >= 5 if every == "w" else since % int(every) != int(first):
            continue
        for k in range(int(count)):
            person = 0
            if people:
                person = 10**6 * row + (since * int(count) + k) % int(people)
            ledger.add(D + since, KINDS[kind], traits_of(names), 1, person)


def nobody():
    profile, ledger = reference.Profile(TABLES), reference.Ledger(TABLES)
    for fact in FACTS.values():
        profile.set_fact(fact, 0)
    for kind in KINDS.values():
        ledger.observe(kind)
    return profile, ledger


def live(profile, ledger, text):
    """Takes over a description; answers the day it is scored on."""
    day = D - 1
    for sentence in re.split(r"\. |\.$", text):
        what, _, rest = sentence.partition(": ")
        parts = rest.split(", ")
        if what == "Profile":
            for name, value in (part.rsplit(" ", 1) for part in parts):
                profile.set_fact(FACTS[name], int(value))
        elif what == "Network":
            connect(ledger, rest)
        elif what.startswith("Habits of"):
            for part in parts:
                practise(ledger, part, int(what.split()[2]))
        elif what == "Routine":
            day = D + ROUTINE_DAYS - 1
            for row, part in enumerate(parts, 1):
                follow(ledger, part, row)
    return day


def main():
    said = subprocess.run(sys.argv[1], check=True, text=True,
                          stdout=subprocess.PIPE).stdout
    measured = dict(re.findall(r"ok \d+ - (.+): ([\d.]+) \(", said))
    page = (ROOT / "doc/model.md").read_text(encoding="utf-8")
    number = failures = 0
    average = None
    for name, text in described(page):
        profile, ledger = nobody()
        if name == ROUTINE:  # which the average member takes up
            live(profile, ledger, average)
        elif not average:
            average = text
        day = live(profile, ledger, text)
        points = reference.score(reference.Model(TABLES), profile, ledger,
                                 day)["total"]["points"]
        name = name.removesuffix(" member")
        number += 1
        right = f"{points // 1000 / 1000:.3f}" == measured.get(name)
        failures += not right
        print(f"{'' if right else 'not '}ok {number} - {name}: {points}, the"
              f" library {measured.get(name)}", flush=True)
    print(f"1..{number}")
    return failures != 0 or number != 14


if __name__ == "__main__":
    sys.exit(main())
