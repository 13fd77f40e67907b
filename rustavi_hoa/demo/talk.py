"""Chat and announcements of the demo city as rows."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from rustavi_hoa.chat import indexing  # noqa: F401 - it listens: what is written here can be found
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.register import EntranceRow
from rustavi_hoa.db.tables.talk import AnnouncementRow, MessageRow, ReadMarkRow, RoomRow
from rustavi_hoa.demo import talk_beside
from rustavi_hoa.demo.chatter import ANNOUNCEMENTS, LAST_TALK, TALKS, Talk
from rustavi_hoa.demo.people import Folk
from rustavi_hoa.demo.plots import waking
from rustavi_hoa.demo.register import Town

UNREAD = len(LAST_TALK)


def write(session: Session, town: Town, folk: Folk, dice: random.Random, today: datetime, days: int) -> dict[str, int]:
    """Fill every association's room, and put up announcements."""
    messages, announcements = 0, 0
    for index, association in enumerate(town.associations):
        room = RoomRow(association_id=association.id or 0, created_at=today - timedelta(days=days))
        session.add(room)
        session.flush()
        place = town.place_of_association(index)
        written = _talks(room, town, folk, index, place, dice, today, days)
        room.last_at = written[-1].sent_at
        session.add_all(written)
        messages += len(written)
        session.flush()
        talk_beside.write(session, written, [person.id or 0 for person, _ in folk.residents[place]])
        for person, _ in folk.residents[place]:
            seen = room.seq - (UNREAD if place == 0 else 0)
            session.add(ReadMarkRow(room_id=room.id or 0, person_id=person.id or 0, seq=seen))
        for up in _announcements(town, folk, index, place, dice, today):
            session.add(up)
            announcements += 1
    session.flush()
    return {"chat messages": messages, "announcements": announcements}


def _talks(
    room: RoomRow, town: Town, folk: Folk, index: int, place: int, dice: random.Random, today: datetime, days: int
) -> list[MessageRow]:
    chosen = dice.sample(TALKS, len(TALKS))
    starts = sorted(today - timedelta(days=dice.uniform(1, min(days, 120))) for _ in chosen)
    plan: list[tuple[datetime, Talk]] = [(waking(at, dice), talk) for at, talk in zip(starts, chosen, strict=True)]
    plan.append((today - timedelta(minutes=70), LAST_TALK))
    written: list[MessageRow] = []
    for at, talk in plan:
        speakers = _speakers(folk, index, place, dice)
        for who, text in talk:
            at += timedelta(minutes=dice.uniform(1, 14))
            room.seq += 1
            written.append(
                _message(room, speakers[who], _place(town, folk, index, place, speakers[who]), text, at, dice)
            )
    return written


def _speakers(folk: Folk, index: int, place: int, dice: random.Random) -> dict[str, PersonRow]:
    chair = folk.chairs[index]
    others = [person for person, _ in folk.residents[place] if person is not chair]
    return dict(zip("abd", dice.sample(others, 3), strict=True)) | {"c": chair}


def _place(town: Town, folk: Folk, index: int, place: int, person: PersonRow) -> str:
    """Write where an author stands, as ``chat.rules.place_of`` does."""
    if person is folk.chairs[index]:
        return "chair"
    home = next(home for each, home in folk.residents[place] if each is person)
    door: EntranceRow = next(each for each in town.entrances[place] if each.id == home.entrance_id)
    return f"entrance:{door.number}"


def _message(room: RoomRow, person: PersonRow, place: str, text: str, at: datetime, dice: random.Random) -> MessageRow:
    return MessageRow(
        room_id=room.id or 0,
        seq=room.seq,
        change_seq=room.seq,
        author_id=person.id or 0,
        author_name=person.shown_name,
        author_place=place,
        client_key=str(UUID(int=dice.getrandbits(128), version=4)),
        text=text,
        sent_at=at,
    )


def _announcements(
    town: Town, folk: Folk, index: int, place: int, dice: random.Random, today: datetime
) -> list[AnnouncementRow]:
    chosen = dice.sample(ANNOUNCEMENTS, 3)
    return [
        AnnouncementRow(
            building_id=town.buildings[place].id or 0,
            author_id=folk.chairs[index].id or 0,
            client_key=str(UUID(int=dice.getrandbits(128), version=4)),
            text=text,
            at=waking(today - timedelta(days=dice.uniform(1, 9) + 12 * nth), dice),
        )
        for nth, text in enumerate(reversed(chosen))
    ]
