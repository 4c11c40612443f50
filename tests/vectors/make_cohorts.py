"""Cases of cohorts, releases and teams for make_vectors.py: calls, and what
cohorts.py answers."""
import cohorts
from cohorts import POINT, Cohort, Fallback, Refused, Releases, Team
from readings import fingerprint

WEEK = 7
FIRST_DAY = 20006  # the first day of a period of seven days
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
        self.releases = None

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

    def fallback(self, slot, day):
        self.cohorts[slot] = Fallback(day)

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
        return [one.kind, one.day, one.estimate,
                10**6 if one.estimate else one.size()]

    def equal(self, slot, other):
        return [self.cohorts[slot].content() == self.cohorts[other].content()]

    def ranks(self, slot, *triples):
        totals = [step_on(triples[k + 1], triples[k + 2], i,
                          cohorts.SCORE_MAX)
                  for k in range(0, len(triples), 3)
                  for i in range(triples[k])]
        rows = self.cohorts[slot].ranks(totals)
        return [fingerprint(rows) >> 1] + [n for row in rows[:12] for n in row]

    def ledger(self, period, remembered):
        self.releases = Releases(period, remembered)

    def declare(self, slot):
        self.releases.declare(self.cohorts[slot])

    def mean(self, slot):
        return self.releases.mean(self.cohorts[slot])

    def gap(self, slot, total, *pillars):
        return self.releases.gap(self.cohorts[slot], total, pillars)

    def quantile(self, slot, percent):
        return self.releases.quantile(self.cohorts[slot], percent)

    def rank(self, slot, member, total):
        return self.releases.rank(self.cohorts[slot], member, total)

    def movement(self, before, after, member, total_before, total_after):
        return self.releases.movement(
            self.cohorts[before], self.cohorts[after], member, total_before,
            total_after)

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
        return self.teams[slot].member(self.releases, member)

    def view(self, slot, *benchmark):
        return self.teams[slot].summary(
            self.releases, *(self.cohorts[b] for b in benchmark or ()),
            *([] if benchmark else [None]))

    def shared(self, slot):
        return [len(self.teams[slot].sharing())]

    def share(self, slot, index):
        return self.teams[slot].share(index)


def started(name, period=WEEK, remembered=52):
    case = CallCase(name)
    case.call('ledger', period, remembered)
    return case


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
    kind = random.between(1, 3)
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
    for kind, day, name in ((0, 1, b'a'), (4, 1, b'a'), (1, 65536, b'a'),
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
    case.call('fallback', 4, 65536)
    case.call('fallback', 4, 100)
    case.call('label', 4)
    case.call('copy', 5, 4)
    case.call('label', 5)
    case.call('add', 4, 1, 1)
    case.call('people', 4, 1, 1, 3, 1, 1)
    case.call('remove', 4, 1, 1)
    case.call('merge', 0, 4)
    case.call('merge', 4, 0)
    case.call('subtract', 0, 4)
    case.call('ranks', 4, 12, 0, 0)


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


# Releases.


def questions(case, random, slot, people, n):
    """Some of each, of members and guests."""
    member, following, times, total, plus = people[:5]
    for _ in range(n):
        row = random.below(times + 3)
        who = member + following * row
        points = (total + plus * row) % (100 * POINT + 1)
        if row >= times:
            who, points = 10**9 + row, random.below(100 * POINT + 1)
        which = random.below(4)
        if which == 0:
            case.call('mean', slot)
        elif which == 1:
            case.call('gap', slot, random.below(100 * POINT + 1),
                      *(random.below(25 * POINT + 1) for _ in range(4)))
        elif which == 2:
            case.call('quantile', slot,
                      random.pick([1, 5, 10, 25, 50, 50, 75, 90, 99]))
        else:
            case.call('rank', slot, who, points)


def answers(case, random, size):
    people = crowd(case, random, 0, 100, size)
    case.call('mean', 0)
    questions(case, random, 0, people, 4)
    case.call('new', 1, 1, FIRST_DAY + 1, text=b'Other')
    case.call('people', 1, 100, 1, size, random.below(100 * POINT), 700000)
    questions(case, random, 1, people, 4)  # the same members: as before
    case.call('new', 2, 1, FIRST_DAY + 7, text=b'S')
    case.call('people', 2, 100, 1, size, random.below(100 * POINT), 300000)
    case.call('mean', 2)
    case.call('rank', 2, 10**6, 50 * POINT)
    case.call('quantile', 2, 50)


def sequence(case, random, crowded):
    """Cohorts of ranges that overlap, over some weeks."""
    for slot in range(random.between(5, 9)):
        week = random.pick([0, 0, slot // 2, slot // 2, random.below(6)])
        start = random.pick([0, 10, 20, 15, random.below(60)])
        times = random.pick([9, 10, 12, 20, 30, 50, random.between(8, 80)])
        if crowded:
            start, times = start * 20, random.between(970, 1040)
        people = crowd(case, random, slot, start, times,
                       day=FIRST_DAY + 7 * week + random.below(7),
                       name=random.pick([b'S', b'F']))
        if random.one_in(5):
            case.call('declare', slot)
        else:
            questions(case, random, slot, people, random.between(1, 3))
    for _ in range(2):
        slot = random.below(5)
        case.call('mean', slot)


def late(case):
    """A cohort that is asked about after its week counts in the latest one."""
    for slot, day, size in ((0, 0, 1002), (1, 7, 1100), (2, 0, 1003),
                            (3, 0, 1004), (4, 0, 30), (5, 7, 31), (6, 21, 40),
                            (7, 14, 45), (8, 28, 60)):
        case.call('new', slot, 1, FIRST_DAY + day, text=b'S')
        case.call('people', slot, 0, 1, size, 5 * POINT, 730001)
        case.call('mean', slot)
    for slot in (0, 4, 8):
        case.call('quantile', slot, 50)


def moved(case, random, size):
    first = crowd(case, random, 0, 500, size)
    case.call('copy', 2, 0)
    last = crowd(case, random, 1, 500, size + random.pick([0, 0, 0, 10, 9]),
                 day=FIRST_DAY + random.pick([0, 1, 7, 14]))
    for row in random.some(range(size), max(2, size // 4))[:5] + [1]:
        case.call('movement', 0, 1, 500 + row,
                  (first[3] + row * first[4]) % (100 * POINT + 1),
                  (last[3] + row * last[4]) % (100 * POINT + 1))
    row = size - 1
    before = (first[3] + row * first[4]) % (100 * POINT + 1)
    case.call('movement', 0, 2, 500 + row, before, before)
    case.call('movement', 1, 0, 500, 1, 1)
    case.call('movement', 0, 1, 500, -1, 1)
    case.call('movement', 0, 1, 500, 1, 100 * POINT + 1)


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
    people = crowd(case, random, 0, 10**6, random.pick([9, 10, 150, 1000]),
                   known=not random.one_in(4))
    case.call('view', 0, 0)
    case.call('mean', 0)
    if random.one_in(2):
        week = random.below(2)
        team_of(case, random, 1, silent + random.between(-3, 12), sharing,
                FIRST_DAY + 7 * week)
        case.call('view', 1)
        case.call('own', 1, 0)
        case.call('view', 0)
    questions(case, random, 0, people, 1)



def fallback(case, random):
    day = random.pick([0, FIRST_DAY])
    case.call('fallback', 0, day)
    case.call('mean', 0)
    case.call('gap', 0, 70 * POINT, 1, 2, 3, 4)
    for percent in (0, 1, 5, 25, 50, 75, 95, 99, 100):
        case.call('quantile', 0, percent)
    for total in (0, 1, 5000, 10 * POINT, 20 * POINT, 30900000, 50 * POINT,
                  70 * POINT, 99 * POINT, 100 * POINT, 100 * POINT + 1):
        case.call('rank', 0, 1, total)
    case.call('declare', 0)
    case.call('fallback', 1, day + 30)
    case.call('movement', 0, 1, 7, 30 * POINT, 60 * POINT)
    case.call('movement', 0, 1, 7, 30 * POINT, 30 * POINT)
    case.call('movement', 1, 0, 7, 30 * POINT, 30 * POINT)
    case.call('team', 0, FIRST_DAY, text=b'Sales')
    case.call('view', 0, 0)
    case.call('view', 0)
    team_of(case, random, 1, 0, 10)
    case.call('view', 1, 0)


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


def make_releases(maker):
    random = maker.file('releases')
    for size in (9, 10, 11, 15, 19, 20, 21, 33, 50, 99, 100, 101, 150, 333,
                 501, 999, 1000, 1001, 1500):
        case = started('answers-%d' % size)
        answers(case, random, size)
        maker.add(case)
    for k in range(60):
        case = started('sequence', random.pick([7, 7, 1, 30]),
                       random.pick([2, 3, 52]))
        sequence(case, random, k % 9 == 8)
        maker.add(case)
    for size in (9, 10, 12, 15, 20, 40, 99, 101, 300, 1200):
        case = started('movement-%d' % size)
        moved(case, random, size)
        maker.add(case)
    case = started('late', WEEK, 3)
    late(case)
    maker.add(case)
    case = started('fallback')
    fallback(case, random)
    maker.add(case)


def make_teams(maker):
    random = maker.file('teams')
    for silent, sharing in ((0, 1), (0, 9), (0, 10), (0, 25), (1, 9), (1, 20),
                            (9, 11), (9, 40), (10, 0), (10, 1), (10, 10),
                            (12, 30), (25, 0), (50, 60), (99, 1), (60, 900)):
        for _ in range(2):
            case = started('team-%d-%d' % (silent, sharing))
            board(case, random, silent, sharing)
            maker.add(case)


MAKERS = make_building, make_releases, make_teams
