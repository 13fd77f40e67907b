"""The log of receptions: who was received or called, what came after hours, and its handing over by 10:00."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from sqlmodel import Session

from rustavi_hoa.casework import ground, receiving, timeline, words_faults
from rustavi_hoa.casework import queries_around as around
from rustavi_hoa.casework.intake import KEY
from rustavi_hoa.casework.rules import Channel
from rustavi_hoa.casework.views_desk import Reception, ReceptionLog
from rustavi_hoa.db import looks
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.casework import ReceptionRow
from rustavi_hoa.db.tables.letters import LetterRow
from rustavi_hoa.i18n.dates import TBILISI
from rustavi_hoa.i18n.stamp import Stamp, stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow

LONGEST, LONGEST_NAME = 2000, 120


@allow(Can.LETTER_REGISTER)
def receive(actor: Actor, key: str, kind: str, name: str, contact: str, gist: str) -> int:
    """Log a reception or a call that became no letter; the same key again is the same line.

    Raises:
        Invalid: no kind, no words.
    """
    if KEY.fullmatch(key) is None:
        raise invalid("key", words_faults.BAD_KEY)
    if kind not in set(Channel) - {Channel.PLATFORM}:
        raise invalid("kind", words_faults.CHOOSE_CHANNEL)
    if not 3 <= len(gist.strip()) <= LONGEST:
        raise invalid("gist", words_faults.WRITE_TEXT, most=str(LONGEST))
    with work() as session:
        known = around.reception_by_key(session, actor.person_id, key)
        if known is not None:
            return known.id or 0
        row = ReceptionRow(client_key=key, kind=kind, name=name.strip()[:LONGEST_NAME], gist=gist.strip())
        row.contact, row.received_by = contact.strip()[:LONGEST_NAME], actor.name
        row.entered_by, row.is_after_hours = actor.person_id, receiving.shut_at(session, row.at)
        session.add(row)
        session.flush()
        note(session, actor, "reception.receive", row.id, kind=kind)
        return row.id or 0


@allow(Can.LETTER_REGISTER)
def log(actor: Actor, day: str) -> ReceptionLog:
    """Show a day's receptions, and all that waits to be handed over.

    Raises:
        NotFound: no day.
    """
    on = ground.read_day(day)
    if on is None:
        raise NotFound
    since = datetime.combine(on, time(), TBILISI)
    with reading() as session:
        lines = [_line(session, actor, row) for row in around.receptions(session, since, since + timedelta(days=1))]
        waiting = [_line(session, actor, row) for row in around.to_hand_over(session)]
        made = ReceptionLog(on.isoformat(), [each for each in lines if each], [each for each in waiting if each])
    met = [f"reception:{each.id}" for each in (*made.lines, *made.waiting) if each.contact]
    looks.seen(actor, "receptions", ["full_name", "contact"], things=met)
    return made


@allow(Can.LETTER_REGISTER)
def hand_over(actor: Actor) -> int:
    """Take over everything that came after hours, in one recorded act; gives how much it was."""
    with work() as session:
        rows = around.to_hand_over(session, lock=True)
        at, late = now(), 0
        for row in rows:
            late += at > _by(session, row)
            row.handed_over_at, row.handed_over_by = at, actor.person_id
            session.add(row)
        if rows:
            note(session, actor, "reception.hand_over", rows[0].id, count=len(rows), late=late)
        return len(rows)


def _by(session: Session, row: ReceptionRow) -> datetime:
    hour, opens = ground.count(session, "handover_hour"), ground.count(session, "office_opens")
    return receiving.hand_over_by(row.at, ground.calendar_of(session), hour, opens)


def _line(session: Session, actor: Actor, row: ReceptionRow) -> Reception | None:
    """Shape a line; one whose letter complains about the reader is left out."""
    letter = session.get(LetterRow, row.letter_id) if row.letter_id else None
    if letter is not None and not _sees(session, actor, letter):
        return None
    by, at = _by(session, row), now()
    waits = row.is_after_hours and row.handed_over_at is None
    who = around.names(session, {row.handed_over_by}) if row.handed_over_by else {}
    return Reception(
        id=row.id or 0,
        kind=row.kind,
        name=row.name,
        contact=row.contact,
        gist=row.gist,
        received_by=row.received_by,
        letter_id=row.letter_id or 0,
        number=letter.number if letter is not None else "",
        at=stamp(row.at, at),
        is_after_hours=row.is_after_hours,
        hand_over_by=stamp(by, at) if waits else Stamp(),
        is_late=row.is_after_hours and (row.handed_over_at or at) > by,
        handed_over=stamp(row.handed_over_at, at),
        handed_over_by=who.get(row.handed_over_by or 0, ""),
    )


def _sees(session: Session, actor: Actor, row: LetterRow) -> bool:
    try:
        return timeline.looked(session, actor, row.id or 0)[1] > 0
    except NotFound:
        return False
