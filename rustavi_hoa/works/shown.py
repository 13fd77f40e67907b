"""Services and works made ready for the screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlmodel import Session

from rustavi_hoa.db.tables.library import WorkRow
from rustavi_hoa.db.tables.passport import GalleryPhotoRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Scope
from rustavi_hoa.works import queries
from rustavi_hoa.works.rules import TEXTS, lari
from rustavi_hoa.works.views import CityService, PublicWork, PublicWorkThere, Work, WorkForm, WorkPhoto

KEPT = ("building_id", "code", "category", "title", "year", "state", "cost", "city_share", "association_share")
KEPT += ("contractor", "program", "warranty_until", "is_public")
MOST_PHOTOS = 6


def services(session: Session, *, only_active: bool) -> list[CityService]:
    """Shape the catalogue for a page."""
    rows = queries.services(session, only_active=only_active)
    return [
        CityService(
            id=row.id, is_active=row.is_active, is_first=at == 0, **{name: getattr(row, name) for name in TEXTS}
        )
        for at, row in enumerate(rows)
    ]


def plain(row: WorkRow) -> dict[str, Any]:
    """Give a work as plain values, for a document of the database."""
    values = {name: getattr(row, name) for name in KEPT}
    return values | {"warranty_until": row.warranty_until.isoformat() if row.warranty_until else None}


def form(row: WorkRow | None, home: BuildingRow | None) -> WorkForm:
    """Shape a work as the texts of its form."""
    place = (home.street or home.microdistrict) if home else ""
    number = home.number if home else ""
    if row is None:
        return WorkForm(place=place, number=number, year=str(local(now()).year), state="done")
    return WorkForm(
        id=row.id or 0,
        code=row.code,
        place=place,
        number=number,
        category=row.category,
        title=row.title,
        year=str(row.year),
        state=row.state,
        cost=_typed(row.cost),
        city_share=_typed(row.city_share),
        association_share=_typed(row.association_share),
        contractor=row.contractor,
        program=row.program,
        warranty_until=row.warranty_until.isoformat() if row.warranty_until else "",
        is_public=row.is_public,
    )


def _typed(tetri: int | None) -> str:
    return "" if tetri is None else f"{tetri // 100}.{tetri % 100:02}".removesuffix(".00")


def with_photos(works: Sequence[Work], photos: Sequence[GalleryPhotoRow], editing: Scope, adding: Scope) -> list[Work]:
    """Give works with their photos, and with what the reader may do to each."""
    kept: dict[int, list[WorkPhoto]] = {}
    for each in photos:
        kept.setdefault(each.work_id or 0, []).append(WorkPhoto(each.id or 0, each.phase))
    return [
        replace(
            each,
            photos=kept.get(each.id, [])[:MOST_PHOTOS],
            may_edit=editing.covers(each.building_id),
            may_add=adding.covers(each.building_id),
        )
        for each in works
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
        warranty=dates.plain(row.warranty_until),
        is_public=row.is_public,
    )


def public_work(row: WorkRow) -> PublicWork:
    """Shape a work for everybody."""
    return PublicWork(
        row.category,
        row.title,
        row.year,
        row.state,
        row.cost,
        row.city_share,
        row.association_share,
        row.warranty_until.isoformat() if row.warranty_until else "",
    )


def public_work_there(row: WorkRow, home: BuildingRow) -> PublicWorkThere:
    """Shape a work for everybody, with the building it stands at."""
    return PublicWorkThere(public_work(row), row.building_id, home.address, home.address_en)
