"""What a document may be, who may see it, and where its bytes lie."""

from __future__ import annotations

import re
from datetime import date
from enum import StrEnum

LONGEST_TITLE = 160
LONGEST_NAME = 120
OLDEST = date(1900, 1, 1)

_UNSAFE = re.compile(r'[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060\ufeff/\\:*?"<>|]+')
_MACRO_ENDING = (".docm", ".xlsm", ".pptm", ".dotm", ".xltm", ".xlsb", ".xlam", ".ppsm", ".potm")


class Kind(StrEnum):
    """What a document is."""

    CHARTER = "charter"
    MINUTES = "minutes"
    TECHNICAL_PASSPORT = "technical_passport"
    PLAN = "plan"
    EXPERT_OPINION = "expert_opinion"
    LIFT_CERTIFICATE = "lift_certificate"
    WARRANTY = "warranty"
    OTHER = "other"


class Visibility(StrEnum):
    """Who may see it, from everybody to the city alone."""

    PUBLIC = "public"
    ASSOCIATION = "association"
    CITY = "city"


def file_key(sha256: str) -> str:
    """Name the file of some bytes: the same bytes are kept once."""
    return f"document/{sha256}"


def clean_name(name: str, ending: str) -> str:
    """Give a file name that no system stumbles over, with the ending of what the file really is."""
    plain = " ".join(_UNSAFE.sub(" ", name).split()).strip(" .")
    stem = plain.rpartition(".")[0] if re.search(r"\.\w{1,5}$", plain) else plain
    return f"{stem[: LONGEST_NAME - len(ending) - 1].strip() or 'document'}.{ending}"


def names_macro(name: str) -> bool:
    """Tell whether a file's name says that it carries macros."""
    return name.casefold().rstrip(" .").endswith(_MACRO_ENDING)


def read_day(text: str, today: date) -> date | None:
    """Read the day of a document; an empty text is no day.

    Raises:
        ValueError: no day, one before 1900 or one still to come.
    """
    if not text.strip():
        return None
    day = date.fromisoformat(text.strip())
    if not OLDEST <= day <= today:
        raise ValueError(text)
    return day
