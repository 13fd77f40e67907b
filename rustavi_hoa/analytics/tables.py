"""Figures and lists as tables to download: one header, one line per thing, every cell plain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

import pandas as pd

from rustavi_hoa.analytics import words
from rustavi_hoa.analytics.views import Board, CaseLine, Group, Tally
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.issues.categories import ABOUT, Category
from rustavi_hoa.issues.places import PLACE_LABELS, Place
from rustavi_hoa.issues.words import STATUS_FOR_STAFF

Rows = list[list[object]]
Sheet = tuple[str, Rows]

TALLY: dict[str, Msg] = {
    "open": words.COLUMN_OPEN,
    "older": words.COLUMN_OLDER,
    "reported": words.COLUMN_REPORTED,
    "resolved": words.COLUMN_RESOLVED,
    "median_days": words.FILE_MEDIAN,
    "p90_days": words.FILE_P90,
    "reopened": words.REOPENED,
    "ever": words.EVER_COLUMN,
}
WEEK: dict[str, Msg] = {
    "start": words.WEEK_OF,
    "opened": words.OPENED,
    "resolved": words.RESOLVED,
    "standing": words.STANDING,
}


def board_sheets(board: Board, buildings: Sequence[Group], locale: str) -> list[Sheet]:
    """Give the dashboard as sheets: all and its groups, the weeks, what is counted apart."""
    groups = [
        (words.EVERYTHING, [Group("", words.EVERYTHING.ka, words.EVERYTHING.en, board.tally)]),
        (words.UNIT, board.units),
        (words.CATEGORY, board.categories),
        (words.BUILDING, buildings),
    ]
    apart = [[words.FIGURES[name].text(locale), count] for name, count in asdict(board.totals).items()]
    return [
        (words.BOARD.text(locale), _groups(groups, locale)),
        (words.WEEK_OF.text(locale), _rows(pd.DataFrame([asdict(week) for week in board.weeks]), WEEK, locale)),
        (words.APART.text(locale), [[words.NAME.text(locale), words.COUNT.text(locale)], *apart]),
    ]


def case_rows(lines: Sequence[CaseLine], locale: str) -> Rows:
    """Give the list behind a figure: place, category, age and status, never a word, a name or an apartment."""
    heads = (
        words.NUMBER, words.CATEGORY, words.BUILDING, words.PLACE, words.STATUS, words.URGENT, words.AGE,
        words.REPORTED_AT, words.SENT_AT, words.RESOLVED_AT,
    )  # fmt: skip
    return [[head.text(locale) for head in heads], *(_case(line, locale) for line in lines)]


def _case(line: CaseLine, locale: str) -> list[object]:
    is_english = locale == "en" and line.building_en
    return [
        line.number,
        ABOUT[Category(line.category)].label.text(locale) if line.category in set(Category) else line.category,
        line.building_en if is_english else line.building_ka,
        PLACE_LABELS[Place(line.place)].text(locale) if line.place in set(Place) else line.place,
        STATUS_FOR_STAFF[line.status].text(locale),
        (words.YES if line.is_emergency else words.NO).text(locale),
        line.age_days,
        line.created_at[:16].replace("T", " "),
        line.sent_at[:16].replace("T", " "),
        line.resolved_at[:16].replace("T", " "),
    ]


def _groups(groups: Sequence[tuple[Msg, Sequence[Group]]], locale: str) -> Rows:
    lines = [
        {"kind": kind.text(locale), "name": group.en if locale == "en" and group.en else group.ka} | asdict(group.tally)
        for kind, members in groups
        for group in members
    ]
    frame = pd.DataFrame(lines, columns=["kind", "name", *Tally.__dataclass_fields__])
    frame[["median_days", "p90_days"]] = frame[["median_days", "p90_days"]].astype(float).round(2)
    return _rows(frame, {"kind": words.GROUPED_BY, "name": words.NAME} | TALLY, locale)


def _rows(frame: pd.DataFrame, heads: dict[str, Msg], locale: str) -> Rows:
    """Turn a frame into a header and plain rows; a missing number becomes an empty cell."""
    shown = frame.reindex(columns=list(heads)).astype(object)
    body = shown.where(shown.notna(), None).to_numpy().tolist()
    return [[head.text(locale) for head in heads.values()], *body]
