"""The readings of tests/vectors (its README has their rows), asked of libssi."""

import array
import datetime

import support

libssi = support.installed()
HASH = 0xCBF29CE484222325


def add_to_hash(value, numbers):
    """FNV-1a over the little-endian bytes."""
    for number in numbers:
        for byte in (number & 0xFFFF_FFFF_FFFF_FFFF).to_bytes(8, "little"):
            value = (value ^ byte) * 0x100000001B3 & 0xFFFF_FFFF_FFFF_FFFF
    return value


def micro(points):
    return points.micropoints


def day_of(date):
    return (date - datetime.date(1970, 1, 1)).days


class Recorded:
    """What goes into one profile and one ledger."""

    def __init__(self):
        self.profile = libssi.Profile()
        self.events = []
        self.observed = []
        self.traits = 0

    def ledger(self, start, step, columns):
        ledger = libssi.Activity()
        for kind in self.observed[start::step]:
            ledger.observe(kind)
        if start + 1 == step:
            ledger.observe_traits(self.traits)
        events = self.events[start::step]
        if columns:
            made = zip(*events) if events else ([],) * 5
            ledger.add_columns(*(array.array(code, column) for code, column
                                 in zip("iBHIQ", made)))
        else:
            for event in events:
                ledger.add(*event)
        return ledger


def history(member, asked):
    indicator, first, days = asked.words
    columns = [array.array("i", bytes(4 * days)) for _ in range(6)]
    measures = array.array("q", bytes(8 * days))
    libssi.history_points(*member, first, *columns[:5])
    libssi.history_indicator(*member, indicator, first, columns[5], measures)
    return [[first + day, *row] for day, row
            in enumerate(zip(*columns, measures))]


def trend(member, asked):
    made = libssi.Trend(*member, *asked.words)
    rows = []
    for window in libssi.Window:
        for pillar, indicator in parts(member[0]):
            if indicator:
                row = made.indicator(window, indicator)
            elif pillar:
                row = made.pillar(window, pillar)
            else:
                row = made.total(window)
            rows.append([window, pillar, indicator,
                         day_of(row.first_day), day_of(row.last_day),
                         micro(row.before), micro(row.after),
                         micro(row.change), micro(row.drift), row.verdict])
    return rows


def what_if(member, asked):
    planned = asked.planned
    ledger = None
    if planned.events or planned.observed or planned.traits or asked.odd:
        ledger = planned.ledger(0, 1, asked.odd)
    made = libssi.WhatIf(*member, *asked.words,
                         planned_profile=planned.profile,
                         planned_activity=ledger)
    rows = []
    for pillar, indicator in parts(member[0]):
        row = (made.indicator(indicator) if indicator
               else made.pillar(pillar) if pillar else made.total())
        rows.append([pillar, indicator, micro(row.before), micro(row.after),
                     micro(row.change)])
    return rows


def sensitivity(member, asked):
    made = libssi.Sensitivity(*member, *asked.words)
    rows = []
    for pillar in (0, *libssi.Pillar):
        row = made.pillar(pillar) if pillar else made.total()
        rows.append([pillar, micro(row.points), micro(row.low),
                     micro(row.median), micro(row.high), micro(row.minimum),
                     micro(row.maximum)])
    if asked.cohort:
        row = made.rank(array.array("i", asked.cohort))
        rows.append([row.top, row.best, row.worst, row.minimum, row.maximum])
    return rows + [[row.indicator, row.pillar, micro(row.weight_less),
                    micro(row.weight_more), micro(row.goalpost_less),
                    micro(row.goalpost_more), micro(row.swing)]
                   for row in made.swings]


def outcomes(member, asked):
    rows = [libssi.outcomes_stage(member[2], *asked.words, stage)
            for stage in libssi.Stage]
    return [[stage, row.observed, row.complete, row.count, row.has_rate,
             row.rate] for stage, row in zip(libssi.Stage, rows)]


def plan(member, asked):
    terms = None
    if asked.terms:
        terms = libssi.PlanOptions()
        for name, words in asked.terms:
            getattr(terms, TERMS[name])(*words)
    made = libssi.Plan(*member, *asked.words, terms=terms)
    total = made.total()
    rows = [[day_of(total.day), day_of(total.horizon_day), micro(total.now),
             micro(total.without), micro(total.planned),
             micro(total.routine_gain), micro(total.profile_gain),
             total.week_seconds, total.used_seconds, total.profile_seconds,
             total.proven]]
    rows += [[pillar, micro(row.now), micro(row.without), micro(row.planned),
              row.has_cohort, micro(row.cohort), micro(row.gap)]
             for pillar, row in zip(libssi.Pillar, made.pillars)]
    rows += [[row.kind, row.traits, row.times, row.seconds, micro(row.gain),
              micro(row.alone)] for row in made.lines]
    rows += [[row.fact, row.value, row.target, row.seconds, micro(row.gain)]
             for row in made.tasks]
    events = made.activity()
    done = libssi.WhatIf(*member, total.horizon_day, made.profile(), events)
    rows.append([events.rows(), micro(done.total().after)])
    return rows + [[row.action, row.brings, row.traits, row.rate, row.prior,
                    row.weight, row.times, row.came] for row in made.yields]


TERMS = {"time": "set_time", "limit": "limit", "means": "set_cohort"}


def calibrate(member, asked):
    made = libssi.Calibration(*member, *(
        array.array("i", column) for column in zip(*asked.dashboard)))
    rows = []
    for pillar in (0, *libssi.Pillar):
        row = made.pillar(pillar) if pillar else made.total()
        rows.append([pillar, micro(row.error_before), micro(row.error_after),
                     micro(row.bias_after), micro(row.worst_after)])
    for indicator in libssi.Indicator:
        row = made.indicator(indicator)
        rows.append([row.indicator, row.pillar, micro(row.weight_before),
                     micro(row.weight), micro(row.weight_low),
                     micro(row.weight_high), row.weight_determined,
                     row.goalpost_before, row.goalpost, row.goalpost_low,
                     row.goalpost_high, row.goalpost_determined])
    return rows + [[day_of(row.day), row.pillar, micro(row.reading),
                    micro(row.before), micro(row.after)]
                   for row in made.residuals]


ASK = {row.__name__: row for row in (history, trend, what_if, sensitivity,
                                     outcomes, plan, calibrate)}


def parts(model):
    """The index, the pillars, the indicators: pillar and indicator."""
    yield 0, 0
    for pillar in libssi.Pillar:
        yield pillar, 0
    for indicator in libssi.Indicator:
        yield model.indicator(indicator).pillar, indicator


class Reading:
    """What is asked of a member, and what is expected."""

    def __init__(self, name, words, case):
        self.name = name
        self.words = words
        self.planned = case.to
        self.cohort = case.cohort
        self.terms = case.terms
        self.dashboard = list(case.dashboard)
        self.odd = False
        self.expected = {}
        self.total = None
        self.hash = 0

    def differences(self, member, number):
        self.odd = number % 2 == 1
        rows = ASK[self.name](member, self)
        for index, wanted in self.expected.items():
            yield f"{self.name}, row {index}", rows[index], wanted
        self.hash = HASH
        for row in rows:
            self.hash = add_to_hash(self.hash, row)
        yield f"{self.name}, all rows", (len(rows), self.hash), self.total
