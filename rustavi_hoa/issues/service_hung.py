"""Papers hung on doors, each shown by a photo: information for those without phones, never official service."""

from __future__ import annotations

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.casework import DoorSheetRow, HungRow, OutageBuildingRow
from rustavi_hoa.db.tables.register import BuildingRow, EntranceRow
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.issues import queries_around as around
from rustavi_hoa.issues import words
from rustavi_hoa.issues import words_household as said
from rustavi_hoa.issues.intake import KEY
from rustavi_hoa.issues.views_household import OF_THINGS, HungLine, NewHung
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Fault, Invalid, NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, Scope, allow
from rustavi_hoa.photos import service as photos

LISTED = 100


@allow(Can.HUNG_RECORD)
def record(actor: Actor, key: str, new: NewHung) -> int:
    """Record by a photo that a paper hangs; the same key gives the same record.

    Raises:
        NotFound: a building that is not the actor's, an outage or an approved sheet that is not the building's.
        Invalid: no photo, an unknown kind of paper, another building's entrance.
    """
    if not KEY.fullmatch(key):
        raise invalid("key", words.BAD_KEY)
    if not actor.where(Can.HUNG_RECORD).covers(new.building_id):
        raise NotFound
    try:
        with work() as session:
            known = _known(session, actor, key)
            return known.id if known is not None else _record(session, actor, key, new).id
    except IntegrityError:  # the same key came twice at the same moment: the other one has it
        with work() as session:
            known = _known(session, actor, key)
        if known is None:
            raise
        return known.id


def _record(session: Session, actor: Actor, key: str, new: NewHung) -> HungRow:
    door = session.get(EntranceRow, new.entrance_id) if new.entrance_id else None
    wrong = (
        ("what", said.CHOOSE_WHAT, new.what not in said.HUNG_WHAT),
        ("photo", said.NEEDS_PHOTO, not new.photo),
        (
            "entrance",
            said.CHOOSE_ENTRANCE,
            bool(new.entrance_id) and (door is None or door.building_id != new.building_id),
        ),
    )
    faults = [Fault(field, sentence) for field, sentence, is_wrong in wrong if is_wrong]
    if faults:
        raise Invalid(*faults)
    if not _is_here(session, new):
        raise NotFound
    photos.claim(session, actor, [new.photo], building_id=new.building_id)
    row = HungRow(
        client_key=key,
        building_id=new.building_id,
        entrance_id=door.id if door else None,
        what=new.what,
        thing_id=(new.thing_id or None) if new.what in OF_THINGS else None,
        photo_id=new.photo,
        by=actor.person_id,
    )
    session.add(row)
    session.flush()
    note(session, actor, "paper.hung", row.id, building_id=row.building_id, what=row.what, of=new.thing_id)
    after_commit(session, lambda: live.ring(f"building:{new.building_id}"))
    return row


@allow(Can.SELF)
def of_building(actor: Actor, building_id: int) -> list[HungLine]:
    """List the papers that were hung in a building, newest first.

    Raises:
        NotFound: a building where the actor neither lives nor hangs papers.
    """
    if not _sees(actor, building_id):
        raise NotFound
    with reading() as session:
        asked = select(HungRow).where(HungRow.building_id == building_id).order_by(col(HungRow.id).desc())
        rows = session.exec(asked.limit(LISTED)).all()
        doors = around.entrances(session, {row.entrance_id for row in rows if row.entrance_id})
        people = around.names(session, {row.by for row in rows if row.by})
        at = now()
        return [
            HungLine(
                id=row.id,
                what=row.what,
                thing_id=row.thing_id or 0,
                entrance=doors.get(row.entrance_id or 0, ""),
                photo=row.photo_id or "",
                by=people.get(row.by or 0, ""),
                at=stamp(row.at, at),
            )
            for row in rows
        ]


@allow(Can.SELF)
def picture(actor: Actor, hung_id: int, width: int) -> bytes:
    """Give the photo of a paper on a door.

    Raises:
        NotFound: unknown, or in a building where the actor neither lives nor hangs papers.
    """
    with reading() as session:
        row = session.get(HungRow, hung_id)
        if row is None or not row.photo_id or not _sees(actor, row.building_id):
            raise NotFound
        photo_id = row.photo_id
    return photos.read(photo_id, width)


def _sees(actor: Actor, building_id: int) -> bool:
    scopes: list[Scope] = [actor.where(can) for can in (Can.ISSUE_FOLLOW, Can.HUNG_RECORD, Can.ISSUE_WORK)]
    return any(scope.covers(building_id) for scope in scopes)


def _known(session: Session, actor: Actor, key: str) -> HungRow | None:
    asked = select(HungRow).where(HungRow.by == actor.person_id, HungRow.client_key == key)
    return session.exec(asked).one_or_none()


def _is_here(session: Session, new: NewHung) -> bool:
    """Tell whether the paper's outage reaches the building, or its sheet is an approved one of the building's."""
    if new.what not in OF_THINGS or not new.thing_id:
        return True
    if new.what == "outage":
        of = OutageBuildingRow
        here = select(of.id).where(of.outage_id == new.thing_id, of.building_id == new.building_id)
    else:
        of_house = col(BuildingRow.association_id) == DoorSheetRow.association_id
        here = select(DoorSheetRow.id).join(BuildingRow, of_house)
        is_it = (DoorSheetRow.id == new.thing_id, DoorSheetRow.state == "approved", BuildingRow.id == new.building_id)
        here = here.where(*is_it)
    return session.exec(here).first() is not None
