"""Two home pages: a resident's, and the desk that tells a chairperson what needs them."""

from __future__ import annotations

from rustavi_hoa.cabinet import board, queries
from rustavi_hoa.cabinet.views import DeskView, HomeView
from rustavi_hoa.chat import service as chat
from rustavi_hoa.db.engine import reading
from rustavi_hoa.house import service as house
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.i18n.stamp import Stamp, age
from rustavi_hoa.inquiry import service_answer
from rustavi_hoa.inquiry.views import Line
from rustavi_hoa.issues import service_chair, service_home, service_outages_read
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, Refusal
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.passport import service_lifts
from rustavi_hoa.register import standing
from rustavi_hoa.verification import told
from rustavi_hoa.verification.views import NOBODY_COMES
from rustavi_hoa.walk import service as walks
from rustavi_hoa.walk.views import NO_CARD

HOME_ANNOUNCEMENTS = 2


@allow(Can.ISSUE_FOLLOW)
def home(actor: Actor, building_id: int) -> HomeView:
    """Give a resident's home in one of their buildings.

    Raises:
        NotFound: a building outside the actor's reach.
    """
    issues = service_home.for_home(actor, building_id)
    with reading() as session:
        said = board.heard(session, actor, building_id)
    board_now = [each for each in said if not each.is_withdrawn][:HOME_ANNOUNCEMENTS]
    return HomeView(issues, board_now, service_outages_read.running(actor, building_id))


@allow(Can.CABINET_READ)
def desk(actor: Actor, building_id: int) -> DeskView:
    """Give the chairperson's desk of one building, in the order of what burns.

    Raises:
        NotFound: a building that is not the actor's to chair.
    """
    if not actor.where(Can.CABINET_READ).covers(building_id):
        raise NotFound
    issues = service_home.for_desk(actor, building_id)
    unread = _unread(actor)
    at = now()
    with reading() as session:
        row = queries.building(session, building_id)
        if row is None:
            raise NotFound
        association = queries.association(session, row)
        asking = queries.pending(session, building_id)
        code = standing.of_buildings(session, [building_id]).get(building_id, "")
        coming = told.coming(session, actor.person_id, association.id) if association else NOBODY_COMES
        days = int(house.value(session, "answer_days"))
    return DeskView(
        association=association.name if association else "",
        association_en=association.name_en if association else "",
        verification=code,
        part_of_day=_part_of_day(),
        issues=issues,
        pending=len(asking),
        pending_oldest=age(asking[0][0].asked_at, at) if asking else Stamp(),
        flats=_flats([number for _, number in asking]),
        unread=unread,
        answer_days=days,
        asked=_asked(actor, building_id),
        coming=coming,
        walk=walks.standing(actor, building_id) if actor.where(Can.PASSPORT_PROPOSE).covers(building_id) else NO_CARD,
        lifts=service_lifts.of_building(actor, building_id) if actor.may(Can.PASSPORT_READ) else [],
        outages=service_outages_read.running(actor, building_id),
    )


@allow(Can.ISSUE_CHAIR)
def confirm(actor: Actor, issue_id: int) -> None:
    """Say from the desk that a problem is real.

    Raises:
        NotFound, Denied, ForbiddenMove: as the deed itself says.
    """
    service_chair.confirm(actor, issue_id, "")


@allow(Can.ISSUE_CHAIR)
def saw_answer(actor: Actor, issue_id: int) -> None:
    """Take an answer of the city off the desk.

    Raises:
        NotFound: not a problem of the actor's association.
    """
    service_home.saw_answer(actor, issue_id)


def _asked(actor: Actor, building_id: int) -> list[Line]:
    return service_answer.waiting(actor, building_id) if actor.may(Can.INQUIRY_ANSWER) else []


def _unread(actor: Actor) -> int:
    try:
        return chat.unread(actor).unread
    except Refusal:  # a building without an association has no room
        return 0


def _part_of_day() -> str:
    hour = local(now()).hour
    if 5 <= hour < 12:
        return "morning"
    return "day" if 12 <= hour < 18 else "evening"


def _flats(numbers: list[str]) -> str:
    """Name the first few apartments, as in 12, 18, 33."""
    named = list(dict.fromkeys(numbers))
    return ", ".join(named[: queries.FLATS_NAMED]) + ("…" if len(named) > queries.FLATS_NAMED else "")
