"""A program in Python that prints what a library tells it, a fact a line; see
host.h. It runs with the package made from the headers as they are, or from
grown ones, and with the library of either.

Usage: host.py KINDS FACTS TRAITS INDICATORS (counts of the old headers)
"""

import array
import dataclasses
import sys

import libssi

TODAY = 20000
MEMBERS = 3
ROWS = 90


class Draw:
    """Numbers below an end, the same in every run."""

    def __init__(self):
        self.state = 1

    def __call__(self, end):
        self.state = (self.state * 16807) % 2147483647
        return self.state % end


def plain(record):
    """The fields of a record that both packages have."""
    return {field.name: getattr(record, field.name)
            for field in dataclasses.fields(record)
            if not field.name.startswith(("planted_", "reserved_"))}


def tell(what, *values):
    print(what, *(plain(v) if dataclasses.is_dataclass(v) else v
                  for v in values))


def ask(what, call):
    """A line of what only grown headers have."""
    try:
        print(f"+{what}: {call()}")
    except libssi.MissingError as error:
        print(f"+{what}: missing: {str(error).split(',', maxsplit=1)[0]}")
    except libssi.Error as error:
        print(f"+{what}: {libssi.Status(error.status).name}")


def member(draw, kinds, facts, traits):
    profile, activity = libssi.Profile(), libssi.Activity()
    for fact in range(1, facts + 1, 2):
        profile.set_fact(fact, 1)
    for _ in range(300):
        activity.add(TODAY - draw(200), 1 + draw(kinds),
                     traits=draw(1 << traits), count=1 + draw(3),
                     counterpart=draw(9))
    activity.observe_kinds(list(range(1, kinds)))
    return profile, activity


def tell_member(profile, activity, indicators):
    score = libssi.score(profile, activity, TODAY)
    tell("total", score.total())
    for row in score.pillars:
        tell("pillar", row)
    for indicator in range(1, indicators + 1):
        tell("indicator", score.indicator(indicator))
    for row in score.contributions:
        if row.indicator <= indicators:
            tell("contribution", row)
    history = libssi.history(profile, activity, TODAY - 20, TODAY)
    tell("history", *history.total)
    with libssi.plan(profile, activity, day=TODAY) as plan:
        tell("plan", plan.total())
        for row in plan.lines:
            tell("line", row)
    tell("observed", *map(int, activity.observed_kinds()))
    tell("facts", sorted((int(f), v) for f, v in profile.facts().items()))
    saved = activity.save()
    tell("saved", saved.hex())
    tell("loaded", libssi.Activity.load(saved).rows())


def population(draw, kinds, traits):
    return libssi.Population(
        offsets=array.array("q", range(0, ROWS + 1, ROWS // MEMBERS)),
        days=array.array("i", (TODAY - draw(200) for _ in range(ROWS))),
        kinds=array.array("B", (1 + draw(kinds) for _ in range(ROWS))),
        traits=array.array("I", (draw(1 << traits) for _ in range(ROWS))))


def tell_many(draw, kinds, traits, indicators):
    scores = libssi.score_population(population(draw, kinds, traits), TODAY,
                                     indicators=True)
    tell("totals", *scores.total)
    width = len(scores.points) // MEMBERS
    for at in range(MEMBERS):
        tell("points", *scores.points[at * width:at * width + indicators])


def ask_beyond(profile, activity):
    last = max(libssi.Kind)
    ask("kind", lambda: activity.observe(last))
    ask("event", lambda: activity.add(TODAY, last))
    ask("traits", lambda: activity.observe_traits(libssi.Trait(libssi.TRAITS)))
    ask("fact", lambda: profile.set_fact(max(libssi.Fact), 1))
    ask("facts", lambda: profile.set_facts({max(libssi.Fact): 1}))
    score = libssi.score(profile, activity, TODAY)
    ask("indicator", lambda: score.indicator(max(libssi.Indicator)).points)
    ask("field", lambda: score.total().planted_result)
    ask("function", lambda: libssi.planted())


def main(kinds, facts, traits, indicators):
    draw = Draw()
    profile, activity = member(draw, kinds, facts, traits)
    tell_member(profile, activity, indicators)
    tell_many(draw, kinds, traits, indicators)
    if max(libssi.Kind) > kinds:
        ask_beyond(profile, activity)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
