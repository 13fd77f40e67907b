"""What an applicant's pages remember: the own applications, one of them."""

from __future__ import annotations

import uuid

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.casework import forms, service, words_own
from rustavi_hoa.casework.views import Letter, LetterPage
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound, Stale
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.notice import Spoken
from rustavi_hoa.shell.session import SessionState


class MyLettersState(rx.State):
    """The own applications, the nearest date first."""

    found: LetterPage = LetterPage()
    is_loaded: bool = False

    @rx.event(supersedes=True)
    async def load(self):
        """Show the page that the address names."""
        page = whole(self.router.url.query_parameters.get("page")) or 1
        self.found = await guard.call(self, service.mine, page)
        self.is_loaded = True


class OwnLetterState(rx.State):
    """One's own application."""

    view: Letter = Letter()
    is_loaded: bool = False
    is_missing: bool = False
    is_leaving: bool = False
    key: str = ""
    fault: Spoken = Spoken()

    @rx.event(supersedes=True)
    async def load(self):
        """Show the application that the address names; staff who follow a notice are led to their desk."""
        letter_id = whole(self.router.url.query_parameters.get("id"))
        try:
            view, self.is_missing = await guard.call(self, service.read, letter_id), False
            bell.subscribe(self, f"letter:{letter_id}", OwnLetterState.load)
        except (NotFound, Denied):
            here = (await self.get_state(SessionState)).me
            if Can.LETTER_DESK.value in here.rights:
                return rx.redirect(f"{routes.LETTER_DESK}?id={letter_id}", replace=True)
            view, self.is_missing = Letter(), True
        if view.card.id != self.view.card.id:
            self.key, self.fault, self.is_leaving = str(uuid.uuid4()), Spoken(), False
        self.view, self.is_loaded = view, True
        return None

    @rx.event
    def ask_leave(self, is_leaving: bool):
        """Open or close the question of withdrawing."""
        self.is_leaving, self.fault = bool(is_leaving), Spoken()

    @rx.event
    async def complete(self, letter_id: int, form: dict):
        """Send what was missing; the key makes a second press harmless."""
        try:
            await guard.call(self, service.complete, letter_id, self.key, forms.text(form, "text"))
        except (Invalid, Stale) as refused:
            self.fault = notice.translate(refused)
            return None
        self.fault, self.key = Spoken(), str(uuid.uuid4())
        await notice.done(self, words_own.COMPLETED)
        return OwnLetterState.load

    @rx.event
    async def withdraw(self, letter_id: int, form: dict):
        """Take the application back."""
        try:
            await guard.call(self, service.withdraw, letter_id, forms.text(form, "reason"))
        except (Invalid, Stale) as refused:
            self.fault = notice.translate(refused)
            return None
        self.fault, self.is_leaving = Spoken(), False
        await notice.done(self, words_own.WITHDRAWN)
        return OwnLetterState.load
