"""Results as a frame of the library that the events are of."""

import array
import sys
import uuid
from typing import Any, Dict, List, NamedTuple, Sequence

from ._arrow import has_arrow
from ._arrow_out import Out, Table, column
from ._enums import POINT
from ._vectors import bits_of, library


class Result(NamedTuple):
    """A column: numbers in an array, or values in a list; and the rows in which
    there is nothing."""

    values: Any
    missing: List[int]
    #: Whether numbers may be below 0.
    signed: bool = False


Results = Dict[str, Result]
#: What stands where there is nothing, in a library without null.
_NOTHING = {"d": float("nan"), "i": -1}
_FORMATS = {"d": "g", "i": "i", "q": "l", "Q": "L"}


#: Columns that are lists of yes and no.
_BOOLS = {"observed", "mutual"}
_PANDAS = {"i": "Int32", "q": "Int64", "Q": "UInt64"}


def points(values: Any, missing: List[int]) -> Result:
    """Micropoints as points."""
    return Result(array.array("d", [v / POINT for v in values]), missing)


def frame(events: Any, member: str, members: List[Any], results: Results,
          days: Sequence[str] = ()) -> Any:
    """A frame with the members and their results; `days` names columns of
    dates, given as days since 1970."""
    name = library(events)
    if name == "pandas":
        return _pandas(events, member, members, results, days)
    if name == "polars":
        return _polars(events, member, members, results, days)
    if name == "pyarrow":
        return _pyarrow(events, member, members, results, days)
    if hasattr(events, "query") and has_arrow(events):
        return _relation(events, _table(member, members, results, days))
    made: Dict[str, Any] = {member: members}
    for key, one in results.items():
        made[key] = one.values
        if one.signed:
            made[key] = _with_none(one)
        elif one.missing and not isinstance(one.values, list):
            made[key] = array.array(one.values.typecode, one.values)
            for row in one.missing:
                made[key][row] = _NOTHING[one.values.typecode]
    return made


def _with_none(one: Result) -> List[Any]:
    values: List[Any] = list(one.values)
    for row in one.missing:
        values[row] = None
    return values


def _pandas(events: Any, member: str, members: List[Any], results: Results,
            days: Sequence[str]) -> Any:
    pandas, numpy = sys.modules["pandas"], sys.modules["numpy"]
    made = {member: pandas.Series(members, dtype=events[member].dtype)}
    for name, one in results.items():
        if isinstance(one.values, list):
            made[name] = pandas.Series(one.values, dtype=object)
        elif name in days:
            dates = numpy.array(one.values).astype("datetime64[D]")
            dates[one.missing] = "NaT"
            made[name] = pandas.Series(dates.astype("datetime64[s]"))
        elif one.values.typecode == "d":
            values = numpy.array(one.values)
            values[one.missing] = numpy.nan
            made[name] = pandas.Series(values)
        else:
            values = pandas.array(numpy.array(one.values),
                                  dtype=_PANDAS[one.values.typecode])
            values[one.missing] = pandas.NA
            made[name] = pandas.Series(values)
    return pandas.DataFrame(made)


def _polars(events: Any, member: str, members: List[Any], results: Results,
            days: Sequence[str]) -> Any:
    polars = sys.modules["polars"]
    types = {"d": polars.Float64, "i": polars.Int32, "q": polars.Int64,
             "Q": polars.UInt64}
    made = [polars.Series(member, members,
                          dtype=events.collect_schema()[member])]
    for name, one in results.items():
        if isinstance(one.values, list):
            kind = polars.Boolean if name in _BOOLS else polars.String
            made.append(polars.Series(name, one.values, dtype=kind))
            continue
        values = _with_none(one) if one.missing else one.values
        series = polars.Series(name, values, dtype=types[one.values.typecode])
        made.append(series.cast(polars.Date) if name in days else series)
    return polars.DataFrame(made)


def _pyarrow(events: Any, member: str, members: List[Any], results: Results,
             days: Sequence[str]) -> Any:
    arrow = sys.modules["pyarrow"]
    types = {"d": arrow.float64(), "i": arrow.int32(), "q": arrow.int64(),
             "Q": arrow.uint64()}
    made = {member: arrow.array(members, events.schema.field(member).type)}
    for name, one in results.items():
        if isinstance(one.values, list):
            kind = arrow.bool_() if name in _BOOLS else arrow.string()
            made[name] = arrow.array(one.values, kind)
            continue
        made[name] = arrow.array(_with_none(one) if one.missing
                                 else memoryview(one.values),
                                 types[one.values.typecode])
        if name in days:
            made[name] = made[name].cast(arrow.date32())
    return arrow.table(made)


def _relation(events: Any, made: Table) -> Any:
    """A relation on the connection of another one. DuckDB finds the table by
    the name of a variable here, which no table of a connection has."""
    name = "libssi_" + uuid.uuid4().hex
    globals()[name] = made
    try:
        return events.query("libssi_events", f"select * from {name}")
    except Exception as error:
        if name not in str(error):
            raise
        raise RuntimeError(
            "this connection of DuckDB reads no variables of Python "
            "(python_enable_replacements, enable_external_access): give the "
            "events as a table of Arrow, by .arrow()") from error
    finally:
        del globals()[name]


def _table(member: str, members: List[Any], results: Results,
           days: Sequence[str]) -> Table:
    made = [column(member, members)]
    rows = len(members)
    for name, one in results.items():
        if isinstance(one.values, list):
            made.append(column(name, one.values))
            continue
        kind = "tdD" if name in days else _FORMATS[one.values.typecode]
        made.append(Out(name, kind, one.values,
                        bits_of(one.missing, rows)))
    return Table(made, rows)
