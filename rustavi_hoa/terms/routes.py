"""Which service a problem or a letter belongs to, by category and place (no doors)."""

from __future__ import annotations

from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.casework import RouteRow
from rustavi_hoa.terms.rules import RECEIVER, SERVICE

ANY = ""
"""The place of a route that holds wherever the thing is."""


def service_for(session: Session, category: str, place: str = ANY) -> str:
    """Give the service: the route of this very place first, then of any place, then our first proposal."""
    asked = select(RouteRow.place, RouteRow.service).where(
        RouteRow.category == category, col(RouteRow.place).in_({place, ANY})
    )
    found = dict(session.exec(asked).all())
    return found.get(place) or found.get(ANY) or SERVICE.get(category, RECEIVER)
