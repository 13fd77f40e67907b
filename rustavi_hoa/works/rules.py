"""Kinds of works, their states, and money as integer tetri.

Source of the categories: shared domain notes (b.4), gathered from the programmes of several municipalities.
"""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum

from rustavi_hoa.i18n.message import Msg

OLDEST_YEAR, FARTHEST_YEAR = 1950, 2060
MOST_TETRI = 10**12
PAGE = 10
LONGEST = 600
BYTE_LIMIT = 20 * 1024 * 1024
TEXTS = ("name_ka", "name_en", "what_ka", "what_en", "whom_ka", "whom_en", "how_ka", "how_en", "contact")
"""What is said of a service."""


WORK_TEXTS = (
    *("code", "place", "number", "category", "title", "year", "state", "cost", "city_share", "association_share"),
    *("contractor", "program", "warranty_until", "is_public"),
)
"""What the form of one work holds: the columns of the file."""


class State(StrEnum):
    """How far a work is."""

    DONE = "done"
    ONGOING = "ongoing"
    PLANNED = "planned"


CATEGORIES: dict[str, Msg] = {
    "roof_flat": Msg(ka="ბრტყელი სახურავი", en="Flat roof"),
    "roof_pitched": Msg(ka="ქანობიანი სახურავი", en="Pitched roof"),
    "downpipes": Msg(ka="წყალსაწრეტი მილები", en="Rain downpipes"),
    "elevator": Msg(ka="ლიფტი", en="Lift"),
    "water_inner": Msg(ka="წყლის შიდა ქსელი", en="Internal water pipes"),
    "sewer": Msg(ka="კანალიზაციის ქსელი", en="Sewer"),
    "entrance": Msg(ka="სადარბაზოს რემონტი", en="Entrance repair"),
    "entrance_door": Msg(ka="სადარბაზოს კარი და გადახურვა", en="Entrance door and canopy"),
    "stairs": Msg(ka="კიბეები", en="Stairs"),
    "joints": Msg(ka="სართულშუა ნაპრალები", en="Joints between floors"),
    "facade": Msg(ka="ფასადი", en="Facade"),
    "reinforcement": Msg(ka="შენობის გამაგრება", en="Strengthening of the building"),
    "yard": Msg(ka="ეზოს კეთილმოწყობა", en="Yard improvement"),
    "lighting": Msg(ka="გარე განათება", en="Outdoor lighting"),
    "gas": Msg(ka="გაზი", en="Gas"),
    "electric": Msg(ka="ელექტროგაყვანილობა", en="Wiring"),
    "basement": Msg(ka="სარდაფი", en="Basement"),
    "ramp": Msg(ka="პანდუსი", en="Ramp"),
    "fire": Msg(ka="სახანძრო უსაფრთხოება", en="Fire safety"),
    "energy": Msg(ka="ენერგოეფექტურობა", en="Energy efficiency"),
    "other": Msg(ka="სხვა სამუშაო", en="Other work"),
}

STATES: dict[str, Msg] = {
    State.DONE: Msg(ka="შესრულდა", en="Done"),
    State.ONGOING: Msg(ka="მიმდინარეობს", en="Under way"),
    State.PLANNED: Msg(ka="დაიგეგმა", en="Planned"),
}


def read_money(text: str) -> int:
    """Read an amount of lari as people write it ("12 345,50", "12,345.50 ₾"). Unit: tetri.

    Raises:
        ValueError: no amount, below zero, finer than a tetri, or larger than any work.
    """
    plain = re.sub(r"[\s\u00a0\u202f₾']|ლარი|ლ\.?|GEL", "", text.strip())
    if "," in plain and "." in plain:
        plain = plain.replace(",", "") if plain.rindex(".") > plain.rindex(",") else plain.replace(".", "")
    elif plain.count(",") > 1 or re.fullmatch(r"\d{1,3},\d{3}", plain):
        plain = plain.replace(",", "")
    try:
        tetri = Decimal(plain.replace(",", ".")) * 100
    except InvalidOperation as wrong:
        raise ValueError(text) from wrong
    if not tetri.is_finite() or tetri != tetri.to_integral_value() or not 0 <= tetri <= MOST_TETRI:
        raise ValueError(text)
    return int(tetri)


def lari(tetri: int | None) -> str:
    """Say an amount with a decimal comma; unknown is empty. Whole lari unless there are tetri."""
    if tetri is None:
        return ""
    whole, rest = divmod(tetri, 100)
    said = f"{whole:,}".replace(",", "\u00a0")
    return f"{said},{rest:02}\u00a0₾" if rest else f"{said}\u00a0₾"


def presumed_state(year: int, today: date) -> State:
    """Give the state of a work whose line names only a year."""
    return State.PLANNED if year > today.year else State.DONE
