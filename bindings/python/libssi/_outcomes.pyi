# Made by bindings/generate; do not edit.
from typing import Optional

from ._activity import Activity
from ._allocator import Allocator
from ._convert import Day
from ._records import StageResult

def outcomes_stage(
        activity: Activity, first: Day, last: Day, stage: int,
        allocator: Optional[Allocator] = None
) -> StageResult: ...
