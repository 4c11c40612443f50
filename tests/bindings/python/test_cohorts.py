"""Cohorts, benchmarks and teams, as Python has them. All members are invented."""

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
from libssi import BenchmarkSource as Source  # noqa: E402
from libssi import CohortKind, Pillar  # noqa: E402
from libssi._handle import hold  # noqa: E402

DATE = datetime.date(2026, 5, 31)
DAY = (DATE - datetime.date(1970, 1, 1)).days
LAST = 2 ** 64 - 1
# Ten members with 10 to 100 points, and a quarter of them in each pillar.
TEN = [(LAST - i, 100 - 10 * i, [25 - 2.5 * i] * 4) for i in range(10)]
KEY = bytes(range(libssi.BENCHMARK_KEY_BYTES))


def micro(points):
    return round(points * 1_000_000)


def crowd(name, first, count=100, kind=CohortKind.INDUSTRY, day=DATE):
    """Members with consecutive numbers, and points from 20 to 60."""
    return libssi.cohort(kind, name, day, [
        (first + i, 20 + 40 * i / (count - 1)) for i in range(count)])


def known(name="Toys", day=DATE):
    """A thousand at 31 points each."""
    return libssi.cohort(CohortKind.INDUSTRY, name, day, [
        (i, 31, [15, 8, 5, 3]) for i in range(1000)])


def budget(limit=libssi.BUDGET_LIMIT):
    return libssi.Budget(limit, DATE)


class Making(unittest.TestCase):
    def made(self, rows=(), columns=()):
        return libssi.cohort(CohortKind.INDUSTRY, "Toys", DATE, rows, columns)

    def test_rows_are_points(self):
        wanted = libssi.Cohort(CohortKind.INDUSTRY, "Toys", DAY)
        for member, total, pillars in TEN:
            wanted.add(member, micro(total), [micro(p) for p in pillars],
                       micro=True)
        self.assertEqual(self.made(TEN), wanted)
        self.assertEqual(self.made(iter(TEN[::-1])), wanted)
        exact = [(m, float(t), tuple(map(float, p)))
                 for m, t, p in TEN]
        self.assertEqual(self.made(exact), wanted)
        self.assertNotEqual(self.made([row[:2] for row in TEN]), wanted)

    def test_some_pillars_are_unknown(self):
        wanted = libssi.Cohort(1, b"Toys", DAY)
        for member, total, pillars in TEN:
            wanted.add(member, total, None if total > 50 else
                       pillars)
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
                (members, array.array("f", points)), (members, list(exact))):
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
            (label.name, label.kind, label.day, label.members),
            ("Jürgens Netz", CohortKind.NETWORK, DATE, 0))
        for error, words in (
                (libssi.KindError, (5, "a", 1)),
                (libssi.KindError, (0, "a", 1)), (libssi.LengthError, (1, "", 1)),
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
                      libssi.Benchmark.fallback(), None, 7, "Toys"):
            self.assertNotEqual(self.made, other)
        with self.assertRaises(TypeError):
            hash(self.made)

    def test_copies_and_pickles(self):
        for other in (copy.copy(self.made), copy.deepcopy(self.made),
                      self.made.copy(), pickle.loads(pickle.dumps(self.made)),
                      libssi.Cohort.load(self.made.save()),
                      libssi.Cohort.load(bytearray(self.made.save()))):
            self.assertEqual(other, self.made)
            other.remove(LAST, 100, [25] * 4)
            self.assertEqual((len(other), len(self.made)), (9, 10))

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


class Publishing(unittest.TestCase):
    def setUp(self):
        self.made = known()
        self.budget = budget()

    def test_what_it_says_of_itself(self):
        label = libssi.publish(self.made, self.budget, KEY).label()
        self.assertEqual(
            (label.name, label.kind, label.day, label.members, label.source),
            ("Toys", CohortKind.INDUSTRY, DATE, 1000, Source.MEMBERS))
        self.assertEqual((label.has_pillars, label.epsilon, label.knots),
                         (True, libssi.EPSILON, 11))
        made = libssi.publish(self.made, self.budget, KEY, epsilon=16,
                              synthetic=True).label()
        self.assertEqual((made.source, made.epsilon), (Source.SYNTHETIC, 16))

    def test_the_key(self):
        first = libssi.publish(self.made, self.budget, KEY)
        for other in (KEY, bytearray(KEY), memoryview(KEY),
                      array.array("B", KEY)):
            self.assertEqual(libssi.publish(self.made, budget(), other), first)
        self.assertEqual(libssi.Benchmark.publish(self.made, budget(), KEY),
                         first)
        # The next one of the same budget has other noise.
        self.assertNotEqual(libssi.publish(self.made, self.budget, KEY,
                                           epsilon=32), first)
        with unittest.mock.patch("secrets.token_bytes", return_value=KEY
                                 ) as drawn:
            self.assertEqual(libssi.publish(self.made, budget()), first)
        drawn.assert_called_once_with(16)
        self.assertNotEqual(libssi.publish(self.made, budget()),
                            libssi.publish(self.made, budget()))
        for wrong, error in ((KEY[1:], ValueError), (b"", ValueError),
                             (KEY + b"1", ValueError), ("x" * 16, TypeError),
                             (array.array("i", KEY), TypeError),
                             (7, TypeError)):
            with self.subTest(wrong), self.assertRaises(error):
                libssi.publish(self.made, self.budget, wrong)

    def test_a_key_that_was_drawn_is_wiped(self):
        given = []

        def publish(cohort, budget, key, *words):
            given.append((key, bytes(key)))
            raise KeyError

        with unittest.mock.patch("libssi._cohorts.Benchmark") as benchmark:
            benchmark.publish = publish
            with self.assertRaises(KeyError):
                libssi.publish(self.made, self.budget)
        (key, was), = given
        self.assertNotEqual(was, bytes(16))
        self.assertEqual(key, bytes(16))

    def test_what_is_refused_costs_nothing(self):
        saved = self.budget.save()
        for made, words, error in (
                (crowd("Few", 1, 99), {}, libssi.CohortError),
                (self.made, {"epsilon": 65}, libssi.RangeError),
                (self.made, {"epsilon": -1}, libssi.RangeError),
                (crowd("Small", 1), {"epsilon": 63}, libssi.RangeError),
                (self.made, {"epsilon": 0.5}, TypeError),
                (self.made, {"epsilon": "1"}, TypeError),
                (self.made, {"epsilon": 1 << 40}, OverflowError),
                (self.made, {"synthetic": 1}, TypeError),
                (None, {}, TypeError), (self.budget, {}, TypeError)):
            with self.subTest(words), self.assertRaises(error):
                libssi.publish(made, self.budget, **words)
        with self.assertRaises(TypeError):
            libssi.publish(self.made, None)
        self.assertEqual(self.budget.save(), saved)

    def test_a_member_cannot_pay(self):
        libssi.publish(self.made, self.budget)
        saved = self.budget.save()
        one_of_them = libssi.cohort(1, "Games", DATE, [
            (999 + i, 50) for i in range(100)])
        with self.assertRaises(libssi.BudgetError) as caught:
            libssi.publish(one_of_them, self.budget)
        self.assertIsInstance(caught.exception, ValueError)
        self.assertEqual(self.budget.save(), saved)
        self.assertEqual(libssi.affordable(self.budget, range(998, 1002), 64),
                         [1000, 1001])

    def test_the_usual_epsilon(self):
        self.assertEqual([libssi.Benchmark.epsilon(n) for n in (
            100, 1000, 2000, 10 ** 6)], [64, 64, 32, 4])
        with self.assertRaises(libssi.CohortError):
            libssi.Benchmark.epsilon(99)


class Benchmarks(unittest.TestCase):
    def setUp(self):
        self.made = libssi.publish(known(), budget(), KEY)

    def test_knots(self):
        rows = list(self.made.knots)
        self.assertEqual([row.points for row in rows],
                         [10 * i for i in range(11)])
        self.assertEqual(sum(row.share for row in rows), 100 * libssi.PERCENT)
        self.assertEqual(rows[3], self.made.knot(3))
        with self.assertRaises(IndexError):
            self.made.knot(11)

    def test_means(self):
        row = self.made.mean()
        self.assertLess(row.total_margin, 1)
        self.assertLess(abs(row.total - 31), 2 * row.total_margin)
        for says, true in zip((row.brand, row.find, row.engage, row.relate),
                              (15, 8, 5, 3)):
            self.assertLess(abs(says - true), 2 * row.pillar_margin)
        self.assertEqual((row.total_micro, row.total_margin_micro),
                         (micro(row.total), micro(row.total_margin)))

    def test_gaps(self):
        mean = self.made.mean()
        row = self.made.gap(61, [15, 25, 5.5, 0])
        self.assertEqual(row.total_micro, micro(61) - mean.total_micro)
        self.assertEqual(row.engage_micro, micro(5.5) - mean.engage_micro)
        self.assertEqual((row.total_margin, row.pillar_margin),
                         (mean.total_margin, mean.pillar_margin))
        self.assertEqual((row.weakest, row.weakest_gap),
                         (Pillar.RELATE, row.relate))
        exact = [micro(points) for points in (15, 25, 5.5, 0)]
        self.assertEqual(self.made.gap(micro(61), exact, micro=True), row)
        bare = self.made.gap(61)
        self.assertEqual((bare.total, bare.has_pillars, bare.weakest),
                         (row.total, False, None))
        self.assertEqual(self.made.gap(61, None), bare)
        for wrong, error in (([1] * 3, ValueError), (["1"] * 4, TypeError),
                             ("1234", TypeError), ([float("nan")] * 4, ValueError),
                             ([-1] * 4, libssi.RangeError)):
            with self.assertRaises(error):
                self.made.gap(1, wrong)

    def test_ranks(self):
        rows = [self.made.rank(points) for points in range(101)]
        tops = [row.top for row in rows]
        self.assertEqual(tops, sorted(tops, reverse=True))
        for row in rows:
            self.assertTrue(1 <= row.best <= row.top <= row.worst <= 100)
            self.assertTrue(0 <= row.above <= 100 * libssi.PERCENT)
        self.assertEqual((rows[0].top, rows[100].top), (100, 1))
        self.assertEqual(self.made.rank(micro(61.5), micro=True),
                         self.made.rank(61.5))
        column = array.array("i", [micro(points) for points in range(101)])
        found = array.array("i", bytes(4 * 101))
        self.made.tops(column, found)
        self.assertEqual(list(found), tops)
        with self.assertRaises(TypeError):
            self.made.rank(61.5, micro=True)
        for wrong in (-1, 100.5):
            with self.assertRaises(libssi.RangeError):
                self.made.rank(wrong)

    def test_movement(self):
        later = libssi.publish(known(day=DAY + 91), budget())
        row = libssi.Benchmark.movement(self.made, later, 20, 60)
        self.assertEqual((row.before, row.after, row.change),
                         (self.made.rank(20).top, later.rank(60).top,
                          row.own + row.cohort))
        self.assertEqual(row.own, self.made.rank(60).top - row.before)
        self.assertLess(abs(row.cohort), 2 * row.cohort_margin + 1)
        self.assertEqual(libssi.Benchmark.movement(
            self.made, later, micro(20), micro(60), micro=True), row)
        with self.assertRaises(libssi.DayError):
            libssi.Benchmark.movement(later, self.made, 1, 1)
        with self.assertRaises(libssi.MismatchError):
            libssi.Benchmark.movement(self.made, libssi.Benchmark.fallback(),
                                      1, 1)

    def test_the_fallback(self):
        made = libssi.Benchmark.fallback()
        label = made.label()
        self.assertEqual((label.source, label.members, label.epsilon),
                         (Source.ESTIMATE, 0, 0))
        self.assertEqual(round(made.mean().total), 31)
        row = made.rank(70)
        self.assertEqual((row.top, row.best, row.worst, row.margin),
                         (2, 2, 2, 0))
        self.assertEqual(made, libssi.Benchmark.fallback())

    def test_equality_copies_and_pickles(self):
        for other in (copy.copy(self.made), copy.deepcopy(self.made),
                      pickle.loads(pickle.dumps(self.made)),
                      libssi.Benchmark.load(self.made.save()),
                      libssi.Benchmark.load(bytearray(self.made.save()))):
            self.assertEqual(other, self.made)
            self.assertEqual(other.label(), self.made.label())
        for other in (libssi.Benchmark.fallback(), known(), None, 7):
            self.assertNotEqual(self.made, other)
        with self.assertRaises(TypeError):
            hash(self.made)

    def test_bytes_that_are_damaged(self):
        saved = self.made.save()
        for wrong in (b"", saved[:-1], saved + b"\0", bytes(len(saved)),
                      known().save(), budget().save()):
            with self.assertRaises(libssi.FormatError):
                libssi.Benchmark.load(wrong)


class Budgets(unittest.TestCase):
    def test_what_was_spent(self):
        made = budget()
        label = made.label()
        self.assertEqual((label.members, label.serial, label.limit,
                          label.quarter), (0, 0, 96, DAY // 91))
        libssi.publish(known(), made)
        self.assertEqual((made.label().members, made.label().serial),
                         (1000, 1))
        self.assertEqual([made.spent(m) for m in (0, 999, 1000, LAST)],
                         [64, 64, 0, 0])
        self.assertEqual(made.afford([1, 2, 1000], 32), 3)
        affords = bytearray(3)
        self.assertEqual(made.afford([1, 1000, 2], 33, affords), 1)
        self.assertEqual(affords, b"\0\1\0")
        self.assertEqual(libssi.affordable(made, iter((2000, 1, 1000)), 64),
                         [2000, 1000])
        self.assertEqual(libssi.affordable(made, [], 64), [])
        for wrong, error in ((0, libssi.RangeError), (65, libssi.RangeError),
                             (0.5, TypeError)):
            with self.assertRaises(error):
                libssi.affordable(made, [1], wrong)
        for wrong, error in (([-1], OverflowError), ([2 ** 64], OverflowError),
                             (["1"], TypeError), ([1.0], TypeError),
                             (7, TypeError)):
            with self.assertRaises(error):
                libssi.affordable(made, wrong, 1)

    def test_time_runs_forward(self):
        made = budget()
        libssi.publish(known(), made)
        for day, spent in ((DAY + 91, 64), (DAY + 455, 0)):
            made.advance(day)
            self.assertEqual(made.spent(1), spent)
        for wrong in (DAY, DAY + 455 * 3, -1):
            with self.assertRaises(libssi.DayError):
                made.advance(wrong)

    def test_limits(self):
        made = budget(32)
        with self.assertRaises(libssi.BudgetError):
            libssi.publish(known(), made)
        made.set_limit(libssi.BUDGET_LIMIT_MAX)
        libssi.publish(known(), made)
        for wrong in (0, 256):
            with self.assertRaises(libssi.RangeError):
                made.set_limit(wrong)
            with self.assertRaises(libssi.RangeError):
                budget(wrong)

    def test_an_older_state_is_refused(self):
        made = budget()
        old = made.save()
        libssi.publish(known(), made)
        serial = made.label().serial
        other = libssi.Budget.load(made.save(), serial)
        self.assertEqual(other.save(), made.save())
        self.assertEqual(libssi.Budget.load(old, 0).spent(1), 0)
        with self.assertRaises(libssi.SerialError):
            libssi.Budget.load(old, serial)
        for wrong in (b"", known().save(), old[:-1], bytes(len(old))):
            with self.assertRaises(libssi.FormatError):
                libssi.Budget.load(wrong, 0)

    def test_no_copies(self):
        # Two budgets over the same people know nothing of each other.
        for call in (copy.copy, copy.deepcopy, pickle.dumps):
            with self.assertRaises(TypeError):
                call(budget())


class Compare(unittest.TestCase):
    def test_several_at_once(self):
        toys = libssi.publish(known(), budget())
        bare = libssi.publish(crowd("Games", 1), budget(), synthetic=True)
        fallback = libssi.Benchmark.fallback()
        made = [toys, bare, fallback]
        pillars = [20, 20, 20, 9]
        found = libssi.compare(iter(made), 69, iter(pillars))
        for row, benchmark in zip(found, made):
            label = benchmark.label()
            self.assertEqual((row.name, row.kind, row.source, row.day),
                             (label.name, label.kind, label.source, label.day))
            self.assertEqual(row.rank, benchmark.rank(69))
            self.assertEqual(row.gap, benchmark.gap(69, pillars))
        self.assertEqual([row.source for row in found], list(Source))
        self.assertEqual([row.gap.has_pillars for row in found],
                         [True, False, True])
        self.assertEqual(libssi.compare(made, micro(69), [
            micro(points) for points in pillars], micro=True), found)
        self.assertEqual(libssi.compare(made, 69)[0].gap, toys.gap(69))

    def test_misuse(self):
        made = libssi.Benchmark.fallback()
        self.assertEqual(libssi.compare([], 5), [])
        for error, words in (
                (libssi.RangeError, ([made], 101)), (TypeError, ([made], "1")),
                (ValueError, ([made], 1, [1])), (TypeError, ([made], 1, 7)),
                (TypeError, (made, 1)), (TypeError, ([None], 1)),
                (TypeError, ([made, known()], 1)), (TypeError, (None, 1))):
            with self.subTest(words), self.assertRaises(error):
                libssi.compare(*words)
        made.close()
        with self.assertRaises(libssi.ClosedError):
            libssi.compare([made], 1)


class Threads(unittest.TestCase):
    def test_a_budget_that_others_read_is_not_charged(self):
        made, toys = budget(), known()
        with hold((), made, libssi.Budget):
            with self.assertRaises(libssi.BusyError):
                libssi.publish(toys, made)
            self.assertEqual(made.label().serial, 0)
        with hold((0,), made, libssi.Budget):
            for ask in (made.save, lambda: made.afford([1], 1)):
                with self.assertRaises(libssi.BusyError):
                    ask()
        libssi.publish(toys, made)

    def test_names_are_copied_before_a_handle_may_be_closed(self):
        made = libssi.cohort(1, "T", 9, TEN)
        team = libssi.team("Sales", DATE, [
            (100 + i, (10, 5, 3, i), True, 15 + i) for i in range(12)])
        published = libssi.Benchmark.fallback()
        busy = []
        for kind, handle, ask in (
                (libssi.CohortInfo, made, made.label),
                (libssi.BenchmarkInfo, published, published.label),
                (libssi.TeamView, team, lambda: team.summary(published))):
            of = kind._of

            def seen(raw, of=of, handle=handle, kind=kind):
                with self.assertRaises(libssi.BusyError):
                    handle.close()
                busy.append(kind)
                return of(raw)

            with unittest.mock.patch.object(kind, "_of", staticmethod(seen)):
                ask()
        self.assertEqual(len(busy), 3)

    def test_many_ask_at_once(self):
        made, payer = libssi.publish(known(), budget()), budget(255)
        toys, wanted = known(), made.rank(40)
        found, wrong = [], []

        def ask(number):
            for _ in range(100):
                try:
                    found.append(made.rank(40))
                    payer.spent(number)
                    libssi.publish(toys, payer, epsilon=7)
                except (libssi.BusyError, libssi.BudgetError):
                    pass
                except Exception as error:  # pylint: disable=broad-except
                    wrong.append(error)

        threads = [threading.Thread(target=ask, args=(n,)) for n in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual((set(found), wrong), ({wanted}, []))
        self.assertEqual(payer.spent(1), 7 * payer.label().serial)


class Wrong(unittest.TestCase):
    def test_no_handle_and_closed_ones(self):
        closed = (libssi.Cohort(1, "a", 1), budget(),
                  libssi.Benchmark.fallback(), libssi.Team("a", 1))
        for handle in closed:
            handle.close()
        cohort, team = known(), libssi.team("a", 1, [(1, [1] * 4, True)])
        published = libssi.Benchmark.fallback()
        for given, error in ((closed, libssi.ClosedError),
                             ((None, 7, "x", 1.5), (TypeError, AttributeError)),
                             ((team, team, team, cohort), TypeError)):
            for call in (lambda: cohort.merge(given[0]),
                         lambda: libssi.publish(given[0], budget()),
                         lambda: libssi.publish(cohort, given[1]),
                         lambda: libssi.Cohort.label(given[0]),
                         lambda: libssi.Cohort.save(given[0]),
                         lambda: libssi.Budget.spent(given[1], 1),
                         lambda: libssi.affordable(given[1], [1], 1),
                         lambda: libssi.Budget.save(given[1]),
                         lambda: libssi.Benchmark.rank(given[2], 1),
                         lambda: libssi.Benchmark.gap(given[2], 1, [1] * 4),
                         lambda: libssi.Benchmark.movement(published, given[2],
                                                           1, 1),
                         lambda: libssi.Team.share(given[3], 0),
                         lambda: libssi.Team.add(given[3], 2, [1] * 4, True)):
                with self.subTest(given), self.assertRaises(error):
                    call()
        with self.assertRaises(libssi.ClosedError):
            team.summary(closed[2])
        self.assertIn("closed", repr(closed[0]))


class Example(unittest.TestCase):
    def test_it(self):
        done = subprocess.run(
            [sys.executable, "-B", support.ROOT / "examples/python/cohort.py"],
            capture_output=True, text=True, check=False)
        self.assertEqual((done.stderr, done.returncode), ("", 0))
        rows = done.stdout.splitlines()
        self.assertEqual(len(rows), 7)
        self.assertRegex(rows[0], r"^Toys: top \d+ %, between \d+ and \d+, "
                                  r"of 1000 members$")
        self.assertRegex(rows[1], r"^Games: top \d+ %, .* of 400 members$")
        self.assertEqual(rows[2], "All sales professionals (estimate): "
                                  "top 2 %, an estimate")
        self.assertRegex(rows[3], r"^Toys: \d+ to the mean, give or take \d")
        self.assertEqual(rows[4], "Toys again: a member cannot pay")
        self.assertRegex(rows[5], r"^Sales: 8 of 12 share, mean 37, weakest ")
        self.assertEqual(rows[6], "own: 38.0, +18 since the baseline")


if __name__ == "__main__":
    unittest.main()
