"""Telling chairpersons that an inquiry waits for them, and who may still hear of it (no doors)."""

from __future__ import annotations

from collections.abc import Collection

from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.library import InquiryRow, InquiryTargetRow
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.inquiry import queries, words
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.notices import service as notices
from rustavi_hoa.notices import things
from rustavi_hoa.notices.kinds import Kind
from rustavi_hoa.notices.telling import both


def asked(session: Session, row: InquiryRow, buildings: Collection[int], letter: Msg) -> None:
    """Tell the chairpersons of buildings, each person once."""
    people = {each.id for those in queries.chairs(session, buildings).values() for each in those}
    values = {"what": words.CARD, "text": both(letter, title=row.title)}
    for each in sorted(people):
        cause = f"inquiry:{row.id}:{each}:{now().isoformat()}"
        notices.tell(session, [each], Kind.DESK, f"inquiry:{row.id}", cause, **values)


def may_hear(session: Session, people: Collection[int], inquiries: Collection[int]) -> set[tuple[int, int]]:
    """Give which (person, inquiry) belong together today: who chairs a building that was asked."""
    told = select(InquiryTargetRow.inquiry_id, InquiryTargetRow.building_id)
    pairs = session.exec(told.where(col(InquiryTargetRow.inquiry_id).in_(inquiries))).all()
    chairs = queries.chairs(session, {building for _, building in pairs})
    found = {(each.id, inquiry) for inquiry, building in pairs for each in chairs.get(building, [])}
    return {(person, inquiry) for person, inquiry in found if person in people}


things.GUARDS["inquiry"] = may_hear
