"""The readings of a score in one call each: history, trend, what-if, plan,
people, sensitivity, calibration, outcomes."""

import array
import datetime
from contextlib import ExitStack
from typing import Any, Dict, Iterable, Iterator, List, Mapping, NamedTuple
from typing import Optional, Sequence, Tuple, Union

from ._activity import Activity
from ._calibration import Calibration
from ._convert import Day, day_in, day_out, enum_in
from ._enums import DAY_MAX, POINT, Fact, Kind, Pillar, Stage
from ._extras import Event
from ._history import Trend, history_points
from ._model import Model
from ._outcomes import outcomes_stage
from ._people import People
from ._plan import Plan, PlanOptions, WhatIf
from ._profile import Profile
from ._readings import Reading, reading_columns
from ._records import StageResult
from ._sensitivity import Sensitivity
from ._tabular import Tabular
from ._told import check, default_day

_BASELINE = 90
_TIMES_MAX = 1000

#: Events to come: a ledger, or what Activity.add() takes for each of them.
Events = Union[Activity, Iterable[Union[Event, Sequence[Day]]]]
#: Values of facts, and numbers of times by kind; names will do.
Facts = Union[Mapping[Fact, int], Mapping[str, int]]
Times = Union[Mapping[Kind, int], Mapping[str, int]]


class _HistoryColumns(NamedTuple):
    days: List[datetime.date]
    total: "array.array[int]"
    brand: "array.array[int]"
    find: "array.array[int]"
    engage: "array.array[int]"
    relate: "array.array[int]"


class History(Tabular, _HistoryColumns):
    """The points of each day in a range: columns of whole micropoints, which
    are exact; points() and rows() give points."""

    __slots__ = ()

    def as_columns(self) -> Dict[str, List[Any]]:
        """The points of each day, as lists by name."""
        return {"day": self.days, "total": self.points(),
                **{str(pillar): self.points(pillar) for pillar in Pillar}}

    def __repr__(self) -> str:
        if not self.days:
            return "<History of no days>"
        points = self.points()
        return (f"<History of {len(self.days)} days: {points[0]:.2f} on "
                f"{self.days[0]}, {points[-1]:.2f} on {self.days[-1]}>")

    def _repr_html_(self) -> str:
        """The pillars of each day, as the report looks."""
        from ._look import history as drawn
        return drawn(self.days, [self.points(pillar) for pillar in Pillar])

    def points(self, pillar: Union[Pillar, str, None] = None) -> List[float]:
        """The points of each day: of the index, or of a pillar."""
        name = "total" if pillar is None else str(
            Pillar(enum_in(Pillar, pillar, "pillar")))
        return [value / POINT for value in getattr(self, name)]

    def rows(self, pillar: Union[Pillar, str, None] = None
             ) -> Iterator[Tuple[datetime.date, float]]:
        """Each day with its points: of the index, or of a pillar."""
        return zip(self.days, self.points(pillar))


def history(profile: Profile, activity: Activity, first: Day, last: Day,
            model: Optional[Model] = None) -> History:
    """The points of every day from the first to the last.

    Rebuilt from the ledger, with the facts of today on every day: what shows
    it should say so.

    Args:
        profile, activity: The member's facts and events.
        first, last: The days; a last one before the first is an empty range.
        model: The model; None: the reference model.

    Raises:
        DayError: A day is out of range.
    """
    check(activity)
    start = day_in(first)
    # One day too many is refused as a million would be.
    days = min(max(day_in(last) - start + 1, 0), DAY_MAX + 2)
    total, brand, find, engage, relate = (
        array.array("i", bytes(4 * days)) for _ in range(5))
    with ExitStack() as ours:
        history_points(_model(model, ours), profile, activity, start,
                       total=total, brand=brand, find=find, engage=engage,
                       relate=relate)
    return History([day_out(start + i) for i in range(days)], total, brand,
                   find, engage, relate)


def trend(profile: Profile, activity: Activity, day: Optional[Day] = None,
          baseline: Optional[Day] = None,
          model: Optional[Model] = None) -> Trend:
    """What changed in 7 and 30 days and since a baseline.

    Args:
        profile, activity: The member's facts and events.
        day: The day to look at; None: the member's, see score().
        baseline: The day to compare with; None: 90 days before, but not
            before the first event.
        model: The model; None: the reference model.

    Raises:
        DayError: A day is out of range, or the baseline is not before the
            day.
        EmptyError: No day is given, and there is no event.
    """
    at = _day(day, activity)
    if baseline is None:
        baseline = max(at - _BASELINE, 0)
        begin = day_in(activity.days()[0]) if activity.rows() else at
        if baseline < begin < at:
            baseline = begin
    with ExitStack() as ours:
        made = Trend(_model(model, ours), profile, activity, at, baseline)
    return made


def what_if(profile: Profile, activity: Activity, events: Events = (),
            facts: Union[Profile, Facts, None] = None,
            day: Optional[Day] = None,
            model: Optional[Model] = None) -> WhatIf:
    """The score with and without events and facts that are planned.

    Args:
        profile, activity: The member's facts and events; they stay as they
            are.
        events: Events to add: a ledger, or tuples as Activity.add() takes
            them: (day, kind, traits, count, counterpart).
        facts: Facts that take the place of the member's.
        day: The day; None: the member's, see score(), or that of the newest
            event planned, if that is later.
        model: The model; None: the reference model.
    """
    with ExitStack() as ours:
        planned = events if isinstance(events, Activity) else (
            _ledger(events, ours))
        changed = facts if isinstance(facts, Profile) else (
            _facts(facts, ours))
        with_rows = [a for a in (activity, planned) if a.rows()] or [activity]
        check(activity)
        if day is None:
            day = max(default_day(a) for a in with_rows)
        made = WhatIf(_model(model, ours), profile, activity, day, changed,
                      planned)
    return made


def plan(profile: Profile, activity: Activity, minutes: int = 15,
         days_a_week: int = 5, horizon: int = 60,
         without: Iterable[Union[Kind, str]] = (),
         at_least: Optional[Times] = None,
         cohort_means: Optional[Sequence[float]] = None,
         day: Optional[Day] = None, model: Optional[Model] = None) -> Plan:
    """The weekly routine that brings the most points in the time one has.

    Args:
        profile, activity: The member's facts and events.
        minutes, days_a_week: The time one has.
        horizon: For how many days.
        without: Kinds that are not to be planned.
        at_least: How often a week a kind must be planned.
        cohort_means: Mean points of brand, find, engage and relate in a
            cohort, to see the gaps.
        day: The day it is made; None: the member's, see score().
        model: The model; None: the reference model.

    Raises:
        KindError: A kind is no action of a plan; see Plan.actions.
        TimeError: What must be planned takes more time than there is.
    """
    without = tuple(without)
    with ExitStack() as ours:
        options = ours.enter_context(PlanOptions())
        options.set_time(minutes, days_a_week)
        for kind, times in (at_least or {}).items():
            options.limit(kind, times, _TIMES_MAX)
        for kind in without:
            options.limit(kind, 0, 0)
        if cohort_means is not None:
            brand, find, engage, relate = cohort_means
            options.set_cohort(brand, find, engage, relate)
        made = Plan(_model(model, ours), profile, activity,
                    _day(day, activity), horizon, options)
    made._made_of = plan, (
        profile, activity, minutes, days_a_week, horizon, without,
        at_least, cohort_means, made.total().day, model)
    return made


def sensitivity(profile: Profile, activity: Activity, percent: int = 20,
                day: Optional[Day] = None,
                model: Optional[Model] = None) -> Sensitivity:
    """How far the score moves when weights and goalposts move.

    Args:
        profile, activity: The member's facts and events.
        percent: How far weights and goalposts vary to either side.
        day: The day; None: the member's, see score().
        model: The model; None: the reference model.
    """
    with ExitStack() as ours:
        made = Sensitivity(_model(model, ours), profile, activity,
                           _day(day, activity), percent)
    return made


def calibrate(profile: Profile, activity: Activity,
              readings: Iterable[Reading],
              model: Optional[Model] = None) -> Calibration:
    """Fits the model to pillars that were read off a dashboard.

    Args:
        profile, activity: The member's facts and events.
        readings: (day, brand, find, engage, relate), in points, as
            read_readings() gives them.
        model: The model to begin with; None: the reference model.

    Raises:
        ReadingsError: There are too few, or too little variation.
        DayError: A day is out of range or comes twice; see `row` in the
            details.
        RangeError: A value is out of range; see `row` in the details.
    """
    check(activity)
    days, brand, find, engage, relate = reading_columns(readings)
    with ExitStack() as ours:
        made = Calibration(_model(model, ours), profile, activity, days, brand,
                           find, engage, relate)
    return made


def people(activity: Activity, day: Optional[Day] = None,
           model: Optional[Model] = None) -> People:
    """The people of a ledger: what passed with each, how that stands, and whom
    to write to next, in that order.

    Args:
        activity: The member's events.
        day: The day; None: the member's, see score().
        model: The model, for its daily cap of messages; None: the reference
            model.

    Raises:
        EmptyError: No day is given, and there is no event.
    """
    with ExitStack() as ours:
        made = People(_model(model, ours), activity,
                      default_day(activity) if day is None else day_in(day))
    return made


def outcomes(activity: Activity, first: Optional[Day] = None,
             last: Optional[Day] = None) -> Dict[Stage, StageResult]:
    """Every stage of the funnel over a range of days.

    Args:
        activity: The member's events.
        first, last: The days; None: that of the oldest event, and the
            member's, see score().

    Raises:
        EmptyError: A day is not given, and there is no event.
    """
    if first is None:
        first = activity.days()[0]
    if last is None:
        last = default_day(activity)
    return {stage: outcomes_stage(activity, first, last, stage)
            for stage in Stage}


def _model(model: Optional[Model], ours: ExitStack) -> Model:
    """The model; the reference model is closed after use."""
    return ours.enter_context(Model()) if model is None else model


def _day(day: Optional[Day], activity: Activity) -> int:
    check(activity)
    return default_day(activity) if day is None else day_in(day)


def _ledger(events: Iterable[Union[Event, Sequence[Day]]],
            ours: ExitStack) -> Activity:
    made = ours.enter_context(Activity())
    for event in events:
        if isinstance(event, Event):
            event = (event.day, event.kind, event.traits, event.count,
                     event.counterpart)
        made.add(*event)  # type: ignore[arg-type]
    return made


def _facts(facts: Optional[Facts], ours: ExitStack) -> Profile:
    made = ours.enter_context(Profile())
    for fact, value in (facts or {}).items():
        made.set_fact(fact, value)
    return made
