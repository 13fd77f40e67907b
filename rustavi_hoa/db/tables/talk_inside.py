"""What stands beside a message of a room: what it answers, the signs that neighbours gave it."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field, SQLModel, UniqueConstraint

from rustavi_hoa.db.columns import born, plain_order


class MessageReplyRow(SQLModel, table=True):
    """A message answers another one of the same room."""

    __tablename__ = "message_reply"

    message_id: int = Field(foreign_key="message.id", primary_key=True)
    to_id: int = Field(foreign_key="message.id", index=True)


class MessageSignRow(SQLModel, table=True):
    """A person's sign under a message; one of each kind."""

    __tablename__ = "message_sign"
    __table_args__ = (UniqueConstraint("message_id", "person_id", "sign"),)

    id: int | None = Field(default=None, primary_key=True)
    message_id: int = Field(foreign_key="message.id")
    person_id: int = Field(foreign_key="person.id", index=True)
    sign: str
    at: datetime = born()


class MessageWordRow(SQLModel, table=True):
    """A word of a message as search keeps it (``chat/stems.py``); the key is the whole row."""

    __tablename__ = "message_word"
    __table_args__ = {"sqlite_with_rowid": False}

    room_id: int = Field(foreign_key="room.id", primary_key=True)
    word: str = Field(primary_key=True, sa_type=plain_order())
    message_id: int = Field(foreign_key="message.id", primary_key=True, index=True)
