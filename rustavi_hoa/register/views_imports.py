"""What a browser may know of the imports of the register."""

from __future__ import annotations

from dataclasses import dataclass, field

from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Left:
    """An association that stays as it is: something happened to it after the import."""

    id: int
    name: str
    name_en: str


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One import that wrote something; ``kind`` is register, osm, places or verified. ``may_undo``: it can go back.

    Shape: ``left`` names the first of those that could not go back, ``left_more`` counts the rest.
    """

    id: int
    kind: str
    file_name: str
    at: Stamp
    who: str
    taken: int
    updated: int
    is_undone: bool
    may_undo: bool
    left: list[Left] = field(default_factory=list)
    left_more: int = 0
