"""What a deed of verification needs first: the association within reach, the paper that was typed (no doors)."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session

from rustavi_hoa.db.tables.register import AssociationRow
from rustavi_hoa.kernel.errors import Fault, Invalid, NotFound
from rustavi_hoa.kernel.policy import Actor, Can
from rustavi_hoa.verification import queries, stepping, words
from rustavi_hoa.verification.rules import LONGEST, OLDEST_PAPER, Paper, PaperKind
from rustavi_hoa.verification.views import PaperForm


def held(session: Session, actor: Actor, association_id: int) -> AssociationRow:
    """Fetch an association for a deed of a sealed use case, its row held.

    Raises:
        NotFound: unknown or out of reach.
    """
    row = queries.association(session, actor.where(Can.ASSOCIATION_VERIFY), association_id, lock=True)
    if row is None:
        raise NotFound
    return row


def read_paper(session: Session, association_id: int, form: PaperForm) -> Paper:
    """Read the fields of a paper for a sealed use case.

    Raises:
        Invalid: each missing or wrong field.
    """
    faults = []
    if form.kind not in list(PaperKind):
        faults.append(Fault("kind", words.NEEDS_PAPER))
    number = " ".join(form.number.split())[:LONGEST]
    if not number:
        faults.append(Fault("number", words.NEEDS_NUMBER))
    day = _day(form.day)
    if day is None:
        faults.append(Fault("day", words.NEEDS_DAY))
    known = {each.id for each in queries.documents(session, association_id)} if form.document_id else set()
    if form.document_id and form.document_id not in known:
        faults.append(Fault("document", words.NO_SUCH_DOCUMENT))
    if faults:
        raise Invalid(*faults)
    return Paper(form.kind, number, day, document_id=form.document_id or None)


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        return None
    return day if OLDEST_PAPER <= day <= stepping.today() else None
