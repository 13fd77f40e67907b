"""The condition scale and the published rule of confidence: true on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Method(StrEnum):
    """How a condition was judged."""

    STATEMENT = "statement"
    VISUAL = "visual"
    INSTRUMENTAL = "instrumental"


GRADES = range(6)
NOT_ASSESSED, URGENT, BEST = 0, 1, 5

START = {Method.STATEMENT: 0.5, Method.VISUAL: 0.8, Method.INSTRUMENTAL: 1.0}
"""Confidence on the day of the judgement."""
HALF_LIFE_MONTHS = {Method.STATEMENT: 12, Method.VISUAL: 24, Method.INSTRUMENTAL: 36}
"""Months in which it halves. Both tables are published in docs/passport.md; a change is a new version of that page."""
HIGH, MIDDLE = 0.6, 0.3

MOST_PHOTOS = 5
"""Photos that may go with one judgement."""
DIFFERS_FROM = 2
"""Steps between a statement and an inspection from which the two are flagged: more than one."""
_DAYS_IN_MONTH = 30.44


@dataclass(frozen=True, slots=True)
class Judgement:
    """One assessment of one element, as the rules need it."""

    grade: int
    method: Method
    on_day: date
    serial: int = 0
    expert_no: str = ""


def latest(judged: Sequence[Judgement]) -> Judgement | None:
    """Give the judgement that is shown: the newest day, the later written of one day."""
    return max(judged, key=lambda each: (each.on_day, each.serial), default=None)


def confidence(judgement: Judgement, today: date) -> float:
    """Give how far a judgement can be trusted today: START, halved every HALF_LIFE_MONTHS. Unit: 0-1."""
    months = max(0, (today - judgement.on_day).days) / _DAYS_IN_MONTH
    return START[judgement.method] * 0.5 ** (months / HALF_LIFE_MONTHS[judgement.method])


def trust(share: float) -> str:
    """Name a confidence: high, middle or low."""
    if share >= HIGH:
        return "high"
    return "middle" if share >= MIDDLE else "low"


def trend(judged: Sequence[Judgement]) -> str:
    """Compare the shown judgement with the one before it: better, worse, same, or new where it is the first."""
    known = sorted((each for each in judged if each.grade), key=lambda each: (each.on_day, each.serial))
    if len(known) < 2:
        return "new"
    step = known[-1].grade - known[-2].grade
    if step == 0:
        return "same"
    return "better" if step > 0 else "worse"


def is_disputed(judged: Sequence[Judgement]) -> bool:
    """Tell whether the latest statement and the latest inspection differ by more than one step."""
    said = latest([each for each in judged if each.grade and each.method == Method.STATEMENT])
    seen = latest([each for each in judged if each.grade and each.method != Method.STATEMENT])
    return said is not None and seen is not None and abs(said.grade - seen.grade) >= DIFFERS_FROM


def word(grade: int, expert_no: str = "") -> str:
    """Give the code of the word for a grade: "unsafe" stands only behind an expert conclusion's number."""
    return "unsafe" if grade == URGENT and expert_no else str(grade)


def next_due(last: date, years: int) -> date:
    """Give the day the next inspection of a lift is due."""
    try:
        return last.replace(year=last.year + years)
    except ValueError:  # the 29th of February
        return date(last.year + years, 3, 1)


def due_state(due: date, today: date, months_ahead: int) -> str:
    """Tell whether an inspection is overdue, soon due, or fine."""
    if due < today:
        return "overdue"
    return "soon" if (due - today).days <= months_ahead * _DAYS_IN_MONTH else "fine"
