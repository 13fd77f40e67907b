"""The map of the housing stock for those who sign in: the city as the public sees it, and more where they may."""

from __future__ import annotations

from rustavi_hoa.atlas import drawing
from rustavi_hoa.atlas.asking import asked
from rustavi_hoa.atlas.sight import eyes
from rustavi_hoa.atlas.views import Packed
from rustavi_hoa.kernel.policy import Actor, Can, allow


@allow(Can.SELF)
def read(actor: Actor, by: str = "") -> Packed:
    """Give the whole map in one answer, coloured by what is asked.

    Raises:
        NotFound: no such colouring, or one that this reader may not choose.
    """
    return drawing.whole(eyes(actor), by, asked(actor, by))


@allow(Can.SELF)
def colours(actor: Actor, by: str) -> Packed:
    """Give one colouring for the map that the reader holds already.

    Raises:
        NotFound: no such colouring, or one that this reader may not choose.
    """
    return drawing.colouring(eyes(actor), by, asked(actor, by))


@allow(Can.SELF)
def geojson(actor: Actor, by: str = "", unit: str = "") -> bytes:
    """Give buildings and units as GeoJSON: public fields of all, more where the reader may.

    Raises:
        NotFound: no such colouring or unit.
    """
    return drawing.geojson(eyes(actor), by, unit)
