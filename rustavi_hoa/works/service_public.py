"""What everybody may know of works and services."""

from __future__ import annotations

from rustavi_hoa.db.engine import reading
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import open_door
from rustavi_hoa.works import queries, shown
from rustavi_hoa.works.views import CityService, PublicWork


@open_door("the public page of a building shows works done and planned")
def of_building(building_id: int) -> list[PublicWork]:
    """List the public works of a building of the register, the latest year first.

    Raises:
        NotFound: no such building.
    """
    with reading() as session:
        if queries.building(session, building_id) is None:
            raise NotFound
        return [
            PublicWork(
                row.category,
                row.title,
                row.year,
                row.state,
                row.cost,
                row.city_share,
                row.association_share,
                row.warranty_until.isoformat() if row.warranty_until else "",
            )
            for row in queries.of_building(session, building_id, only_public=True)
        ]


@open_door("the city's services are meant to be known")
def services() -> list[CityService]:
    """List the city's services in their order."""
    with reading() as session:
        return shown.services(session, only_active=True)
