"""What is remembered between commits, and that rights change with the very next call."""

from __future__ import annotations

import asyncio
from types import SimpleNamespace

import pytest
from sqlalchemy import text
from sqlmodel import update

from rustavi_hoa.adapters.web import cookie_name
from rustavi_hoa.db import engine as db
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.people import MembershipRow, PersonRow
from rustavi_hoa.db.unchanged import NotAtHand, answers_at_once, at_hand_only, remembered
from rustavi_hoa.identity.rules import SESSION_LIFE
from rustavi_hoa.identity.service import actor_for, sign_out
from rustavi_hoa.issues import service_browse
from rustavi_hoa.kernel.clock import clock_at, now
from rustavi_hoa.kernel.errors import Denied, NotFound, SignedOut
from rustavi_hoa.kernel.policy import Actor, Can
from rustavi_hoa.shell import guard
from tests.cast import LASHA, load, person_id, secret


def test_a_read_is_made_once_until_anybody_commits(database):
    made = []

    def make() -> int:
        made.append(1)
        return len(made)

    assert remembered("key", make) == 1
    again = remembered("key", make)
    assert again == (1 if database == "sqlite" else 2)
    with work() as session:
        session.add(PersonRow(shown_name="x", password_hash="-"))
    assert remembered("key", make) == again + 1


def test_a_commit_of_another_connection_ends_what_was_remembered(database):
    made = []
    remembered("key", lambda: made.append(1))
    with db.make_engine(db.settings().database_url).begin() as other:
        other.execute(text("INSERT INTO unit (code, name_ka, name_en) VALUES ('z', 'z', 'z')"))
    remembered("key", lambda: made.append(1))
    assert len(made) == 2


def test_a_membership_that_ends_is_felt_by_the_very_next_call(database):
    load()
    building = next(iter(actor_for(secret(LASHA)).where(Can.ISSUE_FOLLOW).buildings))
    assert service_browse.of_building(actor_for(secret(LASHA)), building, "open", 1) is not None
    with work() as session:
        session.exec(update(MembershipRow).where(MembershipRow.person_id == person_id(LASHA)).values(state="ended"))
    with pytest.raises((Denied, NotFound)):
        service_browse.of_building(actor_for(secret(LASHA)), building, "open", 1)


def test_a_session_that_was_closed_or_ran_out_opens_nothing_though_it_was_remembered(database):
    load()
    assert actor_for(secret(LASHA)) is not None
    with clock_at(lambda later=now() + SESSION_LIFE * 2: later):
        assert actor_for(secret(LASHA)) is None
    assert actor_for(secret(LASHA)) is not None
    sign_out(secret(LASHA))
    assert actor_for(secret(LASHA)) is None


def test_what_must_be_at_hand_never_waits_for_the_database(database):
    remembered("here", lambda: 7)
    with at_hand_only():
        if database == "sqlite":
            assert remembered("here", lambda: 8) == 7
        for far in (lambda: remembered("there", lambda: 1), lambda: work().__enter__(), lambda: reading().__enter__()):
            with pytest.raises(NotAtHand):
                far()
    assert remembered("there", lambda: 1) == 1


@answers_at_once
def _home(actor: Actor) -> int:
    return remembered(("home", actor), lambda: len(actor.where(Can.ISSUE_FOLLOW).buildings))


def _asked(hops: list[object]) -> int:
    """Ask as the tab of Lasha would; ``hops`` gathers what went to a thread."""
    tab = SimpleNamespace(rx_router_headers=SimpleNamespace(cookie=f"{cookie_name()}={secret(LASHA)}"))

    async def hop(*what: object) -> object:
        hops.append(what)
        return what[0](*what[1:])

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(guard.asyncio, "to_thread", hop)
        return asyncio.run(guard.call(tab, _home))


def test_what_is_remembered_is_answered_without_a_thread_and_rights_are_felt_by_the_very_next_event(database):
    load()
    hops: list[object] = []
    assert _asked(hops) == 1
    assert len(hops) == 1
    assert _asked(hops) == 1
    assert len(hops) == (1 if database == "sqlite" else 2)
    with work() as session:
        session.exec(update(MembershipRow).where(MembershipRow.person_id == person_id(LASHA)).values(state="ended"))
    assert _asked(hops) == 0
    assert _asked(hops) == 0
    sign_out(secret(LASHA))
    with pytest.raises(SignedOut):
        _asked(hops)
