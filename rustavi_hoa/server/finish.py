"""Makes exported pages fit for serving.

After Reflex has exported the pages we inline the small style sheet (measured: the largest paint of an empty page on
the phone profile fell from 2.1 s to under 1 s), make the socket's address relative, so that one build serves any
host, bundle our own scripts and compress everything once.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path

import brotli

from rustavi_hoa.server import boot, offline, oldest
from rustavi_hoa.server.tools import CLIENT, build_environment
from rustavi_hoa.settings import ROOT
from rustavi_hoa.shell import words

TEXTS = {".html", ".js", ".css", ".svg", ".json", ".webmanifest", ".txt"}
UPDATED, RELOAD = "A new version of this app is available.", "Reload"
BUILD_ORIGIN = "localhost:8000"
INLINED = "/assets/inlined.css"


def finish(folder: Path) -> None:
    """Make exported pages fit for serving."""
    _relative_socket(folder)
    _speak(folder)
    _inline_styles(folder)
    _bundle_client(folder)
    boot.paint_first(folder)
    _cut_sprite(folder)
    _name_sprite(folder)
    oldest.write(folder)
    offline.finish(folder)
    for file in folder.rglob("*"):
        if file.is_file() and file.suffix in TEXTS and file.stat().st_size > 400:
            data = file.read_bytes()
            file.with_name(file.name + ".br").write_bytes(brotli.compress(data, quality=11))
            file.with_name(file.name + ".gz").write_bytes(gzip.compress(data, 9, mtime=0))


def _relative_socket(folder: Path) -> None:
    """Let the pages speak to whatever host served them; Reflex bakes one address in."""
    address = re.compile(r"""(["'`])(ws|http)://""" + re.escape(BUILD_ORIGIN) + r"""([^"'`]*)\1""")
    port = re.compile(r"""\b([\w$]+)\.port\s*=\s*(["'`])\2""")
    found = {"address": 0, "port": 0}
    for file in (folder / "assets").glob("*.js"):
        text = file.read_text(encoding="utf8")
        if BUILD_ORIGIN not in text and ".port=" not in text:
            continue
        text, hits = address.subn(r'(globalThis.location?location.origin:"http://x").replace(/^http/,"\2")+"\3"', text)
        found["address"] += hits
        text, hits = port.subn(r"\1.port=location.port", text)
        found["port"] += hits
        file.write_text(text, encoding="utf8")
    if not all(found.values()):
        raise RuntimeError(f"the built pages no longer hold the address we replace: {found}")


def _speak(folder: Path) -> None:
    """Let Reflex speak the reader's language where a page is older than its server."""
    for file in (folder / "assets").glob("*.js"):
        text = file.read_text(encoding="utf8")
        if UPDATED not in text:
            continue
        for english, msg in {UPDATED: words.NEW_VERSION, RELOAD: words.OPEN_AGAIN}.items():
            ours = (
                f'(document.documentElement.lang==="en"?{json.dumps(msg.en)}:{json.dumps(msg.ka, ensure_ascii=False)})'
            )
            text, hits = re.subn(rf"""(["'`]){re.escape(english)}\1""", ours, text)
            if not hits:
                raise RuntimeError(f"the built pages no longer say {english!r}")
        file.write_text(text, encoding="utf8")
        return
    raise RuntimeError(f"the built pages no longer say {UPDATED!r}")


def _inline_styles(folder: Path) -> None:
    """Put the sheet of all pages into each; its link stays for React to find, but disabled, so nothing is fetched."""
    link = re.compile(r'<link (?=[^>]*rel="stylesheet")([^>]*href="(/assets/[^"]+\.css)"[^>]*)>')
    preload = re.compile(r'<link (?=[^>]*as="style")(?=[^>]*rel="preload")[^>]*>')
    inlined = 0

    def inline(found: re.Match[str]) -> str:
        style = (folder / found[2].lstrip("/")).read_text(encoding="utf8")
        return f"<style>{style}</style><link disabled {found[1].replace(found[2], INLINED)}>"

    for page in folder.rglob("*.html"):
        html, hits = link.subn(inline, preload.sub("", page.read_text(encoding="utf8")))
        inlined += hits
        page.write_text(html, encoding="utf8")
    if not inlined:
        raise RuntimeError("the built pages no longer hold the style sheet that we inline")
    _forget_sheet(folder)


def _forget_sheet(folder: Path) -> None:
    """Let the script ask for an empty sheet instead of the inlined one, which it would fetch a second time."""
    (folder / INLINED.lstrip("/")).write_text("/* stands in the page */")
    sheet = re.compile(r"/assets/__reflex_global_styles-[\w-]+\.css")
    for file in (folder / "assets").glob("*.js"):
        text = file.read_text(encoding="utf8")
        if sheet.search(text):
            file.write_text(sheet.sub(INLINED, text), encoding="utf8")


def _cut_sprite(folder: Path) -> None:
    """Leave the signs that our sources name; the whole set would weigh on every first visit."""
    sprite = folder / "icons.svg"
    if not sprite.exists():
        return
    sources = [*(ROOT / "rustavi_hoa").rglob("*.py"), *CLIENT.rglob("*.js")]
    named = set(re.findall(r"""["'`#]([a-z][a-z0-9-]*)["'`]""", "\n".join(each.read_text("utf8") for each in sources)))
    symbol = re.compile(r'\s*<symbol[^>]*\bid="([^"]+)".*?</symbol>', re.S)
    cut = symbol.sub(lambda found: found[0] if found[1] in named else "", sprite.read_text("utf8"))
    sprite.write_text(cut, encoding="utf8")


def _name_sprite(folder: Path) -> None:
    """Give the signs a name by content, so that a phone keeps them for good and does not ask again on every page."""
    sprite = folder / "icons.svg"
    if not sprite.exists():
        return
    named = f"/assets/icons-{hashlib.sha256(sprite.read_bytes()).hexdigest()[:8]}.svg"
    shutil.copy(sprite, folder / named.lstrip("/"))
    for file in (*folder.rglob("*.html"), *folder.rglob("*.js")):
        text = file.read_text(encoding="utf8")
        if "/icons.svg" in text:
            file.write_text(text.replace("/icons.svg", named), encoding="utf8")


def _bundle_client(folder: Path) -> None:
    """Bundle from one entrance; what it loads lazily gets names by content, because they are cached for good."""
    beside = ROOT / ".web" / "hoa-client"  # beside node_modules, so that our scripts may name a package (leaflet)
    shutil.rmtree(beside, ignore_errors=True)
    shutil.copytree(CLIENT, beside)
    command = [
        "bun",
        "build",
        str(beside / "app.js"),
        str(beside / "offline.js"),
        "--outdir",
        str(folder / "client"),
        "--minify",
        "--splitting",
        "--target=browser",
    ]
    subprocess.run(command, cwd=ROOT, env=build_environment(), check=True, stdout=subprocess.DEVNULL)  # noqa: S603
