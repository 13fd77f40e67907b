"""Reads the plain numbers of addresses and forms; anybody can write anything there."""

from __future__ import annotations

from typing import overload

DIGITS = 9
"""An identifier of nine digits fits the 32 bits of a column; a longer text would be refused by the database."""


@overload
def whole(text: object, otherwise: int = 0, *, digits: int = DIGITS) -> int: ...
@overload
def whole(text: object, otherwise: None, *, digits: int = DIGITS) -> int | None: ...
def whole(text: object, otherwise: int | None = 0, *, digits: int = DIGITS) -> int | None:
    """Read a number written in the digits 0-9 alone, at most so many; what is none gives ``otherwise``."""
    said = str(text or "")
    return int(said) if said.isascii() and said.isdigit() and len(said) <= digits else otherwise
