"""Scores of many members in Spark, against what Spark can do by itself:
engines_spark.py POPULATION FOLDER [ROWS]

POPULATION is the program of population.c; FOLDER has the package libssi, which is
sent to the workers. Runs in a Python with PySpark, NumPy, pyarrow and pandas. In
one run, on ROWS shuffled events (5,000,000 if not given) in files of Parquet:
- own: `sum(count)` by member, which reads every row and makes no score;
- ssi: the score of every member, with facts and all kinds observed;
- best: the quickest SQL found that comes to the same scores (engines_sql.py), and
  both must be equal, every micropoint.
Times are those of a clock, the least of some runs. Gate: best takes at least
BEST_LEAST times ssi. Told: what ssi takes of own, of a tenth of the events and of
the members, and with one worker process and two. Prints TAP; what was measured is
in the lines that begin with #.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, sys.argv[2])
import engines_sql as sql  # noqa: E402
import libssi.spark as ssi  # noqa: E402
import numpy  # noqa: E402
import pyarrow  # noqa: E402
import pyarrow.parquet  # noqa: E402
from pyspark.sql import SparkSession  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLES = sql.read_tables(ROOT / "tests/vectors/tables.json")
ROWS, FILES, TIMES = 5_000_000, 16, 3
BEST_LEAST, STOPPED = 3, 600
SETTINGS = {
    "spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false",
    "spark.driver.bindAddress": "127.0.0.1", "spark.driver.host": "127.0.0.1",
    "spark.sql.shuffle.partitions": "4", "spark.driver.memory": "3g",
    "spark.executor.memory": "1g",
    "spark.sql.parquet.compression.codec": "zstd"}
COLUMNS = (("day", "days", "i4"), ("kind", "kinds", "u1"),
           ("traits", "traits", "u4"), ("count", "counts", "u4"),
           ("counterpart", "counterparts", "i8"))


class Spark(sql.Dialect):
    """Tables that are made of queries are kept in memory; whole numbers are
    divided by `div`."""

    least, greatest = "least", "greatest"
    number = weight = "bigint"
    create = "cache table"
    settled = ""

    def bits(self, expression, count):
        return f"bit_or({expression})"


def statements(made):
    """The same in Spark's words."""
    made = [one.replace(" / ", " div ").replace("as materialized", "as")
            for one in made if one]
    for place, one in enumerate(made):
        words = one.split(None, 3)
        if words[:2] != ["create", "table"]:
            continue
        name = words[2]
        if words[3].startswith("as "):
            made[place] = f"cache table {name} as {words[3][3:]}"
            continue
        fields = [field.replace("primary key", "").replace(
            "double precision", "double").split()
            for field in words[3].strip("()").split(",")]
        values = made[place + 1].split(" values ", 1)[1]
        made[place] = (
            f"cache table {name} as select " + ", ".join(
                f"cast({field} as {kind}) as {field}"
                for field, kind in fields) + f" from values {values} as "
            f"t({', '.join(field for field, _ in fields)})")
        made[place + 1] = ""
    return [one for one in made if one]


def write(program, folder, rows):
    """Events and facts as Parquet; how many members there are."""
    place = folder / "columns"
    place.mkdir()
    subprocess.run([program, "make", str(place), str(rows), "1"], check=True,
                   stdout=subprocess.DEVNULL)
    offsets = numpy.fromfile(place / "offsets", "i8")
    members = len(offsets) - 1
    order = numpy.random.default_rng(1).permutation(rows)
    columns = {"member": numpy.repeat(numpy.arange(members, dtype="i4"),
                                      numpy.diff(offsets))[order]}
    for name, file, kind in COLUMNS:
        values = numpy.fromfile(place / file, kind)[order]
        columns[name] = (values if kind == "i8" else values.astype("i4"))
    events = pyarrow.table(columns)
    (folder / "events").mkdir()
    for part in range(FILES):
        first, last = (rows * (part + at) // FILES for at in (0, 1))
        pyarrow.parquet.write_table(
            events.slice(first, last - first),
            folder / f"events/{part}.parquet", compression="zstd")
    facts = numpy.fromfile(place / "facts", "i4").reshape(-1, members)
    names = [fact["name"] for fact in TABLES["facts"]]
    pyarrow.parquet.write_table(pyarrow.table({
        "member": numpy.arange(members, dtype="i4"),
        **dict(zip(names, facts))}), folder / "facts.parquet",
        compression="zstd")
    pyarrow.parquet.write_table(pyarrow.table({
        "member": numpy.tile(numpy.arange(members, dtype="i4"), len(facts)),
        "fact": numpy.repeat(numpy.arange(1, len(facts) + 1, dtype="i4"),
                             members),
        "value": facts.reshape(-1)}), folder / "long.parquet",
        compression="zstd")
    shutil.rmtree(place)
    return members


class Bench:
    def __init__(self, folder):
        self.folder, self.number, self.failures = folder, 0, 0
        self.session = None

    def start(self, master):
        if self.session:
            self.session.stop()
        builder = SparkSession.builder.master(master)
        for key, value in SETTINGS.items():
            builder = builder.config(key, value)
        self.session = builder.config(
            "spark.local.dir", str(self.folder / "local")).getOrCreate()
        self.session.sparkContext.setLogLevel("OFF")
        ssi.ship(self.session)
        return self.session

    def events(self):
        return self.session.read.parquet(str(self.folder / "events"))

    def facts(self):
        return self.session.read.parquet(str(self.folder / "facts.parquet"))

    def scores(self, events):
        """Micropoints by member, brought to the driver."""
        return dict(map(tuple, ssi.score(
            events, self.facts(), day=sql.TODAY, observed="all",
            micro=True).select("member", "total_micro").collect()))

    def check(self, title, good):
        self.number += 1
        self.failures += not good
        print(f"{'ok' if good else 'not ok'} {self.number} - spark: {title}",
              flush=True)


def least(function, times=TIMES):
    best, found = float("inf"), None
    for _ in range(times):
        began = time.monotonic()
        found = function()
        best = min(best, time.monotonic() - began)
    return best, found


def contend(bench, session):
    """The best SQL, once."""
    bench.events().createOrReplaceTempView("events")
    session.read.parquet(str(bench.folder / "long.parquet")
                         ).createOrReplaceTempView("facts")
    session.sql("cache table events")
    session.sql("cache table facts")
    for one in statements(sql.prepare(TABLES, Spark())):
        session.sql(one)
    began = time.monotonic()
    for one in statements(sql.best(TABLES, Spark(), True)):
        session.sql(one)
        if time.monotonic() - began > STOPPED:
            return time.monotonic() - began, None
    found = dict(map(tuple, session.sql(
        "select member, total from scores").collect()))
    return time.monotonic() - began, found


def main():
    rows = int(sys.argv[3]) if len(sys.argv) > 3 else ROWS
    folder = pathlib.Path(tempfile.mkdtemp(prefix="ssi-spark-"))
    bench = Bench(folder)
    try:
        members = write(sys.argv[1], folder, rows)
        session = bench.start("local[2]")
        events = bench.events()
        own, _ = least(lambda: events.groupBy("member").sum("count").collect())
        took, scores = least(lambda: bench.scores(events))
        few, _ = least(lambda: bench.scores(
            events.where("hash(day, counterpart) % 10 = 0")))
        some, _ = least(lambda: bench.scores(events.where("member % 10 = 0")))
        best, wanted = contend(bench, session)
        print(f"# {rows} events of {members} members: own {own:.2f}, ssi "
              f"{took:.2f}, best {'' if wanted else 'more than '}{best:.1f} s")
        print(f"# ssi takes {took / own:.1f} times own; ten times the events "
              f"{took / few:.1f}, the members {took / some:.1f} times as long")
        if wanted is not None:
            wrong = sum(scores.get(m) != total for m, total in wanted.items())
            bench.check(f"{members} members score alike by the library and by "
                        "SQL", wrong == 0 and len(scores) == len(wanted))
        bench.check(f"SQL takes at least {BEST_LEAST} times as long "
                    f"({best / took:.1f})", best >= BEST_LEAST * took)
        for workers in (1, 2):
            bench.start(f"local-cluster[{workers},1,1024]")
            took, again = least(lambda: bench.scores(bench.events()))
            print(f"# {workers} worker processes: {took:.2f} s", flush=True)
            bench.check(f"the same scores from {workers} worker processes",
                        again == scores)
    finally:
        if bench.session:
            bench.session.stop()
        shutil.rmtree(folder)
    print(f"1..{bench.number}")
    return 1 if bench.failures else 0


if __name__ == "__main__":
    sys.exit(main())
