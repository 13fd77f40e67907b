"""What every tab remembers: language and who is here. Taste and courtesy, never a right."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.identity import service
from rustavi_hoa.identity.views import Me
from rustavi_hoa.kernel.errors import SignedOut
from rustavi_hoa.shell import bell, guard
from rustavi_hoa.shell.badge import BadgeState

LANGUAGE_COOKIE = "lang"
PUBLIC = (routes.SIGN_IN, routes.SECOND, routes.SIGN_UP, routes.FORGOT, routes.PRIVACY, routes.NUMBERS)
"""Pages that stay as they are when somebody's part changes."""


class SessionState(rx.State):
    """The person and the language at this tab."""

    locale: str = rx.Cookie("ka", name=LANGUAGE_COOKIE, path="/", max_age=365 * 86400, same_site="lax")
    me: Me = Me()
    is_known: bool = False
    pulse: int = 0

    @rx.event
    async def arrive(self):
        """Learn who is here; runs on every page load, every reconnect, and whenever this person's rights ring."""
        was, was_known = self.me.part, self.is_known
        try:
            self.me = await guard.call(self, service.me)
            bell.subscribe(self, f"person:{self.me.person_id}", SessionState.arrive)
            bell.subscribe(self, guard.session_topic(self), SessionState.leave)
            badge = await self.get_state(BadgeState)
            badge.news = self.me.news
        except SignedOut:
            self.me = Me()
        self.is_known, self.pulse = True, self.pulse + 1
        if was_known and was not in ("visitor", self.me.part) and self.router.url.path not in PUBLIC:
            there = routes.HOME if self.me.person_id else routes.SIGN_IN
            return rx.redirect(f"{there}?as={self.me.part}", replace=True)
        return None

    @rx.event
    async def leave(self):
        """Go to the door when this sign-in was ended, here or from another device."""
        return rx.redirect(routes.SIGN_IN, replace=True)

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
        return rx.redirect(f"{routes.HOME}?place={building_id}", replace=True)
