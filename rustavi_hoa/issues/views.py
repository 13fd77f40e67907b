"""What a browser may know of a problem; every field here was allowed by ``sight``."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.i18n.stamp import Stamp
from rustavi_hoa.issues.views_outages import OutageHint, OutageLine


@dataclass(frozen=True, slots=True)
class Said:
    """Some words in both languages."""

    ka: str = ""
    en: str = ""


@dataclass(frozen=True, slots=True)
class IssueLine:
    """What a row of a neighbour's list shows and no more: every field of it rides uncompressed to every phone."""

    id: int
    category: str
    door: str
    status: str
    place: str
    title: str
    photo: str
    support: int
    is_emergency: bool
    is_mine: bool
    age: Said
    number: str = ""


@dataclass(frozen=True, slots=True)
class IssueCard:
    """One line of a list. ``title`` is empty when only the category may be seen; ``photo`` is an id or empty."""

    id: int
    category: str
    door: str
    status: str
    place: str
    entrance: str
    floor: str
    title: str
    photo: str
    photo_count: int
    support: int
    is_emergency: bool
    is_mine: bool
    is_sent: bool
    building_id: int
    building_ka: str
    building_en: str
    service: str
    assignee: str
    age_days: int
    created: Stamp
    updated: Stamp
    age: Stamp
    version: int
    number: str = ""
    due: str = ""
    """How the deadline stands: ahead, soon, past; empty where no clock runs."""
    day: Said = Said()
    """The last day of it."""


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """One line of the story; ``who`` is a part (reporter, chairperson, city, house), ``name`` only where allowed."""

    seq: int
    kind: str
    status: str
    text: str
    reason: str
    who: str
    name: str
    service: str
    other_id: int
    is_internal: bool
    at: Stamp
    photos: list[str] = field(default_factory=list)
    day: Said = Said()
    """The last day that this line set, where it set one."""
    other_no: str = ""


@dataclass(frozen=True, slots=True)
class IssueView:
    """One problem whole, for its page."""

    card: IssueCard
    text: str
    photos: list[str]
    timeline: list[TimelineItem]
    steps: list[str]
    parts: list[str]
    question: str
    close_reason: str
    close_note: str
    resolved_by: str
    handed_to: str
    duplicate_of: int
    duplicates: list[tuple[int, str]]
    reporter: str
    apartment: str
    household: str
    household_phone: str
    lat: float
    lon: float
    has_place: bool
    can_support: bool
    is_supported: bool
    can_edit_until: Stamp
    can_verdict: bool
    is_brief: bool
    message_id: int
    building_id: int = 0
    hangable: list[str] = field(default_factory=list)
    """Photos that the reader may hang in the building's gallery."""
    element: str = ""
    duplicate_no: str = ""
    may_extend: bool = False
    outage: list[OutageHint] = field(default_factory=list)
    """The outage it is part of, if any."""
    offers: list[OutageHint] = field(default_factory=list)
    """Outages it may join by one tap of the reader."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list; ``total`` counts all."""

    cards: list[IssueCard]
    total: int
    page: int
    pages: int


@dataclass(frozen=True, slots=True)
class Lines:
    """One page of a neighbour's list; ``total`` counts all. ``outages`` run or are planned in the building."""

    cards: list[IssueLine]
    total: int
    page: int
    pages: int
    outages: list[OutageLine] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Block:
    """The first few of a kind, how many there are, and how old the oldest is."""

    cards: list[IssueLine]
    total: int
    oldest: Stamp


@dataclass(frozen=True, slots=True)
class HomeIssues:
    """A resident's home: what waits for them, their open problems, the building's."""

    waiting: Block
    mine: Block
    house: Block


@dataclass(frozen=True, slots=True)
class DeskIssues:
    """A chairperson's desk."""

    urgent: Block
    new: Block
    answers: Block


NOTHING = IssueCard(
    id=0,
    category="",
    door="",
    status="",
    place="",
    entrance="",
    floor="",
    title="",
    photo="",
    photo_count=0,
    support=0,
    is_emergency=False,
    is_mine=False,
    is_sent=False,
    building_id=0,
    building_ka="",
    building_en="",
    service="",
    assignee="",
    age_days=0,
    created=Stamp(),
    updated=Stamp(),
    age=Stamp(),
    version=0,
)
EMPTY_PAGE = Page(cards=[], total=0, page=1, pages=1)
NO_LINES = Lines(cards=[], total=0, page=1, pages=1)
EMPTY_VIEW = IssueView(
    card=NOTHING,
    text="",
    photos=[],
    timeline=[],
    steps=[],
    parts=[],
    question="",
    close_reason="",
    close_note="",
    resolved_by="",
    handed_to="",
    duplicate_of=0,
    duplicates=[],
    reporter="",
    apartment="",
    household="",
    household_phone="",
    lat=0.0,
    lon=0.0,
    has_place=False,
    can_support=False,
    is_supported=False,
    can_edit_until=Stamp(),
    can_verdict=False,
    is_brief=False,
    message_id=0,
)
EMPTY_BLOCK = Block([], 0, Stamp())
