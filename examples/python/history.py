#!/usr/bin/env python3
"""Tells the last year of a member's LinkedIn archive, and where it is going.

  history.py ARCHIVE

Prints the index and its pillars of every 28th day, and what changed in 7 and 30
days and since the baseline. A history is rebuilt from the archive: it has the
events of each day, but the profile of today.
"""

import datetime
import sys

import libssi


def print_history(past: libssi.History) -> None:
    """Every 28th day, the last one too."""
    names = [libssi.Model.pillar(p).name for p in libssi.Pillar]
    print("".join(f"{name:>10}" for name in ["day", "index", *names]))
    index = past.points()
    pillars = [past.points(p) for p in libssi.Pillar]
    for row in range(len(index) - 1, -1, -28)[::-1]:
        points = [index[row], *(column[row] for column in pillars)]
        print(f"{past.days[row]}"
              + "".join(f"{value:10.2f}" for value in points))


def print_trend(trend: libssi.Trend) -> None:
    for window in libssi.Window:
        change = trend.total(window)
        verdict = change.verdict.name.lower().replace("_", " ")
        print(f"since {change.first_day}: {change.change:+.2f}, {verdict}")


def main() -> int:
    if len(sys.argv) != 2:
        print("say which archive: history.py ARCHIVE", file=sys.stderr)
        return 2
    try:
        reading = libssi.read_archive(sys.argv[1])
        last = reading.day
        if last is None:
            raise ValueError("nothing in it has a date")
        first = last - datetime.timedelta(days=364)
        who = reading.profile, reading.activity
        print_history(libssi.history(*who, first, last))
        print_trend(libssi.trend(*who))
    except (libssi.Error, OSError, ValueError) as error:
        print(f"{sys.argv[1]}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
