#!/usr/bin/env python3
"""Makes the LinkedIn data archive of an invented member, and the truth about it.

Writes DIR/archive/ and DIR/truth.json. The same options give the same bytes.
"""

import argparse
import json
import shutil
import sys
from pathlib import Path

import files_content
import files_network
import files_profile
from dialect import DIALECTS
from dice import Dice
from folder import Folder, write_zip
from life import Life
from names import OWNER

SEED = 20260531


def write_lives(folder, dialect, dice, scale):
    """One life, then further ones with new people until the CSV bytes reach scale."""
    number = people = 0
    while number == 0 or folder.csv_bytes < scale:
        life = Life(dice, number, people, dialect.end)
        makers = files_network.MAKERS + files_content.MAKERS
        if number == 0:
            makers += files_profile.PROFILE_MAKERS
        for kind, make in makers:
            if dialect.has(kind):
                make(folder, life, dialect)
        people = life.people.number
        number += 1
    return number


def make(out, seed=SEED, dialect=DIALECTS["2026"], scale=0):
    """Writes the archive and the truth below out, which must hold neither."""
    folder = Folder(out / "archive")
    lives = write_lives(folder, dialect, Dice(seed), scale)
    folder.close()
    files_profile.others(folder, dialect)
    truth = {"seed": seed, "dialect": dialect.name, "lives": lives, "owner": OWNER.url,
             "as_of": dialect.end.isoformat(), "csv_bytes": folder.csv_bytes, **folder.report()}
    text = json.dumps(truth, indent=1, ensure_ascii=False) + "\n"
    (out / "truth.json").write_bytes(text.encode())


def clear(out, replace):
    """Removes an earlier archive if asked to; an archive is never written over."""
    archive = out / "archive"
    if archive.exists():
        if not replace:
            sys.exit(f"{archive} exists already; give --replace to remake it")
        shutil.rmtree(archive)
    out.mkdir(parents=True, exist_ok=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", metavar="DIR", type=Path, required=True)
    parser.add_argument("--seed", metavar="N", type=int, default=SEED)
    parser.add_argument("--dialect", choices=tuple(DIALECTS), default="2026")
    parser.add_argument("--scale", metavar="BYTES", type=int, default=0,
                        help="repeat the life with new people up to so many CSV bytes")
    parser.add_argument("--zip", metavar="FILE", type=Path, help="pack the archive as well")
    parser.add_argument("--replace", action="store_true", help="remove an earlier DIR/archive")
    options = parser.parse_args()
    dialect = DIALECTS[options.dialect]
    clear(options.out, options.replace)
    make(options.out, options.seed, dialect, options.scale)
    if options.zip:
        write_zip(options.out / "archive", options.zip, dialect.end)


if __name__ == "__main__":
    main()
