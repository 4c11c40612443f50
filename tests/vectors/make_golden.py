#!/usr/bin/env python3
"""Makes the golden table: members, their events and what reference.py computes
for them, as CSV for engines of databases and frames.

    make_golden.py [FOLDER]     tests/golden, if there is none

members.csv   one row a member: the day, what was observed beside the events
              (names, each with =SHARE unless whole), facts and shares of facts;
              empty: unobserved
events.csv    in no order
expected.csv  micropoints; empty where nothing was observed

The same tables give the same bytes.
"""
import csv
import io
import pathlib
import sys

import reference
from members import (DAY_MAX, TODAY, Case, Random, Tables, fill_facts,
                     observe_all, random_event, random_facts, steady)

HERE = pathlib.Path(__file__).resolve().parent
SHARED_FACTS = ('positions', 'skills', 'keyword_spread')
EVENT = ('member', 'day', 'kind', 'traits', 'count', 'counterpart')
EXPECTED = ('total', 'brand', 'find', 'engage', 'relate', 'high', 'observed')


class Member(Case):
    """A case that keeps its events as rows."""

    def __init__(self, tables, number):
        super().__init__(tables, '')
        self.number = number
        self.events = []

    def event(self, day, kind, traits=0, count=1, counterpart=0):
        counterpart %= 2**63  # what every engine has as a whole number
        self.events.append((self.number, day, kind, traits, count,
                            counterpart))
        self.ledger.add(day, kind, traits, count, counterpart)

    def routine(self, times, step, next_person, day, kind, traits=0, count=1,
                counterpart=0):
        for i in range(times):
            self.event(day + i * step, kind, traits, count,
                       counterpart + i * next_person)


class Golden:

    def __init__(self):
        self.tables = Tables(HERE / 'tables.json')
        self.random = Random(20260531)
        self.members = []

    def member(self):
        made = Member(self.tables, len(self.members) + 1)
        self.members.append(made)
        return made

    def observe_some(self, member):
        """Kinds, some of them to a share, and traits."""
        random = self.random
        for kind in random.some(self.tables.kind_ids, 3):
            share = random.pick([reference.WHOLE, reference.WHOLE,
                                 random.between(1, reference.WHOLE)])
            member.observe_part(kind, share)
        member.traits(sum(random.some(self.tables.bits, 2)))

    def know_some(self, member):
        random_facts(member, self.random)
        for name in SHARED_FACTS:
            fact = self.tables.fact[name]
            if fact in member.profile.facts and self.random.one_in(2):
                member.fact_part(fact,
                                 self.random.between(1, reference.WHOLE))

    def make_edges(self):
        """Nothing known, each of the three alone, days at both ends."""
        tables = self.tables
        self.member()
        fill_facts(self.member())
        observe_all(self.member())
        self.observe_some(self.member())
        both = self.member()
        fill_facts(both)
        observe_all(both)
        adverse = self.member()
        for kind in sorted(adverse.ledger.adverse):
            adverse.event(TODAY - 3, kind)
        for day in (0, TODAY - 1, TODAY, TODAY + 1, DAY_MAX):
            self.member().event(day, tables.kind['comment'], 0, 1, 7)
        for kind in tables.kind_ids:
            self.member().event(TODAY - 10, kind, 0, 3, 1)
        most = self.member()
        for _ in range(5):
            most.event(TODAY, tables.kind['reaction'], 0, 1000000, 2**63 - 1)
        # The same row many times is one row.
        twice = self.member()
        for _ in range(40):
            twice.event(TODAY - 40, tables.kind['message_sent'], 0, 1, 9)

    def make_random(self):
        random, kinds = self.random, self.tables.kind_ids
        for size in [1, 2, 3, 5, 8, 12, 20, 30] * 14 + [100] * 12 + [700] * 4:
            member = self.member()
            if random.one_in(2):
                self.know_some(member)
            if random.one_in(3):
                self.observe_some(member)
            elif random.one_in(3):
                observe_all(member)
            people = random.pick([1, 2, 5, 100])
            for _ in range(size):
                random_event(member, random, TODAY + 20, kinds, people)

    def make_steady(self):
        for density in (2, 4, 8, 16) * 6:
            member = self.member()
            self.know_some(member)
            steady(member, self.random, density)
            if self.random.one_in(2):
                self.observe_some(member)

    def events(self):
        rows = [row for member in self.members for row in member.events]
        for i in range(len(rows) - 1, 0, -1):
            k = self.random.below(i + 1)
            rows[i], rows[k] = rows[k], rows[i]
        return rows

    def observed(self, member):
        """What the events do not show, in words. An event shows its kind, if it
        is not adverse, and its traits."""
        names = {kind['id']: kind['name'] for kind in self.tables.kinds}
        shown = {row[2] for row in member.events} - member.ledger.adverse
        words = []
        for kind, share in sorted(member.ledger.shares.items()):
            if share != reference.WHOLE:
                words.append('%s=%d' % (names[kind], share))
            elif kind not in shown:
                words.append(names[kind])
        for trait in self.tables.raw['traits']:
            if trait['bit'] & member.ledger.traits:
                words.append(trait['name'])
        return ' '.join(words)

    def member_rows(self):
        facts = self.tables.facts
        yield ('member', 'as_of', 'observed', *(f['name'] for f in facts),
               *(name + '_share' for name in SHARED_FACTS))
        for member in self.members:
            profile = member.profile
            shares = (profile.shares.get(self.tables.fact[name])
                      for name in SHARED_FACTS)
            yield (member.number, TODAY, self.observed(member),
                   *(profile.facts.get(f['id'], '') for f in facts),
                   *('' if share in (None, reference.WHOLE) else share
                     for share in shares))

    def expected_rows(self):
        yield ('member', *EXPECTED)
        for member in self.members:
            score = reference.score(member.model, member.profile,
                                    member.ledger, TODAY)
            total = score['total']
            values = [total['points'],
                      *(pillar['points'] for pillar in score['pillars']),
                      total['high'], total['observed']]
            if total['observed'] == 0:
                values = [''] * len(values)
            yield (member.number, *values)


def text_of(rows):
    to = io.StringIO()
    csv.writer(to, lineterminator='\n').writerows(rows)
    return to.getvalue().encode('ascii')


def main(folder):
    golden = Golden()
    golden.make_edges()
    golden.make_random()
    golden.make_steady()
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in (('members', golden.member_rows()),
                       ('events', (EVENT, *golden.events())),
                       ('expected', golden.expected_rows())):
        data = text_of(rows)
        (folder / (name + '.csv')).write_bytes(data)
        print('%s.csv: %d bytes' % (name, len(data)))


if __name__ == '__main__':
    main(pathlib.Path(sys.argv[1]) if len(sys.argv) > 1
         else HERE.parent / 'golden')
