"""Chat rooms, their messages, and announcements of chairpersons."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Field, Index, SQLModel, UniqueConstraint, text

from rustavi_hoa.db.columns import born, moment

ONE_OF_A_KIND = text("entrance_id IS NULL AND person_id IS NULL AND association_id IS NOT NULL")


class RoomRow(SQLModel, table=True):
    """A chat room; ``seq`` is the number of its last message or change, ``last_at`` when somebody last wrote.

    ``kind`` says who belongs to it (``chat/rules.py``). Of an association there is one room of its own, one of its
    board, one with the city, and one for each resident and chairperson who talk alone (``person_id``, ``chair_id``);
    an entrance has one; a topic of the city has a title and belongs to no association.
    """

    __tablename__ = "room"
    __table_args__ = (
        Index(
            "ux_room_kind",
            "association_id",
            "kind",
            unique=True,
            sqlite_where=ONE_OF_A_KIND,
            postgresql_where=ONE_OF_A_KIND,
        ),
        UniqueConstraint("association_id", "person_id", "chair_id"),
    )

    id: int | None = Field(default=None, primary_key=True)
    kind: str = "association"
    association_id: int | None = Field(default=None, foreign_key="association.id")
    entrance_id: int | None = Field(default=None, foreign_key="entrance.id", unique=True)
    person_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    chair_id: int | None = Field(default=None, foreign_key="person.id", index=True)
    title: str = ""
    client_key: str | None = Field(default=None, unique=True)
    seq: int = 0
    created_at: datetime = born()
    last_at: datetime | None = moment()
    closed_at: datetime | None = moment()


class MessageRow(SQLModel, table=True):
    """One message; ``seq`` orders the room, ``change_seq`` grows when it is edited or deleted."""

    __tablename__ = "message"
    __table_args__ = (
        UniqueConstraint("room_id", "seq"),
        UniqueConstraint("room_id", "author_id", "client_key"),
        Index("ix_message_room_change", "room_id", "change_seq"),
    )

    id: int | None = Field(default=None, primary_key=True)
    room_id: int = Field(foreign_key="room.id")
    seq: int
    change_seq: int = 0
    author_id: int = Field(foreign_key="person.id", index=True)
    author_name: str
    author_place: str = ""
    client_key: str
    text: str = ""
    photo_count: int = 0
    issue_id: int | None = Field(default=None)
    sent_at: datetime = born()
    edited_at: datetime | None = moment()
    deleted_at: datetime | None = moment()
    deleted_by: int | None = Field(default=None, foreign_key="person.id")
    delete_reason: str = ""


class MessageReportRow(SQLModel, table=True):
    """A neighbour asks that a message be looked at; opens that message to staff, logged."""

    __tablename__ = "message_report"
    __table_args__ = (UniqueConstraint("message_id", "person_id"),)

    id: int | None = Field(default=None, primary_key=True)
    message_id: int = Field(foreign_key="message.id")
    person_id: int = Field(foreign_key="person.id")
    reason: str = ""
    at: datetime = born()
    handled_at: datetime | None = moment()
    handled_by: int | None = Field(default=None, foreign_key="person.id")


class ReadMarkRow(SQLModel, table=True):
    """The last number a person has seen in a room."""

    __tablename__ = "read_mark"
    __table_args__ = (UniqueConstraint("room_id", "person_id"),)

    id: int | None = Field(default=None, primary_key=True)
    room_id: int = Field(foreign_key="room.id")
    person_id: int = Field(foreign_key="person.id", index=True)
    seq: int = 0


class AnnouncementRow(SQLModel, table=True):
    """A chairperson's word to all, or to one entrance."""

    __tablename__ = "announcement"

    id: int | None = Field(default=None, primary_key=True)
    building_id: int = Field(foreign_key="building.id", index=True)
    entrance_id: int | None = Field(default=None, foreign_key="entrance.id")
    author_id: int = Field(foreign_key="person.id")
    client_key: str = Field(unique=True)
    text: str
    at: datetime = born()
    withdrawn_at: datetime | None = moment()
