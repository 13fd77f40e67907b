"""What the passport's pages remember: the passport of a day, and the form of one of its groups."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

import reflex as rx

from rustavi_hoa.kernel.errors import Invalid, NotFound
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.passport import service, service_inspect, service_propose, words_page
from rustavi_hoa.passport.views import ChangeView, PassportView, told_once
from rustavi_hoa.passport.views_forms import FormView
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.notice import Spoken
from rustavi_hoa.shell.session import SessionState

ALL_CHANGES = "all"
"""What the address asks for to read every change; the key of one answer asks for that answer's."""


class PassportState(rx.State):
    """One building's passport, or one of its groups as a form."""

    view: PassportView = PassportView()
    told: list[ChangeView] = []
    form: FormView = FormView()
    faults: dict[str, Spoken] = {}
    drawn: str = ""
    is_loaded: bool = False
    is_missing: bool = False
    is_history: bool = False

    async def _asked(self) -> tuple[int, str]:
        """Read the building and the group from the address; without one, the building in view."""
        asked = self.router.url.query_parameters
        me, given = (await self.get_state(SessionState)).me, str(asked.get("id", ""))
        building_id = whole(given, me.building_id)
        return building_id or 0, str(asked.get("group", ""))[:40]

    @rx.event(supersedes=True)
    async def load(self):
        """Show the passport of the building and the day that the address names; again when it changes."""
        building_id, _ = await self._asked()
        try:
            day = date.fromisoformat(str(self.router.url.query_parameters.get("day", "")))
        except ValueError:
            day = None
        bell.subscribe(self, f"building:{building_id}", PassportState.load)
        try:
            self.view = told_once(await guard.call(self, service.read, building_id, day))
            self.is_missing = False
            key = str(self.router.url.query_parameters.get("key", ""))[:80]
            asked = "" if key == ALL_CHANGES else key
            self.is_history = bool(key)
            self.told = await guard.call(self, service.history, building_id, asked) if key else []
        except NotFound:
            self.view, self.told, self.is_missing = PassportView(), [], True
        self.is_loaded = True

    @rx.event(supersedes=True)
    async def edit(self):
        """Open the chairperson's form that the address names; the ten questions without a name."""
        building_id, group = await self._asked()
        await self._open(guard.call(self, service_propose.form, building_id, group or "questions"))

    @rx.event(supersedes=True)
    async def inspect(self):
        """Open the inspector's form that the address names; the first group without a name."""
        building_id, group = await self._asked()
        await self._open(guard.call(self, service_inspect.form, building_id, group or "general"))

    async def _open(self, asking: Any) -> None:
        self.faults, self.is_missing = {}, False
        try:
            self.form = await asking
        except NotFound:
            self.form, self.is_missing = FormView(), True
        self.drawn, self.is_loaded = str(uuid.uuid4()), True

    @rx.event
    async def draft(self, key: str, text: str):
        """Keep what the chairperson types, as typed."""
        here = self.form
        await guard.call(self, service_propose.draft, here.building_id, here.group, {key: text}, here.number)
        self.form = await guard.call(self, service_propose.form, here.building_id, here.group)

    @rx.event
    async def keep(self, key: str, text: str):
        """Keep what the inspector types, as typed."""
        here = self.form
        await guard.call(self, service_inspect.keep, here.building_id, here.group, {key: text}, here.number)
        self.form = await guard.call(self, service_inspect.form, here.building_id, here.group)

    @rx.event
    async def send(self):
        """Send the chairperson's draft to the city."""
        here = self.form
        try:
            await guard.call(self, service_propose.send, here.building_id, here.group)
        except Invalid as refused:
            self.faults = notice.faults(refused)
            raise
        self.form = await guard.call(self, service_propose.form, here.building_id, here.group)
        await notice.done(self, words_page.SENT)

    @rx.event
    async def take_back(self):
        """Take the sent part back into the draft."""
        here = self.form
        await guard.call(self, service_propose.take_back, here.building_id, here.group)
        self.form = await guard.call(self, service_propose.form, here.building_id, here.group)

    @rx.event
    async def save(self, form: dict[str, Any]):
        """Write what the inspector changed; both texts of a conflict stay on the screen."""
        here, texts = self.form, {key: str(text) for key, text in form.items() if "." in key}
        evidence = str(form.get("evidence", ""))
        try:
            saved = await guard.call(
                self, service_inspect.save, here.building_id, here.group, texts, here.number, self.drawn, evidence
            )
        except Invalid as refused:
            self.faults = notice.faults(refused)
            raise
        self.faults, self.drawn = {}, str(uuid.uuid4())
        self.form = await guard.call(self, service_inspect.form, here.building_id, here.group)
        if saved.conflicts:
            counts = {"n": len(saved.written), "conflicts": len(saved.conflicts)}
            await notice.warn(self, words_page.HAS_CONFLICTS, **counts)
        elif saved.number:
            await notice.done(self, words_page.SAVED, n=len(saved.written))
        else:
            await notice.done(self, words_page.NOTHING_NEW)
