"""Makes lib/base/fold_table.c: how each code point folds.

All of it comes from `unicodedata`, of Unicode 14.0 and no other version, by
the rules of doc/model.md. Usage: make_folds.py DIRECTORY
"""

import pathlib
import re
import sys
import unicodedata

VERSION = "14.0.0"

# Where marks (category M) vanish: the general ones, and those of Cyrillic,
# Hebrew and Arabic. Elsewhere they are vowels, which belong to the word.
LOOSE_MARKS = [(0x300, 0x6FF), (0x898, 0x8FF), (0x180B, 0x180F),
               (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF),
               (0x2DE0, 0x2DFF), (0xA66F, 0xA69F), (0xFB1E, 0xFB1E),
               (0xFE00, 0xFE2F), (0xE0100, 0xE01EF)]
# Format signs that are seen: Arabic and other number signs, annotations.
SEEN_FORMATS = [(0x600, 0x605), (0x6DD, 0x6DD), (0x70F, 0x70F),
                (0x890, 0x891), (0x8E2, 0x8E2), (0xFFF9, 0xFFFB),
                (0x110BD, 0x110BD), (0x110CD, 0x110CD)]
TATWEEL = 0x640  # only stretches a word
FILLERS = [(0x115F, 0x1160), (0x3164, 0x3164), (0xFFA0, 0xFFA0)]
HANGUL = (0xAC00, 0xD7A3)

# What Unicode takes for letters of their own, beside strokes and hooks.
SPELT = {"æ": "ae", "ᴁ": "ae", "œ": "oe", "ɶ": "oe", "ð": "d", "ᴆ": "d",
         "þ": "th", "ŋ": "n", "ı": "i"}
LATIN = re.compile(r"LATIN (?:SMALL LETTER|LETTER SMALL CAPITAL) ([A-Z])"
                   r"(?: WITH .*)?")
WHITE_ON_BLACK = re.compile(r"NEGATIVE (?:CIRCLED|SQUARED) "
                            r"LATIN CAPITAL LETTER ([A-Z])")

# Scripts written without spaces, and Hangul, whose particles join the word.
UNSPACED = [(0xE00, 0xEFF), (0x1000, 0x109F), (0x1100, 0x11FF),
            (0x1780, 0x17FF), (0x3000, 0x9FFF), (0xAC00, 0xD7FF),
            (0xF900, 0xFAFF), (0x20000, 0x3FFFF)]

# Classes, as in utf8.c.
LETTER, SEPARATOR, VANISHES, FOLDS = range(4)
LISTED = 0x110000  # shifts to here and above lead to the list
SPELT_OUT = 0xD800  # entries of the list from here on lead to the texts
RUN_BYTES, ENTRY_BYTES = 8, 2

HEADER = """/* Made by lib/base/make_folds.py; do not edit. */
/* clang-format off */
#include "base/tables.h"

"""


def within(code, ranges):
    return any(first <= code <= last for first, last in ranges)


def vanishes(char):
    code, category = ord(char), unicodedata.category(char)
    if category[0] == "M":
        return within(code, LOOSE_MARKS)
    if category == "Cf":
        return not within(code, SEEN_FORMATS)
    return code == TATWEEL


def in_word(char):
    return (unicodedata.category(char)[0] in "LNM"
            and not within(ord(char), FILLERS))


def kept(text):
    return "".join(char for char in text if not vanishes(char))


def spelt(char):
    """A character that is decomposed and in lower case, in plain letters."""
    if not in_word(char):
        return " "
    latin = LATIN.fullmatch(unicodedata.name(char, ""))
    if latin:
        return latin.group(1).lower()
    if unicodedata.category(char) == "Nd":
        return str(unicodedata.decimal(char))
    return SPELT.get(char, char)


def decomposed(char):
    name, category = unicodedata.name(char, ""), unicodedata.category(char)
    white = WHITE_ON_BLACK.fullmatch(name)
    if white:
        return white.group(1)
    if category == "No" and "CIRCLED" in name:
        return str(int(unicodedata.numeric(char)))
    if (category[0] not in "LNM"
            and unicodedata.decomposition(char).startswith("<super>")):
        return " "  # a trade mark is no part of the word it follows
    return unicodedata.normalize("NFKD", char)


def fold(char):
    """Letters and single spaces, which separate; nothing if it vanishes."""
    if within(ord(char), [HANGUL]):
        return char
    small = kept(decomposed(char)).casefold()
    text = "".join(map(spelt, kept(unicodedata.normalize("NFKD", small))))
    text = re.sub(" +", " ", text)
    if any(0x1100 <= ord(letter) <= 0x11FF for letter in text):
        text = unicodedata.normalize("NFC", text)
    if len(text.encode()) > 2 * len(char.encode()):
        return char if in_word(char) else " "
    return text


def all_folds():
    """What each code point folds to; surrogates separate."""
    surrogates = range(0xD800, 0xE000)
    return [" " if code in surrogates or unicodedata.category(chr(code))
            in ("Cn", "Co", "Cc") else fold(chr(code))
            for code in range(0x110000)]


def class_of(code, text):
    if text == chr(code):
        return LETTER
    return {" ": SEPARATOR, "": VANISHES}.get(text, FOLDS)


def stage(values, size):
    """Equal blocks once: the blocks, and which one stands where."""
    blocks = {}
    places = [blocks.setdefault(tuple(values[i:i + size]), len(blocks))
              for i in range(0, len(values), size)]
    return list(blocks), places


def class_stages(folds):
    classes = [class_of(code, text) for code, text in enumerate(folds)]
    packed = [sum(classes[i + k] << 2 * k for k in range(4))
              for i in range(0, len(classes), 4)]
    leaves, places = stage(packed, 8)
    lower, places = stage(places, 8)
    upper, top = stage(places, 16)
    assert max(len(lower), len(upper)) <= 256  # numbered in one byte
    return top, upper, lower, leaves


def shift_of(code, text):
    """The distance to a single code point of the fold, if it is one."""
    return ord(text) - code if len(text) == 1 else None


def fewest_bytes(codes, folds):
    """Divides the code points that fold into runs of one shift, and runs whose
    folds are listed one by one, so that both take the fewest bytes. Yields
    (number of the first, whether it is listed)."""
    count = len(codes)
    shifts = [shift_of(code, folds[code]) for code in codes]
    ends = [count] * count  # of the longest run of one shift
    for i in range(count - 2, -1, -1):
        ends[i] = ends[i + 1] if shifts[i] == shifts[i + 1] else i + 1
    new, listed = [0] * (count + 1), [0] * (count + 1)
    for i in range(count - 1, -1, -1):
        gap = codes[i + 1] - codes[i] if i + 1 < count else 1
        listed[i] = min(ENTRY_BYTES + new[i + 1],
                        ENTRY_BYTES * gap + listed[i + 1])
        shifted = new[ends[i]] if shifts[i] is not None else listed[i] + 1
        new[i] = RUN_BYTES + min(shifted, listed[i])
    i = 0
    while i < count:
        by_list = new[i] == RUN_BYTES + listed[i]
        yield i, by_list
        if not by_list:
            i = ends[i]
            continue
        while i + 1 < count and listed[i] != ENTRY_BYTES + new[i + 1]:
            i += 1
        i += 1


def text_pool(texts):
    """Texts that end in a zero byte, one behind the other, and where each is.
    A text that ends another one is not repeated."""
    pool, places = b"", {}
    for text in sorted(set(texts), key=lambda t: (-len(t.encode()), t)):
        ended = text.encode() + b"\0"
        places[text] = pool.find(ended)
        if places[text] < 0:
            places[text] = len(pool)
            pool += ended
    return pool, places


def is_listed_text(text):
    return len(text) > 1 or ord(text) >= SPELT_OUT


def runs_and_list(folds):
    codes = [code for code, text in enumerate(folds)
             if class_of(code, text) == FOLDS]
    divided = list(fewest_bytes(codes, folds)) + [(len(codes), False)]
    in_list = [folds[code] for (i, listed), (end, _)
               in zip(divided, divided[1:]) if listed
               for code in codes[i:end]]
    pool, places = text_pool(text for text in in_list if is_listed_text(text))
    assert SPELT_OUT + len(pool) <= 0x10000
    runs, entries = [], []
    for (i, listed), (end, _) in zip(divided, divided[1:]):
        first = codes[i]
        if not listed:
            runs.append((first, shift_of(first, folds[first])))
            continue
        runs.append((first, LISTED + len(entries) - first))
        start = len(entries)
        entries += [0] * (codes[end - 1] - first + 1)
        for code in codes[i:end]:
            text = folds[code]
            entries[start + code - first] = (
                SPELT_OUT + places[text] if is_listed_text(text)
                else ord(text))
    return runs, entries, pool


def joined_marks():
    """Ranges of marks in scripts without spaces: no word ends before them."""
    start = None
    for code in range(UNSPACED[0][0], UNSPACED[-1][1] + 2):
        mark = (within(code, UNSPACED)
                and unicodedata.category(chr(code))[0] == "M")
        if mark and start is None:
            start = code
        if not mark and start is not None:
            yield start, code - 1
            start = None


def numbers(kind, name, values):
    values = list(values)
    lines = [f"const {kind} {name}[] = {{"]
    lines += ["    " + ",".join(map(str, values[i:i + 16])) + ","
              for i in range(0, len(values), 16)]
    return "\n".join(lines) + "\n};\n"


def rows(kind, name, pairs):
    pairs = list(pairs)
    lines = [f"const {kind} {name}[] = {{"]
    lines += [f"    {{0x{first:X}, {value}}}," for first, value in pairs]
    return ("\n".join(lines) + "\n};\n"
            f"const size_t {name}_rows = {len(pairs)};\n")


def ranges(name, pairs):
    return rows("ssi_code_range", name,
                ((first, f"0x{last:X}") for first, last in pairs))


def blocks(kind, name, parts):
    lines = [f"const {kind} {name}[][{len(parts[0])}] = {{"]
    lines += ["    {" + ",".join(map(str, part)) + "}," for part in parts]
    return "\n".join(lines) + "\n};\n"


def fold_table():
    folds = all_folds()
    top, upper, lower, leaves = class_stages(folds)
    runs, entries, pool = runs_and_list(folds)
    return HEADER + "\n".join([
        numbers("uint8_t", "ssi_class_top", top),
        blocks("uint8_t", "ssi_class_upper", upper),
        blocks("uint16_t", "ssi_class_lower", lower),
        blocks("uint8_t", "ssi_class_leaves", leaves),
        rows("ssi_fold_run", "ssi_fold_runs", runs),
        numbers("uint16_t", "ssi_fold_list", entries),
        numbers("uint8_t", "ssi_fold_texts", pool),
        ranges("ssi_unspaced_table", UNSPACED),
        ranges("ssi_joined_marks", joined_marks()),
    ])


def main():
    if unicodedata.unidata_version != VERSION:
        sys.exit(f"make_folds.py: this Python has Unicode "
                 f"{unicodedata.unidata_version}; the tables are of {VERSION}")
    out = pathlib.Path(sys.argv[1])
    (out / "fold_table.c").write_text(fold_table(), encoding="utf-8")


if __name__ == "__main__":
    main()
