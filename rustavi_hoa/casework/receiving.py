"""After hours and the log of receptions: when the office is open, and by when what came is handed over (no doors)."""

from __future__ import annotations

from datetime import datetime, time

from sqlmodel import Session

from rustavi_hoa.casework import ground
from rustavi_hoa.casework.deadlines import DAY
from rustavi_hoa.db.tables.casework import ReceptionRow
from rustavi_hoa.db.tables.letters import LetterRow
from rustavi_hoa.i18n.dates import TBILISI, local
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.kernel.working_days import Calendar

LOGGED = frozenset({"visit", "phone"})
"""Channels that are receptions of citizens and stand in their log."""


def is_after_hours(at: datetime, calendar: Calendar, opens: int, closes: int) -> bool:
    """Tell whether the office was shut at a moment."""
    here = local(at)
    return not calendar.is_working(here.date()) or not opens <= here.hour < closes


def hand_over_by(at: datetime, calendar: Calendar, hour: int, opens: int) -> datetime:
    """Give the moment by which what came after hours is handed over: the next working morning. Unit: aware."""
    here = local(at)
    is_this_morning = here.hour < min(opens, hour) and calendar.is_working(here.date())
    day = here.date() if is_this_morning else calendar.working_from(here.date() + DAY)
    return datetime.combine(day, time(hour), TBILISI)


def log_letter(session: Session, actor: Actor, row: LetterRow) -> None:
    """Write a visit, a call, or anything after hours into the log of receptions."""
    shut = shut_at(session, row.received_at)
    if not shut and row.channel not in LOGGED:
        return
    session.add(
        ReceptionRow(
            client_key=row.client_key,
            kind=row.channel,
            name=row.applicant_name,
            contact=row.applicant_phone or row.applicant_email,
            gist=row.subject,
            received_by=actor.name,
            letter_id=row.id,
            is_after_hours=shut,
            entered_by=actor.person_id,
            at=row.received_at,
        )
    )


def shut_at(session: Session, at: datetime) -> bool:
    """Tell whether the office is shut at a moment, by today's settings."""
    opens, closes = ground.count(session, "office_opens"), ground.count(session, "office_closes")
    return is_after_hours(at, ground.calendar_of(session), opens, closes)
