# Made by bindings/generate; do not edit.
"""Calibration: fits weights and goalposts of a model to pillar values read off
a dashboard on known days.

LinkedIn's formula is secret and nothing here finds it. Calibration moves the
open model towards what one member sees, as far as the readings show and never
outside the declared ranges, and says how well each parameter is determined.
doc/readings.md defines it.
"""

from __future__ import annotations

from ctypes import ArgumentError, byref, c_size_t, sizeof
from typing import Optional, Union

from . import _abi
from ._activity import Activity
from ._allocator import Allocator, allocator_in
from ._buffers import Column, Columns
from ._convert import enum_in, size_t
from ._enums import Indicator, Pillar
from ._failure import failure
from ._handle import Handle, hold, misused
from ._model import Model
from ._profile import Profile
from ._records import Fit, FittedIndicator, Residual
from ._table import Table


class Calibration(Handle):
    """A fitted model with its errors. Constant: it keeps no reference to what
    it was made from.

    Since 1.0; `ssi_calibration` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_calibration_free

    def __init__(
            self, model: Model, profile: Profile, activity: Activity,
            days: Column, brand: Column, find: Column, engage: Column,
            relate: Column, allocator: Optional[Allocator] = None
    ) -> None:
        """Fits a model to readings of the four pillars.

        Weights stay within 0 … 25 points and goalposts within their declared
        ranges; among fits that meet the readings equally well, the one nearest
        to the given model is preferred. Half-lives, caps and the pillars of
        indicators stay. Readings in any order give the same result. Takes
        about 0.1 seconds with 60 readings, a second with 500 and a few with
        the most.

        Args:
            model: The model to begin with; its weights must add up.
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
            ReadingsError: There are fewer than READINGS_MIN readings, they
                span less than 28 days, or the model's own points are the same
                on all their days: too little to fit anything to.
            LimitError: There are more than READINGS_MAX readings.
            DayError: A day is out of range or comes twice.
            RangeError: A value is out of range.
            ModelError: The weights do not add up; see Model.check().
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_calibration_new` in C.
        """
        out_row = c_size_t(-1)
        out = _abi.ssi_calibration_p()
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
            status = _abi.ssi_calibration_new(
                allocator_in(allocator), held[0], held[1], held[2],
                byref(readings_given), byref(out_row), byref(out))
        if status:
            raise failure(status, "ssi_calibration_new", row=out_row.value)
        self._adopt(out, allocator)

    def model(self) -> Model:
        """The fitted model, as a copy of one's own.

        Returns:
            The model.

        Raises:
            SsiMemoryError: No memory; nothing was made.

        Since 1.0; `ssi_calibration_model` in C.
        """
        out = _abi.ssi_model_p()
        with hold((), self, Calibration) as held:
            status = _abi.ssi_calibration_model(held[0], byref(out))
        if status:
            raise failure(status, "ssi_calibration_model")
        return Model._made(out, self._keep)

    def total(self) -> Fit:
        """How well the fit meets the sums of the four pillars.

        Returns:
            The errors.

        Since 1.0; `ssi_calibration_total` in C.
        """
        out = _abi.ssi_fit(sizeof(_abi.ssi_fit))
        try:
            status = _abi.ssi_calibration_total(self._read, byref(out))
        except ArgumentError as error:
            raise misused(error, self, Calibration) from None
        if status:
            raise failure(status, "ssi_calibration_total")
        return Fit._of(out)

    def pillar(self, pillar: Union[Pillar, str]) -> Fit:
        """How well the fit meets the readings of a pillar.

        Args:
            pillar: The pillar.

        Returns:
            The errors.

        Raises:
            PillarError: There is no such pillar.

        Since 1.0; `ssi_calibration_pillar` in C.
        """
        out = _abi.ssi_fit(sizeof(_abi.ssi_fit))
        try:
            status = _abi.ssi_calibration_pillar(
                self._read, enum_in(Pillar, pillar, "pillar"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Calibration) from None
        if status:
            raise failure(status, "ssi_calibration_pillar", given=locals())
        return Fit._of(out)

    @property
    def pillars(self) -> Table[Fit]:
        """Every answer of pillar(), in order."""
        return Table(self.pillar, Pillar)

    def residual(self, index: int) -> Residual:
        """One reading of a pillar, and what the models say; ordered by day,
        then by pillar.

        Args:
            index: 0 … the number of residuals - 1.

        Returns:
            The residual.

        Raises:
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_calibration_residual` in C.
        """
        out = _abi.ssi_residual(sizeof(_abi.ssi_residual))
        try:
            status = _abi.ssi_calibration_residual(
                self._read, size_t(index, "index"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Calibration) from None
        if status:
            raise failure(status, "ssi_calibration_residual")
        return Residual._of(out)

    @property
    def residuals(self) -> Table[Residual]:
        """Every answer of residual(), in order."""
        return Table(self.residual, None, self._residuals)

    def _residuals(self) -> int:
        out_residuals = c_size_t()
        try:
            status = _abi.ssi_calibration_residuals(
                self._read, byref(out_residuals))
        except ArgumentError as error:
            raise misused(error, self, Calibration) from None
        if status:
            raise failure(status, "ssi_calibration_residuals")
        return out_residuals.value

    def indicator(self, indicator: Union[Indicator, str]) -> FittedIndicator:
        """The fitted parameters of an indicator and how well they are
        determined.

        A parameter is moved away from its fitted value by 5, 10, 20, 50, 100,
        200, … percent, and the other parameters of the pillar are fitted anew
        each time. Its range ends with the first move at which the root mean
        square error of the pillar has grown by more than a quarter of itself
        and by more than 0.02 points, or at the declared range. A parameter of
        an indicator that was not observed is not determined, and mostly one
        that is the same on all days is not either: others can take its part.

        Args:
            indicator: The indicator.

        Returns:
            The parameters.

        Raises:
            IndicatorError: There is no such indicator.

        Since 1.0; `ssi_calibration_indicator` in C.
        """
        out = _abi.ssi_fitted_indicator(sizeof(_abi.ssi_fitted_indicator))
        try:
            status = _abi.ssi_calibration_indicator(
                self._read, enum_in(Indicator, indicator, "indicator"),
                byref(out))
        except ArgumentError as error:
            raise misused(error, self, Calibration) from None
        if status:
            raise failure(status, "ssi_calibration_indicator", given=locals())
        return FittedIndicator._of(out)

    @property
    def indicators(self) -> Table[FittedIndicator]:
        """Every answer of indicator(), in order."""
        return Table(self.indicator, Indicator)
