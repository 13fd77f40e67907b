"""A chair passes in one moment: two different operators, the old one told, never half, never in a dispute."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest
from sqlmodel import select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.house import OutboxRow
from rustavi_hoa.db.tables.notices import NoticeRow
from rustavi_hoa.db.tables.people import PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.register import AssociationRow
from rustavi_hoa.db.tables.standing import HandoverRow
from rustavi_hoa.identity import service_join
from rustavi_hoa.identity.service import actor_for
from rustavi_hoa.identity.views import SignUp
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound, Refusal, Stale
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.notices.telling import say
from rustavi_hoa.verification import service, service_dispute, service_handover
from rustavi_hoa.verification.views import Asked, PaperForm, Successor
from tests.cast import ADMIN, DATO, EKA, GIORGI, LASHA, NINO, OPERATOR, Town, cast, load

PAPER = PaperForm(kind="minutes", number="7", day="2026-11-01")


@pytest.fixture
def town(database: str) -> Town:
    return load()


def begun(town: Town, **new: object) -> int:
    who = Successor(**new) if new else Successor(person_id=town.people[LASHA])
    return service_handover.ask(cast(OPERATOR), town.a.association_id, town.people[NINO], who, PAPER)


def chairs_a(who: str, town: Town) -> bool:
    return cast(who).where(Can.ISSUE_CHAIR).covers(town.a.building_id)


def letters() -> list[str]:
    """What left for people: notices, and letters to those who have no account yet."""
    with reading() as session:
        rows = session.exec(select(NoticeRow).order_by(NoticeRow.id)).all()
        told = [say(row.kind, row.facts, "ka")[1] for row in rows]
        sent = session.exec(select(OutboxRow).where(OutboxRow.kind == "mail").order_by(OutboxRow.id)).all()
        return told + [row.payload["text"] for row in sent]


def row_of(handover_id: int) -> HandoverRow:
    with reading() as session:
        return session.get_one(HandoverRow, handover_id)


def test_rights_pass_with_the_second_acceptance_and_the_very_next_call_sees_it(town: Town) -> None:
    one = begun(town)
    assert ["თავმჯდომარის შეცვლა" in text and "ლაშა" in text for text in letters()] == [True]
    assert service_handover.accept(cast(OPERATOR), one) is False
    assert (chairs_a(NINO, town), chairs_a(LASHA, town)) == (True, False)
    assert service_handover.accept(cast(ADMIN), one) is True
    assert (chairs_a(NINO, town), chairs_a(LASHA, town)) == (False, True)
    with reading() as session:
        grants = session.exec(select(RoleGrantRow).where(RoleGrantRow.association_id == town.a.association_id)).all()
        association = session.get_one(AssociationRow, town.a.association_id)
    ended = {row.person_id: row.ended_at for row in grants}
    started = {row.person_id: row.granted_at for row in grants}
    assert ended[town.people[NINO]] == started[town.people[LASHA]], "one moment, nobody between"
    assert association.chair_name == "ლაშა სრული სახელი"
    assert len(letters()) == 3


def test_the_same_operator_twice_is_refused(town: Town) -> None:
    one = begun(town)
    service_handover.accept(cast(OPERATOR), one)
    with pytest.raises(Invalid):
        service_handover.accept(cast(OPERATOR), one)
    assert row_of(one).second_by is None
    assert not chairs_a(LASHA, town)


@pytest.mark.parametrize("again", range(3))
def test_two_operators_who_accept_at_once_make_exactly_one_change(town: Town, again: int) -> None:
    one, start = begun(town), Barrier(4)
    people = {who: cast(who) for who in (OPERATOR, ADMIN)}

    def accept(who: str) -> object:
        start.wait()
        try:
            return service_handover.accept(people[who], one)
        except Refusal as refusal:
            return type(refusal).__name__

    with ThreadPoolExecutor(4) as pool:
        said = list(pool.map(accept, (OPERATOR, ADMIN, OPERATOR, ADMIN)))
    assert said.count(True) == 1
    assert said.count(False) == 1
    assert set(said) - {True, False} <= {"Invalid", "Stale"}
    with reading() as session:
        live = session.exec(
            select(RoleGrantRow.person_id).where(
                RoleGrantRow.association_id == town.a.association_id, RoleGrantRow.ended_at.is_(None)
            )
        ).all()
    assert list(live) == [town.people[LASHA]]
    row = row_of(one)
    assert {row.first_by, row.second_by} == {town.people[OPERATOR], town.people[ADMIN]}


def test_nobody_else_begins_accepts_or_stops(town: Town) -> None:
    one = begun(town)
    for who in (NINO, LASHA, EKA, GIORGI):
        with pytest.raises(Denied):
            service_handover.accept(cast(who), one)
        with pytest.raises(Denied):
            service_handover.stop(cast(who), one, "არ მინდა")
        with pytest.raises(Denied):
            service_handover.ask(cast(who), town.a.association_id, 0, Successor(), PAPER)


def test_what_a_change_lacks_is_said_beside_its_field(town: Town) -> None:
    nino, operator, house = town.people[NINO], cast(OPERATOR), town.a.association_id
    lasha = Successor(person_id=town.people[LASHA])
    for old, new, form, field in (
        (nino, lasha, replace(PAPER, kind=""), "kind"),
        (0, lasha, PAPER, "old"),
        (town.people[EKA], lasha, PAPER, "old"),
        (nino, Successor(), PAPER, "new"),
        (nino, Successor(name="ახალი კაცი", contact="ტელეფონი"), PAPER, "contact"),
        (nino, Successor(person_id=nino), PAPER, "new"),
    ):
        with pytest.raises(Invalid) as refused:
            service_handover.ask(operator, house, old, new, form)
        assert field in {fault.field for fault in refused.value.faults}, (field, refused.value)
    with pytest.raises(NotFound):
        service_handover.ask(operator, house, nino, Successor(person_id=town.people[EKA]), PAPER)
    begun(town)
    with pytest.raises(Invalid):
        begun(town)


def test_a_stopped_change_leaves_everything_as_it_was(town: Town) -> None:
    one = begun(town)
    service_handover.accept(cast(OPERATOR), one)
    service_handover.stop(cast(ADMIN), one, "ოქმი უკან გაიწვიეს")
    assert chairs_a(NINO, town)
    with pytest.raises(Stale):
        service_handover.accept(cast(ADMIN), one)
    assert "შეჩერდა" in letters()[-1]
    assert begun(town) != one


def test_in_a_dispute_a_change_stands_still_and_goes_on_afterwards(town: Town) -> None:
    one = begun(town)
    service_handover.accept(cast(OPERATOR), one)
    dispute = service_dispute.begin(cast(ADMIN), town.a.association_id, "მეორე ოქმიც მოიტანეს")
    with pytest.raises(Invalid):
        service_handover.accept(cast(ADMIN), one)
    assert (chairs_a(NINO, town), chairs_a(LASHA, town)) == (True, False)
    assert service.desk(cast(ADMIN), Asked(one=town.a.association_id)).card.handover.waits == "frozen"
    service_dispute.end(cast(ADMIN), dispute, "კრებამ დაადასტურა")
    assert service_handover.accept(cast(ADMIN), one) is True


def test_a_newcomer_comes_in_by_invitation_and_gets_the_rights_only_when_all_is_ready(town: Town) -> None:
    one = begun(town, name="ქეთევან ახალი", contact="keti@example.ge")
    link = next(text for text in letters() if "join?c=" in text)
    code = link.rpartition("c=")[2].strip()
    assert service_join.look(code).kind == "chairperson"
    form = SignUp(contact="keti@example.ge", password="sul-axali-paroli", shown_name="ქეთი", privacy=True, adult=True)
    secret = service_join.sign_up(form, code=code)
    newcomer = actor_for(secret)
    assert newcomer is not None and not newcomer.may(Can.ISSUE_CHAIR), "an account, and no rights yet"
    service_handover.accept(cast(OPERATOR), one)
    service_handover.accept(cast(ADMIN), one)
    assert actor_for(secret).where(Can.ISSUE_CHAIR).covers(town.a.building_id)
    assert not chairs_a(NINO, town)


def test_the_rights_wait_for_the_newcomer_when_both_have_accepted(town: Town) -> None:
    one = begun(town, name="ქეთევან ახალი")
    sheet = service_handover.invitation(cast(OPERATOR), one)
    again = service_handover.invitation(cast(ADMIN), one)
    assert service_handover.accept(cast(OPERATOR), one) is False
    assert service_handover.accept(cast(ADMIN), one) is False
    assert chairs_a(NINO, town)
    assert service_join.look(sheet.code).fault == "revoked"
    form = SignUp(contact="599 12 34 56", password="sul-axali-paroli", shown_name="ქეთი", privacy=True, adult=True)
    secret = service_join.sign_up(form, code=again.code)
    assert actor_for(secret).where(Can.ISSUE_CHAIR).covers(town.a.building_id)
    assert not chairs_a(NINO, town)
    assert row_of(one).state == "done"


def test_an_invitation_of_a_stopped_change_opens_nothing(town: Town) -> None:
    one = begun(town, name="ქეთევან ახალი")
    sheet = service_handover.invitation(cast(OPERATOR), one)
    service_handover.stop(cast(OPERATOR), one, "შეცდომა იყო")
    with pytest.raises(Invalid):
        service_join.accept(cast(DATO), sheet.code, "")
    assert chairs_a(NINO, town)


def test_an_empty_chair_is_filled_without_anybody_to_tell(town: Town) -> None:
    with work() as session:
        grant = session.exec(select(RoleGrantRow).where(RoleGrantRow.person_id == town.people[NINO])).one()
        grant.ended_at = session.get_one(PersonRow, town.people[NINO]).created_at
    one = service_handover.ask(cast(OPERATOR), town.a.association_id, 0, Successor(person_id=town.people[LASHA]), PAPER)
    assert letters() == []
    service_handover.accept(cast(ADMIN), one)
    assert service_handover.accept(cast(OPERATOR), one) is True
    assert chairs_a(LASHA, town)
