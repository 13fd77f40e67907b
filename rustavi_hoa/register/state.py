"""What the register's list and the audit remember; the address says what is shown."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.kernel.errors import Invalid
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.register import (
    listing,
    service_associations,
    service_audit,
    service_corrections,
    service_edit,
    service_imports,
    service_lists,
    service_merge,
    service_search,
    words_deeds,
    words_imports,
    words_page,
)
from rustavi_hoa.register.listing import Asked
from rustavi_hoa.register.views import NOTHING, AuditPage, Correction, Found, SavedView, Suggestion
from rustavi_hoa.register.views_imports import ImportLine
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.notice import Spoken

NAMES = ("tab", "q", "unit", "standing", "filled", "status", "page")
AUDIT_NAMES = ("book", "who", "thing", "building", "since", "until", "page")


class RegisterState(rx.State):
    """One page of the register, or of the audit."""

    asked: Asked = Asked()
    query: str = ""
    found: Found = NOTHING
    views: list[SavedView] = []
    units: list[tuple[int, str, str]] = []
    twins: list[Suggestion] = []
    corrections: list[Correction] = []
    imports: list[ImportLine] = []
    audit: AuditPage = AuditPage()
    fault: Spoken = Spoken()
    faults: dict[str, Spoken] = {}
    is_loaded: bool = False

    @rx.event(supersedes=True)
    async def load(self):
        """Show what the address names; again when anything in the city changes."""
        self.asked = listing.read(self.router.url.query_parameters)
        self.query = replace(self.asked, page=1).address()
        bell.subscribe(self, "city", RegisterState.load)
        if not self.is_loaded:
            self.units = await guard.call(self, service_lists.units)
            self.views = await guard.call(self, service_lists.views)
        asked = self.asked
        if asked.tab == "twins":
            self.twins = await guard.call(self, service_merge.suggest)
        elif asked.tab == "corrections":
            self.corrections = await guard.call(self, service_corrections.waiting)
        elif asked.tab == "imports":
            self.imports = await guard.call(self, service_imports.imports)
        else:
            self.found = await guard.call(self, service_search.search, asked.q, asked.filters(), asked.page)
        self.is_loaded = True

    @rx.event
    async def narrow(self, name: str, value: str):
        """Change one filter: a new address, so that the back button and a shared link work."""
        if name not in NAMES:
            return None
        now = dict(self.router.url.query_parameters)
        if name != "page":
            now.pop("page", None)
        now[name] = value[:80]
        return rx.redirect(f"{routes.REGISTER}?{listing.read(now).address()}", replace=name == "q")

    @rx.event
    async def add_building(self, form: dict[str, Any]):
        """Write a new building without an association, and go to its page."""
        place, number = str(form.get("place", "")), str(form.get("number", ""))
        try:
            made = await guard.call(self, service_edit.add_building, 0, place, number)
        except Invalid as refused:
            self.faults = notice.faults(refused)
            return None
        self.faults = {}
        await notice.done(self, words_deeds.ADDED)
        return rx.redirect(f"{routes.REGISTER_BUILDING}?id={made}")

    @rx.event
    async def add_association(self, form: dict[str, Any]):
        """Write a new association, and go to its page."""
        try:
            made = await guard.call(self, service_associations.add_association, str(form.get("name", "")))
        except Invalid as refused:
            self.faults = notice.faults(refused)
            return None
        self.faults = {}
        await notice.done(self, words_deeds.ADDED)
        return rx.redirect(f"{routes.ASSOCIATION}?id={made}")

    @rx.event
    async def keep(self, form: dict[str, Any]):
        """Keep this list under a name."""
        try:
            await guard.call(self, service_lists.keep_view, str(form.get("name", "")), self.query)
        except Invalid as refused:
            self.fault = next(iter(notice.faults(refused).values()))
            return
        self.fault = Spoken()
        self.views = await guard.call(self, service_lists.views)
        await notice.done(self, words_page.VIEW_KEPT)

    @rx.event
    async def drop(self, view_id: int):
        """Forget a kept list."""
        await guard.call(self, service_lists.drop_view, view_id)
        self.views = await guard.call(self, service_lists.views)

    @rx.event
    async def merge(self, thing: str, kept_id: int, gone_id: int):
        """Make one of a suggested pair."""
        await guard.call(self, service_merge.merge, thing, kept_id, gone_id)
        await notice.done(self, words_page.MERGED)
        return RegisterState.load

    @rx.event
    async def part(self, thing: str, first: int, second: int):
        """Say that a suggested pair are two."""
        await guard.call(self, service_merge.part, thing, first, second)
        return RegisterState.load

    @rx.event
    async def take_back(self, batch_id: int):
        """Take an import back."""
        back, kept = await guard.call(self, service_imports.undo, batch_id)
        await notice.done(self, words_imports.DONE, back=back, kept=kept)
        return RegisterState.load

    @rx.event
    async def decide(self, correction_id: int, accept: bool, form: dict[str, Any]):
        """Answer a request for correction."""
        try:
            await guard.call(self, service_corrections.decide, correction_id, accept, str(form.get("answer", "")))
        except Invalid as refused:
            self.fault = next(iter(notice.faults(refused).values()))
            return None
        self.fault = Spoken()
        await notice.done(self, words_page.DECIDED)
        return RegisterState.load

    @rx.event(supersedes=True)
    async def load_audit(self):
        """Show the lines of the audit that the address names."""
        query = self.router.url.query_parameters
        asked = {name: str(query.get(name, ""))[:80] for name in AUDIT_NAMES}
        typed = asked.pop("page")
        self.query = urlencode({name: value for name, value in asked.items() if value})
        page = whole(typed, 1, digits=5)
        try:
            self.audit = await guard.call(self, service_audit.audit, asked, page)
        except Invalid as refused:
            self.audit, self.fault = AuditPage(), next(iter(notice.faults(refused).values()))
        self.is_loaded = True
