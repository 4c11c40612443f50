#!/usr/bin/env python3
"""Places a member among others, without giving anyone away.

  cohort.py

All members are invented. Publishes two cohorts as their host would, prints
where a member stands in them and among everyone, and what a team's board shows.
"""

import datetime
from typing import Iterable, Tuple

import libssi
from libssi import BenchmarkSource, CohortKind

DAY = datetime.date(2026, 5, 31)
MY_SCORE = 70.0


def invented(first: int, count: int, low: float, high: float
             ) -> Iterable[Tuple[int, float]]:
    """Members with consecutive numbers, and points from low to high."""
    step = (high - low) / (count - 1)
    return ((first + i, low + step * i) for i in range(count))


def publish(budget: libssi.Budget, name: str,
            members: Iterable[Tuple[int, float]]) -> libssi.Benchmark:
    """The host's part: it saves the budget before it shows the benchmark."""
    cohort = libssi.cohort(CohortKind.INDUSTRY, name, DAY, members)
    return libssi.publish(cohort, budget, synthetic=True)


def print_comparison(budget: libssi.Budget) -> None:
    toys = publish(budget, "Toys", invented(1, 1000, 5, 75))
    games = publish(budget, "Games", invented(9000, 400, 10, 90))
    fallback = libssi.Benchmark.fallback()
    benchmarks = [toys, games, fallback]
    rows = libssi.compare(benchmarks, MY_SCORE)
    for row, benchmark in zip(rows, benchmarks):
        if row.source == BenchmarkSource.ESTIMATE:
            print(f"{row.name}: top {row.rank.top} %, an estimate")
            continue
        print(f"{row.name}: top {row.rank.top} %, between {row.rank.best} and "
              f"{row.rank.worst}, of {benchmark.label().members} members")
    gap = rows[0].gap
    print(f"Toys: {gap.total:.0f} to the mean, give or take "
          f"{gap.total_margin:.1f}")


def print_what_is_left(budget: libssi.Budget) -> None:
    """Each member's scores are told of once a year, at the usual epsilon."""
    try:
        publish(budget, "Toys", invented(1, 1000, 5, 75))
    except libssi.BudgetError:
        print("Toys again: a member cannot pay")


def print_team() -> None:
    """Twelve people; eight have agreed that the others see their scores."""
    team = libssi.team("Sales", DAY, (
        (20000 + i, (10 + i / 2, 8, 2, 6 + i), i >= 4, 20) for i in range(12)))
    view = team.summary()
    print(f"{view.name}: {view.sharing} of 12 share, mean {view.total:.0f}, "
          f"weakest {view.weakest.name.lower()} ({view.weakest_gap:+.0f}), "
          f"{view.progress:+.0f} since the baseline")
    own = team.member(20008)
    print(f"own: {own.total:.1f}, {own.progress:+.0f} since the baseline")


def main() -> None:
    budget = libssi.Budget(libssi.BUDGET_LIMIT, DAY)
    print_comparison(budget)
    print_what_is_left(budget)
    print_team()


if __name__ == "__main__":
    main()
