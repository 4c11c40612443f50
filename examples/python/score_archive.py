#!/usr/bin/env python3
"""Scores a member's LinkedIn archive, and says why.

  score_archive.py ARCHIVE [--on YYYY-MM-DD] [--target WORDS]
                   [--json | --explain]

ARCHIVE is the ZIP that LinkedIn sent, or the folder it was unpacked to. Prints a
table; with --json what `ssi score --json` prints; with --explain each share.
"""

import argparse
import datetime
import json
import sys
from typing import Any, Dict, List, Optional, Union

import libssi


class Number(str):
    """A number with all its decimals, as it is to be printed."""


def as_json(value: Any, depth: int = 0) -> str:
    """JSON with exact numbers."""
    pad, end = "  " * (depth + 1), "  " * depth
    if isinstance(value, Number):
        return str(value)
    if isinstance(value, dict) and value:
        rows = [f"{pad}{json.dumps(k)}: {as_json(v, depth + 1)}"
                for k, v in value.items()]
        return "{\n" + ",\n".join(rows) + f"\n{end}}}"
    if isinstance(value, list) and value:
        rows = [pad + as_json(v, depth + 1) for v in value]
        return "[\n" + ",\n".join(rows) + f"\n{end}]"
    return json.dumps(value, ensure_ascii=False)


def exact(points: libssi.Points) -> Number:
    return Number(points)


def share(part: libssi.Points, whole: libssi.Points) -> Number:
    """Part of a whole, in millionths."""
    a, b = part.micropoints, whole.micropoints
    return Number(libssi.decimal_text((a * 1_000_000 + b // 2) // b))


def measured(value: int, scale: int) -> Number:
    return Number(libssi.decimal_text(value * (1_000_000 // scale)))


def estimate(score: libssi.Score,
             pillar: Optional[libssi.Pillar] = None) -> Optional[Number]:
    try:
        return exact(score.estimate() if pillar is None
                     else score.estimate_pillar(pillar))
    except libssi.UnobservedError:
        return None


def result_json(result: libssi.Result,
                guess: Optional[Number]) -> Dict[str, Any]:
    return {"points": exact(result.points), "low": exact(result.low),
            "high": exact(result.high), "estimate": guess,
            "observed": exact(result.observed), "max": exact(result.maximum)}


def pillar_json(score: libssi.Score, pillar: libssi.Pillar) -> Dict[str, Any]:
    result = score.pillar(pillar)
    return {**result_json(result, estimate(score, pillar)),
            "coverage": share(result.observed, result.maximum)}


def indicator_json(model: libssi.Model,
                   result: libssi.IndicatorResult) -> Dict[str, Any]:
    info = model.indicator(result.indicator)
    seen = result.state != libssi.Observation.NONE
    return {
        "id": info.name, "pillar": libssi.Model.pillar(result.pillar).name,
        "points": exact(result.points), "high": exact(result.high),
        "max": exact(result.maximum), "headroom": exact(result.headroom),
        "observed": result.state == libssi.Observation.FULL,
        "state": result.state.name.lower(),
        "observed_max": exact(result.observed),
        "measure": measured(result.measure, info.scale) if seen else None,
        "unit": info.unit, "goalpost": measured(result.goalpost, info.scale)}


def score_json(model: libssi.Model, score: libssi.Score) -> Dict[str, Any]:
    """All that `ssi score --json` tells."""
    total = score.total()
    return {
        "on": score.day().isoformat(),
        "model": {"version": model.version(),
                  "fingerprint": model.fingerprint()},
        "total": result_json(total, estimate(score)),
        "display": score.display(),
        "coverage": share(total.observed, total.maximum),
        "pillars": {libssi.Model.pillar(p).name: pillar_json(score, p)
                    for p in libssi.Pillar},
        "indicators": [indicator_json(model, row)
                       for row in score.indicators]}


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
        score.contributions, key=lambda row: -row.points.micropoints)
    for row in shares:
        if not row.points.micropoints:
            continue
        info: Union[libssi.KindInfo, libssi.FactInfo]
        if row.kind is not None:
            info = model.kind(row.kind)
        elif row.fact is not None:
            info = model.fact(row.fact)
        else:
            continue
        indicator = model.indicator(row.indicator).name
        print(f"{row.points!s:>12}  {info.name} → {indicator}")
    total = sum(row.points.micropoints for row in shares)
    print(f"{libssi.Points(total)!s:>12}  together")


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
                print(as_json(score_json(model, score)))
            elif asked.explain:
                print_explanation(model, score)
            else:
                print_table(model, score)
    except (libssi.Error, OSError, ValueError) as error:
        print(f"{asked.archive}: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
