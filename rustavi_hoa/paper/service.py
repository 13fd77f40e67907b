"""What may be printed, for whom: every sheet holds what its asker could read on the screen, and no more."""

from __future__ import annotations

from datetime import date

from rustavi_hoa.db.engine import reading
from rustavi_hoa.gallery import service as gallery
from rustavi_hoa.gallery.views import Asked, GalleryPhoto
from rustavi_hoa.kernel.elements import elements
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.paper import choosing, queries
from rustavi_hoa.paper.views import AssociationPaper, CardHome, PassportPaper, PosterPaper, PrintedPhoto
from rustavi_hoa.passport import service as passports
from rustavi_hoa.passport.sight import level_of
from rustavi_hoa.passport.views import PassportView
from rustavi_hoa.register import service_cards, standing

MOST_PAGES = 5
"""Pages of sixty photos that are looked through for the twenty."""


@allow(Can.PASSPORT_READ)
def passport(actor: Actor, building_id: int, day: date | None = None) -> PassportPaper:
    """Give a passport with its photos as it stands, or as it stood at the end of a past day.

    Raises:
        NotFound: another house, or a day still to come.
    """
    view = passports.read(actor, building_id, day)
    chosen = choosing.chosen(_photos(actor, building_id), view.day, list(elements()))
    return PassportPaper(view, [PrintedPhoto(each, _copy(actor, each)) for each in chosen])


def _photos(actor: Actor, building_id: int) -> list[GalleryPhoto]:
    found, page = [], 1
    while page <= MOST_PAGES:
        shown = gallery.of_building(actor, Asked(building_id, page=page))
        found += shown.photos
        if page >= shown.pages:
            break
        page += 1
    return found


def _copy(actor: Actor, photo: GalleryPhoto) -> bytes:
    try:
        found = gallery.picture(actor, photo.id, choosing.WIDTH)
    except NotFound:  # hidden a moment ago
        return b""
    return found.data if found.is_whole else b""


@allow(Can.PASSPORT_INSPECT)
def inspection(actor: Actor, building_id: int) -> PassportView:
    """Give what an inspection form is filled in beside: the passport as the inspector reads it.

    Raises:
        NotFound: a building outside the reach.
    """
    if not actor.where(Can.PASSPORT_INSPECT).covers(building_id):
        raise NotFound
    return passports.read(actor, building_id)


@allow(Can.REGISTER_READ)
def association(actor: Actor, association_id: int) -> AssociationPaper:
    """Give an association's entry for its card; names for those alone who work with people.

    Raises:
        NotFound: an association outside the actor's reach.
    """
    card = service_cards.association_card(actor, association_id)
    with reading() as session:
        code = standing.codes(session, [association_id])[association_id]
        named = card.sees_people and code != standing.DISPUTED
        chairs = list(queries.chairs(session, association_id)) if named else []
    homes = [
        CardHome(each.code, each.title, each.title_en, each.unit, each.unit_en, each.status == "gone")
        for each in card.homes
    ]
    return AssociationPaper(
        id=card.id,
        code=card.code,
        name=card.name,
        name_en=card.name_en,
        record_no=card.record_no,
        standing=code,
        verified_on=card.verified_on if code == standing.VERIFIED else "",
        homes=homes,
        chairs=chairs,
        sees_people=named,
    )


@allow(Can.PASSPORT_READ)
def poster(actor: Actor, building_id: int) -> PosterPaper:
    """Give what hangs at the entrance of a building.

    Raises:
        NotFound: another house, or one that is gone.
    """
    level_of(actor, building_id)
    with reading() as session:
        row = queries.building(session, building_id)
        if row is None:
            raise NotFound
        home = queries.association(session, row)
        return PosterPaper(
            building_id=building_id,
            address=row.address,
            address_en=row.address_en,
            association=home.name if home else "",
            association_en=home.name_en if home else "",
            standing=standing.of_buildings(session, [building_id]).get(building_id, ""),
        )
