"""Readings of a dashboard, in any form that people and trackers keep them."""

import os
from contextlib import ExitStack
from typing import IO, Iterable, List, Optional, Tuple, Union

from ._activity import Activity
from ._compare import Compare
from ._convert import Day, day_in, micropoints
from ._dashboard import Dashboard
from ._errors import EmptyError
from ._model import Model
from ._profile import Profile
from ._told import check

#: One reading of a dashboard: the day, then brand, find, engage and relate.
Reading = Tuple[Day, float, float, float, float]
#: Where readings are: a path, a binary file, or their bytes.
Readings = Union[str, "os.PathLike[str]", bytes, IO[bytes]]


class ReadingsFormatError(ValueError):
    """Something in a text of readings was not understood; `line` says where,
    `column` and `text` what."""

    def __init__(self, line: int, column: str, text: str,
                 sentence: str) -> None:
        super().__init__(": ".join(part for part in (
            f"line {line}", column, text, sentence) if part))
        self.line, self.column, self.text = line, column, text


def read_readings(source: Readings) -> List[Reading]:
    """Reads readings for calibrate() and compare_readings().

    Args:
        source: Path of a CSV or JSON file, a binary file, or bytes; Dashboard
            says what may be in it.

    Returns:
        (day, brand, find, engage, relate) of each reading, in points.

    Raises:
        ReadingsFormatError: Something was not understood.
        OSError: It cannot be read.
    """
    with Dashboard(_bytes_of(source)) as read:
        try:
            fault = read.fault()
        except EmptyError:
            return [(row.day, row.brand, row.find, row.engage, row.relate)
                    for row in read.readings]
        raise ReadingsFormatError(fault.line, fault.column, fault.text,
                                  fault.sentence)


def _bytes_of(source: Readings) -> bytes:
    if isinstance(source, (str, os.PathLike)):
        with open(source, "rb") as file:
            return file.read()
    return source if isinstance(source, bytes) else source.read()


def reading_columns(readings: Iterable[Reading]) -> List[List[int]]:
    """Columns of days and micropoints, as calls take them."""
    rows = [(day_in(day), *map(micropoints, (brand, find, engage, relate)))
            for day, brand, find, engage, relate in readings]
    return [[row[i] for row in rows] for i in range(5)]


def compare_readings(profile: Profile, activity: Activity,
                     readings: Iterable[Reading],
                     model: Optional[Model] = None) -> Compare:
    """Readings next to what the model says for their days.

    Args:
        profile, activity: The member's facts and events.
        readings: (day, brand, find, engage, relate), in points, as
            read_readings() gives them.
        model: The model; None: the reference model.

    Raises:
        ReadingsError: There is none.
        DayError: A day is out of range or comes twice; see `row` in the
            details.
        RangeError: A value is out of range; see `row` in the details.
    """
    check(activity)
    days, brand, find, engage, relate = reading_columns(readings)
    with ExitStack() as ours:
        made = Compare(ours.enter_context(Model()) if model is None else model,
                       profile, activity, days, brand, find, engage, relate)
    return made
