# Made by bindings/generate; do not edit.
"""A box of marbles.

Boxes hold marbles:

- in the order they were put in;
- see Box.put().
"""

from __future__ import annotations

from ctypes import (
    ArgumentError, byref, c_int32, c_size_t, create_string_buffer, sizeof)
from functools import partial
from typing import Optional, Union

from . import _abi
from ._allocator import Allocator, allocator_in
from ._buffers import Column, Columns
from ._convert import (
    Day, Points, day_in, int32_t, micropoints_in, size_t, text_out)
from ._enums import Colour, Status
from ._failure import failure
from ._handle import Handle, hold, misused
from ._records import Marble, Share
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
                held[0], day_in(from_), columns.length("count"), colours_at,
                worths_at, byref(out_at))
        if status:
            raise failure(status, "ssi_box_put", at=out_at.value)

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
            status = _abi.ssi_box_marble(held[0], size_t(index), byref(out))
            if status:
                raise failure(status, "ssi_box_marble")
            return Marble._of(out)

    @property
    def marbles(self) -> Table[Marble]:
        """All that marble() tells of."""
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

    def share(self, sign: int, colour: int) -> Share:
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
                self._read, int32_t(sign), int32_t(colour), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Box) from None
        if status:
            raise failure(status, "ssi_box_share")
        return Share._of(out)

    def shares(self, sign: int) -> Table[Share]:
        """All that share() tells of for one sign."""
        return Table(partial(self.share, sign), Colour)

    def riches(self, colour: int) -> Share:
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
                self._read, int32_t(colour), byref(out))
        except ArgumentError as error:
            raise misused(error, self, Box) from None
        if status:
            raise failure(status, "ssi_box_riches")
        return Share._of(out)

    @property
    def colours(self) -> Table[Share]:
        """All that riches() tells of."""
        return Table(self.riches, Colour)

    def weigh(self, day: Day, beside: Optional[Box] = None) -> Points:
        """Weighs all marbles that came up to a day.

        Args:
            day: Days since 1970-01-01.
            beside: A box to weigh with it. None: none.

        Returns:
            Micropoints of both.

        Since 1.1; `ssi_box_weigh` in C.
        """
        out_worth = c_int32()
        with hold((), self, Box, beside, (Box, type(None))) as held:
            status = _abi.ssi_box_weigh(
                held[0], held[1], day_in(day), byref(out_worth))
        if status:
            raise failure(status, "ssi_box_weigh")
        return Points(out_worth.value)

    def match(
            self, to: Box, worths: Column,
            extra: Optional[Union[int, Points]] = None
    ) -> Points:
        """Puts two red marbles like those of a box into another one.

        Args:
            to: The box they are put into.
            worths: Micropoints that each is worth, up to 9,000,000.
            extra: Micropoints that a third is worth; None: no third.

        Returns:
            Micropoints of the other box then.

        Raises:
            SsiIndexError: The box is empty.

        Since 1.1; `ssi_box_match` in C.
        """
        out_worth = c_int32()
        with Columns() as columns, hold((1,), self, Box, to, Box) as held:
            worths_at = columns.read(
                worths, "int32_t", "worths", "2", "micropoint")
            status = _abi.ssi_box_match(
                held[0], held[1], worths_at,
                -1 if extra is None else micropoints_in(extra),
                byref(out_worth))
        if status:
            raise failure(status, "ssi_box_match")
        return Points(out_worth.value)
