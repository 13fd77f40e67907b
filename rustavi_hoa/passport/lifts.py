"""Lifts and their three-year inspection: the last one known, the next one due, a warning in time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlmodel import Session

from rustavi_hoa.house.service import value as setting
from rustavi_hoa.i18n.dates import day_of_year
from rustavi_hoa.passport import completeness, grades, saying
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.fields import Definition
from rustavi_hoa.passport.rules import is_known
from rustavi_hoa.passport.views import LiftWarning

TABLE = "lifts"


def last_checks(made: Definition, answers: Mapping[str, Any], few: Mapping[str, Any] | None = None) -> dict[str, date]:
    """Give the day of the last inspection of every lift of which it is known, by row."""
    rows = completeness.rows_of(made, answers if few is None else few, TABLE) if TABLE in made.by_code else []
    known = {row: answers.get(f"{TABLE}[{row}].last_check") for row in rows}
    return {row: date.fromisoformat(str(day)) for row, day in known.items() if is_known(day)}


def earliest(made: Definition, answers: Mapping[str, Any], few: Mapping[str, Any] | None = None) -> date | None:
    """Give the oldest last inspection of a building's lifts: the one that is due first.

    Shape: ``few`` are the answers' ``rows_alone``, where somebody has them at hand.
    """
    return min(last_checks(made, answers, few).values(), default=None)


def warned(session: Session, last: date, today: date) -> LiftWarning | None:
    """Warn of an inspection that is near or past; nothing while it is far."""
    due = grades.next_due(last, int(setting(session, "lift_check_years")))
    state = grades.due_state(due, today, int(setting(session, "lift_warn_months")))
    on = saying.midday(due)
    said = (day_of_year(on, "ka"), day_of_year(on, "en"))
    return None if state == "fine" else LiftWarning("", "", "", *said, state)


def warnings(session: Session, answers: Mapping[str, Any], today: date) -> list[LiftWarning]:
    """Warn of each lift of a building whose inspection is near or past."""
    made, told = definition(), []
    for row, last in last_checks(made, answers).items():
        found = warned(session, last, today)
        label = made.by_code[TABLE].row_label
        if found and label:
            said = (label.render("ka", n=row), label.render("en", n=row))
            told.append(LiftWarning(row, *said, found.due_ka, found.due_en, found.state))
    return told
