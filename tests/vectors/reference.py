#!/usr/bin/env python3
"""The model of doc/model.md once more, in plain whole numbers.

Written from that page and the tables (tables.json) alone, to check the library
against it. Sections in the comments are those of the page.
"""
import collections
import copy
import json

from folding import keywords_of, stands_in, words

LEVEL, VOLUME, PEOPLE, RATE, REGULARITY, QUALITY = 1, 2, 3, 4, 5, 6
NONE, PART, FULL = 0, 1, 2
PILLAR_POINTS = 25000000
POINT = 1000000
MILLION = 1000000
COUNT_LIMIT = 2**32 - 1
RATE_BITS = 43
SHARE_BITS = 38
WHOLE = 1000000  # the share of what was observed in full
ADVERSE = 2  # the polarity
HEADLINE, SUMMARY = 1, 2  # sections that set a length


# 1. Numbers


def div(a, b):
    """To the nearest, halves up."""
    assert a >= 0 and b > 0
    return (a + b // 2) // b


def log2_entry(i):
    """log2(1 + i / 256) * 2^30, rounded to the nearest, i < 256: each squaring
    gives one more bit of the logarithm; 16 more than needed are enough."""
    x = (256 + i) << 192  # 200 bits behind the point
    result = 0
    for _ in range(30 + 16):
        x = x * x >> 200
        bit = x >> 201
        x >>= bit
        result = 2 * result + bit
    return (result + 2**15) >> 16


LOG2 = [log2_entry(i) for i in range(256)] + [2**30]


def log2(x):
    e = x.bit_length() - 1
    m = x << (31 - e)
    i = (m >> 23) % 256
    f = m % 2**23
    return (e << 30) + LOG2[i] + div((LOG2[i + 1] - LOG2[i]) * f, 2**23)


# 2. What is recorded

def matches(target, text):
    """Whether a keyword stands in bytes: what is no UTF-8 separates words."""
    found = words(text.decode('utf-8', errors='replace'))
    return any(stands_in(keyword, found) for keyword in keywords_of(target))


def keyword_spread(target, sections):
    """None if unobserved."""
    keywords = keywords_of(target)
    if not keywords or not sections:
        return None
    folded = [words(text) for text in sections.values()]
    found = sum(min(3, sum(stands_in(keyword, text) for text in folded))
                for keyword in keywords)
    return div(found * MILLION, 3 * len(keywords))


class Profile:
    """Facts, each with the share to which it was observed, and texts."""

    def __init__(self, tables):
        self.facts = {}
        self.shares = {}
        self.sections = {}
        self.target = ''
        self.spread_by_hand = False
        self.id = {fact['name']: fact['id'] for fact in tables['facts']}
        self.maximum = {fact['id']: fact['maximum']
                        for fact in tables['facts']}

    def put(self, fact, value):
        self.facts[fact] = value
        self.shares[fact] = WHOLE

    def drop(self, fact):
        self.facts.pop(fact, None)
        self.shares.pop(fact, None)

    def set_fact(self, fact, value):
        self.put(fact, value)
        if fact == self.id['keyword_spread']:
            self.spread_by_hand = True

    def clear_fact(self, fact):
        self.drop(fact)
        if fact == self.id['keyword_spread']:
            self.spread_by_hand = True

    def observe_part(self, fact, share):
        self.shares[fact] = min(self.shares[fact], share)

    def set_section(self, section, text):
        self.sections[section] = text
        for fact, of in (('headline_length', HEADLINE),
                         ('summary_length', SUMMARY)):
            if section == of:
                self.put(self.id[fact],
                         min(len(text), self.maximum[self.id[fact]]))
        self.spread()

    def set_target(self, text):
        self.target = text
        self.spread()

    def spread(self):
        """A text or the target was given."""
        fact = self.id['keyword_spread']
        value = keyword_spread(self.target, self.sections)
        if value is not None:
            self.put(fact, value)
            self.spread_by_hand = False
        elif not self.spread_by_hand:
            self.drop(fact)


class Ledger:
    """Rows, and the share to which each kind was observed."""

    def __init__(self, tables):
        self.rows = collections.Counter()
        self.adverse = {kind['id'] for kind in tables['kinds']
                        if kind['polarity'] == ADVERSE}
        self.shares = {}
        self.traits = 0

    def add(self, day, kind, traits=0, count=1, counterpart=0):
        row = (day, kind, traits, counterpart)
        self.rows[row] = min(COUNT_LIMIT, self.rows[row] + count)
        if kind not in self.adverse:
            self.observe(kind)
        self.traits |= traits

    def observe(self, kind, share=WHOLE):
        self.shares[kind] = min(share, self.shares.get(kind, WHOLE))


# 3. How events fade


def weight(age, half):
    if half == 0:
        return 1
    k, r = divmod(age, half)
    if k <= 7:
        return (2 * half - r) * 2**(7 - k)
    return half - r if k == 8 else 0


def weight_sum(half):
    return 255 * half * (3 * half + 1) // 2 + half * (half + 1) // 2


# 4. From events and facts to measures


def bits(traits):
    return bin(traits).count('1')


def full_units(feed):
    return feed['units'] + sum(feed['bonus_units'])


def units(feed, traits):
    if feed['any_trait'] and not feed['any_trait'] & traits:
        return 0
    return feed['units'] + sum(
        more for trait, more in zip(feed['bonus_trait'], feed['bonus_units'])
        if trait & traits)


def volume_amount(feed, half, cap, rows, day):
    days = collections.Counter()
    for when, traits, _, count in rows:
        days[when] += count * units(feed, traits)
    return sum(
        min(value, cap * full_units(feed)) * weight(day - when, half)
        for when, value in days.items())


def trials_amount(feed, half, rows, day):
    return sum(count * units(feed, traits) * weight(day - when, half)
               for when, traits, _, count in rows)


def people_amounts(indicator, feeds, caps, by_kind, day):
    half = indicator['half_life']
    amounts = [0] * len(feeds)
    newest = {}
    for k, feed in enumerate(feeds):
        unknown = collections.Counter()
        for when, traits, counterpart, count in by_kind[feed['kind']]:
            if units(feed, traits) == 0:
                continue
            if counterpart:
                contact = (when, feed['kind'], traits, k)
                newest[counterpart] = max(newest.get(counterpart, contact),
                                          contact)
            elif indicator['anonymous']:
                unknown[when] += count
        for when, count in unknown.items():
            amounts[k] += min(count, caps[feed['kind']]) * weight(
                day - when, half)
    for when, _, _, k in newest.values():
        amounts[k] += weight(day - when, half)
    return amounts


def regularity_amount(indicator, rows, day):
    kept_up = {when - back for when, _, _, _ in rows
               for back in range(indicator['span'])}
    return sum(weight(day - c, indicator['half_life']) for c in kept_up)


def wanted(feed, rows):
    return [row for row in rows
            if not feed['any_trait'] or feed['any_trait'] & row[1]]


def amounts_of(indicator, feeds, caps, facts, by_kind, day):
    """The amount of each feed."""
    half = indicator['half_life']
    measure = indicator['measure']
    if measure == LEVEL:
        return [min(facts.get(feed['fact'], 0), feed['fact_cap']) *
                feed['units'] for feed in feeds]
    if measure == PEOPLE:
        return people_amounts(indicator, feeds, caps, by_kind, day)
    if measure == REGULARITY:
        return [regularity_amount(
            indicator, wanted(feed, by_kind[feed['kind']]), day)
            for feed in feeds]
    if measure == RATE:
        return [trials_amount(feed, half, by_kind[feed['kind']], day)
                for feed in feeds]
    return [volume_amount(feed, half, caps[feed['kind']],
                          by_kind[feed['kind']], day) for feed in feeds]


def sides(feeds, amounts):
    good = sum(a for f, a in zip(feeds, amounts) if not f['against'])
    bad = sum(a for f, a in zip(feeds, amounts) if f['against'])
    return good, bad


def halved_rate(good, trials, bits_kept=RATE_BITS):
    while trials >> bits_kept:
        good, trials = good // 2, trials // 2
    return div(good * MILLION, trials)


def rate_of(indicator, good, bad):
    prior = indicator['prior'] * weight(0, indicator['half_life'])
    return halved_rate(good, good + bad + prior)


def measure_of(indicator, feeds, amounts, by_kind, day):
    half = indicator['half_life']
    measure = indicator['measure']
    if measure == LEVEL:
        return sum(amounts)
    if measure == PEOPLE:
        return div(1000 * sum(amounts), weight(0, half))
    if measure == RATE:
        return rate_of(indicator, *sides(feeds, amounts))
    if measure == REGULARITY:
        rows = [row for feed in feeds
                for row in wanted(feed, by_kind[feed['kind']])]
        return div(MILLION * regularity_amount(indicator, rows, day),
                   weight_sum(half))
    volume = div(30 * sum(amounts), weight_sum(half))
    if measure == VOLUME:
        return volume
    return min(MILLION, div(volume * MILLION, indicator['expected']))


# 5. From measures to points


def points_of(indicator, m):
    p, g, j = indicator['weight'], indicator['goalpost'], indicator['curve']
    if m >= g:
        return p
    if j == 0:
        return div(p * m, g)
    return div(p * (log2(g + (2**j - 1) * m) - log2(g)), j << 30)


# 6. Coverage


class Part:
    """What was observed of a feed: share, millionths of the whole, and whether
    all its traits were."""

    def __init__(self, feed, profile, ledger):
        if feed['fact']:
            full = seen = feed['fact_cap'] * feed['units']
            share = profile.shares.get(feed['fact'], 0)
            self.whole, self.observed = full, div(full * share, WHOLE)
        else:
            full, seen = full_units(feed), units(feed, ledger.traits)
            wants = feed['any_trait']
            if wants:
                seen = feed['units'] * bits(wants & ledger.traits) // bits(
                    wants)
            share = ledger.shares.get(feed['kind'], 0)
            self.whole, self.observed = 1000 * full, div(seen * share, 1000)
        self.share = share if seen else 0
        self.complete = seen == full


class Coverage:
    """What was observed of an indicator."""

    def __init__(self, indicator, feeds, profile, ledger):
        self.parts = [Part(feed, profile, ledger) for feed in feeds]
        asked = [part for part, feed in zip(self.parts, feeds)
                 if feed['asked']]
        shares = [part.share for part in asked]
        self.share = min(shares)
        self.whole = sum(part.whole for part in asked)
        self.observed = sum(part.observed for part in asked)
        complete = all(part.complete for part in asked)
        if not any(shares) or indicator['measure'] == RATE and not all(shares):
            self.state = NONE
            self.observed = 0
        elif self.share == WHOLE and complete:
            self.state = FULL
        else:
            self.state = PART
        if indicator['measure'] == RATE:
            self.observed = div(self.whole * self.share, WHOLE)
        self.looked_for = complete and self.share > 0

    def of(self, micropoints):
        return div(micropoints * self.observed, self.whole)


def high_end(indicator, coverage, m, points):
    if indicator['measure'] == LEVEL:
        return points_of(indicator, m + coverage.whole - coverage.observed)
    if not coverage.looked_for:
        return indicator['weight']
    return points + div((indicator['weight'] - points) *
                        (WHOLE - coverage.share), WHOLE)


# 7. Explanation


def divide(points, amounts, bits_kept=SHARE_BITS):
    total = sum(amounts)
    if total == 0:
        return [0] * len(amounts)
    h = max(0, total.bit_length() - bits_kept)
    shares, running, before = [], 0, 0
    for amount in amounts:
        running += amount
        until = div(points * (running >> h), total >> h)
        shares.append(until - before)
        before = until
    return shares


def explain(indicator, feeds, amounts, points, state):
    if state == NONE:
        return [0] * len(feeds)
    if indicator['measure'] != RATE:
        return divide(points, amounts)
    good, _ = sides(feeds, amounts)
    best = points_of(indicator, rate_of(indicator, good, 0))
    gain = divide(best, [0 if f['against'] else a
                         for f, a in zip(feeds, amounts)])
    loss = divide(best - points, [a if f['against'] else 0
                                  for f, a in zip(feeds, amounts)])
    return [up - down for up, down in zip(gain, loss)]


# 9. Changing a model


class Model:

    def __init__(self, tables):
        self.indicators = copy.deepcopy(tables['indicators'])
        self.kinds = copy.deepcopy(tables['kinds'])
        self.feeds = tables['feeds']

    def indicator(self, number):
        return self.indicators[number - 1]

    def balance(self):
        for pillar in range(1, 5):
            rows = [i for i in self.indicators if i['pillar'] == pillar]
            total = sum(i['weight'] for i in rows)
            running, before = 0, 0
            for row in rows:
                running += row['weight']
                until = div(running * PILLAR_POINTS, total)
                row['weight'] = until - before
                before = until

    def balanced(self):
        return all(
            sum(i['weight'] for i in self.indicators
                if i['pillar'] == pillar) == PILLAR_POINTS
            for pillar in range(1, 5))


# The score


def score_indicator(indicator, feeds, caps, profile, ledger, by_kind, day):
    amounts = amounts_of(indicator, feeds, caps, profile.facts, by_kind, day)
    coverage = Coverage(indicator, feeds, profile, ledger)
    m = points = 0
    if coverage.state != NONE:
        m = measure_of(indicator, feeds, amounts, by_kind, day)
        points = points_of(indicator, m)
    seen_weight = coverage.of(indicator['weight'])
    if indicator['measure'] == LEVEL:
        seen_points = min(points, seen_weight)
    else:
        seen_points = coverage.of(points)
    return {
        'id': indicator['id'],
        'pillar': indicator['pillar'],
        'state': coverage.state,
        'points': points,
        'high': high_end(indicator, coverage, m, points),
        'observed': max(points, seen_weight),
        'seen_weight': seen_weight,
        'seen_points': seen_points,
        'measure': m,
        'share': coverage.share,
        'shares': explain(indicator, feeds, amounts, points, coverage.state),
        'seen': [part.share > 0 for part in coverage.parts],
    }


def estimate_of(pillar):
    if pillar['seen_weight'] == 0:
        return None
    unseen = PILLAR_POINTS - pillar['observed']
    return min(pillar['high'],
               pillar['points'] + div(pillar['seen_points'] * unseen,
                                      pillar['seen_weight']))


def score(model, profile, ledger, day):
    assert model.balanced()
    caps = {kind['id']: kind['daily_cap'] for kind in model.kinds}
    by_kind = collections.defaultdict(list)
    for (when, kind, traits, counterpart), count in ledger.rows.items():
        if when <= day:
            by_kind[kind].append((when, traits, counterpart, count))
    indicators = []
    for indicator in model.indicators:
        feeds = [f for f in model.feeds if f['indicator'] == indicator['id']]
        indicators.append(
            score_indicator(indicator, feeds, caps, profile, ledger, by_kind,
                            day))
    pillars = []
    for pillar in range(1, 5):
        rows = [i for i in indicators if i['pillar'] == pillar]
        result = {key: sum(i[key] for i in rows)
                  for key in ('points', 'high', 'observed', 'seen_weight',
                              'seen_points')}
        result['estimate'] = estimate_of(result)
        pillars.append(result)
    total = {key: sum(p[key] for p in pillars)
             for key in ('points', 'high', 'observed')}
    estimates = [p['estimate'] for p in pillars]
    total['estimate'] = None if None in estimates else sum(estimates)
    total['display'] = div(total['points'], POINT)
    seen_feeds = [s for i in indicators for s in i['seen']]
    return {
        'total': total,
        'pillars': pillars,
        'indicators': indicators,
        'shares': [s for i in indicators for s in i['shares']],
        # Feeds of a kind that was observed, but not the traits they want.
        'unseen': [k + 1 for k, feed in enumerate(model.feeds)
                   if feed['kind'] in ledger.shares and not seen_feeds[k]],
    }


def load_tables(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)
