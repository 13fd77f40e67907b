"""Which photos of a problem may hang in the gallery of its building, and who may hang them (deeds layer, no doors)."""

from __future__ import annotations

from collections.abc import Sequence

from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.problems import IssueEventRow, IssueRow, PhotoRow
from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.rules import Status
from rustavi_hoa.issues.timeline import HOUSE_AUDIENCE
from rustavi_hoa.kernel.elements import categories
from rustavi_hoa.kernel.policy import Actor, Can

ENDED = frozenset({Status.RESOLVED, Status.CONFIRMED_FIXED, Status.CLOSED_SILENT})


def may_hang(actor: Actor, row: IssueRow) -> bool:
    """Tell whether a problem's photos may be hung by this person: solved, of the whole house, in their gallery."""
    return row.status in ENDED and row.door == Door.ORDINARY and actor.where(Can.GALLERY_ADD).covers(row.building_id)


def photos_of(session: Session, row: IssueRow, pictures: Sequence[PhotoRow]) -> list[str]:
    """List the photos that the whole house sees: the report's own, then those of open words; internal ones never."""
    asked = select(IssueEventRow.id).where(IssueEventRow.issue_id == row.id, IssueEventRow.audience == HOUSE_AUDIENCE)
    open_events = set(session.exec(asked.order_by(col(IssueEventRow.id))).all())
    return [each.id for each in pictures if each.event_id is None or each.event_id in open_events]


def part_of(row: IssueRow) -> str:
    """Guess the part of the building from a problem's category; empty where none fits."""
    return next((code for code, category in categories().items() if category == row.category), "")
