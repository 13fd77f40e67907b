"""A browser that is too old says so in plain words and gives the number to call, instead of a page that does nothing.

The oldest that work: Chrome and Edge 107, Samsung Internet 21, Safari 16, Firefox 104 (what the bundler writes for);
tests/e2e/test_oldest.py opens the app in a real Chromium 107 and this page in one that is older.
"""

from __future__ import annotations

import json
from pathlib import Path

from rustavi_hoa import routes
from rustavi_hoa.house.rules import SETTINGS
from rustavi_hoa.shell.words_oldest import CALL_INSTEAD, READ_INSTEAD, TOO_OLD

CHECK = (
    "try{[].findLast.name+AbortSignal.timeout.name+CSSLayerBlockRule}catch(e){var d=document,"
    's=d.createElement("script");s.src="/too-old.js";d.head.appendChild(s)}'
)
"""Stands in the head of every page, in words that any browser since 2010 reads; its hash is in the page's policy."""

PAGE = """(function () {
  var words = %(words)s, number = %(number)s, place = %(place)s;
  function say() {
    var box = document.createElement("div"), en = /(^|; )lang="?en/.test(document.cookie);
    function line(text, href) {
      var made = document.createElement(href ? "a" : "p");
      if (href) made.href = href;
      made.appendChild(document.createTextNode(text));
      made.style.cssText = "display:block;margin:0 0 16px;font:18px/1.5 sans-serif;color:#1c1b18";
      box.appendChild(made);
    }
    box.id = "too-old";
    box.style.cssText = "position:fixed;top:0;left:0;right:0;bottom:0;z-index:9999;overflow:auto;" +
      "padding:24px;background:#f6f4ef";
    line(words[en ? 1 : 0][0]);
    line(words[en ? 1 : 0][1] + ": " + number, "tel:" + number);
    line(words[en ? 1 : 0][2], place);
    document.body.appendChild(box);
    document.title = words[en ? 1 : 0][0];
  }
  if (document.body) say(); else document.addEventListener("DOMContentLoaded", say);
})();
"""


END = "</head>"
"""At the end: React takes the first inline script of a head for its own while it hydrates."""


def write(folder: Path) -> None:
    """Put the check into every built page and the plain page beside them.

    Raises:
        RuntimeError: a page holds no head.
    """
    said = (TOO_OLD, CALL_INSTEAD, READ_INSTEAD)
    words = [[msg.ka for msg in said], [msg.en for msg in said]]
    number = str(SETTINGS["number_emergency"].default)
    told = {"words": words, "number": number, "place": routes.PUBLIC}
    script = PAGE % {name: json.dumps(value) for name, value in told.items()}
    (folder / "too-old.js").write_text(script, encoding="utf8")
    for page in folder.rglob("*.html"):
        html = page.read_text(encoding="utf8")
        if END not in html:
            raise RuntimeError(f"{page} holds no head")
        page.write_text(html.replace(END, f"<script>{CHECK}</script>{END}", 1), encoding="utf8")
