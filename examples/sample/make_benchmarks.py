#!/usr/bin/env python3
"""Publishes benchmarks of invented members: make_benchmarks.py SSI DIR.

Writes three files NAME.ssib to DIR with the program at SSI. Nobody is in them,
and they say that their members are made up. The key is fixed, so that the same
bytes come of it everywhere: a host with real members never gives one.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from dice import Dice

KEY = "4d616465207570206d656d6265727321"
DAY = "2026-05-31"
PILLARS = ("brand", "find", "engage", "relate")
# Name of the file and the benchmark, kind, members, typical points of each
# pillar.
BENCHMARKS = (
    ("software", "Software", "industry", 2400, (12, 6, 3, 14)),
    ("machinery", "Machinery", "industry", 900, (9, 5, 2, 11)),
    ("network", "My network", "network", 320, (13, 8, 4, 16)),
)


def write_scores(path, first, count, typical):
    """A table of scores: each pillar leans on how active the member is."""
    dice = Dice(first)
    rows = ["member,total," + ",".join(PILLARS)]
    for member in range(first, first + count):
        # Cents of points, in whole numbers: 20 ... 180 per cent of the typical.
        active = dice.between(20, 120)
        cents = [min(2500, points * (active + dice.between(0, 60)))
                 for points in typical]
        numbers = [sum(cents), *cents]
        rows.append(",".join([str(member), *(
            f"{each // 100}.{each % 100:02}" for each in numbers)]))
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")


def publish(ssi, out, work):
    key = work / "key"
    key.write_text(KEY + "\n", encoding="utf-8")
    first = 1
    for file, name, kind, count, typical in BENCHMARKS:
        scores = work / f"{file}.csv"
        write_scores(scores, first, count, typical)
        first += count
        done = subprocess.run(
            [ssi, "benchmark", "publish", scores, "--budget", work / "budget",
             "--key", key, "--today", DAY, "--on", DAY, "--kind", kind,
             "--name", name, "--synthetic", "--yes", "--force", "-o",
             out / f"{file}.ssib"], check=False, stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE, text=True)
        if done.returncode != 0:
            sys.exit(done.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("ssi", help="path of the program")
    parser.add_argument("out", type=Path, help="folder of the benchmarks")
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        publish(asked.ssi, asked.out, Path(work))


if __name__ == "__main__":
    main()
