"""What the dashboard's tab remembers: the filter in its address and the figures under it."""

from __future__ import annotations

from urllib.parse import urlencode

import plotly.graph_objects as go
import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.analytics import service
from rustavi_hoa.analytics.figures import figure_of, nothing_drawn
from rustavi_hoa.analytics.shown import Screen
from rustavi_hoa.analytics.views import Asked, Choice
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.shell import bell, guard

IN_ADDRESS = {"since": "from", "until": "to"}
NAMES = tuple(Asked.__dataclass_fields__)
LONGEST = 20


def read_asked(parameters: dict[str, str]) -> Asked:
    """Take the filter out of an address."""
    return Asked(**{name: str(parameters.get(IN_ADDRESS.get(name, name), ""))[:LONGEST] for name in NAMES})


def as_asked(asked: Asked) -> dict[str, str]:
    """Give what was asked by the names of the address, without the empty ones."""
    named = {IN_ADDRESS.get(name, name): getattr(asked, name) for name in NAMES}
    return {name: value for name, value in named.items() if value}


def _typed(value: str | float | None) -> str:
    """Read what a control sent: Reflex makes numbers of a number field, None of an empty one."""
    whole = int(value) if isinstance(value, float) and value.is_integer() else value
    return "" if whole is None else str(whole)[:LONGEST]


class BoardState(rx.State):
    """The dashboard of one tab."""

    asked: Asked = Asked()
    query: str = ""
    screen: Screen = Screen()
    units: list[Choice] = []
    building: Choice = Choice("", "", "")
    page: int = 1
    is_ready: bool = False
    beat: int = 0
    touched: str = ""
    is_dark: bool = False
    figure: go.Figure = rx.field(default_factory=nothing_drawn)

    @rx.event(supersedes=True)
    async def load(self):
        """Read the filter from the address and count; from now on every change in the city counts again."""
        self.asked = read_asked(self.router.url.query_parameters)
        self.query = urlencode(as_asked(self.asked))
        self.page = 1
        self.units = await guard.call(self, service.choices)
        await self._name_building()
        bell.subscribe(self, "city", BoardState.refresh)
        await self._count()
        self.is_ready = True

    @rx.event(supersedes=True)
    async def refresh(self):
        """Count again under the same filter."""
        await self._count()

    @rx.event
    async def choose(self, name: str, value: str | float | None):
        """Put one part of the filter into the address; the page then loads it."""
        if name not in NAMES:
            return None
        asked = {**{each: getattr(self.asked, each) for each in NAMES}, name: _typed(value)}
        if name == "days":
            asked |= {"since": "", "until": ""}
        if name in ("since", "until"):
            asked["days"] = ""
        query = urlencode(as_asked(Asked(**asked)))
        return rx.redirect(f"{routes.BOARD}?{query}" if query else routes.BOARD)

    @rx.event(supersedes=True)
    async def turn(self, step: int):
        """Show the next or the previous page of buildings."""
        self.page = max(1, self.page + (1 if step > 0 else -1))
        await self._count()

    @rx.event
    async def touch(self, chart: str, is_dark: bool):
        """Make one chart interactive, in the colours the reader sees."""
        self.is_dark = is_dark is True
        self.touched = chart if chart in ("standing", "flow") else ""
        self._draw()

    async def _count(self) -> None:
        self.screen = await guard.call(self, service.on_screen, as_asked(self.asked), self.page)
        self.beat += 1
        self._draw()

    def _draw(self) -> None:
        if self.touched:
            self.figure = figure_of(self.touched, self.screen.weeks, dark=self.is_dark)

    async def _name_building(self) -> None:
        self.building = Choice("", "", "")
        if self.asked.building.isdigit():
            try:
                self.building = await guard.call(self, service.building_name, int(self.asked.building))
            except NotFound:
                self.asked = Asked()
                self.query = ""
