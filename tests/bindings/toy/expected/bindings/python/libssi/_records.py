# Made by bindings/generate; do not edit.
"""What the library answers, as records."""

import datetime
from dataclasses import dataclass, field
from typing import Any, Optional, Tuple

from ._convert import day_out, enum_or_none, enum_out, text_out
from ._enums import Colour, Sign, Status


@dataclass(frozen=True)
class Refusal:
    """Details of a refusal.

    Since 1.1; `ssi_refusal` in C.
    """

    #: What is at fault; "" if nothing was refused.
    field: str
    #: The member at fault; -1 if there are no members.
    member: int
    #: The row at fault; -1 if there are no rows.
    row: int
    #: The value that was refused.
    value: int
    #: The smallest value allowed.
    minimum: int
    #: The largest value allowed.
    maximum: int
    #: Status.OK, or the reason.
    status: Status
    #: Which fact it is about, or 0.
    fact: int

    @staticmethod
    def _of(raw: Any) -> "Refusal":
        return Refusal(
            text_out(raw.field),
            raw.member,
            raw.row,
            raw.value,
            raw.minimum,
            raw.maximum,
            enum_out(Status, raw.status),
            raw.fact)


@dataclass(frozen=True)
class Marble:
    """A marble, described.

    Since 1.0; `ssi_marble` in C.
    """

    #: Its colour.
    colour: Colour
    #: Any Sign together.
    signs: Sign
    #: When it came.
    day: datetime.date
    #: Points it is worth.
    worth: float
    #: The same, exact: whole micropoints.
    worth_micro: int = field(repr=False)
    #: Its name.
    name: str
    #: How sharp it is.
    edges: Tuple[int, ...]
    #: The Colour it goes with, or None for none.
    mate: Optional[Colour]
    #: What it weighs, in points.
    weight: float
    #: The same, exact: whole micropoints.
    weight_micro: int = field(repr=False)

    @staticmethod
    def _of(raw: Any) -> "Marble":
        return Marble(
            enum_out(Colour, raw.colour),
            enum_out(Sign, raw.signs),
            day_out(raw.day),
            raw.worth / 1_000_000,
            raw.worth,
            text_out(raw.name),
            tuple(value for value in raw.edges),
            enum_or_none(Colour, raw.mate),
            raw.weight / 1_000_000,
            raw.weight)


@dataclass(frozen=True)
class Share:
    """How the marbles of a colour share a sign.

    Since 1.1; `ssi_share` in C.
    """

    #: Points that those with the sign are worth.
    with_: float
    #: The same, exact: whole micropoints.
    with_micro: int = field(repr=False)
    #: How many of them there are.
    yield_: int

    @staticmethod
    def _of(raw: Any) -> "Share":
        return Share(
            raw.with_ / 1_000_000,
            raw.with_,
            raw.yield_)
