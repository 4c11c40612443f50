#!/usr/bin/env python3
"""Brings the catalogues to the texts of today: update.py [OUTPUT.pot]

Texts are found by xgettext in the program, and in the library's tables, whose
English is what is looked up; msgmerge brings them into each language, marked as
fuzzy where a text is only alike. With an output only the template is made.
Needs Debian's gettext.
"""

import ast
import pathlib
import re
import subprocess
import sys
import tempfile

import catalogue

ROOT = catalogue.HERE.parents[2]
PROGRAM = catalogue.HERE.parent
KEYWORDS = ("_", "N_", "C_:1c,2", "lang_plural:1,2", "say_error", "say_note",
            "source_say:3")
LITERAL = re.compile(r'"(?:[^"\\\n]|\\.)*"(?:[\s\\]*"(?:[^"\\\n]|\\.)*")*')
# Macros of the model's tables, and which of their texts are shown; names are
# shown in words.
ROWS = {
    "lib/model/indicators.inc": {"INDICATOR": (0, 1, 2, 4)},
    "lib/model/signals.inc": {"KIND": (0, 1), "FACT": (0, 1, 3),
                              "TRAIT": (0, 1)},
}
# Files all of whose sentences may be shown.
SENTENCES = ("lib/base/status.c", "lib/archive/report.c",
             "lib/archive/roles.c", "lib/archive/dashboard.c",
             "lib/model/signals.c", "lib/insight/people_read.c")
# Names that are shown as they stand.
WORDS = {
    "lib/model/signals.c": ("brand", "find", "engage", "relate"),
    "lib/insight/people_read.c": ("new", "living", "cooling", "silent"),
}
# What the system says, and what the program says in words of its names.
OTHERS = {
    "the C library": (
        "No such file or directory", "Permission denied", "Is a directory",
        "Not a directory", "File exists", "No space left on device",
        "Input/output error", "Read-only file system", "Broken pipe",
        "Cannot allocate memory", "Too many open files",
        "Too many levels of symbolic links", "File name too long",
        "Operation not permitted", "Bad file descriptor", "Disk quota exceeded",
        "Text file busy", "No such device or address"),
    "libzip": (
        "Not a zip archive", "Read error", "Zip archive inconsistent",
        "Compression method not supported", "CRC error",
        "Encryption method not supported", "Unexpected length of data",
        "Premature end of file", "Malloc failure", "Invalid argument",
        "Compressed data invalid", "No error",
        "Possibly truncated or corrupted zip archive", "Zlib error",
        "Seek error", "Can't open file", "No password provided",
        "Multi-disk zip archives not supported"),
    "names": ("not enough data", "index", "benchmark", "budget"),
    "units": ("events",),
    "the fallback": ("All sales professionals (estimate)",),
}


def joined(text):
    parts = re.findall(r'"(?:[^"\\\n]|\\.)*"', text)
    return "".join(ast.literal_eval(part) for part in parts)


def calls(text, name):
    """The arguments of each call of a macro, as one text."""
    for found in re.finditer(rf"^{name}\(", text, re.M):
        depth, at = 1, found.end()
        while depth:
            literal = LITERAL.match(text, at)
            if literal:
                at = literal.end()
                continue
            depth += {"(": 1, ")": -1}.get(text[at], 0)
            at += 1
        yield text[found.end():at - 1]


def of_library():
    """(where, text) of what the library says."""
    for name, macros in ROWS.items():
        text = (ROOT / name).read_text(encoding="utf-8")
        for macro, wanted in macros.items():
            for row in calls(text, macro):
                texts = [joined(t) for t in LITERAL.findall(row)]
                for place in wanted:
                    words = texts[place]
                    yield name, words if place else words.replace("_", " ")
    for name in SENTENCES:
        text = (ROOT / name).read_text(encoding="utf-8")
        text = re.sub(r"/\*.*?\*/|#include[^\n]*", "", text, flags=re.S)
        for found in LITERAL.findall(text):
            words = joined(found)
            if re.fullmatch(r"[A-Z`].*[a-z0-9`)]\.", words) and " " in words \
                    or words in ("Done.", "Connections."):
                yield name, words
    for name, words in WORDS.items():
        text = (ROOT / name).read_text(encoding="utf-8")
        for word in words:
            assert f'"{word}"' in text, word
            yield name, word
    for where, texts in OTHERS.items():
        for words in texts:
            yield where, words


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def template(out):
    """Writes the template of all texts."""
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        options = ["--from-code=UTF-8", "--language=C", "--add-location=file",
                   "--sort-by-file", "--package-name=libssi",
                   "--omit-header", "--keyword",
                   *(f"--keyword={word}" for word in KEYWORDS),
                   "--flag=say_error:1:c-format", "--flag=say_note:1:c-format",
                   "--flag=_:1:pass-c-format", "--flag=N_:1:pass-c-format",
                   "--flag=lang_plural:1:pass-c-format",
                   "--flag=lang_plural:2:pass-c-format"]
        texts = {}
        for where, words in of_library():
            texts.setdefault(words, where)
        lines = []
        for words, where in texts.items():
            lines.append(f"/* xgettext:no-c-format */ N_({quoted(words)});")
        (folder / "library.c").write_text("\n".join(lines), encoding="utf-8")
        names = sorted(p.name for p in PROGRAM.glob("*.c"))
        run("xgettext", *options, "-o", folder / "program.pot", *names,
            cwd=PROGRAM)
        run("xgettext", *options, "--no-location", "-o", folder / "library.pot",
            "library.c", cwd=folder)
        run("msgcat", "--use-first", "-o", out, folder / "program.pot",
            folder / "library.pot")


def run(*words, cwd=None):
    subprocess.run([str(word) for word in words], cwd=cwd, check=True)


def main():
    if len(sys.argv) > 1:
        template(pathlib.Path(sys.argv[1]).resolve())
        return
    with tempfile.TemporaryDirectory() as place:
        made = pathlib.Path(place) / "ssi.pot"
        template(made)
        for code in catalogue.languages():
            path = catalogue.HERE / f"{code}.po"
            run("msgmerge", "--quiet", "--update", "--backup=none",
                "--no-fuzzy-matching", path, made)
            run("msgattrib", "--no-obsolete", "-o", path, path)


if __name__ == "__main__":
    main()
