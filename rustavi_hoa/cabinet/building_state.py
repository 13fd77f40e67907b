"""What the building's page remembers."""

from __future__ import annotations

from typing import Any

import reflex as rx

from rustavi_hoa.cabinet import service_building, words
from rustavi_hoa.cabinet.rules import FACTS
from rustavi_hoa.cabinet.views import NO_BUILDING, BuildingView
from rustavi_hoa.kernel.errors import Invalid, Stale
from rustavi_hoa.shell import guard, notice
from rustavi_hoa.shell.notice import Spoken
from rustavi_hoa.shell.session import SessionState


class BuildingState(rx.State):
    """The building in view with its basic facts."""

    view: BuildingView = NO_BUILDING
    faults: dict[str, Spoken] = {}
    is_loaded: bool = False

    @rx.event
    async def enter(self):
        """Show the building."""
        me = (await self.get_state(SessionState)).me
        if me.building_id:
            self.view = await guard.call(self, service_building.building, me.building_id)
        self.faults, self.is_loaded = {}, True

    @rx.event
    async def save(self, form: dict[str, Any]):
        """Keep the facts that the form holds."""
        texts = {name: str(form[name]) for name in FACTS if name in form}
        building_id = self.view.id
        try:
            changed = await guard.call(self, service_building.save_facts, building_id, self.view.seen, texts)
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
            return
        except Stale as stale:
            await notice.warn(self, stale.sentence, **stale.values)
            self.view = await guard.call(self, service_building.building, building_id)
            return
        self.faults = {}
        self.view = await guard.call(self, service_building.building, building_id)
        await notice.done(self, words.SAVED if changed else words.NOTHING_CHANGED)
