"""What a photo of a building may be, who may see it, and how its day is found."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from rustavi_hoa.kernel.elements import elements

OTHER = "other"
"""A picture of none of the named parts."""
LONGEST_CAPTION = 300
LONGEST_PART = 40
MOST = 10
"""Photos in one sending."""
PAGE = 60
OLDEST = date(1900, 1, 1)


class Visibility(StrEnum):
    """Who may see it, from everybody to the city alone."""

    PUBLIC = "public"
    ASSOCIATION = "association"
    CITY = "city"


class Phase(StrEnum):
    """Which half of a before-and-after it is, if any."""

    NONE = ""
    BEFORE = "before"
    AFTER = "after"


LEVELS: dict[str, tuple[Visibility, ...]] = {
    "public": (Visibility.PUBLIC,),
    "association": (Visibility.PUBLIC, Visibility.ASSOCIATION),
    "city": tuple(Visibility),
}
"""How near somebody stands -> what that person sees."""


def is_element(code: str) -> bool:
    """Tell whether photos may be filed under this code."""
    return code in elements() or code == OTHER


def read_day(text: str, today: date) -> date | None:
    """Read the day a photo was taken; an empty text is no day.

    Raises:
        ValueError: no day, one before 1900 or one still to come.
    """
    if not text.strip():
        return None
    day = date.fromisoformat(text.strip())
    if not OLDEST <= day <= today:
        raise ValueError(text)
    return day


def day_taken(said: date | None, exif: date | None, told: str, today: date) -> date:
    """Choose the day of a photo: what the person wrote, else its EXIF, else what the phone read before shrinking it."""
    if said is not None:
        return said
    if exif is not None and OLDEST <= exif <= today:
        return exif
    try:
        return read_day(told, today) or today
    except ValueError:
        return today


def fits(first: Phase | str, second: Phase | str) -> bool:
    """Tell whether two photos can be a before and an after: the same phase twice cannot."""
    return not first or not second or first != second
