"""Random members: as columns of a population, and each alone."""

import array
import random

import support

libssi = support.installed()
DAY = 20500
KINDS = list(libssi.Kind)
#: Bytes of a member's mask of kinds.
KIND_BYTES = -(-len(KINDS) // 8)
TRAITS = [int(trait) for trait in libssi.Trait]
with libssi.Model() as reference:
    MAXIMA = {fact: reference.fact(fact).maximum for fact in libssi.Fact}
PLAIN = ("total", "brand", "find", "engage", "relate", "high", "observed")


class Member:
    """What is known of one."""

    def __init__(self, dice):
        rows = dice.choice((0, 1, 3, 8, 20, 60))
        few = dice.sample(KINDS, dice.choice((1, 4, 30)))
        # Some after the day: they do not count.
        self.rows = [
            (DAY - int(dice.random() ** 2 * 900) + dice.choice((0, 0, 0, 30)),
             int(dice.choice(few)),
             dice.choice((0, 0, dice.choice(TRAITS),
                          dice.randrange(libssi.TRAITS + 1))),
             dice.choice((1, 1, 2, dice.randrange(1, 3000))),
             dice.choice((0, dice.randrange(1, 9), dice.getrandbits(64))))
            for _ in range(rows)]
        self.facts = {fact: dice.choice((0, 1, 1, MAXIMA[fact]))
                      for fact in libssi.Fact if dice.random() < 0.6}
        self.kinds = dice.choice(((), (), dice.sample(
            KINDS, dice.randrange(len(KINDS)))))
        self.traits = dice.choice((0, 0, dice.randrange(libssi.TRAITS + 1)))

    def mask(self):
        """The kinds that were looked for, as bytes."""
        bits = sum(1 << kind - 1 for kind in self.kinds)
        return bits.to_bytes(KIND_BYTES, "little")

    def record(self, all_kinds=(), all_traits=0):
        """The profile and the ledger of this one."""
        profile, ledger = libssi.Profile(), libssi.Activity()
        for fact, value in self.facts.items():
            profile.set_fact(fact, value)
        for row in self.rows:
            ledger.add(*row)
        ledger.observe_kinds([*self.kinds, *all_kinds])
        ledger.observe_traits(self.traits | all_traits)
        return profile, ledger

    def alone(self, model, day=DAY, all_kinds=(), all_traits=0):
        """The score of this one by itself."""
        profile, ledger = self.record(all_kinds, all_traits)
        with profile, ledger:
            return libssi.Score(model, profile, ledger, day)


def results(score):
    """What a score says, as PLAIN has it."""
    whole = score.total()
    return (whole.points_micro,
            *(p.points_micro for p in score.pillars),
            whole.high_micro, whole.observed_micro)


def indicators(score):
    """Points and measures of all indicators."""
    found = list(score.indicators)
    return ([i.points_micro for i in found], [i.measure for i in found])


def members(count, seed=1):
    dice = random.Random(seed)
    return [Member(dice) for _ in range(count)]


def columns(crowd, dice=None):
    """The keywords of a Population; rows shuffled inside each member."""
    offsets, rows = array.array("q", [0]), []
    for one in crowd:
        own = list(one.rows)
        if dice:
            dice.shuffle(own)
        rows += own
        offsets.append(len(rows))
    split = list(zip(*rows)) or [[]] * 5
    made = dict(zip(("days", "kinds", "traits", "counts", "counterparts"),
                    map(array.array, "iBIIQ", split)))
    facts = array.array("i", [one.facts.get(fact, -1) for fact in libssi.Fact
                              for one in crowd])
    return dict(offsets=offsets, facts=facts, **made,
                observed_kinds=b"".join(one.mask() for one in crowd),
                observed_traits=array.array("I", [one.traits for one in crowd]))


def population(crowd, dice=None, **more):
    return libssi.Population(**{**columns(crowd, dice), **more})
