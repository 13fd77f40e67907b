"""The page without a signal and the worker that serves it, made from the built pages (ADR 0074).

Every page says the build it belongs to; the worker carries the same name, and keeps nothing under another.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
from html import escape
from pathlib import Path

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.server.head import client_version
from rustavi_hoa.server.tools import CLIENT, build_environment
from rustavi_hoa.settings import ROOT
from rustavi_hoa.shell import words
from rustavi_hoa.shell.words_help_people import PEOPLE
from rustavi_hoa.shell.words_help_staff import STAFF
from rustavi_hoa.shell.words_offline import HERE, PAGE

NAME = "offline.html"
HELP = "help.json"
STYLE = re.compile(r"<style>.*?</style>", re.S)
END = "</head>"
HEAVY = 60_000
"""Bytes of a script that no kept page needs: maps, whose ground is not there without a signal."""

HTML = """<!DOCTYPE html><html lang="ka" data-offline data-build="%(build)s"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex"><title>%(title)s</title>
<link rel="manifest" href="/manifest.webmanifest"><link rel="icon" href="/favicon.svg" type="image/svg+xml">
%(style)s</head><body><hoa-offline data-facts="FACTS" data-words="%(words)s"></hoa-offline><!--seen-->
<script type="module" src="/client/offline.js?v=%(client)s"></script>
<script type="module" src="/client/app.js?v=%(client)s"></script>
</body></html>
"""


def finish(folder: Path) -> None:
    """Name the build in every page, then make the page without a signal and the worker that knows the name.

    Raises:
        RuntimeError: the built pages no longer hold what we read from them.
    """
    (folder / HELP).write_text(json.dumps(helps(), ensure_ascii=False), encoding="utf8")
    build = _name_of(folder)
    pages = [page for page in folder.rglob("*.html") if page.name != NAME]
    for page in pages:
        html = page.read_text(encoding="utf8")
        if END not in html:
            raise RuntimeError(f"{page} no longer holds a head")
        page.write_text(html.replace(END, f'<meta name="build" content="{build}">{END}', 1), encoding="utf8")
    style = STYLE.search((folder / "sign-in" / "index.html").read_text(encoding="utf8"))
    if style is None:
        raise RuntimeError("the built pages no longer hold their styles")
    told = escape(json.dumps(_spoken({**PAGE, "app": words.APP}), ensure_ascii=False))
    facts = {"build": build, "title": PAGE["title"].ka, "style": style[0], "words": told, "client": client_version()}
    (folder / NAME).write_text(HTML % facts, encoding="utf8")
    _make_worker(folder, build)


def shell(folder: Path) -> list[str]:
    """List what a phone keeps of a build: the page without a signal, our scripts, font, signs; nobody's data."""
    scripts = [file for file in sorted((folder / "client").glob("*.js")) if file.stat().st_size < HEAVY]
    entries = [f"/client/{name}.js?v={client_version()}" for name in ("app", "offline")]
    left_out = ("app.js", "offline.js", "atlas-", "map-")
    names = [f"/client/{file.name}" for file in scripts if not file.name.startswith(left_out)]
    signs = [f"/assets/{file.name}" for file in sorted(folder.glob("assets/icons-*.svg"))]
    sheets = [f"/{name}.css" for name in ("gallery", "walk") if (folder / f"{name}.css").exists()]
    fixed = ["/offline.html", "/fonts/noto-sans-georgian.woff2", "/icon-192.png", "/api/numbers", f"/{HELP}"]
    return [*fixed, *entries, *names, *signs, *sheets]


def _spoken(said: dict[str, Msg]) -> dict[str, dict[str, str]]:
    return {name: {"ka": msg.ka, "en": msg.en} for name, msg in said.items()}


def helps() -> dict[str, dict[str, dict[str, str]]]:
    """Give what every screen says of itself, by address, and the sentences around it."""
    return {"pages": _spoken(PEOPLE | STAFF), "words": _spoken({**HERE, "close": words.CLOSE})}


def _name_of(folder: Path) -> str:
    digest = hashlib.sha256()
    for file in sorted(file for file in folder.rglob("*") if file.is_file() and file.suffix not in {".br", ".gz"}):
        digest.update(file.relative_to(folder).as_posix().encode() + b"\0" + file.read_bytes())
    for file in sorted((CLIENT / "worker").glob("*.js")):
        digest.update(file.read_bytes())
    return digest.hexdigest()[:10]


def _make_worker(folder: Path, build: str) -> None:
    """Bundle the worker into one file at the root, so that its reach is the whole platform."""
    beside = ROOT / ".web" / "hoa-worker"
    shutil.rmtree(beside, ignore_errors=True)
    shutil.copytree(CLIENT, beside)
    pages = sorted(
        "/" + page.relative_to(folder).as_posix().removesuffix("/index.html")
        for page in folder.rglob("index.html")
        if page.parent != folder
    )
    known = {"BUILD": build, "SHELL": shell(folder), "PAGES": pages}
    command = ["bun", "build", str(beside / "worker" / "sw.js"), "--outfile", str(folder / "sw.js"), "--minify"]
    for name, value in known.items():
        command += ["--define", f"{name}={json.dumps(value)}"]
    said = subprocess.run(  # noqa: S603 - our own fixed command
        [*command, "--target=browser"], cwd=ROOT, env=build_environment(), capture_output=True, text=True
    )
    if said.returncode:
        raise RuntimeError(f"the worker could not be bundled: {said.stderr}")
