"""What the page of apartments and residents remembers."""

from __future__ import annotations

from typing import Any

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.identity import links, service_board, service_members, service_rescue, words_people
from rustavi_hoa.identity.views import Flat, HousePeople, Member
from rustavi_hoa.kernel.errors import Denied, Invalid, NotFound
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.notice import Spoken
from rustavi_hoa.shell.session import SessionState


class PeopleState(rx.State):
    """The people of one building."""

    building_id: int = 0
    pending: list[Member] = []
    chosen: list[int] = []
    board: list[int] = []
    house: HousePeople = HousePeople(0, "", "", 0, 0)
    search: str = ""
    entrance: str = "0"
    page: int = 1
    is_loaded: bool = False

    @rx.event(supersedes=True)
    async def load(self):
        """Show who waits and who lives here; an operator names the building in the address."""
        session = await self.get_state(SessionState)
        asked = whole(self.router.url.query_parameters.get("b", ""))
        self.building_id = asked or session.me.building_id
        if not self.building_id:  # staff have no building of their own
            return rx.redirect(routes.MORE, replace=True)
        await self._refresh()
        self.is_loaded = True
        bell.subscribe(self, f"building:{self.building_id}", PeopleState.load)

    async def _refresh(self) -> None:
        self.pending = await guard.call(self, service_members.pending, self.building_id)
        self.house = await guard.call(
            self, service_members.people, self.building_id, self.search, whole(self.entrance), self.page
        )
        try:
            self.board = await guard.call(self, service_board.board, self.building_id)
        except (Denied, NotFound):  # the operator sees the people, the chairperson names the board
            self.board = []
        waiting = {each.membership_id for each in self.pending}
        self.chosen = [each for each in self.chosen if each in waiting]

    @rx.event(supersedes=True)
    async def find(self, text: str):
        """Search by name or apartment."""
        self.search, self.page = text[:60], 1
        await self._refresh()

    @rx.event
    async def choose_entrance(self, entrance: str):
        """Show one stairwell."""
        self.entrance, self.page = entrance[:12], 1
        await self._refresh()

    @rx.event
    async def turn(self, by: int):
        """Go to another page of apartments."""
        self.page = max(1, self.page + (1 if by > 0 else -1))
        await self._refresh()

    @rx.event
    async def tick(self, membership_id: int):
        """Choose somebody who waits, or not."""
        without = [each for each in self.chosen if each != membership_id]
        self.chosen = without if len(without) < len(self.chosen) else [*self.chosen, membership_id]

    @rx.event
    async def tick_all(self):
        """Choose everybody who waits."""
        self.chosen = [each.membership_id for each in self.pending]

    @rx.event
    async def confirm(self):
        """Confirm the chosen."""
        count = await guard.call(self, service_members.confirm, self.building_id, list(self.chosen))
        self.chosen = []
        await self._refresh()
        await notice.done(self, words_people.CONFIRMED, n=count)

    @rx.event
    async def name_board(self, person_id: int):
        """Put a resident on the board."""
        await guard.call(self, service_board.name_member, whole(person_id), self.building_id)
        await self._refresh()
        await notice.done(self, words_people.BOARD_NAMED)

    @rx.event
    async def drop_board(self, person_id: int):
        """Take a resident off the board."""
        await guard.call(self, service_board.let_go, whole(person_id), self.building_id)
        await self._refresh()
        await notice.done(self, words_people.BOARD_LEFT)


class PeopleAskState(rx.State):
    """The dialog over the page: what it asks, of whom, and what must be mended."""

    kind: str = ""
    about: Member = Member(0, 0, "", "", "", "", "")
    flat: Flat = Flat(0, "", 0, "", "")
    faults: dict[str, Spoken] = {}
    picture: str = ""
    link: str = ""

    @rx.event
    async def close(self):
        """Put the dialog away."""
        self.kind, self.picture, self.link, self.faults = "", "", "", {}

    @rx.event
    async def ask(self, kind: str, membership_id: int):
        """Open the dialog about a person on the page: refuse, remove or rescue."""
        page = await self.get_state(PeopleState)
        everybody = [*page.pending, *(member for flat in page.house.flats for member in flat.members)]
        found = next((each for each in everybody if each.membership_id == membership_id), None)
        if found is not None and kind in ("refuse", "remove", "rescue"):
            self.kind, self.about, self.faults = kind, found, {}

    @rx.event
    async def edit(self, apartment_id: int):
        """Open the form of an apartment; 0 adds one."""
        page = await self.get_state(PeopleState)
        found = next((flat for flat in page.house.flats if flat.apartment_id == apartment_id), None)
        self.kind, self.flat, self.faults = "flat", found or Flat(0, "", 0, "", ""), {}

    @rx.event
    async def refuse(self, form: dict[str, Any]):
        """Refuse with the reason given."""
        try:
            await guard.call(self, service_members.refuse, self.about.membership_id, str(form.get("reason", "")))
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
            return None
        self.kind = ""
        await notice.done(self, words_people.REFUSED)
        return PeopleState.load

    @rx.event
    async def remove(self, form: dict[str, Any]):
        """Remove with the reason given."""
        try:
            await guard.call(self, service_members.remove, self.about.membership_id, str(form.get("reason", "")))
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
            return None
        self.kind = ""
        await notice.done(self, words_people.REMOVED)
        return PeopleState.load

    @rx.event
    async def save_flat(self, form: dict[str, Any]):
        """Keep an apartment."""
        page = await self.get_state(PeopleState)
        given = [str(form.get(name, "")) for name in ("number", "floor")]
        entrance_id = whole(form.get("entrance"))
        try:
            await guard.call(
                self,
                service_members.save_apartment,
                page.building_id,
                self.flat.apartment_id,
                given[0],
                entrance_id,
                given[1],
            )
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
            return None
        self.kind = ""
        await notice.done(self, words_people.SAVED)
        return PeopleState.load

    @rx.event
    async def rescue(self):
        """Show a one-time QR for the person at hand."""
        code = await guard.call(self, service_rescue.make_rescue, self.about.person_id)
        self.link = links.rescue(links.own_site(self.router.url.origin), code)
        self.picture = links.picture(self.link)
