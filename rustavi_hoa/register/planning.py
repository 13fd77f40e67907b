"""What must change so that the register holds what a file says; a blank cell never erases."""

from __future__ import annotations

from base64 import b32encode
from collections import Counter, defaultdict
from collections.abc import Container, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import sha256
from typing import Any, Protocol

from rustavi_hoa.register.addresses import Address, Gazetteer

Values = dict[str, Any]
Held = Mapping[Hashable, tuple[int, Mapping[str, Any]]]
"""What the database holds: natural key -> id and values."""


@dataclass(slots=True)
class Change:
    """Rows to insert, rows to update (with their ``id``), and how many stay."""

    inserts: list[Values] = field(default_factory=list)
    updates: list[Values] = field(default_factory=list)
    unchanged: int = 0


def compare(wanted: Iterable[tuple[Hashable, Values]], held: Held) -> Change:
    """Compare what is wanted with what is held, key by key; None in ``wanted`` keeps what is held."""
    change = Change()
    for key, values in wanted:
        found = held.get(key)
        if found is None:
            change.inserts.append(values)
            continue
        differing = {
            name: value for name, value in values.items() if value is not None and found[1].get(name, value) != value
        }
        if differing:
            change.updates.append({"id": found[0], **differing})
        else:
            change.unchanged += 1
    return change


def place_columns(address: Address | None) -> Values:
    """Give the columns of a building that its address fills; an unknown address fills none."""
    if address is None:
        return {"microdistrict": "", "street": "", "number": "", "address": "", "address_en": "", "match_key": ""}
    is_microdistrict = address.place.kind == "microdistrict"
    return {
        "microdistrict": address.place.ka if is_microdistrict else "",
        "street": "" if is_microdistrict else address.place.ka,
        "number": address.number.ka,
        "address": address.ka,
        "address_en": address.en,
        "match_key": address.key,
    }


@lru_cache(maxsize=16384)  # asked for twice of each building of a file
def building_code(key: str) -> str:
    """Give the code that posters and links carry: always the same for an address, plain letters and digits.

    Shape: B and ten signs of A-Z and 2-7 (50 bits: no two addresses of a city meet).
    """
    return "B" + b32encode(sha256(key.encode()).digest())[:10].decode()


class OnRegister(Protocol):
    """A building of the register as matching needs it."""

    id: int
    match_key: str


class Candidate(OnRegister, Protocol):
    """A building of the map as matching needs it; ``twins`` counts buildings of its address on the map."""

    twins: int


@dataclass(frozen=True, slots=True)
class Doubt:
    """A candidate that was not matched, and how often its address stands on either side."""

    candidate_id: int
    on_map: int
    in_register: int


def match(
    candidates: Sequence[Candidate], buildings: Sequence[OnRegister], taken: Container[int] = ()
) -> tuple[dict[int, int], list[Doubt]]:
    """Pair candidates and register buildings that alone bear their address; the rest is doubt, never a guess.

    Shape: candidate id -> building id; doubts only where the register has the address. ``taken`` buildings have
    their candidate already.
    """
    gazetteer = Gazetteer([row.match_key for rows in (candidates, buildings) for row in rows])
    at: dict[str, list[int]] = defaultdict(list)
    for building in buildings:
        at[gazetteer.canonical(building.match_key)].append(building.id)
    keys = {each.id: gazetteer.canonical(each.match_key) for each in candidates if each.match_key}
    standing = Counter(keys.values())
    pairs, doubts = {}, []
    for each in candidates:
        homes = at.get(keys.get(each.id, ""), [])
        on_map = max(each.twins, standing[keys.get(each.id, "")] + (homes[:1] != [] and homes[0] in taken))
        if len(homes) == 1 and on_map == 1:
            pairs[each.id] = homes[0]
        elif homes:
            doubts.append(Doubt(each.id, on_map, len(homes)))
    return pairs, doubts
