# Made by bindings/generate; do not edit.
import datetime
from typing import Optional

from ._activity import Activity
from ._allocator import Allocator
from ._convert import Day, Points
from ._handle import Handle
from ._model import Model
from ._profile import Profile
from ._records import Contribution, IndicatorResult, Result
from ._table import Table


class Score(Handle):

    def __init__(
            self, model: Model, profile: Profile, activity: Activity, day: Day,
            allocator: Optional[Allocator] = None
    ) -> None: ...

    def day(self) -> datetime.date: ...

    def total(self) -> Result: ...

    def pillar(self, pillar: int) -> Result: ...

    @property
    def pillars(self) -> Table[Result]: ...

    def display(self) -> int: ...

    def estimate(self) -> Points: ...

    def estimate_pillar(self, pillar: int) -> Points: ...

    def indicator(self, indicator: int) -> IndicatorResult: ...

    @property
    def indicators(self) -> Table[IndicatorResult]: ...

    def contribution(self, index: int) -> Contribution: ...

    @property
    def contributions(self) -> Table[Contribution]: ...

    def of_kind(self, kind: int) -> Points: ...

    def of_fact(self, fact: int) -> Points: ...

def pillar_score(
        model: Model, profile: Profile, activity: Activity, pillar: int,
        day: Day, allocator: Optional[Allocator] = None
) -> Result: ...
