"""A problem's number and deadline: set when the city gets it, moved with a reason, counted anew with the calendar."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlmodel import select
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.casework import HolidayRow, PromiseRow, RouteRow
from rustavi_hoa.db.tables.house import OutboxRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.house import delivery
from rustavi_hoa.issues import (
    dues,
    http,
    jobs,
    service,
    service_browse,
    service_chair,
    service_city,
    service_due,
    service_queue,
    service_verdict,
    service_words,
)
from rustavi_hoa.issues.filters import Filters
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.issues.rules_due import counted, written
from rustavi_hoa.issues.service_verdict import Left
from rustavi_hoa.kernel.clock import clock_at
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from rustavi_hoa.notices import service as notices
from rustavi_hoa.photos import service as photos
from rustavi_hoa.terms import calendar, changes
from tests.cast import APPARATUS, DATO, GIORGI, HEAD, LASHA, MAYOR, NINO, Town, cast, cookies, load
from tests.planted import image

FRIDAY = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)
DUE = date(2026, 12, 7)  # 15 days on is Saturday, 5 December


@pytest.fixture
def town(database: str) -> Town:
    rates.forget()
    return load()


def at(moment: datetime):
    return clock_at(lambda: moment)


def days(n: int) -> datetime:
    return FRIDAY + timedelta(days=n)


def report(town: Town, who: str = LASHA, **more: object) -> int:
    given = {"category": "yard", "place": "yard", "text": "სკამი გატყდა", **more}
    return service.report(cast(who), NewIssue(str(uuid.uuid4()), town.a.building_id, **given))[0]


def sent(town: Town, **more: object) -> int:
    issue_id = report(town, **more)
    service_chair.send(cast(NINO), issue_id, "")
    return issue_id


def row(issue_id: int) -> IssueRow:
    with reading() as session:
        return session.get(IssueRow, issue_id)


def due_lines(issue_id: int, who: str = LASHA) -> list:
    return [line for line in service_browse.whole(cast(who), issue_id).timeline if line.kind == "due"]


def held_against_its_log(issue_id: int) -> date | None:
    with reading() as session:
        log = dues.logs(session, [issue_id]).get(issue_id, [])
        assert written(log) == row(issue_id).due_on
        assert counted(log, calendar.of(session)) == row(issue_id).due_on
    return row(issue_id).due_on


def test_a_problem_gets_its_number_and_its_moment_on_receipt_and_the_author_sees_them(town: Town) -> None:
    with at(FRIDAY):
        first, second = report(town), report(town, DATO)
        card = service_browse.whole(cast(LASHA), first).card
        assert (card.number, card.created.iso) == ("RS-26/000001", FRIDAY.isoformat())
        lines = service_browse.of_building(cast(DATO), town.a.building_id, "open", 1).cards
        assert [line.number for line in lines] == ["RS-26/000002", "RS-26/000001"]
    assert row(second).due_on is None, "no clock of the city runs before the city has it"


def test_a_report_that_fails_takes_no_number(town: Town) -> None:
    with at(FRIDAY):
        with pytest.raises(Invalid):
            report(town, text="")
        report(town)
        assert row(1).registration_no == "RS-26/000001"


def test_the_deadline_is_the_promise_of_the_category_from_the_day_the_city_got_it(town: Town) -> None:
    with work() as session:
        session.add(PromiseRow(category="lift", amount=2, unit="working_days"))
    with at(FRIDAY):
        yard, lift = sent(town), sent(town, category="lift", place="lift")
        danger = report(town, category="water", place="roof", danger=True)
        assert held_against_its_log(yard) == DUE
        assert held_against_its_log(lift) == date(2026, 11, 25)  # 23 November is Saint George's
        assert held_against_its_log(danger) == date(2026, 11, 24), "three days from Friday, and Monday is off"
        (line,) = due_lines(yard)
        assert (line.reason, line.day.ka, line.day.en) == ("promise", "7 დეკ", "7 Dec")
        card = service_browse.whole(cast(GIORGI), yard).card
        assert (card.due, card.day.ka) == ("ahead", "7 დეკ")


def test_the_route_names_the_service_and_a_complaint_goes_to_nobody_by_itself(town: Town) -> None:
    with work() as session:
        session.add(RouteRow(category="yard", place="yard", service="communal"))
    assert row(sent(town)).service == "communal"
    complaint = report(town, door="complaint", about_service="communal")
    assert row(complaint).service == ""
    with pytest.raises(Invalid):
        service_city.assign(cast(APPARATUS), complaint, "communal", None)


@pytest.mark.parametrize(
    ("moment", "state"),
    [
        (datetime(2026, 12, 3, 12, tzinfo=UTC), "ahead"),
        (datetime(2026, 12, 4, 12, tzinfo=UTC), "soon"),
        (datetime(2026, 12, 7, 19, 59, 59, tzinfo=UTC), "soon"),  # the last second of the last day in Tbilisi
        (datetime(2026, 12, 7, 20, 0, 0, tzinfo=UTC), "past"),
    ],
)
def test_a_deadline_holds_to_the_last_second_of_its_day_and_the_queue_finds_it(
    town: Town, moment: datetime, state: str
) -> None:
    with at(FRIDAY):
        issue_id = sent(town)
    with at(moment):
        assert service_browse.whole(cast(GIORGI), issue_id).card.due == state
        for asked in ("soon", "past"):
            found = service_queue.queue(cast(GIORGI), Filters(due=asked))
            assert found.total == (asked == state)
        today = service_queue.queue(cast(GIORGI), Filters(due="today"))
        assert today.total == (moment.day == 7 and moment.hour == 19)


def test_a_deadline_in_the_last_minute_of_the_year_belongs_to_the_old_year(town: Town) -> None:
    with work() as session:
        session.add(PromiseRow(category="yard", amount=1, unit="working_days"))
    with at(datetime(2026, 12, 30, 19, 59, 59, tzinfo=UTC)):  # 23:59:59 on the 30th
        issue_id = sent(town)
        assert (row(issue_id).registration_no, row(issue_id).due_on) == ("RS-26/000001", date(2026, 12, 31))
    with at(datetime(2026, 12, 31, 19, 59, 59, tzinfo=UTC)):
        assert service_browse.whole(cast(GIORGI), issue_id).card.due == "soon"
    with at(datetime(2026, 12, 31, 20, 0, 0, tzinfo=UTC)):
        assert service_browse.whole(cast(GIORGI), issue_id).card.due == "past"
        later = sent(town)
        assert (row(later).registration_no, row(later).due_on) == ("RS-27/000001", date(2027, 1, 4))


def test_a_holiday_added_later_moves_what_ends_on_it_tells_why_and_does_it_once(town: Town) -> None:
    with at(FRIDAY):
        issue_id, done = sent(town), sent(town)
        service_city.move(cast(GIORGI), done, "resolved", "", "by_service", "")
        with work() as session:
            for year in (2026, 2027):
                calendar.seed(session, year)
            session.add(HolidayRow(day=DUE, name_ka="გლოვის დღე", source="decree"))
            changes.announce(session, DUE)
        for _ in range(2):
            delivery.deliver_due()
            with work() as session:
                for sending in session.exec(select(OutboxRow).where(OutboxRow.kind == changes.KIND)).all():
                    sending.done_at, sending.payload = None, {"day": DUE.isoformat()}
        assert held_against_its_log(issue_id) == date(2026, 12, 8)
        assert row(done).due_on == DUE, "what is done has its day"
        first, moved = due_lines(issue_id)
        assert (moved.reason, moved.text, moved.day.en) == ("calendar", "გლოვის დღე", "8 Dec")


def test_a_worked_day_never_brings_a_promised_day_nearer(town: Town) -> None:
    with at(FRIDAY):
        issue_id = sent(town)
        with work() as session:
            for year in (2026, 2027):
                calendar.seed(session, year)
            session.add(HolidayRow(day=date(2026, 12, 5), name_ka="სამუშაო შაბათი", is_off=False, source="decree"))
        assert jobs.recount(date(2026, 12, 5)) == 0
        assert row(issue_id).due_on == DUE


def test_a_head_gives_more_time_before_the_last_day_and_the_citizen_reads_why(town: Town) -> None:
    with at(FRIDAY):
        issue_id = sent(town)  # the yard belongs to the service "improvement"
    with at(days(10)):
        service_due.extend(cast(HEAD), issue_id, "2026-12-19", "ნაწილი შეკვეთილია")
        assert held_against_its_log(issue_id) == date(2026, 12, 21), "the 19th is a Saturday"
        moved = due_lines(issue_id, DATO)[-1]
        assert (moved.reason, moved.text, moved.day.ka, moved.who) == (
            "extended",
            "ნაწილი შეკვეთილია",
            "21 დეკ",
            "city",
        )


@pytest.mark.parametrize(
    ("day", "until", "reason", "field"),
    [
        (17, "2026-12-20", "ნაწილი შეკვეთილია", "until"),  # on the last day itself
        (25, "2026-12-30", "ნაწილი შეკვეთილია", "until"),  # when it is over
        (10, "2026-12-07", "ნაწილი შეკვეთილია", "until"),  # no later
        (10, "2027-02-21", "ნაწილი შეკვეთილია", "until"),  # past three months from the 20th of November
        (10, "tomorrow", "ნაწილი შეკვეთილია", "until"),
        (10, "2026-12-20", "  ", "text"),
    ],
)
def test_more_time_is_refused_when_late_endless_or_without_a_reason(
    town: Town, day: int, until: str, reason: str, field: str
) -> None:
    with at(FRIDAY):
        issue_id = sent(town)
    with at(days(day)):
        with pytest.raises(Invalid) as refusal:
            service_due.extend(cast(HEAD), issue_id, until, reason)
        assert [fault.field for fault in refusal.value.faults] == [field]
    assert row(issue_id).due_on == DUE


def test_more_time_is_given_on_the_last_day_but_one_up_to_the_longest_term(town: Town) -> None:
    with at(FRIDAY):
        issue_id = sent(town)
    with at(days(16)):
        service_due.extend(cast(APPARATUS), issue_id, "2027-02-20", "საჭიროა ექსპერტის დასკვნა")
    assert row(issue_id).due_on == date(2027, 2, 22)


def test_only_the_right_role_of_the_right_service_gives_more_time(town: Town) -> None:
    with at(FRIDAY):
        lift = sent(town, category="lift", place="lift")  # Korpusi's
        for who in (HEAD, GIORGI, NINO, LASHA, MAYOR):
            with pytest.raises((Denied, NotFound)):
                service_due.extend(cast(who), lift, "2026-12-20", "ნაწილი შეკვეთილია")


def test_the_days_of_waiting_for_the_author_are_added(town: Town) -> None:
    with at(FRIDAY):
        issue_id = sent(town)
    with at(days(3)):
        service_words.say(cast(GIORGI), issue_id, str(uuid.uuid4()), "question", "რომელი სკამი?", [])
        assert service_browse.whole(cast(LASHA), issue_id).card.due == ""
    with at(days(40)):
        assert service_queue.queue(cast(GIORGI), Filters(due="past")).total == 0, "the city's clock stands still"
        service_words.say(cast(LASHA), issue_id, str(uuid.uuid4()), "answer", "სადარბაზოსთან", [])
        assert held_against_its_log(issue_id) == date(2027, 1, 13)  # 37 days on
        assert due_lines(issue_id)[-1].reason == "waited"


def test_not_fixed_opens_it_with_a_short_deadline_its_reason_and_its_photo(town: Town) -> None:
    with at(FRIDAY):
        issue_id = sent(town)
        service_city.move(cast(GIORGI), issue_id, "resolved", "", "by_service", "")
    with at(days(30)):
        photo = str(uuid.uuid4())
        photos.keep(cast(LASHA), photo, image())
        left = Left(str(uuid.uuid4()), "partly", "ერთი ფეხი ისევ აკლია", (photo,))
        seq = service_verdict.not_fixed(cast(LASHA), issue_id, left)
        assert service_verdict.not_fixed(cast(LASHA), issue_id, left) == seq
        found = row(issue_id)
        assert (found.status, found.reopen_count) == ("reopened", 1)
        assert held_against_its_log(issue_id) == date(2026, 12, 25)
        line = next(each for each in service_browse.whole(cast(DATO), issue_id).timeline if each.seq == seq)
        assert (line.reason, line.text, line.photos) == ("partly", "ერთი ფეხი ისევ აკლია", [photo])
        (told,) = notices.centre(cast(HEAD)).lines
        assert told.title_ka == "არ მოგვარდა · RS-26/000001"
        assert told.body_en.endswith("To be answered by 25 Dec.")
        assert notices.centre(cast(APPARATUS)).lines == [], "the service has its own head"


@pytest.mark.parametrize(("reason", "text"), [("", "ცუდად"), ("because", "ცუდად"), ("other", " ")])
def test_not_fixed_needs_a_reason(town: Town, reason: str, text: str) -> None:
    issue_id = sent(town)
    service_city.move(cast(GIORGI), issue_id, "resolved", "", "by_service", "")
    with pytest.raises(Invalid):
        service_verdict.not_fixed(cast(LASHA), issue_id, Left(str(uuid.uuid4()), reason, text))
    assert row(issue_id).status == "resolved"


def test_an_answer_to_a_question_on_a_reopened_problem_is_not_a_second_reopening(town: Town) -> None:
    issue_id = sent(town)
    service_city.move(cast(GIORGI), issue_id, "resolved", "", "by_service", "")
    service_verdict.not_fixed(cast(LASHA), issue_id, Left(str(uuid.uuid4()), "nothing"))
    service_words.say(cast(GIORGI), issue_id, str(uuid.uuid4()), "question", "სად?", [])
    service_words.say(cast(LASHA), issue_id, str(uuid.uuid4()), "answer", "ეზოში", [])
    assert (row(issue_id).status, row(issue_id).reopen_count) == ("reopened", 1)


def test_a_need_has_no_deadline_and_gets_one_when_the_work_begins(town: Town) -> None:
    with at(FRIDAY):
        issue_id = sent(town)
        service_city.move(cast(GIORGI), issue_id, "planned", "", "", "")
        assert held_against_its_log(issue_id) is None
        assert due_lines(issue_id)[-1].reason == "dropped"
    with at(days(5)):
        service_city.move(cast(GIORGI), issue_id, "in_progress", "", "", "")
        assert held_against_its_log(issue_id) == date(2026, 12, 10)


def test_the_verdict_comes_over_http_twice_and_counts_once(town: Town) -> None:
    issue_id = sent(town)
    service_city.move(cast(GIORGI), issue_id, "resolved", "", "by_service", "")
    browser = TestClient(Starlette(routes=http.ROUTES), cookies=cookies(LASHA))
    address = f"/api/issues/{issue_id}/not-fixed"
    wrong = {"key": str(uuid.uuid4()), "kind": "not_fixed", "text": "", "photos": []}
    assert browser.post(address, json=wrong).status_code == 422
    body = {**wrong, "reason": "again", "to_city": "on"}
    said = [browser.post(address, json=body) for _ in range(2)]
    assert [each.status_code for each in said] == [201, 201]
    assert said[0].json() == said[1].json()
    assert (row(issue_id).status, row(issue_id).reopen_count) == ("reopened", 1)
    assert browser.post(address, json={**body, "photos": "x", "key": str(uuid.uuid4())}).status_code == 422
    stranger = TestClient(Starlette(routes=http.ROUTES), cookies=cookies(DATO))
    assert stranger.post(address, json={**body, "key": str(uuid.uuid4())}).status_code == 403
