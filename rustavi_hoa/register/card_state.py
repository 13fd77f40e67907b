"""What the page of one association or one building remembers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.kernel.errors import Invalid, NotFound
from rustavi_hoa.register import service_associations, service_cards, service_edit, service_merge, words_page
from rustavi_hoa.register.checks import FACTS
from rustavi_hoa.register.views import AssociationCard, HouseCard
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.notice import Spoken

TEXTS = ("name", "name_en", "record_no", "chair_name", "chair_phone")


class CardState(rx.State):
    """One thing of the register with its forms."""

    union: AssociationCard = AssociationCard()
    house: HouseCard = HouseCard()
    faults: dict[str, Spoken] = {}
    is_loaded: bool = False

    @rx.event(supersedes=True)
    async def load_association(self):
        """Show the association that the address names."""
        bell.subscribe(self, "city", CardState.load_association)
        try:
            self.union = await guard.call(self, service_cards.association_card, self._named())
        except NotFound:
            self.union = AssociationCard()
        self.is_loaded = True

    @rx.event(supersedes=True)
    async def load_house(self):
        """Show the building that the address names."""
        bell.subscribe(self, "city", CardState.load_house)
        try:
            self.house = await guard.call(self, service_cards.house_card, self._named())
        except NotFound:
            self.house = HouseCard()
        self.is_loaded = True

    @rx.event
    async def save_association(self, form: dict[str, Any]):
        """Keep the association's names."""
        texts = {name: str(form[name]) for name in TEXTS if name in form}
        if await self._done(service_associations.save_association, self.union.id, texts):
            return CardState.load_association

    @rx.event
    async def split(self, form: dict[str, Any]):
        """Make a new association of the marked buildings."""
        chosen = [home.id for home in self.union.homes if form.get(f"home-{home.id}")]
        try:
            made = await guard.call(
                self, service_associations.split, self.union.id, chosen, str(form.get("new_name", ""))
            )
        except Invalid as refused:
            self.faults = notice.faults(refused)
            return None
        self.faults = {}
        await notice.done(self, words_page.SPLIT_DONE)
        return rx.redirect(f"{routes.ASSOCIATION}?id={made}")

    @rx.event
    async def merge(self, thing: str, kept_id: int, gone_id: int):
        """Let this thing take over another."""
        await guard.call(self, service_merge.merge, thing, kept_id, gone_id)
        await notice.done(self, words_page.MERGED)
        return _again(thing)

    @rx.event
    async def undo(self, thing: str, merge_id: int):
        """Part two merged things."""
        if await self._done(service_merge.undo, merge_id, said=words_page.PARTED):
            return _again(thing)

    @rx.event
    async def save_facts(self, form: dict[str, Any]):
        """Keep the building's facts; warnings stand beside their fields."""
        texts = {name: str(form[name]) for name in FACTS if name in form}
        try:
            warnings = await guard.call(self, service_edit.save_facts, self.house.id, self.house.seen, texts)
        except Invalid as refused:
            self.faults = notice.faults(refused)
            return None
        self.faults = {name: notice.spoken(msg, "warn") for name, msg in warnings.items()}
        await notice.done(self, words_page.SAVED)
        return CardState.load_house

    @rx.event
    async def renumber(self, form: dict[str, Any]):
        """Give the building another address."""
        place, number = str(form.get("place", "")), str(form.get("number", ""))
        if await self._done(service_edit.renumber, self.house.id, place, number):
            return CardState.load_house

    @rx.event
    async def demolish(self, form: dict[str, Any]):
        """Mark the building as gone."""
        if await self._done(service_edit.demolish, self.house.id, str(form.get("reason", ""))):
            return CardState.load_house

    @rx.event
    async def restore(self):
        """Take the end of the building back."""
        if await self._done(service_edit.restore, self.house.id):
            return CardState.load_house

    @rx.event
    async def save_entrance(self, form: dict[str, Any]):
        """Add or change an entrance."""
        number, levels = str(form.get("entrance", "")), str(form.get("entrance_levels", ""))
        if await self._done(service_edit.save_entrance, self.house.id, number, levels):
            return CardState.load_house

    @rx.event
    async def add_apartment(self, form: dict[str, Any]):
        """Add an apartment."""
        number, level, kind = (str(form.get(name, "")) for name in ("apartment", "level", "kind"))
        door = str(form.get("door", ""))
        door_id = int(door) if door.isascii() and door.isdigit() and len(door) < 10 else 0
        if await self._done(service_edit.add_apartment, self.house.id, number, door_id, level, kind):
            return CardState.load_house

    @rx.event
    async def drop_apartment(self, apartment_id: int):
        """Remove an apartment that nothing belongs to."""
        if await self._done(service_edit.drop_apartment, self.house.id, apartment_id):
            return CardState.load_house

    async def _done(self, use_case: Callable[..., Any], *args: Any, said: Any = words_page.SAVED) -> bool:
        """Do one deed; a refusal stands beside its field."""
        try:
            await guard.call(self, use_case, *args)
        except Invalid as refused:
            self.faults = notice.faults(refused)
            await notice.say(self, notice.translate(refused))
            return False
        self.faults = {}
        await notice.done(self, said)
        return True

    def _named(self) -> int:
        asked = str(self.router.url.query_parameters.get("id", ""))
        return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else 0


def _again(thing: str) -> Any:
    return CardState.load_house if thing == "building" else CardState.load_association
