"""What the staff page of verification remembers: the desk, and what to mend beside the fields."""

from __future__ import annotations

from typing import Any

import reflex as rx

from rustavi_hoa.kernel.errors import Invalid
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.notice import Spoken
from rustavi_hoa.verification import address, service, service_dispute, service_handover, stepping, words
from rustavi_hoa.verification import words_handover as said
from rustavi_hoa.verification.views import EMPTY, Desk, PaperForm, Successor

NAMES = ("unit", "state", "q")


class VerificationState(rx.State):
    """Progress, one page of the list, the open association."""

    view: Desk = EMPTY
    faults: dict[str, Spoken] = {}

    @rx.event(supersedes=True)
    async def load(self):
        """Show what the address names; runs again when any association's papers move."""
        bell.subscribe(self, stepping.TOPIC, VerificationState.load)
        asked = address.read(self.router.url.query_parameters)
        if asked.one != self.view.card.id:
            self.faults = {}
        self.view = await guard.call(self, service.desk, asked)

    @rx.event
    async def narrow(self, name: str, value: str):
        """Change one filter: a new address, so that the back button and a shared link work."""
        if name not in NAMES:
            return None
        now = dict(self.router.url.query_parameters)
        now.pop("page", None)
        now.pop("id", None)
        now[name] = value
        return rx.redirect(address.write(address.read(now)))

    @rx.event
    async def step(self, form: dict[str, Any]):
        """Record the next step of the papers."""
        one, to = self.view.card.id, str(form.get("to", ""))
        await self._deed(words.STEP_DONE, service.move, one, to, _paper(form))

    @rx.event
    async def hand_over(self, form: dict[str, Any]):
        """Begin a change of chairperson."""
        new = Successor(_number(form, "person"), str(form.get("name", ""))[:200], str(form.get("contact", ""))[:254])
        one, old = self.view.card.id, _number(form, "old")
        await self._deed(said.ASKED, service_handover.ask, one, old, new, _paper(form), mark="h_")

    @rx.event
    async def accept(self):
        """Accept the paper of the change that is open."""
        await self._deed(said.ACCEPTED, service_handover.accept, self.view.card.handover.id)

    @rx.event
    async def stop(self, form: dict[str, Any]):
        """Stop the change that is open."""
        await self._deed(said.STOPPED, service_handover.stop, self.view.card.handover.id, str(form.get("reason", "")))

    @rx.event
    async def dispute(self, form: dict[str, Any]):
        """Mark that the chair is disputed."""
        text = str(form.get("dispute_reason", ""))
        await self._deed(said.DISPUTE_OPEN, service_dispute.begin, self.view.card.id, text)

    @rx.event
    async def settle(self, form: dict[str, Any]):
        """Record how the dispute ended."""
        text = str(form.get("outcome", ""))
        await self._deed(said.DISPUTE_CLOSED, service_dispute.end, self.view.card.dispute.id, text)

    async def _deed(self, good: Any, deed: Any, *given: Any, mark: str = "") -> None:
        """Do it, say so and show what is now; or put what to mend beside its field."""
        try:
            is_done = await guard.call(self, deed, *given)
        except Invalid as refused:
            self.faults = {f"{mark}{name}": line for name, line in notice.faults(refused).items()}
            return
        self.faults = {}
        await notice.done(self, said.DONE if is_done is True else good)
        self.view = await guard.call(self, service.desk, self.view.asked)


def _paper(form: dict[str, Any]) -> PaperForm:
    kind, number, day, note = (str(form.get(name, ""))[:2000] for name in ("kind", "number", "day", "note"))
    return PaperForm(kind, number, day, _number(form, "document"), note)


def _number(form: dict[str, Any], name: str) -> int:
    return whole(form.get(name))
