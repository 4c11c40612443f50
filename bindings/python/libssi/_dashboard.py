# Made by bindings/generate; do not edit.
"""Readings of a dashboard as people and their trackers keep them: text of any
of these forms becomes readings for Calibration() and Compare().

- CSV with commas, semicolons or tabs, in UTF-8 or UTF-16, numbers with a point
  or a comma, the columns under any of their known names and in any order; a
  day may be a time stamp. A row is a reading, or in the long form the value of
  one pillar.
- JSON: objects with a day and the four pillars, in a list, one a line, or
  within others, such as the dashboard's own interface gives them.

Numbers with more than six decimals are what is left of single precision, such
as 0.29999998, and are rounded to 0.00001 points. If a day has several
readings, the latest counts. Nothing is guessed: what was not understood is
reported by Dashboard.fault(), with its line and column.
"""

from __future__ import annotations

from ctypes import ArgumentError, byref, c_size_t, sizeof
from typing import Optional

from . import _abi
from ._allocator import Allocator, allocator_in
from ._buffers import Column, Columns
from ._convert import size_t
from ._failure import failure
from ._handle import Handle, hold, misused
from ._records import DashboardDay, Fault
from ._table import Table


class Dashboard(Handle):
    """Readings that were read from a text. Constant.

    Since 1.0; `ssi_dashboard` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_dashboard_free

    def __init__(
            self, bytes: Optional[Column] = None,
            allocator: Optional[Allocator] = None
    ) -> None:
        """Reads readings from a text.

        Args:
            bytes: The text; only read during the call.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Raises:
            LengthError: The text is too large.
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_dashboard_new` in C.
        """
        out = _abi.ssi_dashboard_p()
        with Columns() as columns:
            bytes_at = columns.read(
                bytes, "uint8_t", "bytes", "size")
            status = _abi.ssi_dashboard_new(
                allocator_in(allocator), bytes_at, columns.length("size"),
                byref(out))
        if status:
            raise failure(status, "ssi_dashboard_new")
        self._adopt(out, allocator)

    def reading(self, index: int) -> DashboardDay:
        """A reading; the oldest first, each day once.

        Args:
            index: 0 … the number of readings - 1.

        Returns:
            The reading.

        Raises:
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_dashboard_reading` in C.
        """
        out = _abi.ssi_dashboard_day(sizeof(_abi.ssi_dashboard_day))
        try:
            status = _abi.ssi_dashboard_reading(
                self._read, size_t(index, "index"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Dashboard) from None
        if status:
            raise failure(status, "ssi_dashboard_reading")
        return DashboardDay._of(out)

    @property
    def readings(self) -> Table[DashboardDay]:
        """Every answer of reading(), in order."""
        return Table(self.reading, None, self._readings)

    def _readings(self) -> int:
        out_readings = c_size_t()
        try:
            status = _abi.ssi_dashboard_readings(
                self._read, byref(out_readings))
        except ArgumentError as error:
            raise misused(error, self, Dashboard) from None
        if status:
            raise failure(status, "ssi_dashboard_readings")
        return out_readings.value

    def fault(self) -> Fault:
        """The first thing in the text that was not understood. A host should
        stop there, and show it: line, column, text, sentence.

        Returns:
            The fault.

        Raises:
            EmptyError: Everything was understood.

        Since 1.0; `ssi_dashboard_fault` in C.
        """
        out = _abi.ssi_fault(sizeof(_abi.ssi_fault))
        with hold((), self, Dashboard) as held:
            status = _abi.ssi_dashboard_fault(held[0], byref(out))
            if status:
                raise failure(status, "ssi_dashboard_fault")
            return Fault._of(out)
