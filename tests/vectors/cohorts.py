"""Cohorts and teams a second time, from doc/cohorts.md and the public
headers alone, in whole numbers. Answers are lists of numbers: a status, and
after 0 the fields of the answer, see README.md."""
import collections

OK, DAY, KIND, RANGE, UTF8, LENGTH, INDEX = 0, 4, 5, 12, 13, 14, 16
UNOBSERVED, COHORT, MEMBER, MISMATCH = 20, 26, 29, 31

POINT = 1000000
HUNDREDTH = 10000
SCORE_MAX = 100 * POINT
PILLAR_MAX = 25 * POINT
DAY_MAX = 65535
NAME_MAX = 200


class Refused(Exception):
    """What a function answers instead: a status."""


def refuse(condition, status):
    if condition:
        raise Refused(status)


def rounded(a, b):
    """a / b to the nearest whole number, halves up."""
    return (2 * a + b) // (2 * b)


def rounded_down(members):
    unit = 100 if members >= 1000 else 10
    return members // unit * unit


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
        refuse(kind not in (1, 2, 3, 4), KIND)
        check_name(name)
        check_day(day)
        self.kind, self.name, self.day = kind, name, day
        self.clear()

    def clear(self):
        self.members = set()
        self.scores = collections.Counter()
        self.known = 0  # members that came with pillars
        self.sums = [0, 0, 0, 0]

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

    def size(self):
        return len(self.members)

    def above(self, score):
        return sum(n for s, n in self.scores.items() if s > score)

    def ranks(self, totals):
        n = self.size()
        refuse(n < 1, COHORT)
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


class Team:
    """Section 9 of the page."""

    def __init__(self, name, day):
        check_name(name)
        check_day(day)
        self.day, self.mates = day, {}

    def add(self, member, pillars, shares, baseline):
        check_scores(0, pillars)
        refuse(baseline != -1 and not 0 <= baseline <= SCORE_MAX, RANGE)
        refuse(member in self.mates, MEMBER)
        self.mates[member] = (pillars, shares, baseline)

    def sharing(self):
        return [m for m in sorted(self.mates) if self.mates[m][1]]

    def score(self, member):
        return sum(self.mates[member][0])

    def has_progress(self, member):
        return self.mates[member][2] >= 0

    def progress(self, member):
        return self.score(member) - self.mates[member][2]

    def member(self, member):
        refuse(member not in self.mates, MEMBER)
        pillars, shares, _ = self.mates[member]
        has = self.has_progress(member)
        return [sum(pillars), *pillars, has, shares,
                self.progress(member) if has else 0, len(self.sharing())]

    def summary(self, benchmark):
        mates = self.sharing()
        refuse(len(mates) < 2, COHORT)
        refuse(not benchmark.known, UNOBSERVED)
        means = [rounded(sum(self.mates[m][0][k] for m in mates), len(mates))
                 for k in range(4)]
        gaps = [a - b for a, b in zip(means, benchmark.pillars)]
        moved = [m for m in mates if self.has_progress(m)]
        progress = 0
        if len(moved) > 1:
            total = sum(map(self.progress, moved))
            progress = rounded(abs(total), len(moved))
            progress = -progress if total < 0 else progress
        return [self.day, len(mates),
                rounded(sum(map(self.score, mates)), len(mates)), *means,
                gaps.index(min(gaps)) + 1, min(gaps), len(moved) > 1,
                progress, len(moved)]

    def share(self, index):
        mates = self.sharing()
        refuse(len(mates) < 2, COHORT)
        refuse(index >= len(mates), INDEX)
        one = mates[index]
        has = self.has_progress(one)
        ahead = [m for m in mates if self.has_progress(m) and has and
                 self.progress(m) > self.progress(one)]
        return [one, self.score(one),
                1 + sum(self.score(m) > self.score(one) for m in mates), has,
                self.progress(one) if has else 0,
                1 + len(ahead) if has else 0]
