"""Closing one's account: shut at once, erased by the clock later, opened again by its password until then."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from rustavi_hoa import routes
from rustavi_hoa.adapters import live, passwords
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.people import LoginSessionRow, MembershipRow, PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.privacy import ClosureRow
from rustavi_hoa.house import service as house
from rustavi_hoa.i18n import dates
from rustavi_hoa.identity import letters, queries, sessions
from rustavi_hoa.identity.rules import MembershipState
from rustavi_hoa.identity.service import contact_of
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import invalid
from rustavi_hoa.kernel.policy import STAFF, Actor, Can, allow, open_door
from rustavi_hoa.privacy import words
from rustavi_hoa.settings import settings


@allow(Can.SELF)
def close(actor: Actor, password: str) -> None:
    """Close the actor's account: no sign-in, no home, no role from now on.

    Raises:
        Invalid: a wrong password, or an account of staff.
    """
    with reading() as session:
        person = session.get_one(PersonRow, actor.person_id)
    if actor.has_role(*STAFF):
        raise invalid("password", words.STAFF_FIRST)
    if not passwords.matches(password, person.password_hash):
        raise invalid("password", words.WRONG_PASSWORD)
    with work() as session:
        person = session.get_one(PersonRow, actor.person_id, with_for_update=True)
        if not person.is_active:
            return
        person.is_active, at = False, now()
        until = at + timedelta(days=int(house.value(session, "close_days")))
        homes = _leave_homes(session, actor.person_id, at)
        _end_roles(session, actor)
        session.add(ClosureRow(person_id=actor.person_id, homes=homes, closed_at=at, erase_at=until))
        sessions.end(session, LoginSessionRow.person_id == actor.person_id)
        told = {"day": dates.day_of_year(until, person.locale), "path": f"{settings().origins[0]}{routes.ACCOUNT_BACK}"}
        letters.tell(session, person, words.LETTER_CLOSED, **told)
        note(session, actor, "person.close", actor.person_id, erase_at=until.isoformat())
        after_commit(session, lambda: live.ring(f"person:{actor.person_id}"))


@open_door("a person who closed the account has no sign-in; the answer never tells whether there is such an account")
def reopen(contact: str, password: str) -> None:
    """Open a closed account again, with its homes; roles do not come back. Signing in comes after.

    Raises:
        Invalid: no such account, a wrong password, or too late: never told apart.
    """
    with reading() as session:
        person = queries.person_by_contact(session, **contact_of(contact))
    is_right = passwords.matches(password, person.password_hash if person else None)
    if person is None or not is_right:
        raise invalid("password", words.WRONG_BACK)
    with work() as session:
        row = _waiting(session, person.id)
        if row is None:
            raise invalid("password", words.WRONG_BACK)
        kept = session.get_one(PersonRow, person.id)
        kept.is_active, row.undone_at = True, now()
        for membership_id, state in row.homes.items():
            home = session.get_one(MembershipRow, int(membership_id))
            if home.state == MembershipState.ENDED and home.ended_at == row.closed_at:
                home.state, home.ended_at = state, None
                after_commit(session, lambda place=home.building_id: live.ring(f"building:{place}"))
        note(session, None, "person.reopen", person.id)


def _waiting(session: Session, person_id: int) -> ClosureRow | None:
    """Give the closure that may still be undone; locked, so that the clock does not erase meanwhile."""
    asked = select(ClosureRow).where(ClosureRow.person_id == person_id, ClosureRow.erase_at > now())
    asked = asked.where(col(ClosureRow.undone_at).is_(None), col(ClosureRow.erased_at).is_(None))
    return session.exec(asked.with_for_update()).first()


def _leave_homes(session: Session, person_id: int, at: datetime) -> dict[str, str]:
    """End every claim to an apartment; gives how each stood."""
    living = (MembershipState.PENDING, MembershipState.CONFIRMED, MembershipState.APPEALED)
    asked = select(MembershipRow).where(MembershipRow.person_id == person_id, col(MembershipRow.state).in_(living))
    stood = {}
    for row in session.exec(asked).all():
        stood[str(row.id)] = str(row.state)
        row.state, row.ended_at = MembershipState.ENDED, at
        after_commit(session, lambda place=row.building_id: live.ring(f"building:{place}"))
    return stood


def _end_roles(session: Session, actor: Actor) -> None:
    asked = select(RoleGrantRow).where(RoleGrantRow.person_id == actor.person_id, col(RoleGrantRow.ended_at).is_(None))
    for row in session.exec(asked).all():
        row.ended_at, row.end_reason = now(), words.ROLE_ENDED.ka
        note(session, actor, "role.end", row.id, role=row.role, person_id=actor.person_id, reason=words.ROLE_ENDED.ka)
