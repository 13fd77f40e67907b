"""The operator's desk: chairpersons' activation, refusals brought here, people who lost their way in."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db import looks
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.people import InvitationRow, MembershipRow, RoleGrantRow
from rustavi_hoa.db.tables.register import AssociationRow, BuildingRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.identity import doors, house, queries, telling, words_people
from rustavi_hoa.identity.leaving import end_role
from rustavi_hoa.identity.rules import INVITATION_LIFE, InvitationKind, MembershipState
from rustavi_hoa.identity.service import contact_of
from rustavi_hoa.identity.views import AssociationLine, Found, Member, Sheet, StaffLine
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, Role, allow
from rustavi_hoa.notices.kinds import Kind
from rustavi_hoa.register import standing

MOST = 20


@allow(Can.CHAIR_INVITE)
def associations(actor: Actor, search: str) -> list[AssociationLine]:
    """List associations whose name or address holds the words, with their chairpersons and open sheets."""
    wanted = search.strip().casefold()
    with reading() as session:
        found: dict[int, tuple[AssociationRow, list[BuildingRow]]] = {}
        for association, building in queries.associations(session):
            found.setdefault(association.id, (association, []))[1].extend([building] if building else [])
        hits = [pair for pair in found.values() if _fits(pair, wanted)][:MOST]
        sheets = {row.association_id: row for row in reversed(queries.open_sheets(session, now()))}
        chairs = queries.chairs(session)
    return [_line(association, buildings, chairs, sheets.get(association.id)) for association, buildings in hits]


def _fits(found: tuple[AssociationRow, list[BuildingRow]], wanted: str) -> bool:
    association, buildings = found
    texts = [association.name, association.name_en, association.code]
    texts += [text for each in buildings for text in (each.address, each.address_en, each.code)]
    return not wanted or any(wanted in text.casefold() for text in texts)


def _line(
    association: AssociationRow,
    buildings: list[BuildingRow],
    chairs: list[tuple[RoleGrantRow, str]],
    sheet: InvitationRow | None,
) -> AssociationLine:
    here = [(grant, name) for grant, name in chairs if grant.association_id == association.id]
    return AssociationLine(
        association_id=association.id,
        name=association.name,
        address_ka="; ".join(each.address for each in buildings),
        address_en="; ".join(each.address_en or each.address for each in buildings),
        chairs=[StaffLine(grant.id, grant.person_id, name, grant.role) for grant, name in here],
        invitation_id=sheet.id if sheet else 0,
        until_ka=dates.day(sheet.expires_at, "ka") if sheet else "",
        until_en=dates.day(sheet.expires_at, "en") if sheet else "",
    )


@allow(Can.CHAIR_INVITE)
def activation_sheet(actor: Actor, association_id: int, for_name: str) -> Sheet:
    """Make the sheet that activates a chairperson; an older unused one of the association stops working.

    Raises:
        NotFound: no such association.
        Invalid: nobody is named, or the chair is disputed.
    """
    name = for_name.strip()[:120]
    if len(name) < 3:
        raise invalid("for_name", words_people.NEEDS_CHAIR_NAME)
    with work() as session:
        association = session.get(AssociationRow, association_id)
        if association is None:
            raise NotFound
        if standing.is_disputed(session, association_id):
            raise invalid("for_name", words_people.CHAIR_DISPUTED)
        doors.revoke_sheets(session, association_id)
        code, row = doors.make(
            session,
            actor,
            InvitationKind.CHAIRPERSON,
            INVITATION_LIFE,
            association_id=association_id,
            role=Role.CHAIRPERSON,
            for_name=name,
        )
        note(session, actor, "sheet.make", row.id, association_id=association_id, for_name=name)
        buildings = queries.buildings_of(session, association_id=association_id)
    return _sheet(code, row, association, buildings)


def _sheet(code: str, row: InvitationRow, association: AssociationRow, buildings: Sequence[BuildingRow]) -> Sheet:
    return Sheet(
        code=code,
        address="; ".join(each.address for each in buildings),
        address_en="; ".join(each.address_en for each in buildings),
        apartment="",
        entrance="",
        association=association.name,
        for_name=row.for_name,
        until=dates.day_of_year(row.expires_at, "ka"),
        until_en=dates.day_of_year(row.expires_at, "en"),
    )


@allow(Can.CHAIR_INVITE)
def revoke_sheet(actor: Actor, invitation_id: int) -> None:
    """Cancel a chairperson's sheet that was not used.

    Raises:
        NotFound: no such open sheet.
    """
    with work() as session:
        mine = (InvitationRow.id == invitation_id, InvitationRow.kind == InvitationKind.CHAIRPERSON)
        if doors.revoke(session, *mine) == 0:
            raise NotFound
        note(session, actor, "sheet.revoke", invitation_id)


@allow(Can.CHAIR_INVITE)
def end_chair(actor: Actor, grant_id: int, reason: str) -> None:
    """End a chairperson's role with a reason.

    Raises:
        NotFound: no such role today.
        Invalid: no reason, or the chair is disputed.
    """
    with reading() as session:
        row = session.get(RoleGrantRow, grant_id)
        if row is not None and row.association_id and standing.is_disputed(session, row.association_id):
            raise invalid("reason", words_people.CHAIR_DISPUTED)
    end_role(actor, grant_id, reason, frozenset({Role.CHAIRPERSON}))


@allow(Can.APPEAL_DECIDE)
def appeals(actor: Actor) -> list[Member]:
    """List refusals that were brought to the operator, oldest first."""
    with reading() as session:
        return [house.member(*found) for found in queries.appeals(session)]


@allow(Can.APPEAL_DECIDE)
def decide_appeal(actor: Actor, membership_id: int, confirm: bool, reason: str) -> None:
    """Confirm a refused person after all, or keep the refusal with a reason.

    Raises:
        NotFound: no such appeal.
        Invalid: kept without a reason.
    """
    said = reason.strip()[:500]
    if not confirm and len(said) < 3:
        raise invalid("reason", words_people.NEEDS_REASON)
    with work() as session:
        row = session.get(MembershipRow, membership_id)
        if row is None or row.state != MembershipState.APPEALED:
            raise NotFound
        row.state = MembershipState.CONFIRMED if confirm else MembershipState.REFUSED
        row.reason, row.decided_at, row.decided_by = said or row.reason, now(), actor.person_id
        _tell_decision(session, row, confirm)
        note(session, actor, "membership.decide_appeal", row.id, building_id=row.building_id, confirm=confirm)


def _tell_decision(session: Session, row: MembershipRow, confirm: bool) -> None:
    telling.decided(session, row, Kind.MEMBER_CONFIRMED if confirm else Kind.MEMBER_REFUSED, row.reason)
    person_id, building_id = row.person_id, row.building_id
    after_commit(session, lambda: live.ring(f"person:{person_id}"))
    after_commit(session, lambda: live.ring(f"building:{building_id}"))


@allow(Can.APPEAL_DECIDE)
def find_person(actor: Actor, contact: str) -> Found:
    """Find an account by its exact phone or mailbox; who looked for whom is recorded.

    Raises:
        Invalid: nobody.
    """
    with work() as session:
        person = queries.person_by_contact(session, **contact_of(contact))
        note(session, actor, "person.find", person.id if person else 0)
    if person is None:
        raise invalid("contact", words_people.NO_SUCH_PERSON)
    looks.seen(actor, "person_search", ["contact"], people=[person.id])
    return Found(person.id, person.shown_name)
