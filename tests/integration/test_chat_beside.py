"""Answers and signs: once, live, gone with their message, and only within the room. On both databases."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from uuid import uuid4

import pytest
from sqlmodel import select
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.chat import http, http_inside, service, service_live
from rustavi_hoa.chat import service_moderation as moderation
from rustavi_hoa.chat.rules_signs import EXCERPT
from rustavi_hoa.chat.service_signs import give_sign
from rustavi_hoa.chat.views import MessageView
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.notices import NoticeRow
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from tests.cast import DATO, EKA, GIORGI, LASHA, NEWCOMER, NINO, TAMAR, cast, cookies, load, person_id


@pytest.fixture
def room(database: str) -> int:
    rates.forget()
    load()
    return service.enter(cast(NINO)).room_id


def say(who: str, room: int, text: str, reply_to: int = 0) -> int:
    service.send(cast(who), room, str(uuid4()), text, [], reply_to)
    return shown(who)[-1].id


def shown(who: str) -> tuple[MessageView, ...]:
    return service.opened(cast(who)).page.messages


def one(message_id: int, who: str = DATO) -> MessageView:
    return next(each for each in shown(who) if each.id == message_id)


def test_an_answer_shows_the_beginning_of_what_it_answers_until_that_is_deleted(room: int) -> None:
    asked = say(LASHA, room, "წყალი არ მოდის " * 20)
    answer = say(DATO, room, "ჩვენთანაც", asked)
    beginning = one(answer).answers
    assert (beginning.id, beginning.gone) == (asked, False)
    assert beginning.text.startswith("წყალი არ მოდის") and EXCERPT / 2 < len(beginning.text) <= EXCERPT + 1
    before = service.opened(cast(DATO)).head.seq
    moderation.delete(cast(LASHA), asked)
    page = service_live.changes(room, before)
    assert {each.id for each in page.messages} == {asked, answer}  # both are drawn anew on every screen
    assert (one(answer).answers.text, one(answer).answers.gone) == ("", True)
    moderation.delete(cast(DATO), answer)
    assert one(answer).answers is None


def test_nobody_answers_into_another_room_and_a_retry_ties_once(room: int) -> None:
    asked = say(LASHA, room, "აქაური")
    other = service.enter(cast(TAMAR)).room_id
    with pytest.raises(NotFound):
        service.send(cast(TAMAR), other, str(uuid4()), "პასუხი", [], asked)
    assert shown(TAMAR) == ()
    key = str(uuid4())
    first, again = (service.send(cast(DATO), room, key, "პასუხი", [], asked) for _ in range(2))
    assert (first[1], again) == (True, (first[0], False))
    assert len(shown(DATO)) == 2


def test_who_is_answered_or_named_is_told_and_the_writer_is_not(room: int) -> None:
    asked = say(LASHA, room, "ვინ წავა?")
    answer = say(DATO, room, "მე", asked)
    own = say(LASHA, room, "კარგი", asked)
    called = say(LASHA, room, "@თავმჯდომარეს ვკითხოთ")
    with reading() as session:
        told = {(row.person_id, row.thing) for row in session.exec(select(NoticeRow)).all()}
    assert (person_id(LASHA), f"message:{answer}") in told
    assert not [each for each in told if each[1] == f"message:{own}"]
    assert (person_id(NINO), f"message:{called}") in told


def test_a_sign_is_given_once_whatever_the_phone_repeats_and_taken_back(room: int) -> None:
    message = say(LASHA, room, "მადლობა ყველას")
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda who: give_sign(cast(who), message, "like", True), [DATO, DATO, DATO, NINO]))
    give_sign(cast(DATO), message, "heart", True)
    signs = {each.sign: set(each.people) for each in one(message).signs}
    assert signs == {"like": {person_id(DATO), person_id(NINO)}, "heart": {person_id(DATO)}}
    seq = service.opened(cast(DATO)).head.seq
    assert seq == 4  # one message and three signs: a repeated sign rings nobody
    for _ in range(2):
        give_sign(cast(DATO), message, "like", False)
    assert service_live.changes(room, seq).messages[0].signs[0].people == (person_id(NINO),)
    assert service.opened(cast(DATO)).head.seq == seq + 1


def test_a_message_that_is_gone_has_no_signs_and_takes_none(room: int) -> None:
    message = say(LASHA, room, "ცუდი სიტყვა")
    give_sign(cast(DATO), message, "sad", True)
    moderation.remove(cast(NINO), message, "ასე არ ვწერთ")
    assert one(message).signs == ()
    with pytest.raises(NotFound):
        give_sign(cast(DATO), message, "sad", True)
    with pytest.raises(Invalid):
        give_sign(cast(DATO), message, "🍕", True)


@pytest.mark.parametrize(("who", "refusal"), [(GIORGI, NotFound), (EKA, NotFound), (NEWCOMER, Denied)])
def test_strangers_give_no_signs(room: int, who: str, refusal: type[Exception]) -> None:
    message = say(LASHA, room, "ჩვენი")
    with pytest.raises(refusal):
        give_sign(cast(who), message, "like", True)
    assert one(message).signs == ()


@pytest.mark.parametrize(
    ("who", "body", "status"),
    [
        (DATO, {"sign": "like", "on": True}, 204),
        (DATO, {"sign": "like", "on": 1}, 404),
        (DATO, {"sign": "zzz", "on": True}, 422),
        (None, {"sign": "like", "on": True}, 401),
        (GIORGI, {"sign": "like", "on": True}, 404),
        (EKA, {"sign": "like", "on": True}, 404),
    ],
)
def test_the_plain_road_of_a_sign(room: int, who: str | None, body: dict, status: int) -> None:
    message = say(LASHA, room, "ჩვენი")
    client = TestClient(Starlette(routes=http_inside.ROUTES), cookies=cookies(who) if who else None)
    assert client.post(f"/api/messages/{message}/sign", json=body).status_code == status
    assert len(one(message).signs) == (status == 204)


@pytest.mark.parametrize("reply", [-1, 10**12, "1", True, None, {}])
def test_an_answer_to_nonsense_is_no_message(room: int, reply: object) -> None:
    client = TestClient(Starlette(routes=http.ROUTES), cookies=cookies(DATO))
    said = {"key": str(uuid4()), "text": "ა", "photos": [], "reply": reply}
    assert client.post(f"/api/rooms/{room}/messages", json=said).status_code == 404
    assert shown(DATO) == ()
