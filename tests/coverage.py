"""Prints every line and branch of a gcovr JSON file that was not reached.

Usage: coverage.py FILE. Exit code 1 if there is one, or if nothing was
measured.
"""

import json
import sys


def ranges(numbers):
    """Runs of neighbouring numbers as texts: 4, 5, 6, 9 are 4-6 and 9."""
    runs = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return [f"{a}-{b}" if a != b else f"{a}" for a, b in runs]


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        files = json.load(file)["files"]
    lines = branches = missed_lines = missed_branches = 0
    for entry in files:
        never = []
        for line in entry["lines"]:
            if line.get("gcovr/noncode"):
                continue
            lines += 1
            branches += len(line["branches"])
            if line["count"] == 0:
                never.append(line["line_number"])
                continue
            for number, branch in enumerate(line["branches"], 1):
                if branch["count"] == 0:
                    missed_branches += 1
                    print(f"{entry['file']}:{line['line_number']}: branch "
                          f"{number} of {len(line['branches'])} never taken")
        missed_lines += len(never)
        for run in ranges(never):
            print(f"{entry['file']}:{run}: never reached")
    print(f"{len(files)} files: {missed_lines} of {lines} lines and "
          f"{missed_branches} of {branches} branches were not reached")
    return 1 if missed_lines or missed_branches or not branches else 0


if __name__ == "__main__":
    sys.exit(main())
