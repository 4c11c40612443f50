#!/usr/bin/env python3
"""Makes the table catalogue.h of the catalogues: compile.py OUTPUT [PO...]

A build calls it, so that the program speaks these languages wherever it runs,
whatever locales are installed. With --json instead, prints one language for a
page: compile.py --json PO
"""

import json
import pathlib
import sys

import catalogue

HEAD = """/* Made by compile.py; do not edit. */
#ifndef CATALOGUE_H
#define CATALOGUE_H

#include <stddef.h>

/* A text in English, and its forms in each language; NULL: as in English. */
typedef struct catalogue_row {{
  const char *text;
  const char *const *forms[{count}];
}} catalogue_row;

#define CATALOGUE_LANGUAGES {count}
static const char *const CATALOGUE_CODES[] = {{{codes}}};
"""


def literal(text):
    """In C, of plain characters: nothing depends on how a compiler reads it."""
    out = []
    for byte in text.encode("utf-8"):
        char = chr(byte)
        if char in '"\\' or byte < 32 or byte > 126:
            out.append(f"\\{byte:03o}")
        else:
            out.append(char)
    return '"' + "".join(out) + '"'


def tables(paths):
    """By key, the forms in each language."""
    rows = {}
    plurals = []
    for place, path in enumerate(paths):
        header, *messages = catalogue.read(path)
        plurals.append(catalogue.plural_of(path, header))
        for message in messages:
            if message.fuzzy or not all(message.forms):
                continue
            rows.setdefault(message.key, {})[place] = message.forms
    return rows, plurals


def write(paths):
    rows, plurals = tables(paths)
    count = len(paths)
    yield HEAD.format(count=count, codes=", ".join(
        f'"{path.stem}"' for path in paths))
    for path, plural in zip(paths, plurals):
        yield (f"static unsigned plural_{path.stem}(unsigned long long count) "
               f"{{\n  return {plural};\n}}\n")
    names = ", ".join(f"plural_{path.stem}" for path in paths)
    yield ("static unsigned (*const CATALOGUE_PLURAL[])(unsigned long long) = "
           f"{{{names}}};\n")
    yield "static const catalogue_row CATALOGUE[] = {"
    for key in sorted(rows, key=lambda text: text.encode("utf-8")):
        cells = []
        for place in range(count):
            forms = rows[key].get(place)
            cells.append("NULL" if forms is None else
                         "(const char *const[]){" +
                         ", ".join(map(literal, forms)) + "}")
        yield f"    {{{literal(key)}, {{{', '.join(cells)}}}}},"
    yield "};"
    yield f"#define CATALOGUE_ROWS {len(rows)}\n\n#endif"


def as_json(path):
    """{"code", "texts": {"English": "text" or [one, many]}}."""
    messages = catalogue.read(path)[1:]
    texts = {m.key: m.forms if m.plural else m.forms[0] for m in messages
             if not m.fuzzy and all(m.forms)}
    return json.dumps({"code": pathlib.Path(path).stem, "texts": texts},
                      ensure_ascii=False, indent=0, sort_keys=True)


def main():
    if sys.argv[1] == "--json":
        print(as_json(sys.argv[2]))
        return
    paths = [pathlib.Path(name) for name in sys.argv[2:]] or [
        catalogue.HERE / f"{code}.po" for code in catalogue.languages()]
    pathlib.Path(sys.argv[1]).write_text("\n".join(write(paths)) + "\n",
                                         encoding="utf-8")


main()
