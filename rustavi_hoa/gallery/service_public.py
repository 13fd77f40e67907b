"""What a visitor may have of a building's photos: those that were opened to everybody."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.db.engine import reading
from rustavi_hoa.gallery import queries, shown
from rustavi_hoa.gallery.queries import Reader
from rustavi_hoa.gallery.rules import LEVELS, Visibility
from rustavi_hoa.gallery.views import Asked, Bytes, GalleryPhoto, PhotoPair
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import open_door


@dataclass(frozen=True, slots=True)
class PublicPhotos:
    """Up to sixty public photos of a building, the latest first, and the pairs among them."""

    photos: list[GalleryPhoto] = field(default_factory=list)
    pairs: list[PhotoPair] = field(default_factory=list)


@open_door("photos of a building that their keepers opened to everybody")
def of_building(building_id: int) -> PublicPhotos:
    """List the public photos of a building of the register; an unknown one has none."""
    reader = Reader(LEVELS["public"])
    with reading() as session:
        if queries.building(session, building_id) is None:
            return PublicPhotos()
        found = queries.page(session, reader, Asked(building_id))
        near = queries.others(session, reader, building_id, {each.pair_id for each in found if each.pair_id})
    return PublicPhotos([shown.photo(None, each) for each in found], shown.pairs(None, found, near))


@open_door("a photo of a building that its keeper opened to everybody")
def picture(gallery_id: int, width: int) -> Bytes:
    """Give a stored copy of a public photo.

    Raises:
        NotFound: unknown, hidden, or not public.
    """
    with reading() as session:
        row = queries.one(session, gallery_id)
    if row is None or row.hidden_at is not None or row.visibility != Visibility.PUBLIC:
        raise NotFound
    return shown.bytes_of(row, width, is_public=True)
