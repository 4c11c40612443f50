# Made by bindings/generate; do not edit.
from typing import Optional

from ._activity import Activity
from ._allocator import Allocator
from ._buffers import Column
from ._convert import Day
from ._handle import Handle
from ._model import Model
from ._profile import Profile
from ._records import RankSpread, Spread, Swing
from ._table import Table


class Sensitivity(Handle):

    def __init__(
            self, model: Model, profile: Profile, activity: Activity, day: Day,
            percent: int = 20, allocator: Optional[Allocator] = None
    ) -> None: ...

    def total(self) -> Spread: ...

    def pillar(self, pillar: int) -> Spread: ...

    @property
    def pillars(self) -> Table[Spread]: ...

    def rank(self, scores: Column) -> RankSpread: ...

    def swing(self, index: int) -> Swing: ...

    @property
    def swings(self) -> Table[Swing]: ...
