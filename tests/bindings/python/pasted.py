"""The blocks of Python in the pages, as a reader would paste them: which they are,
and where each is run.

Usage: pasted.py LANGUAGE PAGE...: prints the blocks of a language as JSON, for tests
of that language, as [[page, line, text], ...]
"""

import json
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tests"))
import blocks as shown  # noqa: E402

PAGE = "bindings/python/README.md"
ENGINES = "doc/engines.md"
TUTORIAL = "doc/tutorial/python.md"
REPORT = "doc/report.md"
HERE = "tests/bindings/python/test_pasted.py"
SPARK = "tests/engines/spark.py"
#: By name: the page, words that stand in this block alone, and who runs it.
RUN = {
    "first": (PAGE, "with libssi.Profile()", HERE),
    "archive": (PAGE, "libssi.read_archive(\"Complete", HERE),
    "more": (PAGE, "libssi.outcomes", HERE),
    "sqlite": (PAGE, "load_sqlite", HERE),
    "seats": (PAGE, "read_seats", HERE),
    "cohorts": (PAGE, "libssi.cohort(", HERE),
    "frames": (PAGE, "score_frame(events, facts, day=day, progress", HERE),
    "columns": (PAGE, "libssi.Population(", HERE),
    "engines: sqlite": (ENGINES, "load_sqlite", HERE),
    "engines: frames": (ENGINES, "pl.col", HERE),
    "engines: spark": (ENGINES, "ssi.ship(session)", SPARK),
    "engines: states": (ENGINES, "ssi.merge_states(", SPARK),
    "engines: stream": (ENGINES, "ssi.stream(", SPARK),
    "tutorial: score": (TUTORIAL, "libssi.score(", HERE),
    "tutorial: why": (TUTORIAL, "score.json()", HERE),
    "report": (REPORT, "libssi.report_json(", HERE),
    "describe": ("README.md", "describe(profile)", HERE),
}
#: By name: the page, words that stand in this block alone, and why it is not run.
LEFT_OUT = {}


def blocks(path, language="python"):
    """(line, text) of each block."""
    return [block[1:] for block in shown.blocks(
        path.read_text(encoding="utf-8"), language)]


def pages(root=ROOT):
    """The pages of the tree, by their names in it."""
    return [str(path.relative_to(root)) for path in sorted(root.rglob("*.md"))
            if not {"build", "node_modules", ".git"} & set(
                path.relative_to(root).parts)]


def wrong(root=ROOT, run=None, left_out=None):
    """What is amiss with both lists."""
    known = {**(RUN if run is None else run),
             **(LEFT_OUT if left_out is None else left_out)}
    seen = {}
    for name, (page, words, where) in known.items():
        there = [line for line, text in (
            blocks(root / page) if (root / page).exists() else [])
                 if words in text]
        if len(there) != 1:
            yield f"{name}: {len(there)} blocks of {page} have {words!r}"
        for line in there:
            if seen.setdefault((page, line), name) != name:
                yield f"{name}: {page}:{line} is {seen[page, line]}, too"
        if name in (left_out or LEFT_OUT):
            if not where.strip():
                yield f"{name}: it is left out for no reason"
        elif not re.search(rf'(run|paste)\("{name}",',
                           (root / where).read_text(encoding="utf-8")):
            yield f"{name}: {where} does not run it"
    for page in pages(root):
        for line, _ in blocks(root / page):
            if (page, line) not in seen:
                yield f"{page}:{line}: nobody runs it, and it is not left out"


def paste(path, line, text, names):
    """Runs a block; what goes wrong says in which line of the page it is."""
    exec(compile("\n" * (line - 1) + text, str(path), "exec"), names)


def run(name, names):
    """Runs a block of the list."""
    page, words, _ = RUN[name]
    (found,) = [one for one in blocks(ROOT / page) if words in one[1]]
    paste(ROOT / page, *found, names)


if __name__ == "__main__":
    language, *names = sys.argv[1:]
    print(json.dumps([[name, *block] for name in names
                      for block in blocks(pathlib.Path(name), language)]))
