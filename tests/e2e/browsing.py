"""What browser tests share: sizes, signing in, waiting, and what the browser complained of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page

from rustavi_hoa.demo.sign_ins import PASSWORD, SIGN_INS, phone_of

PHONE = {"width": 390, "height": 844}
DESK = {"width": 1440, "height": 900}
NARROW = {"width": 320, "height": 640}
PEOPLE = tuple(each.key for each in SIGN_INS)

QUIET = """() => new Promise(done => {
  let timer = setTimeout(finish, 300);
  const limit = setTimeout(finish, 8000);
  const watcher = new MutationObserver(() => { clearTimeout(timer); timer = setTimeout(finish, 300); });
  watcher.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  function finish() { watcher.disconnect(); clearTimeout(limit); done(true); }
})"""


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


def wait_alive(page: Page, timeout: float = 20_000) -> None:
    """Wait until the page's events reach the server and the screen has come to rest."""
    page.locator('[data-page][data-ready="yes"]').first.wait_for(state="attached", timeout=timeout)
    page.locator("hoa-first").wait_for(state="detached", timeout=timeout)
    rest(page)


def rest(page: Page) -> None:
    """Wait until the screen has not changed for a moment."""
    page.evaluate(QUIET)


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
