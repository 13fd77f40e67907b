"""Erasing one person from every table, as ``holdings.py`` says for each (no doors; a part of jobs)."""

from __future__ import annotations

from sqlalchemy import delete, select, update
from sqlmodel import Session, col
from sqlmodel import select as choose

from rustavi_hoa.db.engine import after_commit
from rustavi_hoa.db.schema import metadata
from rustavi_hoa.db.tables.house import OutboxRow
from rustavi_hoa.db.tables.notices import DeliveryRow, SmsRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.problems import PhotoRow
from rustavi_hoa.photos.jobs import drop_files
from rustavi_hoa.photos.queries import OWNERS
from rustavi_hoa.privacy.gathering import is_mine, of_person
from rustavi_hoa.privacy.holdings import HOLDINGS


def erase(session: Session, person_id: int) -> dict[str, int]:
    """Erase a person; gives how many rows went or were emptied, by table. The account stays as an empty place."""
    counts = {"outbox": _forget_letters(session, person_id), "photo": _forget_waiting_photos(session, person_id)}
    mine = select(DeliveryRow.__table__.c.id).where(DeliveryRow.__table__.c.person_id == person_id)
    session.connection().execute(
        update(SmsRow.__table__).where(col(SmsRow.delivery_id).in_(mine)).values(delivery_id=None)
    )
    judged = set(of_person())
    for table in reversed(metadata.sorted_tables):
        holding = HOLDINGS.get(table.name)
        if table.name not in judged or holding is None or not (holding.is_dropped or holding.blanks):
            continue
        deed = delete(table) if holding.is_dropped else update(table).values(**holding.blanks)
        done = session.connection().execute(deed.where(is_mine(table, person_id))).rowcount
        counts[table.name] = counts.get(table.name, 0) + done
    session.expire_all()
    return {name: n for name, n in counts.items() if n}


def _forget_letters(session: Session, person_id: int) -> int:
    """Delete letters to the person's contacts, sent or not: their text names them."""
    person = session.get_one(PersonRow, person_id)
    contacts = {each for each in (person.phone, person.email) if each}
    if not contacts:
        return 0
    letters = choose(OutboxRow).where(col(OutboxRow.kind).in_(("mail", "sms")))
    mine = [row for row in session.exec(letters).all() if row.payload.get("to") in contacts]
    for row in mine:
        session.delete(row)
    session.flush()
    return len(mine)


def _forget_waiting_photos(session: Session, person_id: int) -> int:
    """Delete photos that belong to nothing, files and all."""
    unused = (col(getattr(PhotoRow, owner)).is_(None) for owner in OWNERS)
    asked = choose(PhotoRow.id).where(PhotoRow.uploader_id == person_id, *unused)
    ids = list(session.exec(asked).all())
    session.connection().execute(delete(PhotoRow.__table__).where(col(PhotoRow.id).in_(ids)))
    after_commit(session, lambda: drop_files(ids))
    return len(ids)
