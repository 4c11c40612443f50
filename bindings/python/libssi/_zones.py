"""Times in UTC as those of a clock in a zone."""

import array
import bisect
import datetime
import sys
from typing import List, Tuple

from ._vectors import Numbers, Part

_DAY = 86400
_EPOCH = datetime.datetime(1970, 1, 1, tzinfo=datetime.timezone.utc)
#: Seconds since 1970 of the first and the last day that a zone is asked for:
#: beyond them, no day is one of the library's.
_FIRST, _LAST = -_DAY, 65537 * _DAY


def local_times(value: Numbers, zone: datetime.tzinfo) -> Numbers:
    """The same times as a clock in the zone shows them."""
    per_second = value.per_day // _DAY
    parts = [Part(_moved(part, per_second, zone), part.valid)
             for part in value.parts]
    return Numbers(parts, value.per_day)


def _moved(part: Part, per_second: int, zone: datetime.tzinfo) -> memoryview:
    numpy = sys.modules.get("numpy")
    values = part.values
    if not len(values):
        return values
    if numpy is not None:
        given = numpy.asarray(values)
        starts, shifts = _changes(int(given.min()) // per_second,
                                  int(given.max()) // per_second, zone)
        at = numpy.searchsorted(
            numpy.array(starts, "int64") * per_second, given, "right")
        return memoryview(
            given + (numpy.array(shifts, "int64") * per_second)[at])
    starts, shifts = _changes(min(values) // per_second,
                              max(values) // per_second, zone)
    return memoryview(array.array("q", [
        v + shifts[bisect.bisect_right(starts, v // per_second)] * per_second
        for v in values]))


def _changes(first: int, last: int, zone: datetime.tzinfo
             ) -> Tuple[List[int], List[int]]:
    """From which seconds on clocks are by how much ahead of UTC; the first is
    that of whatever was before."""
    first = min(max(first, _FIRST), _LAST)
    last = min(max(last, _FIRST), _LAST)
    starts: List[int] = []
    shifts = [_ahead(first, zone)]
    for day in range(first, last + _DAY, _DAY):
        if _ahead(day + _DAY, zone) != shifts[-1]:
            starts.append(_change(day, day + _DAY, zone))
            shifts.append(_ahead(day + _DAY, zone))
    return starts, shifts


def _change(low: int, high: int, zone: datetime.tzinfo) -> int:
    """The first second of a day on which clocks are ahead as at its end."""
    wanted = _ahead(high, zone)
    while high - low > 1:
        middle = (low + high) // 2
        if _ahead(middle, zone) == wanted:
            high = middle
        else:
            low = middle
    return high


def _ahead(second: int, zone: datetime.tzinfo) -> int:
    """By how many seconds clocks are ahead of UTC."""
    time = (_EPOCH + datetime.timedelta(seconds=second)).astimezone(zone)
    ahead = time.utcoffset()
    return 0 if ahead is None else int(ahead.total_seconds())
