"""What every answer carries: a strict policy, honest caching, nobody else's host; and limits that speak."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

import httpx
import pytest

from rustavi_hoa.adapters.images import BYTE_LIMIT
from rustavi_hoa.identity import flash
from rustavi_hoa.rustavi_hoa import DOORS
from rustavi_hoa.server.build import BUILT
from tests.cast import DATO, PASSWORD, cookies, load
from tests.e2e import house as houses
from tests.e2e.house import House
from tests.planted import image, key

PAGES = sorted(door.path for door in DOORS)
OURS = re.compile(r"https?://(localhost|127\.0\.0\.1|x\b)")
FETCHED = re.compile(
    r"""(?:src|href|action|data)=["'](?:https?:)?//[^"']+|url\(["']?(?:https?:)?//[^)]+|@import[^;]+//[^;]+"""
)
CALLED = re.compile(
    r"""(?:fetch|import|importScripts|WebSocket|EventSource|sendBeacon)\(\s*["'`](?:https?:|wss?:)?//[^"'`]+"""
)
WORDS = {"ka", "en"}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A server with the limits that people meet, on the cast's two houses."""
    home = tmp_path_factory.mktemp("limits")
    houses.build_pages()
    houses.cli("migrate", home=home)
    from rustavi_hoa.db import engine as db
    from rustavi_hoa.settings import settings

    kept = dict(os.environ)
    os.environ.update(HOA_HOME=str(home))
    os.environ.pop("HOA_DATABASE_URL", None)
    settings.cache_clear()
    db.dispose()
    load()
    db.dispose()
    os.environ.clear()
    os.environ.update(kept)
    settings.cache_clear()
    opened = houses.open_house(home, HOA_RATE_SCALE="1")
    yield opened
    opened.stop()


@pytest.fixture
def dato(server: House) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url, cookies=cookies(DATO), headers={"origin": server.url}) as client:
        yield client


@pytest.fixture
def visitor(server: House) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=server.url, headers={"origin": server.url}) as client:
        yield client


@pytest.mark.parametrize("path", ["/", *PAGES, "/no-such-page"])
def test_every_page_carries_the_strict_policy(visitor: httpx.Client, path: str) -> None:
    answer = visitor.get(path)
    policy = dict(part.strip().partition(" ")[::2] for part in answer.headers["content-security-policy"].split(";"))
    scripts = policy.get("script-src", policy["default-src"]).split()
    assert "'unsafe-eval'" not in scripts and "'unsafe-inline'" not in scripts and "*" not in scripts
    assert policy["frame-ancestors"] == "'none'" and policy["object-src"] == "'none'" and policy["base-uri"] == "'none'"
    assert policy["connect-src"] == "'self'" and policy["form-action"] == "'self'"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["referrer-policy"] == "same-origin"
    assert answer.headers["cache-control"] == "no-cache"


@pytest.mark.parametrize("path", ["/api/rooms/here", "/auth/sign-in", "/photos/mine/x/320", "/ping", "/print/poster"])
def test_every_answer_of_the_backend_is_dressed_too(visitor: httpx.Client, path: str) -> None:
    answer = visitor.get(path)
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-frame-options"] == "DENY"


def test_hashed_files_are_kept_for_good_and_the_rest_is_asked_again(visitor: httpx.Client) -> None:
    hashed = [file for file in (BUILT / "assets").iterdir() if file.suffix in {".js", ".css"}]
    assert len(hashed) > 5
    for file in hashed:
        assert "immutable" in visitor.get(f"/assets/{file.name}").headers["cache-control"], file.name
    for name in ("sw.js", "manifest.webmanifest"):
        answer = visitor.get(f"/{name}")
        assert answer.status_code == 404 or answer.headers["cache-control"] == "no-cache", name


def test_no_built_page_or_script_calls_another_host() -> None:
    strange = set()
    for file in BUILT.rglob("*"):
        if file.suffix not in {".html", ".js", ".css", ".webmanifest"}:
            continue
        text = file.read_text(encoding="utf8")
        found = [*FETCHED.findall(text), *(CALLED.findall(text) if file.suffix != ".css" else [])]
        strange |= {(file.relative_to(BUILT).as_posix(), each[:120]) for each in found if not OURS.search(each)}
    assert {each for each in strange if "<a " not in each[1] and 'href="http' not in each[1]} == set()


@pytest.mark.parametrize("mark", ["__EMOTION_TYPE", "skipUniversalKeys", "xhr poll error", "A new version of this app"])
def test_no_built_script_holds_what_nobody_uses(mark: str) -> None:
    scripts = [*(BUILT / "assets").glob("*.js")]
    assert len(scripts) > 5
    assert [each.name for each in scripts if mark in each.read_text(encoding="utf8")] == []


def test_a_photo_over_the_limit_is_refused_with_a_sentence(dato: httpx.Client) -> None:
    answer = dato.put(f"/api/photos/{key()}", content=b"\xff\xd8" + b"x" * BYTE_LIMIT, timeout=60)
    assert answer.status_code == 413
    assert all(answer.json()["faults"]["photos"][locale] for locale in WORDS)


def test_what_is_no_picture_is_refused_with_a_sentence(dato: httpx.Client) -> None:
    answer = dato.put(f"/api/photos/{key()}", content=b"GIF89a but not really")
    assert answer.status_code == 422
    assert answer.json()["faults"]["photos"].keys() == WORDS


@pytest.mark.parametrize("path", ["/api/issues", "/api/issues/1/words", "/api/rooms/1/messages", "/api/feedback"])
def test_no_text_route_swallows_an_endless_body(dato: httpx.Client, path: str) -> None:
    answer = dato.post(
        path, content=b'{"text": "' + b"x" * 3_000_000 + b'"}', headers={"content-type": "application/json"}
    )
    assert answer.status_code in (404, 413, 422)


@pytest.mark.parametrize(
    ("path", "form"),
    [
        ("/auth/sign-in", {"contact": "lasha@example.ge", "password": "wrong"}),
        ("/auth/forgot", {"contact": "nobody@example.ge"}),
        ("/auth/rescue", {"code": "NOTACODE99", "password": PASSWORD}),
        ("/auth/join", {"contact": "newest@example.ge", "code": "NOTACODE99"}),
    ],
)
def test_knocking_too_often_is_answered_with_a_way_back_and_a_time(
    visitor: httpx.Client, path: str, form: dict[str, str]
) -> None:
    """The page that the answer leads to says the sentence (``fault=wait``, or the flash of the form)."""
    heard = []
    for _ in range(16):
        answer = visitor.post(path, data=form)
        assert answer.status_code == 303
        told = flash.read("; ".join(f"{name}={value}" for name, value in answer.cookies.items()))
        heard.append("fault=wait" in answer.headers["location"] or flash.WHOLE_FORM in told.faults)
    assert not heard[0] and heard[-1], heard


def test_uploads_over_the_limit_say_when_to_come_back(dato: httpx.Client) -> None:
    small = image()
    answers = [dato.put("/api/photos/not-a-uuid", content=small) for _ in range(80)]
    last = answers[-1]
    assert answers[0].status_code == 404
    assert last.status_code == 429 and last.json()["seconds"] > 0 and int(last.headers["retry-after"]) > 0
