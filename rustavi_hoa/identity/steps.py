"""Between the password and the second step: a secret in a cookie of its own that opens no session (no doors)."""

from __future__ import annotations

from datetime import timedelta

from sqlmodel import Session, col, delete, select, update

from rustavi_hoa.adapters import keys, passwords, totp
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.people import SecondFactorRow, SignInStepRow
from rustavi_hoa.kernel.clock import now

MARK = "step."
"""Begins the secret of a step; the secret of a session holds no dot."""

LIFE = timedelta(minutes=10)
TRIES = 5
"""Codes that one right password allows; the person's own count stands beside it (``factors``)."""


def is_step(secret: str) -> bool:
    """Tell whether a secret opens the second step and not a session."""
    return secret.startswith(MARK)


def begin(session: Session, person_id: int, device: str, *, renews: bool = False) -> str:
    """Write a step and give its secret; with ``renews``, or where there is no app yet, one is set up in it."""
    session.exec(delete(SignInStepRow).where(col(SignInStepRow.expires_at) < now()))
    secret = MARK + passwords.new_secret()
    sets_up = renews or session.get(SecondFactorRow, person_id) is None
    session.add(
        SignInStepRow(
            token_hash=passwords.fingerprint(secret),
            person_id=person_id,
            device=device[:200],
            secret=keys.sealed(totp.new_secret(), owner(person_id)) if sets_up else "",
            expires_at=now() + LIFE,
        )
    )
    return secret


def owner(person_id: int) -> str:
    """Name whom a sealed secret belongs to."""
    return f"factor:{person_id}"


def live(session: Session, secret: str) -> SignInStepRow | None:
    """Fetch a step that may still be used."""
    asked = select(SignInStepRow).where(
        SignInStepRow.token_hash == passwords.fingerprint(secret),
        col(SignInStepRow.used_at).is_(None),
        SignInStepRow.expires_at > now(),
        SignInStepRow.tries < TRIES,
    )
    return session.exec(asked.with_for_update()).one_or_none()


def tried(secret: str) -> SignInStepRow | None:
    """Count a try, before anybody knows whether it is right: guesses at once cannot pass the limit."""
    with work() as session:
        row = live(session, secret)
        if row is not None:
            row.tries += 1
    return row


def use(session: Session, row: SignInStepRow) -> bool:
    """Use a step up; of two that come at once one succeeds."""
    mine = update(SignInStepRow).where(SignInStepRow.id == row.id, col(SignInStepRow.used_at).is_(None))
    return session.exec(mine.values(used_at=now())).rowcount == 1
