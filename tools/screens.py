"""Pictures of every screen, on a phone and at a desk, in both languages, into docs/screens/ (WebP, 3 MB in all)."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from rustavi_hoa.rustavi_hoa import DOORS
from rustavi_hoa.settings import ROOT
from tests.e2e import house as houses
from tests.e2e.browsing import DESK, PHONE, Complaints, Visit, enter

FOLDER = ROOT / "docs" / "screens"
LIMIT = 3 * 1024 * 1024
QUALITIES = (62, 48, 36, 26, 18, 12)
SIZES = {"phone": PHONE, "desk": DESK}
OF_ROLE = {
    "chairperson": (
        *("/cabinet", "/announcements", "/building", "/people", "/invitations"),
        *("/passport/edit", "/gallery", "/documents", "/works", "/inquiry", "/walk"),
    ),
    "officer": ("/queue", "/case", "/board", "/board-list", "/map"),
    "operator": (
        *("/operator", "/reported", "/pilot", "/pilot/feedback", "/pilot/answers", "/pilot/questions"),
        *("/register", "/register/building", "/association", "/verification", "/passport/review", "/inquiries"),
        *("/passport/coverage", "/passport/import"),
    ),
    "inspector": ("/passport/inspect", "/stock"),
    "admin": ("/staff", "/settings", "/audit"),
}
WHO = {path: who for who, paths in OF_ROLE.items() for path in paths}
ISSUE = "SELECT max(id) FROM issue WHERE status = 'waiting_for_reporter'"
INQUIRY = (
    "SELECT coalesce(max(inquiry_id), 0) FROM inquiry_target"
    " JOIN inquiry ON inquiry.id = inquiry_id WHERE building_id = 1 AND inquiry.state = 'open'"
)
NAMED = {
    "/issue": f"?id={{{ISSUE}}}",
    "/case": f"?id={{{ISSUE}}}",
    "/inquiry": f"?id={{{INQUIRY}}}",
    "/passport": "?id=1",
    "/passport/edit": "?id=1&group=yard",
    "/passport/inspect": "?id=1&group=roof",
    "/passport/review": "?proposal={SELECT min(id) FROM passport_proposal WHERE state = 'sent'}",
    "/inquiries": f"?id={{{INQUIRY}}}",
    "/register/building": "?id=1",
    "/association": "?id=1",
    "/verification": "?id=1",
}
"""What a page shows; in braces a question to the demo city."""
PUBLIC = ("/public", "/public/building/1", "/public/services", "/public/works")
"""Pages that the server draws without the app: nothing of them has to come alive."""
ASKED = """
INSERT INTO inquiry (title, text, fields, state, due_on, author_id, created_at, sent_at)
SELECT 'ქარიშხლის შემდეგ', 'გთხოვთ, მოკლედ გვიპასუხოთ: დახმარებას ამის მიხედვით გავანაწილებთ.',
  '{"list": [{"code": "f1", "kind": "yes_no", "ka": "სახურავი დაზიანდა?", "en": "Was the roof damaged?"},
    {"code": "f2", "kind": "number", "ka": "რამდენი ბინა დასველდა?", "en": "How many apartments got wet?"},
    {"kind": "passport", "code": "roof.leaks"}], "filter": {"unit": "", "standing": "", "pilot": false}}',
  'open', date('now', '+5 days'), min(id), datetime('now'), datetime('now') FROM person;
INSERT INTO inquiry_target (inquiry_id, building_id, answers, channel, version)
SELECT (SELECT max(inquiry.id) FROM inquiry), id, '{}', '', 1 FROM building WHERE id <= 4;
"""
"""The demo city holds no question to many: one is asked for the pictures."""


def main() -> int:
    """Take every picture; complains about nothing, that is the tests' work."""
    houses.build_pages()
    with tempfile.TemporaryDirectory(prefix="hoa-screens-") as folder, sync_playwright() as playwright:
        home = houses.prepare(Path(folder))
        with sqlite3.connect(home / "hoa.db") as connection:
            connection.executescript(ASKED)
        server = houses.open_house(home)
        path = os.environ.get("HOA_CHROMIUM") or shutil.which("chromium")
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        try:
            taken = take(browser, server)
        finally:
            browser.close()
            server.stop()
    size = keep(taken)
    print(f"{len(taken)} pictures in {FOLDER.relative_to(ROOT)}, {size / 2**20:.1f} MB.")
    return 0


def take(browser: Browser, server: houses.House) -> dict[str, Image.Image]:
    """Walk every page as somebody it is for. Shape: name -> picture."""
    taken: dict[str, Image.Image] = {}
    people = {door.path: None if door.is_public else WHO.get(door.path, "resident") for door in DOORS}
    people |= dict.fromkeys(PUBLIC)
    for locale in ("ka", "en"):
        for device, size in SIZES.items():
            for who in dict.fromkeys(people.values()):
                visit = enter(browser, server.url, Complaints(), who, size=size, locale=locale, device_scale_factor=1)
                for path in (path for path, person in people.items() if person == who):
                    page = stand(visit, path, path + named(path, server.database))
                    name = f"{path.strip('/').replace('/', '-')}.{device}.{locale}"
                    taken[name] = Image.open(BytesIO(page.screenshot())).convert("RGB")
                visit.context.close()
    return taken


def stand(visit: Visit, path: str, address: str) -> Page:
    """Open a page and wait until it stands."""
    if path in PUBLIC:
        page = visit.page()
        page.goto(visit.base + address, wait_until="networkidle")
        return page
    page = visit.go(address)
    page.wait_for_timeout(400)
    return page


def named(path: str, database: Path) -> str:
    """Give the query of a page that shows one thing."""
    start, brace, question = NAMED.get(path, "").partition("{")
    if not brace:
        return start
    with sqlite3.connect(database) as connection:
        return start + str(connection.execute(question.removesuffix("}")).fetchone()[0])


def keep(taken: dict[str, Image.Image]) -> int:
    """Write all in the best quality that fits the limit; gives the bytes."""
    for quality in QUALITIES:
        packed = {name: pack(image, quality) for name, image in taken.items()}
        if sum(map(len, packed.values())) <= LIMIT:
            break
    FOLDER.mkdir(parents=True, exist_ok=True)
    for old in FOLDER.glob("*.webp"):
        old.unlink()
    for name, data in packed.items():
        (FOLDER / f"{name}.webp").write_bytes(data)
    return sum(map(len, packed.values()))


def pack(image: Image.Image, quality: int) -> bytes:
    """Give one picture as WebP."""
    out = BytesIO()
    image.save(out, "WEBP", quality=quality, method=6)
    return out.getvalue()


if __name__ == "__main__":
    sys.exit(main())
