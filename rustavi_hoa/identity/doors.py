"""Single-use codes on paper and on screens: made, found, used once."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session, col, select, update

from rustavi_hoa.adapters.passwords import fingerprint
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.people import InvitationRow
from rustavi_hoa.identity import letters
from rustavi_hoa.identity import words_join as words
from rustavi_hoa.identity.checks import read_contact
from rustavi_hoa.identity.rules import (
    CODE_ALPHABET,
    CODE_LENGTH,
    INVITATION_LIFE,
    DoorFault,
    InvitationKind,
    plain_code,
)
from rustavi_hoa.identity.words_people import LETTER_STAFF
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import invalid
from rustavi_hoa.kernel.policy import SYSTEM, Actor, Role


def make(session: Session, actor: Actor, kind: str, life: timedelta, **where: Any) -> tuple[str, InvitationRow]:
    """Write an invitation; gives its code, which is nowhere else, and its row."""
    code = "".join(secrets.choice(CODE_ALPHABET) for _ in range(CODE_LENGTH))
    row = InvitationRow(
        kind=kind,
        token_hash=fingerprint(code),
        created_by=actor.person_id or None,
        expires_at=now() + life,
        **where,
    )
    session.add(row)
    session.flush()
    return code, row


def find(session: Session, typed: str) -> InvitationRow | None:
    """Fetch the invitation behind a code, in whatever state."""
    asked = select(InvitationRow).where(InvitationRow.token_hash == fingerprint(plain_code(typed)))
    return session.exec(asked).one_or_none()


def fault(row: InvitationRow | None, at: datetime) -> DoorFault | None:
    """Tell why an invitation opens nothing now, or None."""
    if row is None:
        return DoorFault.UNKNOWN
    if row.used_at is not None:
        return DoorFault.USED
    if row.revoked_at is not None:
        return DoorFault.REVOKED
    return DoorFault.EXPIRED if row.expires_at <= at else None


def must_open(session: Session, typed: str, *kinds: str) -> InvitationRow:
    """Fetch an invitation of one of the kinds that opens now.

    Raises:
        Invalid: beside ``code``: unknown, used, revoked or expired, and what to do.
    """
    row = find(session, typed)
    if row is not None and row.kind not in kinds:
        row = None
    why = fault(row, now())
    if why is not None:
        raise invalid("code", words.DOOR_FAULTS[why])
    return row


def use(session: Session, row: InvitationRow, person_id: int) -> None:
    """Use an invitation up; of two that come at once one succeeds.

    Raises:
        Invalid: somebody was quicker.
    """
    mine = (
        update(InvitationRow)
        .where(
            InvitationRow.id == row.id,
            col(InvitationRow.used_at).is_(None),
            col(InvitationRow.revoked_at).is_(None),
        )
        .values(used_at=now(), used_by=person_id)
    )
    if session.exec(mine).rowcount != 1:
        raise invalid("code", words.DOOR_FAULTS[DoorFault.USED])


def revoke(session: Session, *wanted: Any) -> int:
    """Close the open invitations that match; gives their number."""
    closing = (
        update(InvitationRow)
        .where(*wanted, col(InvitationRow.used_at).is_(None), col(InvitationRow.revoked_at).is_(None))
        .values(revoked_at=now())
    )
    return session.exec(closing).rowcount


def revoke_rescues(session: Session, person_id: int) -> int:
    """Close a person's older one-time codes."""
    return revoke(session, InvitationRow.kind == InvitationKind.RESCUE, InvitationRow.person_id == person_id)


def revoke_slips(session: Session, apartment_id: int) -> int:
    """Close an apartment's unused slips."""
    return revoke(session, InvitationRow.kind == InvitationKind.RESIDENT, InvitationRow.apartment_id == apartment_id)


def revoke_sheets(session: Session, association_id: int) -> int:
    """Close an association's unused activation sheets."""
    return revoke(
        session, InvitationRow.kind == InvitationKind.CHAIRPERSON, InvitationRow.association_id == association_id
    )


def admin_code(name: str, contact: str, link: str) -> str:
    """Make the code of an administrator: for the command line alone, behind no page."""
    with work() as session:
        code, row = make(session, SYSTEM, InvitationKind.STAFF, INVITATION_LIFE, role=Role.ADMIN, for_name=name)
        if contact:
            letters.tell_contact(session, read_contact(contact), "ka", LETTER_STAFF, link=f"{link}{code}")
        note(session, SYSTEM, "staff.first_admin", row.id)
    return code
