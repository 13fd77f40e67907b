"""The last line of a room, as lists show it."""

from __future__ import annotations

from rustavi_hoa.chat import rules, words, words_rooms
from rustavi_hoa.db.tables.talk import MessageRow


def spoken(last: MessageRow | None, me: int, locale: str) -> str:
    """Say the last line of a room in one language; of a deleted message only that it stood there."""
    if last is None:
        return words_rooms.NOTHING.render(locale)
    if last.deleted_at is not None:
        return words.DELETED.render(locale)
    who = words_rooms.YOU.render(locale) if last.author_id == me else last.author_name
    text = " ".join(last.text.split())[: rules.LONGEST_LINE] or words.PHOTO.render(locale)
    return words_rooms.SAID.render(locale, who=who, text=text)
