"""A board made ready for the screen: numbers as a reader of each language expects them, weeks as drawn paths."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from datetime import date

from rustavi_hoa.analytics.rules import PAGE
from rustavi_hoa.analytics.views import Board, Group, Tally, Week
from rustavi_hoa.i18n.dates import SHORT_MONTHS
from rustavi_hoa.kernel.drawing import Shape, pairs, shape

TOP = 8
"""Categories drawn as bars; the table holds all."""


@dataclass(frozen=True, slots=True)
class Said:
    """A number as text in both languages; a dash where nothing was counted."""

    ka: str = "–"
    en: str = "–"


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table of figures; ``width`` is its open problems as a share of the longest bar ("42%")."""

    key: str = ""
    ka: str = ""
    en: str = ""
    open: int = 0
    older: int = 0
    reported: int = 0
    resolved: int = 0
    reopened: int = 0
    ever: int = 0
    median: Said = Said()
    p90: Said = Said()
    share: Said = Said()
    width: str = "0%"


@dataclass(frozen=True, slots=True)
class WeekLine:
    """One week of the table beside a chart."""

    start: str = ""
    ka: str = ""
    en: str = ""
    opened: int = 0
    resolved: int = 0
    standing: int = 0


@dataclass(frozen=True, slots=True)
class Screen:
    """All the dashboard shows. Shape: ``buildings`` holds numbers ``first`` to ``last`` of ``building_count``."""

    all: Line = Line()
    units: list[Line] = field(default_factory=list)
    categories: list[Line] = field(default_factory=list)
    top: list[Line] = field(default_factory=list)
    buildings: list[Line] = field(default_factory=list)
    building_count: int = 0
    first: int = 0
    last: int = 0
    today: int = 0
    week: int = 0
    solved: int = 0
    silent: int = 0
    refused: int = 0
    duplicate: int = 0
    withdrawn: int = 0
    weeks: list[WeekLine] = field(default_factory=list)
    last_week: WeekLine = WeekLine()
    standing: Shape = Shape()
    flow: Shape = Shape()
    older_days: int = 0
    is_empty: bool = False


def screen(board: Board, page: int) -> Screen:
    """Shape a board for the screen."""
    first = PAGE * (page - 1)
    weeks = [_week(week) for week in reversed(board.weeks)]
    labels = [_months(board.weeks, locale) for locale in ("ka", "en")]
    opened, resolved = [week.opened for week in board.weeks], [week.resolved for week in board.weeks]
    return Screen(
        all=_line(Group("", "", "", board.tally), 0),
        units=_lines(board.units),
        categories=_lines(board.categories),
        top=_lines(board.categories[:TOP]),
        buildings=_lines(board.buildings),
        building_count=board.building_count,
        first=first + 1 if board.buildings else 0,
        last=first + len(board.buildings),
        **asdict(board.totals),
        weeks=weeks,
        last_week=weeks[0] if weeks else WeekLine(),
        standing=shape([week.standing for week in board.weeks], *labels),
        flow=pairs(opened, resolved, *labels),
        older_days=board.older,
        is_empty=not any((board.tally.reported, board.tally.resolved)),
    )


def days(value: float | None) -> Said:
    """Say a number of days, to one place below ten."""
    if value is None:
        return Said()
    return _both(f"{value:.1f}" if value < 9.95 else f"{value:.0f}")


def share(part: int, whole: int) -> Said:
    """Say a share as percent; a dash of nothing."""
    return _both(f"{100 * part / whole:.0f}%") if whole else Said()


def _both(text: str) -> Said:
    return Said(text.replace(".", ","), text)


def _lines(groups: Sequence[Group]) -> list[Line]:
    longest = max((group.tally.open for group in groups), default=0)
    return [_line(group, longest) for group in groups]


def _line(group: Group, longest: int) -> Line:
    tally: Tally = group.tally
    return Line(
        key=group.key,
        ka=group.ka,
        en=group.en or group.ka,
        open=tally.open,
        older=tally.older,
        reported=tally.reported,
        resolved=tally.resolved,
        reopened=tally.reopened,
        ever=tally.ever,
        median=days(tally.median_days),
        p90=days(tally.p90_days),
        share=share(tally.reopened, tally.ever),
        width=f"{100 * tally.open / longest:.0f}%" if longest else "0%",
    )


def _week(week: Week) -> WeekLine:
    day = date.fromisoformat(week.start)
    said = [f"{day.day} {SHORT_MONTHS[day.month - 1].text(locale)} {day.year}" for locale in ("ka", "en")]
    return WeekLine(week.start, *said, week.opened, week.resolved, week.standing)


def _months(weeks: Sequence[Week], locale: str) -> list[str]:
    """Name a month at its first week; every second or third one when there are many."""
    starts = [date.fromisoformat(week.start) for week in weeks]
    is_first = [at == 0 or day.month != starts[at - 1].month for at, day in enumerate(starts)]
    if len(starts) > 2 and is_first[1]:
        is_first[0] = False  # two names would lie on each other
    apart = 2 if len(starts) > 30 else 1
    return [
        SHORT_MONTHS[day.month - 1].text(locale) if first and (day.month % apart == 0) else ""
        for day, first in zip(starts, is_first, strict=True)
    ]
