"""Several exports of one invented member count as one archive.

Usage: exports.py SSI SAMPLE

SAMPLE is the folder of the generator. A life is written more than once, with a
choice of its rows each time: all of them, those up to a day, all but some posts
that were deleted, or any part. What `ssi` says of several exports is compared
with what it says of one that holds the same: scores, history, events, facts.
Prints TAP; the last check is the negative control.
"""

import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
from datetime import date

CUT = date(2025, 12, 1)
SEED = 20260531
# Rows that were deleted between two exports.
DELETED = ("Shares", "Comments", "Reactions")


def chance(kind, cells, parts):
    """A part of a row's own; equal rows have the same."""
    return random.Random(repr((kind, cells))).randrange(parts)


def is_deleted(kind, cells):
    return kind in DELETED and chance(kind, cells, 8) == 0


def everything(kind, cells, day):
    return True


def older(kind, cells, day):
    return day is None or day <= CUT


def newer(kind, cells, day):
    return not is_deleted(kind, cells)


def union(kind, cells, day):
    return older(kind, cells, day) or newer(kind, cells, day)


def part(number, parts, profile):
    """One of several parts by rows; `profile`: rows without a day are in all."""
    def keep(kind, cells, day):
        if day is None and profile:
            return True
        return chance(kind, cells, parts) == number
    return keep


class Maker:
    """Writes exports below a place."""

    def __init__(self, sample, place, dialect):
        sys.path.insert(0, str(sample))
        import folder
        import make_archive
        self.generator, self.tables = make_archive, folder.Table
        self.dialect = make_archive.DIALECTS[dialect]
        self.place = pathlib.Path(place)
        self.made = 0

    def make(self, keep):
        """A folder with the rows that are kept, none of them spoilt."""
        self.made += 1
        out = self.place / f"export{self.made}"
        table = self.tables
        row, init = table.row, table.__init__

        def kept(self, cells, day=None, active=False):
            if keep(self.kind, cells, day):
                row(self, cells, day, active)

        def whole(self, folder, path, kind, header, form, spoil, reject):
            init(self, folder, path, kind, header, form, (), reject)

        table.row, table.__init__ = kept, whole
        try:
            self.generator.make(out, SEED, self.dialect)
        finally:
            table.row, table.__init__ = row, init
        return out / "archive"

    def split(self, archive, parts):
        """The files of an export, dealt out to several."""
        dealt = random.Random(parts)
        outs = []
        for _ in range(parts):
            self.made += 1
            outs.append(self.place / f"export{self.made}")
        for file in sorted(archive.rglob("*")):
            if file.is_file():
                to = dealt.choice(outs) / file.relative_to(archive)
                to.parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(file, to)
        return [out for out in outs if out.exists()]

    def zipped(self, archives):
        """A folder with a ZIP of each."""
        self.made += 1
        out = self.place / f"zips{self.made}"
        out.mkdir()
        for number, archive in enumerate(archives):
            shutil.make_archive(str(out / f"part{number}"), "zip", archive)
        return out


class Program:
    def __init__(self, path):
        self.path = path

    def output(self, *words):
        done = subprocess.run([self.path, *map(str, words)], check=True,
                              capture_output=True, text=True)
        return done.stdout

    def ledger(self, *archives):
        """Events by kind, and which are unobserved."""
        told = json.loads(self.output("inspect", "--json", *archives))
        return {name: told[name] for name in ("events", "unobserved",
                                              "first", "last")}

    def all(self, *archives):
        """The same, the facts, each point and its source, and each day."""
        told = json.loads(self.output("inspect", "--json", *archives))
        return {**self.ledger(*archives), "facts": told["facts"],
                "explain": self.output("explain", "--json", *archives),
                "outcomes": self.output("outcomes", "--json", *archives),
                "history": self.output("history", "--csv", *archives)}


def checks(ssi, maker):
    whole = maker.make(everything)
    told = ssi.all(whole)
    old, new, both = map(maker.make, (older, newer, union))
    joined = ssi.all(both)
    yield "the same export twice", ssi.all(whole, whole), told
    yield "an older and a newer", ssi.all(old, new), joined
    yield "a newer and an older", ssi.all(new, old), joined
    yield "three, one of them twice", ssi.all(old, new, old), joined
    yield "ZIPs in a folder", ssi.all(maker.zipped((old, new))), joined
    for parts in (2, 3):
        yield f"{parts} parts by files", \
            ssi.all(*maker.split(whole, parts)), told
        by_rows = [maker.make(part(i, parts, True)) for i in range(parts)]
        yield f"{parts} parts by rows", ssi.all(*by_rows), told
    by_rows = [maker.make(part(i, 2, False)) for i in range(2)]
    yield "parts by rows, also of the profile", ssi.ledger(*by_rows), \
        ssi.ledger(whole)


def lines(told):
    if isinstance(told, dict):
        return [f"{name} {value}" for name, value in told.items()]
    return told.splitlines() if isinstance(told, str) else list(told)


def difference(got, wanted):
    """The first lines that differ."""
    for name in wanted:
        pairs = zip(lines(got[name]), lines(wanted[name]))
        for one, other in pairs:
            if one != other:
                yield f"{name}: {one} instead of {other}"
                break


def main():
    ssi, sample = Program(sys.argv[1]), pathlib.Path(sys.argv[2])
    number = failed = 0
    for dialect in ("2026", "2022"):
        with tempfile.TemporaryDirectory() as place:
            maker = Maker(sample, place, dialect)
            for name, got, wanted in checks(ssi, maker):
                number += 1
                good = got == wanted
                failed += not good
                print(f"{'ok' if good else 'not ok'} {number} - "
                      f"{dialect}: {name}")
                if not good:
                    print("#", *difference(got, wanted), sep="\n# ")
            control = ssi.ledger(maker.make(newer)) != \
                ssi.ledger(maker.make(union))
    number += 1
    failed += not control
    print(f"{'ok' if control else 'not ok'} {number} - what was deleted shows")
    print(f"1..{number}")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main())
