"""What the pages of terms remember: one view, the faults of the form that was sent last."""

from __future__ import annotations

from typing import Any

import reflex as rx

from rustavi_hoa.kernel.errors import Invalid
from rustavi_hoa.shell import guard, notice
from rustavi_hoa.shell.notice import Spoken
from rustavi_hoa.terms import service, words
from rustavi_hoa.terms.views import TermsView

TABS = ("holidays", "promises", "routes")


class TermsState(rx.State):
    """The calendar, the promises and the routes."""

    view: TermsView = TermsView()
    tab: str = ""
    faults: dict[str, Spoken] = {}

    @rx.event
    async def load(self):
        """Show the tab and the year that the address names."""
        asked = self.router.url.query_parameters
        tab, year = str(asked.get("g", "")), str(asked.get("year", ""))
        wanted = int(year) if year.isascii() and year.isdigit() and len(year) == 4 else 0
        self.view = await guard.call(self, service.whole, wanted)
        self.tab, self.faults = tab if tab in TABS else TABS[0], {}

    async def _do(self, said: Any, use_case: Any, *given: Any) -> Any:
        """Do a deed; faults stand beside their fields, success shows the tables anew."""
        try:
            changed = await guard.call(self, use_case, *given)
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
            return None
        await notice.done(self, words.NOTHING_CHANGED if changed == 0 else said)
        return TermsState.load

    @rx.event
    async def save_holiday(self, form: dict[str, Any]):
        """Write a day of the calendar."""
        return await self._do(words.DAY_SAVED, service.save_holiday, _texts(form))

    @rx.event
    async def remove_holiday(self, day: str):
        """Take a day out of the calendar."""
        return await self._do(words.REMOVED, service.remove_holiday, day)

    @rx.event
    async def save_promises(self, form: dict[str, Any]):
        """Keep the promises of the form."""
        return await self._do(words.SAVED, service.save_promises, _texts(form))

    @rx.event
    async def save_routes(self, form: dict[str, Any]):
        """Keep the routes of the form."""
        return await self._do(words.SAVED, service.save_routes, _texts(form))

    @rx.event
    async def save_route(self, form: dict[str, Any]):
        """Write a route of one place."""
        return await self._do(words.SAVED, service.save_route, _texts(form))

    @rx.event
    async def remove_route(self, category: str, place: str):
        """Take a route of one place away."""
        return await self._do(words.REMOVED, service.remove_route, category, place)

    @rx.event
    async def undo(self, change_id: int):
        """Put back what stood before a change."""
        return await self._do(words.UNDONE, service.undo, change_id)


def _texts(form: dict[str, Any]) -> dict[str, str]:
    return {str(key): str(text) for key, text in form.items()}
