"""A producer of the Arrow C data interface by hand, which counts releases.

Column and Table stand for what polars, DuckDB and pyarrow hand over. Each
struct that is released must be released once, by its own callback.
"""

import array
import ctypes
import struct

_release = ctypes.CFUNCTYPE(None, ctypes.c_void_p)
_get = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
_error = ctypes.CFUNCTYPE(ctypes.c_void_p, ctypes.c_void_p)
_capsule = ctypes.PYFUNCTYPE(ctypes.py_object, ctypes.c_void_p,
                             ctypes.c_char_p, ctypes.c_void_p)(
    ("PyCapsule_New", ctypes.pythonapi))


class Schema(ctypes.Structure):
    pass


class Array(ctypes.Structure):
    pass


Schema._fields_ = [
    ("format", ctypes.c_char_p), ("name", ctypes.c_char_p),
    ("metadata", ctypes.c_char_p), ("flags", ctypes.c_int64),
    ("n_children", ctypes.c_int64),
    ("children", ctypes.POINTER(ctypes.POINTER(Schema))),
    ("dictionary", ctypes.POINTER(Schema)), ("release", _release),
    ("private_data", ctypes.c_void_p)]
Array._fields_ = [
    ("length", ctypes.c_int64), ("null_count", ctypes.c_int64),
    ("offset", ctypes.c_int64), ("n_buffers", ctypes.c_int64),
    ("n_children", ctypes.c_int64),
    ("buffers", ctypes.POINTER(ctypes.c_void_p)),
    ("children", ctypes.POINTER(ctypes.POINTER(Array))),
    ("dictionary", ctypes.POINTER(Array)), ("release", _release),
    ("private_data", ctypes.c_void_p)]


class Stream(ctypes.Structure):
    _fields_ = [("get_schema", _get), ("get_next", _get),
                ("get_last_error", _error), ("release", _release),
                ("private_data", ctypes.c_void_p)]


class Ledger:
    """What was handed out, and what was given back."""

    def __init__(self):
        self.alive, self.made, self.wrong = {}, 0, []

    def __call__(self, made, kind, keep):
        """Sets a struct's callback; keeps what it points to until then."""
        self.made += 1
        number = self.made

        def release(at):
            if self.alive.pop(number, None) is None:
                self.wrong.append(f"struct {number} was released again")
            kind.from_address(at).release = _release()
        made.release = _release(release)
        # The callback outlives its call.
        self.alive[number] = keep
        self.__dict__.setdefault("callbacks", []).append(made.release)
        return made


class Data:
    """One array: a format, buffers (None for NULL) and parts."""

    def __init__(self, form, length, buffers, nulls=None, offset=0,
                 children=(), dictionary=None, name=""):
        self.format, self.length, self.offset = form, length, offset
        self.children, self.dictionary, self.name = children, dictionary, name
        bits = None
        if nulls is not None:
            # Whatever stands before the offset must not be looked at.
            flags = [1] * offset + [0 if n else 1 for n in nulls]
            flags += [1] * (-len(flags) % 8)
            bits = bytes(sum(flags[i + b] << b for b in range(8))
                         for i in range(0, len(flags), 8))
        self.buffers = [bits, *buffers]
        self.null_count = -1 if nulls is not None else 0

    def schema(self, ledger=None):
        made = Schema(self.format.encode(), self.name.encode(), None, 2,
                      len(self.children))
        parts = [child.schema() for child in self.children]
        table = (ctypes.POINTER(Schema) * len(parts))(
            *map(ctypes.pointer, parts))
        made.children = table
        inner = self.dictionary and self.dictionary.schema()
        if inner:
            made.dictionary = ctypes.pointer(inner)
        made.keep = (table, parts, inner)
        return ledger(made, Schema, made.keep) if ledger else made

    def array(self, ledger=None):
        blocks = [b if b is None else ctypes.create_string_buffer(
            bytes(b), max(len(bytes(b)), 1)) for b in self.buffers]
        table = (ctypes.c_void_p * len(blocks))(
            *(b and ctypes.addressof(b) for b in blocks))
        parts = [child.array() for child in self.children]
        rows = (ctypes.POINTER(Array) * len(parts))(*map(ctypes.pointer, parts))
        made = Array(self.length, self.null_count, self.offset, len(blocks),
                     len(parts), table, rows)
        inner = self.dictionary and self.dictionary.array()
        if inner:
            made.dictionary = ctypes.pointer(inner)
        made.keep = (blocks, table, parts, rows, inner)
        return ledger(made, Array, made.keep) if ledger else made


class One:
    """A column or table with `__arrow_c_array__`."""

    def __init__(self, data, ledger=None):
        self.data, self.ledger = data, ledger or Ledger()

    def __arrow_c_array__(self, requested_schema=None):
        self.kept = (self.data.schema(self.ledger), self.data.array(self.ledger))
        one, two = self.kept
        return (_capsule(ctypes.addressof(one), b"arrow_schema", None),
                _capsule(ctypes.addressof(two), b"arrow_array", None))


class Many:
    """Chunks with `__arrow_c_stream__`; fails at the chunk `fails`."""

    def __init__(self, chunks, like=None, ledger=None, fails=None):
        self.chunks, self.fails = chunks, fails
        self.like = like or chunks[0]
        self.ledger = ledger or Ledger()

    def __arrow_c_stream__(self, requested_schema=None):
        left = list(enumerate(self.chunks))

        def schema(_, out):
            made = self.like.schema(self.ledger)
            ctypes.memmove(out, ctypes.addressof(made), ctypes.sizeof(made))
            return 0

        def following(_, out):
            if left and left[0][0] == self.fails:
                return 5
            made = left.pop(0)[1].array(self.ledger) if left else Array()
            ctypes.memmove(out, ctypes.addressof(made), ctypes.sizeof(made))
            return 0
        words = ctypes.create_string_buffer(b"the disk is full")
        made = Stream(_get(schema), _get(following),
                      _error(lambda _: ctypes.addressof(words)))
        self.kept = made
        self.ledger(made, Stream, (made, schema, following, words))
        return _capsule(ctypes.addressof(made), b"arrow_array_stream", None)


# Columns


CODES = {"c": "b", "C": "B", "s": "h", "S": "H", "i": "i", "I": "I", "l": "q",
         "L": "Q", "f": "f", "g": "d", "tdD": "i", "tdm": "q"}


def numbers(form, values, offset=0):
    """Integers, floats, dates or times; None is null."""
    code = CODES.get(form, "q")
    # Rubbish under the nulls and before the offset.
    data = array.array(code, [77] * offset + [99 if v is None else v
                                              for v in values])
    nulls = [v is None for v in values]
    return Data(form, len(values), [data.tobytes()],
                nulls if any(nulls) else None, offset)


def huge(form, values, offset=0):
    """Whole numbers of 128 bits, after so many that are of no account."""
    data = b"".join((99 if v is None else v).to_bytes(16, "little", signed=True)
                    for v in [77] * offset + values)
    nulls = [v is None for v in values]
    return Data(form, len(values), [data], nulls if any(nulls) else None, offset)


def truths(values, offset=0):
    flags = [1] * offset + [int(bool(v)) for v in values]
    flags += [0] * (-len(flags) % 8)
    data = bytes(sum(flags[i + b] << b for b in range(8))
                 for i in range(0, len(flags), 8))
    return Data("b", len(values), [data], [v is None for v in values], offset)


def texts(values, form="u", offset=0):
    """UTF-8, with offsets of 32 (u) or 64 bits (U), or as views (vu)."""
    words = [b"?"] * offset + [(v or "").encode() for v in values]
    nulls = [v is None for v in values]
    if form == "vu":
        views, blocks = b"", [b"", b""]
        for number, word in enumerate(words):
            if len(word) <= 12:
                views += struct.pack("<i12s", len(word), word)
                continue
            block = number % 2
            views += struct.pack("<i4sii", len(word), word[:4], block,
                                 len(blocks[block]))
            blocks[block] += word
        sizes = array.array("q", map(len, blocks)).tobytes()
        return Data("vu", len(values), [views, *blocks, sizes],
                    nulls if any(nulls) else None, offset)
    ends = array.array("i" if form == "u" else "q", [0])
    for word in words:
        ends.append(ends[-1] + len(word))
    return Data(form, len(values), [ends.tobytes(), b"".join(words)],
                nulls if any(nulls) else None, offset)


def coded(values, form="i", make=texts):
    """A dictionary of texts, or of those that `make` makes of them."""
    words = sorted({v for v in values if v is not None})
    made = numbers(form, [None if v is None else words.index(v)
                          for v in values])
    made.dictionary = make(words)
    return made


def lists(values, form="+l", code=""):
    """Lists of texts, or of numbers of this form."""
    inner = [word for v in values for word in v or ()]
    ends = array.array("i" if form == "+l" else "q", [0])
    for value in values:
        ends.append(ends[-1] + len(value or ()))
    nulls = [v is None for v in values]
    return Data(form, len(values), [ends.tobytes()],
                nulls if any(nulls) else None, children=[numbers(code, inner) if code else texts(inner)])


def nothing(length):
    made = Data("n", length, [])
    made.buffers = []
    return made


def table(offset=0, **columns):
    """A record batch."""
    rows = []
    for name, column in columns.items():
        column.name = name
        rows.append(column)
    length = min(column.length for column in rows) - offset
    return Data("+s", length, [], children=rows, offset=offset)
