"""Makes the exception that fits a status."""

import dataclasses
from typing import Any, Dict, Iterator, Optional

from . import _abi, _enums
from ._allowed import ALLOWED
from ._convert import enum_out, names_of, text_out
from ._enums import Status
from ._error import Error
from ._errors import BY_STATUS

# Their refusals have a range of 0 to 0 if none applies.
_WITHOUT_RANGE = ("ERROR_KIND", "ERROR_UTF8")
# What the library's sentences say of C, and what that is in Python.
_IN_PYTHON = {
    "the function's documentation states it, and the `_refusal` call of the "
    "object, where there is one, says": "help() of the call states it, and "
    "`refusal` of this error, where it is not None, says",
    "ssi_model_balance()": "Model.balance()",
    "ssi_budget_afford()": "affordable()",
    ": start from SSI_INIT()": ""}
_UNTOUCHED = (1 << 64) - 1, (1 << 32) - 1, -1


def failure(status: int, function: str, handle: Any = None,
            told: Any = None, given: Optional[Dict[str, Any]] = None,
            **details: Any) -> Error:
    """The exception, with what the call and the handle say about the cause."""
    known = {k: v for k, v in details.items() if v not in _UNTOUCHED}
    record = _refusal(handle, status) if told is None else told
    if record is not None and record.status != status:
        record = None
    if record is not None:
        known = {**_told(record), **known}
    kind = BY_STATUS.get(status, Error)
    message = _sentence(status)
    if known:
        rows = ", ".join(f"{k}: {_shown(v)}" for k, v in known.items())
        message = f"{message} ({rows})"
    elif given is not None:
        message = " ".join([message, *_wrong(status, ALLOWED[function], given)])
    made = kind(message, enum_out(Status, status), function, known)
    made.refusal = record
    return made


def _sentence(status: int) -> str:
    """What a status says, in Python's words."""
    text = text_out(_abi.ssi_status_text(status))
    for theirs, ours in _IN_PYTHON.items():
        text = text.replace(theirs, ours)
    return text


def _wrong(status: int, allowed: Dict[str, str],
           given: Dict[str, Any]) -> Iterator[str]:
    """Of the arguments of a call, those that a status may be about: with their
    values, and with what is allowed."""
    about = getattr(enum_out(Status, status), "name", "")[len("ERROR_"):]
    for name, rule in allowed.items():
        value = given.get(name)
        if value is None:
            continue
        kind = getattr(_enums, rule, None)
        if kind is not None:
            told = names_of(kind)
            wrong = rule.upper().endswith(about) and value not in set(kind)
        elif rule == "day":
            told = "1970-01-01 … 2149-06-06"
            wrong = about in ("DAY", "RANGE")
        else:
            told, wrong = rule, not _within(rule, value)
        if wrong and not isinstance(value, str):
            yield f"({name}: {_shown(value)}; allowed: {told})"


def _within(rule: str, value: Any) -> bool:
    """Whether a number is in a range such as "1 … 65,536" or "0 or more"."""
    low, _, high = rule.replace(" or more", " … ").partition(" … ")
    ends = [getattr(_enums, end, None) or int(end.replace(",", "") or 1 << 64)
            for end in (low, high)]
    return bool(ends[0] <= value <= ends[1])


def _refusal(handle: Any, status: int) -> Any:
    """What a handle says about the value that it refused last."""
    if handle is None or handle.closed:
        return None
    return handle.refusal()


def _shown(value: Any) -> str:
    return str(value.name).lower() if hasattr(value, "name") else str(value)


def _told(record: Any) -> Dict[str, Any]:
    """What a refusal says: nothing of what it is not about."""
    fields = {f.name: getattr(record, f.name)
              for f in dataclasses.fields(record)}
    status = getattr(record.status, "name", None)
    if status in _WITHOUT_RANGE and record.maximum == 0:
        del fields["minimum"], fields["maximum"]
    return {k: v for k, v in fields.items()
            if k != "status" and v not in (None, "")
            and (k, v) not in (("row", -1), ("member", -1))}
