"""The city's calendar: the table of holidays, beside it the library's days for years not written yet (no doors)."""

from __future__ import annotations

from datetime import date, datetime

from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.casework import HolidayRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.working_days import Calendar
from rustavi_hoa.terms.rules import AHEAD, LIBRARY, days_off

BEFORE = 3
"""How many years back terms may still begin."""


def of(session: Session) -> Calendar:
    """Give the calendar that terms are counted with today.

    A year that stands in the table is the table's alone: what staff took out of it is out.
    """
    first, last = _years(now())
    asked = select(HolidayRow.day, HolidayRow.is_off).where(HolidayRow.day >= date(first, 1, 1))
    rows = session.exec(asked).all()
    known = {day.year for day, _ in rows}
    off = {day for day, is_off in rows if is_off}
    for year in range(first, last + 1):
        if year not in known:
            off |= days_off(year).keys()
    return Calendar(frozenset(off), frozenset(day for day, is_off in rows if not is_off))


def today() -> date:
    """Give the day it is in Tbilisi."""
    return dates.local(now()).date()


def day_of(moment: datetime) -> date:
    """Give the day a moment falls on in Tbilisi: a term begins on the day its letter came."""
    return dates.local(moment).date()


def missing(session: Session) -> list[int]:
    """Name the years from this one on that the table has no day of."""
    first = today().year
    asked = select(HolidayRow.day).where(HolidayRow.day >= date(first, 1, 1))
    known = {day.year for day in session.exec(asked).all()}
    return [year for year in range(first, first + AHEAD + 1) if year not in known]


def seed(session: Session, year: int) -> None:
    """Write the library's days of a year that the table has no day of."""
    held = select(HolidayRow.day).where(col(HolidayRow.day).between(date(year, 1, 1), date(year, 12, 31)))
    if session.exec(held.limit(1)).first() is not None:
        return
    session.add_all(_seeds(year))
    session.flush()


def days_of(session: Session, year: int) -> list[HolidayRow]:
    """List the days of one year, as the table has them or as the library would write them."""
    asked = select(HolidayRow).where(col(HolidayRow.day).between(date(year, 1, 1), date(year, 12, 31)))
    return list(session.exec(asked.order_by(col(HolidayRow.day))).all()) or _seeds(year)


def _seeds(year: int) -> list[HolidayRow]:
    return [
        HolidayRow(day=day, name_ka=name.ka, name_en=name.en, source=LIBRARY) for day, name in days_off(year).items()
    ]


def _years(at: datetime) -> tuple[int, int]:
    year = dates.local(at).year
    return year - BEFORE, year + AHEAD
