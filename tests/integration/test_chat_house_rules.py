"""Slow mode, quiet hours, hidden people, a copy of a room, how long messages are kept. On both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from sqlmodel import select
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.chat import http_inside, jobs, pace, service, service_polls, service_rules, service_search
from rustavi_hoa.chat import service_moderation as moderation
from rustavi_hoa.chat.rules_polls import NewPoll
from rustavi_hoa.chat.service_pins import pin
from rustavi_hoa.chat.service_signs import give_sign
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.notices import NoticeRow
from rustavi_hoa.db.tables.talk import MessageRow
from rustavi_hoa.db.tables.talk_inside import RoomRuleRow
from rustavi_hoa.house import service as house
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from tests.cast import ADMIN, DATO, EKA, GIORGI, LASHA, NEWCOMER, NINO, cast, cookies, load, person_id


@pytest.fixture
def room(database: str) -> int:
    rates.forget()
    load()
    return service.enter(cast(NINO)).room_id


def say(who: str, room: int, text: str, reply_to: int = 0) -> int:
    service.send(cast(who), room, str(uuid4()), text, [], reply_to)
    return service.opened(cast(who)).page.messages[-1].id


def told(who: str) -> list[str]:
    with reading() as session:
        asked = select(NoticeRow.thing).where(NoticeRow.person_id == person_id(who))
        return [each for each in session.exec(asked).all() if each.startswith("message:")]


def test_a_slow_room_lets_each_write_once_in_a_while_and_never_holds_the_chairperson(room: int) -> None:
    say(LASHA, room, "ერთი")
    service_rules.set_rules(cast(NINO), room, 60, 0, 0)
    with pytest.raises(Invalid):
        say(LASHA, room, "ორი")
    say(DATO, room, "მეც")
    for text in ("წესი", "და კიდევ"):
        say(NINO, room, text)
    with work() as session:
        for row in session.exec(select(MessageRow)).all():
            row.sent_at -= timedelta(minutes=2)
    say(LASHA, room, "ორი")
    assert service_rules.rules(cast(LASHA), room).slow == 60
    assert not service_rules.rules(cast(LASHA), room).may_set


def test_a_message_that_was_taken_is_answered_the_same_in_a_slow_room(room: int) -> None:
    service_rules.set_rules(cast(NINO), room, 900, 0, 0)
    key = str(uuid4())
    first, again = (service.send(cast(LASHA), room, key, "ერთი", []) for _ in range(2))
    assert (first[0], again) == (again[0], (first[0], False))


@pytest.mark.parametrize(("hour", "quiet"), [(21, False), (22, True), (23, True), (6, True), (7, False), (12, False)])
def test_quiet_hours_run_over_midnight_by_the_clocks_of_rustavi(room: int, hour: int, quiet: bool) -> None:
    service_rules.set_rules(cast(NINO), room, 0, 22, 7)
    at = datetime(2026, 11, 23, hour, 30, tzinfo=UTC) - timedelta(hours=4)
    with reading() as session:
        assert pace.is_quiet(session, room, at) is quiet
        session.get_one(RoomRuleRow, room).quiet_until = 22
        assert not pace.is_quiet(session, room, at)


def test_in_quiet_hours_only_the_chairperson_calls_anybody(room: int) -> None:
    asked = say(LASHA, room, "კითხვა")
    hour = (now() + timedelta(hours=4)).hour
    service_rules.set_rules(cast(NINO), room, 0, hour, (hour + 2) % 24)
    say(DATO, room, "პასუხი", asked)
    assert told(LASHA) == []
    answer = say(NINO, room, "პასუხი", asked)
    assert told(LASHA) == [f"message:{answer}"]


def test_who_hides_somebody_is_told_of_by_nothing_of_theirs_and_the_other_never_learns(room: int) -> None:
    mine, theirs = say(LASHA, room, "მე"), say(DATO, room, "ის")
    for _ in range(2):
        service_rules.block(cast(LASHA), theirs, True)
    assert service.opened(cast(LASHA)).hides == (person_id(DATO),)
    assert service.opened(cast(DATO)).hides == service.opened(cast(NINO)).hides == ()
    say(DATO, room, "პასუხი", mine)
    assert told(LASHA) == []
    service_rules.block(cast(LASHA), theirs, False)
    assert service.opened(cast(LASHA)).hides == ()
    with pytest.raises(NotFound):
        service_rules.block(cast(LASHA), mine, True)


def test_a_copy_holds_what_its_reader_sees_and_nothing_deleted(room: int) -> None:
    say(LASHA, room, "დარჩება")
    moderation.delete(cast(LASHA), say(LASHA, room, "წაიშლება"))
    text = service_rules.copy(cast(DATO), room)
    assert "დარჩება" in text and "წაიშლება" not in text
    answer = TestClient(Starlette(routes=http_inside.ROUTES), cookies=cookies(DATO)).get(f"/api/rooms/{room}/copy")
    assert (answer.status_code, answer.text) == (200, text)
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(("who", "refusal"), [(GIORGI, NotFound), (EKA, NotFound), (NEWCOMER, Denied)])
def test_strangers_learn_hide_and_copy_nothing(room: int, who: str, refusal: type[Exception]) -> None:
    message = say(LASHA, room, "ჩვენი")
    for deed in (
        lambda: service_rules.rules(cast(who), room),
        lambda: service_rules.copy(cast(who), room),
        lambda: service_rules.block(cast(who), message, True),
    ):
        with pytest.raises(refusal):
            deed()


def test_only_the_chairperson_sets_rules_and_only_those_offered(room: int) -> None:
    for who in (LASHA, EKA, GIORGI, ADMIN):
        with pytest.raises((Denied, NotFound)):
            service_rules.set_rules(cast(who), room, 60, 0, 0)
    for nonsense in ((61, 0, 0), (60, 24, 0), (60, 0, -1)):
        with pytest.raises(Invalid):
            service_rules.set_rules(cast(NINO), room, *nonsense)
    assert service_rules.rules(cast(LASHA), room).slow == 0


def test_messages_stay_for_ever_until_the_setting_says_and_then_go_with_all_beside_them(room: int) -> None:
    old = say(LASHA, room, "ძველი")
    poll = service_polls.ask(cast(LASHA), room, str(uuid4()), NewPoll("ძველი?", ("კი", "არა")))
    service_polls.vote(cast(DATO), poll, [service.opened(cast(DATO)).page.messages[-1].poll.options[0].id])
    give_sign(cast(DATO), old, "like", True)
    pin(cast(NINO), old, True)
    with work() as session:
        for row in session.exec(select(MessageRow)).all():
            row.sent_at -= timedelta(days=200)
    fresh = say(DATO, room, "ახალი პასუხი", old)
    assert jobs.forget_old() == 0
    house.save(cast(ADMIN), "keep_message_months", "12")
    assert jobs.forget_old() == 0
    house.save(cast(ADMIN), "keep_message_months", "6")
    assert (jobs.forget_old(), jobs.forget_old()) == (2, 0)
    opened = service.opened(cast(DATO))
    assert [(each.id, each.answers) for each in opened.page.messages] == [(fresh, None)]
    assert opened.pins == ()
    assert service_search.search(cast(DATO), "ძველი").found == []
    house.save(cast(ADMIN), "keep_message_months", "")
    assert jobs.forget_old() == 0
