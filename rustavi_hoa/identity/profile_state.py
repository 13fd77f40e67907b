"""What one's own page remembers."""

from __future__ import annotations

from typing import Any

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.identity import service_join, service_profile, words_rescue
from rustavi_hoa.identity.join_state import left_by_form
from rustavi_hoa.identity.views import MyHome, Profile
from rustavi_hoa.kernel.errors import Invalid
from rustavi_hoa.register import service_corrections
from rustavi_hoa.register import words_page as register_words
from rustavi_hoa.register.views import AboutMe
from rustavi_hoa.shell import guard, notice
from rustavi_hoa.shell.notice import Spoken
from rustavi_hoa.shell.session import SessionState


class ProfileState(rx.State):
    """My account, my apartments, my devices."""

    profile: Profile = Profile()
    homes: list[MyHome] = []
    faults: dict[str, Spoken] = {}
    about: AboutMe = AboutMe()
    asked_contact: str = ""
    typed_contact: str = ""
    leaving: int = 0
    is_loaded: bool = False

    @rx.event
    async def load(self):
        """Show the account, and what the password form said."""
        fields, self.faults = left_by_form(self)
        self.asked_contact, self.typed_contact, self.leaving = fields.get("asked", ""), fields.get("contact", ""), 0
        await self._refresh()
        self.is_loaded = True

    async def _refresh(self) -> None:
        self.profile = await guard.call(self, service_profile.profile)
        self.homes = await guard.call(self, service_join.my_homes)
        self.about = await guard.call(self, service_corrections.about_me)

    @rx.event
    async def ask_correction(self, form: dict[str, Any]):
        """Ask that something the register holds about me be put right."""
        which, wanted = str(form.get("field", "")), str(form.get("wanted", ""))
        try:
            await guard.call(self, service_corrections.ask, which, wanted)
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
            return
        self.faults = {}
        self.about = await guard.call(self, service_corrections.about_me)
        await notice.done(self, register_words.ASKED_SENT)

    @rx.event
    async def rename(self, form: dict[str, Any]):
        """Keep a new name."""
        try:
            await guard.call(self, service_profile.rename, str(form.get("shown_name", "")))
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
            return None
        self.faults = {}
        await self._refresh()
        await notice.done(self, words_rescue.NAME_SAVED)
        return SessionState.arrive

    @rx.event
    async def confirm_contact(self, form: dict[str, Any]):
        """Make the new contact mine."""
        try:
            await guard.call(self, service_profile.confirm_contact, str(form.get("code", "")))
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
            return
        self.faults, self.asked_contact = {}, ""
        await self._refresh()
        await notice.done(self, words_rescue.CONTACT_SAVED)

    @rx.event
    async def end_session(self, session_id: int):
        """Sign one device out."""
        await guard.call(self, service_profile.end_session, session_id)
        await self._refresh()
        await notice.done(self, words_rescue.SESSION_ENDED)

    @rx.event
    async def ask_leave(self, membership_id: int):
        """Ask before an apartment is left; 0 puts the question away."""
        self.leaving = membership_id

    @rx.event
    async def leave(self):
        """Leave the apartment that was asked about."""
        membership_id, self.leaving = self.leaving, 0
        await guard.call(self, service_profile.move_out, membership_id)
        await notice.done(self, words_rescue.MOVED_OUT)
        return [SessionState.arrive, rx.redirect(routes.PROFILE, replace=True)]
