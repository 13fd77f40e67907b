"""What the page of substitutes remembers."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.casework import forms, service_substitutes, words_page
from rustavi_hoa.casework.views_desk import Moved, Person, Substitute
from rustavi_hoa.kernel.errors import Invalid
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import guard, notice
from rustavi_hoa.shell.notice import Spoken


class SubstituteState(rx.State):
    """Who stands in for whom."""

    listed: list[Substitute] = []
    offers: list[Person] = []
    uncovered: str = ""
    moved: Moved = Moved(0, 0)
    faults: dict[str, Spoken] = {}
    is_loaded: bool = False
    is_moved: bool = False

    @rx.event(supersedes=True)
    async def load(self):
        """Show the substitutions of the own staff."""
        self.listed = await guard.call(self, service_substitutes.listing)
        if not self.is_loaded:
            self.offers = await guard.call(self, service_substitutes.staff)
        covered = {each.person_id for each in self.listed if each.is_active or each.is_ahead}
        self.uncovered = ", ".join(dict.fromkeys(each.name for each in self.offers if each.id not in covered))
        self.is_loaded = True

    @rx.event
    async def name(self, form: dict):
        """Name who stands in for somebody."""
        try:
            await self._name(form)
        except Invalid as refused:
            self.faults = notice.faults(refused)
            return None
        self.faults, self.is_moved = {}, False
        await notice.done(self, words_page.NAMED)
        return SubstituteState.load

    async def _name(self, form: dict) -> None:
        who, by, why = whole(form.get("who")), whole(form.get("substitute")), forms.text(form, "reason")
        since, until = forms.day(form, "since"), forms.maybe_day(form, "until")
        await guard.call(self, service_substitutes.name, who, by, why, since, until)

    @rx.event
    async def move(self, form: dict):
        """Move everything of somebody to another, in one act."""
        who, by, why = whole(form.get("who")), whole(form.get("substitute")), forms.text(form, "reason")
        try:
            self.moved = await guard.call(self, service_substitutes.move_all, who, by, why)
        except Invalid as refused:
            self.faults = notice.faults(refused)
            return None
        self.faults, self.is_moved = {}, True
        return SubstituteState.load

    @rx.event
    async def end(self, substitute_id: int):
        """End a substitution."""
        await guard.call(self, service_substitutes.end, substitute_id)
        await notice.done(self, words_page.ENDED)
        return SubstituteState.load
