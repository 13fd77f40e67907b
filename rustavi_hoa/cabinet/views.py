"""What a browser may know of the chairperson's desk and the home pages."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.i18n.stamp import Stamp
from rustavi_hoa.inquiry.views import Line
from rustavi_hoa.issues.views import EMPTY_BLOCK, DeskIssues, HomeIssues
from rustavi_hoa.issues.views_outages import OutageLine
from rustavi_hoa.passport.views import LiftWarning
from rustavi_hoa.verification.views import NOBODY_COMES, Coming
from rustavi_hoa.walk.views import NO_CARD, WalkCard


@dataclass(frozen=True, slots=True)
class Announcement:
    """A word of the chairperson; ``entrance`` is empty when it is for all. A withdrawn one keeps its trace, no text."""

    id: int
    text: str
    entrance: str
    author: str
    at: Stamp
    is_withdrawn: bool
    withdrawn: Stamp


@dataclass(frozen=True, slots=True)
class Entrance:
    """An entrance to choose."""

    id: int
    number: str


@dataclass(frozen=True, slots=True)
class Announcements:
    """The board at the door, newest first."""

    board: list[Announcement]
    entrances: list[Entrance]
    may_write: bool
    is_on: bool


@dataclass(frozen=True, slots=True)
class HomeView:
    """A resident's home."""

    issues: HomeIssues
    announcements: list[Announcement]
    outages: list[OutageLine] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class DeskView:
    """A chairperson's desk; ``flats`` names the apartments that wait, the first few."""

    association: str
    association_en: str
    verification: str
    part_of_day: str
    issues: DeskIssues
    pending: int
    pending_oldest: Stamp
    flats: str
    unread: int
    answer_days: int
    asked: list[Line] = field(default_factory=list)
    coming: Coming = NOBODY_COMES
    walk: WalkCard = NO_CARD
    lifts: list[LiftWarning] = field(default_factory=list)
    outages: list[OutageLine] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of a building; ``value`` is empty when unknown, ``by`` names who proposed it."""

    name: str
    value: str
    register: str
    by: str
    at: Stamp


@dataclass(frozen=True, slots=True)
class BuildingView:
    """The building's page."""

    id: int
    address: str
    address_en: str
    association: str
    association_en: str
    unit_ka: str
    unit_en: str
    chairs: list[str]
    may_edit: bool
    seen: str
    facts: list[Fact] = field(default_factory=list)
    standing: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """What a printed sheet is about."""

    address: str
    association: str


NO_HOME = HomeView(HomeIssues(EMPTY_BLOCK, EMPTY_BLOCK, EMPTY_BLOCK), [])
NO_DESK = DeskView("", "", "", "", DeskIssues(EMPTY_BLOCK, EMPTY_BLOCK, EMPTY_BLOCK), 0, Stamp(), "", 0, 3)
NO_BUILDING = BuildingView(0, "", "", "", "", "", "", [], False, "")
NO_ANNOUNCEMENTS = Announcements([], [], False, True)
