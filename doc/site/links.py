#!/usr/bin/python3
"""Follows every link of the site: internal ones must lead to a file, and to an
anchor if they name one. External ones are listed.

Usage: links.py FOLDER [--external | --self-test]
"""

import html
import pathlib
import re
import sys
import tempfile
import urllib.parse

HREF = re.compile(r'\b(?:href|src)="([^"]*)"')
NAME = re.compile(r'\b(?:id|name)="([^"]*)"')
EXTERNAL = re.compile(r"(?:https?:|mailto:)")
# Pages that this does not make: their tests look at them.
OTHERS = {"sample-report.html"}


def read(folder):
    """Per page: its links and its anchors."""
    known = {}
    for place in sorted(folder.rglob("*.html")):
        if place.name in OTHERS:
            continue
        text = place.read_text(encoding="utf-8")
        known[place.relative_to(folder).as_posix()] = (
            [html.unescape(h) for h in HREF.findall(text)],
            {html.unescape(n) for n in NAME.findall(text)})
    return known


def check(folder):
    """Links that lead nowhere."""
    known, findings = read(folder), []
    for page, (hrefs, _) in known.items():
        for href in dict.fromkeys(hrefs):
            if EXTERNAL.match(href):
                continue
            path, _, fragment = href.partition("#")
            path = urllib.parse.unquote(path) or page
            fragment = urllib.parse.unquote(fragment)
            if not (folder / path).is_file():
                findings.append(f"{page}: no such file: {href}")
            elif fragment and path in known and fragment not in known[path][1]:
                findings.append(f"{page}: no such anchor: {href}")
    return findings


def external(folder):
    return sorted({h for hrefs, _ in read(folder).values() for h in hrefs
                   if EXTERNAL.match(h)})


def self_test():
    """What must be found is found, and what lives is not."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        (folder / "a.html").write_text(
            '<p id="x"><a href="b.html"><a href="a.html#y"><a href="#z">'
            '<a href="a.html#x"><a href="https://example.org/"></p>')
        found = check(folder)
        alive = external(folder) == ["https://example.org/"]
    return alive and len(found) == 3 and all(
        any(word in line for line in found) for word in ("b.html", "#y", "#z"))


def main():
    folder = pathlib.Path(sys.argv[1])
    if "--self-test" in sys.argv:
        return 0 if self_test() else 1
    if "--external" in sys.argv:
        print("\n".join(external(folder)))
        return 0
    findings = check(folder)
    print("\n".join(findings))
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
