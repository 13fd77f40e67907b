"""Ready texts for answers: which places they may have to fill, and how they are filled."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter

from rustavi_hoa.i18n.message import Msg, placeholders
from rustavi_hoa.issues.rules import Status

LONGEST = 3000
LONGEST_TITLE = 80
GAP = "___"
"""What stands where a fact is not known: the person fills it in by hand."""

PLACES: dict[str, Msg] = {
    "number": Msg(ka="პრობლემის ნომერი", en="number of the problem"),
    "city_no": Msg(ka="მერიის ნომერი", en="City Hall's number"),
    "category": Msg(ka="კატეგორია", en="category"),
    "address": Msg(ka="კორპუსის მისამართი", en="address of the building"),
    "service": Msg(ka="სამსახური", en="service"),
    "body": Msg(ka="ორგანიზაცია, რომელსაც გადაეგზავნა", en="body it was handed to"),
    "due": Msg(ka="პასუხის ვადა", en="day to answer by"),
    "today": Msg(ka="დღევანდელი თარიღი", en="today's date"),
}
"""Nobody's name is among them: neighbours read answers."""

REPLY = "reply"
STEPS = (REPLY, *(each.value for each in (Status.IN_PROGRESS, Status.WAITING_FOR_REPORTER, Status.HANDED_OVER)),
         *(each.value for each in (Status.PLANNED, Status.RESOLVED, Status.REFUSED)))  # fmt: skip
"""Steps whose form offers ready texts."""


def unknown_places(text: str) -> frozenset[str]:
    """Name the places of a text that nothing fills.

    Raises:
        BadMessage: the braces of the text do not match.
    """
    return placeholders(text) - PLACES.keys()


def fill(text: str, values: Mapping[str, str]) -> str:
    """Fill a text; what is not known stays as a gap to be filled by hand."""
    parts = [
        before + ("" if name is None else values.get(name) or GAP) for before, name, _, _ in Formatter().parse(text)
    ]
    return "".join(parts)


def rank(category: str, status: str, of_category: str, step: str) -> int | None:
    """Say how well a template fits: 0 best; None where it does not."""
    if category not in ("", of_category) or status not in ("", step):
        return None
    return (category == "") + 2 * (status == "")
