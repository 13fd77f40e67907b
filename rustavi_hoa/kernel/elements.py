"""Parts of a building and the scale of their condition, named alike by passport, gallery, map and walk.

The parts are data of the passport's forms (``passport/elements.toml``): one truth, read here because features below the
passport need the names too.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from rustavi_hoa.i18n.message import Msg

DATA = Path(__file__).parents[1] / "passport" / "elements.toml"


@cache
def elements() -> dict[str, Msg]:
    """Give code -> label, in the order of the forms."""
    return {each["code"]: Msg(ka=each["ka"], en=each["en"]) for each in _read()}


@cache
def categories() -> dict[str, str]:
    """Give code -> the category of problems that belongs to the part."""
    return {each["code"]: each.get("category", "other") for each in _read()}


@cache
def _read() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tomllib.loads(DATA.read_text(encoding="utf8"))["elements"]
    return found


GRADES: dict[str, Msg] = {
    "5": Msg(ka="კარგი", en="good"),
    "4": Msg(ka="დამაკმაყოფილებელი", en="satisfactory"),
    "3": Msg(ka="მიმდინარე რემონტი სჭირდება", en="needs current repair"),
    "2": Msg(ka="კაპიტალური რემონტი სჭირდება", en="needs capital repair"),
    "1": Msg(ka="სასწრაფო შემოწმება სჭირდება", en="urgent check needed"),
    "0": Msg(ka="შეუფასებელი", en="not assessed"),
    "unsafe": Msg(ka="ავარიული", en="unsafe, by an expert conclusion"),
}
"""Words of the condition scale; "unsafe" stands only behind an expert conclusion's number."""
