"""What drawn mutants came to: how many were killed of those that change
something, and who survived. What is accepted, with a reason, stands in
survivors.json; it counts neither as killed nor as survived.
"""

import json
from collections import Counter
from pathlib import Path

import places
from known import Tap

LIST = Path(__file__).with_name("survivors.json")
LEAST = 98  # percent


def accepted_ones(root):
    """By place, the reasons. A place that is gone is an error of the list."""
    found = {}
    for record in json.loads(LIST.read_text(encoding="utf-8")):
        place = places.of_record(record)
        places.find((Path(root) / place.file).read_text(encoding="utf-8"), place)
        if len(record["reason"].split()) < 4:
            raise places.Lost(f"{place.file}: a survivor without a reason")
        found[place] = record["reason"]
    return found


def lost(root):
    """What is wrong with the list."""
    try:
        accepted_ones(root)
    except places.Lost as error:
        yield f"survivors.json: {error}"


def tell(verdicts, accepted, wanted):
    """Prints it as TAP; answers an exit code."""
    tap = Tap()
    tap.say(len(verdicts) == wanted, f"mutants: {wanted} drawn and judged")
    counts = Counter(verdict.end for verdict in verdicts.values())
    survived = [p for p, v in verdicts.items() if v.end == "survived"]
    unknown = [p for p in survived if p not in accepted]
    for place in survived:
        print(f"# survived: {places.said(place)}: "
              f"{accepted.get(place, 'NOT ACCEPTED')}")
    judged = counts["killed"] + len(unknown)
    tap.say(judged > 0 and counts["killed"] * 100 >= LEAST * judged,
             f"mutants: {counts['killed']} of {judged} that change something "
             f"killed, {LEAST} % at least")
    for name, value in (
            ("drawn", len(verdicts)), ("killed", counts["killed"]),
            ("equivalent", counts["equivalent"]), ("survived", len(unknown)),
            ("accepted", len(survived) - len(unknown))):
        print(f"# figure mutants-{name} {value}")
    return tap.end()
