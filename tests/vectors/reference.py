#!/usr/bin/env python3
"""The model of doc/model.md once more, in plain whole numbers.

Written from that page and the tables (tables.json) alone, to check the library
against it. Sections in the comments are those of the page.
"""
import collections
import copy
import json
import unicodedata

LEVEL, VOLUME, PEOPLE, RATE, REGULARITY, QUALITY = 1, 2, 3, 4, 5, 6
NONE, PART, FULL = 0, 1, 2
PILLAR_POINTS = 25000000
POINT = 1000000
MILLION = 1000000
COUNT_LIMIT = 2**32 - 1
SHARE_BITS = 38
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

# Letters that are spelt out although Unicode takes them for one letter.
SPELT_OUT = {'œ': 'oe', 'æ': 'ae', 'ß': 'ss', 'ẞ': 'ss', 'þ': 'th', 'ø': 'o',
             'đ': 'd', 'ð': 'd', 'ł': 'l', 'ħ': 'h', 'ŧ': 't', 'ŋ': 'n',
             'ı': 'i', 'ς': 'σ'}


def words(text):
    """Folds a text to words. Vectors use only texts for which the page leaves
    no choice."""
    out = []
    for letter in unicodedata.normalize('NFD', text):
        if unicodedata.category(letter).startswith('M') or letter == '\u00ad':
            continue
        letter = letter.lower()
        if 'LIGATURE' in unicodedata.name(letter, ''):
            letter = unicodedata.normalize('NFKD', letter)
        for part in SPELT_OUT.get(letter, letter):
            known = unicodedata.category(part)
            out.append(part if known[0] == 'L' or known == 'Nd' else ' ')
    return ''.join(out).split()


def stands_in(keyword, section):
    n = len(keyword)
    return any(section[i:i + n] == keyword for i in range(len(section)))


def keyword_spread(target, sections):
    """None if unobserved."""
    for mark in ';\r\n':
        target = target.replace(mark, ',')
    keywords = {tuple(words(part)) for part in target.split(',')} - {()}
    if not keywords or not sections:
        return None
    folded = [words(text) for text in sections.values()]
    found = sum(
        min(3, sum(stands_in(list(keyword), text) for text in folded))
        for keyword in keywords)
    return div(found * MILLION, 3 * len(keywords))


class Profile:

    def __init__(self, tables):
        self.facts = {}
        self.sections = {}
        self.target = ''
        self.id = {fact['name']: fact['id'] for fact in tables['facts']}

    def set_section(self, section, text):
        self.sections[section] = text
        if section == HEADLINE:
            self.facts[self.id['headline_length']] = len(text)
        if section == SUMMARY:
            self.facts[self.id['summary_length']] = len(text)
        self.spread()

    def set_target(self, text):
        self.target = text
        self.spread()

    def spread(self):
        spread = keyword_spread(self.target, self.sections)
        if spread is not None:
            self.facts[self.id['keyword_spread']] = spread


class Ledger:

    def __init__(self):
        self.rows = collections.Counter()
        self.kinds = set()
        self.traits = 0

    def add(self, day, kind, traits=0, count=1, counterpart=0):
        row = (day, kind, traits, counterpart)
        self.rows[row] = min(COUNT_LIMIT, self.rows[row] + count)
        self.kinds.add(kind)
        self.traits |= traits


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
        return [regularity_amount(indicator, by_kind[feed['kind']], day)
                for feed in feeds]
    return [volume_amount(feed, half, caps[feed['kind']],
                          by_kind[feed['kind']], day) for feed in feeds]


def sides(feeds, amounts):
    good = sum(a for f, a in zip(feeds, amounts) if not f['against'])
    bad = sum(a for f, a in zip(feeds, amounts) if f['against'])
    return good, bad


def rate_of(indicator, good, bad):
    prior = indicator['prior'] * weight(0, indicator['half_life'])
    return div(good * MILLION, good + bad + prior)


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
        rows = [row for feed in feeds for row in by_kind[feed['kind']]]
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


def seen(feed, facts, ledger):
    """Full and seen units of a feed."""
    if feed['fact']:
        full = feed['fact_cap'] * feed['units']
        return full, full if feed['fact'] in facts else 0
    full = full_units(feed)
    if feed['kind'] not in ledger.kinds:
        return full, 0
    wanted = feed['any_trait']
    if wanted:
        return full, feed['units'] * bits(wanted & ledger.traits) // bits(
            wanted)
    return full, units(feed, ledger.traits)


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
    pairs = [seen(feed, profile.facts, ledger) for feed in feeds]
    all_units = sum(full for full, _ in pairs)
    seen_units = sum(part for _, part in pairs)
    if indicator['measure'] == RATE and seen_units != all_units:
        seen_units = 0
    state = PART
    if seen_units == all_units:
        state = FULL
    elif seen_units == 0:
        state = NONE
    m = points = 0
    if state != NONE:
        m = measure_of(indicator, feeds, amounts, by_kind, day)
        points = points_of(indicator, m)
    high = indicator['weight']
    if state == FULL:
        high = points
    elif indicator['measure'] == LEVEL:
        high = points_of(indicator, m + all_units - seen_units)
    return {
        'id': indicator['id'],
        'pillar': indicator['pillar'],
        'state': state,
        'points': points,
        'high': high,
        'observed': max(points,
                        div(indicator['weight'] * seen_units, all_units)),
        'measure': m,
        'shares': explain(indicator, feeds, amounts, points, state),
        'seen': [part > 0 for _, part in pairs],
    }


def estimate_of(pillar):
    if pillar['observed'] == 0:
        return None
    return min(pillar['high'],
               div(pillar['points'] * PILLAR_POINTS, pillar['observed']))


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
                  for key in ('points', 'high', 'observed')}
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
                   if feed['kind'] in ledger.kinds and not seen_feeds[k]],
    }


def load_tables(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)
