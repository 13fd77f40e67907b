"""What a citizen does with an official application: send, follow, complete, withdraw."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from rustavi_hoa.casework import entering, intake, queries, shown, shown_letter, timeline, words_faults
from rustavi_hoa.casework.intake import LONGEST, NewLetter
from rustavi_hoa.casework.rules import Channel, State
from rustavi_hoa.casework.sight import Sight
from rustavi_hoa.casework.views import Letter, LetterPage, Registered
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow


@allow(Can.LETTER_SUBMIT)
def submit(actor: Actor, new: NewLetter) -> Registered:
    """Send an official application; it is registered at once. The same key again is the same letter.

    Raises:
        NotFound: a building outside the actor's reach.
        Invalid: what the letter lacks, beside its field.
    """
    new = replace(new, channel=Channel.PLATFORM, about_person_id=None, locale=actor.locale)
    if new.building_id is not None and not actor.where(Can.LETTER_SUBMIT).covers(new.building_id):
        raise NotFound
    try:
        with work() as session:
            known = queries.by_key(session, actor.person_id, new.key)
            return shown.registered(known, is_new=False) if known else _send(session, actor, new)
    except IntegrityError:  # the same letter came twice at once
        return entering.known_before(actor, new.key)


def _send(session: Session, actor: Actor, new: NewLetter) -> Registered:
    who = entering.applicant(session, actor, new)
    intake.check(session, new, who)
    row = intake.enter(session, actor, new, who, [], entering.chair_of(session, new.building_id))
    entering.tell_received(session, row)
    return shown.registered(row)


@allow(Can.LETTER_SUBMIT)
def mine(actor: Actor, page: int = 1) -> LetterPage:
    """List the actor's own applications, the nearest date first."""
    with reading() as session:
        who = timeline.eyes_of(session, actor)
        rows, total = queries.listed(session, queries.own_of(who), page=max(page, 1))
        return shown.page(session, rows, total, max(page, 1))


@allow(Can.LETTER_SUBMIT)
def read(actor: Actor, letter_id: int) -> Letter:
    """Open one's own application: its date, what was told, the answer.

    Raises:
        NotFound: unknown, or not one's own.
    """
    with reading() as session:
        row, found = timeline.looked(session, actor, letter_id)
        if found != Sight.OWN:
            raise NotFound
        return shown_letter.own(session, row)


@allow(Can.LETTER_SUBMIT)
def complete(actor: Actor, letter_id: int, key: str, text: str) -> None:
    """Add what was missing; files are attached before it. The same key again changes nothing.

    Raises:
        NotFound: not one's own.
        Invalid: no words.
        ForbiddenMove: nothing is missing.
    """
    if not 3 <= len(text.strip()) <= LONGEST:
        raise invalid("text", words_faults.WRITE_TEXT, most=str(LONGEST))
    with work() as session:
        row = timeline.held(session, actor, letter_id, Sight.OWN)
        entering.completed(session, actor, row, text.strip(), key)


@allow(Can.LETTER_SUBMIT)
def withdraw(actor: Actor, letter_id: int, reason: str) -> None:
    """Take one's application back; its tasks end.

    Raises:
        NotFound: not one's own.
        ForbiddenMove: it was answered or ended.
    """
    with work() as session:
        row = timeline.held(session, actor, letter_id, Sight.OWN)
        timeline.step(session, actor, row, State.WITHDRAWN, "withdrawn", text=reason.strip()[:1000])
        timeline.end_tasks(session, actor, row)
        timeline.drop_reply(session, actor, row)
