"""How the demo city's associations stand: every state once at least, one empty chair, one disputed, one changing."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlmodel import Session, select

from rustavi_hoa.db.tables.people import RoleGrantRow
from rustavi_hoa.db.tables.register import AssociationRow
from rustavi_hoa.db.tables.standing import DisputeRow, HandoverRow, VerificationStepRow
from rustavi_hoa.demo.people import Folk
from rustavi_hoa.demo.register import Town
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.verification.rules import Basis, PaperKind, State, months_later

STATES = (
    State.VERIFIED,
    State.CHECKING,
    State.VERIFIED,
    State.TO_CLARIFY,
    State.RENEWAL,
    State.VERIFIED,
    State.VERIFIED,
    State.VERIFIED,
    State.CHECKING,
)
"""By the position of the association."""

CHANGING, DISPUTED, VACANT, FROM_LIST = 2, 5, 7, 6
TERM = 24
"""Unit: months."""
SOURCE = "„რუსთავის კორპუსის“ გადამოწმებული სია"


def write(session: Session, town: Town, folk: Folk, now: datetime) -> None:
    """Write papers and chairs of the demo associations."""
    today, operator = local(now).date(), folk.by_key["operator"].id
    for index, association in enumerate(town.associations):
        _papers(session, index, association, operator, today, now)
    _dispute(session, town.associations[DISPUTED], operator, now)
    _empty(session, town.associations[VACANT], now)
    _change(session, town, folk, now)


def _papers(
    session: Session, index: int, association: AssociationRow, operator: int | None, today: date, now: datetime
) -> None:
    state = STATES[index]
    association.verification = state
    session.add(association)
    if state is State.TO_CLARIFY:
        return
    back = 760 if state is State.RENEWAL else 90 + 20 * index
    begun = now - timedelta(days=back + 6)
    if index != FROM_LIST:
        session.add(_step(association, State.TO_CLARIFY, State.CHECKING, Basis.DESK, operator, begun))
    if state is State.CHECKING:
        return
    day, at = today - timedelta(days=back), now - timedelta(days=back)
    basis = Basis.LIST if index == FROM_LIST else Basis.VISIT
    before = State.TO_CLARIFY if index == FROM_LIST else State.CHECKING
    made = _step(association, before, State.VERIFIED, basis, operator, at)
    made.paper_kind, made.paper_no, made.paper_on = PaperKind.MINUTES, str(3 + index), day - timedelta(days=20)
    if index == FROM_LIST:
        made.source, made.source_on = SOURCE, day
    session.add(made)
    association.verified_on, association.valid_until = day, months_later(day, TERM)
    if state is State.RENEWAL:
        passed = now - timedelta(days=(today - association.valid_until).days - 1)
        session.add(_step(association, State.VERIFIED, State.RENEWAL, Basis.TERM, None, passed))


def _step(
    association: AssociationRow, before: State, to: State, basis: Basis, person: int | None, at: datetime
) -> VerificationStepRow:
    return VerificationStepRow(
        association_id=association.id, from_state=before, to_state=to, basis=basis, person_id=person, at=at
    )


def _dispute(session: Session, association: AssociationRow, operator: int | None, now: datetime) -> None:
    session.add(
        DisputeRow(
            association_id=association.id,
            reason="ერთი კრების ორი განსხვავებული ოქმი წარმოადგინეს.",
            opened_by=operator,
            opened_at=now - timedelta(days=4),
        )
    )


def _empty(session: Session, association: AssociationRow, now: datetime) -> None:
    asked = select(RoleGrantRow).where(
        RoleGrantRow.association_id == association.id, RoleGrantRow.role == "chairperson"
    )
    for grant in session.exec(asked).all():
        grant.ended_at, grant.end_reason = now - timedelta(hours=20), "საკუთარი განცხადებით"
        session.add(grant)
    association.chair_name = association.chair_phone = ""


def _change(session: Session, town: Town, folk: Folk, now: datetime) -> None:
    association, old = town.associations[CHANGING], folk.chairs[CHANGING]
    home = town.place_of_association(CHANGING)
    new = next(person for person, _ in folk.residents[home] if person.id != old.id)
    operator = folk.by_key["operator"].id
    session.add(
        HandoverRow(
            association_id=association.id,
            old_person_id=old.id,
            new_person_id=new.id,
            paper_kind=PaperKind.MINUTES,
            paper_no="2",
            paper_on=local(now).date() - timedelta(days=9),
            first_by=operator,
            first_at=now - timedelta(days=1),
            told_at=now - timedelta(days=2),
            asked_by=operator,
            asked_at=now - timedelta(days=2),
        )
    )
