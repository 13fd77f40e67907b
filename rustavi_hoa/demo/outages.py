"""Outages and works of the demo city, and a household without a smartphone: lived through the use cases."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import uuid4

from sqlmodel import select

from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.people import PersonRow
from rustavi_hoa.demo.sign_ins import phone_of
from rustavi_hoa.i18n.dates import TBILISI
from rustavi_hoa.identity.actors import actor_of
from rustavi_hoa.issues import service_households, service_outage_joins, service_outages
from rustavi_hoa.issues.views_household import NewHousehold
from rustavi_hoa.issues.views_outages import NewOutage
from rustavi_hoa.kernel.clock import clock_at
from rustavi_hoa.kernel.policy import Actor

HOUR = timedelta(hours=1)


def write(moment: datetime, houses: Sequence[int]) -> dict[str, int]:
    """Announce what is off, what is planned and what is over in these houses; gives counts."""
    operator, neighbour = _actor("operator"), _actor("neighbour")
    over = _announce(
        operator, moment - 52 * HOUR, 3, "electric", "შუქი არ არის", "No electricity", "ქსელი დაზიანდა.", houses[1:2]
    )
    _at(moment - 50 * HOUR, service_outages.end, operator, over, str(uuid4()), "ქსელი აღდგა, შუქი მოვიდა.", [])
    runs = _announce(
        operator,
        moment - 3 * HOUR,
        9,
        "water",
        "წყალი დროებით გათიშულია",
        "The water is off for a time",
        "მაგისტრალური მილი დაზიანდა, ბრიგადა ადგილზეა.",
        houses,
    )
    _at(moment - 2 * HOUR, service_outage_joins.join, neighbour, runs)
    said = "დაზიანებული მილი ნაპოვნია, იცვლება."
    _at(moment - HOUR, service_outages.say, operator, runs, str(uuid4()), said, "")
    _announce(
        operator,
        moment - 20 * HOUR,
        72,
        "lift",
        "ლიფტების გეგმური შემოწმება",
        "The planned check of the lifts",
        "ლიფტი ერთი საათით გაჩერდება.",
        houses[:1],
        after=70,
    )
    return {"outages": 3}


def household(moment: datetime, house: int) -> None:
    """Record whom the demo chairperson acts for, with consent."""
    new = NewHousehold(house, "ქეთევან მესხი", "555 90 01 02", how="paper", consent=True)
    _at(moment - 48 * HOUR, service_households.record, _actor("chairperson"), new)


def _announce(
    by: Actor,
    at: datetime,
    hours: int,
    category: str,
    ka: str,
    en: str,
    body: str,
    houses: Sequence[int],
    *,
    after: int = 0,
) -> int:
    """Announce at a moment what begins ``after`` hours and ends ``hours`` after it."""
    starts, ends = (f"{(at + n * HOUR).astimezone(TBILISI):%Y-%m-%dT%H:%M}" for n in (after, hours))
    new = NewOutage(
        "works" if after else "outage",
        category,
        ka,
        starts,
        en,
        body,
        ends=ends,
        building_ids=tuple(houses),
        confirmed=len(houses),
    )
    return _at(at, service_outages.announce, by, str(uuid4()), new)


def _at(moment: datetime, deed, *given: object):  # noqa: ANN001, ANN202 - whatever the use case takes and gives
    with clock_at(lambda: moment):
        return deed(*given)


def _actor(who: str) -> Actor:
    with reading() as session:
        return actor_of(session, session.exec(select(PersonRow).where(PersonRow.phone == phone_of(who))).one())
