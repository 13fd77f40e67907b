"""Answers and signs in the rooms of the demo city; thrown with dice of their own, so that nothing else changes."""

from __future__ import annotations

import random
from collections.abc import Sequence

from sqlmodel import Session

from rustavi_hoa.chat.rules_signs import SIGNS
from rustavi_hoa.db.tables.talk import MessageRow
from rustavi_hoa.db.tables.talk_inside import MessageReplyRow, MessageSignRow

ANSWERS, LIKED = 0.2, 0.3
"""Share of messages that answer the one before them, and that carry signs."""


def write(session: Session, messages: Sequence[MessageRow], people: Sequence[int]) -> None:
    """Tie some messages of one room to those before them, and let neighbours like some; all are flushed."""
    dice = random.Random(messages[0].room_id if messages else 0)  # noqa: S311
    for before, message in zip(messages, messages[1:], strict=False):
        if before.author_id != message.author_id and dice.random() < ANSWERS:
            session.add(MessageReplyRow(message_id=message.id or 0, to_id=before.id or 0))
        if dice.random() < LIKED:
            sign = dice.choices(list(SIGNS), (6, 3, 1, 1, 1, 4))[0]
            for person in dice.sample(people, min(len(people), dice.randint(1, 4))):
                session.add(MessageSignRow(message_id=message.id or 0, person_id=person, sign=sign))
