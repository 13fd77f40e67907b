"""What everybody may know of works and services."""

from __future__ import annotations

from rustavi_hoa.db.engine import reading
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import open_door
from rustavi_hoa.works import asking, chart, queries, shown
from rustavi_hoa.works.rules import PAGE, lari
from rustavi_hoa.works.views import Asked, Choice, CityService, PublicWork, PublicWorks


@open_door("the public page of a building shows works done and planned")
def of_building(building_id: int) -> list[PublicWork]:
    """List the public works of a building of the register, the latest year first.

    Raises:
        NotFound: no such building.
    """
    with reading() as session:
        if queries.building(session, building_id) is None:
            raise NotFound
        return [shown.public_work(row) for row in queries.of_building(session, building_id, only_public=True)]


@open_door("works done and planned in the city: where, what, when, for how much; no contractor, no hidden ones")
def city(asked: dict[str, str]) -> PublicWorks:
    """Give one page of the public works at standing buildings, as the address asks, and their chart."""
    read = asking.read(asked)
    with reading() as session:
        counts = queries.counts(session, None, read)
        total, cost = sum(count[4] for count in counts), chart.cost_of(counts)
        units = {row.id: (row.name_ka, row.name_en) for row in queries.units(session)}
        years = {str(count[0]) for count in queries.counts(session, None, Asked())}
        return PublicWorks(
            asked=read,
            works=[shown.public_work_there(*each) for each in queries.page(session, None, read)],
            bars=chart.bars(queries.counts(session, None, asking.freed(read)), read.by, units),
            years=sorted(years, reverse=True),
            units=[Choice(str(key), *names) for key, names in units.items()],
            total=total,
            cost=lari(cost // 100 * 100) if cost else "",
            pages=max(1, -(-total // PAGE)),
        )


@open_door("the city's services are meant to be known")
def services() -> list[CityService]:
    """List the city's services in their order."""
    with reading() as session:
        return shown.services(session, only_active=True)
