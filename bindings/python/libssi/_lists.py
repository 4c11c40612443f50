"""Lists and tables of an enum's values, and the few points of a member."""

import array
import operator
from typing import Any, Dict, Iterable, List, Mapping, Optional, Type
from typing import TypeVar, Union

from ._convert import enum_in, enum_out, int32_t, points_in

_Enum = TypeVar("_Enum", bound=int)

#: Values of an enum: members, names such as "comment", or numbers; a buffer of
#: bytes will do.
EnumList = Iterable[Union[int, str]]
#: Numbers by an enum's members, by their names or numbers; None: there is none.
EnumTable = Mapping[Any, Optional[int]]

#: More rows than any table of the library will ever have.
_ROWS_MAX = 1 << 16


def _value(kind: Type[Any], value: Any, name: str) -> int:
    """The number of a value that is given in any way."""
    return operator.index(enum_in(kind, value, name))


def list_in(kind: Type[Any], values: Optional[EnumList], name: str,
            optional: bool = False) -> Any:
    """A buffer of bytes; None for None where there may be none."""
    if optional and values is None:
        return None
    if values is None or isinstance(values, str) or not hasattr(values, "__iter__"):
        raise TypeError(f"{name}: a list of {kind.__name__} is wanted, not "
                        f"{type(values).__name__}")
    try:
        view = memoryview(values)  # type: ignore[arg-type]
    except TypeError:
        pass
    else:
        if view.ndim == 1 and view.itemsize == 1:
            return values
        values = view.tolist()
    return array.array("B", [_value(kind, value, name) for value in values])


def list_out(kind: Type[_Enum], values: Iterable[int]) -> List[_Enum]:
    return [enum_out(kind, value) for value in values]


def table_in(kind: Type[Any], values: EnumTable, name: str, width: int) -> Any:
    """A buffer with a number for each value of the enum, -1 for none."""
    if not isinstance(values, Mapping):
        raise TypeError(f"{name}: a dict by {kind.__name__} is wanted, not "
                        f"{type(values).__name__}")
    known = {_value(kind, key, name): -1 if value is None else int32_t(value, name)
             for key, value in values.items()}
    for key in known:
        if not 1 <= key <= _ROWS_MAX:
            raise ValueError(f"{name}: there is no {kind.__name__} {key}")
    made = array.array("i", [-1]) * max([width, *known])
    for key, number in known.items():
        made[key - 1] = number
    return made


def table_room(width: int) -> "array.array[int]":
    return array.array("i", [-1]) * width


def table_out(kind: Type[_Enum], values: Iterable[int]) -> Dict[_Enum, int]:
    return {enum_out(kind, place): value
            for place, value in enumerate(values, 1) if value != -1}


def few_in(values: Any, micro: bool, name: str) -> Any:
    """Points of each pillar as a column of micropoints."""
    if values is None:
        return None
    if isinstance(values, (str, bytes)) or not hasattr(values, "__iter__"):
        raise TypeError(f"{name}: a list of numbers is wanted, not "
                        f"{type(values).__name__}")
    if micro and (isinstance(values, (list, tuple))
                  or hasattr(values, "__len__")):
        return values
    return array.array("i", [points_in(value, micro, name) for value in values])
