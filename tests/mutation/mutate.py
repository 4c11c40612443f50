#!/usr/bin/python3
"""Changes one thing in lib/ at a time, and sees whether a test notices.

  mutate.py known BUILD FOLDER          the committed mutants of known.json, each
                                        by the program that is named with it
  mutate.py draw BUILD FOLDER [--seed SEED] [--count N] [--part I/K]
                                        N mutants drawn by the seed, or a part of
                                        them; goes on where another broke off
  mutate.py map BUILD FOLDER            makes what drawing needs, and keeps it
  mutate.py verdict ... [--part I/K]    what all parts came to, and judges what
                                        they still lack
  mutate.py control BUILD FOLDER        planted mistakes are noticed

BUILD is a build with default options and tests; FOLDER keeps what was made and
found. Results are TAP; tests/mutation/README.md says how to read them.
"""

import argparse
import sys
from pathlib import Path

import control
import draw
import known
import reach
import verdict
from programs import programs_of
from workshop import Workshop

ROOT = Path(__file__).resolve().parents[2]


def arguments():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["known", "control", "map", "draw",
                                         "verdict"])
    parser.add_argument("build", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", default="1")
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--part", default="1/1")
    parser.add_argument("--jobs", type=int, default=1)
    return parser.parse_args()


def main():
    args = arguments()
    args.folder.mkdir(parents=True, exist_ok=True)
    build = args.build.resolve()
    programs = programs_of(ROOT, build)
    # Those of what may be at work beside this are others.
    name = f"{args.what}-{args.part.replace('/', '-of-')}"
    workshops = [Workshop(ROOT, build, args.folder.resolve() / f"{name}-job{i}")
                 for i in range(args.jobs)]
    if args.what == "known":
        return known.run(workshops[0], programs, lost=verdict.lost(ROOT))
    if args.what == "control":
        return control.run(workshops[0], programs)
    return draw.run(workshops, programs, args)


if __name__ == "__main__":
    sys.exit(main())
