"""Ending sign-ins: the one place where a session is revoked (deeds layer, no doors)."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session, col, select

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit
from rustavi_hoa.db.tables.people import LoginSessionRow
from rustavi_hoa.kernel.clock import now


def topic_of(token_hash: str) -> str:
    """Name the bell of one sign-in; a part of a hash opens nothing."""
    return f"session:{token_hash[:24]}"


def end(session: Session, *which: Any) -> int:
    """Revoke live sessions; after the commit every tab behind them forgets what it showed. Gives how many."""
    rows = session.exec(select(LoginSessionRow).where(*which, col(LoginSessionRow.revoked_at).is_(None))).all()
    for row in rows:
        row.revoked_at = now()
        session.add(row)
    topics = [topic_of(row.token_hash) for row in rows]
    after_commit(session, lambda: [live.ring(topic) for topic in topics])
    return len(rows)
