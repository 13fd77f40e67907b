"""What a letter's page at the desk remembers, and what the registry does there."""

from __future__ import annotations

import uuid
from collections.abc import Awaitable, Mapping
from typing import Any

import reflex as rx

from rustavi_hoa.casework import forms, service_desk, service_registry, words_deeds
from rustavi_hoa.casework.lacking import Lack, lacking
from rustavi_hoa.casework.views import Letter
from rustavi_hoa.casework.views_desk import Choices
from rustavi_hoa.kernel.errors import Invalid, NotFound, Stale
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.notice import Spoken


class LetterState(rx.State):
    """One letter as the desk sees it, and the one form that is open."""

    view: Letter = Letter()
    lacks: list[Lack] = []
    is_signing: bool = False
    offers: Choices = Choices()
    is_loaded: bool = False
    is_missing: bool = False
    asking: str = ""
    fault: Spoken = Spoken()
    faults: dict[str, Spoken] = {}
    lines: list[int] = [0]

    @rx.event(supersedes=True)
    async def load(self):
        """Show the letter that the address names; runs again when it changes. A form that is open stays as typed."""
        letter_id = whole(self.router.url.query_parameters.get("id"))
        before = self.view.card.id
        try:
            view, self.is_missing = await guard.call(self, service_desk.read, letter_id), False
            bell.subscribe(self, f"letter:{letter_id}", LetterState.load)
        except NotFound:
            view, self.is_missing = Letter(), True
        if not self.is_loaded:
            self.offers = await guard.call(self, service_desk.choices)
        self.view, self.lacks = view, lacking(view)
        self.is_signing = any("attach_signed" in each.may for each in view.replies)
        if view.card.id != before:
            self.asking, self.fault, self.faults, self.lines = "", Spoken(), {}, [0]
        self.is_loaded = True

    @rx.event
    def ask(self, what: str):
        """Open one of the page's forms, or close it."""
        self.asking, self.fault, self.faults, self.lines = what[:40], Spoken(), {}, [0]

    @rx.event
    def widen(self):
        """Offer a line for one more task."""
        self.lines = list(range(min(len(self.lines) + 1, forms.MOST_TASKS)))


async def tell(state: rx.State, deed: Awaitable[Any], given: Mapping[str, Any]) -> Any:
    """Do a deed of this page: faults stand beside their fields, success closes the form.

    Gives what the deed gave, "done" for nothing; None after a refusal, with everything typed still in the form.
    """
    page = await state.get_state(LetterState)
    try:
        made = await deed
    except Invalid as refused:
        said = notice.faults(refused)
        page.faults = said
        page.fault = next((line for name, line in said.items() if name not in given), Spoken())
        if not page.asking:
            await notice.say(state, next(iter(said.values())))
        return None
    except Stale as stale:
        page.fault, page.faults = notice.translate(stale), {}
        if not page.asking:
            await notice.say(state, page.fault)
        return None
    page.asking, page.fault, page.faults, page.lines = "", Spoken(), {}, [0]
    return "done" if made is None else made


class RegistryState(rx.State):
    """What the registry and the duty officer do with a letter."""

    @rx.event
    async def check(self, letter_id: int):
        """Say that it has everything it needs."""
        if await tell(self, guard.call(self, service_registry.check, letter_id), {}):
            return LetterState.load

    @rx.event
    async def ask_missing(self, letter_id: int, form: dict):
        """Ask the applicant for what is missing."""
        if await tell(self, self._missing(letter_id, form), form):
            await notice.done(self, words_deeds.DONE)
            return LetterState.load

    async def _missing(self, letter_id: int, form: dict) -> None:
        text, until = forms.text(form, "text"), forms.day(form, "until")
        await guard.call(self, service_registry.ask_missing, letter_id, text, until)

    @rx.event
    async def more_time(self, letter_id: int, form: dict):
        """Give the applicant more time to complete it."""
        if await tell(self, self._more(letter_id, form), form):
            return LetterState.load

    async def _more(self, letter_id: int, form: dict) -> None:
        await guard.call(self, service_registry.more_time, letter_id, forms.day(form, "until"))

    @rx.event
    async def complete(self, letter_id: int, form: dict):
        """Take what was missing."""
        key, text = forms.text(form, "key") or str(uuid.uuid4()), forms.text(form, "text")
        if await tell(self, guard.call(self, service_registry.complete_for, letter_id, key, text), form):
            return LetterState.load

    @rx.event
    async def accuse(self, letter_id: int, form: dict):
        """Make clear whom it complains about."""
        service, person = forms.text(form, "service"), whole(form.get("person")) or None
        if await tell(self, guard.call(self, service_registry.name_accused, letter_id, service, person), form):
            return LetterState.load

    @rx.event
    async def number(self, letter_id: int, form: dict):
        """Write City Hall's number down."""
        given = forms.text(form, "number")
        if await tell(self, guard.call(self, service_registry.city_number, letter_id, given), form):
            return LetterState.load

    @rx.event
    async def note(self, letter_id: int, form: dict):
        """Leave a note for staff."""
        if await tell(self, guard.call(self, service_desk.say, letter_id, forms.text(form, "text")), form):
            return LetterState.load
