"""A team's activity from Sales Navigator."""

import array
import os
from typing import Optional, Union

from ._enums import KINDS
from ._population import Population
from ._seats import Seats
from ._source import FileSource, FolderSource, Source, ZipSource
from ._source import open_source


def read_seats(source: Source, key: Optional[bytes] = None,
               memory: Optional[int] = None) -> Seats:
    """Reads the CSV files of Sales Navigator's Analytics Services.

    Args:
        source: Path of a folder or ZIP with them, or of one of them.
        key: 16 bytes that key the hashes of leads and seats.
        memory: The most bytes of memory that the files' rows may take; a file
            with more is refused in the report. None: any.

    Returns:
        The seats, resolved, with their report.

    Raises:
        OSError: It cannot be read.
    """
    seats = Seats(key)
    try:
        seats.set_budget(memory or 0)
        with _open(source) as files:
            for name, place in files.entries():
                if name.lower().endswith(".csv"):
                    seats.add(name, files.read(place))
        seats.resolve()
    except BaseException:
        seats.close()
        raise
    return seats


def _open(source: Source) -> Union[ZipSource, FolderSource, FileSource]:
    """Also one of the files alone."""
    if isinstance(source, (str, os.PathLike)) and (
            os.fspath(source).lower().endswith(".csv")):
        return FileSource(source)
    return open_source(source)


def seats_population(seats: Seats) -> Population:
    """The seats as a population, for score_population(): member `i` is
    `seats.seats[i]`."""
    members, rows = len(seats.seats), seats.rows()
    offsets = array.array("q", bytes(8 * (members + 1)))
    days = array.array("i", bytes(4 * rows))
    kinds = array.array("B", bytes(rows))
    leads = array.array("Q", bytes(8 * rows))
    shares = array.array("i", bytes(4 * members * KINDS))
    seats.columns(ends=memoryview(offsets)[1:], days=days, kinds=kinds,
                  counterparts=leads, kind_shares=shares)
    return Population(offsets=offsets, days=days, kinds=kinds,
                      counterparts=leads, kind_shares=shares)
