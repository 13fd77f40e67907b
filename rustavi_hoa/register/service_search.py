"""Finding things of the register by any fragment: Georgian or Latin letters, code, cadastral code, former address."""

from __future__ import annotations

from dataclasses import replace

from rustavi_hoa.db.engine import reading
from rustavi_hoa.kernel.policy import Actor, Can, Scope, allow, open_door
from rustavi_hoa.register import finding, scoping, standing
from rustavi_hoa.register.rules import sees_people
from rustavi_hoa.register.views import Filters, Found, Hit

MOST_PAGES = 500


@allow(Can.REGISTER_READ)
def search(actor: Actor, text: str, filters: Filters, page: int = 1) -> Found:
    """Find associations, buildings and apartments; without text, list them.

    Shape: pages of 20, the best first; a text finds at most ``finding.WANTED`` things of a kind.
    """
    scope = actor.where(Can.REGISTER_READ)
    sight = scoping.sight(filters, scope, sees_people=sees_people(actor))
    with reading() as session:
        return finding.find(session, text[:80], filters, max(1, min(page, MOST_PAGES)), sight)


@open_door("the register's public search: addresses and associations, nothing of people")
def search_public(text: str, unit: int = 0, page: int = 1, association: int = 0) -> Found:
    """Find buildings and associations of the register as a visitor may.

    Apartments are never among them; ``verification`` of a hit is the public code of its association, and how full a
    passport is stands on the building's page alone.
    """
    filters = Filters(unit=unit, association=association)
    sight = scoping.sight(filters, Scope(city=True), sees_people=False)
    with reading() as session:
        found = finding.find(session, text[:80], filters, max(1, min(page, MOST_PAGES)), sight)
        hits = [hit for hit in found.hits if hit.kind in ("building", "association")]
        codes = standing.codes(session, {_union(hit) for hit in hits})
    return replace(found, hits=[replace(hit, verification=codes.get(_union(hit), ""), filled=-1) for hit in hits])


def _union(hit: Hit) -> int:
    return hit.id if hit.kind == "association" else hit.association_id
