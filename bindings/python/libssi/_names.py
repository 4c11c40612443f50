"""Enums that print as the names that are accepted for them."""

import enum


class Enum(enum.IntEnum):
    """Values that are numbers, and print as their names: "post"."""

    def __str__(self) -> str:
        return self.name.lower()

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"

    def __format__(self, spec: str) -> str:
        """As a name, unless a format of numbers is asked for."""
        if spec[-1:] and spec[-1] in "bcdoxXneEfFgG%":
            return format(int(self), spec)
        return format(str(self), spec)


class Flags(enum.IntFlag):
    """Bits that print as their names: "target|own_words"; none of them is
    "none"."""

    def __str__(self) -> str:
        return "|".join(_names(self)) or "none"

    def __repr__(self) -> str:
        kind = type(self).__name__
        return " | ".join(f"{kind}.{name.upper()}" if not name.isdigit()
                          else f"{kind}({name})"
                          for name in _names(self)) or f"{kind}(0)"

    def __format__(self, spec: str) -> str:
        """As names, unless a format of numbers is asked for."""
        if spec[-1:] and spec[-1] in "bcdoxXneEfFgG%":
            return format(int(self), spec)
        return format(str(self), spec)


def _names(value: enum.IntFlag) -> "list[str]":
    """Names of the bits; the numbers of those that have none."""
    left = int(value)
    found = []
    for name, member in type(value).__members__.items():
        if member and left & member == member:
            found.append(name.lower())
            left &= ~int(member)
    return found + ([str(left)] if left else [])
