"""Outages and planned works: whom they reach, who joins, how they end, and what each may know."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from sqlmodel import select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.casework import OutageRow, OutageWordRow
from rustavi_hoa.db.tables.notices import NoticeRow
from rustavi_hoa.db.tables.people import PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.issues import (
    jobs,
    queries_outages,
    service,
    service_browse,
    service_chair,
    service_outage_joins,
    service_outages,
    service_outages_read,
)
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.issues.views_outages import NewOutage
from rustavi_hoa.kernel.clock import clock_at, now
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from rustavi_hoa.kernel.policy import Role
from tests.cast import BOTH, DATO, EKA, GIORGI, HEAD, LASHA, NINO, OPERATOR, TAMAR, Town, cast, load


@pytest.fixture
def town(database: str) -> Town:
    return load()


def key() -> str:
    return str(uuid.uuid4())


def hours(n: int) -> str:
    """A moment some hours from now as the form gives it."""
    return f"{local(now() + timedelta(hours=n)):%Y-%m-%dT%H:%M}"


def new(*buildings: int, **more: object) -> NewOutage:
    given = {"kind": "outage", "category": "water", "title_ka": "წყალი გათიშულია", "starts": hours(-1)}
    return NewOutage(**{**given, "ends": hours(5), "building_ids": buildings, "confirmed": len(buildings), **more})


def announced(town: Town, *buildings: int, **more: object) -> int:
    chosen = buildings or (town.a.building_id, town.b.building_id)
    return service_outages.announce(cast(OPERATOR), key(), new(*chosen, **more))


def report(town: Town, who: str = LASHA, *, category: str = "water", is_sent: bool = False, **more: object) -> int:
    house = town.b if who in (EKA, TAMAR) else town.a
    given = NewIssue(key(), house.building_id, category, "my_apartment", text="წყალი არ მოდის", danger=is_sent, **more)
    return service.report(cast(who), given)[0]


def issue(issue_id: int) -> IssueRow:
    with reading() as session:
        return session.get_one(IssueRow, issue_id)


def heard(outage_id: int) -> set[int]:
    with reading() as session:
        return queries_outages.joined_people(session, outage_id)


def sentences(refusal: Invalid) -> list[str]:
    return [fault.field for fault in refusal.faults]


def test_the_preview_counts_buildings_apartments_people_and_problems(town: Town) -> None:
    report(town)
    found = service_outages.reach(cast(OPERATOR), [town.a.building_id], [town.b.unit_id], "water")
    assert (found.buildings, found.apartments, found.problems) == (2, 80, 1)
    with reading() as session:
        active = set(session.exec(select(PersonRow.id)).all())
        told = queries_outages.people(session, [town.a.building_id])
    assert told <= active
    assert {town.people[each] for each in (NINO, LASHA, DATO, BOTH)} == told
    assert found.people == len(told | {town.people[EKA], town.people[TAMAR]})
    assert len(found.names) == 2


def test_another_number_of_buildings_than_previewed_asks_to_look_again(town: Town) -> None:
    with pytest.raises(Invalid) as refused:
        announced(town, confirmed=1)
    assert sentences(refused.value) == ["buildings"]
    with reading() as session:
        assert session.exec(select(OutageRow)).all() == []


def test_the_form_says_everything_that_is_wrong(town: Town) -> None:
    wrong = new(town.a.building_id, kind="war", category="soup", title_ka="", starts="soon")
    with pytest.raises(Invalid) as refused:
        service_outages.announce(cast(OPERATOR), key(), wrong)
    assert sentences(refused.value) == ["kind", "category", "title_ka", "starts"]
    with pytest.raises(Invalid) as refused:
        announced(town, ends=hours(-3))
    assert sentences(refused.value) == ["ends"]


def test_a_repeated_sending_announces_once(town: Town) -> None:
    same = key()
    ids = {service_outages.announce(cast(OPERATOR), same, new(town.a.building_id)) for _ in range(3)}
    assert len(ids) == 1


def test_a_neighbour_sees_what_runs_and_joins_it_with_one_tap_in_the_report(town: Town) -> None:
    outage_id = announced(town)
    announced(town, category="lift", title_ka="ლიფტი")
    announced(town, starts=hours(20), ends=hours(30), title_ka="ხვალინდელი სამუშაო")
    offered = service_browse.similar(cast(DATO), town.a.building_id, "water", "my_apartment")
    assert [line.id for line in offered] == [-outage_id]
    assert offered[0].title == "წყალი გათიშულია"
    for _ in range(2):
        service_outage_joins.affects(cast(DATO), -outage_id)
    assert heard(outage_id) == {town.people[DATO]}
    lines = service_outages_read.running(cast(DATO), town.a.building_id)
    assert [(line.title_ka, line.phase, line.is_joined, line.joined) for line in lines] == [
        ("წყალი გათიშულია", "running", True, 1),
        ("ლიფტი", "running", False, 0),
        ("ხვალინდელი სამუშაო", "planned", False, 0),
    ]
    service_outage_joins.leave(cast(DATO), outage_id)
    service_outage_joins.leave(cast(DATO), outage_id)
    assert heard(outage_id) == set()


def test_two_of_one_apartment_count_once(town: Town) -> None:
    outage_id = announced(town)
    issue_id = report(town, LASHA)
    service_outage_joins.join(cast(LASHA), outage_id)
    service_outage_joins.join_problem(cast(LASHA), issue_id, outage_id)
    line = service_outages_read.running(cast(LASHA), town.a.building_id)[0]
    assert (line.joined, line.is_joined) == (1, True)


def test_an_affected_problem_is_supported_by_the_same_tap(town: Town) -> None:
    issue_id = report(town, LASHA)
    service_outage_joins.affects(cast(DATO), issue_id)
    assert issue(issue_id).support_count == 2


def test_an_outage_elsewhere_is_not_there(town: Town) -> None:
    outage_id = announced(town, town.b.building_id)
    assert service_outages_read.running(cast(LASHA), town.a.building_id) == []
    for deed in (
        lambda: service_outages_read.whole(cast(LASHA), outage_id),
        lambda: service_outage_joins.join(cast(LASHA), outage_id),
        lambda: service_outage_joins.leave(cast(LASHA), outage_id),
        lambda: service_outages_read.running(cast(LASHA), town.b.building_id),
        lambda: service_outage_joins.join_problem(cast(LASHA), report(town), outage_id),
    ):
        with pytest.raises(NotFound):
            deed()
    assert service_outages_read.listing(cast(LASHA), True, 1) == ([], 0)


def test_a_reader_of_one_house_learns_no_other_address(town: Town) -> None:
    outage_id = announced(town)
    view = service_outages_read.whole(cast(EKA), outage_id)
    assert [ka for ka, _ in view.places] == ["მშვიდობის ქუჩა 12"]
    assert (view.line.buildings, view.may_manage, view.problems) == (2, False, [])
    assert len(service_outages_read.whole(cast(GIORGI), outage_id).places) == 2


def test_an_unsent_problem_goes_to_the_city_when_it_joins(town: Town) -> None:
    outage_id, issue_id = announced(town), report(town)
    service_outage_joins.join_problem(cast(LASHA), issue_id, outage_id)
    row = issue(issue_id)
    assert (row.outage_id, row.status, row.sent_to_city_at is not None) == (outage_id, "sent_to_city", True)
    kinds = [item.kind for item in service_browse.whole(cast(LASHA), issue_id).timeline]
    assert "outage_joined" in kinds


def test_the_city_joins_only_what_it_may_read(town: Town) -> None:
    outage_id, unsent, sent = announced(town), report(town), report(town, DATO, is_sent=True)
    roof = report(town, DATO, category="roof", is_sent=True)
    asked = service_outage_joins.waiting(cast(OPERATOR), outage_id)
    assert {(line.id, line.why, line.title) for line in asked} == {
        (unsent, "not_sent", ""),
        (sent, "", "წყალი არ მოდის"),
    }
    left = service_outage_joins.join_many(cast(OPERATOR), outage_id, [unsent, sent, sent, roof, 10_000])
    assert {(line.id, line.why) for line in left} == {(unsent, "not_sent"), (roof, "other_kind"), (10_000, "gone")}
    assert (issue(sent).outage_id, issue(unsent).outage_id) == (outage_id, None)


def test_a_closed_door_never_joins(town: Town) -> None:
    outage_id = announced(town)
    issue_id = report(town, door="neighbour")
    with pytest.raises(Invalid):
        service_outage_joins.join_problem(cast(LASHA), issue_id, outage_id)
    assert service_outage_joins.waiting(cast(OPERATOR), outage_id) == []


def test_a_neighbour_may_not_join_somebody_elses_problem(town: Town) -> None:
    outage_id, issue_id = announced(town), report(town)
    with pytest.raises(Denied):
        service_outage_joins.join_problem(cast(DATO), issue_id, outage_id)
    service_outage_joins.join_problem(cast(NINO), issue_id, outage_id)
    with pytest.raises(Denied):
        service_outage_joins.take_out(cast(DATO), issue_id)
    with pytest.raises(NotFound):
        service_outage_joins.take_out(cast(EKA), issue_id)


def test_everybody_joined_hears_of_progress(town: Town) -> None:
    outage_id, issue_id = announced(town), report(town)
    service_outage_joins.join_problem(cast(LASHA), issue_id, outage_id)
    service.support(cast(DATO), issue_id)
    service_outage_joins.join(cast(EKA), outage_id)
    same = key()
    for _ in range(2):
        service_outages.say(cast(OPERATOR), outage_id, same, "მილი ნაპოვნია, ვცვლით", hours(8))
    assert heard(outage_id) == {town.people[each] for each in (LASHA, DATO, EKA)}
    view = service_outages_read.whole(cast(EKA), outage_id)
    assert [word.text for word in view.words] == ["მილი ნაპოვნია, ვცვლით", ""]
    assert view.line.word == "მილი ნაპოვნია, ვცვლით"
    told = [item.text for item in service_browse.whole(cast(DATO), issue_id).timeline if item.kind == "outage_word"]
    assert told == ["მილი ნაპოვნია, ვცვლით"]


def test_its_end_closes_the_confirmed_problems_together_and_says_why_others_stay(town: Town) -> None:
    outage_id = announced(town)
    mine, other, loose = report(town, LASHA), report(town, DATO), report(town, BOTH)
    for each, who in ((mine, LASHA), (other, DATO)):
        service_outage_joins.join_problem(cast(who), each, outage_id)
    service.withdraw(cast(DATO), other)
    before = {line.id: line.why for line in service_outages.end_preview(cast(OPERATOR), outage_id)}
    assert before == {mine: "", other: "finished"}
    left = service_outages.end(cast(OPERATOR), outage_id, key(), "წყალი აღდგა", [mine, other, loose])
    assert {(line.id, line.why) for line in left} == {(other, "finished"), (loose, "not_joined")}
    assert [issue(each).status for each in (mine, other, loose)] == ["resolved", "withdrawn", "new"]
    assert service_browse.whole(cast(LASHA), mine).can_verdict
    assert service_outages_read.running(cast(LASHA), town.a.building_id) == []
    closed = service_browse.whole(cast(LASHA), mine)
    assert (closed.close_note, closed.resolved_by) == ("წყალი აღდგა", "city")


def test_what_was_not_confirmed_does_not_close(town: Town) -> None:
    outage_id, issue_id = announced(town), report(town)
    service_outage_joins.join_problem(cast(LASHA), issue_id, outage_id)
    assert service_outages.end(cast(OPERATOR), outage_id, key(), "დასრულდა", []) == []
    assert issue(issue_id).status == "sent_to_city"


def test_a_problem_taken_out_goes_on_alone(town: Town) -> None:
    outage_id, issue_id = announced(town), report(town)
    service_outage_joins.join_problem(cast(LASHA), issue_id, outage_id)
    for _ in range(2):
        service_outage_joins.take_out(cast(GIORGI), issue_id)
    left = service_outages.end(cast(OPERATOR), outage_id, key(), "წყალი აღდგა", [issue_id])
    assert [(line.id, line.why) for line in left] == [(issue_id, "not_joined")]
    assert (issue(issue_id).outage_id, issue(issue_id).status) == (None, "sent_to_city")


def test_planned_works_are_called_off_before_they_begin_and_ended_after(town: Town) -> None:
    outage_id = announced(town, kind="works", starts=hours(10), ends=hours(12))
    service_outages.cancel(cast(OPERATOR), outage_id, key(), "გადაიდო")
    assert service_outages_read.whole(cast(EKA), outage_id).line.phase == "cancelled"
    begun = announced(town)
    with pytest.raises(Invalid):
        service_outages.cancel(cast(OPERATOR), begun, key(), "გადაიდო")
    with pytest.raises(Invalid):
        service_outages.say(cast(OPERATOR), outage_id, key(), "რა ხდება", "")


def test_what_was_over_opens_again(town: Town) -> None:
    outage_id = announced(town)
    with pytest.raises(Invalid):
        service_outages.reopen(cast(OPERATOR), outage_id, key(), "ისევ", "")
    service_outages.end(cast(OPERATOR), outage_id, key(), "აღდგა", [])
    service_outages.reopen(cast(OPERATOR), outage_id, key(), "ისევ გაითიშა", hours(4))
    line = service_outages_read.running(cast(LASHA), town.a.building_id)[0]
    assert (line.phase, line.word) == ("running", "ისევ გაითიშა")


def test_a_passed_end_says_that_the_time_is_being_clarified(town: Town) -> None:
    outage_id = announced(town, ends=hours(1))
    later = now() + timedelta(hours=2)
    with clock_at(lambda: later):
        assert service_outages_read.whole(cast(LASHA), outage_id).line.phase == "late"
        service_outages.say(cast(OPERATOR), outage_id, key(), "კიდევ ორი საათი", hours(2))
        assert service_outages_read.whole(cast(LASHA), outage_id).line.phase == "running"


def test_staff_of_one_unit_manages_only_what_lies_there_whole(town: Town) -> None:
    with work() as session:
        grant = session.exec(select(RoleGrantRow).where(RoleGrantRow.person_id == town.people[HEAD])).one()
        grant.unit_id = town.b.unit_id
        session.add(grant)
    assert cast(HEAD).has_role(Role.HEAD)
    both = announced(town)
    mine = service_outages.announce(cast(HEAD), key(), new(town.b.building_id))
    with pytest.raises(Invalid):  # A is out of reach: the choice is one building smaller than confirmed
        service_outages.announce(cast(HEAD), key(), new(town.a.building_id, town.b.building_id))
    service_outages.say(cast(HEAD), mine, key(), "ვაკეთებთ", "")
    with pytest.raises(NotFound):
        service_outages.say(cast(HEAD), both, key(), "ვაკეთებთ", "")
    assert not service_outages_read.whole(cast(HEAD), both).may_manage


def test_residents_and_chairs_do_not_manage(town: Town) -> None:
    for who in (LASHA, NINO, GIORGI):
        with pytest.raises(Denied):
            service_outages.announce(cast(who), key(), new(town.a.building_id))


def told(who: str, town: Town) -> list[tuple[str, str]]:
    with reading() as session:
        asked = select(NoticeRow.kind, NoticeRow.facts).where(NoticeRow.person_id == town.people[who])
        return [(kind, facts["text"]["ka"]) for kind, facts in session.exec(asked.order_by(NoticeRow.id)).all()]


def test_the_announcement_reaches_every_home_and_the_news_those_who_joined(town: Town) -> None:
    outage_id = announced(town, town.a.building_id)
    service_outage_joins.join(cast(DATO), outage_id)
    service_outages.say(cast(OPERATOR), outage_id, key(), "მილს ვცვლით {სწრაფად}", "")
    assert [kind for kind, _ in told(LASHA, town)] == ["outage"]
    assert [kind for kind, _ in told(DATO, town)] == ["outage", "outage_news"]
    assert told(DATO, town)[1][1].startswith("მილს ვცვლით {სწრაფად} დასაწყისი:")
    assert told(EKA, town) == []
    ahead = announced(town, town.b.building_id, starts=hours(10), ends=hours(12))
    service_outages.cancel(cast(OPERATOR), ahead, key(), "გადაიდო")
    assert [kind for kind, _ in told(EKA, town)] == ["outage_ahead", "outage_ahead"]


def test_works_announced_ahead_tell_once_that_they_have_begun(town: Town) -> None:
    announced(town)
    ahead = announced(town, town.a.building_id, kind="works", starts=hours(2), ends=hours(9))
    assert jobs.begin_outages() == 0
    later = now() + timedelta(hours=3)
    with clock_at(lambda: later):
        assert [jobs.begin_outages(), jobs.begin_outages()] == [1, 0]
        assert [word.kind for word in service_outages_read.whole(cast(LASHA), ahead).words] == ["begun", "announced"]
    assert [kind for kind, _ in told(LASHA, town)] == ["outage", "outage_ahead", "outage"]


def test_the_story_is_append_only(town: Town) -> None:
    outage_id = announced(town)
    service_outages.say(cast(OPERATOR), outage_id, key(), "პირველი სიტყვა", "")
    service_outages.end(cast(OPERATOR), outage_id, key(), "დასრულდა", [])
    with reading() as session:
        kinds = session.exec(select(OutageWordRow.kind).order_by(OutageWordRow.id)).all()
        assert list(kinds) == ["announced", "word", "ended"]
        assert session.get_one(OutageRow, outage_id).version == 4


def test_the_chairperson_confirms_a_problem_that_runs_elsewhere_still(town: Town) -> None:
    outage_id, issue_id = announced(town), report(town)
    service_chair.confirm(cast(NINO), issue_id, "")
    service_outage_joins.join_problem(cast(NINO), issue_id, outage_id)
    assert issue(issue_id).status == "sent_to_city"
