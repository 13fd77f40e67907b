"""The editable table of streets and microdistricts: which unit each belongs to."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlmodel import Session, select

from rustavi_hoa.adapters.sheets import RawSheet
from rustavi_hoa.db.tables.register import BuildingRow, PlaceRuleRow, UnitRow
from rustavi_hoa.kernel.georgian import search_key
from rustavi_hoa.register import queries, words
from rustavi_hoa.register.addresses import Gazetteer
from rustavi_hoa.register.places import Place, read_place
from rustavi_hoa.register.report import BrokenFile, Line, Outcome, Report

HEADER = ("place", "unit", "source")
HERE = Path(__file__).parent
UNITS = HERE / "units.csv"
PLACES = HERE / "places.csv"


@dataclass(frozen=True, slots=True)
class Units:
    """What the city's own tables say about units: names, and the unit of each place."""

    names: Mapping[str, int]
    places: Mapping[str, int]

    def of_place(self, key: str, gazetteer: Gazetteer) -> int | None:
        """Give the unit of an address or place; None means unknown, and is shown as unknown."""
        place = key.partition("|")[0]
        return self.places.get(place) or self.places.get(gazetteer.canonical(place))


def seed(session: Session) -> None:
    """Put the ten units and the known places into an empty table; what stands there stays."""
    held = {unit.code for unit in queries.units(session)}
    session.add_all(UnitRow(**row) for row in rows_of(UNITS) if row["code"] not in held)
    session.flush()
    if not session.scalars(select(PlaceRuleRow.id).limit(1)).first():
        names = unit_names(queries.units(session))
        for row in rows_of(PLACES):
            add_rule(session, row["place"], names.get(search_key(row["unit"])), row["source"])


def add_rule(session: Session, written: str, unit_id: int | None, source: str) -> None:
    """Add one place of a known unit; an unknown unit is no row."""
    place = read_place(written)
    if place is not None and unit_id is not None:
        session.add(PlaceRuleRow(kind=place.kind, name=place.ka, match_key=place.key, unit_id=unit_id, source=source))


def known(session: Session) -> Units:
    """Read the tables once for an import."""
    places = {rule.match_key: rule.unit_id for rule in queries.place_rules(session)}
    return Units(unit_names(queries.units(session)), places)


def unit_names(units: Sequence[UnitRow]) -> dict[str, int]:
    """Give the unit's id by its code and its names."""
    return {search_key(form): unit.id or 0 for unit in units for form in (unit.code, unit.name_ka, unit.name_en)}


def rows_of(path: Path) -> list[dict[str, str]]:
    """Read one of the project's own tables."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def starting_units() -> list[UnitRow]:
    """Give the ten units as the project knows them before any database does."""
    return [UnitRow(**row) for row in rows_of(UNITS)]


def table(session: Session) -> list[list[str]]:
    """Give the whole table for editing: header, then every place that stands anywhere."""
    names = {unit.id: unit.name_ka for unit in queries.units(session)}
    rules = queries.place_rules(session)
    lines = {rule.match_key: [rule.name, names.get(rule.unit_id, ""), rule.source] for rule in rules}
    written = [*queries.written_places(session), *(row["place"] for row in rows_of(PLACES))]
    for place in filter(None, map(read_place, written)):
        lines.setdefault(place.key, [place.ka, "", ""])
    return [list(HEADER), *(line for _, line in sorted(lines.items(), key=lambda pair: pair[1][0]))]


def take(session: Session, raw: RawSheet, report: Report) -> None:
    """Bring the table to what an edited file says; an empty unit makes a place unknown again.

    Raises:
        BrokenFile: the header lacks the place or the unit.
    """
    header = [str(cell).strip() for cell in (raw.rows[0] if raw.rows else [])]
    for name in HEADER[:2]:
        if name not in header:
            raise BrokenFile(words.NO_COLUMN, sheet=raw.title, row=1, column=name)
    before = known(session)
    rules = {rule.match_key: rule for rule in queries.place_rules(session)}
    for row, cells in enumerate(raw.rows[1:], 2):
        line = {name: str(cell).strip() for name, cell in zip(header, cells, strict=False)}
        place, unit = read_place(line.get("place", "")), line.get("unit", "")
        unit_id = before.names.get(search_key(unit))
        if place is None or (unit and unit_id is None):
            column, why = ("place", words.BAD_ADDRESS) if place is None else ("unit", words.UNKNOWN_UNIT)
            report.add(Line(Outcome.SET_ASIDE, raw.title, row, column, line.get(column, ""), why))
            continue
        report.count(_put(session, rules.get(place.key), place, unit_id, line.get("source", "")), raw.title)
    session.flush()
    _follow(session, before, known(session))


def _put(session: Session, rule: PlaceRuleRow | None, place: Place, unit_id: int | None, source: str) -> Outcome:
    if rule is None and unit_id is None:
        return Outcome.UNCHANGED
    if rule is None:
        add_rule(session, place.ka, unit_id, source)
        return Outcome.TAKEN
    if unit_id is None:
        session.delete(rule)
        return Outcome.UPDATED
    if (rule.unit_id, rule.source) == (unit_id, source):
        return Outcome.UNCHANGED
    rule.unit_id, rule.source = unit_id, source
    return Outcome.UPDATED


def _follow(session: Session, before: Units, after: Units) -> None:
    """Move the buildings whose unit came from the table; a unit that the register told itself stays."""
    rows = queries.all_units(session)
    gazetteer = Gazetteer([*before.places, *after.places, *(row.match_key for row in rows)])
    moves = []
    for row in rows:
        old, new = before.of_place(row.match_key, gazetteer), after.of_place(row.match_key, gazetteer)
        if row.unit_id in (None, old) and row.unit_id != new:
            moves.append({"id": row.id, "unit_id": new})
    queries.change(session, BuildingRow, moves)
