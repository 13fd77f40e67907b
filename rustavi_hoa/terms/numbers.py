"""Registration numbers, gapless in a year and a series: taken in the transaction of what they number (no doors)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import text
from sqlmodel import Session

from rustavi_hoa.house import service as house
from rustavi_hoa.i18n import dates
from rustavi_hoa.terms.rules import FORMAT, Series, written

_NEXT = text(
    "INSERT INTO number_series (series, year, last) VALUES (:series, :year, 1) "
    "ON CONFLICT (series, year) DO UPDATE SET last = number_series.last + 1 RETURNING last"
)


def take(session: Session, series: Series, at: datetime) -> str:
    """Give the next number of a series in the year that ``at`` falls in at Tbilisi.

    The row of the series stays locked until the caller's transaction ends: a deed that fails gives its number back, and
    nobody else waits less than they must. So take it as the last thing of a deed.

    Unit: ``at`` is aware UTC.
    """
    year, pattern = dates.local(at).year, str(house.value(session, FORMAT[series]))
    count = session.connection().execute(_NEXT, {"series": series.value, "year": year}).scalar_one()
    return written(pattern, year, count)
