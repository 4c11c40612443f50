"""Pickling of what has no saved form: it is made again of what it was made of,
and must come out the same."""

import hashlib
import pickle
from typing import Any, Callable, Tuple

from ._enums import Status
from ._errors import VersionError
from ._handle import BusyError, ClosedError
from ._version import __version__

#: The form of pickles; a later one is refused.
PICKLE = 1


def check_pickle(kind: Any, form: int, by: str) -> None:
    """Refuses what a later libssi has pickled."""
    if form != PICKLE:
        raise VersionError(
            f"the {kind.__name__} was pickled by libssi {by}, in form {form}; "
            f"libssi {__version__} reads form {PICKLE}", Status.ERROR_VERSION)


class MadeAgain:
    """A result, pickled as the profile, the ledger and what else it was made
    of. These must be as they were."""

    __slots__ = ()

    _made_of: Any

    def _answers(self) -> str:
        """All that it says, to compare with."""
        raise NotImplementedError

    def __reduce__(self) -> Tuple[Any, ...]:
        name = type(self).__name__
        if self._made_of is None:
            raise TypeError(f"this {name} can be neither copied nor pickled")
        make, given = self._made_of
        told = self._answers()
        try:
            with make(*given) as again:
                same = again._answers() == told
        except (BusyError, ClosedError) as error:
            raise pickle.PicklingError(
                f"a {name} is pickled with what it was made of, and "
                f"{error}") from None
        if not same:
            raise pickle.PicklingError(
                f"a {name} is pickled with what it was made of, and that has "
                "changed since")
        return _again, (type(self), make, given, _digest(told), PICKLE,
                        __version__)


def _again(kind: Any, make: Callable[..., Any], given: Tuple[Any, ...],
           digest: str, form: int, by: str) -> Any:
    check_pickle(kind, form, by)
    made = make(*given)
    if _digest(made._answers()) != digest:
        raise VersionError(
            f"the {kind.__name__} was pickled by libssi {by}; libssi "
            f"{__version__} makes another one of the same member",
            Status.ERROR_VERSION)
    return made


def _digest(told: str) -> str:
    return hashlib.sha256(told.encode()).hexdigest()
