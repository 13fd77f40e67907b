"""Announcements: a chairperson's word to the whole building or to one entrance, as on the door."""

from __future__ import annotations

import re

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.cabinet import board, queries, telling, words
from rustavi_hoa.cabinet.rules import LONGEST_ANNOUNCEMENT
from rustavi_hoa.cabinet.views import Announcement, Announcements, Entrance
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.register import EntranceRow
from rustavi_hoa.db.tables.talk import AnnouncementRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Fault, Invalid, NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.pilot import service as pilot
from rustavi_hoa.pilot.rules import Flag

KEY = re.compile(r"[0-9a-fA-F-]{16,64}")


@allow(Can.ISSUE_FOLLOW)
def listing(actor: Actor, building_id: int) -> Announcements:
    """Give the board of a building: for all and for one's own entrance.

    Raises:
        NotFound: a building outside the actor's reach.
    """
    if not actor.where(Can.ISSUE_FOLLOW).covers(building_id):
        raise NotFound
    with reading() as session:
        doors = queries.entrances(session, building_id)
        return Announcements(
            board=board.heard(session, actor, building_id),
            entrances=[Entrance(row.id, row.number) for row in doors],
            may_write=actor.where(Can.ANNOUNCEMENT_WRITE).covers(building_id),
            is_on=pilot.is_on(session, building_id, Flag.ANNOUNCEMENTS),
        )


@allow(Can.ANNOUNCEMENT_WRITE)
def announce(actor: Actor, building_id: int, key: str, text: str, entrance_id: int) -> int:
    """Write to everybody (entrance 0) or to one entrance; the same key again is the same announcement.

    Raises:
        NotFound: not a building of the actor's association.
        Invalid: nothing written, too long, another building's entrance, or switched off in the pilot.
    """
    if not actor.where(Can.ANNOUNCEMENT_WRITE).covers(building_id):
        raise NotFound
    _check(key, text)
    try:
        with work() as session:
            known = _known(session, actor, key)
            return known if known is not None else _write(session, actor, building_id, key, text, entrance_id)
    except IntegrityError:  # the same key came twice at the same moment: the other one has it
        with work() as session:
            known = _known(session, actor, key)
        if known is None:
            raise
        return known


@allow(Can.ANNOUNCEMENT_WRITE)
def withdraw(actor: Actor, announcement_id: int) -> None:
    """Take an announcement back; that it stood there stays visible. Twice is once.

    Raises:
        NotFound: not an announcement of the actor's association.
    """
    with work() as session:
        row = session.get(AnnouncementRow, announcement_id, with_for_update=True)
        if row is None or not actor.where(Can.ANNOUNCEMENT_WRITE).covers(row.building_id):
            raise NotFound
        if row.withdrawn_at is None:
            row.withdrawn_at = now()
            session.add(row)
            note(session, actor, "announcement.withdraw", row.id, building_id=row.building_id)
            _ring(session, row.building_id)


@allow(Can.ANNOUNCEMENT_WRITE)
def door_notice(actor: Actor, announcement_id: int) -> tuple[Announcement, str, str]:
    """Give an announcement for the paper on the door, with the address and the association's name.

    Raises:
        NotFound: not the actor's association's, or withdrawn.
    """
    with reading() as session:
        row = session.get(AnnouncementRow, announcement_id)
        if row is None or not actor.where(Can.ANNOUNCEMENT_WRITE).covers(row.building_id):
            raise NotFound
        building = queries.building(session, row.building_id)
        found = [each for each in board.heard(session, actor, row.building_id) if each.id == row.id]
        if building is None or not found or found[0].is_withdrawn:
            raise NotFound
        association = queries.association(session, building)
        return found[0], building.address, association.name if association else ""


def _check(key: str, text: str) -> None:
    faults = []
    if not KEY.fullmatch(key):
        faults.append(Fault("key", words.BAD_KEY))
    if len(text.strip()) < 3:
        faults.append(Fault("text", words.WRITE_SOMETHING))
    if len(text) > LONGEST_ANNOUNCEMENT:
        faults.append(Fault("text", words.TOO_LONG, (("most", str(LONGEST_ANNOUNCEMENT)),)))
    if faults:
        raise Invalid(*faults)


def _known(session: Session, actor: Actor, key: str) -> int | None:
    row = queries.announcement_by_key(session, key)
    if row is None:
        return None
    if row.author_id != actor.person_id:
        raise invalid("key", words.BAD_KEY)
    return row.id


def _write(session: Session, actor: Actor, building_id: int, key: str, text: str, entrance_id: int) -> int:
    if not pilot.is_on(session, building_id, Flag.ANNOUNCEMENTS):
        raise invalid("text", words.SWITCHED_OFF)
    door = session.get(EntranceRow, entrance_id) if entrance_id else None
    if entrance_id and (door is None or door.building_id != building_id):
        raise invalid("entrance", words.CHOOSE_ENTRANCE)
    row = AnnouncementRow(
        building_id=building_id,
        entrance_id=door.id if door else None,
        author_id=actor.person_id,
        client_key=key,
        text=text.strip(),
    )
    session.add(row)
    session.flush()
    note(session, actor, "announcement.write", row.id, building_id=building_id, entrance=row.entrance_id)
    telling.announced(session, row)
    _ring(session, building_id)
    return row.id


def _ring(session: Session, building_id: int) -> None:
    after_commit(session, lambda: live.ring(f"building:{building_id}"))
