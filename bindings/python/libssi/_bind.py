"""Takes functions out of the library, with all their types."""

from ctypes import c_char_p
from typing import Any, Callable, List

from ._error import Error
from ._loader import LONG, QUICK


class MissingError(Error, NotImplementedError):
    """The library that was loaded is older than the function."""


def function(name: str, long: bool, since: str, result: Any,
             arguments: List[Any]) -> Callable[..., Any]:
    """The C function; for one that the library does not have yet, one that
    says so when it is called."""
    try:
        found = getattr(LONG if long else QUICK, name)
    except AttributeError:
        return _missing(name, since)
    found.restype = result
    found.argtypes = arguments
    return found  # type: ignore[no-any-return]


def _missing(name: str, since: str) -> Callable[..., Any]:
    def missing(*arguments: Any) -> Any:
        del arguments
        raise MissingError(
            f"{name}() came with libssi {since}, and the library that was "
            f"loaded is {_version()}: {LONG._name}", function=name)
    return missing


def _version() -> str:
    """The version of the library that was loaded."""
    try:
        tell = LONG.ssi_version
    except AttributeError:
        return "older"
    tell.restype, tell.argtypes = c_char_p, []
    return (tell() or b"older").decode("utf-8", "replace")
