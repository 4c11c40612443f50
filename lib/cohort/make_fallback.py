"""Makes lib/cohort/fallback_table.c: a gamma distribution of mean 31 and
coefficient of variation 0.51, cut at 100, as whole members of a million at or
below each whole point. Source: domain.md, 3. Benchmarks: "rough shape of the
whole population".

The incomplete gamma function comes from its power series in decimals with far
more digits than are kept; the complete one cancels out, since the part above
100 is cut off. Usage: make_fallback.py DIRECTORY
"""

import decimal
import pathlib
import sys

MEMBERS = 1_000_000
HEADER = """/* Made by lib/cohort/make_fallback.py; do not edit. */
/* clang-format off */
#include "cohort/fallback.h"

"""


def series(shape, x):
    """The lower incomplete gamma function but for its constant."""
    if x == 0:
        return decimal.Decimal(0)
    term = 1 / shape
    total, n = term, 0
    while term > total * decimal.Decimal("1e-50"):
        n += 1
        term *= x / (shape + n)
        total += term
    return (shape * x.ln() - x).exp() * total


def table():
    decimal.getcontext().prec = 80
    shape = 1 / (decimal.Decimal("0.51") ** 2)
    scale = 31 / shape
    whole = series(shape, 100 / scale)
    rows = [int((series(shape, point / scale) / whole * MEMBERS)
                .to_integral_value(decimal.ROUND_HALF_UP))
            for point in range(101)]
    lines = ["const uint32_t ssi_fallback_table[101] = {"]
    for start in range(0, 101, 8):
        part = ", ".join(str(value) for value in rows[start:start + 8])
        lines.append("    " + part + ",")
    return HEADER + "\n".join(lines) + "\n};\n"


def main():
    out = pathlib.Path(sys.argv[1])
    (out / "fallback_table.c").write_text(table(), encoding="utf-8")


if __name__ == "__main__":
    main()
