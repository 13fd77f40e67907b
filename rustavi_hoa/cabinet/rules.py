"""The chairperson's desk on paper: what a building's basic facts may be, and who an announcement is for."""

from __future__ import annotations

from dataclasses import dataclass

LONGEST_ANNOUNCEMENT = 2000
ANNOUNCEMENTS_SHOWN = 30


@dataclass(frozen=True, slots=True)
class FactRule:
    """The smallest and largest sensible value of a fact; the year's largest is this year."""

    least: int
    most: int


FACTS: dict[str, FactRule] = {
    "year_built": FactRule(1900, 0),
    "levels": FactRule(1, 40),
    "entrance_count": FactRule(1, 40),
    "apartment_count": FactRule(1, 1000),
    "lift_count": FactRule(0, 80),
}
"""In the order of the form; the names are the register's columns."""

PROPOSED = "proposed"
"""Key among a building's facts: what the chairperson says, beside what the register says."""


def read_fact(name: str, text: str, this_year: int) -> int | None:
    """Give the number a person wrote; empty is "I don't know".

    Raises:
        ValueError: no number, or one that no building has.
    """
    text = text.strip()
    if not text:
        return None
    if not (text.isascii() and text.isdecimal() and len(text) <= 4):
        raise ValueError(text)
    rule, number = FACTS[name], int(text)
    if not rule.least <= number <= (rule.most or this_year):
        raise ValueError(text)
    return number


def hears(entrance_id: int | None, own: frozenset[int], *, hears_all: bool) -> bool:
    """Tell whether an announcement is for somebody of these entrances; one without an entrance is for all."""
    return entrance_id is None or hears_all or entrance_id in own
