"""Keys of other programs: issued once, named, limited by the day, revocable; only their hashes are kept."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from rustavi_hoa.adapters import passwords
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.opendata import ApiKeyRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.opendata import queries_keys as queries
from rustavi_hoa.opendata import words_pages as words
from rustavi_hoa.opendata.rules import midnight
from rustavi_hoa.opendata.views import KeyLine

LONGEST_NAME = 80
MOST_A_DAY = 10_000
NO_PASSWORD = "-"  # noqa: S105 - no hash: nobody signs in as a program
PREFIX = "rs311_"


@allow(Can.KEY_MANAGE)
def listing(actor: Actor) -> list[KeyLine]:
    """List the keys, living ones first."""
    at = now()
    with reading() as session:
        rows = queries.every(session)
        today, total = queries.counts(session, midnight(at)), queries.counts(session)
    return [_line(row, today.get(row.id or 0, 0), total.get(row.id or 0, 0), at) for row in rows]


def _line(row: ApiKeyRow, today: int, total: int, at: datetime) -> KeyLine:
    return KeyLine(
        id=row.id or 0,
        name=row.name,
        contact=row.contact,
        hint=row.hint,
        is_live=row.is_live,
        daily_limit=row.daily_limit,
        today=today,
        total=total,
        issued=stamp(row.issued_at, at),
        used=stamp(row.used_at, at),
        revoked=stamp(row.revoked_at, at),
    )


@allow(Can.KEY_MANAGE)
def issue(actor: Actor, name: str, contact: str, daily_limit: int, is_live: bool) -> str:
    """Make a key and give it: the only time it is ever seen.

    Raises:
        Invalid: no name, no contact, or a limit out of range.
    """
    name, contact = " ".join(name.split()), " ".join(contact.split())
    if not 2 <= len(name) <= LONGEST_NAME:
        raise invalid("name", words.NAME_KEY)
    if not 3 <= len(contact) <= LONGEST_NAME * 2:
        raise invalid("contact", words.GIVE_CONTACT)
    if not 1 <= daily_limit <= MOST_A_DAY:
        raise invalid("daily_limit", words.GIVE_LIMIT, most=str(MOST_A_DAY))
    secret = f"{PREFIX}{passwords.new_secret()}"
    with work() as session:
        account = _account(session, name)
        row = ApiKeyRow(
            name=name,
            contact=contact,
            key_hash=passwords.fingerprint(secret),
            hint=secret[-4:],
            is_live=is_live,
            daily_limit=daily_limit,
            person_id=account.id or 0,
            issued_by=actor.person_id or None,
        )
        session.add(row)
        session.flush()
        note(session, actor, "key.issue", row.id, name=name, is_live=is_live, daily_limit=daily_limit)
    return secret


def _account(session: Session, name: str) -> PersonRow:
    """Make the account that a program's problems belong to; it has no contact, no role and no way to sign in."""
    made = PersonRow(shown_name=name, password_hash=NO_PASSWORD, is_active=False)
    session.add(made)
    session.flush()
    return made


@allow(Can.KEY_MANAGE)
def revoke(actor: Actor, key_id: int) -> None:
    """End a key at once; ending it again changes nothing.

    Raises:
        NotFound: no such key.
    """
    with work() as session:
        row = session.get(ApiKeyRow, key_id)
        if row is None:
            raise NotFound
        if row.revoked_at is None:
            row.revoked_at, row.revoked_by = now(), actor.person_id or None
            session.add(row)
            note(session, actor, "key.revoke", row.id, name=row.name)
