"""Who saw what is personal, and who changed what: kept apart, searched by the administrator and the apparatus alone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.register import queries_people, words_page
from rustavi_hoa.register.views import AuditLine, AuditPage
from rustavi_hoa.register.words_audit import said

PAGE = 50
CITY = ZoneInfo("Asia/Tbilisi")
BOOKS = {"seen": True, "changed": False}


@allow(Can.AUDIT_READ)
def audit(actor: Actor, asked: dict[str, str], page: int = 1) -> AuditPage:
    """Give a page of the audit; reading about a person is itself written.

    Shape: ``asked`` may hold "book" (seen, changed), "who", "thing", "building", "since" and "until" (days).

    Raises:
        Invalid: a day that is none.
    """
    since, until = _day(asked, "since"), _day(asked, "until")
    who, page = asked.get("who", "").strip()[:80], max(1, min(page, 2000))
    with work() if who else reading() as session:
        rows = queries_people.audit(
            session,
            is_seen=BOOKS.get(asked.get("book", "")),
            who=who,
            thing=asked.get("thing", "").strip()[:40],
            building=asked.get("building", "").strip()[:80],
            since=_moment(since),
            until=_moment(until + timedelta(days=1) if until else None),
            page=page,
            size=PAGE,
        )
        if who:
            note(session, actor, "audit.seen", 0, who=who)
    at = now()
    lines = [
        AuditLine(row.id or 0, stamp(row.at, at), name, *said(row.verb), row.thing_id, address, _told(row.detail))
        for row, name, address in rows[:PAGE]
    ]
    return AuditPage(lines, page, len(rows) > PAGE)


def _day(asked: dict[str, str], name: str) -> date | None:
    typed = asked.get(name, "").strip()
    if not typed:
        return None
    try:
        return date.fromisoformat(typed)
    except ValueError as bad:
        raise invalid(name, words_page.BAD_DAY) from bad


def _moment(day: date | None) -> datetime | None:
    return datetime.combine(day, datetime.min.time(), CITY).astimezone(UTC) if day else None


def _told(detail: dict[str, Any]) -> str:
    return "; ".join(f"{name}: {value}" for name, value in detail.items())[:300]
