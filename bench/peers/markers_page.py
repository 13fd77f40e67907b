"""The peer of the map: plain Leaflet, one marker each, from the same places as compressed JSON."""

from __future__ import annotations

import json
import os
from pathlib import Path

import brotli
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from rustavi_hoa.settings import ROOT

LEAFLET = ROOT / ".web" / "node_modules" / "leaflet" / "dist"
PAGE = """<!doctype html><meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="stylesheet" href="/leaflet.css"><style>body{margin:0}#map{height:60vh}</style><div id="map"></div>
<script src="/leaflet.js"></script><script>
const map = L.map("map").setView([41.5495, 44.9933], 13);
fetch("/places").then((answer) => answer.json()).then((places) => {
  for (const [lat, lon, name] of places) L.marker([lat, lon]).bindPopup(name).addTo(map);
  document.body.dataset.drawn = places.length;
});
</script>"""


def create() -> Starlette:
    """Serve page, library and places, all compressed as ours are."""
    told = json.loads(Path(os.environ["BENCH_PLACES"]).read_text(encoding="utf8"))
    places = json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode()
    files = [Route(f"/{name}", _sent((LEAFLET / name).read_bytes(), kind)) for name, kind in
             (("leaflet.js", "text/javascript"), ("leaflet.css", "text/css"))]  # fmt: skip
    routes = [Route("/map", _sent(PAGE.encode(), "text/html")), Route("/places", _sent(places, "application/json"))]
    return Starlette(routes=[*routes, *files, Route("/ping", lambda _: PlainTextResponse("pong"))])


def _sent(body: bytes, kind: str):
    packed = brotli.compress(body, quality=9)
    return lambda _: Response(packed, media_type=kind, headers={"content-encoding": "br"})
