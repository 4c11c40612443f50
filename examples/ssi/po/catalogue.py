"""Catalogues of gettext (.po), read with nothing but Python."""

import ast
import pathlib
import re

# Plural forms as gettext writes them in the header, in C.
PLURALS = {
    "nplurals=2; plural=(n != 1);": "count != 1",
    "nplurals=2; plural=(n > 1);": "count > 1",
}
HERE = pathlib.Path(__file__).resolve().parent
LINE = re.compile(r'(msgctxt|msgid_plural|msgid|msgstr(?:\[(\d+)\])?)\s+(".*")')


class Fault(Exception):
    """A catalogue that cannot be read."""


class Message:
    """A text with its forms in the language, "" where there is none."""

    def __init__(self):
        self.fields = {}
        self.fuzzy = self.obsolete = False
        self.line = 0
        self.where = []  # the program's sources; none: the library's

    @property
    def key(self):
        """As gettext looks it up: with the context before it."""
        context = self.fields.get("msgctxt")
        text = self.fields["msgid"]
        return text if context is None else f"{context}\4{text}"

    @property
    def plural(self):
        return self.fields.get("msgid_plural")

    @property
    def forms(self):
        names = [n for n in self.fields if n.startswith("msgstr")]
        return [self.fields[n] for n in sorted(names)]


def read(path):
    """The messages, without those that are obsolete; the first is the header."""
    messages, now, field = [], Message(), None
    lines = pathlib.Path(path).read_text(encoding="utf-8").splitlines()
    for number, line in enumerate([*lines, ""], 1):
        line = line.strip()
        found = LINE.fullmatch(line)
        if found and found[1] in ("msgctxt", "msgid") and any(
                n.startswith("msgstr") for n in now.fields) or not line:
            if now.fields:
                messages.append(now)
            now, field = Message(), None
        if line.startswith("#,"):
            now.fuzzy = now.fuzzy or "fuzzy" in line
        elif line.startswith("#:"):
            now.where += line[2:].split()
        elif not line or line.startswith("#"):
            continue
        elif found:
            field = found[1]
            now.line = now.line or number
            now.fields[field] = ast.literal_eval(found[3])
        elif line.startswith('"') and field:
            now.fields[field] += ast.literal_eval(line)
        else:
            raise Fault(f"{path}:{number}: not understood: {line}")
    return messages


def sentences(messages):
    """What the library says in whole sentences, by the English text."""
    return {message.key: message.forms[0] for message in messages
            if not message.where and message.key.endswith(".")
            and not message.fuzzy and message.forms[0]}


def plural_of(path, header):
    """The choice of a plural form in C."""
    found = re.search(r"^Plural-Forms: (.*)$", header.forms[0], re.M)
    if not found or found[1] not in PLURALS:
        raise Fault(f"{path}: Plural-Forms is none of: " + " | ".join(PLURALS))
    return PLURALS[found[1]]


def languages(folder=HERE):
    return sorted(path.stem for path in folder.glob("*.po"))
