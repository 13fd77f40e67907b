"""From kept figures to tables in words: one shape for the page, the paper and the spreadsheet. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from rustavi_hoa.analytics import words as board
from rustavi_hoa.analytics.tables import TALLY
from rustavi_hoa.casework import words as letters
from rustavi_hoa.i18n.dates import plain
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.issues.categories import LABELS as CATEGORIES
from rustavi_hoa.kernel.services import SERVICES
from rustavi_hoa.statements import words
from rustavi_hoa.statements.rules import Kind, Tally
from rustavi_hoa.statements.views import Line, Table

Cell = Msg | str | int | float | None
Figures = Mapping[str, Any]

KEYS: dict[str, dict[str, Msg]] = {
    "services": SERVICES,
    "themes": CATEGORIES,
    "kinds": letters.KIND,
    "channels": letters.CHANNEL,
    "outcomes": letters.OUTCOME,
}
GROUPS = {
    Kind.TASKS: ("services", "people"),
    Kind.LETTERS: ("themes", "services", "kinds", "channels"),
    Kind.PROBLEMS: ("units", "categories"),
}
COLUMNS: dict[Kind, dict[str, Msg]] = {
    Kind.TASKS: words.TASK,
    Kind.LETTERS: {key: msg for key, msg in words.LETTER.items() if key != "previous"},
    Kind.PROBLEMS: {**TALLY, "older": board.FIGURES["older"]},
}


TEXTS = frozenset({"past_due"})
"""Tables whose cells are words."""


@dataclass(frozen=True, slots=True)
class Grid:
    """A table before it is said: its heads and its rows, the name first."""

    key: str
    title: Msg
    heads: list[Msg]
    rows: list[list[Cell]]


def grids(kind: Kind, figures: Figures, people: Mapping[int, str]) -> list[Grid]:
    """Give every table of a report; ``people`` names the executors for those who may read them."""
    columns = COLUMNS[kind]
    heads = [words.NAME, *columns.values()]
    made = [Grid("all", words.TABLES["all"], heads, [[words.ALL, *_cells(figures["all"], columns)]])]
    for name in GROUPS[kind]:
        if name in figures:
            made.append(_group(name, figures, columns, people))
    return [*made, *_rest(figures)]


def _group(name: str, figures: Figures, columns: dict[str, Msg], people: Mapping[int, str]) -> Grid:
    heads, previous = [words.NAME, *columns.values()], figures.get("previous")
    rows = [[_name(name, key, people), *_cells(tally, columns)] for key, tally in figures[name]]
    if name == "themes" and previous is not None:
        heads = [*heads, words.LETTER["previous"]]
        rows = [[*row, previous.get(key, 0)] for row, (key, _) in zip(rows, figures[name], strict=True)]
    return Grid(name, words.TABLES[name], heads, rows)


def _rest(figures: Figures) -> list[Grid]:
    made, heads = [], [words.NAME, words.COUNT]
    if "outcomes" in figures:
        rows: list[list[Cell]] = [[_name("outcomes", key, {}), count] for key, count in figures["outcomes"]]
        made.append(Grid("outcomes", words.TABLES["outcomes"], heads, rows))
    if "apart" in figures:
        apart: list[list[Cell]] = [[board.FIGURES[name], count] for name, count in figures["apart"].items()]
        made.append(Grid("apart", words.TABLES["apart"], heads, apart))
    if "extensions" in figures:
        more: list[list[Cell]] = [[words.EXTENSION[name], count] for name, count in figures["extensions"].items()]
        made.append(Grid("extensions", words.TABLES["extensions"], heads, more))
    if figures.get("past_due"):
        late = [
            [
                Msg(ka=words.TASK_NO.render("ka", n=each["task"]), en=words.TASK_NO.render("en", n=each["task"])),
                each["letter"],
                _name("services", each["service"], {}),
                plain(date.fromisoformat(each["due"])),
            ]
            for each in figures["past_due"]
        ]
        top = [words.NAME, words.LETTER_NO, words.SERVICE, words.DUE]
        made.append(Grid("past_due", words.TABLES["past_due"], top, late))
    return made


def _name(group: str, key: Any, people: Mapping[int, str]) -> Cell:
    if group == "people":
        return people.get(key, "") or (words.NOBODY if not key else words.UNKNOWN)
    if isinstance(key, dict):
        return Msg(ka=key["ka"], en=key["en"] or key["ka"])
    return KEYS[group].get(key, words.UNKNOWN)


def _cells(tally: Tally, columns: Mapping[str, Msg]) -> list[Cell]:
    return [tally.get(name) for name in columns]


def said(cell: Cell, locale: str) -> str:
    """Say a cell as the reader's language writes it; what is missing is a dash."""
    if cell is None:
        return "–"
    if isinstance(cell, Msg):
        return cell.text(locale)
    if isinstance(cell, float):
        text = f"{cell:.1f}".removesuffix(".0")
        return text if locale == "en" else text.replace(".", ",")
    return str(cell)


def view(grid: Grid) -> Table:
    """Say a table in both languages."""
    return Table(
        grid.key,
        grid.key not in TEXTS,
        *(grid.title.text(locale) for locale in ("ka", "en")),
        *([head.text(locale) for head in grid.heads] for locale in ("ka", "en")),
        [_line(row) for row in grid.rows],
    )


def _line(row: Sequence[Cell]) -> Line:
    (name_ka, *ka), (name_en, *en) = ([said(cell, locale) for cell in row] for locale in ("ka", "en"))
    return Line(name_ka, name_en, ka, en)
