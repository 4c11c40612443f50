"""The base of all exceptions of the library."""

from typing import Any, Dict, Optional


class Error(Exception):
    """The library refused something.

    Attributes:
        status: The Status, or a number that this package has no name for;
            None if the call did not get as far as the library.
        function: Name of the C function.
        details: What more is known, such as the `row` of a column.
        refusal: What the handle, or a call on many members, says about the value
            that it refused: the field, the value and its range; None if it
            says nothing.
    """

    status: Optional[int]
    function: Optional[str]
    details: Dict[str, Any]
    refusal: Any

    def __init__(self, message: str = "", status: Optional[int] = None,
                 function: Optional[str] = None,
                 details: Optional[Dict[str, Any]] = None) -> None:
        super().__init__(message)
        self.status = status
        self.function = function
        self.details = details or {}
        self.refusal = None
