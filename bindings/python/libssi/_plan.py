# Made by bindings/generate; do not edit.
"""What-if: the exact difference planned events and facts would make. Plan: the
weekly routine that brings the most within a time budget.

A plan rests on assumptions, all of which it shows: what an action typically
takes, which traits it has, and what comes back (the *yields*). Acceptances and
answers come back at the rate that the score itself measures on the day: of
invitations the acceptance rate, of messages the response rate, of InMails
theirs. Where the score measures none, because it is unobserved or nothing was
tried, a prior stands in alone. What else comes back (reactions, views) is
taken from the member's last year, shrunk to priors. If the plan is followed
and exactly what was assumed comes back, the score is exactly what it promises.

Much of what a plan adds is never observed by what the member's ledger was made
from, so that no later ledger of the same form confirms it. `seen`, next to
`planned`, is what it can confirm: of the routine and what comes back only
events of kinds that the ledger observes, with the traits that it observes, of
the profile work only facts that the profile observes; nothing else becomes
observed by it. doc/readings.md defines all of it.
"""

from __future__ import annotations

from ctypes import ArgumentError, byref, c_int32, c_size_t, sizeof
from typing import ClassVar, Literal, Optional, Union, overload

from . import _abi
from ._activity import Activity
from ._allocator import Allocator, allocator_in
from ._buffers import Column, Columns
from ._convert import (
    Day, day_in, enum_in, int32_t, points_in, points_out, size_t)
from ._enums import Indicator, Kind, Pillar
from ._extras import PlanExtras, PlanOptionsExtras
from ._failure import failure
from ._handle import Handle, hold, misused
from ._model import Model
from ._profile import Profile
from ._records import (
    Difference, PlanActionInfo, PlanLineResult, PlanPillarResult, PlanResult,
    PlanTaskResult, PlanYieldResult, Refusal)
from ._table import ClassTable, Table


class WhatIf(Handle):
    """The score with and without what is planned. Constant: it keeps no
    reference to what it was made from.

    Since 1.0; `ssi_what_if` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_what_if_free

    def __init__(
            self, model: Model, profile: Profile, activity: Activity, day: Day,
            planned_profile: Optional[Profile] = None,
            planned_activity: Optional[Activity] = None,
            allocator: Optional[Allocator] = None
    ) -> None:
        """Scores a day without and with planned events and facts. Equal to
        adding the events and setting the facts, which is not done: nothing
        given is modified.

        Args:
            model: The model; its weights must add up.
            profile: The member's facts.
            activity: The member's events.
            day: Days since 1970-01-01, 0 … 65,535; may lie ahead. Events after
                it do not count.
            planned_profile: Each fact that is observed in it takes the place
                of the member's; texts do not count. None: none.
            planned_activity: Events to add, with all that it observed. None:
                none.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Raises:
            DayError: The day is out of range.
            LimitError: The events are too many for one ledger.
            ModelError: The weights do not add up; see Model.check().
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_what_if_new` in C.
        """
        out = _abi.ssi_what_if_p()
        with hold(
                (), model, Model, profile, Profile, activity, Activity,
                planned_profile, (Profile, type(None)), planned_activity,
                (Activity, type(None))) as held:
            status = _abi.ssi_what_if_new(
                allocator_in(allocator), held[0], held[1], held[2], held[3],
                held[4], day_in(day, "day"), byref(out))
        if status:
            raise failure(status, "ssi_what_if_new", given=locals())
        self._adopt(out, allocator)

    def total(self) -> Difference:
        """The difference in the index.

        Returns:
            The difference.

        Since 1.0; `ssi_what_if_total` in C.
        """
        out = _abi.ssi_difference(sizeof(_abi.ssi_difference))
        try:
            status = _abi.ssi_what_if_total(self._read, byref(out))
        except ArgumentError as error:
            raise misused(error, self, WhatIf) from None
        if status:
            raise failure(status, "ssi_what_if_total")
        return Difference._of(out)

    def pillar(self, pillar: Union[Pillar, str]) -> Difference:
        """The difference in a pillar; the pillars add up to the index.

        Args:
            pillar: The pillar.

        Returns:
            The difference.

        Raises:
            PillarError: There is no such pillar.

        Since 1.0; `ssi_what_if_pillar` in C.
        """
        out = _abi.ssi_difference(sizeof(_abi.ssi_difference))
        try:
            status = _abi.ssi_what_if_pillar(
                self._read, enum_in(Pillar, pillar, "pillar"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, WhatIf) from None
        if status:
            raise failure(status, "ssi_what_if_pillar", given=locals())
        return Difference._of(out)

    @property
    def pillars(self) -> Table[Difference]:
        """Every answer of pillar(), in order."""
        return Table(self.pillar, Pillar)

    def indicator(self, indicator: Union[Indicator, str]) -> Difference:
        """The difference in an indicator; the indicators of a pillar add up to
        it.

        Args:
            indicator: The indicator.

        Returns:
            The difference.

        Raises:
            IndicatorError: There is no such indicator.

        Since 1.0; `ssi_what_if_indicator` in C.
        """
        out = _abi.ssi_difference(sizeof(_abi.ssi_difference))
        try:
            status = _abi.ssi_what_if_indicator(
                self._read, enum_in(Indicator, indicator, "indicator"),
                byref(out))
        except ArgumentError as error:
            raise misused(error, self, WhatIf) from None
        if status:
            raise failure(status, "ssi_what_if_indicator", given=locals())
        return Difference._of(out)

    @property
    def indicators(self) -> Table[Difference]:
        """Every answer of indicator(), in order."""
        return Table(self.indicator, Indicator)


class PlanOptions(PlanOptionsExtras, Handle):
    """Planning options: time budget and limits by action.

    Since 1.0; `ssi_plan_options` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_plan_options_free

    def __init__(self, allocator: Optional[Allocator] = None) -> None:
        """Makes options: 15 minutes on each of 5 days a week, no limits.

        Args:
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Raises:
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_plan_options_new` in C.
        """
        out = _abi.ssi_plan_options_p()
        status = _abi.ssi_plan_options_new(
            allocator_in(allocator), byref(out))
        if status:
            raise failure(status, "ssi_plan_options_new")
        self._adopt(out, allocator)

    def set_time(self, minutes: int, days: int) -> None:
        """Sets the time budget. The week as a whole has `minutes` times `days`
        minutes; one long action may take those of several days.

        Args:
            minutes: Minutes a day, 1 … 480.
            days: Days a week, 1 … 7.

        Raises:
            RangeError: A value is out of range.

        Since 1.0; `ssi_plan_options_set_time` in C.
        """
        try:
            status = _abi.ssi_plan_options_set_time(
                self._change, int32_t(minutes, "minutes"),
                int32_t(days, "days"))
        except ArgumentError as error:
            raise misused(error, self, PlanOptions) from None
        if status:
            raise failure(status, "ssi_plan_options_set_time", self)
        self._remember("set_time", [], [minutes, days])

    def limit(
            self, kind: Union[Kind, str], at_least: int, at_most: int
    ) -> None:
        """Sets how often a week an action must and may be planned: 0 and 0
        excludes it, a lower limit above 0 prefers it.

        Args:
            kind: An action that a plan may propose, see Plan.action().
            at_least: Times a week, 0 … `at_most`.
            at_most: Times a week, up to 1,000; the plan's own limits hold all
                the same.

        Raises:
            KindError: There is no such kind, or it is no action of a plan.
            RangeError: A value is out of range.

        Since 1.0; `ssi_plan_options_limit` in C.
        """
        try:
            status = _abi.ssi_plan_options_limit(
                self._change, enum_in(Kind, kind, "kind"),
                int32_t(at_least, "at_least"), int32_t(at_most, "at_most"))
        except ArgumentError as error:
            raise misused(error, self, PlanOptions) from None
        if status:
            raise failure(status, "ssi_plan_options_limit", self)
        self._remember(
            "limit", [enum_in(Kind, kind, "kind")], [at_least, at_most])

    def set_cohort(
            self, brand: float, find: float, engage: float, relate: float, *,
            micro: bool = False
    ) -> None:
        """Gives the mean pillars of a cohort, to which the plan then shows the
        member's gaps. They do not change what is planned.

        Args:
            brand: Mean points of brand, 0 … 25.
            find: Mean points of find.
            engage: Mean points of engage.
            relate: Mean points of relate.
            micro: Takes whole micropoints, which are exact, instead of points.

        Raises:
            RangeError: A value is out of range.

        Since 1.0; `ssi_plan_options_set_cohort` in C.
        """
        try:
            status = _abi.ssi_plan_options_set_cohort(
                self._change, points_in(brand, micro, "brand"),
                points_in(find, micro, "find"),
                points_in(engage, micro, "engage"),
                points_in(relate, micro, "relate"))
        except ArgumentError as error:
            raise misused(error, self, PlanOptions) from None
        if status:
            raise failure(status, "ssi_plan_options_set_cohort", self)
        self._remember(
            "set_cohort", [], [brand, find, engage, relate], micro)

    def refusal(self) -> Refusal:
        """Details of the last value a setter refused.

        Returns:
            The field, the refused value and its range, or status Status.OK if
            none was refused.

        Since 1.0; `ssi_plan_options_refusal` in C.
        """
        out = _abi.ssi_refusal(sizeof(_abi.ssi_refusal))
        try:
            status = _abi.ssi_plan_options_refusal(self._read, byref(out))
        except ArgumentError as error:
            raise misused(error, self, PlanOptions) from None
        if status:
            raise failure(status, "ssi_plan_options_refusal")
        return Refusal._of(out)


class Plan(PlanExtras, Handle):
    """A weekly routine and the profile work that goes with it. Constant: it
    keeps copies of what it was made from.

    Since 1.0; `ssi_plan` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_plan_free

    @staticmethod
    def action(index: int) -> PlanActionInfo:
        """Describes an action that a plan may propose.

        Args:
            index: 0 … the number of actions - 1.

        Returns:
            The action.

        Raises:
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_plan_action` in C.
        """
        out = _abi.ssi_plan_action_info(sizeof(_abi.ssi_plan_action_info))
        status = _abi.ssi_plan_action(size_t(index, "index"), byref(out))
        if status:
            raise failure(status, "ssi_plan_action")
        return PlanActionInfo._of(out)

    #: Every answer of action(), in order.
    actions: ClassVar[ClassTable[PlanActionInfo]] = ClassTable(
        "action", None, "_actions")

    @staticmethod
    def _actions() -> int:
        out_actions = c_size_t()
        status = _abi.ssi_plan_actions(byref(out_actions))
        if status:
            raise failure(status, "ssi_plan_actions")
        return out_actions.value

    def __init__(
            self, model: Model, profile: Profile, activity: Activity, day: Day,
            horizon: int, options: Optional[PlanOptions] = None,
            allocator: Optional[Allocator] = None
    ) -> None:
        """Makes the plan: the routine of whole actions a week that brings the
        most points at the horizon, and the profile work that is left.

        Only the member's own actions are proposed, within the model's daily
        caps and limits of good manners; invitations go only to people in the
        target. None can be dropped without losing points, except where a
        minimum demands it. Profile work takes the facts that are observed and
        can be changed by writing; it does not count against the time budget.

        Args:
            model: The model; its weights must add up.
            profile: The member's facts.
            activity: The member's events.
            day: The day it is made, in days since 1970-01-01, 0 … 65,535; the
                routine begins on the next one.
            horizon: Number of days that it runs, 7 … 730; `day` + `horizon` at
                most 65,535.
            options: Time and limits. None: as PlanOptions() has them.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Raises:
            DayError: The day is out of range, or the horizon's is.
            RangeError: `horizon` is out of range.
            TimeError: The minimums exceed the time budget.
            LimitError: The ledger leaves no room for all that a routine could
                add: 803 rows for each week.
            ModelError: The weights do not add up; see Model.check().
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_plan_new` in C.
        """
        out = _abi.ssi_plan_p()
        with hold(
                (), model, Model, profile, Profile, activity, Activity,
                options, (PlanOptions, type(None))) as held:
            status = _abi.ssi_plan_new(
                allocator_in(allocator), held[0], held[1], held[2], held[3],
                day_in(day, "day"), int32_t(horizon, "horizon"), byref(out))
        if status:
            raise failure(status, "ssi_plan_new", given=locals())
        self._adopt(out, allocator)
        self._made_of = type(self), (model, profile, activity, day, horizon, options)

    def total(self) -> PlanResult:
        """What the plan comes to.

        Returns:
            The result.

        Since 1.0; `ssi_plan_total` in C.
        """
        out = _abi.ssi_plan_result(sizeof(_abi.ssi_plan_result))
        try:
            status = _abi.ssi_plan_total(self._read, byref(out))
        except ArgumentError as error:
            raise misused(error, self, Plan) from None
        if status:
            raise failure(status, "ssi_plan_total")
        return PlanResult._of(out)

    def pillar(self, pillar: Union[Pillar, str]) -> PlanPillarResult:
        """A pillar with and without the plan, and its gap to the cohort.

        Args:
            pillar: The pillar.

        Returns:
            The result.

        Raises:
            PillarError: There is no such pillar.

        Since 1.0; `ssi_plan_pillar` in C.
        """
        out = _abi.ssi_plan_pillar_result(sizeof(_abi.ssi_plan_pillar_result))
        try:
            status = _abi.ssi_plan_pillar(
                self._read, enum_in(Pillar, pillar, "pillar"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Plan) from None
        if status:
            raise failure(status, "ssi_plan_pillar", given=locals())
        return PlanPillarResult._of(out)

    @property
    def pillars(self) -> Table[PlanPillarResult]:
        """Every answer of pillar(), in order."""
        return Table(self.pillar, Pillar)

    def line(self, index: int) -> PlanLineResult:
        """One line of the weekly routine; largest `alone` first, equal ones in
        the order of Plan.action().

        Args:
            index: 0 … the number of lines - 1.

        Returns:
            The line.

        Raises:
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_plan_line` in C.
        """
        out = _abi.ssi_plan_line_result(sizeof(_abi.ssi_plan_line_result))
        try:
            status = _abi.ssi_plan_line(
                self._read, size_t(index, "index"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Plan) from None
        if status:
            raise failure(status, "ssi_plan_line")
        return PlanLineResult._of(out)

    @property
    def lines(self) -> Table[PlanLineResult]:
        """Every answer of line(), in order."""
        return Table(self.line, None, self._lines)

    def _lines(self) -> int:
        out_lines = c_size_t()
        try:
            status = _abi.ssi_plan_lines(self._read, byref(out_lines))
        except ArgumentError as error:
            raise misused(error, self, Plan) from None
        if status:
            raise failure(status, "ssi_plan_lines")
        return out_lines.value

    def task(self, index: int) -> PlanTaskResult:
        """One piece of profile work, in greedy order: each adds most to those
        before it; equal ones in the order of the facts.

        Args:
            index: 0 … the number of tasks - 1.

        Returns:
            The task.

        Raises:
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_plan_task` in C.
        """
        out = _abi.ssi_plan_task_result(sizeof(_abi.ssi_plan_task_result))
        try:
            status = _abi.ssi_plan_task(
                self._read, size_t(index, "index"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Plan) from None
        if status:
            raise failure(status, "ssi_plan_task")
        return PlanTaskResult._of(out)

    @property
    def tasks(self) -> Table[PlanTaskResult]:
        """Every answer of task(), in order."""
        return Table(self.task, None, self._tasks)

    def _tasks(self) -> int:
        out_tasks = c_size_t()
        try:
            status = _abi.ssi_plan_tasks(self._read, byref(out_tasks))
        except ArgumentError as error:
            raise misused(error, self, Plan) from None
        if status:
            raise failure(status, "ssi_plan_tasks")
        return out_tasks.value

    def yield_(self, index: int) -> PlanYieldResult:
        """One yield that the plan assumes.

        Args:
            index: 0 … the number of yields - 1.

        Returns:
            The yield.

        Raises:
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_plan_yield` in C.
        """
        out = _abi.ssi_plan_yield_result(sizeof(_abi.ssi_plan_yield_result))
        try:
            status = _abi.ssi_plan_yield(
                self._read, size_t(index, "index"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Plan) from None
        if status:
            raise failure(status, "ssi_plan_yield")
        return PlanYieldResult._of(out)

    @property
    def yields(self) -> Table[PlanYieldResult]:
        """Every answer of yield_(), in order."""
        return Table(self.yield_, None, self._yields)

    def _yields(self) -> int:
        out_yields = c_size_t()
        try:
            status = _abi.ssi_plan_yields(self._read, byref(out_yields))
        except ArgumentError as error:
            raise misused(error, self, Plan) from None
        if status:
            raise failure(status, "ssi_plan_yields")
        return out_yields.value

    def activity(self) -> Activity:
        """The events of the routine, day by day, with what is assumed to come
        back: merged into the member's ledger and scored at the horizon with
        the plan's profile work, it gives what the plan promises.

        Returns:
            The events.

        Raises:
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_plan_activity` in C.
        """
        out = _abi.ssi_activity_p()
        with hold((), self, Plan) as held:
            status = _abi.ssi_plan_activity(held[0], byref(out))
        if status:
            raise failure(status, "ssi_plan_activity")
        return Activity._made(out, self._keep)

    def profile(self) -> Profile:
        """The facts that the profile work reaches, all others unobserved.

        Returns:
            The facts.

        Raises:
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_plan_profile` in C.
        """
        out = _abi.ssi_profile_p()
        with hold((), self, Plan) as held:
            status = _abi.ssi_plan_profile(held[0], byref(out))
        if status:
            raise failure(status, "ssi_plan_profile")
        return Profile._made(out, self._keep)

    @overload
    def points(
            self, kinds: Column, times: Column, *,
            micro: Literal[False] = False
    ) -> float: ...

    @overload
    def points(
            self, kinds: Column, times: Column, *, micro: Literal[True]
    ) -> int: ...

    def points(
            self, kinds: Column, times: Column, *, micro: bool = False
    ) -> float:
        """The points at the horizon with another routine under the same
        assumptions, without profile work and whatever time it takes.

        Args:
            kinds: Values of Kind, each an action of a plan, each once.
            times: Times a week, 0 … the most that a plan proposes: its weekly
                limit, or the daily cap on each of the days if that is less.
            micro: Answers whole micropoints, which are exact, instead of
                points.

        Returns:
            Points of the index at the horizon.

        Raises:
            KindError: There is no such action, or it comes twice.
            RangeError: A number of times is out of range.
            SsiMemoryError: No memory.

        Since 1.0; `ssi_plan_points` in C.
        """
        out_points = c_int32()
        with Columns() as columns, hold((), self, Plan) as held:
            kinds_at = columns.read(
                kinds, "uint8_t", "kinds", "rows")
            times_at = columns.read(
                times, "int32_t", "times", "rows")
            status = _abi.ssi_plan_points(
                held[0], columns.length("rows"), kinds_at, times_at,
                byref(out_points))
        if status:
            raise failure(status, "ssi_plan_points")
        return points_out(out_points.value, micro)
