"""Finds and opens the C library."""

import ctypes
import ctypes.util
import os
import platform
import sys
from typing import Iterator, List, Tuple

SONAME = "libssi.so.1"
VARIABLE = "LIBSSI_LIBRARY"


def _names() -> Tuple[str, ...]:
    """What the library is called on this platform, as the package has it first.
    On Windows it depends on the compiler."""
    if sys.platform == "darwin":
        return ("libssi.1.dylib",)
    if sys.platform in ("win32", "cygwin"):
        return ("ssi-1.dll", "libssi-1.dll", "cygssi-1.dll")
    return (SONAME,)


def _candidates() -> Iterator[Tuple[str, str]]:
    """Where the library may be, each with the reason, best first."""
    named = os.environ.get(VARIABLE)
    if named:
        yield named, f"from the environment variable {VARIABLE}"
        return
    folder = os.path.dirname(os.path.abspath(__file__))
    for name in _names():
        yield os.path.join(folder, name), "next to the package"
    for name in _names():
        yield name, "by its exact name"
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
        + f"\nThis is {sys.platform} on {platform.machine() or 'an unknown machine'}"
        + f". Set {VARIABLE} to the path of {_names()[0]}, built there from "
        + "libssi's sources (a C compiler is enough), or install libssi.")


#: The library; its calls let other threads run meanwhile.
LONG = _load()
#: The same library; its calls keep other threads waiting, which makes them
#: quick, and safe where two threads use one handle.
QUICK = ctypes.PyDLL(LONG._name, handle=LONG._handle)
