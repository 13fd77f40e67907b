"""What the administrators' pages of data protection remember."""

from __future__ import annotations

from typing import Any

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.kernel.errors import Invalid, NotFound
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.privacy import service_breach, service_desk, words_breach
from rustavi_hoa.privacy.views_desk import Breach, DataDesk
from rustavi_hoa.shell import guard, notice
from rustavi_hoa.shell.notice import Spoken


class DataDeskState(rx.State):
    """Incidents, removals, looks."""

    view: DataDesk = DataDesk()
    is_loaded: bool = False

    @rx.event
    async def load(self):
        """Show the desk."""
        self.view = await guard.call(self, service_desk.read)
        self.is_loaded = True


class BreachState(rx.State):
    """One incident and its form."""

    view: Breach = Breach()
    faults: dict[str, Spoken] = {}
    is_loaded: bool = False
    is_missing: bool = False

    @rx.event
    async def load(self):
        """Show the incident that the address names, or an empty form."""
        self.faults, self.is_missing = {}, False
        try:
            self.view = await guard.call(self, service_breach.read, whole(self.router.url.query_parameters.get("id")))
        except NotFound:
            self.view, self.is_missing = Breach(), True
        self.is_loaded = True

    @rx.event
    async def save(self, form: dict[str, Any]):
        """Keep what the form holds."""
        texts = {str(name): "yes" if value is True else str(value or "") for name, value in form.items()}
        try:
            await guard.call(self, service_breach.save, self.view.id, self.view.version, texts)
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
            return None
        self.faults = {}
        await notice.done(self, words_breach.SAVED)
        return rx.redirect(routes.DATA_DESK)
