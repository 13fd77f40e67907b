"""What is true on paper about rooms: their kinds, how long, how many, what counts as empty, who stands where."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from enum import StrEnum

from rustavi_hoa.kernel.reading import whole


class RoomKind(StrEnum):
    """Who belongs to a room (ADR 0070)."""

    ASSOCIATION = "association"
    ENTRANCE = "entrance"
    BOARD = "board"
    CITY = "city"
    TOPIC = "topic"
    DIRECT = "direct"


OF_NEIGHBOURS = frozenset({RoomKind.ASSOCIATION, RoomKind.ENTRANCE, RoomKind.BOARD, RoomKind.DIRECT})
"""Rooms that the city reads only where a message was reported."""
DOORS = ("room", "message", "person", "city")
"""What an address of the chat may name: a room, a message in it, a person to talk to alone, an association."""
MOST_ROOMS = 100
LONGEST_TITLE = 120
LONGEST_LINE = 90
"""Letters of a last line in the list of rooms."""

LONGEST_TEXT = 2000
MOST_PHOTOS = 5
LONGEST_REASON = 300
PAGE = 30
"""Messages on one page of history."""
BURST = 100
"""Messages in one push, or in one answer to a tab that missed something; a tab further behind starts anew."""
FARTHEST_LINK = 1000
"""How far back a link to a message opens everything from it to now."""

CHAIR = "chair"
ENTRANCE = "entrance"
HOUSE = "house"
CITY = "city"


def clean(text: str) -> str:
    """Give the text as it is kept: one kind of line end, no invisible zero, no blank edges."""
    return text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n").strip()


def is_key(key: str) -> bool:
    """Tell whether a client's key is a UUID, so that two phones never share one."""
    try:
        return str(uuid.UUID(key)) == key.lower()
    except ValueError:
        return False


def split_door(where: str) -> tuple[str, int]:
    """Read where an address of the chat leads, as in ``room:5``; anything odd is the room in view."""
    door, _, number = where.partition(":")
    return (door, whole(number)) if door in DOORS and whole(number) else ("", 0)


def door_of(asked: Mapping[str, str]) -> str:
    """Read which room an address names by its query: ``?room=5``; a message leads to the room where it stands."""
    named = ((door, asked.get("association" if door == "city" else door, "")) for door in DOORS)
    return next((f"{door}:{number}" for door, number in named if whole(number)), "")


def place_of(is_chair: bool, entrance: str) -> str:
    """Write where an author stands at the time of writing; kept with the message."""
    if is_chair:
        return CHAIR
    return f"{ENTRANCE}:{entrance}" if entrance else ""


def split_place(place: str) -> tuple[str, str]:
    """Read an author's place. Shape: part ("chair", "entrance", "house", "city" or ""), number or name."""
    part, _, number = place.partition(":")
    return part, number
