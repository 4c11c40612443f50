"""Structs of columns: the caller's buffers, held as long as the object lives."""

import contextlib
import ctypes
import weakref
from typing import Any, Iterator, Type

from ._buffers import Columns, release


class ColumnSet:
    """Columns that calls read where they are. Constant: any number of threads
    may use it."""

    __slots__ = ("_struct", "_finalizer", "__weakref__")

    _struct: Any

    @contextlib.contextmanager
    def _take(self, struct: Any) -> Iterator[Columns]:
        """Takes a struct and, once it is filled, the buffers it points to."""
        if hasattr(self, "_struct"):
            raise TypeError(f"the {type(self).__name__} was made already")
        with Columns() as columns:
            yield columns
            held = columns.keep()
        self._finalizer = weakref.finalize(self, release, held)
        # At the end of the process a thread may still be inside a call.
        self._finalizer.atexit = False
        self._struct = struct

    def __reduce__(self) -> Any:
        raise TypeError(f"a {type(self).__name__} can be neither copied nor "
                        "pickled")


def columns_in(value: Any, kind: Type[ColumnSet]) -> Any:
    """What ctypes takes for a struct of columns."""
    if not isinstance(value, kind):
        raise TypeError(f"a {kind.__name__} is wanted, not "
                        f"{type(value).__name__}")
    if not hasattr(value, "_struct"):
        raise ValueError(f"the {kind.__name__} was not made")
    return ctypes.byref(value._struct)
