"""Tables for other libraries by the Arrow C data interface: what
`__arrow_c_stream__` of them hands over is read by DuckDB, polars, pandas and
pyarrow.

The structs of C lie in memory of Python's, which is kept in a table until whatever
took them calls their `release`.
"""

import array
import ctypes
import datetime
import itertools
import threading
from typing import Any, Dict, List, NamedTuple, Optional, Tuple

from ._arrow import _Array, _Schema, _Stream, _get, _last_error, _release
from ._convert import day_in

_new_capsule = ctypes.PYFUNCTYPE(
    ctypes.py_object, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p)(
        ("PyCapsule_New", ctypes.pythonapi))
# By its address: whoever makes an object of it ends it a second time.
_get_pointer = ctypes.PYFUNCTYPE(
    ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p)(
        ("PyCapsule_GetPointer", ctypes.pythonapi))
_NAME = b"arrow_array_stream"
_NULLABLE = 2
#: What is kept for others, by a number; and who counts.
_kept: Dict[int, Any] = {}
_numbers = itertools.count(1)
_lock = threading.Lock()


class Out(NamedTuple):
    """A column: its name, its Arrow type, its values, and the bits of those that
    are there; None: all are."""

    name: str
    format: str
    values: Any
    valid: Optional[bytes]


class Table:
    """A table that speaks Arrow; it can be read as often as one likes."""

    def __init__(self, columns: List[Out], rows: int) -> None:
        self._columns, self._rows = columns, rows

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        """The table as one batch."""
        del requested_schema
        stream = _Stream()
        _fill_stream(stream, self._columns, self._rows)
        # The struct must stay where it is as long as the capsule.
        capsule = _new_capsule(ctypes.addressof(stream), _NAME,
                               ctypes.cast(_capsule_end, ctypes.c_void_p))
        with _lock:
            _kept[-ctypes.addressof(stream)] = stream
        return capsule


def column(name: str, values: Any) -> Out:
    """A column of members: whole numbers, texts, dates or floats."""
    kinds = {type(value) for value in values}
    if kinds <= {bool} and kinds:
        return Out(name, "b", array.array("B", _packed(values)), None)
    if kinds <= {int} and all(-1 << 63 <= v < 1 << 63 for v in values):
        return Out(name, "l", array.array("q", values), None)
    if kinds <= {int}:
        return Out(name, "L", array.array("Q", values), None)
    if kinds <= {float}:
        return Out(name, "g", array.array("d", values), None)
    if kinds <= {datetime.date}:
        return Out(name, "tdD", array.array("i", map(day_in, values)), None)
    return Out(name, "U", [None if v is None else str(v) for v in values],
               None)


def _packed(values: List[bool]) -> bytes:
    bits = bytearray((len(values) + 7) >> 3)
    for row, value in enumerate(values):
        bits[row >> 3] |= value << (row & 7)
    return bytes(bits)


def _keep(*things: Any) -> int:
    with _lock:
        number = next(_numbers)
        _kept[number] = things
    return number


def _forget(number: Optional[int]) -> None:
    with _lock:
        _kept.pop(number or 0, None)


def _end_nested(kind: Any, struct: Any) -> None:
    """Releases what is inside, unless somebody has moved it away."""
    for index in range(struct.n_children):
        inner = kind.from_address(ctypes.c_void_p.from_address(
            struct.children + ctypes.sizeof(ctypes.c_void_p) * index).value)
        if inner.release:
            _release(inner.release)(ctypes.addressof(inner))
    struct.release = None
    _forget(struct.private_data)


def _release_schema(address: int) -> None:
    _end_nested(_Schema, _Schema.from_address(address))


def _release_array(address: int) -> None:
    _end_nested(_Array, _Array.from_address(address))


def _release_stream(address: int) -> None:
    struct = _Stream.from_address(address)
    struct.release = None
    _forget(struct.private_data)


def _end_capsule(capsule: int) -> None:
    """A capsule is gone: what nobody took is released."""
    address = _get_pointer(capsule, _NAME)
    stream = _Stream.from_address(address)
    if stream.release:
        _release(stream.release)(address)
    with _lock:
        _kept.pop(-address, None)


def _get_schema(stream: int, out: int) -> int:
    columns, _, _ = _kept[_Stream.from_address(stream).private_data]
    _fill_schema(_Schema.from_address(out), "+s", b"", [
        (c.format, c.name.encode()) for c in columns])
    return 0


def _get_next(stream: int, out: int) -> int:
    columns, rows, left = _kept[_Stream.from_address(stream).private_data]
    struct = _Array.from_address(out)
    if left:
        left.pop()
        _fill_array(struct, rows, [None], [_child(c, rows) for c in columns])
    else:
        struct.release = None
    return 0


def _no_error(stream: int) -> None:
    del stream


#: What C calls: each is kept as long as the process.
_schema_end = _release(_release_schema)
_array_end = _release(_release_array)
_capsule_end = ctypes.PYFUNCTYPE(None, ctypes.c_void_p)(_end_capsule)
_STREAM = {"get_schema": _get(_get_schema), "get_next": _get(_get_next),
           "get_last_error": _last_error(_no_error),
           "release": _release(_release_stream)}


def _fill_stream(struct: Any, columns: List[Out], rows: int) -> None:
    for name, function in _STREAM.items():
        setattr(struct, name, ctypes.cast(function, ctypes.c_void_p))
    struct.private_data = _keep(columns, rows, [True])


def _fill_schema(struct: Any, kind: str, name: bytes,
                 children: List[Tuple[str, bytes]]) -> None:
    inner = (_Schema * len(children))()
    for one, (form, word) in zip(inner, children):
        _fill_schema(one, form, word, [])
    at = _pointers([ctypes.addressof(one) for one in inner])
    form_at, name_at = map(ctypes.create_string_buffer, (kind.encode(), name))
    struct.format = ctypes.cast(form_at, ctypes.c_char_p)
    struct.name = ctypes.cast(name_at, ctypes.c_char_p)
    struct.metadata, struct.flags = None, _NULLABLE
    struct.n_children, struct.children = len(inner), ctypes.addressof(at)
    struct.dictionary = None
    struct.release = ctypes.cast(_schema_end, ctypes.c_void_p)
    struct.private_data = _keep(inner, at, form_at, name_at)


def _child(column: Out, rows: int) -> Any:
    """A column's array and the buffers it lies in."""
    valid = None if column.valid is None else array.array("B", column.valid)
    if column.format != "U":
        values = column.values
        return column.format, rows, [valid, values]
    texts = [(text or "").encode() for text in column.values]
    ends = array.array("q", [0, *itertools.accumulate(map(len, texts))])
    if any(text is None for text in column.values):
        bits = bytearray((rows + 7) >> 3)
        for row, text in enumerate(column.values):
            if text is not None:
                bits[row >> 3] |= 1 << (row & 7)
        valid = array.array("B", bits)
    return column.format, rows, [valid, ends,
                                 array.array("B", b"".join(texts))]


def _fill_array(struct: Any, rows: int, buffers: List[Any],
                children: List[Any]) -> None:
    inner = (_Array * len(children))()
    for one, (_, count, blocks) in zip(inner, children):
        _fill_array(one, count, blocks, [])
    at = _pointers([ctypes.addressof(one) for one in inner])
    blocks = _pointers([0 if b is None else b.buffer_info()[0]
                        for b in buffers])
    struct.length, struct.null_count, struct.offset = (
        rows, 0 if buffers[0] is None else -1, 0)
    struct.n_buffers, struct.buffers = len(buffers), ctypes.addressof(blocks)
    struct.n_children, struct.children = len(inner), ctypes.addressof(at)
    struct.dictionary = None
    struct.release = ctypes.cast(_array_end, ctypes.c_void_p)
    struct.private_data = _keep(inner, at, blocks, buffers)


def _pointers(addresses: List[int]) -> Any:
    return (ctypes.c_void_p * max(len(addresses), 1))(*addresses)
