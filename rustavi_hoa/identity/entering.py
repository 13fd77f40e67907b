"""What happens when a code or a poster is used: a membership, a role, and the bell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from sqlmodel import Session, col, select

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.people import InvitationRow, MembershipRow, PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.register import ApartmentRow, BuildingRow
from rustavi_hoa.identity import doors, telling
from rustavi_hoa.identity import words_join as words
from rustavi_hoa.identity.rules import InvitationKind, MembershipKind, MembershipState
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import invalid
from rustavi_hoa.kernel.policy import Role

OPENS = (InvitationKind.RESIDENT, InvitationKind.CHAIRPERSON, InvitationKind.STAFF, InvitationKind.SUCCESSOR)

Follower = Callable[[Session, PersonRow, InvitationRow], None]
_followers: dict[str, Follower] = {}


def follows(kind: InvitationKind, follower: Follower) -> None:
    """Let a feature above say what an invitation of its kind does, in the transaction that uses it up."""
    _followers[kind] = follower


@dataclass(frozen=True, slots=True)
class Entry:
    """Where somebody wants to get in: by a code, or into an apartment by the poster."""

    invitation: InvitationRow | None = None
    apartment: ApartmentRow | None = None


def by_code(session: Session, code: str) -> Entry:
    """Find what a code opens.

    Raises:
        Invalid: beside ``code``.
    """
    return Entry(invitation=doors.must_open(session, code, *OPENS))


def by_poster(session: Session, building_code: str, number: str) -> Entry:
    """Find the apartment somebody asks for.

    Raises:
        Invalid: beside ``code`` or ``apartment``.
    """
    building = building_behind(session, building_code)
    if building is None:
        raise invalid("code", words.NO_SUCH_BUILDING)
    wanted = number.strip().casefold()
    flats = session.exec(select(ApartmentRow).where(ApartmentRow.building_id == building.id)).all()
    found = next((flat for flat in flats if flat.number.strip().casefold() == wanted), None)
    if found is None:
        raise invalid("apartment", words.NO_SUCH_APARTMENT)
    return Entry(apartment=found)


def building_behind(session: Session, building_code: str) -> BuildingRow | None:
    """Fetch the building of a poster, if the register holds it."""
    asked = select(BuildingRow).where(BuildingRow.code == building_code.strip(), BuildingRow.status == "register")
    return session.exec(asked).one_or_none()


def needs_kind(entry: Entry) -> bool:
    """Tell whether the person must say owner, tenant or family."""
    return entry.apartment is not None or entry.invitation.kind == InvitationKind.RESIDENT


def enter(session: Session, person: PersonRow, entry: Entry, kind: str) -> None:
    """Let a person in, inside the caller's transaction.

    Raises:
        Invalid: the code was used meanwhile, or this apartment was refused to this person before.
    """
    row = entry.invitation
    if row is None:
        _ask(session, person, entry.apartment, kind)
        return
    doors.use(session, row, person.id)
    if row.kind == InvitationKind.RESIDENT:
        flat = session.get_one(ApartmentRow, row.apartment_id)
        membership = _membership(session, person, flat, kind, via="slip")
        _settle(session, membership, MembershipState.CONFIRMED, row.created_by)
        _tell(session, person.id, flat.building_id)
        return
    if row.kind == InvitationKind.SUCCESSOR:  # never the chair itself: that passes with the handover
        _followers[row.kind](session, person, row)
        return
    role = Role.CHAIRPERSON if row.kind == InvitationKind.CHAIRPERSON else Role(row.role)
    _grant(session, person, row, role)


def _ask(session: Session, person: PersonRow, flat: ApartmentRow, kind: str) -> None:
    membership = _membership(session, person, flat, kind, via="poster")
    if membership.state in (MembershipState.REFUSED, MembershipState.APPEALED):
        raise invalid("apartment", words.REFUSED_BEFORE)
    _tell(session, person.id, flat.building_id)


def _membership(session: Session, person: PersonRow, flat: ApartmentRow, kind: str, *, via: str) -> MembershipRow:
    """Find the person's claim to an apartment that has not ended, or write a new one."""
    asked = select(MembershipRow).where(
        MembershipRow.person_id == person.id,
        MembershipRow.apartment_id == flat.id,
        col(MembershipRow.state) != MembershipState.ENDED,
    )
    found = session.exec(asked).first()
    if found is not None:
        return found
    made = MembershipRow(
        person_id=person.id,
        apartment_id=flat.id,
        building_id=flat.building_id,
        kind=MembershipKind(kind),
        state=MembershipState.PENDING,
        via=via,
    )
    session.add(made)
    session.flush()
    note(session, None, "membership.ask", made.id, building_id=flat.building_id, via=via, person_id=person.id)
    if via == "poster":
        telling.asks(session, made)
    return made


def _settle(session: Session, row: MembershipRow, state: MembershipState, by: int | None) -> None:
    if row.state == state:
        return
    row.state, row.decided_at, row.decided_by, row.via = state, now(), by, "slip"
    note(session, None, "membership.confirm", row.id, building_id=row.building_id, by_slip_of=by)


def _grant(session: Session, person: PersonRow, row: InvitationRow, role: Role) -> None:
    asked = select(RoleGrantRow).where(
        RoleGrantRow.person_id == person.id,
        RoleGrantRow.role == role,
        RoleGrantRow.service == row.service,
        RoleGrantRow.association_id == row.association_id,
        RoleGrantRow.unit_id == row.unit_id,
        col(RoleGrantRow.ended_at).is_(None),
    )
    if session.exec(asked).first() is None:
        session.add(
            RoleGrantRow(
                person_id=person.id,
                role=role,
                service=row.service,
                association_id=row.association_id,
                unit_id=row.unit_id,
                granted_by=row.created_by,
            )
        )
        note(session, None, "role.grant", person.id, role=role, by=row.created_by, invitation=row.id)
    after_commit(session, lambda: live.ring(f"person:{person.id}"))


def _tell(session: Session, person_id: int, building_id: int) -> None:
    after_commit(session, lambda: live.ring(f"person:{person_id}"))
    after_commit(session, lambda: live.ring(f"building:{building_id}"))
