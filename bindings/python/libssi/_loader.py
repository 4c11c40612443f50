"""Finds and opens the C library."""

import ctypes
import ctypes.util
import os
import sys
from typing import Iterator, List, Tuple

SONAME = "libssi.so.1"
VARIABLE = "LIBSSI_LIBRARY"


def _name() -> str:
    """What the library is called on this platform."""
    if sys.platform == "darwin":
        return "libssi.1.dylib"
    if sys.platform == "win32":
        return "ssi-1.dll"
    return SONAME


def _candidates() -> Iterator[Tuple[str, str]]:
    """Where the library may be, each with the reason, best first."""
    named = os.environ.get(VARIABLE)
    if named:
        yield named, f"from the environment variable {VARIABLE}"
        return
    folder = os.path.dirname(os.path.abspath(__file__))
    yield os.path.join(folder, _name()), "beside the package"
    yield _name(), "by its exact name"
    found = ctypes.util.find_library("ssi")
    if found:
        yield found, "by find_library, any version"


def _load() -> "ctypes.CDLL":
    tried: List[str] = []
    for path, why in _candidates():
        try:
            return ctypes.CDLL(path)
        except OSError as error:
            tried.append(f"  {path} ({why}): {error}")
    raise ImportError(
        "the C library of libssi cannot be opened; tried were:\n"
        + "\n".join(tried)
        + f"\nSet {VARIABLE} to the path of {_name()}, or install libssi.")


#: The library; its calls let other threads run meanwhile.
LONG = _load()
#: The same library; its calls keep other threads waiting, which makes them
#: quick, and safe where two threads use one handle.
QUICK = ctypes.PyDLL(LONG._name, handle=LONG._handle)
