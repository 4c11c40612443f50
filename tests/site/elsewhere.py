"""Blocks of pages that another stage runs, and what proves it.

An entry names a page, words that one block of it alone has, and proofs: a stage, a
file of its tests, and words that the block and this file share. The stage must
exist and run the file, and each line of the block must have words of a proof: those
that say which mode or command it is, so that another one is not taken for it. What
no stage runs is said, with the reason. A block that a test takes from the page, as
it stands there, is asked of that test.
"""

import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
for folder in ("tests", "tests/cli", "tests/engines", "tests/gates"):
    sys.path.append(str(ROOT / folder))
import blocks as shown  # noqa: E402
import first_steps  # noqa: E402
import golden  # noqa: E402
import readme  # noqa: E402

LANGUAGES = ("c", "sh", "sql")
SOURCES = [path.read_text(encoding="utf-8")
           for path in sorted((ROOT / "tests").glob("stages*.sh"))]
NODE, PYTHON = "bindings/node/README.md", "bindings/python/README.md"
RUN_NODE, RUN_PYTHON = "tests/bindings/run_node.sh", "tests/bindings/run_python.sh"
PAGE_RUN, SERVER = "tests/page/run.sh", "tests/engines/server.py"
UNIT, POSTGRESQL = "tests/unit/meson.build", "tests/engines/postgresql.py"


# What a test takes from a page: by its file, whether it takes a block.
PASTED = {
    "tests/cli/first_steps.py": lambda text: text in map(
        first_steps.block, (word for word, _ in first_steps.STEPS.values())),
    "tests/engines/duck.py": lambda text: text.split(";")[0] in
        list(golden.documented("DuckDB")),
    POSTGRESQL: lambda text: text.split(";")[0] in
        list(golden.documented("PostgreSQL")),
    "tests/gates/readme.py": lambda text: text in readme.shown(),
    "tests/site/snippets.py": lambda text: "--write" in text,
}
# No words: the test takes the block from the page.
FROM_PAGE = ()
# In the place of a stage; then the reason, and words of the lines.
NOT_RUN = "not run"
NO_SHELL = "because no package of Debian has DuckDB's shell"
WORDS_OF_PROGRAM = "because its words are those of ssi, of which stage program tries people"
ELSEWHERE = [
    # These need what npm or pip fetches, a copy of the tree, or a server.
    ("README.md", "examples/page/build", [
        ("page-long", PAGE_RUN, ["examples/page/build"])]),
    ("README.md", "./examples/quickstart", [
        ("quickstart", None, ["examples/quickstart"])]),
    ("README.md", "describe(profile)", [
        ("ordinary", "tests/gates/readme.py", FROM_PAGE)]),
    *(("README.md", word, [("steps", "tests/cli/first_steps.py", FROM_PAGE)])
      for word, _ in first_steps.STEPS.values()),
    ("doc/README.md", "doc/site/build", [
        ("site", "tests/site/run.sh", ["doc/site/build"])]),
    ("doc/tutorial/node.md", "build.sh --pack", [
        ("node", RUN_NODE, ["npm install"])]),
    ("doc/tutorial/python.md", "build_wheel.py", [
        ("python", RUN_PYTHON, ["bindings/python/build_wheel.py"])]),
    ("doc/engines.md", "psql -c", [
        ("postgresql", SERVER, ["with_llvm=no"]),
        ("postgresql", POSTGRESQL, ["create extension libssi"])]),
    ("doc/engines.md", "NULLS LAST", [("postgresql", POSTGRESQL, FROM_PAGE)]),
    ("doc/engines.md", "duckdb -unsigned", [
        ("duckdb", None, ["make -C"]),
        (NOT_RUN, NO_SHELL, ["duckdb -unsigned"])]),
    ("doc/engines.md", "'events/*.parquet'", [
        ("duckdb", "tests/engines/duck.py", FROM_PAGE)]),
    ("doc/performance.md", "tests/bench/population.mjs", [
        ("ordinary", None, ["-Dtests=enabled"]),
        ("bench-duckdb", None, ["@duckdb/node-api@1.5.6-r.1"]),
        (NOT_RUN, "because these modes take minutes and 12 GB; stages run gate and "
         "self-test", ["full --python", "scaling --table", "yardstick --table"]),
        ("engines-speed", None, ["numpy"]),
        ("bench-before", None, ["tests/bench/before.py"]),
        ("bench-archives", None, ["pyarrow", "tests/bench/archives.py"])]),
    ("doc/contributing.md", "-Dtests=enabled", [
        ("ordinary", None, ["-Dtests=enabled"])]),
    ("doc/contributing.md", "build/tests/unit/unit_score_measures", [
        ("ordinary", UNIT, ["score_measures"])]),
    ("doc/contributing.md", "--suite unit", [
        ("coverage", None, ["--suite unit"])]),
    ("doc/contributing.md", "struct_layout.py --write", [
        ("site-long", "tests/site/snippets.py", FROM_PAGE)]),
    *((page, "tests/vectors/remake.sh", [
        ("growth-tests", "tests/growth/retest.py", ["tests/vectors/remake.sh"])])
      for page in ("doc/contributing.md", "tests/vectors/README.md")),
    ("bindings/README.md", "bindings/generate/generate.py", [
        ("python", "tests/bindings/test_generator.py", ["generate.py"])]),
    ("bindings/README.md", "bindings/pack build/packs", [
        ("packs", None, ["ziglang==0.17.1", "bindings/pack"])]),
    (NODE, "npx libssi score", [
        ("packs", "tests/bindings/packs.py", ["score", "report"]),
        (NOT_RUN, WORDS_OF_PROGRAM, ["npx libssi people"])]),
    (NODE, "LIBSSI_NODE_ADDON", [
        ("node", RUN_NODE, ["build.sh", "LIBSSI_NODE_ADDON"])]),
    (PYTHON, "python -m libssi", [
        ("packs", "tests/bindings/packs.py", ["score", "report", "page"]),
        (NOT_RUN, WORDS_OF_PROGRAM, ["python -m libssi people"])]),
    (PYTHON, "build_wheel.py dist", [
        ("python", RUN_PYTHON, ["bindings/python/build_wheel.py"])]),
    ("examples/page/README.md", "examples/page/build", [
        ("page-long", PAGE_RUN, ["examples/page/build"])]),
    ("examples/node/README.md", "score_archive.mjs", [
        ("node", RUN_NODE, ["npm install"]),
        ("node", "tests/bindings/node/archive.test.mjs", ["score_archive.mjs"])]),
    ("examples/node/README.md", "history.mjs", [
        ("node", "tests/bindings/node/archive.test.mjs", ["history.mjs"])]),
    ("examples/node/README.md", "cohort.mjs", [
        ("node", "tests/bindings/node/cohorts.test.mjs", ["cohort.mjs"])]),
    ("examples/sample/README.md", "make_archive.py", [
        ("ordinary", "tests/sample/remake.py", ["make_archive.py"])]),
    ("examples/sample/README.md", "make_benchmarks.py", [
        ("page", "tests/page/page.mjs", ["make_benchmarks.py"])]),
    ("examples/duckdb/README.md", "duckdb -unsigned", [
        ("duckdb", None, ["make"]),
        (NOT_RUN, NO_SHELL, ["duckdb -unsigned"])]),
    ("examples/postgresql/README.md", "psql -c", [
        ("postgresql", SERVER, ["with_llvm=no"]),
        ("postgresql", POSTGRESQL, ["create extension libssi"])]),
]


def entry_of(page, text, entries=None):
    """The entry of a block, or None."""
    return next((entry for entry in (ELSEWHERE if entries is None else entries)
                 if entry[0] == page and entry[1] in text), None)


def run_by(stage):
    """The text of a stage's function and of those that it calls; None if there is
    no such stage."""
    text = "\n".join(SOURCES)
    bodies = {found[1]: found[2] for found in re.finditer(
        r"^(\w+)\(\) \{\n(.*?)^\}$", text, re.M | re.S)}
    lists = " ".join(re.findall(r"^(?:long_)?stages=\(\n(.*?)^\)", text,
                                re.M | re.S))
    first = f"stage_{stage.replace('-', '_')}"
    if stage not in lists.split() or first not in bodies:
        return None
    wanted, found = [first], {}
    while wanted:
        name = wanted.pop()
        found[name] = bodies[name]
        wanted += [other for other in bodies if other not in found and re.search(
            rf"(?<![\w/-]){other}(?![\w/-])", bodies[name])]
    return "\n".join(found.values())


def names(text, place):
    """Whether a text names a file, or a file of its folder."""
    for found in re.finditer(rf"([\w$./]*/)?{re.escape(place.name)}\b", text):
        folder = (found[1] or "").rstrip("/").rpartition("/")[2]
        if folder in ("", "$here", "$root", place.parent.name):
            return True
    return False


def is_run(path, text):
    """Whether a stage runs a file of tests: it names it, or a script that does,
    or it runs the tests of a build, of which this is one. A script of a package
    names a test's file by how it begins."""
    place = ROOT / path
    if not place.is_file():
        return False
    if names(text, place):
        return True
    if re.search(r"\b(meson_tests|all_tests)\b", text):
        built = (place.parent / "meson.build").read_text(encoding="utf-8")
        if place.name == "meson.build" or f"'{place.stem}" in built:
            return True
    begins = place.name.split(".")[0]
    for script in {*place.parent.glob("*.*"), *place.parent.parent.glob("run*.sh")}:
        if script != place and script.suffix in (".py", ".sh") and names(
                text, script):
            called = script.read_text(encoding="utf-8")
            if (names(called, place)
                    or re.search(rf"^from {place.stem} import", called, re.M)
                    or begins != place.stem and re.search(
                        rf"^ +(.* )?unit {begins}$", called, re.M)):
                return True
    return False


def commands(text):
    """The lines of a block that do something; of packages tests/run has a list."""
    joined = re.sub(r"\\\n", " ", text)
    lines = [re.sub(r"(^|\s)#.*", "", line).strip() for line in joined.split("\n")]
    return [line for line in lines if line and not line.startswith("apt-get ")]


def wrong(entries=None):
    """What is not true of the list."""
    for page, words, proofs in ELSEWHERE if entries is None else entries:
        texts = [text for _, _, text in shown.blocks(
            (ROOT / page).read_text(encoding="utf-8"), *LANGUAGES)
                 if words in text]
        if len(texts) != 1:
            yield f"{page}: {len(texts)} blocks have {words!r}"
            continue
        yield from (f"{page}: {words!r}: {each}" for each in
                    unproved(texts[0], proofs))


def unproved(text, proofs):
    left, taken = commands(text), False
    # What is not run comes last: a proof must have left it.
    for stage, path, words in sorted(proofs, key=lambda proof: proof[0] == NOT_RUN):
        if stage == NOT_RUN:
            if len(path.split()) < 4 or not path.startswith("because "):
                yield f"no reason why {words} is not run"
            for word in words:
                if not any(word in line for line in left):
                    yield f"no line is left that has {word!r}"
                left = [line for line in left if word not in line]
            continue
        body = run_by(stage)
        if body is None:
            yield f"there is no stage {stage}"
            continue
        if path and not is_run(path, body):
            yield f"{stage} does not run {path}"
            continue
        if words == FROM_PAGE:
            taken = True
            if not PASTED[path](text):
                yield f"{path} does not take this block"
            continue
        known = (ROOT / path).read_text(encoding="utf-8") if path else body
        for word in words:
            if word.lower() not in known.lower():
                yield f"{path or stage} has no {word!r}"
            elif word.lower() not in text.lower():
                yield f"the block has no {word!r}"
            left = [line for line in left if word.lower() not in line.lower()]
    if left and not taken:
        yield f"no proof that this runs: {left[0]}"
