"""What the screen of the whole stock remembers: its filters stand in the address."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.gallery import service_stock, words
from rustavi_hoa.gallery.views import NO_STOCK, Stock, StockAsked
from rustavi_hoa.kernel.reading import whole
from rustavi_hoa.shell import guard

NAMES = ("element", "grade", "unit", "year", "order")


def read_asked(given: Mapping[str, Any]) -> StockAsked:
    """Read the filters of an address."""
    grade, year = str(given.get("grade", "")), whole(given.get("year"))
    order = str(given.get("order", ""))
    return StockAsked(
        element=str(given.get("element", "") or "roof")[:30],
        grade=int(grade) if grade in set("012345") else -1,
        unit=whole(given.get("unit")),
        year=year if 1900 <= year <= 2200 else 0,
        order=order if order in words.ORDERS else "newest",
        page=max(1, whole(given.get("page"))),
    )


class StockState(rx.State):
    """One page of the stock's photos of one element."""

    view: Stock = NO_STOCK
    query: str = ""

    @rx.event(supersedes=True)
    async def load(self):
        """Show the page that the address names."""
        given = self.router.url.query_parameters
        kept = {name: str(given[name])[:30] for name in NAMES if given.get(name)}
        self.view = await guard.call(self, service_stock.browse, read_asked(given))
        self.query = urlencode({"element": self.view.asked.element} | kept)

    @rx.event
    async def narrow(self, name: str, value: str):
        """Change one filter: a new address, so that the back button and a shared link work."""
        if name not in NAMES:
            return None
        now = {key: str(each) for key, each in self.router.url.query_parameters.items() if key in NAMES}
        now[name] = str(value)[:30]
        return rx.redirect(f"{routes.STOCK}?{urlencode({key: each for key, each in now.items() if each})}")
