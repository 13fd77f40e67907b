"""How one cell of the form is read: a value, or a sentence that says what to mend."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date, time, timedelta
from functools import lru_cache
from typing import Any

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.contacts import BadPhone, parse_phone
from rustavi_hoa.kernel.georgian import search_key
from rustavi_hoa.register import words
from rustavi_hoa.register.numbers import read_number

Cell = Any
Reader = Callable[[Cell], Any]

LONGEST = 200
BOX = (41.45, 41.62, 44.88, 45.12)
"""Where Rustavi lies. Unit: degrees; south, north, west, east."""

_MOBILE = re.compile(r"(?:\+?995|0)?(5\d{8})", re.ASCII)
_CADASTRAL = re.compile(r"\d{2}\.\d{2}\.\d{2}\.\d{3}(\.\d{3})?(\.\d{2}(\.\d{3,4})?)?", re.ASCII)
_INVISIBLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060\ufeff]")


class Unreadable(ValueError):
    """A cell cannot be taken; ``sentence`` says why."""

    def __init__(self, sentence: Msg, **values: object) -> None:
        super().__init__(sentence.en)
        self.sentence = sentence
        self.values = tuple(values.items())


def text(cell: Cell) -> str:
    """Read a line of text; a number that a spreadsheet made of it comes back as typed."""
    if isinstance(cell, str):
        return _plain(cell)
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, date | time | timedelta):
        raise Unreadable(words.DATE_IN_NUMBER)
    return str(cell)


def whole(least: int, most: int) -> Reader:
    """Make a reader of whole numbers from ``least`` to ``most``."""

    def read(cell: Cell) -> int:
        number = _number(cell)
        if number != int(number):
            raise Unreadable(words.NOT_WHOLE)
        if not least <= number <= most:
            raise Unreadable(words.OUT_OF_RANGE, least=least, most=most)
        return int(number)

    return read


def degrees(cell: Cell) -> float:
    """Read a coordinate; a decimal comma is a point."""
    return round(_number(cell), 7)


def flat(cell: Cell) -> str:
    """Read the number of an entrance or an apartment."""
    if isinstance(cell, float | int) and not isinstance(cell, bool) and 0 < cell < 10000 and cell == int(cell):
        return str(int(cell))
    number = read_number(text(cell))
    if number is None:
        raise Unreadable(words.BAD_FLAT)
    return number.ka


def cadastral(cell: Cell) -> str:
    """Read a cadastral code."""
    code = text(cell).replace(" ", "").rstrip(".")
    if not _CADASTRAL.fullmatch(code):
        raise Unreadable(words.BAD_CADASTRAL)
    return code


def phone(cell: Cell) -> str:
    """Read a telephone number. Shape: E.164."""
    digits = re.sub(r"[\s\-()]", "", text(cell))
    if mobile := _MOBILE.fullmatch(digits):
        return f"+995{mobile[1]}"
    try:
        return parse_phone(digits)
    except BadPhone as bad:
        raise Unreadable(words.BAD_PHONE) from bad


def choice(options: dict[str, Msg]) -> Reader:
    """Make a reader of one of a few words, in either language or by its code."""
    known = {search_key(form): code for code, msg in options.items() for form in (code, msg.ka, msg.en)}
    exact = {form: code for code, msg in options.items() for form in (code, msg.ka, msg.en)}

    def read(cell: Cell) -> str:
        found = exact.get(cell) or known.get(search_key(text(cell)))
        if found is None:
            raise Unreadable(words.NOT_CHOICE, choices=tuple(options.values()))
        return found

    return read


def position(lat: float | None, lon: float | None) -> tuple[float, float] | Msg | None:
    """Give a position inside the city, nothing where none is given, or the sentence why it is left out."""
    if lat is None and lon is None:
        return None
    if lat is None or lon is None:
        return words.HALF_POSITION
    if _inside(lat, lon):
        return lat, lon
    return words.SWAPPED if _inside(lon, lat) else words.OUTSIDE


def _inside(lat: float, lon: float) -> bool:
    south, north, west, east = BOX
    return south <= lat <= north and west <= lon <= east


@lru_cache(maxsize=65536)  # streets and kinds repeat in every line of a building
def _plain(cell: str) -> str:
    if cell.isascii() and cell.isprintable() and len(cell) < LONGEST and cell[:1] not in "=@":
        return cell.strip()
    plain = _INVISIBLE.sub("", unicodedata.normalize("NFC", cell)).replace("\n", " ").replace("\t", " ").strip()
    if plain[:1] in ("=", "@"):
        raise Unreadable(words.FORMULA)
    if len(plain) > LONGEST:
        raise Unreadable(words.TOO_LONG, most=LONGEST)
    return plain


def _number(cell: Cell) -> float:
    if isinstance(cell, float | int) and not isinstance(cell, bool):
        number = float(cell)
    else:
        try:
            number = float(text(cell).replace(",", ".").replace(" ", "").replace("\u00a0", ""))
        except ValueError as bad:
            raise bad if isinstance(bad, Unreadable) else Unreadable(words.NOT_NUMBER) from bad
    if number != number or abs(number) > 1e12:
        raise Unreadable(words.NOT_NUMBER)
    return number
