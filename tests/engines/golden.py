"""The golden table, and how tests of engines tell their results."""

import csv
import datetime
import json
import pathlib
import re
import sys
import time
import traceback

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tests/golden"
PARTS = ("total", "brand", "find", "engage", "relate", "high", "observed")
EPOCH = datetime.date(1970, 1, 1)


def read(name):
    """The rows of a file as dicts of texts; "" is None."""
    with open(FOLDER / f"{name}.csv", newline="", encoding="ascii") as file:
        return [{key: value or None for key, value in row.items()}
                for row in csv.DictReader(file)]


def numbers(name):
    """The same with whole numbers, but for the column `observed` of members."""
    return [{key: value if value is None or
             (name, key) == ("members", "observed") else int(value)
             for key, value in row.items()} for row in read(name)]


def expected():
    """Micropoints of each part by member; None where nothing was observed."""
    return {row["member"]: {part: row[part] for part in PARTS}
            for row in numbers("expected")}


def fact_columns():
    """Pairs of a fact's name for ssi_profile and the column that has it."""
    names = list(read("members")[0])[3:]
    return [(name.replace("_share", ".share"), name) for name in names]


def profile_call(prefix="m."):
    """The SQL that makes a profile of a row of members."""
    return "ssi_profile(%s)" % ", ".join(
        f"'{fact}', {prefix}{column}" for fact, column in fact_columns())


def kind_names():
    tables = json.loads((ROOT / "tests/vectors/tables.json").read_text())
    return {row["id"]: row["name"] for row in tables["kinds"]}


def trait_names(traits):
    tables = json.loads((ROOT / "tests/vectors/tables.json").read_text())
    return "|".join(row["name"] for row in tables["traits"]
                    if row["bit"] & traits)


def iso(day):
    return (EPOCH + datetime.timedelta(day)).isoformat()


def micro(points):
    """Micropoints of points; both are exact."""
    return None if points is None else round(points * 1e6)


def differences(got, part="total"):
    """Members whose points are not those of the table: (member, got, wanted)."""
    wanted = {member: row[part] for member, row in expected().items()}
    if part == "observed":
        wanted = {m: value or 0 for m, value in wanted.items()}
    points = {m: None if value is None else value / 1e6
              for m, value in wanted.items()}
    found = dict(got)
    return [(m, found.get(m, "missing"), points.get(m, "unknown"))
            for m in sorted({*points, *found})
            if found.get(m, "missing") != points.get(m, "unknown")]


#: Tables that the statements of doc/engines.md speak of.
DOCUMENTED = """
    create table events (member int, day int, kind int, traits int, count int,
                         counterpart bigint);
    insert into events values (1, 20580, 4, 128, 2, 7), (1, 20590, 1, 0, 1, 0),
                              (2, 20600, 29, 4, 1, 9);
    create table today (member int, day int, kind int, traits int, count int,
                        counterpart bigint);
    insert into today values (1, 20605, 29, 0, 1, 7), (3, 20605, 5, 0, 1, 7);
    create table members (member int, photo int, skills int, headline text);
    insert into members values (1, 1, null, 'Head of growth'), (4, 0, 5, null);
"""


def documented(engine):
    """The statements of doc/engines.md for all engines, then for this one."""
    page = (ROOT / "doc/engines.md").read_text(encoding="utf-8")
    sections = re.split(r"^## ", page, flags=re.M)
    for name in ("What all have in common", engine):
        section, = [s for s in sections if s.startswith(name + "\n")]
        blocks = re.findall(r"```sql\n(.*?)```", section, re.S)
        assert blocks, name
        yield from (one for block in blocks for one in block.split(";")
                    if one.strip())


TESTS = []


def test(function):
    """Registers a test; its docstring says what must hold."""
    TESTS.append(function)
    return function


def run(*arguments):
    """Runs all tests, or those whose names are in the command line's last word
    after `=`; prints TAP."""
    chosen = [t for t in TESTS if not sys.argv[-1].startswith("=") or
              t.__name__ in sys.argv[-1][1:].split(",")]
    print(f"1..{len(chosen)}", flush=True)
    failures = 0
    for number, function in enumerate(chosen, 1):
        title = " ".join(function.__doc__.split())
        began = time.monotonic()
        try:
            function(*arguments)
            print(f"ok {number} - {title}")
        except Exception:  # pylint: disable=broad-except
            failures += 1
            print(f"not ok {number} - {title}")
            for line in traceback.format_exc().splitlines():
                print(f"# {line}")
        print(f"# {time.monotonic() - began:.2f} s", flush=True)
    return 1 if failures else 0
