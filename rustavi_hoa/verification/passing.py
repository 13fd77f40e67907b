"""The one moment in which a chair passes: every role, letter and trace of it in one transaction (no doors)."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.people import InvitationRow, PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.register import AssociationRow
from rustavi_hoa.db.tables.standing import HandoverRow
from rustavi_hoa.identity import doors, entering, telling
from rustavi_hoa.identity.rules import InvitationKind
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import invalid
from rustavi_hoa.kernel.policy import Actor, Role
from rustavi_hoa.register import standing
from rustavi_hoa.verification import queries, stepping
from rustavi_hoa.verification import words_handover as words

END_REASON = "handover"


def is_ready(session: Session, row: HandoverRow) -> bool:
    """Tell whether nothing stands in the way: two acceptances, the old one told, the new one here, no dispute."""
    told = row.told_at is not None or row.old_person_id is None
    both = row.first_by is not None and row.second_by is not None
    return both and told and row.new_person_id is not None and not standing.is_disputed(session, row.association_id)


def pass_if_ready(session: Session, actor: Actor | None, row: HandoverRow) -> bool:
    """Pass the chair if nothing stands in the way; ``row`` and its association are held by the caller."""
    if row.state != "asked" or not is_ready(session, row):
        return False
    at = now()
    association = session.get_one(AssociationRow, row.association_id)
    new = session.get_one(PersonRow, row.new_person_id)
    _end_old(session, row, at)
    _begin_new(session, row, new, at)
    association.chair_name = new.full_name or row.new_name or new.shown_name
    association.chair_phone = new.phone or ""
    row.state, row.done_at = "done", at
    doors.revoke_sheets(session, row.association_id)
    session.add_all([association, row])
    _tell(session, row, new)
    note(
        session, actor, "chair.pass", row.id, association_id=row.association_id,
        old=row.old_person_id, new=row.new_person_id, by=[row.first_by, row.second_by],
    )  # fmt: skip
    stepping.tell_everybody(session, row.association_id)
    return True


def _end_old(session: Session, row: HandoverRow, at: datetime) -> None:
    for grant, person in queries.chairs(session, row.association_id):
        if person.id == row.old_person_id:
            grant.ended_at, grant.end_reason = at, f"{END_REASON} {row.id}"
            session.add(grant)


def _begin_new(session: Session, row: HandoverRow, new: PersonRow, at: datetime) -> None:
    if any(person.id == new.id for _, person in queries.chairs(session, row.association_id)):
        return
    session.add(
        RoleGrantRow(
            person_id=new.id,
            role=Role.CHAIRPERSON,
            association_id=row.association_id,
            granted_by=row.second_by,
            granted_at=at,
        )
    )


def _tell(session: Session, row: HandoverRow, new: PersonRow) -> None:
    people = [new.id]
    telling.account(session, new.id, words.LETTER_NEW)
    if row.old_person_id is not None:
        people.append(row.old_person_id)
        telling.account(session, row.old_person_id, words.LETTER_OLD, new=new.shown_name)
    after_commit(session, lambda: [live.ring(f"person:{each}") for each in people])


def hold(session: Session, handover_id: int) -> HandoverRow | None:
    """Fetch a handover for a deed, its association held first and then itself: always in this order."""
    found = session.get(HandoverRow, handover_id)
    if found is None:
        return None
    session.get_one(AssociationRow, found.association_id, with_for_update=True)
    session.refresh(found, with_for_update=True)
    return found


def arrived(session: Session, person: PersonRow, invitation: InvitationRow) -> None:
    """Bind whoever used the invitation to the handover it was made for; the rights pass when all is ready.

    Raises:
        Invalid: the handover is over.
    """
    waiting = queries.handover(session, invitation.association_id)
    row = hold(session, waiting.id) if waiting else None
    if row is None or row.state != "asked" or row.new_person_id is not None or row.old_person_id == person.id:
        raise invalid("code", words.OVER)
    row.new_person_id = person.id
    person.full_name = person.full_name or row.new_name
    session.add_all([row, person])
    session.flush()
    note(session, None, "chair.arrive", row.id, person_id=person.id)
    if not pass_if_ready(session, None, row):
        stepping.tell_everybody(session, row.association_id)
    after_commit(session, lambda: live.ring(f"person:{person.id}"))


entering.follows(InvitationKind.SUCCESSOR, arrived)
