# Made by bindings/generate; do not edit.
import datetime
from typing import Any, Optional, Tuple

from ._allocator import Allocator
from ._buffers import Buffer, Column
from ._convert import Day
from ._enums import Trait
from ._extras import ActivityExtras
from ._handle import Handle


class Activity(ActivityExtras, Handle):

    def __init__(self, allocator: Optional[Allocator] = None) -> None: ...

    def copy(self) -> Activity: ...

    def __copy__(self) -> Activity: ...

    def __deepcopy__(self, memo: Any) -> Activity: ...

    def add(
            self, day: Day, kind: int, traits: int = 0, count: int = 1,
            counterpart: int = 0
    ) -> None: ...

    def add_columns(
            self, days: Column, kinds: Column, traits: Optional[Column] = None,
            counts: Optional[Column] = None,
            counterparts: Optional[Column] = None
    ) -> None: ...

    def observe(self, kind: int) -> None: ...

    def observe_traits(self, traits: int) -> None: ...

    def observed_traits(self) -> Trait: ...

    def observed(self, kind: int) -> bool: ...

    def merge(self, other: Activity) -> None: ...

    def rows(self) -> int: ...

    def days(self) -> Tuple[datetime.date, datetime.date]: ...

    def total(self, kind: int, first: Day, last: Day) -> int: ...

    def read(
            self, from_: int, days: Optional[Buffer] = None,
            kinds: Optional[Buffer] = None, traits: Optional[Buffer] = None,
            counts: Optional[Buffer] = None,
            counterparts: Optional[Buffer] = None
    ) -> int: ...

    def save(self) -> bytes: ...

    @classmethod
    def load(
            cls, bytes: Column, allocator: Optional[Allocator] = None
    ) -> Activity: ...
