"""What all handles have in common: their life, and their use by threads.

A handle has two keys to its object, one to read it and one to change it. Quick
calls take the key they need and keep other threads waiting. Calls that may
take long let other threads run, so they take the keys away for as long as they
last: all readers share the key to read, whoever changes the object has both.
Without its key a handle answers BusyError or ClosedError.
"""

import threading
import weakref
from typing import Any, Callable, List, Tuple, Type, TypeVar

from ._error import Error

_Self = TypeVar("_Self", bound="Handle")
_LOCK = threading.RLock()


class ClosedError(Error, ValueError):
    """The handle was closed."""


class BusyError(Error, RuntimeError):
    """Another thread is using the handle in a way that excludes this."""


class _Key:
    """What ctypes takes for the object: its `_as_parameter_` is the pointer."""

    __slots__ = ("_as_parameter_",)

    _as_parameter_: Any


class Handle:
    """An object of the library. Close it, or use it with `with`, or forget
    it: its memory is given back in each case."""

    __slots__ = ("_change", "_read", "_pointer", "_readers", "_finalizer",
                 "_keep", "_told", "_made_of", "__weakref__")

    #: The function that releases the object.
    _free: Callable[[Any], None]

    def _adopt(self, pointer: Any, keep: Any) -> None:
        """Takes an object of the library and what it must outlive."""
        self._pointer = pointer
        self._keep = keep
        #: What an archive says about the ledger that it made.
        self._told: Any = None
        #: How to make the same again, for pickling.
        self._made_of: Any = None
        self._readers = 0
        self._read, self._change = _Key(), _Key()
        self._read._as_parameter_ = self._change._as_parameter_ = pointer
        self._finalizer = weakref.finalize(
            self, _release, type(self)._free, pointer, keep)
        # At the end of the process a thread may still be inside a call.
        self._finalizer.atexit = False

    @classmethod
    def _made(cls: Type[_Self], pointer: Any, keep: Any) -> _Self:
        self = cls.__new__(cls)
        self._adopt(pointer, keep)
        return self

    def __getattr__(self, name: str) -> Any:
        """A handle that was never made has no keys."""
        if name in Handle.__slots__:
            raise ClosedError(f"the {type(self).__name__} was not made")
        raise AttributeError(f"{type(self).__name__!r} object has no "
                             f"attribute {name!r}")

    def close(self) -> None:
        """Releases the object now. Any use after that raises ClosedError,
        except for another close, which does nothing."""
        with _LOCK:
            if not self._finalizer.alive:
                return
            if not hasattr(self._change, "_as_parameter_"):
                raise self._unusable()
            del self._change._as_parameter_, self._read._as_parameter_
            self._pointer = None
            self._finalizer()

    @property
    def closed(self) -> bool:
        """Whether the object was released."""
        return not self._finalizer.alive

    def __enter__(self: _Self) -> _Self:
        if self.closed:
            raise self._unusable()
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def __reduce__(self) -> Any:
        raise TypeError(f"a {type(self).__name__} can be neither copied nor "
                        "pickled")

    def __repr__(self) -> str:
        name = type(self).__name__
        try:
            if self.closed:
                return f"<{name}, closed>"
        except ClosedError:
            return f"<{name}, not made>"
        try:
            said = self._summary()
        except Error:
            return f"<{name}>"
        return f"<{name}: {said}>" if said else f"<{name}>"

    def _summary(self) -> str:
        """What repr() says of it."""
        return ""

    def _unusable(self) -> Error:
        name = type(self).__name__
        if self.closed:
            return ClosedError(f"the {name} was closed")
        return BusyError(f"the {name} is in use by another thread")

def _release(free: Callable[[Any], None], pointer: Any, keep: Any) -> None:
    """Finalizes; `keep` lives until the object is gone."""
    free(pointer)
    del keep


def misused(error: Exception, handle: Any, kind: Type[Handle]) -> Exception:
    """What was wrong, when ctypes did not take a handle for its type."""
    if not isinstance(handle, kind):
        return TypeError(f"{kind.__name__} is wanted, not "
                         f"{type(handle).__name__}")
    # The other thread may have given the key back since ctypes looked for it.
    if (hasattr(handle._change, "_as_parameter_")
            and _Key.__name__ not in str(error)):
        return error
    return handle._unusable()


class hold:  # pylint: disable=invalid-name
    """Takes the keys of the handles of a long call, and gives them back.

    Takes each handle and its class, or a tuple with the type of None if it may
    be left out. Those at the places in `changes` are changed by the call; all
    others are read. Answers the pointers, in order.
    """

    __slots__ = ("_changed", "_shared", "_pointers")

    def __init__(self, changes: Tuple[int, ...], *handles: Any) -> None:
        asked = list(zip(handles[::2], handles[1::2]))
        for handle, kind in asked:
            if not isinstance(handle, kind):
                wanted = kind[0] if isinstance(kind, tuple) else kind
                raise TypeError(f"{wanted.__name__} is wanted, not "
                                f"{type(handle).__name__}")
        self._pointers = [h for h, _ in asked]
        # By identity, once each: a handle may come twice, and handles may have
        # an equality of their own.
        changed = {id(handle): handle for handle in
                   [self._pointers[place] for place in changes]}
        self._changed: List[Handle] = list(changed.values())
        self._shared = [h for h in self._pointers
                        if h is not None and id(h) not in changed]

    def __enter__(self) -> List[Any]:
        with _LOCK:
            self._check()
            for handle in self._changed:
                del handle._change._as_parameter_
                del handle._read._as_parameter_
            for handle in self._shared:
                if handle._readers == 0:
                    del handle._change._as_parameter_
                handle._readers += 1
        return [None if handle is None else handle._pointer
                for handle in self._pointers]

    def _check(self) -> None:
        for handle in self._changed:
            if not hasattr(handle._change, "_as_parameter_"):
                raise handle._unusable()
        for handle in self._shared:
            if not hasattr(handle._read, "_as_parameter_"):
                raise handle._unusable()

    def __exit__(self, *error: object) -> None:
        with _LOCK:
            for handle in self._shared:
                handle._readers -= 1
                if handle._readers == 0:
                    handle._change._as_parameter_ = handle._pointer
            for handle in self._changed:
                handle._change._as_parameter_ = handle._pointer
                handle._read._as_parameter_ = handle._pointer
