"""What the page remembers where an applicant writes: chosen problems, the draft, the one key of a sending."""

from __future__ import annotations

import uuid

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.casework import forms, service, service_choosing, service_problems, words_own
from rustavi_hoa.casework.views import Registered
from rustavi_hoa.casework.views_desk import Draft
from rustavi_hoa.issues.views import IssueLine
from rustavi_hoa.kernel.errors import Invalid
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import guard, notice
from rustavi_hoa.shell.notice import Spoken
from rustavi_hoa.shell.session import SessionState

EMPTY = Draft([], 0, "", "", "", [], 0, 0)


class WriteState(rx.State):
    """An official application being written."""

    step: str = ""
    draft: Draft = EMPTY
    questions: str = ""
    problems: list[IssueLine] = []
    key: str = ""
    complaint: str = ""
    about: str = ""
    faults: dict[str, Spoken] = {}

    @rx.event
    async def load(self):
        """Begin from the problems that the address names, from none, or by choosing them."""
        asked = str(self.router.url.query_parameters.get("issue", ""))[:300]
        self.key, self.complaint, self.about, self.faults = str(uuid.uuid4()), "", "", {}
        self.draft, self.questions, self.step = EMPTY, "", ""
        if asked == "none":
            self.step = "write"
        elif asked:
            await self._prepare([whole(each) for each in asked.split(",")])
        else:
            me, self.problems = (await self.get_state(SessionState)).me, []
            if me.building_id:
                self.problems = await guard.call(self, service_choosing.choosable, me.building_id)
            self.step = "choose"

    async def _prepare(self, ids: list[int]) -> None:
        """Write the draft; a problem that is not the person's to write about says so."""
        try:
            self.draft = await guard.call(self, service_problems.prepare, ids)
            self.questions = "\n".join(self.draft.questions)
        except Invalid as refused:
            self.faults = notice.faults(refused)
        self.step = "write"

    @rx.event
    def choose(self, form: dict):
        """Go on with the ticked problems."""
        ids = [name.removeprefix("issue_") for name, value in form.items() if name.startswith("issue_") and value]
        chosen = ",".join(str(whole(each)) for each in ids)
        return rx.redirect(f"{routes.LETTER_WRITE}?issue={chosen or 'none'}")

    @rx.event
    def weigh(self, name: str, value: str):
        """Remember the answer that opens the next question."""
        if name == "is_complaint":
            self.complaint = value[:10]
        elif name == "about":
            self.about = value[:40]

    @rx.event
    async def send(self, form: dict):
        """Send the letter made of problems."""
        ids = list(self.draft.issue_ids)
        try:
            made = await guard.call(self, service_problems.send, forms.letter(form, self.key), ids)
        except Invalid as refused:
            self.faults = notice.faults(refused)
            return None
        return await _sent(self, made)

    @rx.event
    async def submit(self, form: dict):
        """Send a letter that is about no problem."""
        try:
            made = await guard.call(self, service.submit, forms.letter(form, self.key))
        except Invalid as refused:
            self.faults = notice.faults(refused)
            return None
        return await _sent(self, made)


async def _sent(state: WriteState, made: Registered) -> rx.event.EventSpec:
    """Say number, moment and date, and lead to the application."""
    said = words_own.SENT if made.is_new else words_own.SENT_BEFORE
    ka = said.render("ka", number=made.number, when=made.at.ka, due=made.due.ka)
    en = said.render("en", number=made.number, when=made.at.en, due=made.due.en)
    await notice.say(state, Spoken(ka, en, "good", made.number))
    return rx.redirect(f"{routes.LETTER}?id={made.id}")
