"""What a browser may know of the map: places, words of classes, one class per building."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Shade:
    """One class of a colouring: words, colour by name (``o1``…) and shape, so that colour is never alone."""

    key: str
    ka: str
    en: str
    look: str
    shape: str


@dataclass(frozen=True, slots=True)
class Mode:
    """One thing the map may be coloured by; ``visibility`` is public, association or city."""

    key: str
    ka: str
    en: str
    group_ka: str
    group_en: str
    visibility: str = "public"


@dataclass(frozen=True, slots=True)
class Colours:
    """A colouring. Shape: ``codes`` holds one number of a shade per building, in the order of the map."""

    by: str
    shades: list[Shade] = field(default_factory=list)
    codes: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Packed:
    """An answer ready to be sent: its entity tag and its JSON under brotli."""

    etag: str
    body: bytes
