"""What the pilot switches off in a building stays off whatever a browser asks; what protects people stays on."""

from __future__ import annotations

import uuid

import pytest
from sqlmodel import func, select

from rustavi_hoa.chat import service as chat
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.talk import MessageRow
from rustavi_hoa.issues import service, service_browse, service_chair, service_report, service_verdict
from rustavi_hoa.issues.intake import NewIssue
from rustavi_hoa.issues.service_verdict import Left
from rustavi_hoa.kernel.errors import Invalid
from rustavi_hoa.pilot import service as pilot
from tests.cast import DATO, EKA, LASHA, NINO, OPERATOR, Town, cast, load


@pytest.fixture
def town(database: str) -> Town:
    return load()


def switch(town: Town, *flags: str) -> None:
    pilot.set_stage(cast(OPERATOR), town.a.building_id, "running", list(flags))


def report(town: Town, who: str = LASHA, **more: object) -> int:
    given = {"key": str(uuid.uuid4()), "building_id": town.a.building_id, "category": "roof", "place": "roof"}
    return service.report(cast(who), NewIssue(**{**given, "text": "სახურავი ჟონავს", **more}))[0]


def is_sent(issue_id: int) -> bool:
    with reading() as session:
        return session.get_one(IssueRow, issue_id).sent_to_city_at is not None


def refused_field(deed: object) -> list[str]:
    with pytest.raises(Invalid) as refused:
        deed()
    return [fault.field for fault in refused.value.faults]


def test_where_chat_is_off_nobody_writes_and_everybody_reads(town: Town) -> None:
    room = chat.enter(cast(NINO)).room_id
    chat.send(cast(LASHA), room, key := str(uuid.uuid4()), "ლიფტი გაჩერდა", [])
    switch(town, "direct_to_city")
    for who in (LASHA, NINO):
        assert refused_field(lambda who=who: chat.send(cast(who), room, str(uuid.uuid4()), "კიდევ", [])) == ["text"]
        opened = chat.opened(cast(who))
        assert ([each.text for each in opened.page.messages], opened.head.is_on) == (["ლიფტი გაჩერდა"], False)
    assert chat.send(cast(LASHA), room, key, "ლიფტი გაჩერდა", [])[1] is False
    with reading() as session:
        assert session.exec(select(func.count()).select_from(MessageRow)).one() == 1
    other = chat.enter(cast(EKA))
    assert (other.is_on, chat.send(cast(EKA), other.room_id, str(uuid.uuid4()), "ჩვენთან მუშაობს", [])[1]) == (
        True,
        True,
    )
    switch(town, "chat")
    assert chat.send(cast(LASHA), room, str(uuid.uuid4()), "ისევ", [])[1] is True


def test_where_the_straight_way_is_off_a_residents_problem_goes_to_the_chairperson_first(town: Town) -> None:
    switch(town, "chat")
    assert refused_field(lambda: report(town, to_city=True)) == ["to"]
    with reading() as session:
        assert session.exec(select(func.count()).select_from(IssueRow)).one() == 0
    issue_id = report(town)
    assert "sent_to_city" not in service_browse.whole(cast(LASHA), issue_id).steps
    assert refused_field(lambda: service.send_to_city(cast(LASHA), issue_id, "")) == ["to"]
    assert not is_sent(issue_id)
    switch(town, "direct_to_city")
    assert "sent_to_city" in service_browse.whole(cast(LASHA), issue_id).steps
    service.send_to_city(cast(LASHA), issue_id, "")
    assert is_sent(issue_id)
    assert is_sent(report(town, DATO, to_city=True))


def test_emergencies_private_doors_and_the_chairperson_go_to_the_city_all_the_same(town: Town) -> None:
    switch(town, "chat")
    assert is_sent(report(town, category="gas", danger=True, to_city=True))
    assert is_sent(report(town, category="other", door="unpermitted"))
    assert is_sent(report(town, category="other", door="neighbour", to_city=True))
    assert is_sent(report(town, category="other", door="complaint", place="unknown", about_chair=True))
    assert is_sent(report(town, NINO, to_city=True))
    issue_id = report(town)
    assert "sent_to_city" in service_browse.whole(cast(NINO), issue_id).steps
    service_chair.send(cast(NINO), issue_id, "")
    assert is_sent(issue_id)


def test_what_the_association_closed_or_refused_may_always_be_taken_to_the_city(town: Town) -> None:
    switch(town, "chat")
    closed, refused = report(town), report(town)
    service_chair.close(cast(NINO), closed, True, "by_association", "")
    service_verdict.not_fixed(cast(LASHA), closed, Left(str(uuid.uuid4()), "again", "ისევ ჟონავს", to_city=True))
    service_chair.close(cast(NINO), refused, False, "private_property", "")
    service.send_to_city(cast(LASHA), refused, "")
    assert is_sent(closed) and is_sent(refused)


def test_the_form_offers_the_city_only_where_it_may_go_straight(town: Town) -> None:
    def offered(who: str) -> list[bool]:
        return [building.is_direct for building in service_report.form(cast(who)).buildings]

    assert offered(LASHA) == [True]
    switch(town, "chat")
    assert (offered(LASHA), offered(NINO), offered(EKA)) == ([False], [True], [True])
