# Made by bindings/generate; do not edit.
from typing import Optional

from ._activity import Activity
from ._allocator import Allocator
from ._buffers import Buffer
from ._convert import Day
from ._handle import Handle
from ._model import Model
from ._profile import Profile
from ._records import Change
from ._table import Table


class Trend(Handle):

    def __init__(
            self, model: Model, profile: Profile, activity: Activity, day: Day,
            baseline: Day, allocator: Optional[Allocator] = None
    ) -> None: ...

    def total(self, window: int) -> Change: ...

    @property
    def totals(self) -> Table[Change]: ...

    def pillar(self, window: int, pillar: int) -> Change: ...

    def pillars(self, window: int) -> Table[Change]: ...

    def indicator(self, window: int, indicator: int) -> Change: ...

    def indicators(self, window: int) -> Table[Change]: ...

def history_points(
        model: Model, profile: Profile, activity: Activity, first: Day,
        total: Buffer, brand: Optional[Buffer] = None,
        find: Optional[Buffer] = None, engage: Optional[Buffer] = None,
        relate: Optional[Buffer] = None, allocator: Optional[Allocator] = None
) -> None: ...

def history_indicator(
        model: Model, profile: Profile, activity: Activity, indicator: int,
        first: Day, points: Buffer, measures: Optional[Buffer] = None,
        allocator: Optional[Allocator] = None
) -> None: ...
