"""What numbers, days off, promises and routes are on paper; the tables hold what staff changed."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import cache

import holidays

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.working_days import Term, Unit
from rustavi_hoa.terms import words


class Series(StrEnum):
    """What is numbered apart; every series begins anew with the year of Tbilisi."""

    PROBLEM = "problem"
    LETTER = "letter"
    REPLY = "reply"


FORMAT: dict[Series, str] = {series: f"format_{series}" for series in Series}
"""The setting that says how a number of a series is written (``house/rules.py``)."""


def written(pattern: str, year: int, count: int) -> str:
    """Write a number: ``RS-{yy}/{n}``, 2026, 123 gives RS-26/000123."""
    shown = pattern.replace("{yyyy}", f"{year:04}").replace("{yy}", f"{year % 100:02}")
    return shown.replace("{n}", f"{count:06}")


LIBRARY = f"holidays {holidays.__version__}"
"""The source that a seeded day names."""

AHEAD = 5
"""For how many years to come the table is seeded: the longest term is months, plans go further."""


@cache
def days_off(year: int) -> dict[date, Msg]:
    """Give the days off of one year as the library knows them, with our own names; decrees to come it cannot know."""
    found = holidays.Georgia(years=year, language="en_US")
    return {day: _name(found[day]) for day in sorted(found)}


def _name(said: str) -> Msg:
    """Name a day in our words; two feasts may fall on one day."""
    names = [words.HOLIDAYS.get(each, words.DAY_OFF) for each in said.split("; ")]
    return Msg(ka="; ".join(each.ka for each in names), en="; ".join(each.en for each in names))


MOST: dict[Unit, int] = {Unit.DAYS: 90, Unit.WORKING_DAYS: 60, Unit.MONTHS: 3}
"""No promise is longer than what the law allows with an extension (domain d.7)."""

PROMISE = Term(15)
"""What is promised where nobody set anything: 15 days, as for a simple letter (City Hall statute, article 53.7)."""

SERVICE: dict[str, str] = {
    "roof": "korpusi",
    "lift": "korpusi",
    "water": "korpusi",
    "sewer": "korpusi",
    "basement": "korpusi",
    "gas": "korpusi",
    "electric": "korpusi",
    "light_in": "korpusi",
    "entrance": "korpusi",
    "stairs": "korpusi",
    "ramp": "korpusi",
    "facade": "korpusi",
    "structure": "supervision",
    "fire": "korpusi",
    "chimney": "korpusi",
    "yard": "improvement",
    "light_out": "infrastructure",
    "waste": "communal",
    "flood": "infrastructure",
    "other": "korpusi",
}
"""To whom a category goes where the table says nothing: our proposal, a person decides (vocabulary, section 4)."""

CATEGORIES = tuple(SERVICE)
PLACES = frozenset(
    {"my_entrance", "other_entrance", "roof", "attic", "basement", "facade", "lift", "yard", "my_apartment", "unknown"}
)
"""Codes of categories and places; their names are given by the entrance (a test holds them against ``issues``)."""

RECEIVER = "korpusi"
"""Who reads first what no route fits."""
