"""Scores on a cluster of Spark: PySpark 4, with pyarrow where Python runs.

    import libssi.spark as ssi

    ssi.ship(session)                      # if the workers have no libssi
    scores = ssi.score(events, facts, day=date(2026, 5, 31))
    ssi.rank(scores).write.parquet(...)

Events and facts are DataFrames with the columns of libssi.score_frame(); Spark
has no unsigned numbers, so a counterpart is a bigint taken as its 64 bits, or a
text. A full run deals the rows out by member and scores each part in one call; a
daily job keeps states and merges the new day's into them.

All answers are lazy DataFrames. A refused row ends the job with the library's
error in its message. A part of the members must fit into the memory of a worker:
say more `partitions` if it does not.
"""

import atexit
import importlib
import os
import shutil
import tarfile
import tempfile
from typing import Any, Dict, List, Optional

from ._convert import Day, day_in
from ._enums import COHORT_RESOLUTION, Fact, Indicator
from ._frames import Observed, Zone
from ._frames import _observed as observed_columns
from ._scoring import RESULTS

__all__ = ["explain", "history", "merge_states", "rank", "score",
           "score_states", "ship", "states", "stream"]

#: What the package is called among the archives of a session.
ARCHIVE = "libssi_package"
_EVENTS = ("day", "kind", "traits", "count", "counterpart")
#: What null means in columns that are whole numbers.
_NULLS = {"traits": 0, "count": 1, "counterpart": 0}
_WHOLE = ("byte", "short", "integer", "long", "tinyint", "smallint", "int",
          "bigint")


def ship(session: Any) -> None:
    """Sends the package to the workers of a session, which then need only
    Python, of the same machine type, and pyarrow. Where libssi is installed on
    them it is not needed.

    Args:
        session: The SparkSession. Call it once, before any job of this module.
    """
    folder = os.path.dirname(os.path.abspath(__file__))
    place = tempfile.mkdtemp(prefix="libssi-spark-")
    # Workers that start later fetch it, too.
    atexit.register(shutil.rmtree, place, ignore_errors=True)
    name = os.path.join(place, "libssi.tar.gz")
    with tarfile.open(name, "w:gz") as archive:
        archive.add(folder, "libssi", filter=_without_caches)
    session.sparkContext.addArchive(f"{name}#{ARCHIVE}")


def _without_caches(entry: tarfile.TarInfo) -> Optional[tarfile.TarInfo]:
    return None if "__pycache__" in entry.name else entry


def score(events: Any, facts: Any = None, *, day: Day,
          member: str = "member", observed: Observed = (), zone: Zone = None,
          indicators: bool = False, micro: bool = False,
          partitions: Optional[int] = None) -> Any:
    """The scores of all members as of a day.

    Args:
        events: One row for each event: `member`, `day`, `kind` and, where
            known, `traits`, `count`, `counterpart`.
        facts: One row for each member: `member`, and columns as score_frame()
            takes them; None: all facts are unobserved.
        day, member, observed, zone, indicators, micro: As score_frame() takes
            them.
        partitions: Into how many parts members are dealt out; None: as Spark
            chooses (`spark.sql.shuffle.partitions`).

    Returns:
        A DataFrame with a row for each member, and the columns of
        score_frame(): null where nothing was observed.
    """
    names = list(RESULTS)
    if indicators:
        names += [indicator.name.lower() for indicator in Indicator]
    fields = [f"{name} double" for name in names]
    if micro:
        fields += [f"{name}_micro int" for name in names]
    return _mapped("score", events, facts, member, fields, partitions,
                   day=day_in(day), observed=_plain(observed), zone=zone,
                   indicators=indicators, micro=micro)


def history(events: Any, facts: Any = None, *, first: Day, last: Day,
            member: str = "member", observed: Observed = (),
            zone: Zone = None, partitions: Optional[int] = None) -> Any:
    """The points of all members on every day of a range, the last one included.

    Args:
        events, facts, member, observed, zone, partitions: As of score().
        first, last: The days.

    Returns:
        A DataFrame with a row for each member and day: `day`, `total`, `brand`,
        `find`, `engage`, `relate`.
    """
    fields = ["day date", *(f"{name} double" for name in RESULTS[:5])]
    return _mapped("history", events, facts, member, fields, partitions,
                   first=day_in(first), last=day_in(last),
                   observed=_plain(observed), zone=zone)


def explain(events: Any, facts: Any = None, *, day: Day,
            member: str = "member", observed: Observed = (),
            zone: Zone = None, partitions: Optional[int] = None) -> Any:
    """What the points of members come from, as explain_frame() shows it: choose
    the members first.

    Args:
        events, facts, day, member, observed, zone, partitions: As of score().

    Returns:
        A DataFrame with a row for each member and each kind or fact that an
        indicator counts.
    """
    fields = ["pillar string", "indicator string", "kind string",
              "fact string", "observed boolean", "share int", "points double",
              "micropoints int"]
    return _mapped("explain", events, facts, member, fields, partitions,
                   day=day_in(day), observed=_plain(observed), zone=zone)


def states(events: Any, *, member: str = "member", observed: Observed = (),
           zone: Zone = None, partitions: Optional[int] = None) -> Any:
    """The events of each member as bytes, about 19 an event: those of
    Activity.save(), and of ssi_state() in SQL.

    Args:
        events, member, observed, zone, partitions: As of score().

    Returns:
        A DataFrame of members, each with its `state`.
    """
    return _mapped("states", events, None, member, ["state binary"],
                   partitions, observed=_plain(observed), zone=zone)


def merge_states(states: Any, *, member: str = "member",
                 partitions: Optional[int] = None) -> Any:
    """One state for each member, of many: `merge_states(old.unionByName(new))`.

    Args:
        states: A DataFrame with `member` and `state`; null is passed over.
        member: What the column of members is called.
        partitions: As of score().

    Returns:
        A DataFrame of members, each with its `state`.
    """
    return _dealt("merge", states.select(member, "state"), member,
                  ["state binary"], partitions, {})


def score_states(states: Any, facts: Any = None, *, day: Day,
                 member: str = "member", micro: bool = False,
                 partitions: Optional[int] = None) -> Any:
    """The scores of states as of a day.

    Args:
        states: A DataFrame with `member` and `state`, one row for each member.
        facts, day, member, micro, partitions: As of score().

    Returns:
        A DataFrame as that of score().
    """
    fields = [f"{name} double" for name in RESULTS]
    if micro:
        fields += [f"{name}_micro int" for name in RESULTS]
    both = _with_facts(states.select(member, "state"), facts, member)
    return _dealt("score_states", both, member, fields, partitions,
                  {"day": day_in(day), "micro": micro})


def rank(scores: Any) -> Any:
    """Where each member stands among all, as Cohort.ranks() gives it: for the
    host, who sees everything. Members read their rank from a benchmark
    (doc/cohorts.md).

    Args:
        scores: A DataFrame with a column `total`, such as score() answers.

    Returns:
        The same, with `rank`, the mean of the places that members of the same
        total share, 1 for the best, and `top`, the share of members above with
        half of the equal ones, as a whole percentage, 1 to 100. Totals are
        compared at the resolution of a cohort, 0.01 point. null where there is
        no total.
    """
    f, window = _functions()
    total = f.expr(f"(cast(round(total * 1e6) as bigint) + "
                   f"{COHORT_RESOLUTION // 2}) div {COHORT_RESOLUTION}")
    # At most 10,001 rows, whatever the number of members is: Spark's warning
    # about a window without partitions is of no account.
    at = _unused("at", scores.columns)
    counts = scores.where("total is not null").groupBy(
        total.alias(at)).agg(f.count("*").alias("n"))
    highest = window.orderBy(f.desc(at))
    everyone = window.partitionBy()
    twice = "(2 * (upto - n) + n)"
    placed = counts.withColumn("upto", f.sum("n").over(highest)).withColumn(
        "everyone", f.sum("n").over(everyone)).select(
            at, f.expr(f"({twice} + 1) / 2 as rank"), f.expr(
                f"cast(least(100, greatest(1, (100 * {twice} + everyone) div "
                "(2 * everyone))) as int) as top"))
    return scores.withColumn(at, total).join(
        f.broadcast(placed), at, "left").drop(at)


def _unused(name: str, columns: List[str]) -> str:
    """A name that no column has, in any case: Spark takes them for the same."""
    there = {column.lower() for column in columns}
    while name in there:
        name += "_"
    return name


def stream(events: Any, *, day: Optional[Day] = None, member: str = "member",
           observed: Observed = (), zone: Zone = None) -> Any:
    """Scores that follow a stream of events, with a state for each member.

    Args:
        events: A streaming DataFrame of events, as of score().
        day: As of which day; None: that of the member's newest event.
        member, observed, zone: As of score().

    Returns:
        A streaming DataFrame in update mode: of each member with new events,
        `day`, the columns of score() in points, and the `state`, which
        merge_states() and the other engines take. Each batch brings the members
        that have changed; what fades meanwhile is seen by score_states().
    """
    state = importlib.import_module("pyspark.sql.streaming.state")
    kept = _whole_numbers(_events(events, member))
    kind = dict(events.dtypes)[member]
    fields = ", ".join([f"`{member}` {kind}", "day date",
                        *(f"{name} double" for name in RESULTS),
                        "state binary"])
    options = {"member": member, "observed": _plain(observed), "zone": zone,
               "day": None if day is None else day_in(day)}
    return kept.groupBy(member).applyInPandasWithState(
        _task("stream", options), fields, "state binary", "update",
        state.GroupStateTimeout.NoTimeout)


# Rows on their way to workers


def _functions() -> Any:
    return (importlib.import_module("pyspark.sql.functions"),
            importlib.import_module("pyspark.sql.window").Window)


def _plain(observed: Observed) -> Any:
    """Kinds in a form that any worker understands; refused here, not there."""
    if isinstance(observed, str):
        observed_columns(observed)
        return observed
    return [int(kind) for kind in observed_columns(observed)["all_kinds"]]


def _events(events: Any, member: str) -> Any:
    there = events.columns
    for name in (member, "day", "kind"):
        if name not in there:
            raise TypeError(f"events: there is no column {name!r}")
    return events.select(member, *(n for n in _EVENTS if n in there))


def _whole_numbers(events: Any) -> Any:
    """Without null in whole numbers, which pandas would make floats of."""
    functions, _ = _functions()
    for name, kind in events.dtypes:
        if name in _NULLS and kind in _WHOLE:
            events = events.withColumn(name, functions.coalesce(
                functions.col(name), functions.lit(_NULLS[name])))
    return events


def _with_facts(rows: Any, facts: Any, member: str) -> Any:
    """Rows, and those of facts behind them, distinguished by a column."""
    functions, _ = _functions()
    rows = rows.withColumn("is_fact", functions.lit(False))
    if facts is None:
        return rows
    if member not in facts.columns:
        raise TypeError(f"facts: there is no column {member!r}")
    columns = [functions.col(member)]
    for name in facts.columns:
        if name == member:
            continue
        fact = name[:-len("_share")] if name.endswith("_share") else name
        if name != "observed" and fact.upper() not in Fact.__members__:
            raise TypeError(f"facts: no fact is called {name!r}")
        columns.append(functions.col(name).cast(
            "string" if name == "observed" else "int").alias(f"fact_{name}"))
    known = facts.select(*columns).withColumn("is_fact", functions.lit(True))
    return rows.unionByName(known, allowMissingColumns=True)


def _mapped(task: str, events: Any, facts: Any, member: str,
            fields: List[str], partitions: Optional[int], **options: Any
            ) -> Any:
    rows = _with_facts(_events(events, member), facts, member)
    return _dealt(task, rows, member, fields, partitions, options)


def _dealt(task: str, rows: Any, member: str, fields: List[str],
           partitions: Optional[int], options: Dict[str, Any]) -> Any:
    """All rows of a member in one part, and each part by one call."""
    kind = dict(rows.dtypes)[member]
    parts = (rows.repartition(member) if partitions is None
             else rows.repartition(partitions, member))
    return parts.mapInArrow(_task(task, {**options, "member": member}),
                            ", ".join([f"`{member}` {kind}", *fields]))


def _task(name: str, options: Dict[str, Any]) -> Any:
    """A function for workers. It travels by value, as what is inside another
    function does, and finds the package there: installed, or sent by ship()."""
    archive = ARCHIVE

    def run(*arguments: Any) -> Any:
        import importlib
        import sys
        try:
            work = importlib.import_module("libssi._spark")
        except ImportError:
            files = importlib.import_module("pyspark").SparkFiles
            sys.path.insert(0, files.get(archive))
            work = importlib.import_module("libssi._spark")
        try:
            yield from getattr(work, name)(options, *arguments)
        except importlib.import_module("libssi").Error as error:
            status = getattr(error.status, "name", error.status)
            raise ValueError(f"{name}: {error} (SSI_{status})") from None
    return run
