"""Columns that the library reads or fills where they are, without a copy.

Anything that gives a buffer will do: bytes, array.array, memoryview, NumPy;
read-only too where the library only reads. A list or tuple is copied into an
array first; a column of Arrow or pandas is converted where it must be. A buffer
of another format, of more than one dimension or with gaps is refused, and so are
columns of different lengths.
"""

import array
import ctypes
import sys
from typing import Any, Callable, Dict, List, Optional, Sequence, Union

from ._convert import day_in

#: What a column to read may be: any buffer, a list or a tuple.
Column = Any
#: What a column to fill may be: any buffer that can be written to.
Buffer = Any


class _PyBuffer(ctypes.Structure):
    """Py_buffer of the stable interface of CPython."""

    _fields_ = [
        ("buf", ctypes.c_void_p), ("obj", ctypes.c_void_p),
        ("len", ctypes.c_ssize_t), ("itemsize", ctypes.c_ssize_t),
        ("readonly", ctypes.c_int), ("ndim", ctypes.c_int),
        ("format", ctypes.c_void_p), ("shape", ctypes.c_void_p),
        ("strides", ctypes.c_void_p), ("suboffsets", ctypes.c_void_p),
        ("internal", ctypes.c_void_p)]


_pointer = ctypes.POINTER(_PyBuffer)
_get = ctypes.PYFUNCTYPE(ctypes.c_int, ctypes.py_object, _pointer,
                         ctypes.c_int)(
    ("PyObject_GetBuffer", ctypes.pythonapi))
_release = ctypes.PYFUNCTYPE(None, _pointer)(
    ("PyBuffer_Release", ctypes.pythonapi))
_WRITABLE = 1

_SIGNED = "bhilqn"
_UNSIGNED = "BHILQN"
#: Of each C type: whether it has a sign, its width, the code of array.array.
_TYPES = {
    "int8_t": (True, 1, "b"), "int16_t": (True, 2, "h"),
    "int32_t": (True, 4, "i"), "int64_t": (True, 8, "q"),
    "uint8_t": (False, 1, "B"), "uint16_t": (False, 2, "H"),
    "uint32_t": (False, 4, "I"), "uint64_t": (False, 8, "Q"),
    "size_t": (False, ctypes.sizeof(ctypes.c_size_t), "Q"),
    "bool": (False, 1, "?")}


#: Of each C type: the code of array.array.
CODES = {kind: "B" if row[2] == "?" else row[2] for kind, row in _TYPES.items()}


def fits(view: memoryview, kind: str) -> bool:
    """Whether a buffer's elements are of a C type, in this machine's order."""
    signed, width, code = _TYPES[kind]
    letter = view.format.lstrip("@=<" if sys.byteorder == "little" else "@=>!")
    if kind == "uint8_t" and letter == "c":
        return True
    letters = "?" if code == "?" else _SIGNED if signed else _UNSIGNED
    return view.itemsize == width and len(letter) == 1 and letter in letters


class Columns:
    """The columns of one call, held until it has ended."""

    __slots__ = ("_held", "_lengths")

    def __init__(self) -> None:
        self._held: List[_PyBuffer] = []
        self._lengths: Dict[str, int] = {}

    def __enter__(self) -> "Columns":
        return self

    def __exit__(self, *error: object) -> None:
        for buffer in self._held:
            _release(buffer)
        self._held.clear()

    def length(self, name: str) -> int:
        """How long the columns of one length are; 0 if there are none."""
        return self._lengths.get(name, 0)

    def keep(self) -> List[_PyBuffer]:
        """Hands over what is held, which is no longer released here."""
        held, self._held = self._held, []
        return held

    def read(self, value: Any, kind: str, name: str, length: Union[str, int],
             unit: Optional[str] = None, more: int = 0,
             needed: bool = False, width: str = "") -> Optional[int]:
        """Address of a column to read, or None for None, unless it is needed.
        Its length is that of all columns with this name of a length, and
        `more`; or this number; or as many times this number as the length
        called `width` is then."""
        if needed and value is None:
            raise TypeError(f"{name}: a buffer of {kind} is wanted, not None")
        if isinstance(value, (list, tuple)):
            value = _column(value, kind, unit)
        elif READERS and any(hasattr(value, word) for word in _FOREIGN):
            value = READERS[0](value, kind, name)
        return self._hold(value, kind, name, length, False, more, width)

    def write(self, value: Any, kind: str, name: str,
              length: Union[str, int]) -> Optional[int]:
        """Address of a column to fill, or None for None."""
        return self._hold(value, kind, name, length, True)

    def _hold(self, value: Any, kind: str, name: str, length: Union[str, int],
              writable: bool, more: int = 0, width: str = ""
              ) -> Optional[int]:
        if value is None:
            return None
        try:
            view = memoryview(value)
        except TypeError:
            raise TypeError(f"{name}: a buffer of {kind} is wanted, not "
                            f"{type(value).__name__}") from None
        _check(view, kind, name, writable)
        if width:
            self._set_width(len(view), name, int(length), width)
        else:
            self._same_length(len(view), name, length, more)
        held = _PyBuffer()
        _get(view, held, _WRITABLE if writable else 0)
        self._held.append(held)
        address: int = held.buf
        return address

    def _same_length(self, elements: int, name: str, length: Union[str, int],
                     more: int) -> None:
        if elements < more:
            raise ValueError(f"{name}: {elements} elements, not {more} or more")
        wanted = (int(length) if isinstance(length, int) or length.isdigit()
                  else self._lengths.setdefault(length, elements - more) + more)
        if elements != wanted:
            raise ValueError(f"{name}: {elements} elements, not {wanted}")


    def _set_width(self, elements: int, name: str, each: int, width: str
                   ) -> None:
        if elements % each if each else elements:
            raise ValueError(f"{name}: {elements} elements, which is no "
                             f"multiple of {each}")
        if each and not elements:
            raise ValueError(f"{name}: 0 elements, not {each} or more")
        self._lengths[width] = elements // each if each else 0


def release(held: List[_PyBuffer]) -> None:
    """Releases what keep() has handed over."""
    for buffer in held:
        _release(buffer)
    held.clear()


#: How columns that may be no buffers show what they are.
_FOREIGN = ("__arrow_c_stream__", "__arrow_c_array__", "to_numpy")


#: What makes buffers of them; _targets puts it here.
READERS: List[Callable[[Any, str, str], Any]] = []


def _column(values: Sequence[Any], kind: str, unit: Optional[str]) -> Any:
    """A buffer with the values of a list or tuple."""
    if unit == "day":
        values = [day_in(day) for day in values]
    if kind == "bool":
        return memoryview(bytes(map(bool, values))).cast("?")
    return array.array(_TYPES[kind][2], values)


def _check(view: memoryview, kind: str, name: str,
           writable: bool) -> None:
    """Refuses a buffer that the library would read as something else."""
    if view.ndim != 1:
        raise ValueError(f"{name}: {view.ndim} dimensions, not one")
    if not view.c_contiguous:
        raise ValueError(f"{name}: its elements are not side by side")
    if not fits(view, kind):
        raise TypeError(f"{name}: its elements are of format "
                        f"{view.format!r}, not {kind}")
    if writable and view.readonly:
        raise TypeError(f"{name}: the buffer is read-only")
