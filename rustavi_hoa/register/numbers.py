"""House and apartment numbers as people write them: N 2ა, №2A, 1-3, 13/7, 23;25."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

MARK = r"(?:№|#|\bno?\.?|ნომერი|ნომ\.)"
"""The sign of a number: N, №, #, No, ნომერი. Shape: a pattern for case-folded text."""

_MARKS = re.compile(rf"^{MARK}\s*")
_DASHES = re.compile(r"[‐‑‒–—−]")
_PART = r"(\d{1,4})(?:\s*[-/]?\s*([a-zა-ჰа-я])(?![a-zა-ჰа-я]))?"
_ONE = re.compile(rf"^{_PART}$")
_TWO = re.compile(rf"^{_PART}\s*([-/;,])\s*{_PART}$")

LETTERS: dict[str, str] = {
    **dict(zip("abgdevz", "აბგდევზ", strict=True)),
    **dict(zip("абгдевз", "აბგდევზ", strict=True)),
}
"""Latin and Cyrillic letters that people type for the Georgian letter of a house."""

LATIN: dict[str, str] = dict(zip("აბგდევზთიკლმნოპჟრსტუფქ", "abgdevztiklmnopzrstupk", strict=True))


@dataclass(frozen=True, slots=True)
class Number:
    """A number that could be read; equal keys mean the same number."""

    key: str
    ka: str
    en: str


def fold(text: str) -> str:
    """Give text in one shape: NFC, one case, one dash, one space, no quotation marks."""
    plain = _DASHES.sub("-", unicodedata.normalize("NFC", text).casefold())
    return re.sub(r"[\s\u200b\ufeff]+", " ", re.sub("[\"'„“”«»`´’]", "", plain)).strip()


@lru_cache(maxsize=65536)
def read_number(text: str) -> Number | None:
    """Read one house or apartment number; None where it is not one (then nobody guesses)."""
    plain = _MARKS.sub("", fold(text)).strip(" .")
    if one := _ONE.match(plain):
        return _made(_part(one[1], one[2]))
    two = _TWO.match(plain)
    if two is None:
        return None
    sign = "," if two[3] in ";," else two[3]
    return _made(f"{_part(two[1], two[2])}{sign}{_part(two[4], two[5])}")


def number_order(key: str) -> tuple[tuple[int, int | str], ...]:
    """Give the sort key that puts 2 and 2ა before 10."""
    return tuple((0, int(piece)) if piece.isdigit() else (1, piece) for piece in re.findall(r"\d+|\D+", key))


def _part(digits: str, letter: str | None) -> str:
    return str(int(digits)) + LETTERS.get(letter or "", letter or "")


def _made(key: str) -> Number | None:
    if re.match(r"0(?!\d)", key):
        return None
    return Number(key=key, ka=key, en="".join(LATIN.get(sign, sign) for sign in key))
