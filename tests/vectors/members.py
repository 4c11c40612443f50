"""Members for make_vectors.py: what they do, and the lines of their cases."""
import collections

import reference

DAY_MAX = 65535
TODAY = 20000
SECTIONS = {'headline': 1, 'summary': 2, 'positions': 3, 'skills': 4}
RESULT = ('points', 'high', 'observed', 'estimate')
ROW = ('state', 'points', 'high', 'observed', 'measure', 'share')
NOTHING = [0, reference.PILLAR_POINTS, 0, -1]  # of a pillar


class Random:
    """splitmix64"""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state + 0x9e3779b97f4a7c15) % 2**64
        z = self.state
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9 % 2**64
        z = (z ^ (z >> 27)) * 0x94d049bb133111eb % 2**64
        return z ^ (z >> 31)

    def below(self, n):
        return self.next() % n

    def between(self, first, last):
        return first + self.below(last - first + 1)

    def one_in(self, n):
        return self.below(n) == 0

    def pick(self, items):
        return items[self.below(len(items))]

    def some(self, items, n):
        """About one in n of the items."""
        return [item for item in items if self.one_in(n)]


class Tables:
    """The tables with the look-ups that cases need."""

    def __init__(self, path):
        self.raw = reference.load_tables(path)
        self.kinds = self.raw['kinds']
        self.facts = self.raw['facts']
        self.indicators = self.raw['indicators']
        self.feeds = self.raw['feeds']
        self.bits = [trait['bit'] for trait in self.raw['traits']]
        self.all_traits = sum(self.bits)
        self.kind_ids = [kind['id'] for kind in self.kinds]
        self.fed_kinds = sorted({f['kind'] for f in self.feeds if f['kind']})
        self.fed_facts = sorted({f['fact'] for f in self.feeds if f['fact']})
        self.kind = {row['name']: row['id'] for row in self.kinds}
        self.fact = {row['name']: row['id'] for row in self.facts}

    def cap(self, kind):
        return self.kinds[kind - 1]['daily_cap']

    def feeds_of(self, indicator):
        return [f for f in self.feeds if f['indicator'] == indicator['id']]

    def feeds_with_kind(self, kind):
        return [f for f in self.feeds if f['kind'] == kind]

    def measured(self, measure):
        return [i for i in self.indicators if i['measure'] == measure]

    def bits_in(self, traits):
        return [bit for bit in self.bits if bit & traits]

    def relevant(self, kind):
        """The traits that matter for a kind."""
        traits = 0
        for feed in self.feeds_with_kind(kind):
            traits |= feed['any_trait']
            traits |= feed['bonus_trait'][0] | feed['bonus_trait'][1]
        return traits


class Case:
    """One member: each call records an input line and applies it to the
    reference implementation."""

    def __init__(self, tables, label):
        self.tables = tables
        self.label = label
        self.lines = []
        self.model = reference.Model(tables.raw)
        self.profile = reference.Profile(tables.raw)
        self.ledger = reference.Ledger(tables.raw)
        self.changed = False  # the weights
        self.searched = []

    def say(self, *words):
        self.lines.append(' '.join(str(word) for word in words))

    def fact(self, fact, value):
        self.say('fact', fact, value)
        self.profile.set_fact(fact, value)

    def clear(self, fact):
        self.say('clear', fact)
        self.profile.clear_fact(fact)

    def section(self, name, text):
        code = text.encode('utf-8').hex()
        self.say('section', SECTIONS[name], *([code] if code else []))
        self.profile.set_section(SECTIONS[name], text)

    def long_section(self, name, times, text):
        """The text so many times."""
        self.say('long_section', SECTIONS[name], times,
                 text.encode('utf-8').hex())
        self.profile.set_section(SECTIONS[name], times * text)

    def target(self, text):
        code = text.encode('utf-8').hex()
        self.say('target', *([code] if code else []))
        self.profile.set_target(text)

    def section_bytes(self, name, text):
        """Perhaps not UTF-8, and then refused."""
        try:
            self.section(name, text.decode('utf-8'))
        except UnicodeDecodeError:
            self.say('refused_section', SECTIONS[name], text.hex())

    def target_bytes(self, text):
        try:
            self.target(text.decode('utf-8'))
        except UnicodeDecodeError:
            self.say('refused_target', text.hex())

    def match(self, text):
        """Asks whether a keyword stands in the text, whatever its bytes."""
        self.searched.append(text)

    def event(self, day, kind, traits=0, count=1, counterpart=0):
        words = [day, kind, traits, count, '%x' % counterpart]
        for default in ('0', 1, 0):  # what is at the end may be left out
            if words[-1] != default:
                break
            words.pop()
        self.say('e', *words)
        self.ledger.add(day, kind, traits, count, counterpart)

    def routine(self, times, step, next_person, day, kind, traits=0, count=1,
                counterpart=0):
        self.say('r', times, step, next_person, day, kind, traits, count,
                 '%x' % counterpart)
        for i in range(times):
            self.ledger.add(day + i * step, kind, traits, count,
                            counterpart + i * next_person)

    def observe(self, kinds):
        if kinds:
            self.say('observe', *kinds)
            for kind in kinds:
                self.ledger.observe(kind)

    def observe_part(self, kind, share):
        self.say('part', kind, share)
        self.ledger.observe(kind, share)

    def fact_part(self, fact, share):
        self.say('fact_part', fact, share)
        self.profile.observe_part(fact, share)

    def traits(self, traits):
        self.say('traits', traits)
        self.ledger.traits |= traits

    def set(self, what, number, value):
        self.say(what, number, value)
        self.changed |= what in ('weight', 'move')
        if what == 'cap':
            self.model.kinds[number - 1]['daily_cap'] = value
        elif what == 'move':
            self.model.indicator(number)['pillar'] = value
        else:
            self.model.indicator(number)[what] = value

    def balance(self):
        self.say('balance')
        self.changed = True
        self.model.balance()

    def text(self, number, day):
        score = reference.score(self.model, self.profile, self.ledger, day)
        self.say('score', day)
        self.say('total', *result(score['total']), score['total']['display'])
        for k, pillar in enumerate(score['pillars']):
            if result(pillar) != NOTHING:
                self.say('pillar', k + 1, *result(pillar))
        self.say('rows', len(self.ledger.rows))
        for text in self.searched:
            self.say('match', int(reference.matches(self.profile.target, text)),
                     *([text.hex()] if text else []))
        if self.changed:
            self.say('weights', *(i['weight'] for i in self.model.indicators))
        self.say_shares('kinds', 'parts', self.ledger.shares)
        self.say_shares('facts', 'fact_parts', self.profile.shares)
        if score['unseen']:
            self.say('unseen', *score['unseen'])
        for row, got in zip(self.model.indicators, score['indicators']):
            values = [got[key] for key in ROW]
            if values[-1] == usual_share(got['state']):
                values.pop()
            if values != [0, 0, row['weight'], 0, 0]:
                self.say('i', got['id'], *values)
        shares = [(k + 1, share) for k, share in enumerate(score['shares'])
                  if share]
        if shares:
            self.say('shares', *(word for pair in shares for word in pair))
        return '\n'.join(['case %d %s' % (number, self.label)] + self.lines +
                         ['end', ''])

    def say_shares(self, all_of, parts, shares):
        """What was observed to the whole, and what to which share."""
        whole = [number for number, share in sorted(shares.items())
                 if share == reference.WHOLE]
        less = [(number, share) for number, share in sorted(shares.items())
                if share != reference.WHOLE]
        if whole:
            self.say(all_of, *whole)
        if less:
            self.say(parts, *(word for pair in less for word in pair))


def result(of):
    return [-1 if of[key] is None else of[key] for key in RESULT]


def usual_share(state):
    """What the share of an indicator is without being said."""
    return reference.WHOLE if state == reference.FULL else 0


class Maker:
    """Collects cases into files."""

    def __init__(self, tables):
        self.tables = tables
        self.files = collections.OrderedDict()
        self.number = 0
        self.name = None

    def file(self, name):
        self.name = name
        self.files[name] = ['# Made by make_vectors.py; see README.md.\n']
        return Random(sum(ord(c) << (8 * (i % 7))
                          for i, c in enumerate(name)))

    def case(self, label):
        return Case(self.tables, label)

    def add(self, case, day=TODAY):
        self.number += 1
        self.files[self.name].append(case.text(self.number, day))


# Members that other cases start from.


def observe_all(case):
    case.observe(case.tables.kind_ids)
    case.traits(case.tables.all_traits)


def fill_facts(case, random=None):
    """All facts: at their cap, or anywhere up to it."""
    for fact in case.tables.fed_facts:
        cap = max(f['fact_cap'] for f in case.tables.feeds
                  if f['fact'] == fact)
        case.fact(fact, random.between(0, cap) if random else cap)


def steady(case, random, density, day=TODAY):
    """A member who does a little of everything."""
    tables = case.tables
    for kind in tables.fed_kinds:
        if random.one_in(5):
            continue
        times = random.between(1, density)
        step = random.between(1, 40)
        traits = random_traits(random, tables, kind)
        start = max(0, day - times * step - random.below(30))
        case.routine(times, step, random.below(3), start, kind, traits,
                     random.between(1, 3), random.below(50))


def random_traits(random, tables, kind):
    if random.one_in(3):
        return 0
    relevant = tables.bits_in(tables.relevant(kind))
    traits = sum(random.some(relevant, 2))
    if random.one_in(4):
        traits |= random.pick(tables.bits)
    return traits


def random_age(random):
    return random.below(random.pick([1, 3, 15, 60, 60, 400, 400, 4000]))


def random_count(random):
    return random.pick([1, 1, 1, 1, random.between(1, 5),
                        random.between(1, 60), random.between(1, 20000)])


def random_event(case, random, day, kinds, people):
    kind = random.pick(kinds)
    person = random.below(people)
    if person and random.one_in(50):
        person = 2**64 - person
    case.event(max(0, day - random_age(random)), kind,
               random_traits(random, case.tables, kind), random_count(random),
               person)


def random_facts(case, random):
    for fact in case.tables.facts:
        if random.one_in(2):
            continue
        caps = [f['fact_cap'] for f in case.tables.feeds
                if f['fact'] == fact['id']]
        limit = min(fact['maximum'], 2 * max(caps, default=5))
        case.fact(fact['id'], random.between(0, limit))
