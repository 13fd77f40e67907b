"""What letters stand on: today, the terms of the settings, the calendar, the numbers."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from sqlmodel import Session

from rustavi_hoa.casework.deadlines import Terms
from rustavi_hoa.house import service as house
from rustavi_hoa.kernel.working_days import Calendar, Term, Unit
from rustavi_hoa.terms import calendar, numbers
from rustavi_hoa.terms.rules import Series

TERMS = ("letter_days", "letter_study_months", "proposal_days", "proposal_study_days", "letter_cap_months")
TERMS += ("check_days", "forward_days", "completion_days", "completion_extra_days", "ask_ahead_days")
TERMS += ("due_soon_days", "completion_stops_term")


def today() -> date:
    """Give the day on the calendars of Tbilisi."""
    return calendar.today()


def count(session: Session, key: str) -> int:
    """Read a setting that is a number."""
    return int(house.value(session, key))


def choice(session: Session, key: str) -> str:
    """Read a setting that is a word."""
    return str(house.value(session, key))


def terms_of(session: Session) -> Terms:
    """Read every term as the settings say it today, in one question: a queue asks this for every page."""
    said = house.values(session, *TERMS)

    def days(key: str) -> int:
        return int(said[key])

    return Terms(
        simple=Term(days("letter_days")),
        study=Term(days("letter_study_months"), Unit.MONTHS),
        proposal=Term(days("proposal_days")),
        proposal_study=Term(days("proposal_study_days")),
        cap=Term(days("letter_cap_months"), Unit.MONTHS),
        check=Term(days("check_days")),
        forward=Term(days("forward_days")),
        completion_least=days("completion_days"),
        completion_extra=days("completion_extra_days"),
        ask_ahead=days("ask_ahead_days"),
        soon=days("due_soon_days"),
        stops=said["completion_stops_term"] == "yes",
    )


def calendar_of(session: Session) -> Calendar:
    """Give the calendar that terms are counted with."""
    return calendar.of(session)


def number(session: Session, series: Series, at: datetime) -> str:
    """Take the next number of a series in the caller's transaction: as late in the deed as can be."""
    return numbers.take(session, series, at)


def days_after(day: date, days: int) -> date:
    """Give the day some calendar days on."""
    return day + timedelta(days=days)


def read_day(text: str) -> date | None:
    """Read a day; an empty text is today, anything else that is none is nothing."""
    if not text:
        return today()
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
