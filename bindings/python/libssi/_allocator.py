"""Memory from elsewhere, for those who must count or limit it."""

import ctypes
from typing import Any, Callable, Optional

from . import _abi


class Allocator:
    """Gives memory to handles made with it.

    Args:
        allocate: Takes a number of bytes; answers the address of as many,
            aligned for any type, or None.
        release: Takes such an address and the same number of bytes back.

    An exception inside either counts as None; Python reports it as ignored.
    Neither may use the handle that asks for the memory.
    """

    __slots__ = ("struct", "_held")

    def __init__(self, allocate: Callable[[int], Optional[int]],
                 release: Callable[[int, int], None]) -> None:
        fields: Any = dict(_abi.ssi_allocator._fields_)
        self._held = (fields["allocate"](lambda _, size: allocate(size)),
                      fields["release"](lambda _, at, size: release(at, size)))
        self.struct = _abi.ssi_allocator(
            ctypes.sizeof(_abi.ssi_allocator), None, *self._held)


def allocator_in(allocator: Optional[Allocator]) -> Any:
    if allocator is None:
        return None
    if isinstance(allocator, Allocator):
        return ctypes.byref(allocator.struct)
    raise TypeError(f"an Allocator is wanted, not {type(allocator).__name__}")
