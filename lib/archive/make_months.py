"""Makes lib/archive/month_table.c: the names of months in the languages that
LinkedIn speaks, from the Unicode CLDR (Debian: unicode-cldr-core), each folded
as ssi_utf8_fold_words() folds it, without its spaces.

Wide and abbreviated names count, those of dates and those that stand alone, and
what Windows and Java write besides (EXTRA). A name's first three letters count
where all names that begin with them are one month. What would be two months is
none. Usage: make_months.py DIRECTORY
"""

import pathlib
import sys
import xml.etree.ElementTree

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "base"))
import make_folds  # noqa: E402

CLDR = pathlib.Path("/usr/share/unicode/cldr/common/main")
# All but those whose months are numbers with a sign, which are forms of dates.c:
# Japanese, Korean, Vietnamese and Chinese.
LANGUAGES = ("en ar bn cs da de el es fa fi fil fr he hi hu id it mr ms nl no "
             "pa pl pt ro ru sv te th tr uk").split()
EXTRA = {
    "de": {"Mrz": 3}, "fr": {"fev": 2, "avri": 4, "juill": 7, "aou": 8},
    "nl": {"mrt": 3}, "es": {"set": 9}, "it": {"sett": 9}, "en": {"Sept": 9},
    "ro": {"noi": 11}, "tr": {"agu": 8}, "da": {"sept": 9}, "sv": {"sept": 9},
}
SHORT = "jan feb mar apr may jun jul aug sep oct nov dec".split()
NAMES = ("calendars/calendar[@type='gregorian']/months/monthContext/"
         "monthWidth")
HEADER = """/* Made by lib/archive/make_months.py; do not edit. */
/* clang-format off */
#include "archive/months.h"

"""


def folded(text):
    """As the library folds it, without the spaces between words."""
    return "".join(map(make_folds.fold, text)).replace(" ", "")


def names_of(language):
    """(name, month) as the CLDR has them."""
    root = xml.etree.ElementTree.parse(CLDR / f"{language}.xml").getroot()
    for width in root.find("dates").findall(NAMES):
        if width.get("type") == "narrow":
            continue
        for month in width.findall("month"):
            yield month.text, int(month.get("type"))
    yield from EXTRA.get(language, {}).items()


def add(found, key, month, languages):
    """Notes in which languages, as bits, a key is a month."""
    months = found.setdefault(key, {})
    months[month] = months.get(month, 0) | languages


def table():
    """{folded name: (month, languages)}."""
    found, starts = {}, {}
    for bit, language in enumerate(LANGUAGES):
        for name, month in names_of(language):
            key = folded(name)
            assert key and not key[-1].isdigit(), (language, name)
            add(found, key, month, 1 << bit)
            add(starts, key[:3], month, 1 << bit)
    for start, months in starts.items():
        known = set(found.get(start, months))
        for month, languages in months.items():
            if len(start) == 3 and month in known:
                add(found, start, month, languages)
    return {key: next(iter(months.items())) for key, months in found.items()
            if len(months) == 1}


def main():
    rows = sorted((key.encode(), *what) for key, what in table().items())
    text = b"".join(row[0] for row in rows)
    lines = ["const uint8_t ssi_month_text[] = {"]
    for start in range(0, len(text), 19):
        part = ",".join(f"{byte:3}" for byte in text[start:start + 19])
        lines.append(f"    {part},")
    lines += ["};", "const ssi_month_name ssi_month_names[] = {"]
    at = 0
    for key, month, languages in rows:
        lines.append(f"    {{{at}, {len(key)}, {month}, 0x{languages:X}}}, "
                     f"/* {key.decode()} */")
        at += len(key)
    lines.append("};")
    lines.append(f"const size_t ssi_month_names_rows = {len(rows)};")
    lines.append("const uint32_t ssi_short_months[13] = {\n    0,")
    lines += [f"    0x{table()[short][1]:X}," for short in SHORT]
    lines.append("};")
    out = pathlib.Path(sys.argv[1]) / "month_table.c"
    out.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
