"""Every handler and every route, called by people who may not, on the real server: nothing moves, nothing leaks."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import Any

import httpx
import pytest
import websockets

from rustavi_hoa.adapters.web import cookie_name
from rustavi_hoa.db import engine as db
from rustavi_hoa.kernel.policy import SEALED, Actor
from rustavi_hoa.settings import settings
from rustavi_hoa.shell.words import TOO_MANY
from tests.cast import ADMIN, DATO, EKA, NINO, PASSWORD, cast, load, secret
from tests.e2e import hostile
from tests.e2e import house as houses
from tests.e2e.house import House
from tests.e2e.socket_client import ECHO, NAMESPACE, ROOT, Tab, open_tab
from tests.planted import STRANGERS, Planted, everybody, hidden_from, plant, residents_first
from tests.snapshot import Change, changes, forbidden_places, is_own, shoot
from tests.structure import doors

METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE")
CITYS_OWN = {
    "survey_question": "the city's one questionnaire, which any operator may edit",
    "lease": "whose turn a repeated job is",
    "retention_run": "what the clockwork removed in the night",
}
VISITORS_OWN = {
    ("feedback", ""): "a visitor may say that something does not work",
    ("audit", "feedback.give"): "that a visitor said so",
    ("audit", "reset.ask"): "that somebody asked for a code for a contact nobody has",
}
"""What a visitor may write, by table and verb."""

NONSENSICAL = (None, EKA, NINO, "far_admin")
"""Who says absurd things too: a wrong type is refused before anybody asks who said it."""

ENDS_OWN_SESSION = ("/auth/sign-out", "/auth/sign-out-everywhere")
OPENS_WITH_REASON = "issues.desk_state.CityState.open_text"
"""An officer who gives a reason may read an unsent text; that is logged and shown to the house."""

PUBLIC_REGISTER = ("/public", "/api/atlas", "/download/atlas.geojson")
"""Routes that show where the buildings of the register stand, to anybody: the address is no secret there."""

EVIL = "https://evil.example"
STANDARDS_DOORS = ("/open311/{", "/open311/discovery")
"""Open311 is for programs of other sites: its doors take a key and read no cookie, so there is nothing to borrow."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Planted]:
    """Two houses with people, and one of everything in house A; this process looks at the server's own database."""
    home = tmp_path_factory.mktemp("rights")
    houses.cli("migrate", home=home)
    kept = dict(os.environ)
    os.environ.update(HOA_HOME=str(home), HOA_RATE_SCALE="1000")
    os.environ.pop("HOA_DATABASE_URL", None)
    settings.cache_clear()
    db.dispose()
    try:
        yield plant(load())
    finally:
        db.dispose()
        os.environ.clear()
        os.environ.update(kept)
        settings.cache_clear()


@pytest.fixture(scope="module")
def server(made: Planted) -> Iterator[House]:
    """The real server on that database; limits as wide as a campaign needs."""
    houses.build_pages()
    opened = houses.open_house(settings().home, HOA_RATE_SCALE="1000")
    yield opened
    opened.stop()


def run(deed: Coroutine[Any, Any, Any]) -> Any:
    with ThreadPoolExecutor(1) as other:  # this thread's loop belongs to Playwright once a browser was opened
        return other.submit(copy_context().run, asyncio.run, deed).result()


def cookie_of(who: str | None) -> str:
    return f"{cookie_name()}={secret(who)}" if who else ""


def leaks(who: str | None, texts: list[str]) -> list[tuple[str | None, str, str]]:
    found = []
    for what, text in hidden_from(who).items():
        for each in texts:
            at = max(each.find(text), each.find(json.dumps(text)[1:-1]))
            if at >= 0:
                found.append((who, what, each[max(0, at - 200) : at + 60]))
                break
    return found


def lacks(actor: Actor | None, handler: Any) -> bool:
    """Tell whether a person holds none of the rights behind a handler."""
    behind = [SEALED[name] for name in doors.behind(handler.fn, handler.state) if name in SEALED]
    return bool(behind) and (actor is None or not any(actor.may(can) for can in behind))


def shortened(name: str) -> str:
    return name.removeprefix("rustavi_hoa.")


async def attack(tab: Tab, made: Planted, wanted: dict[str, Any], *, is_absurd: bool) -> None:
    """Say everything to some handlers."""
    for handler in wanted.values():
        name = f"{handler.state.get_full_name()}.{handler.fn.__name__}"
        plausible, absurd = hostile.payloads(handler, made)
        for payload in plausible:
            for issue in hostile.issues(made) if handler.fn.__name__ == "load" else (made.issue,):
                address = f"/issue?id={issue}&building={made.town.a.building_id}"
                await tab.say(name, payload, pathname="/issue", asPath=address, query={"id": str(issue)})
                await tab.settle()
        for payload in absurd if is_absurd else absurd[:1]:
            await tab.say(name, payload)
        await tab.settle()


async def besiege(who: str | None, server: House, made: Planted, wanted: dict[str, Any]) -> list[object]:
    tab = await open_tab(server.url, cookie_of(who))
    await tab.say(f"{ROOT}.hydrate")
    await attack(tab, made, wanted, is_absurd=who in NONSENSICAL)
    wrong: list[object] = list(leaks(who, tab.frames))
    if who and any(secret(who) in frame for frame in tab.frames):
        wrong.append((who, "the cookie's secret in a frame"))
    await tab.close()
    return wrong


def is_own_house(change: Change, forbidden: dict[str, set[Any]]) -> bool:
    """Tell whether house B's own chairperson proposed facts of house B: that is her right."""
    before, after = change.before, change.after
    if change.table != "building" or before is None or after is None or after["id"] in forbidden["building_id"]:
        return False
    return {name for name in after if after[name] != before[name]} <= {"facts", "updated_at"}


def is_delivered(change: Change) -> bool:
    """Tell whether the worker sent meanwhile what was promised: a letter, whose text it forgets, or a notice.

    A notice that nobody may cause would stand in its own table.
    """
    if change.table in ("notice_delivery", "notice_digest"):
        return change.after is not None
    return bool(change.table == "outbox" and change.before and change.after and change.after["payload"] == {})


def not_own(moved: list[Change], made: Planted, forbidden: dict[str, set[Any]]) -> list[str]:
    ids = [made.town.people[who] for who in STRANGERS]
    return [
        str(each)
        for each in moved
        if each.table not in CITYS_OWN
        and (each.table, str((each.after or {}).get("verb", ""))) not in VISITORS_OWN
        and not is_own_house(each, forbidden)
        and not is_delivered(each)
        and not any(is_own(each, person, forbidden) for person in ids)
    ]


def test_no_handler_moves_or_shows_anything_to_who_may_not(server: House, made: Planted) -> None:
    handlers = doors.own_handlers()
    people: list[str | None] = [None, *everybody()]
    actors = {who: cast(who) if who else None for who in people}
    before = shoot(db.engine())

    async def campaign() -> list[object]:
        found: list[object] = []
        for at in range(0, len(people), 6):
            sieges = []
            for who in people[at : at + 6]:
                is_far = who is None or who in STRANGERS
                wanted = {name: each for name, each in handlers.items() if is_far or lacks(actors[who], each)}
                sieges.append(besiege(who, server, made, wanted))
            for wrong in await asyncio.gather(*sieges):
                found += wrong
        return found

    assert run(campaign()) == []
    moved = changes(before, shoot(db.engine()))
    assert not_own(moved, made, forbidden_places(before, made.town, made.room)) == []


def test_no_route_moves_or_shows_anything_to_who_may_not(server: House, made: Planted) -> None:
    before = shoot(db.engine())
    people: list[str | None] = [None, *STRANGERS]

    async def visit(who: str | None) -> list[object]:
        found: list[object] = []
        headers = {"origin": server.url} | ({"cookie": cookie_of(who)} if who else {})
        async with httpx.AsyncClient(base_url=server.url, headers=headers, timeout=60) as client:
            for route in doors.routes().values():
                if route.path in ENDS_OWN_SESSION or (route.path.startswith("/auth/") and who not in (None, EKA)):
                    continue  # a password is weighed for a tenth of a second, whoever asks
                for path in hostile.paths(route, made):
                    for method in METHODS if who in NONSENSICAL else sorted(route.methods or ()):
                        for body in hostile.bodies(path, made) if method in (route.methods or ()) else [{}]:
                            answer = await client.request(method, path, **(body if method in ("POST", "PUT") else {}))
                            said = answer.text + str(answer.headers)
                            if answer.status_code >= 500:
                                found.append((who, method, path, answer.status_code))
                            found += [
                                (method, path, *each)
                                for each in leaks(who, [said])
                                if not (each[1] == "address" and path.startswith(PUBLIC_REGISTER))
                            ]
        return found

    async def campaign() -> list[object]:
        return [each for found in await asyncio.gather(*map(visit, people)) for each in found]

    assert run(campaign()) == []
    moved = changes(before, shoot(db.engine()))
    assert not_own(moved, made, forbidden_places(before, made.town, made.room)) == []


def test_who_may_act_in_the_house_still_meets_only_what_is_theirs(server: House, made: Planted) -> None:
    """Runs last of the three: the people of the house and of the city do what they may, so rows move."""
    handlers = doors.own_handlers()

    async def campaign() -> list[object]:
        found: list[object] = []
        for who in (*residents_first(), DATO):
            actor = cast(who)
            wanted = {
                name: each
                for name, each in handlers.items()
                if not lacks(actor, each) and shortened(name) != OPENS_WITH_REASON
            }
            found += await besiege(who, server, made, wanted)
        return found

    assert run(campaign()) == []


def test_nothing_a_stranger_says_ends_as_a_traceback(server: House) -> None:
    """Reads what the campaigns above left in the log, after some more nonsense."""

    async def nonsense() -> None:
        tab = await open_tab(server.url)
        for name in (
            "no.such.handler",
            "",
            None,
            [],
            {},
            5,
            f"{ROOT}.setvar",
            "__class__",
            "reflex.state.State.get_state",
        ):
            await tab.say(name, {"var_name": "locale", "value": "xx"})
        for message in (
            ["event"],
            ["event", None],
            ["event", "text"],
            ["event", {"name": ECHO, "payload": [1]}],
            ["boo", 1],
        ):
            await tab.raw(message)
        await tab.raw(["event", {"name": ECHO, "payload": {"what": "x"}, "router_data": [1]}])
        await tab.settle()
        await tab.close()

    run(nonsense())
    log = server.log.read_text(errors="replace")
    assert "Traceback" not in log, log[max(0, log.find("Traceback") - 300) :][:3000]


def test_a_flood_is_answered_with_a_sentence(made: Planted, tmp_path: Any) -> None:
    shutil.copytree(settings().home, tmp_path / "flood")
    opened = houses.open_house(tmp_path / "flood", HOA_RATE_SCALE="1")

    async def flood() -> Tab:
        tab = await open_tab(opened.url)
        for at in range(300):
            await tab.say(ECHO, {"what": f"flood-{at}"})
        assert await tab.heard(TOO_MANY.en.partition("{")[0]), tab.frames[-3:]
        return tab

    async def told() -> tuple[Tab, list[str]]:
        tab = await flood()
        async with asyncio.timeout(60):  # a slow machine is still refusing the flood when its first refusal is heard
            while not await tab.heard("calm-again", patience=1):
                await tab.say(ECHO, {"what": "calm-again"})
        return tab, tab.frames

    try:
        _, frames = run(told())
        assert 40 < sum("flood-" in each for each in frames) < 150
        assert any(TOO_MANY.ka.partition("{")[0] in each for each in frames)
    finally:
        opened.stop()


def test_another_site_opens_no_socket_and_posts_no_form(server: House, made: Planted) -> None:
    async def knock() -> int:
        try:
            tab = await open_tab(server.url, cookie_of(NINO), origin=EVIL)
        except websockets.InvalidStatus as refused:
            return refused.response.status_code
        await tab.close()
        return 101

    assert run(knock()) in (400, 403)
    with httpx.Client(base_url=server.url, headers={"origin": EVIL, "cookie": cookie_of(NINO)}) as client:
        for name, route in doors.routes().items():
            if route.path.startswith(STANDARDS_DOORS):
                continue
            for method in (route.methods or set()) - {"GET", "HEAD", "OPTIONS"}:
                assert client.request(method, hostile.paths(route, made)[0]).status_code == 403, name
        answer = client.get("/api/rooms/here")
        assert EVIL not in str(answer.headers)


@pytest.mark.parametrize("path", ["/_upload", "/_upload/x", "/_health", "/_all_routes", "/auth-codespace", "/pings"])
def test_stock_routes_of_reflex_are_shut(server: House, path: str) -> None:
    for method in METHODS:
        assert (
            httpx.request(method, server.url + path, data={"x": "1"} if method == "POST" else None).status_code == 404
        )


def test_the_cookie_stays_out_of_reach_of_scripts(server: House) -> None:
    given = {"contact": f"{EKA}@example.ge", "password": PASSWORD}
    answer = httpx.post(f"{server.url}/auth/sign-in", data=given, headers={"origin": server.url})
    cookie = answer.headers["set-cookie"].lower()
    assert answer.status_code == 303
    assert "httponly" in cookie and "samesite=lax" in cookie and "path=/" in cookie
    kept = answer.headers["set-cookie"].partition("=")[2].partition(";")[0]

    async def look() -> list[str]:
        tab = await open_tab(server.url, f"{cookie_name()}={kept}")
        await tab.say(f"{ROOT}.hydrate")
        for name in doors.own_handlers():
            if name.endswith((".load", ".arrive", ".enter")):
                await tab.say(f"{ROOT}.{_full(name)}")
        await tab.settle()
        await tab.close()
        return tab.frames

    assert [frame for frame in run(look()) if kept in frame] == []


def _full(name: str) -> str:
    handler = doors.own_handlers()[name]
    return f"{handler.state.get_full_name()}.{handler.fn.__name__}".removeprefix(f"{ROOT}.")


def test_a_phone_that_comes_back_takes_its_state_over(server: House) -> None:
    async def come_back() -> tuple[Tab, Tab]:
        first = await open_tab(server.url, cookie_of(ADMIN))
        await first.say(ECHO, {"what": "half-written"})
        assert await first.heard("half-written")
        second = await open_tab(server.url, cookie_of(ADMIN), token=first.token)
        await second.say(f"{ROOT}.hydrate")
        assert await second.heard("half-written"), second.frames
        assert await first.heard(f"41{NAMESPACE}"), "the older socket was left open"
        await second.close()
        await first.close()
        return first, second

    _, second = run(come_back())
    assert not any("new_token" in frame for frame in second.frames)


def test_a_token_in_other_hands_opens_an_empty_tab(server: House) -> None:
    async def steal() -> Tab:
        first = await open_tab(server.url, cookie_of(ADMIN))
        await first.say(ECHO, {"what": "half-written"})
        assert await first.heard("half-written")
        thief = await open_tab(server.url, token=first.token)
        await thief.say(f"{ROOT}.hydrate")
        await thief.settle()
        await thief.close()
        await first.close()
        return thief

    assert [frame for frame in run(steal()).frames if "half-written" in frame] == []
