# Made by bindings/generate; do not edit.
from typing import ClassVar, Optional, Tuple

from ._activity import Activity
from ._allocator import Allocator
from ._buffers import Column
from ._convert import Text
from ._handle import Handle
from ._profile import Profile
from ._records import FileInfo, RoleInfo, SkipInfo
from ._table import Table


class Archive(Handle):

    def __init__(
            self, key: Optional[Column] = None, target: Optional[Text] = None,
            allocator: Optional[Allocator] = None
    ) -> None: ...

    @staticmethod
    def wants(name: Text) -> bool: ...

    def add(self, name: Text, bytes: Optional[Column] = None) -> None: ...

    def resolve(self) -> Tuple[Profile, Activity]: ...

    def file(self, index: int) -> FileInfo: ...

    @property
    def files(self) -> Table[FileInfo]: ...

    def skip(self, file: int, index: int) -> SkipInfo: ...

    @staticmethod
    def role(index: int) -> RoleInfo: ...
    roles: ClassVar[Table[RoleInfo]]

    def found(self, index: int) -> bool: ...
