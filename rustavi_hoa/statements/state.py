"""What the pages of the reports remember: the list, and one report."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.kernel.errors import Invalid, NotFound
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import guard, notice
from rustavi_hoa.shell.notice import Spoken
from rustavi_hoa.statements import service, words
from rustavi_hoa.statements.views import NO_LISTING, NO_STATEMENT, Listing, Statement

LONGEST = 30
ASKED = ("kind", "since", "until", "service")


class StatementsState(rx.State):
    """The issued reports."""

    view: Listing = NO_LISTING
    is_loaded: bool = False

    @rx.event
    async def load(self):
        """Show the newest, or those before the one that the address names."""
        asked = str(self.router.url.query_parameters.get("before", ""))
        before = whole(asked)
        self.view, self.is_loaded = await guard.call(self, service.listing, before), True

    @rx.event
    def choose(self, form: dict[str, Any]):
        """Lead to the report of a period."""
        asked = {name: str(form.get(name) or "")[:LONGEST] for name in ASKED}  # what is not on the form comes as None
        return rx.redirect(f"{routes.STATEMENT}?{urlencode(asked)}")


class StatementState(rx.State):
    """One report: issued, or of a period on demand."""

    view: Statement = NO_STATEMENT
    query: str = ""
    faults: dict[str, Spoken] = {}
    is_asking: bool = False
    is_loaded: bool = False

    @rx.event
    async def load(self):
        """Show the report that the address names."""
        asked = self.router.url.query_parameters
        given = {name: str(asked.get(name, ""))[:LONGEST] for name in ASKED}
        number = whole(asked.get("id"))
        self.view, self.faults, self.is_asking = NO_STATEMENT, {}, False
        self.query = urlencode(given)
        try:
            if number:
                self.query = urlencode({"id": number})
                self.view = await guard.call(self, service.read, number)
            else:
                self.view = await guard.call(self, service.draw, *given.values())
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
        except NotFound:
            self.query = ""
        self.is_loaded = True

    @rx.event
    def ask(self, is_asking: bool):
        """Ask before a report is issued."""
        self.is_asking = is_asking

    @rx.event
    async def issue(self):
        """Issue the report on the screen."""
        self.is_asking = False
        view = self.view
        try:
            statement_id = await guard.call(self, service.issue, view.kind, view.since, view.until)
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
            return None
        await notice.done(self, words.DONE)
        return rx.redirect(f"{routes.STATEMENT}?id={statement_id}")
