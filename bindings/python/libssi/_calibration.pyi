# Made by bindings/generate; do not edit.
from typing import Optional

from ._activity import Activity
from ._allocator import Allocator
from ._buffers import Column
from ._handle import Handle
from ._model import Model
from ._profile import Profile
from ._records import Fit, FittedIndicator, Residual
from ._table import Table


class Calibration(Handle):

    def __init__(
            self, model: Model, profile: Profile, activity: Activity,
            days: Column, brand: Column, find: Column, engage: Column,
            relate: Column, allocator: Optional[Allocator] = None
    ) -> None: ...

    def model(self) -> Model: ...

    def total(self) -> Fit: ...

    def pillar(self, pillar: int) -> Fit: ...

    @property
    def pillars(self) -> Table[Fit]: ...

    def residual(self, index: int) -> Residual: ...

    @property
    def residuals(self) -> Table[Residual]: ...

    def indicator(self, indicator: int) -> FittedIndicator: ...

    @property
    def indicators(self) -> Table[FittedIndicator]: ...
