# Made by bindings/generate; do not edit.
from ctypes import Structure
from typing import Any

class ssi_box(Structure):
    ...

ssi_box_p: Any

class ssi_allocator(Structure):
    size: int
    context: Any
    allocate: Any
    release: Any

ssi_allocator_p: Any

class ssi_marble(Structure):
    size: int
    colour: int
    signs: int
    day: int
    worth: int
    name: bytes
    edges: Any
    mate: int

ssi_marble_p: Any

class ssi_share(Structure):
    size: int
    with_: int
    yield_: int

ssi_share_p: Any

def ssi_status_text(status: int, /) -> bytes: ...

def ssi_box_new(allocator: Any, out: Any, /) -> int: ...

def ssi_box_free(self: Any, /) -> None: ...

def ssi_box_put(
    self: Any, from_: int, count: int, colours: Any, worths: Any, out_at: Any,
    /
) -> int: ...

def ssi_box_marbles(self: Any, out_marbles: Any, /) -> int: ...

def ssi_box_marble(self: Any, index: int, out: Any, /) -> int: ...

def ssi_box_label(self: Any, text: Any, capacity: int, /) -> int: ...

def ssi_box_share(self: Any, sign: int, colour: int, out: Any, /) -> int: ...

def ssi_box_riches(self: Any, colour: int, out: Any, /) -> int: ...

def ssi_box_weigh(
    self: Any, beside: Any, day: int, out_worth: Any, /
) -> int: ...

def ssi_box_match(
    self: Any, to: Any, worths: Any, extra: int, out_worth: Any, /
) -> int: ...
