"""Makes the exception that fits a status."""

import dataclasses
from typing import Any, Dict

from . import _abi
from ._convert import enum_out, text_out
from ._enums import Status
from ._error import Error
from ._errors import BY_STATUS

_UNTOUCHED = (1 << 64) - 1, (1 << 32) - 1, -1


def failure(status: int, function: str, handle: Any = None,
            **details: Any) -> Error:
    """The exception, with what the call and the handle tell of the cause."""
    known = {k: v for k, v in details.items() if v not in _UNTOUCHED}
    if handle is not None and not handle.closed:
        known.update(handle._details(status))
    kind = BY_STATUS.get(status, Error)
    message = text_out(_abi.ssi_status_text(status))
    if known:
        rows = ", ".join(f"{k}: {_shown(v)}" for k, v in known.items())
        message = f"{message} ({rows})"
    return kind(message, enum_out(Status, status), function, known)


def _shown(value: Any) -> str:
    return str(value.name).lower() if hasattr(value, "name") else str(value)


def refusal(record: Any, status: int) -> Dict[str, Any]:
    """What a handle tells of a refused value, if it speaks of this call."""
    if record.status != status:
        return {}
    fields = {f.name: getattr(record, f.name)
              for f in dataclasses.fields(record)}
    return {k: v for k, v in fields.items()
            if k != "status" and v is not None}
