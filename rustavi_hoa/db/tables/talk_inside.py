"""What stands beside a message of a room: what it answers, the signs that neighbours gave it."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field, SQLModel, UniqueConstraint

from rustavi_hoa.db.columns import born, moment, plain_order


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


class MessagePinRow(SQLModel, table=True):
    """A message that stays above the room."""

    __tablename__ = "message_pin"

    message_id: int = Field(foreign_key="message.id", primary_key=True)
    room_id: int = Field(foreign_key="room.id", index=True)
    person_id: int = Field(foreign_key="person.id")
    at: datetime = born()


class PollRow(SQLModel, table=True):
    """A message that asks: its text is the question. ``closes_at`` empty: until somebody closes it."""

    __tablename__ = "poll"

    message_id: int = Field(foreign_key="message.id", primary_key=True)
    is_many: bool = False
    is_secret: bool = False
    is_by_home: bool = False
    closes_at: datetime | None = moment()


class PollOptionRow(SQLModel, table=True):
    """One answer to choose."""

    __tablename__ = "poll_option"
    __table_args__ = (UniqueConstraint("message_id", "place"),)

    id: int | None = Field(default=None, primary_key=True)
    message_id: int = Field(foreign_key="poll.message_id")
    place: int
    text: str


class PollVoteRow(SQLModel, table=True):
    """One voter's choice of one answer; where apartments vote, ``apartment_id`` votes, by the hand of a person."""

    __tablename__ = "poll_vote"
    __table_args__ = (UniqueConstraint("option_id", "person_id", "apartment_id"),)

    id: int | None = Field(default=None, primary_key=True)
    message_id: int = Field(foreign_key="poll.message_id", index=True)
    option_id: int = Field(foreign_key="poll_option.id")
    person_id: int = Field(foreign_key="person.id", index=True)
    apartment_id: int = 0
    at: datetime = born()


class RoomRuleRow(SQLModel, table=True):
    """What the chairperson set for a room. Unit: seconds; hours of Rustavi's clocks, equal ones mean none."""

    __tablename__ = "room_rule"

    room_id: int = Field(foreign_key="room.id", primary_key=True)
    slow_seconds: int = 0
    quiet_since: int = 0
    quiet_until: int = 0
    person_id: int | None = Field(default=None, foreign_key="person.id")
    at: datetime = born()


class PersonBlockRow(SQLModel, table=True):
    """A person does not want to read another one; the other never learns it."""

    __tablename__ = "person_block"
    __table_args__ = (UniqueConstraint("person_id", "other_id"),)

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id")
    other_id: int = Field(foreign_key="person.id", index=True)
    at: datetime = born()
