"""Values on their way into the library and out of it."""

import datetime
import operator
from typing import Any, Optional, Type, TypeVar, Union

Day = Union[int, datetime.date]
Text = Union[str, bytes]

_EPOCH = datetime.date(1970, 1, 1).toordinal()
_Enum = TypeVar("_Enum", bound=int)


class Points(float):
    """Points as a float, with the exact `micropoints` they stand for."""

    __slots__ = ("micropoints",)

    micropoints: int

    def __new__(cls, micropoints: int) -> "Points":
        self = super().__new__(cls, micropoints / 1_000_000)
        self.micropoints = micropoints
        return self

    def __getnewargs__(self) -> Any:
        return (self.micropoints,)

    def __str__(self) -> str:
        """All six decimals, exactly."""
        whole, rest = divmod(abs(self.micropoints), 1_000_000)
        sign = "-" if self.micropoints < 0 else ""
        return f"{sign}{whole}.{rest:06d}"


def _whole(value: Any, low: int, high: int) -> int:
    """A whole number that fits; ctypes would cut what does not."""
    number = operator.index(value)
    if low <= number <= high:
        return number
    raise OverflowError(f"{number} is outside {low} … {high}")


def int8_t(value: Any) -> int:
    return _whole(value, -0x80, 0x7F)


def int16_t(value: Any) -> int:
    return _whole(value, -0x8000, 0x7FFF)


def int32_t(value: Any) -> int:
    return _whole(value, -0x8000_0000, 0x7FFF_FFFF)


def int64_t(value: Any) -> int:
    return _whole(value, -(1 << 63), (1 << 63) - 1)


def uint8_t(value: Any) -> int:
    return _whole(value, 0, 0xFF)


def uint16_t(value: Any) -> int:
    return _whole(value, 0, 0xFFFF)


def uint32_t(value: Any) -> int:
    return _whole(value, 0, 0xFFFF_FFFF)


def uint64_t(value: Any) -> int:
    return _whole(value, 0, (1 << 64) - 1)


def size_t(value: Any) -> int:
    return _whole(value, 0, (1 << 64) - 1)


def boolean(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    raise TypeError(f"a bool is wanted, not {type(value).__name__}")


def day_in(value: Day) -> int:
    """Days since 1970-01-01 of a date, or a number of days as it is."""
    if isinstance(value, datetime.date):
        return value.toordinal() - _EPOCH
    return int32_t(value)


def day_out(value: int) -> datetime.date:
    return datetime.date.fromordinal(value + _EPOCH)


def micropoints_in(value: Union[int, Points]) -> int:
    """Micropoints of Points, or a whole number of micropoints as it is."""
    if isinstance(value, Points):
        return value.micropoints
    if isinstance(value, float):
        raise TypeError("micropoints are whole: give an int, or "
                        "libssi.micropoints(points)")
    return int32_t(value)


def micropoints(points: float) -> int:
    """The whole number of micropoints nearest to some points."""
    if isinstance(points, Points):
        return points.micropoints
    return round(points * 1_000_000)


def text_in(value: Text, name: str) -> bytes:
    """UTF-8 of a text. A str that has none (a lone surrogate) is refused."""
    if isinstance(value, str):
        return value.encode("utf-8")
    if isinstance(value, bytes):
        return value
    raise TypeError(f"{name}: str or bytes is wanted, not "
                    f"{type(value).__name__}")


def text_ended(value: Text, name: str) -> bytes:
    """The same for a text that C ends at the first NUL."""
    encoded = text_in(value, name)
    if b"\0" in encoded:
        raise ValueError(f"{name}: a NUL character is inside")
    return encoded


def text_out(value: Optional[bytes]) -> str:
    return "" if value is None else value.decode("utf-8", "replace")


def enum_out(kind: Type[_Enum], value: int) -> _Enum:
    """The enum's member; a value of a later library stays a number."""
    try:
        return kind(value)
    except ValueError:
        return value  # type: ignore[return-value]


def enum_or_none(kind: Type[_Enum], value: int) -> Optional[_Enum]:
    return enum_out(kind, value) if value else None
