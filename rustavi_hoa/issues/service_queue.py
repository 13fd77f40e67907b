"""The city's queue: one page under filters, and what the filters offer."""

from __future__ import annotations

from dataclasses import dataclass

from sqlmodel import col, select

from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.house import service as house
from rustavi_hoa.issues import queries
from rustavi_hoa.issues import queries_around as around
from rustavi_hoa.issues import queries_queue as asks
from rustavi_hoa.issues.cards import cards
from rustavi_hoa.issues.filters import Filters
from rustavi_hoa.issues.queue_finding import PAGE, Look
from rustavi_hoa.issues.queue_memory import memory
from rustavi_hoa.issues.sight import eyes
from rustavi_hoa.issues.views import Page
from rustavi_hoa.kernel.policy import Actor, Can, allow


@allow(Can.ISSUE_WORK)
def queue(actor: Actor, asked: Filters) -> Page:
    """Give one page of the city's queue under the filters of the address."""
    who = eyes(actor)
    with reading() as session:
        houses = asks.houses_of(session, asked.unit) if asked.unit else ()
        look = Look(asked, who, int(house.value(session, "due_soon_days")), houses)
        ids, total = memory().ask(session, look)
        rows = asks.rows_of(session, who, ids)
        if len(rows) < len(ids):  # somebody wrote between the two questions
            ids, total = memory().ask(session, look)
            rows = asks.rows_of(session, who, ids)
        made = cards(session, who, rows)
    return Page(cards=made, total=total, page=max(1, asked.page), pages=max(1, -(-total // PAGE)))


@dataclass(frozen=True, slots=True)
class Choices:
    """What the queue's filters offer."""

    units: list[tuple[int, str, str]]
    buildings: list[tuple[int, str, str]]


@allow(Can.ISSUE_WORK)
def choices(actor: Actor) -> Choices:
    """List units and buildings within the actor's reach, for the filters."""
    scope = actor.where(Can.ISSUE_WORK)
    with reading() as session:
        asked = select(BuildingRow).where(BuildingRow.status == "register", queries.inside(scope, BuildingRow.id))
        found = session.exec(asked.order_by(col(BuildingRow.address))).all()
        units = around.units(session, {row.unit_id for row in found if row.unit_id})
    return Choices(units, [(row.id, row.address, row.address_en) for row in found[:2000]])
