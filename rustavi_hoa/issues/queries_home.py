"""Questions of the home pages: how old the oldest is, which answers of the city were not seen, everything for paper."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, String, cast, exists
from sqlmodel import Session, and_, col, func, select

from rustavi_hoa.db.tables.house import AuditRow
from rustavi_hoa.db.tables.problems import IssueEventRow, IssueRow
from rustavi_hoa.issues.queries import seen_by
from rustavi_hoa.issues.rules import Part
from rustavi_hoa.issues.sight import Eyes

SAW = "answer.seen"
"""The verb of the audit that says who has seen the city's answer, and when."""

SPOKEN = ("status", "reply", "question")
"""Kinds of lines in a story that are an answer to the house."""


def oldest(session: Session, who: Eyes, *where: ColumnElement[bool]) -> datetime | None:
    """Give when the oldest of the problems was reported."""
    asked = select(func.min(IssueRow.created_at)).where(seen_by(who), *where)
    return session.exec(asked).one()


def all_of(session: Session, who: Eyes, *where: ColumnElement[bool], most: int) -> Sequence[IssueRow]:
    """Give problems the asker sees, oldest first, without pages."""
    return session.exec(select(IssueRow).where(seen_by(who), *where).order_by(col(IssueRow.id)).limit(most)).all()


def unseen_answer(person_id: int, *, since: datetime) -> ColumnElement[bool]:
    """Say in SQL that the city has spoken after the person last looked."""
    event = IssueEventRow
    seen_after = exists().where(
        AuditRow.thing == SAW.partition(".")[0],
        AuditRow.thing_id == cast(IssueRow.id, String),
        AuditRow.person_id == person_id,
        col(AuditRow.at) >= event.at,
    )
    return exists().where(
        and_(
            event.issue_id == IssueRow.id,
            event.actor_part == Part.CITY,
            col(event.kind).in_(SPOKEN),
            event.audience != "city",
            event.at >= since,
            ~seen_after,
        )
    )
