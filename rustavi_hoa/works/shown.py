"""Services and works made ready for the screen."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.db.tables.library import WorkRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.works import queries
from rustavi_hoa.works.rules import TEXTS, lari
from rustavi_hoa.works.views import CityService, Work


def services(session: Session, *, only_active: bool) -> list[CityService]:
    """Shape the catalogue for a page."""
    rows = queries.services(session, only_active=only_active)
    return [
        CityService(
            id=row.id, is_active=row.is_active, is_first=at == 0, **{name: getattr(row, name) for name in TEXTS}
        )
        for at, row in enumerate(rows)
    ]


def work(row: WorkRow, home: BuildingRow) -> Work:
    """Shape a work with the building it stands at."""
    return Work(
        id=row.id,
        building_id=row.building_id,
        address=home.address,
        address_en=home.address_en,
        category=row.category,
        title=row.title,
        year=row.year,
        state=row.state,
        cost=lari(row.cost),
        city_share=lari(row.city_share),
        association_share=lari(row.association_share),
        contractor=row.contractor,
        program=row.program,
        warranty=row.warranty_until.isoformat() if row.warranty_until else "",
        is_public=row.is_public,
    )
