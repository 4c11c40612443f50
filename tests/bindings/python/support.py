"""What the tests of the Python package share."""

import json
import os
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]
API = json.loads((ROOT / "bindings/api.json").read_text(encoding="utf-8"))


def installed():
    """The package as a user gets it: never from the source tree."""
    import libssi
    place = pathlib.Path(libssi.__file__).resolve()
    if place.is_relative_to(ROOT / "bindings"):
        raise SystemExit(f"{place}: not the installed package")
    return libssi


def numpy():
    """Debian's NumPy, which the empty environment does not have."""
    sys.path.append("/usr/lib/python3/dist-packages")
    try:
        import numpy as found
    finally:
        sys.path.remove("/usr/lib/python3/dist-packages")
    return found


def parameter(name):
    """A path that run_python.sh hands over."""
    value = os.environ.get(name)
    if not value:
        raise SystemExit(f"{name} is not set; run tests/bindings/run_python.sh")
    return pathlib.Path(value)
