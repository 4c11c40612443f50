#!/usr/bin/env python3
"""Places a member among others, without giving anyone away.

  cohort.py

All members are invented. Prints where one of them stands in its industry, in
its network and, as a what-if, elsewhere; then what a team's lead sees.
"""

from typing import Iterable, Tuple

import libssi
from libssi import CohortKind

DAY = 20604  # 2026-05-31
ME, MY_SCORE = 7, 70.0


def invented(first: int, count: int, low: float, high: float
             ) -> Iterable[Tuple[int, float]]:
    """Members with consecutive numbers, and points from low to high."""
    step = (high - low) / (count - 1)
    return ((first + i, low + step * i) for i in range(count))


def print_comparison(releases: libssi.Releases) -> None:
    cohorts = [
        libssi.cohort(CohortKind.INDUSTRY, "Toys", DAY,
                      [(ME, MY_SCORE), *invented(100, 999, 5, 75)]),
        libssi.cohort(CohortKind.NETWORK, "My network", DAY,
                      [*invented(5000, 60, 20, 80)]),
        libssi.cohort(CohortKind.INDUSTRY, "Games", DAY,
                      [*invented(9000, 400, 10, 90)]),
        libssi.cohort(CohortKind.TEAM, "Too few", DAY,
                      [*invented(9990, 9, 30, 60)]),
        libssi.Cohort.fallback(DAY)]
    for row in libssi.compare(releases, ME, MY_SCORE, cohorts):
        if row.rank is None:
            print(f"{row.name}: {row.refusal}")
            continue
        words = "an estimate" if row.rank.estimate else (
            f"of {row.rank.members} members")
        guest = ", as a guest" if row.rank.guest else ""
        print(f"{row.name}: top {row.rank.top} %, {words}{guest}, "
              f"{row.rank.day}")
    mean = releases.mean(cohorts[0])
    print(f"{mean.name}: mean {mean.total:.1f}, to {mean.resolution:.1f}")


def print_team(releases: libssi.Releases) -> None:
    """Twelve people; all have agreed that the lead sees their scores."""
    team = libssi.team("Sales", DAY, (
        (20000 + i, (10 + i / 2, 8, 2, 6 + i), True, 20) for i in range(12)))
    view = team.summary(releases)
    print(f"{view.name}: mean {view.total:.0f}, weakest "
          f"{view.weakest.name.lower()} ({view.weakest_gap:+.0f}), "
          f"{view.progress:+.0f} since the baseline")
    own = team.member(releases, 20011)
    print(f"own: {own.total:.1f}, top {own.top} %, "
          f"by progress top {own.progress_top} %")


def main() -> None:
    with libssi.Releases(7, 52) as releases:
        print_comparison(releases)
        print_team(releases)


if __name__ == "__main__":
    main()
