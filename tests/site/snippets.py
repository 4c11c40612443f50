#!/usr/bin/python3
"""What README and the pages show in C, in a shell and in SQL runs as pasted.

Usage: snippets.py PROGRAM EXTENSION [--self-test]

PROGRAM is `ssi`; EXTENSION is that of SQLite, and pkg-config finds libssi. The
blocks of a page run one after the other in a folder that has an export with the
usual name. Blocks of Python and Node belong to the tests of their packages.
Prints TAP.
"""

import os
import pathlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
import blocks as shown  # noqa: E402

EXPORT = None  # the ZIP, made once
PAGES = sorted([ROOT / "README.md", *(ROOT / "doc").glob("*.md"),
                *(ROOT / "doc/tutorial").glob("*.md"),
                *(ROOT / "doc/howto").glob("*.md")])
# What installs something or needs another engine, and the stage that does it.
ELSEWHERE = {
    "examples/page/build": "page-long", "./examples/quickstart": "quickstart",
    "build/quickstart/": "quickstart", "meson setup build": "installed",
    "./tests/run": "every stage", "apt-get install": "sqlite, duckdb, postgresql",
    "'events/*.parquet'": "duckdb", "build_wheel.py": "python",
    "build.sh --pack": "node", "pip install ./bindings/python": "steps",
}
# What doc/engines.md takes as given.
TABLES = """
CREATE TABLE members (member INTEGER, photo INTEGER, skills INTEGER, headline TEXT);
CREATE TABLE events (member INTEGER, day, kind, traits, count, counterpart);
CREATE TABLE today AS SELECT * FROM events;
INSERT INTO members VALUES (1, 1, 20, 'I help machine builders');
INSERT INTO events VALUES (1, '2026-05-04', 'post', NULL, 1, NULL),
                          (1, '2026-05-20', 'comment', 'own_words', 3, 7);
INSERT INTO today SELECT * FROM events;
"""


def blocks(text):
    """(language, text) of each block of a page, in order."""
    return [(language, block) for language, _, block
            in shown.blocks(text, "c", "sh", "sql")]


def elsewhere(text):
    return any(word in text for word in ELSEWHERE)


def forgotten(words):
    """Words of ELSEWHERE that no block has any more."""
    every = [text for page in PAGES
             for _, text in blocks(page.read_text(encoding="utf-8"))]
    return ", ".join(word for word in words
                     if not any(word in text for text in every))


def run_shell(folder, program, text):
    path = f"{program.parent}:{os.environ['PATH']}"
    done = subprocess.run(["bash", "-eu", "-o", "pipefail", "-c", text],
                          cwd=folder, env={**os.environ, "PATH": path,
                                           "LC_ALL": "C.UTF-8"},
                          capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{done.returncode}: {done.stderr.strip()[-400:]}")
    if " failed" in done.stdout:
        raise RuntimeError(done.stdout)


def run_c(folder, text):
    (folder / "pasted.c").write_text(text, encoding="utf-8")
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libssi"],
                           check=True, capture_output=True, text=True).stdout
    where = subprocess.run(["pkg-config", "--variable=libdir", "libssi"],
                           check=True, capture_output=True, text=True).stdout
    for command in (["gcc", "-std=c11", "-Wall", "-Wextra", "-Werror",
                     "pasted.c", "-o", "pasted", *flags.split()], ["./pasted"]):
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True,
                              env={**os.environ, "LD_LIBRARY_PATH": where.strip()},
                              check=False)
        if done.returncode:
            raise RuntimeError(f"{done.returncode}: {done.stderr[-600:]}")


def database(extension, page):
    db = sqlite3.connect(":memory:")
    db.enable_load_extension(True)
    db.load_extension(extension)
    if page.name == "engines.md":
        db.executescript(TABLES)
    return db


def run_sql(db, text):
    """Each statement; what asks for rows must answer some."""
    for statement in text.split(";\n"):
        statement = statement.strip()
        rows = db.execute(statement).fetchall() if statement else []
        if statement.startswith("SELECT") and not rows:
            raise RuntimeError(f"no row: {statement}")


def run_page(page, program, extension, text=None):
    """(what, trouble) of each block of a page."""
    found = blocks(text or page.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        shutil.copy(EXPORT, folder / "Complete_LinkedInDataExport.zip")
        db = database(extension, page)
        for number, (language, block) in enumerate(found, 1):
            name = page.relative_to(ROOT)
            if elsewhere(block) or (name.name, language) == ("README.md", "c"):
                continue
            trouble = ""
            try:
                if language == "sh" and "score_member.c" in block:
                    shutil.copy(ROOT / "examples/c/score_member.c", folder)
                if language == "sh":
                    run_shell(folder, program, block)
                elif language == "c":
                    run_c(folder, block)
                else:
                    run_sql(db, block)
            except (RuntimeError, sqlite3.Error) as error:
                trouble = str(error)
            yield f"{name}: block {number} ({language})", trouble


def make_export(folder):
    place = folder / "Complete_LinkedInDataExport.zip"
    shutil.make_archive(str(place.with_suffix("")), "zip",
                        ROOT / "examples/sample/archive")
    return place


def planted(program, extension):
    """Blocks that cannot run: each must be found."""
    page = ROOT / "doc/versioning.md"
    for language, block in (("sh", "ssi score nothing.zip\n"),
                            ("sh", "ssi score --no-such-option\n"),
                            ("c", "int main(void) { return missing(); }\n"),
                            ("c", "int main(void) { return 1; }\n"),
                            ("sql", "SELECT ssi_nothing();\n"),
                            ("sql", "SELECT 1 WHERE 0;\n")):
        text = f"```{language}\n{block}```\n"
        results = list(run_page(page, program, extension, text))
        yield (f"a planted block is found: {block.strip()}",
               "" if len(results) == 1 and results[0][1] else "went unnoticed")
    yield ("a word that no block has is found",
           "" if forgotten(["no such words"]) else "went unnoticed")


def main():
    global EXPORT
    program, extension = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    with tempfile.TemporaryDirectory() as temporary:
        EXPORT = make_export(pathlib.Path(temporary))
        if "--self-test" in sys.argv:
            results = list(planted(program, extension))
        else:
            results = [each for page in PAGES
                       for each in run_page(page, program, extension)]
            results.append(("each block left to another stage is there",
                            forgotten(ELSEWHERE)))
    for number, (what, trouble) in enumerate(results, 1):
        print(f"{'not ok' if trouble else 'ok'} {number} - {what}")
        for line in trouble.splitlines():
            print(f"# {line}")
    print(f"1..{len(results)}")
    return 1 if not results or any(trouble for _, trouble in results) else 0


if __name__ == "__main__":
    sys.exit(main())
