"""A city's set from real servers, as sockets and forms see it: PostgreSQL, Redis, nginx, two web workers, deliveries.

Parts die in the middle; a tab comes back by the proxy to whoever lives, and hears what others say.
"""

from __future__ import annotations

import asyncio
import contextlib
import signal
import uuid
from collections.abc import Coroutine, Iterator
from typing import Any

import httpx
import pytest
import websockets

from rustavi_hoa.adapters.web import cookie_name
from tests.cast import LASHA, NINO, PASSWORD
from tests.e2e.several import START, Machines, eventually, machines
from tests.e2e.socket_client import ROOT, Tab, open_tab

DELIVERED = "SELECT count(*) FROM outbox WHERE done_at IS NOT NULL"
WAITING = "SELECT count(*) FROM outbox WHERE done_at IS NULL AND failed_at IS NULL AND due_at < now()"
CHAT = ("/chat", f"{ROOT}.hydrate_and_load")


@pytest.fixture(scope="module")
def city(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    with machines(tmp_path_factory.mktemp("city")) as made:
        yield made


@pytest.fixture(scope="module")
def people(city: Machines) -> Iterator[dict[str, httpx.Client]]:
    """Two neighbours, signed in by the form of the door, through the proxy."""
    opened = {who: httpx.Client(base_url=city.url, headers={"origin": city.url}, timeout=60) for who in (LASHA, NINO)}
    for who, client in opened.items():
        answer = client.post("/auth/sign-in", data={"contact": f"{who}@example.ge", "password": PASSWORD})
        assert answer.status_code == 303 and "fault" not in answer.headers["location"]
    yield opened
    for client in opened.values():
        client.close()


async def chat(city: Machines, client: httpx.Client, token: str = "") -> Tab:
    """Open the room as its page does, or come back to it with the same token."""
    path, name = CHAT
    cookie = f"{cookie_name()}={client.cookies[cookie_name()]}"
    tab = await open_tab(city.url, cookie, token=token, origin=city.url)
    await tab.say(name, pathname=path, asPath=path, query={})
    # what a killed worker held is locked until its lock runs out, ten seconds
    assert await tab.heard('"room_id":1', 60), "the room was never entered"
    await tab.settle()  # what is kept of the tab names the room before it is entered again
    return tab


async def at_two_workers(city: Machines, people: dict[str, httpx.Client]) -> tuple[Tab, Tab]:
    lasha, nino = await chat(city, people[LASHA]), await chat(city, people[NINO])
    for _ in range(10):
        if (city.tabs(0), city.tabs(1)) == (1, 1):
            return lasha, nino
        await nino.close()
        nino = await chat(city, people[NINO])
    raise AssertionError("nginx never spread two tabs over two workers")


async def write(client: httpx.Client, text: str) -> None:
    room = (await asyncio.to_thread(client.get, "/api/rooms/here")).json()["head"]["room_id"]
    said = {"key": str(uuid.uuid4()), "text": text, "photos": []}
    answer = await asyncio.to_thread(client.post, f"/api/rooms/{room}/messages", json=said)
    assert answer.status_code == 201, answer.text


async def heard_again(city: Machines, hearer: httpx.Client, token: str, writer: httpx.Client) -> Tab:
    """Come back until a neighbour is heard, as a browser does: the living hang up once when they miss the dead."""
    for _ in range(3):
        with contextlib.suppress(AssertionError, websockets.ConnectionClosed):
            tab = await chat(city, hearer, token=token)
            if any("new_token" in frame for frame in tab.frames):
                pytest.fail("it was taken for another tab")
            text = f"after-{uuid.uuid4()}"
            await write(writer, text)
            assert await tab.heard(text, 10)
            return tab
    raise AssertionError("nobody was heard again")


def run(scene: Coroutine[Any, Any, None]) -> None:
    asyncio.run(asyncio.wait_for(scene, 200))


def test_a_problem_sent_through_the_proxy_is_kept_and_its_notices_leave(
    city: Machines, people: dict[str, httpx.Client]
) -> None:
    before = city.count(DELIVERED)
    building = city.count("SELECT id FROM building WHERE code = 'HOUSE-A'")
    new = {"key": str(uuid.uuid4()), "building_id": building, "category": "roof", "place": "roof", "text": "წვიმს"}
    answer = people[LASHA].post("/api/issues?from=test", json=new)
    assert answer.status_code == 201, answer.text
    again = people[LASHA].post("/api/issues", json=new)
    assert (again.status_code, again.json()) == (200, answer.json()), "two workers took it for two problems"
    assert eventually(lambda: city.count(DELIVERED) > before and city.count(WAITING) == 0), "nothing was delivered"
    log = (city.home / "access.log").read_text()
    assert "/api/issues 201" in log and "from=test" not in log, "no query string in the proxy's log"


def test_the_proxy_shows_nobody_how_the_machine_stands(city: Machines) -> None:
    assert [httpx.get(f"{city.url}/-/{door}").status_code for door in ("metrics", "ready", "health")] == [404] * 3
    assert all(city.is_ready(at) for at in (0, 1))


def test_people_at_two_workers_hear_each_other(city: Machines, people: dict[str, httpx.Client]) -> None:
    async def scene() -> None:
        lasha, nino = await at_two_workers(city, people)
        for at in range(3):
            await write(people[LASHA], f"from-lasha-{at}")
            assert await nino.heard(f"from-lasha-{at}", 10)
            await write(people[NINO], f"from-nino-{at}")
            assert await lasha.heard(f"from-nino-{at}", 10)
        for tab, text in ((nino, "from-lasha-1"), (lasha, "from-nino-1")):
            assert sum(text in frame for frame in tab.frames) == 1, "exactly once"
            await tab.close()

    run(scene())


def test_a_tab_of_a_killed_worker_comes_back_to_the_other_and_hears_on(
    city: Machines, people: dict[str, httpx.Client]
) -> None:
    async def scene() -> None:
        lasha, nino = await at_two_workers(city, people)
        city.end("web0", signal.SIGKILL)
        done, _ = await asyncio.wait({lasha._listening, nino._listening}, timeout=30, return_when="FIRST_COMPLETED")
        assert done, "nginx kept the wire of a dead worker open"
        who, dead = (LASHA, lasha) if lasha.is_closed else (NINO, nino)
        back = await heard_again(city, people[who], dead.token, people[NINO if who == LASHA else LASHA])
        city.start_web(0)
        assert await asyncio.to_thread(eventually, lambda: city.is_ready(0), START), "the replacement did not stand"
        await back.close()

    run(scene())


def test_workers_replaced_one_by_one_lose_no_tab(city: Machines, people: dict[str, httpx.Client]) -> None:
    async def scene() -> None:
        tab = await chat(city, people[LASHA])
        for at in (0, 1):
            await asyncio.to_thread(city.end, f"web{at}", signal.SIGTERM)
            if tab.is_closed:
                tab = await chat(city, people[LASHA], token=tab.token)
                assert not any("new_token" in frame for frame in tab.frames)
            city.start_web(at)
            assert await asyncio.to_thread(eventually, lambda at=at: city.is_ready(at), START)
        await write(people[NINO], "the-new-version-stands")
        assert await tab.heard("the-new-version-stands", 15)
        await tab.close()

    run(scene())


def test_after_redis_was_killed_tabs_are_sent_to_look_again_and_hear_each_other(
    city: Machines, people: dict[str, httpx.Client]
) -> None:
    async def scene() -> None:
        lasha, nino = await at_two_workers(city, people)
        city.redis.kill()
        await write(people[NINO], "without-redis")  # by HTTP, which needs none
        city.redis.start()
        await asyncio.wait_for(asyncio.gather(lasha._listening, nino._listening), 40)
        lasha = await chat(city, people[LASHA], token=lasha.token)
        nino = await chat(city, people[NINO], token=nino.token)
        await write(people[NINO], "together-again")
        assert await lasha.heard("together-again", 20)
        assert city.count("SELECT count(*) FROM message WHERE text = 'without-redis'") == 1

    run(scene())
