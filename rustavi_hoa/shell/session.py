"""What every tab remembers: language and who is here. Taste and courtesy, never a right."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.identity import service
from rustavi_hoa.identity.views import Me
from rustavi_hoa.kernel.errors import SignedOut
from rustavi_hoa.shell import guard

LANGUAGE_COOKIE = "lang"


class SessionState(rx.State):
    """The person and the language at this tab."""

    locale: str = rx.Cookie("ka", name=LANGUAGE_COOKIE, path="/", max_age=365 * 86400, same_site="lax")
    me: Me = Me()
    is_known: bool = False

    @rx.event
    async def arrive(self):
        """Learn who is here; runs on every page load and every reconnect."""
        try:
            self.me = await guard.call(self, service.me)
        except SignedOut:
            self.me = Me()
        self.is_known = True

    @rx.event
    async def speak(self, locale: str):
        """Change the language of this screen at once, and of letters to come."""
        if locale not in ("ka", "en"):
            return
        self.locale = locale
        if self.me.person_id:
            await guard.call(self, service.choose_language, locale)

    @rx.event
    async def look_at(self, building_id: int):
        """Put another of the person's buildings in view, then load the page anew."""
        await guard.call(self, service.look_at, building_id)
        return rx.redirect("/home", replace=True)
