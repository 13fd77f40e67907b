"""Whose lifts must be inspected: on the chairperson's desk, and as a list for the city."""

from __future__ import annotations

from datetime import date

from rustavi_hoa.db.engine import reading
from rustavi_hoa.house.service import value as setting
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.passport import lifts, queries, sheet
from rustavi_hoa.passport.views import LiftLine, LiftWarning

MOST = 100


@allow(Can.PASSPORT_READ)
def of_building(actor: Actor, building_id: int) -> list[LiftWarning]:
    """Warn of the lifts of one building.

    Raises:
        NotFound: a building outside the reach.
    """
    if not actor.where(Can.PASSPORT_READ).covers(building_id):
        raise NotFound
    with reading() as session:
        held = queries.passport(session, building_id)
        if held is None or held.lift_checked_on is None:
            return []
        return lifts.warnings(session, held.answers, sheet.today())


@allow(Can.REGISTER_READ)
def due(actor: Actor) -> list[LiftLine]:
    """List the buildings in reach with a lift whose inspection is near or past, the most overdue first.

    Shape: at most a hundred.
    """
    today = sheet.today()
    with reading() as session:
        years, ahead = int(setting(session, "lift_check_years")), int(setting(session, "lift_warn_months"))
        until = _before(today, 12 * years - ahead)
        rows = queries.lifts_checked(session, actor.where(Can.REGISTER_READ), until, MOST)
        told = []
        for building_id, address, address_en, last in rows:
            found = lifts.warned(session, last, today)
            if found:
                said = (found.due_ka, found.due_en, found.state)
                told.append(LiftLine(building_id, address, address_en or address, *said))
        return told


def _before(day: date, months: int) -> date:
    """Give a day some months earlier, rather too late than too early: each line is judged once more."""
    year, month = divmod(12 * day.year + day.month - 1 - months, 12)
    return date(year, month + 1, 28 if month + 1 == 2 else 30)
