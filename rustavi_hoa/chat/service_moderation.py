"""After a message was sent: its author's second thoughts, the chairperson's hand, a neighbour's complaint."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.chat import beside, heads, queries, rules, words
from rustavi_hoa.chat.reach import reach_of
from rustavi_hoa.chat.service import touch
from rustavi_hoa.chat.views import ReportedCard
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.talk import MessageReportRow, MessageRow, RoomRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, Scope, allow
from rustavi_hoa.photos import service as photos

SHOWN_REPORTS = 50


@allow(Can.CHAT_TALK)
def edit(actor: Actor, message_id: int, text: str) -> None:
    """Change the text of an own message; the earlier one stays in the audit.

    Raises:
        NotFound: not the actor's, of another room, or deleted.
        Invalid: empty without a photo, or too long.
    """
    text = rules.clean(text)
    if len(text) > rules.LONGEST_TEXT:
        raise invalid("text", words.TOO_LONG, n=str(len(text)), most=str(rules.LONGEST_TEXT))
    with work() as session:
        row = _own(session, actor, message_id)
        if not text and not row.photo_count:
            raise invalid("text", words.EMPTY)
        if text == row.text:
            return
        note(session, actor, "message.edit", row.id, before=row.text)
        row.text, row.edited_at = text, now()
        touch(session, row)


@allow(Can.CHAT_TALK)
def delete(actor: Actor, message_id: int) -> None:
    """Take back an own message; neighbours see that it stood there."""
    with work() as session:
        _gone(session, actor, _own(session, actor, message_id), "message.delete", "")


@allow(Can.CHAT_MODERATE)
def remove(actor: Actor, message_id: int, reason: str) -> None:
    """Delete a neighbour's message as the chairperson, with a reason that everybody sees.

    Raises:
        NotFound: of a room the actor does not chair, or deleted already.
        Invalid: no reason, or an endless one.
    """
    reason = _reason(reason)
    with work() as session:
        row = _there(queries.message_in_scope(session, reach_of(actor), message_id))
        if not heads.is_chair(session, actor, session.get_one(RoomRow, row.room_id)):
            raise NotFound
        _gone(session, actor, row, "message.remove", reason)


@allow(Can.CHAT_TALK)
def tell(actor: Actor, message_id: int, reason: str) -> None:
    """Ask staff to look at a message; it opens that one message to them. Twice is once."""
    reason = _reason(reason)
    with work() as session:
        row = _there(queries.message_in_scope(session, reach_of(actor), message_id))
        if queries.report_of(session, row.id, actor.person_id) is None:
            session.add(MessageReportRow(message_id=row.id, person_id=actor.person_id, reason=reason))
            note(session, actor, "message.report", row.id)
            after_commit(session, lambda: live.ring("reported"))


@allow(Can.CHAT_READ_REPORTED)
def reported(actor: Actor) -> list[ReportedCard]:
    """List what waits for a look: house, reason and time, no word of the message."""
    with reading() as session:
        return [_card(session, report, message, room) for report, message, room in _waiting(session, actor)]


@allow(Can.CHAT_READ_REPORTED)
def read_reported(actor: Actor, report_id: int) -> ReportedCard:
    """Open one reported message; that it was read stands in the audit in the same transaction.

    Raises:
        NotFound: nobody reported it, or it was looked at already.
    """
    with work() as session:
        report, message, room = _reported(session, actor, report_id)
        note(session, actor, "message.read_reported", message.id, report=report.id)
        pictures = [each.id for each in queries.photos_of(session, [message.id]).get(message.id, [])]
        return _card(session, report, message, room, is_open=True, pictures=pictures)


@allow(Can.CHAT_READ_REPORTED)
def put_away(actor: Actor, report_id: int) -> None:
    """Close a report that was looked at; staff cannot read that message any more."""
    with work() as session:
        report, message, _ = _reported(session, actor, report_id)
        report.handled_at, report.handled_by = now(), actor.person_id
        note(session, actor, "message.report_handled", message.id, report=report.id)


@allow(Can.CHAT_READ_REPORTED)
def reported_picture(actor: Actor, photo_id: str, width: int) -> bytes:
    """Give a photo of a message whose report is open, and log that it was seen."""
    with work() as session:
        for report, message, _ in _waiting(session, actor):
            if any(each.id == photo_id for each in queries.photos_of(session, [message.id]).get(message.id, [])):
                note(session, actor, "message.read_reported", message.id, report=report.id, photo=photo_id)
                return photos.read(photo_id, width)
    raise NotFound


def _own(session: Session, actor: Actor, message_id: int) -> MessageRow:
    row = _there(queries.message_in_scope(session, reach_of(actor), message_id))
    if row.author_id != actor.person_id:
        raise NotFound
    return row


def _there(row: MessageRow | None) -> MessageRow:
    if row is None or row.deleted_at is not None:
        raise NotFound
    return row


def _gone(session: Session, actor: Actor, row: MessageRow, verb: str, reason: str) -> None:
    row.deleted_at, row.deleted_by, row.delete_reason = now(), actor.person_id, reason
    note(session, actor, verb, row.id, reason=reason)
    touch(session, row)
    for answer in beside.answers_to(session, row.id or 0):  # they show its beginning
        touch(session, answer)


def _reason(reason: str) -> str:
    reason = rules.clean(reason)
    if not reason:
        raise invalid("reason", words.REASON_NEEDED)
    if len(reason) > rules.LONGEST_REASON:
        raise invalid("reason", words.REASON_TOO_LONG, most=str(rules.LONGEST_REASON))
    return reason


def _waiting(session: Session, actor: Actor) -> list[tuple[MessageReportRow, MessageRow, RoomRow]]:
    scope: Scope = actor.where(Can.CHAT_READ_REPORTED)
    return list(queries.open_reports(session, SHOWN_REPORTS)) if scope.city else []


def _reported(session: Session, actor: Actor, report_id: int) -> tuple[MessageReportRow, MessageRow, RoomRow]:
    found = [each for each in _waiting(session, actor) if each[0].id == report_id]
    if not found:
        raise NotFound
    return found[0]


def _card(
    session: Session,
    report: MessageReportRow,
    message: MessageRow,
    room: RoomRow,
    *,
    is_open: bool = False,
    pictures: Sequence[str] = (),
) -> ReportedCard:
    house, house_en = heads.whose(session, room)
    shown = {"who": message.author_name, "text": message.text, "photo_ids": list(pictures)} if is_open else {}
    return ReportedCard(
        report_id=report.id,
        house=house,
        house_en=house_en,
        reason=report.reason,
        photos=message.photo_count,
        at=report.at.isoformat(timespec="seconds"),
        sent_at=message.sent_at.isoformat(timespec="seconds"),
        is_open=is_open,
        **shown,
    )
