"""What the server leaves out of an answer: bytes that nobody needs, never a header that guards a page."""

from __future__ import annotations

import json
from pathlib import Path

import brotli
from starlette.applications import Starlette
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from starlette.testclient import TestClient

from rustavi_hoa.adapters.web import answers
from rustavi_hoa.server.asgi import HEADERS, Front
from rustavi_hoa.server.finish import _cut_sprite, _name_sprite

LONG = {"said": "ქართული " * 400}


async def _long(_request):
    return JSONResponse(LONG)


def test_a_long_json_travels_compressed_to_those_who_can_read_it():
    with TestClient(Starlette(routes=[Route("/api/long", answers(_long))])) as client:
        plain = client.get("/api/long", headers={"accept-encoding": "identity"})
        with client.stream("GET", "/api/long", headers={"accept-encoding": "br"}) as answer:
            raw = b"".join(answer.iter_raw())
    assert plain.json() == LONG
    assert plain.headers["vary"] == "accept-encoding"
    assert answer.headers["content-encoding"] == "br"
    assert len(raw) * 10 < len(plain.content)
    assert json.loads(brotli.decompress(raw)) == LONG


async def _pages(scope, receive, send):
    page = {"cache-control": "no-cache", "content-security-policy": "default-src 'self'"}
    headers = {"/script.js": {"cache-control": "public, max-age=31536000, immutable"}}.get(scope["path"], page)
    await Response("x", headers=headers)(scope, receive, send)


async def _photos(scope, receive, send):
    kept = {"cache-control": "private, max-age=31536000, immutable"}
    await Response(b"x", headers=kept, media_type="image/webp")(scope, receive, send)


def test_every_page_and_answer_carries_the_guarding_headers_and_a_script_only_its_own():
    client = TestClient(Front(_photos, _pages))
    for path in ("/home", "/api/x", "/photos/x"):
        assert {name.decode() for name in HEADERS} <= set(client.get(path).headers)
    script = client.get("/script.js").headers
    assert script["x-content-type-options"] == "nosniff"
    assert "x-frame-options" not in script


def test_the_sprite_keeps_what_sources_name(tmp_path: Path):
    sprite = '<svg><symbol id="home"><path/></symbol>\n<symbol id="never-drawn-anywhere"><path/></symbol></svg>'
    (tmp_path / "icons.svg").write_text(sprite)
    _cut_sprite(tmp_path)
    assert (tmp_path / "icons.svg").read_text() == '<svg><symbol id="home"><path/></symbol></svg>'


def test_the_sprite_is_named_by_its_content_wherever_it_is_asked_for(tmp_path: Path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "icons.svg").write_text("<svg/>")
    (tmp_path / "a.html").write_text('<use href="/icons.svg#home">')
    _name_sprite(tmp_path)
    named = next((tmp_path / "assets").glob("icons-*.svg"))
    assert named.read_text() == "<svg/>"
    assert (tmp_path / "a.html").read_text() == f'<use href="/assets/{named.name}#home">'
