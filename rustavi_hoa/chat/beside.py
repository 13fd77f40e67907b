"""What stands beside messages, read for many at once; callers have checked who may see them (no doors)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from sqlmodel import Session, col, select

from rustavi_hoa.chat import pins, polling
from rustavi_hoa.chat.rules_signs import SIGNS, excerpt
from rustavi_hoa.chat.views import AnsweredView, MessageView, SignView
from rustavi_hoa.db.tables.talk import MessageRow
from rustavi_hoa.db.tables.talk_inside import MessageReplyRow, MessageSignRow


def dress(session: Session, views: Sequence[MessageView]) -> tuple[MessageView, ...]:
    """Add to messages what they answer, their signs, polls and pins; a message that is gone has none."""
    shown = [each.id for each in views if not each.gone]
    if not shown:
        return tuple(views)
    answered, signs = _answered(session, shown), _signs(session, shown)
    pinned, polls = pins.moments(session, shown), polling.of(session, shown)
    dressed = answered.keys() | signs.keys() | pinned.keys() | polls.keys()
    return tuple(
        replace(
            each,
            answers=answered.get(each.id),
            signs=signs.get(each.id, ()),
            pinned=pinned.get(each.id, ""),
            poll=polls.get(each.id),
        )
        if each.id in dressed
        else each
        for each in views
    )


def _answered(session: Session, ids: Collection[int]) -> dict[int, AnsweredView]:
    asked = (
        select(MessageReplyRow.message_id, MessageRow)
        .join(MessageRow, col(MessageRow.id) == MessageReplyRow.to_id)
        .where(col(MessageReplyRow.message_id).in_(ids))
    )
    return {each: _beginning(row) for each, row in session.exec(asked).all()}


def _beginning(row: MessageRow) -> AnsweredView:
    gone = row.deleted_at is not None
    return AnsweredView(row.id or 0, row.author_name, "" if gone else excerpt(row.text), gone)


def _signs(session: Session, ids: Collection[int]) -> dict[int, tuple[SignView, ...]]:
    asked = select(MessageSignRow).where(col(MessageSignRow.message_id).in_(ids)).order_by(col(MessageSignRow.id))
    given: dict[int, dict[str, list[int]]] = {}
    for row in session.exec(asked).all():
        given.setdefault(row.message_id, {}).setdefault(row.sign, []).append(row.person_id)
    return {
        each: tuple(SignView(sign, tuple(kinds[sign])) for sign in SIGNS if sign in kinds)
        for each, kinds in given.items()
    }


def answers_to(session: Session, message_id: int) -> Sequence[MessageRow]:
    """List the messages that answer one, without those that are gone."""
    asked = (
        select(MessageRow)
        .join(MessageReplyRow, col(MessageReplyRow.message_id) == MessageRow.id)
        .where(MessageReplyRow.to_id == message_id, col(MessageRow.deleted_at).is_(None))
    )
    return session.exec(asked).all()


def sign_of(session: Session, message_id: int, person_id: int, sign: str) -> MessageSignRow | None:
    """Find a person's sign of one kind under a message."""
    asked = select(MessageSignRow).where(
        MessageSignRow.message_id == message_id, MessageSignRow.person_id == person_id, MessageSignRow.sign == sign
    )
    return session.exec(asked).one_or_none()
