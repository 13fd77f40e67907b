"""What is true on paper about a neighbours' room: how long, how many, what counts as empty, who stands where."""

from __future__ import annotations

import uuid

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


def clean(text: str) -> str:
    """Give the text as it is kept: one kind of line end, no invisible zero, no blank edges."""
    return text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n").strip()


def is_key(key: str) -> bool:
    """Tell whether a client's key is a UUID, so that two phones never share one."""
    try:
        return str(uuid.UUID(key)) == key.lower()
    except ValueError:
        return False


def place_of(is_chair: bool, entrance: str) -> str:
    """Write where an author stands at the time of writing; kept with the message."""
    if is_chair:
        return CHAIR
    return f"{ENTRANCE}:{entrance}" if entrance else ""


def split_place(place: str) -> tuple[str, str]:
    """Read what ``place_of`` wrote. Shape: part ("chair", "entrance" or ""), number of the entrance."""
    part, _, number = place.partition(":")
    return part, number
