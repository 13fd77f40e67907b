"""The passport as an Excel book, drawn from the one definition: which sheets, which columns, how a value stands there.

The first sheet has a line for each building, each table of the passport (entrances, lifts) a sheet of its own. The
first row of a sheet holds codes, then come Georgian and English heads; ``building`` and ``revision`` say what the line
speaks of and which passport it was taken from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from rustavi_hoa.adapters.books import DAY, NUMBER, TEXT, Column, Page
from rustavi_hoa.i18n.message import LOCALES, Msg
from rustavi_hoa.passport import words, words_import
from rustavi_hoa.passport.completeness import rows_of
from rustavi_hoa.passport.fields import Definition, Field, Group
from rustavi_hoa.passport.rules import UNKNOWN

BUILDING, REVISION, HELD = "building", "revision", "held"
ADDRESS, ASSOCIATION, ROW = "address", "association", "row"
OWN = (BUILDING, REVISION, HELD, ADDRESS, ASSOCIATION, ROW)
"""Columns that are no answers. ``held`` is hidden: what the register's own columns said when the book was taken."""
POSITION = frozenset({"building.lat", "building.lon"})
"""Columns of the register that nobody types into a passport and that a book may still bring."""
HEADS = 3
KINDS = {"integer": NUMBER, "year": NUMBER, "number": NUMBER, "area": NUMBER, "money": NUMBER, "day": DAY}


@dataclass(frozen=True, slots=True)
class House:
    """One building for the book: what is known of it and the number of its passport."""

    code: str
    number: int
    address: str
    association: str
    answers: Mapping[str, Any]
    held: str = ""


def takes(field: Field) -> bool:
    """Tell whether a book may bring this field."""
    return field.is_typed or (field.register in POSITION and not field.is_retired)


def fields_of(group: Group) -> list[Field]:
    """Give the fields of a group that stand in the book."""
    return [each for each in group.live if takes(each)]


def tables(made: Definition) -> list[Group]:
    """Give the groups that have a sheet of their own."""
    return [group for group in made.groups if group.is_table and fields_of(group)]


def pages(made: Definition, houses: Iterable[House], locale: str) -> list[Page]:
    """Draw the whole book; only what a reader may see stands in the answers."""
    plain = [each for group in made.groups if not group.is_table for each in fields_of(group)]
    heads = [(BUILDING, words_import.BUILDING), (REVISION, words_import.REVISION), (ADDRESS, words_import.ADDRESS)]
    heads += [(ASSOCIATION, words_import.ASSOCIATION), (HELD, words_import.HELD)]
    heads += [(each.key(), _within(made.by_code[each.group].label, each.short)) for each in plain]
    first = Page(
        words_import.SHEET.text(locale),
        [*_own(), Column(is_locked=True, width=26), Column(is_locked=True, is_hidden=True), *map(column, plain)],
        _heads(heads),
        (_line(house, plain, locale) for house in houses),
        frozen=3,
    )
    return [first, *(_table(made, group, houses, locale) for group in tables(made)), _help(locale)]


def lists(made: Definition, locale: str) -> dict[str, list[str]]:
    """Give the choices behind the drop-downs, by the name of the list."""
    told = {"yes_no": [words.YES.text(locale), words.NO.text(locale), UNKNOWN]}
    for each in made.fields():
        if each.choices and takes(each):
            told[each.key()] = [*(label.text(locale) for _, label in each.choices), UNKNOWN]
    return told


def column(field: Field) -> Column:
    """Give the column of a field."""
    chosen = "yes_no" if field.kind == "yes_no" else field.key() if field.choices else ""
    return Column(KINDS.get(field.kind, TEXT), 22 if field.kind in ("text", "choice") else 14, choices=chosen)


def cell(field: Field, value: Any, locale: str) -> Any:
    """Give what stands in a cell; ``intake.Reader`` reads it back as the same value."""
    if value is None or value == UNKNOWN:
        return value
    if field.kind == "yes_no":
        return (words.YES if value else words.NO).text(locale)
    if field.kind == "choice":
        label = field.choice(str(value))
        return label.text(locale) if label else str(value)
    if field.kind == "day":
        return date.fromisoformat(str(value))
    if field.kind == "money":
        return int(value) / 100
    return value


def _own() -> list[Column]:
    return [
        Column(width=16, is_locked=True),
        Column(NUMBER, 9, is_locked=True, is_hidden=True),
        Column(width=34, is_locked=True),
    ]


def _heads(named: Iterable[tuple[str, Msg]]) -> list[list[str]]:
    every = list(named)
    return [[code for code, _ in every], *([label.text(locale) for _, label in every] for locale in LOCALES)]


def _within(group: Msg, label: Msg) -> Msg:
    return Msg(ka=f"{group.ka}: {label.ka}", en=f"{group.en}: {label.en}")


def _line(house: House, fields: Sequence[Field], locale: str) -> list[Any]:
    answers = house.answers
    values = [cell(each, answers.get(each.key()), locale) for each in fields]
    return [house.code, house.number, house.address, house.association, house.held, *values]


def _table(made: Definition, group: Group, houses: Iterable[House], locale: str) -> Page:
    fields = fields_of(group)
    heads = [(BUILDING, words_import.BUILDING), (REVISION, words_import.REVISION), (ADDRESS, words_import.ADDRESS)]
    heads += [(ROW, words_import.ROW), *((f"{group.code}.{each.code}", each.short) for each in fields)]
    columns = [Column(width=16), Column(NUMBER, 9, is_hidden=True), Column(width=34, is_locked=True), Column(width=10)]
    rows = (line for house in houses for line in _rows(made, group, fields, house, locale))
    return Page(group.label.text(locale), [*columns, *map(column, fields)], _heads(heads), rows, frozen=4)


def _rows(made: Definition, group: Group, fields: Sequence[Field], house: House, locale: str) -> Iterator[list[Any]]:
    for row in rows_of(made, house.answers, group.code):
        values = [cell(each, house.answers.get(each.key(row)), locale) for each in fields]
        yield [house.code, house.number, house.address, row, *values]


def _help(locale: str) -> Page:
    lines = [[line] for line in words_import.HELP.text(locale).split("\n")]
    return Page(words_import.HELP_SHEET.text(locale), [Column(width=110, is_locked=True)], [], lines)
