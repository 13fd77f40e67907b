"""The pilot on paper: stages, feature flags, moods, and the shapes of a questionnaire."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    """How far the pilot of one building has come."""

    OFF = "off"
    PREPARING = "preparing"
    RUNNING = "running"
    ENDED = "ended"


class Flag(StrEnum):
    """A feature that may be switched by building."""

    CHAT = "chat"
    DIRECT_TO_CITY = "direct_to_city"
    ANNOUNCEMENTS = "announcements"


class Kind(StrEnum):
    """How a question is answered."""

    CHOICE = "choice"
    SCALE = "scale"
    TEXT = "text"


MANAGED = "managed"
"""Key among a building's flags: an operator has decided about this building."""

MOODS = (1, 2, 3)
"""Bad, so-so, good."""

SCALE = ("1", "2", "3", "4", "5")
LONGEST_FEEDBACK = 2000
MOST_PICTURES = 3
LONGEST_ANSWER = 500
LONGEST_QUESTION = 200
MOST_CHOICES = 8
PAGE = 20


def is_on(stage: str, flags: dict[str, bool], flag: Flag) -> bool:
    """Tell whether a feature works in a building; until somebody decides about a building, everything does."""
    if not flags.get(MANAGED):
        return True
    return flags.get(flag, stage in (Stage.PREPARING, Stage.RUNNING))


def device_of(user_agent: str) -> str:
    """Name the kind of phone or desk, no more: enough to repeat a fault, too little to know a person."""
    systems = ("Android", "iPhone", "iPad", "Windows", "Macintosh", "Linux")
    browsers = (("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"))
    system = next((name for name in systems if name in user_agent), "")
    browser = next((name for mark, name in browsers if mark in user_agent), "Safari" if "Safari" in user_agent else "")
    return " · ".join(filter(None, (system, browser)))
