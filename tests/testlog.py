"""Prints a line "pass NAME" or "fail NAME: why" for each result of a build.

Usage: testlog.py PREFIX LOG. LOG is the JSON that `meson test` has written: none,
if it has run no test. A program that prints TAP has a result for each of its
tests. A test that was skipped has
failed: whatever it needs should have been there. What a program says in a line
"# figure NAME VALUE" is a line of its own.
"""

import json
import pathlib
import re
import sys

GOOD = {"OK", "EXPECTEDFAIL"}
FIGURE = re.compile(r"^# (figure [a-z0-9-]+ \S+)$", re.M)
TAP = re.compile(r"^(not )?ok\b[ \d]*-? ?(.*)")


def results(test):
    """Pairs of a name and what is wrong with it, or None."""
    name = test["name"].split(" / ")[-1]
    whole = None if test["result"] in GOOD else test["result"]
    parts = [(found.group(2), found.group(1)) for found in
             map(TAP.match, (test.get("stdout") or "").split("\n")) if found]
    if not parts or test["result"] == "EXPECTEDFAIL":
        yield name, whole
        return
    for part, wrong in parts:
        skipped = re.search(r"# *(skip|todo)", part, re.I)
        yield f"{name}: {part}", ("not ok" if wrong else
                                  "skipped" if skipped else None)
    if whole and not any(wrong for _, wrong in parts):
        yield name, whole


def main():
    prefix, log = sys.argv[1], pathlib.Path(sys.argv[2])
    text = log.read_text(encoding="utf-8") if log.exists() else ""
    tests = [json.loads(line) for line in text.splitlines()]
    for test in tests:
        for name, wrong in results(test):
            if wrong:
                print(f"fail {prefix}: {name}: {wrong}")
            else:
                print(f"pass {prefix}: {name}")
        for said in FIGURE.findall(test.get("stdout") or ""):
            print(said)
    if not tests:
        print(f"fail {prefix}: no test ran")


if __name__ == "__main__":
    main()
