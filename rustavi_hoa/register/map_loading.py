"""From an Overpass extract to candidates, and from candidates to positions of register buildings."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlmodel import Session

from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.register import queries, words
from rustavi_hoa.register.addresses import Gazetteer
from rustavi_hoa.register.intake import Progress
from rustavi_hoa.register.ledger import Ledger
from rustavi_hoa.register.osm import OnMap, read_element
from rustavi_hoa.register.places_table import Units
from rustavi_hoa.register.planning import Values, compare, match, place_columns
from rustavi_hoa.register.report import BrokenFile, Line, Outcome, Report
from rustavi_hoa.register.rules import Status

SHEET = words.MAP.ka
BLANK: Values = {
    "association_id": None, "source": "osm", "status": Status.CANDIDATE, "cadastral_code": "", "year_built": None,
    "entrance_count": None, "apartment_count": None, "lift_count": None, "is_demo": False, "stage": "off",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Waiting:
    """A candidate as matching sees it."""

    id: int
    match_key: str
    twins: int


def read_overpass(path: Path) -> list[Any]:
    """Read the elements of an Overpass answer.

    Raises:
        BrokenFile: no JSON (with line and column), or no list of elements.
    """
    try:
        answer = json.loads(path.read_text(encoding="utf-8-sig"))
    except json.JSONDecodeError as broken:
        raise BrokenFile(words.NOT_JSON, sheet=path.name, row=broken.lineno, column=str(broken.colno)) from broken
    except (UnicodeDecodeError, RecursionError) as broken:
        raise BrokenFile(words.NOT_TEXT, sheet=path.name) from broken
    elements = answer.get("elements") if isinstance(answer, dict) else None
    if not isinstance(elements, list):
        raise BrokenFile(words.NOT_OVERPASS, sheet=path.name)
    return elements


def read_buildings(elements: Sequence[Any], report: Report, progress: Progress) -> list[OnMap]:
    """Read every element; what is no candidate goes to the report with its reason."""
    first: dict[str, int] = {}
    found = []
    for row, element in enumerate(elements, 1):
        building = read_element(element)
        if building is None:
            _tell(report, Outcome.SET_ASIDE, row, "", words.BAD_ELEMENT)
        elif building.ref in first:
            _tell(report, Outcome.SET_ASIDE, row, building.ref, words.ELEMENT_TWICE, first=first[building.ref])
        else:
            first[building.ref] = row
            found.append(building)
            _judge(report, row, building)
        if not row % 1024:
            progress(row, len(elements))
    progress(len(elements), len(elements))
    return found


def load_map(
    session: Session, found: Sequence[OnMap], report: Report, units: Units, ledger: Ledger, *, dry_run: bool
) -> None:
    """Store the candidates, and whatever else on the map alone bears the address of a register building."""
    standing = queries.register_keys(session)
    gazetteer = Gazetteer([*standing, *units.places, *(each.place.key for each in found if each.place)])
    homes = Counter(map(gazetteer.canonical, standing))
    rivals = Counter(gazetteer.canonical(each.address.key) for each in found if each.address and each.is_rival)
    held = queries.on_map(session)
    wanted, used = [], set()
    for each in found:
        key = gazetteer.canonical(each.address.key) if each.address else ""
        fits = each.is_rival and key in homes
        if fits and not each.is_candidate and rivals[key] > 1:
            _doubt(report, f"{each.ref} {each.address.ka if each.address else ''}", words.SAME_ON_MAP, rivals[key])
        gives = fits and rivals[key] == 1
        if each.is_candidate or gives or (each.ref in held and each.is_rival):
            wanted.append((each.ref, _row(each, units, gazetteer, max(1, rivals[key]) if key else 1)))
            used |= set() if each.is_candidate else {each.ref}
    told = compare(wanted, held)
    if not dry_run:
        fresh = [_new(ref, values) for ref, values in wanted if ref not in held]
        ledger.add(BuildingRow, fresh)
        ledger.change(BuildingRow, [{**row, "updated_at": now()} for row in told.updates])
    report.take_back(SHEET, used)  # no blocks of flats by their tags, but they give a position
    report.count(Outcome.TAKEN, SHEET, len(told.inserts))
    report.count(Outcome.UPDATED, SHEET, len(told.updates))
    report.count(Outcome.UNCHANGED, SHEET, told.unchanged)


def match_waiting(session: Session, report: Report, ledger: Ledger) -> None:
    """Match stored candidates to register buildings; a match gives the building its position."""
    waiting = queries.waiting(session)
    buildings = queries.buildings(session)
    candidates = [Waiting(row.id, row.match_key, row.facts.get("on_map", 1)) for row in waiting]
    pairs, doubts = match(candidates, buildings, queries.matched_homes(session))
    at = {row.id: row for row in waiting}
    placed = {row.id for row in buildings if row.lat is not None}
    ledger.change(
        BuildingRow, [{"id": one, "matched_to": home, "status": Status.MATCHED} for one, home in pairs.items()]
    )
    moved = [
        {"id": home, "lat": at[one].lat, "lon": at[one].lon, "updated_at": now()}
        for one, home in pairs.items()
        if home not in placed
    ]
    ledger.change(BuildingRow, moved)
    report.count(Outcome.MATCHED, SHEET, len(pairs))
    for doubt in doubts:
        row = at[doubt.candidate_id]
        many_here = doubt.in_register > 1
        why, count = (words.SAME_IN_REGISTER, doubt.in_register) if many_here else (words.SAME_ON_MAP, doubt.on_map)
        _doubt(report, f"{row.osm_ref} {row.address}", why, count)


def _doubt(report: Report, what: str, why: Msg, count: int) -> None:
    report.lines.append(Line(Outcome.WARNED, SHEET, 0, "", what, why, (("count", count),)))
    report.count(Outcome.WARNED, SHEET)


def _judge(report: Report, row: int, building: OnMap) -> None:
    if building.not_candidate is not None:
        why, tag = building.not_candidate
        filled = {"tag": tag} if why is words.NOT_DWELLING else {}
        _tell(report, Outcome.SET_ASIDE, row, building.ref, why, **filled)
    elif building.number_why is not None:
        _tell(report, Outcome.WARNED, row, building.ref, building.number_why, **dict(building.number_values))


def _tell(report: Report, outcome: Outcome, at: int, ref: str, why: Msg, **filled: object) -> None:
    report.add(Line(outcome, SHEET, at, "", ref, why, tuple(filled.items())))


def _row(each: OnMap, units: Units, gazetteer: Gazetteer, twins: int) -> Values:
    place = place_columns(each.address)
    unit_id = units.of_place(each.place.key, gazetteer) if each.place else None
    kept = {name: place[name] for name in ("address", "address_en", "match_key", "microdistrict", "street", "number")}
    if each.place and not each.address:
        kept |= {"address": each.place.ka, "address_en": each.place.en}
    return {
        **kept,
        "lat": each.lat,
        "lon": each.lon,
        "levels": each.levels,
        "unit_id": unit_id,
        "facts": {"on_map": twins},
    }


def _new(ref: str, values: Values) -> Values:
    return {
        **BLANK,
        **values,
        "code": f"osm-{ref.replace('/', '-')}",
        "osm_ref": ref,
        "search_key": "",
        "flags": {},
        "created_at": now(),
        "updated_at": now(),
    }
