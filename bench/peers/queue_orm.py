"""The queue by plain ORM: every filter in SQL, a count of all, a page."""

from sqlalchemy import func
from sqlmodel import Session, and_, col, select

from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.issues.filters import Filters
from rustavi_hoa.issues.sight import Eyes
from tests.queue_sql import ORDERS, where


def page(session: Session, who: Eyes, asked: Filters) -> tuple[list[IssueRow], int]:
    """Give a page of twenty, and how many there are."""
    found, order = and_(*where(asked, who)), ORDERS.get(asked.order, (col(IssueRow.id).desc(),))
    total = session.exec(select(func.count()).select_from(IssueRow).where(found)).one()
    listed = select(IssueRow).where(found).order_by(*order).limit(20).offset(asked.page * 20 - 20)
    return session.exec(listed).all(), total
