"""Data frames of pandas or polars in, a data frame out."""

import array
import dataclasses
import itertools
import operator
import sys
from typing import Any, Callable, Dict, Iterable, List, NamedTuple, Optional
from typing import Sequence, Tuple, Union

from ._buffers import CODES
from ._convert import Day
from ._enums import FACTS, INDICATORS, POINT, Fact, Indicator, Kind, Status
from ._enums import TRAITS as ALL_TRAITS
from ._error import Error
from ._errors import MemberError, RangeError
from ._failure import failure
from ._model import Model
from ._population import Population, Scorer
from ._scoring import PopulationScores, Progress, score_population
from ._targets import COUNTS, DAYS, FACTS as FACT_COLUMN, KINDS, OTHERS, TRAITS
from ._targets import Target, kind_of
from ._vectors import Numbers, Vector, columns, library

#: Columns of events: what each is called in a frame and in a Population.
_EVENTS: Dict[str, Tuple[str, Target]] = {
    "day": ("days", DAYS), "kind": ("kinds", KINDS),
    "traits": ("traits", TRAITS), "count": ("counts", COUNTS),
    "counterpart": ("counterparts", OTHERS)}
#: Names that are wrong by a letter; a column is not overlooked in silence.
_WRONG = {"days": "day", "kinds": "kind", "trait": "traits",
          "counts": "count", "counterparts": "counterpart"}
_RESULTS = ("total", "brand", "find", "engage", "relate", "high", "observed")


class _Rows(NamedTuple):
    """Rows of a frame, sorted by member."""

    #: The members, each once, ascending.
    members: List[Any]
    #: The first row of each, and the end.
    offsets: "array.array[int]"
    #: Where each row was in the frame; None: where it is.
    order: Optional[Sequence[int]]


def score_frame(
        events: Any, facts: Any = None, *, day: Day,
        model: Union[Model, Scorer, None] = None, member: str = "member",
        threads: Optional[int] = None, progress: Optional[Progress] = None,
        indicators: bool = False, micro: bool = False,
        observed: Union[str, Iterable[Union[str, int]]] = ()) -> Any:
    """Scores every member of a data frame as of a day.

    Takes data frames of pandas or polars, whatever else speaks Arrow (DuckDB,
    pyarrow), or dicts of columns. Rows may come in any order; those that are
    sorted by member are read where they are, if their types fit.

    Args:
        events: One row for each event, with the columns
            `member` (a number or text), `day` (dates, times of which the day
            in UTC counts, or days since 1970-01-01) and `kind` (names such as
            "comment", or numbers), and, where known,
            `traits` (numbers, names such as "target|prospect", or lists),
            `count` and `counterpart` (numbers; of texts, a hash of 64 bits
            that is the same everywhere). Other columns are not looked at.
        facts: One row for each member, with columns that are called as facts
            are ("photo", "skills"); null is unobserved. Who is only here is
            scored too. None: all facts are unobserved.
        day: The day.
        model: The model, or a Scorer of it; None: the reference model.
        member: What the column of members is called in both frames.
        threads: How many threads share the work; None: one for each processor.
        progress: As score_population() takes it.
        indicators: Whether the points of all indicators are wanted.
        micro: Whether exact micropoints are wanted beside the points, in
            columns such as `total_micro`.
        observed: Kinds that were observed of everyone, so that none of them
            means zero; "all" for all of them and all traits. Kinds and traits
            of a member's own events always count as observed.

    Returns:
        A frame of the library that `events` is of, else a dict of columns: the
        members, ascending, with `total`, `brand`, `find`, `engage` and
        `relate` in points, `high` (what the total could be if all were
        observed) and `observed` (of 100 points, those that were).

    Raises:
        Error: A row or fact was refused; `details` has its `member` and its
            `row` in the frame, counted from 0, and the `fact`.
        TypeError: A column is missing, or of a type that is not understood.
    """
    events = _collected(events)
    made = columns(events, "events")
    labels = _labels(_column(made, member, "events"), member)
    rows = _rows(labels, member, events)
    fields = _fields(made, rows.order, member, labels)
    known = (None if facts is None else
             _facts(columns(_collected(facts), "facts"), member))
    kept = rows.members, rows.offsets
    members, offsets = kept if known is None else _together(*kept, known[0])
    population = Population(
        offsets=offsets, **fields, **_observed(observed),
        facts=None if known is None else _placed(known, members))
    try:
        scores = score_population(
            population, day, model=model, threads=threads, progress=progress,
            indicators=indicators)
    except Error as error:
        raise _placed_error(error, members, rows.order, known) from None
    return _frame(events, member, members, scores, indicators, micro)


def _collected(frame: Any) -> Any:
    """A lazy frame of polars, evaluated."""
    lazy = library(frame) == "polars" and hasattr(frame, "collect")
    return frame.collect() if lazy else frame


def _column(made: Dict[str, Callable[[], Vector]], name: str, what: str
            ) -> Vector:
    if name not in made:
        raise TypeError(f"{what}: there is no column {name!r}")
    return made[name]()


def _observed(observed: Union[str, Iterable[Union[str, int]]]
              ) -> Dict[str, Any]:
    if isinstance(observed, str):
        if observed != "all":
            raise ValueError('observed: "all" or a list of kinds is wanted')
        return {"all_kinds": list(Kind), "all_traits": ALL_TRAITS}
    kinds = []
    for kind in observed:
        try:
            kinds.append(Kind(kind_of(kind)))
        except (KeyError, ValueError):
            raise failure(Status.ERROR_KIND, "ssi_population_score",
                          kind=kind) from None
    return {"all_kinds": kinds}


# Events


def _rows(labels: Any, member: str, frame: Any) -> _Rows:
    """The members in a column, and an order in which theirs are together."""
    order: Optional[Sequence[int]] = None
    if not _ascends(labels, member):
        order = _order(labels, member, frame)
        labels = operator.itemgetter(*order)(labels)
    starts = [0] if len(labels) else []
    starts += itertools.compress(
        itertools.count(1),
        map(operator.ne, labels, itertools.islice(labels, 1, None)))
    members = [labels[start] for start in starts]
    try:
        set(members)
    except TypeError:
        raise TypeError(f"{member}: numbers or texts are wanted") from None
    return _Rows(members,
                 array.array("q", [*starts, len(labels)]), order)


def _labels(found: Vector, member: str) -> Any:
    """Members that can be compared; none of them null."""
    if isinstance(found, Numbers):
        if found.nulls:
            raise _no_member(member, found.nulls[0])
        return found.values
    for row, label in enumerate(found):
        if label is None:
            raise _no_member(member, row)
    return found


def _no_member(member: str, row: int) -> Error:
    return MemberError(f"{member}: row {row}: there is no value",
                       Status.ERROR_MEMBER, None, {"row": row})


def _ascends(labels: Any, member: str) -> bool:
    try:
        return all(map(operator.le, labels, itertools.islice(labels, 1, None)))
    except TypeError:
        raise TypeError(f"{member}: its values cannot be compared") from None


def _order(labels: Any, member: str, frame: Any) -> Sequence[int]:
    """The rows by member: by the frame's own means, which are faster, if they
    are of the same opinion."""
    order: Sequence[int] = ()
    if library(frame) == "pandas":
        order = frame[member].argsort(kind="stable").tolist()
    elif library(frame) == "polars":
        order = frame.get_column(member).arg_sort().to_list()
    if order and _ascends(operator.itemgetter(*order)(labels), member):
        return order
    return sorted(range(len(labels)), key=labels.__getitem__)


def _fields(made: Dict[str, Callable[[], Vector]],
            order: Optional[Sequence[int]], member: str, labels: Any
            ) -> Dict[str, Any]:
    """The columns of a Population, in order."""
    for wrong, right in _WRONG.items():
        if wrong in made and right not in made and wrong != member:
            raise TypeError(f"events: the column {wrong!r} is to be called "
                            f"{right!r}")
    fields = {}
    for name, (field, target) in _EVENTS.items():
        if name in made or name in ("day", "kind"):
            column = _named(target, _column(made, name, "events"), name,
                            labels)
            if order is not None:
                column = array.array(CODES[target.kind],
                                     operator.itemgetter(*order)(column))
            fields[field] = column
    return fields


def _named(target: Target, column: Vector, name: str, labels: Any,
           **more: Any) -> Any:
    """The column; if a row is refused, with the name of its member."""
    if len(column) != len(labels):
        raise ValueError(f"{name}: {len(column)} elements, not {len(labels)}")
    try:
        return target.column(column, name)
    except Error as error:
        error.details.update(member=labels[error.details["row"]], **more)
        raise


# Facts

#: The members, the row of each in the frame, and columns by fact.
_Facts = Tuple[List[Any], Dict[Any, int], Dict[Fact, Any]]


def _facts(made: Dict[str, Callable[[], Vector]], member: str) -> _Facts:
    labels = _labels(_column(made, member, "facts"), member)
    places: Dict[Any, int] = {}
    for row, label in enumerate(labels):
        if places.setdefault(label, row) != row:
            raise MemberError(
                f"facts: row {row}: {label!r} comes twice", Status.ERROR_MEMBER,
                None, {"member": label, "row": row})
    values = {}
    for name in made:
        if name == member:
            continue
        fact = Fact.__members__.get(name.upper())
        if fact is None:
            raise TypeError(f"facts: no fact is called {name!r}")
        values[fact] = _named(FACT_COLUMN, made[name](), name, labels,
                              fact=fact)
    return list(places), places, values


def _together(members: List[Any], offsets: "array.array[int]",
              others: List[Any]) -> Tuple[List[Any], "array.array[int]"]:
    """All members, with those that have no events."""
    ends = dict(zip(members, offsets[1:]))
    try:
        every = sorted({*members, *others})
    except TypeError:
        raise TypeError("the members of both frames cannot be compared"
                        ) from None
    made, end = array.array("q", [0]), 0
    for label in every:
        end = ends.get(label, end)
        made.append(end)
    return every, made


def _placed(known: _Facts, members: List[Any]) -> "array.array[int]":
    """The columns of facts one after the other, in the order of members."""
    _, places, values = known
    count = len(members)
    made = array.array("i", [-1]) * (FACTS * count)
    rows = [places.get(label, -1) for label in members]
    for fact, column in values.items():
        base = (fact - 1) * count
        for at, row in enumerate(rows):
            if row >= 0:
                made[base + at] = column[row]
    return made


# Errors and results


def _placed_error(error: Error, members: List[Any],
                  order: Optional[Sequence[int]], known: Optional[_Facts]
                  ) -> Error:
    """The error, with what the frames call the member and the row."""
    if "member" not in error.details:
        return error
    place, row = error.details["member"], error.details.get("row")
    details: Dict[str, Any] = {"member": members[place]}
    if row is not None and isinstance(error, RangeError) and known is not None:
        details["fact"] = Fact(row // len(members) + 1)
        details["row"] = known[1][members[place]]
    elif row is not None:
        details["row"] = row if order is None else order[row]
    told = dataclasses.replace(error.refusal, row=details.get("row", -1))
    return failure(error.status or 0, error.function or "", told=told,
                   **details)


def _results(scores: PopulationScores, indicators: bool
             ) -> Dict[str, "array.array[int]"]:
    """Columns of micropoints, by name."""
    found = {name: getattr(scores, name) for name in _RESULTS}
    if indicators:
        for place, indicator in enumerate(Indicator):
            found[indicator.name.lower()] = scores.points[place::INDICATORS]
    return found


def _frame(events: Any, member: str, members: List[Any],
           scores: PopulationScores, indicators: bool, micro: bool
           ) -> Any:
    found = _results(scores, indicators)
    made: Dict[str, Any] = {
        name: array.array("d", [v / POINT for v in column])
        for name, column in found.items()}
    if micro:
        made.update((f"{name}_micro", column)
                    for name, column in found.items())
    name = library(events)
    if name == "pandas":
        return _pandas(events, member, members, made)
    if name == "polars":
        return _polars(events, member, members, made)
    if name == "pyarrow":
        return sys.modules[name].table({member: members, **{
            k: list(v) for k, v in made.items()}})
    return {member: members, **made}


def _pandas(events: Any, member: str, members: List[Any],
            made: Dict[str, Any]) -> Any:
    pandas, numpy = sys.modules["pandas"], sys.modules["numpy"]
    labels = pandas.Series(members, dtype=events[member].dtype)
    return pandas.DataFrame({member: labels, **{
        k: numpy.frombuffer(v, dtype=v.typecode) for k, v in made.items()}})


def _polars(events: Any, member: str, members: List[Any],
            made: Dict[str, Any]) -> Any:
    polars = sys.modules["polars"]
    types = {"d": polars.Float64, "i": polars.Int32}
    return polars.DataFrame([
        polars.Series(member, members, dtype=events.schema[member]),
        *(polars.Series(k, v, dtype=types[v.typecode])
          for k, v in made.items())])
