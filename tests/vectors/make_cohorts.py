"""Cases of cohorts, benchmarks and teams for make_vectors.py: calls, and what
cohorts.py and benchmarks.py answer."""
import benchmarks
import cohorts
from benchmarks import Budget
from cohorts import POINT, Cohort, Refused, Team
from readings import fingerprint

FIRST_DAY = 20020  # the first day of a quarter
QUARTER = 91
BIG = 2**64 - 1


def step_on(start, plus, row, last):
    return start if start > last or start < 0 else (start + row * plus) % (
        last + 1)


class CallCase:
    """Calls in their order, the objects they are about, and the answers."""

    def __init__(self, title):
        self.title = title
        self.lines = []
        self.cohorts = {}
        self.teams = {}
        self.published = {}
        self.money = None

    def call(self, name, *words, text=None):
        """A call and its answer; without one its status is 0."""
        line = [name, *words]
        if text is not None:
            line += [text.hex()] if text else []
            words += (text,)
        try:
            answer = [0] + (getattr(self, name)(*words) or [])
        except Refused as refused:
            answer = [refused.args[0]]
        self.lines.append(' '.join(map(str, line)))
        if answer != [0]:
            self.lines.append('= ' +
                              ' '.join(str(int(n)) for n in answer))
        return answer

    def text(self, number, _):
        return '\n'.join(['case %d %s' % (number, self.title)] + self.lines +
                         ['end', ''])

    # The calls, as README.md has them.

    def new(self, slot, kind, day, name):
        self.cohorts[slot] = Cohort(kind, name, day)

    def copy(self, slot, source):
        self.cohorts[slot] = self.cohorts[source].copy()

    def add(self, slot, member, total, *pillars):
        self.cohorts[slot].add([(member, total, pillars)])

    def remove(self, slot, member, total, *pillars):
        self.cohorts[slot].remove(member, total, pillars)

    def people(self, slot, member, following, times, total, plus, *pillars):
        self.cohorts[slot].add([
            ((member + following * i) % 2**64,
             step_on(total, plus, i, cohorts.SCORE_MAX),
             [step_on(pillars[k], pillars[k + 1], i, cohorts.PILLAR_MAX)
              for k in range(0, len(pillars), 2)])
            for i in range(times)])

    def merge(self, slot, other):
        self.cohorts[slot].merge(self.cohorts[other])

    def subtract(self, slot, other):
        self.cohorts[slot].subtract(self.cohorts[other])

    def label(self, slot):
        one = self.cohorts[slot]
        return [one.kind, one.day, one.size()]

    def equal(self, slot, other):
        return [self.cohorts[slot].content() == self.cohorts[other].content()]

    def ranks(self, slot, *triples):
        totals = [step_on(triples[k + 1], triples[k + 2], i,
                          cohorts.SCORE_MAX)
                  for k in range(0, len(triples), 3)
                  for i in range(triples[k])]
        rows = self.cohorts[slot].ranks(totals)
        return [fingerprint(rows) >> 1] + [n for row in rows[:12] for n in row]

    def budget(self, day, limit):
        self.money = Budget(limit, day)

    def advance(self, day):
        self.money.advance(day)

    def funds(self):
        return self.money.label()

    def spent(self, member):
        return [self.money.spent_by(member)]

    def afford(self, epsilon, member, following, times):
        return [self.money.afford(
            [(member + following * i) % 2**64 for i in range(times)],
            epsilon)]

    def publish(self, slot, cohort, key, epsilon, synthetic):
        self.published[slot] = self.money.publish(
            self.cohorts[cohort], key.to_bytes(16, 'little'), epsilon,
            synthetic)
        return self.published[slot].describe()

    def publications(self, cohort, key, times, epsilon):
        """Each with a key of its own, and a budget."""
        rows = []
        for i in range(times):
            alone = Budget(96, FIRST_DAY)
            rows.append(alone.publish(self.cohorts[cohort],
                                      (key + i).to_bytes(16, 'little'),
                                      epsilon, 0).content())
        return [fingerprint(rows) >> 1]

    def fallback(self, slot):
        self.published[slot] = benchmarks.fallback()
        return self.published[slot].describe()

    def knots(self, slot):
        return self.published[slot].shares

    def mean(self, slot):
        return self.published[slot].mean()

    def gap(self, slot, total, *pillars):
        return self.published[slot].gap(total, pillars)

    def rank(self, slot, total):
        return self.published[slot].rank(total)

    def movement(self, before, after, total_before, total_after):
        return self.published[before].movement(self.published[after],
                                               total_before, total_after)

    def team(self, slot, day, name):
        self.teams[slot] = Team(name, day)

    def mate(self, slot, member, *words):
        self.teams[slot].add(member, words[:4], bool(words[4]), words[5])

    def mates(self, slot, member, following, times, shares, base, plus,
              *pillars):
        for i in range(times):
            self.teams[slot].add(
                member + following * i,
                [step_on(pillars[k], pillars[k + 1], i, cohorts.PILLAR_MAX)
                 for k in range(0, 8, 2)], bool(shares),
                step_on(base, plus, i, cohorts.SCORE_MAX))

    def own(self, slot, member):
        return self.teams[slot].member(member)

    def view(self, slot, *benchmark):
        return self.teams[slot].summary(
            self.published[benchmark[0]] if benchmark
            else benchmarks.fallback())

    def shared(self, slot):
        return [len(self.teams[slot].sharing())]

    def share(self, slot, index):
        return self.teams[slot].share(index)


def some_pillars(random):
    words = []
    for _ in range(4):
        words += [random.below(25 * POINT), random.below(3 * POINT)]
    return words


def crowd(case, random, slot, member, times, known=None, day=FIRST_DAY,
          name=b'S', kind=1):
    """A new cohort of one range of members."""
    case.call('new', slot, kind, day, text=name)
    known = random.one_in(2) if known is None else known
    people = [member, 1, times, random.below(100 * POINT),
              random.pick([0, 10000, 730001, random.below(9 * POINT)])]
    case.call('people', slot, *people,
              *(some_pillars(random) if known else []))
    return people


# Cohorts.


def building(case, random, k):
    """One cohort in parts and in another order: the same."""
    member = random.pick([0, 5000, BIG - 2000])
    size = random.pick([1, 7, 10, 23, 200])
    day = random.pick([0, FIRST_DAY, 65535])
    name = random.pick([b'N', 'Stra\u00dfe'.encode(),
                        b'x' * (200 if k == 5 else 9)])
    kind = random.between(1, 4)
    for slot in range(4):
        case.call('new', slot, kind, day, text=name)
    blocks = []
    for block in range(random.between(2, 4)):
        words = [member + 300 * block, random.between(1, 2),
                 min(size, 150), random.below(100 * POINT),
                 random.below(10 * POINT)]
        if (block + k) % 3:
            words += some_pillars(random)
        blocks.append(words)
    for words in blocks:
        case.call('people', 0, *words)
    case.call('label', 0)
    for words in reversed(blocks):
        case.call('people', 1 + random.below(2), *words)
    case.call('merge', 1, 2)
    case.call('equal', 0, 1)
    case.call('people', 3, *blocks[0])
    case.call('copy', 4, 0)
    case.call('subtract', 4, 3)
    case.call('equal', 4, 0)
    case.call('merge', 0, 3)  # all there already
    case.call('merge', 4, 3)
    case.call('equal', 4, 0)
    case.call('subtract', 4, 4)
    case.call('label', 4)
    words = blocks[0]
    case.call('remove', 0, words[0], words[3], *words[5::2])
    case.call('remove', 0, words[0], words[3], *words[5::2])
    case.call('equal', 1, 0)
    case.call('add', 0, words[0], words[3], *words[5::2])
    case.call('equal', 1, 0)


def refusals(case):
    for kind, day, name in ((0, 1, b'a'), (5, 1, b'a'), (1, 65536, b'a'),
                            (1, -1, b'a'), (1, 1, b''), (1, 1, b'a' * 201),
                            (1, 1, b'\xff'), (1, 1, b'a\0b')):
        case.call('new', 0, kind, day, text=name)
    case.call('new', 0, 1, 100, text=b'a')
    full = 25 * POINT
    for words in ((1, -1), (1, 100 * POINT + 1), (1, 0, -1, 0, 0, 0),
                  (1, 0, 0, 0, 0, full + 1), (1, 100 * POINT), (1, 0),
                  (2, 0, full, full, full, full), (3, 5000), (4, 4999),
                  (5, 99995000), (6, 99994999), (BIG, 50 * POINT),
                  (7, 1, 0, 0, 0, 0)):
        case.call('add', 0, *words)
    case.call('people', 0, 100, 0, 2, 5, 5)  # one comes twice
    case.call('people', 0, 100, 1, 0, 5, 5)
    case.call('people', 0, 100, 1, 3, 100 * POINT + 1, 0)
    case.call('label', 0)
    for words in ((9, 0), (1, 10000), (1, 100 * POINT + 1),
                  (1, 0, 1, 1, 1, 1), (2, 0, full, full, full, 0),
                  (2, 0, 1, 0, 0, 0), (1, 0, 0, 0, 0, 0),
                  (3, 14999), (3, 0), (3, 15000)):
        case.call('remove', 0, *words)
    case.call('label', 0)
    for slot, words in ((1, (2, 100, b'a')), (2, (1, 101, b'a')),
                        (3, (1, 100, b'b'))):
        case.call('new', slot, *words[:2], text=words[2])
        case.call('merge', 0, slot)
        case.call('subtract', 0, slot)


def ranking(case, random, size):
    case.call('new', 0, 3, 1000, text=b'Ranks')
    blocks = []
    left = size
    while left:
        times = min(left, random.between(1, 40 + size // 3))
        total = random.below(100 * POINT)
        plus = random.pick([0, 1, 5000, 10000, random.below(2 * POINT)])
        case.call('people', 0, 1000 * len(blocks), 1, times, total, plus)
        blocks.append((times, total, plus))
        left -= times
    random_order = sorted(blocks, key=lambda _: random.next())
    case.call('ranks', 0, *(n for block in random_order for n in block))
    times, total, plus = blocks[0]
    other = [n for block in blocks[1:] for n in block]
    case.call('ranks', 0, times + 1, total, plus, *other)
    case.call('ranks', 0, times, (total + 10000) % 10**8, plus, *other)
    case.call('ranks', 0, times, 100 * POINT + 1, plus, *other)


# Benchmarks.


SCORES = (0, 4999, 5000, 10 * POINT, 20 * POINT, 30900000, 50 * POINT,
          70 * POINT, 99 * POINT, 100 * POINT)


def read_all(case, random, slot):
    """Whatever is asked of a benchmark."""
    case.call('knots', slot)
    case.call('mean', slot)
    for total in SCORES + tuple(random.below(100 * POINT) for _ in range(6)):
        case.call('rank', slot, total)
    case.call('rank', slot, -1)
    case.call('rank', slot, 100 * POINT + 1)
    for _ in range(3):
        case.call('gap', slot, random.below(100 * POINT + 1),
                  *(random.below(25 * POINT + 1) for _ in range(4)))
    case.call('gap', slot, 100 * POINT + 1, 0, 0, 0, 0)
    case.call('gap', slot, 0, 0, 0, 25 * POINT + 1, 0)


def published(case, random, size, epsilon, known):
    case.call('budget', FIRST_DAY, 96)
    crowd(case, random, 0, 100, size, known)
    if case.call('publish', 0, 0, random.next(), epsilon,
                 random.below(2))[0] == 0:
        read_all(case, random, 0)
    case.call('publish', 1, 0, random.next(), epsilon, 0)
    case.call('funds')


def refused(case, random):
    case.call('budget', FIRST_DAY, 0)
    case.call('budget', FIRST_DAY, 256)
    case.call('budget', -1, 96)
    case.call('budget', 65536, 96)
    case.call('budget', FIRST_DAY, 96)
    for slot, size in ((0, 99), (1, 100), (2, 4000), (3, 200)):
        crowd(case, random, slot, 1000 * slot, size)
        for epsilon in (-1, 1, 2, 32, 33, 63, 65):
            case.call('publish', 0, slot, 7, epsilon, 0)
    case.call('funds')


def spending(case, random):
    """Sets of members that overlap, over some years."""
    day = FIRST_DAY - random.below(QUARTER)
    limit = random.pick([96, 96, 64, 255, 128])
    case.call('budget', day, limit)
    for _ in range(14):
        first, size = random.below(200), random.between(100, 260)
        crowd(case, random, 0, first, size, day=day)
        epsilon = random.pick([0, 64, 32, 40, 26])
        case.call('afford', epsilon or 64, first, 1, size)
        case.call('publish', 0, 0, random.next(), epsilon, 0)
        case.call('spent', first)
        case.call('spent', random.below(500))
        case.call('funds')
        if random.one_in(4):
            case.call('advance', random.pick([day - 300, day + 1000, -1]))
        if not random.one_in(3):
            day += random.below(200)
            case.call('advance', day)
    case.call('afford', 64, 400, -1, 3)
    case.call('afford', 0, 0, 1, 1)


def moved(case, random, size):
    case.call('budget', FIRST_DAY, 255)
    for slot, day, name in ((0, 0, b'S'), (1, 91, b'S'), (2, 91, b'T')):
        crowd(case, random, slot, 500, size, day=FIRST_DAY + day, name=name)
        case.call('publish', slot, slot, random.next(), 0, 0)
    crowd(case, random, 3, 9000, size, day=FIRST_DAY + 91)
    case.call('publish', 3, 3, 5, 0, 1)
    for _ in range(6):
        totals = [random.below(100 * POINT + 1) for _ in range(2)]
        case.call('movement', 0, 1, *totals)
        case.call('movement', 0, 1, totals[0], totals[0])
    case.call('movement', 0, 0, 3, 70 * POINT)
    case.call('movement', 1, 0, 0, 0)
    case.call('movement', 0, 2, 0, 0)
    case.call('movement', 0, 3, 0, 0)
    case.call('movement', 0, 1, -1, 0)
    case.call('movement', 0, 1, 0, 100 * POINT + 1)


def without_members(case, random):
    case.call('fallback', 0)
    read_all(case, random, 0)
    case.call('movement', 0, 0, 30 * POINT, 60 * POINT)
    case.call('budget', FIRST_DAY, 96)
    crowd(case, random, 0, 0, 100)
    case.call('publish', 1, 0, 1, 0, 0)
    case.call('movement', 0, 1, 0, 0)


# Teams.


def team_of(case, random, slot, silent, sharing, day=FIRST_DAY):
    case.call('team', slot, day, text=b'Sales')
    for shares, times in ((0, silent), (1, sharing)):
        if times:
            base = random.pick([-1, random.below(60 * POINT)])
            case.call('mates', slot, 100 * shares, 1, times, shares, base,
                      0 if base < 0 else random.below(3 * POINT),
                      *some_pillars(random))


def board(case, random, silent, sharing):
    team_of(case, random, 0, silent, sharing)
    case.call('view', 0)
    for member in (0, silent - 1, 100, 100 + sharing // 2):
        if member >= 0:
            case.call('own', 0, member)
    case.call('own', 0, 99)
    case.call('shared', 0)
    for index in (0, sharing // 2, sharing - 1, sharing):
        if index >= 0:
            case.call('share', 0, index)
    case.call('budget', FIRST_DAY, 96)
    crowd(case, random, 0, 10**6, random.pick([100, 150, 1000]),
          known=not random.one_in(4))
    case.call('publish', 0, 0, random.next(), 0, 0)
    case.call('view', 0, 0)


def make_saved(maker):
    """Pinned: the page does not say how a cohort is saved."""
    random = maker.file('pinned-cohorts')
    for size in (0, 1, 10, 100, 2000):
        case = CallCase('saved-%d' % size)
        for slot in (0, 1):
            crowd(case, random, slot, 2**63 - 7, size, known=slot == 0)
            case.lines.append('saved %d' % slot)
        maker.add(case)


def make_building(maker):
    random = maker.file('cohorts')
    case = CallCase('refusals')
    refusals(case)
    maker.add(case)
    for k in range(24):
        case = CallCase('building')
        building(case, random, k)
        maker.add(case)
    for size in (1, 9, 10, 11, 13, 20, 50, 99, 100, 101, 250, 999, 1000):
        case = CallCase('ranks-%d' % size)
        ranking(case, random, size)
        maker.add(case)


def make_benchmarks(maker):
    random = maker.file('benchmarks')
    case = CallCase('refusals')
    refused(case, random)
    maker.add(case)
    for size in (99, 100, 101, 109, 110, 150, 333, 999, 1000, 1001, 1016, 1999,
                 3999, 4000, 4001, 6500):
        for known in (True, False):
            case = CallCase('published-%d' % size)
            epsilon = random.pick([0, 0, 16, 32]) if size > 399 else 0
            published(case, random, size, epsilon, known)
            maker.add(case)
    for _ in range(12):
        case = CallCase('spending')
        spending(case, random)
        maker.add(case)
    for size in (100, 400, 1200, 4100):
        case = CallCase('movement-%d' % size)
        moved(case, random, size)
        maker.add(case)
    case = CallCase('fallback')
    without_members(case, random)
    maker.add(case)


def make_noise(maker):
    """10,000 draws: 660 publications of 15 and more."""
    random = maker.file('noise')
    for k, (size, epsilon) in enumerate(((100, 64), (400, 16), (130, 50),
                                         (4000, 32), (200, 37), (6400, 1))):
        case = CallCase('noise-%d-%d' % (size, epsilon))
        for known in (True, False):
            crowd(case, random, 0, 0, size, known)
            for block in range(5):
                case.call('publications', 0, 1000 * k + 11 * block, 11,
                          epsilon)
        maker.add(case)


def make_teams(maker):
    random = maker.file('teams')
    for silent, sharing in ((0, 1), (0, 2), (0, 10), (0, 25), (1, 9), (1, 20),
                            (9, 11), (9, 40), (10, 0), (10, 1), (10, 10),
                            (12, 30), (25, 0), (50, 60), (99, 1), (60, 900)):
        for _ in range(2):
            case = CallCase('team-%d-%d' % (silent, sharing))
            board(case, random, silent, sharing)
            maker.add(case)


MAKERS = make_building, make_benchmarks, make_noise, make_teams
