# Made by bindings/generate; do not edit.
"""The version of the headers this package was made from."""

__version__ = "1.0.0"
