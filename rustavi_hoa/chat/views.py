"""What a browser may know of a room: names people chose and entrances, never a phone or an apartment."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PhotoView:
    """A picture of a message; its address is made of the id. Unit: pixels of the stored original."""

    id: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class AnsweredView:
    """The message that another one answers: its beginning, or nothing but that it is gone."""

    id: int
    who: str
    text: str
    gone: bool


@dataclass(frozen=True, slots=True)
class SignView:
    """One kind of sign under a message and the people who gave it, in the order they did."""

    sign: str
    people: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OptionView:
    """One answer of a poll; ``people`` and ``names`` (the first few) are empty in a secret one."""

    id: int
    text: str
    votes: int
    people: tuple[int, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PollView:
    """A poll under its question; ``voters`` counts people or apartments, ``closes`` is ISO 8601, UTC, or empty."""

    options: tuple[OptionView, ...]
    many: bool
    secret: bool
    by_home: bool
    voters: int
    closes: str


@dataclass(frozen=True, slots=True)
class PinView:
    """A message that stays above the room: its beginning; ``at`` is when it was pinned."""

    id: int
    who: str
    text: str
    at: str


@dataclass(frozen=True, slots=True)
class MessageView:
    """One message as every member sees it.

    ``key`` is what its author's phone called it (a message on its way is then never shown twice);
    ``seq`` orders the room, ``change`` grows with every edit; ``part`` is "chair", "entrance", "house", "city" or "",
    ``entrance`` the number of the entrance or the name of the house;
    ``gone`` is "", "own" or "chair"; ``at`` is ISO 8601, UTC.
    """

    id: int
    seq: int
    change: int
    key: str
    author: int
    who: str
    part: str
    entrance: str
    text: str
    photos: tuple[PhotoView, ...]
    issue: int
    issue_no: str
    issue_status: str
    at: str
    edited: bool
    gone: str
    reason: str
    answers: AnsweredView | None = None
    signs: tuple[SignView, ...] = ()
    pinned: str = ""
    poll: PollView | None = None


@dataclass(frozen=True, slots=True)
class RoomHead:
    """A room above its messages; ``seq`` is the number of its last message or change.

    ``kind`` and ``closed`` are names of ``words_rooms.HINTS`` and ``words_rooms.CLOSED``.
    """

    room_id: int = 0
    kind: str = "association"
    title: str = ""
    title_en: str = ""
    under: str = ""
    under_en: str = ""
    me: int = 0
    is_chair: bool = False
    may_pin: bool = False
    seq: int = 0
    read_seq: int = 0
    unread: int = 0
    is_on: bool = True
    closed: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """What is new for a person, by room; a room stops counting at a hundred."""

    me: int
    rooms: dict[int, int]

    @property
    def unread(self) -> int:
        """Sum all rooms up."""
        return sum(self.rooms.values())


@dataclass(frozen=True, slots=True)
class RoomLine:
    """A room in the list: who spoke last and what was said; ``at`` is ISO 8601, UTC, empty for a silent room."""

    room_id: int
    kind: str
    href: str
    title: str
    title_en: str
    last_ka: str = ""
    last_en: str = ""
    at_ka: str = ""
    at_en: str = ""
    at: str = ""
    unread: int = 0
    is_closed: bool = False


@dataclass(frozen=True, slots=True)
class RoomNews:
    """What changed in a line of the list since it was loaded."""

    last_ka: str
    last_en: str
    at_ka: str
    at_en: str
    unread: int = 0


@dataclass(frozen=True, slots=True)
class RoomList:
    """A person's rooms, the last written in first; topics of the city stand apart."""

    me: int = 0
    lines: tuple[RoomLine, ...] = ()
    topics: tuple[RoomLine, ...] = ()


@dataclass(frozen=True, slots=True)
class MessagePage:
    """Some messages in order; ``more`` says that there are older ones, or that too much was missed."""

    messages: tuple[MessageView, ...]
    more: bool
    upto: int = 0


@dataclass(frozen=True, slots=True)
class Opened:
    """A room with its newest page."""

    head: RoomHead
    page: MessagePage
    pins: tuple[PinView, ...] = ()
    hides: tuple[int, ...] = ()
    """People whom this reader hides."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A message as the beginning of a problem."""

    message_id: int
    text: str
    photos: tuple[PhotoView, ...]


@dataclass(frozen=True, slots=True)
class ReportedCard:
    """A message that a neighbour asked to look at; ``text`` stays empty until it is opened, which is logged."""

    report_id: int
    house: str
    house_en: str
    reason: str
    at: str
    who: str = ""
    text: str = ""
    photos: int = 0
    is_open: bool = False
    sent_at: str = ""
    photo_ids: list[str] = field(default_factory=list)
