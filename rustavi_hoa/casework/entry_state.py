"""What the pages of the registry remember: a letter being entered, receptions, the daily list, substitutes."""

from __future__ import annotations

import uuid
from typing import Any

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.casework import (
    forms,
    service_choosing,
    service_desk,
    service_reception,
    service_registry,
    words_page,
)
from rustavi_hoa.casework.views_desk import DailyList, Place, ReceptionLog
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Invalid
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.notice import Spoken


def day_of(state: rx.State) -> str:
    """Give the day that the address names, else today's."""
    asked = str(state.router.url.query_parameters.get("day", ""))[:10]
    return asked or local(now()).date().isoformat()


class EntryState(rx.State):
    """A letter that came on paper, by telephone, at the reception or by e-mail."""

    key: str = ""
    complaint: str = ""
    about: str = ""
    hits: list[Place] = []
    house: Place = Place()
    faults: dict[str, Spoken] = {}

    @rx.event
    def load(self):
        """Begin a new letter; the key makes a second press harmless."""
        self.key, self.complaint, self.about, self.faults = str(uuid.uuid4()), "", "", {}
        self.hits, self.house = [], Place()

    @rx.event(supersedes=True)
    async def look(self, text: str):
        """Find buildings by any fragment of their address."""
        self.hits = await guard.call(self, service_choosing.buildings, text[:80])

    @rx.event
    def take(self, building_id: int):
        """Choose a building that was found; none clears the choice."""
        self.house = next((each for each in self.hits if each.id == building_id), Place())
        self.hits, self.faults = [], {name: said for name, said in self.faults.items() if name != "building"}

    @rx.event
    def weigh(self, name: str, value: str):
        """Remember the answer that opens the next question."""
        if name == "is_complaint":
            self.complaint = value[:10]
        elif name == "about":
            self.about = value[:40]

    @rx.event
    async def register(self, form: dict):
        """Register it, then lead to its page."""
        try:
            made = await guard.call(self, service_registry.register, forms.letter(form, self.key))
        except Invalid as refused:
            self.faults = notice.faults(refused)
            return None
        said = words_page.REGISTERED if made.is_new else words_page.SAME_LETTER
        await notice.say(self, Spoken(*_both(said, made), "good", made.number))
        self.faults = {}
        return rx.redirect(f"{routes.LETTER_DESK}?id={made.id}")


def _both(said: Any, made: Any) -> tuple[str, str]:
    ka = said.render("ka", number=made.number, due=made.due.ka)
    return ka, said.render("en", number=made.number, due=made.due.en)


class ReceptionState(rx.State):
    """The log of receptions of a day."""

    log: ReceptionLog = ReceptionLog()
    key: str = ""
    faults: dict[str, Spoken] = {}
    is_loaded: bool = False

    @rx.event(supersedes=True)
    async def load(self):
        """Show the day that the address names."""
        bell.subscribe(self, "city", ReceptionState.load)
        self.log = await guard.call(self, service_reception.log, day_of(self))
        self.key = self.key or str(uuid.uuid4())
        self.is_loaded = True

    @rx.event
    def choose(self, form: dict):
        """Lead to another day."""
        return rx.redirect(f"{routes.RECEPTIONS}?day={forms.text(form, 'day')[:10]}")

    @rx.event
    async def receive(self, form: dict):
        """Log a reception or a call."""
        kind, name, contact, gist = (forms.text(form, each) for each in ("kind", "name", "contact", "gist"))
        try:
            await guard.call(self, service_reception.receive, self.key, kind, name, contact, gist)
        except Invalid as refused:
            self.faults = notice.faults(refused)
            return None
        self.faults, self.key = {}, str(uuid.uuid4())
        await notice.done(self, words_page.WAS_LOGGED)
        return ReceptionState.load

    @rx.event
    async def take_over(self):
        """Take over everything that came after hours."""
        count = await guard.call(self, service_reception.hand_over)
        await notice.done(self, words_page.HANDED_OVER, n=count)
        return ReceptionState.load


class DailyState(rx.State):
    """The daily list."""

    view: DailyList = DailyList()
    is_loaded: bool = False

    @rx.event(supersedes=True)
    async def load(self):
        """Show the day that the address names."""
        bell.subscribe(self, "city", DailyState.load)
        self.view = await guard.call(self, service_desk.daily_list, day_of(self))
        self.is_loaded = True

    @rx.event
    def choose(self, form: dict):
        """Lead to another day."""
        return rx.redirect(f"{routes.LETTERS_DAILY}?day={forms.text(form, 'day')[:10]}")
