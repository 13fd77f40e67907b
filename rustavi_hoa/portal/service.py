"""The public page of a building and the register's public search, put together from what each feature opens."""

from __future__ import annotations

from rustavi_hoa.gallery import service_public as gallery
from rustavi_hoa.issues import service_public as issues
from rustavi_hoa.kernel.policy import open_door
from rustavi_hoa.passport import service_public as passport
from rustavi_hoa.portal.views import Asked, BuildingPage, SearchPage
from rustavi_hoa.register import service_public as register
from rustavi_hoa.register.service_search import search_public
from rustavi_hoa.works import service_public as works


@open_door("the register's public search: addresses and associations, nothing of people")
def search(asked: Asked) -> SearchPage:
    """Find buildings and associations, or list them.

    Raises:
        NotFound: an association that is not in the register.
    """
    union = register.association(asked.association) if asked.association else None
    found = search_public(asked.text, asked.unit, asked.page, asked.association)
    return SearchPage(asked, found, register.units(), union)


@open_door("the public page of a building: no names, no telephones, no apartments, no small numbers")
def building(building_id: int) -> BuildingPage:
    """Give the public page of a building, or where it went.

    Raises:
        NotFound: unknown, or one that never stood in the register.
    """
    found = register.building(building_id)
    if found.moved_to or found.is_gone:
        return BuildingPage(found)
    photos = gallery.of_building(building_id)
    paired = {half.id for pair in photos.pairs for half in (pair.before, pair.after)}
    return BuildingPage(
        building=found,
        passport=passport.public_passport(building_id),
        counts=issues.of_building(building_id),
        works=works.of_building(building_id),
        photos=[each for each in photos.photos if each.id not in paired],
        pairs=photos.pairs,
    )
