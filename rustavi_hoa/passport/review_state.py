"""What the page of proposals remembers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import reflex as rx

from rustavi_hoa.kernel.drawing import Shape, shape
from rustavi_hoa.kernel.errors import Invalid, NotFound, Stale
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.passport import service_cover, service_decide, service_disputes, service_lifts, words_page
from rustavi_hoa.passport.views import CoverView, DisputeLine, LiftLine
from rustavi_hoa.passport.views_forms import ProposalView, QueuePage
from rustavi_hoa.shell import bell, guard, notice
from rustavi_hoa.shell.notice import Spoken

THINGS = ("unit", "association", "building")
MOST_COVERED = 50
NO_COVER = CoverView("city", 0, "", "", 0, 0, 0, 0, 0)


class ReviewState(rx.State):
    """The queue of proposals, one of them side by side, or how full the passports are."""

    queue: QueuePage = QueuePage()
    one: ProposalView = ProposalView()
    by: str = "unit"
    cover: list[CoverView] = []
    covered: int = 0
    lifts: list[LiftLine] = []
    disputes: list[DisputeLine] = []
    city: CoverView = NO_COVER
    drawn: Shape = Shape()
    fault: Spoken = Spoken()
    is_loaded: bool = False

    @rx.event(supersedes=True)
    async def load(self):
        """Show the proposal that the address names, else the queue; the queue again when the city changes."""
        asked = self.router.url.query_parameters
        given, page = (str(asked.get(name, "")) for name in ("proposal", "page"))
        proposal_id = whole(given)
        self.fault, self.one = Spoken(), ProposalView()
        if proposal_id:
            try:
                self.one = await guard.call(self, service_decide.one, proposal_id)
            except NotFound:
                await notice.warn(self, words_page.QUEUE_EMPTY)
        if not self.one.id:
            bell.subscribe(self, "city", ReviewState.refresh)
            at = whole(page, 1, digits=5)
            self.queue = await guard.call(self, service_decide.queue, at)
        self.is_loaded = True

    @rx.event(supersedes=True)
    async def refresh(self):
        """Show the queue as it is now, while no proposal is open."""
        if not self.one.id:
            self.queue = await guard.call(self, service_decide.queue, self.queue.page)

    @rx.event(supersedes=True)
    async def load_cover(self):
        """Show how full the passports in reach are, now and over time; lifts due; where judgements differ."""
        asked = str(self.router.url.query_parameters.get("by", ""))
        self.by = asked if asked in THINGS else "unit"
        every = await guard.call(self, service_cover.cover, self.by)
        self.cover, self.covered = every[:MOST_COVERED], len(every)
        self.city = (await guard.call(self, service_cover.cover, "city") or [NO_COVER])[0]
        self.lifts = await guard.call(self, service_lifts.due)
        self.disputes = await guard.call(self, service_disputes.disputed)
        points = await guard.call(self, service_cover.over_time)
        said = [each.month if not at % 6 else "" for at, each in enumerate(reversed(points))][::-1]
        self.drawn, self.is_loaded = shape([each.share for each in points], said), True

    @rx.event
    async def decide(self, form: dict[str, Any]):
        """Answer the proposal on the screen."""
        here = self.one
        verdicts = {side.key: str(form.get(side.key, "")) for side in here.sides}
        word = str(form.get("word", ""))
        try:
            self.one = await guard.call(self, service_decide.decide, here.id, here.version, here.number, verdicts, word)
        except Invalid as refused:
            self.fault = next(iter(notice.faults(refused).values()))
            self.one = _typed(here, here, verdicts, word)
            return
        except Stale as stale:
            self.fault = notice.translate(stale)
            fresh = await guard.call(self, service_decide.one, here.id)
            self.one = _typed(fresh, here, verdicts, word)
            if fresh.state != here.state:
                await notice.say(self, self.fault)
            return
        self.fault = Spoken()
        await notice.done(self, words_page.DECIDED[self.one.state])


def _typed(fresh: ProposalView, before: ProposalView, verdicts: dict[str, str], word: str) -> ProposalView:
    """Put what was chosen and typed into a proposal that still waits; a field that moved meanwhile is asked again."""
    if fresh.state != before.state:
        return fresh
    known = {side.key for side in before.sides if side.is_conflict}
    sides = [
        side if side.is_conflict and side.key not in known else replace(side, verdict=verdicts.get(side.key, ""))
        for side in fresh.sides
    ]
    return replace(fresh, word=word, sides=sides)
