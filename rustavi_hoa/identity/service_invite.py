"""The chairperson's paper: personal slips per apartment, the poster of the building."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.people import InvitationRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.identity import doors, house, queries, words_people
from rustavi_hoa.identity.rules import INVITATION_LIFE, MOST_COPIES, InvitationKind, MembershipState, door_order
from rustavi_hoa.identity.views import Sheet
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow

MOST_SLIPS = 600


@allow(Can.MEMBER_INVITE)
def slips(actor: Actor, building_id: int, apartment_ids: list[int], copies: int) -> list[Sheet]:
    """Make personal slips for the chosen apartments, or for all without people when none is chosen.

    Older unused slips of the same apartments stop working. The codes are in the answer and nowhere else.

    Raises:
        NotFound: a building or an apartment outside the actor's scope.
        Invalid: nothing to print.
    """
    if apartment_ids == [0]:
        raise invalid("chosen", words_people.CHOOSE_APARTMENTS)
    each = min(max(copies, 1), MOST_COPIES)
    with work() as session:
        building = house.in_scope(session, actor, Can.MEMBER_INVITE, building_id)
        flats = queries.apartments(session, building.id)
        chosen = set(apartment_ids) or {flat.id for flat, _ in flats} - _lived_in(session, building.id)
        if not chosen <= {flat.id for flat, _ in flats}:
            raise NotFound
        if not chosen:
            raise invalid("chosen", words_people.NO_EMPTY)
        wanted = [(flat, entrance) for flat, entrance in flats if flat.id in chosen]
        wanted.sort(key=lambda found: (door_order(found[1] or ""), door_order(found[0].number)))
        made = [
            _slip(session, actor, building, flat.id, flat.number, entrance or "", copy=at)
            for flat, entrance in wanted[:MOST_SLIPS]
            for at in range(each)
        ]
        note(session, actor, "slips.make", building.id, building_id=building.id, count=len(made))
    return made


def _lived_in(session: Session, building_id: int) -> set[int]:
    return {found[2].id for found in queries.people_of(session, building_id, MembershipState.CONFIRMED)}


def _slip(
    session: Session, actor: Actor, building: BuildingRow, apartment_id: int, number: str, entrance: str, *, copy: int
) -> Sheet:
    if copy == 0:
        doors.revoke_slips(session, apartment_id)
    code, row = doors.make(
        session,
        actor,
        InvitationKind.RESIDENT,
        INVITATION_LIFE,
        building_id=building.id,
        apartment_id=apartment_id,
    )
    return _sheet(session, building, row, code=code, apartment=number, entrance=entrance)


def _sheet(session: Session, building: BuildingRow, row: InvitationRow | None, **more: str) -> Sheet:
    association = session.get(AssociationRow, building.association_id) if building.association_id else None
    return Sheet(
        code=more.get("code", building.code),
        address=building.address,
        address_en=building.address_en,
        apartment=more.get("apartment", ""),
        entrance=more.get("entrance", ""),
        association=association.name if association else "",
        for_name="",
        until=dates.day_of_year(row.expires_at, "ka") if row else "",
    )


@allow(Can.MEMBER_INVITE)
def cancel_slips(actor: Actor, building_id: int, apartment_id: int) -> int:
    """Cancel the unused slips of an apartment; gives their number.

    Raises:
        NotFound: outside the actor's scope.
    """
    with work() as session:
        building = house.in_scope(session, actor, Can.MEMBER_INVITE, building_id)
        if apartment_id not in {flat.id for flat, _ in queries.apartments(session, building.id)}:
            raise NotFound
        count = doors.revoke_slips(session, apartment_id)
        note(session, actor, "slips.cancel", apartment_id, building_id=building.id, count=count)
    return count


@allow(Can.MEMBER_INVITE)
def poster(actor: Actor, building_id: int) -> Sheet:
    """Give what stands on the poster of a building; its code only lets people ask.

    Raises:
        NotFound: outside the actor's scope.
    """
    with reading() as session:
        building = house.in_scope(session, actor, Can.MEMBER_INVITE, building_id)
        return _sheet(session, building, None)
