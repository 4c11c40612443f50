#!/usr/bin/python3
"""The code of the shared library stays small: at most 128 KiB of .text."""

import gate

BYTES_MAX = 128 * 1024


def check(library, most=BYTES_MAX):
    for line in gate.output("size", "-A", library).splitlines():
        columns = line.split()
        if not columns or columns[0] != ".text":
            continue
        size = int(columns[1])
        print(f"# .text has {size} of {most} bytes")
        return [f"{library.name}: .text has {size} bytes, more than {most}"
                ] if size > most else []
    raise gate.Failure(f"{library}: there is no .text")


def smaller_bound(library, **_):
    return check(library, 1024), "more than 1024"


if __name__ == "__main__":
    gate.run(__doc__, check, [smaller_bound], "library")
