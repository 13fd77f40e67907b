"""The other rooms of the demo city: entrance, board, City Hall, two people alone, topics with all chairpersons."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session

from rustavi_hoa.chat.rules import RoomKind
from rustavi_hoa.db.tables.people import PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.talk import MessageRow, ReadMarkRow, RoomRow
from rustavi_hoa.demo.chatter_rooms import ALONE, BOARD, CITY, ENTRANCE, TOPICS
from rustavi_hoa.demo.people import Folk
from rustavi_hoa.demo.register import Town
from rustavi_hoa.kernel.policy import Role

SEED = 70
Lines = tuple[tuple[str, str], ...]


@dataclass(slots=True)
class Teller:
    """Writes rooms with messages that begin some hours ago and follow each other in minutes."""

    session: Session
    today: datetime
    dice: random.Random

    def room(self, said: Lines, who: dict[str, tuple[PersonRow, str]], hours: float, **ids: Any) -> int:
        """Open a room and let people talk in it; who wrote has read everything. Gives how many messages."""
        at = self.today - timedelta(hours=hours)
        room = RoomRow(created_at=at, **ids)
        self.session.add(room)
        self.session.flush()
        for key, text in said:
            person, place = who[key]
            at += timedelta(minutes=self.dice.uniform(1, 9))
            room.seq, room.last_at = room.seq + 1, at
            self.session.add(self._message(room, person, place, text, at))
        for person in {each.id: each for each, _ in who.values()}.values():
            self.session.add(ReadMarkRow(room_id=room.id or 0, person_id=person.id or 0, seq=room.seq))
        return len(said)

    def _message(self, room: RoomRow, person: PersonRow, place: str, text: str, at: datetime) -> MessageRow:
        return MessageRow(
            room_id=room.id or 0,
            seq=room.seq,
            change_seq=room.seq,
            author_id=person.id or 0,
            author_name=person.shown_name,
            author_place=place,
            client_key=str(UUID(int=self.dice.getrandbits(128), version=4)),
            text=text,
            sent_at=at,
        )


def write(session: Session, town: Town, folk: Folk, today: datetime) -> dict[str, int]:
    """Let the first house talk in all its rooms, and City Hall with all chairpersons."""
    teller = Teller(session, today, random.Random(SEED))  # noqa: S311 - the same city every time
    count = _entrances(teller, town, folk) + _chair(teller, town, folk) + _city(teller, town, folk)
    session.flush()
    return {"messages in other rooms": count}


def _entrances(teller: Teller, town: Town, folk: Folk) -> int:
    """Let the people of the demo resident's entrance talk among themselves."""
    lives = folk.residents[0]
    me = folk.by_key["resident"]
    door = next(home.entrance_id for person, home in lives if person is me)
    others = [person for person, home in lives if home.entrance_id == door and person is not me]
    place = _door(town, folk, me)
    who = {"m": (me, place), "a": (others[0], place), "b": (others[1], place)}
    return teller.room(ENTRANCE, who, 6, kind=RoomKind.ENTRANCE, entrance_id=door)


def _chair(teller: Teller, town: Town, folk: Folk) -> int:
    """The board, City Hall and one resident talk with the chairperson of the first association."""
    hoa, chair, me = town.associations[0].id, folk.by_key["chairperson"], folk.by_key["resident"]
    members = [person for person, _ in folk.residents[0] if person not in (chair, me)][:2]
    for person in members:
        teller.session.add(RoleGrantRow(person_id=person.id, role=Role.BOARD, association_id=hoa, granted_by=chair.id))
    board = {"c": (chair, "chair")} | {
        key: (person, _door(town, folk, person)) for key, person in zip("ab", members, strict=True)
    }
    city = {"c": (chair, "chair"), "o": (folk.by_key["officer"], "city")}
    alone = {"c": (chair, "chair"), "m": (me, _door(town, folk, me))}
    count = teller.room(BOARD, board, 30, kind=RoomKind.BOARD, association_id=hoa)
    count += teller.room(CITY, city, 26, kind=RoomKind.CITY, association_id=hoa)
    ids = {"association_id": hoa, "person_id": me.id, "chair_id": chair.id}
    return count + teller.room(ALONE, alone, 20, kind=RoomKind.DIRECT, **ids)


def _door(town: Town, folk: Folk, person: PersonRow) -> str:
    """Write where somebody of the first house stands, as ``chat.rules.place_of`` does."""
    home = next(home for each, home in folk.residents[0] if each is person)
    return f"entrance:{next(each.number for each in town.entrances[0] if each.id == home.entrance_id)}"


def _city(teller: Teller, town: Town, folk: Folk) -> int:
    who = {"h": (folk.by_key["apparatus"], "city")}
    for key, index in (("x", 0), ("y", 1), ("z", 2)):
        who[key] = folk.chairs[index], f"house:{town.associations[index].name}"
    count = 0
    for at, (title, said) in enumerate(TOPICS):
        key = str(UUID(int=teller.dice.getrandbits(128), version=4))
        count += teller.room(said, who, 100 - 60 * at, kind=RoomKind.TOPIC, title=title, client_key=key)
    return count
