"""Questions to the tables of problems; every one takes the eyes of the asker."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, and_, false, func, or_, true
from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.problems import IssueEventRow, IssueRow, PhotoRow, SupportRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow
from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.rules import OPEN
from rustavi_hoa.issues.sight import Eyes, Facts
from rustavi_hoa.kernel.policy import Scope
from rustavi_hoa.register import standing

PAGE = 20

_I = IssueRow


def facts(row: IssueRow) -> Facts:
    """Take from a row what the rule of sight needs."""
    return Facts(
        building_id=row.building_id,
        door=row.door,
        reporter_id=row.reporter_id,
        entered_by=row.entered_by,
        is_sent=row.sent_to_city_at is not None,
        is_emergency=row.is_emergency,
        about_person_id=row.about_person_id,
        about_service=row.about_service,
    )


def inside(scope: Scope, column: Any = None) -> ColumnElement[bool]:
    """Say in SQL that a building lies in a scope."""
    if scope.city:
        return true()
    return col(column if column is not None else _I.building_id).in_(scope.buildings) if scope.buildings else false()


def seen_by(who: Eyes) -> ColumnElement[bool]:
    """The rule of ``sight`` in SQL: problems of which the asker sees anything at all."""
    mine = or_(col(_I.reporter_id) == who.person_id, col(_I.entered_by) == who.person_id)
    city, sent = inside(who.city), col(_I.sent_to_city_at).is_not(None)
    korpusi = city if who.is_korpusi else false()
    named = or_(
        and_(col(_I.about_person_id).is_not(None), col(_I.about_person_id) == who.person_id),
        col(_I.about_service).in_(who.services) if who.services else false(),
    )
    return or_(
        mine,
        and_(col(_I.door) == Door.ORDINARY, or_(inside(who.house), inside(who.chair), city)),
        and_(col(_I.door) == Door.NEIGHBOUR, or_(inside(who.chair), korpusi, and_(city, sent))),
        and_(col(_I.door) == Door.UNPERMITTED, city),
        and_(col(_I.door) == Door.COMPLAINT, inside(who.complaints), ~named),
    )


def seen(session: Session, who: Eyes, issue_id: int, *, lock: bool = False) -> IssueRow | None:
    """Fetch one problem if the asker sees anything of it; ``lock`` holds its row until the deed is done."""
    asked = select(IssueRow).where(_I.id == issue_id, seen_by(who))
    return session.exec(asked.with_for_update() if lock else asked).one_or_none()


def by_key(session: Session, reporter_id: int, key: str) -> IssueRow | None:
    """Find what a repeated sending already made."""
    asked = select(IssueRow).where(
        _I.client_key == key, or_(_I.reporter_id == reporter_id, _I.entered_by == reporter_id)
    )
    return session.exec(asked).first()


def listed(
    session: Session, who: Eyes, *where: ColumnElement[bool], page: int = 1, order: Any = None
) -> tuple[Sequence[IssueRow], int]:
    """Give one page of problems the asker sees, newest first, and how many there are."""
    condition = and_(seen_by(who), *where)
    total = session.exec(select(func.count()).select_from(IssueRow).where(condition)).one()
    chosen = order if order is not None else (col(_I.id).desc(),)
    asked = select(IssueRow).where(condition).order_by(*chosen).limit(PAGE).offset((page - 1) * PAGE)
    return session.exec(asked).all(), total


def similar(session: Session, who: Eyes, building_id: int, category: str, place: str) -> Sequence[IssueRow]:
    """Give up to three open problems of the same building and category, the same place first."""
    asked = (
        select(IssueRow)
        .where(
            seen_by(who),
            _I.building_id == building_id,
            _I.category == category,
            _I.door == Door.ORDINARY,
            col(_I.status).in_(OPEN),
        )
        .order_by((col(_I.place) == place).desc(), col(_I.id).desc())
        .limit(3)
    )
    return session.exec(asked).all()


def unanswered(session: Session, statuses: frozenset[str], before: datetime, at_most: int = 100) -> Sequence[IssueRow]:
    """List ordinary problems the chairperson has not answered since ``before``."""
    asked = (
        select(IssueRow)
        .where(
            col(_I.status).in_(statuses),
            col(_I.sent_to_city_at).is_(None),
            col(_I.door).in_((Door.ORDINARY, Door.NEIGHBOUR)),
            _I.updated_at < before,
        )
        .order_by(col(_I.id))
        .limit(at_most)
    )
    return session.exec(asked).all()


def ownerless(session: Session, statuses: frozenset[str], at_most: int = 100) -> Sequence[IssueRow]:
    """List ordinary problems that wait for the word of a chair that is empty."""
    asked = (
        select(IssueRow)
        .join(BuildingRow, col(BuildingRow.id) == _I.building_id)
        .join(AssociationRow, col(AssociationRow.id) == BuildingRow.association_id)
        .where(
            col(_I.status).in_(statuses),
            col(_I.sent_to_city_at).is_(None),
            _I.door == Door.ORDINARY,
            standing.vacant(),
        )
        .order_by(col(_I.id))
        .limit(at_most)
    )
    return session.exec(asked).all()


def unjudged(session: Session, status: str, before: datetime, at_most: int = 100) -> Sequence[IssueRow]:
    """List resolved problems whose reporter has been silent since ``before``."""
    asked = (
        select(IssueRow).where(_I.status == status, col(_I.resolved_at) < before).order_by(col(_I.id)).limit(at_most)
    )
    return session.exec(asked).all()


def events(session: Session, issue_id: int) -> Sequence[tuple[IssueEventRow, PersonRow | None]]:
    """Give the whole story with its actors, oldest first; who may read which line is the caller's rule."""
    asked = (
        select(IssueEventRow, PersonRow)
        .outerjoin(PersonRow, col(PersonRow.id) == IssueEventRow.actor_id)
        .where(IssueEventRow.issue_id == issue_id)
        .order_by(col(IssueEventRow.seq))
    )
    return session.exec(asked).all()


def photos(session: Session, issue_ids: Sequence[int]) -> Sequence[PhotoRow]:
    """Give the photos of several problems, oldest first."""
    asked = select(PhotoRow).where(col(PhotoRow.issue_id).in_(issue_ids))
    return session.exec(asked.order_by(col(PhotoRow.created_at), col(PhotoRow.id))).all()


def supported(session: Session, issue_id: int, apartment_id: int) -> SupportRow | None:
    """Tell whether an apartment already said "affects me too"."""
    asked = select(SupportRow).where(SupportRow.issue_id == issue_id, SupportRow.apartment_id == apartment_id)
    return session.exec(asked).one_or_none()


def support_count(session: Session, issue_id: int) -> int:
    """Count the apartments a problem concerns."""
    return session.exec(select(func.count()).select_from(SupportRow).where(SupportRow.issue_id == issue_id)).one()


def duplicates_of(session: Session, issue_id: int) -> Sequence[tuple[int, str | None]]:
    """List the problems merged into this one: id and number."""
    asked = select(IssueRow.id, IssueRow.registration_no).where(_I.duplicate_of_id == issue_id)
    return session.exec(asked.order_by(col(_I.id))).all()


def numbers(session: Session, ids: set[int]) -> dict[int, str]:
    """Give the registration numbers of problems by id."""
    if not ids:
        return {}
    asked = select(IssueRow.id, IssueRow.registration_no).where(col(_I.id).in_(ids))
    return {each: number or f"N{each}" for each, number in session.exec(asked).all()}


def supports(session: Session, issue_id: int) -> Sequence[SupportRow]:
    """List who said "affects me too"."""
    return session.exec(select(SupportRow).where(SupportRow.issue_id == issue_id)).all()


def last_step(session: Session, issue_id: int, to: str) -> IssueEventRow | None:
    """Give the last time a problem went into a status."""
    asked = select(IssueEventRow).where(IssueEventRow.issue_id == issue_id, IssueEventRow.to_status == to)
    return session.exec(asked.order_by(col(IssueEventRow.seq).desc())).first()


def open_beside(session: Session, who: Eyes, row: IssueRow) -> Sequence[IssueRow]:
    """List other open problems of the same building and door, the same category first."""
    asked = select(IssueRow).where(
        seen_by(who),
        _I.building_id == row.building_id,
        _I.door == row.door,
        _I.id != row.id,
        col(_I.status).in_(OPEN),
    )
    return session.exec(asked.order_by((col(_I.category) == row.category).desc(), col(_I.id).desc()).limit(PAGE)).all()


def event_by_key(session: Session, actor_id: int, key: str) -> IssueEventRow | None:
    """Find the word a repeated sending already made."""
    asked = select(IssueEventRow).where(IssueEventRow.actor_id == actor_id, IssueEventRow.client_key == key)
    return session.exec(asked).one_or_none()


def last_text(session: Session, issue_id: int) -> str:
    """Give the newest words of a story."""
    asked = select(IssueEventRow.text).where(IssueEventRow.issue_id == issue_id)
    return session.exec(asked.order_by(col(IssueEventRow.seq).desc())).first() or ""
