"""A building's apartments and people, read inside the actor's scope."""

from __future__ import annotations

from collections import defaultdict

from sqlmodel import Session

from rustavi_hoa.db.tables.people import MembershipRow, PersonRow
from rustavi_hoa.db.tables.register import ApartmentRow, BuildingRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.identity import queries
from rustavi_hoa.identity.rules import MembershipState, door_order
from rustavi_hoa.identity.views import EntranceChoice, Flat, HousePeople, Member
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can

PAGE = 20


def in_scope(session: Session, actor: Actor, can: Can, building_id: int) -> BuildingRow:
    """Fetch a building of the register that the right reaches.

    Raises:
        NotFound: unknown, a candidate, or out of reach.
    """
    row = session.get(BuildingRow, building_id) if actor.where(can).covers(building_id) else None
    if row is None or row.status != "register":
        raise NotFound
    return row


def members(session: Session, building_id: int, state: MembershipState) -> list[Member]:
    """List a building's people in one state, oldest first."""
    return [member(*found) for found in queries.people_of(session, building_id, state)]


def member(
    row: MembershipRow, person: PersonRow, flat: ApartmentRow, building: BuildingRow, entrance: str | None
) -> Member:
    """Show a person in an apartment to those who confirm them."""
    return Member(
        membership_id=row.id,
        person_id=person.id,
        name=person.shown_name,
        kind=row.kind,
        state=row.state,
        apartment=flat.number,
        entrance=entrance or "",
        asked_ka=dates.near(row.asked_at, now(), "ka"),
        asked_en=dates.near(row.asked_at, now(), "en"),
        address_ka=building.address,
        address_en=building.address_en,
        reason=row.reason,
        appeal_text=row.appeal_text,
    )


def page(session: Session, building: BuildingRow, search: str, entrance_id: int, number: int) -> HousePeople:
    """Show one page of apartments; a search looks at numbers and names."""
    living: dict[int, list[Member]] = defaultdict(list)
    for found in queries.people_of(session, building.id, MembershipState.CONFIRMED):
        living[found[2].id].append(member(*found))
    slips = queries.open_slips(session, building.id, now())
    flats = [
        Flat(
            apartment_id=row.id,
            number=row.number,
            entrance_id=row.entrance_id or 0,
            entrance=entrance or "",
            floor="" if row.level is None else str(row.level),
            open_slips=slips.get(row.id, 0),
            members=living.get(row.id, []),
        )
        for row, entrance in queries.apartments(session, building.id)
    ]
    wanted = [flat for flat in flats if _fits(flat, search.strip().casefold(), entrance_id)]
    wanted.sort(key=lambda flat: (door_order(flat.entrance), door_order(flat.number)))
    start = max(number - 1, 0) * PAGE
    return HousePeople(
        building_id=building.id,
        address_ka=building.address,
        address_en=building.address_en,
        total=len(wanted),
        empty_count=sum(not flat.members for flat in flats),
        entrances=[EntranceChoice(row.id, row.number) for row in queries.entrances(session, building.id)],
        flats=wanted[start : start + PAGE],
    )


def _fits(flat: Flat, search: str, entrance_id: int) -> bool:
    if entrance_id and flat.entrance_id != entrance_id:
        return False
    return (
        not search
        or flat.number.casefold().startswith(search)
        or any(search in each.name.casefold() for each in flat.members)
    )
