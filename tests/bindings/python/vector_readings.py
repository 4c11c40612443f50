"""The readings of tests/vectors (its README has their rows), asked of libssi."""

import array
import datetime

import support

libssi = support.installed()
HASH = 0xCBF29CE484222325
WHOLE = 1_000_000  # the share of what was observed in full


WORD = 0xFFFF_FFFF_FFFF_FFFF
POWERS = [pow(0x100000001B3, left, 1 << 64) for left in range(9)]


def add_to_hash(value, numbers):
    """FNV-1a over the little-endian bytes; those left, which are 0, at once."""
    for number in numbers:
        number &= WORD
        left = 8
        while number:
            value = (value ^ number & 255) * POWERS[1] & WORD
            number >>= 8
            left -= 1
        value = value * POWERS[left] & WORD
    return value


def day_of(date):
    return (date - datetime.date(1970, 1, 1)).days


class Recorded:
    """What goes into one profile and one ledger."""

    def __init__(self):
        self.profile = libssi.Profile()
        self.events = []
        self.observed = []  # kinds with their shares
        self.traits = 0

    def ledger(self, start, step, columns):
        ledger = libssi.Activity()
        for kind, share in self.observed[start::step]:
            if share == WHOLE:
                ledger.observe(kind)
            else:
                ledger.observe_part(kind, share)
        if start + 1 == step:
            ledger.observe_traits(self.traits)
        events = self.events[start::step]
        if columns:
            made = zip(*events) if events else ([],) * 5
            ledger.add_columns(*(array.array(code, column) for code, column
                                 in zip("iBIIQ", made)))
        else:
            for event in events:
                ledger.add(*event)
        return ledger


PARTS = ("total", "brand", "find", "engage", "relate")


def history(member, asked):
    indicator, first, days = asked.words
    columns = [array.array("i", bytes(4 * days)) for _ in range(6)]
    measures = array.array("q", bytes(8 * days))
    libssi.history_points(*member, first, **dict(zip(PARTS, columns)))
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
                         row.before_micro, row.after_micro,
                         row.change_micro, row.drift_micro, row.verdict])
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
        rows.append([pillar, indicator, row.before_micro, row.after_micro,
                     row.change_micro])
    return rows


def sensitivity(member, asked):
    made = libssi.Sensitivity(*member, *asked.words)
    rows = []
    for pillar in (0, *libssi.Pillar):
        row = made.pillar(pillar) if pillar else made.total()
        rows.append([pillar, row.points_micro, row.low_micro,
                     row.median_micro, row.high_micro, row.minimum_micro,
                     row.maximum_micro])
    if asked.cohort:
        row = made.rank(array.array("i", asked.cohort))
        rows.append([row.top, row.best, row.worst, row.minimum, row.maximum])
    return rows + [[row.indicator, row.pillar, row.weight_less_micro,
                    row.weight_more_micro, row.goalpost_less_micro,
                    row.goalpost_more_micro, row.swing_micro]
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
            exact = {"micro": True} if name == "means" else {}
            getattr(terms, TERMS[name])(*words, **exact)
    made = libssi.Plan(*member, *asked.words, options=terms)
    total = made.total()
    rows = [[day_of(total.day), day_of(total.horizon_day), total.now_micro,
             total.without_micro, total.planned_micro,
             total.routine_gain_micro, total.profile_gain_micro,
             total.week_seconds, total.used_seconds, total.profile_seconds,
             total.proven, total.seen_micro]]
    rows += [[pillar, row.now_micro, row.without_micro, row.planned_micro,
              row.has_cohort, row.cohort_micro, row.gap_micro,
              row.seen_micro]
             for pillar, row in zip(libssi.Pillar, made.pillars)]
    rows += [[row.kind, row.traits, row.times, row.seconds, row.gain_micro,
              row.alone_micro, row.seen_micro] for row in made.lines]
    rows += [[row.fact, row.value, row.target, row.seconds, row.gain_micro,
              row.seen_micro] for row in made.tasks]
    events = made.activity()
    done = libssi.WhatIf(*member, total.horizon_day, made.profile(), events)
    rows.append([events.rows(), done.total().after_micro])
    return rows + [[row.action, row.brings, row.traits, row.rate, row.prior,
                    row.weight, row.times, row.came, row.indicator or 0]
                   for row in made.yields]


TERMS = {"time": "set_time", "limit": "limit", "means": "set_cohort"}


def calibrate(member, asked):
    made = libssi.Calibration(*member, *(
        array.array("i", column) for column in zip(*asked.dashboard)))
    rows = []
    for pillar in (0, *libssi.Pillar):
        row = made.pillar(pillar) if pillar else made.total()
        rows.append([pillar, row.error_before_micro, row.error_after_micro,
                     row.bias_after_micro, row.worst_after_micro])
    for indicator in libssi.Indicator:
        row = made.indicator(indicator)
        rows.append([row.indicator, row.pillar, row.weight_before_micro,
                     row.weight_micro, row.weight_low_micro,
                     row.weight_high_micro, row.weight_determined,
                     row.goalpost_before, row.goalpost, row.goalpost_low,
                     row.goalpost_high, row.goalpost_determined])
    return rows + [[day_of(row.day), row.pillar, row.reading_micro,
                    row.before_micro, row.after_micro]
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
