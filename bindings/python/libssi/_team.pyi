# Made by bindings/generate; do not edit.
from typing import Optional, Union

from ._allocator import Allocator
from ._buffers import Column
from ._cohort import Cohort, Releases
from ._convert import Day, Points, Text
from ._handle import Handle
from ._records import TeamOwn, TeamRow, TeamView
from ._table import Table


class Team(Handle):

    def __init__(
            self, name: Text, day: Day, allocator: Optional[Allocator] = None
    ) -> None: ...

    def add(
            self, member: int, pillars: Column, shares: bool,
            baseline: Optional[Union[int, Points]] = None
    ) -> None: ...

    def member(self, releases: Releases, member: int) -> TeamOwn: ...

    def summary(
            self, releases: Releases, benchmark: Optional[Cohort] = None
    ) -> TeamView: ...

    def share(self, index: int) -> TeamRow: ...

    @property
    def shares(self) -> Table[TeamRow]: ...
