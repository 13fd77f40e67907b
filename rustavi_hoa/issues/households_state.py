"""What the pages of households and of papers on doors remember."""

from __future__ import annotations

import uuid
from typing import Any

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.issues import service_households, service_hung, words_household
from rustavi_hoa.issues.views_household import OF_THINGS, HouseholdLine, HungLine, NewHousehold
from rustavi_hoa.kernel.errors import Invalid, NotFound
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.notice import Spoken
from rustavi_hoa.shell.session import SessionState


class HouseholdsState(rx.State):
    """Households one acts for, each with its consent."""

    lines: list[HouseholdLine] = []
    total: int = 0
    page: int = 1
    asking: int = 0
    """The household whose consent is about to end; -1 is the form of a new one."""
    speaking: int = 0
    """The household a problem is being reported for."""
    homes: list[tuple[int, str, str]] = []
    is_loaded: bool = False
    faults: dict[str, Spoken] = {}
    _key: str = ""

    @rx.event(supersedes=True)
    async def load(self):
        """Show the page that the address names."""
        page = str(self.router.url.query_parameters.get("page", "1"))
        self.page = max(1, whole(page, 1, digits=4))
        self.lines, self.total = await guard.call(self, service_households.everything, self.page)
        self.is_loaded = True

    @rx.event
    async def ask(self, household_id: int):
        """Open the form that ends a consent, or close all forms."""
        self.asking, self.speaking, self.faults = household_id, 0, {}

    @rx.event
    async def speak(self, household_id: int):
        """Open the form of a problem for a household."""
        self.asking, self.speaking, self.faults = 0, household_id, {}
        self._key = str(uuid.uuid4())

    @rx.event(supersedes=True)
    async def look(self, text: str):
        """Offer buildings for a new household; nothing written offers a chairperson's own."""
        self.asking, self.speaking = -1, 0
        self.homes = await guard.call(self, service_households.homes, text)

    @rx.event
    async def record(self, form: dict[str, Any]):
        """Record a household with its consent."""
        texts = {name: str(form.get(name) or "") for name in ("name", "phone", "apartment", "how")}
        chosen = str(form.get("building", ""))
        home = whole(chosen)
        new = NewHousehold(home, **texts, consent=form.get("consent") in ("on", True, "yes"))
        if await self._did(guard.call(self, service_households.record, new)):
            await notice.done(self, words_household.ADDED)
            return HouseholdsState.load

    @rx.event
    async def report(self, form: dict[str, Any]):
        """Report a problem for the household, and lead to it."""
        texts = (str(form.get(name) or "") for name in ("category", "place", "text"))
        made: list[int] = []

        async def deed() -> None:
            made.append(await guard.call(self, service_households.report, self.speaking, self._key, *texts))

        if await self._did(deed()):
            return rx.redirect(routes.issue(made[0]))

    @rx.event
    async def withdraw(self, form: dict[str, Any]):
        """End a consent."""
        reason = str(form.get("reason", ""))
        if await self._did(guard.call(self, service_households.withdraw, self.asking, reason)):
            return HouseholdsState.load

    async def _did(self, deed: Any) -> bool:
        try:
            await deed
        except Invalid as refused:
            self.faults = notice.faults(refused)
            return False
        self.asking, self.speaking, self.faults = 0, 0, {}
        return True


class HungState(rx.State):
    """Papers on the doors of the building in view."""

    lines: list[HungLine] = []
    building_id: int = 0
    what: str = "other"
    thing: int = 0
    is_loaded: bool = False

    @rx.event(supersedes=True)
    async def load(self):
        """Show the papers; an outage or a Friday sheet in the address is what the next photo is about."""
        asked = self.router.url.query_parameters
        self.what = next((what for what in OF_THINGS if what in asked), "other")
        given = str(asked.get(self.what, ""))
        self.thing = whole(given)
        self.building_id = (await self.get_state(SessionState)).me.building_id
        try:
            self.lines = await guard.call(self, service_hung.of_building, self.building_id)
            bell.subscribe(self, f"building:{self.building_id}", HungState.load)
        except NotFound:
            self.lines = []
        self.is_loaded = True
