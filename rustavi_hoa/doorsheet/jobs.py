"""What comes round: once the week has ended, every association gets its sheet."""

from __future__ import annotations

import logging
from datetime import datetime

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.doorsheet import gathering, queries
from rustavi_hoa.doorsheet.rules import last_end
from rustavi_hoa.house import service as house
from rustavi_hoa.kernel.clock import now

log = logging.getLogger(__name__)

AT_ONCE = 50
"""Sheets of one minute: a city of a thousand associations takes twenty."""


def make_sheets() -> int:
    """Make the sheets of the week that ended last, each in a transaction of its own; gives how many."""
    with reading() as session:
        weekday, hour = str(house.value(session, "sheet_weekday")), int(house.value(session, "sheet_hour"))
        end = last_end(now(), weekday, hour)
        ids = queries.waiting(session, end.date(), end, AT_ONCE)
    return sum(_made(association_id, end) for association_id in ids)


def _made(association_id: int, end: datetime) -> bool:
    """Make one sheet; one that fails does not hold up the others."""
    try:
        with work() as session:
            return gathering.make(session, association_id, end) is not None
    except Exception:
        log.exception("sheet of association %s", association_id)
        return False


EVERY_MINUTE = (make_sheets,)
