"""What the operator's page and the page of the staff remember."""

from __future__ import annotations

from typing import Any

import reflex as rx

from rustavi_hoa.identity import links, service_operator, service_rescue, service_staff, words_people
from rustavi_hoa.identity.join_state import left_by_form
from rustavi_hoa.identity.views import AssociationLine, Found, Member, StaffLine, UnitChoice
from rustavi_hoa.kernel.errors import Invalid
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import guard, notice
from rustavi_hoa.shell.notice import Spoken


class OperatorState(rx.State):
    """Associations with their sheets, refusals brought here, one person found."""

    search: str = ""
    found: list[AssociationLine] = []
    appeals: list[Member] = []
    person: Found = Found(0, "")
    picture: str = ""
    faults: dict[str, Spoken] = {}
    ending: StaffLine = StaffLine(0, 0, "", "")
    is_loaded: bool = False

    @rx.event
    async def load(self):
        """Show the desk."""
        _, self.faults = left_by_form(self)
        self.person, self.picture = Found(0, ""), ""
        await self._refresh()
        self.is_loaded = True

    async def _refresh(self) -> None:
        self.found = await guard.call(self, service_operator.associations, self.search)
        self.appeals = await guard.call(self, service_operator.appeals)

    @rx.event(supersedes=True)
    async def find(self, text: str):
        """Search associations."""
        self.search = text[:80]
        await self._refresh()

    @rx.event
    async def revoke(self, invitation_id: int):
        """Cancel a sheet that is out."""
        await guard.call(self, service_operator.revoke_sheet, invitation_id)
        await self._refresh()
        await notice.done(self, words_people.REVOKED)

    @rx.event
    async def decide(self, form: dict[str, Any]):
        """Keep a refusal with a reason."""
        await self._decide(whole(form.get("membership")), False, str(form.get("reason", "")))

    @rx.event
    async def accept(self, membership_id: int):
        """Confirm a refused person after all."""
        await self._decide(membership_id, True, "")

    async def _decide(self, membership_id: int, confirm: bool, reason: str) -> None:
        try:
            await guard.call(self, service_operator.decide_appeal, membership_id, confirm, reason)
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
            return
        self.faults = {}
        await self._refresh()
        await notice.done(self, words_people.DECIDED)

    @rx.event
    async def find_person(self, form: dict[str, Any]):
        """Find one account by its exact contact."""
        self.person, self.picture, self.faults = Found(0, ""), "", {}
        try:
            self.person = await guard.call(self, service_operator.find_person, str(form.get("contact", "")))
        except Invalid as invalid:
            self.faults = notice.faults(invalid)

    @rx.event
    async def rescue(self):
        """Show a one-time QR for the person found."""
        code = await guard.call(self, service_rescue.make_rescue, self.person.person_id)
        self.picture = links.picture(links.rescue(links.own_site(self.router.url.origin), code))

    @rx.event
    async def forget_person(self):
        """Put the person away."""
        self.person, self.picture = Found(0, ""), ""

    @rx.event
    async def ask_end(self, grant_id: int):
        """Ask for the reason before a chairperson's role ends; 0 puts the question away."""
        lines = [chair for line in self.found for chair in line.chairs]
        self.faults = {}
        self.ending = next((each for each in lines if each.grant_id == grant_id), StaffLine(0, 0, "", ""))

    @rx.event
    async def end(self, form: dict[str, Any]):
        """End the chairperson's role."""
        try:
            await guard.call(self, service_operator.end_chair, self.ending.grant_id, str(form.get("reason", "")))
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
            return
        self.ending, self.faults = StaffLine(0, 0, "", ""), {}
        await self._refresh()
        await notice.done(self, words_people.ROLE_ENDED)


class StaffState(rx.State):
    """Who holds which role, the form of an invitation, the link shown once."""

    staff: list[StaffLine] = []
    units: list[UnitChoice] = []
    faults: dict[str, Spoken] = {}
    link: str = ""
    picture: str = ""
    ending: StaffLine = StaffLine(0, 0, "", "")
    is_loaded: bool = False

    @rx.event
    async def load(self):
        """Show the staff."""
        self.link, self.picture, self.faults = "", "", {}
        self.staff = await guard.call(self, service_staff.staff)
        self.units = await guard.call(self, service_staff.units)
        self.is_loaded = True

    @rx.event
    async def invite(self, form: dict[str, Any]):
        """Make an invitation."""
        site = links.own_site(self.router.url.origin)
        name, role, service, email = (str(form.get(each, "")) for each in ("name", "role", "service", "email"))
        unit_id = whole(form.get("unit"))
        try:
            code = await guard.call(self, service_staff.invite, name, role, unit_id, service, email, site)
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
            return
        self.faults, self.link = {}, links.join(site, code)
        self.picture = links.picture(self.link)

    @rx.event
    async def ask_end(self, grant_id: int):
        """Ask for the reason before a role ends; 0 puts the question away."""
        self.faults = {}
        self.ending = next((each for each in self.staff if each.grant_id == grant_id), StaffLine(0, 0, "", ""))

    @rx.event
    async def end(self, form: dict[str, Any]):
        """End the role."""
        try:
            await guard.call(self, service_staff.end, self.ending.grant_id, str(form.get("reason", "")))
        except Invalid as invalid:
            self.faults = notice.faults(invalid)
            return
        self.ending, self.faults = StaffLine(0, 0, "", ""), {}
        self.staff = await guard.call(self, service_staff.staff)
        await notice.done(self, words_people.ROLE_ENDED)
