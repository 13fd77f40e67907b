"""How full the city's passports are: by building, association, unit, and over time."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import accumulate

from rustavi_hoa.db.engine import reading
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.passport import queries_cover as queries
from rustavi_hoa.passport import sheet
from rustavi_hoa.passport.completeness import count, months_since, required_conditions, share
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.queries_cover import House
from rustavi_hoa.passport.views import CoverPoint, CoverView

MONTHS = 24
THINGS = ("building", "association", "unit", "city")


@allow(Can.REGISTER_READ)
def cover(actor: Actor, thing: str) -> list[CoverView]:
    """Give the completeness of every building, association or unit in reach, or of all of it; the emptiest first.

    Raises:
        NotFound: another thing.
    """
    if thing not in THINGS:
        raise NotFound
    with reading() as session:
        houses = queries.houses(session, actor.where(Can.REGISTER_READ))
        names = queries.names_of(session, thing)
    blank, kept = _blank(), defaultdict(list)
    for house in houses:
        kept[_key(house, thing)].append(house)
    views = [_view(thing, key or 0, names.get(key or 0), group, blank) for key, group in kept.items()]
    return sorted(views, key=lambda each: (each.share, each.label_ka))


@allow(Can.REGISTER_READ)
def over_time(actor: Actor) -> list[CoverPoint]:
    """Give the coverage in the actor's reach at the end of each of the last months, the oldest first."""
    scope, today, made = actor.where(Can.REGISTER_READ), sheet.today(), definition()
    with reading() as session:
        houses = {house.building_id: house for house in queries.houses(session, scope)}
        filled = queries.filled_by_day(session, scope)
        judged = queries.judged_by_day(session, scope)
    wanted = {each.code for each in made.elements if each.is_required}
    required = sum(house.required or _blank() for house in houses.values())
    ends = _month_ends(today, MONTHS)
    months = len(ends)
    more, last, first = [0] * months, dict.fromkeys(houses, 0), dict[int, date]()
    for building_id, on, count_then in filled:
        if building_id in houses:
            more[_month(ends, on)] += count_then - last[building_id]
            last[building_id] = count_then
            first[building_id] = min(first.get(building_id, on), on)
    for building_id, code, on in judged:
        if building_id in houses:
            more[_month(ends, on)] += code in wanted
            first[building_id] = min(first.get(building_id, on), on)
    new = Counter(_month(ends, day) for day in first.values())
    return [
        CoverPoint(f"{end:%Y-%m}", share(total, required), begun)
        for end, total, begun in zip(ends, accumulate(more), accumulate(new[at] for at in range(months)), strict=True)
    ]


def _month(ends: Sequence[date], day: date) -> int:
    """Give the first of these months that ends on a day or after it; what came before them all counts in the first."""
    return min(bisect_left(ends, day), len(ends) - 1)


def _blank() -> int:
    """Give how many required things a building has of which nothing is known."""
    made = definition()
    return count(made, {}, {})[1] or len(list(required_conditions(made, {})))


def _key(house: House, thing: str) -> int | None:
    return {"building": house.building_id, "association": house.association_id, "unit": house.unit_id, "city": 0}[thing]


def _view(thing: str, key: int, name: tuple[str, str] | None, group: Iterable[House], blank: int) -> CoverView:
    houses, today = list(group), sheet.today()
    filled, required = sum(each.filled for each in houses), sum(each.required or blank for each in houses)
    fresh = [each.fresh_on for each in houses if each.fresh_on]
    months = [months_since(each, today) or 0 for each in fresh]
    return CoverView(
        thing=thing,
        id=key,
        label_ka=name[0] if name else "",
        label_en=name[1] if name else "",
        buildings=len(houses),
        begun=len(fresh),
        filled=filled,
        required=required,
        share=share(filled, required),
        months=round(sum(months) / len(months)) if months else -1,
    )


def _month_ends(today: date, months: int) -> list[date]:
    """Give the last day of each of the past months, and today for this one."""
    ends = [today]
    for _ in range(months - 1):
        first = ends[-1].replace(day=1)
        ends.append(date.fromordinal(first.toordinal() - 1))
    return ends[::-1]
