#!/usr/bin/python3
"""The programs of examples/c do what their first lines say.

Usage: run.py [--self-test] PROGRAM...

Each program's whole output is compared with a pattern, and what it says on
stderr must be nothing. A program that is not given, or has no pattern, is a
finding. With --self-test, each output is spoiled in one place, which must be
found.
"""

import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
POINTS = r"\d{1,2}\.\d\d"
PATTERNS = {
    "calendar_days": r"libssi \d+\.\d+\.\d+, day 20604, 41\.382512 points\n"
                     r"SSI_ERROR_DAY, still day 20604\n",
    "change_model": rf"([a-z_]+ +{POINTS} points at best: [A-Z].*\.\n){{45,}}",
    "plan_a_week": rf"-{POINTS} points in 30 days\ntoday {POINTS}, in 90 days "
                   rf"{POINTS} if you stop, {POINTS} with the plan\n"
                   r"( ?\d+ times a week: [a-z_]+\n){5,}",
    "publish_benchmark": r"60 points: top (1\d|2\d) %, between \d+ and \d+\n",
    "read_archive": r"Connections\.csv: 1 of 2 rows read, 1 events, as of day "
                    r"20603\n",
    "score_member": rf"index {POINTS} of 100, at most {POINTS}\n"
                    rf"((brand|find|engage|relate) +{POINTS} of 25\n){{4}}",
    "score_population": rf"(member [0-5]: [1-9]\d?\.\d\d\n){{6}}",
    "write_report": r'\{\n  "version": 1,\n  "on": "2026-05-31",\n(.*\n)+'
                    r'  "history": \{\n(.*\n)+\}\n',
}


def findings_of(name, output):
    """What is wrong with what a program wrote."""
    if name not in PATTERNS:
        yield f"{name}: no pattern in tests/examples/run.py"
    elif not re.fullmatch(PATTERNS[name], output):
        yield f"{name}: wrote {output[:2000]!r}"


def spoiled(output):
    """The output without its first line."""
    return output.split("\n", 1)[1]


def main():
    self_test = "--self-test" in sys.argv
    findings, given = [], set()
    for path in map(pathlib.Path, (a for a in sys.argv[1:] if a[0] != "-")):
        name = path.name.removeprefix("example_")
        given.add(name)
        done = subprocess.run([path.resolve()], capture_output=True, text=True,
                              check=False)
        if done.returncode or done.stderr:
            findings.append(f"{name}: {done.returncode}, {done.stderr}")
        elif not self_test:
            findings += findings_of(name, done.stdout)
        elif not list(findings_of(name, spoiled(done.stdout))):
            findings.append(f"self-test: {name} without its first line went "
                            "unnoticed")
    there = {path.stem for path in (ROOT / "examples/c").glob("*.c")}
    findings += [f"{name}: is not run" for name in sorted(there - given)]
    print("\n".join(findings) or f"{len(given)} programs")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
