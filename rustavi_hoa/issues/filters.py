"""The queue's filters as they stand in the address; an unknown value is no filter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Any
from urllib.parse import urlencode

from rustavi_hoa.i18n.dates import TBILISI
from rustavi_hoa.issues.categories import Category
from rustavi_hoa.issues.rules import CITY_HAS, OPEN, SOLVED, Status
from rustavi_hoa.kernel.reading import whole

GROUPS: dict[str, frozenset[str]] = {
    "open": frozenset(OPEN),
    "solved": frozenset(SOLVED),
    "city": frozenset(CITY_HAS),
}
"""Names that stand for several statuses; a single status is its own name."""

ORDERS = ("newest", "oldest", "changed", "urgent", "due")
DUES = ("past", "soon", "today", "none")
"""How a deadline stands: over, near its end, ends today, none is set though the city has it."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked of the queue; zero and empty mean "all"."""

    unit: int = 0
    building: int = 0
    category: str = ""
    status: str = ""
    service: str = ""
    mine: bool = False
    emergency: bool = False
    older: int = 0
    since: str = ""
    until: str = ""
    number: int = 0
    due: str = ""
    order: str = "newest"
    page: int = 1

    def address(self) -> str:
        """Give the query of the address that says the same; defaults stay out."""
        names = {"since": "from", "until": "to", "number": "n"}
        said = {field: getattr(self, field) for field in self.__slots__}
        kept = {names.get(name, name): value for name, value in said.items() if value != getattr(_NONE, name)}
        return urlencode({name: int(value) if isinstance(value, bool) else value for name, value in kept.items()})


_NONE = Filters()


def read(asked: Mapping[str, Any]) -> Filters:
    """Read the query of an address."""
    status = str(asked.get("status", ""))
    order = str(asked.get("order", ""))
    return Filters(
        unit=whole(asked.get("unit")) if asked.get("unit") != "unknown" else -1,
        building=whole(asked.get("building")),
        category=_one_of(str(asked.get("category", "")), set(Category)),
        status=_one_of(status, {*Status, *GROUPS}),
        service=str(asked.get("service", ""))[:30],
        mine=str(asked.get("mine", "")) == "1",
        emergency=str(asked.get("emergency", "")) == "1",
        older=min(whole(asked.get("older")), 10_000),
        since=_day(asked.get("from")),
        until=_day(asked.get("to")),
        number=whole(asked.get("n")),
        due=_one_of(str(asked.get("due", "")), set(DUES)),
        order=order if order in ORDERS else "newest",
        page=max(1, min(whole(asked.get("page")), 100_000)),
    )


def _one_of(value: str, known: set[str]) -> str:
    return value if value in known else ""


def _day(value: Any) -> str:
    try:
        return date.fromisoformat(str(value)).isoformat() if value else ""
    except ValueError:
        return ""


def midnight(day: str) -> datetime:
    """Give the first moment of a day in Tbilisi. Unit: aware UTC."""
    return datetime.combine(date.fromisoformat(day), time(), TBILISI).astimezone(UTC)
