"""Replays all vectors of tests/vectors (its README has the format) as they are
written, and every fourth again, divided over two ledgers, merged, pickled and
copied. The hash of all results is the C program's."""

import copy
import functools
import pickle
import unittest
from functools import partial

import support
import vector_calls
import vector_readings
from vector_readings import WHOLE, Recorded, add_to_hash

libssi = support.installed()
VECTORS = sorted((support.ROOT / "tests/vectors").glob("*.txt"))


# Lines of pairs, and which expected values they are.
PAIRS = {"shares": "shares", "parts": "kinds", "fact_parts": "facts"}


class Case:
    """One case: what goes in, and what is expected."""

    def __init__(self):
        self.model = libssi.Model()
        self.own = Recorded()
        self.to = self.own  # what input lines go to
        self.cohort = []
        self.terms = []
        self.dashboard = []
        self.readings = []
        self.calls = []
        self.day = 0
        self.searched = []  # texts, and whether a keyword stands in them
        self.expected = {"i": {}, "pillar": {}, "shares": {}, "kinds": {},
                         "facts": {}, "unseen": set(), "weights": None}

    def take(self, name, words):
        """One line, input or expected."""
        reader = getattr(self, "read_" + name, None)
        call = vector_calls.Call.of(name, words)
        if call:
            self.calls.append(call)
        elif name == "=":
            self.calls[-1].expected = [int(w) for w in words]
        elif reader:
            reader(*words)
        elif name in vector_readings.ASK:
            self.ask(name, *words)
        elif name in vector_readings.TERMS:
            self.terms.append((name, [int(w) for w in words]))
        elif name in ("weight", "goalpost", "half_life", "cap"):
            exact = {"micro": True} if name == "weight" else {}
            getattr(self.model, "set_" + name)(int(words[0]), int(words[1]),
                                               **exact)
        else:
            self.expect(name, [int(w) for w in words])

    def expect(self, name, numbers):
        if name == "row":
            self.readings[-1].expected[numbers[0]] = numbers[1:]
        elif name in ("i", "pillar"):
            self.expected[name][numbers[0]] = numbers[1:]
        elif name in PAIRS:
            self.expected[PAIRS[name]].update(zip(numbers[::2], numbers[1::2]))
        elif name in ("kinds", "facts"):
            self.expected[name].update(dict.fromkeys(numbers, WHOLE))
        elif name == "unseen":
            self.expected[name].update(numbers)
        else:
            assert name in ("total", "rows", "weights"), name
            self.expected[name] = numbers

    def read_planned(self):
        self.to = Recorded()

    def read_cohort(self, *scores):
        self.cohort = [int(score) for score in scores]

    def read_dashboard(self, *numbers):
        self.dashboard.append([int(number) for number in numbers])

    def ask(self, name, *words):
        self.readings.append(vector_readings.Reading(
            name, [int(w) for w in words], self))
        self.to = self.own
        self.terms = []

    def read_rows(self, count, fingerprint=None):
        if fingerprint is None:
            self.expected["rows"] = [int(count)]
        else:
            self.readings[-1].total = int(count), int(fingerprint, 16)

    def read_move(self, indicator, pillar):
        self.model.set_pillar(int(indicator), int(pillar))

    def read_balance(self):
        self.model.balance()

    def read_fact(self, fact, value):
        self.to.profile.set_fact(int(fact), int(value))

    def read_clear(self, fact):
        self.to.profile.clear_fact(int(fact))

    def read_fact_part(self, fact, share):
        self.to.profile.observe_part(int(fact), int(share))

    def read_section(self, section, text=""):
        self.to.profile.set_section(int(section), bytes.fromhex(text).decode())

    def read_long_section(self, section, times, text):
        self.to.profile.set_section(int(section),
                                    int(times) * bytes.fromhex(text))

    def read_target(self, text=""):
        self.to.profile.set_target(bytes.fromhex(text))

    def read_refused_section(self, section, text):
        self.refused(self.to.profile.set_section, int(section), text)

    def read_refused_target(self, text):
        self.refused(self.to.profile.set_target, text)

    def refused(self, call, *words):
        try:
            call(*words[:-1], bytes.fromhex(words[-1]))
        except libssi.Utf8Error:
            return
        raise AssertionError(f"not refused: {words}")

    def read_match(self, found, text=""):
        self.searched.append((bytes.fromhex(text), int(found)))

    def read_observe(self, *kinds):
        self.to.observed += [(int(kind), WHOLE) for kind in kinds]

    def read_part(self, kind, share):
        self.to.observed.append((int(kind), int(share)))

    def read_traits(self, bits):
        self.to.traits |= int(bits)

    def read_e(self, day, kind, traits="0", count="1", person="0"):
        self.to.events.append((int(day), int(kind), int(traits), int(count),
                            int(person, 16)))

    def read_r(self, times, step, following, *event):
        day, kind, traits, count = map(int, event[:4])
        person = int(event[4], 16)
        for i in range(int(times)):
            self.to.events.append((
                day + i * int(step), kind, traits, count,
                (person + i * int(following)) & 0xFFFF_FFFF_FFFF_FFFF))

    def read_score(self, day):
        self.day = int(day)

    # What the library says.

    def member(self, again, number):
        """Model, profile and ledger."""
        if not again:
            return (self.model, self.own.profile,
                    self.own.ledger(0, 1, number % 2 == 0))
        ledger = self.own.ledger(0, 2, True)
        ledger.merge(self.own.ledger(1, 2, False))
        return (copy.copy(self.model), copy.deepcopy(self.own.profile),
                pickle.loads(pickle.dumps(ledger)))

    def differences(self, again, number):
        self.results = []
        if self.calls:
            if not again:
                yield from self.called()
            return
        member = self.member(again, number)
        for reading in self.readings:
            yield from reading.differences(member, number)
            self.results.append(reading.hash)
        if not self.readings:
            yield from self.scored(*member)

    def called(self):
        answers = []
        yield from vector_calls.differences(self.calls, answers)
        self.results = [number for answer in answers for number in answer]

    def matches(self, profile):
        found = [profile.matches(text) for text, _ in self.searched]
        self.results.append(sum(one << at for at, one in enumerate(found)))
        yield "match", found, [wanted == 1 for _, wanted in self.searched]

    def scored(self, model, profile, ledger):
        score = libssi.Score(model, profile, ledger, self.day)
        yield from self.total(score, ledger)
        for pillar in libssi.Pillar:
            yield from self.pillar(score, ledger, pillar)
        for row in score.indicators:
            yield from self.indicator(row)
        self.results.append(ledger.rows())
        yield from self.matches(profile)
        yield from self.shares(score)
        yield from self.observations(profile, ledger)

    def total(self, score, ledger):
        row = score.total()
        says = [row.points_micro, row.high_micro, row.observed_micro,
                estimate(score.estimate), score.display()]
        self.results += says
        yield "total", says, self.expected["total"]
        yield "low", row.low_micro, row.points_micro
        yield "rows", [ledger.rows()], self.expected["rows"]

    def pillar(self, score, ledger, pillar):
        row = score.pillar(pillar)
        guess = estimate(partial(score.estimate_pillar, pillar))
        says = [row.points_micro, row.high_micro, row.observed_micro, guess]
        self.results += says
        yield (f"pillar {pillar}", says, self.expected["pillar"].get(
            pillar, [0, libssi.PILLAR_POINTS, 0, -1]))
        alone = libssi.pillar_score(self.model, self.own.profile, ledger,
                                    pillar, self.day)
        yield f"pillar {pillar} alone", alone, row

    def indicator(self, row):
        weights = self.expected["weights"]
        weight = (weights or reference_weights())[row.indicator - 1]
        says = [row.state, row.points_micro, row.high_micro,
                row.observed_micro, row.measure, row.share]
        self.results += says + [row.maximum_micro]
        wanted = self.expected["i"].get(row.indicator, [0, 0, weight, 0, 0])
        full = wanted[0] == libssi.Observation.FULL
        yield (f"indicator {row.indicator}", says,
               (wanted + [WHOLE if full else 0])[:6])
        yield "weight", row.maximum_micro, weight
        yield ("headroom", row.headroom_micro,
               row.maximum_micro - row.points_micro)

    def shares(self, score):
        sums = {}
        for feed, row in enumerate(score.contributions, 1):
            self.results += [row.points_micro, row.share]
            yield (f"share {feed}", row.points_micro,
                   self.expected["shares"].get(feed, 0))
            key = ("kind", row.kind) if row.kind else ("fact", row.fact)
            sums[key] = sums.get(key, 0) + row.points_micro
            seen = (self.expected["kinds"].get(row.kind, 0) if row.kind
                    else self.expected["facts"].get(row.fact, 0))
            if feed in self.expected["unseen"]:
                seen = 0
            yield (f"share {feed} observed", (row.share, row.observed),
                   (seen, seen > 0))
        for (kind, value), points in sums.items():
            ask = score.of_kind if kind == "kind" else score.of_fact
            yield f"all of {kind} {value}", ask(value, micro=True), points

    def observations(self, profile, ledger):
        kinds = {k: ledger.observed_share(k) for k in libssi.Kind
                 if ledger.observed(k)}
        yield "kinds", kinds, self.expected["kinds"]
        facts = {f: profile.observed_share(f) for f in profile.facts()}
        yield "facts", facts, self.expected["facts"]


def estimate(ask):
    try:
        return ask(micro=True)
    except libssi.UnobservedError:
        return -1


@functools.lru_cache
def reference_weights():
    model = libssi.Model()
    return [model.indicator(i).weight_micro for i in libssi.Indicator]


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
        total = vector_readings.HASH
        for path in VECTORS:
            for number, label, case in cases(path):
                for again in (False, True)[:1 if number % 4 else 2]:
                    for what, says, wanted in case.differences(again, number):
                        compared += 1
                        if says != wanted:
                            self.fail(f"{path.name} case {number} {label}: "
                                      f"{what}: {says}, not {wanted}")
                    if not again:
                        total = add_to_hash(total, case.results)
                played += 1
        said = f"{played} cases, hash {total:016x}"
        print(f"\n{said}, {compared:,} values equal")
        self.assertEqual(said, str(support.parameter("LIBSSI_REPLAYED")))

    def test_a_changed_number_is_noticed(self):
        number, _, case = next(cases(VECTORS[0]))
        case.expected["total"][0] += 1
        wrong = [w for w, says, wanted in case.differences(False, number)
                 if says != wanted]
        self.assertEqual(wrong, ["total"])

    def test_a_changed_reading_is_noticed(self):
        path = support.ROOT / "tests/vectors/trend.txt"
        number, _, case = next(cases(path))
        case.readings[0].expected[0][4] += 1
        wrong = [w for w, says, wanted in case.differences(False, number)
                 if says != wanted]
        self.assertEqual(wrong, ["trend, row 0"])

    def test_a_changed_answer_is_noticed(self):
        path = support.ROOT / "tests/vectors/benchmarks.txt"
        number, case, call = next(
            (number, case, call) for number, _, case in cases(path)
            for call in case.calls if len(call.expected) > 5)
        call.expected[5] += 1
        wrong = [w for w, says, wanted in case.differences(False, number)
                 if says != wanted]
        self.assertEqual(len(wrong), 2)


if __name__ == "__main__":
    unittest.main()
