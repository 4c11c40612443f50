"""Takes functions out of the library, with all their types."""

from typing import Any, Callable, List

from ._loader import LONG, QUICK


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
        raise NotImplementedError(
            f"{name} came with libssi {since}; the library that was found "
            f"is older: {LONG._name}")
    return missing
