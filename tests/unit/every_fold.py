#!/usr/bin/python3
"""Every code point folds as doc/model.md says.

The rules stand here a second time, in the order of the page, and know nothing
of lib/base/make_folds.py or its tables. Usage: every_fold.py PROGRAM
[--self-test], where PROGRAM is made of every_fold.c.
"""

import subprocess
import sys
import unicodedata
from unicodedata import category, name, normalize

LAST = 0x10FFFF

# Marks that vanish: from, to.
GENERAL = ("0300-036F 1AB0-1AFF 1DC0-1DFF 20D0-20FF FE00-FE0F FE20-FE2F "
           "E0100-E01EF")
OF_SCRIPTS = ("0370-06FF 0898-08FF 2DE0-2DFF A66F-A69F FB1E-FB1E "  # alphabets
              "180B-180F")  # Mongolian selectors
# Format signs that are to be seen.
SEEN = "0600-0605 06DD-06DD 070F-070F 0890-0891 08E2-08E2 FFF9-FFFB " \
       "110BD-110BD 110CD-110CD"
BLANK_LETTERS = "115F-1160 3164-3164 FFA0-FFA0"

ALSO = dict(pair.split("=") for pair in
            "æ=ae œ=oe ð=d þ=th ŋ=n ı=i ᴁ=ae ɶ=oe ᴆ=d".split())
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
NAMES = {}
for capital in CAPITALS:
    NAMES["LATIN SMALL LETTER " + capital] = capital.lower()
    NAMES["LATIN LETTER SMALL CAPITAL " + capital] = capital.lower()


def points(ranges):
    found = set()
    for pair in ranges.split():
        first, last = (int(end, 16) for end in pair.split("-"))
        found.update(map(chr, range(first, last + 1)))
    return found


LOOSE = {c for c in points(GENERAL) | points(OF_SCRIPTS)
         if category(c) in ("Mn", "Mc", "Me")}
VANISHING = (LOOSE | {"ـ"}
             | {c for c in map(chr, range(LAST + 1)) if category(c) == "Cf"}
             - points(SEEN))
BLANK = points(BLANK_LETTERS)


def is_letter(c):
    return category(c)[0] in ("L", "N", "M") and c not in BLANK


def without_vanishing(text):
    return [c for c in text if c not in VANISHING]


def plain(c):
    """A letter in lower case without its accents, stroke or hook."""
    if c.isascii():
        return c
    base = name(c, "").split(" WITH ")[0]
    if base in NAMES:
        return NAMES[base]
    if c.isdecimal():
        return str(int(c))
    return ALSO.get(c, c)


def by_unicode(c):
    """Compatibility decomposition, full case folding, and plain letters."""
    text = "".join(without_vanishing(normalize("NFKD", c)))
    text = without_vanishing(normalize("NFKD", text.casefold()))
    return "".join(plain(x) if is_letter(x) else " " for x in text)


def folded(c):
    kind = category(c)
    if c in VANISHING:
        return ""
    if kind in ("Cc", "Cn", "Co", "Cs"):
        return " "
    if "\uAC00" <= c <= "\uD7A3":
        return c
    title = name(c, "")
    if title.startswith(("NEGATIVE CIRCLED LATIN CAPITAL LETTER ",
                         "NEGATIVE SQUARED LATIN CAPITAL LETTER ")):
        return title[-1].lower()
    if kind == "No" and "CIRCLED" in title:
        return f"{unicodedata.numeric(c):.0f}"
    if (kind[0] in "PSZ"
            and unicodedata.decomposition(c).partition(" ")[0] == "<super>"):
        return " "
    text = by_unicode(c)
    while "  " in text:
        text = text.replace("  ", " ")
    if any("\u1100" <= x <= "\u11FF" for x in text):
        text = normalize("NFC", text)  # jamo of a syllable are put together
    if len(text.encode()) > 2 * len(c.encode()):
        return c if is_letter(c) else " "
    return text


def expected():
    for code in range(LAST + 1):
        words = f"a{folded(chr(code))}b".split(" ")
        yield f" {' '.join(filter(None, words))} "


def differences(wanted, lines):
    if len(wanted) != len(lines):
        yield f"{len(lines)} lines instead of {len(wanted)}"
    for code, (want, line) in enumerate(zip(wanted, lines)):
        if want != line:
            yield f"U+{code:04X} {name(chr(code), '')}: {line}, not {want}"


def planted(wanted):
    """Violations, each of which must be found, and it alone."""
    for code, line in ((0x41, " aAb "), (0xE0100, " a b "), (0x23A, " aⱥb "),
                       (0x600, " a\u0600b "), (0x1D5E6, " a𝗦b "),
                       (0x30C7, " aテb "), (LAST, " ab ")):
        changed = list(wanted)
        changed[code] = line
        yield f"U+{code:04X}", list(differences(wanted, changed))
    yield "lines", list(differences(wanted, wanted[:-1]))


def self_test(wanted):
    failures = 0
    for violation, found in planted(wanted):
        good = len(found) == 1 and violation in found[0]
        print(f"{'found' if good else 'MISSED'}: {violation}")
        failures += not good
    return failures


def main():
    if unicodedata.unidata_version != "14.0.0":
        sys.exit(f"Unicode 14.0.0 is needed, this Python has "
                 f"{unicodedata.unidata_version}")
    wanted = list(expected())
    if "--self-test" in sys.argv[2:]:
        sys.exit(self_test(wanted) > 0)
    done = subprocess.run([sys.argv[1]], capture_output=True, check=True)
    lines = done.stdout.decode().split("\n")[:-1]
    found = list(differences(wanted, lines))
    print("\n".join(found[:40]))
    print(f"# {len(found)} of {len(wanted)} code points fold otherwise")
    sys.exit(len(found) > 0)


if __name__ == "__main__":
    main()
