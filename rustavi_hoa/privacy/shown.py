"""An incident as its form and the list show it."""

from __future__ import annotations

from datetime import datetime

from rustavi_hoa.db.tables.privacy import BreachRow
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.privacy import rules
from rustavi_hoa.privacy.views_desk import Breach

TEXTS = ("title", "happened", "data_kinds", "measures", "why_not_notified", "told_how")
MOMENTS = ("found_at", "notified_at", "told_at")


def shown(row: BreachRow, at: datetime) -> Breach:
    """Shape an incident for its form and the list."""
    texts = {name: getattr(row, name) for name in TEXTS} | {name: typed(getattr(row, name)) for name in MOMENTS}
    texts |= {"risk": row.risk, "people_count": str(row.people_count or ""), "close": "yes" if row.closed_at else ""}
    until = stamp(rules.deadline(row.found_at), at)
    hours = rules.hours_left(row.found_at, at)
    is_done, is_closed = row.notified_at is not None, row.closed_at is not None
    return Breach(row.id or 0, row.version, texts, until, hours, is_done, is_closed, stamp(row.found_at, at))


def typed(moment: datetime | None) -> str:
    """Write a moment of Tbilisi as the fields of forms take it; nothing for none."""
    return f"{local(moment):%Y-%m-%dT%H:%M}" if moment else ""
