"""Replays all vectors of tests/vectors (its README has the format), twice: as
they are written, and divided over two ledgers, merged, pickled and copied."""

import array
import copy
import functools
import pickle
import unittest

import support

libssi = support.installed()
VECTORS = sorted((support.ROOT / "tests/vectors").glob("*.txt"))


class Case:
    """One case: what goes in, and what is expected."""

    def __init__(self):
        self.model = libssi.Model()
        self.profile = libssi.Profile()
        self.events = []
        self.observed = []
        self.traits = 0
        self.day = 0
        self.expected = {"i": {}, "pillar": {}, "shares": {}, "kinds": set(),
                         "facts": set(), "unseen": set(), "weights": None}

    def take(self, name, words):
        """One line, input or expected."""
        reader = getattr(self, "read_" + name, None)
        if reader:
            reader(*words)
        elif name in ("weight", "goalpost", "half_life", "cap"):
            getattr(self.model, "set_" + name)(int(words[0]), int(words[1]))
        else:
            self.expect(name, [int(w) for w in words])

    def expect(self, name, numbers):
        if name in ("i", "pillar"):
            self.expected[name][numbers[0]] = numbers[1:]
        elif name == "shares":
            self.expected[name] = dict(zip(numbers[::2], numbers[1::2]))
        elif name in ("kinds", "facts", "unseen"):
            self.expected[name].update(numbers)
        else:
            assert name in ("total", "rows", "weights"), name
            self.expected[name] = numbers

    def read_move(self, indicator, pillar):
        self.model.set_pillar(int(indicator), int(pillar))

    def read_balance(self):
        self.model.balance()

    def read_fact(self, fact, value):
        self.profile.set_fact(int(fact), int(value))

    def read_clear(self, fact):
        self.profile.clear_fact(int(fact))

    def read_section(self, section, text=""):
        self.profile.set_section(int(section), bytes.fromhex(text).decode())

    def read_target(self, text=""):
        self.profile.set_target(bytes.fromhex(text))

    def read_observe(self, *kinds):
        self.observed += map(int, kinds)

    def read_traits(self, bits):
        self.traits |= int(bits)

    def read_e(self, day, kind, traits="0", count="1", person="0"):
        self.events.append((int(day), int(kind), int(traits), int(count),
                            int(person, 16)))

    def read_r(self, times, step, following, *event):
        day, kind, traits, count = map(int, event[:4])
        person = int(event[4], 16)
        for i in range(int(times)):
            self.events.append((
                day + i * int(step), kind, traits, count,
                (person + i * int(following)) & 0xFFFF_FFFF_FFFF_FFFF))

    def read_score(self, day):
        self.day = int(day)

    # What the library says.

    def ledger(self, start, step, columns):
        ledger = libssi.Activity()
        for kind in self.observed[start::step]:
            ledger.observe(kind)
        if start + 1 == step:
            ledger.observe_traits(self.traits)
        events = self.events[start::step]
        if columns:
            made = zip(*events) if events else ([],) * 5
            ledger.add_columns(*(array.array(code, column) for code, column
                                 in zip("iBHIQ", made)))
        else:
            for event in events:
                ledger.add(*event)
        return ledger

    def score(self, again, number):
        if not again:
            ledger = self.ledger(0, 1, number % 2 == 0)
            made = libssi.Score(self.model, self.profile, ledger, self.day)
        else:
            ledger = self.ledger(0, 2, True)
            ledger.merge(self.ledger(1, 2, False))
            ledger = pickle.loads(pickle.dumps(ledger))
            made = libssi.Score(copy.copy(self.model),
                                copy.deepcopy(self.profile), ledger, self.day)
        return made, ledger

    def differences(self, again, number):
        score, ledger = self.score(again, number)
        yield from self.total(score, ledger)
        for pillar in libssi.Pillar:
            yield from self.pillar(score, ledger, pillar)
        for row in score.indicators:
            yield from self.indicator(row)
        yield from self.shares(score)
        yield from self.observations(ledger)

    def total(self, score, ledger):
        row = score.total()
        yield ("total", [micro(row.points), micro(row.high),
                         micro(row.observed), estimate(score.estimate),
                         score.display()], self.expected["total"])
        yield "low", micro(row.low), micro(row.points)
        yield "rows", [ledger.rows()], self.expected["rows"]

    def pillar(self, score, ledger, pillar):
        row = score.pillar(pillar)
        guess = estimate(lambda: score.estimate_pillar(pillar))
        yield (f"pillar {pillar}", [micro(row.points), micro(row.high),
                                    micro(row.observed), guess],
               self.expected["pillar"][pillar])
        alone = libssi.pillar_score(self.model, self.profile, ledger, pillar,
                                    self.day)
        yield f"pillar {pillar} alone", alone, row

    def indicator(self, row):
        weights = self.expected["weights"]
        weight = (weights[row.indicator - 1] if weights
                  else micro(reference().indicator(row.indicator).weight))
        says = [row.state, micro(row.points), micro(row.high),
                micro(row.observed), row.measure]
        default = [0, 0, weight, 0, 0]
        yield (f"indicator {row.indicator}", says,
               self.expected["i"].get(row.indicator, default))
        yield "weight", micro(row.maximum), weight
        yield ("headroom", micro(row.headroom),
               micro(row.maximum) - micro(row.points))

    def shares(self, score):
        sums = {}
        for feed, row in enumerate(score.contributions, 1):
            yield (f"share {feed}", micro(row.points),
                   self.expected["shares"].get(feed, 0))
            key = ("kind", row.kind) if row.kind else ("fact", row.fact)
            sums[key] = sums.get(key, 0) + micro(row.points)
            seen = (row.kind in self.expected["kinds"] if row.kind
                    else row.fact in self.expected["facts"])
            yield (f"share {feed} observed", row.observed,
                   seen and feed not in self.expected["unseen"])
        for (kind, value), points in sums.items():
            answer = (score.of_kind if kind == "kind" else score.of_fact)(value)
            yield f"all of {kind} {value}", micro(answer), points

    def observations(self, ledger):
        kinds = {k for k in libssi.Kind if ledger.observed(k)}
        yield "kinds", kinds, self.expected["kinds"]
        yield "facts", set(self.profile.facts()), self.expected["facts"]


def micro(points):
    return points.micropoints


def estimate(ask):
    try:
        return micro(ask())
    except libssi.UnobservedError:
        return -1


@functools.lru_cache
def reference():
    return libssi.Model()


def cases(path):
    """Number, label and content of each case of a file."""
    case = number = label = None
    for line in path.read_text(encoding="ascii").splitlines():
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        if words[0] == "case":
            case, number, label = Case(), int(words[1]), words[2]
        elif words[0] == "end":
            yield number, label, case
        else:
            case.take(words[0], words[1:])


class Vectors(unittest.TestCase):
    def test_all(self):
        self.assertGreaterEqual(len(VECTORS), 15)
        played = compared = 0
        for path in VECTORS:
            for number, label, case in cases(path):
                for again in (False, True):
                    for what, says, wanted in case.differences(again, number):
                        compared += 1
                        if says != wanted:
                            self.fail(f"{path.name} case {number} {label}: "
                                      f"{what}: {says}, not {wanted}")
                    played += 1
        print(f"\n{played} cases, {compared:,} values equal")

    def test_a_changed_number_is_noticed(self):
        number, _, case = next(cases(VECTORS[0]))
        case.expected["total"][0] += 1
        wrong = [w for w, says, wanted in case.differences(False, number)
                 if says != wanted]
        self.assertEqual(wrong, ["total"])


if __name__ == "__main__":
    unittest.main()
