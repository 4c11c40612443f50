"""Lengths of arrays: `count`, `8`, `members + 1`, `count * SSI_INDICATORS`.

A length is a sum of products of names and numbers. One name or number is a
plain length; any other is an extent, a list of products.
"""

import re

ATOM = r"(?:\d+|[A-Za-z_]\w*)"
LENGTH = re.compile(rf"{ATOM}(?: [*+] {ATOM})*")


def extent(text):
    """[["members"], ["1"]] of "members + 1"; None for a plain length."""
    if not text or re.fullmatch(ATOM, text):
        return None
    return [product.split(" * ") for product in text.split(" + ")]


def told(text):
    """The names that an array of this length tells: not those of products."""
    return [a for product in (text or "").split(" + ") for a in [product]
            if re.fullmatch(r"[A-Za-z_]\w*", a)]


def names(text):
    """The names inside a length, each once, in order."""
    return list(dict.fromkeys(re.findall(r"[A-Za-z_]\w*", text or "")))


def more(terms):
    """("members", 1) of members + 1: what a caller's array tells; or None."""
    if terms and len(terms) == 2 and [len(t) for t in terms] == [1, 1] and (
            terms[1][0].isdigit() and not terms[0][0].isdigit()):
        return terms[0][0], int(terms[1][0])
    return None
