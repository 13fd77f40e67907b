"""What the import asks of the register, and how it writes in bulk."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update
from sqlmodel import Session, col

from rustavi_hoa.db.tables.register import (
    ApartmentRow,
    AssociationRow,
    BuildingRow,
    EntranceRow,
    PlaceRuleRow,
    UnitRow,
)
from rustavi_hoa.register.rules import Status

Values = dict[str, Any]

BUILDING_FIELDS = (
    "association_id",
    "unit_id",
    "cadastral_code",
    "lat",
    "lon",
    "year_built",
    "levels",
    "entrance_count",
    "apartment_count",
    "lift_count",
)
MAP_FIELDS = ("lat", "lon", "levels", "address", "address_en", "match_key", "unit_id", "facts")
ASSOCIATION_FIELDS = ("name", "name_en", "record_no", "chair_name", "chair_phone")
ONE_STATEMENT = 5000


def units(session: Session) -> Sequence[UnitRow]:
    """Give the territorial units."""
    return session.scalars(select(UnitRow).order_by(col(UnitRow.id))).all()


def place_rules(session: Session) -> Sequence[PlaceRuleRow]:
    """Give the table of streets and microdistricts."""
    return session.scalars(select(PlaceRuleRow).order_by(col(PlaceRuleRow.kind), col(PlaceRuleRow.name))).all()


def associations(session: Session) -> dict[str, tuple[int, Values]]:
    """Give every real association by its code."""
    columns = [getattr(AssociationRow, name) for name in ("id", "code", *ASSOCIATION_FIELDS)]
    found = session.execute(select(*columns).where(col(AssociationRow.is_demo).is_(False)))
    return {row.code: (row.id, _picked(row, ASSOCIATION_FIELDS)) for row in found}


def register_keys(session: Session) -> list[str]:
    """Give the match keys of the register's own buildings."""
    return list(session.scalars(select(col(BuildingRow.match_key)).where(*_own())))


def buildings(session: Session) -> list[Row[Any]]:
    """Give the register's own buildings with the columns that a form may change."""
    columns = [getattr(BuildingRow, name) for name in ("id", "code", "match_key", *BUILDING_FIELDS)]
    return list(session.execute(select(*columns).where(*_own())))


def ids_by_code(session: Session) -> dict[str, int]:
    """Give the id of every register building by its code."""
    asked = select(col(BuildingRow.code), col(BuildingRow.id)).where(*_own())
    return {row.code: row.id for row in session.execute(asked)}


def on_map(session: Session) -> dict[str, tuple[int, Values]]:
    """Give what came from the map, by its OpenStreetMap reference."""
    columns = [getattr(BuildingRow, name) for name in ("id", "osm_ref", *MAP_FIELDS)]
    found = session.execute(select(*columns).where(col(BuildingRow.source) == "osm"))
    return {row.osm_ref: (row.id, _picked(row, MAP_FIELDS)) for row in found}


def written_places(session: Session) -> list[str]:
    """Give every street and microdistrict that a building names."""
    found: set[str] = set()
    for column in (col(BuildingRow.street), col(BuildingRow.microdistrict)):
        asked = select(column).where(column != "", col(BuildingRow.is_demo).is_(False)).distinct()
        found.update(session.scalars(asked))
    return sorted(found)


def all_units(session: Session) -> list[Row[Any]]:
    """Give id, match key and unit of every building with an address."""
    columns = [getattr(BuildingRow, name) for name in ("id", "match_key", "unit_id")]
    asked = select(*columns).where(col(BuildingRow.match_key) != "", col(BuildingRow.is_demo).is_(False))
    return list(session.execute(asked))


def waiting(session: Session) -> list[Row[Any]]:
    """Give the candidates with an address that nobody has matched yet."""
    columns = [getattr(BuildingRow, name) for name in ("id", "osm_ref", "match_key", "lat", "lon", "address", "facts")]
    asked = select(*columns).where(
        col(BuildingRow.status) == Status.CANDIDATE,
        col(BuildingRow.match_key) != "",
        col(BuildingRow.matched_to).is_(None),
    )
    return list(session.execute(asked.order_by(col(BuildingRow.id))))


def matched_homes(session: Session) -> set[int]:
    """Give the ids of register buildings that a candidate was matched to already."""
    asked = select(col(BuildingRow.matched_to)).where(col(BuildingRow.matched_to).is_not(None))
    return set(session.scalars(asked))


def entrances(session: Session, *, anew: bool) -> dict[tuple[int, str], tuple[int, Values]]:
    """Give every entrance by building and number; ``anew`` says that nothing was there before."""
    if anew:
        return {}
    asked = select(col(EntranceRow.building_id), col(EntranceRow.number), col(EntranceRow.id), col(EntranceRow.levels))
    return {(home, number): (row_id, {"levels": levels}) for home, number, row_id, levels in session.execute(asked)}


def apartments(session: Session, *, anew: bool) -> dict[tuple[int, str], tuple[int, Values]]:
    """Give every apartment by building and number; ``anew`` says that nothing was there before."""
    if anew:
        return {}
    names = ("entrance_id", "level", "kind")
    columns = [getattr(ApartmentRow, name) for name in ("building_id", "number", "id", *names)]
    return {
        (home, number): (row_id, dict(zip(names, rest, strict=True)))
        for home, number, row_id, *rest in session.execute(select(*columns))
    }


def add(session: Session, table: Any, rows: list[Values]) -> None:
    """Insert rows of one shape."""
    for at in range(0, len(rows), ONE_STATEMENT):
        session.connection().execute(insert(table.__table__), rows[at : at + ONE_STATEMENT])


def add_plain(session: Session, table: Any, rows: list[Values]) -> None:
    """Insert rows that hold numbers and text alone, straight through the driver."""
    if not rows:
        return
    connection = session.connection()
    named = {name: bindparam(name) for name in rows[0]}
    statement = insert(table.__table__).values(named).compile(dialect=connection.dialect)
    order = getattr(statement, "positiontup", None)
    given = [tuple(row[name] for name in order) for row in rows] if order else rows
    for at in range(0, len(given), ONE_STATEMENT):
        connection.exec_driver_sql(str(statement), given[at : at + ONE_STATEMENT])


def change(session: Session, table: Any, rows: Iterable[Values]) -> None:
    """Update rows by their ``id``; each row names only what changes."""
    shapes: dict[tuple[str, ...], list[Values]] = defaultdict(list)
    for row in rows:
        shapes[tuple(sorted(row))].append(row)
    for names, alike in shapes.items():
        fields = [name for name in names if name != "id"]
        statement = (
            update(table.__table__)
            .where(table.__table__.c.id == bindparam("b_id"))
            .values({name: bindparam(f"b_{name}") for name in fields})
        )
        session.connection().execute(statement, [{f"b_{name}": row[name] for name in names} for row in alike])


def _own() -> tuple[Any, ...]:
    return col(BuildingRow.status) == Status.REGISTER, col(BuildingRow.is_demo).is_(False)


def _picked(row: Any, names: Iterable[str]) -> Values:
    return {name: getattr(row, name) for name in names}
