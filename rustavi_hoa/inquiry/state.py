"""What the pages of inquiries remember: the staff's desk, a building's form."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.inquiry import service, service_answer, words
from rustavi_hoa.inquiry.views import AnswerForm, Screen
from rustavi_hoa.kernel.errors import Invalid, NotFound
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.notice import Spoken
from rustavi_hoa.shell.session import SessionState


class InquiryState(rx.State):
    """One screen for staff and for chairpersons; only what the page needs is filled."""

    view: Screen = Screen()
    faults: dict[str, Spoken] = {}

    @rx.event(supersedes=True)
    async def load_desk(self):
        """Show the staff's desk with the inquiry that the address names."""
        bell.subscribe(self, service.TOPIC, InquiryState.refresh)
        self.view, self.faults = Screen(), {}
        try:
            self.view = Screen(desk=await guard.call(self, service.desk, self._number("id")), is_loaded=True)
        except NotFound:
            self.view = Screen(desk=await guard.call(self, service.desk, 0), is_loaded=True)
            raise

    @rx.event(supersedes=True)
    async def refresh(self):
        """Show who answered meanwhile; an open form stays."""
        self.view = replace(self.view, desk=await guard.call(self, service.desk, self._number("id")))

    @rx.event
    async def make(self, form: dict[str, Any]):
        """Make a draft and lead to it."""
        texts = {str(name): str(value) for name, value in form.items() if value not in (None, False, "")}
        try:
            made = await guard.call(self, service.make, texts)
        except Invalid as refused:
            self.faults = notice.faults(refused)
            return None
        self.faults = {}
        return rx.redirect(f"{routes.INQUIRIES}?id={made}")

    @rx.event
    async def dispatch(self, inquiry_id: int):
        """Send a draft."""
        try:
            sent = await guard.call(self, service.send, inquiry_id)
        except Invalid as refused:
            self.faults = notice.faults(refused)
            return
        self.view, self.faults = replace(self.view, desk=await guard.call(self, service.desk, inquiry_id)), {}
        await notice.done(self, words.SENT, n=sent)

    @rx.event
    async def remind(self, inquiry_id: int, building_id: int):
        """Remind one building, or all."""
        reminded = await guard.call(self, service.remind, inquiry_id, building_id)
        self.view = replace(self.view, desk=await guard.call(self, service.desk, inquiry_id))
        await notice.done(self, words.REMINDED, n=reminded)

    @rx.event
    async def close(self, inquiry_id: int):
        """End an inquiry."""
        await guard.call(self, service.close, inquiry_id)
        self.view = replace(self.view, desk=await guard.call(self, service.desk, inquiry_id))
        await notice.done(self, words.CLOSED)

    @rx.event
    async def hear(self, building_id: int):
        """Open the form of a building for an answer heard; 0 puts it away."""
        form = AnswerForm()
        if building_id:
            form = await guard.call(self, service_answer.heard_form, self.view.desk.one.id, building_id)
        self.view, self.faults = replace(self.view, form=form), {}

    @rx.event
    async def enter(self, form: dict[str, Any]):
        """Enter the answer heard."""
        held, texts = self.view.form, _texts(form)
        channel = str(form.get("channel", ""))
        try:
            await guard.call(self, service_answer.enter, held.inquiry_id, held.building_id, channel, texts)
        except Invalid as refusal:
            self.view, self.faults = replace(self.view, form=_mended(held, texts, refusal)), notice.faults(refusal)
            return
        desk = await guard.call(self, service.desk, held.inquiry_id)
        self.view, self.faults = replace(self.view, form=AnswerForm(), desk=desk), {}
        await notice.done(self, words.DONE)

    @rx.event(supersedes=True)
    async def load_form(self):
        """Show the chairperson the form that the address names, for the building in view."""
        me = (await self.get_state(SessionState)).me
        asked = self._number("building") or me.building_id
        self.view = Screen()
        try:
            form = await guard.call(self, service_answer.form, self._number("id"), asked)
        except NotFound:
            form = AnswerForm()
        self.view = Screen(form=form, building_id=asked, is_loaded=True)

    @rx.event
    async def keep(self, code: str, text: str):
        """Keep one answer as it is typed."""
        held = self.view.form
        await guard.call(self, service_answer.keep, held.inquiry_id, held.building_id, {code: text})

    @rx.event
    async def send(self, form: dict[str, Any]):
        """Give the answer."""
        held, texts = self.view.form, _texts(form)
        try:
            await guard.call(self, service_answer.send, held.inquiry_id, held.building_id, texts)
        except Invalid as refusal:
            self.view = replace(self.view, form=_mended(held, texts, refusal))
            return
        fresh = await guard.call(self, service_answer.form, held.inquiry_id, held.building_id)
        self.view = replace(self.view, form=fresh)
        await notice.done(self, words.DONE)

    def _number(self, name: str) -> int:
        return whole(self.router.url.query_parameters.get(name))


def _texts(form: dict[str, Any]) -> dict[str, str]:
    return {str(name): str(value or "") for name, value in form.items() if "." in str(name)}


def _mended(held: AnswerForm, texts: dict[str, str], refusal: Invalid) -> AnswerForm:
    """Put what was typed and what is wrong beside each question."""
    said = notice.faults(refusal)
    return replace(
        held,
        questions=[
            replace(
                each,
                text=texts.get(each.code, each.text),
                fault_ka=said[each.code].ka if each.code in said else "",
                fault_en=said[each.code].en if each.code in said else "",
            )
            for each in held.questions
        ],
    )
