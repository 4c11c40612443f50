# Made by bindings/generate; do not edit.
"""Documents made of results, the same bytes from every host; and the library's
test of itself.

A document is written into the caller's buffer, without floating point and
without a locale, so that programs in every language print the same text.
"""

from __future__ import annotations

from typing import Optional

from . import _abi
from ._allocator import Allocator, allocator_in
from ._failure import failure


def selftest(allocator: Optional[Allocator] = None) -> None:
    """Computes a few known answers and compares them, in less than a
    millisecond: a host that loads the library from elsewhere can tell that it
    computes right on this machine before it trusts it.

    Args:
        allocator: Where memory comes from during the call. None: `malloc` and
            `free`.

    Raises:
        SelftestError: An answer is wrong: do not use this library.
        SsiMemoryError: No memory.

    Since 1.0; `ssi_selftest` in C.
    """
    status = _abi.ssi_selftest(allocator_in(allocator))
    if status:
        raise failure(status, "ssi_selftest")
