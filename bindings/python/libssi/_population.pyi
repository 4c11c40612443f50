# Made by bindings/generate; do not edit.
from typing import Optional

from ._allocator import Allocator
from ._buffers import Buffer, Column
from ._columns import ColumnSet
from ._convert import Day
from ._handle import Handle
from ._model import Model


class Population(ColumnSet):
    def __init__(
            self, *, offsets: Column, days: Optional[Column] = None,
            kinds: Optional[Column] = None, traits: Optional[Column] = None,
            counts: Optional[Column] = None,
            counterparts: Optional[Column] = None,
            facts: Optional[Column] = None,
            seen_kinds: Optional[Column] = None,
            seen_traits: Optional[Column] = None, all_kinds: int = 0,
            all_traits: int = 0
    ) -> None: ...

    @property
    def members(self) -> int: ...

    @property
    def rows(self) -> int: ...


class Scorer(Handle):

    def __init__(
            self, model: Model, allocator: Optional[Allocator] = None
    ) -> None: ...


class Dataset(Handle):

    def __init__(
            self, population: Population,
            allocator: Optional[Allocator] = None
    ) -> None: ...

    def members(self) -> int: ...

    def scratch(self) -> int: ...

    def score(
            self, scorer: Scorer, day: Day, first: int, total: Buffer,
            brand: Optional[Buffer] = None, find: Optional[Buffer] = None,
            engage: Optional[Buffer] = None, relate: Optional[Buffer] = None,
            high: Optional[Buffer] = None, observed: Optional[Buffer] = None,
            scratch: Optional[Buffer] = None
    ) -> None: ...

    def indicators(
            self, scorer: Scorer, day: Day, first: int, total: Buffer,
            points: Buffer, measures: Optional[Buffer] = None,
            scratch: Optional[Buffer] = None
    ) -> None: ...

def population_scratch(population: Population, first: int, count: int) -> int: ...

def population_score(
        scorer: Scorer, population: Population, day: Day, first: int,
        total: Buffer, brand: Optional[Buffer] = None,
        find: Optional[Buffer] = None, engage: Optional[Buffer] = None,
        relate: Optional[Buffer] = None, high: Optional[Buffer] = None,
        observed: Optional[Buffer] = None, scratch: Optional[Buffer] = None
) -> None: ...

def population_indicators(
        scorer: Scorer, population: Population, day: Day, first: int,
        total: Buffer, points: Buffer, measures: Optional[Buffer] = None,
        scratch: Optional[Buffer] = None
) -> None: ...

def population_history(
        scorer: Scorer, population: Population, first_day: Day, days: int,
        first: int, count: int, total: Buffer, brand: Optional[Buffer] = None,
        find: Optional[Buffer] = None, engage: Optional[Buffer] = None,
        relate: Optional[Buffer] = None
) -> None: ...
