"""The first walk on paper: its stations, what an answer means for the passport, and the problem that "bad" prepares."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum
from uuid import UUID, uuid5

MOST_ENTRANCES = 6
"""Entrances with a station of their own: more would take longer than ten minutes."""
MOST_TICKED = 5
"""Prepared problems that are ticked from the start."""
MOST_PHOTOS = 3
MARKS = 12
"""Marks of progress on the desk: as many as there are, whatever the number of stations."""
LONGEST = 1000
SHORTEST = 3
OLDEST = timedelta(days=60)
"""How long an answer may have waited on a phone and still keep its own day."""


class Answer(StrEnum):
    """What the chairperson says at a station; ``none``: the building has no such part."""

    GOOD = "good"
    BAD = "bad"
    UNKNOWN = "unknown"
    NONE = "none"


GRADES: dict[str, int] = {Answer.GOOD: 5, Answer.BAD: 2, Answer.UNKNOWN: 0}
"""Grade of the statement. "Bad" stands in the middle of 1 to 3: one step from whatever an inspector finds there,
so an honest answer is never flagged as a dispute (ADR 0040)."""

MAY_LACK = frozenset({"lift", "basement", "ramp", "yard"})
"""Parts that a building may be without."""

PLACES: dict[str, str] = {
    "facade": "facade",
    "roof": "roof",
    "basement": "basement",
    "entrance": "other_entrance",
    "lift": "lift",
    "switchboard": "my_entrance",
    "yard": "yard",
    "ramp": "yard",
}
"""Element -> the place of the problem it prepares."""


SIGNS: dict[str, str] = {
    "facade": "facade",
    "roof": "roof",
    "basement": "arrow-down-to-line",
    "entrance": "door-open",
    "lift": "elevator",
    "switchboard": "zap",
    "yard": "trees",
    "ramp": "accessibility",
}
"""Element -> its drawn sign."""


def place(element: str) -> str:
    """Give the place of a problem with an element."""
    return PLACES.get(element, "unknown")


def name(element: str, part: str) -> str:
    """Name a station as the passport names its conditions: ``roof``, ``entrance[2]``."""
    return f"{element}[{part}]" if part else element


def parts(element: str, rows: str, entrances: int) -> list[str]:
    """Give the parts of an element that have a station each: every entrance, the first of other repeating parts."""
    if not rows:
        return [""]
    count = min(max(1, entrances), MOST_ENTRANCES) if element == "entrance" else 1
    return [str(at) for at in range(1, count + 1)]


def is_late(turn: int, key: str, held_turn: int, held_key: str) -> bool:
    """Tell whether a later answer to the same station has already arrived."""
    return key != held_key and turn <= held_turn


def day_of(told: str, today: date) -> date:
    """Give the day an answer was given: the phone's own while it makes sense, else today."""
    try:
        day = date.fromisoformat(told)
    except ValueError:
        return today
    return day if today - OLDEST <= day <= today else today


def problem_key(walk_key: str, station: str) -> str:
    """Name the problem of a station: the same walk makes it once, however often it is sent."""
    return str(uuid5(UUID(walk_key), station))
