# Made by bindings/generate; do not edit.
"""The index over time: the points of every day in a range, and the trend as of
a day.

A history is rebuilt from the ledger: the points of a day are those that
Score() gives for it, bit for bit. The profile has no dates, so the facts of
today count on every day; what was deleted since is not there. A history from
an archive is therefore *reconstructed*, and a program that shows it should say
so.
"""

from __future__ import annotations

from ctypes import ArgumentError, byref, sizeof
from functools import partial
from typing import Optional, Union

from . import _abi
from ._activity import Activity
from ._allocator import Allocator, allocator_in
from ._buffers import Buffer, Columns
from ._convert import Day, day_in, enum_in
from ._enums import Indicator, Pillar, Window
from ._failure import failure
from ._handle import Handle, hold, misused
from ._model import Model
from ._profile import Profile
from ._records import Change
from ._table import Table


class Trend(Handle):
    """Changes of the index as of a day. Constant: it keeps no reference to
    what it was made from.

    Since 1.0; `ssi_trend` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_trend_free

    def __init__(
            self, model: Model, profile: Profile, activity: Activity, day: Day,
            baseline: Day, allocator: Optional[Allocator] = None
    ) -> None:
        """Compares a day with 7 and 30 days before and with a baseline.

        The changes of the indicators of a pillar add up to that of the pillar,
        and those of the pillars to that of the index, exactly. The verdict
        does not rest on two points. The days of the window are cut into three
        thirds (the oldest days that are left over do not count), of which
        means are taken, rounded. *Improving*: the second mean is not below the
        first, nor the third below the second, and the third is above the first
        by at least 2 % of the maximum (2 points of the index, half a point of
        a pillar). *Declining*: the same downwards. Else *steady*. *Not enough
        data*: the window is shorter than 7 days, begins before 1970, or begins
        before the oldest event of the ledger, or nothing of the part was
        observed.

        Args:
            model: The model; its weights must add up.
            profile: The member's facts; they count on every day.
            activity: The member's events.
            day: The day to look at, in days since 1970-01-01, 1 … 65,535.
            baseline: The baseline, in days since 1970-01-01, 0 … `day` - 1.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Raises:
            DayError: A day is out of range, or the baseline is not before the
                day.
            ModelError: The weights do not add up; see Model.check().
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_trend_new` in C.
        """
        out = _abi.ssi_trend_p()
        with hold(
                (), model, Model, profile, Profile, activity, Activity) as held:
            status = _abi.ssi_trend_new(
                allocator_in(allocator), held[0], held[1], held[2],
                day_in(day, "day"), day_in(baseline, "baseline"), byref(out))
        if status:
            raise failure(status, "ssi_trend_new", given=locals())
        self._adopt(out, allocator)

    def total(self, window: Union[Window, str]) -> Change:
        """The change of the index over a window. For a window that begins
        before day 0, the first day is 0.

        Args:
            window: The window.

        Returns:
            The change.

        Raises:
            WindowError: There is no such window.

        Since 1.0; `ssi_trend_total` in C.
        """
        out = _abi.ssi_change(sizeof(_abi.ssi_change))
        try:
            status = _abi.ssi_trend_total(
                self._read, enum_in(Window, window, "window"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Trend) from None
        if status:
            raise failure(status, "ssi_trend_total", given=locals())
        return Change._of(out)

    @property
    def totals(self) -> Table[Change]:
        """Every answer of total(), in order."""
        return Table(self.total, Window)

    def pillar(
            self, window: Union[Window, str], pillar: Union[Pillar, str]
    ) -> Change:
        """The change of a pillar over a window.

        Args:
            window: The window.
            pillar: The pillar.

        Returns:
            The change.

        Raises:
            WindowError: There is no such window.
            PillarError: There is no such pillar.

        Since 1.0; `ssi_trend_pillar` in C.
        """
        out = _abi.ssi_change(sizeof(_abi.ssi_change))
        try:
            status = _abi.ssi_trend_pillar(
                self._read, enum_in(Window, window, "window"),
                enum_in(Pillar, pillar, "pillar"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Trend) from None
        if status:
            raise failure(status, "ssi_trend_pillar", given=locals())
        return Change._of(out)

    def pillars(self, window: Union[Window, str]) -> Table[Change]:
        """Every answer of pillar() for one window."""
        return Table(partial(self.pillar, window), Pillar)

    def indicator(
            self, window: Union[Window, str], indicator: Union[Indicator, str]
    ) -> Change:
        """The change of an indicator over a window.

        Args:
            window: The window.
            indicator: The indicator.

        Returns:
            The change.

        Raises:
            WindowError: There is no such window.
            IndicatorError: There is no such indicator.

        Since 1.0; `ssi_trend_indicator` in C.
        """
        out = _abi.ssi_change(sizeof(_abi.ssi_change))
        try:
            status = _abi.ssi_trend_indicator(
                self._read, enum_in(Window, window, "window"),
                enum_in(Indicator, indicator, "indicator"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Trend) from None
        if status:
            raise failure(status, "ssi_trend_indicator", given=locals())
        return Change._of(out)

    def indicators(self, window: Union[Window, str]) -> Table[Change]:
        """Every answer of indicator() for one window."""
        return Table(partial(self.indicator, window), Indicator)


def history_points(
        model: Model, profile: Profile, activity: Activity, first: Day,
        allocator: Optional[Allocator] = None, *,
        total: Optional[Buffer] = None, brand: Optional[Buffer] = None,
        find: Optional[Buffer] = None, engage: Optional[Buffer] = None,
        relate: Optional[Buffer] = None
) -> None:
    """The points of each day in a range: equal to Score.total() and
    Score.pillar() of a score of that day, at a small multiple of the cost of
    one score.

    Args:
        model: The model; its weights must add up.
        profile: The member's facts; they count on every day.
        activity: The member's events.
        first: The first day, in days since 1970-01-01, 0 … 65,535.
        allocator: Where scratch memory comes from during the call, about 400
            bytes for each day and 48 for each event. None: `malloc` and
            `free`.
        total: Micropoints of the index, 0 … 100,000,000; None if not wanted.
        brand: Micropoints of the pillar brand; None if not wanted.
        find: Micropoints of the pillar find; None if not wanted.
        engage: Micropoints of the pillar engage; None if not wanted.
        relate: Micropoints of the pillar relate; None if not wanted.

    Raises:
        UnsupportedError: One of them has more than this library knows.
        DayError: A day is out of range.
        ModelError: The weights do not add up; see Model.check().
        SsiMemoryError: No memory; nothing was written.

    Since 1.0; `ssi_history_points` in C.
    """
    with Columns() as columns, hold(
            (), model, Model, profile, Profile, activity, Activity) as held:
        total_at = columns.write(
            total, "int32_t", "total", "days")
        brand_at = columns.write(
            brand, "int32_t", "brand", "days")
        find_at = columns.write(
            find, "int32_t", "find", "days")
        engage_at = columns.write(
            engage, "int32_t", "engage", "days")
        relate_at = columns.write(
            relate, "int32_t", "relate", "days")
        columns_given = _abi.ssi_history_columns(
            sizeof(_abi.ssi_history_columns), total=total_at,
            brand=brand_at, find=find_at, engage=engage_at,
            relate=relate_at)
        status = _abi.ssi_history_points(
            allocator_in(allocator), held[0], held[1], held[2],
            day_in(first, "first"), columns.length("days"),
            byref(columns_given))
    if status:
        raise failure(status, "ssi_history_points", given=locals())


def history_indicator(
        model: Model, profile: Profile, activity: Activity,
        indicator: Union[Indicator, str], first: Day, points: Buffer,
        measures: Optional[Buffer] = None,
        allocator: Optional[Allocator] = None
) -> None:
    """The points of one indicator on each day in a range: equal to
    Score.indicator() of a score of that day.

    Args:
        model: The model; its weights must add up.
        profile: The member's facts; they count on every day.
        activity: The member's events.
        indicator: The indicator.
        first: The first day, in days since 1970-01-01, 0 … 65,535.
        points: Micropoints of the indicator.
        measures: Its measure, in units / scale of the model; None if not
            wanted.
        allocator: Where scratch memory comes from during the call. None:
            `malloc` and `free`.

    Raises:
        IndicatorError: There is no such indicator.
        DayError: A day is out of range.
        ModelError: The weights do not add up; see Model.check().
        SsiMemoryError: No memory; nothing was written.

    Since 1.0; `ssi_history_indicator` in C.
    """
    with Columns() as columns, hold(
            (), model, Model, profile, Profile, activity, Activity) as held:
        points_at = columns.write(
            points, "int32_t", "points", "days")
        measures_at = columns.write(
            measures, "int64_t", "measures", "days")
        status = _abi.ssi_history_indicator(
            allocator_in(allocator), held[0], held[1], held[2],
            enum_in(Indicator, indicator, "indicator"),
            day_in(first, "first"), columns.length("days"), points_at,
            measures_at)
    if status:
        raise failure(status, "ssi_history_indicator", given=locals())
