"""Passports out as Excel: any selection of the register, an association, a unit, one building, or all that one sees."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rustavi_hoa.adapters.books import write_book
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can, Scope, allow
from rustavi_hoa.passport import book, bulk, queries_book, queries_import, registry
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.fields import Definition
from rustavi_hoa.register import service_lists
from rustavi_hoa.register.views import Filters

AT_ONCE = 400


@dataclass(frozen=True, slots=True)
class Asked:
    """Which buildings: one, an association's, a unit's, or what a search of the register finds; empty is all."""

    building: int = 0
    association: int = 0
    unit: int = 0
    text: str = ""
    filters: Filters | None = None


@allow(Can.REGISTER_READ)
def export(actor: Actor, path: Path, asked: Asked, locale: str = "ka") -> int:
    """Write a book of the passports that the actor sees; gives the number of buildings. Written in the audit.

    Raises:
        NotFound: a building out of reach.
    """
    scope, made = actor.where(Can.REGISTER_READ), definition()
    ids = _ids(actor, scope, asked)
    write_book(path, book.pages(made, _Houses(made, ids, locale), locale), book.lists(made, locale))
    with work() as session:
        note(session, actor, "passport.export", len(ids), building=asked.building, association=asked.association,
             unit=asked.unit, text=asked.text[:80])  # fmt: skip
    return len(ids)


def _ids(actor: Actor, scope: Scope, asked: Asked) -> list[int]:
    if asked.building:
        if not scope.covers(asked.building):
            raise NotFound
        return [asked.building]
    if asked.text or asked.filters is not None:
        return _found(actor, scope, asked)
    with reading() as session:
        return queries_book.chosen_ids(session, scope, asked.association, asked.unit)


def _found(actor: Actor, scope: Scope, asked: Asked) -> list[int]:
    """Give the buildings of a list of the register; those of the associations on it too."""
    hits = service_lists.everything(actor, asked.text, asked.filters or Filters())
    unions = {hit.id for hit in hits if hit.kind == "association"}
    ids = dict.fromkeys(hit.id for hit in hits if hit.kind != "association")
    with reading() as session:
        for union in unions:
            ids |= dict.fromkeys(queries_book.chosen_ids(session, scope, union, 0))
    return list(ids)


@dataclass(frozen=True, slots=True)
class _Houses:
    """The chosen passports, read some at a time and anew for each sheet: a city's would fill the memory."""

    made: Definition
    ids: Sequence[int]
    locale: str

    def __iter__(self) -> Iterator[book.House]:
        columns = registry.read_from(self.made)
        for start in range(0, len(self.ids), AT_ONCE):
            some = self.ids[start : start + AT_ONCE]
            with reading() as session:
                held = queries_import.houses(session, some, columns)
            yield from (_house(self.made, held[each], self.locale) for each in some if each in held)


def _house(made: Definition, held: queries_import.House, locale: str) -> book.House:
    row, union = held.building, held.association
    english = locale == "en"
    return book.House(
        code=row.code,
        number=held.number,
        address=row.address_en if english and row.address_en else row.address,
        association=((english and union.name_en) or union.name) if union else "",
        answers=bulk.current(made, held),
        held=json.dumps(bulk.register_says(made, held)),
    )
