"""Cases of rates for make_vectors.py: which sides were looked for, how many
trials there are, and on which days."""
import reference
from members import (TODAY, fill_facts, random_age, random_count,
                     random_traits)

COUNT_MAX = 1000000


def rates(maker):
    for indicator in maker.tables.measured(reference.RATE):
        feeds = maker.tables.feeds_of(indicator)
        kinds = [feed['kind'] for feed in feeds]
        good = [f['kind'] for f in feeds if not f['against']]
        yield indicator, indicator['name'], kinds, good[0]


def make_rates(maker):
    random = maker.file('rates')
    for indicator, name, kinds, _ in rates(maker):
        for chosen in range(2**len(kinds)):
            part = [k for i, k in enumerate(kinds) if chosen >> i & 1]
            for looked in range(2**len(kinds)):
                case = maker.case('%s-%d-%d' % (name, chosen, looked))
                case.observe([k for i, k in enumerate(kinds)
                              if looked >> i & 1])
                for kind in part:
                    case.event(TODAY - 10, kind, 0, random.between(1, 9))
                maker.add(case)
        for _ in range(25):
            case = maker.case(name + '-some')
            case.observe(kinds)
            for _ in range(random.between(1, 12)):
                case.event(TODAY - random_age(random), random.pick(kinds), 0,
                           random_count(random), random.below(4))
            maker.add(case)


def looked_for(maker, label, kinds):
    case = maker.case(label)
    case.observe(kinds)
    return case


def make_trials(maker):
    """Many trials: no daily cap, and the arithmetic where it is tight."""
    random = maker.file('trials')
    for indicator, name, kinds, good in rates(maker):
        bad = [kind for kind in kinds if kind != good]
        half = indicator['half_life']
        for a in (1, 3, 10, 20, 21, 60, 100, 1000, 20000, COUNT_MAX):
            for b in (1, 5, 19, 20, 21, 95, 399, 10000, COUNT_MAX):
                case = looked_for(maker, '%s-%d-of-%d' % (name, a, a + b),
                                  kinds)
                case.event(TODAY - random.below(half), good, 0, a)
                case.event(TODAY - random.below(half), random.pick(bad), 0, b)
                maker.add(case)
        for days in (1, 2, 10, 60, 300):
            for gathered in (False, True):
                case = looked_for(maker, '%s-%d-days' % (name, days), kinds)
                case.routine(days, 1, 0, TODAY - days + 1, good)
                if gathered:
                    case.event(TODAY, bad[0], 0, 5 * days)
                else:
                    case.routine(days, 1, 0, TODAY - days + 1, bad[0], 0, 5)
                maker.add(case)
        make_daily(maker, random, name, kinds)
        make_bits(maker, random, indicator, kinds, good)
        make_taken(maker, indicator, kinds, good)


def make_daily(maker, random, name, kinds):
    """More than 10,000 trials on a day, over people, traits and rows."""
    tables = maker.tables
    for total in (9999, 10000, 10001, 30000, 400000):
        for rows in (1, 3, 12):
            for _ in range(2):
                case = looked_for(maker, '%s-day-of-%d' % (name, total), kinds)
                day = TODAY - random.below(30)
                for _ in range(rows):
                    case.event(day, random.pick(kinds),
                               random.pick([0, random.pick(tables.bits)]),
                               total // rows + random.below(3),
                               random.below(3))
                maker.add(case)


def put(case, kind, amount, indicator):
    """Events that bring exactly this amount: all on the newest day, but for a
    rest of the oldest that weigh 1."""
    half = indicator['half_life']
    many, rest = divmod(amount, reference.weight(0, half))
    times, few = divmod(many, COUNT_MAX)
    if times:
        case.routine(times, 0, 1, TODAY, kind, 0, COUNT_MAX, 1)
    if few:
        case.event(TODAY, kind, 0, few)
    if rest:
        case.event(TODAY - 9 * half + 1, kind, 0, rest)


def make_bits(maker, random, indicator, kinds, good):
    """Trials about those from which on they are halved, T >= 2^43; the good ones
    so that it shows how often that is done."""
    prior = indicator['prior'] * reference.weight(0, indicator['half_life'])
    for trials in (2**42 + 2, 2**43 - 1, 2**43, 2**43 + 2, 2**44 - 2,
                   2**44 - 1):
        for other in (-1, 1):
            while True:
                trials_now = trials - 2 * random.below(1000)
                if trials >= 2**43 > trials_now:
                    trials_now = trials
                k = random.between(50000, 900000)
                mine = -(-trials_now * (2 * k + 1) // 2000000)
                if (reference.halved_rate(mine, trials_now) !=
                        reference.halved_rate(mine, trials_now,
                                              reference.RATE_BITS + other)):
                    break
                if (trials >> 43 == 0) == (other == 1):
                    break  # these do the same
            case = looked_for(maker, '%s-%d-trials' % (indicator['name'],
                                                       trials), kinds)
            put(case, good, mine, indicator)
            put(case, kinds[1], trials_now - prior - mine, indicator)
            maker.add(case)


def make_taken(maker, indicator, kinds, good):
    """More than 10^9 trials of a day, all of which count: of a row that a ledger
    just holds (2^32 - 1 events), and of several."""
    for total in (10**9, 10**9 + 1, 3 * 10**9, 2**32 - 1):
        for people in (0, 1):
            case = looked_for(maker, '%s-taken-%d' % (indicator['name'],
                                                      total), kinds)
            times, rest = divmod(total, COUNT_MAX)
            case.routine(times, 0, people, TODAY, good, 0, COUNT_MAX, 1)
            if rest:
                case.event(TODAY, good, 0, rest)
            bad = 700 * COUNT_MAX + telling(total, indicator['prior'])
            case.routine(700, 0, 1 - people, TODAY, kinds[1], 0, COUNT_MAX, 1)
            case.event(TODAY, kinds[1], 0, bad - 700 * COUNT_MAX)
            maker.add(case)


def telling(good, prior):
    """How many more than 700 million trials must fail so that the last good one
    makes a difference."""
    more = 1
    while True:
        trials = good + 700 * COUNT_MAX + more + prior
        if (reference.div(good * reference.MILLION, trials) !=
                reference.div((good - 1) * reference.MILLION, trials - 1)):
            return more
        more += 1


def make_adverse(maker):
    """Adverse kinds: events alone do not observe them."""
    random = maker.file('adverse')
    tables = maker.tables
    adverse = [kind['id'] for kind in tables.kinds
               if kind['polarity'] == reference.ADVERSE]
    for kind in adverse:
        for others in (False, True):
            for said in (None, 0, 1, 499999, 999999):
                case = maker.case('%s-alone' % tables.kinds[kind - 1]['name'])
                if others:
                    case.observe([k for k in tables.kind_ids
                                  if k not in adverse])
                if said is not None and said:
                    case.observe_part(kind, said)
                elif said == 0:
                    case.observe([kind])
                case.event(TODAY - 4, kind, random.pick([0, tables.bits[2]]),
                           random.between(1, 30), 5)
                maker.add(case)
    for indicator, name, kinds, good in rates(maker):
        for _ in range(30):
            case = maker.case(name + '-said-or-not')
            if random.one_in(3):
                fill_facts(case, random)
            case.observe(random.some(kinds, 2))
            for kind in random.some(kinds, 3):
                case.observe_part(kind, random.between(1, 10**6))
            for _ in range(random.between(1, 6)):
                kind = random.pick(kinds + adverse)
                case.event(TODAY - random_age(random), kind,
                           random_traits(random, tables, kind),
                           random_count(random), random.below(3))
            maker.add(case)


MAKERS = make_rates, make_trials, make_adverse
