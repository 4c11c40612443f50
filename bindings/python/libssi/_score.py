# Made by bindings/generate; do not edit.
"""The score of one member as of a day, its pillars and indicators, what was
observed, and where every point comes from.

Three states are kept apart: an indicator is observed, observed in part, or
unobserved. Points count only what was observed, so they are also the low end;
the high end is what the score could be if all that is unobserved were at its
best. Unobserved is never silently treated as zero: coverage says how much of
the maximum was observed, and only functions with `estimate` in their name
scale up.
"""

from __future__ import annotations

import datetime
from ctypes import ArgumentError, byref, c_char, c_int32, c_size_t, sizeof
from typing import Literal, Optional, Union, overload

from . import _abi
from ._activity import Activity
from ._allocator import Allocator, allocator_in
from ._convert import (
    Day, boolean, day_in, day_out, enum_in, points_out, size_t, text_out)
from ._enums import Fact, Indicator, Kind, Pillar
from ._extras import ScoreExtras
from ._failure import failure
from ._handle import Handle, hold, misused
from ._model import Model
from ._profile import Profile
from ._records import Contribution, IndicatorResult, Result
from ._table import Table


class Score(ScoreExtras, Handle):
    """A computed score with its parts. Constant: it keeps no reference to what
    it was made from.

    Since 1.0; `ssi_score` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_score_free

    def json(self, contributions: bool = False) -> str:
        """A score as a JSON document: the day, the model's version and
        fingerprint, total, pillars and indicators, in points with six
        decimals. It is what `ssi score --json` prints, or `ssi explain --json`
        with contributions: two spaces of indent, and a line end at the end.

        Args:
            contributions: True: each indicator lists what its points come
                from.

        Returns:
            The UTF-8 text.

        Since 1.0; `ssi_score_json` in C.
        """
        out_size = c_size_t()
        try:
            status = _abi.ssi_score_json(
                self._read, boolean(contributions, "contributions"), None, 0,
                byref(out_size))
            if not status:
                text_room = (c_char * out_size.value)()
                status = _abi.ssi_score_json(
                    self._read, boolean(contributions, "contributions"), text_room,
                    out_size.value, byref(out_size))
        except ArgumentError as error:
            raise misused(error, self, Score) from None
        if status:
            raise failure(status, "ssi_score_json")
        return text_out(text_room.value)

    def __init__(
            self, model: Model, profile: Profile, activity: Activity, day: Day,
            allocator: Optional[Allocator] = None
    ) -> None:
        """Computes the score of a member as of a day. Events after the day do
        not count.

        Args:
            model: The model; its weights must add up.
            profile: The member's facts.
            activity: The member's events.
            day: Days since 1970-01-01, 0 … 65,535.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Raises:
            DayError: The day is out of range.
            ModelError: The weights do not add up; see Model.check().
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_score_new` in C.
        """
        out = _abi.ssi_score_p()
        with hold(
                (), model, Model, profile, Profile, activity, Activity) as held:
            status = _abi.ssi_score_new(
                allocator_in(allocator), held[0], held[1], held[2],
                day_in(day, "day"), byref(out))
        if status:
            raise failure(status, "ssi_score_new", given=locals())
        self._adopt(out, allocator)
        self._made_of = type(self), (model, profile, activity, day)

    def day(self) -> datetime.date:
        """The day a score was computed for.

        Returns:
            Days since 1970-01-01.

        Since 1.0; `ssi_score_day` in C.
        """
        out_day = c_int32()
        try:
            status = _abi.ssi_score_day(self._read, byref(out_day))
        except ArgumentError as error:
            raise misused(error, self, Score) from None
        if status:
            raise failure(status, "ssi_score_day")
        return day_out(out_day.value)

    def total(self) -> Result:
        """The whole index: the sum of the four pillars.

        Returns:
            Points, interval and coverage.

        Since 1.0; `ssi_score_total` in C.
        """
        out = _abi.ssi_result(sizeof(_abi.ssi_result))
        try:
            status = _abi.ssi_score_total(self._read, byref(out))
        except ArgumentError as error:
            raise misused(error, self, Score) from None
        if status:
            raise failure(status, "ssi_score_total")
        return Result._of(out)

    def pillar(self, pillar: Union[Pillar, str]) -> Result:
        """One pillar: the sum of its indicators.

        Args:
            pillar: The pillar.

        Returns:
            Points, interval and coverage.

        Raises:
            PillarError: There is no such pillar.

        Since 1.0; `ssi_score_pillar` in C.
        """
        out = _abi.ssi_result(sizeof(_abi.ssi_result))
        try:
            status = _abi.ssi_score_pillar(
                self._read, enum_in(Pillar, pillar, "pillar"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Score) from None
        if status:
            raise failure(status, "ssi_score_pillar", given=locals())
        return Result._of(out)

    @property
    def pillars(self) -> Table[Result]:
        """Every answer of pillar(), in order."""
        return Table(self.pillar, Pillar)

    def display(self) -> int:
        """The whole number a gauge shows: the unrounded sum of the pillars,
        rounded to whole points, halves up.

        Returns:
            Points, 0 … 100.

        Since 1.0; `ssi_score_display` in C.
        """
        out_points = c_int32()
        try:
            status = _abi.ssi_score_display(self._read, byref(out_points))
        except ArgumentError as error:
            raise misused(error, self, Score) from None
        if status:
            raise failure(status, "ssi_score_display")
        return out_points.value

    @overload
    def estimate(self, *, micro: Literal[False] = False) -> float: ...

    @overload
    def estimate(self, *, micro: Literal[True]) -> int: ...

    def estimate(self, *, micro: bool = False) -> float:
        """An estimate of the index that scales each pillar's points up by what
        was observed of it. Not a score: it assumes that the unobserved part is
        like the observed one.

        Args:
            micro: Answers whole micropoints, which are exact, instead of
                points.

        Returns:
            Points, between the low and the high end.

        Raises:
            UnobservedError: Nothing of a pillar was observed.

        Since 1.0; `ssi_score_estimate` in C.
        """
        out_points = c_int32()
        try:
            status = _abi.ssi_score_estimate(self._read, byref(out_points))
        except ArgumentError as error:
            raise misused(error, self, Score) from None
        if status:
            raise failure(status, "ssi_score_estimate")
        return points_out(out_points.value, micro)

    @overload
    def estimate_pillar(
            self, pillar: Union[Pillar, str], *, micro: Literal[False] = False
    ) -> float: ...

    @overload
    def estimate_pillar(
            self, pillar: Union[Pillar, str], *, micro: Literal[True]
    ) -> int: ...

    def estimate_pillar(
            self, pillar: Union[Pillar, str], *, micro: bool = False
    ) -> float:
        """An estimate of one pillar, as Score.estimate().

        Args:
            pillar: The pillar.
            micro: Answers whole micropoints, which are exact, instead of
                points.

        Returns:
            Points, between the low and the high end.

        Raises:
            PillarError: There is no such pillar.
            UnobservedError: Nothing of the pillar was observed.

        Since 1.0; `ssi_score_estimate_pillar` in C.
        """
        out_points = c_int32()
        try:
            status = _abi.ssi_score_estimate_pillar(
                self._read, enum_in(Pillar, pillar, "pillar"),
                byref(out_points))
        except ArgumentError as error:
            raise misused(error, self, Score) from None
        if status:
            raise failure(status, "ssi_score_estimate_pillar", given=locals())
        return points_out(out_points.value, micro)

    def indicator(self, indicator: Union[Indicator, str]) -> IndicatorResult:
        """One indicator.

        Args:
            indicator: The indicator.

        Returns:
            Points and measure.

        Raises:
            IndicatorError: There is no such indicator.

        Since 1.0; `ssi_score_indicator` in C.
        """
        out = _abi.ssi_indicator_result(sizeof(_abi.ssi_indicator_result))
        try:
            status = _abi.ssi_score_indicator(
                self._read, enum_in(Indicator, indicator, "indicator"),
                byref(out))
        except ArgumentError as error:
            raise misused(error, self, Score) from None
        if status:
            raise failure(status, "ssi_score_indicator", given=locals())
        return IndicatorResult._of(out)

    @property
    def indicators(self) -> Table[IndicatorResult]:
        """Every answer of indicator(), in order."""
        return Table(self.indicator, Indicator)

    def contribution(self, index: int) -> Contribution:
        """The exact share of one kind or fact in the points of one indicator,
        in the order of Model.feed(). All contributions of an indicator, of a
        pillar and of the score add up to its points to the micropoint.

        Args:
            index: 0 … the number of contributions - 1.

        Returns:
            The contribution.

        Raises:
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_score_contribution` in C.
        """
        out = _abi.ssi_contribution(sizeof(_abi.ssi_contribution))
        try:
            status = _abi.ssi_score_contribution(
                self._read, size_t(index, "index"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Score) from None
        if status:
            raise failure(status, "ssi_score_contribution")
        return Contribution._of(out)

    @property
    def contributions(self) -> Table[Contribution]:
        """Every answer of contribution(), in order."""
        return Table(self.contribution, None, self._contributions)

    def _contributions(self) -> int:
        out_contributions = c_size_t()
        try:
            status = _abi.ssi_score_contributions(
                self._read, byref(out_contributions))
        except ArgumentError as error:
            raise misused(error, self, Score) from None
        if status:
            raise failure(status, "ssi_score_contributions")
        return out_contributions.value

    @overload
    def of_kind(
            self, kind: Union[Kind, str], *, micro: Literal[False] = False
    ) -> float: ...

    @overload
    def of_kind(self, kind: Union[Kind, str], *, micro: Literal[True]) -> int: ...

    def of_kind(self, kind: Union[Kind, str], *, micro: bool = False) -> float:
        """The points an event kind has in the whole score, over all
        indicators.

        Args:
            kind: The kind.
            micro: Answers whole micropoints, which are exact, instead of
                points.

        Returns:
            Points; below 0 for adverse kinds.

        Raises:
            KindError: There is no such kind.

        Since 1.0; `ssi_score_of_kind` in C.
        """
        out_points = c_int32()
        try:
            status = _abi.ssi_score_of_kind(
                self._read, enum_in(Kind, kind, "kind"), byref(out_points))
        except ArgumentError as error:
            raise misused(error, self, Score) from None
        if status:
            raise failure(status, "ssi_score_of_kind", given=locals())
        return points_out(out_points.value, micro)

    @overload
    def of_fact(
            self, fact: Union[Fact, str], *, micro: Literal[False] = False
    ) -> float: ...

    @overload
    def of_fact(self, fact: Union[Fact, str], *, micro: Literal[True]) -> int: ...

    def of_fact(self, fact: Union[Fact, str], *, micro: bool = False) -> float:
        """The points a fact has in the whole score, over all indicators.

        Args:
            fact: The fact.
            micro: Answers whole micropoints, which are exact, instead of
                points.

        Returns:
            Points.

        Raises:
            FactError: There is no such fact.

        Since 1.0; `ssi_score_of_fact` in C.
        """
        out_points = c_int32()
        try:
            status = _abi.ssi_score_of_fact(
                self._read, enum_in(Fact, fact, "fact"), byref(out_points))
        except ArgumentError as error:
            raise misused(error, self, Score) from None
        if status:
            raise failure(status, "ssi_score_of_fact", given=locals())
        return points_out(out_points.value, micro)


def pillar_score(
        model: Model, profile: Profile, activity: Activity,
        pillar: Union[Pillar, str], day: Day,
        allocator: Optional[Allocator] = None
) -> Result:
    """Scores a single pillar, without making a score object. Equal to the same
    pillar of Score().

    Args:
        model: The model; its weights must add up.
        profile: The member's facts.
        activity: The member's events.
        pillar: The pillar.
        day: Days since 1970-01-01, 0 … 65,535.
        allocator: Where scratch memory comes from during the call. None:
            `malloc` and `free`.

    Returns:
        Points, interval and coverage.

    Raises:
        PillarError: There is no such pillar.
        DayError: The day is out of range.
        ModelError: The weights do not add up; see Model.check().
        SsiMemoryError: No memory.

    Since 1.0; `ssi_pillar_score` in C.
    """
    out = _abi.ssi_result(sizeof(_abi.ssi_result))
    with hold(
            (), model, Model, profile, Profile, activity, Activity) as held:
        status = _abi.ssi_pillar_score(
            allocator_in(allocator), held[0], held[1], held[2],
            enum_in(Pillar, pillar, "pillar"), day_in(day, "day"),
            byref(out))
    if status:
        raise failure(status, "ssi_pillar_score", given=locals())
    return Result._of(out)
