"""Services of the city and works at its buildings, as residents, chairpersons and staff read them."""

from __future__ import annotations

from dataclasses import asdict
from urllib.parse import urlencode

from sqlmodel import Session

from rustavi_hoa.db.engine import reading
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.works import asking, chart, queries, shown
from rustavi_hoa.works.rules import PAGE, lari
from rustavi_hoa.works.views import Asked, Batch, Choice, Work, WorksView

TOPIC = "works"


@allow(Can.PASSPORT_READ)
def page(actor: Actor, asked: dict[str, str]) -> WorksView:
    """Give the page as its address asks; strange values are passed over. Others' works show as far as they are public.

    Raises:
        NotFound: a building that is not in the register.
    """
    read = asking.read(asked)
    scope, editing = actor.where(Can.PASSPORT_READ), actor.where(Can.WORK_EDIT)
    with reading() as session:
        home = queries.building(session, read.building) if read.building else None
        if read.building and home is None:
            raise NotFound
        counts = queries.counts(session, scope, read)
        total = sum(count[4] for count in counts)
        pages = max(1, -(-total // PAGE))
        units = {row.id: (row.name_ka, row.name_en) for row in queries.units(session)}
        whole = Asked(building=read.building)
        everything = queries.counts(session, scope, whole)
        return WorksView(
            asked=read,
            address=home.address if home and scope.covers(home.id) else "",
            address_en=home.address_en if home and scope.covers(home.id) else "",
            services=shown.services(session, only_active=not editing.city),
            bars=chart.bars(queries.counts(session, scope, asking.freed(read)), read.by, units),
            works=_works(session, actor, read),
            total=total,
            cost=lari(chart.cost_of(counts) // 100 * 100) if chart.cost_of(counts) else "",
            pages=pages,
            years=sorted({str(count[0]) for count in everything}, reverse=True),
            units=[Choice(str(key), *names) for key, names in units.items()],
            batches=_batches(session, actor),
            query=_query(read),
            may_edit=editing.city,
            may_import=actor.may(Can.WORK_EDIT),
            is_loaded=True,
        )


@allow(Can.PASSPORT_READ)
def of_building(actor: Actor, building_id: int) -> list[Work]:
    """List the works of one of the actor's buildings, hidden ones too.

    Raises:
        NotFound: a building outside the actor's reach.
    """
    if not actor.where(Can.PASSPORT_READ).covers(building_id):
        raise NotFound
    with reading() as session:
        row = queries.building(session, building_id)
        if row is None:
            raise NotFound
        return [shown.work(each, row) for each in queries.of_building(session, building_id, only_public=False)]


def _works(session: Session, actor: Actor, asked: Asked) -> list[Work]:
    scope = actor.where(Can.PASSPORT_READ)
    works = [shown.work(*each) for each in queries.page(session, scope, asked)]
    photos = queries.photos(session, scope, [each.id for each in works])
    return shown.with_photos(works, photos, actor.where(Can.WORK_EDIT), actor.where(Can.GALLERY_ADD))


def _query(asked: Asked) -> str:
    """Give the filter as an address has it, without part, split and page."""
    kept = {name: value for name, value in asdict(asked).items() if value and name not in ("part", "by", "page")}
    return urlencode(kept)


def _batches(session: Session, actor: Actor) -> list[Batch]:
    if not actor.may(Can.WORK_EDIT):
        return []
    is_city, at = actor.where(Can.WORK_EDIT).city, now()
    return [
        Batch(
            row.id,
            row.file_name,
            stamp(row.started_at, at),
            who or "",
            len(row.options.get("taken", [])),
            len(row.options.get("updated", {})),
            row.undone_at is not None,
        )
        for row, who in queries.batches(session)
        if is_city or row.person_id == actor.person_id
    ]
