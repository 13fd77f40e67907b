"""Papers of associations: legal steps by those who may, on papers that say enough; time, disputes and neighbours."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlmodel import select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import AssociationRow
from rustavi_hoa.db.tables.standing import VerificationStepRow
from rustavi_hoa.identity import service_operator
from rustavi_hoa.issues import service as issues
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from rustavi_hoa.register import standing
from rustavi_hoa.verification import jobs, service, service_dispute, stepping
from rustavi_hoa.verification.rules import MOVES, ForbiddenMove, State
from rustavi_hoa.verification.views import Asked, PaperForm
from tests.cast import ANALYST, DATO, EKA, GIORGI, LASHA, NINO, OPERATOR, Town, cast, load
from tests.planted import key

PAPER = PaperForm(kind="minutes", number="3", day="2026-05-14", note="ვნახე ორიგინალი")


@pytest.fixture
def town(database: str) -> Town:
    return load()


def row_of(association_id: int) -> AssociationRow:
    with reading() as session:
        return session.get_one(AssociationRow, association_id)


def code_of(association_id: int) -> str:
    with reading() as session:
        return standing.codes(session, [association_id])[association_id]


def verified(town: Town) -> int:
    service.move(cast(OPERATOR), town.a.association_id, "documents", PaperForm())
    service.move(cast(OPERATOR), town.a.association_id, "verified", PAPER)
    return town.a.association_id


def test_papers_go_from_clarifying_over_checking_to_verified_and_every_step_is_written(town: Town) -> None:
    one = verified(town)
    row = row_of(one)
    assert (row.verification, row.verified_on) == ("verified", stepping.today())
    assert row.valid_until > stepping.today() + timedelta(days=700)
    with reading() as session:
        steps = session.exec(select(VerificationStepRow).order_by(VerificationStepRow.id)).all()
    assert [(each.from_state, each.to_state, each.basis) for each in steps] == [
        ("to_clarify", "documents", "desk"),
        ("documents", "verified", "visit"),
    ]
    last = steps[-1]
    assert (last.paper_kind, last.paper_no, str(last.paper_on)) == ("minutes", "3", "2026-05-14")
    assert last.person_id == town.people[OPERATOR]


def test_nothing_is_verified_without_a_paper(town: Town) -> None:
    service.move(cast(OPERATOR), town.a.association_id, "documents", PaperForm())
    for form, field in (
        (replace(PAPER, kind="story"), "kind"),
        (replace(PAPER, number="  "), "number"),
        (replace(PAPER, day="2099-01-01"), "day"),
        (replace(PAPER, day="მაისი"), "day"),
        (replace(PAPER, document_id=77), "document"),
    ):
        with pytest.raises(Invalid) as refused:
            service.move(cast(OPERATOR), town.a.association_id, "verified", form)
        assert [fault.field for fault in refused.value.faults] == [field]
    assert row_of(town.a.association_id).verification == "documents"


@pytest.mark.parametrize("before", list(State))
def test_only_the_moves_of_the_table_are_taken_by_hand(town: Town, before: State) -> None:
    by_hand = {to for to, bases in MOVES[before].items() if bases & {"visit", "desk"}}
    for to in State:
        with work() as session:
            session.get_one(AssociationRow, town.a.association_id).verification = before
        if to in by_hand:
            service.move(cast(OPERATOR), town.a.association_id, to, PAPER)
            assert row_of(town.a.association_id).verification == to
        else:
            with pytest.raises(ForbiddenMove):
                service.move(cast(OPERATOR), town.a.association_id, to, PAPER)


@pytest.mark.parametrize("who", [NINO, LASHA, GIORGI, ANALYST])
def test_nobody_but_the_verifiers_sees_the_desk_or_moves_anything(town: Town, who: str) -> None:
    with pytest.raises(Denied):
        service.desk(cast(who), Asked())
    with pytest.raises(Denied):
        service.move(cast(who), town.a.association_id, "documents", PaperForm())


def test_the_desk_counts_filters_and_leads_to_the_next(town: Town) -> None:
    verified(town)
    desk = service.desk(cast(OPERATOR), Asked())
    assert (desk.found, desk.total, desk.verified) == (2, 2, 1)
    assert {each.unit: (each.verified, each.total) for each in desk.units} == {
        town.a.unit_id: (1, 1),
        town.b.unit_id: (0, 1),
    }
    only = service.desk(cast(OPERATOR), Asked(unit=town.b.unit_id, state="to_clarify"))
    assert [line.id for line in only.lines] == [town.b.association_id]
    first = service.desk(cast(OPERATOR), Asked(one=desk.lines[0].id))
    assert first.card.next_href.endswith(f"id={desk.lines[1].id}")
    assert service.desk(cast(OPERATOR), Asked(text="HOUSE-nothing")).found == 0
    with pytest.raises(NotFound):
        service.desk(cast(OPERATOR), Asked(one=99999))


def test_a_check_whose_term_has_passed_needs_renewal_by_itself(town: Town) -> None:
    one = verified(town)
    assert jobs.ask_renewal() == 0
    with work() as session:
        session.get_one(AssociationRow, one).valid_until = stepping.today() - timedelta(days=1)
    assert code_of(one) == "renewal"
    assert jobs.ask_renewal() == 1
    assert jobs.ask_renewal() == 0
    assert row_of(one).verification == "renewal"
    with reading() as session:
        last = session.exec(select(VerificationStepRow).order_by(VerificationStepRow.id.desc())).first()
    assert (last.basis, last.person_id) == ("term", None)


def test_in_a_dispute_the_public_reads_mild_words_and_nothing_moves(town: Town) -> None:
    service.move(cast(OPERATOR), town.a.association_id, "documents", PaperForm())
    dispute = service_dispute.begin(cast(OPERATOR), town.a.association_id, "ორი ოქმი")
    assert code_of(town.a.association_id) == "disputed"
    with pytest.raises(Invalid):
        service.move(cast(OPERATOR), town.a.association_id, "verified", PAPER)
    with pytest.raises(Invalid):
        service_operator.activation_sheet(cast(OPERATOR), town.a.association_id, "ვინმე ვინმაძე")
    with pytest.raises(Invalid):
        service_dispute.begin(cast(OPERATOR), town.a.association_id, "კიდევ")
    with pytest.raises(Denied):
        service_dispute.end(cast(NINO), dispute, "მე ვარ")
    service_dispute.end(cast(OPERATOR), dispute, "სასამართლოს გადაწყვეტილება N12")
    assert code_of(town.a.association_id) == "documents"
    with pytest.raises(NotFound):
        service_dispute.end(cast(OPERATOR), dispute, "კიდევ ერთხელ")


def empty_chair(town: Town) -> None:
    line = next(
        each
        for each in service_operator.associations(cast(OPERATOR), "")
        if each.association_id == town.a.association_id
    )
    service_operator.end_chair(cast(OPERATOR), line.chairs[0].grant_id, "გადადგა")


def test_an_empty_chair_is_shown_and_its_new_problems_go_to_the_operator_at_once(town: Town) -> None:
    report = NewIssue(key(), town.a.building_id, "roof", "roof", text="სახურავი ჟონავს")
    before, _ = issues.report(cast(LASHA), report)
    empty_chair(town)
    assert code_of(town.a.association_id) == "vacant"
    after, _ = issues.report(cast(DATO), replace(report, key=key()))
    elsewhere, _ = issues.report(cast(EKA), replace(report, key=key(), building_id=town.b.building_id))
    with reading() as session:
        held = {row.id: row for row in session.exec(select(IssueRow)).all()}
    assert (held[after].status, held[after].service) == ("sent_to_city", "korpusi")
    assert held[elsewhere].status == "new"
    assert held[before].status == "new"


def test_what_waited_for_a_chair_that_is_empty_now_goes_to_the_operator_too(town: Town) -> None:
    from rustavi_hoa.issues import jobs as issue_jobs

    report = NewIssue(key(), town.a.building_id, "roof", "roof", text="სახურავი ჟონავს")
    waiting, _ = issues.report(cast(LASHA), report)
    assert issue_jobs.send_ownerless() == 0
    empty_chair(town)
    assert issue_jobs.send_ownerless() == 1
    assert issue_jobs.send_ownerless() == 0
    with reading() as session:
        row = session.get_one(IssueRow, waiting)
    assert (row.status, row.service) == ("sent_to_city", "korpusi")
