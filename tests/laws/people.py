"""Holds people to the rule of doc/people.md, by a plain implementation made from
that page alone, on ten thousand random ledgers. Prints TAP.

Usage: people.py PROGRAM

SSI_SEED=<number>,... tries these seeds instead.
"""

import collections
import os
import random
import subprocess
import sys

LEDGERS = 10000
DAY = 20000

# doc/people.md, What counts: counts as, sides of an exchange, last days.
TABLE = [
    ("reshare comment reaction endorsement_given recommendation_given",
     "sent", "mine", ""),
    ("message_sent inmail_sent", "sent", "mine", "wrote asked"),
    ("visitor_contacted", "", "mine", "asked"),
    ("invitation_sent", "sent", "", "asked"),
    ("reaction_received comment_received reshare_received"
     " endorsement_received recommendation_received",
     "received", "theirs", "interest came"),
    ("message_received", "received", "theirs", "heard came"),
    ("invitation_received", "received", "", "interest came"),
    ("profile_view_received follower_gained event_attendee", "", "",
     "interest came"),
    ("message_answered inmail_answered", "", "mine theirs", "heard came"),
    ("conversation prospect_rekindled call_booked meeting_booked customer_won",
     "", "mine theirs", "came"),
    ("invitation_accepted connection", "", "", "connected"),
]
REFUSALS = {"invitation_declined", "inmail_declined"}
KINDS = {kind: (counts, sides.split(), days.split())
         for kinds, counts, sides, days in TABLE for kind in kinds.split()}
PERSONAL = {"decision_maker", "influencer", "target", "customer", "prospect",
            "coworker", "outside_network"}
TARGETED = {"target", "customer", "prospect"}

Event = collections.namedtuple("Event", "day kind traits count who")


def last(events, word):
    """The last day of something, None: never."""
    return max((e.day for e in events if word in KINDS[e.kind][2]), default=None)


def lately(day, then, days=30):
    return then is not None and day - then < days


def later(then, other):
    return other is None or then > other


def state_of(first, newest, day):
    if day - first < 30:
        return "new"
    if day - newest < 30:
        return "living"
    return "cooling" if day - newest < 180 else "silent"


def reason_of(contacts, refused, person, day):
    wrote, heard, came = (last(contacts, w) for w in ("wrote", "heard", "came"))
    connected = last(contacts, "connected")
    in_vain = sum(e.count for e in contacts if "wrote" in KINDS[e.kind][2]
                  and day - e.day < 365 and later(e.day, came))
    silent = day - person["last"] >= 180
    declined = max((e.day for e in refused), default=None)
    if lately(day, declined, 365) and not (
            came is not None and came > declined
            or connected is not None and connected > declined):
        return "declined"
    if lately(day, heard) and later(heard, wrote):
        return "answer"
    if lately(day, connected) and later(connected, wrote):
        return "welcome"
    if lately(day, last(contacts, "asked")):
        return "wait"
    if in_vain >= 3:
        return "tired"
    if lately(day, last(contacts, "interest")):
        return "interest"
    if lately(day, person["last"]):
        return "in_touch"
    if person["mutual"]:
        return "rekindle" if silent else "keep_up"
    if connected is not None and person["important"]:
        return "approach"
    if connected is not None and silent:
        return "touch"
    return "nothing"


WRITES = {"answer", "welcome", "interest", "keep_up", "rekindle", "approach",
          "touch"}


def person_of(who, events, day):
    contacts = [e for e in events if e.kind in KINDS]
    refused = [e for e in events if e.kind in REFUSALS]
    if not contacts:
        return None
    connected = last(contacts, "connected")
    traits = set().union(*(e.traits for e in contacts)) & PERSONAL
    if connected is not None:
        traits -= {"outside_network"}
    sides = {side for e in contacts for side in KINDS[e.kind][1]}
    person = {
        "who": who, "first": min(e.day for e in contacts),
        "last": max(e.day for e in contacts), "traits": traits,
        "wrote": last(contacts, "wrote"), "heard": last(contacts, "heard"),
        "connected": connected, "mutual": sides == {"mine", "theirs"},
        "important": ("decision_maker" in traits) + bool(traits & TARGETED),
    }
    for word in ("sent", "received"):
        person[word] = [sum(e.count for e in contacts
                            if KINDS[e.kind][0] == word and day - e.day < window)
                        for window in (30, 90, 365)]
    person["state"] = state_of(person["first"], person["last"], day)
    person["reason"] = reason_of(contacts, refused, person, day)
    person["write"] = person["reason"] in WRITES
    return person


def people_of(events, day, cap):
    by_number = collections.defaultdict(list)
    for event in events:
        if event.day <= day and event.who:
            by_number[event.who].append(event)
    people = [p for who, own in by_number.items()
              if (p := person_of(who, own, day))]
    people.sort(key=lambda p: (not p["write"], -p["important"], not p["mutual"],
                               p["reason"] != "answer", p["last"], p["who"]))
    room = max(0, cap - sum(e.count for e in events if e.day == day
                            and e.kind == "message_sent"))
    left, ahead = room, 0
    for rank, person in enumerate(people, 1):
        person["rank"] = person["ahead"] = 0
        if person["write"]:
            while room == 0:
                room, ahead = cap, ahead + 1
            room -= 1
            person["rank"], person["ahead"] = rank, ahead
    return people, left


def told(events, day, cap, bits):
    """The lines that the program prints."""
    people, left = people_of(events, day, cap)
    states = collections.Counter(p["state"] for p in people)
    yield " ".join(map(str, [
        len(people), sum(p["write"] for p in people),
        sum(p["mutual"] for p in people), states["new"], states["living"],
        states["cooling"], states["silent"], cap, left]))
    for p in people:
        days = [-1 if d is None else d for d in (
            p["first"], p["last"], p["wrote"], p["heard"], p["connected"])]
        counts = [c for pair in zip(p["sent"], p["received"]) for c in pair]
        yield " ".join(map(str, [
            p["who"], p["state"], p["reason"], int(p["mutual"]), *days,
            sum(bits[t] for t in p["traits"]), *counts, p["rank"], p["ahead"]]))


def random_ledger(dice, kinds, traits):
    """Mostly few kinds and few people, so that they meet; days lie on the edges
    of the rule more often than by chance."""
    crowd, cap = dice.random() < 0.05, dice.randrange(10, 41)
    whom = [dice.choice((0, dice.randrange(1, 1 << 64), dice.randrange(1, 9)))
            for _ in range(60 if crowd else dice.randrange(1, 9))]
    some = dice.sample(kinds, dice.randrange(1, 12))
    contacts = [k for k in kinds if k in KINDS or k in REFUSALS]
    edges = [0, 0, 1, 29, 30, 89, 90, 179, 180, 364, 365, -1]
    # Of the day's messages to nobody known, only a few may be left.
    full = Event(DAY, "message_sent", frozenset(),
                 max(1, cap - dice.randrange(0, 9)), 0)
    events = {full[:3] + full[4:]: full} if dice.random() < 0.2 else {}
    for _ in range(200 if crowd else dice.randrange(0, 40)):
        ago = dice.choice((dice.choice(edges), dice.randrange(-3, 60),
                           dice.randrange(0, 800)))
        event = Event(DAY - ago,
                      dice.choice((dice.choice(some), dice.choice(contacts))),
                      frozenset(dice.sample(traits, dice.choice((0, 0, 1, 2)))),
                      dice.choice((1, 1, 1, 2, 3, dice.randrange(1, 1000001))),
                      dice.choice(whom))
        events[event[:3] + event[4:]] = event
    return list(events.values()), cap


def written(events, cap, numbers, bits):
    lines = [f"ledger {DAY} {cap}"]
    lines += [f"{e.day} {numbers[e.kind]} {sum(bits[t] for t in e.traits)}"
              f" {e.count} {e.who}" for e in events]
    return "\n".join(lines) + "\n\n"


def ask(program, text):
    done = subprocess.run([program], input=text, text=True, check=True,
                          capture_output=True)
    return done.stdout.split("\n\n")[:-1]


def compare(program, numbers, bits, seed):
    """How many ledgers differ, and a sight of the first; the reasons seen."""
    dice = random.Random(seed)
    kinds, traits = sorted(numbers), sorted(bits)
    ledgers = [random_ledger(dice, kinds, traits) for _ in range(LEDGERS)]
    answers = ask(program, "".join(written(events, cap, numbers, bits)
                                   for events, cap in ledgers))[1:]
    assert len(answers) == LEDGERS, len(answers)
    wrong, seen = [], collections.Counter()
    for (events, cap), answer in zip(ledgers, answers):
        wanted = list(told(events, DAY, cap, bits))
        seen.update(line.split()[2] for line in wanted[1:])
        if answer.split("\n") != wanted:
            wrong.append((events, cap, wanted, answer.split("\n")))
    return wrong, seen


def explain(wrong):
    events, cap, wanted, got = wrong[0]
    yield f"{len(wrong)} ledgers differ; the first, with a cap of {cap}:"
    yield from map(str, events)
    for a, b in zip(wanted + [""] * len(got), got):
        if a != b:
            yield f"wanted {a}"
            yield f"got    {b}"


def names(program):
    numbers, bits = {}, {}
    for line in ask(program, "")[0].split("\n"):
        what, value, name = line.split()
        {"kind": numbers, "trait": bits}[what][name] = int(value)
    return numbers, bits


def main(program):
    seeds = [int(s) for s in os.environ.get("SSI_SEED", "1").split(",")]
    numbers, bits = names(program)
    missing = (set(KINDS) | REFUSALS) - set(numbers)
    print(f"1..{len(seeds) + 1}")
    print(f"{'not ' if missing else ''}ok 1 - kinds of the rule are there",
          *sorted(missing))
    for test, seed in enumerate(seeds, 2):
        wrong, seen = compare(program, numbers, bits, seed)
        rare = [r for r in list(WRITES) + ["declined", "wait", "tired",
                                           "in_touch", "nothing"]
                if seen[r] < LEDGERS // 100]
        good = not wrong and not rare
        print(f"{'' if good else 'not '}ok {test} - {LEDGERS} ledgers, "
              f"{sum(seen.values())} people, seed {seed}")
        print(f"# {dict(seen)}")
        for line in (explain(wrong) if wrong else []):
            print("#", line)
        if rare:
            print("# too seldom:", *rare)


if __name__ == "__main__":
    main(sys.argv[1])
