"""What a browser may know of the person it belongs to."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PlaceChoice:
    """A building the person may look at; ``part`` is resident or chairperson."""

    building_id: int
    label_ka: str
    label_en: str
    part: str


@dataclass(frozen=True, slots=True)
class Me:
    """The person at this tab, for menus and greetings: a courtesy, never a right."""

    person_id: int = 0
    shown_name: str = ""
    initial: str = ""
    part: str = "visitor"
    building_id: int = 0
    building_ka: str = ""
    building_en: str = ""
    entrance: str = ""
    apartment: str = ""
    is_chair_here: bool = False
    needs_baseline: bool = False
    places: list[PlaceChoice] = field(default_factory=list)
    rights: list[str] = field(default_factory=list)
