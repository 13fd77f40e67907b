"""What the staff of the register ask of its tables when they change it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, func, select
from sqlmodel import Session, col

from rustavi_hoa.db.tables.people import PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.register import ApartmentRow, AssociationRow, BuildingRow, EntranceRow, PlaceRuleRow
from rustavi_hoa.db.tables.standing import AliasRow, MergeRow, RegisterEventRow
from rustavi_hoa.kernel.policy import Role, Scope
from rustavi_hoa.register.moving import references
from rustavi_hoa.register.rules import Status

UNION = ("id", "code", "name", "name_en")
HOUSE = ("id", "code", "address", "address_en", "match_key", "number", "street", "microdistrict", "lat", "lon")


def building(session: Session, scope: Scope, building_id: int, *, lock: bool = False) -> BuildingRow | None:
    """Give a building inside a reach, its row held when it is about to change."""
    if not scope.covers(building_id):
        return None
    asked = select(BuildingRow).where(col(BuildingRow.id) == building_id).execution_options(populate_existing=True)
    return session.scalars(asked.with_for_update() if lock else asked).one_or_none()


def association(session: Session, scope: Scope, association_id: int, *, lock: bool = False) -> AssociationRow | None:
    """Give an association all of whose buildings lie inside a reach; one without buildings is the city's."""
    homes = session.scalars(select(BuildingRow.id).where(col(BuildingRow.association_id) == association_id)).all()
    if not scope.city and not (homes and all(scope.covers(each) for each in homes)):
        return None
    asked = select(AssociationRow).where(col(AssociationRow.id) == association_id)
    asked = asked.execution_options(populate_existing=True)
    return session.scalars(asked.with_for_update() if lock else asked).one_or_none()


def houses(session: Session, scope: Scope) -> Sequence[Row[Any]]:
    """Give the standing buildings of a reach as they are compared."""
    asked = select(*(getattr(BuildingRow, name) for name in HOUSE)).where(col(BuildingRow.status) == Status.REGISTER)
    return session.execute(asked if scope.city else asked.where(col(BuildingRow.id).in_(scope.buildings))).all()


def houses_like(session: Session, scope: Scope, row: BuildingRow) -> Sequence[Row[Any]]:
    """Give the standing buildings of a reach that share a building's address or number, itself among them."""
    asked = select(*(getattr(BuildingRow, name) for name in HOUSE)).where(col(BuildingRow.status) == Status.REGISTER)
    alike = col(BuildingRow.id) == row.id
    if row.match_key:
        alike |= col(BuildingRow.match_key) == row.match_key
    if row.number:
        alike |= col(BuildingRow.number) == row.number
    asked = asked.where(alike)
    return session.execute(asked if scope.city else asked.where(col(BuildingRow.id).in_(scope.buildings))).all()


def unions(session: Session) -> Sequence[Row[Any]]:
    """Give the active associations as they are compared."""
    asked = select(*(getattr(AssociationRow, name) for name in UNION)).where(col(AssociationRow.status) == "active")
    return session.execute(asked).all()


def judged_different(session: Session) -> set[tuple[str, int, int]]:
    """Give the pairs of which somebody has said that they are two."""
    rows = session.scalars(select(RegisterEventRow).where(col(RegisterEventRow.kind) == "different"))
    return {(row.thing, row.thing_id, int(row.detail.get("other", 0))) for row in rows}


def owned(session: Session, target: str, row_id: int) -> dict[str, int]:
    """Count what a thing owns, table by table."""
    counts: dict[str, int] = {}
    for column in references(target):
        asked = select(func.count()).select_from(column.table).where(column == row_id)
        many = session.scalar(asked) or 0
        if many:
            counts[column.table.name] = counts.get(column.table.name, 0) + many
    return counts


def merge(session: Session, merge_id: int) -> MergeRow | None:
    """Give a merge, held."""
    return session.scalars(select(MergeRow).where(col(MergeRow.id) == merge_id).with_for_update()).one_or_none()


def later_merge(session: Session, row: MergeRow) -> int | None:
    """Give a later merge of the same things that still stands."""
    ids = (row.kept_id, row.gone_id)
    asked = select(MergeRow.id).where(
        col(MergeRow.id) > row.id,
        col(MergeRow.undone_at).is_(None),
        col(MergeRow.thing) == row.thing,
        col(MergeRow.kept_id).in_(ids) | col(MergeRow.gone_id).in_(ids),
    )
    return session.scalars(asked.limit(1)).first()


def merges(session: Session, thing: str, row_id: int) -> Sequence[MergeRow]:
    """Give the merges a thing took part in, the newest first."""
    asked = select(MergeRow).where(
        col(MergeRow.thing) == thing, (col(MergeRow.kept_id) == row_id) | (col(MergeRow.gone_id) == row_id)
    )
    return session.scalars(asked.order_by(col(MergeRow.id).desc())).all()


def events(session: Session, thing: str, row_id: int) -> Sequence[RegisterEventRow]:
    """Give what happened to a thing, the newest first."""
    asked = select(RegisterEventRow).where(
        col(RegisterEventRow.thing) == thing, col(RegisterEventRow.thing_id) == row_id
    )
    return session.scalars(asked.order_by(col(RegisterEventRow.id).desc()).limit(100)).all()


def aliases(session: Session, building_id: int) -> Sequence[AliasRow]:
    """Give the other addresses of a building."""
    asked = select(AliasRow).where(col(AliasRow.building_id) == building_id).order_by(col(AliasRow.id))
    return session.scalars(asked).all()


def entrances(session: Session, building_id: int) -> Sequence[EntranceRow]:
    """Give a building's entrances."""
    asked = select(EntranceRow).where(col(EntranceRow.building_id) == building_id).order_by(col(EntranceRow.id))
    return session.scalars(asked).all()


def apartments(session: Session, building_id: int) -> Sequence[ApartmentRow]:
    """Give a building's apartments."""
    asked = select(ApartmentRow).where(col(ApartmentRow.building_id) == building_id).order_by(col(ApartmentRow.id))
    return session.scalars(asked).all()


def homes_of(session: Session, association_id: int) -> Sequence[BuildingRow]:
    """Give an association's buildings."""
    asked = select(BuildingRow).where(col(BuildingRow.association_id) == association_id)
    return session.scalars(asked.order_by(col(BuildingRow.address), col(BuildingRow.id))).all()


def chairs(session: Session, association_id: int) -> list[str]:
    """Give the names of those who chair an association with an account."""
    asked = (
        select(col(PersonRow.full_name), col(PersonRow.shown_name))
        .join(RoleGrantRow, col(RoleGrantRow.person_id) == col(PersonRow.id))
        .where(RoleGrantRow.association_id == association_id, RoleGrantRow.role == Role.CHAIRPERSON)
        .where(col(RoleGrantRow.ended_at).is_(None))
    )
    return [full or shown for full, shown in session.execute(asked)]


def union_names(session: Session, ids: set[int]) -> dict[int, str]:
    """Give the names of associations."""
    asked = select(col(AssociationRow.id), col(AssociationRow.name)).where(col(AssociationRow.id).in_(ids))
    return dict(session.execute(asked).all())


def names(session: Session, ids: set[int]) -> dict[int, str]:
    """Give the names of people."""
    asked = select(col(PersonRow.id), col(PersonRow.full_name), col(PersonRow.shown_name))
    return {row[0]: row[1] or row[2] for row in session.execute(asked.where(col(PersonRow.id).in_(ids)))}


def taken(session: Session, key: str, *, but: int) -> int | None:
    """Give another standing building of an address."""
    asked = select(BuildingRow.id).where(
        col(BuildingRow.match_key) == key, col(BuildingRow.id) != but, col(BuildingRow.status) == Status.REGISTER
    )
    return session.scalars(asked.limit(1)).first()


def free_code(session: Session, code: str) -> str:
    """Give the code of an address, or a later form of it where a former building has it."""
    asked = select(BuildingRow.code).where(col(BuildingRow.code).startswith(code, autoescape=True))
    held = set(session.scalars(asked))
    return next(each for each in (code, *(f"{code}{at}" for at in range(2, 1000))) if each not in held)


def unit_of_place(session: Session, key: str) -> int | None:
    """Give the unit that the table of places names for a street or microdistrict."""
    return session.scalars(select(PlaceRuleRow.unit_id).where(col(PlaceRuleRow.match_key) == key).limit(1)).first()
