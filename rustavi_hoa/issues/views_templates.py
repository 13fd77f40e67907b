"""What a browser may know of ready texts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TemplateLine:
    """One ready text as staff edit it; an empty category or status means any."""

    id: int
    category: str
    status: str
    title: str
    text_ka: str
    text_en: str
    is_active: bool
    shown_ka: str = ""
    """As a reader sees it: places to fill by their names."""
    shown_en: str = ""


@dataclass(frozen=True, slots=True)
class Filled:
    """One ready text, filled for a problem; ``is_gappy`` says that something is left to fill by hand."""

    id: int
    title: str
    ka: str
    en: str
    is_gappy: bool


NEW_TEMPLATE = TemplateLine(0, "", "", "", "", "", is_active=True)
