"""A change of chairperson: asked on a paper, accepted by two operators, stopped by any until it is done."""

from __future__ import annotations

from sqlmodel import Session, select

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.people import InvitationRow, PersonRow
from rustavi_hoa.db.tables.register import AssociationRow
from rustavi_hoa.db.tables.standing import HandoverRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.identity import doors, letters, links, telling
from rustavi_hoa.identity.checks import read_contact
from rustavi_hoa.identity.rules import INVITATION_LIFE, InvitationKind
from rustavi_hoa.identity.views import Sheet
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, Stale, invalid
from rustavi_hoa.kernel.policy import Actor, Can, Role, allow
from rustavi_hoa.verification import passing, queries, stepping
from rustavi_hoa.verification import words_handover as words
from rustavi_hoa.verification.papers import held, read_paper
from rustavi_hoa.verification.rules import LONGEST_NOTE
from rustavi_hoa.verification.views import PaperForm, Successor

LONGEST_NAME = 120


@allow(Can.CHAIR_HANDOVER)
def ask(actor: Actor, association_id: int, old_person_id: int, new: Successor, form: PaperForm) -> int:
    """Begin a change of chairperson and tell the present one; gives its id. ``old_person_id`` 0: nobody chairs.

    Raises:
        NotFound: no such association, or a person who is not of it.
        Invalid: a paper that does not say enough, nobody named, one under way already, or the chair is disputed.
    """
    with work() as session:
        association = held(session, actor, association_id)
        stepping.must_be_calm(session, association.id)
        if queries.handover(session, association.id) is not None:
            raise invalid("new", words.ONE_AT_A_TIME)
        chairs = {person.id: person for _, person in queries.chairs(session, association.id)}
        if (old_person_id or chairs) and old_person_id not in chairs:
            raise invalid("old", words.NEEDS_OLD)
        paper = read_paper(session, association.id, form)
        row = HandoverRow(
            association_id=association.id,
            old_person_id=old_person_id or None,
            paper_kind=paper.kind,
            paper_no=paper.number,
            paper_on=paper.on,
            document_id=paper.document_id,
            note=form.note.strip()[:LONGEST_NOTE],
            told_at=now(),
            asked_by=actor.person_id or None,
        )
        _name_new(session, row, new)
        if row.new_person_id in chairs:
            raise invalid("new", words.SAME)
        session.add(row)
        session.flush()
        _tell_old(session, row)
        if row.new_person_id is None and row.new_contact:
            _invite(session, actor, row, association)
        note(session, actor, "chair.ask", row.id, association_id=association.id, old=row.old_person_id)
        stepping.tell_everybody(session, association.id)
        return row.id


def _name_new(session: Session, row: HandoverRow, new: Successor) -> None:
    """Find who is to chair: somebody of the house, an account with this contact, or a newcomer to be invited."""
    if new.person_id:
        if new.person_id not in {person for person, _, _ in queries.people(session, row.association_id)}:
            raise NotFound
        row.new_person_id = new.person_id
        return
    name = " ".join(new.name.split())[:LONGEST_NAME]
    if len(name) < 3:
        raise invalid("new", words.NEEDS_NEW)
    row.new_name = name
    if new.contact.strip():
        row.new_contact = read_contact(new.contact)
        known = (PersonRow.email if "@" in row.new_contact else PersonRow.phone) == row.new_contact
        person = session.exec(select(PersonRow).where(known)).one_or_none()
        row.new_person_id = person.id if person is not None and person.is_active else None


def _tell_old(session: Session, row: HandoverRow) -> None:
    if row.old_person_id is None:
        return
    old = session.get_one(PersonRow, row.old_person_id)
    new = session.get(PersonRow, row.new_person_id) if row.new_person_id else None
    telling.account(session, old.id, words.LETTER_ASKED, new=row.new_name or (new.shown_name if new else ""))
    old_id = old.id
    after_commit(session, lambda: live.ring(f"person:{old_id}"))


def _invite(session: Session, actor: Actor, row: HandoverRow, association: AssociationRow) -> tuple[str, InvitationRow]:
    _revoke_invitations(session, association.id)
    code, invitation = doors.make(
        session,
        actor,
        InvitationKind.SUCCESSOR,
        INVITATION_LIFE,
        association_id=association.id,
        role=Role.CHAIRPERSON,
        for_name=row.new_name,
    )
    if row.new_contact:
        link = links.join(links.own_site(""), code)
        letters.tell_contact(session, row.new_contact, "ka", words.LETTER_INVITED, link=link)
    return code, invitation


def _revoke_invitations(session: Session, association_id: int) -> None:
    mine = (InvitationRow.kind == InvitationKind.SUCCESSOR, InvitationRow.association_id == association_id)
    doors.revoke(session, *mine)


def _under_way(session: Session, handover_id: int) -> HandoverRow:
    row = passing.hold(session, handover_id)
    if row is None:
        raise NotFound
    if row.state != "asked":
        at = row.done_at or row.stopped_at or row.asked_at
        raise Stale(words.GONE, when=Msg(ka=dates.short(at, "ka"), en=dates.short(at, "en")))
    return row


@allow(Can.CHAIR_HANDOVER)
def accept(actor: Actor, handover_id: int) -> bool:
    """Accept the paper of a change; the second of two different people makes the rights pass. Tells whether they did.

    Raises:
        NotFound: no such change.
        Invalid: the same person twice, or the chair is disputed.
        Stale: it was finished or stopped meanwhile.
    """
    with work() as session:
        row = _under_way(session, handover_id)
        stepping.must_be_calm(session, row.association_id)
        if actor.person_id in (row.first_by, row.second_by):
            raise invalid("accept", words.TWICE)
        if row.first_by is None:
            row.first_by, row.first_at = actor.person_id, now()
        elif row.second_by is None:
            row.second_by, row.second_at = actor.person_id, now()
        session.add(row)
        session.flush()
        note(session, actor, "chair.accept", row.id, association_id=row.association_id)
        is_done = passing.pass_if_ready(session, actor, row)
        if not is_done:
            stepping.tell_everybody(session, row.association_id)
        return is_done


@allow(Can.CHAIR_HANDOVER)
def stop(actor: Actor, handover_id: int, reason: str) -> None:
    """Stop a change that is not done; nothing of it stays but its trace.

    Raises:
        NotFound: no such change.
        Invalid: no reason.
        Stale: it was finished or stopped meanwhile.
    """
    said = reason.strip()[:LONGEST_NOTE]
    if len(said) < 3:
        raise invalid("reason", words.NEEDS_REASON)
    with work() as session:
        row = _under_way(session, handover_id)
        row.state, row.stopped_by, row.stopped_at, row.stop_reason = "stopped", actor.person_id or None, now(), said
        session.add(row)
        _revoke_invitations(session, row.association_id)
        if row.old_person_id is not None:
            telling.account(session, row.old_person_id, words.LETTER_STOPPED)
            old_id = row.old_person_id
            after_commit(session, lambda: live.ring(f"person:{old_id}"))
        note(session, actor, "chair.stop", row.id, association_id=row.association_id, reason=said)
        stepping.tell_everybody(session, row.association_id)


@allow(Can.CHAIR_HANDOVER)
def invitation(actor: Actor, handover_id: int) -> Sheet:
    """Make the paper invitation of a new chairperson who has no account; an older one stops working.

    Raises:
        NotFound: no such change, or the new chairperson is here already.
        Stale: it was finished or stopped meanwhile.
    """
    with work() as session:
        row = _under_way(session, handover_id)
        if row.new_person_id is not None:
            raise NotFound
        association = session.get_one(AssociationRow, row.association_id)
        code, made = _invite(session, actor, row, association)
        homes = queries.buildings(session, [association.id])
        note(session, actor, "chair.invite", row.id, association_id=association.id)
    return Sheet(
        code=code,
        address="; ".join(each.address for each in homes),
        address_en="; ".join(each.address_en for each in homes),
        apartment="",
        entrance="",
        association=association.name,
        for_name=row.new_name,
        until=dates.day_of_year(made.expires_at, "ka"),
    )
