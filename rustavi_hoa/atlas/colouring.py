"""From what the city knows of its buildings to a class for each, within what the reader may see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from rustavi_hoa.atlas import words
from rustavi_hoa.atlas.modes import COUNTED
from rustavi_hoa.atlas.rules import FILLED, PROBLEMS, place_of, public_bounds, quantiles
from rustavi_hoa.atlas.views import Colours, Shade
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.passport.fields import Field
from rustavi_hoa.register import standing

GRADED = (("o1", "triangle"), ("o2", "diamond"), ("o3", "square"), ("o4", "hexagon"), ("o5", "disc"))
"""From what wants attention to what is well: a colour and a shape of its own for each."""
KINDS = tuple((f"c{at + 1}", shape) for at, shape in enumerate(("disc", "square", "diamond", "triangle") * 2))
NOTHING = ("none", "ring")
STANDING_LOOKS = {
    "vacant": GRADED[0],
    "renewal": GRADED[1],
    "disputed": GRADED[2],
    "to_clarify": ("c8", "wedge"),
    "documents": GRADED[3],
    "verified": GRADED[4],
}
UNKNOWN = "?"
HIDDEN, EMPTY, VARIOUS, ELSE, FEW = ":hidden", ":empty", ":various", ":else", ":few"
"""Keys of classes that are no answer: closed to this reader, nothing said, rows that differ, unheard of, too few."""

Answer = Any
Key = str
Held = tuple[str, date | None, bool, bool]
"""Papers, their end, whether the chair is disputed, whether it is empty."""


@dataclass(frozen=True, slots=True)
class Palette:
    """Classes in the order of the legend: key -> words and looks."""

    classes: dict[Key, tuple[Msg, tuple[str, str]]]

    def colours(self, by: str, keys: Sequence[Key]) -> Colours:
        """Number the buildings' classes; classes that nobody has are left out of the legend."""
        held, every = Counter(keys), self.classes | {HIDDEN: (words.HIDDEN, ("none", "cross"))}
        used = [key for key in every if held[key]]
        number = {key: at for at, key in enumerate(used)}
        shades = [Shade(key, every[key][0].ka, every[key][0].en, *every[key][1]) for key in used]
        return Colours(by, shades, [number[key] for key in keys])


def completeness(parts: Sequence[tuple[int, int] | None]) -> tuple[Palette, list[Key]]:
    """Class the share of required fields that are filled; None where no passport was begun."""
    lows = [0, *(round(100 * bound) for bound in FILLED)]
    highs = [*(low - 1 for low in lows[1:]), 100]
    made = {str(at): (_said(words.PERCENT, least=lows[at], most=highs[at]), GRADED[at]) for at in range(len(lows))}
    keys = [str(place_of(part[0] / part[1] if part[1] else 0, FILLED)) if part else EMPTY for part in parts]
    return Palette({EMPTY: (words.NOT_BEGUN, NOTHING)} | made), keys


def problems(counts: Sequence[int], exact: Sequence[bool], least: int) -> tuple[Palette, list[Key]]:
    """Class open problems: exactly for those who may know, else with nothing told apart below ``least``."""
    low, high = public_bounds(least)
    one, five, many = PROBLEMS
    classes = {
        "3": (_said(words.OPEN_MORE, least=many), GRADED[0]),
        "2": (_said(words.OPEN_RANGE, least=five, most=many - 1), GRADED[1]),
        "1": (_said(words.OPEN_RANGE, least=one, most=five - 1), GRADED[3]),
        "0": (words.NO_PROBLEM, GRADED[4]),
        "p2": (_said(words.OPEN_MORE, least=high), GRADED[0]),
        "p1": (_said(words.OPEN_RANGE, least=low, most=high - 1), GRADED[1]),
        "p0": (_said(words.OPEN_FEWER, least=low), GRADED[4]),
    }
    bounds = public_bounds(least)
    keys = [
        str(place_of(count, PROBLEMS)) if is_exact else f"p{place_of(count, bounds)}"
        for count, is_exact in zip(counts, exact, strict=True)
    ]
    return Palette(classes), keys


def verification(held: Sequence[Held | None], today: date) -> tuple[Palette, list[Key]]:
    """Class the standing of each building's association in the mild words of the vocabulary."""
    classes = {key: (words.STANDINGS[key], look) for key, look in STANDING_LOOKS.items()}
    return Palette(classes | {EMPTY: (words.NO_ASSOCIATION, NOTHING)}), [_standing(each, today) for each in held]


def _standing(held: Held | None, today: date) -> Key:
    if held is None:
        return EMPTY
    state, until, is_disputed, is_vacant = held
    code = standing.public_code(state, until, today, is_disputed=is_disputed, is_vacant=is_vacant)
    known = "documents" if code == "papers" else code
    return known if known in words.STANDINGS else "to_clarify"


def condition(found: Sequence[Mapping[str, Any] | None], element: str) -> tuple[Palette, list[Key]]:
    """Class an element by its latest grade; of an element in rows (lifts, entrances) by the worst."""
    classes = {str(grade): (words.GRADES[grade], GRADED[grade - 1]) for grade in sorted(words.GRADES)}
    keys = [_worst(each or {}, element) for each in found]
    return Palette(classes | {EMPTY: (words.NOT_ASSESSED, NOTHING)}), keys


def _worst(found: Mapping[str, Any], element: str) -> Key:
    grades = [_grade(value) for key, value in found.items() if key == element or key.startswith(f"{element}[")]
    known = [grade for grade in grades if grade in words.GRADES]
    return str(min(known)) if known else EMPTY


def _grade(value: Any) -> int:
    found = value.get("grade", 0) if isinstance(value, Mapping) else value
    return int(found) if str(found).isdigit() else 0


def field(each: Field, values: Sequence[Answer], least: int) -> tuple[Palette, list[Key]]:
    """Class the answers to one field: choices by name, numbers in five classes, words by whether they stand there.

    Shape: ``values`` holds lists where the field stands in a table; ``least`` above 0 hides smaller counts.
    """
    if each.kind in COUNTED:
        return _numbers([_largest(value) for value in values], least if each.hides_small else 0)
    agreed = [_agreed(value) for value in values]
    if each.kind == "yes_no":
        classes = {"True": (words.YES, KINDS[0]), "False": (words.NO, KINDS[1])}
    elif each.choices:
        classes = {code: (label, KINDS[min(at, 7)]) for at, (code, label) in enumerate(each.choices)}
    else:
        classes = {"written": (words.WRITTEN, KINDS[0])}
        agreed = ["written" if value not in ("", UNKNOWN) else value for value in agreed]
    rest = {VARIOUS: (words.DIFFERENT, ("c8", "hexagon"))} | _rest()
    keys = [{"": EMPTY}.get(value, value) for value in agreed]
    return Palette(classes | rest), [key if key in classes or key in rest else ELSE for key in keys]


def _rest() -> dict[Key, tuple[Msg, tuple[str, str]]]:
    return {
        ELSE: (words.OTHERS, ("c8", "square")),
        UNKNOWN: (words.NOT_KNOWN, ("none", "triangle")),
        EMPTY: (words.EMPTY, NOTHING),
    }


def _numbers(values: Sequence[float | str], least: int) -> tuple[Palette, list[Key]]:
    known = [value for value in values if not isinstance(value, str)]
    bounds = quantiles([value for value in known if value >= least])
    few = {FEW: (_said(words.FEWER, least=least), NOTHING)} if least else {}
    classes = {str(at): (_span(known, bounds, at), GRADED[at]) for at in range(len(bounds))}
    keys = [
        ({"": EMPTY}.get(value, UNKNOWN) if isinstance(value, str)
         else FEW if value < least else str(place_of(value, bounds) - 1))
        for value in values
    ]  # fmt: skip
    return Palette(classes | few | _rest()), keys


def _span(values: Sequence[float], bounds: Sequence[float], at: int) -> Msg:
    later = bounds[at + 1] if at + 1 < len(bounds) else float("inf")
    inside = [value for value in values if bounds[at] <= value < later]
    low, high = f"{min(inside):g}", f"{max(inside):g}"
    return Msg(ka=low, en=low) if low == high else _said(words.RANGE, least=low, most=high)


def _largest(value: Answer) -> float | str:
    found = [_number(each) for each in (value if isinstance(value, list) else [value])]
    numbers = [each for each in found if not isinstance(each, str)]
    return max(numbers) if numbers else next((each for each in found if each), "")


def _number(value: Any) -> float | str:
    try:
        return "" if value in (None, "") else float(value)
    except (TypeError, ValueError):
        return UNKNOWN


def _agreed(value: Answer) -> str:
    found = {str(each) for each in (value if isinstance(value, list) else [value]) if each not in (None, "")}
    return found.pop() if len(found) == 1 else VARIOUS if found else ""


def _said(sentence: Msg, **values: object) -> Msg:
    return Msg(ka=sentence.render("ka", **values), en=sentence.render("en", **values))
