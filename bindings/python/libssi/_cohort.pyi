# Made by bindings/generate; do not edit.
from typing import Any, Optional, Union

from ._allocator import Allocator
from ._buffers import Buffer, Column
from ._convert import Day, Points, Text
from ._extras import CohortExtras
from ._handle import Handle
from ._population import Population, Scorer
from ._records import (
    CohortInfo, GapAnswer, MeanAnswer, MovementAnswer, QuantileAnswer,
    RankAnswer)


class Cohort(CohortExtras, Handle):

    def __init__(
            self, kind: int, name: Text, day: Day,
            allocator: Optional[Allocator] = None
    ) -> None: ...

    @classmethod
    def fallback(
            cls, day: Day, allocator: Optional[Allocator] = None
    ) -> Cohort: ...

    def copy(self) -> Cohort: ...

    def __copy__(self) -> Cohort: ...

    def __deepcopy__(self, memo: Any) -> Cohort: ...

    def label(self) -> CohortInfo: ...

    def add(
            self, member: int, total: Union[int, Points],
            pillars: Optional[Column] = None
    ) -> None: ...

    def add_columns(
            self, members: Optional[Column] = None,
            totals: Optional[Column] = None, brand: Optional[Column] = None,
            find: Optional[Column] = None, engage: Optional[Column] = None,
            relate: Optional[Column] = None
    ) -> None: ...

    def add_population(
            self, scorer: Scorer, population: Population, day: Day, first: int,
            numbers: Column
    ) -> None: ...

    def remove(
            self, member: int, total: Union[int, Points],
            pillars: Optional[Column] = None
    ) -> None: ...

    def merge(self, other: Cohort) -> None: ...

    def subtract(self, other: Cohort) -> None: ...

    def save(self) -> bytes: ...

    @classmethod
    def load(
            cls, bytes: Column, allocator: Optional[Allocator] = None
    ) -> Cohort: ...

    def ranks(
            self, totals: Column, tops: Buffer, ranks: Optional[Buffer] = None
    ) -> None: ...


class Releases(Handle):

    def __init__(
            self, period: int, remembered: int,
            allocator: Optional[Allocator] = None
    ) -> None: ...

    def declare(self, cohort: Cohort) -> None: ...

    def mean(self, cohort: Cohort) -> MeanAnswer: ...

    def gap(
            self, cohort: Cohort, total: Union[int, Points], pillars: Column
    ) -> GapAnswer: ...

    def quantile(self, cohort: Cohort, percent: int) -> QuantileAnswer: ...

    def rank(
            self, cohort: Cohort, member: int, total: Union[int, Points]
    ) -> RankAnswer: ...

    def movement(
            self, before: Cohort, after: Cohort, member: int,
            total_before: Union[int, Points], total_after: Union[int, Points]
    ) -> MovementAnswer: ...

    def save(self) -> bytes: ...

    @classmethod
    def load(
            cls, bytes: Column, allocator: Optional[Allocator] = None
    ) -> Releases: ...
