"""Prints every line and branch of a gcovr JSON file that was not reached.

Usage: coverage.py FILE. Exit code 1 if there is one, or if nothing was
measured.
"""

import json
import sys


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        files = json.load(file)["files"]
    lines = branches = missed = 0
    for entry in files:
        for line in entry["lines"]:
            if line.get("gcovr/noncode"):
                continue
            lines += 1
            place = f"{entry['file']}:{line['line_number']}"
            if line["count"] == 0:
                print(f"{place}: never reached")
                missed += 1
            for number, branch in enumerate(line["branches"], 1):
                branches += 1
                if branch["count"] == 0 and line["count"] > 0:
                    print(f"{place}: branch {number} of "
                          f"{len(line['branches'])} never taken")
                    missed += 1
    print(f"{len(files)} files, {lines} lines, {branches} branches, "
          f"{missed} places missed")
    return 1 if missed or lines == 0 or branches == 0 else 0


if __name__ == "__main__":
    sys.exit(main())
