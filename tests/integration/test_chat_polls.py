"""Pins and polls: who may, once, until they close, what the room sees of a secret one. On both databases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict
from datetime import timedelta
from uuid import uuid4

import pytest
from sqlmodel import select
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.chat import http_inside, service, service_live, service_polls
from rustavi_hoa.chat import service_moderation as moderation
from rustavi_hoa.chat.rules_polls import MOST, NewPoll
from rustavi_hoa.chat.service_pins import pin
from rustavi_hoa.chat.views import PollView
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.house import AuditRow
from rustavi_hoa.db.tables.people import MembershipRow
from rustavi_hoa.db.tables.talk_inside import PollRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from tests.cast import DATO, EKA, GIORGI, LASHA, NEWCOMER, NINO, TAMAR, cast, cookies, load, person_id

DAYS = NewPoll("როდის დავალაგოთ ეზო?", ("შაბათს", "კვირას", "არასდროს"))


@pytest.fixture
def room(database: str) -> int:
    rates.forget()
    load()
    return service.enter(cast(NINO)).room_id


def ask(room: int, poll: NewPoll = DAYS, who: str = LASHA) -> int:
    return service_polls.ask(cast(who), room, str(uuid4()), poll)


def seen(message_id: int, who: str = DATO) -> PollView:
    poll = next(each for each in service.opened(cast(who)).page.messages if each.id == message_id).poll
    assert poll is not None
    return poll


def ids(message_id: int) -> list[int]:
    return [each.id for each in seen(message_id).options]


def counts(message_id: int) -> list[int]:
    return [each.votes for each in seen(message_id).options]


def vote(who: str, message_id: int, *places: int) -> list[int]:
    options = ids(message_id)
    return service_polls.vote(cast(who), message_id, [options[place] for place in places])


def test_a_vote_counts_once_changes_and_is_taken_back_live(room: int) -> None:
    poll = ask(room)
    first, second, _ = ids(poll)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda who: service_polls.vote(cast(who), poll, [first]), [DATO, DATO, DATO, NINO]))
    assert counts(poll) == [2, 0, 0]
    seq = service.opened(cast(DATO)).head.seq
    service_polls.vote(cast(DATO), poll, [first])
    assert service.opened(cast(DATO)).head.seq == seq  # nothing changed, nobody is rung
    service_polls.vote(cast(DATO), poll, [second])
    (pushed,) = service_live.changes(room, seq).messages
    assert [each.votes for each in pushed.poll.options] == [1, 1, 0]
    assert pushed.poll.options[1].people == (person_id(DATO),)
    assert vote(DATO, poll) == []
    assert (counts(poll), seen(poll).voters) == ([1, 0, 0], 1)


def test_one_answer_or_several_as_the_asker_chose_and_none_of_another_poll(room: int) -> None:
    one, many = ask(room), ask(room, NewPoll("რა ვიყიდოთ?", ("ცოცხი", "ნათურა"), is_many=True))
    with pytest.raises(Invalid):
        vote(DATO, one, 0, 1)
    assert vote(DATO, many, 0, 1) == ids(many)
    assert (counts(many), seen(many).voters) == ([1, 1], 1)
    with pytest.raises(NotFound):
        service_polls.vote(cast(DATO), one, [ids(many)[0]])
    assert counts(one) == [0, 0, 0]


def test_a_secret_poll_says_counts_and_to_each_the_own_choice_alone(room: int) -> None:
    poll = ask(room, NewPoll("კმაყოფილი ხართ?", ("კი", "არა"), is_secret=True))
    chosen = vote(DATO, poll, 1)
    said = str(asdict(seen(poll, NINO)))
    assert (counts(poll), seen(poll).voters) == ([0, 1], 1)
    assert "დათო" not in said and str(person_id(DATO)) not in str([each.people for each in seen(poll).options])
    assert service_polls.my_vote(cast(DATO), poll) == chosen
    assert service_polls.my_vote(cast(LASHA), poll) == []
    with reading() as session:
        traces = session.exec(select(AuditRow).where(AuditRow.verb == "poll.vote")).all()
    assert len(traces) == 1 and str(chosen[0]) not in str(traces[0].detail)


def test_an_apartment_has_one_vote_the_last_one_counts(room: int) -> None:
    with work() as session:  # Lasha moves in with Dato
        dato = session.exec(select(MembershipRow).where(MembershipRow.person_id == person_id(DATO))).first()
        lasha = session.exec(select(MembershipRow).where(MembershipRow.person_id == person_id(LASHA))).first()
        lasha.apartment_id = dato.apartment_id
    poll = ask(room, NewPoll("დავნიშნოთ დამლაგებელი?", ("კი", "არა"), is_by_home=True))
    vote(DATO, poll, 0)
    vote(LASHA, poll, 1)
    assert (counts(poll), seen(poll).voters) == ([0, 1], 1)
    assert service_polls.my_vote(cast(DATO), poll) == [ids(poll)[1]]


def test_a_poll_that_closed_takes_no_vote_and_its_asker_or_the_chairperson_closes_it(room: int) -> None:
    poll, other = ask(room, NewPoll("?", ("ა", "ბ"), days=1)), ask(room)
    assert seen(poll).closes > now().isoformat()
    with work() as session:
        session.get_one(PollRow, poll).closes_at = now() - timedelta(minutes=1)
    with pytest.raises(Invalid):
        vote(DATO, poll, 0)
    with pytest.raises(NotFound):
        service_polls.close(cast(DATO), other)
    service_polls.close(cast(NINO), other)
    service_polls.close(cast(LASHA), other)
    with pytest.raises(Invalid):
        vote(DATO, other, 0)
    moderation.delete(cast(LASHA), other)
    with pytest.raises(NotFound):
        service_polls.vote(cast(DATO), other, [])


def test_a_key_asks_once_and_what_a_broken_line_left_out_is_made_whole(room: int) -> None:
    key = str(uuid4())
    service.send(cast(LASHA), room, key, DAYS.question, [])
    made = {service_polls.ask(cast(LASHA), room, key, DAYS) for _ in range(2)}
    assert len(made) == 1 and len(ids(made.pop())) == 3
    assert len(service.opened(cast(DATO)).page.messages) == 1


@pytest.mark.parametrize(
    ("poll", "field"),
    [
        (NewPoll(" ", ("ა", "ბ")), "question"),
        (NewPoll("?", ("ა", " ა ", "")), "options"),
        (NewPoll("?", tuple(str(at) for at in range(MOST + 1))), "options"),
        (NewPoll("?", ("ა" * 101, "ბ")), "options"),
        (NewPoll("?", ("ა", "ბ"), days=400), "days"),
    ],
)
def test_nonsense_is_not_asked(room: int, poll: NewPoll, field: str) -> None:
    with pytest.raises(Invalid) as refused:
        ask(room, poll)
    assert {fault.field for fault in refused.value.faults} == {field}
    assert service.opened(cast(DATO)).page.messages == ()


@pytest.mark.parametrize(("who", "refusal"), [(GIORGI, (Denied, NotFound)), (EKA, NotFound), (NEWCOMER, Denied)])
def test_strangers_ask_vote_see_and_close_nothing(room: int, who: str, refusal: type[Exception]) -> None:
    poll = ask(room)
    for deed in (
        lambda: service_polls.ask(cast(who), room, str(uuid4()), DAYS),
        lambda: service_polls.vote(cast(who), poll, []),
        lambda: service_polls.my_vote(cast(who), poll),
        lambda: service_polls.close(cast(who), poll),
    ):
        with pytest.raises(refusal):
            deed()


def test_the_chairperson_keeps_messages_above_the_room_and_nobody_else(room: int) -> None:
    made = [ask(room) for _ in range(4)]
    for each in made:
        pin(cast(NINO), each, True)
    pin(cast(NINO), made[0], True)
    assert [each.id for each in service.opened(cast(DATO)).pins] == made[::-1]
    seq = service.opened(cast(DATO)).head.seq
    pin(cast(NINO), made[3], False)
    assert service_live.changes(room, seq).messages[0].pinned == ""
    moderation.delete(cast(LASHA), made[2])
    assert [each.id for each in service.opened(cast(DATO)).pins] == [made[1], made[0]]
    for who in (LASHA, GIORGI, EKA, TAMAR):
        with pytest.raises((Denied, NotFound)):
            pin(cast(who), made[1], False)
    with pytest.raises(NotFound):
        pin(cast(NINO), made[2], True)
    assert len(service.opened(cast(DATO)).pins) == 2


@pytest.mark.parametrize(("who", "status"), [(None, 401), (NEWCOMER, 403), (GIORGI, 404), (EKA, 404), (DATO, 200)])
def test_the_plain_road_of_a_vote(room: int, who: str | None, status: int) -> None:
    poll = ask(room)
    client = TestClient(Starlette(routes=http_inside.ROUTES), cookies=cookies(who) if who else None)
    option = ids(poll)[0]
    assert client.get(f"/api/messages/{poll}/vote").status_code == status
    answer = client.post(f"/api/messages/{poll}/vote", json={"options": [option]})
    assert answer.status_code == status
    assert counts(poll) == [int(status == 200), 0, 0]
    for nonsense in ([True], ["1"], list(range(40)), {}, None):
        assert client.post(f"/api/messages/{poll}/vote", json={"options": nonsense}).status_code >= 401
