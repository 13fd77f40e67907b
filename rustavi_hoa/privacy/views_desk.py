"""What administrators see of incidents, of removing and of looks."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.i18n.stamp import Stamp
from rustavi_hoa.privacy.views import Look


@dataclass(frozen=True, slots=True)
class Breach:
    """One incident; ``hours`` until the supervisor must know, negative once late; moments as forms write them."""

    id: int = 0
    version: int = 0
    texts: dict[str, str] = field(default_factory=dict)
    until: Stamp = Stamp()
    hours: int = 72
    is_notified: bool = False
    is_closed: bool = False
    found: Stamp = Stamp()


@dataclass(frozen=True, slots=True)
class Removal:
    """What the clock removed on a day, by table; tables with nothing are left out."""

    day: str
    counts: list[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class DataDesk:
    """The administrators' page."""

    breaches: list[Breach] = field(default_factory=list)
    removals: list[Removal] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
