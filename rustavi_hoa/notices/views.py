"""What a browser may know of a person's notices."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class NoticeLine:
    """One line of the centre, in both languages."""

    id: int
    topic: str
    title_ka: str
    title_en: str
    body_ka: str
    body_en: str
    path: str
    is_read: bool
    is_safety: bool
    at: Stamp


@dataclass(frozen=True, slots=True)
class Centre:
    """One page of the centre; ``before`` is where the next page begins, 0 when there is none."""

    lines: list[NoticeLine]
    unread: int
    before: int


@dataclass(frozen=True, slots=True)
class TopicChoice:
    """One group with how it comes on each channel; ``is_fixed``: it always comes."""

    topic: str
    push: str
    mail: str
    sms: str
    is_fixed: bool


@dataclass(frozen=True, slots=True)
class Device:
    """A device that takes pushes."""

    id: int
    name: str
    since: Stamp


@dataclass(frozen=True, slots=True)
class Muted:
    """A thing a person hears nothing of; ``name`` is the number that people know it by."""

    thing: str
    word: str
    name: str
    path: str


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything a person chose; hours are of Tbilisi."""

    topics: list[TopicChoice] = field(default_factory=list)
    is_quiet: bool = True
    since: int = 22
    until: int = 8
    devices: list[Device] = field(default_factory=list)
    muted: list[Muted] = field(default_factory=list)
    dead: list[str] = field(default_factory=list)
    key: str = ""


@dataclass(frozen=True, slots=True)
class Stop:
    """What the last line of a letter stops, and its reader's language."""

    topic: str = ""
    locale: str = "ka"


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that did not arrive; a negative id is a plain letter of the outbox."""

    id: int
    way: str
    person: str
    what_ka: str
    what_en: str
    tries: int
    why: str
    at: Stamp


@dataclass(frozen=True, slots=True)
class Watch:
    """The staff's page. Unit: GEL as text."""

    failures: list[Failure] = field(default_factory=list)
    waiting: int = 0
    spent: str = "0.00"
    cap: str = "0.00"
    segments: int = 0
    is_capped: bool = False
