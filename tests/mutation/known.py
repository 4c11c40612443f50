"""The committed mutants: each must be killed by the program that is named with
it, or else by another one. A second of a processor for each at most.
"""

import json
import sys
from pathlib import Path

import places
from judge import judge

sys.path.append(str(Path(__file__).resolve().parents[1] / "support"))
from tap import Tap  # noqa: E402

LIST = Path(__file__).with_name("known.json")
LEAST = 40
REDRAW = ("if the code has changed, put a mutant of the new code that does the "
          "same harm in its place in tests/mutation/known.json")



def sound(workshop, programs, records):
    """Whether the programs that are named pass with the library as it is."""
    names = sorted({record["by"] for record in records})
    return (workshop.make_original()
            and all(n in programs and programs[n].measure(workshop.folder)
                    for n in names))


def chosen(programs, first):
    """All, the one that is named first."""
    rest = [p for p in programs.values() if p.name != first]
    return [programs[first], *rest] if first in programs else rest


def check(workshop, programs, record, tap):
    place = places.of_record(record)
    try:
        verdict = judge(workshop, place, chosen(programs, record["by"]))
    except places.Lost as lost:
        tap.say(False, f"mutants: {lost}; {REDRAW}")
        return "lost"
    note = ""
    if verdict.end == "killed" and verdict.by != record["by"]:
        note = f" (by {verdict.by}, no longer by {record['by']})"
    tap.say(verdict.end == "killed",
             f"mutants: {verdict.end}{note}: {places.said(place)}")
    return verdict.end


def run(workshop, programs, records=None, lost=()):
    """`lost`: what is wrong with other lists."""
    tap = Tap()
    for wrong in lost:
        tap.say(False, f"mutants: {wrong}")
    if records is None:
        records = json.loads(LIST.read_text(encoding="utf-8"))
        tap.say(len(records) >= LEAST, f"mutants: {LEAST} are listed")
    tap.say(sound(workshop, programs, records),
             "mutants: the programs that kill them pass on the library as it is")
    if not tap.failed:
        ends = [check(workshop, programs, r, tap) for r in records]
        print(f"# figure mutants-listed {len(records)}")
        print(f"# figure mutants-listed-killed {ends.count('killed')}")
    return tap.end()
