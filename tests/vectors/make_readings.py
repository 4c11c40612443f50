"""Cases of the readings for make_vectors.py: members, what is asked, and what
readings.py expects."""
import readings
import reference
from members import (DAY_MAX, TODAY, Case, fill_facts, observe_all,
                     random_event, random_facts, random_traits)

COUNT_MAX = 1000000


class ReadingCase(Case):
    """A member of whom readings are asked. What stands between planned() and
    what_if() goes into a profile and a ledger of its own."""

    def __init__(self, tables, label):
        super().__init__(tables, label)
        self.member = self.profile, self.ledger
        self.cohort = []

    def scores(self):
        return readings.Scores(self.model, *self.member)

    def planned(self):
        self.say('planned')
        self.profile = reference.Profile(self.tables.raw)
        self.ledger = reference.Ledger(self.tables.raw)

    def scores_of(self, cohort):
        self.say('cohort', *cohort)
        self.cohort = cohort

    def expect(self, rows, shown):
        for index in sorted(set(shown)):
            if index < len(rows):
                self.say('row', index, *rows[index])
        self.say('rows', len(rows), '%016x' % readings.fingerprint(rows))

    def history(self, indicator, first, days):
        self.say('history', indicator, first, days)
        rows = readings.history(self.scores(), indicator, first, days)
        self.expect(rows, {0, days // 2, days - 1} if days else {})

    def trend(self, day, baseline):
        self.say('trend', day, baseline)
        rows = readings.trend(self.scores(), day, baseline)
        parts = len(rows) // 3
        most = sorted(range(len(rows)), key=lambda k: -abs(rows[k][8]))
        self.expect(rows, [window * parts + part for window in range(3)
                           for part in range(5)] +
                    [k for k in most if rows[k][2]][:3])

    def what_if(self, day):
        self.say('what_if', day)
        rows = readings.what_if(self.scores(), self.profile, self.ledger, day)
        self.profile, self.ledger = self.member
        changed = [k for k, row in enumerate(rows) if row[1] and row[4]]
        self.expect(rows, list(range(5)) + changed[:4])

    def sensitivity(self, day, percent):
        self.say('sensitivity', day, percent)
        rows = readings.sensitivity(self.scores(), self.cohort, day, percent)
        self.expect(rows, range(8 + bool(self.cohort)))

    def outcomes(self, first, last):
        self.say('outcomes', first, last)
        rows = readings.outcomes(self.ledger, self.tables.kind, first, last)
        self.expect(rows, range(len(rows)))

    def text(self, number, _):
        return '\n'.join(['case %d %s' % (number, self.label)] + self.lines +
                         ['end', ''])


def asked(maker, label):
    return ReadingCase(maker.tables, label)


# Members.


def some_routines(case, random, kinds, day=TODAY, days=365):
    """Habits that began, and perhaps ended, some time before the day."""
    tables = case.tables
    for kind in kinds:
        step = random.pick([1, 2, 3, 7, 7, 14, 30])
        span = random.between(step, days)
        end = day - random.pick([0, 0, random.below(40), random.below(200)])
        start = max(0, end - span)
        if end < start:
            continue
        case.routine((end - start) // step + 1, step, random.below(3), start,
                     kind, random_traits(random, tables, kind),
                     random.between(1, 4), random.below(20))


def anyone(case, random, day=TODAY):
    tables = case.tables
    if random.one_in(2):
        random_facts(case, random)
    elif random.one_in(2):
        fill_facts(case, random)
    some_routines(case, random, random.some(tables.fed_kinds, 6), day)
    for _ in range(random.below(12)):
        random_event(case, random, day + 20, tables.kind_ids, 12)
    seen = random.below(3)
    if seen == 0:
        observe_all(case)
    elif seen == 1:
        case.observe(random.some(tables.kind_ids, 3))
        case.traits(sum(random.some(tables.bits, 3)))


def vary_model(case, random):
    """A few parameters, in balance again."""
    tables = case.tables
    for indicator in random.some(tables.indicators, 5):
        for what in random.some(('goalpost', 'half_life', 'weight'), 2):
            low, high = indicator[what + '_min'], indicator[what + '_max']
            case.set(what, indicator['id'], random.between(low, high))
        if random.one_in(4):
            case.set('move', indicator['id'], random.between(1, 4))
    for kind in random.some(tables.kinds, 9):
        case.set('cap', kind['id'],
                 random.between(kind['cap_min'], kind['cap_max']))
    for pillar in range(1, 5):
        rows = [i for i in case.model.indicators if i['pillar'] == pillar]
        if not any(i['weight'] for i in rows):
            case.set('weight', rows[0]['id'], 1)
    case.balance()


def weigh_one(case, which):
    """All points of a pillar in one indicator."""
    for pillar in range(1, 5):
        rows = [i for i in case.tables.indicators if i['pillar'] == pillar]
        for row in rows:
            case.set('weight', row['id'],
                     reference.PILLAR_POINTS if row is rows[which] else 0)


# History.


def make_history(maker):
    random = maker.file('history')
    tables = maker.tables
    for indicator in tables.indicators:
        feeds = tables.feeds_of(indicator)
        if feeds[0]['fact'] == 0:
            make_ages(maker, random, indicator, feeds)
    for label, first, days in (
            ('no-days', TODAY, 0), ('one-day', TODAY, 1),
            ('first-days', 0, 40), ('last-days', DAY_MAX - 40, 41),
            ('last-day', DAY_MAX, 1), ('no-day-after-the-last', DAY_MAX, 0)):
        case = asked(maker, label)
        fill_facts(case, random)
        for kind in tables.fed_kinds:
            if random.one_in(2):
                case.event(max(0, first - random.below(9)), kind,
                           tables.relevant(kind), 2, kind)
            if random.one_in(2) and days:
                case.event(first + random.below(days), kind, 0, 2, kind)
        case.history(random.between(1, len(tables.indicators)), first, days)
        maker.add(case)
    for k in range(40):
        case = asked(maker, 'member')
        if k % 4 == 0:
            vary_model(case, random)
        anyone(case, random)
        first = TODAY - random.below(400)
        for _ in range(2):
            case.history(random.between(1, len(tables.indicators)), first,
                         random.between(2, 60))
            first += random.below(60)
        maker.add(case)
    for _ in range(4):
        case = asked(maker, 'year')
        anyone(case, random)
        case.history(random.between(1, len(tables.indicators)), TODAY - 364,
                     365)
        maker.add(case)


def make_ages(maker, random, indicator, feeds):
    """Days about those on which the slope of a weight changes."""
    case = asked(maker, indicator['name'])
    half = indicator['half_life'] or 50
    if random.one_in(3) and indicator['half_life']:
        half = indicator['half_life_min']
        case.set('half_life', indicator['id'], half)
    start = TODAY - 9 * half
    for feed in random.some(feeds, 2) or feeds[:1]:
        for back in (0, random.below(3), random.below(40)):
            case.event(start - back, feed['kind'],
                       random.pick([feed['any_trait'], 0,
                                    tables_traits(case, feed)]),
                       random.between(1, 40), random.below(3))
    for k in (0, random.between(1, 7), 8, 9):
        case.history(indicator['id'], start + k * half - 2, 7)
    maker.add(case)


def tables_traits(case, feed):
    return case.tables.relevant(feed['kind'])


# Trend.


def make_trend(maker):
    random = maker.file('trend')
    tables = maker.tables
    for day, baseline in ((1, 0), (6, 0), (7, 0), (8, 1), (29, 20), (30, 23),
                          (31, 24), (DAY_MAX, DAY_MAX - 60)):
        for events in (False, True):
            case = asked(maker, 'day-%d-%d' % (day, baseline))
            fill_facts(case, random)
            if events:
                case.event(0, tables.kind['post'], 0, 1)
                case.event(day // 2, tables.kind['comment'], 0, 9, 1)
                case.event(day, tables.kind['profile_view'], 0, 9, 3)
            case.trend(day, baseline)
            maker.add(case)
    case = asked(maker, 'nothing')
    case.trend(TODAY, TODAY - 100)
    maker.add(case)
    case = asked(maker, 'only-looked-for')
    observe_all(case)
    case.trend(TODAY, TODAY - 100)
    maker.add(case)
    # The oldest event on the first day of a window, a day after, and later
    # than the day itself.
    for oldest in (-31, -30, -29, -8, -7, -6, 0, 5):
        case = asked(maker, 'oldest-%d' % -oldest)
        case.event(TODAY + oldest, tables.kind['message_sent'], 0, 3, 4)
        case.trend(TODAY, TODAY - 50)
        maker.add(case)
    make_verdicts(maker, random)
    for kind in ('post', 'connection'):
        case = asked(maker, 'pillars-of-one-indicator')
        weigh_one(case, 1)
        case.event(TODAY - 60, tables.kind[kind], 0, 2, 5)
        case.fact(1, 1)
        case.trend(TODAY, TODAY - 59)
        maker.add(case)
    for k in range(32):
        case = asked(maker, 'member')
        if k % 4 == 0:
            vary_model(case, random)
        anyone(case, random)
        case.trend(TODAY - random.below(30), TODAY - random.between(31, 90))
        maker.add(case)


def make_verdicts(maker, random):
    """Habits that begin or end within the windows."""
    tables = maker.tables
    beneficial = [kind for kind in tables.fed_kinds
                  if not any(f['against']
                             for f in tables.feeds_with_kind(kind))]
    for label, start, end in (('begun', 25, 0), ('begun-lately', 6, 0),
                              ('ended', 400, 28), ('ended-lately', 400, 6),
                              ('back-and-forth', 20, 12)):
        for density in (2, 4, 8):
            case = asked(maker, label)
            case.event(TODAY - 900, tables.kind['post'])
            for kind in random.some(beneficial, density):
                case.routine(start - end + 1, 1, 1, TODAY - start, kind,
                             tables.relevant(kind), 2, 1)
            case.trend(TODAY, TODAY - 45)
            case.trend(TODAY - 3, TODAY - 3 - random.between(5, 12))
            maker.add(case)


# What-if.


def make_what_if(maker):
    random = maker.file('what-if')
    tables = maker.tables
    for label in ('nothing', 'only-facts', 'only-events', 'observe',
                  'unobserved-fact', 'texts', 'own-text', 'saturated'):
        case = asked(maker, label)
        case.fact(1, 1)
        case.fact(tables.fact['headline_length'], 30)
        case.event(TODAY - 3, tables.kind['comment'], 0, COUNT_MAX, 7)
        case.section('headline', 'Supply chain')
        if label == 'own-text':
            case.target('chain')
        case.planned()
        special_plan(case, label)
        case.what_if(TODAY + 5)
        case.planned()
        case.event(TODAY, tables.kind['post'], 0, 1)
        case.what_if(TODAY)  # nothing is left of the plan before
        maker.add(case)
    for k in range(60):
        day = random.pick([TODAY, TODAY, TODAY + random.below(90)])
        case = asked(maker, 'member')
        if k % 4 == 0:
            vary_model(case, random)
        anyone(case, random)
        for _ in range(random.between(1, 2)):
            case.planned()
            for _ in range(random.below(5)):
                case.fact(*random_fact(case, random))
            some_routines(case, random, random.some(tables.fed_kinds, 9),
                          day + 20, random.pick([30, 365]))
            for _ in range(random.below(5)):
                random_event(case, random, day + 3, tables.kind_ids, 12)
            if random.one_in(4):
                case.observe(random.some(tables.kind_ids, 5))
                case.traits(sum(random.some(tables.bits, 5)))
            case.what_if(day)
        maker.add(case)


def random_fact(case, random):
    fact = random.pick(case.tables.facts)
    return fact['id'], random.below(min(fact['maximum'], 500) + 1)


def special_plan(case, label):
    tables = case.tables
    comment = tables.kind['comment']
    if label == 'only-facts':
        case.fact(1, 0)
        case.fact(tables.fact['summary_length'], 400)
    elif label == 'only-events':
        case.routine(10, 1, 1, TODAY - 3, comment, 0, 2, 7)
    elif label == 'observe':
        case.observe(tables.kind_ids)
        case.traits(tables.all_traits)
    elif label == 'unobserved-fact':
        case.fact(1, 0)
        case.clear(1)
    elif label == 'texts':
        case.target('chain; logistics')
        case.section('summary', 'Logistics and more')
        case.section('headline', 'A chain')
    elif label == 'own-text':
        case.section('headline', 'A chain of ' + 'x' * 90)
        case.section('positions', 'chain')
    elif label == 'saturated':
        case.routine(4300, 0, 0, TODAY - 3, comment, 0, COUNT_MAX, 7)


# Sensitivity.


def make_sensitivity(maker):
    random = maker.file('sensitivity')
    tables = maker.tables
    case = asked(maker, 'nothing')
    case.sensitivity(TODAY, 20)
    maker.add(case)
    case = asked(maker, 'pillars-of-one-indicator')
    weigh_one(case, 2)
    anyone(case, random)
    case.sensitivity(TODAY, 50)
    maker.add(case)
    for k in range(34):
        case = asked(maker, 'member')
        if k % 3 == 0:
            vary_model(case, random)
        anyone(case, random)
        index = case.scores().points(0, 0, TODAY)
        spread = random.pick([1, 20000, 2000000, 30000000])
        if k % 2:
            case.scores_of(
                [random.pick([index, near(random, index, spread)])
                 for _ in range(random.pick([10, 11, 25, 60]))])
        case.sensitivity(TODAY, random.pick([1, 20, 20, 50,
                                             random.between(2, 49)]))
        maker.add(case)


def near(random, index, spread):
    point = index - spread + random.below(2 * spread + 1)
    return max(0, min(4 * reference.PILLAR_POINTS, point))


# Outcomes.


def make_outcomes(maker):
    random = maker.file('outcomes')
    tables = maker.tables
    stages = [tables.kind[name] for names in readings.STAGES
              for name in names]
    for k in range(60):
        case = asked(maker, 'funnel')
        kinds = [kind for kind in stages if not random.one_in(5)]
        if k % 3 == 0:
            case.observe(random.some(stages, 2))
        for _ in range(random.below(30) if kinds else 0):
            person = random.pick([0, 0, random.below(6), 2**64 - 1])
            case.event(TODAY - random.below(30), random.pick(kinds),
                       random.pick([0, 0, random.pick(tables.bits)]),
                       random.pick([1, 1, 3, COUNT_MAX]), person)
        first = TODAY - random.below(32)
        for _ in range(2):
            case.outcomes(first, max(0, first - 1 + random.below(25)))
            first = random.pick([0, first + 1])
        maker.add(case)
    for day in (0, DAY_MAX):
        case = asked(maker, 'last-day')
        for kind in stages:
            case.event(day, kind, 0, 2, kind)
        case.outcomes(day, day)
        case.outcomes(0, DAY_MAX)
        case.outcomes(DAY_MAX, 0)
        maker.add(case)
    case = asked(maker, 'largest')
    for kind in stages:
        for traits in (0, 1, 2):
            case.routine(4300, 0, 0, TODAY, kind, traits, COUNT_MAX)
    case.outcomes(TODAY, TODAY)
    maker.add(case)
    case = asked(maker, 'rate-beyond-a-share')
    case.event(TODAY, tables.kind['invitation_sent'])
    case.event(TODAY, tables.kind['conversation'], 0, 3)
    case.event(TODAY, tables.kind['meeting_booked'], 0, 999999)
    # As far as a number of JavaScript goes.
    case.routine(4300, 0, 0, TODAY, tables.kind['invitation_accepted'], 0,
                 COUNT_MAX)
    case.outcomes(TODAY - 1, TODAY)
    maker.add(case)


MAKERS = (make_history, make_trend, make_what_if, make_sensitivity,
          make_outcomes)
