"""Planted mistakes that the tool must notice: a program that passes whatever
happens, code that no test reaches, a place that is gone, a survivor that nobody
accepted. A few seconds.
"""

import contextlib
import io
import json
import tempfile
from pathlib import Path

import known
import places
import verdict
from judge import Verdict, judge
from known import Tap
from programs import Program
from reach import state_of
from workshop import Workshop

ALWAYS = Program("always passes", ["true"])


def first_known():
    return json.loads(known.LIST.read_text(encoding="utf-8"))[0]


def quietly(run, *arguments):
    """What it answers, and what it prints."""
    with contextlib.redirect_stdout(io.StringIO()) as said:
        code = run(*arguments)
    return code, said.getvalue()


def always_passes(workshop, _):
    """A mutant survives whatever passes on everything, and the list is red."""
    record = {**first_known(), "by": ALWAYS.name}
    code, said = quietly(known.run, workshop, {ALWAYS.name: ALWAYS}, [record])
    return code == 1 and "not ok 2 - mutants: survived" in said


def unreached(workshop, _):
    """Where no program reaches, a mutant survives."""
    place = places.of_record(first_known())
    return judge(workshop, place, []).end == "survived"


def lost_place(workshop, programs):
    record = {**first_known(), "before": "this is no line;"}
    code, said = quietly(known.run, workshop, programs, [record])
    return code == 1 and "has no longer" in said


def broken_program(workshop, _):
    """A program that fails on the library as it is kills nothing."""
    record = {**first_known(), "by": "always fails"}
    fails = Program("always fails", ["false"])
    code, said = quietly(known.run, workshop, {fails.name: fails}, [record])
    return code == 1 and "ok 2" not in said


def same_code(workshop, _):
    """A mutant that changes no code is told from one that survives."""
    place = places.of_record(first_known())
    place = place._replace(after=place.before + " ")
    return judge(workshop, place, [ALWAYS]).end == "equivalent"


def no_c(workshop, _):
    place = places.of_record(first_known())
    place = place._replace(after="this is no line;")
    return judge(workshop, place, [ALWAYS]).end == "invalid"


def endless(workshop, programs):
    """A mutant that never ends is killed, and by nothing else."""
    spins = Program("spins", ["sh", "-c", "while :; do :; done"])
    spins.seconds = 0
    return not spins.run(workshop.folder)


def too_many(_, __):
    """Two of a hundred may survive; the third is one too many, unless it is
    accepted."""
    place = places.of_record(first_known())
    ends = {place._replace(nth=i): Verdict("killed", "x") for i in range(98)}
    for i in range(98, 100):
        ends[place._replace(nth=i)] = Verdict("survived", "")
    few = quietly(verdict.tell, ends, {}, 100)[0]
    ends[place._replace(nth=0)] = Verdict("survived", "")
    many = quietly(verdict.tell, ends, {}, 100)[0]
    accepted = {place._replace(nth=i): "harmless" for i in (0, 99)}
    return (few, many) == (0, 1) and not quietly(
        verdict.tell, ends, accepted, 100)[0]


def first_words(workshop, _):
    """What a program prints of a mutant is not what it must print, even if it
    has printed nothing before."""
    talks = Program("talks", ["sh", "-c", 'echo "$WORD"'], speaks=True)
    ran = talks.run(workshop.folder, WORD="of a mutant")
    measured = talks.measure(workshop.folder, WORD="as it is")
    return (ran and measured and talks.run(workshop.folder, WORD="as it is")
            and not talks.run(workshop.folder, WORD="of a mutant"))


def shared_workshop(workshop, _):
    """Who would make its libraries where another does is refused."""
    try:
        Workshop(workshop.root, workshop.build, workshop.folder)
    except SystemExit as refusal:
        return "another run" in str(refusal)
    return False


def other_judge(_, __):
    """What was found by another tool is not of this tree; a list of mutants is
    no tool."""
    with tempfile.TemporaryDirectory() as temporary:
        states = []
        for name in ("lib/a.c", "tests/unit/a.c", "tests/mutation/judge.py",
                     "tests/mutation/known.json"):
            path = Path(temporary) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("as it is\n")
            states.append(state_of(temporary))
    return len(set(states)) == 3 and states[2] == states[3]


def lost_survivor(workshop, programs):
    """An accepted survivor whose place is gone makes the list red."""
    code, said = quietly(known.run, workshop, programs, [],
                         ["survivors.json: no function f()"])
    return code == 1 and "not ok 1 - mutants: survivors.json: " in said


def run(workshop, programs):
    tap = Tap()
    for control in (always_passes, unreached, lost_place, broken_program,
                    same_code, no_c, endless, too_many, first_words,
                    shared_workshop, other_judge, lost_survivor):
        tap.say(control(workshop, programs),
                 f"mutants: noticed: {control.__name__.replace('_', ' ')}")
    return tap.end()
