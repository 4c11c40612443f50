# Made by bindings/generate; do not edit.
"""The dashboard and the model side by side: what was read off it on some days,
what the model says for them, and whether the two move together.

The dashboard's formula is secret, and a model that agrees with it proves
nothing about it. What a comparison shows is where the open index stands apart
from the number a member sees elsewhere, and whether both rise and fall at the
same times. doc/readings.md defines it.
"""

from __future__ import annotations

from ctypes import ArgumentError, byref, c_size_t, sizeof
from typing import Optional, Union

from . import _abi
from ._activity import Activity
from ._allocator import Allocator, allocator_in
from ._buffers import Column, Columns
from ._convert import enum_in, size_t
from ._enums import Pillar
from ._failure import failure
from ._handle import Handle, hold, misused
from ._model import Model
from ._profile import Profile
from ._records import Agreement, Compared
from ._table import Table


class Compare(Handle):
    """Readings compared with a model. Constant: it keeps no reference to what
    it was made from.

    Since 1.0; `ssi_compare` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_compare_free

    def __init__(
            self, model: Model, profile: Profile, activity: Activity,
            days: Column, brand: Column, find: Column, engage: Column,
            relate: Column, allocator: Optional[Allocator] = None
    ) -> None:
        """Scores a member on the day of each reading. Readings in any order
        give the same result. Costs a score a reading.

        Args:
            model: The model; its weights must add up.
            profile: The member's facts; they count on every day.
            activity: The member's events.
            days: Days since 1970-01-01, 0 … 65,535, each once, in any order.
            brand: Micropoints read for brand, 0 … 25,000,000.
            find: Micropoints read for find, 0 … 25,000,000.
            engage: Micropoints read for engage, 0 … 25,000,000.
            relate: Micropoints read for relate, 0 … 25,000,000.
            allocator: Where memory comes from; copied. None: `malloc` and
                `free`.

        Raises:
            UnsupportedError: One of them has more than this library knows.
            ReadingsError: There is no reading.
            LimitError: There are more than READINGS_MAX readings.
            DayError: A day is out of range or comes twice.
            RangeError: A value is out of range.
            ModelError: The weights do not add up; see Model.check().
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_compare_new` in C.
        """
        out_row = c_size_t(-1)
        out = _abi.ssi_compare_p()
        with Columns() as columns, hold(
                (), model, Model, profile, Profile, activity, Activity) as held:
            days_at = columns.read(
                days, "int32_t", "days", "count", "day")
            brand_at = columns.read(
                brand, "int32_t", "brand", "count")
            find_at = columns.read(
                find, "int32_t", "find", "count")
            engage_at = columns.read(
                engage, "int32_t", "engage", "count")
            relate_at = columns.read(
                relate, "int32_t", "relate", "count")
            readings_given = _abi.ssi_readings(
                sizeof(_abi.ssi_readings), count=columns.length("count"),
                days=days_at, brand=brand_at, find=find_at, engage=engage_at,
                relate=relate_at)
            status = _abi.ssi_compare_new(
                allocator_in(allocator), held[0], held[1], held[2],
                byref(readings_given), byref(out_row), byref(out))
        if status:
            raise failure(status, "ssi_compare_new", row=out_row.value)
        self._adopt(out, allocator)

    def reading(self, index: int) -> Compared:
        """The index on the day of a reading; the oldest comes first.

        Args:
            index: 0 … the number of readings - 1.

        Returns:
            The answer.

        Raises:
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_compare_reading` in C.
        """
        out = _abi.ssi_compared(sizeof(_abi.ssi_compared))
        try:
            status = _abi.ssi_compare_reading(
                self._read, size_t(index, "index"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Compare) from None
        if status:
            raise failure(status, "ssi_compare_reading")
        return Compared._of(out)

    @property
    def readings(self) -> Table[Compared]:
        """Every answer of reading(), in order."""
        return Table(self.reading, None, self._readings)

    def _readings(self) -> int:
        out_readings = c_size_t()
        try:
            status = _abi.ssi_compare_readings(self._read, byref(out_readings))
        except ArgumentError as error:
            raise misused(error, self, Compare) from None
        if status:
            raise failure(status, "ssi_compare_readings")
        return out_readings.value

    def reading_pillar(
            self, index: int, pillar: Union[Pillar, str]
    ) -> Compared:
        """A pillar on the day of a reading.

        Args:
            index: 0 … the number of readings - 1.
            pillar: The pillar.

        Returns:
            The answer.

        Raises:
            SsiIndexError: `index` is past the end.
            PillarError: There is no such pillar.

        Since 1.0; `ssi_compare_reading_pillar` in C.
        """
        out = _abi.ssi_compared(sizeof(_abi.ssi_compared))
        try:
            status = _abi.ssi_compare_reading_pillar(
                self._read, size_t(index, "index"),
                enum_in(Pillar, pillar, "pillar"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Compare) from None
        if status:
            raise failure(status, "ssi_compare_reading_pillar", given=locals())
        return Compared._of(out)

    def total(self) -> Agreement:
        """How the index agrees over all readings.

        Returns:
            The answer.

        Since 1.0; `ssi_compare_total` in C.
        """
        out = _abi.ssi_agreement(sizeof(_abi.ssi_agreement))
        try:
            status = _abi.ssi_compare_total(self._read, byref(out))
        except ArgumentError as error:
            raise misused(error, self, Compare) from None
        if status:
            raise failure(status, "ssi_compare_total")
        return Agreement._of(out)

    def pillar(self, pillar: Union[Pillar, str]) -> Agreement:
        """How a pillar agrees over all readings.

        Args:
            pillar: The pillar.

        Returns:
            The answer.

        Raises:
            PillarError: There is no such pillar.

        Since 1.0; `ssi_compare_pillar` in C.
        """
        out = _abi.ssi_agreement(sizeof(_abi.ssi_agreement))
        try:
            status = _abi.ssi_compare_pillar(
                self._read, enum_in(Pillar, pillar, "pillar"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Compare) from None
        if status:
            raise failure(status, "ssi_compare_pillar", given=locals())
        return Agreement._of(out)

    @property
    def pillars(self) -> Table[Agreement]:
        """Every answer of pillar(), in order."""
        return Table(self.pillar, Pillar)
