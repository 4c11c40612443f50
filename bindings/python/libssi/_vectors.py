"""A column of any library in one of three forms: numbers where they are, words
by their places in a list, or a list of Python's values."""

import array
import itertools
import struct
import sys
from typing import Any, Callable, Dict, Iterable, List, NamedTuple, Optional
from typing import Tuple, Union

from ._arrow import Field, Piece, has_arrow, pieces, table, zeros
from ._convert import day_out

_DAY = 86400
_UNITS = {"s": 1, "m": 10 ** 3, "u": 10 ** 6, "n": 10 ** 9}
_INTEGERS = {"c": "b", "C": "B", "s": "h", "S": "H", "i": "i", "I": "I",
             "l": "q", "L": "Q", "f": "f", "g": "d"}
_BITS = [bytes(byte >> bit & 1 for bit in range(8)) for byte in range(256)]
#: How pandas and NumPy say that there is no time.
_NOT_A_TIME = -1 << 63


class Part(NamedTuple):
    """Numbers side by side, in the machine's own format."""

    values: memoryview
    #: Bits of those that are there, the first one's first; None: all are.
    valid: Optional[bytes]


class Numbers:
    """A column of numbers, where they are.

    Attributes:
        parts: Its batches.
        per_day: How many make a day, if they are times; 1 for dates, 0 if they
            are plain numbers.
        zoned: Whether they are times in UTC, and no times of a clock somewhere.
    """

    __slots__ = ("parts", "per_day", "zoned", "_values")

    def __init__(self, parts: List[Part], per_day: int = 0,
                 zoned: bool = False) -> None:
        self.parts, self.per_day, self.zoned = parts, per_day, zoned
        self._values: Optional[memoryview] = None

    def __len__(self) -> int:
        return sum(len(part.values) for part in self.parts)

    @property
    def letter(self) -> str:
        """The format of each, as array.array has it."""
        return self.parts[0].values.format.lstrip("@=<")

    @property
    def values(self) -> memoryview:
        """All of them. What stands where there is none is of no use."""
        if self._values is None:
            self._values = _whole(self.parts)
        return self._values

    @property
    def nulls(self) -> List[int]:
        """Rows without a value, in order."""
        found: List[int] = []
        start = 0
        for values, valid in self.parts:
            found += [start + row for row in zeros(valid, len(values))]
            start += len(values)
        return found

    def list(self) -> List[Any]:
        """One by one, with None where there is none; times as dates."""
        made: List[Any] = self.values.tolist()
        nulls = self.nulls
        for row in nulls:
            made[row] = 0
        if self.per_day:
            made = [_date(v // self.per_day) for v in made]
        for row in nulls:
            made[row] = None
        return made


class Coded:
    """Words, each by its place in a list: a category of pandas or polars, a
    dictionary of Arrow."""

    __slots__ = ("codes", "words")

    def __init__(self, codes: Numbers, words: List[Any]) -> None:
        self.codes, self.words = codes, words

    def __len__(self) -> int:
        return len(self.codes)

    def list(self) -> List[Any]:
        """The words of all rows."""
        words = self.words
        return [None if code is None else words[code]
                for code in self.codes.list()]


#: A column: numbers, words, or a list of values with None for null.
Vector = Union[Numbers, Coded, List[Any]]


def as_list(value: Vector) -> List[Any]:
    """The values one by one."""
    return value if isinstance(value, list) else value.list()


def _whole(parts: List[Part]) -> memoryview:
    if len(parts) == 1:
        return parts[0].values
    letter = parts[0].values.format.lstrip("@=<")
    joined = array.array(letter.replace("?", "B"))
    for part in parts:
        joined.frombytes(part.values.cast("B"))
    return memoryview(joined).cast("B").cast(letter)


def bits_of(nulls: Iterable[int], length: int) -> Optional[bytes]:
    """Bits of all rows but these; None if there are none of these."""
    bits: Optional[bytearray] = None
    for row in nulls:
        if bits is None:
            bits = bytearray(b"\xff" * ((length + 7) >> 3))
        bits[row >> 3] &= ~(1 << (row & 7))
    return None if bits is None else bytes(bits)


def _bits_of_mask(missing: Any) -> Optional[bytes]:
    """The same of NumPy's array of truths."""
    if not missing.any():
        return None
    numpy = sys.modules["numpy"]
    return bytes(numpy.packbits(~missing, bitorder="little"))


def vector(value: Any, name: str) -> Vector:
    """A column of any sort."""
    if isinstance(value, (list, tuple)):
        return [None if _is_null(v) else v for v in value]
    if is_pandas(value):
        return _of_pandas(value, name)
    if has_arrow(value):
        return of_arrow(*pieces(value), name)
    return _of_buffer(value, name)


def columns(frame: Any, what: str) -> Dict[str, Any]:
    """What makes each column of a frame, by name."""
    if isinstance(frame, dict):
        return {name: _later(vector, column, name)
                for name, column in frame.items()}
    if is_pandas(frame):
        return {str(name): _later(_of_pandas, frame[name], str(name))
                for name in frame.columns}
    if has_arrow(frame):
        return {field.name: Lazy(field, arrays)
                for field, arrays in table(frame)}
    raise TypeError(f"{what}: a data frame is wanted, not "
                    f"{type(frame).__name__}")


class Lazy(NamedTuple):
    """A column of Arrow."""

    field: Field
    arrays: List[Piece]

    def __call__(self) -> Vector:
        return of_arrow(self.field, self.arrays, self.field.name)

    def lists(self) -> Tuple["array.array[int]", Vector]:
        """Where the list of each row ends in all elements, with a 0 before;
        and the elements."""
        code = _LISTS[self.field.format]
        ends = array.array("q", [0])
        inner: List[Piece] = []
        for piece in self.arrays:
            if not piece.length:
                continue
            given = _ends(piece, code)
            first, last = given[0], given[piece.length]
            for row in piece.nulls():
                if given[row] != given[row + 1]:
                    raise ValueError(f"{self.field.name}: row {row}: a list "
                                     "that is null has elements")
            ends.extend(map((ends[-1] - first).__add__, given[1:]))
            inner.append(piece.child(0, first, last - first))
        return ends, of_arrow(self.field.children[0], inner, self.field.name)


#: Of Arrow's types of lists: the format of their ends.
_LISTS = {"+l": "i", "+L": "q"}


def has_lists(column: Any) -> bool:
    """Whether each row of a column is a list, in one buffer for all rows."""
    return isinstance(column, Lazy) and column.field.format in _LISTS


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
    return Numbers([Part(view, _nan(view))])


def _nan(view: memoryview) -> Optional[bytes]:
    """Bits of what is a number; None if all are."""
    if view.format.lstrip("@=<") not in ("f", "d"):
        return None
    numpy = sys.modules.get("numpy")
    if numpy is not None:
        values = numpy.asarray(view)
        return _bits_of_mask(values != values)
    return bits_of((row for row, v in enumerate(view) if v != v), len(view))


def _times(values: Any, dtype: str, zoned: bool = False) -> Numbers:
    """NumPy's datetime64[ns], [s], [D] and the like."""
    unit = dtype[dtype.index("[") + 1:].split(",")[0].rstrip("]")
    if unit not in ("D", "s", "ms", "us", "ns"):
        raise TypeError(f"times of type {dtype} are not understood")
    whole = values.astype(f"datetime64[{unit}]").view("int64")
    if not whole.flags.c_contiguous:
        whole = whole.copy()
    return Numbers([Part(memoryview(whole), _bits_of_mask(
        whole == _NOT_A_TIME))],
        1 if unit == "D" else _DAY * _UNITS[unit[0]], zoned)


def _of_pandas(series: Any, name: str) -> Vector:
    """A column of pandas, with or without pyarrow behind it."""
    dtype = getattr(series, "dtype", None)
    if dtype is None:
        raise TypeError(f"{name}: one column is wanted, not several")
    if hasattr(dtype, "pyarrow_dtype"):
        return of_arrow(*pieces(series.array.__arrow_array__()), name)
    kind = getattr(dtype, "kind", "O")
    if str(dtype) == "category" or kind not in "biufM":
        return _words(series)
    if kind == "M":
        zoned = getattr(dtype, "tz", None) is not None
        if zoned:
            series = series.dt.tz_convert("UTC").dt.tz_localize(None)
        times = series.to_numpy()
        return _times(times, str(times.dtype), zoned)
    if not hasattr(dtype, "numpy_dtype"):
        return _of_buffer(series.to_numpy(), name)
    # Numbers that may be missing: what is there, and where there is nothing.
    made = _of_buffer(series.to_numpy(dtype=dtype.numpy_dtype, na_value=0),
                      name)
    assert isinstance(made, Numbers)
    missing = series.isna().to_numpy(dtype=bool)
    return Numbers([Part(made.values, _bits_of_mask(missing))])


def _words(series: Any) -> Vector:
    """A column of texts or objects: each different one once, if they can be
    told apart."""
    try:
        codes, words = sys.modules["pandas"].factorize(series)
    except (TypeError, ValueError, NotImplementedError):
        return [None if _is_null(v) else v for v in series.tolist()]
    view = memoryview(codes)
    return Coded(Numbers([Part(view, _bits_of_mask(codes < 0))]),
                 [None if _is_null(v) else v for v in words.tolist()])


# Arrow


def of_arrow(field: Field, arrays: List[Piece], name: str) -> Vector:
    """A column of Arrow: numbers and words where they are."""
    kind, per_day = _numbers(field)
    if field.dictionary is None and kind is not None:
        zoned = field.format[:2] == "ts" and len(field.format) > 4
        return Numbers(_parts(arrays, kind), per_day, zoned)
    coded = _coded(field, arrays, name) if field.dictionary else None
    return coded or list(itertools.chain.from_iterable(
        _objects(piece, name) for piece in arrays))


def _parts(arrays: List[Piece], code: str) -> List[Part]:
    parts = []
    for piece in arrays:
        if code == "?":
            values = memoryview(_truths(piece)).cast("?")
        else:
            values = piece.values(code)
        valid = piece.valid()
        if code in "fd":
            nan = _nan(values)
            if nan and valid:
                both = int.from_bytes(nan, "little") & int.from_bytes(
                    valid, "little")
                nan = both.to_bytes(max(len(nan), len(valid)), "little")
            valid = nan or valid
        parts.append(Part(values, valid))
    return parts or [Part(memoryview(array.array(code.replace("?", "B"))),
                          None)]


def _coded(field: Field, arrays: List[Piece], name: str) -> Optional[Coded]:
    """Words by their places, if all batches have the same words."""
    kind = _numbers(field)[0]
    if kind is None or kind in "fd?":
        raise TypeError(f"{name}: an Arrow dictionary of index type "
                        f"{field.format!r}")
    words: Optional[List[Any]] = None
    for piece in arrays:
        inner = piece.dictionary()
        some = as_list(of_arrow(inner.field, [inner], name))
        if words is not None and some != words:
            return None
        words = some
    return Coded(Numbers(_parts(arrays, kind)), words or [])


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
        coded = _coded(field, [piece], name)
        assert coded is not None
        return coded.list()
    reader = _READERS.get(field.format) or (
        _hugeints if _is_huge(field) else None)
    if reader is None:
        raise TypeError(f"{name}: a column of Arrow type {field.format!r} is "
                        "not understood")
    return reader(piece, name)


def _is_huge(field: Field) -> bool:
    """Whether a column has whole numbers of 128 bits, such as HUGEINT of DuckDB:
    "d:38,0"."""
    kind, _, sizes = field.format.partition(":")
    return kind == "d" and sizes.split(",")[1:] in (["0"], ["0", "128"])


def _hugeints(piece: Piece, name: str) -> List[Any]:
    del name
    halves = piece.view(1, "q", 2 * piece.start, 2 * piece.length)
    return _with_nulls(
        piece, lambda _, pair: pair[1] << 64 | pair[0] & (1 << 64) - 1,
        zip(halves[::2], halves[1::2]))


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
        values = as_list(of_arrow(inner.field, [inner], name))
        return _with_nulls(
            piece, lambda row, at: values[at - first:ends[row + 1] - first],
            ends[:piece.length])
    return read


_READERS: Dict[str, Callable[[Piece, str], List[Any]]] = {
    "n": _nothing, "u": _text("i"), "U": _text("q"), "vu": _text_view,
    "+l": _lists("i"), "+L": _lists("q")}
