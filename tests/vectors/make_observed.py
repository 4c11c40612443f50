"""Cases of what was observed to a share for make_vectors.py, and of kinds that
count by their traits."""
from members import (TODAY, fill_facts, observe_all, random_event,
                     random_facts, random_traits)

WHOLE = 1000000
EDGES = (1, 2, 3, 499, 500, 501, 1999, 2000, 333333, 499999, 500000, 500001,
         WHOLE - 1, WHOLE)


def some_share(random):
    return random.pick([random.pick(EDGES), random.between(1, WHOLE)])


def make_kind_shares(maker):
    random = maker.file('kind-shares')
    tables = maker.tables
    for kind in tables.fed_kinds:
        name = tables.kinds[kind - 1]['name']
        for traits in (False, True):
            for events in (False, True):
                case = maker.case('%s-part' % name)
                if traits:
                    case.traits(tables.relevant(kind))
                case.observe_part(kind, some_share(random))
                if events:
                    case.event(TODAY - random.below(20), kind,
                               random_traits(random, tables, kind),
                               random.between(1, 5), random.below(3))
                maker.add(case)
    for indicator in tables.indicators:
        feeds = [f for f in tables.feeds_of(indicator) if f['kind']]
        for share in random.some(EDGES, 2) if feeds else ():
            case = maker.case('%s-all-but-%d' % (indicator['name'], share))
            for feed in feeds:
                case.observe([feed['kind']])
                if random.one_in(3):
                    case.observe_part(feed['kind'], some_share(random))
            case.traits(tables.all_traits)
            feed = random.pick(feeds)
            case.observe_part(feed['kind'], share)
            for feed in random.some(feeds, 2):
                case.event(TODAY - random.below(60), feed['kind'],
                           feed['any_trait'], random.between(1, 3), 9)
            maker.add(case)
    for _ in range(300):
        case = maker.case('some')
        for kind in random.some(tables.fed_kinds, random.pick([6, 12, 20, 30])):
            case.observe_part(kind, some_share(random))
        if random.one_in(2):
            case.observe(random.some(tables.kind_ids, random.pick([4, 9, 20])))
        if random.one_in(2):
            case.traits(sum(random.some(tables.bits, random.pick([1, 2, 3]))))
        for _ in range(random.below(6)):
            random_event(case, random, TODAY, tables.kind_ids, 4)
        maker.add(case)


def make_said_twice(maker):
    """The smallest share holds, in whatever order and part it is said."""
    random = maker.file('said-twice')
    tables = maker.tables
    for _ in range(300):
        case = maker.case('said')
        kinds = [random.pick(tables.fed_kinds)
                 for _ in range(random.between(1, 4))]
        for _ in range(random.between(2, 7)):
            kind = random.pick(kinds)
            what = random.below(4)
            if what == 0:
                case.observe([kind])
            elif what == 1:
                case.event(TODAY - random.below(40), kind,
                           random_traits(random, tables, kind), 1,
                           random.below(2))
            else:
                case.observe_part(kind, some_share(random))
        maker.add(case)


def make_fact_shares(maker):
    random = maker.file('fact-shares')
    tables = maker.tables
    for fact in tables.fed_facts:
        row = tables.facts[fact - 1]
        caps = [f['fact_cap'] for f in tables.feeds if f['fact'] == fact]
        for value in sorted({0, min(caps) // 2, max(caps)}):
            for share in (1, WHOLE // 2, WHOLE - 1, some_share(random)):
                case = maker.case('%s-part' % row['name'])
                case.fact(fact, value)
                case.fact_part(fact, share)
                maker.add(case)
    for _ in range(300):
        case = maker.case('some')
        random_facts(case, random)
        known = sorted(case.profile.facts)
        for _ in range(random.between(1, 6) if known else 0):
            fact = random.pick(known)
            what = random.below(6)
            if what == 0:
                case.fact(fact, min(1, tables.facts[fact - 1]['maximum']))
            elif what == 1 and len(known) > 1:
                case.clear(fact)
                known.remove(fact)
            else:
                case.fact_part(fact, some_share(random))
        maker.add(case)


def make_estimates(maker):
    """Members of whom much was observed, in parts."""
    random = maker.file('parts')
    tables = maker.tables
    for density in (1, 2, 4):
        for _ in range(30):
            case = maker.case('much')
            fill_facts(case, random)
            observe_all(case)
            for fact in random.some(tables.fed_facts, 4):
                case.fact_part(fact, some_share(random))
            for kind in random.some(tables.fed_kinds, 2 * density):
                case.observe_part(kind, some_share(random))
            for _ in range(random.below(8)):
                random_event(case, random, TODAY, tables.kind_ids, 9)
            maker.add(case)


def wanting(tables):
    """Feeds of kinds that count only, or more, with a trait."""
    return [feed for feed in tables.feeds
            if feed['any_trait'] or feed['bonus_trait'][0]]


def make_traits(maker):
    """Posts by their length, reshares by their words, and the like: each feed
    that looks at traits, on a few days with and without them."""
    random = maker.file('traits')
    tables = maker.tables
    for feed in wanting(tables):
        traits = (feed['any_trait'] | feed['bonus_trait'][0] |
                  feed['bonus_trait'][1])
        bits = [0] + tables.bits_in(traits)
        for _ in range(8):
            case = maker.case(
                tables.indicators[feed['indicator'] - 1]['name'])
            if random.one_in(2):
                case.observe([f['kind'] for f in tables.feeds
                              if f['indicator'] == feed['indicator']])
            if random.one_in(2):
                case.traits(random.pick([traits, random.pick(bits)]))
            for _ in range(random.between(1, 5)):
                mine = sum(random.some(bits, 2))
                case.event(TODAY - random.pick([random.below(9),
                                                random.below(90)]),
                           feed['kind'], mine, random.between(1, 4),
                           random.below(3))
            maker.add(case)
    rhythms = [i for i in tables.indicators if i['span'] > 1]
    for indicator in rhythms:
        span = indicator['span']
        for k in range(40):
            case = maker.case(indicator['name'] + '-days')
            day = TODAY
            for _ in range(random.between(2, 6)):
                day -= random.between(0, 2 * span)
                feed = random.pick(tables.feeds_of(indicator))
                case.event(day, feed['kind'], random.pick(
                    [0, tables.relevant(feed['kind']),
                     random.pick(tables.bits)]))
            maker.add(case, TODAY + random.below(4) * random.below(span))


MAKERS = (make_kind_shares, make_said_twice, make_fact_shares, make_estimates,
          make_traits)
