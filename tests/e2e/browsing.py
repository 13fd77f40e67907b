"""What browser tests share: sizes, signing in, waiting, and what the browser complained of."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from rustavi_hoa.demo.sign_ins import PASSWORD, SIGN_INS, phone_of

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1440, "height": 900}
NARROW = {"width": 320, "height": 640}
SHOTS = os.environ.get("HOA_SHOTS", "")
PEOPLE = tuple(each.key for each in SIGN_INS)

QUIET = """() => new Promise(done => {
  let timer = setTimeout(finish, 300);
  const limit = setTimeout(finish, 8000);
  const watcher = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(finish, 300); });
  watcher.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  function finish() { watcher.disconnect(); clearTimeout(limit); done(true); }
})"""

WATCH = """(() => {
  window.stirred = performance.now();
  const stir = () => { window.stirred = performance.now(); };
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver(stir).observe(document, everything);
  const Socket = window.WebSocket;
  window.asked = window.heard = 0;
  window.WebSocket = class extends Socket {
    constructor(...given) {
      super(...given);
      window.line = this;
      this.addEventListener("message", ({ data }) => { if (data.length > 40) window.heard = performance.now(); });
    }
    send(text) {
      if (text.length > 40) window.asked = performance.now();
      super.send(text);
    }
  };
  const jar = Object.getOwnPropertyDescriptor(Document.prototype, "cookie");
  Object.defineProperty(document, "cookie", {
    get: () => jar.get.call(document),
    set: (text) => { if (!text.startsWith("lang=")) jar.set.call(document, text); },
  });
})()"""
"""Watch a page from its beginning; the language spoken in place is forgotten by the next page."""
THERE = """() => {
  const { page, settled } = document.querySelector("[data-page]")?.dataset ?? {};
  return page === location.pathname && settled === "yes" && !document.querySelector("hoa-first");
}"""
STILL = """() => new Promise(done => {
  const since = performance.now();
  const look = () => {
    const now = performance.now();
    const waits = now - since < 4000 && (window.heard < window.asked || document.querySelector("main .sk"));
    if ((!waits && now - Math.max(window.stirred, since - 100) > 200) || now - since > 8000) done(now - since > 8000);
    else setTimeout(look, 20);
  };
  look();
})"""
"""Wait for a watched page to lie still; tells when it never did."""
SPEAK = """([name, locale]) => {
  const query = Object.fromEntries(new URLSearchParams(location.search));
  const router_data = { pathname: location.pathname, asPath: location.pathname + location.search, query };
  window.line.send("42/_event," + JSON.stringify(["event", { name, payload: { locale }, router_data }]));
}"""
SPEAKS = "reflex___state____state.rustavi_hoa___shell___session____session_state.speak"
"""What a press on the buttons of the languages says to the house, on pages that have no such buttons."""
WALK = """path => {
  window.stirred = window.asked = performance.now();
  history.pushState({}, "", path);
  dispatchEvent(new PopStateEvent("popstate", { state: {} }));
}"""
"""Go on as a pressed link does: no reload."""
FORGET = "() => { try { sessionStorage.clear() } catch {} }"
"""A tab without its token is new to the house: what stood open in it is closed."""


@dataclass(slots=True)
class Complaints:
    """Errors of the console and of the page, with the address they happened on."""

    heard: list[str] = field(default_factory=list)
    expected: list[str] = field(default_factory=list)

    def expect(self, part: str) -> None:
        """Let complaints that hold this text pass: the test makes them happen on purpose."""
        self.expected.append(part)

    def unexpected(self) -> list[str]:
        """Give what nobody asked for."""
        return [each for each in self.heard if not any(part in each for part in self.expected)]

    def listen(self, page: Page) -> None:
        """Hear one page."""

        def console(message: ConsoleMessage) -> None:
            if message.type == "error" or "Content Security Policy" in message.text:
                self.heard.append(f"{page.url}: {message.text} ({(message.location or {}).get('url', '')})")

        page.on("console", console)
        page.on("pageerror", lambda error: self.heard.append(f"{page.url}: {error}"))


@dataclass(slots=True)
class Visit:
    """One person's browser at the platform."""

    base: str
    context: BrowserContext
    complaints: Complaints

    def page(self) -> Page:
        """Give the open tab, or a new one."""
        return self.context.pages[0] if self.context.pages else self.context.new_page()

    def go(self, path: str) -> Page:
        """Open an address in the tab and wait until it lives."""
        page = self.page()
        page.goto(self.base + path)
        wait_alive(page)
        return page

    def leaf(self, paths: Iterable[str], *, anew: bool = False) -> Iterator[tuple[str, Page]]:
        """Open many addresses in two tabs: while one is looked at, the next comes in the other.

        A tab loads its first page and walks on from there as links do; ``anew``: it loads every page and is new each
        time.
        """
        self.context.add_init_script(WATCH)
        tabs = [self.context.new_page(), self.context.new_page()]
        waiting = list(paths)
        self._turn(tabs[0], waiting[0], anew)
        for at, path in enumerate(waiting):
            if at + 1 < len(waiting):
                self._turn(tabs[(at + 1) % 2], waiting[at + 1], anew)
            wait_there(tabs[at % 2])
            yield path, tabs[at % 2]

    def _turn(self, tab: Page, path: str, anew: bool) -> None:
        if tab.url == "about:blank" or anew:
            tab.evaluate(FORGET)
            tab.goto(self.base + path, wait_until="commit")
        else:
            tab.evaluate(WALK, path)


def wait_there(page: Page) -> None:
    """Wait until a watched page lives at its address, or where it was sent on to, and lies still."""
    page.wait_for_function(THERE, timeout=20_000)
    page.evaluate(STILL)
    page.wait_for_function(THERE, timeout=20_000)


def speak(page: Page, locale: str) -> None:
    """Change the language of a watched page without loading it anew."""
    if page.locator("html").get_attribute("lang") != locale:
        page.evaluate(SPEAK, [SPEAKS, locale])
        page.wait_for_function("locale => document.documentElement.lang === locale", arg=locale)
        page.evaluate(STILL)


def wait_alive(page: Page, timeout: float = 20_000) -> None:
    """Wait until the page's events reach the server and the screen has come to rest."""
    page.locator('[data-page][data-ready="yes"]').first.wait_for(state="attached", timeout=timeout)
    page.locator("hoa-first").wait_for(state="detached", timeout=timeout)
    rest(page)


def rest(page: Page) -> None:
    """Wait until the screen has not changed for a moment."""
    page.evaluate(QUIET)


def look(page: Page, name: str) -> None:
    """Keep pictures of a decisive screen, as a phone and as a desk show it, where HOA_SHOTS names a folder."""
    if not SHOTS:
        return
    before, locale = page.viewport_size, page.locator("html").get_attribute("lang")
    for size in ({"width": 360, "height": 780}, DESK):
        page.set_viewport_size(size)
        rest(page)
        page.screenshot(path=f"{SHOTS}/{name}-{size['width']}-{locale}.png", full_page=True)
    page.set_viewport_size(before)


def enter(
    browser: Browser,
    base: str,
    complaints: Complaints,
    who: str | None = None,
    *,
    size: dict[str, int] | None = None,
    locale: str = "ka",
    dark: bool = False,
    **more: object,
) -> Visit:
    """Open a browser of its own for a demo person (a key of SIGN_INS), or for a visitor."""
    size = size or PHONE
    touch = {"is_mobile": True, "has_touch": True, "device_scale_factor": 2} if size["width"] < 700 else {}
    made = {"viewport": size, "color_scheme": "dark" if dark else "light", "locale": "ka-GE", **touch, **more}
    context = browser.new_context(**made)
    context.set_default_timeout(15_000)
    context.add_cookies([{"name": "lang", "value": locale, "url": base}])
    context.on("page", lambda page: complaints.listen(page))
    visit = Visit(base, context, complaints)
    if who is not None:
        sign_in(visit, who)
    return visit


def sign_in(visit: Visit, who: str) -> None:
    """Post the native form as a browser does; the cookie lands in the context."""
    answer = visit.context.request.post(
        f"{visit.base}/auth/sign-in",
        form={"contact": phone_of(who), "password": PASSWORD, "next": "/sign-in"},
        headers={"origin": visit.base},
        max_redirects=0,
    )
    assert answer.status == 303, answer.status
    assert "fault" not in answer.headers["location"], answer.headers["location"]


Enter = Callable[..., Visit]
