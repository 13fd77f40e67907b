"""What the city's queue remembers: filters in the address, what is marked, the step to be taken with many."""

from __future__ import annotations

from dataclasses import replace

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.issues import filters, service_bulk, service_queue, words_bulk, words_page
from rustavi_hoa.issues.filters import Filters
from rustavi_hoa.issues.service_queue import Choices
from rustavi_hoa.issues.views import EMPTY_PAGE, Page
from rustavi_hoa.issues.views_bulk import Left
from rustavi_hoa.kernel.errors import Invalid
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.notice import Spoken

NAMES = (
    "unit",
    "building",
    "category",
    "status",
    "service",
    "mine",
    "emergency",
    "older",
    "from",
    "to",
    "n",
    "due",
    "order",
)


class QueueState(rx.State):
    """One page of the queue."""

    found: Page = EMPTY_PAGE
    asked: Filters = Filters()
    query: str = ""
    offers: Choices = Choices([], [])
    is_loaded: bool = False

    @rx.event(supersedes=True)
    async def load(self):
        """Show the page that the address names; runs again when anything in the city changes."""
        self.asked = filters.read(self.router.url.query_parameters)
        self.query = replace(self.asked, page=1).address()
        bell.subscribe(self, "city", QueueState.load)
        if not self.is_loaded:
            self.offers = await guard.call(self, service_queue.choices)
        self.found = await guard.call(self, service_queue.queue, self.asked)
        self.is_loaded = True

    @rx.event
    async def narrow(self, name: str, value: str):
        """Change one filter: a new address, so that the back button and a shared link work."""
        if name not in NAMES:
            return None
        now = dict(self.router.url.query_parameters)
        now.pop("page", None)
        now[name] = value
        return rx.redirect(f"{routes.QUEUE}?{filters.read(now).address()}")


class BulkState(rx.State):
    """What is done with many problems at once."""

    marked: list[int] = []
    to: str = ""
    able: int = 0
    left: list[Left] = []
    """Problems that do not go along, or did not; each says why."""
    act: int = 0
    """The step that may still be taken back."""
    fault: Spoken = Spoken()

    @rx.event
    async def mark(self, issue_id: int):
        """Mark a problem, or take the mark away."""
        self.marked = [each for each in self.marked if each != issue_id] + [issue_id] * (issue_id not in self.marked)
        self.to = ""

    @rx.event
    async def unmark(self):
        """Take all marks away."""
        self.marked, self.to, self.left = [], "", []

    @rx.event
    async def choose(self, to: str):
        """Choose the step and see which of the marked may take it."""
        self.to, self.fault = to[:30], Spoken()
        if self.to:
            seen = await guard.call(self, service_bulk.preview, list(self.marked), self.to)
            self.able, self.left, self.act = len(seen.able), seen.left, 0

    @rx.event
    async def apply(self, form: dict):
        """Take the step with all that may."""
        text, reason, service, body = (str(form.get(name, "")) for name in ("text", "reason", "service", "body"))
        try:
            marked = list(self.marked)
            done = await guard.call(self, service_bulk.move_many, marked, self.to, text, reason, service, body)
        except Invalid as refused:
            self.fault = next(iter(notice.faults(refused).values()))
            return None
        self.marked, self.to, self.act, self.left = [], "", done.act_id if done.moved else 0, done.left
        await notice.done(self, words_page.MOVED, n=done.moved)
        return QueueState.load

    @rx.event
    async def take_back(self):
        """Take the last step back, while its minute lasts."""
        try:
            done = await guard.call(self, service_bulk.take_back, self.act)
        except Invalid as refused:
            self.act, self.left = 0, []
            await notice.say(self, next(iter(notice.faults(refused).values())))
            return None
        self.act, self.left = 0, done.left
        await notice.done(self, words_bulk.TAKEN_BACK, n=done.moved)
        return QueueState.load
