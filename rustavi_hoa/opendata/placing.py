"""Where a request is: a mark, an address or a building's number, brought to a building of the register."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from sqlmodel import Session

from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.issues.intake import AROUND, CITY
from rustavi_hoa.kernel.errors import Fault
from rustavi_hoa.opendata import queries_keys as queries
from rustavi_hoa.opendata import words
from rustavi_hoa.opendata.rules import NEAREST, is_number
from rustavi_hoa.opendata.views import NewRequest
from rustavi_hoa.register.service_search import search_public

DEGREE = 111_320
"""Metres in a degree of latitude."""
_NUMBER = re.compile(r"[+-]?\d{1,3}(?:\.\d{1,15})?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Spot:
    """A place brought to a building; without a mark of its own ``lat`` and ``lon`` are None."""

    building_id: int
    address: str
    lat: float | None
    lon: float | None


def mark(new: NewRequest) -> tuple[tuple[float, float] | None, list[Fault]]:
    """Read the coordinates; both or none. Coordinates win over an address when both came."""
    given = {"lat": new.lat, "long": new.long}
    filled = {name: text for name, text in given.items() if text}
    if not filled:
        missing = not (new.address_string or new.address_id)
        return None, [Fault("location", words.NO_PLACE)] if missing else []
    if len(filled) == 1:
        return None, [Fault("location", words.HALF_PLACE)]
    faults = []
    for (name, text), most in zip(given.items(), (90.0, 180.0), strict=True):
        if not _NUMBER.fullmatch(text):
            faults.append(Fault(name, words.BAD_NUMBER, (("name", name),)))
        elif abs(float(text)) > most:
            faults.append(Fault(name, words.OUT_OF_RANGE, (("name", name),)))
    return (None, faults) if faults else ((float(new.lat), float(new.long)), [])


def found(session: Session, new: NewRequest, where: tuple[float, float] | None) -> Spot | Fault:
    """Bring a place to a building: the named one, the nearest one, or the one an address finds."""
    if where is not None:
        return _nearest(session, *where)
    row = None
    if new.address_id:
        row = session.get(BuildingRow, int(new.address_id)) if is_number(new.address_id) else None
        missing = Fault("address_id", words.UNKNOWN_BUILDING)
    else:
        row = _by_address(session, new.address_string)
        missing = Fault("address_string", words.UNKNOWN_ADDRESS)
    if row is None or row.status != "register":
        return missing
    return Spot(row.id or 0, row.address, row.lat, row.lon)


def _by_address(session: Session, text: str) -> BuildingRow | None:
    hits = [hit for hit in search_public(text).hits if hit.kind == "building"]
    return session.get(BuildingRow, hits[0].id) if hits else None


def _nearest(session: Session, lat: float, lon: float) -> Spot | Fault:
    far = Fault("location", words.FAR_AWAY)
    if abs(lat - CITY[0]) >= AROUND or abs(lon - CITY[1]) >= AROUND:
        return far
    rows = queries.near(session, lat, lon, NEAREST / DEGREE)
    by_distance = sorted((distance(lat, lon, row.lat or 0.0, row.lon or 0.0), row.id or 0, row) for row in rows)
    if not by_distance or by_distance[0][0] > NEAREST:
        return far
    row = by_distance[0][2]
    return Spot(row.id or 0, row.address, lat, lon)


def distance(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """Give the distance between two places of one city. Unit: metres."""
    return math.hypot((lat - other_lat) * DEGREE, (lon - other_lon) * DEGREE * math.cos(math.radians(lat)))
