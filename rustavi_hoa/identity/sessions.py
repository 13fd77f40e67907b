"""Sign-ins: the one place where a session is opened and revoked (deeds layer, no doors)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from rustavi_hoa.adapters import live, passwords
from rustavi_hoa.db.engine import after_commit
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.people import LoginSessionRow
from rustavi_hoa.identity.rules import SESSION_LIFE
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


def end_all(session: Session, person_id: int) -> int:
    """Revoke every session of a person, and let open tabs know at once."""
    after_commit(session, lambda: live.ring(f"person:{person_id}"))
    return end(session, LoginSessionRow.person_id == person_id)


def begin(session: Session, person_id: int, device: str, *, proved_at: datetime | None = None) -> str:
    """Write a new sign-in and give the cookie's secret; never an old one again (no session fixation)."""
    secret = passwords.new_secret()
    session.add(
        LoginSessionRow(
            token_hash=passwords.fingerprint(secret),
            person_id=person_id,
            device=device[:200],
            expires_at=now() + SESSION_LIFE,
            proved_at=proved_at,
        )
    )
    note(session, None, "session.open", person_id)
    return secret
