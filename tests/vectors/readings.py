#!/usr/bin/env python3
"""The readings of doc/readings.md once more, in plain whole numbers.

Written from that page alone, on top of reference.py, to check the library
against it. Sections in the comments are those of the page. Each function gives
rows of numbers, as README.md lists them.
"""
import collections
import copy

import reference
from reference import PILLAR_POINTS, Model, div

PILLARS = (1, 2, 3, 4)


class Scores:
    """The scores of a member, each day once."""

    def __init__(self, model, profile, ledger):
        self.member = model, profile, ledger
        self.model = model
        self.days = {}

    def on(self, day):
        if day not in self.days:
            self.days[day] = reference.score(*self.member, day)
        return self.days[day]

    def parts(self):
        """The index, the pillars, the indicators: pillar and indicator."""
        yield 0, 0
        for pillar in PILLARS:
            yield pillar, 0
        for row in self.model.indicators:
            yield row['pillar'], row['id']

    def points(self, pillar, indicator, day):
        score = self.on(day)
        if indicator:
            return score['indicators'][indicator - 1]['points']
        if pillar:
            return score['pillars'][pillar - 1]['points']
        return score['total']['points']


# 1. History


def history(scores, indicator, first, days):
    rows = []
    for day in range(first, first + days):
        score = scores.on(day)
        part = score['indicators'][indicator - 1]
        rows.append([day, score['total']['points'],
                     *(pillar['points'] for pillar in score['pillars']),
                     part['points'], part['measure']])
    return rows


# 2. Trend

NOT_ENOUGH_DATA, DECLINING, STEADY, IMPROVING = 0, 1, 2, 3
WINDOW_MIN = 7


def maximum(model, pillar, indicator):
    if indicator:
        return model.indicator(indicator)['weight']
    return PILLAR_POINTS * (1 if pillar else 4)


def seen_at_all(scores, pillar, indicator, day):
    return any(row['state'] != reference.NONE
               for row in scores.on(day)['indicators']
               if pillar in (0, row['pillar'])
               and indicator in (0, row['id']))


def means(scores, pillar, indicator, first, day):
    """Of the thirds of the days; what is left over at the beginning does not
    count."""
    t = (day - first + 1) // 3
    for third in (2, 1, 0):
        end = day - third * t
        yield div(sum(scores.points(pillar, indicator, d)
                      for d in range(end - t + 1, end + 1)), t)


def change(scores, pillar, indicator, begin, day):
    first = max(0, begin)
    before = scores.points(pillar, indicator, first)
    after = scores.points(pillar, indicator, day)
    oldest = min((row[0] for row in scores.member[2].rows), default=None)
    drift, verdict = 0, STEADY
    if day - first >= WINDOW_MIN:
        m1, m2, m3 = means(scores, pillar, indicator, first, day)
        drift = m3 - m1
        noise = max(1, maximum(scores.model, pillar, indicator) // 50)
        if drift >= noise and m1 <= m2 <= m3:
            verdict = IMPROVING
        if -drift >= noise and m1 >= m2 >= m3:
            verdict = DECLINING
    if (day - first < WINDOW_MIN or begin < 0 or oldest is None or
            begin < oldest or
            not seen_at_all(scores, pillar, indicator, day)):
        verdict = NOT_ENOUGH_DATA
    return [first, day, before, after, after - before, drift, verdict]


def trend(scores, day, baseline):
    return [[window, pillar, indicator,
             *change(scores, pillar, indicator, begin, day)]
            for window, begin in ((1, day - 7), (2, day - 30), (3, baseline))
            for pillar, indicator in scores.parts()]


# 3. What-if


def together(ledger, planned):
    merged = copy.copy(ledger)
    merged.rows = collections.Counter(ledger.rows)
    merged.shares = dict(ledger.shares)
    for (day, kind, traits, person), count in planned.rows.items():
        merged.add(day, kind, traits, count, person)
    for kind, share in planned.shares.items():
        merged.observe(kind, share)
    merged.traits |= planned.traits
    return merged


def what_if(scores, planned_profile, planned_ledger, day):
    model, profile, ledger = scores.member
    with_plan = copy.copy(profile)
    with_plan.facts = {**profile.facts, **planned_profile.facts}
    with_plan.shares = {**profile.shares, **planned_profile.shares}
    planned = Scores(model, with_plan, together(ledger, planned_ledger))
    rows = []
    for pillar, indicator in scores.parts():
        before = scores.points(pillar, indicator, day)
        after = planned.points(pillar, indicator, day)
        rows.append([pillar, indicator, before, after, after - before])
    return rows


# 5. Sensitivity

RUNS = 500
WEIGHT, GOALPOST = 1, 2
WORD = 2**64 - 1


def rotated(x, by):
    return (x << by | x >> (64 - by)) & WORD


def siphash(message, key=bytes(16)):
    """SipHash-2-4 as its authors define it."""
    k0 = int.from_bytes(key[:8], 'little')
    k1 = int.from_bytes(key[8:], 'little')
    v0 = k0 ^ 0x736f6d6570736575
    v1 = k1 ^ 0x646f72616e646f6d
    v2 = k0 ^ 0x6c7967656e657261
    v3 = k1 ^ 0x7465646279746573
    whole = len(message) // 8 * 8
    words = [int.from_bytes(message[i:i + 8], 'little')
             for i in range(0, whole, 8)]
    words.append(int.from_bytes(message[whole:], 'little') |
                 (len(message) & 255) << 56)
    for word, rounds in [(word, 2) for word in words] + [(None, 4)]:
        if word is None:
            v2 ^= 0xff
        else:
            v3 ^= word
        for _ in range(rounds):
            v0 = (v0 + v1) & WORD
            v1 = rotated(v1, 13) ^ v0
            v0 = rotated(v0, 32)
            v2 = (v2 + v3) & WORD
            v3 = rotated(v3, 16) ^ v2
            v0 = (v0 + v3) & WORD
            v3 = rotated(v3, 21) ^ v0
            v2 = (v2 + v1) & WORD
            v1 = rotated(v1, 17) ^ v2
            v2 = rotated(v2, 32)
        if word is not None:
            v0 ^= word
    return v0 ^ v1 ^ v2 ^ v3


assert siphash(bytes(range(15)), bytes(range(16))) == 0xa129ca6149be45e5

STRATA = {}


def strata(indicator, what):
    """The stratum of each run."""
    if (indicator, what) not in STRATA:
        order = list(range(RUNS))
        for n in range(RUNS - 1):
            i = RUNS - 1 - n
            if n % 2 == 0:
                drawn = siphash(bytes((indicator, what, n // 2)))
            u = drawn >> 32 if n % 2 else drawn & 2**32 - 1
            j = u * (i + 1) >> 32
            order[i], order[j] = order[j], order[i]
        STRATA[indicator, what] = order
    return STRATA[indicator, what]


assert strata(1, WEIGHT)[:8] == [474, 195, 231, 194, 298, 119, 83, 446]
assert strata(1, GOALPOST)[:8] == [163, 459, 61, 435, 257, 113, 200, 123]
assert strata(45, GOALPOST)[:8] == [484, 465, 404, 162, 382, 16, 36, 17]


def within(row, goalpost):
    return min(row['goalpost_max'], max(row['goalpost_min'], goalpost))


def varied(model, weights, goalposts):
    """A copy of the model with these parameters, balanced."""
    other = Model.__new__(Model)
    other.kinds, other.feeds = model.kinds, model.feeds
    other.indicators = [
        dict(row, weight=weight, goalpost=within(row, goalpost))
        for row, weight, goalpost in zip(model.indicators, weights,
                                         goalposts)]
    other.balance()
    return other


def points_under(model, score):
    """The index and the pillars with the measures of a score."""
    points = [0] * 5
    for row, result in zip(model.indicators, score['indicators']):
        if result['state'] != reference.NONE:
            gained = reference.points_of(row, result['measure'])
            points[0] += gained
            points[row['pillar']] += gained
    return points


def runs(model, score, percent):
    for run in range(RUNS):
        def moved(row, what, name):
            f = 50000 + percent * (2 * strata(row['id'], what)[run] - 499)
            return div(row[name] * f, 50000)
        yield points_under(varied(
            model,
            [moved(row, WEIGHT, 'weight') for row in model.indicators],
            [moved(row, GOALPOST, 'goalpost') for row in model.indicators]),
            score)


def swing(model, score, row, percent):
    index = score['total']['points']
    moves = []
    for name in ('weight', 'goalpost'):
        for factor in (100 - percent, 100 + percent):
            values = {key: [r[key] for r in model.indicators]
                      for key in ('weight', 'goalpost')}
            values[name][row['id'] - 1] = div(row[name] * factor, 100)
            other = varied(model, values['weight'], values['goalpost'])
            moves.append(points_under(other, score)[0] - index)
    return [row['id'], row['pillar'], *moves, max(map(abs, moves))]


def top_percent(points, scores):
    above = sum(score > points for score in scores)
    equal = sum(score == points for score in scores)
    return max(1, div(200 * above + 100 * equal, 2 * len(scores)))


def sensitivity(scores, cohort, day, percent):
    score = scores.on(day)
    model = scores.model
    own = [score['total']['points'],
           *(pillar['points'] for pillar in score['pillars'])]
    rows = []
    columns = zip(*runs(model, score, percent))
    for part, (points, column) in enumerate(zip(own, columns)):
        x = sorted(column)
        rows.append([part, points, x[25], div(x[249] + x[250], 2), x[474],
                     x[0], x[499]])
    if cohort:
        _, points, low, _, high, minimum, most = rows[0]
        rows.append([top_percent(p, cohort)
                     for p in (points, high, low, most, minimum)])
    swings = [swing(model, score, row, percent)
              for row in model.indicators]
    return rows + sorted(swings, key=lambda row: -row[-1])


# 7. Outcomes

STAGES = (('invitation_sent',), ('invitation_accepted',), ('conversation',),
          ('call_booked', 'meeting_booked'), ('customer_won',),
          ('event_attendee',))
PEOPLE_STAGE = 3
BESIDE = 6


def count_of(ledger, stage, kinds, first, last):
    rows = [(person, count)
            for (day, kind, _, person), count in ledger.rows.items()
            if kind in kinds and first <= day <= last]
    if stage != PEOPLE_STAGE:
        return sum(count for _, count in rows)
    return (len({person for person, _ in rows if person}) +
            sum(count for person, count in rows if not person))


def outcomes(ledger, kind_ids, first, last):
    rows = []
    before = 0
    for stage, names in enumerate(STAGES, 1):
        kinds = [kind_ids[name] for name in names]
        seen = [kind in ledger.shares for kind in kinds]
        count = count_of(ledger, stage, kinds, first, last)
        has_rate = any(seen) and stage != BESIDE and before > 0
        rate = 0
        if has_rate:
            rate = min(10**18, div(count * 1000000, before))
        rows.append([stage, any(seen), all(seen), count, has_rate, rate])
        before = count
    return [[int(value) for value in row] for row in rows]


def fingerprint(rows):
    """FNV-1a over all values, eight bytes of each, the lowest first."""
    value = 0xcbf29ce484222325
    for row in rows:
        for number in row:
            for byte in (number & WORD).to_bytes(8, 'little'):
                value = (value ^ byte) * 0x100000001b3 & WORD
    return value
