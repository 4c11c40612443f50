#!/usr/bin/env python3
"""Remakes the sample archive with its committed seed and compares it byte by byte.

Exits 0 if every file is the same, 1 with a list of differences if not. With
--self-test it changes one byte of the remade copy first, so it must exit 1;
it exits 0 if that byte goes unnoticed.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[2] / "examples" / "sample"
SPOILT = "archive/messages.csv"


def remake(target):
    """Makes the sample again as its truth says it was made."""
    truth = json.loads((SAMPLE / "truth.json").read_bytes())
    command = [sys.executable, "-B", str(SAMPLE / "make_archive.py"), "--out", str(target),
               "--seed", str(truth["seed"]), "--dialect", truth["dialect"]]
    subprocess.run(command, check=True)


def files(root):
    """Relative path to content of the archive's files and of the truth."""
    paths = [root / "truth.json"] + [p for p in (root / "archive").rglob("*") if p.is_file()]
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}


def first_difference(committed, remade):
    """Offset and line of the first byte which differs."""
    offset = 0
    while committed[offset:offset + 1] == remade[offset:offset + 1]:
        offset += 1
    return offset, committed.count(b"\n", 0, offset) + 1


def differences(committed, remade):
    """One message for each path which is missing, added or changed."""
    for path in sorted(committed.keys() | remade.keys()):
        if path not in remade:
            yield f"{path}: committed, but not made"
        elif path not in committed:
            yield f"{path}: made, but not committed"
        elif committed[path] != remade[path]:
            offset, line = first_difference(committed[path], remade[path])
            yield (f"{path}: differs at byte {offset}, line {line}: "
                   f"committed {committed[path][offset:offset + 20]!r}, "
                   f"made {remade[path][offset:offset + 20]!r}")


def change_byte(path):
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--self-test", action="store_true",
                        help="change one byte, which must be found")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        target = Path(temporary)
        remake(target)
        if options.self_test:
            change_byte(target / SPOILT)
        committed = files(SAMPLE)
        found = list(differences(committed, files(target)))
    for message in found:
        print(message)
    if options.self_test and [message.split(":")[0] for message in found] != [SPOILT]:
        print(f"self-test: the changed byte of {SPOILT} alone should have been found")
        return 0
    if found:
        print(f"{len(found)} of {len(committed)} files differ; if the generator was meant to "
              "change, run examples/sample/make_archive.py --out examples/sample --replace")
        return 1
    print(f"{len(committed)} files, all the same")
    return 0


if __name__ == "__main__":
    sys.exit(main())
