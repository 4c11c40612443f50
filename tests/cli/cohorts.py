"""Tables of scores, and cohorts of them."""

import random
from decimal import ROUND_HALF_UP, Decimal

import checks
from fresh import write

NAMES = ("total", *checks.PILLARS)


def people(count, seed, first=1):
    """Rows of a table: member, total and pillars, with many equal totals."""
    dice = random.Random(seed)
    rows = []
    for i in range(count):
        pillars = [Decimal(dice.randrange(0, 40)) / 2 for _ in range(4)]
        rows.append([first + i, sum(pillars), *pillars])
    return rows


def table(rows, names=("member", *NAMES), mark=","):
    """The text of such rows."""
    width = len(names)
    return "\n".join([mark.join(names), *(
        mark.join(str(each) for each in row[:width]) for row in rows)]) + "\n"


def build(program, rows, *words, name="Software", kind="industry",
          on="2026-05-31", names=("member", *NAMES)):
    """A fresh cohort file."""
    csv = write(program, "scores.csv", table(rows, names).encode())
    place = csv.parent / "x.cohort"
    program.good("cohort", "build", csv, "-o", place, "--name", name, "--kind",
                 kind, "--on", on, *words)
    return place


def answers(program, *words):
    """The JSON of a run that must succeed."""
    text = program.good(*words, "--json")
    checks.check_decimals(text)
    return checks.parse(text)


def half_up(value, digits="1"):
    return value.quantize(Decimal(digits), ROUND_HALF_UP)
