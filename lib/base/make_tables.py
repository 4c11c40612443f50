"""Makes lib/base/log2_table.c.

Everything here is exact: decimals with far more digits than are kept. Usage:
make_tables.py DIRECTORY
"""

import decimal
import pathlib
import sys

HEADER = """/* Made by lib/base/make_tables.py; do not edit. */
/* clang-format off */
#include "base/tables.h"

"""


def log2_table():
    decimal.getcontext().prec = 60
    ln2 = decimal.Decimal(2).ln()
    rows = []
    for i in range(257):
        exact = (decimal.Decimal(256 + i) / 256).ln() / ln2 * 2**30
        rows.append(int(exact.to_integral_value(decimal.ROUND_HALF_UP)))
    lines = ["const uint32_t ssi_log2_table[257] = {"]
    for start in range(0, 257, 6):
        part = ", ".join(str(value) for value in rows[start:start + 6])
        lines.append("    " + part + ",")
    return HEADER + "\n".join(lines) + "\n};\n"


def main():
    out = pathlib.Path(sys.argv[1])
    (out / "log2_table.c").write_text(log2_table(), encoding="utf-8")


if __name__ == "__main__":
    main()
