"""What is no longer needed is removed by the clock: each rule has its setting; a report keeps counts only."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Table, delete, func, or_, select, update
from sqlmodel import Session

from rustavi_hoa.db.schema import metadata

MOST_AT_ONCE = 2000
"""Rows of one transaction; the rest waits for the next, so that nobody else waits for the writer."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: the setting that says how long, in days or months, and what removes rows older than a moment."""

    setting: str
    remove: Callable[[Session, datetime], int]

    def before(self, at: datetime, length: int) -> datetime:
        """Give the moment before which rows go. Unit: the setting's; a month is 30.44 days."""
        return at - timedelta(days=length * (30.44 if self.setting.endswith("_months") else 1))


def _gone(table: str, *columns: str) -> Callable[[Session, datetime], int]:
    """Remove rows whose last known moment among the columns is old, and the rows that hang on them."""

    def remove(session: Session, before: datetime) -> int:
        made = metadata.tables[table]
        ids = session.connection().execute(select(made.c.id).where(_old(made, columns, before)).limit(MOST_AT_ONCE))
        return _drop(session, made, list(ids.scalars()))

    return remove


def _old(table: Table, columns: Collection[str], before: datetime) -> Any:
    """Tell that a moment has passed: the first of the columns that is set."""
    moments = [table.c[each] for each in columns]
    return (func.coalesce(*moments) if len(moments) > 1 else moments[0]) < before


def _drop(session: Session, table: Table, ids: list[Any]) -> int:
    """Delete rows by id; what points to them goes first, or is loosened where it may stand alone."""
    if not ids:
        return 0
    for other in metadata.tables.values():
        for column in other.columns:
            if not any(key.column.table is table for key in column.foreign_keys):
                continue
            if column.nullable:
                session.connection().execute(update(other).where(column.in_(ids)).values({column.name: None}))
            elif "id" in other.c:
                hanging = session.connection().execute(select(other.c.id).where(column.in_(ids))).scalars()
                _drop(session, other, list(hanging))
            else:
                session.connection().execute(delete(other).where(column.in_(ids)))
    return session.connection().execute(delete(table).where(table.c.id.in_(ids))).rowcount


def _forget_names(session: Session, before: datetime) -> int:
    """Empty the name on invitations that are spent: the invitation itself is part of the audit."""
    made = metadata.tables["invitation"]
    old = _old(made, ("used_at", "revoked_at", "expires_at"), before)
    return session.connection().execute(update(made).where(made.c.for_name != "", old).values(for_name="")).rowcount


def _forget_digests(session: Session, before: datetime) -> int:
    made = metadata.tables["notice_digest"]
    return session.connection().execute(delete(made).where(made.c.day < before.date())).rowcount


def _forget_letters(session: Session, before: datetime) -> int:
    """Delete letters that have left, or that could not: their text names people."""
    made = metadata.tables["outbox"]
    old = or_(made.c.done_at < before, made.c.failed_at < before)
    ids = list(session.connection().execute(select(made.c.id).where(old).limit(MOST_AT_ONCE)).scalars())
    return session.connection().execute(delete(made).where(made.c.id.in_(ids))).rowcount if ids else 0


RULES: dict[str, Rule] = {
    "login_session": Rule("keep_session_days", _gone("login_session", "revoked_at", "expires_at")),
    "reset_code": Rule("keep_code_days", _gone("reset_code", "used_at", "expires_at")),
    "invitation": Rule("keep_invitation_days", _forget_names),
    "notice": Rule("keep_notice_days", _gone("notice", "at")),
    "notice_digest": Rule("keep_notice_days", _forget_digests),
    "outbox": Rule("keep_outbox_days", _forget_letters),
    "push_subscription": Rule("keep_device_days", _gone("push_subscription", "dropped_at")),
    "personal_look": Rule("keep_look_months", _gone("personal_look", "at")),
}
"""What is removed, by the name of its table; photos nobody used and closed accounts have jobs of their own."""
