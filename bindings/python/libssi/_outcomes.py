# Made by bindings/generate; do not edit.
"""Outcomes: the funnel from invitations to customers. It is never part of the
index.

The index says how well the network is used; whether that sells is another
question. The funnel counts what came of it, so that both can be looked at side
by side. Nothing here is a forecast.
"""

from __future__ import annotations

from ctypes import byref, sizeof
from typing import Optional, Union

from . import _abi
from ._activity import Activity
from ._allocator import Allocator, allocator_in
from ._convert import Day, day_in, enum_in
from ._enums import Stage
from ._failure import failure
from ._handle import hold
from ._records import StageResult


def outcomes_stage(
        activity: Activity, first: Day, last: Day, stage: Union[Stage, str],
        allocator: Optional[Allocator] = None
) -> StageResult:
    """Counts one stage of the funnel over a range of days, uncapped and
    without decay.

    A conversation counts once for each person, however many days it took; of
    conversations without a counterpart each counts as one. Stages are counted
    where they fell: a person invited before the range who accepts within it is
    counted among the accepted, so a rate over a short range says little.

    Args:
        activity: The member's events.
        first: First day of the range, in days since 1970-01-01, 0 … 65,535.
        last: Last day of the range, in days since 1970-01-01, 0 … 65,535;
            before `first`: an empty range.
        stage: The stage.
        allocator: Where scratch memory comes from during the call, 48 bytes
            for each row of a conversation with a counterpart. None: `malloc`
            and `free`.

    Returns:
        Count and rate.

    Raises:
        DayError: A day is out of range.
        StageError: There is no such stage.
        SsiMemoryError: No memory.

    Since 1.0; `ssi_outcomes_stage` in C.
    """
    out = _abi.ssi_stage_result(sizeof(_abi.ssi_stage_result))
    with hold((), activity, Activity) as held:
        status = _abi.ssi_outcomes_stage(
            allocator_in(allocator), held[0], day_in(first, "first"),
            day_in(last, "last"), enum_in(Stage, stage, "stage"),
            byref(out))
    if status:
        raise failure(status, "ssi_outcomes_stage", given=locals())
    return StageResult._of(out)
