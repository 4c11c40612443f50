# Made by bindings/generate; do not edit.
"""What every toy needs."""

from __future__ import annotations

from . import _abi
from ._convert import int32_t, text_out


def number() -> int:
    """The library's version as a number.

    Returns:
        Such as 1001.

    Since 1.1; `ssi_number` in C.
    """
    answer = _abi.ssi_number()
    return int(answer)


def status_text(status: int) -> str:
    """One sentence that says what a status means.

    Args:
        status: Any value.

    Returns:
        Borrowed text; valid for ever.

    Since 1.0; `ssi_status_text` in C.
    """
    answer = _abi.ssi_status_text(int32_t(status))
    return text_out(answer)
