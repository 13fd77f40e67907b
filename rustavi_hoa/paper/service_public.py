"""The passport that anybody may print: what stands on the public page of a building, and no more."""

from __future__ import annotations

from rustavi_hoa.gallery import service_public as gallery
from rustavi_hoa.gallery.views import GalleryPhoto
from rustavi_hoa.kernel.elements import elements
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import open_door
from rustavi_hoa.paper import choosing
from rustavi_hoa.paper.views import PrintedPhoto, PublicPaper
from rustavi_hoa.passport import service_public as passport
from rustavi_hoa.passport import sheet
from rustavi_hoa.register import service_public as register
from rustavi_hoa.works import service_public as works

MOST_PHOTOS = 8
"""Photos on the public sheet: it is drawn for whoever asks."""


@open_door("a building's public page on paper: no names, no telephones, no conditions, no small numbers")
def public_passport(building_id: int) -> PublicPaper:
    """Give what everybody may read of a building, with its public photos; a merged one as the one it became.

    Raises:
        NotFound: unknown, gone, or one that never stood in the register.
    """
    home = register.building(building_id)
    if home.moved_to:
        home = register.building(home.moved_to)
    if home.is_gone:
        raise NotFound
    day = sheet.today().isoformat()
    photos = choosing.chosen(gallery.of_building(home.id).photos, day, list(elements()))[:MOST_PHOTOS]
    return PublicPaper(
        building=home,
        day=day,
        passport=passport.public_passport(home.id),
        works=works.of_building(home.id),
        photos=[PrintedPhoto(each, _copy(each)) for each in photos],
    )


def _copy(photo: GalleryPhoto) -> bytes:
    try:
        found = gallery.picture(photo.id, choosing.WIDTH)
    except NotFound:  # hidden a moment ago
        return b""
    return found.data if found.is_whole else b""
