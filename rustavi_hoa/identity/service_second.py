"""Two-step sign-in: the second step at the door, and one's own app and codes (ADR 0078)."""

from __future__ import annotations

from datetime import timedelta

from sqlmodel import Session

from rustavi_hoa.adapters import keys, passwords, totp
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.people import LoginSessionRow, PersonRow, SecondFactorRow, SignInStepRow
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.identity import factors, letters, links, sessions, steps, words_rescue
from rustavi_hoa.identity import words_second as words
from rustavi_hoa.identity.rules import shown_code
from rustavi_hoa.identity.views_second import FactorView, Proved, StepView
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow, open_door

FRESH = timedelta(minutes=10)
"""So long after the second step the first codes on paper are made without another code."""


@open_door("shows the second step to the browser whose password was right; its secret is in a cookie of its own")
def look(secret: str) -> StepView:
    """Show what the second step asks for: a code, or to set an app up; nothing to anybody else."""
    with reading() as session:
        row = steps.live(session, secret)
        if row is None:
            return StepView()
        person = session.get_one(PersonRow, row.person_id)
    app = keys.opened(row.secret, steps.owner(row.person_id)) if row.secret else None
    if app is None:
        return StepView("code", person.shown_name)
    picture = links.picture(totp.address(app, person.phone or person.email or person.shown_name))
    return StepView("set_up", person.shown_name, picture, totp.typed(app))


@open_door("turns a right password's step and a right code into a session; five tries, ten minutes")
def prove(secret: str, code: str) -> Proved:
    """Take the second step and give the secret of a new session; setting an app up ends every other session.

    Raises:
        Invalid: beside ``code``: wrong, used before, locked, or the step is over.
    """
    row = steps.tried(secret)
    if row is None:
        raise invalid("code", words.STEP_GONE)
    count = _first_code(row, code) if row.secret else 0
    if not row.secret:
        factors.check(row.person_id, code)
    with work() as session:
        person = session.get_one(PersonRow, row.person_id)
        if not person.is_active or not steps.use(session, row):
            raise invalid("code", words.STEP_GONE)
        if row.secret:
            _set_up(session, person, row.secret, count)
        return Proved(sessions.begin(session, person.id, row.device, proved_at=now()), is_new=bool(row.secret))


def _first_code(row: SignInStepRow, code: str) -> int:
    app = keys.opened(row.secret, steps.owner(row.person_id))
    count = totp.count_of(app, code, now()) if app is not None else None
    if count is None:
        raise invalid("code", words.WRONG_FIRST)
    return count


def _set_up(session: Session, person: PersonRow, secret: str, count: int) -> None:
    factors.set_up(session, person.id, secret, count)
    sessions.end_all(session, person.id)
    letters.tell(session, person, words.LETTER_SET_UP)
    note(session, None, "factor.set_up", person.id)


@allow(Can.SELF)
def mine(actor: Actor) -> FactorView:
    """Show one's own second factor: since when, how many codes are left on paper."""
    with reading() as session:
        row = session.get(SecondFactorRow, actor.person_id)
        demanded = factors.is_demanded(session, frozenset(grant.role for grant in actor.grants))
        if row is None:
            return FactorView(is_demanded=demanded)
        return FactorView(
            is_on=True,
            since=stamp(row.created_at, now()),
            left=factors.codes_left(session, actor.person_id),
            is_demanded=demanded,
            is_fresh=_is_fresh(session, actor),
        )


def _is_fresh(session: Session, actor: Actor) -> bool:
    row = session.get(LoginSessionRow, actor.session_id)
    just_now = row is not None and row.proved_at is not None and now() - row.proved_at < FRESH
    return just_now and factors.codes_left(session, actor.person_id) == 0


@allow(Can.SELF)
def start(actor: Actor, password: str, code: str, device: str) -> str:
    """Begin to set up an app, a new one in place of an old; gives the secret of the step.

    Raises:
        Invalid: the password is wrong, or there is an app already and its code is wrong.
    """
    with reading() as session:
        person = session.get_one(PersonRow, actor.person_id)
        has_one = session.get(SecondFactorRow, actor.person_id) is not None
    if not passwords.matches(password, person.password_hash):
        raise invalid("old", words_rescue.WRONG_PASSWORD)
    if has_one:
        factors.check(actor.person_id, code)
    with work() as session:
        note(session, actor, "factor.begin", actor.person_id)
        return steps.begin(session, actor.person_id, device, renews=True)


@allow(Can.SELF)
def make_codes(actor: Actor, code: str) -> list[str]:
    """Make ten codes for paper; those before them stop working. They are in the answer and nowhere else.

    Raises:
        Invalid: no second factor, or its code is wrong.
    """
    with reading() as session:
        is_fresh = _is_fresh(session, actor) and session.get(SecondFactorRow, actor.person_id) is not None
    if not is_fresh:
        factors.check(actor.person_id, code)
    with work() as session:
        made = factors.new_codes(session, actor.person_id)
        note(session, actor, "factor.codes", actor.person_id)
    return [shown_code(each) for each in made]


@allow(Can.SELF)
def remove(actor: Actor, code: str) -> None:
    """Give one's own second step up, where no role demands it.

    Raises:
        Invalid: a role demands it, there is none, or its code is wrong.
    """
    with reading() as session:
        if factors.is_demanded(session, frozenset(grant.role for grant in actor.grants)):
            raise invalid("code", words.DEMANDED)
    factors.check(actor.person_id, code)
    with work() as session:
        factors.forget(session, actor.person_id)
        letters.tell(session, session.get_one(PersonRow, actor.person_id), words.LETTER_REMOVED)
        note(session, actor, "factor.remove", actor.person_id)
