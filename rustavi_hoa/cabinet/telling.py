"""Telling a building of an announcement, and who may still hear of it (deeds layer, no doors)."""

from __future__ import annotations

from collections.abc import Collection

from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.people import MembershipRow
from rustavi_hoa.db.tables.register import ApartmentRow, BuildingRow
from rustavi_hoa.db.tables.talk import AnnouncementRow
from rustavi_hoa.notices import service as notices
from rustavi_hoa.notices import things
from rustavi_hoa.notices.kinds import Kind

LONGEST = 300
"""Letters of an announcement that a notice repeats; the rest stands on its page."""


def announced(session: Session, row: AnnouncementRow) -> None:
    """Tell everybody an announcement is for, in its own transaction; one board paces all of an association's."""
    association_id = session.get_one(BuildingRow, row.building_id).association_id
    text = row.text if len(row.text) <= LONGEST else f"{row.text[:LONGEST]}…"
    people = audience(session, row) - {row.author_id}
    cause = f"announcement:{row.id}"
    notices.tell(session, people, Kind.ANNOUNCEMENT, cause, cause, within=f"board:{association_id}", text=text)


def audience(session: Session, row: AnnouncementRow) -> set[int]:
    """Give the people confirmed in the building, or in the entrance, of an announcement that stands."""
    if row.withdrawn_at is not None:
        return set()
    asked = (
        select(MembershipRow.person_id)
        .join(ApartmentRow, col(ApartmentRow.id) == MembershipRow.apartment_id)
        .where(MembershipRow.building_id == row.building_id, MembershipRow.state == "confirmed")
    )
    if row.entrance_id is not None:
        asked = asked.where(ApartmentRow.entrance_id == row.entrance_id)
    return set(session.exec(asked).all())


def may_hear(session: Session, people: Collection[int], ids: Collection[int]) -> set[tuple[int, int]]:
    """Give which (person, announcement) may be heard now: it stands, and they still live there."""
    rows = session.exec(select(AnnouncementRow).where(col(AnnouncementRow.id).in_(ids))).all()
    return {(person, row.id) for row in rows for person in audience(session, row) & set(people)}


things.GUARDS["announcement"] = may_hear
