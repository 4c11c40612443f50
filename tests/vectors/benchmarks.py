"""Publications, benchmarks and budgets a second time, from doc/cohorts.md and
the public headers alone, in whole numbers and fractions. Answers are lists of
numbers: a status, and after 0 the fields of the answer, see README.md."""
import decimal
import functools
import math
from fractions import Fraction

from cohorts import (COHORT, DAY, DAY_MAX, HUNDREDTH, MISMATCH, PILLAR_MAX,
                     POINT, RANGE, check_scores, refuse, rounded,
                     rounded_down)
from readings import siphash

BUDGET = 30
WORD = 2**64
PERCENT = 1000000
WHOLE = 100 * PERCENT
LEAST = 100
POPULATION = 4
MEMBERS, SYNTHETIC, ESTIMATE = 1, 2, 3


def usual_epsilon(members):
    return min(64, max(4, -(-64000 // members)))


# Section 6: the noise.


class Words:
    """Random words of a publication."""

    def __init__(self, key, everything):
        self.seed = b''.join(
            siphash(bytes([which]) + everything, key).to_bytes(8, 'little')
            for which in (0, 1))
        self.count = 0

    def word(self):
        self.count += 1
        return siphash((self.count - 1).to_bytes(8, 'little'), self.seed)

    def below(self, end):
        word = self.word()
        while word < WORD % end:
            word = self.word()
        return word % end

    def exponential(self, u, t):
        """True with probability exp(-u / t)."""
        throws = 1
        while self.below(t * throws) < u:
            throws += 1
        return throws % 2 == 1

    def geometric(self, s, t):
        while True:
            u = self.below(t)
            if self.exponential(u, t):
                break
        v = 0
        while self.exponential(1, 1):
            v += 1
        return math.floor(Fraction(u + t * v, s))

    def laplace(self, s, t):
        while True:
            negative = self.word() >= WORD // 2
            size = self.geometric(s, t)
            if not negative:
                return size
            if size:
                return -size

    def cube(self, s, t):
        while True:
            r = sum(self.geometric(s, t) for _ in range(5))
            # All four coins are thrown, whatever the first says.
            coins = [self.below(2 * r + 2 * j) < 2 * r + 1
                     for j in range(1, 5)]
            if all(coins):
                return [self.below(2 * r + 1) - r for _ in range(4)]


# Section 5: what is published.


def statistics(cohort):
    members = cohort.size()
    knots = [Fraction(0)] * (21 if members >= 4000 else 11)
    width = Fraction(10000, len(knots) - 1)
    for score, often in cohort.scores.items():
        knot = min(math.floor(score / width), len(knots) - 2)
        upper = score / width - knot
        knots[knot] += 1000 * often * (1 - upper)
        knots[knot + 1] += 1000 * often * upper
    assert all(k.denominator == 1 for k in knots)
    known = cohort.known == members
    sums = list(cohort.sums) if known else [
        sum(s * n for s, n in cohort.scores.items()), 0, 0, 0]
    return [int(k) for k in knots], known, sums


def blurred(members, known, knots, sums, draw):
    key, serial, epsilon = draw
    everything = b'SSI benchmark 1\0' + b''.join(
        n.to_bytes(8, 'little') for n in
        [serial, epsilon, members, len(knots), int(known)] + knots + sums)
    words = Words(key, everything)
    knots = [k + words.laplace(epsilon, 256000) for k in knots]
    noise = (words.cube(epsilon, 128 * PILLAR_MAX) if known else
             [words.laplace(epsilon, 128 * 10000), 0, 0, 0])
    return knots, [a + b for a, b in zip(sums, noise)]


def sharpened(knots):
    last = len(knots) - 1
    return [6 * k - (knots[min(j + 1, last)] - 2 * k + knots[max(j - 1, 0)])
            for j, k in enumerate(knots)]


def projected(values, whole):
    """The nearest list of whole numbers >= 0 with this sum."""
    ordered = sorted(values, reverse=True)
    threshold = max(Fraction(sum(ordered[:k]) - whole, k)
                    for k in range(1, len(ordered) + 1))
    near = [max(0, math.floor(v - threshold)) for v in values]
    near[near.index(max(near))] += whole - sum(near)
    return near


def shares_of(values, whole):
    ends = [rounded(sum(values[:k]) * WHOLE, whole)
            for k in range(len(values) + 1)]
    return [b - a for a, b in zip(ends, ends[1:])]


class Benchmark:
    def __init__(self, label, source, members, epsilon):
        self.label, self.source = label, source  # label: kind, name, day
        self.members, self.epsilon = members, epsilon
        self.known, self.shares, self.total = False, [], 0
        self.pillars = [0, 0, 0, 0]

    def describe(self):
        return [self.members, self.label[0], self.source, self.known,
                self.label[2], self.epsilon, len(self.shares)]

    def content(self):
        return self.shares + [self.total] + self.pillars

    def margin(self, points):
        if not self.epsilon:
            return 0
        return points * POINT * 64 // (self.members * self.epsilon)

    def mean(self):
        return [self.total,
                self.margin(656 if self.known else 599),
                self.known, *self.pillars,
                self.margin(311) if self.known else 0]

    def gap(self, total, pillars):
        check_scores(total, pillars)
        margin = self.mean()[1]
        if not (pillars and self.known):
            return [total - self.total, margin] + [0] * 8
        gaps = [a - b for a, b in zip(pillars, self.pillars)]
        return [total - self.total, margin, 1, *gaps, self.mean()[7],
                gaps.index(min(gaps)) + 1, min(gaps)]

    def above(self, total):
        """The density is a straight line between knots, and twice as high as
        its share at both ends, which stand on half a cell."""
        score = rounded(total, HUNDREDTH)
        width = 10000 // (len(self.shares) - 1)
        density = [2 * self.shares[0], *self.shares[1:-1], 2 * self.shares[-1]]
        below = Fraction(0)
        for k in range(len(self.shares) - 1):
            along = Fraction(min(max(score - k * width, 0), width), width)
            rise = density[k + 1] - density[k]
            below += density[k] * along + rise * along * along / 2
        above = WHOLE - below
        return rounded(above.numerator, above.denominator)

    def rank_margin(self, total):
        if not self.epsilon:
            return 0
        score = rounded(total, HUNDREDTH)
        m = len(self.shares)
        noise = 256 * WHOLE // (self.members * self.epsilon)
        square = noise * noise // 10000 * 2 * m * 38416 // 10000
        return (math.isqrt(square * (score * (10000 - score) // 10000)) +
                (750000 if m == 11 else 250000))

    def rank(self, total):
        check_scores(total, None)
        above, margin = self.above(total), self.rank_margin(total)
        return [above, margin, percent(above), percent(above - margin),
                percent(above + margin)]

    def top(self, total):
        return percent(self.above(total))

    def movement(self, after, total_before, total_after):
        check_scores(total_before, None)
        check_scores(total_after, None)
        refuse(self.label[:2] != after.label[:2] or
               self.source != after.source, MISMATCH)
        refuse(after.label[2] < self.label[2], DAY)
        first, last = self.top(total_before), after.top(total_after)
        own = self.top(total_after) - first
        a, b = self.rank_margin(total_after), after.rank_margin(total_after)
        return [first, last, last - first, own, last - first - own,
                -(-math.isqrt(a * a + b * b) // PERCENT)]


def percent(share):
    return rounded(min(max(share, PERCENT), WHOLE), PERCENT)


def publication(cohort, source, draw):
    members, epsilon = cohort.size(), draw[2]
    knots, known, sums = statistics(cohort)
    knots, sums = blurred(members, known, knots, sums, draw)
    made = Benchmark((cohort.kind, cohort.name, cohort.day), source,
                     rounded_down(members), epsilon)
    made.known = known
    whole = 6000 * members
    made.shares = shares_of(projected(sharpened(knots), whole), whole)
    if known:
        made.pillars = [rounded(min(max(s, 0), PILLAR_MAX * members), members)
                        for s in sums]
        made.total = sum(made.pillars)
    else:
        made.total = rounded(
            min(max(sums[0], 0), 10000 * members) * HUNDREDTH, members)
    return made


class Budget:
    """Section 7."""

    def __init__(self, limit, day):
        refuse(not 1 <= limit <= 255, RANGE)
        refuse(not 0 <= day <= DAY_MAX, DAY)
        self.limit, self.quarter, self.serial = limit, day // 91, 0
        self.spent = {}  # member: {quarter: 64ths}

    def spent_by(self, member):
        return sum(n for quarter, n in self.spent.get(member, {}).items()
                   if self.quarter - 5 < quarter)

    def advance(self, day):
        refuse(not 0 <= day <= DAY_MAX, DAY)
        refuse(not 0 <= day // 91 - self.quarter <= 5, DAY)
        self.quarter = day // 91

    def can_pay(self, member, epsilon):
        return self.spent_by(member) + epsilon <= self.limit

    def afford(self, members, epsilon):
        refuse(not 1 <= epsilon <= 64, RANGE)
        return sum(self.can_pay(member, epsilon) for member in members)

    def label(self):
        return [sum(self.spent_by(m) > 0 for m in self.spent), self.serial,
                self.limit, self.quarter]

    def publish(self, cohort, key, epsilon, synthetic):
        members = cohort.size()
        refuse(members < LEAST, COHORT)
        epsilon = epsilon or usual_epsilon(members)
        refuse(not 1 <= epsilon <= (32 if members >= 4000 else 64), RANGE)
        refuse(members * epsilon < LEAST * 64, RANGE)
        refuse(not all(self.can_pay(m, epsilon) for m in cohort.members),
               BUDGET)
        for member in cohort.members:
            row = self.spent.setdefault(member, {})
            row[self.quarter] = row.get(self.quarter, 0) + epsilon
        self.serial += 1
        return publication(cohort, SYNTHETIC if synthetic else MEMBERS,
                           (key, self.serial, epsilon))


# Section 8: the fallback.


@functools.lru_cache
def fallback():
    """A gamma distribution cut at 100, published without noise. Its integrals
    are sums of a power series: of the density, and of the density times x."""
    with decimal.localcontext() as context:
        context.prec = 60
        shape = 1 / decimal.Decimal('0.51') ** 2
        scale = 31 / shape

        def moment(x, power):
            """The integral of (y / scale) ** (shape - 1 + power) exp(-y /
            scale) from 0 to x, in units of scale."""
            z, first = decimal.Decimal(x) / scale, shape + power
            if not z:
                return z
            term = total = 1 / first
            k = 1
            while term > total * decimal.Decimal('1e-45'):
                term *= z / (first + k)
                total += term
                k += 1
            return z ** first * (-z).exp() * total

        whole = moment(100, 0)
        knots = [decimal.Decimal(0)] * 21
        for k in range(20):
            mass = (moment(5 * k + 5, 0) - moment(5 * k, 0)) / whole
            first = (moment(5 * k + 5, 1) - moment(5 * k, 1)) * scale / whole
            upper = (first - 5 * k * mass) / 5
            knots[k] += mass - upper
            knots[k + 1] += upper
        mean = moment(100, 1) * scale / whole
        sharp = [v / 6 for v in sharpened(knots)]
        kept = [v for v in sharp if v > 0]  # one is below 0, a little
        near = [max(0, v - (sum(kept) - 1) / len(kept)) for v in sharp]
        half = decimal.Decimal('0.5')
        ends = [int(sum(near[:k]) * WHOLE + half) for k in range(22)]
        made = Benchmark((POPULATION, None, 20454), ESTIMATE, 0, 0)
        made.shares = [b - a for a, b in zip(ends, ends[1:])]
        made.pillars = [int(mean * part / 34 * POINT + half)
                        for part in (12, 6, 2, 14)]
        made.total, made.known = sum(made.pillars), True
        return made
