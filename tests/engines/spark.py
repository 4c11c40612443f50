"""libssi.spark: spark.py FOLDER [=TEST,TEST]

FOLDER has the package libssi, which workers do not have: it is sent to them.
Runs in a Python that has PySpark, pyarrow and pandas, with Java. First in one
process, then on two workers, each a process of its own. Prints TAP.
"""

import datetime
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, sys.argv[1])
sys.path.append(str(pathlib.Path(__file__).resolve().parents[1]
                    / "bindings/python"))
import golden  # noqa: E402
import libssi  # noqa: E402
import libssi.spark as ssi  # noqa: E402
import pasted  # noqa: E402
from golden import test  # noqa: E402
from pyspark.sql import SparkSession, functions  # noqa: E402

DAY = 20000
DATE = datetime.date(1970, 1, 1) + datetime.timedelta(DAY)
SETTINGS = {
    "spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false",
    "spark.driver.bindAddress": "127.0.0.1", "spark.driver.host": "127.0.0.1",
    "spark.sql.shuffle.partitions": "4", "spark.driver.memory": "1g",
    "spark.executor.memory": "1g", "spark.sql.session.timeZone": "Asia/Tokyo",
    # Debian's musl, if it is there, is taken by snappy for the system's library.
    "spark.sql.parquet.compression.codec": "zstd"}


class Sessions:
    """One session at a time."""

    def __init__(self):
        self.master = self.session = None
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="ssi-spark-"))
        # Java begins where this does; relative paths of the pages are here.
        os.chdir(self.folder)

    def get(self, master):
        if master != self.master:
            self.stop()
            builder = SparkSession.builder.master(master)
            for key, value in SETTINGS.items():
                builder = builder.config(key, value)
            self.session = builder.config(
                "spark.local.dir", str(self.folder / "local")).getOrCreate()
            self.session.sparkContext.setLogLevel("OFF")
            self.master = master
            ssi.ship(self.session)
        return self.session

    def local(self):
        return self.get("local[2]")

    def cluster(self):
        return self.get("local-cluster[2,1,1024]")

    def stop(self):
        if self.session:
            self.session.stop()
        self.master = self.session = None

    def close(self):
        self.stop()
        shutil.rmtree(self.folder)


def events_of(session):
    """The golden events, counterparts as their 64 bits."""
    rows = session.read.csv(
        str(golden.FOLDER / "events.csv"), header=True,
        schema="member int, day int, kind int, traits int, count int, "
               "counterpart decimal(20)")
    return rows.withColumn("counterpart", functions.expr(
        "cast(if(counterpart > 9223372036854775807, "
        "counterpart - 18446744073709551616, counterpart) as bigint)"))


def facts_of(session):
    return session.read.csv(
        str(golden.FOLDER / "members.csv"), header=True).drop(
            "as_of").withColumn("member", functions.expr(
                "cast(member as int)"))


def same(scores, parts=golden.PARTS):
    rows = scores.collect()
    for part in parts:
        wrong = golden.differences([(row["member"], row[part])
                                    for row in rows], part)
        assert not wrong, (part, len(wrong), wrong[:5])


def refused(job, *says):
    try:
        job()
    except Exception as error:  # pylint: disable=broad-except
        for part in says:
            assert part in str(error), (part, str(error)[-2000:])
    else:
        raise AssertionError(f"not refused: {says}")


@test
def scores(sessions):
    """spark: score() has all golden parts, with facts and what was observed, in
    any number of parts"""
    session = sessions.local()
    events, facts = events_of(session), facts_of(session)
    for partitions in (None, 1, 7):
        same(ssi.score(events, facts, day=DATE, partitions=partitions))
    micro = ssi.score(events, facts, day=DAY, micro=True, indicators=True)
    row = micro.where("member = 60").collect()[0]
    assert row["total_micro"] == golden.expected()[60]["total"]
    assert sum(row[i.name.lower() + "_micro"] for i in libssi.Indicator) == (
        row["total_micro"])


@test
def types(sessions):
    """spark: names, dates, time stamps, texts and lists score alike, whatever
    zone the session has"""
    session = sessions.local()
    names = {str(k): v for k, v in golden.kind_names().items()}
    kinds = session.createDataFrame(list(names.items()),
                                    "number string, name string")
    events = events_of(session).join(
        kinds, functions.expr("kind = cast(number as int)"))
    facts = facts_of(session)
    day = "date_add(date'1970-01-01', day)"
    for change in ({"day": day, "kind": "upper(name)"},
                   {"day": f"cast({day} as string)", "kind": "name"},
                   {"day": f"to_timestamp_ntz(concat({day}, ' 23:59:59'))"},
                   {"day": f"to_timestamp(concat({day}, ' 23:59:59Z'))",
                    "count": "cast(count as bigint)"},
                   {"day": f"to_timestamp(concat({day}, ' 00:00:00Z'))",
                    "kind": "cast(kind as tinyint)"}):
        some = events
        for name, value in change.items():
            some = some.withColumn(name, functions.expr(value))
        same(ssi.score(some, facts, day=DAY))


@test
def days(sessions):
    """spark: a time belongs to its day in UTC or in the zone that is asked for,
    on the nights on which clocks change, too"""
    session = sessions.local()
    for text, utc, local in (
            ("2026-03-28T22:59:59Z", 28, 28), ("2026-03-28T23:00:00Z", 28, 29),
            ("2026-03-29T21:59:59Z", 29, 29), ("2026-03-29T22:00:00Z", 29, 30),
            ("2026-10-24T22:00:00Z", 24, 25), ("2026-10-25T22:59:59Z", 25, 25),
            ("2026-10-25T23:00:00Z", 25, 26)):
        events = session.sql(f"select 1 as member, timestamp'{text}' as day, "
                             "'post' as kind")
        for zone, wanted in ((None, utc), ("Europe/Berlin", local)):
            month = datetime.date.fromisoformat(text[:10])
            rows = ssi.history(
                events, first=month.replace(day=20), last=month.replace(day=30),
                zone=zone).where("total > 0").agg({"day": "min"}).collect()
            assert rows[0][0].day == wanted, (text, zone, rows)


@test
def merged(sessions):
    """spark: states merged from parts, in any order, are the bytes of the state
    of all, and have the golden parts"""
    session = sessions.local()
    events, facts = events_of(session), facts_of(session)
    whole = dict(map(tuple, ssi.states(events).collect()))
    parts = ssi.states(events.where("day % 3 = 0"))
    for rest in (1, 2):
        parts = parts.unionByName(ssi.states(events.where(f"day % 3 = {rest}")))
    parts = parts.unionByName(session.createDataFrame(
        [(1, None), (60, None)], "member int, state binary"))
    for seed in (1, 2):
        got = dict(map(tuple, ssi.merge_states(
            parts.orderBy(functions.rand(seed))).collect()))
        assert got == whole
    same(ssi.score_states(ssi.merge_states(parts), facts, day=DAY))
    with libssi.Activity.load(bytes(whole[60])) as ledger:
        assert ledger.rows() > 0


@test
def readings(sessions):
    """spark: histories and explanations agree with the scores; ranks are those
    of a cohort"""
    session = sessions.local()
    events, facts = events_of(session), facts_of(session)
    last = ssi.history(events, facts, first=DAY - 2, last=DAY).where(
        f"day = date'{DATE}'")
    same(last, ("total", "brand", "find", "engage", "relate"))
    reasons = ssi.explain(events, facts, day=DAY).groupBy("member").agg(
        functions.expr("cast(sum(micropoints) as double) / 1e6 as total"))
    wanted = golden.expected()
    for row in reasons.collect():
        assert golden.micro(row["total"] or 0.0) == (
            wanted[row["member"]]["total"] or 0), row
    totals = {m: row["total"] for m, row in wanted.items()
              if row["total"] is not None}
    with libssi.cohort(libssi.CohortKind.TEAM, "all", DAY, [
            (m, total / 1e6) for m, total in totals.items()]) as cohort:
        import array  # pylint: disable=import-outside-toplevel
        values = array.array("i", totals.values())
        tops = array.array("i", bytes(4 * len(values)))
        ranks = array.array("i", bytes(4 * len(values)))
        cohort.ranks(values, tops, ranks)
    places = {m: (rank / 2, top) for m, rank, top in zip(totals, ranks, tops)}
    # Columns of the caller's come through, whatever they are called.
    own = ssi.score(events, facts, day=DAY).selectExpr(
        "*", "member + 1 as at", "member + 2 as AT_")
    for row in ssi.rank(own).collect():
        assert (row["rank"], row["top"]) == places.get(
            row["member"], (None, None)), row
        assert (row["at"], row["AT_"]) == (
            row["member"] + 1, row["member"] + 2), row


@test
def refusals(sessions):
    """spark: wrong input ends the job with the library's error, and the session
    goes on"""
    session = sessions.local()
    good = ("1 as member", "20000 as day", "'post' as kind", "1 as count",
            "5L as counterpart")

    def job(**change):
        words = [change.get(word.split(" as ")[1], word) for word in good]
        events = session.sql("select " + ", ".join(words))
        return lambda: ssi.score(events, day=DAY).collect()
    for change, says in (
            ({"kind": "'dance' as kind"}, ("'dance'", "row 0", "(SSI_ERROR_KIND)")),
            ({"kind": "99 as kind"}, ("(SSI_ERROR_KIND)", "member: 1")),
            ({"kind": "cast(null as string) as kind"}, ("(SSI_ERROR_KIND)",)),
            ({"day": "70000 as day"}, ("(SSI_ERROR_DAY)", "70000")),
            ({"day": "'soon' as day"}, ("(SSI_ERROR_DAY)", "'soon'")),
            ({"day": "cast(null as date) as day"}, ("(SSI_ERROR_DAY)",)),
            ({"count": "0 as count"}, ("(SSI_ERROR_COUNT)",)),
            ({"member": "cast(null as int) as member"}, ("(SSI_ERROR_MEMBER)",)),
            ({"counterpart": "1.5 as counterpart"}, ("TypeError",))):
        refused(job(**change), *says)
    job()()
    events = session.sql("select " + ", ".join(good))
    facts = session.sql("select 1 as member, 2 as photo")
    refused(lambda: ssi.score(events, facts, day=DAY).collect(),
            "fact: photo", "(SSI_ERROR_RANGE)")
    refused(lambda: ssi.score(events, session.sql(
        "select 1 as member, 2 as shoes"), day=DAY), "no fact is called")
    refused(lambda: ssi.score(events.drop("kind"), day=DAY),
            "no column 'kind'")
    refused(lambda: ssi.score(events, day=DAY, observed=["dance"]), "dance")
    states = ssi.states(events).collect()[0]["state"]
    dice = random.Random(1)
    for _ in range(3):
        changed = bytearray(states)
        changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
        wrong = session.createDataFrame([(1, bytes(changed))],
                                        "member int, state binary")
        refused(lambda w=wrong: ssi.merge_states(w.union(w)).collect(),
                "(SSI_ERROR_")
        refused(lambda w=wrong: ssi.score_states(w, day=DAY).collect(),
                "(SSI_ERROR_")
    many = session.range(10_000_001).selectExpr(
        "1 as member", "cast(id % 9000 as int) as day", "4 as kind")
    refused(lambda: ssi.score(many, day=DAY).collect(), "(SSI_ERROR_LIMIT)")
    job()()


@test
def shipped(sessions):
    """spark: the package is sent as an archive, which is gone with the driver"""
    folder = sessions.folder / "sent"
    folder.mkdir()
    program = """if True:
        import os, tarfile
        import libssi.spark

        class Session:
            def addArchive(self, name):
                with tarfile.open(name.split("#")[0]) as archive:
                    print(*archive.getnames())
        Session.sparkContext = Session()
        libssi.spark.ship(Session())"""
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True,
        text=True, env={**os.environ, "TMPDIR": str(folder),
                        "PYTHONPATH": sys.argv[1]})
    assert "libssi/libssi.so.1" in done.stdout.split(), done.stdout
    assert not list(folder.iterdir())


@test
def streamed(sessions):
    """spark: a stream of events keeps a state for each member, and ends with the
    scores of all"""
    session = sessions.local()
    events = events_of(session)
    folder = str(sessions.folder / "events")
    events.repartition(8).write.parquet(folder)
    source = session.readStream.schema(events.schema).option(
        "maxFilesPerTrigger", 3).parquet(folder)
    found, batches = {}, []

    def take(batch, number):
        batches.append(number)
        for row in batch.collect():
            found[row["member"]] = row
    query = ssi.stream(source, day=DAY).writeStream.outputMode(
        "update").foreachBatch(take).option(
            "checkpointLocation", str(sessions.folder / "checkpoint")).trigger(
                availableNow=True).start()
    query.awaitTermination()
    assert len(batches) >= 3, batches
    wanted = {row["member"]: row for row in
              ssi.score(events, day=DAY).collect()}
    assert found.keys() == wanted.keys()
    for member, row in wanted.items():
        for part in golden.PARTS:
            assert found[member][part] == row[part], (member, part)
    whole = dict(map(tuple, ssi.states(events).collect()))
    assert {m: bytes(row["state"]) for m, row in found.items()} == {
        m: bytes(state) for m, state in whole.items()}


@test
def pages(sessions):
    """spark: the blocks of the page run as they are pasted, with what the text
    around them speaks of"""
    session = sessions.local()
    events, facts = events_of(session), facts_of(session)
    counts = []
    names = {"session": session, "events": events, "facts": facts,
             "first": DAY - 1, "last": DAY, "today": events,
             "place": str(sessions.folder / "place"),
             "save": lambda batch, number: counts.append(batch.count())}
    pasted.run("engines: spark", names)
    members = session.read.parquet("scores").count()
    assert members == len(golden.expected()), members
    shutil.rmtree(sessions.folder / "scores")
    ssi.states(events).write.parquet("states/2026-05-30")
    pasted.run("engines: states", names)
    assert session.read.parquet("scores").count() == members
    events.write.saveAsTable("events")
    pasted.run("engines: stream", names)
    (query,) = session.streams.active
    query.processAllAvailable()
    query.stop()
    assert sum(counts) >= ssi.states(events).count(), counts


@test
def on_workers(sessions):
    """spark: two worker processes without the package get it, and have the
    golden parts"""
    session = sessions.cluster()

    def where(batches):
        import os as system  # pylint: disable=import-outside-toplevel
        import importlib.util
        import pyarrow
        for batch in batches:
            del batch
            there = importlib.util.find_spec("libssi") is not None
            yield pyarrow.record_batch([pyarrow.array([system.getppid()]),
                                        pyarrow.array([there])],
                                       names=["pid", "there"])
    rows = session.range(64).repartition(8).mapInArrow(
        where, "pid long, there boolean").collect()
    assert len({row["pid"] for row in rows}) == 2, rows
    assert not any(row["there"] for row in rows)
    events, facts = events_of(session), facts_of(session)
    same(ssi.score(events, facts, day=DAY))
    parts = ssi.states(events.where("day % 2 = 0")).unionByName(
        ssi.states(events.where("day % 2 = 1")))
    same(ssi.score_states(ssi.merge_states(parts), facts, day=DAY))


def executors():
    """The processes of executors that are below this one."""
    parents, names = {}, {}
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            stat = (entry / "stat").read_text()
            names[int(entry.name)] = (entry / "cmdline").read_bytes()
        except OSError:
            continue
        parents[int(entry.name)] = int(stat.rpartition(")")[2].split()[1])

    def is_ours(pid):
        while pid > 1:
            if pid == os.getpid():
                return True
            pid = parents.get(pid, 0)
        return False
    return [pid for pid, name in names.items()
            if b"CoarseGrainedExecutorBackend" in name
            and b"java" in name.split(b"\0")[0] and is_ours(pid)]


@test
def killed(sessions):
    """spark: an executor that is killed in the middle of a job does not change
    the result"""
    session = sessions.cluster()
    events, facts = events_of(session), facts_of(session)
    slow = ssi.score(events, facts, day=DAY, partitions=24).mapInArrow(
        slowly, "member int, total double, brand double, find double, engage "
                "double, relate double, high double, observed double")
    before = executors()
    assert len(before) == 2, before
    result = []
    thread = threading.Thread(target=lambda: result.append(slow.collect()))
    thread.start()
    tracker = session.sparkContext.statusTracker()
    for _ in range(600):  # until some of it is done
        stages = [tracker.getStageInfo(stage)
                  for stage in tracker.getActiveStageIds()]
        if any(s and s.numTasks == 24 and s.numCompletedTasks for s in stages):
            break
        time.sleep(0.1)
    else:
        raise AssertionError("nothing was seen of the job")
    os.kill(before[0], signal.SIGKILL)
    assert thread.is_alive()  # it was in the middle
    thread.join()
    assert set(executors()) != set(before)
    for part in golden.PARTS:
        wrong = golden.differences([(row["member"], row[part])
                                    for row in result[0]], part)
        assert not wrong, (part, wrong[:5])


def slowly(batches):
    """A fifth of a second each."""
    import time as clock  # pylint: disable=import-outside-toplevel
    for batch in batches:
        clock.sleep(0.2)
        yield batch


if __name__ == "__main__":
    opened = Sessions()
    try:
        code = golden.run(opened)
    finally:
        opened.close()
    sys.exit(code)
