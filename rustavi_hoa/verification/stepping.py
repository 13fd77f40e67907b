"""Writing a step of the papers: one legal move, one line that is never changed (deeds layer, no doors)."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.register import AssociationRow
from rustavi_hoa.db.tables.standing import VerificationStepRow
from rustavi_hoa.house import service as house
from rustavi_hoa.i18n import dates
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import invalid
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.register import standing
from rustavi_hoa.verification import queries, words
from rustavi_hoa.verification.rules import (
    MOVED_ON,
    NO_PAPER,
    Basis,
    ForbiddenMove,
    Paper,
    State,
    may_move,
    months_later,
)

TOPIC = "verification"


def today() -> date:
    """Give the day in Rustavi."""
    return dates.local(now()).date()


def term(session: Session) -> int:
    """Give how many months a check holds."""
    return int(house.value(session, "verification_months"))


def must_be_calm(session: Session, association_id: int) -> None:
    """Refuse while the chair is disputed: nobody takes a side.

    Raises:
        Invalid: a dispute is open.
    """
    if standing.is_disputed(session, association_id):
        raise invalid("dispute", words.FROZEN)


def step(
    session: Session,
    actor: Actor | None,
    row: AssociationRow,
    to: State,
    basis: Basis,
    paper: Paper = NO_PAPER,
    *,
    text: str = "",
) -> VerificationStepRow:
    """Take one legal step and write it down; ``row`` is held by the caller.

    Raises:
        ForbiddenMove: the papers cannot go there from where they stand; says when and how they moved.
        Invalid: the term counted from this check has passed already.
    """
    before = State(row.verification)
    if not may_move(before, to, basis):
        raise _moved_on(session, row)
    row.verification = to
    if to is State.VERIFIED:
        _count_from(session, row, paper.source_on or today())
    made = _line(row.id, paper)
    made.from_state, made.to_state, made.basis, made.note = before, to, basis, text
    made.person_id = (actor.person_id or None) if actor else None
    session.add_all([row, made])
    session.flush()
    note(session, actor, "verification.step", row.id, before=before, to=to, basis=basis, step=made.id)
    tell_everybody(session, row.id)
    return made


def _line(association_id: int, paper: Paper) -> VerificationStepRow:
    return VerificationStepRow(
        association_id=association_id,
        paper_kind=paper.kind,
        paper_no=paper.number,
        paper_on=paper.on,
        source=paper.source,
        source_on=paper.source_on,
        document_id=paper.document_id,
    )


def _count_from(session: Session, row: AssociationRow, day: date) -> None:
    row.verified_on, row.valid_until = day, months_later(day, term(session))
    if row.valid_until < today():
        raise invalid("day", words.TOO_OLD)


def tell_everybody(session: Session, association_id: int) -> None:
    """Ring for the staff's list, the dashboards and the pages of the association's buildings, after the commit."""
    homes = [each.id for each in queries.buildings(session, [association_id])]

    def ring() -> None:
        live.ring(TOPIC)
        live.ring("city")
        for building_id in homes:
            live.ring(f"building:{building_id}")

    after_commit(session, ring)


def _moved_on(session: Session, row: AssociationRow) -> ForbiddenMove:
    last = queries.last_step(session, row.id)
    at = last.at if last else row.created_at
    when = Msg(ka=dates.short(at, "ka"), en=dates.short(at, "en"))
    return ForbiddenMove(MOVED_ON, when=when, what=words.STANDING[row.verification])
