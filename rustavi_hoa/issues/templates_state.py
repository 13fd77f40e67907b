"""What the pages of ready texts remember: the staff's list, and an answer being written."""

from __future__ import annotations

import uuid
from typing import Any

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.issues import service_browse, service_city, service_templates, service_words, words_templates
from rustavi_hoa.issues.rules_templates import REPLY, STEPS
from rustavi_hoa.issues.views import NOTHING, IssueCard
from rustavi_hoa.issues.views_templates import NEW_TEMPLATE, Filled, TemplateLine
from rustavi_hoa.kernel.errors import Invalid, NotFound, Stale
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import guard, notice
from rustavi_hoa.shell.notice import Spoken


class TemplatesState(rx.State):
    """The staff's list and the one being edited."""

    lines: list[TemplateLine] = []
    one: TemplateLine = NEW_TEMPLATE
    is_open: bool = False
    is_loaded: bool = False
    faults: dict[str, Spoken] = {}

    @rx.event(supersedes=True)
    async def load(self):
        """Show all ready texts."""
        self.lines = await guard.call(self, service_templates.everything)
        self.is_loaded = True

    @rx.event
    async def edit(self, template_id: int):
        """Open one in the form; 0 opens an empty form, below zero closes it."""
        self.one = next((each for each in self.lines if each.id == template_id), NEW_TEMPLATE)
        self.is_open, self.faults = template_id >= 0, {}

    @rx.event
    async def save(self, form: dict[str, Any]):
        """Keep what was written."""
        texts = {name: str(form.get(name) or "") for name in service_templates.FIELDS}
        try:
            await guard.call(self, service_templates.save, self.one.id, texts)
        except Invalid as refused:
            self.faults = notice.faults(refused)
            return None
        self.is_open, self.faults = False, {}
        await notice.done(self, words_templates.SAVED)
        return TemplatesState.load

    @rx.event
    async def switch(self, template_id: int, is_active: bool):
        """Offer it, or no more."""
        await guard.call(self, service_templates.switch, template_id, is_active)
        return TemplatesState.load


class AnswerState(rx.State):
    """An answer to a problem, begun from a ready text and edited before it goes."""

    card: IssueCard = NOTHING
    steps: list[str] = []
    step: str = REPLY
    offers: list[Filled] = []
    text: str = ""
    draft: int = 0
    is_loaded: bool = False
    fault: Spoken = Spoken()
    _key: str = ""

    @rx.event(supersedes=True)
    async def load(self):
        """Show the problem that the address names, with the texts for a reply."""
        asked = str(self.router.url.query_parameters.get("id", ""))
        number = whole(asked)
        try:
            view = await guard.call(self, service_browse.whole, number)
        except NotFound:
            self.card, self.is_loaded = NOTHING, True
            return
        self.card, self.steps = view.card, [each for each in view.steps if each in STEPS]
        self.step, self.text, self.fault, self._key = REPLY, "", Spoken(), str(uuid.uuid4())
        self.offers = await guard.call(self, service_templates.offered, number, REPLY)
        self.is_loaded = True

    @rx.event
    async def choose(self, step: str):
        """Choose what the answer does; the texts follow."""
        self.step, self.fault = step[:30], Spoken()
        self.offers = await guard.call(self, service_templates.offered, self.card.id, self.step)

    @rx.event
    async def use(self, template_id: int, locale: str):
        """Put a ready text into the form."""
        found = next((each for each in self.offers if each.id == template_id), None)
        if found is not None:
            self.text = found.en if locale == "en" else found.ka
            self.draft += 1

    @rx.event
    async def reply(self, form: dict[str, Any]):
        """Send the reply."""
        said = (str(form.get("text", "")), [])
        deed = guard.call(self, service_words.say, self.card.id, self._key, REPLY, *said)
        if await self._did(deed):
            return rx.redirect(routes.issue(self.card.id))

    @rx.event
    async def move(self, form: dict[str, Any]):
        """Take the step with these words."""
        text, reason, body = (str(form.get(name, "")) for name in ("text", "reason", "body"))
        if await self._did(guard.call(self, service_city.move, self.card.id, self.step, text, reason, body)):
            return rx.redirect(routes.issue(self.card.id))

    async def _did(self, deed: Any) -> bool:
        try:
            await deed
        except Invalid as refused:
            self.fault = next(iter(notice.faults(refused).values()))
            return False
        except Stale as stale:
            self.fault = notice.translate(stale)
            return False
        return True
