"""Cohorts, releases and teams, as Python has them. All members are invented."""

import array
import copy
import datetime
import pickle
import subprocess
import sys
import threading
import unittest
import unittest.mock

import support

libssi = support.installed()
from libssi import CohortKind, Pillar  # noqa: E402
from libssi._handle import hold  # noqa: E402

DATE = datetime.date(2026, 5, 31)
DAY = (DATE - datetime.date(1970, 1, 1)).days
LAST = 2 ** 64 - 1
# Ten members with 10 to 100 points, and a quarter of them in each pillar.
TEN = [(LAST - i, 100 - 10 * i, [25 - 2.5 * i] * 4) for i in range(10)]


def micro(points):
    return round(points * 1_000_000)


def crowd(name, first, count=10, kind=CohortKind.INDUSTRY, day=DATE):
    """Members with consecutive numbers, and points from 20 to 60."""
    return libssi.cohort(kind, name, day, [
        (first + i, 20 + 40 * i / (count - 1)) for i in range(count)])


class Making(unittest.TestCase):
    def made(self, rows=(), columns=()):
        return libssi.cohort(CohortKind.INDUSTRY, "Toys", DATE, rows, columns)

    def test_rows_are_points(self):
        wanted = libssi.Cohort(CohortKind.INDUSTRY, "Toys", DAY)
        for member, total, pillars in TEN:
            wanted.add(member, micro(total), [micro(p) for p in pillars])
        self.assertEqual(self.made(TEN), wanted)
        self.assertEqual(self.made(iter(TEN[::-1])), wanted)
        exact = [(m, libssi.Points(micro(t)), tuple(map(float, p)))
                 for m, t, p in TEN]
        self.assertEqual(self.made(exact), wanted)
        self.assertNotEqual(self.made([row[:2] for row in TEN]), wanted)

    def test_some_pillars_are_unknown(self):
        wanted = libssi.Cohort(1, b"Toys", DAY)
        for member, total, pillars in TEN:
            wanted.add(member, micro(total), None if total > 50 else
                       [libssi.Points(micro(p)) for p in pillars])
        rows = [(m, t) if t > 70 else (m, t, None if t > 50 else p)
                for m, t, p in TEN]
        self.assertEqual(self.made(rows), wanted)

    def test_columns(self):
        wanted = self.made([row[:2] for row in TEN])
        members = array.array("Q", [row[0] for row in TEN])
        points = array.array("d", [row[1] for row in TEN])
        exact = array.array("i", [micro(row[1]) for row in TEN])
        for columns in (
                (members, points), (members, exact), (list(members), exact),
                (memoryview(members).toreadonly(), memoryview(points)),
                (members, array.array("f", points)), (members, list(exact)),
                (members, [libssi.Points(value) for value in exact])):
            self.assertEqual(self.made(columns=columns), wanted)
        pillars = [array.array("d", [row[2][0] for row in TEN])] * 4
        self.assertEqual(self.made(columns=(members, exact, *pillars)),
                         self.made(TEN))
        half = array.array("Q", members[:5]), array.array("i", exact[:5])
        self.assertEqual(self.made([r[:2] for r in TEN[5:]], half), wanted)

    def test_numpy(self):
        numpy = support.numpy()
        members = numpy.array([row[0] for row in TEN], dtype=numpy.uint64)
        points = numpy.array([row[1] for row in TEN], dtype=numpy.float64)
        wanted = self.made([row[:2] for row in TEN])
        self.assertEqual(self.made(columns=(members, points)), wanted)
        for wrong in (members.astype("i8"), members.astype("f8"),
                      members.astype(">u8"), members.astype("u4")):
            with self.assertRaises(TypeError):
                self.made(columns=(wrong, points))
        for wrong in (points[::2], points[:9], points.reshape(2, 5)):
            with self.assertRaises((TypeError, ValueError)):
                self.made(columns=(members, wrong))

    def test_numbers_of_members(self):
        self.assertEqual(len(self.made([(0, 1), (LAST, 2), (True, 3)])), 3)
        for wrong, error in ((-1, OverflowError), (2 ** 64, OverflowError),
                             (1.0, TypeError), ("1", TypeError),
                             (None, TypeError)):
            with self.subTest(wrong), self.assertRaises(error):
                self.made([(wrong, 1)])
            with self.subTest(wrong), self.assertRaises(error):
                self.made().add(wrong, 1)

    def test_what_does_not_fit(self):
        for error, rows in (
                (libssi.MemberError, [(1, 1), (1, 2)]),
                (libssi.RangeError, [(1, 100.5)]), (libssi.RangeError, [(1, -1)]),
                (libssi.RangeError, [(1, 1, [26, 1, 1, 1])]),
                (ValueError, [(1, 1, [1, 1, 1])]),
                (ValueError, [(1, 1, [1] * 5)]), (ValueError, [(1,)]),
                (ValueError, [(1, 2, [1] * 4, 4)]), (ValueError, ["1"]),
                (ValueError, [(1, float("nan"))]), (OverflowError, [(1, 1e9)]),
                (TypeError, [(1, "2")]), (TypeError, [7]), (TypeError, 7)):
            with self.subTest(rows), self.assertRaises(error):
                self.made(rows)
        members = [1, 2]
        for error, columns in (
                (TypeError, (members, [0.5, 1.5])),
                (TypeError, (members, array.array("q", [1, 2]))),
                (ValueError, (members, [1, 2, 3])),
                (libssi.NullError, (members,)),
                (libssi.NullError, (members, [1, 2], [1, 2])),
                (TypeError, (members, *[[1, 2]] * 6))):
            with self.subTest(columns), self.assertRaises(error):
                self.made(columns=columns)

    def test_the_label(self):
        made = libssi.Cohort(CohortKind.NETWORK, "Jürgens Netz", DATE)
        label = made.label()
        self.assertEqual(
            (label.name, label.kind, label.day, label.estimate, label.members),
            ("Jürgens Netz", CohortKind.NETWORK, DATE, False, 0))
        for error, words in (
                (libssi.KindError, (CohortKind.FALLBACK, "a", 1)),
                (libssi.KindError, (9, "a", 1)), (libssi.LengthError, (1, "", 1)),
                (libssi.LengthError, (1, "é" * 101, 1)),
                (libssi.Utf8Error, (1, "a\0b", 1)),
                (UnicodeError, (1, "\ud800", 1)), (libssi.DayError, (1, "a", -1)),
                (TypeError, (1, "a", "2026-05-31")), (TypeError, (1, None, 1))):
            with self.subTest(words), self.assertRaises(error):
                libssi.cohort(*words)


class Cohort(unittest.TestCase):
    def setUp(self):
        self.made = libssi.cohort(1, "Toys", DATE, TEN)

    def test_size(self):
        empty = libssi.Cohort(1, "Toys", DATE)
        self.assertEqual((len(empty), bool(empty)), (0, True))
        self.assertEqual((len(self.made), bool(self.made)), (10, True))

    def test_equality(self):
        self.assertEqual(self.made, self.made)
        self.assertFalse(self.made != libssi.cohort(1, "Toys", DAY, TEN))
        for other in (libssi.cohort(2, "Toys", DATE, TEN),
                      libssi.cohort(1, "Boys", DATE, TEN),
                      libssi.cohort(1, "Toys", DAY + 1, TEN),
                      libssi.cohort(1, "Toys", DATE, TEN[1:]),
                      libssi.Cohort.fallback(DATE), None, 7, "Toys"):
            self.assertNotEqual(self.made, other)
        with self.assertRaises(TypeError):
            hash(self.made)

    def test_copies_and_pickles(self):
        for other in (copy.copy(self.made), copy.deepcopy(self.made),
                      self.made.copy(), pickle.loads(pickle.dumps(self.made)),
                      libssi.Cohort.load(self.made.save()),
                      libssi.Cohort.load(bytearray(self.made.save()))):
            self.assertEqual(other, self.made)
            other.remove(LAST, micro(100), [micro(25)] * 4)
            self.assertEqual((len(other), len(self.made)), (9, 10))

    def test_the_fallback(self):
        made = libssi.Cohort.fallback(DATE)
        other = pickle.loads(pickle.dumps(made))
        self.assertEqual(made, other)
        self.assertNotEqual(made, libssi.Cohort.fallback(DAY - 1))
        self.assertTrue(other.label().estimate)
        self.assertEqual(other.label().kind, CohortKind.FALLBACK)
        for call in (made.save, lambda: made.add(1, 1), lambda: made.merge(other),
                     lambda: self.made.merge(made)):
            with self.assertRaises(libssi.MismatchError):
                call()

    def test_merging_and_subtracting(self):
        parts = [libssi.cohort(1, "Toys", DATE, TEN[i::3]) for i in range(3)]
        whole = libssi.Cohort(1, "Toys", DATE)
        for part in parts:
            whole.merge(part)
        self.assertEqual(whole, self.made)
        for call in (lambda: whole.merge(parts[0]), lambda: whole.merge(whole),
                     lambda: parts[0].subtract(parts[1])):
            with self.assertRaises(libssi.MemberError):
                call()
        self.assertEqual(whole, self.made)
        whole.subtract(parts[1])
        self.assertEqual(len(whole), 7)
        whole.subtract(whole)
        self.assertEqual(whole, libssi.Cohort(1, "Toys", DATE))

    def test_bytes_that_are_damaged(self):
        saved = self.made.save()
        for wrong in (b"", saved[:-1], saved + b"\0", bytes(len(saved)),
                      libssi.Activity().save()):
            with self.assertRaises(libssi.FormatError):
                libssi.Cohort.load(wrong)

    def test_ranks_of_all(self):
        totals = array.array("i", [micro(row[1]) for row in TEN])
        tops, ranks = array.array("i", [0] * 10), array.array("i", [0] * 10)
        self.made.ranks(totals, tops, ranks)
        self.assertEqual(list(tops), [5, 15, 25, 35, 45, 55, 65, 75, 85, 95])
        self.assertEqual(list(ranks), list(range(2, 21, 2)))
        again = array.array("i", [0] * 10)
        self.made.ranks(totals, again)
        self.assertEqual(again, tops)
        totals[0] -= 1_000_000
        with self.assertRaises(libssi.MismatchError):
            self.made.ranks(totals, tops)
        for wrong, error in ((array.array("q", [0] * 10), TypeError),
                             (bytes(40), TypeError), ([0] * 10, TypeError),
                             (array.array("i", [0] * 9), ValueError)):
            with self.assertRaises(error):
                self.made.ranks(totals, wrong)


class Answers(unittest.TestCase):
    def setUp(self):
        self.made = libssi.cohort(1, "Toys", DATE, TEN)
        self.releases = libssi.Releases(7, 52)

    def labelled(self, answer):
        self.assertEqual((answer.name, answer.kind, answer.day,
                          answer.estimate, answer.members),
                         ("Toys", CohortKind.INDUSTRY, DATE, False, 10))

    def test_means(self):
        row = self.releases.mean(self.made)
        self.labelled(row)
        # 550 / 20 is 27.5: 28 times 2 points.
        self.assertEqual((row.total, row.resolution), (56, 2))
        self.assertEqual((row.has_pillars, row.brand, row.relate), (True, 14, 14))
        self.assertEqual(row.total.micropoints, 56_000_000)
        gap = self.releases.gap(self.made, libssi.Points(61_000_000),
                                [15_000_000, libssi.Points(13_500_000), 0, 14])
        self.labelled(gap)
        self.assertEqual((gap.total, gap.brand, gap.find, gap.engage),
                         (5, 1, -0.5, -14))
        self.assertEqual(gap.relate.micropoints, 14 - 14_000_000)
        for wrong, error in ((None, libssi.NullError), ([1] * 3, ValueError),
                             ([0.5] * 4, TypeError),
                             (array.array("d", [1] * 4), TypeError),
                             ([-1] * 4, libssi.RangeError)):
            with self.assertRaises(error):
                self.releases.gap(self.made, 1, wrong)

    def test_quantiles(self):
        row = self.releases.quantile(self.made, 50)
        self.labelled(row)
        self.assertEqual((row.points, row.resolution), (50, 2))
        for percent, error in ((10, libssi.CohortError), (0, libssi.RangeError),
                               (100, libssi.RangeError), (50.5, TypeError)):
            with self.assertRaises(error):
                self.releases.quantile(self.made, percent)

    def test_ranks(self):
        for place, (member, total, _) in enumerate(TEN):
            row = self.releases.rank(self.made, member, micro(total))
            self.labelled(row)
            self.assertEqual((row.top, row.step, row.guest),
                             (10 * place + 5, 1, False))
        guest = self.releases.rank(crowd("Games", 1, 40), 99, micro(60))
        self.assertEqual((guest.top, guest.step, guest.guest), (25, 25, True))
        with self.assertRaises(TypeError):
            self.releases.rank(self.made, 1, 61.5)
        with self.assertRaises(libssi.RangeError):
            self.releases.rank(self.made, 1, -1)

    def test_the_same_question_has_the_same_answer(self):
        first = self.releases.rank(self.made, LAST, micro(100))
        self.assertEqual(self.releases.rank(self.made, LAST, micro(5)), first)
        other = libssi.Releases.load(self.releases.save())
        self.assertEqual(other.rank(self.made, LAST, micro(5)), first)
        self.assertEqual(other.save(), self.releases.save())

    def test_movement(self):
        later = libssi.cohort(1, "Toys", DAY + 7, [
            (m, 55 if t == 10 else t, p) for m, t, p in TEN])
        row = self.releases.movement(self.made, later, LAST - 9, micro(10),
                                     libssi.Points(micro(55)))
        self.assertEqual((row.first_day, row.day),
                         (DATE, DATE + datetime.timedelta(7)))
        self.assertEqual((row.before, row.after, row.change, row.own, row.cohort),
                         (95, 55, -40, -40, 0))
        with self.assertRaises(libssi.DayError):
            self.releases.movement(later, self.made, 1, 1, 1)
        with self.assertRaises(libssi.MismatchError):
            self.releases.movement(self.made, crowd("Games", 1), 1, 1, 1)
        rest = self.releases.movement(self.made, self.made, LAST, micro(100),
                                      micro(100))
        self.assertEqual((rest.change, rest.own, rest.cohort), (0, 0, 0))

    def test_what_is_refused(self):
        nine = libssi.cohort(1, "Nine", DATE, TEN[:9])
        one_more = libssi.cohort(1, "Toys", DATE, [*TEN, (1, 1)])
        saved = None
        for made, error in ((nine, libssi.CohortError),
                            (one_more, libssi.ReleaseError)):
            for ask in (lambda: self.releases.mean(made),
                        lambda: self.releases.rank(made, LAST, 1),
                        lambda: self.releases.gap(made, 1, [1] * 4),
                        lambda: self.releases.quantile(made, 50),
                        lambda: self.releases.declare(made)):
                with self.assertRaises(error) as caught:
                    ask()
                self.assertIsInstance(caught.exception, ValueError)
                self.assertEqual(caught.exception.details, {})
            self.releases.declare(self.made)
            saved = saved or self.releases.save()
        self.assertEqual(self.releases.save(), saved)

    def test_time_runs_forward(self):
        self.releases.mean(crowd("Later", 100, day=DAY + 7 * 60))
        with self.assertRaises(libssi.DayError):
            self.releases.mean(self.made)

    def test_ledgers(self):
        for words, error in (((0, 52), libssi.RangeError),
                             ((7, 1), libssi.RangeError), ((7.5, 52), TypeError),
                             ((7,), TypeError)):
            with self.assertRaises(error):
                libssi.Releases(*words)
        for wrong in (b"", self.made.save(), self.releases.save()[:-1]):
            with self.assertRaises(libssi.FormatError):
                libssi.Releases.load(wrong)
        # Two ledgers over the same people know nothing of each other.
        for call in (copy.copy, copy.deepcopy, pickle.dumps):
            with self.assertRaises(TypeError):
                call(self.releases)


class Compare(unittest.TestCase):
    def test_several_at_once(self):
        cohorts = [libssi.cohort(1, "Toys", DATE, TEN),
                   crowd("Mine", LAST - 30, 25, CohortKind.NETWORK, DAY - 1),
                   crowd("Few", 900, 9), crowd("Games", 1, 200),
                   libssi.Cohort.fallback(DATE)]
        with libssi.Releases(7, 52) as releases:
            found = libssi.compare(releases, LAST, 100, iter(cohorts))
            again = libssi.compare(releases, LAST, libssi.Points(micro(100)),
                                   [cohorts[3]])
        self.assertEqual([row.name for row in found],
                         [made.label().name for made in cohorts])
        self.assertEqual([row.day for row in found[:2]],
                         [DATE, DATE - datetime.timedelta(1)])
        toys, mine, few, games, fallback = found
        self.assertEqual((toys.kind, toys.refusal), (CohortKind.INDUSTRY, None))
        self.assertEqual((toys.rank.top, toys.rank.guest, toys.rank.members),
                         (5, False, 10))
        # Four of the ten are in it too: beside the first it tells of few.
        self.assertIsNone(mine.rank)
        self.assertIsInstance(mine.refusal, libssi.ReleaseError)
        self.assertIsNone(mine.refusal.__traceback__)
        self.assertIsInstance(few.refusal, libssi.CohortError)
        self.assertEqual((games.rank.top, games.rank.guest, games.rank.step),
                         (5, True, 5))
        self.assertTrue(fallback.rank.estimate)
        self.assertEqual(again, [games])

    def test_misuse(self):
        made, releases = crowd("Toys", 1), libssi.Releases(7, 52)
        self.assertEqual(libssi.compare(releases, 1, 5, []), [])
        for error, words in (
                (libssi.RangeError, (releases, 1, 101, [made])),
                (OverflowError, (releases, -1, 1, [made])),
                (TypeError, (releases, 1, "1", [made])),
                (TypeError, (releases, 1, 1, made)),
                (TypeError, (releases, 1, 1, [None])),
                (TypeError, (releases, 1, 1, [made, releases])),
                (TypeError, (None, 1, 1, [made])),
                (TypeError, (releases, 1, 1, None))):
            with self.subTest(words), self.assertRaises(error):
                libssi.compare(*words)
        made.close()
        with self.assertRaises(libssi.ClosedError):
            libssi.compare(releases, 1, 1, [made])


class Team(unittest.TestCase):
    def rows(self, shares=lambda i: True):
        """Twelve members that differ by relate; each has gained 3 points."""
        return [(100 + i, (10, 5, 3, i), shares(i), 15 + i) for i in range(12)]

    def setUp(self):
        self.releases = libssi.Releases(7, 52)
        self.team = libssi.team("Sales", DATE, self.rows())

    def test_a_member(self):
        row = self.team.member(self.releases, 111)
        self.assertEqual((row.total, row.brand, row.find, row.engage, row.relate),
                         (29, 10, 5, 3, 11))
        self.assertEqual((row.has_progress, row.progress), (True, 3))
        self.assertEqual((row.has_rank, row.top), (True, 4))
        self.assertEqual((row.has_progress_rank, row.progress_top), (True, 50))
        with self.assertRaises(libssi.MemberError):
            self.team.member(self.releases, 1)

    def test_the_lead(self):
        row = self.team.summary(self.releases)
        self.assertEqual((row.name, row.day, row.members),
                         ("Sales", DATE, 10))
        # Sums of 282, 120, 60, 36 and 66 points over 24.
        self.assertEqual((row.total, row.brand, row.find, row.engage, row.relate),
                         (24, 10, 6, 4, 6))
        self.assertEqual((row.weakest, row.weakest_gap), (Pillar.RELATE, -8))
        self.assertEqual((row.has_progress, row.progress, row.with_baseline),
                         (True, 4, 10))
        toys = libssi.cohort(1, "Toys", DATE, TEN)
        self.assertEqual(self.team.summary(self.releases, toys).weakest,
                         Pillar.ENGAGE)
        self.assertEqual(self.team.summary(self.releases, None), row)
        with self.assertRaises(libssi.UnobservedError):
            self.team.summary(self.releases, crowd("Bare", 1))
        with self.assertRaises(TypeError):
            self.team.summary(self.releases, self.team)

    def test_who_shares(self):
        some = libssi.team("Sales", DATE, self.rows(lambda i: i % 2 == 0))
        self.assertEqual(len(some.shares), 6)
        self.assertEqual([row.member for row in some.shares],
                         list(range(100, 112, 2)))
        self.assertEqual([row.place for row in some.shares], [6, 5, 4, 3, 2, 1])
        row = some.share(5)
        self.assertEqual((row.total, row.has_progress, row.progress,
                          row.progress_place), (28, True, 3, 1))
        with self.assertRaises(IndexError):
            some.share(6)
        # Six keep their scores to themselves.
        with self.assertRaises(libssi.ReleaseError):
            some.summary(self.releases)
        self.assertFalse(some.member(self.releases, 100).has_rank)
        none = libssi.team("Sales", DATE, self.rows(lambda i: False))
        self.assertEqual(list(none.shares), [])
        self.assertEqual(none.summary(self.releases).total, 24)

    def test_rows(self):
        wanted = libssi.Team("Sales", DAY)
        wanted.add(5, [libssi.Points(1_000_000), 2, 3, 4], True)
        wanted.add(6, array.array("i", [1, 2, 3, 4]), True, None)
        wanted.add(7, (1, 2, 3, 4), True, baseline=libssi.Points(7))
        made = libssi.team("Sales", DATE, iter([
            (5, [1, *map(libssi.Points, (2, 3, 4))], True),
            (6, map(libssi.Points, (1, 2, 3, 4)), True, None),
            (7, map(libssi.Points, (1, 2, 3, 4)), True, 0.000007)]))
        self.assertEqual(list(made.shares), list(wanted.shares))
        self.assertEqual([row.has_progress for row in made.shares],
                         [False, False, True])
        good = (1, [1, 2, 3, 4], True)
        for error, rows in (
                (libssi.MemberError, [good, good]), (ValueError, [good[:2]]),
                (ValueError, [(*good, 1, 2)]), (TypeError, [(1, 2, True)]),
                (TypeError, [(1, [1] * 4, 1)]), (ValueError, [(1, [1], True)]),
                (libssi.RangeError, [(*good, -1)]),
                (libssi.RangeError, [(*good, 101)]),
                (libssi.RangeError, [(1, [26, 1, 1, 1], True)]),
                (TypeError, [(*good, "1")]), (TypeError, 7)):
            with self.subTest(rows), self.assertRaises(error):
                libssi.team("Sales", DATE, rows)

    def test_a_small_team(self):
        made = libssi.team("Few", DATE, self.rows()[:9])
        row = made.member(self.releases, 100)
        self.assertEqual((row.total, row.has_rank, row.top), (18, False, 0))
        self.assertEqual(len(made.shares), 9)
        with self.assertRaises(libssi.CohortError):
            made.summary(self.releases)


class Threads(unittest.TestCase):
    def test_a_ledger_that_others_read_is_not_changed(self):
        releases, made = libssi.Releases(7, 52), crowd("Toys", 1)
        team = libssi.team("Sales", DATE, [(1, [1] * 4, True)])
        asks = (lambda: team.member(releases, 1),
                lambda: team.summary(releases), lambda: releases.mean(made),
                lambda: libssi.compare(releases, 1, 1, [made]))
        with hold((), releases, libssi.Releases):
            for ask in asks:
                with self.assertRaises(libssi.BusyError):
                    ask()
            releases.save()
        with hold((1,), team, libssi.Team, releases, libssi.Releases):
            with self.assertRaises(libssi.BusyError):
                releases.save()
            self.assertEqual(len(team.shares), 1)
        team.member(releases, 1)

    def test_names_are_copied_before_a_cohort_may_be_closed(self):
        releases, made = libssi.Releases(7, 52), libssi.cohort(1, "T", 9, TEN)
        team = libssi.team("Sales", DATE, Team().rows())
        busy = []
        for kind, handle, ask in (
                (libssi.CohortInfo, made, made.label),
                (libssi.MeanAnswer, made, lambda: releases.mean(made)),
                (libssi.GapAnswer, made,
                 lambda: releases.gap(made, 1, [1] * 4)),
                (libssi.QuantileAnswer, made,
                 lambda: releases.quantile(made, 50)),
                (libssi.RankAnswer, made, lambda: releases.rank(made, 1, 1)),
                (libssi.MovementAnswer, made,
                 lambda: releases.movement(made, made, 1, 1, 1)),
                (libssi.TeamView, team, lambda: team.summary(releases))):
            of = kind._of

            def seen(raw, of=of, handle=handle, kind=kind):
                with self.assertRaises(libssi.BusyError):
                    handle.close()
                busy.append(kind)
                return of(raw)

            with unittest.mock.patch.object(kind, "_of", staticmethod(seen)):
                ask()
        self.assertEqual(len(busy), 7)
        made.close()

    def test_many_ask_at_once(self):
        releases, made = libssi.Releases(7, 52), crowd("Toys", 0, 3000)
        team = libssi.team("Sales", DATE, Team().rows())
        tops, wrong = [], []

        def ask(number):
            for i in range(200):
                try:
                    tops.append(releases.rank(made, number, 40_000_000).top)
                    team.member(releases, 100 + i % 12)
                    made.label()
                    releases.save()
                except libssi.BusyError:
                    pass
                except Exception as error:  # pylint: disable=broad-except
                    wrong.append(error)

        threads = [threading.Thread(target=ask, args=(n,)) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual((set(tops), wrong), ({50}, []))


class Wrong(unittest.TestCase):
    def test_no_handle_and_closed_ones(self):
        closed = libssi.Cohort(1, "a", 1), libssi.Releases(7, 2), (
            libssi.Team("a", 1))
        for handle in closed:
            handle.close()
        cohort, releases = crowd("Toys", 1), libssi.Releases(7, 52)
        team = libssi.team("a", 1, [(1, [1] * 4, True)])
        for given, error in ((closed, libssi.ClosedError),
                             ((None, 7, "x"), (TypeError, AttributeError)),
                             ((team, team, cohort), TypeError)):
            for call in (lambda: cohort.merge(given[0]),
                         lambda: releases.mean(given[0]),
                         lambda: releases.rank(given[0], 1, 1),
                         lambda: releases.movement(cohort, given[0], 1, 1, 1),
                         lambda: libssi.Cohort.label(given[0]),
                         lambda: libssi.Cohort.save(given[0]),
                         lambda: libssi.Releases.mean(given[1], cohort),
                         lambda: libssi.Releases.save(given[1]),
                         lambda: team.member(given[1], 1),
                         lambda: team.summary(given[1]),
                         lambda: libssi.Team.share(given[2], 0),
                         lambda: libssi.Team.add(given[2], 2, [1] * 4, True)):
                with self.subTest(given), self.assertRaises(error):
                    call()
        self.assertIn("closed", repr(closed[0]))


class Example(unittest.TestCase):
    def test_it(self):
        done = subprocess.run(
            [sys.executable, "-B", support.ROOT / "examples/python/cohort.py"],
            capture_output=True, text=True, check=False)
        self.assertEqual((done.stderr, done.returncode), ("", 0))
        rows = done.stdout.splitlines()
        self.assertEqual(len(rows), 8)
        # 70 points among 999 others from 5 to 75: 72 have more.
        self.assertEqual(rows[0], "Toys: top 7 %, of 1000 members, 2026-05-31")
        self.assertEqual(
            rows[3], "Too few: The cohort is too small to say anything: it "
            "takes at least 10 members.")
        self.assertTrue(rows[4].startswith(
            "All sales professionals (estimate): top 2 %, an estimate"))
        self.assertEqual(rows[6], "Sales: mean 34, weakest relate (-2), "
                         "+14 since the baseline")


if __name__ == "__main__":
    unittest.main()
