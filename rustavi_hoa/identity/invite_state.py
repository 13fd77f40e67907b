"""What the page of invitations remembers."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.identity import service_invite, service_members, words_people
from rustavi_hoa.identity.join_state import left_by_form
from rustavi_hoa.identity.views import HousePeople
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.notice import Spoken
from rustavi_hoa.shell.session import SessionState


class InviteState(rx.State):
    """The apartments of the building in view, for the forms that print."""

    building_id: int = 0
    house: HousePeople = HousePeople(0, "", "", 0, 0)
    search: str = ""
    page: int = 1
    faults: dict[str, Spoken] = {}
    is_loaded: bool = False

    @rx.event(supersedes=True)
    async def load(self):
        """Show the apartments; an operator names the building in the address."""
        session = await self.get_state(SessionState)
        asked = whole(self.router.url.query_parameters.get("b", ""))
        self.building_id = asked or session.me.building_id
        _, self.faults = left_by_form(self)
        if not self.building_id:  # staff have no building of their own
            return rx.redirect(routes.MORE, replace=True)
        await self._refresh()
        self.is_loaded = True
        bell.subscribe(self, f"building:{self.building_id}", InviteState.load)

    async def _refresh(self) -> None:
        self.house = await guard.call(self, service_members.people, self.building_id, self.search, 0, self.page)

    @rx.event(supersedes=True)
    async def find(self, text: str):
        """Search by number or name."""
        self.search, self.page = text[:60], 1
        await self._refresh()

    @rx.event
    async def turn(self, by: int):
        """Go to another page of apartments."""
        self.page = max(1, self.page + (1 if by > 0 else -1))
        await self._refresh()

    @rx.event
    async def cancel(self, apartment_id: int):
        """Cancel the unused slips of an apartment."""
        count = await guard.call(self, service_invite.cancel_slips, self.building_id, apartment_id)
        await self._refresh()
        await notice.done(self, words_people.SLIPS_CANCELLED, n=count)
