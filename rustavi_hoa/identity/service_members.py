"""The people of a building: confirmed, refused, removed; its apartments."""

from __future__ import annotations

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.people import MembershipRow
from rustavi_hoa.db.tables.register import ApartmentRow, EntranceRow
from rustavi_hoa.identity import house, queries, telling
from rustavi_hoa.identity import words_people as people_words
from rustavi_hoa.identity.rules import MembershipState
from rustavi_hoa.identity.views import HousePeople, Member
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.notices.kinds import Kind


@allow(Can.MEMBER_CONFIRM)
def pending(actor: Actor, building_id: int) -> list[Member]:
    """List who asks to be confirmed in a building, oldest first.

    Raises:
        NotFound: a building outside the actor's scope.
    """
    with reading() as session:
        house.in_scope(session, actor, Can.MEMBER_CONFIRM, building_id)
        return house.members(session, building_id, MembershipState.PENDING)


@allow(Can.MEMBER_CONFIRM)
def people(actor: Actor, building_id: int, search: str, entrance_id: int, page: int) -> HousePeople:
    """Show a building's apartments with their people, 20 a page; ``entrance_id`` 0 is every entrance.

    Raises:
        NotFound: a building outside the actor's scope.
    """
    with reading() as session:
        building = house.in_scope(session, actor, Can.MEMBER_CONFIRM, building_id)
        return house.page(session, building, search, entrance_id, page)


@allow(Can.MEMBER_CONFIRM)
def confirm(actor: Actor, building_id: int, membership_ids: list[int]) -> int:
    """Confirm the chosen people of a building; gives how many were still waiting.

    Raises:
        NotFound: a building outside the actor's scope, or somebody of another building among the chosen.
        Invalid: nobody was chosen.
    """
    if not membership_ids:
        raise invalid("chosen", people_words.CHOOSE_SOMEBODY)
    with work() as session:
        building = house.in_scope(session, actor, Can.MEMBER_CONFIRM, building_id)
        rows = queries.memberships(session, membership_ids)
        if len(rows) != len(set(membership_ids)) or any(row.building_id != building.id for row in rows):
            raise NotFound
        waiting = [row for row in rows if row.state == MembershipState.PENDING]
        for row in waiting:
            _decide(session, actor, row, MembershipState.CONFIRMED)
            telling.decided(session, row, Kind.MEMBER_CONFIRMED)
    return len(waiting)


@allow(Can.MEMBER_CONFIRM)
def refuse(actor: Actor, membership_id: int, reason: str) -> None:
    """Refuse somebody who asks, with a reason they will read.

    Raises:
        NotFound: nobody who waits in the actor's buildings.
        Invalid: no reason.
    """
    said = _must_have_reason(reason)
    with work() as session:
        row = _one(session, actor, membership_id, MembershipState.PENDING)
        row.reason = said
        _decide(session, actor, row, MembershipState.REFUSED)
        telling.decided(session, row, Kind.MEMBER_REFUSED, said)


@allow(Can.MEMBER_CONFIRM)
def remove(actor: Actor, membership_id: int, reason: str) -> None:
    """End somebody's place in an apartment; their open pages lose it at once.

    Raises:
        NotFound: no confirmed resident of the actor's buildings.
        Invalid: no reason.
    """
    said = _must_have_reason(reason)
    with work() as session:
        row = _one(session, actor, membership_id, MembershipState.CONFIRMED)
        row.reason, row.ended_at = said, now()
        _decide(session, actor, row, MembershipState.ENDED)
        telling.decided(session, row, Kind.MEMBER_REMOVED, said)


@allow(Can.MEMBER_INVITE)
def save_apartment(
    actor: Actor, building_id: int, apartment_id: int, number: str, entrance_id: int, floor: str
) -> None:
    """Add an apartment (``apartment_id`` 0) or change one; ``entrance_id`` 0 is unknown.

    Raises:
        NotFound: a building, apartment or entrance outside the actor's scope.
        Invalid: no number, a taken number, or a floor that is no number.
    """
    plain, level = number.strip()[:12], floor.strip()
    if not plain:
        raise invalid("number", people_words.NEEDS_NUMBER)
    if level and not level.removeprefix("-").isdecimal() or len(level) > 3:
        raise invalid("floor", people_words.NEEDS_FLOOR)
    try:
        with work() as session:
            building = house.in_scope(session, actor, Can.MEMBER_INVITE, building_id)
            row = _apartment(session, building.id, apartment_id)
            row.number, row.level = plain, int(level) if level else None
            row.entrance_id = _entrance(session, building.id, entrance_id)
            session.add(row)
            session.flush()
            note(session, actor, "apartment.save", row.id, building_id=building.id, number=plain)
    except IntegrityError as twice:
        raise invalid("number", people_words.NUMBER_TAKEN) from twice


def _apartment(session: Session, building_id: int, apartment_id: int) -> ApartmentRow:
    if not apartment_id:
        return ApartmentRow(building_id=building_id, number="")
    row = session.get(ApartmentRow, apartment_id)
    if row is None or row.building_id != building_id:
        raise NotFound
    return row


def _entrance(session: Session, building_id: int, entrance_id: int) -> int | None:
    if not entrance_id:
        return None
    row = session.get(EntranceRow, entrance_id)
    if row is None or row.building_id != building_id:
        raise NotFound
    return row.id


def _must_have_reason(reason: str) -> str:
    if len(reason.strip()) < 3:
        raise invalid("reason", people_words.NEEDS_REASON)
    return reason.strip()[:500]


def _one(session: Session, actor: Actor, membership_id: int, state: MembershipState) -> MembershipRow:
    row = session.get(MembershipRow, membership_id)
    if row is None or row.state != state:
        raise NotFound
    house.in_scope(session, actor, Can.MEMBER_CONFIRM, row.building_id)
    return row


def _decide(session: Session, actor: Actor, row: MembershipRow, state: MembershipState) -> None:
    row.state, row.decided_at, row.decided_by = state, now(), actor.person_id
    note(session, actor, f"membership.{state}", row.id, building_id=row.building_id, reason=row.reason)
    person_id, building_id = row.person_id, row.building_id
    after_commit(session, lambda: live.ring(f"person:{person_id}"))
    after_commit(session, lambda: live.ring(f"building:{building_id}"))
