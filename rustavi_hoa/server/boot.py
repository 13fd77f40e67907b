"""Pages paint before their script: what the phone shows first is the built HTML, and only then 150 KB of script come.

React Router asks for its modules in the head, so on a slow line they race the font and on a slow processor they are
compiled before the first frame (measured on the phone profile: first paint 2.2 s, afterwards 0.9 s). We move its start
into a file of its own and ask for everything once the browser says that it has painted; the modules come together and
wake one by one, so that a finger is heard between them.
"""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

from rustavi_hoa.server.head import client_version

PRELOAD = re.compile(r'<link (?=[^>]*rel="modulepreload")[^>]*href="([^"]+)"[^>]*/?>')
START = re.compile(r'(<script type="module" async="">)(.*?)(</script>)', re.S)

BOOT = """
%(map)s
let gone = false;
const go = async () => {
  if (gone) return;
  gone = true;
  await map();
  const parts = %(parts)s;
  for (const href of ["%(entry)s", ...parts, "%(start)s", "%(ours)s"]) {
    document.head.append(Object.assign(document.createElement("link"), { rel: "modulepreload", href }));
  }
  for (const part of parts) {
    await import(part).catch(() => {});
    await new Promise((turn) => setTimeout(turn));
  }
  import("%(start)s");
  import("%(ours)s");
};
if (document.visibilityState === "hidden" || !self.PerformanceObserver) go();
else new PerformanceObserver(go).observe({ type: "paint", buffered: true });
setTimeout(go, 1000);
"""
"""Runs as a module; a tab opened in the background never paints, and an old browser may not say that it did.
A part that fails to come is asked for again by the start itself, which says so; our own script comes in any case."""

NO_MAP = "const map = () => {};"
MAP = """
const by = new URLSearchParams(location.search).get("by") ?? "";
const answer = fetch("/api/atlas" + (by && "?by=" + encodeURIComponent(by)));
answer.catch(() => {});
self.hoaAtlas = { by, answer };
const style = { id: "atlas-style", rel: "stylesheet", href: "/atlas.css" };
document.head.append(Object.assign(document.createElement("link"), style));
const drawn = new Promise((done) => addEventListener("hoa-drawn", done, { once: true }));
import("%(atlas)s").catch(() => dispatchEvent(new Event("hoa-drawn")));
const map = () => Promise.race([drawn, new Promise((late) => setTimeout(late, 4000))]);
"""
"""On a page of the map its data and its own script go first: they draw it alone, and the page's script comes after
(measured on the phone profile: the data were asked for at 2.0 s, now with the first bytes). Four seconds at most."""


def paint_first(folder: Path) -> None:
    """Let every built page of a folder paint before it asks for its script.

    Raises:
        RuntimeError: the pages no longer hold the start that we move.
    """
    for page in folder.rglob("*.html"):
        html = page.read_text(encoding="utf8")
        start = START.search(html)
        if start is None:
            raise RuntimeError(f"{page} no longer holds the start of its script")
        preloads = PRELOAD.findall(html)
        name = f"/assets/start-{hashlib.sha256(start[2].encode()).hexdigest()[:8]}.js"
        (folder / name.lstrip("/")).write_text(start[2].replace('"/assets/', '"./'), encoding="utf8")
        ours = f"/client/app.js?v={client_version()}"
        entry = next(href for href in preloads if "/entry." in href)
        parts = json.dumps([href for href in preloads if href != entry])
        code = BOOT % {"parts": parts, "entry": entry, "start": name, "ours": ours, "map": NO_MAP}
        if "<hoa-atlas" in html:
            chunk = next((folder / "client").glob("atlas-*.js")).name
            code = code.replace(NO_MAP, MAP % {"atlas": f"/client/{chunk}"})
        made = START.sub(lambda found, code=code: found[1] + code + found[3], PRELOAD.sub("", html), count=1)
        page.write_text(made, encoding="utf8")
