"""The dashboard for those who may read it, each within the reach of their role."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import numpy as np
from sqlmodel import Session

from rustavi_hoa.analytics import queries, words
from rustavi_hoa.analytics.counting import Counted, counted
from rustavi_hoa.analytics.measures import Look, look
from rustavi_hoa.analytics.memory import Data, memory
from rustavi_hoa.analytics.rules import (
    OF_A_WEEK,
    OLDER_DAYS,
    PAGE,
    UNKNOWN,
    UNKNOWN_UNIT,
    Figure,
    Filter,
    parse,
    today,
    unit_key,
)
from rustavi_hoa.analytics.shown import Screen, screen
from rustavi_hoa.analytics.views import Board, CaseLine, Cases, Choice, Group, Spot, Tally
from rustavi_hoa.db.engine import reading
from rustavi_hoa.issues.categories import ABOUT, Category
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.settings import settings

Asked = dict[str, str]


@dataclass(frozen=True, slots=True)
class _Question:
    """What one actor asks: settled filter, reach of rights, state of the city, moment."""

    wanted: Filter
    reach: frozenset[int] | None
    data: Data
    now: datetime

    def look(self) -> Look:
        return look(self.data.columns, self.data.houses, self.wanted, self.now, self.reach)

    def once(self, kind: str, make: Callable[[], Any]) -> Any:
        minute = self.now.replace(second=0, microsecond=0)
        key = (kind, self.data.version, self.wanted, self.reach, minute)
        return memory(settings().database_url).once(key, make)

    def counted(self) -> Counted:
        return self.once("board", lambda: counted(self.look()))


@allow(Can.ANALYTICS_READ)
def board(actor: Actor, asked: Asked, page: int = 1) -> Board:
    """Count everything under a filter (as it stands in an address), with one page of buildings."""
    with reading() as session:
        question = _question(session, actor, asked)
        found = question.counted()
        ordered = sorted(found.buildings, key=lambda each: (-found.buildings[each].open, each))
        shown = ordered[PAGE * (max(1, page) - 1) : PAGE * max(1, page)]
        return Board(
            tally=found.tally,
            totals=found.totals,
            weeks=found.weeks,
            units=_units(session, found.units),
            categories=_categories(found.categories),
            buildings=_buildings(session, found.buildings, shown),
            building_count=len(ordered),
            older=question.wanted.older,
        )


@allow(Can.ANALYTICS_READ)
def on_screen(actor: Actor, asked: Asked, page: int = 1) -> Screen:
    """Count everything under a filter and make it ready for the screen."""
    page = max(1, min(page, 10_000))
    return screen(board(actor, asked, page), page)


@allow(Can.ANALYTICS_READ)
def every_building(actor: Actor, asked: Asked) -> list[Group]:
    """Count every building under a filter, for a table to download."""
    with reading() as session:
        found = _question(session, actor, asked).counted()
        ordered = sorted(found.buildings, key=lambda each: (-found.buildings[each].open, each))
        return _buildings(session, found.buildings, ordered)


@allow(Can.ANALYTICS_READ)
def choices(actor: Actor) -> list[Choice]:
    """List the units the actor's reach touches, and unknown where buildings lack one."""
    reach = _reach(actor)
    with reading() as session:
        houses = memory(settings().database_url).data(session).houses
        mine = np.ones(len(houses.id), dtype=bool) if reach is None else np.isin(houses.id, list(reach))
        present = set(houses.unit[mine].tolist())
        named = [Choice(str(unit.id), unit.name_ka, unit.name_en) for unit in queries.units(session)]
    unknown = [Choice(UNKNOWN, words.UNKNOWN_UNIT.ka, words.UNKNOWN_UNIT.en)]
    return [each for each in named + unknown if (UNKNOWN_UNIT if each.key == UNKNOWN else int(each.key)) in present]


@allow(Can.ANALYTICS_READ)
def building_name(actor: Actor, building_id: int) -> Choice:
    """Name one building of the actor's reach, for the filter that holds it.

    Raises:
        NotFound: unknown, a candidate, or out of reach.
    """
    reach = _reach(actor)
    with reading() as session:
        houses = memory(settings().database_url).data(session).houses
        found = queries.addresses(session, [building_id] if building_id in houses.id else [])
    if building_id not in found or (reach is not None and building_id not in reach):
        raise NotFound
    return Choice(str(building_id), *found[building_id])


@allow(Can.ANALYTICS_READ)
def cases(actor: Actor, asked: Asked, figure: str, week: str = "", page: int = 1) -> Cases:
    """Give one page of the list behind a figure, newest first: place, category, age and status only.

    Raises:
        NotFound: no such figure, or a figure of a week without its week.
    """
    with reading() as session:
        question = _question(session, actor, asked)
        ids = _behind(question, figure, week)
        page = max(1, min(page, -(-len(ids) // PAGE)))
        lines = _lines(session, ids[PAGE * (page - 1) : PAGE * page], question.now)
        return Cases(lines, len(ids), page)


@allow(Can.ANALYTICS_READ)
def every_case(actor: Actor, asked: Asked, figure: str, week: str = "") -> list[CaseLine]:
    """Give the whole list behind a figure, for a table to download.

    Raises:
        NotFound: no such figure.
    """
    with reading() as session:
        question = _question(session, actor, asked)
        return _lines(session, _behind(question, figure, week), question.now)


@allow(Can.ANALYTICS_READ)
def spots(actor: Actor, asked: Asked) -> list[Spot]:
    """Place buildings with open problems on the map; the rest of the reach too when no filter asks for less."""
    reach = _reach(actor)
    with reading() as session:
        found = _question(session, actor, asked).counted().buildings
        rows = [row for row in queries.spots(session) if reach is None or row.id in reach]
    none = Tally()
    made = [Spot(row.id, row.lat, row.lon, found.get(row.id, none).open, row.address, row.address_en) for row in rows]
    return made if not any(asked.values()) else [spot for spot in made if spot.id in found]


def _question(session: Session, actor: Actor, asked: Mapping[str, str]) -> _Question:
    at = now()
    older = queries.setting(session, "old_days") or {}
    wanted = parse(asked, int(older.get("is", OLDER_DAYS))).settled(today(at))
    return _Question(wanted, _reach(actor), memory(settings().database_url).data(session), at)


def _reach(actor: Actor) -> frozenset[int] | None:
    scope = actor.where(Can.ANALYTICS_READ)
    return None if scope.city else scope.buildings


def _behind(question: _Question, figure: str, week: str) -> list[int]:
    try:
        wanted, monday = Figure(figure), date.fromisoformat(week) if week else None
    except ValueError:
        raise NotFound from None
    if (wanted in OF_A_WEEK) != (monday is not None):
        raise NotFound
    at = np.flatnonzero(question.look().mask(wanted, monday))
    every = question.data.columns
    return every.id[at[np.lexsort((every.id[at], every.created[at]))][::-1]].tolist()


def _lines(session: Session, ids: Sequence[int], at: datetime) -> list[CaseLine]:
    rows = queries.cases(session, ids)
    named = queries.addresses(session, {row.building_id for row in rows})
    return [
        CaseLine(
            id=row.id,
            category=row.category,
            place=row.place,
            status=row.status,
            is_emergency=row.is_emergency,
            building_id=row.building_id,
            building_ka=named[row.building_id][0],
            building_en=named[row.building_id][1],
            age_days=(at - row.created_at).days,
            created_at=row.created_at.isoformat(),
            sent_at=row.sent_to_city_at.isoformat() if row.sent_to_city_at else "",
            resolved_at=row.resolved_at.isoformat() if row.resolved_at else "",
            number=row.registration_no or f"N{row.id}",
        )
        for row in rows
    ]


def _units(session: Session, found: dict[int, Tally]) -> list[Group]:
    names = {unit.id: (unit.name_ka, unit.name_en) for unit in queries.units(session)}
    names[UNKNOWN_UNIT] = (words.UNKNOWN_UNIT.ka, words.UNKNOWN_UNIT.en)
    return _by_open(Group(unit_key(key), *names[key], tally) for key, tally in found.items())


def _categories(found: dict[str, Tally]) -> list[Group]:
    labels = {code: ABOUT[Category(code)].label for code in found}
    return _by_open(Group(code, labels[code].ka, labels[code].en, tally) for code, tally in found.items())


def _buildings(session: Session, found: dict[int, Tally], ids: Sequence[int]) -> list[Group]:
    names = queries.addresses(session, ids)
    return [Group(str(each), *names[each], found[each]) for each in ids if each in names]


def _by_open(groups: Any) -> list[Group]:
    return sorted(groups, key=lambda group: (-group.tally.open, group.key))
