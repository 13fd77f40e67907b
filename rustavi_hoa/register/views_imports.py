"""What a browser may know of the imports of the register."""

from __future__ import annotations

from dataclasses import dataclass

from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class ImportLine:
    """One import that wrote something; ``kind`` is register, osm, places or verified. ``may_undo``: it can go back."""

    id: int
    kind: str
    file_name: str
    at: Stamp
    who: str
    taken: int
    updated: int
    is_undone: bool
    may_undo: bool
