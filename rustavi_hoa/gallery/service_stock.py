"""The whole stock on one screen: every building's photos of one element, by condition, year and unit."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from sqlalchemy import Row

from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.passport import ConditionRow
from rustavi_hoa.gallery import queries_stock as queries
from rustavi_hoa.gallery import shown
from rustavi_hoa.gallery.rules import PAGE, is_element
from rustavi_hoa.gallery.views import GradeCount, Stock, StockAsked, StockPhoto
from rustavi_hoa.kernel.policy import Actor, Can, allow

URGENT = 1


@allow(Can.STOCK_READ)
def browse(actor: Actor, asked: StockAsked) -> Stock:
    """Give one page of the stock within the actor's reach under the filters of the address.

    Shape: an element that does not exist reads as the roof.
    """
    scope = actor.where(Can.STOCK_READ)
    if not is_element(asked.element):
        asked = replace(asked, element="roof")
    with reading() as session:
        grades = queries.by_grade(session, scope, asked)
        total = grades.get(asked.grade, 0) if asked.grade >= 0 else sum(grades.values())
        pages = max(1, -(-total // PAGE))
        asked = replace(asked, page=min(max(1, asked.page), pages))
        found = [_photo(row) for row in queries.page(session, scope, asked)]
        have, every = queries.covered(session, scope, asked)
        first_year, last_year = queries.years(session, asked.element)
        units = queries.units(session, scope)
    first = (asked.page - 1) * PAGE
    return Stock(
        asked=asked,
        photos=found,
        grades=[GradeCount(grade, grades[grade]) for grade in sorted(grades, key=_worst_first)],
        units=units,
        years=[*range(last_year, first_year - 1, -1)] if last_year else [],
        total=total,
        buildings=have,
        all_buildings=every,
        pages=pages,
        first=first + 1 if found else 0,
        last=first + len(found),
        is_loaded=True,
    )


def _worst_first(grade: int) -> int:
    return grade or 9  # what was never assessed comes last


def _photo(found: Row[Any]) -> StockPhoto:
    row, building, condition = found
    ka, en = shown.said_day(row.taken_on)
    grade, word = _condition(condition)
    return StockPhoto(
        id=row.id,
        building_id=building.id,
        address=building.address,
        address_en=building.address_en,
        part=row.part,
        ka=ka,
        en=en,
        grade=grade,
        word=word,
        caption=row.caption,
    )


def _condition(row: ConditionRow | None) -> tuple[int, str]:
    """Give the grade and the code of its word: "unsafe" stands only behind an expert conclusion's number."""
    if row is None:
        return 0, "0"
    return row.grade, "unsafe" if row.grade == URGENT and row.expert_no else str(row.grade)
