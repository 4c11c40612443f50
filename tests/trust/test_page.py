"""doc/testing.md of invented results: what failed, was not tried or is of another
tree is told, and nothing of it is counted. Prints TAP.
"""

import contextlib
import io
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "gates"))
import gate  # noqa: E402
import page  # noqa: E402
sys.path.append(str(HERE.parent / "support"))
from tap import Tap  # noqa: E402

TREE = "a" * 64
PASSED = {"state": "passed", "tree": TREE, "commit": "123456789abc",
          "date": "2026-11-28T10:00:00Z", "seconds": "60",
          "machine": "Debian, 2 cores", "passes": "100", "failures": "0"}
# Each stage with what is known of it, and lines that it said.
KNOWN = {
    "good": (PASSED, ["figure oracle-members 30000", "figure odd-name 1|2",
                      "figure vector-hash 0123456789abcdef",
                      "figure stack-largest-frame 300"]),
    "again": (PASSED | {"passes": "1234", "date": "2026-11-27T10:00:00Z"},
              ["figure oracle-members 100000", "figure oracle-members 100000",
               "figure vector-hash 0123456789abcdef",
               "figure vector-hash 0123456789abcdef"]),
    "slow": (PASSED | {"seconds": "601"}, []),
    "bad": (PASSED | {"state": "failed", "passes": "7", "failures": "1"},
            ["fail bad: a `check` went wrong", "figure cells 16"]),
    "part": (PASSED | {"state": "incomplete", "passes": "8"},
             ["skip part: DuckDB, without a registry", "figure cells 17"]),
    "stale": (PASSED | {"tree": "b" * 64, "passes": "5000"},
              ["figure cells 18"]),
    "stalebad": (PASSED | {"tree": "b" * 64, "state": "failed"},
                 ["fail stalebad: once wrong"]),
    "changed": (PASSED | {"tree": "changed"}, ["figure cells 19"]),
    "never": None,
}


def made(known, check=True):
    """The page of these stages, and its parts by heading."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary)
        (folder / "ended").mkdir()
        for name, what in known.items():
            if what:
                lines = [f"{k} {v}" for k, v in what[0].items()] + what[1]
                (folder / "ended" / name).write_text(
                    "\n".join(lines) + "\n", encoding="utf-8", newline="")
        (folder / "untested.md").write_text("<!-- no\nitem -->\n- The moon.\n")
        subprocess.run(
            [sys.executable, "-B", HERE / "page.py", folder / "testing.md",
             "--ended", folder / "ended", "--tree", TREE, "--commit", "abc",
             "--untested", folder / "untested.md"],
            input="".join(f"first\t{name}\tshows {name}\n" for name in known),
            text=True, check=check, stderr=subprocess.DEVNULL)
        text = (folder / "testing.md").read_text(encoding="utf-8")
        left = sorted(p.name for p in folder.iterdir())
    parts, title = {"": ""}, ""
    for line in text.splitlines():
        if line.startswith("#"):
            title = line.lstrip("# ")
            parts[title] = ""
        else:
            parts[title] += line + "\n"
    return text, parts, left


def row(part, word):
    """The cells of the table's row that begins with a word."""
    for line in part.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split(" | ")]
        if cells[0] == word:
            return cells[1:]
    return None


def whole(what):
    text, parts, left = made(KNOWN)
    what("commit, hash, and how many have passed", "commit abc: " in text
         and f"```text\n{TREE}\n```\n" in text and "**3 of 9 stages have passed" in text)
    what("the span of days", "2026-11-27 to 2026-11-28" in text)
    what("what was not tested comes before any figure",
         0 < text.index("What was not tested") < text.index("## Figures"))
    failed, not_run = parts["Failed"], parts["Not run on this content"]
    what("a failed stage with its check",
         "`bad` (shows bad)" in failed and "`bad: a 'check' went wrong`" in failed)
    what("only what failed here has failed", "stale" not in failed)
    what("a stage that never ran", "`never` (shows never)\n" in not_run)
    what("a stage that passed on another tree was not run on this one",
         "`stale` (shows stale); it passed on another state on 2026-11-28"
         in not_run)
    what("one that failed elsewhere was not run, and no more is said",
         "`stalebad` (shows stalebad)\n" in not_run)
    what("so was one during which the tree changed",
         "`changed` (shows changed)\n" in not_run)
    what("what could not be tried is told",
         "`part: DuckDB, without a registry`" in parts["Not tried where it ran"])
    what("what stands in the list by hand, without its comment",
         "- The moon." in parts["Tried by no stage"] and "item" not in text)
    figures = parts["Figures"]
    what("checks of those that passed here, and no others",
         row(figures, "checks passed, each counted in every stage that makes it")
         == ["1,434", "3 stages"])
    what("what is not of these alone is excepted",
         "of these alone, but for those of the long search" in text)
    what("no figure of any other stage", "compilers" not in figures
         and "cells" not in figures)
    what("figures that add up are one row, with their stages",
         figures.count("| 230,000 | `good`, `again` |") == 1
         and "30,000 |" not in figures.replace("230,000", ""))
    what("what several stages say is the same stands there once",
         figures.count("| 0123456789abcdef | `good`, `again` |") == 1)
    what("a figure of one stage",
         row(figures, "bytes of the largest frame on the stack")
         == ["300", "`good`"])
    what("a figure without words of its own, and its bar",
         row(figures, "odd name") == ["1\\|2", "`good`"])
    stages = parts["Stages"]
    what("a row for each stage", all(row(stages, f"`{n}`") for n in KNOWN))
    what("a row of one that passed",
         row(stages, "`again`")[2:] == ["1,234", "60", "2026-11-27"])
    what("rows of those that did not", [row(stages, f"`{n}`")[2] for n in (
        "bad", "part", "stale", "changed", "never")] == [
            "failed", "in part", "not run", "not run", "not run"])
    what("what took longer than ten minutes", "`slow` 10 min" in stages
         and row(stages, "`slow`")[3] == "601 (too long)")
    what("the sum of those that ran here",
         "The 5 stages that ran took 14 min" in stages and "within" in stages)
    what("nothing else is left behind",
         left == ["ended", "testing.md", "untested.md"])


def controls(what):
    """The other way round: what the checks above look for comes and goes with
    what is known."""
    _, parts, _ = made({"good": KNOWN["good"]})
    what("if all passed, each list says that it is empty", all(
        parts[title].strip().startswith("Nothing") for title in (
            "Failed", "Not run on this content", "Not tried where it ran")))
    text, parts, _ = made({"never": None})
    what("if nothing ran, there is no figure", "None of 1 stage has passed" in text
         and "There are none" in parts["Figures"])
    _, parts, _ = made({"cells": (PASSED, ["figure cells 16"])})
    what("a figure of a stage that passed is there",
         "| 16 | `cells` |" in parts["Figures"])
    _, parts, _ = made({"long": (PASSED | {"seconds": "14401"}, [])})
    what("more than four hours are told", "more than the four hours"
         in parts["Stages"])
    contradicted(what)
    _, parts, _ = made({"odd": (PASSED | {"state": "failed"}, [
        "fail odd: one\u2028two\ftwo\rthree\x85four"])})
    what("a failed check with odd characters is one line",
         "    - `odd: one two two three four`\n" in parts["Failed"])
    try:
        made({"broken": ({"state": "passed", "tree": TREE}, [])})
        broken = False
    except subprocess.CalledProcessError:
        broken = True
    what("what cannot be read makes no page", broken)


def contradicted(what):
    """A second value of what does not add up is no figure, from one stage or from
    two."""
    frame = "figure stack-largest-frame "
    for known in ({"one": (PASSED, [frame + "300", frame + "200"])},
                  {"one": (PASSED, [frame + "300"]), "two": (PASSED, [frame + "200"])}):
        _, parts, _ = made(known, check=False)
        what(f"figures of {len(known)} that contradict each other are told",
             all(f": {value}`" in parts["Failed"] for value in (200, 300))
             and "largest frame" not in parts["Figures"])
        try:
            made(known)
            good = True
        except subprocess.CalledProcessError:
            good = False
        what("and the code says so", not good)
    what("what adds up is not refused, unless it is no number",
         [page.together("cells", values) for values in (["16", "16", "7"], ["16"],
                                                        ["16", "x"])]
         == ["39", "16", None])


def planted_figures(what):
    """A gate's control tells no figure: it would pass for one of the library."""
    def tells(folder):
        del folder
        print("# figure stack-largest-frame 5136")
        return ["found"]

    def tells_none(folder):
        del folder
        print("# 3 functions")
        return ["found"]

    with contextlib.redirect_stdout(io.StringIO()) as said:
        missed = [list(gate.missed([each], {})) for each in (tells, tells_none)]
    what("a figure of a gate's control is found",
         missed == [["self-test: tells tells a figure"], []]
         and "# 3 functions" in said.getvalue())


def main():
    results = Tap()

    def what(name, good):
        results.say(good, name)

    whole(what)
    controls(what)
    planted_figures(what)
    return results.end()


if __name__ == "__main__":
    sys.exit(main())
