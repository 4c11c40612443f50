#!/usr/bin/python3
"""The documented headers are the one description of the interface, so nothing
may be missing in them, and nothing in them may be hard for another language.

Every function, struct, enum and macro has @brief and @since. A function has
- @param[dir] for each parameter, in order, under its name, saying something;
- for each pointer @notnull or @nullable (one of them); for columns @array{n},
  where n is a parameter or a number, or sums and products of parameters,
  constants and numbers (`count * SSI_FACTS`); @owns (or @borrowed) for `**`;
- a direction that fits: in for values and const, out or in,out for the rest
  (in for the handle that a `_free` takes);
- @retval for each ssi_status (with SSI_OK, only those that exist, each once, and
  SSI_ERROR_NULL if a pointer must not be NULL), or @returns for other types,
  or neither for void.
Enum values are explicit and different, and documented; so are fields. A struct
that is not opaque begins with `size_t size`; it may have columns to read
(`const int32_t *`) or to write (`int32_t *`), with @array{n} and @notnull or
@nullable as parameters have them, where n speaks of fields: of the struct, or for
columns to write of what a call that takes them gets.
Refused: unions, bit-fields, variable arguments, inline functions, function
pointers (except in ssi_allocator), structs by value, and all types but
int32_t, int64_t, uint8_t and the like, size_t, bool, text and named enums.
"""

import re

import gate
import public_headers

INTEGERS = {f"{sign}int{bits}_t" for sign in ("", "u")
            for bits in (8, 16, 32, 64)} | {"size_t", "bool"}
DOC_WORDS = re.compile(r"[@\\](brief|param|retval|returns?|since|notnull"
                       r"|nullable|owns|borrowed|array)\b")


ARRAY = re.compile(r"[@\\]array(?:\{([^}]*)\})?")
LENGTH = re.compile(r"\w+(?: [*+] \w+)*")
COLUMN = re.compile(r"const (\w+) \*")
ANY_COLUMN = re.compile(r"(?:const )?(\w+) \*")


def lengths(text):
    """What each @array of a text says."""
    return [" ".join(length.split()) for length in ARRAY.findall(text)]


def plain(doc):
    """A comment without its stars, one line per line."""
    inside = re.sub(r"^/\*\*<?|\*/$", "", doc)
    return "\n".join(re.sub(r"^\s*\* ?", "", line)
                     for line in inside.split("\n"))


def commands(doc):
    """Block commands with their texts: [(command, argument, text)]."""
    pieces = re.split(r"[@\\](brief|param(?:\[[^\]]*\])?|retval|returns?|since)"
                      r"(?=\s|$)", plain(doc))
    for command, text in zip(pieces[1::2], pieces[2::2]):
        word = ""
        if command.startswith("param") or command == "retval":
            word, _, text = text.strip().partition(" ")
            word = word.split("\n")[0]
        yield command, word, " ".join(text.split())


class Lint:
    """Findings over all items of some headers."""

    def __init__(self, items):
        self.items = items
        self.findings = []
        self.enums = {i.name for i in items if i.kind == "enum"}
        self.structs = {i.name for i in items if i.kind == "struct"}
        self.opaque = {i.name for i in items if i.kind == "opaque"}
        self.macros = {i.name for i in items if i.kind == "macro"}
        self.statuses = {m.name for i in items if i.name == "ssi_status"
                         for m in i.members}

    def say(self, item, text, line=None):
        self.findings.append(f"{item.file}:{line or item.line}: "
                             f"{item.name or item.kind}: {text}")

    def run(self):
        documented = set()
        for item in self.items:
            if item.kind == "other":
                self.unknown(item)
                continue
            if item.kind == "macro":
                if item.name not in documented:
                    self.common(item)
                documented.add(item.name)
                continue
            self.common(item)
            if item.kind == "function":
                self.function(item)
            elif item.kind == "struct":
                self.struct(item)
            elif item.kind == "enum":
                self.enum(item)
        return self.findings

    def unknown(self, item):
        text = item.text
        if re.search(r"\bunion\b", text):
            why = "unions are not allowed"
        elif re.search(r"\binline\b", text) or text.endswith("}"):
            why = "inline functions are not allowed"
        elif re.search(r"\(\s*\*", text):
            why = "function pointers are not allowed"
        elif re.search(r"\benum\s*\{", text):
            why = "an enum needs a name"
        elif "(" in text:
            why = "a function must be marked SSI_API"
        else:
            why = "not a declaration the interface may have"
        self.say(item, f"{why}: {' '.join(text.split())[:60]}")

    def common(self, item):
        found = [c for c, _, text in commands(item.doc) if text or c != "brief"]
        if "brief" not in found:
            self.say(item, "has no @brief")
        since = [text for c, _, text in commands(item.doc) if c == "since"]
        if len(since) != 1 or not re.match(r"\d+\.\d+\b", since[0]):
            self.say(item, "has no @since (major.minor)")

    def function(self, item):
        texts = list(commands(item.doc))
        parameters = [(c, w, t) for c, w, t in texts if c.startswith("param")]
        names = [w for _, w, _ in parameters]
        wanted = [p.name for p in item.parameters if p.type != "..."]
        for parameter in item.parameters:
            self.type_of(item, parameter)
        if names != wanted:
            self.say(item, f"@param {names or 'nothing'}, but the parameters "
                     f"are {wanted or 'none'}")
        else:
            for parameter, (command, _, text) in zip(item.parameters,
                                                     parameters):
                self.parameter(item, parameter, command, text, wanted)
        self.answers(item, texts, parameters)

    def type_of(self, item, parameter):
        kind = parameter.type
        if kind == "..." or parameter.name == "va_list":
            self.say(item, "variable arguments are not allowed")
        elif "(" in kind:
            self.say(item, "function pointers are not allowed")
        elif parameter.array:
            self.say(item, f"{parameter.name}: write a pointer, not an array")
        elif kind in self.structs | self.opaque:
            self.say(item, f"{parameter.name}: a struct by value")
        elif not self.known(kind):
            self.say(item, f"{parameter.name}: the type {kind} is not one of "
                     "the interface")

    def known(self, kind):
        stars = kind.count("*")
        base = re.sub(r"\bconst\b|\*", "", kind).strip()
        if stars == 0:
            return base in INTEGERS | self.enums and "const" not in kind
        if stars == 1:
            return base in (INTEGERS | self.enums | self.structs | self.opaque
                            | {"char"})
        return stars == 2 and base in self.opaque | {"char"}

    def parameter(self, item, parameter, command, text, names):
        label = parameter.name
        if "(" in parameter.type:
            return  # refused already
        direction = re.fullmatch(r"param\[(in|out|in,out)\]", command)
        if not direction:
            self.say(item, f"{label}: no direction: @param[in], [out] or "
                     "[in,out]")
            return
        direction = direction.group(1)
        if len(DOC_WORDS.sub("", text).strip(" .{}")) < 3:
            self.say(item, f"{label}: nothing is said about it")
        pointer = "*" in parameter.type
        changeable = pointer and not re.match(r"const\b", parameter.type)
        frees = item.name.endswith("_free")
        if (direction == "in") == (changeable and not frees):
            self.say(item, f"{label}: the direction {direction} does not fit "
                     f"{parameter.type}")
        words = set(re.findall(r"[@\\](notnull|nullable|owns|borrowed|array)\b",
                               text))
        if pointer and len(words & {"notnull", "nullable"}) != 1:
            self.say(item, f"{label}: @notnull or @nullable")
        if not pointer and words:
            self.say(item, f"{label}: no pointer, but {sorted(words)}")
        if parameter.type.count("*") == 2 and not words & {"owns", "borrowed"}:
            self.say(item, f"{label}: @owns or @borrowed")
        column = COLUMN.fullmatch(parameter.type)
        if column and column.group(1) in INTEGERS and "array" not in words:
            self.say(item, f"{label}: how long? @array{{n}}")
        if (parameter.type == "const char *" and "array" not in words
                and "NUL" not in text):
            self.say(item, f"{label}: @array{{n}}, or ended by NUL?")
        for length in lengths(text):
            if not self.is_length(length, names):
                self.say(item, f"{label}: @array{{{length}}} names no "
                         "parameter")

    def is_length(self, length, names):
        """A name or number, or a sum of products that may have constants."""
        words = re.split(r" [*+] ", length)
        known = set(names) | (self.macros if len(words) > 1 else set())
        return LENGTH.fullmatch(length) and all(
            word.isdigit() or word in known for word in words)

    def answers(self, item, texts, parameters):
        retvals = [w for c, w, _ in texts if c == "retval"]
        returns = [t for c, _, t in texts if c in ("return", "returns")]
        if item.returns != "ssi_status":
            if retvals:
                self.say(item, "@retval, but it returns no ssi_status")
            if (item.returns == "void") == bool(returns and returns[0]):
                self.say(item, f"@returns does not fit {item.returns}")
            if item.returns not in ("void", "const char *") and not (
                    "*" not in item.returns and self.known(item.returns)):
                self.say(item, f"the type {item.returns} cannot be returned")
            return
        if returns:
            self.say(item, "@returns; a status has @retval instead")
        if "SSI_OK" not in retvals:
            self.say(item, "no @retval SSI_OK")
        for name in dict.fromkeys(retvals):
            if name not in self.statuses:
                self.say(item, f"@retval {name}: there is no such status")
            if retvals.count(name) > 1:
                self.say(item, f"@retval {name}: more than once")
        for command, word, text in texts:
            if command == "retval" and not text:
                self.say(item, f"@retval {word}: when?")
        strict = any(re.search(r"[@\\]notnull\b", t) for _, _, t in parameters)
        if strict and "SSI_ERROR_NULL" not in retvals:
            self.say(item, "@notnull, but no @retval SSI_ERROR_NULL")

    def struct(self, item):
        if not item.text:
            self.say(item, "the tag and the name differ")
        if not item.members or item.members[0].text != "size_t size":
            self.say(item, "does not begin with `size_t size`")
        for member in item.members:
            text = member.text
            if re.search(r"\b(union|struct)\b", text) or "{" in text:
                why = "no unions or structs inside"
            elif re.search(r"[^:]:[^:]", text):
                why = "bit-fields are not allowed"
            elif "(" in text:
                why = (None if item.name == "ssi_allocator" else
                       "function pointers are not allowed")
            else:
                base = re.sub(r"\[\w+\]$", "", text)
                base = base[:-len(member.name)].strip()
                allowed = INTEGERS | self.enums | {"const char *"}
                if item.name == "ssi_allocator":
                    allowed = allowed | {"void *"}
                why = (None if base in allowed else
                       self.column(item, member, base))
            if why:
                self.say(item, f"{member.name}: {why}", member.line)
            if len(plain(member.doc).strip()) < 3:
                self.say(item, f"{member.name}: is not documented", member.line)

    def column(self, item, member, base):
        """What is wrong with a field that is no plain value. Columns to read
        speak of fields beside them; columns to write may also speak of what a
        call gets elsewhere."""
        found = ANY_COLUMN.fullmatch(base)
        if not found or found.group(1) not in INTEGERS:
            return f"the type {base} is not one of the interface"
        text = plain(member.doc)
        if len(re.findall(r"[@\\](?:notnull|nullable)\b", text)) != 1:
            return "@notnull or @nullable"
        near = [item] if COLUMN.fullmatch(base) else self.items
        sizes = [m.name for i in near if i.kind == "struct"
                 for m in i.members if m.text.startswith("size_t ")]
        if near is self.items:
            sizes += [p.name for i in near if i.kind == "function"
                      for p in i.parameters if p.type == "size_t"]
        found = lengths(text)
        if len(found) != 1:
            return "how long? @array{n}"
        return (None if self.is_length(found[0], sizes) else
                f"@array{{{found[0]}}} names no field")

    def enum(self, item):
        if not item.text:
            self.say(item, "the tag and the name differ")
        seen = {}
        for member in item.members:
            if not re.fullmatch(r"-?\d+", member.text):
                self.say(item, f"{member.name}: the value is not explicit",
                         member.line)
            elif member.text in seen:
                self.say(item, f"{member.name}: the value of "
                         f"{seen[member.text]} again", member.line)
            seen.setdefault(member.text, member.name)
            if len(plain(member.doc).strip()) < 3:
                self.say(item, f"{member.name}: is not documented", member.line)


def check(folder=gate.ROOT / "include/ssi"):
    return Lint(public_headers.read_all(folder)).run()


def bad_headers(folder):
    """Each header of bad_headers/ must be refused, at the line and with the
    words its comments name: `/* expect: words */` stands on that line."""
    del folder
    cases = sorted((gate.ROOT / "tests/gates/bad_headers").glob("*.h"))
    if len(cases) < 20:
        raise gate.Failure("bad_headers/ is not complete")
    base = public_headers.read(gate.ROOT / "include/ssi/base.h", "base.h")
    wrong = []
    for path in cases:
        items = public_headers.read(path, path.name)
        found = [f for f in Lint(base + items).run()
                 if f.startswith(path.name + ":")]
        text = path.read_text(encoding="utf-8")
        wanted = [(line, words.strip())
                  for line, row in enumerate(text.splitlines(), 1)
                  for words in re.findall(r"/\* expect: (.*?) \*/", row)]
        if not wanted:
            wrong.append(f"{path.name}: expects nothing")
        for line, words in wanted:
            if not any(f.startswith(f"{path.name}:{line}: ") and words in f
                       for f in found):
                wrong.append(f"{path.name}:{line}: not refused ({words})")
        if len(found) != len(wanted):
            wrong.append(f"{path.name}: {len(wanted)} expected, found {found}")
    for finding in wrong:
        print(finding)
    return [] if wrong else [f"{len(cases)} bad headers, each refused"]


if __name__ == "__main__":
    gate.run(__doc__, check, [bad_headers])
