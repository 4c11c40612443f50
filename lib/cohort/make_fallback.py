"""Makes lib/cohort/fallback_table.c: a gamma distribution of mean 31 and
coefficient of variation 0.51, cut at 100, as the shares of 21 knots that a
publication without noise would have, and means of the pillars in proportion to
those seen in 2026. Source: domain.md, 3. Benchmarks: "rough shape of the whole
population" and "mean pillars seen in 2026".

A knot's share is the integral of the density times a tent, so it takes the
incomplete gamma function and its integral, which comes from the same function
of the next shape. Both are power series in decimals with far more digits than
are kept; the complete gamma function cancels out, since the part above 100 is
cut off. Usage: make_fallback.py DIRECTORY
"""

import decimal
import pathlib
import sys

KNOTS, WIDTH = 21, 5
WHOLE = 100_000_000
MEANS = (12, 6, 2, 14)
HEADER = """/* Made by lib/cohort/make_fallback.py; do not edit. */
/* clang-format off */
#include "cohort/benchmark.h"

"""
D = decimal.Decimal
SHAPE = 1 / D("0.51") ** 2


def series(shape, x):
    """The lower incomplete gamma function."""
    if x == 0:
        return D(0)
    term = 1 / shape
    total, n = term, 0
    while term > total * D("1e-50"):
        n += 1
        term *= x / (shape + n)
        total += term
    return (shape * x.ln() - x).exp() * total


def round_up(value):
    return int(D(value).to_integral_value(decimal.ROUND_HALF_UP))


class Gamma:
    """Below a score, as a share of what is below 100."""

    def __init__(self):
        self.scale = 31 / SHAPE
        self.whole = series(SHAPE, 100 / self.scale)

    def share(self, x):
        return series(SHAPE, x / self.scale) / self.whole

    def sum(self, x):
        """Sum of the scores below x."""
        return self.scale * series(SHAPE + 1, x / self.scale) / self.whole

    def area(self, x):
        """The integral of share() from 0 to x."""
        return x * self.share(x) - self.sum(x)


def project(values):
    """The nearest numbers >= 0 with a sum of 1."""
    over, threshold = D(-1), D(0)
    for kept, value in enumerate(sorted(values, reverse=True), 1):
        over += value
        if value * kept > over:
            threshold = over / kept
    return [max(D(0), v - threshold) for v in values]


def knots(gamma):
    ends = [max(0, min(100, WIDTH * j)) for j in range(-1, KNOTS + 1)]
    area = [gamma.area(D(x)) for x in ends]
    mass = [(area[j + 1] - 2 * area[j] + area[j - 1]) / WIDTH
            for j in range(1, KNOTS + 1)]
    mass[0] = area[2] / WIDTH
    mass[-1] = 1 - (area[-2] - area[-3]) / WIDTH
    sharp = [m - ((mass[min(j + 1, KNOTS - 1)] - m)
                  - (m - mass[max(j - 1, 0)])) / 6 for j, m in enumerate(mass)]
    sharp = project(sharp)
    sums = [round_up(sum(sharp[:j]) * WHOLE) for j in range(KNOTS + 1)]
    return [b - a for a, b in zip(sums, sums[1:])]


def rows(values):
    lines = []
    for start in range(0, len(values), 7):
        part = ", ".join(str(v) for v in values[start:start + 7])
        lines.append("    " + part + ",")
    return "\n".join(lines)


def table():
    decimal.getcontext().prec = 80
    gamma = Gamma()
    shares = knots(gamma)
    assert sum(shares) == WHOLE and min(shares) >= 0
    mean = gamma.sum(D(100))
    means = [round_up(mean * m / sum(MEANS) * 1_000_000) for m in MEANS]
    return (HEADER + "const int32_t ssi_fallback_shares[KNOTS_MANY] = {\n"
            + rows(shares) + "\n};\n\n"
            "const int32_t ssi_fallback_pillars[PILLARS] = {\n"
            + rows(means) + "\n};\n")


def main():
    out = pathlib.Path(sys.argv[1])
    (out / "fallback_table.c").write_text(table(), encoding="utf-8")


if __name__ == "__main__":
    main()
