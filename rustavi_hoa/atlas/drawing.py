"""The map for one reader: whole, one colouring of it, or as GeoJSON."""

from __future__ import annotations

import json
from typing import Any
from zoneinfo import ZoneInfo

from sqlmodel import Session

from rustavi_hoa.atlas import geo, modes, packing, queries, words
from rustavi_hoa.atlas.asking import NOBODY, Round
from rustavi_hoa.atlas.painting import Painter
from rustavi_hoa.atlas.sight import CITY, Eyes
from rustavi_hoa.atlas.views import Mode, Packed
from rustavi_hoa.db.engine import reading
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.settings import settings

HERE = ZoneInfo("Asia/Tbilisi")


def whole(who: Eyes, by: str, asked: Round = NOBODY) -> Packed:
    """Give buildings, units, what they may be coloured by, and one colouring."""
    chosen = _chosen(who, by, asked)
    with reading() as session:
        painter = _painter(session, who, asked)
        return packing.packed(
            ("whole", *_state(session, painter), chosen.key), lambda: _whole(_drawn(painter), chosen.key)
        )


def colouring(who: Eyes, by: str, asked: Round = NOBODY) -> Packed:
    """Give one colouring, and the name of the map it belongs to."""
    chosen = _chosen(who, by, asked)
    with reading() as session:
        painter = _painter(session, who, asked)

        def make() -> dict[str, Any]:
            drawn = _drawn(painter)
            return {"shape": packing.shape(drawn.rows), **packing.colours(drawn.colours(chosen.key))}

        return packing.packed(("colours", *_state(session, painter), chosen.key), make)


def geojson(who: Eyes, by: str, unit: str) -> bytes:
    """Give the map as GeoJSON, perhaps of one unit."""
    chosen = _chosen(who, by)
    with reading() as session:
        known = queries.units(session)
        if unit and unit not in {str(each.id) for each in known}:
            raise NotFound
        drawn = _drawn(_painter(session, who))
        rows = [row for row in drawn.rows if not unit or str(row.unit_id) == unit]
        painter = Painter(session, rows, who, drawn.today)
        candidates = [] if unit else _candidates(painter)
        made = geo.collection(painter, known, chosen, candidates)
    return json.dumps(made, ensure_ascii=False, separators=(",", ":")).encode()


def _chosen(who: Eyes, by: str, asked: Round = NOBODY) -> Mode:
    """Find the colouring; nothing asked gives the reader's usual one."""
    usual = modes.FILLED if who.most == CITY else modes.VERIFICATION
    offered = [*asked.modes, *modes.modes(who.most)]
    found = next((each for each in offered if each.key == (by or usual)), None)
    if found is None:
        raise NotFound
    return found


def _painter(session: Session, who: Eyes, asked: Round = NOBODY) -> Painter:
    return Painter(session, [], who, now().astimezone(HERE).date(), asked)


def _drawn(painter: Painter) -> Painter:
    rows = queries.buildings(painter.session, queries.REGISTERED)
    return Painter(painter.session, rows, painter.who, painter.today, painter.asked)


def _state(session: Session, painter: Painter) -> tuple[Any, ...]:
    """Everything an answer depends on: the data, the day, the settings, the forms, the reader's reach."""
    facts = settings()
    return (
        facts.database_url, facts.tile_url, painter.today, painter.least(), painter.who.key(),
        modes.definition().version, queries.version(session), painter.asked.key(),
    )  # fmt: skip


def _whole(painter: Painter, by: str) -> dict[str, Any]:
    rows, who = painter.rows, painter.who
    streets, candidates = packing.Streets(), _candidates(painter)
    known = packing.units(rows, queries.units(painter.session))
    number = {unit["id"]: at for at, unit in enumerate(known)}
    columns = streets.columns(rows) | {"unit": [number.get(row.unit_id, -1) for row in rows]}
    offered = [
        [each.key, each.ka, each.en, each.group_ka, each.group_en]
        for each in [*painter.asked.modes, *modes.modes(who.most)]
    ]
    return {
        "shape": packing.shape(rows),
        "tiles": settings().tile_url,
        "units": known,
        "buildings": columns,
        "candidates": streets.columns(candidates) if candidates else None,
        "streets": streets.names(),
        "modes": offered,
        "unplaced": queries.unplaced(painter.session),
        "words": {name: [said.ka, said.en] for name, said in words.ON_SCREEN.items()},
        **packing.colours(painter.colours(by)),
    }


def _candidates(painter: Painter) -> list[Any]:
    """List what OpenStreetMap alone knows, for the city's staff."""
    if painter.who.most < CITY:
        return []
    return [row for row in queries.buildings(painter.session, queries.CANDIDATE) if painter.who.city.covers(row.id)]
