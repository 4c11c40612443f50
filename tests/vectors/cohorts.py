"""Cohorts, releases and teams a second time, from doc/cohorts.md and the public
headers alone, in whole numbers. Answers are lists of numbers: a status, and
after 0 the fields of the answer, see README.md."""
import collections
import decimal
import functools

OK, DAY, KIND, RANGE, UTF8, LENGTH, INDEX = 0, 4, 5, 12, 13, 14, 16
UNOBSERVED, COHORT, MEMBER, RELEASE, MISMATCH = 20, 26, 29, 30, 31

FALLBACK = 4
POINT = 1000000
HUNDREDTH = 10000
SCORE_MAX = 100 * POINT
PILLAR_MAX = 25 * POINT
DAY_MAX = 65535
NAME_MAX = 200
CELL_MIN = 10
LARGE = 1000
USUAL = [12 * POINT, 6 * POINT, 2 * POINT, 14 * POINT]


class Refused(Exception):
    """What a function answers instead: a status."""


def refuse(condition, status):
    if condition:
        raise Refused(status)


def rounded(a, b):
    """a / b to the nearest whole number, halves up."""
    return (2 * a + b) // (2 * b)


def to_step(total, count, step):
    return rounded(total, count * step) * step


def rounded_down(members):
    unit = 100 if members >= 1000 else 10
    return members // unit * unit


def mean_step(members):
    if members < 20:
        return 2 * POINT
    if members < 100:
        return POINT
    return POINT // 2 if members < 1000 else POINT // 10


def check_scores(total, pillars):
    refuse(not 0 <= total <= SCORE_MAX, RANGE)
    refuse(pillars and not all(0 <= p <= PILLAR_MAX for p in pillars), RANGE)


def check_name(name):
    refuse(not 1 <= len(name) <= NAME_MAX, LENGTH)
    try:
        refuse('\0' in name.decode(), UTF8)
    except UnicodeDecodeError:
        raise Refused(UTF8) from None


def check_day(day):
    refuse(not 0 <= day <= DAY_MAX, DAY)


class Cohort:
    """Section 1 of the page."""

    def __init__(self, kind, name, day):
        refuse(kind not in (1, 2, 3), KIND)
        check_name(name)
        check_day(day)
        self.kind, self.name, self.day = kind, name, day
        self.clear()

    def clear(self):
        self.members = set()
        self.scores = collections.Counter()
        self.known = 0  # members that came with pillars
        self.sums = [0, 0, 0, 0]

    estimate = False

    def copy(self):
        made = Cohort(self.kind, self.name, self.day)
        made.change(self, 1)
        return made

    def change(self, other, sign):
        """All of another part goes in, or out."""
        for score, count in list(other.scores.items()):
            self.scores[score] += sign * count
        self.scores = +self.scores
        self.known += sign * other.known
        self.sums = [a + sign * b for a, b in zip(self.sums, other.sums)]
        if sign > 0:
            self.members = self.members | other.members
        else:
            self.members = self.members - other.members

    def part(self, rows):
        """The rows (member, total, pillars or None) as a part."""
        made = Cohort(self.kind, self.name, self.day)
        for member, total, pillars in rows:
            check_scores(total, pillars)
        for member, total, pillars in rows:
            refuse(member in made.members, MEMBER)
            made.members.add(member)
            made.scores[rounded(total, HUNDREDTH)] += 1
            if pillars:
                made.known += 1
                made.sums = [a + b for a, b in zip(made.sums, pillars)]
        return made

    def add(self, rows):
        self.merge(self.part(rows))

    def remove(self, member, total, pillars):
        self.subtract(self.part([(member, total, pillars)]))

    def same(self, other):
        refuse((self.kind, self.name, self.day) !=
               (other.kind, other.name, other.day), MISMATCH)

    def merge(self, other):
        self.same(other)
        refuse(self.members & other.members, MEMBER)
        self.change(other, 1)

    def subtract(self, other):
        self.same(other)
        refuse(not other.members <= self.members, MEMBER)
        refuse(any(self.scores[score] < count
                   for score, count in other.scores.items()), MEMBER)
        left = self.known - other.known
        unknown = len(self.members) - len(other.members) - left
        refuse(left < 0 or unknown < 0, MEMBER)
        refuse(any(not 0 <= a - b <= left * PILLAR_MAX
                   for a, b in zip(self.sums, other.sums)), MEMBER)
        self.change(other, -1)

    def content(self):
        return (self.kind, self.name, self.day, self.members, self.scores,
                self.known, self.sums)

    # What a release asks.

    def size(self):
        return len(self.members)

    def above(self, score):
        return sum(n for s, n in self.scores.items() if s > score)

    def total(self):
        return sum(s * n for s, n in self.scores.items()) * HUNDREDTH

    def quantile(self, percent):
        return min(s for s in self.scores if 100 * (
            self.size() - self.above(s)) >= percent * self.size())

    def pillars(self):
        return self.sums if self.known == self.size() else None

    def ranks(self, totals):
        n = self.size()
        refuse(n < CELL_MIN, COHORT)
        for total in totals:
            check_scores(total, None)
        scores = [rounded(total, HUNDREDTH) for total in totals]
        refuse(collections.Counter(scores) != self.scores, MISMATCH)
        answer = {}
        for score, equal in self.scores.items():
            above = self.above(score)
            answer[score] = (top_percent(above, equal, n),
                             2 * above + equal + 1)
        return [answer[score] for score in scores]


def top_percent(above, equal, members):
    return max(1, rounded(100 * (2 * above + equal), 2 * members))


@functools.lru_cache
def fallback_table():
    """Section 7: of a million, how many are at or below each whole point."""
    with decimal.localcontext() as context:
        context.prec = 60
        shape = 1 / decimal.Decimal('0.51') ** 2
        scale = 31 / shape

        def below(point):
            x = point / scale
            term = whole = 1 / shape
            k = 1
            while term > whole * decimal.Decimal('1e-45'):
                term *= x / (shape + k)
                whole += term
                k += 1
            return x ** shape * (-x).exp() * whole if x else whole * 0

        share = [below(decimal.Decimal(k)) for k in range(101)]
        return [int(s / share[100] * 1000000 + decimal.Decimal('0.5'))
                for s in share]


class Fallback:
    """A cohort of nobody: hundredths of members, with straight lines between
    the whole points."""

    kind, name, estimate, members = FALLBACK, None, True, frozenset()

    def __init__(self, day):
        check_day(day)
        self.day = day

    def copy(self):
        return Fallback(self.day)

    @staticmethod
    def changed(*_):
        raise Refused(MISMATCH)

    add = remove = merge = subtract = changed

    def content(self):
        raise Refused(MISMATCH)

    def ranks(self, totals):
        raise Refused(MISMATCH)

    def size(self):
        return 100 * 1000000

    def at_or_below(self, score):
        table = fallback_table() + [1000000]
        point, rest = divmod(score, 100)
        return 100 * table[point] + rest * (table[point + 1] - table[point])

    @property
    def scores(self):
        counts = {0: self.at_or_below(0)}
        for score in range(1, 10001):
            counts[score] = self.at_or_below(score) - self.at_or_below(
                score - 1)
        return collections.Counter(counts)

    def above(self, score):
        return self.size() - self.at_or_below(score)

    def total(self):
        return sum(s * n for s, n in self.scores.items()) * HUNDREDTH

    def quantile(self, percent):
        return min(s for s in range(10001) if 100 * self.at_or_below(s) >=
                   percent * self.size())

    def pillars(self):
        return None


class Releases:
    """Sections 3 and 4 of the page."""

    def __init__(self, period, remembered):
        refuse(not 1 <= period <= 366 or not 2 <= remembered <= 1000, RANGE)
        self.period, self.remembered = period, remembered
        self.now = None  # the latest period
        self.sets = {}  # the period that each was last released in
        self.answers = {}

    def forgotten(self, period, now):
        return period <= now - self.remembered

    def held(self, now):
        """The sets that a release in a period is held against."""
        return [s for s, period in self.sets.items()
                if period == now or len(s) < LARGE and
                not self.forgotten(period, now)]

    def enter(self, members, now):
        """A set of members is released in a period, or refused."""
        if self.sets.get(members) != now:
            refuse(len(members) < CELL_MIN, RELEASE)
            held = self.held(now)
            cells = collections.Counter(
                (m in members, tuple(m in s for s in held))
                for m in members.union(*held))
            refuse(any(n < CELL_MIN and
                       (True, key) in cells
                       for (_, key), n in cells.items()), RELEASE)
            self.sets[members] = now

    def answered(self, members, day, question, answer, protected):
        """The answer, or that to the same question in the same period."""
        period = day // self.period
        now = period if self.now is None else max(self.now, period)
        refuse(self.forgotten(period, now), DAY)
        key = period, members, question
        if key not in self.answers:
            if protected:
                self.enter(protected, now)
            self.now = now
            self.answers[key] = answer()
        return self.answers[key]

    def ask(self, cohort, question, answer):
        if cohort.estimate:
            return answer(cohort)
        refuse(cohort.size() < CELL_MIN, COHORT)
        members = frozenset(cohort.members)
        return self.answered(members, cohort.day, question,
                             lambda: answer(cohort), members)

    def declare(self, cohort):
        self.ask(cohort, ('declared', self.now), lambda _: None)

    def mean(self, cohort):
        return [cohort.kind] + self.ask(cohort, 'mean', mean_of)

    def gap(self, cohort, total, pillars):
        check_scores(total, pillars)
        answer = self.mean(cohort)
        answer[5] = total - answer[5]
        if answer[6]:
            answer[7:] = [p - m for p, m in zip(pillars, answer[7:])]
        return answer

    def quantile(self, cohort, percent):
        refuse(not 1 <= percent <= 99, RANGE)
        n = cohort.size()
        refuse(min(percent, 100 - percent) * n < 500, COHORT)
        step = 2 * POINT if n < 20 else POINT

        def answer(cohort):
            points = cohort.quantile(percent) * HUNDREDTH
            return described(cohort) + [step, to_step(points, 1, step)]
        return [cohort.kind] + self.ask(cohort, ('quantile', percent), answer)

    def rank(self, cohort, member, total):
        check_scores(total, None)

        def answer(cohort):
            return described(cohort) + standing(
                cohort, member, rounded(total, HUNDREDTH))
        return [cohort.kind] + self.ask(cohort, ('rank', member), answer)

    def movement(self, before, after, member, total_before, total_after):
        check_scores(total_before, None)
        check_scores(total_after, None)
        refuse((before.kind, before.name) != (after.kind, after.name),
               MISMATCH)
        refuse(after.day < before.day, DAY)
        refuse(min(before.size(), after.size()) < CELL_MIN, COHORT)
        first = self.rank(before, member, total_before)
        last = self.rank(after, member, total_after)
        old = rounded(total_before, HUNDREDTH)
        new = rounded(total_after, HUNDREDTH)
        middle = self.ask(before, ('move', member, after.day // self.period),
                          lambda cohort: standing(cohort, member, new, old)[1])
        change = last[5] - first[5]
        own = middle - first[5]
        return [after.kind, first[1], last[1], after.estimate, last[3],
                first[5], last[5], change, own, change - own]


def described(cohort):
    n = 1000000 if cohort.estimate else cohort.size()
    return [cohort.day, cohort.estimate, rounded_down(n)]


def mean_of(cohort):
    n = cohort.size()
    step = mean_step(n)
    known = cohort.pillars()
    pillars = [to_step(s, n, step) for s in known] if known else [0] * 4
    return (described(cohort) + [step, to_step(cohort.total(), n, step),
                                 known is not None] + pillars)


def standing(cohort, member, score, gives_way=None):
    """Guest, top percent and its step."""
    n = cohort.size()
    above, equal = cohort.above(score), cohort.scores[score]
    guest = member not in cohort.members
    if not guest and gives_way is not None:
        above -= gives_way > score
        equal += gives_way != score
    top = top_percent(above, equal, n)
    if not guest:
        return [False, top, 1]
    step = -(-1000 // rounded_down(n))
    return [True, min(100, -(-top // step) * step), step]


Mate = collections.namedtuple('Mate', 'member pillars total shares baseline')


class Team:
    """Section 8 of the page."""

    def __init__(self, name, day):
        check_name(name)
        check_day(day)
        self.name, self.day = name, day
        self.mates = {}

    def add(self, member, pillars, shares, baseline):
        refuse(not -1 <= baseline <= SCORE_MAX, RANGE)
        check_scores(0, pillars)
        refuse(member in self.mates, MEMBER)
        self.mates[member] = Mate(member, pillars, sum(pillars), shares,
                                  baseline)

    def with_baseline(self):
        return [m for m in self.mates.values() if m.baseline >= 0]

    def allow(self, releases, mates, question, answer):
        """The rules, for those who do not share."""
        refuse(len(mates) < CELL_MIN, COHORT)
        silent = frozenset(m.member for m in mates if not m.shares)
        refuse(0 < len(silent) < CELL_MIN, RELEASE)
        ids = frozenset(m.member for m in mates)
        return releases.answered(ids, self.day, question, answer, silent)

    def member(self, releases, member):
        refuse(member not in self.mates, MEMBER)
        own = self.mates[member]
        progress = own.total - own.baseline if own.baseline >= 0 else 0
        rank = self.rank(releases, list(self.mates.values()), own, 'rank',
                         lambda m: rounded(m.total, HUNDREDTH))
        moved = [False, 0]
        if own.baseline >= 0:
            moved = self.rank(
                releases, self.with_baseline(), own, 'progress',
                lambda m: rounded(m.total - m.baseline, 2 * HUNDREDTH))
        return ([own.total, *own.pillars, own.baseline >= 0, progress] +
                rank + moved)

    def rank(self, releases, mates, own, what, score):
        def answer():
            scores = [score(m) for m in mates]
            mine = score(own)
            return top_percent(sum(s > mine for s in scores),
                               scores.count(mine), len(scores))
        try:
            return [True, self.allow(releases, mates, (what, own.member),
                                     answer)]
        except Refused as refused:
            if refused.args[0] not in (COHORT, RELEASE):
                raise
            return [False, 0]

    def summary(self, releases, benchmark):
        mates = list(self.mates.values())
        cohort = Cohort(3, self.name, self.day)
        cohort.add([(m.member, m.total, m.pillars) for m in mates])
        refuse(benchmark and benchmark.size() < CELL_MIN, COHORT)
        refuse(benchmark and benchmark.pillars() is None, UNOBSERVED)
        means = self.allow(releases, mates, 'mean', lambda: mean_of(cohort))
        usual = releases.mean(benchmark)[7:] if benchmark else USUAL
        gaps = [a - b for a, b in zip(means[6:], usual)]
        weakest = gaps.index(min(gaps))
        return ([means[0], *means[2:5], *means[6:], weakest + 1,
                 gaps[weakest]] + self.mean_progress(releases))

    def mean_progress(self, releases):
        mates = self.with_baseline()
        n = len(mates)

        def answer():
            total = sum(m.total - m.baseline for m in mates)
            size = to_step(abs(total), n, mean_step(n))
            return size if total >= 0 else -size
        try:
            return [True, self.allow(releases, mates, 'progress', answer),
                    rounded_down(n)]
        except Refused as refused:
            if refused.args[0] not in (COHORT, RELEASE):
                raise
            return [False, 0, 0]

    def sharing(self):
        return [self.mates[m] for m in sorted(self.mates)
                if self.mates[m].shares]

    def share(self, index):
        shown = self.sharing()
        refuse(index >= len(shown), INDEX)
        own = shown[index]
        moved = [m.total - m.baseline for m in shown if m.baseline >= 0]
        has = own.baseline >= 0
        progress = own.total - own.baseline if has else 0
        return [own.member, own.total,
                1 + sum(m.total > own.total for m in shown), has, progress,
                1 + sum(p > progress for p in moved) if has else 0]
