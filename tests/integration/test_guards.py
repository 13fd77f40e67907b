"""Attacks with names. Each is refused while its guard stands, and succeeds when this test takes the guard away.

An attack gives True when it succeeded. ``docs/security.md`` lists what each is about. What a
running server must show stands in ``tests/e2e/test_headers.py`` and ``tests/e2e/test_socket.py``.
"""

from __future__ import annotations

import csv
import io
import json
import os
import random
import re
import socket
import statistics
import tempfile
import threading
import time
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from html.parser import HTMLParser
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import openpyxl
import pytest
from fpdf import syntax as fpdf_syntax
from PIL import ExifTags, Image, ImageFile, PngImagePlugin
from sqlmodel import select
from starlette.applications import Starlette
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient
from starlette.websockets import WebSocketDisconnect

from rustavi_hoa.adapters import fetching, files, images, papers, passwords, pdf, rates, sheets, totp, web
from rustavi_hoa.adapters.web import cookie_name
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.house import OutboxRow
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.identity import (
    factors,
    http,
    links,
    service,
    service_rescue,
    service_second,
    service_staff,
    sessions,
    steps,
)
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Invalid, Refusal, TooMany
from rustavi_hoa.photos import service as photos
from rustavi_hoa.portal import drawing
from rustavi_hoa.portal import http as portal
from rustavi_hoa.server import asgi
from rustavi_hoa.server import pages as built
from rustavi_hoa.shell import sieve
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.words import TOO_MANY
from tests.cast import ADMIN, DATO, GIORGI, LASHA, OPERATOR, PASSWORD, Town, cast, cookies, load, secret
from tests.planted import key

OWN, EVIL = "http://localhost:8000", "https://evil.example"
MARK = b"steal(document.cookie)"
ARGON = passwords._HASHER, passwords._NOBODY
"""The real hashes, before the suite's light ones take their place."""


@dataclass(frozen=True)
class Guard:
    """An attack and what takes its guard away."""

    attack: Callable[[Town], bool]
    remove: Callable[[pytest.MonkeyPatch], None]


GUARDS: dict[str, Guard] = {}


def guard(name: str, remove: Callable[[pytest.MonkeyPatch], None]) -> Callable[[Any], Any]:
    def put(attack: Callable[[Town], bool]) -> Callable[[Town], bool]:
        GUARDS[name] = Guard(attack, remove)
        return attack

    return put


@pytest.fixture
def town(database: str) -> Town:
    rates.forget()
    return load()


def phone(who: str = "") -> TestClient:
    made = TestClient(Starlette(routes=[*http.ROUTES, *portal.ROUTES]), OWN, follow_redirects=False)
    made.cookies.update(cookies(who) if who else {})
    return made


# --- the front door: headers, policy, origin, host ---------------------------------------------------------------


def _front() -> TestClient:
    async def page(scope: Any, receive: Any, send: Any) -> None:
        await PlainTextResponse("page")(scope, receive, send)

    routes = [Route("/auth/x", lambda _: PlainTextResponse("<script>"), methods=["GET"])]
    return TestClient(asgi.Front(Starlette(routes=routes), page), OWN)


@guard("headers: framed by another site, sniffed as a script", lambda patch: patch.setattr(asgi, "HEADERS", {}))
def framed_and_sniffed(_: Town) -> bool:
    answer = _front().get("/auth/x")
    return "x-frame-options" not in answer.headers and "x-content-type-options" not in answer.headers


@guard(
    "policy: a written script runs",
    lambda patch: patch.setattr(built, "_sri", lambda _: "'unsafe-inline'"),
)
def script_runs(_: Town) -> bool:
    """Judge as a browser does: an inline script runs by its hash, or when everything inline may."""
    policy = built.policy_of("<html><script>ours()</script></html>")
    rules = dict(part.strip().partition(" ")[::2] for part in policy.split(";"))
    scripts = rules.get("script-src", "").split()
    return bool({"'unsafe-inline'", "'unsafe-eval'", "*"} & set(scripts))


@guard("origin: a form of another site signs a person out everywhere", lambda p: p.setattr(web, "is_own_origin", bool))
def forged_form(_: Town) -> bool:
    phone(LASHA).post("/auth/sign-out-everywhere", headers={"origin": EVIL})
    return service.actor_for(secret(LASHA)) is None


@guard("host: a forged Host stands in a letter's link", lambda p: p.setattr(links, "own_site", lambda asked: asked))
def forged_host(_: Town) -> bool:
    """What a tab says of its own address is what its browser put into Host and Origin."""
    named = ("new@example.ge", EVIL)
    service_staff.invite(cast(ADMIN), "ახალი თანამშრომელი", "officer", 0, "improvement", *named)
    with reading() as session:
        letters = [row.payload["text"] for row in session.exec(select(OutboxRow)).all() if row.kind == "mail"]
    assert letters
    return any("evil.example" in letter for letter in letters)


OUTSIDE = (
    *("https://evil.example/", "//evil.example/", "/\\evil.example/", "\\\\evil.example/", "/\t/evil.example/"),
    *("/\n/evil.example", "\t//evil.example", " //evil.example", "javascript:alert(1)", "https:evil.example"),
)


@guard(
    "open redirect: next leads to another site", lambda patch: patch.setattr(http, "local_path", lambda asked: asked)
)
def led_away(_: Town) -> bool:
    """Read the answer as browsers do: tabs and line ends fall out, a backslash is a slash."""
    for outside in OUTSIDE:
        asked = {"contact": f"{LASHA}@example.ge", "password": PASSWORD, "next": outside}
        to = phone().post("/auth/sign-in", data=asked).headers["location"]
        read = re.sub(r"[\t\r\n]", "", to.strip()).replace("\\", "/")
        if urlsplit(urljoin(OWN, read)).netloc != "localhost:8000":
            return True
    return False


# --- signing in --------------------------------------------------------------------------------------------------

PLANTED = "a-cookie-that-the-attacker-put-there-before"


def _adopting(patch: pytest.MonkeyPatch) -> None:
    async def stay(_: Any) -> None:
        """Let the session stand that the browser brought."""

    patch.setattr(sessions.passwords, "new_secret", lambda: PLANTED)
    patch.setattr(http, "_end_old", stay)


@guard("session fixation", _adopting)
def fixed_session(_: Town) -> bool:
    victim = phone()
    victim.cookies.set(cookie_name(), PLANTED)
    victim.post("/auth/sign-in", data={"contact": f"{LASHA}@example.ge", "password": PASSWORD})
    return service.actor_for(PLANTED) is not None


def _early(patch: pytest.MonkeyPatch) -> None:
    kept = passwords.matches
    patch.setattr(passwords, "matches", lambda given, hashed: hashed is not None and kept(given, hashed))


@guard("enumeration by time: an unknown number answers sooner", _early)
def told_by_time(town: Town) -> bool:
    """Compare processor time of the thread, which no load on the machine touches: 12 known, 12 unknown, mixed."""
    passwords._HASHER, passwords._NOBODY = ARGON
    with work() as session:
        session.get_one(PersonRow, town.people[LASHA]).password_hash = passwords.hashed(PASSWORD)
    took: dict[bool, list[float]] = {True: [], False: []}
    turns = [True, False] * 12
    random.Random(7).shuffle(turns)
    for is_known in turns:
        began = time.thread_time()
        try:
            service.sign_in("599000002" if is_known else "599990099", "wrong-password")
        except Invalid:
            took[is_known].append(time.thread_time() - began)
    known, unknown = (statistics.median(took[each]) for each in (True, False))
    return abs(known - unknown) > 0.3 * max(known, unknown)


def _frank(patch: pytest.MonkeyPatch) -> None:
    kept = service.sign_in

    def frank(contact: str, password: str, *, device: str = "") -> str:
        if not contact.startswith("599000"):
            raise TooMany(1)
        return kept(contact, password, device=device)

    patch.setattr(service, "sign_in", frank)


@guard("enumeration by words: an unknown number is told apart", _frank)
def told_by_words(_: Town) -> bool:
    answers = set()
    for contact in ("599000002", "599990099"):
        signed = phone().post("/auth/sign-in", data={"contact": contact, "password": "wrong"})
        forgot = phone().post("/auth/forgot", data={"contact": contact})
        said = [(each.status_code, each.headers["location"].replace(contact, "N")) for each in (signed, forgot)]
        answers.add((*said[0], *said[1], signed.content, forgot.content))
    return len(answers) > 1


@guard("guessing passwords without end", lambda patch: patch.setattr(rates, "take", lambda *_, **__: None))
def guessed_without_end(_: Town) -> bool:
    client = phone()
    heard = [client.post("/auth/sign-in", data={"contact": "599000002", "password": f"{n}"}) for n in range(30)]
    return not any("fault=wait" in each.headers["location"] for each in heard)


def _endless(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(factors, "FAILURES", 10**9)
    patch.setattr(steps, "TRIES", 10**9)


def _with_app(who: str, town: Town) -> bytes:
    app = totp.new_secret()
    with work() as session:
        factors.set_up(session, town.people[who], factors.keys.sealed(app, steps.owner(town.people[who])), 0)
    return app


@guard("second step: guessing codes without end", _endless)
def guessed_codes(town: Town) -> bool:
    app = _with_app(GIORGI, town)
    for _ in range(4):
        step = service.sign_in(f"{GIORGI}@example.ge", PASSWORD)
        for _ in range(5):
            with suppress(Invalid):
                service_second.prove(step, "00000x0")
    step = service.sign_in(f"{GIORGI}@example.ge", PASSWORD)
    return _opens(step, totp.code_at(app, now()))


def _opens(step: str, code: str) -> bool:
    try:
        return service.actor_for(service_second.prove(step, code).secret) is not None
    except Invalid:
        return False


def _forgetful(patch: pytest.MonkeyPatch) -> None:
    kept = totp.count_of
    patch.setattr(totp, "count_of", lambda *given: (found := kept(*given)) and found + random.randrange(10**6, 10**9))


@guard("second step: a code seen over the shoulder is used again", _forgetful)
def replayed(town: Town) -> bool:
    app = _with_app(GIORGI, town)
    code = totp.code_at(app, now())
    first, second = (service.sign_in(f"{GIORGI}@example.ge", PASSWORD) for _ in range(2))
    assert _opens(first, code)
    return any(_opens(service.sign_in(f"{GIORGI}@example.ge", PASSWORD), code) for _ in range(3)) or _opens(
        second, code
    )


@guard("second step: a password alone opens the city", lambda p: p.setattr(factors, "must_prove", lambda *_: False))
def password_alone(town: Town) -> bool:
    _with_app(LASHA, town)  # nobody demands it of a neighbour: only the door itself stands between
    return service.actor_for(service.sign_in(f"{LASHA}@example.ge", PASSWORD)) is not None


# --- the socket --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def app() -> Any:
    """The real app with its Socket.IO server; nothing of it is replaced."""
    os.environ["__REFLEX_SKIP_COMPILE"] = "true"
    from rustavi_hoa.rustavi_hoa import app as made

    return made


@pytest.fixture(scope="module")
def line(app: Any) -> TestClient:
    async def page(scope: Any, receive: Any, send: Any) -> None:
        await PlainTextResponse("page")(scope, receive, send)

    return TestClient(asgi.Front(app(), page), OWN)


@contextmanager
def _tab(line: TestClient, origin: str = OWN) -> Iterator[Any]:
    headers = {"origin": origin, "upgrade": "websocket", "connection": "Upgrade"}
    with line.websocket_connect(f"/_event/?EIO=4&transport=websocket&token={key()}", headers=headers) as opened:
        opened.receive_text()
        opened.send_text("40/_event,")
        while not opened.receive_text().startswith("40/_event"):
            pass
        yield opened


def _say(tab: Any, name: str, payload: dict[str, Any]) -> None:
    tab.send_text("42/_event," + json.dumps(["event", {"name": name, "payload": payload, "router_data": {}}]))


SPEAK = f"{SessionState.get_full_name()}.speak"


def socket_from_elsewhere(line: TestClient) -> bool:
    try:
        with _tab(line, EVIL):
            return True
    except WebSocketDisconnect:
        return False


def test_a_socket_opens_for_our_own_pages_alone(
    town: Town, app: Any, line: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    with _tab(line):
        pass
    assert not socket_from_elsewhere(line)
    monkeypatch.setattr(app.sio.eio, "cors_allowed_origins", "*")
    assert socket_from_elsewhere(line)


def opened_without_end(line: TestClient) -> bool:
    for _ in range(5):
        try:
            with _tab(line):
                pass
        except WebSocketDisconnect:
            return False
    return True


def test_an_address_opens_sockets_up_to_a_limit(
    town: Town, line: TestClient, monkeypatch: pytest.MonkeyPatch, still_buckets: None
) -> None:
    assert (rates.LIMITS["connect"].burst, 1 / rates.LIMITS["connect"].every * 100) == (2000, 2000)
    monkeypatch.setitem(rates.LIMITS, "connect", rates.Limit(3, 1000))
    assert not opened_without_end(line)
    rates.forget()
    monkeypatch.setenv("HOA_RATE_SCALE", "10")  # load generators knock from one address
    assert opened_without_end(line)
    monkeypatch.delenv("HOA_RATE_SCALE")
    rates.forget()
    monkeypatch.setattr(asgi, "_comes_too_often", lambda _: False)
    assert opened_without_end(line)


def flooded(line: TestClient, count: int = 100) -> bool:
    """Say the same thing a hundred times at once: was every one of them looked at?"""
    with _tab(line) as tab:
        for _ in range(count):
            _say(tab, SPEAK, {"nonsense": 1})
        answers = [tab.receive_text() for _ in range(count)]
    return not any(TOO_MANY.en.partition("{")[0] in frame for frame in answers)


def test_a_tab_says_things_up_to_a_limit(
    town: Town, line: TestClient, monkeypatch: pytest.MonkeyPatch, still_buckets: None
) -> None:
    assert not flooded(line)
    rates.forget()
    monkeypatch.setattr(rates, "take", lambda *_, **__: None)
    assert flooded(line)


# --- what an event carries ---------------------------------------------------------------------------------------


def _types_alone(patch: pytest.MonkeyPatch) -> None:
    def fits(data: dict[str, Any]) -> bool:
        handler = sieve.RegistrationContext.get().event_handlers[data["name"]].handler
        taken, _ = sieve._arguments(handler.fn)
        return all(sieve._is(taken[name], value) for name, value in data["payload"].items() if name in taken)

    patch.setattr(sieve, "fits", fits)


@guard("mass assignment: a form's extra fields become arguments", _types_alone)
def extra_arguments(_: Town) -> bool:
    """Reflex passes every key of a payload on; one more would be the actor, the session, a State."""
    return any(
        sieve.fits({"name": SPEAK, "payload": {"locale": "en", **more}, "router_data": {}})
        for more in ({"actor": {"person_id": 1}}, {"self": {}}, {"me": {"rights": ["*"]}}, {"is_known": True})
    )


SETTER = f"{SessionState.get_full_name()}.setvar"


@guard("private setters: a browser writes a State's variables", lambda p: p.setattr(sieve, "is_known", lambda _: True))
def private_setter(_: Town) -> bool:
    return sieve.is_known(SETTER) and SETTER in sieve.RegistrationContext.get().event_handlers


# --- files from strangers ----------------------------------------------------------------------------------------


def _picture(kind: str = "JPEG", size: tuple[int, int] = (60, 40), **more: Any) -> bytes:
    out = io.BytesIO()
    Image.effect_noise(size, 60).convert("RGB").save(out, kind, **more)
    return out.getvalue()


def _exif() -> Image.Exif:
    made = Image.Exif()
    made[ExifTags.Base.ImageDescription] = f"<script>{MARK.decode()}</script>"
    made.get_ifd(ExifTags.IFD.GPSInfo).update({1: "N", 2: (41.0, 32.0, 58.0), 3: "E", 4: (45.0, 0.0, 36.0)})
    return made


def _zip() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("index.html", MARK)
    return made.getvalue()


def _png_words() -> bytes:
    words = PngImagePlugin.PngInfo()
    words.add_text("Comment", MARK.decode())
    return _picture("PNG", pnginfo=words)


SCRIPT = b"<script>" + MARK + b"</script>"
CORPUS: dict[str, Callable[[], bytes]] = {
    "JPEG with a page behind it": lambda: _picture() + SCRIPT,
    "JPEG with an archive behind it": lambda: _picture() + _zip(),
    "JPEG with a script in its comment": lambda: _picture(comment=SCRIPT),
    "JPEG with a script and a place in its EXIF": lambda: _picture(exif=_exif()),
    "GIF that is a script": lambda: _picture("GIF") + b"=1;" + MARK,
    "PNG with a script in its words": _png_words,
    "PNG with a page behind it": lambda: _picture("PNG") + SCRIPT,
    "SVG with a script": lambda: b'<svg xmlns="http://www.w3.org/2000/svg">' + SCRIPT + b"</svg>",
    "a page that is called a picture": lambda: b"<!doctype html>" + SCRIPT,
    "GIF head on a script": lambda: b"GIF89a=1;" + MARK,
    "JPEG head on a page": lambda: b"\xff\xd8\xff\xe0" + SCRIPT,
    "a program": lambda: b"\x7fELF" + MARK * 20,
    "XML that asks for a file": lambda: b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><svg>&e;</svg>' + MARK,
}


def _through(patch: pytest.MonkeyPatch) -> None:
    def prepared(data: bytes) -> images.Prepared:
        return images.Prepared(
            tuple(images.Variant(width, width, 1, data) for width in images.WIDTHS), 1, 1, "#000000", None, None
        )

    patch.setattr(photos, "prepare", prepared)


def _kept_with(make: Callable[[], bytes]) -> bool:
    """Send a file as DATO and look whether what strangers would be given still holds the payload."""
    name = key()
    try:
        photos.keep(cast(DATO), name, make())
    except Refusal:
        return False
    served = photos.mine(cast(DATO), name, 320)
    return MARK in served or b"PK\x03\x04" in served or b"GPS" in served


for what, make in CORPUS.items():
    GUARDS[f"upload: {what}"] = Guard(lambda _, make=make: _kept_with(make), _through)


def _taken(make: Callable[[], bytes], **limits: int) -> bool:
    try:
        return bool(images.prepare(make(), **limits).variants)
    except images.BadImage:
        return False


def _no_pixels(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(images, "_check_pixels", lambda *_: None)


@guard("upload: a bomb of pixels", _no_pixels)
def pixel_bomb(_: Town) -> bool:
    """A few kilobytes that unpack to more than the limit (here a small one, to spare the machine)."""

    def flat() -> bytes:
        out = io.BytesIO()
        Image.new("1", (3000, 3000)).save(out, "PNG")
        assert out.tell() < 10_000
        return out.getvalue()

    return _taken(flat, pixel_limit=1_000_000)


def _scans() -> bytes:
    plain = _picture(progressive=True)
    at = plain.rfind(b"\xff\xda")
    return plain[:at] + plain[at:-2] * 100 + plain[-2:]


@guard("upload: a picture of a thousand scans", lambda patch: patch.setattr(images, "SCAN_LIMIT", 10**9))
def scan_bomb(_: Town) -> bool:
    return _taken(_scans)


@guard("upload: a torn picture", lambda patch: patch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True))
def torn(_: Town) -> bool:
    return _taken(lambda: _picture(size=(600, 400))[:9000])


@guard(
    "upload: more bytes than a photograph has", lambda p: p.setitem(images.prepare.__kwdefaults__, "byte_limit", 10**9)
)
def endless_upload(_: Town) -> bool:
    return _taken(lambda: _picture() + b"\0" * images.BYTE_LIMIT)


def _office(**parts: bytes) -> io.BytesIO:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        for name, data in parts.items():
            archive.writestr(name, data)
    return made


def _looked(file: io.BytesIO) -> bool:
    try:
        return papers.look(file).ending == "docx"
    except papers.BadPaper:
        return False


UNPACKED = papers.MOST_UNPACKED


@guard("document: an archive that unpacks into a flood", lambda patch: patch.setattr(papers, "MOST_UNPACKED", 10**12))
def paper_bomb(_: Town) -> bool:
    return _looked(_office(**{"word/document.xml": b"\0" * (UNPACKED + 1)}))


def _blind(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(papers, "_office", lambda *_: papers.Paper(papers.WORD, "docx"))


@guard("document: macros", _blind)
def paper_macro(_: Town) -> bool:
    return _looked(_office(**{"word/document.xml": b"x", "word/vbaProject.bin": MARK}))


# --- files for others --------------------------------------------------------------------------------------------

FORMULAS = ("=HYPERLINK(1)", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(1)", "\t=1", "\r=1", "=1")


@guard("CSV injection", lambda patch: patch.setattr(sheets, "harmless", lambda cell: cell))
def csv_formula(_: Town) -> bool:
    text = sheets.csv_text([["a", each] for each in FORMULAS]).lstrip("\ufeff")
    cells = [row[1] for row in csv.reader(io.StringIO(text, newline=""))]
    return any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)


def _trusting(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(sheets, "_cell", lambda sheet, value, *, bold=False: value)


@guard("XLSX injection", _trusting)
def xlsx_formula(_: Town) -> bool:
    book = openpyxl.load_workbook(
        io.BytesIO(sheets.xlsx_bytes([("x", [["head"], *([each] for each in FORMULAS[:1])])]))
    )
    return any(cell.data_type == "f" for row in book["x"] for cell in row)


ACTION = "x) /OpenAction << /S /JavaScript /JS (app.alert(1)) >> /Author (y"


def _bare_strings(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(fpdf_syntax, "escape_parens", lambda text: text)
    patch.setattr(fpdf_syntax.PDFString, "USE_HEX_ENCODING", False)


@guard("PDF injection", _bare_strings)
def pdf_action(_: Town) -> bool:
    """A title that closes its own string and goes on as the document's dictionary; text is drawn by glyph numbers."""
    made = pdf.new_page()
    made.set_title(ACTION)
    pdf.words(made, 10, 10, 100, ACTION, size=12)
    made.set_compression(False)
    body = pdf.finished(made)
    return b"x) /OpenAction <<" in body


# --- addresses of strangers --------------------------------------------------------------------------------------


class _Inside(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(302 if self.path == "/away" else 200)
        if self.path == "/away":
            self.send_header("location", f"http://127.0.0.2:{self.server.server_port}/secret")
        self.end_headers()
        self.wfile.write(b"the metadata of the cloud")

    def log_message(self, *_: Any) -> None:
        pass


@contextmanager
def _inner() -> Iterator[int]:
    server = ThreadingHTTPServer(("0.0.0.0", 0), _Inside)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


def _fetched(host: str, path: str, **more: Any) -> bool:
    with _inner() as port:
        try:
            found = fetching.fetch(
                f"http://{host}:{port}{path}", fetching.Limits(1000, 3), ports={"http": port}, **more
            )
        except (fetching.Forbidden, fetching.Unfetched):
            return False
    return b"metadata" in found


def _judge_nobody(patch: pytest.MonkeyPatch) -> None:
    patch.setitem(fetching.fetch.__kwdefaults__, "judge", lambda _: True)
    kept = fetching._addresses
    patch.setattr(fetching, "_addresses", lambda place, _: kept(place, lambda _: True))


@guard("SSRF: an address inside the network", _judge_nobody)
def inner_address(_: Town) -> bool:
    hosts = ("127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "0.0.0.0")
    return any(_fetched(host, "/secret") for host in hosts)


@guard("SSRF: a redirect leads inside", _judge_nobody)
def inner_redirect(_: Town) -> bool:
    return _fetched("127.0.0.1", "/away", judge=lambda address: address == "127.0.0.1")


def _resolve_again(patch: pytest.MonkeyPatch) -> None:
    """Judge a name, then let the library resolve it once more, as nearly every client does."""
    kept = fetching._addresses

    def judged(place: Any, judge: fetching.Judge) -> list[str]:
        kept(place, judge)
        return [str(place.hostname)]

    patch.setattr(fetching, "_addresses", judged)


@guard("SSRF: a name that changes its mind", _resolve_again)
def rebound_name(_: Town) -> bool:
    """DNS rebinding: the first answer is a public address where nobody listens, the second is inside."""
    real, told = socket.getaddrinfo, iter(["192.0.2.1"])

    def resolve(host: Any, port: Any, *more: Any, **named: Any) -> Any:
        inside = next(told, "127.0.0.1") if str(host) == "rebind.example" else host
        return real(inside, port, *more, **named)

    socket.getaddrinfo = resolve
    try:
        return _fetched("rebind.example", "/secret", judge=lambda address: address == "192.0.2.1")
    finally:
        socket.getaddrinfo = real


# --- paths, texts, keys ------------------------------------------------------------------------------------------


@guard("path traversal", lambda patch: patch.setattr(files, "KEY", re.compile(r".*", re.S)))
def walked_out(_: Town) -> bool:
    with tempfile.TemporaryDirectory() as folder:
        outside = Path(folder, "secret.txt")
        outside.write_text("secret")
        store = files.FileStore(Path(folder, "files"))
        store.put("photos/a", b"x")
        for asked in ("../" * 3 + "secret.txt", "a/../../../../secret.txt", str(outside), "..\\secret.txt", "a\0b"):
            try:
                goal = store.path(asked)
            except files.BadKey:
                continue
            if not goal.resolve().is_relative_to(store.root.resolve()):
                return True
    return False


TAGS = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.active = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.active |= tag == "script" or any(name.startswith("on") for name, _ in attrs)


@guard("injection: HTML in the texts of public pages", lambda p: p.setattr(drawing.SHEETS, "autoescape", False))
def written_tags(town: Town) -> bool:
    drawing.SHEETS.cache.clear()
    with work() as session:
        row = session.get_one(BuildingRow, town.a.building_id)
        row.address, row.address_en = TAGS, TAGS
    found = False
    for path in (f"/public/building/{town.a.building_id}", "/public?q=" + "%3Cscript%3E1%3C/script%3E", "/public"):
        for language in ("ka", "en"):
            reader = _Reader()
            reader.feed(phone().get(f"{path}{'&' if '?' in path else '?'}lang={language}").text)
            found |= reader.active
    drawing.SHEETS.cache.clear()
    return found


def _anybody(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(service_rescue, "_may_rescue", lambda *_: True)


@guard("takeover: an operator makes a way into an administrator's account", _anybody)
def rescued_upwards(town: Town) -> bool:
    try:
        return bool(service_rescue.make_rescue(cast(OPERATOR), town.people[ADMIN]))
    except Refusal:
        return False


# --- the two tests -----------------------------------------------------------------------------------------------

NAMES = sorted(GUARDS)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_the_guard_refuses(name: str, town: Town) -> None:
    assert GUARDS[name].attack(town) is False


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_without_the_guard_the_attack_succeeds(name: str, town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the test above would prove nothing: it might refuse for another reason, or not attack at all."""
    GUARDS[name].remove(monkeypatch)
    assert GUARDS[name].attack(town) is True
