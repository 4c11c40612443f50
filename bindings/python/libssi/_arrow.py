"""Columns of other libraries by the Arrow C data interface, without pyarrow.

What has `__arrow_c_array__` or `__arrow_c_stream__` (polars, DuckDB, pyarrow,
pandas with pyarrow) hands over structs of C, which are moved here and released
exactly once, when the last view of their memory is gone.
"""

import ctypes
import weakref
from typing import Any, Callable, List, NamedTuple, Optional, Tuple


class _Schema(ctypes.Structure):
    _fields_ = [
        ("format", ctypes.c_char_p), ("name", ctypes.c_char_p),
        ("metadata", ctypes.c_void_p), ("flags", ctypes.c_int64),
        ("n_children", ctypes.c_int64), ("children", ctypes.c_void_p),
        ("dictionary", ctypes.c_void_p), ("release", ctypes.c_void_p),
        ("private_data", ctypes.c_void_p)]


class _Array(ctypes.Structure):
    _fields_ = [
        ("length", ctypes.c_int64), ("null_count", ctypes.c_int64),
        ("offset", ctypes.c_int64), ("n_buffers", ctypes.c_int64),
        ("n_children", ctypes.c_int64), ("buffers", ctypes.c_void_p),
        ("children", ctypes.c_void_p), ("dictionary", ctypes.c_void_p),
        ("release", ctypes.c_void_p), ("private_data", ctypes.c_void_p)]


class _Stream(ctypes.Structure):
    _fields_ = [
        ("get_schema", ctypes.c_void_p), ("get_next", ctypes.c_void_p),
        ("get_last_error", ctypes.c_void_p), ("release", ctypes.c_void_p),
        ("private_data", ctypes.c_void_p)]


_release = ctypes.CFUNCTYPE(None, ctypes.c_void_p)
_get = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
_last_error = ctypes.CFUNCTYPE(ctypes.c_char_p, ctypes.c_void_p)
_capsule = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.py_object,
                             ctypes.c_char_p)(
    ("PyCapsule_GetPointer", ctypes.pythonapi))

#: Nested deeper than any column of a population.
_DEPTH_MAX = 8


class Field(NamedTuple):
    """One type, as a schema describes it."""

    format: str
    name: str
    children: List["Field"]
    dictionary: Optional["Field"]


class Piece(NamedTuple):
    """An array of one type: rows `start` … `start + length - 1` of its
    buffers. `owner` keeps the memory."""

    field: Field
    struct: Any
    start: int
    length: int
    owner: "_Owner"

    def address(self, index: int) -> int:
        """Where a buffer is; 0 for none."""
        if index >= self.struct.n_buffers:
            raise ValueError(f"{self.field.name}: an Arrow array without its "
                             f"buffer {index}")
        return _pointer(self.struct.buffers, index)

    def view(self, index: int, code: str, start: int, length: int
             ) -> memoryview:
        """Elements of a buffer, where they are."""
        width = memoryview(bytes(8)).cast(code).itemsize
        if length == 0:
            return memoryview(b"").cast(code)
        at = self.address(index)
        if not at:
            raise ValueError(f"{self.field.name}: an Arrow array without "
                             "values")
        block = (ctypes.c_char * (width * length)).from_address(
            at + width * start)
        if (at + width * start) % width:  # not where a number may be
            return memoryview(bytes(block)).cast(code)
        block._owner = self.owner  # type: ignore[attr-defined]
        return memoryview(block).cast("B").cast(code)

    def values(self, code: str) -> memoryview:
        return self.view(1, code, self.start, self.length)

    def valid(self) -> Optional[bytes]:
        """Bits of the rows that have a value, the first one's first; None if
        all have."""
        if self.field.format == "n":
            return bytes((self.length + 7) >> 3) if self.length else None
        if self.struct.null_count == 0 or self.length == 0 or (
                not self.address(0)):
            return None
        skip = self.start & 7
        bits = ctypes.string_at(self.address(0) + (self.start >> 3),
                                (skip + self.length + 7) >> 3)
        if skip:
            moved = int.from_bytes(bits, "little") >> skip
            bits = moved.to_bytes(len(bits), "little")
        return bits

    def nulls(self) -> List[int]:
        """Rows that have no value, in order."""
        return zeros(self.valid(), self.length)

    def child(self, index: int, start: int, length: int) -> "Piece":
        """A part of what is nested inside."""
        if index >= self.struct.n_children:
            raise ValueError(f"{self.field.name}: an Arrow array without its "
                             f"child {index}")
        struct = _Array.from_address(_pointer(self.struct.children, index))
        return _piece(self.field.children[index], struct, start, length,
                      self.owner)

    def dictionary(self) -> "Piece":
        assert self.field.dictionary is not None
        if not self.struct.dictionary:
            raise ValueError(f"{self.field.name}: an Arrow array without its "
                             "dictionary")
        struct = _Array.from_address(self.struct.dictionary)
        return _piece(self.field.dictionary, struct, 0, struct.length,
                      self.owner)


def _pointer(table: Optional[int], index: int) -> int:
    """One of a table of pointers; 0 for NULL."""
    if not table:
        raise ValueError("an Arrow struct without its pointers")
    at = table + ctypes.sizeof(ctypes.c_void_p) * index
    return ctypes.c_void_p.from_address(at).value or 0


def zeros(bits: Optional[bytes], length: int) -> List[int]:
    """Which of `count` bits are 0."""
    found: List[int] = []
    for place, byte in enumerate(bits or b""):
        if byte != 255:
            found += [8 * place + bit for bit in range(8)
                      if not byte >> bit & 1 and 8 * place + bit < length]
    return found


def _piece(field: Field, struct: Any, start: int, length: int,
           owner: "_Owner") -> Piece:
    """Rows of an array, after the offset it has itself."""
    if struct.offset < 0 or start + length > struct.length or length < 0:
        raise ValueError(f"{field.name}: an Arrow array that is too short")
    return Piece(field, struct, struct.offset + start, length, owner)


class _Owner:
    """A struct of C that was moved here, and is released with this object."""

    __slots__ = ("struct", "free", "__weakref__")

    def __init__(self, struct: Any) -> None:
        self.struct = struct
        self.free = weakref.finalize(self, _free, struct)
        # At the end of the process a thread may still be inside a call.
        self.free.atexit = False


def _free(struct: Any) -> None:
    if struct.release:
        _release(struct.release)(ctypes.addressof(struct))


def _moved(kind: Any, capsule: Any, name: bytes) -> _Owner:
    """Takes a struct out of its capsule, which then releases nothing."""
    source = kind.from_address(_capsule(capsule, name))
    if not source.release:
        raise ValueError("an Arrow capsule that was used already")
    struct = kind.from_buffer_copy(source)
    source.release = None
    return _Owner(struct)


def _field(schema: Any, depth: int = 0) -> Field:
    if depth > _DEPTH_MAX:
        raise ValueError("an Arrow type that is nested too deeply")
    children = []
    for index in range(schema.n_children):
        inner = _Schema.from_address(_pointer(schema.children, index))
        children.append(_field(inner, depth + 1))
    known = schema.dictionary
    return Field(schema.format.decode(), (schema.name or b"").decode(),
                 children, _field(_Schema.from_address(known), depth + 1)
                 if known else None)


def has_arrow(value: Any) -> bool:
    return (hasattr(value, "__arrow_c_stream__")
            or hasattr(value, "__arrow_c_array__"))


def pieces(value: Any) -> Tuple[Field, List[Piece]]:
    """The type of a column or table, and its arrays, in order."""
    if hasattr(value, "__arrow_c_array__"):
        one, two = value.__arrow_c_array__()
        schema = _moved(_Schema, one, b"arrow_schema")
        arrays = [_moved(_Array, two, b"arrow_array")]
    else:
        schema, arrays = _streamed(value.__arrow_c_stream__())
    try:
        field = _field(schema.struct)
    finally:
        schema.free()
    return field, [_piece(field, a.struct, 0, a.struct.length, a)
                   for a in arrays]


def _streamed(capsule: Any) -> Tuple[_Owner, List[_Owner]]:
    stream = _moved(_Stream, capsule, b"arrow_array_stream")
    try:
        schema = _Schema()
        _call(stream, stream.struct.get_schema, schema)
        owner = _Owner(schema)
        arrays: List[_Owner] = []
        while True:
            array = _Array()
            _call(stream, stream.struct.get_next, array)
            if not array.release:
                return owner, arrays
            arrays.append(_Owner(array))
    finally:
        stream.free()


def _call(stream: _Owner, function: int, out: Any) -> None:
    at = ctypes.addressof(stream.struct)
    code = _get(function)(at, ctypes.addressof(out))
    if code:
        tell: Callable[[int], Optional[bytes]] = _last_error(
            stream.struct.get_last_error)
        words = tell(at) or b"no more is known"
        raise ValueError(f"the Arrow stream failed ({code}): "
                         f"{words.decode('utf-8', 'replace')}")


def table(value: Any) -> List[Tuple[Field, List[Piece]]]:
    """The columns of a table, each with its arrays."""
    field, arrays = pieces(value)
    if field.format != "+s":
        raise TypeError(f"a table is wanted, not a column of Arrow type "
                        f"{field.format!r}")
    for array in arrays:
        if array.nulls():
            raise ValueError("an Arrow table with rows that are null")
    return [(child, [a.child(index, a.start, a.length) for a in arrays])
            for index, child in enumerate(field.children)]
