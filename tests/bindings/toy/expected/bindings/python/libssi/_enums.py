# Made by bindings/generate; do not edit.
"""Enums and constants."""

from ._names import Enum, Flags


class Status(Enum):
    """What a function answers.

    Since 1.0; `ssi_status` in C.
    """

    #: Done.
    OK = 0
    #: A pointer is None.
    ERROR_NULL = 1
    #: No memory.
    ERROR_MEMORY = 2
    #: A struct is too small.
    ERROR_SIZE = 3
    #: The room is too small.
    ERROR_SPACE = 4
    #: Past the end.
    ERROR_INDEX = 5
    #: No such colour.
    ERROR_COLOUR = 6
    #: A value is out of range.
    ERROR_RANGE = 7


class Colour(Enum):
    """Colours of marbles.

    Since 1.0; `ssi_colour` in C.
    """

    #: Like a cherry.
    RED = 1
    #: Like the sky.
    BLUE = 2


class Sign(Flags):
    """Signs on a marble, which may be set together.

    Since 1.0; `ssi_sign` in C.
    """

    #: A star.
    STAR = 1
    #: A ring.
    RING = 2
    #: A line.
    LINE = 4


#: The most marbles of one box.
MARBLES_MAX = 1000
#: Number of colours of this version; they are 1 … this.
COLOURS = 2
