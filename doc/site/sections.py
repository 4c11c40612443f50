"""Cuts the pages into what the search finds: a heading with the text below it."""

import html.parser
import json
import re

from pages import PARTS

WEIGHTS = {"Tutorials": 1.5, "How to": 1.7, "Explanation": 1.3, "Reference": 1.2,
           "Project": 1.0}
# Lists of what stands elsewhere.
LEFT_OUT = re.compile(r"(dir_.*|functions.*|globals.*|annotated|classes|files"
                      r"|pages|sample-report|.*-members|interface-index|tables"
                      r"|commands)\.html")


class Cutter(html.parser.HTMLParser):
    """Sections of a page: [anchor, heading, text]."""

    def __init__(self):
        super().__init__()
        self.sections, self.inside, self.heading = [], False, False
        self.anchor, self.depth, self.muted = "", 0, 0

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag == "main":
            self.inside = True
        if not self.inside:
            return
        if tag in ("script", "style"):
            self.muted += 1
        if attrs.get("class") == "toc":
            self.muted, self.depth = self.muted + 1, 0
        if re.fullmatch(r"h[1-6]", tag):
            self.sections.append([self.anchor or attrs.get("id", ""), "", ""])
            self.heading = True
            self.anchor = ""
        elif attrs.get("id") and tag == "a":
            if self.heading:
                self.sections[-1][0] = attrs["id"]
            else:
                self.anchor = attrs["id"]

    def handle_endtag(self, tag):
        if tag == "main":
            self.inside = False
        elif tag in ("script", "style") and self.inside:
            self.muted -= 1
        elif re.fullmatch(r"h[1-6]", tag):
            self.heading = False

    def handle_data(self, data):
        if not self.inside or self.muted or not self.sections:
            return
        self.sections[-1][1 if self.heading else 2] += data + " "


def collect(folder, texts):
    """All sections as JSON."""
    part_of = {name: part for part, members in PARTS for name, _ in members}
    found = []
    for place in sorted(folder.glob("*.html")):
        text = place.read_text(encoding="utf-8")
        if LEFT_OUT.fullmatch(place.name) or "<main" not in text:
            continue
        text = re.sub(r'<div class="toc">.*?</div>', "", text, flags=re.S)
        cutter = Cutter()
        cutter.feed(text)
        stem = place.stem
        part = part_of.get(stem) or (
            "Python" if stem.startswith("python-") else
            "Node" if stem.startswith("node-") else
            "Start" if stem == "index" else "C")
        title = squeezed(cutter.sections[0][1]) if cutter.sections else stem
        for number, (anchor, heading, body) in enumerate(cutter.sections):
            url = place.name + (f"#{anchor}" if anchor and number else "")
            found.append({"url": url, "title": squeezed(heading), "page": title,
                          "part": part, "text": squeezed(body),
                          "weight": WEIGHTS.get(part, 0.6)})
    seen, kept = set(), []
    for one in found:
        if one["url"] not in seen and one["title"]:
            seen.add(one["url"])
            kept.append(one)
    return json.dumps(kept, ensure_ascii=False)


def squeezed(text):
    return " ".join(text.replace("◆", " ").split())
