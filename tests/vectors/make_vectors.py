#!/usr/bin/env python3
"""Makes the test vectors: members and what reference.py and readings.py compute
for them.

The same tables give the same bytes. README.md has the format.
"""
import argparse
import pathlib

import folding
import make_cohorts
import make_observed
import make_rates
import make_readings
import make_texts
import reference
from members import (DAY_MAX, TODAY, Maker, Tables, fill_facts, observe_all,
                     random_age, random_count, random_event, random_facts,
                     random_traits, steady)

HERE = pathlib.Path(__file__).resolve().parent
COUNT_MAX = 1000000


def make_basics(maker):
    random = maker.file('basics')
    for day in (0, 1, TODAY, DAY_MAX):
        maker.add(maker.case('empty'), day)
    case = maker.case('all-observed-nothing-there')
    observe_all(case)
    for fact in maker.tables.facts:
        case.fact(fact['id'], 0)
    maker.add(case)
    case = maker.case('kinds-observed-traits-not')
    case.observe(maker.tables.kind_ids)
    maker.add(case)
    case = maker.case('traits-observed-kinds-not')
    case.traits(maker.tables.all_traits)
    maker.add(case)
    make_best(maker)
    for density in (1, 2, 4, 8, 16, 32):
        for _ in range(3):
            case = maker.case('steady')
            fill_facts(case, random)
            steady(case, random, density)
            observe_all(case)
            maker.add(case)


def make_best(maker):
    """Every goalpost reached, and about half of each."""
    tables = maker.tables
    against = {f['kind'] for f in tables.feeds if f['against']}
    crowd = max(i['goalpost'] for i in tables.measured(reference.PEOPLE))
    days = 5 * max(i['half_life'] for i in tables.measured(
        reference.REGULARITY))
    for label, people, times in (('best', crowd // 1000, days),
                                 ('half', crowd // 2000, days // 9)):
        case = maker.case(label)
        fill_facts(case)
        for kind in tables.fed_kinds:
            if kind in against:
                continue
            measures = {tables.indicators[f['indicator'] - 1]['measure']
                        for f in tables.feeds_with_kind(kind)}
            if reference.PEOPLE in measures:
                case.routine(people, 0, 1, TODAY, kind, tables.all_traits, 1,
                             1)
            if measures != {reference.PEOPLE}:
                case.routine(times, 1, 0, TODAY - times + 1, kind,
                             tables.all_traits, tables.cap(kind))
        observe_all(case)
        maker.add(case)


def make_facts(maker):
    random = maker.file('facts')
    tables = maker.tables
    for fact in tables.facts:
        values = {0, 1, fact['maximum']}
        for feed in tables.feeds:
            if feed['fact'] == fact['id']:
                cap = feed['fact_cap']
                values |= {cap // 3, cap - 1, cap, cap + 1}
        for value in sorted(v for v in values if v <= fact['maximum']):
            case = maker.case(fact['name'])
            case.fact(fact['id'], value)
            maker.add(case)
    case = maker.case('all-at-most')
    for fact in tables.facts:
        case.fact(fact['id'], fact['maximum'])
    maker.add(case)
    for _ in range(60):
        case = maker.case('some')
        random_facts(case, random)
        for fact in random.some(tables.facts, 6):
            case.clear(fact['id'])
        maker.add(case)


def make_kinds(maker):
    maker.file('kinds')
    tables = maker.tables
    for kind in tables.kinds:
        number, name = kind['id'], kind['name']
        case = maker.case(name + '-none')
        case.observe([number])
        maker.add(case)
        case = maker.case(name + '-none-with-traits')
        case.observe([number])
        case.traits(tables.relevant(number))
        maker.add(case)
        relevant = tables.bits_in(tables.relevant(number))
        for traits in [0] + relevant + [tables.all_traits]:
            case = maker.case('%s-%d' % (name, traits))
            case.event(TODAY, number, traits, 1, 1000 + traits)
            maker.add(case)
        case = maker.case(name + '-anonymous')
        case.event(TODAY - 1, number, tables.all_traits, 3)
        case.traits(tables.relevant(number))
        maker.add(case)


def make_ages(maker):
    maker.file('ages')
    tables = maker.tables
    for indicator in tables.indicators:
        half = indicator['half_life']
        feed = tables.feeds_of(indicator)[0]
        if feed['fact']:
            continue
        ages = [0, 1, TODAY - 1, TODAY]
        if half:
            ages = [0, 1, half - 1, half, half + 1, 2 * half, 7 * half + 3,
                    8 * half - 1, 8 * half, 8 * half + 1, 9 * half - 1,
                    9 * half]
        for age in ages:
            case = maker.case('%s-age-%d' % (indicator['name'], age))
            case.event(TODAY - age, feed['kind'], feed['any_trait'], 2, 77)
            maker.add(case)
    for first, last in ((0, 0), (0, 1), (0, 40), (DAY_MAX - 1, DAY_MAX),
                        (DAY_MAX, DAY_MAX), (0, DAY_MAX)):
        case = maker.case('days-%d-%d' % (first, last))
        for kind in tables.kind_ids:
            case.event(first, kind, tables.all_traits, 1, kind)
            case.event(last, kind, tables.all_traits, 1, kind + 100)
        maker.add(case, last)
    for after in (1, 30, DAY_MAX - TODAY):
        case = maker.case('days-after-%d' % after)
        for kind in tables.kind_ids:
            case.event(TODAY, kind, 0, 1, kind)
            case.event(TODAY + after, kind, tables.all_traits, 5, kind)
        maker.add(case)
    case = maker.case('only-days-after')
    for kind in tables.kind_ids:
        case.event(TODAY + 1, kind, tables.all_traits, 5, kind)
    maker.add(case)


def make_caps(maker):
    maker.file('caps')
    tables = maker.tables
    for kind in tables.fed_kinds:
        cap = tables.cap(kind)
        relevant = tables.relevant(kind)
        doubled = max(feed['units'] + sum(feed['bonus_units'])
                      for feed in tables.feeds_with_kind(kind))
        least = min(f['units'] for f in tables.feeds_with_kind(kind))
        name = tables.kinds[kind - 1]['name']
        counts = {cap - 1, cap, cap + 1, cap * doubled // least,
                  cap * doubled // least + 1, COUNT_MAX}
        for count in sorted(c for c in counts if 1 <= c <= COUNT_MAX):
            case = maker.case('%s-%d' % (name, count))
            case.traits(relevant)
            case.event(TODAY, kind, 0, count)
            maker.add(case)
        case = maker.case(name + '-mixed')
        for k, bit in enumerate(tables.bits_in(relevant) + [0]):
            case.event(TODAY - 2, kind, bit, max(1, cap // 3), k)
            case.event(TODAY - 1, kind, bit, max(1, cap // 2), 2 * k + 1)
        maker.add(case)
        make_saturation(maker, kind, name)


def make_saturation(maker, kind, name):
    """Counts of one row that pass 2^32, which would wrap to nothing."""
    for total in (2**32 - 1, 2**32, 2**32 + 1):
        case = maker.case('%s-saturated' % name)
        times, rest = divmod(total, COUNT_MAX)
        case.routine(times, 0, 0, TODAY - 1, kind, 0, COUNT_MAX)
        case.event(TODAY - 1, kind, 0, rest)
        if total > 2**32:  # and the sum of a day
            case.routine(times, 0, 0, TODAY - 1, kind,
                         maker.tables.all_traits, COUNT_MAX)
        maker.add(case)


def make_people(maker):
    random = maker.file('people')
    tables = maker.tables
    for indicator in tables.measured(reference.PEOPLE):
        name = indicator['name']
        feeds = tables.feeds_of(indicator)
        last = max(feeds, key=lambda f: f['kind'])
        first = min(feeds, key=lambda f: f['kind'])
        wanted = first['any_trait'] or 0
        age = indicator['half_life'] // 2 or 5
        case = maker.case(name + '-tie')
        case.event(TODAY - age, last['kind'], wanted, 1, 9)
        case.event(TODAY - age, first['kind'], wanted, 1, 9)
        maker.add(case)
        case = maker.case(name + '-newer-wins')
        case.event(TODAY - age, first['kind'], wanted, 1, 9)
        case.event(TODAY - age - 1, last['kind'], wanted, 1, 9)
        maker.add(case)
        case = maker.case(name + '-newer-without-traits')
        case.event(TODAY - age, first['kind'], wanted, 1, 9)
        case.event(TODAY - 1, last['kind'], 0, 1, 9)
        maker.add(case)
        case = maker.case(name + '-newer-after-the-day')
        case.event(TODAY - age, first['kind'], wanted, 1, 9)
        case.event(TODAY + 1, last['kind'], wanted, 1, 9)
        maker.add(case)
        case = maker.case(name + '-large-numbers')
        for person in (1, 2, 2**32, 2**32 + 1, 2**63, 2**64 - 1):
            case.event(TODAY, first['kind'], wanted, 4, person)
        maker.add(case)
        for many in (0, 1, 2):
            case = maker.case(name + '-anonymous')
            for feed in feeds:
                count = max(1, tables.cap(feed['kind']) // 2 + many - 1)
                case.event(TODAY - 3, feed['kind'], feed['any_trait'], count)
                case.event(TODAY - 3, feed['kind'], tables.all_traits, count)
                case.event(TODAY - 2, feed['kind'], 0, count)
            maker.add(case)
        for people in (3, 30):
            case = maker.case(name + '-many')
            for _ in range(25):
                feed = random.pick(feeds)
                case.event(TODAY - random_age(random), feed['kind'],
                           random_traits(random, tables, feed['kind']), 1,
                           random.below(people))
            maker.add(case)
        case = maker.case(name + '-crowd')
        case.traits(tables.all_traits)
        case.routine(3000, 1, 3, TODAY - 3010, first['kind'], wanted, 2, 1)
        maker.add(case)


def make_coverage(maker):
    random = maker.file('coverage')
    tables = maker.tables
    for indicator in tables.indicators:
        feeds = tables.feeds_of(indicator)
        for _ in range(2):
            case = maker.case(indicator['name'])
            for feed in random.some(feeds, 2):
                if feed['fact']:
                    case.fact(feed['fact'], random.between(
                        0, feed['fact_cap']))
                elif random.one_in(2):
                    case.observe([feed['kind']])
                else:
                    case.event(TODAY - 5, feed['kind'],
                               random_traits(random, tables, feed['kind']),
                               2, 5)
            if random.one_in(2):
                case.traits(sum(random.some(tables.bits, 3)))
            maker.add(case)
    for size in (2, 2, 3, 5, 9):
        for _ in range(12):
            case = maker.case('some')
            case.observe(random.some(tables.kind_ids, size))
            case.traits(sum(random.some(tables.bits, size)))
            random_facts(case, random)
            for _ in range(random.below(12)):
                random_event(case, random, TODAY, tables.kind_ids, 4)
            maker.add(case)


def make_models(maker):
    random = maker.file('parameters')
    tables = maker.tables
    for indicator in tables.indicators:
        for what in ('goalpost', 'half_life', 'weight'):
            low, high = indicator[what + '_min'], indicator[what + '_max']
            values = {low, high, random.between(low, high)}
            for value in sorted(values - {indicator[what]}):
                case = maker.case('%s-%s' % (what, indicator['name']))
                case.set(what, indicator['id'], value)
                if what == 'weight':
                    case.balance()
                exercise(case, random, tables.feeds_of(indicator))
                maker.add(case)
    for kind in tables.fed_kinds:
        row = tables.kinds[kind - 1]
        for value in (row['cap_min'], row['cap_max']):
            case = maker.case('cap-' + row['name'])
            case.set('cap', kind, value)
            case.event(TODAY, kind, tables.relevant(kind),
                       min(COUNT_MAX, 2 * row['daily_cap']))
            case.event(TODAY - 1, kind, tables.relevant(kind), COUNT_MAX)
            maker.add(case)
    random = maker.file('models')
    for _ in range(90):
        case = maker.case('mixed')
        change_model(case, random)
        random_facts(case, random)
        if random.one_in(2):
            observe_all(case)
        for _ in range(random.below(40)):
            random_event(case, random, TODAY, tables.kind_ids, 20)
        maker.add(case)


def make_limits(maker):
    """Where numbers are largest: one indicator has its whole pillar, caps and
    half-lives are at their most, and every day is at the cap."""
    random = maker.file('limits')
    tables = maker.tables
    for indicator in tables.indicators:
        for most in (False, True):
            case = maker.case('%s-%s' % (indicator['name'],
                                         'most' if most else 'alone'))
            take_pillar(case, indicator)
            feeds = tables.feeds_of(indicator)
            if most and not feeds[0]['fact']:
                live_at_cap(case, indicator, feeds)
            else:
                exercise(case, random, feeds)
            maker.add(case)
    for indicator in tables.measured(reference.VOLUME):
        for bits in (reference.SHARE_BITS - 1, reference.SHARE_BITS + 1, 64):
            case = maker.case(indicator['name'] + '-shares')
            take_pillar(case, indicator)
            feeds = tables.feeds_of(indicator)
            live_at_cap(case, indicator, feeds)
            if add_telling_event(case, indicator, feeds, bits):
                maker.add(case)


def take_pillar(case, indicator):
    for other in case.tables.indicators:
        if other['pillar'] == indicator['pillar']:
            whole = other['id'] == indicator['id']
            case.set('weight', other['id'],
                     reference.PILLAR_POINTS if whole else 0)


def live_at_cap(case, indicator, feeds):
    tables = case.tables
    half = indicator['half_life_max'] or 300
    if half != indicator['half_life'] and indicator['half_life']:
        case.set('half_life', indicator['id'], half)
    case.set('goalpost', indicator['id'], indicator['goalpost_max'])
    for feed in feeds:
        cap = tables.kinds[feed['kind'] - 1]['cap_max']
        case.set('cap', feed['kind'], cap)
        days = min(8 * half, TODAY)
        step = max(1, days * len(feeds) // 6500)
        times = days // step
        case.routine(times, step, 0, TODAY - (times - 1) * step,
                     feed['kind'], tables.relevant(feed['kind']),
                     min(COUNT_MAX, 3 * cap))


def add_telling_event(case, indicator, feeds, bits):
    """Adds an old event, chosen so that the shares show how many bits of large
    amounts count (h of section 7): with other `bits` they would differ."""
    row = case.model.indicator(indicator['id'])
    half = row['half_life']
    caps = {kind['id']: kind['daily_cap'] for kind in case.model.kinds}
    by_kind = {feed['kind']: [] for feed in feeds}
    for (day, kind, traits, person), count in case.ledger.rows.items():
        by_kind[kind].append((day, traits, person, count))
    amounts = reference.amounts_of(row, feeds, caps, {}, by_kind, TODAY)
    points = reference.PILLAR_POINTS  # live_at_cap() reached the goalpost
    if len(feeds) < 2 or sum(amounts).bit_length() < 42:
        return False
    first = feeds[0]
    for tried in range(100000):
        count = 1 + tried % (caps[first['kind']] // 2)
        age = 9 * half - 1 - tried // (caps[first['kind']] // 2)
        if age < 8 * half:
            break
        sums = list(amounts)
        sums[0] += (count * reference.units(first, 0) *
                    reference.weight(age, half))
        if (reference.divide(points, sums) !=
                reference.divide(points, sums, bits)):
            case.event(TODAY - age, first['kind'], 0, count)
            return True
    return False


def exercise(case, random, feeds):
    for feed in feeds[:6]:
        if feed['fact']:
            case.fact(feed['fact'], random.between(0, feed['fact_cap']))
            continue
        case.routine(random.between(1, 4), random.between(1, 30), 1,
                     TODAY - 120, feed['kind'], feed['any_trait'], 2, 3)
        if random.one_in(2):
            case.event(TODAY, feed['kind'], feed['any_trait'])


def change_model(case, random):
    tables = case.tables
    for indicator in tables.indicators:
        for what in ('goalpost', 'half_life', 'weight'):
            if random.one_in(4):
                low, high = indicator[what + '_min'], indicator[what + '_max']
                case.set(what, indicator['id'], random.between(low, high))
        if random.one_in(8):
            case.set('move', indicator['id'], random.between(1, 4))
    for pillar in range(1, 5):
        rows = [i for i in case.model.indicators if i['pillar'] == pillar]
        if not any(i['weight'] for i in rows):
            lost = tables.indicators[random.below(len(tables.indicators))]
            case.set('move', lost['id'], pillar)
            case.set('weight', lost['id'], 1)
    for kind in random.some(tables.kinds, 3):
        case.set('cap', kind['id'],
                 random.between(kind['cap_min'], kind['cap_max']))
    case.balance()


def make_small(maker):
    random = maker.file('small')
    tables = maker.tables
    for size in (1, 2, 3, 5, 8, 12, 20, 30):
        for _ in range(45):
            day = random.pick([TODAY, TODAY, TODAY, random.below(DAY_MAX + 1)])
            case = maker.case('events-%d' % size)
            if random.one_in(3):
                random_facts(case, random)
            if random.one_in(4):
                case.observe(random.some(tables.kind_ids, 2))
            if random.one_in(4):
                case.traits(sum(random.some(tables.bits, 2)))
            kinds = tables.kind_ids
            if random.one_in(2):
                kinds = [random.pick(kinds) for _ in range(4)]
            people = random.pick([1, 2, 5, 100])
            for _ in range(size):
                random_event(case, random, day, kinds, people)
            maker.add(case, day)


def make_large(maker):
    tables = maker.tables
    for name, sizes in (('large-1', (1000, 1000, 1500, 2000, 3000)),
                        ('large-2', (5000, 5000))):
        random = maker.file(name)
        for size in sizes:
            case = maker.case('events-%d' % size)
            fill_facts(case, random)
            observe_all(case)
            kinds = tables.kind_ids
            if random.one_in(2):
                kinds = kinds[:5] + kinds[27:45]
            for _ in range(size):
                random_event(case, random, TODAY + 30, kinds, size // 4)
            maker.add(case)
    random = maker.file('routines')
    for density in (10, 30, 100, 300):
        for _ in range(12):
            case = maker.case('density-%d' % density)
            random_facts(case, random)
            steady(case, random, density)
            if random.one_in(2):
                observe_all(case)
            for _ in range(random.below(20)):
                random_event(case, random, TODAY, tables.kind_ids, 30)
            maker.add(case)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--tables', default=HERE / 'tables.json')
    parser.add_argument('--out', default=HERE, type=pathlib.Path)
    options = parser.parse_args()
    folding.check_unicode()
    maker = Maker(Tables(options.tables))
    for make in (make_basics, make_facts, make_kinds, make_ages, make_caps,
                 make_people, *make_rates.MAKERS, make_coverage,
                 *make_observed.MAKERS, make_models, make_limits,
                 *make_texts.MAKERS, make_small, make_large,
                 *make_readings.MAKERS, *make_cohorts.MAKERS):
        make(maker)
    total = 0
    for name, parts in maker.files.items():
        data = ''.join(parts).encode('ascii')
        total += len(data)
        (options.out / (name + '.txt')).write_bytes(data)
    print('%d cases, %d bytes' % (maker.number, total))


if __name__ == '__main__':
    main()
