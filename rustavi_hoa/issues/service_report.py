"""What the report pages offer a person."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.house import service as house
from rustavi_hoa.issues import queries_report as queries
from rustavi_hoa.issues.intake import goes_straight
from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.views_report import BuildingChoice, EntranceChoice, ReportForm
from rustavi_hoa.kernel.georgian import natural_key
from rustavi_hoa.kernel.policy import Actor, Can, allow

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
        days = int(house.value(session, "answer_days"))
    numbers = house.numbers()
    return ReportForm(
        buildings=buildings,
        entrances=entrances,
        answer_days=days,
        emergency=numbers.get("number_emergency", "112"),
        lift=numbers.get("number_lift", ""),
    )


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
    )


def _entrances(session: Session, building_ids: list[int]) -> list[EntranceChoice]:
    rows = sorted(queries.entrances(session, building_ids), key=lambda row: natural_key(row.number))
    return [EntranceChoice(row.id, row.building_id, row.number) for row in rows]
