"""What the page of one problem remembers, and what its author and neighbours do there."""

from __future__ import annotations

import uuid

import reflex as rx

from rustavi_hoa.issues import (
    service,
    service_browse,
    service_gallery,
    service_outage_joins,
    service_verdict,
    service_words,
    words,
    words_hang,
)
from rustavi_hoa.issues.views import EMPTY_VIEW, IssueView
from rustavi_hoa.kernel.errors import Invalid, NotFound, Stale
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.notice import Spoken


class IssueState(rx.State):
    """One problem as far as this person may see it."""

    view: IssueView = EMPTY_VIEW
    is_loaded: bool = False
    is_missing: bool = False
    asking: str = ""
    fault: Spoken = Spoken()
    draft: int = 0
    opened: str = ""
    shown: int = 0

    @rx.event(supersedes=True)
    async def load(self):
        """Show the problem that the address names; runs again when it changes."""
        asked = str(self.rx_router_url.query_parameters.get("id", ""))
        issue_id = whole(asked)
        try:
            view, self.is_missing = await guard.call(self, service_browse.whole, issue_id), False
            bell.subscribe(self, f"issue:{issue_id}", IssueState.load)
        except NotFound:
            view, self.is_missing = EMPTY_VIEW, True
        self.view = view
        if view.card.id != self.shown:
            self.shown, self.opened, self.asking = view.card.id, "", ""
        self.is_loaded = True

    @rx.event
    async def ask(self, what: str):
        """Open one of the page's questions, or close it."""
        self.asking = what[:40]
        self.fault = Spoken()

    @rx.event
    async def hang(self, form: dict):
        """Hang the chosen photos in the building's gallery."""
        chosen = {name: str(form.get(name) or "")[:80] for name in ("before", "after", "element", "visibility")}
        await guard.call(self, service_gallery.hang, self.view.card.id, chosen)
        await notice.done(self, words_hang.HUNG)


async def tell(state: rx.State, deed: object) -> bool:
    """Do a deed of this page: a fault stands beside its form, success closes the form and shows the change."""
    page = await state.get_state(IssueState)
    try:
        await deed
    except Invalid as refused:
        page.fault = next(iter(notice.faults(refused).values()))
        return False
    except Stale as stale:
        page.fault = notice.translate(stale)
        if not page.asking:
            await notice.say(state, page.fault)
        return False
    page.asking, page.fault = "", Spoken()
    return True


class AuthorState(rx.State):
    """What the author and the neighbours do."""

    @rx.event
    async def support(self, issue_id: int):
        """Say "affects me too"."""
        await guard.call(self, service.support, issue_id)
        await notice.done(self, words.SUPPORTED)
        return IssueState.load

    @rx.event
    async def join(self, issue_id: int, outage_id: int):
        """Let it join an outage."""
        await guard.call(self, service_outage_joins.join_problem, issue_id, outage_id)
        return IssueState.load

    @rx.event
    async def part(self, issue_id: int):
        """Take it out of its outage."""
        await guard.call(self, service_outage_joins.take_out, issue_id)
        return IssueState.load

    @rx.event
    async def withdraw(self, issue_id: int):
        """Take the report back."""
        if await tell(self, guard.call(self, service.withdraw, issue_id)):
            return IssueState.load

    @rx.event
    async def send(self, issue_id: int):
        """Send straight to the city."""
        if await tell(self, guard.call(self, service.send_to_city, issue_id, "")):
            return IssueState.load

    @rx.event
    async def fixed(self, issue_id: int):
        """Say that it is fixed."""
        if await tell(self, guard.call(self, service_verdict.fixed, issue_id)):
            await notice.done(self, words.THANKS)
            return IssueState.load

    @rx.event
    async def edit(self, issue_id: int, form: dict):
        """Change the text."""
        if await tell(self, guard.call(self, service.edit, issue_id, str(form.get("text", "")))):
            return IssueState.load

    @rx.event
    async def say(self, issue_id: int, kind: str, form: dict):
        """Write a word; the key in the form makes a second tap harmless."""
        key = str(form.get("key") or uuid.uuid4())
        said = guard.call(self, service_words.say, issue_id, key, kind, str(form.get("text", "")), [])
        if await tell(self, said):
            page = await self.get_state(IssueState)
            page.draft += 1
            return IssueState.load
