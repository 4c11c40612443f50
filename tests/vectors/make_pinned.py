#!/usr/bin/env python3
"""Makes the pinned vectors: members as make_vectors.py makes them, and what the
library itself says of them now. Plans and calibrations are found by a search,
and there is no second implementation of it: these vectors tell that all
compilers and languages find the same, not that it is right.

make_pinned.py REPLAY    REPLAY is the program of replay.c
"""
import argparse
import pathlib
import subprocess
import tempfile

import make_cohorts
import readings
from make_readings import ReadingCase, anyone, vary_model
from members import TODAY, Maker, Tables, fill_facts, observe_all

HERE = pathlib.Path(__file__).resolve().parent
FIRST_CASE = 5001
HEAD = ('# PINNED: what the library said when make_pinned.py was run, '
        'see README.md.\n')
ACTIONS = ('post', 'article', 'reshare', 'comment', 'reaction', 'search',
           'profile_view', 'invitation_sent', 'message_sent', 'lead_saved')
MINUTES = (1, 5, 15, 15, 15, 30, 60, 480)


def asked(maker, label):
    return ReadingCase(maker.tables, label)


def make_plan(maker):
    random = maker.file('pinned-plan')
    case = asked(maker, 'nothing')
    case.say('plan', TODAY, 30)
    maker.add(case)
    case = asked(maker, 'new-member')
    observe_all(case)
    fill_facts(case)
    case.say('plan', TODAY, 90)
    case.say('time', 60, 7)
    case.say('plan', TODAY, 7)
    maker.add(case)
    for k in range(26):
        case = asked(maker, 'member')
        if k % 4 == 0:
            vary_model(case, random)
        anyone(case, random)
        if k % 3:
            case.say('time', random.pick(MINUTES), random.between(1, 7))
        for name in random.some(ACTIONS, 4) if k % 2 else []:
            most = random.pick([0, 3, 50])
            case.say('limit', case.tables.kind[name],
                     min(most, random.pick([0, 0, 1])) if k % 3 == 0 else 0,
                     most)
        if k % 5 == 0:
            case.say('means', *(random.below(25000001) for _ in range(4)))
        case.say('plan', TODAY - random.below(10),
                 random.pick([7, 30, 60, 90, 180]))
        maker.add(case)


def make_calibration(maker):
    """A dashboard that shows the points of another model, and some noise."""
    random = maker.file('pinned-calibration')
    for k in range(12):
        hidden = asked(maker, 'hidden')
        vary_model(hidden, random)
        case = asked(maker, 'member')
        fill_facts(case, random)
        anyone(case, random)
        days = [TODAY - 3 * i - random.below(2) * (i > 0)
                for i in range(random.pick([12, 16, 24]))]
        scores = readings.Scores(hidden.model, *case.member)
        noise = random.pick([1, 20000, 1000000])
        for day in sorted(days, key=lambda _: random.next()):
            points = [scores.points(pillar, 0, day) + random.below(noise)
                      for pillar in readings.PILLARS]
            case.say('dashboard', day,
                     *(min(25000000, value) for value in points))
        case.say('calibrate')
        maker.add(case)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('replay')
    parser.add_argument('--tables', default=HERE / 'tables.json')
    parser.add_argument('--out', default=HERE, type=pathlib.Path)
    options = parser.parse_args()
    maker = Maker(Tables(options.tables))
    maker.number = FIRST_CASE - 1
    for make in (make_plan, make_calibration, make_cohorts.make_saved):
        make(maker)
    with tempfile.TemporaryDirectory() as folder:
        for name, parts in maker.files.items():
            path = pathlib.Path(folder) / (name + '.txt')
            parts[0] = HEAD
            path.write_text(''.join(parts), encoding='ascii')
            said = subprocess.run([options.replay, '--record', path],
                                  check=True, stdout=subprocess.PIPE).stdout
            (options.out / path.name).write_bytes(said)


if __name__ == '__main__':
    main()
