"""Data frames of many members against the population call on their columns:
frames.py POPULATION [ROWS]

POPULATION is the program of population.c; libssi, NumPy and pyarrow are those of
this Python, polars, pandas and DuckDB are told if it has them. ROWS events
(5,000,000 if not given), sorted by member, and shuffled. Gates, in nanoseconds a
row, the least of some times each, all on as many threads as there are
processors:
- a sorted table of Arrow takes at most 1.5 times the population call, and 5;
- one in any order takes at most 40.
Every frame has the scores of the call. Prints TAP; what was measured is in the
lines that begin with #.
"""

import importlib
import pathlib
import subprocess
import sys
import tempfile
import time

import libssi
import numpy
import pyarrow

DAY = 20000
TIMES = 7
SORTED_MOST, MORE, UNSORTED_MOST = 1.5, 5, 40
COLUMNS = {"day": ("days", "i4"), "kind": ("kinds", "u1"),
           "traits": ("traits", "u4"), "count": ("counts", "u4"),
           "counterpart": ("counterparts", "u8")}
RESULTS = ("total", "high", "observed", "relate")


def made(program, rows):
    """Offsets, and columns sorted by member."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "make", folder, str(rows), "1"], check=True,
                       stdout=subprocess.DEVNULL)
        place = pathlib.Path(folder)
        offsets = numpy.fromfile(place / "offsets", "i8")
        columns = {name: numpy.fromfile(place / file, kind)
                   for name, (file, kind) in COLUMNS.items()}
    members = numpy.repeat(numpy.arange(len(offsets) - 1), numpy.diff(offsets))
    return offsets, {"member": members, **columns}


class Bench:
    def __init__(self, rows):
        self.rows, self.number, self.failures = rows, 0, 0
        self.wanted = None

    def least(self, function, times=TIMES):
        """Nanoseconds a row."""
        best = float("inf")
        for _ in range(times):
            began = time.perf_counter()
            found = function()
            best = min(best, time.perf_counter() - began)
        return best / self.rows * 1e9, found

    def frame(self, name, events, times=TIMES):
        """A frame that must have the scores of the call."""
        took, found = self.least(
            lambda: libssi.score_frame(events, day=DAY), times)
        for result in RESULTS:
            column = found[result]
            if type(found).__module__.startswith("duckdb"):
                column = found.order(found.columns[0]).fetchnumpy()[result]
            same = numpy.array_equal(numpy.asarray(column),
                                     self.wanted[result])
            if not same:
                self.check(f"{name}: {result} is that of the call", False)
        print(f"# {name}: {took:.1f} ns a row", flush=True)
        return took

    def check(self, title, good):
        self.number += 1
        self.failures += not good
        print(f"{'ok' if good else 'not ok'} {self.number} - frames: {title}",
              flush=True)


def others(bench, ordered, shuffled):
    """What more there may be; told, not held."""
    def library(name):
        try:
            return importlib.import_module(name)
        except ImportError:
            return None
    polars, pandas, duckdb = map(library, ("polars", "pandas", "duckdb"))
    if polars:
        frame = polars.DataFrame(shuffled)
        bench.frame("polars, in any order", frame, 3)
        names = numpy.array(["", *(kind.name.lower() for kind in libssi.Kind)])
        bench.frame("polars, names of kinds, times", frame.with_columns(
            polars.Series("kind", names[shuffled["kind"]]),
            polars.col("day").cast(polars.Date).cast(polars.Datetime("us"))),
            3)
    if pandas:
        frame = pandas.DataFrame(shuffled)
        bench.frame("pandas, in any order", frame, 3)
        bench.frame("pandas, whole numbers of 64 bits", frame.astype(
            {name: "int64" for name in ("day", "kind", "traits", "count")}), 3)
    if duckdb:
        connection = duckdb.connect()
        for name, table in (("sorted", ordered), ("shuffled", shuffled)):
            arrow = pyarrow.table(table)
            connection.execute(f"create table {name} as from arrow")
        bench.frame("DuckDB, in any order", connection.sql("from shuffled"), 3)
        bench.frame("DuckDB, sorted", connection.sql("from sorted"), 3)


def main():
    rows = int(sys.argv[2]) if len(sys.argv) > 2 else 5_000_000
    offsets, ordered = made(sys.argv[1], rows)
    bench = Bench(rows)
    population = libssi.Population(offsets=offsets, **{
        {"traits": name}.get(name, f"{name}s"): values
        for name, values in ordered.items() if name != "member"})
    call, scores = bench.least(lambda: libssi.score_population(
        population, DAY, threads=None))
    bench.wanted = {name: numpy.array(getattr(scores, name)) / 1e6
                    for name in RESULTS}
    print(f"# {rows} events, {len(offsets) - 1} members; the population call: "
          f"{call:.1f} ns a row")
    took = bench.frame("Arrow, sorted", pyarrow.table(ordered))
    bench.check(f"sorted Arrow takes at most {SORTED_MOST} times the call and "
                f"{MORE} ns a row ({took:.1f} of {call:.1f})",
                took <= SORTED_MOST * call + MORE)
    order = numpy.random.default_rng(1).permutation(rows)
    shuffled = {name: values[order] for name, values in ordered.items()}
    took = bench.frame("Arrow, in any order", pyarrow.table(shuffled))
    bench.check(f"Arrow in any order takes at most {UNSORTED_MOST} ns a row "
                f"({took:.1f})", took <= UNSORTED_MOST)
    others(bench, ordered, shuffled)
    print(f"1..{bench.number}")
    return 1 if bench.failures else 0


if __name__ == "__main__":
    sys.exit(main())
