# Made by bindings/generate; do not edit.
"""The C interface as ctypes has it."""

from ctypes import (
    CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_int32, c_int64,
    c_size_t, c_uint32, c_uint8, c_void_p)

from ._bind import function


class ssi_box(Structure):
    """Opaque."""


ssi_box_p = POINTER(ssi_box)


class ssi_allocator(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("context", c_void_p),
        ("allocate", CFUNCTYPE(c_void_p, c_void_p, c_size_t)),
        ("release", CFUNCTYPE(None, c_void_p, c_void_p, c_size_t)),
    ]


ssi_allocator_p = POINTER(ssi_allocator)


class ssi_refusal(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("field", c_char_p),
        ("member", c_int64),
        ("row", c_int64),
        ("value", c_int64),
        ("minimum", c_int64),
        ("maximum", c_int64),
        ("status", c_int),
        ("fact", c_int32),
    ]


ssi_refusal_p = POINTER(ssi_refusal)


class ssi_marble(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("colour", c_int),
        ("signs", c_uint32),
        ("day", c_int32),
        ("worth", c_int32),
        ("name", c_char_p),
        ("edges", c_uint8 * 3),
        ("mate", c_int32),
        ("reserved", c_uint8 * 5),
        ("weight", c_int32),
    ]


ssi_marble_p = POINTER(ssi_marble)


class ssi_share(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("with_", c_int32),
        ("yield_", c_int32),
    ]


ssi_share_p = POINTER(ssi_share)


class ssi_span(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("first", c_size_t),
        ("count", c_size_t),
        ("scratch_bytes", c_size_t),
        ("scratch", c_void_p),
    ]


ssi_span_p = POINTER(ssi_span)


class ssi_columns(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("colours", c_size_t),
        ("worth", c_void_p),
        ("prices", c_void_p),
    ]


ssi_columns_p = POINTER(ssi_columns)


class ssi_worths(Structure):
    _fields_ = [
        ("size", c_size_t),
        ("count", c_size_t),
        ("days", c_void_p),
        ("worths", c_void_p),
    ]


ssi_worths_p = POINTER(ssi_worths)


ssi_number = function(
    "ssi_number", False, "1.1", c_int32, [])
ssi_status_text = function(
    "ssi_status_text", False, "1.0", c_char_p, [c_int])
ssi_box_new = function(
    "ssi_box_new", False, "1.0", c_int, [ssi_allocator_p, POINTER(ssi_box_p)])
ssi_box_free = function(
    "ssi_box_free", False, "1.0", None, [ssi_box_p])
ssi_box_put = function(
    "ssi_box_put", True, "1.0", c_int, [
        ssi_box_p, c_int32, c_size_t, c_void_p, c_void_p, POINTER(c_size_t)])
ssi_box_marbles = function(
    "ssi_box_marbles", False, "1.0", c_int, [ssi_box_p, POINTER(c_size_t)])
ssi_box_marble = function(
    "ssi_box_marble", False, "1.0", c_int, [ssi_box_p, c_size_t, ssi_marble_p])
ssi_box_label = function(
    "ssi_box_label", False, "1.1", c_int, [ssi_box_p, c_char_p, c_size_t])
ssi_box_share = function(
    "ssi_box_share", False, "1.1", c_int, [
        ssi_box_p, c_int, c_int, ssi_share_p])
ssi_box_riches = function(
    "ssi_box_riches", False, "1.1", c_int, [ssi_box_p, c_int, ssi_share_p])
ssi_box_weigh = function(
    "ssi_box_weigh", True, "1.1", c_int, [
        ssi_box_p, ssi_box_p, c_int32, POINTER(c_int32)])
ssi_box_match = function(
    "ssi_box_match", True, "1.1", c_int, [
        ssi_box_p, ssi_box_p, c_void_p, c_int32, POINTER(c_int32)])
ssi_box_refusal = function(
    "ssi_box_refusal", False, "1.1", c_int, [ssi_box_p, ssi_refusal_p])
ssi_box_sort = function(
    "ssi_box_sort", False, "1.1", c_int, [
        ssi_box_p, c_void_p, c_size_t, POINTER(c_size_t)])
ssi_box_palette = function(
    "ssi_box_palette", False, "1.1", c_int, [
        ssi_box_p, c_void_p, c_size_t, POINTER(c_size_t)])
ssi_box_set_prices = function(
    "ssi_box_set_prices", False, "1.1", c_int, [ssi_box_p, c_size_t, c_void_p])
ssi_box_prices = function(
    "ssi_box_prices", False, "1.1", c_int, [ssi_box_p, c_size_t, c_void_p])
ssi_box_story = function(
    "ssi_box_story", False, "1.1", c_int, [
        ssi_box_p, c_char_p, c_size_t, POINTER(c_size_t)])
ssi_box_tell = function(
    "ssi_box_tell", True, "1.1", c_int, [
        ssi_box_p, ssi_span_p, ssi_columns_p, ssi_refusal_p])
ssi_worths_until = function(
    "ssi_worths_until", True, "1.1", c_int, [
        ssi_worths_p, c_int32, POINTER(c_int32)])
