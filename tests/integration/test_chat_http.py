"""The roads of the chat from outside: who is let in, what is refused, what an answer holds."""

from __future__ import annotations

from uuid import uuid4

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from rustavi_hoa.adapters import rates
from rustavi_hoa.chat import http, service
from tests.cast import ANALYST, DATO, EKA, GIORGI, LASHA, NEWCOMER, NINO, cast, cookies, load

ROUTES = [
    ("GET", "/api/rooms/{room}/messages?before=9"),
    ("GET", "/api/rooms/{room}/messages?after=0"),
    ("POST", "/api/rooms/{room}/messages"),
    ("POST", "/api/rooms/{room}/read"),
    ("POST", "/api/messages/{message}/edit"),
    ("POST", "/api/messages/{message}/delete"),
    ("POST", "/api/messages/{message}/report"),
]
BODY = {"key": "0b0f3a52-0a51-4b1b-9a53-0f6d6f9b8d11", "text": "ა", "photos": [], "seq": 1, "reason": "ა"}


@pytest.fixture
def room(database: str) -> int:
    rates.forget()
    load()
    room_id = service.enter(cast(NINO)).room_id
    service.send(cast(LASHA), room_id, str(uuid4()), "საიდუმლო", [])
    return room_id


def client(who: str | None) -> TestClient:
    return TestClient(Starlette(routes=http.ROUTES), cookies=cookies(who) if who else None)


@pytest.mark.parametrize(("who", "status"), [(None, 401), (ANALYST, 403), (GIORGI, 404), (EKA, 404)])
def test_strangers_are_kept_out_of_every_road(room: int, who: str | None, status: int) -> None:
    outside = client(who)
    for method, path in ROUTES:
        answer = outside.request(method, path.format(room=room, message=1), json=BODY if method == "POST" else None)
        assert answer.status_code == status, path
        assert "საიდუმლო" not in answer.text
    assert [each.text for each in service.opened(cast(DATO)).page.messages] == ["საიდუმლო"]


@pytest.mark.parametrize(("who", "status"), [(None, 401), (GIORGI, 200), (NEWCOMER, 200)])
def test_who_has_no_room_hears_so_and_nothing_else(room: int, who: str | None, status: int) -> None:
    answer = client(who).get("/api/rooms/here?message=1")
    assert answer.status_code == status
    assert answer.json() == ({"error": "SignedOut"} if who is None else {"head": None})


def test_a_neighbour_reads_writes_and_a_retry_is_answered_like_the_first_time(room: int) -> None:
    dato = client(DATO)
    said = {"key": str(uuid4()), "text": "გამარჯობა", "photos": []}
    first, again = (dato.post(f"/api/rooms/{room}/messages", json=said) for _ in range(2))
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json() == {"seq": 2}
    here = dato.get("/api/rooms/here")
    assert here.headers["cache-control"] == "no-store"
    assert [each["text"] for each in here.json()["page"]["messages"]] == ["საიდუმლო", "გამარჯობა"]
    assert dato.get(f"/api/rooms/{room}/messages?after=1").json()["upto"] == 2
    assert dato.post(f"/api/rooms/{room}/read", json={"seq": 2}).status_code == 204


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"key": 1, "text": "ა", "photos": []},
        {"key": str(uuid4()), "text": ["ა"], "photos": []},
        {"key": str(uuid4()), "text": "ა", "photos": [1]},
        [],
        {"key": str(uuid4()), "text": "ა" * 40_000, "photos": []},
    ],
)
def test_a_body_that_no_screen_of_ours_sends_is_refused(room: int, body: object) -> None:
    assert client(DATO).post(f"/api/rooms/{room}/messages", json=body).status_code == 404


def test_an_empty_message_is_refused_with_sentences_in_both_languages(room: int) -> None:
    answer = client(DATO).post(f"/api/rooms/{room}/messages", json={"key": str(uuid4()), "text": " ", "photos": []})
    assert answer.status_code == 422
    assert answer.json()["faults"]["text"] == {
        "ka": "დაწერეთ ტექსტი ან დაამატეთ ფოტო.",
        "en": "Write a text or add a photo.",
    }


def test_a_flood_is_answered_with_the_seconds_to_wait(room: int, still_buckets: None) -> None:
    dato = client(DATO)
    answers = [
        dato.post(f"/api/rooms/{room}/messages", json={"key": str(uuid4()), "text": "ა", "photos": []})
        for _ in range(45)
    ]
    assert answers[-1].status_code == 429
    assert answers[-1].json()["seconds"] >= 1


def test_another_site_cannot_post_with_the_neighbours_cookie(room: int) -> None:
    evil = {"origin": "https://evil.example"}
    answer = client(DATO).post(f"/api/rooms/{room}/messages", json=BODY, headers=evil)
    assert answer.status_code == 403


@pytest.mark.parametrize("path", ["/api/rooms/99999999999999999999/messages?before=1", "/api/rooms/1/messages?after=x"])
def test_numbers_that_no_database_holds_are_not_found(room: int, path: str) -> None:
    assert client(DATO).get(path).status_code == 404
