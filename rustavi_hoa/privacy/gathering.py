"""Everything the platform holds about one person, table by table, as ``holdings.py`` judges it (no doors)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Table, func, or_, select
from sqlmodel import Session, col
from sqlmodel import select as choose

from rustavi_hoa.db.schema import metadata
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.privacy import LookRow
from rustavi_hoa.db.tables.register import ApartmentRow, AssociationRow, BuildingRow
from rustavi_hoa.privacy.holdings import HOLDINGS

NAMED = {
    "building_id": (BuildingRow, "address"),
    "apartment_id": (ApartmentRow, "number"),
    "association_id": (AssociationRow, "name"),
}
"""Numbers that say nothing to a person, and the names that stand for them."""

LOOKS = LookRow.__tablename__


def of_person() -> Iterable[str]:
    """Name the tables whose rows are about people with an account."""
    return (name for name, holding in HOLDINGS.items() if holding.whose)


def is_mine(table: Table, person_id: int) -> Any:
    """Tell which rows of a table are about the person."""
    return or_(*(table.c[name] == person_id for name in HOLDINGS[table.name].whose))


def counts(session: Session, person_id: int) -> dict[str, int]:
    """Count the rows about a person by table; tables without any are left out."""
    found = {}
    for name in of_person():
        table = metadata.tables[name]
        asked = select(func.count()).select_from(table).where(is_mine(table, person_id))
        found[name] = session.connection().execute(asked).scalar_one()
    return {name: n for name, n in found.items() if n}


def rows(session: Session, person_id: int) -> dict[str, list[dict[str, Any]]]:
    """Give the rows about a person by table, the columns that ``holdings.py`` gives, ready for JSON."""
    found = {}
    for name in of_person():
        table = metadata.tables[name]
        order = list(table.primary_key.columns)
        asked = select(*(table.c[each] for each in HOLDINGS[name].gives)).where(is_mine(table, person_id))
        made = session.connection().execute(asked.order_by(*order)).mappings().all()
        if made:
            found[name] = [{key: _plain(value) for key, value in row.items()} for row in made]
    if LOOKS in found:
        for line, (_, who) in zip(found[LOOKS], looks(session, person_id), strict=True):
            line["who"] = who
    _say_names(session, found)
    return found


def looks(session: Session, person_id: int, at_most: int = 0) -> list[tuple[LookRow, str]]:
    """Give who looked at a person's data, with the name; in the order they came, or the newest first if cut."""
    asked = choose(LookRow, PersonRow.shown_name).join(PersonRow, col(PersonRow.id) == LookRow.by_id)
    asked = asked.where(LookRow.person_id == person_id)
    if at_most:
        asked = asked.order_by(col(LookRow.id).desc()).limit(at_most)
    return list(session.exec(asked if at_most else asked.order_by(col(LookRow.id))).all())


def _say_names(session: Session, found: dict[str, list[dict[str, Any]]]) -> None:
    """Write addresses and numbers of apartments where the rows hold ids."""
    for column, (kind, name) in NAMED.items():
        lines = [line for table in found.values() for line in table if line.get(column) is not None]
        ids = {line[column] for line in lines}
        asked = choose(kind.id, getattr(kind, name)).where(col(kind.id).in_(ids))
        known = dict(session.exec(asked).all()) if ids else {}
        for line in lines:
            line[column] = known.get(line[column], line[column])


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date | datetime) else value
