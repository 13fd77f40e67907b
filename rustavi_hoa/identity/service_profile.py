"""One's own account: name, contact, password, sign-ins, moving out."""

from __future__ import annotations

from sqlmodel import Session, col, select, update

from rustavi_hoa.adapters import live, passwords
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.people import LoginSessionRow, MembershipRow, PersonRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.identity import letters, onetime, queries, sessions, words_rescue
from rustavi_hoa.identity.checks import must_be_fit, must_be_fit_name, read_contact
from rustavi_hoa.identity.rules import MembershipState, device_name
from rustavi_hoa.identity.service import contact_of
from rustavi_hoa.identity.views import Device, Profile
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.contacts import show_phone
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.notices import dropping


@allow(Can.SELF)
def profile(actor: Actor) -> Profile:
    """Show the account to its owner."""
    with reading() as session:
        person = session.get_one(PersonRow, actor.person_id)
        rows = session.exec(_live_sessions(actor.person_id)).all()
        was_chair = queries.was_chair(session, actor.person_id)
    return Profile(
        shown_name=person.shown_name,
        phone=show_phone(person.phone) if person.phone else "",
        email=person.email or "",
        devices=[_device(row, actor.session_id) for row in rows],
        was_chair=was_chair,
    )


def _live_sessions(person_id: int):  # noqa: ANN202 - a select, as SQLModel types it
    return (
        select(LoginSessionRow)
        .where(
            LoginSessionRow.person_id == person_id,
            col(LoginSessionRow.revoked_at).is_(None),
            LoginSessionRow.expires_at > now(),
        )
        .order_by(col(LoginSessionRow.seen_at).desc())
        .limit(30)
    )


def _device(row: LoginSessionRow, mine: int) -> Device:
    return Device(
        session_id=row.id,
        name=device_name(row.device),
        seen_ka=dates.near(row.seen_at, now(), "ka"),
        seen_en=dates.near(row.seen_at, now(), "en"),
        is_this=row.id == mine,
    )


@allow(Can.SELF)
def rename(actor: Actor, shown_name: str) -> None:
    """Change the name that neighbours see.

    Raises:
        Invalid: no name, or a phone number in it.
    """
    name = must_be_fit_name(shown_name)
    with work() as session:
        session.exec(update(PersonRow).where(PersonRow.id == actor.person_id).values(shown_name=name))
        note(session, actor, "person.rename", actor.person_id)


@allow(Can.SELF)
def ask_contact(actor: Actor, contact: str, password: str) -> str:
    """Send a code to a new phone or mailbox; gives it in its kept form.

    Raises:
        Invalid: neither a phone nor a mailbox, mine already, or the password is wrong: a phone left lying about
            must not be enough to take an account over.
    """
    kept = read_contact(contact)
    with reading() as session:
        person = session.get_one(PersonRow, actor.person_id)
    if not passwords.matches(password, person.password_hash):
        raise invalid("contact_password", words_rescue.WRONG_PASSWORD)
    code, code_hash = onetime.fresh()
    with work() as session:
        if kept in (person.phone, person.email):
            raise invalid("contact", words_rescue.SAME_CONTACT)
        other = queries.person_by_contact(session, **contact_of(kept))
        onetime.keep(session, person.id, "contact", kept, code_hash)
        if other is None:  # the owner of a taken contact gets no code, and the asker is not told why
            letters.tell_contact(session, kept, person.locale, words_rescue.LETTER_CONTACT, code=code)
        note(session, actor, "person.ask_contact", actor.person_id)
    return kept


@allow(Can.SELF)
def confirm_contact(actor: Actor, code: str) -> None:
    """Make the contact mine that the code was sent to.

    Raises:
        Invalid: the code does not match, or the contact was taken meanwhile.
    """
    row = onetime.take(actor.person_id, "contact", code)
    if row is None:
        raise invalid("code", words_rescue.WRONG_CODE)
    with work() as session:
        taken = queries.person_by_contact(session, **contact_of(row.contact)) is not None
        if taken or not onetime.use(session, row):
            raise invalid("code", words_rescue.WRONG_CODE)
        person = session.get_one(PersonRow, actor.person_id)
        _tell_old(session, person, row.contact)
        if "@" in row.contact:
            person.email = row.contact
        else:
            person.phone = row.contact
        onetime.spoil(session, person.id)  # what went to the old contact opens nothing any more
        dropping.revive(session, row.contact)
        note(session, actor, "person.change_contact", actor.person_id)


def _tell_old(session: Session, person: PersonRow, new: str) -> None:
    """Warn the contact that is replaced, or the one that stays beside a first one."""
    old = person.email if "@" in new else person.phone
    to = old or person.email or person.phone
    if to:
        letters.tell_contact(session, to, person.locale, words_rescue.LETTER_CONTACT_CHANGED, ending=new[-4:])


@allow(Can.SELF)
def change_password(actor: Actor, old: str, new: str) -> None:
    """Set a new password and sign every other device out.

    Raises:
        Invalid: the present password is wrong, or the new one is unfit.
    """
    with reading() as session:
        person = session.get_one(PersonRow, actor.person_id)
    if not passwords.matches(old, person.password_hash):
        raise invalid("old", words_rescue.WRONG_PASSWORD)
    must_be_fit(new, person.phone or "", person.email or "")
    kept = passwords.hashed(new)
    with work() as session:
        session.exec(update(PersonRow).where(PersonRow.id == actor.person_id).values(password_hash=kept))
        _end(session, actor, LoginSessionRow.id != actor.session_id)
        letters.tell(session, person, words_rescue.LETTER_PASSWORD)
        note(session, actor, "person.change_password", actor.person_id)


@allow(Can.SELF)
def end_session(actor: Actor, session_id: int) -> None:
    """Sign one of my devices out.

    Raises:
        NotFound: not a live session of mine.
    """
    with work() as session:
        if _end(session, actor, LoginSessionRow.id == session_id) == 0:
            raise NotFound
        note(session, actor, "session.end", session_id)


@allow(Can.SELF)
def sign_out_everywhere(actor: Actor) -> None:
    """Sign all my devices out, this one too."""
    with work() as session:
        _end(session, actor, LoginSessionRow.person_id == actor.person_id)
        note(session, actor, "session.end_all", actor.person_id)


def _end(session: Session, actor: Actor, which: object) -> int:
    after_commit(session, lambda: live.ring(f"person:{actor.person_id}"))
    return sessions.end(session, LoginSessionRow.person_id == actor.person_id, which)


@allow(Can.SELF)
def move_out(actor: Actor, membership_id: int) -> None:
    """Leave an apartment, or take back a request for one.

    Raises:
        NotFound: not mine, or ended already.
    """
    with work() as session:
        row = session.get(MembershipRow, membership_id)
        if row is None or row.person_id != actor.person_id or row.state == MembershipState.ENDED:
            raise NotFound
        row.state, row.ended_at = MembershipState.ENDED, now()
        note(session, actor, "membership.move_out", row.id, building_id=row.building_id)
        after_commit(session, lambda: live.ring(f"person:{actor.person_id}"))
        after_commit(session, lambda: live.ring(f"building:{row.building_id}"))
