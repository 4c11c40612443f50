"""Makes lib/base/log2_table.c and lib/base/fold_table.c.

Everything here is exact: integers, or decimals with far more digits than are
kept. Unicode facts come from the frozen 3.2.0 data in Python, so every Python
makes the same tables. Usage: make_tables.py DIRECTORY
"""

import decimal
import pathlib
import sys
import unicodedata

UCD = unicodedata.ucd_3_2_0

# Letters whose folded form Unicode's decomposition does not give.
EXTRA_FOLDS = {
    "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o",
    "đ": "d", "Đ": "d", "ð": "d", "Ð": "d", "þ": "th", "Þ": "th", "ł": "l",
    "Ł": "l", "ħ": "h", "Ħ": "h", "ı": "i", "ŧ": "t", "Ŧ": "t", "ŋ": "n",
    "Ŋ": "n", "ς": "σ", "ẞ": "ss",
}
FOLD_RANGES = [(0xAA, 0x24F), (0x370, 0x587), (0x1E00, 0x1FFF),
               (0xFB00, 0xFB06), (0xFF10, 0xFF5A)]

# Marks that belong to the letter before them: dropped when folding.
DROPPED = [(0xAD, 0xAD), (0x300, 0x36F), (0x200B, 0x200D), (0x2060, 0x2060),
           (0x20D0, 0x20FF), (0xFE00, 0xFE0F), (0xFE20, 0xFE2F),
           (0xFEFF, 0xFEFF)]
# Blocks of signs, whole, because 3.2.0 does not know all of them; private use.
EXTRA_SEPARATORS = [(0x20A0, 0x20CF), (0x2190, 0x2BFF), (0x2E00, 0x2E7F),
                    (0xE000, 0xF8FF), (0xFFF0, 0xFFFF), (0x1F000, 0x1FAFF),
                    (0xE0000, 0x10FFFF)]

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


def fold(char):
    if char in EXTRA_FOLDS:
        return EXTRA_FOLDS[char]
    plain = "".join(c for c in UCD.normalize("NFKD", char.lower())
                    if not UCD.category(c).startswith("M"))
    plain = UCD.normalize("NFKD", plain.lower())
    return "".join(EXTRA_FOLDS.get(c, c) for c in plain)


def is_letter(char):
    return UCD.category(char)[0] in "LN"


def folds():
    for first, last in FOLD_RANGES:
        for code in range(first, last + 1):
            char = chr(code)
            if not is_letter(char) and char not in EXTRA_FOLDS:
                continue
            to = fold(char)
            if to == char or not to or not all(is_letter(c) for c in to):
                continue
            assert len(to) <= 3, hex(code)
            if len(to.encode()) > len(char.encode()):
                continue  # folding must never make a text longer
            yield code, [ord(c) for c in to] + [0] * (3 - len(to))


def separators():
    """Ranges from U+0080 on that separate words."""
    def separates(code):
        if any(a <= code <= b for a, b in DROPPED):
            return False
        if any(a <= code <= b for a, b in EXTRA_SEPARATORS):
            return True
        if code > 0xFFFF:
            return False
        return UCD.category(chr(code))[0] in "PSZC" and \
            UCD.category(chr(code)) != "Cn"

    start = None
    for code in range(0x80, 0x110001):
        now = code <= 0x10FFFF and separates(code)
        if now and start is None:
            start = code
        if not now and start is not None:
            yield start, code - 1
            start = None


def ranges_text(name, ranges):
    ranges = list(ranges)
    lines = [f"const ssi_code_range {name}[] = {{"]
    for first, last in ranges:
        lines.append(f"    {{0x{first:X}, 0x{last:X}}},")
    lines.append("};")
    lines.append(f"const size_t {name}_rows = {len(ranges)};")
    return "\n".join(lines) + "\n"


def fold_table():
    rows = list(folds())
    lines = ["const ssi_code_fold ssi_fold_table[] = {"]
    for code, to in rows:
        lines.append("    {0x%X, {0x%X, 0x%X, 0x%X}}," % (code, *to))
    lines.append("};")
    lines.append(f"const size_t ssi_fold_table_rows = {len(rows)};")
    return (HEADER + "\n".join(lines) + "\n\n"
            + ranges_text("ssi_dropped_table", DROPPED) + "\n"
            + ranges_text("ssi_separator_table", separators()))


def main():
    out = pathlib.Path(sys.argv[1])
    (out / "log2_table.c").write_text(log2_table(), encoding="utf-8")
    (out / "fold_table.c").write_text(fold_table(), encoding="utf-8")


if __name__ == "__main__":
    main()
