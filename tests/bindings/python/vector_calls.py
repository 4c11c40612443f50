"""The cases of cohorts, releases and teams of tests/vectors (its README has the
calls), made in two worlds as the C program does: in the second one cohorts are
put together another way, and cohorts and the ledger are loaded anew."""

import array
import copy
import datetime

import support
from vector_readings import HASH, add_to_hash, day_of

libssi = support.installed()
TOTAL_MAX = 100_000_000
PILLAR_MAX = 25_000_000


def flat(value):
    if isinstance(value, datetime.date):
        return day_of(value)
    return int(value)


def fields(answer):
    """All fields of an answer but its name, in their order; points exact."""
    names = answer.__annotations__
    return [flat(getattr(answer, name)) for name in names
            if name != "name" and f"{name}_micro" not in names]


def step_on(start, plus, row, last):
    if start > last or start < 0:
        return start
    return (start + row * plus) % (last + 1)


def saved(cohort):
    """None of the fallback, which cannot be saved."""
    try:
        return cohort.save()
    except libssi.MismatchError:
        return None


class World:
    """The objects of a case; each call gives the fields of its answer."""

    def __init__(self, another):
        self.another = another
        self.cohorts = {}
        self.teams = {}
        self.releases = None

    def call(self, name, words):
        try:
            answer = getattr(self, "call_" + name)(*words)
        except libssi.Error as error:
            return [int(error.status)]
        self.load_again(name, words)
        return [0, *(answer or [])]

    def load_again(self, name, words):
        if not self.another:
            return
        if name in CHANGES and saved(self.cohorts[words[0]]) is not None:
            self.cohorts[words[0]] = libssi.Cohort.load(
                self.cohorts[words[0]].save())
        if self.releases:
            self.releases = libssi.Releases.load(self.releases.save())

    # Cohorts.

    def call_new(self, slot, kind, day, name):
        self.cohorts[slot] = libssi.Cohort(kind, name, day)

    def call_fallback(self, slot, day):
        self.cohorts[slot] = libssi.Cohort.fallback(day)

    def call_copy(self, slot, source):
        self.cohorts[slot] = copy.copy(self.cohorts[source])

    def call_add(self, slot, member, total, *pillars):
        self.cohorts[slot].add(member, total, pillars or None, micro=True)

    def call_remove(self, slot, member, total, *pillars):
        self.cohorts[slot].remove(member, total, pillars or None,
                                  micro=True)

    def call_people(self, slot, member, following, times, total, plus,
                    *pillars):
        members = [(member + following * i) % 2**64 for i in range(times)]
        columns = [[step_on(total, plus, i, TOTAL_MAX) for i in range(times)]]
        columns += [[step_on(*pillars[k:k + 2], i, PILLAR_MAX)
                     for i in range(times)] for k in range(0, len(pillars), 2)]
        cohort = self.cohorts[slot]
        if not self.another:
            cohort.add_columns(array.array("Q", members), *(
                array.array("i", column) for column in columns))
            return
        label = cohort.label()
        if label.estimate:
            cohort.add(0, 0)
        part = libssi.Cohort(label.kind, label.name, label.day)
        for i in reversed(range(times)):
            total, *pillars = (column[i] for column in columns)
            part.add(members[i], total, pillars or None, micro=True)
        cohort.merge(part)

    def call_merge(self, slot, other):
        self.cohorts[slot].merge(self.cohorts[other])

    def call_subtract(self, slot, other):
        self.cohorts[slot].subtract(self.cohorts[other])

    def call_label(self, slot):
        return fields(self.cohorts[slot].label())

    def call_equal(self, slot, other):
        return [saved(self.cohorts[slot]) == saved(self.cohorts[other])]

    def call_saved(self, slot):
        data = self.cohorts[slot].save()
        return [len(data), add_to_hash(HASH, data) >> 1]

    def call_ranks(self, slot, *triples):
        totals = array.array("i", (
            step_on(*triples[k + 1:k + 3], i, TOTAL_MAX)
            for k in range(0, len(triples), 3) for i in range(triples[k])))
        tops, ranks = (array.array("i", bytes(4 * len(totals)))
                       for _ in range(2))
        self.cohorts[slot].ranks(totals, tops, ranks)
        rows = [number for row in zip(tops, ranks) for number in row]
        return [add_to_hash(HASH, rows) >> 1, *rows[:24]]

    # Releases.

    def call_ledger(self, period, remembered):
        self.releases = libssi.Releases(period, remembered)

    def call_declare(self, slot):
        self.releases.declare(self.cohorts[slot])

    def about(self, slot, answer):
        assert answer.name == self.cohorts[slot].label().name
        return fields(answer)

    def call_mean(self, slot):
        return self.about(slot, self.releases.mean(self.cohorts[slot]))

    def call_gap(self, slot, total, *pillars):
        return self.about(slot, self.releases.gap(self.cohorts[slot], total,
                                                  pillars, micro=True))

    def call_quantile(self, slot, percent):
        return self.about(slot, self.releases.quantile(self.cohorts[slot],
                                                       percent))

    def call_rank(self, slot, member, total):
        return self.about(slot, self.releases.rank(self.cohorts[slot], member,
                                                   total, micro=True))

    def call_movement(self, before, after, *words):
        return self.about(after, self.releases.movement(
            self.cohorts[before], self.cohorts[after], *words, micro=True))

    # Teams.

    def call_team(self, slot, day, name):
        self.teams[slot] = libssi.Team(name, day)

    def call_mate(self, slot, member, *words):
        self.teams[slot].add(member, words[:4], bool(words[4]), words[5],
                             micro=True)

    def call_mates(self, slot, member, following, times, shares, base, plus,
                   *pillars):
        rows = range(times)
        for i in reversed(rows) if self.another else rows:
            self.teams[slot].add(
                member + following * i,
                [step_on(*pillars[k:k + 2], i, PILLAR_MAX)
                 for k in range(0, 8, 2)],
                bool(shares), step_on(base, plus, i, TOTAL_MAX), micro=True)

    def call_own(self, slot, member):
        return fields(self.teams[slot].member(self.releases, member))

    def call_view(self, slot, *benchmark):
        return fields(self.teams[slot].summary(
            self.releases, *(self.cohorts[b] for b in benchmark)))

    def call_shared(self, slot):
        return [len(self.teams[slot].shares)]

    def call_share(self, slot, index):
        return fields(self.teams[slot].share(index))


CHANGES = ("new", "fallback", "copy", "add", "remove", "people", "merge",
           "subtract")
#: The calls whose last word is a name, and how many numbers come before it.
NAMED = {"new": 3, "team": 2}


class Call:
    """One line, and the answer that is expected of it."""

    def __init__(self, name, words):
        self.name = name
        self.expected = [0]
        count = NAMED.get(name, len(words))
        self.words = [int(word) for word in words[:count]]
        if name in NAMED:
            self.words.append(bytes.fromhex("".join(words[count:])))

    @staticmethod
    def of(name, words):
        """None if there is no such call."""
        return Call(name, words) if hasattr(World, "call_" + name) else None


def differences(calls, results):
    """All answers in both worlds; those of the first are the results."""
    first, second = World(False), World(True)
    for call in calls:
        says = first.call(call.name, call.words)
        again = second.call(call.name, call.words)
        results.append(says)
        yield f"{call.name} {call.words}", says, call.expected
        yield f"another way: {call.name} {call.words}", again, call.expected
        if call.name in CHANGES and call.words[0] in first.cohorts:
            slot = call.words[0]
            yield (f"{call.name}, saved", saved(second.cohorts[slot]),
                   saved(first.cohorts[slot]))
