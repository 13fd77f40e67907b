"""A forgotten password: a code sent to the contact, or a one-time QR shown in person."""

from __future__ import annotations

from sqlmodel import Session, update

from rustavi_hoa.adapters import live, passwords
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.people import LoginSessionRow, PersonRow
from rustavi_hoa.identity import doors, letters, onetime, queries, sessions, words_rescue
from rustavi_hoa.identity.actors import grants_of
from rustavi_hoa.identity.checks import must_be_fit
from rustavi_hoa.identity.rules import RESCUE_LIFE, InvitationKind
from rustavi_hoa.identity.service import contact_of, open_session
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound, invalid
from rustavi_hoa.kernel.policy import STAFF, Actor, Can, Role, allow, open_door

NOBODY = 0


@open_door("sends a code to a known contact; the answer and its time are the same for an unknown one")
def ask_code(contact: str) -> None:
    """Send a code to the owner of a contact, if there is one."""
    code, kept = onetime.fresh()
    where = contact_of(contact)
    with work() as session:
        person = queries.person_by_contact(session, **where)
        if person is None or not person.is_active:
            note(session, None, "reset.ask", NOBODY)
            return
        to = where.get("phone") or where["email"]
        onetime.keep(session, person.id, "password", to, kept)
        letters.tell_contact(session, to, person.locale, words_rescue.LETTER_CODE, code=code)
        note(session, None, "reset.ask", person.id)


@open_door("sets a new password with the code that was sent; five tries, fifteen minutes")
def reset(contact: str, code: str, password: str, *, device: str = "") -> str:
    """Set a new password, end every session, and give the secret of a new one.

    Raises:
        Invalid: the password is unfit, or the code does not match: never told whether the contact is known.
    """
    must_be_fit(password, contact)
    with reading() as session:
        person = queries.person_by_contact(session, **contact_of(contact))
    row = onetime.take(person.id if person else NOBODY, "password", code)
    if row is None or person is None or not person.is_active:
        raise invalid("code", words_rescue.WRONG_CODE)
    kept = passwords.hashed(password)
    with work() as session:
        if not onetime.use(session, row):
            raise invalid("code", words_rescue.WRONG_CODE)
        _set_password(session, person.id, kept, "reset.by_code")
    return open_session(person, device=device)


@allow(Can.MEMBER_RESCUE)
def make_rescue(actor: Actor, person_id: int) -> str:
    """Make a one-time code for somebody who stands before me and lost the password.

    Raises:
        NotFound: not a confirmed resident of my building (an operator: nobody).
        Denied: the person holds a role that I may not take over.
    """
    with work() as session:
        person = session.get(PersonRow, person_id)
        if person is None or not person.is_active or not _may_see(session, actor, person_id):
            raise NotFound
        if not _may_rescue(session, actor, person_id):
            raise Denied(Can.MEMBER_RESCUE)
        doors.revoke_rescues(session, person_id)
        code, row = doors.make(session, actor, InvitationKind.RESCUE, RESCUE_LIFE, person_id=person_id)
        letters.tell(session, person, words_rescue.LETTER_RESCUE)
        note(session, actor, "rescue.make", person_id, invitation=row.id)
    return code


def _may_see(session: Session, actor: Actor, person_id: int) -> bool:
    scope = actor.where(Can.MEMBER_RESCUE)
    return scope.city or bool(queries.home_buildings(session, person_id) & scope.buildings)


def _may_rescue(session: Session, actor: Actor, person_id: int) -> bool:
    """A rescue opens an account: it must never lead to more than the rescuer may do already."""
    if actor.has_role(Role.ADMIN):
        return True
    held = {grant.role for grant in grants_of(session, person_id)}
    if held & STAFF:
        return False
    return actor.where(Can.MEMBER_RESCUE).city or Role.CHAIRPERSON not in held


@open_door("a person with a one-time QR reads whose password it sets: the name they chose themselves")
def look_rescue(code: str) -> str:
    """Give the name behind a one-time code; empty when it opens nothing."""
    with reading() as session:
        row = doors.find(session, code)
        if row is None or row.kind != InvitationKind.RESCUE or doors.fault(row, now()) is not None:
            return ""
        return session.get_one(PersonRow, row.person_id).shown_name


@open_door("sets a new password with a one-time QR that was given in person")
def rescue(code: str, password: str, *, device: str = "") -> str:
    """Set a new password, end every session, and give the secret of a new one.

    Raises:
        Invalid: the password is unfit, or the code opens nothing.
    """
    must_be_fit(password)
    kept = passwords.hashed(password)
    with work() as session:
        try:
            row = doors.must_open(session, code, InvitationKind.RESCUE)
            doors.use(session, row, row.person_id)
        except Invalid as wrong:
            raise invalid("code", words_rescue.RESCUE_BAD) from wrong
        person = session.get_one(PersonRow, row.person_id)
        if not person.is_active:
            raise invalid("code", words_rescue.RESCUE_BAD)
        must_be_fit(password, person.phone or "", person.email or "")
        _set_password(session, person.id, kept, "reset.by_qr")
    return open_session(person, device=device)


def _set_password(session: Session, person_id: int, kept: str, verb: str) -> None:
    session.exec(update(PersonRow).where(PersonRow.id == person_id).values(password_hash=kept))
    sessions.end(session, LoginSessionRow.person_id == person_id)
    letters.tell(session, session.get_one(PersonRow, person_id), words_rescue.LETTER_PASSWORD)
    note(session, None, verb, person_id)
    after_commit(session, lambda: live.ring(f"person:{person_id}"))
