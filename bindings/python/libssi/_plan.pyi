# Made by bindings/generate; do not edit.
from typing import ClassVar, Optional, Union

from ._activity import Activity
from ._allocator import Allocator
from ._buffers import Column
from ._convert import Day, Points
from ._handle import Handle
from ._model import Model
from ._profile import Profile
from ._records import (
    Difference, PlanActionInfo, PlanLineResult, PlanPillarResult, PlanResult,
    PlanTaskResult, PlanYieldResult)
from ._table import Table


class WhatIf(Handle):

    def __init__(
            self, model: Model, profile: Profile, activity: Activity, day: Day,
            planned_profile: Optional[Profile] = None,
            planned_activity: Optional[Activity] = None,
            allocator: Optional[Allocator] = None
    ) -> None: ...

    def total(self) -> Difference: ...

    def pillar(self, pillar: int) -> Difference: ...

    @property
    def pillars(self) -> Table[Difference]: ...

    def indicator(self, indicator: int) -> Difference: ...

    @property
    def indicators(self) -> Table[Difference]: ...


class PlanOptions(Handle):

    def __init__(self, allocator: Optional[Allocator] = None) -> None: ...

    def set_time(self, minutes: int, days: int) -> None: ...

    def limit(self, kind: int, at_least: int, at_most: int) -> None: ...

    def set_cohort(
            self, brand: Union[int, Points], find: Union[int, Points],
            engage: Union[int, Points], relate: Union[int, Points]
    ) -> None: ...


class Plan(Handle):

    @staticmethod
    def action(index: int) -> PlanActionInfo: ...
    actions: ClassVar[Table[PlanActionInfo]]

    def __init__(
            self, model: Model, profile: Profile, activity: Activity, day: Day,
            horizon: int, options: Optional[PlanOptions] = None,
            allocator: Optional[Allocator] = None
    ) -> None: ...

    def total(self) -> PlanResult: ...

    def pillar(self, pillar: int) -> PlanPillarResult: ...

    @property
    def pillars(self) -> Table[PlanPillarResult]: ...

    def line(self, index: int) -> PlanLineResult: ...

    @property
    def lines(self) -> Table[PlanLineResult]: ...

    def task(self, index: int) -> PlanTaskResult: ...

    @property
    def tasks(self) -> Table[PlanTaskResult]: ...

    def yield_(self, index: int) -> PlanYieldResult: ...

    @property
    def yields(self) -> Table[PlanYieldResult]: ...

    def activity(self) -> Activity: ...

    def profile(self) -> Profile: ...

    def points(self, kinds: Column, times: Column) -> Points: ...
