"""Which problems of the demo city everybody may see: every second author of a yard agreed, most were looked at."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.opendata import PublicationRow
from rustavi_hoa.db.tables.people import RoleGrantRow
from rustavi_hoa.db.tables.problems import IssueRow, PhotoRow
from rustavi_hoa.issues.places import Door, Place
from rustavi_hoa.kernel.policy import Role

FRESH = timedelta(days=6)
"""What was reported since then waits for its moderator."""


def write(session: Session, at: datetime) -> dict[str, int]:
    """Write who agreed and what is shown; gives counts."""
    asked = select(IssueRow).where(
        IssueRow.place == Place.YARD, IssueRow.door == Door.ORDINARY, col(IssueRow.sent_to_city_at).is_not(None)
    )
    rows = session.exec(asked.order_by(col(IssueRow.id))).all()[::2]
    moderator = session.exec(select(RoleGrantRow.person_id).where(RoleGrantRow.role == Role.OPERATOR)).first()
    made = [_told(session, row, moderator, at) for row in rows]
    session.add_all(made)
    session.flush()
    return {"problems that everybody may see": sum(each.decision == "shown" for each in made)}


def _told(session: Session, row: IssueRow, moderator: int | None, at: datetime) -> PublicationRow:
    agreed = row.created_at + timedelta(hours=1)
    told = PublicationRow(
        issue_id=row.id or 0,
        reported_at=row.created_at,
        agreed_at=agreed,
        agreed_by=row.reporter_id,
        way="author",
        changed_at=agreed,
    )
    if row.created_at < at - FRESH:
        asked = select(PhotoRow.id).where(PhotoRow.issue_id == row.id, col(PhotoRow.event_id).is_(None))
        told.decision, told.decided_by, told.decided_at = "shown", moderator, agreed + timedelta(hours=4)
        told.text, told.photos = row.text, list(session.exec(asked.order_by(col(PhotoRow.id))).all())
        told.changed_at = told.decided_at
    return told
