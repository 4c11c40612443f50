#!/usr/bin/python3
"""The catalogues of examples/ssi/po hold each text of today and no other.

Found are a text of the program that is not marked and, in each language, one that
is missing, one that is no longer in
the sources, one that is only alike (fuzzy), forms of a number that are missing,
format arguments that differ from the English ones (msgfmt), and spaces that
would break a line where the language does not. Needs Debian's gettext. After a
change of texts: examples/ssi/po/update.py, then translate what is new.
"""

import ast
import importlib.util
import pathlib
import re
import sys
import tempfile

import gate

PO = "examples/ssi/po"
SOURCES = ("examples/ssi", "lib")
# What no line may break or begin with, by language.
SPACES = {
    "fr": (re.compile(r" [:;!?»]|« | %%"),
           "a plain space before : ; ! ? % or »"),
    "de": (re.compile(r" %%"), "a plain space before %"),
}


def catalogues(root):
    """The module that reads catalogues."""
    found = importlib.util.spec_from_file_location(
        "catalogue", root / PO / "catalogue.py")
    module = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module


# What looks like a sentence and is none: names, and contexts of other texts.
NAMES = {"LinkedIn", "Sales Navigator", "decimal mark", "between thousands",
         "cohort build", "benchmark publish", "benchmark show"}
# What shells read and people type; what is said there is said with say_error().
TYPED = {"completion.c", "command_examples.c"}
LITERAL = re.compile(r'"(?:[^"\\\n]|\\.)*"')
WORDS = re.compile(r"[a-z]{2,} +[a-z]{2,}|^ [a-z]{2,}|[a-z]{2,} $|[A-Z][a-z]{2,}")


def check_marks(root, wanted):
    """Texts with words in the sources that xgettext does not find."""
    known = {m.fields["msgid"] for m in wanted.values()}
    known |= {m.plural for m in wanted.values()}
    for path in sorted((root / "examples/ssi").glob("*.c")):
        if path.name in TYPED:
            continue
        text = path.read_text(encoding="utf-8")
        text = re.sub(r"/\*.*?\*/|#include[^\n]*",
                      lambda m: re.sub(r"[^\n]", " ", m[0]), text, flags=re.S)
        text = re.sub("'\"'", "' '", text)
        for found in re.finditer(rf"(?:{LITERAL.pattern}\s*)+", text):
            said = "".join(map(ast.literal_eval, LITERAL.findall(found[0])))
            plain = re.sub(r"%[-+ 0-9.*]*(?:ll|l|z)?[a-z%]", " ", said)
            if said in known or said in NAMES or said.endswith(".csv"):
                continue
            if WORDS.search(plain):
                yield (f"examples/ssi/{path.name}:"
                       f"{gate.line_of(text, found.start())}: not marked: "
                       f"{said!r}")


def check_texts(path, wanted, messages):
    """Texts of a language against those of the sources."""
    seen = {}
    for message in messages:
        where = f"{PO}/{path.name}:{message.line}"
        text = message.key.replace("\4", ": ")
        if message.key in seen:
            yield f"{where}: stands twice: {text!r}"
        seen[message.key] = message
        if message.key not in wanted:
            yield f"{where}: stale, no longer in the sources: {text!r}"
            continue
        if message.fuzzy:
            yield f"{where}: fuzzy, only alike: {text!r}"
        forms = 2 if wanted[message.key].plural else 1
        if len(message.forms) != forms or not all(message.forms):
            yield f"{where}: not translated: {text!r}"
        spaces, what = SPACES.get(path.stem, (None, None))
        for form in message.forms:
            if spaces and spaces.search(form):
                yield f"{where}: {what}: {form!r}"
    for key in wanted.keys() - seen.keys():
        text = key.replace("\4", ": ")
        yield f"{PO}/{path.name}: missing: {text!r}"


def check_formats(path, template, folder):
    """What msgfmt finds, with the flags that the sources give."""
    merged = folder / path.name
    gate.output("msgmerge", "--quiet", "--no-fuzzy-matching", "-o", merged,
                path, template)
    try:
        gate.output("msgfmt", "--check-format", "--check-domain", "-o",
                    folder / "checked.mo", merged)
    except gate.Failure as failure:
        for line in str(failure).splitlines()[1:]:
            if "fatal error" not in line:
                yield f"{PO}/{line.replace(str(folder) + '/', '')}"


def check(root=gate.ROOT):
    for name in ("xgettext", "msgcat", "msgmerge", "msgfmt"):
        gate.tool(name)
    reader = catalogues(root)
    findings = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        template = folder / "ssi.pot"
        gate.output(sys.executable, "-B", root / PO / "update.py", template)
        wanted = {m.key: m for m in reader.read(template) if m.key}
        paths = sorted((root / PO).glob("*.po"))
        if len(wanted) < 900 or len(paths) < 2:
            raise gate.Failure(f"{len(wanted)} texts, {len(paths)} languages")
        findings += check_marks(root, wanted)
        for path in paths:
            header, *messages = reader.read(path)
            reader.plural_of(path, header)
            findings += check_texts(path, wanted, messages)
            findings += check_formats(path, template, folder)
        made = folder / "catalogue.h"
        gate.output(sys.executable, "-B", root / PO / "compile.py", made)
        rows = made.read_text(encoding="utf-8").count("(const char *const[])")
        if not findings and rows != len(wanted) * len(paths):
            findings.append(f"{PO}/compile.py: makes {rows} rows of "
                            f"{len(wanted)} texts in {len(paths)} languages")
    return findings


def planted(folder, name, old, new):
    del folder
    copy = gate.one_copy(*SOURCES)
    with gate.edited(copy / name, old, new):
        return check(copy)


def new_text(folder):
    return planted(folder, "examples/ssi/glance.c", '_("Largest gains left")',
                   '_("Largest gains that are left")'), "missing: 'Largest"


def unmarked_text(folder):
    return planted(folder, "examples/ssi/glance.c", '_("Largest gains left")',
                   '"Largest gains left"'), "not marked: 'Largest"


def old_text(folder):
    return planted(folder, "examples/ssi/glance.c", '_("Largest gains left")',
                   '"Largest gains left"'), "stale"


def new_advice(folder):
    return planted(folder, "lib/model/indicators.inc", "name your sources.",
                   "name all sources."), "missing: 'Write about"


def new_status(folder):
    return planted(folder, "lib/base/status.c", "convert it first.",
                   "convert it."), "fr.po: missing: 'A text"


def empty_form(folder):
    text = (gate.ROOT / PO / "de.po").read_text(encoding="utf-8")
    form = re.search(r'msgid "Trend"\nmsgstr ".+"\n', text)[0]
    return planted(folder, f"{PO}/de.po", form,
                   'msgid "Trend"\nmsgstr ""\n'), "not translated: 'Trend'"


def fuzzy_text(folder):
    return planted(folder, f"{PO}/fr.po", 'msgid "Trend"',
                   '#, fuzzy\nmsgid "Trend"'), "fuzzy"


def missing_argument(folder):
    return planted(folder, f"{PO}/fr.po", 'msgstr "%s ne contient aucun score"',
                   'msgstr "cela ne contient aucun score"'), (
                       "number of format specifications")


def other_argument(folder):
    return planted(folder, f"{PO}/de.po", 'msgstr "%s enthält keine Werte"',
                   'msgstr "%d enthält keine Werte"'), "not the same"


def missing_plural(folder):
    return planted(folder, f"{PO}/de.po", 'msgstr[1] ", Halbwertszeit %d Tage"',
                   'msgstr[1] ""'), "not translated: ', half-life %d day'"


def breaking_space(folder):
    return planted(folder, f"{PO}/fr.po", "Commandes\u00a0:",
                   "Commandes :"), "a plain space"


if __name__ == "__main__":
    gate.run(__doc__, check,
             [new_text, unmarked_text, old_text, new_advice, new_status, empty_form,
              fuzzy_text, missing_argument, other_argument, missing_plural,
              breaking_space])
