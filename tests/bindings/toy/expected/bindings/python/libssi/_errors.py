# Made by bindings/generate; do not edit.
"""An exception per status."""

from ._error import Error


class NullError(Error, ValueError):
    """A pointer is NULL."""


class SsiMemoryError(Error, MemoryError):
    """No memory."""


class SizeError(Error, ValueError):
    """A struct is too small."""


class SpaceError(Error, BufferError):
    """The room is too small."""


class SsiIndexError(Error, IndexError):
    """Past the end."""


class ColourError(Error, ValueError):
    """No such colour."""


class RangeError(Error, ValueError):
    """A value is out of range."""


BY_STATUS = {
    1: NullError,
    2: SsiMemoryError,
    3: SizeError,
    4: SpaceError,
    5: SsiIndexError,
    6: ColourError,
    7: RangeError,
}
