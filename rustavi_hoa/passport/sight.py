"""What a person may see of a building's passport."""

from __future__ import annotations

from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can


def level_of(actor: Actor, building_id: int) -> str:
    """Give what a person may see of a building: city, or association.

    Raises:
        NotFound: a house that is neither theirs nor in their reach.
    """
    if actor.where(Can.REGISTER_READ).covers(building_id):
        return "city"
    if actor.where(Can.PASSPORT_READ).covers(building_id):
        return "association"
    raise NotFound
