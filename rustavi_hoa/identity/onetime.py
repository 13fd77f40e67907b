"""Six digits sent to a phone or a mailbox: made, checked a few times, used once."""

from __future__ import annotations

import secrets

from sqlmodel import Session, col, select, update

from rustavi_hoa.adapters import passwords
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.people import ResetCodeRow
from rustavi_hoa.identity.rules import RESET_CODE_LIFE, RESET_CODE_TRIES
from rustavi_hoa.kernel.clock import now


def fresh() -> tuple[str, str]:
    """Give a new code and what to keep of it; slow on purpose, so call it outside a transaction."""
    code = f"{secrets.randbelow(1_000_000):06}"
    return code, passwords.hashed(code)


def keep(session: Session, person_id: int, purpose: str, contact: str, kept: str) -> None:
    """Write a code; older ones of the same purpose stop working."""
    session.exec(
        update(ResetCodeRow)
        .where(
            ResetCodeRow.person_id == person_id,
            ResetCodeRow.purpose == purpose,
            col(ResetCodeRow.used_at).is_(None),
        )
        .values(used_at=now())
    )
    session.add(
        ResetCodeRow(
            person_id=person_id, purpose=purpose, contact=contact, code_hash=kept, expires_at=now() + RESET_CODE_LIFE
        )
    )


def spoil(session: Session, person_id: int) -> None:
    """Let every open code of a person open nothing."""
    unused = update(ResetCodeRow).where(ResetCodeRow.person_id == person_id, col(ResetCodeRow.used_at).is_(None))
    session.exec(unused.values(used_at=now()))


def take(person_id: int, purpose: str, typed: str) -> ResetCodeRow | None:
    """Count a try and give the code's row if it was right; takes as long when there is none.

    The try is written before the answer is known, so that parallel guesses cannot pass the limit.
    """
    with work() as session:
        row = session.exec(_open(person_id, purpose)).first()
        if row is not None:
            row.tries += 1
    right = passwords.matches(_digits(typed), row.code_hash if row is not None else None)
    return row if right else None


def use(session: Session, row: ResetCodeRow) -> bool:
    """Use a code up; of two that come at once one succeeds."""
    mine = (
        update(ResetCodeRow).where(ResetCodeRow.id == row.id, col(ResetCodeRow.used_at).is_(None)).values(used_at=now())
    )
    return session.exec(mine).rowcount == 1


def _open(person_id: int, purpose: str):  # noqa: ANN202 - a select, as SQLModel types it
    return (
        select(ResetCodeRow)
        .where(
            ResetCodeRow.person_id == person_id,
            ResetCodeRow.purpose == purpose,
            col(ResetCodeRow.used_at).is_(None),
            ResetCodeRow.expires_at > now(),
            ResetCodeRow.tries < RESET_CODE_TRIES,
        )
        .order_by(col(ResetCodeRow.id).desc())
        .with_for_update()
    )


def _digits(typed: str) -> str:
    return "".join(each for each in typed if each.isdigit())[:6]
