# Made by bindings/generate; do not edit.
"""What every toy needs."""

from __future__ import annotations

from typing import Union

from . import _abi
from ._convert import enum_in, text_out
from ._enums import Status


def number() -> int:
    """The library's version as a number.

    Returns:
        Such as 1001.

    Since 1.1; `ssi_number` in C.
    """
    answer = _abi.ssi_number()
    return int(answer)


def status_text(status: Union[Status, str]) -> str:
    """One sentence that says what a status means.

    Args:
        status: Any value.

    Returns:
        Borrowed text; valid for ever.

    Since 1.0; `ssi_status_text` in C.
    """
    answer = _abi.ssi_status_text(enum_in(Status, status, "status"))
    return text_out(answer)
