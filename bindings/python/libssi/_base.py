# Made by bindings/generate; do not edit.
"""Status codes, allocation, days and points, shared by all headers.

The library is pure computation: no files, no clock, no threads, no global
state. The same input gives the same bits everywhere, because the core is
integer arithmetic from end to end.

Conventions of the whole interface:

- A function that can fail returns an Status and writes its results through
  `out` parameters, last in the list. On failure nothing is written and no
  object changes, unless the function says otherwise.
- A handle (`Model`, `Profile`, `Activity`, `Score` and the other opaque types)
  is owned by its creator and is released by its `_free` function;
  `_free(None)` does nothing.
- One handle must not be changed by two threads at once. Handles passed as
  `const` may be shared by any number of threads as long as none changes them
  meanwhile.
- A public struct begins with `size_t size`, which the caller sets to `sizeof`
  the struct beforehand (see SSI_INIT).

How the interface grows. A program built against one version runs unchanged,
and with the same results, against every later one:

- A struct that the library *fills* may be shorter or longer than the one it
  knows: it fills what both sides have and zeroes what the caller has beyond.
- A struct that the library *reads* may be shorter: what is missing counts as
  zero. What the caller has beyond must be zero, as must `reserved` fields;
  else the caller asks for what this library does not have, and gets
  Status.ERROR_UNSUPPORTED.
- Status.ERROR_SIZE: a `size` is smaller than the struct's first version, or
  above STRUCT_BYTES_MAX; most likely it was never initialised.
- Arrays over kinds, facts or indicators come with their width, so the tables
  may grow; one of width 0 is refused as Status.ERROR_SIZE. Hosts that walk a
  table stop at the first value that is refused.
- Enum values, names and saved formats never change their meaning. Treat a
  value that you do not know as one that a later version brought.
"""

from __future__ import annotations

import datetime
from ctypes import byref, c_int32, create_string_buffer
from typing import Tuple, Union

from . import _abi
from ._convert import Day, day_in, day_out, enum_in, int32_t, int64_t, text_out
from ._enums import Status
from ._failure import failure


def version() -> str:
    """The library's version.

    Returns:
        Borrowed text such as "1.0.0"; valid for ever.

    Since 1.0; `ssi_version` in C.
    """
    answer = _abi.ssi_version()
    return text_out(answer)


def version_number() -> int:
    """The library's version as a number to compare with VERSION_NUMBER of the
    headers a program was built with.

    Returns:
        Major x 1,000,000 + minor x 1,000 + patch, such as 1000000.

    Since 1.0; `ssi_version_number` in C.
    """
    answer = _abi.ssi_version_number()
    return int(answer)


def status_name(status: Union[Status, str]) -> str:
    """The name of a status, as in this header.

    Args:
        status: Any value, known or not.

    Returns:
        Borrowed text such as "Status.ERROR_DAY"; "SSI_ERROR_UNKNOWN" for a
        value without a name. Never None; valid for ever.

    Since 1.0; `ssi_status_name` in C.
    """
    answer = _abi.ssi_status_name(enum_in(Status, status, "status"))
    return text_out(answer)


def status_text(status: Union[Status, str]) -> str:
    """One sentence that says what a status means.

    Args:
        status: Any value, known or not.

    Returns:
        Borrowed English text. Never None; valid for ever.

    Since 1.0; `ssi_status_text` in C.
    """
    answer = _abi.ssi_status_text(enum_in(Status, status, "status"))
    return text_out(answer)


def day_from_date(year: int, month: int, day: int) -> datetime.date:
    """The day of a calendar date (proleptic Gregorian).

    Args:
        year: Year, 1970 … 2149.
        month: Month, 1 … 12.
        day: Day of the month, 1 … 31.

    Returns:
        Days since 1970-01-01, 0 … 65,535.

    Raises:
        DayError: There is no such date, or it is out of range.

    Since 1.0; `ssi_day_from_date` in C.
    """
    out_day = c_int32()
    status = _abi.ssi_day_from_date(
        int32_t(year, "year"), int32_t(month, "month"),
        int32_t(day, "day"), byref(out_day))
    if status:
        raise failure(status, "ssi_day_from_date", given=locals())
    return day_out(out_day.value)


def day_to_date(day: Day) -> Tuple[int, int, int]:
    """The calendar date of a day.

    Args:
        day: Days since 1970-01-01, 0 … 65,535.

    Returns:
        - Year, 1970 … 2149.
        - Month, 1 … 12.
        - Day of the month, 1 … 31.

    Raises:
        DayError: The day is out of range.

    Since 1.0; `ssi_day_to_date` in C.
    """
    out_year = c_int32()
    out_month = c_int32()
    out_day = c_int32()
    status = _abi.ssi_day_to_date(
        day_in(day, "day"), byref(out_year), byref(out_month),
        byref(out_day))
    if status:
        raise failure(status, "ssi_day_to_date", given=locals())
    return (out_year.value, out_month.value, out_day.value)


def decimal_text(millionths: int) -> str:
    """Writes a number of millionths as decimal text with six decimals,
    exactly: 41382512 becomes "41.382512", -5 becomes "-0.000005".

    Args:
        millionths: Any value.

    Returns:
        The text.

    Since 1.0; `ssi_decimal_text` in C.
    """
    capacity = 32
    while True:
        text_room = create_string_buffer(capacity)
        status = _abi.ssi_decimal_text(
            int64_t(millionths, "millionths"), text_room, capacity)
        if status != Status.ERROR_SPACE or capacity > 1 << 24:
            break
        capacity *= 2
    if status:
        raise failure(status, "ssi_decimal_text")
    return text_out(text_room.value)
