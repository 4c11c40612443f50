#!/usr/bin/env python3
"""Scores a member's LinkedIn archive, and says why.

  score_archive.py ARCHIVE [--on YYYY-MM-DD] [--target WORDS]
                   [--json | --explain]

ARCHIVE is the ZIP that LinkedIn sent, or the folder it was unpacked to. Prints a
table; with --json what `ssi score --json` prints; with --explain each share.
"""

import argparse
import datetime
import sys
from typing import List, Union

import libssi


def print_table(model: libssi.Model, score: libssi.Score) -> None:
    print(f"{'':20}{'points':>11}{'of':>11}{'observed':>11}")
    for pillar in libssi.Pillar:
        row = score.pillar(pillar)
        name = model.pillar(pillar).name
        print(f"{name:20}{row.points:11.2f}{row.maximum:11.2f}"
              f"{row.observed:11.2f}")
    total = score.total()
    print(f"{'total':20}{total.points:11.2f}{total.maximum:11.2f}"
          f"{total.observed:11.2f}")
    print(f"\n{score.display()} of 100 on {score.day()}; up to "
          f"{total.high:.2f} if all were observed")


def print_explanation(model: libssi.Model, score: libssi.Score) -> None:
    """Every share of the points, the largest first, with what is left."""
    shares: List[libssi.Contribution] = sorted(
        score.contributions, key=lambda row: -row.points_micro)
    for row in shares:
        if not row.points_micro:
            continue
        info: Union[libssi.KindInfo, libssi.FactInfo]
        if row.kind is not None:
            info = model.kind(row.kind)
        elif row.fact is not None:
            info = model.fact(row.fact)
        else:
            continue
        indicator = model.indicator(row.indicator).name
        print(f"{libssi.decimal_text(row.points_micro):>12}  "
              f"{info.name} → {indicator}")
    total = sum(row.points_micro for row in shares)
    print(f"{libssi.decimal_text(total):>12}  together")


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive")
    parser.add_argument("--on", type=day)
    parser.add_argument("--target", default="")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true")
    form.add_argument("--explain", action="store_true")
    asked = parser.parse_args()
    try:
        reading = libssi.read_archive(asked.archive, asked.target)
        with libssi.Model() as model:
            score = libssi.score(reading.profile, reading.activity, asked.on,
                                 model)
            if asked.json:
                print(score.json(), end="")
            elif asked.explain:
                print_explanation(model, score)
            else:
                print_table(model, score)
                if reading.note:
                    print(f"\n{reading.note}")
    except (libssi.Error, OSError, ValueError) as error:
        print(f"{asked.archive}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
