#!/usr/bin/python3
"""Every text of the page is in both catalogues, and nothing else is.

A text is what t(), tn(), msg() and msgs() are given as literals. A pair has two
forms in a catalogue. Placeholders and <b> are the same in every language, and
French has its no-break spaces. Advice of the package is translated as it gives it.
--missing lists what is to be translated.
"""

import json
import pathlib
import re
import sys

PAGE = pathlib.Path(__file__).resolve().parents[2] / "examples/page"
LITERAL = r"'((?:[^'\\]|\\.)*)'"
JOINED = rf"{LITERAL}(?:\s*\+\s*{LITERAL})*"
CALL = re.compile(rf"\b(t|tn|msg|msgs)\(\s*({JOINED})(?:\s*,\s*({JOINED}))?",
                  re.S)
PLACE = re.compile(r"\{\w+\}|</?b>")


def literal(text):
    return "".join(part.replace("\\'", "'")
                   for part in re.findall(LITERAL, text, re.S))


def texts(source):
    """English texts of a source; those of a pair as a tuple."""
    for match in CALL.finditer(source):
        one = literal(match[2])
        pair = match[1] in ("tn", "msgs")
        if pair:
            rest = source[match.end(2):match.end()]
            yield one, literal(rest)
        else:
            yield one, None


def wanted(page):
    found = {}
    for path in sorted((page / "script").glob("*.js")):
        for one, other in texts(path.read_text(encoding="utf-8")):
            found[one] = other
    return found


def places(text):
    return sorted(PLACE.findall(text))


def spaced_badly(text):
    """French: a plain space, or none, before a sign that wants a no-break one."""
    plain = re.sub(r"</?b>|\{\w+\}", lambda m: "x" if m[0][0] == "{" else "",
                   text)
    return re.search(r"[ \w)][:;?!%»](?=\s|$)", plain) or "« " in plain


def check(page=PAGE):
    english = wanted(page)
    findings = []
    for code in ("fr", "de"):
        catalogue = json.loads((page / f"texts/{code}.json")
                               .read_text(encoding="utf-8"))
        for one, other in english.items():
            said = catalogue.get(one)
            if said is None:
                findings.append(f"{code}: missing: {one!r}")
                continue
            forms = said if isinstance(said, list) else [said]
            if len(forms) != (1 if other is None else 2):
                findings.append(f"{code}: wrong number of forms: {one!r}")
                continue
            for form, text in zip(forms, (one, other)):
                if set(places(form)) - set(places(one) + places(other or one)):
                    findings.append(f"{code}: other placeholders: {form!r}")
                if other is None and places(form) != places(text):
                    findings.append(f"{code}: other placeholders: {form!r}")
                if code == "fr" and spaced_badly(form):
                    findings.append(f"fr: no-break space is missing: {form!r}")
        findings += [f"{code}: stale: {one!r}"
                     for one in catalogue if one not in english]
    return findings


def not_said(page=PAGE):
    """Advice that the page takes to be the package's, which gives other."""
    package = page.parents[1] / "bindings/node/lib/told.js"
    said = package.read_text(encoding="utf-8")
    source = (page / "script/words.js").read_text(encoding="utf-8")
    listed = source.split("export const ADVICE = [")[1].split("];")[0]
    return [f"the package does not say: {one!r}" for one, _ in texts(listed)
            if f"'{one}'" not in said]


def main():
    if sys.argv[1:] == ["--missing"]:
        for line in check():
            print(line)
        return 0
    findings = check() + not_said()
    for line in findings:
        print(line, file=sys.stderr)
    return bool(findings)


if __name__ == "__main__":
    sys.exit(main())
