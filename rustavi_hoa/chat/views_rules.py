"""The rules of a room as its members see them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RoomRules:
    """``slow`` in seconds, 0 for none; hours of Rustavi's clocks, equal ones for none."""

    room_id: int = 0
    title: str = ""
    title_en: str = ""
    slow: int = 0
    since: int = 0
    until: int = 0
    may_set: bool = False
