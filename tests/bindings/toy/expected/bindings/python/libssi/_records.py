# Made by bindings/generate; do not edit.
"""What the library tells of something, as records."""

import datetime
from dataclasses import dataclass
from typing import Any, Optional, Tuple

from ._convert import Points, day_out, enum_or_none, enum_out, text_out
from ._enums import Colour, Sign


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
    #: Micropoints it is worth.
    worth: Points
    #: Its name.
    name: str
    #: How sharp it is.
    edges: Tuple[int, ...]
    #: The Colour it goes with, or None for none.
    mate: Optional[Colour]

    @staticmethod
    def _of(raw: Any) -> "Marble":
        return Marble(
            enum_out(Colour, raw.colour),
            enum_out(Sign, raw.signs),
            day_out(raw.day),
            Points(raw.worth),
            text_out(raw.name),
            tuple(value for value in raw.edges),
            enum_or_none(Colour, raw.mate))


@dataclass(frozen=True)
class Share:
    """How the marbles of a colour share a sign.

    Since 1.1; `ssi_share` in C.
    """

    #: Micropoints that those with the sign are worth.
    with_: Points
    #: How many of them there are.
    yield_: int

    @staticmethod
    def _of(raw: Any) -> "Share":
        return Share(
            Points(raw.with_),
            raw.yield_)
