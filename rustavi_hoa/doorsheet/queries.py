"""Questions of the Friday sheet; rights are checked by the service before any of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, exists
from sqlmodel import Session, and_, col, func, or_, select

from rustavi_hoa.db.tables.casework import DoorSheetRow
from rustavi_hoa.db.tables.passport import GalleryPhotoRow
from rustavi_hoa.db.tables.people import PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.problems import IssueEventRow, IssueRow, PhotoRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow, EntranceRow
from rustavi_hoa.doorsheet.rules import ANSWERS, DONE, HISTORY, NOBODYS_DOOR, NOT_COUNTED, State
from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.rules import SOLVED, Part
from rustavi_hoa.kernel.policy import Role

OPEN_AUDIENCE = "house"
SPEAKERS = (Part.CHAIR.value, Part.CITY.value)


def waiting(session: Session, week_on: date, end: datetime, most: int) -> Sequence[int]:
    """List associations that had a chairperson and a building when the week ended, and have no sheet of it."""
    chair = RoleGrantRow
    asked = (
        select(AssociationRow.id)
        .where(
            exists().where(
                chair.association_id == AssociationRow.id,
                chair.role == Role.CHAIRPERSON,
                col(chair.ended_at).is_(None),
                chair.granted_at <= end,
            ),
            exists().where(BuildingRow.association_id == AssociationRow.id, BuildingRow.status == "register"),
            ~exists().where(DoorSheetRow.association_id == AssociationRow.id, DoorSheetRow.week_on == week_on),
        )
        .order_by(col(AssociationRow.id))
        .limit(most)
    )
    return [each or 0 for each in session.exec(asked).all()]


def chairs(session: Session, association_id: int) -> list[int]:
    """Name the people who chair an association now."""
    asked = (
        select(RoleGrantRow.person_id)
        .join(PersonRow, col(PersonRow.id) == RoleGrantRow.person_id)
        .where(
            RoleGrantRow.role == Role.CHAIRPERSON,
            RoleGrantRow.association_id == association_id,
            col(RoleGrantRow.ended_at).is_(None),
            col(PersonRow.is_active).is_(True),
        )
    )
    return sorted(set(session.exec(asked).all()))


def buildings(session: Session, association_id: int) -> Sequence[BuildingRow]:
    """List the buildings of an association."""
    asked = select(BuildingRow).where(BuildingRow.association_id == association_id, BuildingRow.status == "register")
    return session.exec(asked.order_by(col(BuildingRow.id))).all()


def last_before(session: Session, association_id: int, week_on: date) -> DoorSheetRow | None:
    """Give the sheet before a week."""
    asked = select(DoorSheetRow).where(DoorSheetRow.association_id == association_id, DoorSheetRow.week_on < week_on)
    return session.exec(asked.order_by(col(DoorSheetRow.week_on).desc()).limit(1)).first()


def of_week(session: Session, association_id: int, week_on: date) -> DoorSheetRow | None:
    """Find the sheet of a week."""
    asked = select(DoorSheetRow).where(DoorSheetRow.association_id == association_id, DoorSheetRow.week_on == week_on)
    return session.exec(asked).one_or_none()


def history(session: Session, association_id: int, *, with_drafts: bool) -> Sequence[DoorSheetRow]:
    """List the sheets of an association, newest first."""
    asked = select(DoorSheetRow).where(DoorSheetRow.association_id == association_id)
    if not with_drafts:
        asked = asked.where(DoorSheetRow.state == State.APPROVED)
    return session.exec(asked.order_by(col(DoorSheetRow.week_on).desc()).limit(HISTORY)).all()


def _shared(homes: Collection[int]) -> ColumnElement[bool]:
    """Say in SQL what ``rules.may_hang`` says; a test holds the two together."""
    return and_(
        col(IssueRow.building_id).in_(homes),
        IssueRow.door == Door.ORDINARY,
        col(IssueRow.place).not_in(NOBODYS_DOOR),
        col(IssueRow.status).not_in(NOT_COUNTED),
    )


def reported(session: Session, homes: Collection[int], since: datetime, until: datetime) -> dict[str, int]:
    """Count what was reported in a week by category."""
    asked = (
        select(IssueRow.category, func.count())
        .where(_shared(homes), IssueRow.created_at >= since, IssueRow.created_at < until)
        .group_by(col(IssueRow.category))
    )
    return dict(session.exec(asked).all())


def done(session: Session, homes: Collection[int], since: datetime, until: datetime) -> Sequence[Any]:
    """List what was done in a week and stands as done: problem and entrance, newest first."""
    resolved = col(IssueRow.resolved_at)
    within = (_shared(homes), col(IssueRow.status).in_(DONE), resolved >= since, resolved < until)
    return session.exec(_with_entrance().where(*within).order_by(resolved.desc(), col(IssueRow.id))).all()


def answered(session: Session, homes: Collection[int], since: datetime, until: datetime) -> Sequence[Any]:
    """List what the city or the chairperson answered in a week without ending it: problem and entrance."""
    event = IssueEventRow
    spoke = exists().where(
        event.issue_id == IssueRow.id,
        event.audience == OPEN_AUDIENCE,
        col(event.actor_part).in_(SPEAKERS),
        or_(event.kind == "reply", and_(event.kind == "status", col(event.to_status).in_(ANSWERS))),
        event.at >= since,
        event.at < until,
    )
    within = (_shared(homes), col(IssueRow.status).not_in(SOLVED), spoke)
    return session.exec(_with_entrance().where(*within).order_by(col(IssueRow.id).desc())).all()


def _with_entrance() -> Any:
    return select(IssueRow, EntranceRow.number).outerjoin(EntranceRow, col(EntranceRow.id) == IssueRow.entrance_id)


def still_shared(session: Session, ids: Collection[int]) -> set[int]:
    """Give those of the problems that may still be spoken of on a door."""
    homes = select(IssueRow.building_id).where(col(IssueRow.id).in_(ids))
    asked = select(IssueRow.id).where(col(IssueRow.id).in_(ids), _shared(session.exec(homes).all()))
    return {each or 0 for each in session.exec(asked).all()}


def photos(session: Session, ids: Collection[int]) -> Sequence[tuple[PhotoRow, IssueEventRow | None, str | None]]:
    """List photos of problems that the whole house sees: photo, its event, phase in the gallery; hidden ones never."""
    hung = GalleryPhotoRow
    asked = (
        select(PhotoRow, IssueEventRow, hung.phase)
        .outerjoin(IssueEventRow, col(IssueEventRow.id) == PhotoRow.event_id)
        .outerjoin(hung, col(hung.photo_id) == PhotoRow.id)
        .where(
            col(PhotoRow.issue_id).in_(ids),
            or_(col(PhotoRow.event_id).is_(None), IssueEventRow.audience == OPEN_AUDIENCE),
            or_(col(hung.id).is_(None), col(hung.hidden_at).is_(None)),
        )
        .order_by(col(PhotoRow.created_at), col(PhotoRow.id))
    )
    return session.exec(asked).all()
