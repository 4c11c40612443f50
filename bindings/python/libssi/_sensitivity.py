# Made by bindings/generate; do not edit.
"""Sensitivity: how far score, pillars and rank move when the weights and
goalposts of the model move.

Weights and goalposts are judgements. A composite index should say how much of
a result hangs on them, as the handbook of the OECD and JRC asks. The design is
fixed and deterministic: the same input gives the same intervals everywhere.
doc/readings.md defines it to the last rounding.
"""

from __future__ import annotations

from ctypes import ArgumentError, byref, c_size_t, sizeof
from typing import Optional, Union

from . import _abi
from ._activity import Activity
from ._allocator import Allocator, allocator_in
from ._buffers import Column, Columns
from ._convert import Day, day_in, enum_in, int32_t, size_t
from ._enums import Pillar
from ._failure import failure
from ._handle import Handle, hold, misused
from ._model import Model
from ._profile import Profile
from ._records import RankSpread, Spread, Swing
from ._table import Table


class Sensitivity(Handle):
    """Intervals of a score under varied models. Constant: it keeps no
    reference to what it was made from.

    Since 1.0; `ssi_sensitivity` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_sensitivity_free

    def __init__(
            self, model: Model, profile: Profile, activity: Activity, day: Day,
            percent: int = 20, allocator: Optional[Allocator] = None
    ) -> None:
        """Scores a member under SENSITIVITY_RUNS varied models.

        Args:
            model: The model; its weights must add up.
            profile: The member's facts.
            activity: The member's events.
            day: Days since 1970-01-01, 0 … 65,535.
            percent: How far weights and goalposts vary to either side, 1 … 50
                per cent; 20 is usual. Weights are balanced to 25 points a
                pillar again, goalposts stay within their ranges.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Raises:
            DayError: The day is out of range.
            RangeError: `percent` is out of range.
            ModelError: The weights do not add up; see Model.check().
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_sensitivity_new` in C.
        """
        out = _abi.ssi_sensitivity_p()
        with hold(
                (), model, Model, profile, Profile, activity, Activity) as held:
            status = _abi.ssi_sensitivity_new(
                allocator_in(allocator), held[0], held[1], held[2],
                day_in(day, "day"), int32_t(percent, "percent"), byref(out))
        if status:
            raise failure(status, "ssi_sensitivity_new", given=locals())
        self._adopt(out, allocator)

    def total(self) -> Spread:
        """The interval of the index.

        Returns:
            The interval.

        Since 1.0; `ssi_sensitivity_total` in C.
        """
        out = _abi.ssi_spread(sizeof(_abi.ssi_spread))
        try:
            status = _abi.ssi_sensitivity_total(self._read, byref(out))
        except ArgumentError as error:
            raise misused(error, self, Sensitivity) from None
        if status:
            raise failure(status, "ssi_sensitivity_total")
        return Spread._of(out)

    def pillar(self, pillar: Union[Pillar, str]) -> Spread:
        """The interval of a pillar.

        Args:
            pillar: The pillar.

        Returns:
            The interval.

        Raises:
            PillarError: There is no such pillar.

        Since 1.0; `ssi_sensitivity_pillar` in C.
        """
        out = _abi.ssi_spread(sizeof(_abi.ssi_spread))
        try:
            status = _abi.ssi_sensitivity_pillar(
                self._read, enum_in(Pillar, pillar, "pillar"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Sensitivity) from None
        if status:
            raise failure(status, "ssi_sensitivity_pillar", given=locals())
        return Spread._of(out)

    @property
    def pillars(self) -> Table[Spread]:
        """Every answer of pillar(), in order."""
        return Table(self.pillar, Pillar)

    def rank(self, scores: Column) -> RankSpread:
        """The interval of the top percent among a cohort's scores: the share
        of scores above, with half of the equal ones, as a whole percentage,
        halves up, at least 1. The cohort's scores stay as they are.

        It takes the scores of all members: it is for the host's own work, and
        its caller sees everything. To show a member the spread of its rank,
        ask a benchmark (Benchmark.rank()) for both ends of
        Sensitivity.total().

        Args:
            scores: Micropoints of the index of the cohort's members, in any
                order.

        Returns:
            The interval.

        Raises:
            CohortError: There is no score.
            LimitError: There are too many scores.
            RangeError: A score is not within 0 … 100,000,000.

        Since 1.0; `ssi_sensitivity_rank` in C.
        """
        out = _abi.ssi_rank_spread(sizeof(_abi.ssi_rank_spread))
        with Columns() as columns, hold((), self, Sensitivity) as held:
            scores_at = columns.read(
                scores, "int32_t", "scores", "count")
            status = _abi.ssi_sensitivity_rank(
                held[0], scores_at, columns.length("count"), byref(out))
        if status:
            raise failure(status, "ssi_sensitivity_rank")
        return RankSpread._of(out)

    def swing(self, index: int) -> Swing:
        """The swings of the indicators, those that matter most first; equal
        ones in the order of the model.

        Args:
            index: 0 … the number of swings - 1.

        Returns:
            The swing.

        Raises:
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_sensitivity_swing` in C.
        """
        out = _abi.ssi_swing(sizeof(_abi.ssi_swing))
        try:
            status = _abi.ssi_sensitivity_swing(
                self._read, size_t(index, "index"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Sensitivity) from None
        if status:
            raise failure(status, "ssi_sensitivity_swing")
        return Swing._of(out)

    @property
    def swings(self) -> Table[Swing]:
        """Every answer of swing(), in order."""
        return Table(self.swing, None, self._swings)

    def _swings(self) -> int:
        out_swings = c_size_t()
        try:
            status = _abi.ssi_sensitivity_swings(self._read, byref(out_swings))
        except ArgumentError as error:
            raise misused(error, self, Sensitivity) from None
        if status:
            raise failure(status, "ssi_sensitivity_swings")
        return out_swings.value
