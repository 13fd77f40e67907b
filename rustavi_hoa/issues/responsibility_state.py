"""What the pages about responsibility remember: the answers given on one's screen, and what lies elsewhere."""

from __future__ import annotations

from typing import Any

import reflex as rx

from rustavi_hoa.issues import service_responsibility
from rustavi_hoa.issues.views_responsibility import DueLine, Responsibility
from rustavi_hoa.kernel.errors import Invalid, NotFound
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.notice import Spoken


class ResponsibilityState(rx.State):
    """Who is responsible for one problem."""

    view: Responsibility = Responsibility()
    answers: dict[str, str] = {}
    asking: str = ""
    is_loaded: bool = False
    fault: Spoken = Spoken()

    @rx.event(supersedes=True)
    async def load(self):
        """Show the problem that the address names; again when it changes."""
        asked = str(self.router.url.query_parameters.get("id", ""))
        number = whole(asked)
        if number != self.view.issue_id:
            self.answers, self.asking = {}, ""
        try:
            self.view = await guard.call(self, service_responsibility.look, number, dict(self.answers))
            bell.subscribe(self, f"issue:{number}", ResponsibilityState.load)
        except NotFound:
            self.view = Responsibility()
        self.is_loaded = True

    @rx.event
    async def answer(self, code: str):
        """Answer the question on the screen; the next one or a suggestion follows."""
        self.answers = {**self.answers, self.view.question.code: code[:30]}
        return ResponsibilityState.load

    @rx.event
    async def again(self):
        """Forget the answers."""
        self.answers = {}
        return ResponsibilityState.load

    @rx.event
    async def ask(self, what: str):
        """Open one of the page's forms, or close it."""
        self.asking, self.fault = what[:20], Spoken()

    @rx.event
    async def decide(self, form: dict[str, Any]):
        """Record who is responsible."""
        given = (str(form.get("holder", "")), str(form.get("reason", "")), dict(self.answers))
        if await self._did(guard.call(self, service_responsibility.decide, self.view.issue_id, *given)):
            return ResponsibilityState.load

    @rx.event
    async def ask_back(self, form: dict[str, Any]):
        """Record that an answer was asked for."""
        given = (str(form.get("text", "")), str(form.get("ask_on", "")))
        if await self._did(guard.call(self, service_responsibility.ask_back, self.view.issue_id, *given)):
            return ResponsibilityState.load

    @rx.event
    async def take_answer(self, form: dict[str, Any]):
        """Record what they said."""
        given = (str(form.get("outcome", "")), str(form.get("text", "")))
        if await self._did(guard.call(self, service_responsibility.take_answer, self.view.issue_id, *given)):
            return ResponsibilityState.load

    async def _did(self, deed: Any) -> bool:
        try:
            await deed
        except Invalid as refused:
            self.fault = next(iter(notice.faults(refused).values()))
            return False
        self.asking, self.fault = "", Spoken()
        return True


class ElsewhereState(rx.State):
    """Problems that lie with other bodies."""

    lines: list[DueLine] = []
    total: int = 0
    page: int = 1
    is_loaded: bool = False

    @rx.event(supersedes=True)
    async def load(self):
        """Show what is to be asked back, the earliest first."""
        page = str(self.router.url.query_parameters.get("page", "1"))
        self.page = max(1, whole(page, 1, digits=4))
        bell.subscribe(self, "city", ElsewhereState.load)
        self.lines, self.total = await guard.call(self, service_responsibility.elsewhere, self.page)
        self.is_loaded = True
