"""Who hears a room: only tabs whose right was checked lately, and nobody after the right ended."""

from __future__ import annotations

import asyncio
import json
import time
from uuid import uuid4

import pytest
from sqlmodel import select

from rustavi_hoa.adapters.live import Ring
from rustavi_hoa.chat import audience, service
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.people import LoginSessionRow, MembershipRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.shell import bell
from tests.cast import DATO, LASHA, NINO, cast, load, person_id, secret


@pytest.fixture
def room(database: str, monkeypatch: pytest.MonkeyPatch) -> int:
    load()
    monkeypatch.setattr(audience, "_seats", {})
    monkeypatch.setattr(audience, "_upto", {})
    monkeypatch.setattr(audience, "_rung", {})
    monkeypatch.setattr(bell, "connected", lambda token: not token.startswith("gone"))
    room_id = service.enter(cast(NINO)).room_id
    for who in (LASHA, DATO):
        audience.sit(who, secret(who), person_id(who), {room_id: 0}, inside=room_id)
    return room_id


def hearing(room: int) -> set[str]:
    return {seat.token for seat in audience._hearing(room)}


def say(room: int, text: str) -> None:
    service.send(cast(NINO), room, str(uuid4()), text, [])


def end_membership(who: str) -> None:
    with work() as session:
        row = session.exec(select(MembershipRow).where(MembershipRow.person_id == person_id(who))).one()
        row.state, row.ended_at = "ended", now()


def test_news_is_read_once_and_says_what_it_follows(room: int) -> None:
    say(room, "ერთი")
    say(room, "ორი")
    news = json.loads(asyncio.run(audience._news(room)))
    assert (news["room"], news["since"], news["upto"]) == (room, 0, 2)
    assert [row["text"] for row in news["rows"]] == ["ერთი", "ორი"]
    assert asyncio.run(audience._news(room)) == ""
    say(room, "სამი")
    assert json.loads(asyncio.run(audience._news(room)))["since"] == 2


def test_a_tab_that_comes_late_is_told_how_far_the_room_is(room: int) -> None:
    say(room, "ერთი")
    asyncio.run(audience._news(room))
    assert audience.sit("late", secret(NINO), person_id(NINO), {}, inside=room) == 1


def test_a_membership_that_ends_silences_its_tab_at_the_ring(room: int) -> None:
    assert hearing(room) == {LASHA, DATO}
    end_membership(LASHA)
    asyncio.run(audience._on_person(Ring(f"person:{person_id(LASHA)}")))
    assert hearing(room) == {DATO}


def test_a_ring_about_a_person_who_still_belongs_changes_nothing(room: int) -> None:
    asyncio.run(audience._on_person(Ring(f"person:{person_id(LASHA)}")))
    assert hearing(room) == {LASHA, DATO}


def test_without_any_ring_a_right_is_checked_again_before_it_is_stale(room: int) -> None:
    end_membership(LASHA)
    with work() as session:
        for row in session.exec(select(LoginSessionRow).where(LoginSessionRow.person_id == person_id(DATO))).all():
            row.revoked_at = now()
    for seat in audience._seats.values():
        seat.checked_at = time.monotonic() - audience.RECHECK - 1
    asyncio.run(audience._look_after())
    assert hearing(room) == set()


def test_a_tab_whose_check_is_too_old_hears_nothing(room: int) -> None:
    audience._seats[LASHA].checked_at = time.monotonic() - audience.STALE
    assert hearing(room) == {DATO}
    assert audience.RECHECK + audience.CHORE < audience.STALE


def test_a_tab_that_is_gone_loses_its_seat(room: int) -> None:
    audience.sit("gone 1", secret(NINO), person_id(NINO), {room: 0}, inside=room)
    assert "gone 1" not in hearing(room)
    assert "gone 1" not in audience._seats


def test_badges_are_counted_for_all_in_one_question(room: int, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: dict[str, int] = {}

    async def push(token: str, _state: object, *, chat: int) -> None:
        shown[token] = chat

    monkeypatch.setattr(bell, "push", push)
    audience.sit(DATO, secret(DATO), person_id(DATO), {room: 0, 77: 2})
    say(room, "ერთი")
    service.mark_read(cast(LASHA), room, 1)
    asyncio.run(audience._show_counts(room, list(audience._seats.values())))
    assert shown == {LASHA: 0, DATO: 3}  # one here, two in another room


def test_a_ring_that_never_came_heals_by_itself(room: int, monkeypatch: pytest.MonkeyPatch) -> None:
    pushed: list[tuple[set[str], list[str]]] = []

    async def push_rows(tokens: list[str], text: str) -> None:
        pushed.append((set(tokens), [row["text"] for row in json.loads(text)["rows"]]))

    monkeypatch.setattr(audience, "_show", {"rows": push_rows})
    monkeypatch.setattr(audience, "_count_soon", lambda _room: None)
    asyncio.run(audience._look_after())
    say(room, "ზარი დაიკარგა")  # nobody here listens to the bell
    asyncio.run(audience._look_after())
    asyncio.run(audience._look_after())
    assert pushed == [({LASHA, DATO}, ["ზარი დაიკარგა"])]


def test_a_right_that_ends_in_one_room_leaves_the_others(room: int) -> None:
    audience.sit(DATO, secret(DATO), person_id(DATO), {room: 0, 999: 4})
    audience._seats[DATO].checked_at = time.monotonic() - audience.RECHECK - 1
    asyncio.run(audience._look_after())
    assert audience._seats[DATO].unread == {room: 0}
