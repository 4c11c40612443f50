"""The cases of cohorts, benchmarks and teams of tests/vectors (its README has
the calls), made in two worlds as the C program does: in the second one cohorts
are put together another way, and cohorts, benchmarks and the budget are loaded
anew."""

import array
import copy
import datetime

import support
from vector_readings import HASH, add_to_hash, day_of

libssi = support.installed()
TOTAL_MAX = 100_000_000
PILLAR_MAX = 25_000_000
ALONE_DAY = 20020


def flat(value):
    if isinstance(value, datetime.date):
        return day_of(value)
    return 0 if value is None else int(value)


def fields(answer):
    """All fields of an answer but its name, in their order; points exact."""
    names = answer.__annotations__
    return [flat(getattr(answer, name)) for name in names
            if name != "name" and f"{name}_micro" not in names]


def step_on(start, plus, row, last):
    if start > last or start < 0:
        return start
    return (start + row * plus) % (last + 1)


def saved(handle):
    return None if handle is None else handle.save()


def key_of(number):
    """The lowest byte first."""
    return number.to_bytes(libssi.BENCHMARK_KEY_BYTES, "little")


class World:
    """The objects of a case; each call gives the fields of its answer."""

    def __init__(self, another):
        self.another = another
        self.cohorts = {}
        self.benchmarks = {}
        self.teams = {}
        self.budget = None

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
        if name in CHANGES:
            self.cohorts[words[0]] = libssi.Cohort.load(
                self.cohorts[words[0]].save())
        if self.budget:
            self.budget = libssi.Budget.load(
                self.budget.save(), self.budget.label().serial)
        for slot, made in self.benchmarks.items():
            self.benchmarks[slot] = libssi.Benchmark.load(made.save())

    # Cohorts.

    def call_new(self, slot, kind, day, name):
        self.cohorts[slot] = libssi.Cohort(kind, name, day)

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
        label = self.cohorts[slot].label()
        return [label.kind, day_of(label.day), label.members]

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

    # Budgets.

    def call_budget(self, day, limit):
        self.budget = libssi.Budget(limit, day)

    def call_advance(self, day):
        self.budget.advance(day)

    def call_funds(self):
        return fields(self.budget.label())

    def call_spent(self, member):
        return [self.budget.spent(member)]

    def call_afford(self, epsilon, member, following, times):
        members = [member + following * i for i in range(times)]
        if self.another:
            members.reverse()
        able = libssi.affordable(self.budget, members, epsilon)
        assert len(able) == self.budget.afford(members, epsilon)
        return [len(able)]

    # Benchmarks.

    def described(self, slot, made):
        self.benchmarks[slot] = made
        return fields(made.label())

    def call_publish(self, slot, cohort, key, epsilon, synthetic):
        return self.described(slot, libssi.publish(
            self.cohorts[cohort], self.budget, key_of(key), epsilon=epsilon,
            synthetic=bool(synthetic)))

    def call_publications(self, cohort, key, times, epsilon):
        value = HASH
        for number in range(key, key + times):
            made = libssi.publish(
                self.cohorts[cohort],
                libssi.Budget(libssi.BUDGET_LIMIT, ALONE_DAY), key_of(number),
                epsilon=epsilon)
            mean = made.mean()
            value = add_to_hash(value, [
                *(knot.share for knot in made.knots), mean.total_micro,
                mean.brand_micro, mean.find_micro, mean.engage_micro,
                mean.relate_micro])
        return [value >> 1]

    def call_fallback(self, slot):
        return self.described(slot, libssi.Benchmark.fallback())

    def call_knots(self, slot):
        return [knot.share for knot in self.benchmarks[slot].knots]

    def call_mean(self, slot):
        return fields(self.benchmarks[slot].mean())

    def call_gap(self, slot, total, *pillars):
        return fields(self.benchmarks[slot].gap(total, pillars, micro=True))

    def call_rank(self, slot, total):
        made, tops = self.benchmarks[slot], array.array("i", [0])
        answer = made.rank(total, micro=True)
        made.tops([total], tops)
        assert tops[0] == answer.top
        return fields(answer)

    def call_movement(self, before, after, *totals):
        return fields(libssi.Benchmark.movement(
            self.benchmarks[before], self.benchmarks[after], *totals,
            micro=True))

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
        return fields(self.teams[slot].member(member))

    def call_view(self, slot, *benchmark):
        return fields(self.teams[slot].summary(
            *(self.benchmarks[b] for b in benchmark)))

    def call_shared(self, slot):
        return [len(self.teams[slot].shares)]

    def call_share(self, slot, index):
        return fields(self.teams[slot].share(index))


CHANGES = ("new", "copy", "add", "remove", "people", "merge", "subtract")
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
        if call.name == "publish":
            slot = call.words[0]
            yield ("what was published, saved",
                   saved(second.benchmarks.get(slot)),
                   saved(first.benchmarks.get(slot)))
            yield ("the budget, saved", saved(second.budget),
                   saved(first.budget))
