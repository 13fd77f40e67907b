"""An address as a pair of place and number: one match key, one text in each language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rustavi_hoa.register.numbers import MARK, Number, fold, read_number
from rustavi_hoa.register.places import (
    Kind,
    Place,
    drop_city,
    from_keyboard,
    microdistrict_in,
    names_microdistrict,
    read_place,
    read_street,
)

_MARKED = re.compile(rf"{MARK}\s*(\d[\d\-/;]*\s*-?\s*(?:[ა-ჰa-zа-я](?![ა-ჰa-zа-я]))?)")
_BLOCK = re.compile(
    r"(?:(\d[\d\-/]*?(?:\s*-?[აბგდვზ])?)(?:-?ე)?\s*)?(?:კორპუს\w*|კორპ\.?|სახლ\w*|block|building)"
    r"(?:\s*(\d[\d\-/]*\s*-?[ა-ჰ]?))?(?![ა-ჰ])"
)
_LAST = re.compile(r"(?:^|[\s,])(\d[\d\-/;]*\s*-?\s*(?:[ა-ჰa-zа-я](?![ა-ჰa-zа-я]))?)\s*[.,]?\s*$")
_INSIDE = re.compile(r"[,;]?\s*(?:სადარბაზო|სადარბ|სად\.|სართულ|სართ\.|ბინა|ბ\.)\s*(?:n|№|#)?\s*\d.*$")


@dataclass(frozen=True, slots=True)
class Address:
    """Where a building stands. Equal keys mean the same address."""

    place: Place
    number: Number

    @property
    def key(self) -> str:
        """What two spellings of one address share."""
        return f"{self.place.key}|{self.number.key}"

    @property
    def ka(self) -> str:
        """The address as a Georgian reader writes it."""
        sign = ", N" if self.place.kind is Kind.MICRODISTRICT else " N"
        return f"{self.place.ka}{sign}{self.number.ka}"

    @property
    def en(self) -> str:
        """The address in Latin letters."""
        sign = ", N" if self.place.kind is Kind.MICRODISTRICT else " N"
        return f"{self.place.en}{sign}{self.number.en}"


@lru_cache(maxsize=65536)
def read_address(place: str, number: str = "") -> Address | None:
    """Read an address from two cells, or from one that holds all of it; None where it cannot be read."""
    if not number.strip():
        return _read_line(place)
    read_where, read_which = read_place(place), read_number(number)
    return Address(read_where, read_which) if read_where and read_which else None


def _read_line(text: str) -> Address | None:
    plain = _INSIDE.sub("", drop_city(fold(from_keyboard(text))))
    found = microdistrict_in(plain)
    if found is None and names_microdistrict(plain):
        return None
    place, rest = found if found else (None, plain)
    for pattern in (_MARKED, _BLOCK, _LAST):
        hit = pattern.search(rest)
        digits = next(filter(None, hit.groups()), "") if hit else ""
        number = read_number(digits) if digits else None
        if hit and number:
            place = place or read_street((rest[: hit.start()] + " " + rest[hit.end() :]).strip(" ,."))
            return Address(place, number) if place else None
    return None


class Gazetteer:
    """Which full street name a short one means, among the names that stand in the city's lists."""

    def __init__(self, keys: Iterable[str]) -> None:
        """Learn from address keys or place keys."""
        self._full: dict[str, set[str]] = defaultdict(set)
        for place in {key.partition("|")[0] for key in keys}:
            kind, _, name = place.partition(":")
            if "-" in name:
                self._full[f"{kind}:{name.rpartition('-')[2]}"].add(place)

    def canonical(self, key: str) -> str:
        """Give the key under the full name: "kostavas" is "merab-kostavas" where no other Kostava has such a street.

        Shape: a key without a longer name, or with two that would fit, comes back as it is: nobody guesses.
        """
        place, bar, number = key.partition("|")
        fitting = self._full.get(place, ())
        return f"{next(iter(fitting))}{bar}{number}" if len(fitting) == 1 else key
