"""A column of any library as one of two forms: numbers where they are, or a
list of Python's values."""

import array
import itertools
import struct
from typing import Any, Callable, Dict, Iterable, List, Optional, Tuple, Union

from ._arrow import Field, Piece, has_arrow, pieces, table
from ._convert import day_out

_DAY = 86400
_UNITS = {"s": 1, "m": 10 ** 3, "u": 10 ** 6, "n": 10 ** 9}
_INTEGERS = {"c": "b", "C": "B", "s": "h", "S": "H", "i": "i", "I": "I",
             "l": "q", "L": "Q", "f": "f", "g": "d"}
_BITS = [bytes(byte >> bit & 1 for bit in range(8)) for byte in range(256)]
#: How pandas and NumPy say that there is no time.
_NOT_A_TIME = -1 << 63


class Numbers:
    """Numbers in a buffer, and the rows that have none.

    Attributes:
        values: The buffer, in the machine's own format.
        nulls: Rows without a value, in order; what stands there is of no use.
        per_day: How many make a day, if they are times; 1 for dates, 0 if they
            are plain numbers.
    """

    __slots__ = ("values", "nulls", "per_day")

    def __init__(self, values: memoryview, nulls: List[int],
                 per_day: int = 0) -> None:
        self.values, self.nulls, self.per_day = values, nulls, per_day

    def __len__(self) -> int:
        return len(self.values)


#: A column: numbers, or a list of values with None for null.
Vector = Union[Numbers, List[Any]]


def vector(value: Any, name: str) -> Vector:
    """A column of any sort."""
    if isinstance(value, (list, tuple)):
        return [None if _is_null(v) else v for v in value]
    if is_pandas(value):
        return _of_pandas(value, name)
    if has_arrow(value):
        return of_arrow(*pieces(value), name)
    return _of_buffer(value, name)


def columns(frame: Any, what: str) -> Dict[str, Callable[[], Vector]]:
    """What makes each column of a frame, by name."""
    if isinstance(frame, dict):
        return {name: _later(vector, column, name)
                for name, column in frame.items()}
    if is_pandas(frame):
        return {str(name): _later(_of_pandas, frame[name], str(name))
                for name in frame.columns}
    if has_arrow(frame):
        return {field.name: _later(of_arrow, field, arrays, field.name)
                for field, arrays in table(frame)}
    raise TypeError(f"{what}: a data frame is wanted, not "
                    f"{type(frame).__name__}")


def _later(function: Callable[..., Vector], *words: Any
           ) -> Callable[[], Vector]:
    return lambda: function(*words)


def library(value: Any) -> str:
    """The library that an object comes from."""
    return type(value).__module__.split(".")[0]


def is_pandas(value: Any) -> bool:
    return library(value) == "pandas" and hasattr(value, "to_numpy")


def _is_null(value: Any) -> bool:
    """None, and what is not equal to itself: NaN, NaT, pandas' NA."""
    try:
        return value is None or bool(value != value)
    except (TypeError, ValueError):
        return not isinstance(value, (list, tuple, set, frozenset))


# Buffers and pandas


def _of_buffer(value: Any, name: str) -> Vector:
    kind = getattr(getattr(value, "dtype", None), "kind", "")
    if kind == "M":
        return _times(value, str(value.dtype))
    if kind in ("O", "U", "T"):
        return vector(value.tolist(), name)
    if not isinstance(value, memoryview) and hasattr(value, "__array__"):
        value = value.__array__()
    try:
        view = memoryview(value)
    except (TypeError, ValueError):
        raise TypeError(f"{name}: a column is wanted, not "
                        f"{type(value).__name__}") from None
    if view.ndim != 1:
        raise ValueError(f"{name}: {view.ndim} dimensions, not one")
    if not view.c_contiguous:
        view = memoryview(view.tobytes()).cast("B").cast(view.format.lstrip(
            "@=<"))
    return _with_nan(view, name)


def _with_nan(view: memoryview, name: str) -> Numbers:
    letter = view.format.lstrip("@=<")
    if len(letter) != 1 or letter not in "bBhHiIlLqQfd?":
        raise TypeError(f"{name}: its elements are of format "
                        f"{view.format!r}, which is no number")
    nulls = []
    if letter in "fd":
        nulls = [row for row, v in enumerate(view) if v != v]
    return Numbers(view, nulls)


def _times(values: Any, dtype: str) -> Numbers:
    """NumPy's datetime64[ns], [s], [D] and the like."""
    unit = dtype[dtype.index("[") + 1:].split(",")[0].rstrip("]")
    if unit not in ("D", "s", "ms", "us", "ns"):
        raise TypeError(f"times of type {dtype} are not understood")
    view = memoryview(values.astype(f"datetime64[{unit}]").view("int64"))
    if not view.c_contiguous:
        view = memoryview(array.array("q", view))
    nulls = [row for row, v in enumerate(view) if v == _NOT_A_TIME]
    return Numbers(view, nulls, 1 if unit == "D" else _DAY * _UNITS[unit[0]])


def _of_pandas(series: Any, name: str) -> Vector:
    """A column of pandas, with or without pyarrow behind it."""
    dtype = getattr(series, "dtype", None)
    if dtype is None:
        raise TypeError(f"{name}: one column is wanted, not several")
    kind = getattr(dtype, "kind", "O")
    text = str(dtype)
    if text == "category" or kind not in "biufM":
        return vector(series.tolist(), name)
    if kind == "M":
        if getattr(dtype, "tz", None) is not None:
            series = series.dt.tz_convert("UTC").dt.tz_localize(None)
        return _of_buffer(series.to_numpy(), name)
    if not hasattr(dtype, "numpy_dtype"):
        return _of_buffer(series.to_numpy(), name)
    # Numbers that may be missing: what is there, and where there is nothing.
    made = _of_buffer(series.to_numpy(dtype=dtype.numpy_dtype, na_value=0),
                      name)
    nulls = series.isna().to_numpy(dtype=bool).nonzero()[0].tolist()
    if isinstance(made, Numbers):
        made.nulls = sorted({*made.nulls, *nulls})
    return made


# Arrow


def of_arrow(field: Field, arrays: List[Piece], name: str) -> Vector:
    """A column of Arrow: where it is if it is whole, else joined."""
    kind, per_day = _numbers(field)
    if field.dictionary is None and kind is not None:
        return _joined(arrays, kind, per_day)
    return list(itertools.chain.from_iterable(
        _objects(piece, name) for piece in arrays))


def _numbers(field: Field) -> Tuple[Optional[str], int]:
    """The format of a type's elements, if they are numbers, and how many make
    a day."""
    kind = field.format
    if kind in _INTEGERS:
        return _INTEGERS[kind], 0
    if kind == "tdD":
        return "i", 1
    if kind == "tdm":
        return "q", _DAY * 1000
    if kind[:2] == "ts" and kind[2:3] in _UNITS:
        return "q", _DAY * _UNITS[kind[2]]
    return ("?" if kind == "b" else None), 0


def _joined(arrays: List[Piece], code: str, per_day: int) -> Numbers:
    nulls: List[int] = []
    rows = 0
    for piece in arrays:
        nulls += [row + rows for row in piece.nulls()]
        rows += piece.length
    if len(arrays) == 1 and code != "?":
        whole = arrays[0].values(code)
    elif code == "?":
        whole = memoryview(b"".join(_truths(p) for p in arrays)).cast("?")
    else:
        joined = array.array(code)
        for piece in arrays:
            joined.frombytes(piece.values(code).cast("B"))
        whole = memoryview(joined)
    if code in "fd":
        empty = set(nulls)
        nulls = [row for row, v in enumerate(whole) if v != v or row in empty]
    return Numbers(whole, nulls, per_day)


def _truths(piece: Piece) -> bytes:
    """Bits as bytes."""
    skip, first = piece.start & 7, piece.start >> 3
    bits = piece.view(1, "B", first, (skip + piece.length + 7) >> 3
                      if piece.length else 0)
    return b"".join(_BITS[byte] for byte in bits)[skip:skip + piece.length]


def _objects(piece: Piece, name: str) -> List[Any]:
    """The values of an array as Python has them."""
    field = piece.field
    if field.dictionary is not None:
        kind = _numbers(field)[0]
        if kind is None or kind in "fd?":
            raise TypeError(f"{name}: an Arrow dictionary of index type "
                            f"{field.format!r}")
        inner = piece.dictionary()
        words = of_arrow(inner.field, [inner], name)
        known = words if isinstance(words, list) else _plain(words)
        return _with_nulls(piece, lambda row, at: known[at],
                           piece.values(kind))
    reader = _READERS.get(field.format)
    if reader is None:
        raise TypeError(f"{name}: a column of Arrow type {field.format!r} is "
                        "not understood")
    return reader(piece, name)


def _plain(numbers: Numbers) -> List[Any]:
    """Numbers one by one; times as dates."""
    made: List[Any] = list(numbers.values)
    for row in numbers.nulls:
        made[row] = 0
    if numbers.per_day:
        made = [_date(v // numbers.per_day) for v in made]
    for row in numbers.nulls:
        made[row] = None
    return made


def _date(day: int) -> Any:
    """The date; a day that no date has stays a number, to be refused."""
    try:
        return day_out(day)
    except (ValueError, OverflowError):
        return day


def _with_nulls(piece: Piece, one: Callable[[int, Any], Any],
                items: Iterable[Any]) -> List[Any]:
    """Each item's value, but None where there is none: what stands there must
    not be looked at."""
    nulls = piece.nulls()
    if not nulls:
        return [one(row, item) for row, item in enumerate(items)]
    empty = set(nulls)
    return [None if row in empty else one(row, item)
            for row, item in enumerate(items)]


def _nothing(piece: Piece, name: str) -> List[Any]:
    del name
    return [None] * piece.length


def _ends(piece: Piece, code: str) -> memoryview:
    return piece.view(1, code, piece.start, piece.length + 1)


def _text(code: str) -> Callable[[Piece, str], List[Any]]:
    def read(piece: Piece, name: str) -> List[Any]:
        del name
        if not piece.length:
            return []
        ends = _ends(piece, code)
        first, last = ends[0], ends[piece.length]
        data = bytes(piece.view(2, "B", first, last - first))
        words = [data[one - first:two - first]
                 for one, two in zip(ends, itertools.islice(ends, 1, None))]
        return _distinct(piece, words, b"", lambda word: word.decode("utf-8"))
    return read


def _distinct(piece: Piece, words: List[bytes], empty: bytes,
              one: Callable[[bytes], str]) -> List[Any]:
    """The texts of words, of which each is made once; None where there is
    none: what stands there must not be looked at."""
    nulls = piece.nulls()
    for row in nulls:
        words[row] = empty
    known = {word: one(word) for word in set(words)}
    made: List[Any] = list(map(known.__getitem__, words))
    for row in nulls:
        made[row] = None
    return made


def _text_view(piece: Piece, name: str) -> List[Any]:
    """Short texts inside the view, long ones in buffers of their own."""
    del name
    views = piece.view(1, "B", 16 * piece.start, 16 * piece.length)
    blocks = piece.struct.n_buffers - 3
    sizes = (piece.view(piece.struct.n_buffers - 1, "q", 0, blocks)
             if blocks > 0 else ())
    data = [piece.view(2 + index, "B", 0, size)
            for index, size in enumerate(sizes)]

    def one(view: bytes) -> str:
        length, block, at = struct.unpack("=i4xii", view)
        if length <= 12:
            return view[4:4 + length].decode("utf-8")
        return bytes(data[block][at:at + length]).decode("utf-8")
    return _distinct(piece, [view for view, in struct.iter_unpack("16s", views)],
                     bytes(16), one)


def _lists(code: str) -> Callable[[Piece, str], List[Any]]:
    def read(piece: Piece, name: str) -> List[Any]:
        if not piece.length:
            return []
        ends = _ends(piece, code)
        first, last = ends[0], ends[piece.length]
        inner = piece.child(0, first, last - first)
        items = of_arrow(inner.field, [inner], name)
        values = items if isinstance(items, list) else _plain(items)
        return _with_nulls(
            piece, lambda row, at: values[at - first:ends[row + 1] - first],
            ends[:piece.length])
    return read


_READERS: Dict[str, Callable[[Piece, str], List[Any]]] = {
    "n": _nothing, "u": _text("i"), "U": _text("q"), "vu": _text_view,
    "+l": _lists("i"), "+L": _lists("q")}
