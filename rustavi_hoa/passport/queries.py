"""What the passport asks the database."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime

from sqlalchemy import func
from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.passport import ConditionRow, PassportRevisionRow, PassportRow, ProposalRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow, UnitRow
from rustavi_hoa.kernel.policy import Scope


def building(session: Session, building_id: int, *, lock: bool = False) -> BuildingRow | None:
    """Find a building; a writer locks it, and with it the passport."""
    asked = select(BuildingRow).where(BuildingRow.id == building_id)
    return session.exec(asked.with_for_update() if lock else asked).one_or_none()


def association(session: Session, row: BuildingRow) -> AssociationRow | None:
    """Find the association of a building."""
    return session.get(AssociationRow, row.association_id) if row.association_id else None


def unit(session: Session, row: BuildingRow) -> UnitRow | None:
    """Find the territorial unit of a building."""
    return session.get(UnitRow, row.unit_id) if row.unit_id else None


def passport(session: Session, building_id: int) -> PassportRow | None:
    """Find the sum of a building's revisions."""
    return session.get(PassportRow, building_id)


def revisions(session: Session, building_id: int, until: datetime | None = None) -> list[PassportRevisionRow]:
    """List the revisions of a building in order, up to a moment."""
    asked = select(PassportRevisionRow).where(PassportRevisionRow.building_id == building_id)
    if until is not None:
        asked = asked.where(PassportRevisionRow.at < until)
    return list(session.exec(asked.order_by(col(PassportRevisionRow.number))).all())


def revision_by_key(session: Session, key: str) -> PassportRevisionRow | None:
    """Find the revision that a sender's key made."""
    return session.exec(select(PassportRevisionRow).where(PassportRevisionRow.client_key == key)).one_or_none()


def conditions(session: Session, building_id: int, until: date | None = None, element: str = "") -> list[ConditionRow]:
    """List the judgements of a building in order of their days, up to and with one day."""
    asked = select(ConditionRow).where(ConditionRow.building_id == building_id)
    if until is not None:
        asked = asked.where(ConditionRow.on_day <= until)
    if element:
        asked = asked.where(ConditionRow.element == element)
    return list(session.exec(asked.order_by(col(ConditionRow.on_day), col(ConditionRow.id))).all())


def condition_by_key(session: Session, key: str) -> ConditionRow | None:
    """Find the judgement that a sender's key made."""
    return session.exec(select(ConditionRow).where(ConditionRow.client_key == key)).one_or_none()


def names(session: Session, people: Collection[int]) -> dict[int, str]:
    """Give the shown names of people."""
    if not people:
        return {}
    asked = select(PersonRow.id, PersonRow.shown_name).where(col(PersonRow.id).in_(people))
    return {person_id or 0: name for person_id, name in session.exec(asked).all()}


OPEN = ("draft", "returned", "sent")
"""States of a proposal that is still somebody's."""


def open_proposal(session: Session, building_id: int, group: str, author_id: int) -> ProposalRow | None:
    """Find what a person has typed of a group and nobody has decided yet."""
    asked = select(ProposalRow).where(
        ProposalRow.building_id == building_id,
        ProposalRow.group == group,
        ProposalRow.author_id == author_id,
        col(ProposalRow.state).in_(OPEN),
    )
    return session.exec(asked.order_by(col(ProposalRow.id).desc())).first()


def last_decided(session: Session, building_id: int, group: str, author_id: int) -> ProposalRow | None:
    """Find the last decided proposal of a person for a group."""
    asked = select(ProposalRow).where(
        ProposalRow.building_id == building_id,
        ProposalRow.group == group,
        ProposalRow.author_id == author_id,
        col(ProposalRow.state).in_(("accepted", "partly")),
    )
    return session.exec(asked.order_by(col(ProposalRow.id).desc())).first()


def sent(session: Session, scope: Scope, page: int, size: int) -> tuple[list[tuple[ProposalRow, BuildingRow]], int]:
    """Give one page of the proposals that wait in a scope, the oldest first, and how many there are."""
    within = [ProposalRow.state == "sent"]
    if not scope.city:
        within.append(col(ProposalRow.building_id).in_(scope.buildings))
    total = session.exec(select(func.count()).select_from(ProposalRow).where(*within)).one()
    asked = (
        select(ProposalRow, BuildingRow)
        .join(BuildingRow, col(BuildingRow.id) == ProposalRow.building_id)
        .where(*within)
        .order_by(col(ProposalRow.sent_at), col(ProposalRow.id))
        .offset((page - 1) * size)
        .limit(size)
    )
    return [(row, house) for row, house in session.exec(asked).all()], total


def proposal(session: Session, proposal_id: int, *, lock: bool = False) -> ProposalRow | None:
    """Find a proposal."""
    asked = select(ProposalRow).where(ProposalRow.id == proposal_id)
    return session.exec(asked.with_for_update() if lock else asked).one_or_none()


def lifts_checked(session: Session, scope: Scope, until: date, most: int) -> list[tuple[int, str, str, date]]:
    """List the register's buildings whose oldest last inspection of a lift lies before a day, the oldest first."""
    asked = (
        select(BuildingRow.id, BuildingRow.address, BuildingRow.address_en, PassportRow.lift_checked_on)
        .join(PassportRow, col(PassportRow.building_id) == BuildingRow.id)
        .where(BuildingRow.status == "register", col(PassportRow.lift_checked_on) <= until)
    )
    if not scope.city:
        asked = asked.where(col(BuildingRow.id).in_(scope.buildings))
    order = (col(PassportRow.lift_checked_on), col(BuildingRow.id))
    return [tuple(row) for row in session.exec(asked.order_by(*order).limit(most)).all()]


def numbers(session: Session, buildings: Collection[int]) -> dict[int, dict[str, int]]:
    """Give the revision that holds each answer, by building."""
    if not buildings:
        return {}
    asked = select(PassportRow.building_id, PassportRow.revisions).where(col(PassportRow.building_id).in_(buildings))
    return {building_id: dict(held) for building_id, held in session.exec(asked).all()}
