"""The map of the housing stock for everybody: public fields only, and no small numbers."""

from __future__ import annotations

from rustavi_hoa.atlas import drawing
from rustavi_hoa.atlas.sight import VISITOR
from rustavi_hoa.atlas.views import Packed
from rustavi_hoa.kernel.policy import open_door


@open_door("the public map: addresses, units, verification and public fields; numbers below the minimum not told apart")
def public_map(by: str = "") -> Packed:
    """Give the whole public map in one answer.

    Raises:
        NotFound: no such colouring, or one that is not public.
    """
    return drawing.whole(VISITOR, by)


@open_door("one public colouring of the public map")
def public_colours(by: str) -> Packed:
    """Give one colouring of the public map.

    Raises:
        NotFound: no such colouring, or one that is not public.
    """
    return drawing.colouring(VISITOR, by)


@open_door("the public map as open data, with public fields only")
def public_geojson(by: str = "", unit: str = "") -> bytes:
    """Give the public map as GeoJSON.

    Raises:
        NotFound: no such colouring or unit.
    """
    return drawing.geojson(VISITOR, by, unit)
