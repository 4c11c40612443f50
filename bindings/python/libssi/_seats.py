# Made by bindings/generate; do not edit.
"""A team's activity from Sales Navigator: the CSV files of its Analytics
Services become columns for population_score(), sorted by seat.

There are three kinds of file, each known by its header: activities and their
outcomes (activityId, activityType, createdAt, seatId, memberIdentityKey), and
seats (seatId, and perhaps the Social Selling Index that LinkedIn shows for
them). Files of several periods may overlap: an activity counts once.

Names of seat holders and of leads are not kept: a seat is its id, a lead a
keyed hash. What was done outside Sales Navigator is not in these files, so
most of the index stays unobserved. doc/archive.md has the rules.
"""

from __future__ import annotations

import datetime
from ctypes import ArgumentError, byref, c_int32, c_size_t, sizeof
from typing import ClassVar, Optional

from . import _abi
from ._allocator import Allocator, allocator_in
from ._buffers import Buffer, Column, Columns
from ._convert import Text, day_out, size_t, text_ended, uint64_t
from ._enums import KINDS
from ._failure import failure
from ._handle import Handle, hold, misused
from ._records import (
    FileInfo, SeatInfo, SeatReading, SeatType, SeatWord, SkipInfo)
from ._table import ClassTable, Table


class Seats(Handle):
    """Seats with what they did.

    Since 1.0; `ssi_seats` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_seats_free

    def __init__(
            self, key: Optional[Column] = None,
            allocator: Optional[Allocator] = None
    ) -> None:
        """Begins to read files.

        Args:
            key: ARCHIVE_KEY_BYTES bytes that key the hashes of leads and
                seats; the same key gives the same numbers. None: all zero.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Raises:
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_seats_new` in C.
        """
        out = _abi.ssi_seats_p()
        with Columns() as columns:
            key_at = columns.read(
                key, "uint8_t", "key", "16")
            status = _abi.ssi_seats_new(
                allocator_in(allocator), key_at, byref(out))
        if status:
            raise failure(status, "ssi_seats_new")
        self._adopt(out, allocator)

    def set_budget(self, bytes: int) -> None:
        """Limits the memory of the files, as Archive.set_budget() does: one
        that would go beyond is refused, with the reason SkipReason.MEMORY.

        Args:
            bytes: The limit, for files added from now on; 0: none, as at
                first.

        Since 1.0; `ssi_seats_set_budget` in C.
        """
        try:
            status = _abi.ssi_seats_set_budget(
                self._change, uint64_t(bytes, "bytes"))
        except ArgumentError as error:
            raise misused(error, self, Seats) from None
        if status:
            raise failure(status, "ssi_seats_set_budget")

    def add(self, name: Text, bytes: Optional[Column] = None) -> None:
        """Reads one file, in any order. What it holds counts after
        Seats.resolve().

        Args:
            name: Name of the file, ended by NUL; copied. Only tables, "….csv",
                are read.
            bytes: The file's bytes; only read during the call.

        Raises:
            LengthError: The file is too large, or its name is longer than
                4,096 bytes.
            LimitError: There are ARCHIVE_FILES_MAX files already.
            SsiMemoryError: No memory; what was read before stays as it is.

        Since 1.0; `ssi_seats_add` in C.
        """
        name_text = text_ended(name, "name")
        with Columns() as columns, hold((0,), self, Seats) as held:
            bytes_at = columns.read(
                bytes, "uint8_t", "bytes", "size")
            status = _abi.ssi_seats_add(
                held[0], name_text, bytes_at, columns.length("size"))
        if status:
            raise failure(status, "ssi_seats_add")

    def resolve(self) -> None:
        """Makes seats, readings and columns from all files added so far. Until
        then there are none; another call after more files makes them anew.

        Raises:
            SsiMemoryError: No memory; there are no seats.

        Since 1.0; `ssi_seats_resolve` in C.
        """
        try:
            status = _abi.ssi_seats_resolve(self._change)
        except ArgumentError as error:
            raise misused(error, self, Seats) from None
        if status:
            raise failure(status, "ssi_seats_resolve")

    def file(self, index: int) -> FileInfo:
        """What became of a file. Its role is "activities", "seats" or
        "lead_list"; the last one is known and not read: FileState.OTHER.

        Args:
            index: 0 … the number of files - 1, in the order handed in.

        Returns:
            The report.

        Raises:
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_seats_file` in C.
        """
        out = _abi.ssi_file_info(sizeof(_abi.ssi_file_info))
        with hold((), self, Seats) as held:
            status = _abi.ssi_seats_file(
                held[0], size_t(index, "index"), byref(out))
            if status:
                raise failure(status, "ssi_seats_file")
            return FileInfo._of(out)

    @property
    def files(self) -> Table[FileInfo]:
        """Every answer of file(), in order."""
        return Table(self.file, None, self._files)

    def _files(self) -> int:
        out_files = c_size_t()
        try:
            status = _abi.ssi_seats_files(self._read, byref(out_files))
        except ArgumentError as error:
            raise misused(error, self, Seats) from None
        if status:
            raise failure(status, "ssi_seats_files")
        return out_files.value

    def skip(self, file: int, index: int) -> SkipInfo:
        """One reason for which rows of a file were skipped. Those of repeated
        activities are known after Seats.resolve().

        Args:
            file: Index of the file.
            index: 0 … the file's number of reasons - 1.

        Returns:
            The reason.

        Raises:
            SsiIndexError: `file` or `index` is past the end.

        Since 1.0; `ssi_seats_skip` in C.
        """
        out = _abi.ssi_skip_info(sizeof(_abi.ssi_skip_info))
        try:
            status = _abi.ssi_seats_skip(
                self._read, size_t(file, "file"), size_t(index, "index"),
                byref(out))
        except ArgumentError as error:
            raise misused(error, self, Seats) from None
        if status:
            raise failure(status, "ssi_seats_skip")
        return SkipInfo._of(out)

    def seat(self, index: int) -> SeatInfo:
        """A seat: member `index` of the population. Numbers come first, by
        size, then other ids.

        Args:
            index: 0 … the number of seats - 1.

        Returns:
            The seat.

        Raises:
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_seats_seat` in C.
        """
        out = _abi.ssi_seat_info(sizeof(_abi.ssi_seat_info))
        with hold((), self, Seats) as held:
            status = _abi.ssi_seats_seat(
                held[0], size_t(index, "index"), byref(out))
            if status:
                raise failure(status, "ssi_seats_seat")
            return SeatInfo._of(out)

    @property
    def seats(self) -> Table[SeatInfo]:
        """Every answer of seat(), in order."""
        return Table(self.seat, None, self._seats)

    def _seats(self) -> int:
        out_seats = c_size_t()
        try:
            status = _abi.ssi_seats_seats(self._read, byref(out_seats))
        except ArgumentError as error:
            raise misused(error, self, Seats) from None
        if status:
            raise failure(status, "ssi_seats_seats")
        return out_seats.value

    def reading(self, index: int) -> SeatReading:
        """A reading of LinkedIn's own index; ordered by seat, then by day.

        Args:
            index: 0 … the number of readings - 1.

        Returns:
            The reading.

        Raises:
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_seats_reading` in C.
        """
        out = _abi.ssi_seat_reading(sizeof(_abi.ssi_seat_reading))
        try:
            status = _abi.ssi_seats_reading(
                self._read, size_t(index, "index"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Seats) from None
        if status:
            raise failure(status, "ssi_seats_reading")
        return SeatReading._of(out)

    @property
    def readings(self) -> Table[SeatReading]:
        """Every answer of reading(), in order."""
        return Table(self.reading, None, self._readings)

    def _readings(self) -> int:
        out_readings = c_size_t()
        try:
            status = _abi.ssi_seats_readings(self._read, byref(out_readings))
        except ArgumentError as error:
            raise misused(error, self, Seats) from None
        if status:
            raise failure(status, "ssi_seats_readings")
        return out_readings.value

    def word(self, index: int) -> SeatWord:
        """A word in the place of a type that the library does not know, in the
        order in which they came.

        Args:
            index: 0 … the number of words - 1.

        Returns:
            The word.

        Raises:
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_seats_word` in C.
        """
        out = _abi.ssi_seat_word(sizeof(_abi.ssi_seat_word))
        with hold((), self, Seats) as held:
            status = _abi.ssi_seats_word(
                held[0], size_t(index, "index"), byref(out))
            if status:
                raise failure(status, "ssi_seats_word")
            return SeatWord._of(out)

    @property
    def words(self) -> Table[SeatWord]:
        """Every answer of word(), in order."""
        return Table(self.word, None, self._words)

    def _words(self) -> int:
        out_words = c_size_t()
        try:
            status = _abi.ssi_seats_words(self._read, byref(out_words))
        except ArgumentError as error:
            raise misused(error, self, Seats) from None
        if status:
            raise failure(status, "ssi_seats_words")
        return out_words.value

    def day(self) -> datetime.date:
        """The day of the newest event, or without one of the newest reading. A
        few events years beyond all others do not count, as in an archive; see
        Archive.day().

        Returns:
            Days since 1970-01-01.

        Raises:
            EmptyError: There is neither.

        Since 1.0; `ssi_seats_day` in C.
        """
        out_day = c_int32()
        try:
            status = _abi.ssi_seats_day(self._read, byref(out_day))
        except ArgumentError as error:
            raise misused(error, self, Seats) from None
        if status:
            raise failure(status, "ssi_seats_day")
        return day_out(out_day.value)

    def rows(self) -> int:
        """Number of rows of the columns: the events of all seats.

        Returns:
            The number.

        Since 1.0; `ssi_seats_rows` in C.
        """
        out_rows = c_size_t()
        try:
            status = _abi.ssi_seats_rows(self._read, byref(out_rows))
        except ArgumentError as error:
            raise misused(error, self, Seats) from None
        if status:
            raise failure(status, "ssi_seats_rows")
        return out_rows.value

    def columns(
            self, *, ends: Optional[Buffer] = None,
            days: Optional[Buffer] = None, kinds: Optional[Buffer] = None,
            counterparts: Optional[Buffer] = None,
            kind_shares: Optional[Buffer] = None
    ) -> None:
        """Writes the columns of a population: seats are its members. Its
        offsets are a 0, and then `ends`.

        Args:
            ends: The end of each seat's rows; None if not wanted.
            days: Days since 1970-01-01; None if not wanted.
            kinds: Values of Kind as bytes; None if not wanted.
            counterparts: Leads as opaque numbers, 0 for unknown; None if not
                wanted.
            kind_shares: The share to which each kind was observed, the same of
                each seat: as in Population; None if not wanted.

        Raises:
            UnsupportedError: It asks for what this library does not have.
            LengthError: There are not that many seats or rows; nothing was
                written.

        Since 1.0; `ssi_seats_columns` in C.
        """
        with Columns() as columns, hold((), self, Seats) as held:
            ends_at = columns.write(
                ends, "int64_t", "ends", "seats")
            days_at = columns.write(
                days, "int32_t", "days", "rows")
            kinds_at = columns.write(
                kinds, "uint8_t", "kinds", "rows")
            counterparts_at = columns.write(
                counterparts, "uint64_t", "counterparts", "rows")
            kind_shares_at = columns.write(
                kind_shares, "int32_t", "kind_shares",
                columns.length("seats") * KINDS)
            columns_given = _abi.ssi_seat_columns(
                sizeof(_abi.ssi_seat_columns),
                share_kinds=KINDS if kind_shares_at else 0, ends=ends_at,
                days=days_at, kinds=kinds_at, counterparts=counterparts_at,
                kind_shares=kind_shares_at)
            status = _abi.ssi_seats_columns(
                held[0], columns.length("seats"), columns.length("rows"),
                byref(columns_given))
        if status:
            raise failure(status, "ssi_seats_columns")

    @staticmethod
    def type(index: int) -> SeatType:
        """A type of activity or outcome that the library knows.

        Args:
            index: 0 … the number of types - 1.

        Returns:
            The type.

        Raises:
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_seats_type` in C.
        """
        out = _abi.ssi_seat_type(sizeof(_abi.ssi_seat_type))
        status = _abi.ssi_seats_type(size_t(index, "index"), byref(out))
        if status:
            raise failure(status, "ssi_seats_type")
        return SeatType._of(out)

    #: Every answer of type(), in order.
    types: ClassVar[ClassTable[SeatType]] = ClassTable(
        "type", None, "_types")

    @staticmethod
    def _types() -> int:
        out_types = c_size_t()
        status = _abi.ssi_seats_types(byref(out_types))
        if status:
            raise failure(status, "ssi_seats_types")
        return out_types.value
