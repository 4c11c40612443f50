"""Values on their way into the library and out of it."""

import datetime
import enum
import operator
from typing import Any, Optional, Type, TypeVar, Union

Day = Union[int, datetime.date]
Text = Union[str, bytes]

_EPOCH = datetime.date(1970, 1, 1).toordinal()
_POINT = 1_000_000
_Enum = TypeVar("_Enum", bound=int)


class Unknown(int):
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

    def __str__(self) -> str:
        return self.name.lower()

    def __reduce__(self) -> Any:
        return enum_out, (self._kind, int(self))


def _whole(value: Any, low: int, high: int, name: str) -> int:
    """A whole number that fits; ctypes would cut what does not."""
    try:
        number = operator.index(value)
    except TypeError:
        raise TypeError(f"{name}: a whole number is wanted, not {value!r}"
                        ) from None
    if low <= number <= high:
        return number
    raise OverflowError(f"{name}: {number} is outside {low} … {high}")


def int8_t(value: Any, name: str = "value") -> int:
    """A whole number of this type."""
    return _whole(value, -0x80, 0x7F, name)


def int16_t(value: Any, name: str = "value") -> int:
    """A whole number of this type."""
    return _whole(value, -0x8000, 0x7FFF, name)


def int32_t(value: Any, name: str = "value") -> int:
    """A whole number of this type."""
    return _whole(value, -0x8000_0000, 0x7FFF_FFFF, name)


def int64_t(value: Any, name: str = "value") -> int:
    """A whole number of this type."""
    return _whole(value, -(1 << 63), (1 << 63) - 1, name)


def uint8_t(value: Any, name: str = "value") -> int:
    """A whole number of this type."""
    return _whole(value, 0, 0xFF, name)


def uint16_t(value: Any, name: str = "value") -> int:
    """A whole number of this type."""
    return _whole(value, 0, 0xFFFF, name)


def uint32_t(value: Any, name: str = "value") -> int:
    """A whole number of this type."""
    return _whole(value, 0, 0xFFFF_FFFF, name)


def uint64_t(value: Any, name: str = "value") -> int:
    """A whole number of this type."""
    return _whole(value, 0, (1 << 64) - 1, name)


def size_t(value: Any, name: str = "value") -> int:
    """A whole number of this type."""
    return _whole(value, 0, (1 << 64) - 1, name)


def boolean(value: Any, name: str = "value") -> bool:
    """A bool and nothing else."""
    if isinstance(value, bool):
        return value
    raise TypeError(f"{name}: True or False is wanted, not {value!r}")


def day_in(value: Day, name: str = "day") -> int:
    """Days since 1970-01-01 of a date, or a number of days as it is. A time
    with a zone belongs to its day in UTC, one without to the date it shows."""
    if isinstance(value, datetime.date):
        if isinstance(value, datetime.datetime) and value.utcoffset() is not None:
            value = value.astimezone(datetime.timezone.utc)
        return value.toordinal() - _EPOCH
    try:
        return int32_t(value, name)
    except TypeError:
        raise TypeError(f"{name}: a datetime.date, or a number of days since "
                        f"1970-01-01, is wanted, not {value!r}") from None


def day_of(moment: datetime.datetime,
           zone: Union[str, datetime.tzinfo, None] = None) -> datetime.date:
    """The day a time belongs to: by the clock of a zone, or else in UTC.

    Everywhere in the package a time with a zone belongs to its day in UTC, and
    one without a zone to the date that it shows. Where another zone's days are
    wanted, this gives them.

    Args:
        moment: The time; one without a zone belongs to the date that it shows.
        zone: A zone, or its name, such as "Europe/Berlin"; None: UTC.

    Raises:
        TypeError: It is no datetime.
        KeyError: No zone has this name on this machine. Windows has none of its
            own: `pip install tzdata`.
    """
    if not isinstance(moment, datetime.datetime):
        raise TypeError(f"moment: a datetime is wanted, not {moment!r}")
    zone = zone_in(zone)
    if moment.utcoffset() is None:
        return moment.date()
    return moment.astimezone(zone or datetime.timezone.utc).date()


def zone_in(zone: Union[str, datetime.tzinfo, None]
            ) -> Optional[datetime.tzinfo]:
    """A zone, also by its name."""
    if not isinstance(zone, str):
        return zone
    import zoneinfo
    try:
        return zoneinfo.ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        pass  # a wrong name, a path, or what is a folder of zones
    hint = ("" if zoneinfo.available_timezones() else
            "; this machine knows no names of zones, as Windows does not: pip "
            "install tzdata")
    raise zoneinfo.ZoneInfoNotFoundError(
        f"zone: no zone is called {zone!r}{hint}")


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


def points_in(points: float, micro: bool, name: str = "points") -> int:
    """Micropoints of points, or a whole number of micropoints as it is."""
    return int32_t(points if micro else micropoints(points), name)


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
        made = Unknown(value)
        made._kind = kind
        return made  # type: ignore[return-value]


def enum_in(kind: Type[_Enum], value: Any, name: str) -> int:
    """The number of an enum's value: a member, a name such as "post" in any
    case, with spaces or hyphens, or a number."""
    # What is usual first: these two take no call.
    if type(value) is kind:
        return value
    if type(value) is int and -0x8000_0000 <= value <= 0x7FFF_FFFF:
        return value
    if isinstance(value, str) and not value.strip().isdigit():
        return int(by_name(kind, value, name))
    try:
        return int32_t(value, name)
    except TypeError:
        raise TypeError(f"{name}: a {kind.__name__} or its name is wanted, not "
                        f"{value!r}") from None


def by_name(kind: Any, text: str, name: str) -> Any:
    """The value of an enum that has this name; several are joined by "|" where
    they may be."""
    if issubclass(kind, enum.Flag) and ("|" in text or not text.strip()):
        return kind(sum({int(by_name(kind, each, name))
                         for each in text.split("|") if each.strip()}))
    word = text.strip().replace(" ", "_").replace("-", "_").upper()
    try:
        return kind[word]
    except KeyError:
        raise ValueError(f"{name}: there is no {kind.__name__} {text!r}; there "
                         f"are {names_of(kind)}") from None


def names_of(kind: Any) -> str:
    """All names of an enum, as they are shown."""
    return ", ".join(member.lower() for member in kind.__members__)


def enum_or_none(kind: Type[_Enum], value: int) -> Optional[_Enum]:
    return enum_out(kind, value) if value else None
