"""What the page of one association or one building remembers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.kernel.errors import Invalid, NotFound
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.register import (
    service_associations,
    service_cards,
    service_edit,
    service_merge,
    service_search,
    words_deeds,
    words_page,
)
from rustavi_hoa.register.checks import FACTS
from rustavi_hoa.register.views import AssociationCard, Filters, HouseCard, Plan
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.notice import Spoken

TEXTS = ("name", "name_en", "record_no", "chair_name", "chair_phone")


class CardState(rx.State):
    """One thing of the register with its forms."""

    union: AssociationCard = AssociationCard()
    house: HouseCard = HouseCard()
    faults: dict[str, Spoken] = {}
    plan: Plan = Plan()
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
        self.plan = Plan()
        await notice.done(self, words_page.MERGED)
        return _again(thing)

    @rx.event
    async def seek(self, what: str, form: dict[str, Any]):
        """Find the association to move to, or the record to join."""
        kind = "building" if what == "building" else "association"
        found = await guard.call(self, service_search.search, str(form.get("seek", "")), Filters(kind=kind))
        here = {"building": self.house.id, "association": self.union.id}.get(what, self.house.association_id)
        self.plan = Plan(what, hits=[hit for hit in found.hits if hit.id != here][:8], is_searched=True)

    @rx.event
    def aim_move(self, association_id: int, title: str):
        """Ask before a building goes to an association; 0 is none."""
        self.plan = replace(self.plan, what="move", other=association_id, title=title, is_asked=True)

    @rx.event
    async def aim_join(self, thing: str, gone_id: int, title: str):
        """Count what would come along, and ask."""
        here = self.house.id if thing == "building" else self.union.id
        counts = await guard.call(self, service_merge.preview, thing, here, gone_id)
        moves = sum(counts.values())
        self.plan = replace(self.plan, what=thing, other=gone_id, title=title, moves=moves, is_asked=True)

    @rx.event
    def forget(self):
        """Leave the question."""
        self.plan = replace(self.plan, is_asked=False)

    @rx.event
    async def move(self):
        """Let the building belong to the chosen association."""
        other, self.plan = self.plan.other, Plan()
        if await self._done(service_associations.move_building, self.house.id, other, said=words_deeds.MOVED):
            return CardState.load_house

    @rx.event
    async def add_home(self, form: dict[str, Any]):
        """Write a new building of this association."""
        if await self._done(service_edit.add_building, self.union.id, *_address(form), said=words_deeds.ADDED):
            return CardState.load_association

    @rx.event
    async def add_alias(self, form: dict[str, Any]):
        """Let the building be found by another address too."""
        if await self._done(service_edit.add_alias, self.house.id, *_address(form), said=words_deeds.ADDED):
            return CardState.load_house

    @rx.event
    async def drop_alias(self, alias_id: int):
        """Take another address away."""
        if await self._done(service_edit.drop_alias, self.house.id, alias_id):
            return CardState.load_house

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
        if await self._done(service_edit.renumber, self.house.id, *_address(form)):
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
        door_id = whole(door)
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
        return whole(self.router.url.query_parameters.get("id"))


def _address(form: dict[str, Any]) -> tuple[str, str]:
    return str(form.get("place", "")), str(form.get("number", ""))


def _again(thing: str) -> Any:
    return CardState.load_house if thing == "building" else CardState.load_association
