"""Who sees a photo of a building and who keeps it, decided in one place."""

from __future__ import annotations

from rustavi_hoa.db.tables.passport import GalleryPhotoRow
from rustavi_hoa.gallery.rules import LEVELS, Visibility
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can


def level(actor: Actor, building_id: int) -> str:
    """Say how near a person stands to a building: city, association, or public."""
    if actor.where(Can.STOCK_READ).covers(building_id):
        return "city"
    return "association" if actor.where(Can.PASSPORT_READ).covers(building_id) else "public"


def near(actor: Actor, building_id: int) -> str:
    """Say how near somebody of the house or of the city stands.

    Raises:
        NotFound: another house.
    """
    found = level(actor, building_id)
    if found == "public":
        raise NotFound
    return found


def adds(actor: Actor, building_id: int) -> bool:
    """Tell whether the actor may hang photos of this building."""
    return actor.where(Can.GALLERY_ADD).covers(building_id)


def keeps(actor: Actor, row: GalleryPhotoRow) -> bool:
    """Tell whether the actor may change or hide a photo; the city's own and an assessment's proof are the city's."""
    if not adds(actor, row.building_id):
        return False
    is_citys = row.visibility == Visibility.CITY or row.condition_id is not None
    return level(actor, row.building_id) == "city" or not is_citys or row.author_id == actor.person_id


def sees(actor: Actor, row: GalleryPhotoRow) -> bool:
    """Tell whether the actor may see a photo; who hung it may always."""
    if row.hidden_at is not None:
        return keeps(actor, row)
    near_enough = row.visibility in LEVELS[level(actor, row.building_id)]
    return near_enough or (row.author_id == actor.person_id and level(actor, row.building_id) != "public")
