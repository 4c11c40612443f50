# Made by bindings/generate; do not edit.
from typing import Optional, Union

from ._allocator import Allocator
from ._buffers import Column
from ._convert import Day, Points
from ._handle import Handle
from ._records import Marble, Share
from ._table import Table


class Box(Handle):

    def __init__(self, allocator: Optional[Allocator] = None) -> None: ...

    def put(
            self, from_: Day, colours: Column, worths: Optional[Column] = None
    ) -> None: ...

    def marble(self, index: int) -> Marble: ...

    @property
    def marbles(self) -> Table[Marble]: ...

    def label(self) -> str: ...

    def share(self, sign: int, colour: int) -> Share: ...

    def shares(self, sign: int) -> Table[Share]: ...

    def riches(self, colour: int) -> Share: ...

    @property
    def colours(self) -> Table[Share]: ...

    def weigh(self, day: Day, beside: Optional[Box] = None) -> Points: ...

    def match(
            self, to: Box, worths: Column,
            extra: Optional[Union[int, Points]] = None
    ) -> Points: ...
