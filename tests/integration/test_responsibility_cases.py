"""Who is responsible for a problem: what is suggested, who decides, and how a hand-over stays alive."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from sqlmodel import select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.handling import HolderRow, ReferralRow
from rustavi_hoa.db.tables.library import WorkRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.issues import service, service_browse, service_chair, service_city, service_responsibility
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.issues.views_responsibility import Responsibility
from rustavi_hoa.kernel.clock import clock_at, now
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from rustavi_hoa.terms import calendar
from tests.cast import DATO, EKA, GIORGI, LASHA, NINO, Town, cast, load


@pytest.fixture
def town(database: str) -> Town:
    return load()


def report(town: Town, category: str = "water", place: str = "my_apartment", *, is_sent: bool = False) -> int:
    key = str(uuid.uuid4())
    given = NewIssue(key, town.a.building_id, category, place, text="წყალი ჩამოდის", danger=is_sent)
    return service.report(cast(LASHA), given)[0]


def handed(town: Town) -> int:
    issue_id = report(town, is_sent=True)
    service_city.move(cast(GIORGI), issue_id, "handed_over", "", "", "რუსთავის წყალი")
    return issue_id


def look(who: str, issue_id: int, **answers: str) -> Responsibility:
    return service_responsibility.look(cast(who), issue_id, answers)


def status(issue_id: int) -> str:
    with reading() as session:
        return session.get_one(IssueRow, issue_id).status


def kinds(who: str, issue_id: int) -> list[str]:
    return [item.kind for item in service_browse.whole(cast(who), issue_id).timeline]


def test_the_table_asks_and_then_suggests_in_a_sentence_with_its_grounds(town: Town) -> None:
    issue_id = report(town)
    asked = look(LASHA, issue_id)
    assert (asked.question.code, asked.suggested.holder) == ("water", "")
    assert {each.code for each in asked.question.answers} == {"flat", "riser", "street"}
    found = look(LASHA, issue_id, water="riser").suggested
    assert found.sentence.ka == (
        "როგორც წესი, ეს ამხანაგობის პასუხისმგებლობაა. საბოლოოდ უფლებამოსილი სამსახური იტყვის."
    )
    assert (found.group, found.is_confirmed, len(found.sources)) == ("common", False, 1)
    assert look(LASHA, issue_id, water="unknown").question.code == ""
    assert look(LASHA, issue_id, soup="hot").question.code == "water"


def test_the_age_of_the_building_and_a_repair_under_warranty_count(town: Town) -> None:
    issue_id = report(town, "roof", "roof")
    assert look(NINO, issue_id).suggested.holder == "association"
    with work() as session:
        house = session.get_one(BuildingRow, town.a.building_id)
        house.year_built = calendar.today().year - 1
        session.add(house)
    assert look(NINO, issue_id).suggested.holder == "developer"
    given = {"building_id": town.a.building_id, "category": "roof_flat", "year": 2026, "state": "done"}
    with work() as session:
        session.add(WorkRow(**given, warranty_until=calendar.today()))
    assert look(NINO, issue_id).suggested.holder == "contractor"
    with clock_at(lambda: now_plus_two_days):
        assert look(NINO, issue_id).suggested.holder == "developer"


now_plus_two_days = now() + timedelta(days=2)


def test_a_person_decides_with_a_reason_and_the_house_sees_it(town: Town) -> None:
    issue_id = report(town)
    answers = {"water": "riser"}
    with pytest.raises(Invalid):
        service_responsibility.decide(cast(NINO), issue_id, "association", "კი", answers)
    with pytest.raises(Invalid):
        service_responsibility.decide(cast(NINO), issue_id, "nobody", "მიზეზი ასეთია", answers)
    service_responsibility.decide(cast(NINO), issue_id, "water_company", "დგარი კომპანიამ გამოცვალა", answers)
    found = look(DATO, issue_id).decided
    assert (found.holder, found.part, found.follows) == ("water_company", "chairperson", False)
    assert found.reason == "დგარი კომპანიამ გამოცვალა"
    assert "holder" in kinds(DATO, issue_id)
    service_responsibility.decide(cast(NINO), issue_id, "association", "შევამოწმეთ: ჩვენია", answers)
    with reading() as session:
        rows = session.exec(select(HolderRow).order_by(HolderRow.id)).all()
    assert [(row.holder, row.suggested, row.rule) for row in rows] == [
        ("water_company", "association", "water-riser"),
        ("association", "association", "water-riser"),
    ]
    assert look(DATO, issue_id).decided.follows


def test_neighbours_read_and_do_not_decide_and_strangers_see_nothing(town: Town) -> None:
    issue_id = report(town)
    assert look(DATO, issue_id).holders == []
    assert look(NINO, issue_id).holders != []
    for who in (DATO, LASHA):
        with pytest.raises(Denied):
            service_responsibility.decide(cast(who), issue_id, "association", "ასე მგონია", {})
    for who in (EKA, GIORGI):  # another house; the city before it was sent
        with pytest.raises(NotFound):
            look(who, issue_id)


def test_a_handed_over_problem_says_with_whom_it_lies_and_when_it_is_asked_back(town: Town) -> None:
    issue_id = handed(town)
    found = look(LASHA, issue_id).lies
    assert (found.body, found.is_due, found.asked_count) == ("რუსთავის წყალი", False, 0)
    assert found.ask_on
    lines, total = service_responsibility.elsewhere(cast(GIORGI), 1)
    assert ([line.issue_id for line in lines], total) == ([issue_id], 1)
    later = now() + timedelta(days=20)
    with clock_at(lambda: later):
        assert look(LASHA, issue_id).lies.is_due


def test_asking_back_and_the_answer_are_recorded_and_the_author_reads_them(town: Town) -> None:
    issue_id = handed(town)
    ahead = (calendar.today() + timedelta(days=5)).isoformat()
    service_responsibility.ask_back(cast(GIORGI), issue_id, "დავურეკეთ კომპანიას", ahead)
    with pytest.raises(Invalid):
        service_responsibility.ask_back(cast(GIORGI), issue_id, "დავურეკეთ", "2020-01-01")
    service_responsibility.take_answer(cast(GIORGI), issue_id, "accepted", "სამ დღეში მოვლენ")
    found = look(LASHA, issue_id).lies
    assert (found.asked_count, found.outcome, found.answer) == (1, "accepted", "სამ დღეში მოვლენ")
    assert status(issue_id) == "handed_over"
    assert {"asked_back", "body_answered"} <= set(kinds(LASHA, issue_id))
    with pytest.raises(Denied):
        service_responsibility.ask_back(cast(LASHA), issue_id, "თავად ვიკითხე", "")


def test_what_came_back_is_ours_again(town: Town) -> None:
    issue_id = handed(town)
    service_responsibility.take_answer(cast(GIORGI), issue_id, "returned", "მათი ქსელი არ არის")
    assert status(issue_id) == "in_progress"
    assert service_responsibility.elsewhere(cast(GIORGI), 1) == ([], 0)
    assert look(LASHA, issue_id).lies.answer == "მათი ქსელი არ არის"
    with pytest.raises(Invalid):
        service_responsibility.take_answer(cast(GIORGI), issue_id, "done", "გააკეთეს")
    service_city.move(cast(GIORGI), issue_id, "handed_over", "", "", "კომპანია")
    with reading() as session:
        rows = session.exec(select(ReferralRow).order_by(ReferralRow.id)).all()
    assert [(row.body, row.ended_at is None) for row in rows] == [("რუსთავის წყალი", False), ("კომპანია", True)]


def test_what_they_have_done_is_judged_by_the_author(town: Town) -> None:
    issue_id = handed(town)
    service_responsibility.take_answer(cast(GIORGI), issue_id, "done", "მილი გამოიცვალა")
    assert status(issue_id) == "resolved"
    assert service_browse.whole(cast(LASHA), issue_id).can_verdict


def test_a_withdrawn_problem_lies_with_nobody(town: Town) -> None:
    issue_id = handed(town)
    service.withdraw(cast(LASHA), issue_id)
    assert service_responsibility.elsewhere(cast(GIORGI), 1) == ([], 0)


def test_a_problem_that_never_left_has_nothing_to_ask_back(town: Town) -> None:
    issue_id = report(town)
    service_chair.send(cast(NINO), issue_id, "")
    with pytest.raises(Invalid):
        service_responsibility.ask_back(cast(GIORGI), issue_id, "ვკითხეთ", "")
    assert look(LASHA, issue_id).lies.body == ""
