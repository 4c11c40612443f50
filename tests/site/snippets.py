#!/usr/bin/python3
"""What README and the pages show in C, in a shell and in SQL runs as pasted.

Usage: snippets.py PROGRAM EXTENSION [--self-test]
       snippets.py PROGRAM BUILD --regenerate

PROGRAM is `ssi`; EXTENSION is that of SQLite, and pkg-config finds libssi. The
blocks of a page run one after the other in a folder that has an export with the
usual name and the examples, those of an example in its folder. What another stage
runs, elsewhere.py lists. Blocks of Python and Node belong to the tests of their
packages. --regenerate: what doc/contributing.md says makes all that is made by
scripts, in a copy of the tree with BUILD, a build of it with tests; nothing may
change. Prints TAP.
"""

import contextlib
import os
import pathlib
import pty
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))
sys.path.append(str(ROOT / "tests/gates"))
import blocks as shown  # noqa: E402
import elsewhere  # noqa: E402
import first_steps  # noqa: E402
import layout  # noqa: E402

EXPORT = None  # the ZIP, made once
PAGES = [ROOT / name for name in layout.tracked(ROOT) if name.endswith(".md")]
# One file of each script that makes some.
MADE = ["bindings/api.json", "doc/tables.md", "lib/archive/month_table.c",
        "lib/archive/single_byte_table.c", "lib/base/fold_table.c",
        "lib/base/log2_table.c", "lib/libssi.map", "lib/report/known_answers.c",
        "tests/abi/x86_64.abi", "tests/gates/struct_layout.c"]
# What a publisher has given away.
PUBLISH = """ssi benchmark publish scores.csv --kind industry --name Toys \\
  --on 2026-04-30 --budget given.ssiu -o industry.ssib"""
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


# Around lines of C that are no program: what the text above them speaks of.
AROUND = """
#include <ssi/ssi.h>
#include <stdlib.h>

int main(void) {{
  ssi_model *model = NULL;
  ssi_profile *profile = NULL;
  ssi_activity *activity = NULL;
  ssi_score *score = NULL;
  ssi_trend *trend = NULL;
  ssi_plan *plan = NULL;
  ssi_report *report = NULL;
  char *text = NULL;
  size_t size = 0;
  const int32_t day = 20604;
  ssi_status status = ssi_model_new(NULL, &model);
  if (!status) status = ssi_profile_new(NULL, &profile);
  if (!status) status = ssi_activity_new(NULL, &activity);
  if (!status) status = ssi_score_new(NULL, model, profile, activity, day, &score);
  if (!status) status = ssi_trend_new(NULL, model, profile, activity, day,
                                      day - 90, &trend);
  if (!status) status = ssi_plan_new(NULL, model, profile, activity, NULL, day,
                                     90, &plan);
{}
  free(text);
  ssi_report_free(report);
  ssi_plan_free(plan);
  ssi_trend_free(trend);
  ssi_score_free(score);
  ssi_activity_free(activity);
  ssi_profile_free(profile);
  ssi_model_free(model);
  return status || !size ? 1 : 0;
}}
"""


def blocks(text):
    """(language, text) of each block of a page, in order."""
    return [(language, block) for language, _, block
            in shown.blocks(text, *elsewhere.LANGUAGES)]


def packages(root=ROOT):
    """What tests/run installs."""
    text = (root / "tests/run").read_text(encoding="utf-8")
    lists = re.findall(r"^(?:long_)?packages=\(\n(.*?)^\)", text, re.M | re.S)
    return set(re.sub(r"#.*", "", "\n".join(lists)).split())


def left_to_root(text):
    """What an ordinary user cannot run: Debian's packages must be those that
    tests/run installs, and its own options those that it has."""
    for line in text.split("\n"):
        line = re.sub(r"\s#.*", "", line).strip()
        if line.startswith("apt-get install "):
            strange = set(line.split()[2:]) - packages()
            if strange:
                raise RuntimeError(f"tests/run does not install {strange}")
        elif found := re.match(r"((?:\w+=\S+ )*)(?:\./)?tests/run\b(.*)", line):
            usage(found[2].split())
            heeded(found[1].split())
        else:
            yield line


def usage(words):
    """tests/run runs this: what it is told must be what it knows."""
    known = subprocess.run([ROOT / "tests/run", "--help"], check=True,
                           capture_output=True, text=True).stdout
    for before, word in zip(["", *words], words):
        good = (word == "NAME" or elsewhere.run_by(word)
                if before == "--stage" else
                before == "--minutes" and word.isdecimal() or
                re.search(rf"(?<![\w-]){re.escape(word)}\b", known))
        if not good:
            raise RuntimeError(f"tests/run does not know {word}")


def heeded(settings):
    """Variables that it heeds, so that they are of the tree it tells of."""
    text = (ROOT / "tests/run").read_text(encoding="utf-8")
    for name in (setting.partition("=")[0] for setting in settings):
        if f"${{{name}-}}" not in text:
            raise RuntimeError(f"tests/run does not heed {name}")


def run_shell(folder, program, text):
    asked, terminal = pty.openpty()
    os.write(asked, b"y\n")
    # A publication asks first, at a terminal.
    asks = "benchmark publish" in text
    done = subprocess.run(["bash", "-eu", "-o", "pipefail", "-c",
                           "\n".join(left_to_root(text))],
                          cwd=folder, env=environment(program),
                          stdin=terminal if asks else subprocess.DEVNULL,
                          stderr=terminal if asks else subprocess.PIPE,
                          stdout=subprocess.PIPE, text=True, check=False)
    os.set_blocking(asked, False)
    said = os.read(asked, 65536).decode() if asks else done.stderr
    os.close(asked)
    os.close(terminal)
    if done.returncode:
        raise RuntimeError(f"{done.returncode}: {said.strip()[-400:]}")
    if " failed" in done.stdout:
        raise RuntimeError(done.stdout)


def environment(program=None):
    """That of a machine where the library and the program are installed."""
    where = subprocess.run(["pkg-config", "--variable=libdir", "libssi"],
                           check=True, capture_output=True, text=True).stdout
    path = os.environ["PATH"]
    return {**os.environ, "LD_LIBRARY_PATH": where.strip(), "LC_ALL": "C.UTF-8",
            "PATH": f"{program.parent}:{path}" if program else path}


def run_c(folder, text):
    if "int main" not in text:
        text = AROUND.format(text)
    (folder / "pasted.c").write_text(text, encoding="utf-8")
    flags = subprocess.run(["pkg-config", "--cflags", "--libs", "libssi"],
                           check=True, capture_output=True, text=True).stdout
    for command in (["gcc", "-std=c11", "-Wall", "-Wextra", "-Werror",
                     "pasted.c", "-o", "pasted", *flags.split()], ["./pasted"]):
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True,
                              env=environment(), check=False)
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


def furnish(folder, page, extension, program):
    """What a reader of a page has; answers the folder where they are: that of an
    example, unless its page begins at the top of the tree."""
    text = page.read_text(encoding="utf-8")
    name = page.relative_to(ROOT)
    if name.parts[0] == "examples" or "make -C examples" in text:
        shutil.copytree(ROOT / "examples", folder / "examples")
        shutil.copytree(ROOT / "lib/cohort", folder / "lib/cohort")
        # The very file that the Makefile makes, so that it is not compiled again.
        shutil.copy(extension, folder / "examples/sqlite/ssi.so")
    if name.parts[0] == "examples" and "\nexamples/" not in text:
        folder = folder / name.parent
    shutil.copy(EXPORT, folder / EXPORT.name)
    (folder / "scores.csv").write_text("member,total\n" + "".join(
        f"{n},{n % 90 + 0.5}\n" for n in range(1, 301)), encoding="utf-8")
    with contextlib.closing(sqlite3.connect(folder / "crm.db")) as db, db:
        db.execute("CREATE TABLE events (member, day, kind)")
        db.execute("INSERT INTO events VALUES (1, '2026-05-30', 'comment')")
    if "industry.ssib" in text:
        run_shell(folder, program, PUBLISH)
    if "score_member.c" in text:
        source = ROOT / "examples/c/score_member.c"
        (folder / source.name).write_bytes(source.read_bytes())
    if "build/quickstart/prefix" in text:
        (folder / "build/quickstart/prefix").mkdir(parents=True)
        (folder / "build/quickstart/prefix/bin").symlink_to(program.parent)
    return folder


def run_page(page, program, extension, text=None):
    """(what, trouble) of each block of a page."""
    found = blocks(text or page.read_text(encoding="utf-8"))
    name = str(page.relative_to(ROOT))
    if not any(not elsewhere.entry_of(name, block) for _, block in found):
        return
    with tempfile.TemporaryDirectory() as temporary:
        folder = furnish(pathlib.Path(temporary), page, extension, program)
        db = database(extension, page)
        for number, (language, block) in enumerate(found, 1):
            if elsewhere.entry_of(name, block):
                continue
            trouble = ""
            try:
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


def changed(copy):
    """Files of a copy of the tree that are not as in the tree."""
    return [name for name in layout.tracked(ROOT)
            if (ROOT / name).read_bytes() != (copy / name).read_bytes()]


def regenerated(program, build, folder):
    """The scripts that make files make those that are there."""
    (text,) = [block for _, block in blocks(
        (ROOT / "doc/contributing.md").read_text(encoding="utf-8"))
               if "struct_layout.py --write" in block]
    copy = folder / "tree"
    first_steps.copy_tree(copy)
    (copy / "build").mkdir()
    for name, place in (("lib", build / "lib"), ("tests", build / "tests"),
                        ("examples", program.parent)):
        (copy / "build" / name).symlink_to(place)
    for name in MADE:
        with (copy / name).open("a", encoding="utf-8") as file:
            file.write("\n")
    found = changed(copy)
    yield ("what will be made again is spoiled before",
           "" if sorted(found) == sorted(MADE) else f"changed: {found}")
    subprocess.run(["git", "init", "-q", copy], check=True)
    subprocess.run(["git", "-C", copy, "add", "-A"], check=True)
    for line in filter(None, text.split("\n")):
        trouble = ""
        try:
            run_shell(copy, program, line)
        except RuntimeError as error:
            trouble = str(error)
        yield f"contributing.md: {line.split('#')[0].strip()}", trouble
    yield "made again, it is what is committed", "\n".join(changed(copy))


def planted(program, extension):
    """Blocks that cannot run: each must be found."""
    page = ROOT / "doc/versioning.md"
    for language, block in (("sh", "ssi score nothing.zip\n"),
                            ("sh", "ssi score --no-such-option\n"),
                            ("sh", "apt-get install no-such-package\n"),
                            ("sh", "tests/run --no-such-option\n"),
                            ("sh", "tests/run --minutes soon\n"),
                            ("sh", "tests/run --all 30\n"),
                            ("sh", "SSI_NOTHING=1 tests/run --all\n"),
                            ("sh", "tests/run --stage no-such-stage\n"),
                            ("c", "int main(void) { return missing(); }\n"),
                            ("c", "status = ssi_report_missing(report);\n"),
                            ("c", "int main(void) { return 1; }\n"),
                            ("sql", "SELECT ssi_nothing();\n"),
                            ("sql", "SELECT 1 WHERE 0;\n")):
        text = f"```{language}\n{block}```\n"
        results = list(run_page(page, program, extension, text))
        yield (f"a planted block is found: {block.strip()}",
               "" if len(results) == 1 and results[0][1] else "went unnoticed")
    readme, run = "README.md", "tests/site/run.sh"
    for proof, said in (
            (("no words of it", [("site", run, ["doc/site/build"])]), "0 blocks"),
            (("./examples/quickstart", [("no-stage", None, ["examples"])]),
             "there is no stage no-stage"),
            (("./examples/quickstart", [("site", elsewhere.PAGE_RUN, ["examples"])]),
             f"site does not run {elsewhere.PAGE_RUN}"),
            (("./examples/quickstart", [("site", run, ["examples/quickstart"])]),
             f"{run} has no"),
            (("./examples/quickstart", [("site", run, ["doc/site/build"])]),
             "the block has no"),
            (("cc build/app.c", [("steps", "tests/cli/first_steps.py",
                                  ["pkg-config"])]), "no proof that this runs"),
            (("./examples/quickstart", [("steps", "tests/cli/first_steps.py",
                                         elsewhere.FROM_PAGE)]),
             "does not take this block"),
            (("./examples/quickstart", [(elsewhere.NOT_RUN, "because so",
                                         ["examples/quickstart"])]), "no reason why"),
            (("./examples/quickstart", [
                ("quickstart", None, ["examples/quickstart"]),
                (elsewhere.NOT_RUN, "because of this or that",
                 ["examples/quickstart"])]), "no line is left"),
            (("npx libssi score", [("packs", "tests/bindings/packs.py",
                                    ["score", "report"])], elsewhere.NODE),
             "no proof that this runs: npx libssi people")):
        words, proofs, *other = proof
        found = list(elsewhere.wrong([(*(other or [readme]), words, proofs)]))
        yield (f"what is not true of another stage is found: {said}",
               "" if len(found) >= 1 and said in found[0] else f"found: {found}")


def main():
    global EXPORT
    program, extension = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2]
    with tempfile.TemporaryDirectory() as temporary:
        EXPORT = make_export(pathlib.Path(temporary))
        if "--regenerate" in sys.argv:
            results = list(regenerated(program, pathlib.Path(extension).resolve(),
                                       pathlib.Path(temporary)))
        elif "--self-test" in sys.argv:
            results = list(planted(program, extension))
        else:
            results = [each for page in PAGES
                       for each in run_page(page, program, extension)]
            results.append(("what is left to another stage is run there",
                            "\n".join(elsewhere.wrong())))
    for number, (what, trouble) in enumerate(results, 1):
        print(f"{'not ok' if trouble else 'ok'} {number} - {what}")
        for line in trouble.splitlines():
            print(f"# {line}")
    print(f"1..{len(results)}")
    return 1 if not results or any(trouble for _, trouble in results) else 0


if __name__ == "__main__":
    sys.exit(main())
