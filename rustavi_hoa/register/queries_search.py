"""The search's questions: words by a fragment, things by a word. Every question ends after a bounded number of rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select
from sqlmodel import Session, col

from rustavi_hoa.db.tables.passport import PassportRow
from rustavi_hoa.db.tables.register import ApartmentRow, AssociationRow, BuildingRow, UnitRow
from rustavi_hoa.db.tables.standing import SearchGramRow, SearchWordRow
from rustavi_hoa.register.folding import LONGEST
from rustavi_hoa.register.indexing import ASSOCIATION, BUILDING, CHAIR

WORDS = 100
"""Different words that one fragment may stand for."""
COMMON = 300
"""From so many places on a word is common: which of two common words is rarer is not worth knowing."""
BLOCKS = (200, *(1000,) * 30)
"""How many places of a word are looked at in one go."""
LAST = "\U0010ffff"

Folds = tuple[str, ...]
Where = list[ColumnElement[bool]]


@dataclass(frozen=True, slots=True)
class Reading:
    """One word of a query: what it may mean, and the words of the register that begin with it or hold it."""

    folds: Folds
    begins: tuple[str, ...]
    holds: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Every word it may stand for, the best first."""
        return tuple(dict.fromkeys((*self.folds, *self.begins, *self.holds)))


def reading_of(session: Session, folds: Folds) -> Reading:
    """Find the words of the register that a typed word may stand for. One sign looks at beginnings alone."""
    begins = _range(session, [f"^{fold}" for fold in folds], folds)
    long = [fold for fold in folds if len(fold) > 1]
    holds = _range(session, long, folds) if long and len(begins) < WORDS else ()
    return Reading(folds, begins, holds)


def _range(session: Session, marks: Sequence[str], folds: Folds) -> tuple[str, ...]:
    """Walk the index from each mark on: nothing is sorted, however many words hold a short fragment."""
    gram, found = col(SearchGramRow.gram), []
    for mark in (each[:LONGEST] for each in marks):
        asked = select(SearchGramRow.word).where(gram >= mark, gram < mark + LAST).order_by(gram).limit(WORDS)
        found += session.scalars(asked)
    return tuple(dict.fromkeys(word for word in found if any(fold in word for fold in folds)))


def places_of(session: Session, thing: str, words: Sequence[str]) -> int:
    """Count where any of the words stands, up to ``COMMON``."""
    where = SearchWordRow.thing == thing, col(SearchWordRow.word).in_(words)
    some = select(SearchWordRow.thing_id).where(*where).limit(COMMON).subquery()
    return session.scalar(select(func.count()).select_from(some)) or 0


TABLES = {BUILDING: BuildingRow, ASSOCIATION: AssociationRow, CHAIR: AssociationRow}
KEYS = {
    BUILDING: col(BuildingRow.search_key),
    ASSOCIATION: col(AssociationRow.search_key),
    CHAIR: col(AssociationRow.chair_key),
}


def standing(
    session: Session, thing: str, words: Sequence[str], rest: Iterable[ColumnElement[bool]], most: int
) -> dict[int, str]:
    """Give id and words of things where one of ``words`` stands and the rest holds; at most about ``most``.

    The words are walked block by block and each block is checked by ids: no planner can turn that into a walk
    through the city.
    """
    table, found, at = TABLES[thing], {}, 0
    place = select(SearchWordRow.thing_id).where(SearchWordRow.thing == thing, col(SearchWordRow.word).in_(words))
    place = place.order_by(col(SearchWordRow.word), col(SearchWordRow.thing_id))
    rest = list(rest)
    for block in BLOCKS:
        ids = list(session.scalars(place.limit(block).offset(at)))
        if ids:
            fits = select(col(table.id), KEYS[thing]).where(col(table.id).in_(dict.fromkeys(ids)), *rest)
            found |= {row[0]: row[1] for row in session.execute(fits)}
        if len(ids) < block or len(found) >= most:
            break
        at += block
    return found


def holding(thing: str, folds: Folds, shape: str) -> ColumnElement[bool]:
    """Say that a thing's words hold a typed word; ``shape`` is ``"% {} %"`` for whole, ``"% {}%"`` for beginnings."""
    return or_(*(KEYS[thing].like(shape.format(fold)) for fold in folds))


def buildings(session: Session, ids: Sequence[int], where: Sequence[ColumnElement[bool]] = ()) -> dict[int, Any]:
    """Give what a list shows of buildings; ``where`` may leave some out."""
    columns = (
        col(BuildingRow.id), col(BuildingRow.code), col(BuildingRow.address), col(BuildingRow.address_en),
        col(BuildingRow.status), col(BuildingRow.association_id), col(BuildingRow.unit_id),
        col(AssociationRow.name).label("association"), col(AssociationRow.name_en).label("association_en"),
        col(AssociationRow.verification), col(UnitRow.name_ka).label("unit"), col(UnitRow.name_en).label("unit_en"),
        col(PassportRow.filled), col(PassportRow.required),
    )  # fmt: skip
    asked = (
        select(*columns)
        .outerjoin(AssociationRow, col(AssociationRow.id) == BuildingRow.association_id)
        .outerjoin(UnitRow, col(UnitRow.id) == BuildingRow.unit_id)
        .outerjoin(PassportRow, col(PassportRow.building_id) == BuildingRow.id)
        .where(col(BuildingRow.id).in_(ids), *where)
    )
    return {row.id: row for row in session.execute(asked)}


def associations(session: Session, ids: Sequence[int]) -> dict[int, Any]:
    """Give what a list shows of associations, with the number of their buildings."""
    many = (
        select(func.count()).where(col(BuildingRow.association_id) == col(AssociationRow.id)).correlate(AssociationRow)
    ).scalar_subquery()
    columns = [getattr(AssociationRow, name) for name in ("id", "code", "name", "name_en", "verification", "status")]
    asked = select(*columns, many.label("buildings")).where(col(AssociationRow.id).in_(ids))
    return {row.id: row for row in session.execute(asked)}


def apartments(session: Session, building_ids: Sequence[int], number: str, *, starts: bool) -> list[Any]:
    """Give apartments by number (or its beginning) in some buildings."""
    which = col(ApartmentRow.number).startswith(number, autoescape=True) if starts else ApartmentRow.number == number
    asked = select(col(ApartmentRow.id), col(ApartmentRow.building_id), col(ApartmentRow.number))
    return list(session.execute(asked.where(col(ApartmentRow.building_id).in_(building_ids), which).limit(60)))


def page_of(session: Session, table: Any, where: Where, order: Sequence[Any], page: int, size: int) -> tuple[list, int]:
    """Give ids of one page of a plain list, and how many there are."""
    total = session.scalar(select(func.count()).select_from(table).where(*where)) or 0
    asked = select(col(table.id)).where(*where).order_by(*order).limit(size).offset((page - 1) * size)
    return list(session.scalars(asked)), total


def units(session: Session) -> Sequence[UnitRow]:
    """Give the territorial units."""
    return session.scalars(select(UnitRow).order_by(col(UnitRow.id))).all()
