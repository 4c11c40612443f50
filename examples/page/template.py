#!/usr/bin/python3
"""Puts the page together from its sources, by Python's standard library alone.

    template.py report OUT.html            the template of a report: the document
                                           goes where DOCUMENT stands
    template.py report OUT.html --document REPORT.json
                                           a report with the document inside
    template.py report OUT.c [--depends OUT.d]
                                           the template as C, for the program:
                                           what stands before the document and
                                           what stands after it
    template.py app OUT.html --worker WORKER.js --document EXAMPLE.json
                                           ssi.html: the worker with the module
                                           in it, and an invented member
    template.py estimate TABLE.c           writes script/estimate.js anew from
                                           the library's fallback table

A module of script/ becomes a function of the page's one script that returns
what it exports, so their names do not meet. The browser may run this script and
this style and nothing else: their hashes stand in the page's policy.
"""

import argparse
import base64
import hashlib
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = HERE.parent / "ssi/po"
sys.dont_write_bytecode = True
sys.path.insert(0, str(PROGRAM))
import catalogue  # noqa: E402
DOCUMENT = "@DOCUMENT@"
LANGUAGES = ("fr", "de")
STYLES = ("tokens", "base", "controls", "pillars", "frame", "sections", "history",
          "why", "next", "people", "if", "first", "wide", "print")
IMPORT = re.compile(r"^import \{([^}]*)\} from '\./([\w-]+)\.js';\n", re.M)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|const|class) (\w+))",
                    re.M)
COMMENTS = re.compile(r"^\s*//[^\n]*\n|^\s*/\*\*.*?\*/\n", re.M | re.S)


READ = [PROGRAM / "catalogue.py"]  # what was read, for who builds again when it changes


def source(name):
    READ.append(HERE / name)
    return (HERE / name).read_text(encoding="utf-8")


def variable(module):
    return "_" + re.sub(r"\W", "_", module)


def script(entry):
    """One script of a module and all it imports, each after those it needs."""
    done = []
    pieces = []

    def add(module, above):
        if module in done:
            return
        if module in above:
            raise SystemExit(f"{module}.js imports itself by way of others")
        text = source(f"script/{module}.js")
        for _, other in IMPORT.findall(text):
            add(other, above + [module])
        text = IMPORT.sub(lambda m: f"const {{{' '.join(m[1].split())}}} = "
                                    f"{variable(m[2])};\n", text)
        if re.search(r"^import\b", text, re.M):
            raise SystemExit(f"{module}.js: an import of a form not known")
        exports = EXPORT.findall(text)
        text = compact(EXPORT.sub("", text))
        if re.search(r"^export\b", text, re.M):
            raise SystemExit(f"{module}.js: an export of a form not known")
        pieces.append(f"const {variable(module)} = (() => {{\n{text}"
                      f"return {{ {', '.join(exports)} }};\n}})();\n")
        done.append(module)

    add(entry, [])
    text = "'use strict';\n" + "".join(pieces)
    if "</script" in text.lower():
        raise SystemExit("a script holds the end of a script")
    return text


def compact(text):
    """The same without comments and indents; no string goes over two lines."""
    text = COMMENTS.sub("", text)
    return re.sub(r"\n\s*", "\n", text).lstrip("\n")


def style():
    text = "".join(source(f"style/{name}.css") for name in STYLES)
    text = re.sub(r"/\*.*?\*/\n?", "", text, flags=re.S)
    return re.sub(r"\n\s*", "\n", text)


def data(name, text):
    """What a script of the page reads; it is not run."""
    return (f'<script type="application/json" id="{name}">'
            f'{text.replace("<", chr(92) + "u003c")}</script>')


def of_library(code):
    """The library's sentences, from the catalogues of the program."""
    path = PROGRAM / f"{code}.po"
    READ.append(path)
    return catalogue.sentences(catalogue.read(path))


def catalogues():
    texts = {code: {**of_library(code), **json.loads(source(
        f"texts/{code}.json"))} for code in LANGUAGES}
    return json.dumps(texts, ensure_ascii=False, separators=(",", ":"))


def hashed(text):
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def page(entry, blocks, more="", workers=""):
    """A whole page; more, workers: what its policy allows besides."""
    run, look = script(entry), style()
    policy = (f"default-src 'none'; script-src {hashed(run)}{more};{workers} "
              f"style-src {hashed(look)}; base-uri 'none'; form-action 'none'")
    parts = {"POLICY": policy, "STYLE": look, "SCRIPT": run,
             "DATA": "\n".join(blocks)}
    return re.sub(r"\{\{(\w+)\}\}", lambda m: parts[m[1]], source("page.html"))


def report(document=None):
    text = DOCUMENT if document is None else document.strip()
    return page("main-report", [data("texts", catalogues()),
                                data("report", text)])


def app(worker, example):
    """The page that reads archives; all that it runs stands in it."""
    text = worker.strip()
    if re.search("</script|<!--", text, re.I):
        raise SystemExit("the worker holds what would end or hide a script")
    return page("main-app", [
        data("texts", catalogues()), data("example", example.strip()),
        data("frame", json.dumps(source("page.html"))),
        f'<script type="text/plain" id="worker">{text}</script>'],
        more=" 'wasm-unsafe-eval'", workers=" worker-src blob:;")


def as_c(text):
    """The two halves of the template as C, a line of text to a string."""
    halves = text.split(DOCUMENT)
    if len(halves) != 2:
        raise SystemExit("the document has not exactly one place")
    lines = ["/* Made by template.py; do not edit. */",
             '#include "page_template.h"']
    for name, half in zip(("before", "after"), halves):
        raw = half.encode("utf-8")
        lines += ["", f"const unsigned char page_{name}[] = {{"]
        lines += ["    " + ",".join(map(str, raw[i:i + 20])) + ","
                  for i in range(0, len(raw), 20)]
        lines += ["};", f"const size_t page_{name}_length = {len(raw)};"]
    return "\n".join(lines) + "\n"


def estimate(table):
    """Where a hundred people stand by the library's fallback, in points."""
    found = re.search(r"ssi_fallback_shares\[\w+\] = \{([^}]*)\}",
                      pathlib.Path(table).read_text(encoding="utf-8"))
    shares = [int(each) for each in found[1].replace(",", " ").split()]
    step = 100 / (len(shares) - 1)
    heights = []
    for person in range(100):
        left = (person + 0.5) * sum(shares) / 100
        knot = 0
        while left > shares[knot]:
            left -= shares[knot]
            knot += 1
        heights.append((knot - 1 + left / shares[knot]) * step)
    rows = [", ".join(f"{each:.1f}" for each in heights[i:i + 10])
            for i in range(0, 100, 10)]
    return ("// Made by template.py estimate; do not edit.\n\n"
            "/** Where a hundred people stand by the fallback, in points. */\n"
            "export const ESTIMATE = [\n  " + ",\n  ".join(rows) + ",\n];\n")


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("what", choices=["report", "app", "estimate"])
    parser.add_argument("file", type=pathlib.Path)
    parser.add_argument("--document", type=pathlib.Path)
    parser.add_argument("--worker", type=pathlib.Path)
    parser.add_argument("--depends", type=pathlib.Path)
    wish = parser.parse_args()
    if wish.what == "estimate":
        (HERE / "script/estimate.js").write_text(estimate(wish.file),
                                                 encoding="utf-8")
        return
    document = wish.document and wish.document.read_text(encoding="utf-8")
    if wish.what == "app":
        text = app(wish.worker.read_text(encoding="utf-8"), document)
    else:
        text = report(document)
    if wish.file.suffix == ".c":
        text = as_c(text)
    wish.file.write_text(text, encoding="utf-8")
    if wish.depends:
        names = " ".join(str(path).replace(" ", "\\ ") for path in READ)
        wish.depends.write_text(f"{wish.file}: {names}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
