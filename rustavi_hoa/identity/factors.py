"""The second factor of a person: who must have one, checking a code once, ten codes for the day without the phone."""

from __future__ import annotations

import secrets
from datetime import timedelta

from sqlmodel import Session, col, delete, func, select, update

from rustavi_hoa.adapters import keys, totp
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.people import PersonRow, RecoveryCodeRow, SecondFactorRow
from rustavi_hoa.house import service as house
from rustavi_hoa.identity import letters, queries, steps
from rustavi_hoa.identity import words_second as words
from rustavi_hoa.identity.rules import CODE_ALPHABET, CODE_LENGTH, plain_code
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Invalid, invalid
from rustavi_hoa.kernel.policy import STAFF

SETTING = "staff_second_factor"
RECOVERY_CODES = 10
FAILURES = 5
FIRST_LOCK = timedelta(minutes=15)
LONGEST_LOCK = timedelta(days=1)
"""After five wrong codes in a row a person waits, after five more twice as long, a day at most: a million codes
with three right ones at a time leave a guesser who has the password one chance in some 40,000 a day."""


def is_demanded(session: Session, roles: frozenset[str]) -> bool:
    """Tell whether these roles may not come in by a password alone: every role of the city sees many buildings."""
    return bool(roles & STAFF) and house.value(session, SETTING) == "yes"


def must_prove(session: Session, person_id: int) -> bool:
    """Tell whether a sign-in of this person has a second step: the role demands it, or they set it up themselves."""
    if session.get(SecondFactorRow, person_id) is not None:
        return True
    return is_demanded(session, frozenset(grant.role for grant in queries.live_grants(session, person_id)))


def check(person_id: int, typed: str) -> None:
    """Take a code of the app or one from the paper, each once; a wrong one is counted.

    Raises:
        Invalid: beside ``code``: wrong, used already, or too many wrong ones before it.
    """
    with work() as session:
        wrong = _judged(session, person_id, typed)
    if wrong is not None:
        raise wrong


def _judged(session: Session, person_id: int, typed: str) -> Invalid | None:
    row = session.get(SecondFactorRow, person_id, with_for_update=True)
    if row is None:
        return invalid("code", words.NO_FACTOR)
    if row.locked_until is not None and row.locked_until > now():
        minutes = int((row.locked_until - now()).total_seconds() // 60) + 1
        return invalid("code", words.LOCKED, minutes=minutes)
    if _is_right(session, row, typed):
        row.failures, row.locked_until = 0, None
        return None
    row.failures += 1
    if row.failures % FAILURES == 0:
        _lock(session, row)
    return invalid("code", words.WRONG)


def _is_right(session: Session, row: SecondFactorRow, typed: str) -> bool:
    secret = keys.opened(row.secret, steps.owner(row.person_id))
    count = totp.count_of(secret, typed, now()) if secret is not None else None
    if count is not None:
        if count <= row.last_count:  # read over a shoulder, or taken off the line: it opened the door once
            return False
        row.last_count = count
        return True
    return _use_recovery(session, row.person_id, typed)


def _use_recovery(session: Session, person_id: int, typed: str) -> bool:
    mine = update(RecoveryCodeRow).where(
        RecoveryCodeRow.person_id == person_id,
        RecoveryCodeRow.code_hash == _kept(person_id, typed),
        col(RecoveryCodeRow.used_at).is_(None),
    )
    if session.exec(mine.values(used_at=now())).rowcount != 1:
        return False
    left = codes_left(session, person_id)
    letters.tell(session, session.get_one(PersonRow, person_id), words.LETTER_RECOVERY, left=left)
    note(session, None, "factor.recovery", person_id, left=left)
    return True


def _lock(session: Session, row: SecondFactorRow) -> None:
    row.locked_until = now() + min(FIRST_LOCK * 2 ** (row.failures // FAILURES - 1), LONGEST_LOCK)
    note(session, None, "factor.locked", row.person_id, failures=row.failures)
    if row.failures == FAILURES:
        letters.tell(session, session.get_one(PersonRow, row.person_id), words.LETTER_LOCKED)


def set_up(session: Session, person_id: int, secret: str, count: int) -> None:
    """Keep a new app in place of the old one; the codes on paper go with the old."""
    forget(session, person_id)
    session.add(SecondFactorRow(person_id=person_id, secret=secret, last_count=count))


def forget(session: Session, person_id: int) -> None:
    """Take a person's second factor away, the codes on paper too."""
    session.exec(delete(RecoveryCodeRow).where(col(RecoveryCodeRow.person_id) == person_id))
    session.exec(delete(SecondFactorRow).where(col(SecondFactorRow.person_id) == person_id))
    session.flush()


def new_codes(session: Session, person_id: int) -> list[str]:
    """Make ten codes for paper in place of all before them; they are in the answer and nowhere else."""
    session.exec(delete(RecoveryCodeRow).where(col(RecoveryCodeRow.person_id) == person_id))
    made = ["".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH)) for _ in range(RECOVERY_CODES)]
    session.add_all(RecoveryCodeRow(person_id=person_id, code_hash=_kept(person_id, code)) for code in made)
    return made


def codes_left(session: Session, person_id: int) -> int:
    """Count the codes on paper that were not used."""
    asked = select(func.count()).select_from(RecoveryCodeRow).where(RecoveryCodeRow.person_id == person_id)
    return session.exec(asked.where(col(RecoveryCodeRow.used_at).is_(None))).one()


def holders(session: Session) -> set[int]:
    """Name everybody who has a second factor."""
    return set(session.exec(select(SecondFactorRow.person_id)).all())


def _kept(person_id: int, typed: str) -> str:
    return keys.keyed_hash(f"{person_id}:{plain_code(typed)}")
