"""What a letter may be about: problems (a chairperson's house's, others' own), and any building of the register."""

from __future__ import annotations

from rustavi_hoa.casework.views_desk import Place
from rustavi_hoa.issues import service_browse
from rustavi_hoa.issues.rules import OPEN
from rustavi_hoa.issues.views import IssueLine
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.register import service_search as register

MOST_PAGES = 3
SHORTEST = 2


@allow(Can.LETTER_SUBMIT)
def choosable(actor: Actor, building_id: int) -> list[IssueLine]:
    """List open problems of a building that the actor may write about, at most three pages of the list.

    Raises:
        NotFound: a building outside the actor's reach.
    """
    if not actor.where(Can.LETTER_SUBMIT).covers(building_id):
        raise NotFound
    group = "open" if actor.where(Can.ISSUE_CHAIR).covers(building_id) else "mine"
    listed: list[IssueLine] = []
    for page in range(1, MOST_PAGES + 1):
        found = service_browse.of_building(actor, building_id, group, page)
        listed += [each for each in found.cards if each.status in OPEN]
        if page >= found.pages:
            break
    return listed


@allow(Can.LETTER_REGISTER)
def buildings(actor: Actor, text: str) -> list[Place]:
    """Find buildings by any fragment of an address, for a letter that came on paper: what the public register shows."""
    if len(text.strip()) < SHORTEST:
        return []
    found = register.search_public(text).hits
    return [Place(hit.id, hit.title, hit.title_en or hit.title) for hit in found if hit.kind == "building"]
