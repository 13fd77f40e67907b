"""A list of the register as it stands in the address; an unknown value is no filter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from rustavi_hoa.register.rules import Status
from rustavi_hoa.register.views import Filters
from rustavi_hoa.register.words_page import FILLED
from rustavi_hoa.register.words_standing import STANDING

TABS = ("building", "association", "twins", "corrections", "imports")
STATUSES = ("", "all", *(each.value for each in Status))


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of the list; empty means all."""

    tab: str = "building"
    q: str = ""
    unit: int = 0
    standing: str = ""
    filled: str = ""
    status: str = ""
    page: int = 1

    def filters(self) -> Filters:
        """Give what narrows the search; a typed text looks among all kinds until a tab other than the first is open."""
        kind = "" if self.q and self.tab == "building" else self.tab
        return Filters(kind, self.unit, self.standing, self.status, self.filled)

    def address(self) -> str:
        """Give the query of the address that says the same; defaults stay out."""
        none = Asked()
        said = {name: getattr(self, name) for name in self.__slots__}
        return urlencode({name: value for name, value in said.items() if value != getattr(none, name)})


def read(query: Mapping[str, str]) -> Asked:
    """Read an address."""
    standing, filled = query.get("standing", ""), query.get("filled", "")
    tab, status = query.get("tab", ""), query.get("status", "")
    unit = -1 if query.get("unit") == "unknown" else _number(query.get("unit", ""), 0)
    return Asked(
        tab=tab if tab in TABS else "building",
        q=query.get("q", "")[:80],
        unit=unit,
        standing=standing if standing in STANDING or standing == "none" else "",
        filled=filled if filled in FILLED else "",
        status=status if status in STATUSES else "",
        page=max(1, min(_number(query.get("page", ""), 1), 500)),
    )


def _number(typed: str, default: int) -> int:
    return int(typed) if typed.lstrip("-").isascii() and typed.lstrip("-").isdigit() and len(typed) < 9 else default
