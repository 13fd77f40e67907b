"""What the pages of outages remember: the list, one outage, and what staff do with it."""

from __future__ import annotations

import uuid
from typing import Any

import reflex as rx

from rustavi_hoa.issues import service_outage_joins, service_outages, service_outages_read, words_outages
from rustavi_hoa.issues.views_outages import NO_OUTAGE, Joined, OutageLine, OutageView
from rustavi_hoa.kernel.errors import Invalid, NotFound
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.notice import Spoken


class OutagesState(rx.State):
    """One page of the list; group and page stand in the address."""

    lines: list[OutageLine] = []
    total: int = 0
    page: int = 1
    group: str = "now"
    is_loaded: bool = False

    @rx.event(supersedes=True)
    async def load(self):
        """Show the page that the address names."""
        asked = self.router.url.query_parameters
        self.group = "past" if asked.get("g") == "past" else "now"
        page = str(asked.get("page", "1"))
        self.page = max(1, whole(page, 1, digits=4))
        self.lines, self.total = await guard.call(self, service_outages_read.listing, self.group == "now", self.page)
        self.is_loaded = True


class OutageState(rx.State):
    """One outage as far as this person may know it."""

    view: OutageView = NO_OUTAGE
    is_loaded: bool = False
    asking: str = ""
    lines: list[Joined] = []
    """Problems that the open question is about."""
    marked: list[int] = []
    stayed: list[Joined] = []
    fault: Spoken = Spoken()

    @rx.event(supersedes=True)
    async def load(self):
        """Show the outage that the address names; again when it changes."""
        asked = str(self.router.url.query_parameters.get("id", ""))
        number = whole(asked)
        try:
            view = await guard.call(self, service_outages_read.whole, number)
            bell.subscribe(self, f"outage:{number}", OutageState.load)
        except NotFound:
            view = NO_OUTAGE
        if view.line.id != self.view.line.id:
            self.asking, self.stayed = "", []
        self.view, self.is_loaded = view, True

    @rx.event
    async def ask(self, what: str):
        """Open one of the page's questions, or close it."""
        self.asking, self.fault, self.lines, self.marked = what[:20], Spoken(), [], []

    @rx.event
    async def ask_end(self):
        """Show what would close with it; all that may are marked."""
        self.lines = await guard.call(self, service_outages.end_preview, self.view.line.id)
        self.asking, self.fault = "end", Spoken()
        self.marked = [each.id for each in self.lines if each.why == ""]

    @rx.event
    async def ask_waiting(self):
        """Show what could join; all that may are marked."""
        self.lines = await guard.call(self, service_outage_joins.waiting, self.view.line.id)
        self.asking, self.fault = "waiting", Spoken()
        self.marked = [each.id for each in self.lines if each.why == ""]

    @rx.event
    async def mark(self, issue_id: int):
        """Mark a problem, or take the mark away."""
        self.marked = [each for each in self.marked if each != issue_id] + [issue_id] * (issue_id not in self.marked)

    @rx.event
    async def join(self):
        """Hear of it from now on."""
        await guard.call(self, service_outage_joins.join, self.view.line.id)
        return OutageState.load

    @rx.event
    async def leave(self):
        """Hear of it no more."""
        await guard.call(self, service_outage_joins.leave, self.view.line.id)
        return OutageState.load

    @rx.event
    async def say(self, form: dict[str, Any]):
        """Say what is new."""
        given = (str(form.get("text", "")), str(form.get("ends", "")))
        if await self._did(guard.call(self, service_outages.say, self.view.line.id, _key(), *given)):
            await notice.done(self, words_outages.SAID)
            return OutageState.load

    @rx.event
    async def cancel(self, form: dict[str, Any]):
        """Call planned works off."""
        text = str(form.get("text", ""))
        if await self._did(guard.call(self, service_outages.cancel, self.view.line.id, _key(), text)):
            return OutageState.load

    @rx.event
    async def reopen(self, form: dict[str, Any]):
        """Say that it is not over after all."""
        given = (str(form.get("text", "")), str(form.get("ends", "")))
        if await self._did(guard.call(self, service_outages.reopen, self.view.line.id, _key(), *given)):
            return OutageState.load

    @rx.event
    async def end(self, form: dict[str, Any]):
        """End it, and resolve what is marked with it."""
        chosen, text = list(self.marked), str(form.get("text", ""))
        deed = guard.call(self, service_outages.end, self.view.line.id, _key(), text, chosen)
        if await self._did(deed, keep=True):
            await notice.done(self, words_outages.ENDED_ALL, n=len(chosen) - len(self.stayed))
            return OutageState.load

    @rx.event
    async def join_marked(self):
        """Let the marked problems join."""
        chosen = list(self.marked)
        if await self._did(guard.call(self, service_outage_joins.join_many, self.view.line.id, chosen), keep=True):
            await notice.done(self, words_outages.JOINED_N, n=len(chosen) - len(self.stayed))
            return OutageState.load

    @rx.event
    async def take_out(self, issue_id: int):
        """Take a problem out."""
        await guard.call(self, service_outage_joins.take_out, issue_id)
        return OutageState.load

    async def _did(self, deed: Any, *, keep: bool = False) -> bool:
        """Do a deed: a fault stands beside the form, success closes it; ``keep`` remembers what stayed behind."""
        try:
            left = await deed
        except Invalid as refused:
            self.fault = next(iter(notice.faults(refused).values()))
            return False
        self.asking, self.fault, self.stayed = "", Spoken(), list(left) if keep else []
        return True


def _key() -> str:
    return str(uuid.uuid4())
