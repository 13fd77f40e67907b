"""Home, desk, announcements, the building and its paper: for whom, and for nobody else."""

from __future__ import annotations

from uuid import uuid4

import pytest
from sqlmodel import func, select
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.cabinet import http, service, service_announcements, service_building
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.house import AuditRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.db.tables.talk import AnnouncementRow
from rustavi_hoa.issues import service as issues
from rustavi_hoa.issues import service_chair, service_city
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound, Refusal, Stale
from rustavi_hoa.pilot import service as pilot
from tests.cast import (
    ADMIN,
    ANALYST,
    BOTH,
    DATO,
    EKA,
    GIORGI,
    LASHA,
    NEWCOMER,
    NINO,
    OPERATOR,
    TAMAR,
    Town,
    cast,
    cookies,
    load,
)

NOT_CHAIRS_OF_A = (LASHA, DATO, EKA, TAMAR, BOTH, NEWCOMER, GIORGI, OPERATOR, ADMIN, ANALYST)


@pytest.fixture
def town(database: str) -> Town:
    rates.forget()
    return load()


def client(who: str | None = None) -> TestClient:
    return TestClient(Starlette(routes=http.ROUTES), cookies=cookies(who) if who else None)


def problem(town: Town, who: str = LASHA, text: str = "სახურავიდან ჩამოდის", **more: object) -> int:
    house = town.b if who in (EKA, TAMAR) else town.a
    given = {"category": "roof", "place": "roof"} | more
    return issues.report(
        cast(who), issues.NewIssue(key=str(uuid4()), building_id=house.building_id, text=text, **given)
    )[0]


def say(town: Town, text: str = "ხვალ წყალი არ იქნება", entrance: str = "", who: str = NINO, key: str = "") -> int:
    door = town.a.entrances[entrance] if entrance else 0
    return service_announcements.announce(cast(who), town.a.building_id, key or str(uuid4()), text, door)


def heard(town: Town, who: str) -> list[str]:
    return [each.text for each in service_announcements.listing(cast(who), town.a.building_id).board]


def count(table: type) -> int:
    with reading() as session:
        return session.exec(select(func.count()).select_from(table)).one()


def test_home_shows_what_waits_then_mine_then_the_houses(town: Town) -> None:
    asked, own, other = problem(town), problem(town, text="ჩემი"), problem(town, DATO, text="სხვისი")
    service_chair.close(cast(NINO), asked, True, "by_association", "")
    problem(town, EKA, text="სხვა სახლი")
    view = service.home(cast(LASHA), town.a.building_id).issues
    assert [card.id for card in view.waiting.cards] == [asked]
    assert [card.id for card in view.mine.cards] == [own]
    assert [card.id for card in view.house.cards] == [other]
    assert (view.house.total, bool(view.house.oldest.ka)) == (1, True)


@pytest.mark.parametrize("who", [EKA, TAMAR])
def test_another_building_has_no_home_here(town: Town, who: str) -> None:
    for deed in (service.home, service_announcements.listing, service_building.building):
        with pytest.raises(NotFound):
            deed(cast(who), town.a.building_id)


def test_closed_doors_do_not_stand_on_a_neighbours_home(town: Town) -> None:
    problem(town, DATO, text="ხმაური", door="neighbour", category="other", place="unknown")
    assert service.home(cast(LASHA), town.a.building_id).issues.house.total == 0
    assert service.desk(cast(NINO), town.a.building_id).issues.new.total == 1


def test_the_desk_puts_urgent_apart_and_the_oldest_first(town: Town) -> None:
    first, second = problem(town), problem(town, DATO)
    burning = problem(town, text="ნაპერწკალი", category="electric", place="basement", danger=True)
    desk = service.desk(cast(NINO), town.a.building_id)
    assert [card.id for card in desk.issues.urgent.cards] == [burning]
    assert [card.id for card in desk.issues.new.cards] == [first, second]
    assert (desk.issues.new.total, desk.pending, desk.flats) == (2, 1, "31")


def test_a_confirmed_problem_leaves_the_desk(town: Town) -> None:
    new = problem(town)
    service.confirm(cast(NINO), new)
    assert service.desk(cast(NINO), town.a.building_id).issues.new.total == 0
    with pytest.raises(Refusal):
        service.confirm(cast(NINO), new)


def test_an_answer_of_the_city_stays_until_it_is_seen_and_a_new_one_comes_back(town: Town) -> None:
    sent = problem(town, to_city=True)
    assert service.desk(cast(NINO), town.a.building_id).issues.answers.total == 0
    service_city.assign(cast(GIORGI), sent, "communal", None)
    answers = service.desk(cast(NINO), town.a.building_id).issues.answers
    assert [card.id for card in answers.cards] == [sent]
    service.saw_answer(cast(NINO), sent)
    assert service.desk(cast(NINO), town.a.building_id).issues.answers.total == 0
    service_city.move(cast(GIORGI), sent, "in_progress", "ვიწყებთ", "", "")
    assert service.desk(cast(NINO), town.a.building_id).issues.answers.total == 1


@pytest.mark.parametrize("who", NOT_CHAIRS_OF_A)
def test_only_the_chairperson_has_the_desk_the_pen_and_the_paper(town: Town, who: str) -> None:
    new, word = problem(town), say(town)
    before = count(AuditRow)
    here = town.a.building_id
    for deed in (
        lambda: service.desk(cast(who), here),
        lambda: service.confirm(cast(who), new),
        lambda: service.saw_answer(cast(who), new),
        lambda: service_announcements.announce(cast(who), here, str(uuid4()), "ყალბი", 0),
        lambda: service_announcements.withdraw(cast(who), word),
        lambda: service_announcements.door_notice(cast(who), word),
        lambda: service_building.save_facts(cast(who), here, "", {"levels": "5"}),
        lambda: service_building.open_list(cast(who), here),
    ):
        with pytest.raises((Denied, NotFound)):
            deed()
    for path in (f"/print/problems?building={here}", f"/print/announcement?id={word}"):
        assert client(who).get(path).status_code in (403, 404)
        assert client().get(path).status_code == 401
    assert count(AuditRow) == before
    assert heard(town, NINO) == ["ხვალ წყალი არ იქნება"]


def test_one_entrance_hears_what_is_for_it(town: Town) -> None:
    say(town, "ყველას")
    say(town, "პირველს", "1")
    say(town, "მეორეს", "2")
    assert heard(town, LASHA) == ["პირველს", "ყველას"]
    assert heard(town, DATO) == ["მეორეს", "ყველას"]
    assert heard(town, NINO) == ["მეორეს", "პირველს", "ყველას"]
    assert [each.text for each in service.home(cast(DATO), town.a.building_id).announcements] == ["მეორეს", "ყველას"]


def test_two_taps_are_one_announcement(town: Town) -> None:
    key = str(uuid4())
    assert say(town, key=key) == say(town, key=key)
    assert count(AnnouncementRow) == 1
    with pytest.raises(Invalid):
        service_announcements.announce(cast(TAMAR), town.b.building_id, key, "სხვა", 0)


def test_a_withdrawn_announcement_leaves_a_trace_without_its_text(town: Town) -> None:
    word = say(town, "შეცდომით")
    service_announcements.withdraw(cast(NINO), word)
    service_announcements.withdraw(cast(NINO), word)
    shown = service_announcements.listing(cast(LASHA), town.a.building_id).board[0]
    assert (shown.text, shown.is_withdrawn, bool(shown.withdrawn.ka)) == ("", True, True)
    assert service.home(cast(LASHA), town.a.building_id).announcements == []
    assert client(NINO).get(f"/print/announcement?id={word}").status_code == 404
    with reading() as session:
        verbs = session.exec(select(AuditRow.verb).where(AuditRow.thing == "announcement")).all()
    assert sorted(verbs) == ["announcement.withdraw", "announcement.write"]


@pytest.mark.parametrize(("text", "field"), [("  ", "text"), ("ა" * 2001, "text")])
def test_an_announcement_needs_words_but_not_a_book(town: Town, text: str, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        say(town, text)
    assert [fault.field for fault in refused.value.faults] == [field]
    assert count(AnnouncementRow) == 0


def test_another_buildings_entrance_is_refused(town: Town) -> None:
    with pytest.raises(Invalid) as refused:
        service_announcements.announce(cast(NINO), town.a.building_id, str(uuid4()), "ტექსტი", town.b.entrances["1"])
    assert [fault.field for fault in refused.value.faults] == ["entrance"]


def test_the_pilot_switches_writing_off_and_reading_stays(town: Town) -> None:
    say(town)
    pilot.set_stage(cast(OPERATOR), town.a.building_id, "running", ["chat"])
    with pytest.raises(Invalid):
        say(town)
    board = service_announcements.listing(cast(LASHA), town.a.building_id)
    assert (len(board.board), board.is_on) == (1, False)


def test_facts_are_kept_beside_the_register_with_who_and_when(town: Town) -> None:
    here = town.a.building_id
    texts = {"year_built": "1974", "levels": "9", "lift_count": "0", "apartment_count": ""}
    assert service_building.save_facts(cast(NINO), here, "", texts) == 3
    view = service_building.building(cast(LASHA), here)
    facts = {each.name: each for each in view.facts}
    assert (facts["year_built"].value, facts["year_built"].by, facts["year_built"].register) == ("1974", "ნინო", "")
    assert (facts["apartment_count"].value, facts["apartment_count"].register) == ("", "40")
    assert (facts["levels"].by, view.may_edit) == ("", False)
    with reading() as session:
        assert session.get_one(BuildingRow, here).year_built is None
        audit = session.exec(select(AuditRow).where(AuditRow.verb == "building.facts")).one()
    assert audit.detail == {
        "before": {"year_built": None, "lift_count": None, "apartment_count": 40},
        "after": {"year_built": 1974, "lift_count": 0, "apartment_count": None},
    }
    seen = service_building.building(cast(NINO), here).seen
    assert service_building.save_facts(cast(NINO), here, seen, texts) == 0


@pytest.mark.parametrize(
    "wrong",
    [{"year_built": "1850"}, {"year_built": "3000"}, {"levels": "0"}, {"levels": "ცხრა"}, {"lift_count": "-1"}],
)
def test_an_impossible_fact_is_refused_beside_its_field(town: Town, wrong: dict[str, str]) -> None:
    with pytest.raises(Invalid) as refused:
        service_building.save_facts(cast(NINO), town.a.building_id, "", {"entrance_count": "2"} | wrong)
    assert [fault.field for fault in refused.value.faults] == list(wrong)
    assert count(AuditRow) == 0


def test_facts_changed_meanwhile_are_not_written_over(town: Town) -> None:
    here = town.b.building_id
    service_building.save_facts(cast(TAMAR), here, "", {"levels": "5"})
    with pytest.raises(Stale):
        service_building.save_facts(cast(BOTH), here, "", {"levels": "12"})
    assert {each.name: each.value for each in service_building.building(cast(BOTH), here).facts}["levels"] == "5"
    with pytest.raises(NotFound):
        service_building.save_facts(cast(TAMAR), here, "", {"address": "1"})


def number(issue_id: int) -> str:
    with reading() as session:
        return f"<td>{session.get(IssueRow, issue_id).registration_no}</td>"


def test_the_printed_list_holds_no_other_house_no_closed_door_and_no_name(town: Town) -> None:
    own = problem(town, text="სახურავი <b>ჟონავს</b>")
    door = problem(town, DATO, text="კარი არ იკეტება", category="entrance", place="my_entrance", floor="2")
    problem(town, EKA, text="უცხო პრობლემა")
    problem(town, DATO, text="მეზობელი ხმაურობს", door="neighbour", category="other", place="unknown")
    done = problem(town, text="უკვე შეკეთდა")
    service_chair.close(cast(NINO), done, True, "by_association", "")
    answer = client(NINO).get(f"/print/problems?building={town.a.building_id}")
    assert answer.status_code == 200
    assert [number(each) in answer.text for each in (own, door)] == [True, True]
    assert "სადარბაზო 2" in answer.text
    assert "&lt;b&gt;ჟონავს&lt;/b&gt;" in answer.text
    for hidden in ("უცხო პრობლემა", "ხმაურობს", "უკვე შეკეთდა", "ლაშა", "დათო", "ბინა 12", "ბინა 30"):
        assert hidden not in answer.text
    assert "unsafe-eval" not in answer.headers["content-security-policy"]
    assert client(NINO).get(f"/print/problems?building={town.b.building_id}").status_code == 404
    assert client(NINO).get("/print/problems?building=x").status_code == 404


def test_paper_speaks_the_readers_language(town: Town) -> None:
    problem(town)
    word = say(town, "ხვალ\n10:00-ზე", "1")
    english = TestClient(Starlette(routes=http.ROUTES), cookies=cookies(NINO) | {"lang": "en"})
    listed = english.get(f"/print/problems?building={town.a.building_id}").text
    assert 'lang="en"' in listed
    assert "Open problems" in listed
    sheet = client(NINO).get(f"/print/announcement?id={word}").text
    assert "ხვალ\n10:00-ზე" in sheet
    assert "სადარბაზო 1" in sheet
    assert client(TAMAR).get(f"/print/announcement?id={word}").status_code == 404
