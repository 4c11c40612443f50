"""Columns of any library as the library of C reads them.

A column of the right type and layout is read where it is. Any other is
converted, and every value is checked: what does not fit is refused with its
row. Null is the default where there is one (no trait, 1 time, nobody known, an
unobserved fact), and refused elsewhere.
"""

import array
import datetime
import hashlib
import operator
from typing import Any, Callable, List, Optional, Type

from ._buffers import CODES, READERS, fits
from ._convert import day_in
from ._enums import Kind, Status, Trait
from ._error import Error
from ._errors import CountError, DayError, KindError, MemberError, RangeError
from ._errors import TraitsError
from ._vectors import Numbers, Vector, vector


#: The largest number up to which a float has all whole ones.
_EXACT = 1 << 53


def counterpart(text: str) -> int:
    """The number of a person who is known by a text: the first eight bytes of
    BLAKE2b of its UTF-8, the same everywhere and always; 0 for no text."""
    if not text:
        return 0
    digest = hashlib.blake2b(text.encode("utf-8"), digest_size=8).digest()
    return int.from_bytes(digest, "little") or 1


def _day(value: Any) -> int:
    if isinstance(value, str):
        value = datetime.date.fromisoformat(value)
    elif isinstance(value, datetime.datetime):
        if value.tzinfo is not None:
            value = value.astimezone(datetime.timezone.utc)
        value = value.date()
    return day_in(value) if isinstance(value, datetime.date) else _whole(value)


def kind_of(value: Any) -> int:
    """The number of a kind that is given by its name or number."""
    if isinstance(value, str):
        return Kind[value.strip().upper()].value
    return _whole(value)


def _traits(value: Any) -> int:
    if isinstance(value, str):
        value = value.split("|")
    if not isinstance(value, (list, tuple, set, frozenset)):
        return _whole(value)
    made = 0
    for word in value:
        if not isinstance(word, str):
            made |= _whole(word)
        elif word.strip():
            made |= Trait[word.strip().upper()].value
    return made


def _other(value: Any) -> int:
    return counterpart(value) if isinstance(value, str) else _whole(value)


def _whole(value: Any) -> int:
    """A whole number; a float too, if it is one."""
    if isinstance(value, (str, bytes)):
        raise TypeError(f"a number is wanted, not {type(value).__name__}")
    number = int(value)
    if number != value:
        raise ValueError("it is no whole number")
    if isinstance(value, float) and abs(value) > _EXACT:
        raise ValueError("a float of this size has lost digits")
    return number


class Target:
    """What becomes of a column: its type in C, the value for null (None if it
    is refused), the exception, and what makes a number of a value."""

    __slots__ = ("kind", "null", "error", "status", "one")

    def __init__(self, kind: str, null: Optional[int], error: Type[Error],
                 status: Status, one: Callable[[Any], int]) -> None:
        self.kind, self.null, self.error = kind, null, error
        self.status, self.one = status, one

    def refuse(self, name: str, row: int, why: str) -> Error:
        return self.error(f"{name}: row {row}: {why}", self.status, None,
                          {"row": row})

    def column(self, value: Vector, name: str) -> Any:
        """A buffer of the type in C."""
        code = CODES[self.kind]
        if isinstance(value, Numbers):
            return self._of_numbers(value, name, code)
        if self.null is None:
            for row, item in enumerate(value):
                if item is None:
                    raise self.refuse(name, row, "there is no value")
        return self._of_list(value, name, code)

    def _of_numbers(self, value: Numbers, name: str, code: str) -> Any:
        if value.per_day and self.one is not _day:
            raise TypeError(f"{name}: numbers are wanted, not times")
        if value.nulls and self.null is None:
            raise self.refuse(name, value.nulls[0], "there is no value")
        numbers: Any = value.values
        if value.nulls:
            numbers = array.array(numbers.format.lstrip("@=<").replace(
                "?", "B"), numbers)
            for row in value.nulls:
                numbers[row] = 0
            numbers = memoryview(numbers)
        if value.per_day > 1:
            made = array.array("q", [v // value.per_day for v in numbers])
            numbers = memoryview(made)
        made = numbers
        if not fits(numbers, self.kind):
            made = self._narrowed(numbers, name, code)
        if value.nulls and self.null:
            made = array.array(code, made)
            for row in value.nulls:
                made[row] = self.null
        return made

    def _narrowed(self, numbers: memoryview, name: str, code: str) -> Any:
        floats = numbers.format.lstrip("@=<") in "fd"
        try:
            if not floats:
                return array.array(code, numbers)
            made = array.array(code, map(int, numbers))
            if max(made, default=0) <= _EXACT and all(
                    map(operator.eq, made, numbers)):
                return made
        except (OverflowError, ValueError):
            pass
        for row, number in enumerate(numbers):
            self._checked(number, name, row, code)
        raise self.refuse(name, 0, "a value does not fit")

    def _checked(self, item: Any, name: str, row: int, code: str) -> int:
        """The number of one value."""
        try:
            number = self.one(item)
            array.array(code, [number])
            return number
        except KeyError:
            raise self.refuse(name, row, f"there is no {item!r}") from None
        except (ValueError, OverflowError, TypeError) as error:
            raise self.refuse(name, row, f"{item!r}: {error}") from None

    def _of_list(self, values: List[Any], name: str, code: str) -> Any:
        null = self.null or 0
        try:
            known = {item: null if item is None else self.one(item)
                     for item in set(values)}
            return array.array(code, map(known.__getitem__, values))
        except (KeyError, ValueError, OverflowError, TypeError):
            # Lists, which are in no set; or one that is to be refused.
            return array.array(code, [
                null if item is None else self._checked(item, name, row, code)
                for row, item in enumerate(values)])


DAYS = Target("int32_t", None, DayError, Status.ERROR_DAY, _day)
KINDS = Target("uint8_t", None, KindError, Status.ERROR_KIND, kind_of)
TRAITS = Target("uint32_t", 0, TraitsError, Status.ERROR_TRAITS, _traits)
COUNTS = Target("uint32_t", 1, CountError, Status.ERROR_COUNT, _whole)
OTHERS = Target("uint64_t", 0, MemberError, Status.ERROR_MEMBER, _other)
FACTS = Target("int32_t", -1, RangeError, Status.ERROR_RANGE, _whole)
#: By the names that columns have in the interface of C.
_BY_NAME = {"days": DAYS, "kinds": KINDS, "traits": TRAITS, "counts": COUNTS,
            "counterparts": OTHERS, "facts": FACTS}


def foreign(value: Any, kind: str, name: str) -> Any:
    """A buffer of what is none itself: a column of Arrow or pandas."""
    target = _BY_NAME.get(name)
    if target is None or target.kind != kind:
        target = Target(kind, None, RangeError, Status.ERROR_RANGE, _whole)
    return target.column(vector(value, name), name)


READERS.append(foreign)
