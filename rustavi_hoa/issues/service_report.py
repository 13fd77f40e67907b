"""What the report pages offer a person."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.house import service as house
from rustavi_hoa.issues import queries_report as queries
from rustavi_hoa.issues.intake import goes_straight
from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.views_report import ApartmentChoice, BuildingChoice, EntranceChoice, MapPoint, ReportForm
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.georgian import natural_key
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.register import standing

MOST_BUILDINGS = 20
"""A person has a few; staff with the whole city report through other doors."""


@allow(Can.ISSUE_REPORT)
def form(actor: Actor) -> ReportForm:
    """Give the person's buildings with their entrances, and the settings the form speaks of.

    Shape: the building in view first; at most MOST_BUILDINGS.
    """
    with reading() as session:
        buildings = _buildings(session, actor)
        entrances = _entrances(session, [building.id for building in buildings])
        apartments = _apartments(session, [building.id for building in buildings if building.is_chaired])
        days = int(house.value(session, "answer_days"))
    numbers = house.numbers()
    return ReportForm(
        buildings=buildings,
        entrances=entrances,
        apartments=apartments,
        answer_days=days,
        emergency=numbers.get("number_emergency", "112"),
        lift=numbers.get("number_lift", ""),
    )


@allow(Can.ISSUE_REPORT)
def around(actor: Actor, building_id: int) -> list[MapPoint]:
    """Give a building and the houses around it, for the map on which a place in the yard is marked.

    Raises:
        NotFound: a building where the actor may not report.
    """
    scope = actor.where(Can.ISSUE_REPORT)
    with reading() as session:
        own = next(iter(queries.buildings(session, [building_id], 1)), None)
        if own is None or not scope.covers(own.id):
            raise NotFound
        rows = [] if own.lat is None or own.lon is None else queries.houses_near(session, own.lat, own.lon)
    return [MapPoint(row.lat, row.lon, row.number, is_own=row.id == own.id) for row in rows]


def _buildings(session: Session, actor: Actor) -> list[BuildingChoice]:
    chaired = actor.where(Can.ISSUE_CHAIR)
    rows = queries.buildings(session, actor.where(Can.ISSUE_REPORT).buildings, MOST_BUILDINGS)
    rows.sort(key=lambda row: (row.id != actor.view_building, row.id))
    return [_choice(session, row, is_here=at == 0, is_chaired=chaired.covers(row.id)) for at, row in enumerate(rows)]


def _choice(session: Session, row: BuildingRow, *, is_here: bool, is_chaired: bool) -> BuildingChoice:
    return BuildingChoice(
        row.id,
        row.address,
        row.address_en,
        is_here=is_here,
        is_chaired=is_chaired,
        is_direct=is_chaired or goes_straight(session, row.id, door=Door.ORDINARY, is_emergency=False),
        is_vacant=standing.without_chair(session, row.id),
        center=f"{row.lat},{row.lon}" if row.lat is not None and row.lon is not None else "",
    )


def _entrances(session: Session, building_ids: list[int]) -> list[EntranceChoice]:
    rows = sorted(queries.entrances(session, building_ids), key=lambda row: natural_key(row.number))
    return [EntranceChoice(row.id, row.building_id, row.number) for row in rows]


def _apartments(session: Session, building_ids: list[int]) -> list[ApartmentChoice]:
    rows = sorted(queries.apartments(session, building_ids), key=lambda row: natural_key(row.number))
    return [ApartmentChoice(row.id, row.building_id, row.number) for row in rows]
