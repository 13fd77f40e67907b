"""The queue's filters as they stand in the address; an unknown value is no filter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from urllib.parse import urlencode

from sqlalchemy import ColumnElement
from sqlmodel import and_, col, or_, select

from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.i18n.dates import TBILISI
from rustavi_hoa.issues.categories import Category
from rustavi_hoa.issues.rules import CITY_HAS, CITY_HAS_AGAIN, OPEN, SOLVED, Status
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Actor

GROUPS: dict[str, frozenset[str]] = {
    "open": frozenset(OPEN),
    "solved": frozenset(SOLVED),
    "city": frozenset(CITY_HAS),
}
"""Names that stand for several statuses; a single status is its own name."""

ORDERS = ("newest", "oldest", "changed", "urgent")


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
        unit=_number(asked.get("unit")) if asked.get("unit") != "unknown" else -1,
        building=_number(asked.get("building")),
        category=_one_of(str(asked.get("category", "")), set(Category)),
        status=_one_of(status, {*Status, *GROUPS}),
        service=str(asked.get("service", ""))[:30],
        mine=str(asked.get("mine", "")) == "1",
        emergency=str(asked.get("emergency", "")) == "1",
        older=min(_number(asked.get("older")), 10_000),
        since=_day(asked.get("from")),
        until=_day(asked.get("to")),
        number=_number(asked.get("n")),
        order=order if order in ORDERS else "newest",
        page=max(1, min(_number(asked.get("page")), 100_000)),
    )


def _one_of(value: str, known: set[str]) -> str:
    return value if value in known else ""


def _number(value: Any) -> int:
    text = str(value or "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0


def _day(value: Any) -> str:
    try:
        return date.fromisoformat(str(value)).isoformat() if value else ""
    except ValueError:
        return ""


def midnight(day: str) -> datetime:
    """Give the first moment of a day in Tbilisi. Unit: aware UTC."""
    return datetime.combine(date.fromisoformat(day), time(), TBILISI).astimezone(UTC)


def conditions(asked: Filters, actor: Actor) -> list[ColumnElement[bool]]:
    """Say the filters in SQL."""
    row = IssueRow
    made: list[ColumnElement[bool]] = []
    if asked.unit:
        unit = col(BuildingRow.unit_id).is_(None) if asked.unit < 0 else BuildingRow.unit_id == asked.unit
        made.append(col(row.building_id).in_(select(BuildingRow.id).where(unit)))
    for column, value in ((row.building_id, asked.building), (row.category, asked.category), (row.id, asked.number)):
        if value:
            made.append(col(column) == value)
    if asked.service:
        made.append(col(row.service) == asked.service)
    if asked.status:
        made.append(_stands(asked.status))
    if asked.mine:
        services = actor.services()
        made.append(or_(row.assignee_id == actor.person_id, col(row.service).in_(services or {"-"})))
    if asked.emergency:
        made.append(col(row.is_emergency).is_(True))
    if asked.older:
        made.append(row.created_at < now() - timedelta(days=asked.older))
    if asked.since:
        made.append(row.created_at >= midnight(asked.since))
    if asked.until:
        made.append(row.created_at < midnight(asked.until) + timedelta(days=1))
    return made


def _stands(status: str) -> ColumnElement[bool]:
    """Say a status or a group in SQL; "city" takes in ``CITY_HAS_AGAIN`` where it was sent before."""
    found = col(IssueRow.status).in_(GROUPS.get(status, frozenset({status})))
    if status != "city":
        return found
    again = and_(col(IssueRow.status).in_(CITY_HAS_AGAIN), col(IssueRow.sent_to_city_at).is_not(None))
    return or_(found, again)


def order_of(asked: Filters) -> Any:
    """Say the order in SQL."""
    urgent = col(IssueRow.is_emergency).desc()
    table = {
        "oldest": (col(IssueRow.id).asc(),),
        "changed": (col(IssueRow.updated_at).desc(), col(IssueRow.id).desc()),
        "urgent": (urgent, col(IssueRow.id).desc()),
    }
    return table.get(asked.order, (col(IssueRow.id).desc(),))
