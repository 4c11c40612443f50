# Made by bindings/generate; do not edit.
"""An exception per status."""

from ._error import Error


class NullError(Error, ValueError):
    """A pointer that must not be NULL is NULL."""


class SsiMemoryError(Error, MemoryError):
    """The allocator gave no memory."""


class SizeError(Error, ValueError):
    """A struct's `size`, or the width of an array, is too small or was not
    set.
    """


class DayError(Error, ValueError):
    """A day is outside 0 … 65,535, or no such date."""


class KindError(Error, ValueError):
    """No event kind that the call takes."""


class TraitsError(Error, ValueError):
    """A trait bit that does not exist is set."""


class CountError(Error, ValueError):
    """An event's count is outside 1 … 1,000,000."""


class FactError(Error, ValueError):
    """No fact has this value."""


class IndicatorError(Error, ValueError):
    """No indicator has this value."""


class PillarError(Error, ValueError):
    """No pillar has this value."""


class SectionError(Error, ValueError):
    """No profile section has this value."""


class RangeError(Error, ValueError):
    """A value is outside its declared range."""


class Utf8Error(Error, UnicodeError):
    """A text is not well-formed UTF-8."""


class LengthError(Error, ValueError):
    """A text or list is longer than allowed."""


class SpaceError(Error, BufferError):
    """The caller's buffer is too small."""


class SsiIndexError(Error, IndexError):
    """An index is past the end."""


class FormatError(Error, ValueError):
    """Saved bytes are damaged or of another kind."""


class VersionError(Error, ValueError):
    """Saved bytes are of a later format version."""


class ModelError(Error, ValueError):
    """A pillar's weights do not add up to 25 points."""


class UnobservedError(Error, LookupError):
    """Nothing was observed to answer from."""


class EmptyError(Error, LookupError):
    """There is no event."""


class SsiNameError(Error, LookupError):
    """No row of the table has this name."""


class LimitError(Error, OverflowError):
    """More rows or files than the library holds."""


class WindowError(Error, ValueError):
    """No window of a trend has this value."""


class StageError(Error, ValueError):
    """No stage of the funnel has this value."""


class CohortError(Error, ValueError):
    """Too few members for what is asked."""


class ReadingsError(Error, ValueError):
    """Too few readings, or too little variation."""


class TimeError(Error, ValueError):
    """The minimums exceed the time budget."""


class MemberError(Error, ValueError):
    """A member is there already, or is not there."""


class BudgetError(Error, ValueError):
    """A member's budget does not pay for it."""


class MismatchError(Error, ValueError):
    """Two things do not belong together."""


class UnsupportedError(Error, NotImplementedError):
    """Asks for what a later version has."""


class SelftestError(Error, RuntimeError):
    """A known answer came out wrong."""


class SerialError(Error, ValueError):
    """Saved bytes are older than what is known."""


class MixedError(Error, ValueError):
    """Two exports are of two different members."""


BY_STATUS = {
    1: NullError,
    2: SsiMemoryError,
    3: SizeError,
    4: DayError,
    5: KindError,
    6: TraitsError,
    7: CountError,
    8: FactError,
    9: IndicatorError,
    10: PillarError,
    11: SectionError,
    12: RangeError,
    13: Utf8Error,
    14: LengthError,
    15: SpaceError,
    16: SsiIndexError,
    17: FormatError,
    18: VersionError,
    19: ModelError,
    20: UnobservedError,
    21: EmptyError,
    22: SsiNameError,
    23: LimitError,
    24: WindowError,
    25: StageError,
    26: CohortError,
    27: ReadingsError,
    28: TimeError,
    29: MemberError,
    30: BudgetError,
    31: MismatchError,
    32: UnsupportedError,
    33: SelftestError,
    34: SerialError,
    35: MixedError,
}
