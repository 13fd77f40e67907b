"""What a chairperson and an officer do on the page of one problem."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.issues import service_chair, service_city, service_due, words, words_due
from rustavi_hoa.issues.issue_state import IssueState, tell
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import guard, notice


class ChairState(rx.State):
    """The chairperson's steps."""

    others: list[tuple[int, str, str, str]] = []

    @rx.event
    async def confirm(self, issue_id: int):
        """Say that the problem is real."""
        if await tell(self, guard.call(self, service_chair.confirm, issue_id, "")):
            return IssueState.load

    @rx.event
    async def send(self, issue_id: int, form: dict):
        """Send it to the city with a note."""
        if await tell(self, guard.call(self, service_chair.send, issue_id, str(form.get("text", "")))):
            await notice.done(self, words.SENT)
            return IssueState.load

    @rx.event
    async def close(self, issue_id: int, is_done: bool, form: dict):
        """Resolve within the association, or refuse, with a reason."""
        reason, text = str(form.get("reason", "")), str(form.get("text", ""))
        if await tell(self, guard.call(self, service_chair.close, issue_id, is_done, reason, text)):
            return IssueState.load

    @rx.event
    async def plan(self, issue_id: int, form: dict):
        """Enter it in the building's needs."""
        if await tell(self, guard.call(self, service_chair.plan, issue_id, str(form.get("text", "")))):
            return IssueState.load

    @rx.event
    async def choose(self, issue_id: int):
        """Show what it could be merged into."""
        self.others = await guard.call(self, service_chair.mergeable, issue_id)
        return IssueState.ask("merge")

    @rx.event
    async def merge(self, issue_id: int, into_id: int):
        """Merge it into another problem."""
        if await tell(self, guard.call(self, service_chair.merge, issue_id, into_id)):
            return IssueState.load

    @rx.event
    async def unmerge(self, issue_id: int):
        """Undo the merge."""
        if await tell(self, guard.call(self, service_chair.unmerge, issue_id)):
            return IssueState.load


class CityState(rx.State):
    """The officer's steps."""

    officers: list[tuple[int, str]] = []

    @rx.event
    async def choose(self):
        """Show to whom it can be given."""
        self.officers = await guard.call(self, service_city.officers)
        return IssueState.ask("assign")

    @rx.event
    async def assign(self, issue_id: int, form: dict):
        """Give it to a service, perhaps to a person."""
        who = str(form.get("assignee", ""))
        assignee = whole(who, None)
        if await tell(self, guard.call(self, service_city.assign, issue_id, str(form.get("service", "")), assignee)):
            return IssueState.load

    @rx.event
    async def move(self, issue_id: int, to: str, form: dict):
        """Take a legal step."""
        text, reason, body = (str(form.get(name, "")) for name in ("text", "reason", "body"))
        if await tell(self, guard.call(self, service_city.move, issue_id, to, text, reason, body)):
            return IssueState.load

    @rx.event
    async def extend(self, issue_id: int, form: dict):
        """Give it more time, with a reason."""
        until, reason = str(form.get("until", "")), str(form.get("text", ""))
        if await tell(self, guard.call(self, service_due.extend, issue_id, until, reason)):
            await notice.done(self, words_due.EXTENDED)
            return IssueState.load

    @rx.event
    async def open_text(self, issue_id: int, form: dict):
        """Read an unsent text; the reason is logged."""
        opened = service_city.open_with_reason
        page = await self.get_state(IssueState)
        text = ""

        async def read() -> None:
            nonlocal text
            text = await guard.call(self, opened, issue_id, str(form.get("reason", "")))

        if await tell(self, read()):
            page.opened = text
