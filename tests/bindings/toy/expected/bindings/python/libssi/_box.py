# Made by bindings/generate; do not edit.
"""A box of marbles.

Boxes hold marbles:

- in the order they were put in;
- see Box.put().
"""

from __future__ import annotations

from ctypes import (
    ArgumentError, byref, c_char, c_int32, c_size_t, c_uint8,
    create_string_buffer, sizeof)
from functools import partial
from typing import Dict, List, Literal, Optional, Union, overload

from . import _abi
from ._allocator import Allocator, allocator_in
from ._buffers import Buffer, Column, Columns
from ._convert import (
    Day, day_in, enum_in, points_in, points_out, size_t, text_out)
from ._enums import COLOURS, Colour, Sign, Status
from ._failure import failure
from ._handle import Handle, hold, misused
from ._lists import (
    EnumList, EnumTable, few_in, list_in, list_out, table_in, table_out,
    table_room)
from ._records import Marble, Refusal, Share
from ._table import Table


class Box(Handle):
    """A box.

    Since 1.0; `ssi_box` in C.
    """

    __slots__ = ()
    _free = _abi.ssi_box_free

    def __init__(self, allocator: Optional[Allocator] = None) -> None:
        """Makes an empty box.

        Args:
            allocator: Where memory comes from.

        Raises:
            SsiMemoryError: No memory.

        Since 1.0; `ssi_box_new` in C.
        """
        out = _abi.ssi_box_p()
        status = _abi.ssi_box_new(allocator_in(allocator), byref(out))
        if status:
            raise failure(status, "ssi_box_new")
        self._adopt(out, allocator)

    def put(
            self, from_: Day, colours: Column, worths: Optional[Column] = None
    ) -> None:
        """Puts marbles in.

        Args:
            from_: When they came, in days since 1970-01-01.
            colours: Values of Colour.
            worths: What each is worth; None: nothing.

        Raises:
            ColourError: There is no such colour; see `at` in the details.

        Since 1.0; `ssi_box_put` in C.
        """
        out_at = c_size_t(-1)
        with Columns() as columns, hold((0,), self, Box) as held:
            colours_at = columns.read(
                colours, "uint8_t", "colours", "count")
            worths_at = columns.read(
                worths, "int32_t", "worths", "count")
            status = _abi.ssi_box_put(
                held[0], day_in(from_, "from_"), columns.length("count"),
                colours_at, worths_at, byref(out_at))
        if status:
            raise failure(status, "ssi_box_put", self, at=out_at.value)

    def marble(self, index: int) -> Marble:
        """Describes a marble.

        Args:
            index: 0 … the number of marbles - 1.

        Returns:
            The marble.

        Raises:
            SsiIndexError: `index` is past the end.

        Since 1.0; `ssi_box_marble` in C.
        """
        out = _abi.ssi_marble(sizeof(_abi.ssi_marble))
        with hold((), self, Box) as held:
            status = _abi.ssi_box_marble(
                held[0], size_t(index, "index"), byref(out))
            if status:
                raise failure(status, "ssi_box_marble")
            return Marble._of(out)

    @property
    def marbles(self) -> Table[Marble]:
        """Every answer of marble(), in order."""
        return Table(self.marble, None, self._marbles)

    def _marbles(self) -> int:
        out_marbles = c_size_t()
        try:
            status = _abi.ssi_box_marbles(self._read, byref(out_marbles))
        except ArgumentError as error:
            raise misused(error, self, Box) from None
        if status:
            raise failure(status, "ssi_box_marbles")
        return out_marbles.value

    def label(self) -> str:
        """Writes the box's label.

        Returns:
            The label.

        Since 1.1; `ssi_box_label` in C.
        """
        capacity = 32
        while True:
            text_room = create_string_buffer(capacity)
            try:
                status = _abi.ssi_box_label(self._read, text_room, capacity)
            except ArgumentError as error:
                raise misused(error, self, Box) from None
            if status != Status.ERROR_SPACE or capacity > 1 << 24:
                break
            capacity *= 2
        if status:
            raise failure(status, "ssi_box_label")
        return text_out(text_room.value)

    def share(
            self, sign: Union[Sign, str], colour: Union[Colour, str]
    ) -> Share:
        """Tells what the marbles of a colour with a sign are worth.

        Args:
            sign: The sign.
            colour: The colour.

        Returns:
            The share.

        Raises:
            ColourError: There is no such colour.

        Since 1.1; `ssi_box_share` in C.
        """
        out = _abi.ssi_share(sizeof(_abi.ssi_share))
        try:
            status = _abi.ssi_box_share(
                self._read, enum_in(Sign, sign, "sign"),
                enum_in(Colour, colour, "colour"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Box) from None
        if status:
            raise failure(status, "ssi_box_share", given=locals())
        return Share._of(out)

    def shares(self, sign: Union[Sign, str]) -> Table[Share]:
        """Every answer of share() for one sign."""
        return Table(partial(self.share, sign), Colour)

    def riches(self, colour: Union[Colour, str]) -> Share:
        """Tells what all marbles of a colour are worth.

        Args:
            colour: The colour.

        Returns:
            The share.

        Raises:
            ColourError: There is no such colour.

        Since 1.1; `ssi_box_riches` in C.
        """
        out = _abi.ssi_share(sizeof(_abi.ssi_share))
        try:
            status = _abi.ssi_box_riches(
                self._read, enum_in(Colour, colour, "colour"), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Box) from None
        if status:
            raise failure(status, "ssi_box_riches", given=locals())
        return Share._of(out)

    @property
    def colours(self) -> Table[Share]:
        """Every answer of riches(), in order."""
        return Table(self.riches, Colour)

    @overload
    def weigh(
            self, day: Day, beside: Optional[Box] = None, *,
            micro: Literal[False] = False
    ) -> float: ...

    @overload
    def weigh(
            self, day: Day, beside: Optional[Box] = None, *,
            micro: Literal[True]
    ) -> int: ...

    def weigh(
            self, day: Day, beside: Optional[Box] = None, *,
            micro: bool = False
    ) -> float:
        """Weighs all marbles that came up to a day.

        Args:
            day: Days since 1970-01-01.
            beside: A box to weigh with it. None: none.
            micro: Answers whole micropoints, which are exact, instead of
                points.

        Returns:
            Points of both.

        Since 1.1; `ssi_box_weigh` in C.
        """
        out_worth = c_int32()
        with hold((), self, Box, beside, (Box, type(None))) as held:
            status = _abi.ssi_box_weigh(
                held[0], held[1], day_in(day, "day"), byref(out_worth))
        if status:
            raise failure(status, "ssi_box_weigh", given=locals())
        return points_out(out_worth.value, micro)

    @overload
    def match(
            self, to: Box, worths: Column, extra: Optional[float] = None, *,
            micro: Literal[False] = False
    ) -> float: ...

    @overload
    def match(
            self, to: Box, worths: Column, extra: Optional[float] = None, *,
            micro: Literal[True]
    ) -> int: ...

    def match(
            self, to: Box, worths: Column, extra: Optional[float] = None, *,
            micro: bool = False
    ) -> float:
        """Puts two red marbles like those of a box into another one.

        Args:
            to: The box they are put into.
            worths: Points that each is worth, up to 9.
            extra: Points that a third is worth; None: no third.
            micro: Takes and answers whole micropoints, which are exact,
                instead of points.

        Returns:
            Points of the other box then.

        Raises:
            SsiIndexError: The box is empty.

        Since 1.1; `ssi_box_match` in C.
        """
        out_worth = c_int32()
        with Columns() as columns, hold((1,), self, Box, to, Box) as held:
            worths_at = columns.read(
                few_in(worths, micro, "worths"), "int32_t", "worths", "2")
            status = _abi.ssi_box_match(
                held[0], held[1], worths_at,
                -1 if extra is None else points_in(extra, micro, "extra"),
                byref(out_worth))
        if status:
            raise failure(status, "ssi_box_match")
        return points_out(out_worth.value, micro)

    def refusal(self) -> Refusal:
        """Details of the last value that was refused.

        Returns:
            The answer.

        Since 1.1; `ssi_box_refusal` in C.
        """
        out = _abi.ssi_refusal(sizeof(_abi.ssi_refusal))
        try:
            status = _abi.ssi_box_refusal(self._read, byref(out))
        except ArgumentError as error:
            raise misused(error, self, Box) from None
        if status:
            raise failure(status, "ssi_box_refusal")
        return Refusal._of(out)

    def sort(self, colours: EnumList) -> int:
        """Takes all marbles of some colours out.

        Args:
            colours: A list of values of Colour in any order.

        Returns:
            How many were taken out.

        Raises:
            ColourError: One of them does not exist.

        Since 1.1; `ssi_box_sort` in C.
        """
        out_marbles = c_size_t()
        with Columns() as columns:
            colours_at = columns.read(
                list_in(Colour, colours, "colours"), "uint8_t", "colours",
                "count")
            try:
                status = _abi.ssi_box_sort(
                    self._change, colours_at, columns.length("count"),
                    byref(out_marbles))
            except ArgumentError as error:
                raise misused(error, self, Box) from None
        if status:
            raise failure(status, "ssi_box_sort")
        return out_marbles.value

    def palette(self) -> List[Colour]:
        """Lists the colours in a box.

        Returns:
            Values of Colour.

        Since 1.1; `ssi_box_palette` in C.
        """
        out_count = c_size_t()
        try:
            status = _abi.ssi_box_palette(self._read, None, 0, byref(out_count))
            if not status:
                colours_room = (c_uint8 * out_count.value)()
                status = _abi.ssi_box_palette(
                    self._read, colours_room, out_count.value, byref(out_count))
        except ArgumentError as error:
            raise misused(error, self, Box) from None
        if status:
            raise failure(status, "ssi_box_palette")
        return list_out(Colour, colours_room)

    def set_prices(self, values: EnumTable) -> None:
        """Sets what a marble of each colour costs.

        Args:
            values: Numbers by Colour; None, or left out: there is none.

        Raises:
            RangeError: A price is below -1.
            ColourError: There is a price of a colour that does not exist.

        Since 1.1; `ssi_box_set_prices` in C.
        """
        with Columns() as columns:
            values_at = columns.read(
                table_in(Colour, values, "values", COLOURS), "int32_t", "values",
                "colours")
            try:
                status = _abi.ssi_box_set_prices(
                    self._change, columns.length("colours"), values_at)
            except ArgumentError as error:
                raise misused(error, self, Box) from None
        if status:
            raise failure(status, "ssi_box_set_prices", self)

    def prices(self) -> Dict[Colour, int]:
        """Reads what a marble of each colour costs.

        Returns:
            Numbers by Colour, of those that have one.

        Since 1.1; `ssi_box_prices` in C.
        """
        values_room = table_room(COLOURS)
        with Columns() as columns:
            values_at = columns.write(
                values_room, "int32_t", "values", "colours")
            try:
                status = _abi.ssi_box_prices(
                    self._read, columns.length("colours"), values_at)
            except ArgumentError as error:
                raise misused(error, self, Box) from None
        if status:
            raise failure(status, "ssi_box_prices")
        return table_out(Colour, values_room)

    def story(self) -> str:
        """Tells what is in a box.

        Returns:
            The UTF-8 text.

        Since 1.1; `ssi_box_story` in C.
        """
        out_size = c_size_t()
        try:
            status = _abi.ssi_box_story(self._read, None, 0, byref(out_size))
            if not status:
                text_room = (c_char * out_size.value)()
                status = _abi.ssi_box_story(
                    self._read, text_room, out_size.value, byref(out_size))
        except ArgumentError as error:
            raise misused(error, self, Box) from None
        if status:
            raise failure(status, "ssi_box_story")
        return text_out(text_room.value)

    def tell(
            self, first: int = 0, *, worth: Optional[Buffer] = None,
            prices: Optional[Buffer] = None, scratch: Optional[Buffer] = None
    ) -> None:
        """Tells of the marbles of a range.

        Args:
            first: The first marble, from 0.
            worth: Micropoints of each; None if not wanted.
            prices: Micropoints it would cost in each colour; None if not
                wanted.
            scratch: Scratch memory of the call, two bytes; None: the library
                takes its own.

        Raises:
            SsiIndexError: The range is past the end.
            SpaceError: `scratch_bytes` is too small.

        Since 1.1; `ssi_box_tell` in C.
        """
        out_refusal = _abi.ssi_refusal(sizeof(_abi.ssi_refusal))
        with Columns() as columns, hold((), self, Box) as held:
            scratch_at = columns.write(
                scratch, "uint8_t", "scratch", "scratch_bytes")
            worth_at = columns.write(
                worth, "int32_t", "worth", "count")
            prices_at = columns.write(
                prices, "int32_t", "prices", columns.length("count") * COLOURS)
            range_given = _abi.ssi_span(
                sizeof(_abi.ssi_span), first=size_t(first, "first"),
                count=columns.length("count"),
                scratch_bytes=columns.length("scratch_bytes"),
                scratch=scratch_at)
            columns_given = _abi.ssi_columns(
                sizeof(_abi.ssi_columns), colours=COLOURS if prices_at else 0,
                worth=worth_at, prices=prices_at)
            status = _abi.ssi_box_tell(
                held[0], byref(range_given), byref(columns_given),
                byref(out_refusal))
        if status:
            raise failure(status, "ssi_box_tell", told=Refusal._of(out_refusal))


@overload
def worths_until(
        days: Column, worths: Optional[Column], day: Day, *,
        micro: Literal[False] = False
) -> float: ...

@overload
def worths_until(
        days: Column, worths: Optional[Column], day: Day, *,
        micro: Literal[True]
) -> int: ...

def worths_until(
        days: Column, worths: Optional[Column], day: Day, *,
        micro: bool = False
) -> float:
    """Adds up what marbles are worth up to a day.

    Args:
        days: Days since 1970-01-01.
        worths: Micropoints on the day; None: nothing.
        day: Days since 1970-01-01.
        micro: Answers whole micropoints, which are exact, instead of points.

    Returns:
        Points.

    Since 1.1; `ssi_worths_until` in C.
    """
    out_worth = c_int32()
    with Columns() as columns:
        days_at = columns.read(
            days, "int32_t", "days", "count", "day")
        worths_at = columns.read(
            worths, "int32_t", "worths", "count")
        worths_given = _abi.ssi_worths(
            sizeof(_abi.ssi_worths), count=columns.length("count"),
            days=days_at, worths=worths_at)
        status = _abi.ssi_worths_until(
            byref(worths_given), day_in(day, "day"), byref(out_worth))
    if status:
        raise failure(status, "ssi_worths_until", given=locals())
    return points_out(out_worth.value, micro)
