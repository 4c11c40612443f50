"""The readings of a score: history, trend, what-if, plan, sensitivity,
calibration and outcomes, as Python has them."""

import array
import datetime
import random
import time
import unittest

import support

libssi = support.installed()
from libssi import Fact, Indicator, Kind, Pillar, Stage, Trait, Window  # noqa: E402

DATE = datetime.date(2026, 5, 31)
LAST = (DATE - datetime.date(1970, 1, 1)).days
PARTS = ("total", "brand", "find", "engage", "relate")


def date(day):
    return datetime.date(1970, 1, 1) + datetime.timedelta(day)


class Member(unittest.TestCase):
    """Half a year of a small routine, of which everything was looked for."""

    def setUp(self):
        self.model, self.profile = libssi.Model(), libssi.Profile()
        self.activity = made = libssi.Activity()
        for kind in Kind:
            made.observe(kind)
        self.profile.set_fact(Fact.PHOTO, 1)
        self.profile.set_fact(Fact.SKILLS, 3)
        for day in range(LAST - 180, LAST + 1):
            if day % 7 == 0:
                made.add(day, Kind.POST, Trait.ORIGINAL)
            if day % 3 == 0:
                made.add(day, Kind.INVITATION_SENT, 0, 1, day)
            if day % 6 == 0:
                made.add(day, Kind.INVITATION_ACCEPTED, 0, 1, day)
            if day % 2 == 0:
                made.add(day, Kind.COMMENT, 0, 2)
        self.who = (self.profile, self.activity)
        self.member = (self.model, *self.who)

    def same(self, one, other):
        self.assertEqual(one.total(), other.total())
        self.assertEqual(list(one.pillars), list(other.pillars))


class History(Member):
    def test_it_is_the_scores_of_its_days(self):
        found = libssi.history(*self.who, DATE - datetime.timedelta(20),
                               LAST + 9)
        self.assertEqual(len(found.days), 30)
        self.assertEqual(found.days[20], DATE)
        for index, day in enumerate(found.days):
            score = libssi.Score(*self.member, day)
            wanted = [score.total(), *(score.pillar(p) for p in Pillar)]
            self.assertEqual([getattr(found, part)[index] for part in PARTS],
                             [row.points_micro for row in wanted])
        self.assertEqual(found.total.typecode, "i")
        self.assertEqual(found.points(), [v / 1e6 for v in found.total])
        self.assertEqual(found.points(Pillar.FIND),
                         [v / 1e6 for v in found.find])
        self.assertEqual(list(found.rows(4)),
                         list(zip(found.days, found.points(Pillar.RELATE))))
        with self.assertRaises(ValueError):
            found.points(5)

    def test_ranges(self):
        empty = libssi.history(*self.who, DATE, LAST - 1)
        self.assertEqual((empty.days, len(empty.total)), ([], 0))
        whole = libssi.history(*self.who, 0, libssi.DAY_MAX)
        self.assertEqual(len(whole.days), libssi.DAY_MAX + 1)
        for first, last in ((-1, 5), (65535, 65536), (0, 2 ** 31 - 1),
                            (-2 ** 31, 2 ** 31 - 1)):
            with self.assertRaises(libssi.DayError):
                libssi.history(*self.who, first, last)
        for first, last in ((1.5, 2), (1, None), ("1", 2)):
            with self.assertRaises(TypeError):
                libssi.history(*self.who, first, last)

    def test_columns_of_ones_own(self):
        total, brand = array.array("i", [7] * 3), array.array("i", [7] * 3)
        libssi.history_points(*self.member, DATE, total=total, relate=brand)
        found = libssi.history(*self.who, DATE, LAST + 2)
        self.assertEqual((total, brand), (found.total, found.relate))
        points, measures = array.array("i", [0]), array.array("q", [0])
        libssi.history_indicator(*self.member, Indicator.COMMENTING, DATE,
                                 points, measures)
        row = libssi.Score(*self.member, DATE).indicator(Indicator.COMMENTING)
        self.assertEqual((points[0], measures[0]),
                         (row.points_micro, row.measure))

    def test_columns_of_another_kind_or_length(self):
        total = array.array("i", [0] * 3)
        for wrong, error in ((bytes(12), TypeError),
                             (array.array("q", [0] * 3), TypeError),
                             (array.array("I", [0] * 3), TypeError),
                             ([0] * 3, TypeError),
                             (memoryview(total)[::2], ValueError)):
            with self.assertRaises(error):
                libssi.history_points(*self.member, 1, total=wrong)
        for wrong in (array.array("i", [0] * 2), array.array("i")):
            with self.assertRaises(ValueError):
                libssi.history_points(*self.member, 1, total=total, find=wrong)
        with self.assertRaises(TypeError):
            libssi.history_indicator(*self.member, 1, 1, total,
                                     array.array("i", [0] * 3))


class Trend(Member):
    def test_its_windows(self):
        found = libssi.trend(*self.who)
        self.same_windows(found, libssi.Trend(*self.member, DATE, LAST - 90))
        week = found.total(Window.WEEK)
        self.assertEqual((week.first_day, week.last_day),
                         (date(LAST - 7), DATE))
        self.assertIsInstance(week.verdict, libssi.Verdict)
        for window in Window:
            changes = [r.change_micro for r in found.pillars(window)]
            self.assertEqual(sum(changes),
                             found.totals[window].change_micro)
        self.assertEqual(found.pillars(Window.WEEK)[Pillar.FIND],
                         found.pillar(Window.WEEK, Pillar.FIND))
        self.assertEqual(len(found.indicators(Window.WEEK)),
                         libssi.INDICATORS)
        with self.assertRaises(libssi.WindowError):
            list(found.pillars(9))

    def same_windows(self, one, other):
        self.assertEqual(list(one.totals), list(other.totals))

    def test_its_baseline(self):
        young = libssi.Activity()
        young.add(LAST - 5, Kind.POST)
        young.add(LAST, Kind.POST)
        for given, wanted in ((None, LAST - 5), (DATE.replace(day=2), LAST - 29)):
            found = libssi.trend(self.profile, young, baseline=given)
            self.assertEqual(found.total(Window.BASELINE).first_day,
                             date(wanted))
        self.assertEqual(
            libssi.trend(self.profile, libssi.Activity(), 50).total(
                Window.BASELINE).first_day, date(0))
        for day, baseline in ((DATE, DATE), (0, None), (65536, None)):
            with self.assertRaises(libssi.DayError):
                libssi.trend(*self.who, day, baseline)
        with self.assertRaises(libssi.EmptyError):
            libssi.trend(self.profile, libssi.Activity())


class WhatIf(Member):
    def test_what_is_planned(self):
        saved = self.activity.save()
        events = [(LAST + 2, Kind.COMMENT, 0, 3),
                  libssi.Event(date(LAST + 3), Kind.POST, Trait.ORIGINAL, 1, 7)]
        found = libssi.what_if(*self.who, events, {Fact.SKILLS: 20})
        both, changed = self.activity.copy(), self.profile.copy()
        both.add(LAST + 2, Kind.COMMENT, 0, 3)
        both.add(LAST + 3, Kind.POST, Trait.ORIGINAL, 1, 7)
        changed.set_fact(Fact.SKILLS, 20)
        self.assertEqual(found.total().before,
                         libssi.score(*self.who, LAST + 3).total().points)
        self.assertEqual(found.total().after,
                         libssi.score(changed, both).total().points)
        facts, other = libssi.Profile(), libssi.Activity()
        facts.set_fact(Fact.SKILLS, 20)
        other.add(LAST + 2, Kind.COMMENT, 0, 3)
        other.add(LAST + 3, Kind.POST, Trait.ORIGINAL, 1, 7)
        self.same(found, libssi.what_if(*self.who, other, facts))
        self.same(found, libssi.WhatIf(*self.member, LAST + 3, facts, other))
        self.assertEqual(self.activity.save(), saved)
        self.assertEqual(self.profile.get(Fact.SKILLS), 3)
        self.assertFalse(facts.closed or other.closed)

    def test_nothing_is_planned(self):
        found = libssi.WhatIf(*self.member, DATE)
        self.assertEqual(found.total().change, 0)
        self.same(found, libssi.WhatIf(*self.member, DATE, None, None))
        self.same(found, libssi.what_if(*self.who))
        none = libssi.what_if(libssi.Profile(), libssi.Activity(),
                              [(DATE, Kind.POST)])
        self.assertGreater(none.total().change, 0)
        with self.assertRaises(libssi.EmptyError):
            libssi.what_if(libssi.Profile(), libssi.Activity())

    def test_misuse(self):
        for events in ([4], [()], [(DATE,)], [(DATE, "4")], 7, "abc"):
            with self.assertRaises(TypeError):
                libssi.what_if(*self.who, events)
        with self.assertRaises(libssi.KindError):
            libssi.what_if(*self.who, [(DATE, 0)])
        with self.assertRaises(libssi.RangeError):
            libssi.what_if(*self.who, facts={Fact.PHOTO: 2})
        closed = libssi.Activity()
        closed.close()
        for wrong, error in ((closed, libssi.ClosedError), (7, TypeError),
                             (self.profile, TypeError)):
            with self.assertRaises(error):
                libssi.WhatIf(*self.member, DATE, None, wrong)
        with self.assertRaises(libssi.ClosedError):
            libssi.what_if(*self.who, closed)


class Plan(Member):
    def test_its_terms(self):
        found = libssi.plan(
            *self.who, 30, 4, 42, [Kind.POST], {Kind.COMMENT: 3},
            (10, 9.5, 8, 12))
        total = found.total()
        self.assertEqual((total.day, total.horizon_day),
                         (DATE, date(LAST + 42)))
        self.assertEqual(total.week_seconds, 30 * 60 * 4)
        self.assertLessEqual(total.used_seconds, total.week_seconds)
        self.assertEqual(
            total.without_micro + total.routine_gain_micro
            + total.profile_gain_micro, total.planned_micro)
        self.assertEqual(total.seen_micro, total.without_micro + sum(
            row.seen_micro for rows in (found.lines, found.tasks)
            for row in rows))
        self.assertLessEqual(total.seen_micro, total.planned_micro)
        self.assertEqual(total.seen_micro, sum(
            row.seen_micro for row in found.pillars))
        score = libssi.score(*self.who)
        for row in found.yields:
            if row.indicator and not row.brings.name.endswith("UNANSWERED"):
                self.assertEqual(row.rate,
                                 score.indicators[row.indicator].measure)
        times = {row.kind: row.times for row in found.lines}
        self.assertNotIn(Kind.POST, times)
        self.assertGreaterEqual(times[Kind.COMMENT], 3)
        row = found.pillars[Pillar.FIND]
        self.assertEqual((row.has_cohort, row.cohort), (True, 9.5))
        self.assertEqual(row.gap_micro, 9_500_000 - row.now_micro)
        self.assertIsInstance(found.yields[0].brings, Kind)

    def test_who_does_it_gets_what_it_promises(self):
        found = libssi.plan(*self.who)
        total = found.total()
        after = libssi.what_if(*self.who, found.activity(), found.profile(),
                               total.horizon_day)
        self.assertEqual(after.total().after, total.planned)
        lines = list(found.lines)
        tried = found.points([row.kind for row in lines],
                             [row.times for row in lines], micro=True)
        self.assertEqual(tried, total.without_micro
                         + total.routine_gain_micro)
        self.assertEqual(found.points([], []), total.without)
        for kinds, times, error in (
                ([Kind.CUSTOMER_WON], [1], libssi.KindError),
                ([4, 4], [1, 1], libssi.KindError),
                ([4], [-1], libssi.RangeError), ([4], [1, 2], ValueError),
                ([4], [1.5], TypeError), ([300], [1], OverflowError)):
            with self.assertRaises(error):
                found.points(kinds, times)

    def test_terms_that_are_left_out(self):
        with libssi.PlanOptions() as terms:
            wanted = libssi.Plan(*self.member, DATE, 60, terms)
        self.same(wanted, libssi.Plan(*self.member, DATE, 60))
        self.same(wanted, libssi.Plan(*self.member, DATE, 60, None))
        self.same(wanted, libssi.plan(*self.who))
        kinds = [row.kind for row in libssi.Plan.actions]
        self.assertEqual(len(set(kinds)), len(kinds))
        with self.assertRaises(libssi.ClosedError):
            libssi.Plan(*self.member, DATE, 60, terms)
        with self.assertRaises(TypeError):
            libssi.Plan(*self.member, DATE, 60, self.activity)

    def test_terms_that_do_not_fit(self):
        for error, words in (
                (libssi.RangeError, {"minutes": 481}),
                (libssi.RangeError, {"days_a_week": 0}),
                (libssi.RangeError, {"horizon": 6}),
                (libssi.KindError, {"without": [Kind.CUSTOMER_WON]}),
                (libssi.TimeError, {"minutes": 1, "days_a_week": 1,
                                    "at_least": {Kind.COMMENT: 7}}),
                (libssi.RangeError, {"at_least": {Kind.COMMENT: -1}}),
                (libssi.RangeError, {"cohort_means": (26, 1, 1, 1)}),
                (ValueError, {"cohort_means": (1, 1, 1)}),
                (TypeError, {"cohort_means": (1, 1, 1, None)}),
                (libssi.DayError, {"day": 65530}),
                (TypeError, {"day": "2026-05-31"}), (TypeError, {"horizon": 1.5}),
                (TypeError, {"model": self.profile})):
            with self.subTest(words), self.assertRaises(error):
                libssi.plan(*self.who, **words)

    def test_any_terms_end_soon(self):
        dice = random.Random(7)
        for _ in range(25):
            activity = libssi.Activity()
            activity.add(DATE, Kind.POST)
            for _ in range(dice.randrange(400)):
                activity.add(LAST - dice.randrange(900), dice.choice(list(Kind)),
                             0, dice.randrange(1, 4), dice.randrange(50))
            start = time.process_time()
            libssi.plan(self.profile, activity, dice.randrange(1, 481),
                        dice.randrange(1, 8), dice.randrange(7, 731),
                        [row.kind for row in libssi.Plan.actions
                         if dice.random() < 0.3])
            self.assertLess(time.process_time() - start, 5)


class Sensitivity(Member):
    def test_intervals(self):
        found = libssi.sensitivity(*self.who)
        total = found.total()
        self.assertTrue(total.minimum <= total.low <= total.median
                        <= total.high <= total.maximum)
        self.assertEqual(total.points,
                         libssi.score(*self.who).total().points)
        self.same(found, libssi.Sensitivity(*self.member, DATE))
        self.same(found, libssi.Sensitivity(*self.member, DATE, 20))
        swings = [row.swing for row in found.swings]
        self.assertEqual(swings, sorted(swings, reverse=True))
        self.assertEqual(len(swings), libssi.INDICATORS)
        with self.assertRaises(libssi.RangeError):
            libssi.sensitivity(*self.who, 51)

    def test_rank(self):
        found = libssi.sensitivity(*self.who)
        scores = [5_000_000 * i for i in range(20)]
        row = found.rank(scores)
        self.assertEqual(row, found.rank(array.array("i", scores[::-1])))
        self.assertTrue(row.minimum <= row.best <= row.worst <= row.maximum)
        for wrong, error in ((scores[:0], libssi.CohortError),
                             ([-1] * 10, libssi.RangeError),
                             ([0.5] * 10, TypeError), (None, libssi.Error),
                             (array.array("q", scores), TypeError)):
            with self.assertRaises(error):
                found.rank(wrong)


class Calibration(Member):
    def readings(self):
        """What a dashboard would show whose model pays more for comments."""
        row = self.model.indicator(Indicator.COMMENTING)
        with libssi.Model() as other:
            other.set_goalpost(Indicator.COMMENTING, row.goalpost_min)
            found = libssi.history(*self.who, LAST - 90, DATE, other)
        return [(day, *(points[i] for points in map(found.points, Pillar)))
                for i, day in enumerate(found.days)][::6]

    def test_it_meets_the_readings_better(self):
        rows = self.readings()
        found = libssi.calibrate(*self.who, rows)
        self.assertLessEqual(found.total().error_after,
                             found.total().error_before)
        self.assertLess(found.pillar(Pillar.ENGAGE).error_after,
                        found.pillar(Pillar.ENGAGE).error_before)
        self.assertEqual(len(found.residuals), 4 * len(rows))
        self.assertEqual((found.residuals[0].day, found.residuals[0].reading),
                         rows[0][:2])
        with found.model() as model:
            self.assertEqual(model.check().status, libssi.Status.OK)
        self.assertEqual([row.indicator for row in found.indicators],
                         list(Indicator))
        self.assertEqual(found.indicators[Indicator.COMMENTING],
                         found.indicator(Indicator.COMMENTING))
        self.same(found, libssi.calibrate(*self.who, iter(rows[::-1]),
                                          self.model))

    def test_readings_that_do_not_do(self):
        rows = self.readings()
        last = rows[3]
        for error, details, wrong in (
                (libssi.RangeError, {"row": 3}, (last[0], 25.1, *last[2:])),
                (libssi.RangeError, {"row": 3}, (last[0], 1, -1, 1, 1)),
                (libssi.DayError, {"row": 3}, (rows[2][0], *last[1:])),
                (libssi.DayError, {"row": 3}, (-1, *last[1:])),
                (TypeError, None, (None, *last[1:])),
                (TypeError, None, (*last[:4], "1")),
                (ValueError, None, last[:4]), (ValueError, None, (*last, 1)),
                (ValueError, None, (*last[:4], float("nan"))),
                (OverflowError, None, (*last[:4], 1e9))):
            with self.subTest(wrong), self.assertRaises(error) as caught:
                libssi.calibrate(*self.who, [*rows[:3], wrong, *rows[4:]])
            if details:
                self.assertEqual(caught.exception.details, details)
        for few in ([], rows[:7], rows[:1] * 7):
            with self.assertRaises(libssi.ReadingsError):
                libssi.calibrate(*self.who, few)
        with self.assertRaises(libssi.LimitError):
            libssi.calibrate(*self.who, rows[:1] * 2001)

    def test_columns(self):
        days, points = [LAST - 5 * i for i in range(8)], [1000000] * 8
        libssi.Calibration(*self.member, days, *[points] * 4)
        libssi.Calibration(*self.member, [date(day) for day in days],
                           *[array.array("i", points)] * 4)
        for wrong, error in ((points[:7], ValueError), ([0.5] * 8, TypeError),
                             (array.array("I", points), TypeError),
                             (None, libssi.Error)):
            with self.assertRaises(error):
                libssi.Calibration(*self.member, days, points, wrong, points,
                                   points)


class Outcomes(Member):
    def test_stages(self):
        found = libssi.outcomes(self.activity)
        self.assertEqual(list(found), list(Stage))
        sent, accepted = (self.activity.total(kind, 0, libssi.DAY_MAX)
                          for kind in (Kind.INVITATION_SENT,
                                       Kind.INVITATION_ACCEPTED))
        self.assertEqual(found[Stage.INVITATIONS].count, sent)
        self.assertEqual(found[Stage.ACCEPTED].count, accepted)
        self.assertEqual(found[Stage.ACCEPTED].rate,
                         (accepted * 2_000_000 + sent) // (2 * sent))
        self.assertEqual(
            libssi.outcomes(self.activity, LAST, DATE)[Stage.INVITATIONS].count,
            self.activity.total(Kind.INVITATION_SENT, DATE, DATE))
        nothing = libssi.outcomes(libssi.Activity(), 1, 2)
        self.assertFalse(any(row.observed for row in nothing.values()))
        with self.assertRaises(libssi.EmptyError):
            libssi.outcomes(libssi.Activity())
        with self.assertRaises(libssi.StageError):
            libssi.outcomes_stage(self.activity, 1, 2, 7)


class Wrong(Member):
    def calls(self, given):
        """Each way to a reading, with something in place of a ledger."""
        wrong = (self.model, self.profile, given)
        columns = [[1] * 8] * 5
        return (lambda: libssi.Trend(*wrong, DATE, 0),
                lambda: libssi.WhatIf(*wrong, DATE),
                lambda: libssi.Plan(*wrong, DATE, 60),
                lambda: libssi.Sensitivity(*wrong, DATE),
                lambda: libssi.Calibration(*wrong, *columns),
                lambda: libssi.history_points(
                    *wrong, 1, total=array.array("i", [0])),
                lambda: libssi.outcomes_stage(given, 1, 2, 1),
                lambda: libssi.history(*wrong[1:], 1, 2),
                lambda: libssi.plan(*wrong[1:], day=1),
                lambda: libssi.sensitivity(*wrong[1:], day=1),
                lambda: libssi.calibrate(*wrong[1:], [(1, 1, 1, 1, 1)]),
                lambda: libssi.outcomes(given, 1, 2))

    def test_no_handle(self):
        for given in (None, 7, self.profile, "x", object()):
            for call in self.calls(given):
                with self.assertRaises(TypeError):
                    call()

    def test_a_closed_handle(self):
        self.activity.close()
        for call in self.calls(self.activity):
            with self.assertRaises(libssi.ClosedError):
                call()

    def test_a_closed_reading(self):
        for made in (libssi.trend(*self.who), libssi.what_if(*self.who),
                     libssi.plan(*self.who), libssi.sensitivity(*self.who)):
            made.close()
            with self.assertRaises(libssi.ClosedError):
                getattr(made, "pillar")(*[1] * (2 if isinstance(
                    made, libssi.Trend) else 1))

    def test_a_model_of_ones_own(self):
        """It is used, and stays open."""
        row = self.model.indicator(Indicator.COMMENTING)
        self.model.set_goalpost(Indicator.COMMENTING, row.goalpost_max)
        wanted = libssi.Score(*self.member, DATE).total().points
        self.assertNotEqual(wanted, libssi.score(*self.who).total().points)
        model = {"model": self.model}
        self.assertEqual(libssi.history(*self.who, DATE, DATE, **model).points(),
                         [wanted])
        for found in (libssi.trend(*self.who, **model).total(1).after,
                      libssi.what_if(*self.who, **model).total().before,
                      libssi.plan(*self.who, **model).total().now,
                      libssi.sensitivity(*self.who, **model).total().points):
            self.assertEqual(found, wanted)
        self.assertFalse(self.model.closed)


if __name__ == "__main__":
    unittest.main()
