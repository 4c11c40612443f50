"""Data frames of events in, data frames of scores out."""

import array
import dataclasses
import datetime
import sys
from contextlib import ExitStack
from typing import Any, Dict, Iterable, List, NamedTuple, Optional, Union

from ._activity import Activity
from ._convert import Day, day_in, zone_in
from ._enums import INDICATORS, TRAITS, Fact, Indicator, Kind, Status, Trait
from ._error import Error
from ._errors import RangeError
from ._failure import failure
from ._frame_facts import Known, known_of
from ._frame_out import Result, Results, frame, points
from ._frame_rows import Rows, rows_of
from ._model import Model
from ._people import People
from ._population import Population, Scorer, population_history
from ._profile import Profile
from ._score import Score
from ._scoring import RESULTS, Progress, scorer_of, score_population
from ._targets import counterpart, kind_of
from ._vectors import Coded, Numbers, columns, has_lists, library

#: Kinds that were observed of everyone: some, or "all".
Observed = Union[str, Iterable[Union[str, int]]]
#: The name of a time zone, or one; None: UTC.
Zone = Union[str, datetime.tzinfo, None]
_PILLARS = RESULTS[:5]
#: Columns of events that a frame of polars or pyarrow may have as texts.
_TEXTS = ("kind", "traits", "counterpart")


def score_frame(
        events: Any, facts: Any = None, *, day: Day,
        model: Union[Model, Scorer, None] = None, member: str = "member",
        threads: Optional[int] = None, progress: Optional[Progress] = None,
        indicators: bool = False, micro: bool = False,
        observed: Observed = (), zone: Zone = None) -> Any:
    """Scores every member of a data frame as of a day.

    Takes data frames of pandas or polars, tables of pyarrow, relations of
    DuckDB, whatever else speaks Arrow, or dicts of columns. Rows may come in any
    order; those that are sorted by member are read where they are, if their
    types fit.

    Args:
        events: One row for each event, with the columns
            `member` (a number or text), `day` (dates, times, or days since
            1970-01-01) and `kind` (names such as "comment", or numbers), and,
            where known,
            `traits` (numbers, names such as "target|prospect", or lists),
            `count` and `counterpart` (numbers; of texts, a hash of 64 bits
            that is the same everywhere). Other columns are not looked at. Of
            Arrow also one row for each member, whose `day`, `kind` and so on
            are lists.
        facts: One row for each member, with columns that are called as facts
            are ("photo", "skills"); null is unobserved. Who is only here is
            scored too. None: all facts are unobserved. A column `skills_share`
            has the share in millionths to which a fact was observed, a column
            `observed` what could be observed of the member, as in SQL: "search,
            message_unanswered=250000, own_words".
        day: The day.
        model: The model, or a Scorer of it; None: the reference model.
        member: What the column of members is called in both frames.
        threads: How many threads share the work; None: one for each processor.
        progress: As score_population() takes it.
        indicators: Whether the points of all indicators are wanted.
        micro: Whether exact micropoints are wanted next to the points, in
            columns such as `total_micro`.
        observed: Kinds that were observed of everyone, so that none of them
            means zero; "all" for all of them and all traits. Kinds and traits
            of a member's own events always count as observed.
        zone: In which time zone a time belongs to a day, such as
            "Europe/Berlin"; None: in UTC. A time that has no zone itself
            belongs to the date that it shows.

    Returns:
        A frame of the library that `events` is of, else a dict of columns; of a
        relation, one that can be queried on. The members, ascending, with
        `total`, `brand`, `find`, `engage` and `relate` in points, `high` (what
        the total could be if all were observed) and `observed` (of 100 points,
        those that were). If nothing was observed of a member, `observed` is 0
        and the others are null: NaN in pandas and dicts, and -1 as micropoints
        in dicts.

    Raises:
        Error: A row or fact was refused; `details` has its `member` and its
            `row` in the frame, counted from 0, and the `fact`.
        TypeError: A column is missing, or of a type that is not understood.
    """
    crowd = _crowd(events, facts, member, observed, zone, threads)
    with crowd.errors():
        scores = score_population(
            crowd.population, day, model=model, threads=threads,
            progress=progress, indicators=indicators)
    micros = {name: getattr(scores, name) for name in RESULTS}
    if indicators:
        for place, indicator in enumerate(Indicator):
            micros[indicator.name.lower()] = scores.points[place::INDICATORS]
    micros = {name: crowd.ascending(values)
              for name, values in micros.items()}
    unknown = [row for row, known in enumerate(micros["observed"])
               if not known]
    results: Results = {}
    for name, values in micros.items():
        results[name] = points(values, [] if name == "observed" else unknown)
    if micro:
        for name, values in micros.items():
            results[f"{name}_micro"] = Result(values, results[name].missing)
    return frame(crowd.events, member, crowd.ascending(crowd.members), results)


def history_frame(
        events: Any, facts: Any = None, *, first: Day, last: Day,
        model: Union[Model, Scorer, None] = None, member: str = "member",
        observed: Observed = (), zone: Zone = None) -> Any:
    """The points of every member of a data frame on every day of a range.

    Rebuilt from the events, with the facts of today on every day: what shows it
    should say so.

    Args:
        events, facts, model, member, observed, zone: As score_frame() takes
            them.
        first, last: The days; a last one before the first is an empty range.

    Returns:
        A frame as score_frame() answers it, with a row for each member and day,
        and `day`, `total`, `brand`, `find`, `engage` and `relate`: null if
        nothing was observed of the member.

    Raises:
        Error: As of score_frame().
    """
    begin = day_in(first)
    days = max(day_in(last) - begin + 1, 0)
    crowd = _crowd(events, facts, member, observed, zone, None)
    many = len(crowd.members)
    with crowd.errors(), ExitStack() as ours:
        scorer = scorer_of(model, ours)
        known = score_population(
            crowd.population, begin, model=scorer,
            into={"observed": array.array("i", bytes(4 * many))}).observed
        made = {name: array.array("i", bytes(4 * days * many))
                for name in _PILLARS}
        population_history(scorer, crowd.population, begin, days, 0, many,
                           **made)
    unknown = [row for row, place in enumerate(crowd.order or range(many))
               if not known[place]]
    missing = [row * days + at for row in unknown for at in range(days)]
    results: Results = {"day": Result(
        array.array("i", list(range(begin, begin + days)) * many), [])}
    for name, values in made.items():
        results[name] = points(crowd.ascending(values, days), missing)
    members = [label for label in crowd.ascending(crowd.members)
               for _ in range(days)]
    return frame(crowd.events, member, members, results, ("day",))


def explain_frame(
        events: Any, facts: Any = None, *, day: Day,
        model: Optional[Model] = None, member: str = "member",
        observed: Observed = (), zone: Zone = None) -> Any:
    """What the points of every member of a data frame come from. It takes about
    half a millisecond a member: choose those who are asked about.

    Args:
        events, facts, day, member, observed, zone: As score_frame() takes
            them.
        model: The model; None: the reference model.

    Returns:
        A frame as score_frame() answers it, with a row for each member and each
        kind or fact that an indicator counts: `pillar`, `indicator`, and `kind`
        or `fact`, as names; whether it was `observed`, the `share` to which it
        was, in millionths; `points` and `micropoints`, null if it was not and
        there are none. The
        points of a member add up to the total.

    Raises:
        Error: As of score_frame().
    """
    crowd = _crowd(events, facts, member, observed, zone, None)
    members: List[Any] = []
    rows: List[Any] = []
    with crowd.errors(), ExitStack() as ours:
        own = ours.enter_context(Model()) if model is None else model
        # The columns are checked as those of a score are.
        score_population(crowd.population, day, model=own)
        for place in crowd.order or range(len(crowd.members)):
            with crowd.profile(place) as profile, \
                    crowd.activity(place) as activity, \
                    Score(own, profile, activity, day) as score:
                some = list(score.contributions)
            rows += some
            members += [crowd.members[place]] * len(some)
    return frame(crowd.events, member, members, _reasons(rows))


def people_frame(
        events: Any, *, day: Day, model: Optional[Model] = None,
        member: str = "member", zone: Zone = None) -> Any:
    """The people of every member of a data frame: what passed with each, how
    that stands, and whom to write to next.

    Args:
        events, day, member, zone: As score_frame() takes them; those without a
            `counterpart` are of nobody.
        model: The model, for its daily cap of messages; None: the reference
            model.

    Returns:
        A frame as score_frame() answers it, with a row for each member and each
        `counterpart`, as it was given, in the order of whom to write to next: `rank`, and `ahead`, in how many days it is their turn,
        both null for those not to be written to now; `state`, `reason` and
        `traits` as names; whether it is `mutual`; `sent_30`, `sent_90`,
        `sent_365`, `received_30`, `received_90` and `received_365`; the days of
        the `first` and the `last` contact, of the last message `written` to
        them and `heard` from them, and since when they are `connected`, null
        if never. Dates; in dicts, days since 1970-01-01.

    Raises:
        Error: As of score_frame().
    """
    crowd = _crowd(events, None, member, (), zone, None)
    members: List[Any] = []
    rows: List[Any] = []
    with crowd.errors(), ExitStack() as ours:
        own = ours.enter_context(Model()) if model is None else model
        # The columns are checked as those of a score are.
        score_population(crowd.population, day, model=own)
        for place in crowd.order or range(len(crowd.members)):
            with crowd.activity(place) as activity, \
                    People(own, activity, day) as some:
                rows += some
                members += [crowd.members[place]] * len(some)
    return frame(crowd.events, member, members,
                 _people(rows, _texts(crowd.events, member)),
                 ("first", "last", "written", "heard", "connected"))


def _texts(events: Any, member: str) -> Dict[int, str]:
    """The texts that counterparts were given as, by their numbers."""
    made = columns(_with_words(events, member), "events").get("counterpart")
    if made is None:
        return {}
    found = made.lists()[1] if has_lists(made) else made()
    if isinstance(found, Numbers):
        return {}
    words = found.words if isinstance(found, Coded) else set(found)
    return {counterpart(word): word for word in words if isinstance(word, str)}


def _people(rows: List[Any], texts: Dict[int, str]) -> Results:
    def days(name: str) -> Result:
        values = [getattr(row, f"{name}_day") for row in rows]
        numbers = array.array("i", [v if isinstance(v, int) else day_in(v)
                                    for v in values])
        return Result(numbers, [at for at, v in enumerate(numbers) if v < 0])

    def counts(name: str) -> Results:
        return {f"{name}_{window}": Result(
            array.array("q", [getattr(row, name)[at] for row in rows]), [])
            for at, window in enumerate((30, 90, 365))}
    unranked = [at for at, row in enumerate(rows) if not row.rank]
    return {
        "counterpart": Result(
            [texts.get(row.counterpart, row.counterpart) for row in rows]
            if texts else
            array.array("Q", [row.counterpart for row in rows]), []),
        "rank": Result(array.array("i", [row.rank for row in rows]), unranked),
        "ahead": Result(array.array("i", [row.ahead for row in rows]),
                        unranked),
        "state": _names(row.state for row in rows),
        "reason": _names(row.reason for row in rows),
        "traits": Result(["|".join(
            str(t.name).lower() for t in Trait if row.traits & t)
            for row in rows], []),
        "mutual": Result([row.mutual for row in rows], []),
        **counts("sent"), **counts("received"),
        **{name: days(name) for name in ("first", "last", "written", "heard",
                                         "connected")}}


def _names(values: Iterable[Any]) -> Result:
    return Result([None if v is None else v.name.lower() for v in values], [])


def _reasons(rows: List[Any]) -> Results:
    unknown = [at for at, row in enumerate(rows)
               if not row.observed and not row.points_micro]
    micros = array.array("i", [row.points_micro for row in rows])
    return {
        "pillar": _names(row.pillar for row in rows),
        "indicator": _names(row.indicator for row in rows),
        "kind": _names(row.kind for row in rows),
        "fact": _names(row.fact for row in rows),
        "observed": Result([row.observed for row in rows], []),
        "share": Result(array.array("i", [row.share for row in rows]), []),
        "points": points(micros, unknown),
        "micropoints": Result(micros, unknown, True)}


# Members of both frames

class _Crowd(NamedTuple):
    """Members of frames, as a population."""

    #: The frame of events.
    events: Any
    #: What the members are called, in the order of the population.
    members: List[Any]
    #: Their places in ascending order; None: they ascend.
    order: Optional[List[int]]
    population: Population
    rows: Rows
    known: Optional[Known]
    #: What was observed of everyone.
    all: Dict[str, Any]

    def ascending(self, values: Any, each: int = 1) -> Any:
        """Values by member, `count` of each, in ascending order."""
        if self.order is None:
            return values
        if isinstance(values, list):
            return [values[place] for place in self.order]
        made = array.array(values.typecode)
        for place in self.order:
            made.extend(values[place * each:(place + 1) * each])
        return made

    def errors(self) -> "_Errors":
        """Where errors name members and rows as the frames do."""
        return _Errors(self)

    def profile(self, place: int) -> Profile:
        """The facts of a member."""
        if self.known is None:
            return Profile()
        return self.known.profile(self.members[place])

    def activity(self, place: int) -> Activity:
        """The events of a member, and what could be observed."""
        made = Activity()
        if self.all:
            made.observe_kinds(self.all["all_kinds"])
            made.observe_traits(self.all.get("all_traits", 0))
        if self.known is not None:
            self.known.observe(self.members[place], made)
        if place + 1 < len(self.rows.offsets):
            first, end = self.rows.offsets[place:place + 2]
            if end > first:
                made.add_columns(**{
                    name: memoryview(values)[first:end]
                    for name, values in self.rows.fields.items()})
        return made


class _Errors:
    """A refused member is called by its name, a row by its place in the frame."""

    def __init__(self, crowd: _Crowd) -> None:
        self._crowd = crowd

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: Any, error: Any, trace: Any) -> None:
        if isinstance(error, Error) and "member" in error.details:
            raise self._placed(error) from None

    def _placed(self, error: Error) -> Error:
        crowd = self._crowd
        place, row = error.details["member"], error.details.get("row")
        details: Dict[str, Any] = {"member": crowd.members[place]}
        if row is not None and isinstance(error, RangeError) and (
                crowd.known is not None):
            details["fact"] = Fact(row // len(crowd.members) + 1)
            details["row"] = crowd.known.rows[crowd.members[place]]
        elif row is not None:
            details["row"] = crowd.rows.row(row)
        told = dataclasses.replace(error.refusal, row=details.get("row", -1))
        return failure(error.status or 0, error.function or "", told=told,
                       **details)


def _crowd(events: Any, facts: Any, member: str, observed: Observed,
           zone: Zone, threads: Optional[int]) -> _Crowd:
    events = _collected(events)
    made = columns(_with_words(events, member), "events")
    rows = rows_of(made, member, zone_in(zone), threads)
    known = (None if facts is None else
             known_of(columns(_collected(facts), "facts"), member))
    members, offsets = list(rows.members), rows.offsets
    if known is not None:
        there = set(members)
        more = [label for label in known.rows if label not in there]
        if more:
            members += more
            offsets = array.array("q", offsets)
            offsets.extend([offsets[-1]] * len(more))
    everyone = _observed(observed)
    population = Population(
        offsets=offsets, **rows.fields, **everyone,
        **({} if known is None else known.columns(members)))
    return _Crowd(events, members, _order(members), population, rows, known,
                  everyone)


def _order(members: List[Any]) -> Optional[List[int]]:
    """The places of members in ascending order; None: they ascend."""
    try:
        order = sorted(range(len(members)), key=members.__getitem__)
    except TypeError:
        raise TypeError("the members of both frames cannot be compared"
                        ) from None
    return None if order == list(range(len(members))) else order


def _collected(events: Any) -> Any:
    """A lazy frame of polars, evaluated; a stream of pyarrow as a table."""
    name = library(events)
    if name == "polars" and hasattr(events, "collect"):
        return events.collect()
    if name == "pyarrow" and hasattr(events, "read_all"):
        return events.read_all()
    return events


def _with_words(events: Any, member: str) -> Any:
    """The frame, with texts as words by their places, where its own library
    makes them fast."""
    name = library(events)
    wanted = {member, *_TEXTS}
    if name == "polars" and hasattr(events, "with_columns"):
        polars = sys.modules[name]
        texts = [key for key, kind in events.schema.items()
                 if key in wanted and kind == polars.String]
        return events.with_columns(
            [polars.col(key).cast(polars.Categorical) for key in texts])
    if name == "pyarrow" and hasattr(events, "set_column"):
        types = sys.modules[name].types
        for place, field in enumerate(events.schema):
            if field.name in wanted and (
                    types.is_string(field.type)
                    or types.is_large_string(field.type)):
                column_ = events.column(place).combine_chunks()
                events = events.set_column(place, field.name,
                                           column_.dictionary_encode())
    return events


def _observed(observed: Observed) -> Dict[str, Any]:
    if isinstance(observed, str):
        if observed != "all":
            raise ValueError('observed: "all" or a list of kinds is wanted')
        return {"all_kinds": list(Kind), "all_traits": TRAITS}
    kinds = []
    for kind in observed:
        try:
            kinds.append(Kind(kind_of(kind)))
        except (KeyError, ValueError):
            raise failure(Status.ERROR_KIND, "ssi_population_score",
                          kind=kind) from None
    return {"all_kinds": kinds}
