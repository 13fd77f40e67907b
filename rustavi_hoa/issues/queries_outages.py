"""Questions about outages: whom they reach, who has joined, what may join; every list names the reach of the asker."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, exists
from sqlmodel import Session, col, func, or_, select, union

from rustavi_hoa.db.tables.casework import HungRow, OutageBuildingRow, OutageRow, OutageWordRow
from rustavi_hoa.db.tables.handling import OutageJoinRow
from rustavi_hoa.db.tables.people import MembershipRow, PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.problems import IssueRow, SupportRow
from rustavi_hoa.db.tables.register import ApartmentRow, BuildingRow, UnitRow
from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.queries import inside
from rustavi_hoa.issues.rules import OPEN
from rustavi_hoa.issues.rules_outages import PAGE, State, WordKind
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Scope

MOST_PROBLEMS = 500

_O, _B = OutageRow, OutageBuildingRow


def chosen(session: Session, scope: Scope, building_ids: Collection[int], unit_ids: Collection[int]) -> list[int]:
    """Give the buildings of the register that a choice means, inside the reach."""
    asked = select(BuildingRow.id).where(
        BuildingRow.status == "register",
        inside(scope, BuildingRow.id),
        or_(col(BuildingRow.id).in_(building_ids), col(BuildingRow.unit_id).in_(unit_ids)),
    )
    return list(session.exec(asked.order_by(col(BuildingRow.id))).all())


def units(session: Session, scope: Scope) -> list[tuple[int, str, str]]:
    """Give the units whose buildings lie in the reach: id, Georgian and English name."""
    held = select(BuildingRow.unit_id).where(BuildingRow.status == "register", inside(scope, BuildingRow.id))
    asked = select(UnitRow.id, UnitRow.name_ka, UnitRow.name_en).where(col(UnitRow.id).in_(held))
    return [(number, ka, en) for number, ka, en in session.exec(asked.order_by(col(UnitRow.id))).all()]


def addresses(session: Session, building_ids: Collection[int], at_most: int) -> list[tuple[str, str]]:
    """Name the first buildings in both languages, by address."""
    asked = select(BuildingRow.address, BuildingRow.address_en).where(col(BuildingRow.id).in_(building_ids))
    return list(session.exec(asked.order_by(col(BuildingRow.address)).limit(at_most)).all())


def apartments(session: Session, building_ids: Collection[int]) -> int:
    """Count the apartments of buildings."""
    asked = select(func.count()).select_from(ApartmentRow).where(col(ApartmentRow.building_id).in_(building_ids))
    return session.exec(asked).one()


def people(session: Session, building_ids: Collection[int]) -> set[int]:
    """Give who lives in buildings and who chairs them."""
    homes = select(MembershipRow.person_id).where(
        col(MembershipRow.building_id).in_(building_ids), MembershipRow.state == "confirmed"
    )
    chairs = (
        select(RoleGrantRow.person_id)
        .join(BuildingRow, col(BuildingRow.association_id) == RoleGrantRow.association_id)
        .where(
            col(BuildingRow.id).in_(building_ids),
            RoleGrantRow.role == "chairperson",
            col(RoleGrantRow.ended_at).is_(None),
        )
    )
    asked = select(PersonRow.id).where(col(PersonRow.is_active).is_(True), col(PersonRow.id).in_(union(homes, chairs)))
    return set(session.exec(asked).all())


def joined_people(session: Session, outage_id: int) -> set[int]:
    """Give who hears of an outage's progress: those who joined, authors of joined problems and whom they concern."""
    taken = select(OutageJoinRow.person_id).where(OutageJoinRow.outage_id == outage_id)
    authors = select(IssueRow.reporter_id).where(IssueRow.outage_id == outage_id)
    concerned = (
        select(SupportRow.person_id)
        .join(IssueRow, col(IssueRow.id) == SupportRow.issue_id)
        .where(IssueRow.outage_id == outage_id)
    )
    asked = select(PersonRow.id).where(
        col(PersonRow.is_active).is_(True), col(PersonRow.id).in_(union(taken, authors, concerned))
    )
    return set(session.exec(asked).all())


def buildings(session: Session, outage_id: int) -> list[int]:
    """Give the buildings an outage reaches."""
    asked = select(_B.building_id).where(_B.outage_id == outage_id).order_by(col(_B.building_id))
    return list(session.exec(asked).all())


def touches(scope: Scope) -> ColumnElement[bool]:
    """Say in SQL that an outage reaches into a scope."""
    return exists().where(_B.outage_id == _O.id, inside(scope, _B.building_id))


def within(scope: Scope) -> ColumnElement[bool]:
    """Say in SQL that an outage lies in a scope whole."""
    return touches(scope) & ~exists().where(_B.outage_id == _O.id, ~inside(scope, _B.building_id))


def one(session: Session, where: ColumnElement[bool], outage_id: int, *, lock: bool = False) -> OutageRow | None:
    """Give an outage of the reach."""
    asked = select(_O).where(_O.id == outage_id, where)
    return session.exec(asked.with_for_update() if lock else asked).one_or_none()


def by_key(session: Session, person_id: int, key: str) -> OutageRow | None:
    """Find what a repeated sending already made."""
    return session.exec(select(_O).where(_O.created_by == person_id, _O.client_key == key)).one_or_none()


def word_by_key(session: Session, person_id: int, key: str) -> OutageWordRow | None:
    """Find the word a repeated sending already made."""
    asked = select(OutageWordRow).where(OutageWordRow.by == person_id, OutageWordRow.client_key == key)
    return session.exec(asked).one_or_none()


def listed(
    session: Session, where: ColumnElement[bool], *, is_open: bool, page: int
) -> tuple[Sequence[OutageRow], int]:
    """Give one page of outages, what runs before what is planned, what begins last first, and how many there are."""
    condition = (where, (_O.state == State.OPEN) if is_open else (_O.state != State.OPEN))
    total = session.exec(select(func.count()).select_from(_O).where(*condition)).one()
    asked = (
        select(_O).where(*condition).order_by(col(_O.starts_at) > now(), col(_O.starts_at).desc(), col(_O.id).desc())
    )
    return session.exec(asked.limit(PAGE).offset((page - 1) * PAGE)).all(), total


def open_in(session: Session, building_id: int, at_most: int = 5) -> Sequence[OutageRow]:
    """List what is planned or running in a building, what begins first first."""
    here = exists().where(_B.outage_id == _O.id, _B.building_id == building_id)
    asked = select(_O).where(_O.state == State.OPEN, here).order_by(col(_O.starts_at), col(_O.id))
    return session.exec(asked.limit(at_most)).all()


def just_begun(session: Session, at: datetime, *, lock: bool = False) -> Sequence[OutageRow]:
    """List what was announced ahead, has begun by the clock and was not told yet to have begun."""
    told = exists().where(OutageWordRow.outage_id == _O.id, OutageWordRow.kind == WordKind.BEGUN)
    asked = select(_O).where(_O.state == State.OPEN, _O.starts_at <= at, _O.created_at < _O.starts_at, ~told)
    asked = asked.order_by(col(_O.id)).limit(PAGE)
    return session.exec(asked.with_for_update() if lock else asked).all()


def words(session: Session, outage_ids: Collection[int]) -> Sequence[OutageWordRow]:
    """Give the stories of outages, newest first."""
    asked = select(OutageWordRow).where(col(OutageWordRow.outage_id).in_(outage_ids))
    return session.exec(asked.order_by(col(OutageWordRow.id).desc())).all()


def counts(session: Session, outage_ids: Collection[int]) -> tuple[dict[int, int], dict[int, int]]:
    """Count buildings, and homes that have joined by themselves or by a problem, for each outage."""
    homes = select(_B.outage_id, func.count()).where(col(_B.outage_id).in_(outage_ids)).group_by(col(_B.outage_id))
    taken = select(OutageJoinRow.outage_id, OutageJoinRow.apartment_id).where(
        col(OutageJoinRow.outage_id).in_(outage_ids)
    )
    named = (
        select(IssueRow.outage_id, SupportRow.apartment_id)
        .join(SupportRow, col(SupportRow.issue_id) == IssueRow.id)
        .where(col(IssueRow.outage_id).in_(outage_ids))
    )
    both = union(taken, named).subquery()
    joined = select(both.c[0], func.count()).group_by(both.c[0])
    return dict(session.exec(homes).all()), dict(session.exec(joined).all())


def joins_of(session: Session, person_id: int, outage_ids: Collection[int]) -> set[int]:
    """Tell which outages a person has joined, by a tap or by a problem of theirs."""
    taken = select(OutageJoinRow.outage_id).where(
        OutageJoinRow.person_id == person_id, col(OutageJoinRow.outage_id).in_(outage_ids)
    )
    written = select(IssueRow.outage_id).where(
        IssueRow.reporter_id == person_id, col(IssueRow.outage_id).in_(outage_ids)
    )
    return {*session.exec(taken).all(), *session.exec(written).all()}


def join_of(session: Session, outage_id: int, person_id: int) -> OutageJoinRow | None:
    """Give a person's own joining."""
    asked = select(OutageJoinRow).where(OutageJoinRow.outage_id == outage_id, OutageJoinRow.person_id == person_id)
    return session.exec(asked).one_or_none()


def problems(session: Session, outage_id: int, *, lock: bool = False) -> Sequence[IssueRow]:
    """List the problems that have joined, oldest first."""
    asked = select(IssueRow).where(IssueRow.outage_id == outage_id).order_by(col(IssueRow.id)).limit(MOST_PROBLEMS)
    return session.exec(asked.with_for_update() if lock else asked).all()


def waiting(session: Session, outage_id: int, category: str) -> Sequence[IssueRow]:
    """List the open problems of the kind in the buildings of an outage that have joined none, oldest first."""
    here = select(_B.building_id).where(_B.outage_id == outage_id)
    asked = select(IssueRow).where(*_of_the_kind(category), col(IssueRow.building_id).in_(here))
    return session.exec(asked.order_by(col(IssueRow.id)).limit(MOST_PROBLEMS)).all()


def count_waiting(session: Session, building_ids: Collection[int], category: str) -> int:
    """Count the open problems of a kind in buildings that have joined nothing."""
    where = (*_of_the_kind(category), col(IssueRow.building_id).in_(building_ids))
    return session.exec(select(func.count()).select_from(IssueRow).where(*where)).one()


def _of_the_kind(category: str) -> tuple[ColumnElement[bool], ...]:
    return (
        IssueRow.category == category,
        IssueRow.door == Door.ORDINARY,
        col(IssueRow.status).in_(OPEN),
        col(IssueRow.outage_id).is_(None),
    )


def hung(session: Session, outage_id: int) -> int:
    """Count the notices about an outage whose hanging was shown by a photo."""
    asked = select(func.count()).select_from(HungRow).where(HungRow.what == "outage", HungRow.thing_id == outage_id)
    return session.exec(asked).one()
