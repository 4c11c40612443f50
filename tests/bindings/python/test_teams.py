"""The boards of teams, as Python has them. All members are invented."""

import array
import datetime
import unittest

import support

libssi = support.installed()
from libssi import CohortKind, Pillar  # noqa: E402

DATE = datetime.date(2026, 5, 31)
DAY = (DATE - datetime.date(1970, 1, 1)).days
KEY = bytes(range(libssi.BENCHMARK_KEY_BYTES))


def benchmark(members, key=None):
    """A benchmark of members that can pay for it."""
    made = libssi.cohort(CohortKind.INDUSTRY, "Toys", DATE, members)
    return libssi.publish(made, libssi.Budget(libssi.BUDGET_LIMIT, DATE),
                          *([key] if key else []))


class Team(unittest.TestCase):
    def rows(self, shares=lambda i: True):
        """Twelve members that differ by relate; each has gained 3 points."""
        return [(100 + i, (10, 5, 3, i), shares(i), 15 + i) for i in range(12)]

    def setUp(self):
        self.team = libssi.team("Sales", DATE, self.rows(lambda i: i < 5))

    def test_a_member(self):
        row = self.team.member(111)
        self.assertEqual((row.total, row.brand, row.find, row.engage, row.relate),
                         (29, 10, 5, 3, 11))
        self.assertEqual((row.has_progress, row.progress), (True, 3))
        self.assertEqual((row.shares, row.sharing), (False, 5))
        self.assertTrue(self.team.member(104).shares)
        with self.assertRaises(libssi.MemberError):
            self.team.member(1)

    def test_the_board(self):
        row = self.team.summary()
        self.assertEqual((row.name, row.day, row.sharing), ("Sales", DATE, 5))
        self.assertEqual((row.total, row.brand, row.find, row.engage, row.relate),
                         (20, 10, 5, 3, 2))
        self.assertEqual((row.weakest, row.weakest_gap_micro),
                         (Pillar.RELATE, 2_000_000
                          - libssi.Benchmark.fallback().mean().relate_micro))
        self.assertEqual((row.has_progress, row.progress, row.with_baseline),
                         (True, 3, 5))
        toys = benchmark([(i, 31, [15, 8, 5, 3]) for i in range(1000)], KEY)
        self.assertEqual(self.team.summary(toys).weakest, Pillar.BRAND)
        self.assertEqual(self.team.summary(None), row)
        with self.assertRaises(libssi.UnobservedError):
            self.team.summary(benchmark([(1 + i, 30) for i in range(100)]))
        with self.assertRaises(TypeError):
            self.team.summary(self.team)

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
        # One who shares alone would show its score as the mean.
        for sharing in (0, 1):
            few = libssi.team("Sales", DATE, self.rows(lambda i: i < sharing))
            self.assertEqual(few.member(111).sharing, sharing)
            for ask in (few.summary, lambda: few.share(0)):
                with self.assertRaises(libssi.CohortError):
                    ask()

    def test_rows(self):
        wanted = libssi.Team("Sales", DAY)
        exact = [1_000_000, 2, 3, 4]
        wanted.add(5, exact, True, micro=True)
        wanted.add(6, array.array("i", [1, 2, 3, 4]), True, None, micro=True)
        wanted.add(7, (1, 2, 3, 4), True, baseline=7, micro=True)
        made = libssi.team("Sales", DATE, iter([
            (5, [value / 1e6 for value in exact], True),
            (6, (value / 1e6 for value in (1, 2, 3, 4)), True, None),
            (7, (value / 1e6 for value in (1, 2, 3, 4)), True, 0.000007)]))
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


if __name__ == "__main__":
    unittest.main()
