"""What happens by itself: the years to come get their days off."""

from __future__ import annotations

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.terms import calendar


def seed_calendar() -> int:
    """Write the library's days of the years that the table lacks; gives how many years."""
    with reading() as session:
        years = calendar.missing(session)
    if not years:
        return 0
    with work() as session:
        for year in years:
            calendar.seed(session, year)
    return len(years)


EVERY_MINUTE = (seed_calendar,)
