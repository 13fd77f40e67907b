"""Who may still hear of each kind of thing; what wakes people up; who is told that a day is near."""

from __future__ import annotations

import uuid
from datetime import timedelta

import pytest
from sqlmodel import select

import rustavi_hoa.rustavi_hoa  # noqa: F401 - every feature with what it registers
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.notices import NoticeRow
from rustavi_hoa.db.tables.people import MembershipRow, RoleGrantRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.inquiry import service as inquiry
from rustavi_hoa.issues import reminding, service, service_city, service_outages
from rustavi_hoa.issues.categories import Category
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.issues.rules import Status
from rustavi_hoa.issues.rules_outages import Kind as OutageKind
from rustavi_hoa.issues.rules_outages import is_dangerous
from rustavi_hoa.issues.views_outages import NewOutage
from rustavi_hoa.kernel.clock import clock_at, now
from rustavi_hoa.kernel.policy import Role
from rustavi_hoa.notices import service as notices
from rustavi_hoa.notices import things
from rustavi_hoa.notices.kinds import Kind
from rustavi_hoa.terms import calendar
from tests.cast import DATO, EKA, GIORGI, HEAD, LASHA, NINO, OPERATOR, Town, cast, load

WIDER = {"room", "board"}
"""Words that only name what is muted and paced as a whole; nobody is told of them."""


@pytest.fixture
def town(database: str) -> Town:
    reminding._asked_on.clear()
    return load()


def lines(who: str) -> list[str]:
    return [line.title_en for line in notices.centre(cast(who)).lines]


def ended(town: Town, who: str, table: type, **where: object) -> None:
    """End what a person holds."""
    with work() as session:
        for row in session.exec(select(table).filter_by(person_id=town.people[who], **where)).all():
            if table is MembershipRow:
                row.state = "ended"
            else:
                row.ended_at = now()
            session.add(row)


def outage(town: Town, *, category: str = "water", kind: str = "outage") -> int:
    starts = f"{local(now() - timedelta(hours=1)):%Y-%m-%dT%H:%M}"
    about = {"kind": kind, "category": category, "title_ka": "წყალი გათიშულია", "title_en": "No water"}
    new = NewOutage(**about, starts=starts, building_ids=(town.a.building_id,), confirmed=1)
    return service_outages.announce(cast(OPERATOR), str(uuid.uuid4()), new)


def test_every_thing_is_guarded_or_belongs_to_the_person_told_alone() -> None:
    assert set(things.PATHS) - WIDER - set(things.GUARDS) == set(things.FREE) == {"person", "home"}


def test_a_thing_that_nobody_guards_cannot_be_told_of(town: Town) -> None:
    with pytest.raises(LookupError), work() as session:
        notices.tell(session, [town.people[LASHA]], Kind.ACCOUNT, "pigeon:1", "c", text="x")


@pytest.mark.parametrize("kind", [each for each in Kind if each.value.is_internal])
def test_whoever_left_the_city_hears_no_more_of_what_is_internal(town: Town, kind: Kind) -> None:
    with work() as session:
        notices.tell(session, [town.people[GIORGI]], kind, "person:1", "c", text="x", what="x", number="1")
    assert len(lines(GIORGI)) == 1
    ended(town, GIORGI, RoleGrantRow)
    assert lines(GIORGI) == []


def test_what_is_hidden_meanwhile_is_not_counted_once_the_centre_was_opened(town: Town) -> None:
    outage(town)
    assert notices.unread(cast(LASHA)) == 1
    ended(town, LASHA, MembershipRow)
    shown = notices.centre(cast(LASHA))
    assert (shown.lines, shown.unread, notices.unread(cast(LASHA))) == ([], 0, 0)


def test_an_outage_is_heard_where_it_is(town: Town) -> None:
    outage(town)
    assert lines(LASHA) == lines(NINO) == ["Outage: No water"]
    assert lines(EKA) == []
    ended(town, DATO, MembershipRow)
    assert lines(DATO) == []


def test_only_danger_passes_every_silence(town: Town) -> None:
    dangerous = {each for each in Category if is_dangerous(OutageKind.OUTAGE, each)}
    assert dangerous == {Category.GAS, Category.FIRE, Category.STRUCTURE, Category.FACADE, Category.CHIMNEY}
    assert not any(is_dangerous(OutageKind.WORKS, each) for each in Category)
    outage(town)
    outage(town, category="gas")
    shown = notices.centre(cast(LASHA)).lines
    assert [line.is_safety for line in shown] == [True, False]
    assert {each.value.key for each in Kind if each.value.is_safety} == {"danger", "issue_urgent"}


def test_an_inquiry_is_heard_by_todays_chairperson(town: Town) -> None:
    made = inquiry.make(cast(OPERATOR), {"title": "ქარიშხალი", "text": "", "q1": "დაზიანდა?", "k1": "yes_no"})
    inquiry.send(cast(OPERATOR), made)
    assert len(lines(NINO)) == 1
    ended(town, NINO, RoleGrantRow, role=Role.CHAIRPERSON)
    assert lines(NINO) == []


def given(town: Town) -> IssueRow:
    """Give Giorgi a problem, and nobody has heard of anything yet."""
    new = NewIssue(str(uuid.uuid4()), town.a.building_id, "yard", "yard", text="სკამი გატყდა")
    made = service.report(cast(LASHA), new)[0]
    service.send_to_city(cast(LASHA), made, "")
    service_city.assign(cast(GIORGI), made, "improvement", town.people[GIORGI])
    with work() as session:
        for row in session.exec(select(NoticeRow)).all():
            session.delete(row)
        return session.get_one(IssueRow, made)


def test_the_executor_and_the_head_are_told_once_that_a_day_is_near(town: Town) -> None:
    row = given(town)
    assert row.due_on is not None
    near = now() + (row.due_on - calendar.today() - timedelta(days=1))
    office = near.replace(hour=8, minute=0)  # 12:00 in Tbilisi
    with clock_at(lambda: office - timedelta(hours=6)):
        assert reminding.remind_soon() == 0, "nobody is at the office"
    with clock_at(lambda: office):
        assert [reminding.remind_soon(), reminding.remind_soon()] == [1, 0]
        reminding._asked_on.clear()  # a new process
        assert reminding.remind_soon() == 1
        for who in (GIORGI, HEAD):
            [said] = lines(who)
            assert said.startswith("Due soon: ")
            assert said.endswith(str(row.registration_no))
        assert lines(LASHA) == lines(NINO) == []


def test_what_is_far_off_or_waits_for_its_author_is_no_reminder(town: Town) -> None:
    row = given(town)
    assert row.due_on is not None
    office = now().replace(hour=8, minute=0)
    with clock_at(lambda: office):
        assert reminding.remind_soon() == 0, "weeks away"
    service_city.move(cast(GIORGI), row.id, Status.WAITING_FOR_REPORTER, "რომელი სკამი?", "", "")
    reminding._asked_on.clear()
    near = (now() + (row.due_on - calendar.today())).replace(hour=8, minute=0)
    with clock_at(lambda: near):
        assert reminding.remind_soon() == 0
