"""Columns of any library as the library of C reads them.

A column of the right type and layout is read where it is. Any other is
converted, and every value is checked: what does not fit is refused with its
row. Null is the default where there is one (no trait, 1 time, nobody known, an
unobserved fact), and refused elsewhere.
"""

import array
import contextlib
import datetime
import functools
import hashlib
import mmap
import operator
import re
import sys
from typing import Any, Callable, List, Optional, Type

from ._buffers import CODES, READERS, fits
from ._convert import day_in
from ._enums import Kind, Status, Trait
from ._error import Error
from ._errors import CountError, DayError, KindError, MemberError, RangeError
from ._errors import TraitsError
from ._population import population_column
from ._vectors import Coded, Numbers, Part, Vector, bits_of, vector
from ._zones import local_times


#: The largest number up to which a float has all whole ones.
_EXACT = 1 << 53


def counterpart(text: str) -> int:
    """The number of a person who is known by a text: the first eight bytes of
    BLAKE2b of its UTF-8, the same everywhere and always; 0 for no text."""
    if not text:
        return 0
    digest = hashlib.blake2b(text.encode("utf-8"), digest_size=8).digest()
    return int.from_bytes(digest, "little") or 1


#: A date, perhaps with a time, perhaps with its distance from UTC.
_TEXT = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)"
                   r"(?:[.,]\d+)?)? ?(?:([Zz])|([+-])(\d\d)(?::?(\d\d))?)?)?",
                   re.ASCII)
#: What is between the names of a list.
WORDS = re.compile(r"[,|\s]+")


def number_of(text: str) -> Optional[int]:
    """The number of a text of digits alone, as SQL takes it."""
    word = text.strip()
    return int(word) if word.isascii() and word.isdigit() else None


def _time(text: str) -> datetime.datetime:
    """A time as people write it; one without a distance from UTC has none."""
    found = _TEXT.fullmatch(text.strip())
    if found is None:
        raise ValueError("a day is YYYY-MM-DD, or that and a time")
    *parts, zulu, sign, hours, minutes = found.groups()
    if parts[5] == "60":  # a second that was put in
        parts[5] = "59"
    zone = datetime.timezone.utc if zulu else None
    if sign:
        if int(hours) > 23 or int(minutes or 0) > 59:
            raise ValueError("there is no such distance from UTC")
        away = datetime.timedelta(hours=int(hours), minutes=int(minutes or 0))
        zone = datetime.timezone(-away if sign == "-" else away)
    return datetime.datetime(*(int(p or 0) for p in parts),  # type: ignore
                             tzinfo=zone)


def _day(value: Any, zone: Optional[datetime.tzinfo] = None) -> int:
    """A time belongs to the day that it has in a zone, UTC if it is None; one of
    no zone to the date that it has."""
    if isinstance(value, str):
        number = number_of(value)
        value = _time(value) if number is None else number
    if isinstance(value, datetime.datetime):
        if value.tzinfo is not None:
            value = value.astimezone(zone or datetime.timezone.utc)
        value = value.date()
    return day_in(value) if isinstance(value, datetime.date) else _whole(value)


def kind_of(value: Any) -> int:
    """The number of a kind that is given by its name or number."""
    if isinstance(value, str):
        number = number_of(value)
        return Kind[value.strip().upper()].value if number is None else number
    return _whole(value)


def _traits(value: Any) -> int:
    if isinstance(value, str):
        number = number_of(value)
        value = WORDS.split(value) if number is None else number
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


#: Of each type in C: the least and the greatest number.
_LIMITS = {"int32_t": (-1 << 31, (1 << 31) - 1), "uint8_t": (0, 0xFF),
           "uint32_t": (0, 0xFFFFFFFF), "uint64_t": (0, (1 << 63) - 1),
           "int64_t": (-1 << 63, (1 << 63) - 1)}
#: In no type: what a row becomes that must have a value.
_REFUSED = -1 << 63
#: Larger columns are in memory that costs nothing until it is written to.
_LARGE = 1 << 20


def room(code: str, count: int) -> memoryview:
    """A new column of zeros."""
    size = count * array.array(code).itemsize
    if size <= _LARGE:
        return memoryview(bytearray(size)).cast(code)
    if not hasattr(mmap, "MAP_PRIVATE"):
        return memoryview(mmap.mmap(-1, size)).cast(code)
    block = mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    if hasattr(mmap, "MADV_HUGEPAGE"):
        with contextlib.suppress(OSError):  # a kernel without
            block.madvise(mmap.MADV_HUGEPAGE)
    return memoryview(block).cast(code)


class Target:
    """What becomes of a column: its type in C, the value for null (None if it
    is refused), the exception, and what makes a number of a value."""

    __slots__ = ("kind", "null", "error", "status", "one", "times", "zone")

    def __init__(self, kind: str, null: Optional[int], error: Type[Error],
                 status: Status, one: Callable[[Any], int],
                 times: bool = False,
                 zone: Optional[datetime.tzinfo] = None) -> None:
        self.kind, self.null, self.error = kind, null, error
        self.status, self.one = status, one
        self.times, self.zone = times, zone

    def refuse(self, name: str, row: int, why: str) -> Error:
        return self.error(f"{name}: row {row}: {why}", self.status, None,
                          {"row": row})

    def column(self, value: Vector, name: str,
               places: Optional[memoryview] = None) -> Any:
        """A buffer of the type in C, each row at its place."""
        made: Any = value
        if isinstance(value, Coded):
            made = self._of_words(value, name)
        if isinstance(made, Numbers):
            return self._of_numbers(made, name, places)
        if isinstance(made, list):
            for row, item in enumerate(made):
                if item is None and self.null is None:
                    raise self.refuse(name, row, "there is no value")
            made = self._of_list(made, name, CODES[self.kind])
        if places is None:
            return made
        return self._of_numbers(Numbers([Part(memoryview(made), None)]), name,
                                places)

    def _of_words(self, value: Coded, name: str) -> Any:
        """Each word once, if all of them are good: whether one that is not is
        in any row is seen row by row."""
        words, null = value.words, self.null or 0
        try:
            known = [null if w is None else self.one(w) for w in words]
            made = array.array(CODES[self.kind], known)
        except (KeyError, ValueError, OverflowError, TypeError):
            return value.list()
        if None in words and self.null is None:
            return value.list()
        if self.kind == "uint8_t" and len(words) <= 256 and self.null is None:
            codes = CODES_OF_WORDS._of_numbers(value.codes, name, None,
                                               self)
            return bytes(codes).translate(made.tobytes().ljust(256, b"\0"))
        if any(part.valid for part in value.codes.parts):
            return value.list()
        return array.array(made.typecode, map(made.__getitem__,
                                              value.codes.values))

    def _of_numbers(self, value: Numbers, name: str,
                    places: Optional[memoryview],
                    told: Optional["Target"] = None) -> Any:
        if value.per_day and not self.times:
            raise TypeError(f"{name}: numbers are wanted, not times")
        if value.zoned and self.zone is not None:
            value = local_times(value, self.zone)
        if value.letter in "fd":
            value = self._of_floats(value, name)
        first = value.parts[0]
        if places is None and len(value.parts) == 1 and not first.valid and (
                value.per_day <= 1 and fits(first.values, self.kind)):
            return first.values
        rows = len(value)
        made = room(CODES[self.kind], rows)
        start = 0
        for part in value.parts:
            end = start + len(part.values)
            out = made[start:end] if places is None else made
            self._take(part, value.per_day, name, start, out,
                       None if places is None else places[start:end],
                       told or self)
            start = end
        return made

    def _take(self, part: Part, per_day: int, name: str, start: int,
              out: memoryview, places: Optional[memoryview], told: "Target"
              ) -> None:
        """One batch of a column of whole numbers."""
        letter = part.values.format.lstrip("@=<")
        least, most = _LIMITS[self.kind]
        sign = letter in "bhilqn"
        if most > 0xFFFFFFFF and not sign:
            least, most = 0, -1
        try:
            population_column(
                part.values.cast("B"), part.valid, places,
                part.values.itemsize, out.itemsize, max(per_day, 1), least,
                most, _REFUSED if self.null is None else self.null, sign,
                out.cast("B"))
        except RangeError as error:
            row = error.details["row"]
            if part.valid and not part.valid[row >> 3] >> (row & 7) & 1:
                why = "there is no value"
            else:
                item = part.values[row] // max(per_day, 1)
                told._checked(item, name, start + row, CODES[self.kind])
                why = f"{item!r}: it does not fit"
            raise told.refuse(name, start + row, why) from None

    def _of_floats(self, value: Numbers, name: str) -> Numbers:
        """Floats that are whole numbers, as such."""
        numbers, nulls = value.values, value.nulls
        valid = bits_of(nulls, len(numbers))
        numpy = sys.modules.get("numpy")
        if numpy is not None:
            given = numpy.array(numbers)
            given[nulls] = 0
            if not (numpy.abs(given) > _EXACT).any():
                made = given.astype("int64")
                if (made == given).all():
                    return Numbers([Part(memoryview(made), valid)])
        else:
            given = array.array(value.letter, numbers)
            for row in nulls:
                given[row] = 0
            try:
                whole = array.array("q", map(int, given))
                if max([abs(v) for v in whole], default=0) <= _EXACT and all(
                        map(operator.eq, whole, given)):
                    return Numbers([Part(memoryview(whole), valid)])
            except (OverflowError, ValueError):
                pass
        for row, number in enumerate(given):
            self._checked(float(number), name, row, "q")
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


def days_in(zone: Optional[datetime.tzinfo]) -> Target:
    """Days, of times those in a zone; None: in UTC."""
    return Target("int32_t", None, DayError, Status.ERROR_DAY,
                  functools.partial(_day, zone=zone), True, zone)


DAYS = days_in(None)
KINDS = Target("uint8_t", None, KindError, Status.ERROR_KIND, kind_of)
TRAITS = Target("uint32_t", 0, TraitsError, Status.ERROR_TRAITS, _traits)
COUNTS = Target("uint32_t", 1, CountError, Status.ERROR_COUNT, _whole)
OTHERS = Target("uint64_t", 0, MemberError, Status.ERROR_MEMBER, _other)
LABELS = Target("int64_t", None, MemberError, Status.ERROR_MEMBER, _whole)
CODES_OF_WORDS = Target("uint8_t", None, MemberError, Status.ERROR_MEMBER,
                        _whole)
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
