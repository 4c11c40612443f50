"""Values on their way into the library and out of it."""

import datetime
import operator
from typing import Any, Optional, Type, TypeVar, Union

Day = Union[int, datetime.date]
Text = Union[str, bytes]

_EPOCH = datetime.date(1970, 1, 1).toordinal()
_POINT = 1_000_000
_Enum = TypeVar("_Enum", bound=int)


class _Unknown(int):
    """A value that a later library has brought into an enum."""

    _kind: Any

    @property
    def name(self) -> str:
        """Such as "KIND_99"."""
        return f"{self._kind.__name__.upper()}_{int(self)}"

    @property
    def value(self) -> int:
        """The number."""
        return int(self)

    def __repr__(self) -> str:
        return f"<{self._kind.__name__}: {int(self)}, of a later libssi>"

    def __reduce__(self) -> Any:
        return enum_out, (self._kind, int(self))


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


def micropoints(points: float) -> int:
    """The whole number of micropoints nearest to some points; of two that are
    as near, the one further from zero.

    Args:
        points: Any real number: a float, an int, a Decimal, a Fraction.

    Raises:
        ValueError: It is infinite or no number.
    """
    try:
        return operator.index(points) * _POINT  # type: ignore[arg-type]
    except TypeError:
        pass
    try:
        over, under = points.as_integer_ratio()
    except (OverflowError, ValueError):
        raise ValueError(f"points: {points} is no number") from None
    except AttributeError:
        raise TypeError("points: a number is wanted, not "
                        f"{type(points).__name__}") from None
    nearest = (2 * abs(over) * _POINT + under) // (2 * under)
    return -nearest if over < 0 else nearest


def points_in(points: float, micro: bool) -> int:
    """Micropoints of points, or a whole number of micropoints as it is."""
    return int32_t(points if micro else micropoints(points))


def points_out(value: int, micro: bool) -> float:
    """Points of micropoints, or micropoints as they are."""
    return value if micro else value / _POINT


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
    """The enum's member; a value of a later library is a number that says
    what it is."""
    try:
        return kind(value)
    except ValueError:
        made = _Unknown(value)
        made._kind = kind
        return made  # type: ignore[return-value]


def enum_or_none(kind: Type[_Enum], value: int) -> Optional[_Enum]:
    return enum_out(kind, value) if value else None
