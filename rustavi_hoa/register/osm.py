"""What OpenStreetMap's tags say about a building: whether people live in it, and where."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.register import words
from rustavi_hoa.register.addresses import Address
from rustavi_hoa.register.cells import position
from rustavi_hoa.register.numbers import Number, read_number
from rustavi_hoa.register.places import Kind, Place, read_place

Tags = Mapping[str, str]

FLATS = frozenset({"apartments", "dormitory"})
PERHAPS_FLATS = frozenset({"residential", "yes"})
FEWEST_LEVELS = 3

OTHER_USE = (
    "amenity", "shop", "religion", "denomination", "office", "tourism", "leisure", "healthcare", "craft",
    "government", "military", "railway", "aeroway", "power", "man_made", "industrial", "sport", "education",
)  # fmt: skip
"""Tags that tell another use of the whole building."""


@dataclass(frozen=True, slots=True)
class OnMap:
    """A building of the map. ``address`` and ``number_why`` are never both given."""

    ref: str
    lat: float
    lon: float
    levels: int | None
    place: Place | None
    address: Address | None
    number_why: Msg | None
    number_values: tuple[tuple[str, object], ...]
    not_candidate: tuple[Msg, str] | None

    @property
    def is_candidate(self) -> bool:
        """Tell whether it is taken for a block of flats until somebody knows better."""
        return self.not_candidate is None

    @property
    def is_rival(self) -> bool:
        """Tell whether it may be the building of its address: nothing in its tags says that nobody lives there."""
        return self.not_candidate is None or self.not_candidate[0] is words.LOW_OR_UNKNOWN


def read_element(element: Any) -> OnMap | None:
    """Read one element of an Overpass answer; None where its type, id, position or tags are missing."""
    try:
        tags = element["tags"]
        centre = element.get("center", element)
        ref = f"{element['type']}/{int(element['id'])}"
        lat, lon = float(centre["lat"]), float(centre["lon"])
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
    if element["type"] not in ("way", "relation", "node") or not isinstance(tags, dict):
        return None
    place, address, why, values = _address(tags)
    return OnMap(ref, lat, lon, levels(tags), place, address, why, values, why_not_flats(tags, lat, lon))


def why_not_flats(tags: Tags, lat: float, lon: float) -> tuple[Msg, str] | None:
    """Say why a building is no candidate, with the tag that tells it; None for a candidate."""
    if not isinstance(position(lat, lon), tuple):
        return words.OUTSIDE, ""
    kind = tags.get("building", "")
    if kind not in FLATS | PERHAPS_FLATS:
        return words.NOT_DWELLING, f"building={kind}"
    other = next((name for name in OTHER_USE if tags.get(name, "no") != "no"), None)
    if other:
        return words.NOT_DWELLING, f"{other}={tags[other]}"
    if kind in FLATS or (levels(tags) or 0) >= FEWEST_LEVELS or _in_microdistrict(tags):
        return None
    return words.LOW_OR_UNKNOWN, ""


def levels(tags: Tags) -> int | None:
    """Give the number of levels; of several the highest, None where the tag is missing or no number."""
    numbers = [float(digits) for digits in re.findall(r"\d{1,4}(?:\.\d+)?", str(tags.get("building:levels", "")))]
    highest = int(max(numbers, default=0))
    return highest if 1 <= highest <= 40 else None


def _in_microdistrict(tags: Tags) -> bool:
    place = _place(tags)
    return place is not None and place.kind is Kind.MICRODISTRICT


def _place(tags: Tags) -> Place | None:
    """Give the street, or what stands in its stead; a microdistrict wins over a street."""
    written = [str(tags[name]) for name in ("addr:place", "addr:street") if tags.get(name)]
    read = [place for place in map(read_place, written) if place is not None]
    return next((place for place in read if place.kind is Kind.MICRODISTRICT), read[-1] if read else None)


def _address(tags: Tags) -> tuple[Place | None, Address | None, Msg | None, tuple[tuple[str, object], ...]]:
    place, written = _place(tags), str(tags.get("addr:housenumber", ""))
    if not written or place is None:
        return place, None, None, ()
    number = read_number(written)
    if number is None:
        return place, None, words.UNREAD_ON_MAP, ()
    other = _other_number(tags, number)
    if other is not None:
        return place, None, words.NUMBERS_DISAGREE, (("first", number.ka), ("second", other.ka))
    return place, Address(place, number), None, ()


def _other_number(tags: Tags, number: Number) -> Number | None:
    """Give a second number of the building that disagrees with its first."""
    for name in ("addr:housenumber2", "addr:housenumber:en"):
        second = read_number(str(tags.get(name, "")))
        if second is not None and second.key != number.key:
            return second
    return None
