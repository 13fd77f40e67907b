"""What a short form may ask: free questions, or fields of the passport that the chairperson answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.passport.fields import Definition, Field

FREE_KINDS = ("text", "number", "yes_no", "choice")
CHANNELS = ("phone", "telephone", "paper")
"""How an answer came: on the chairperson's own phone, heard by telephone, read from paper."""
MOST_FREE = 4
MOST_CHOICES = 8
LONGEST_TITLE = 120
LONGEST_TEXT = 1000
LONGEST_QUESTION = 200
FARTHEST = timedelta(days=366)
STANDINGS = ("to_clarify", "documents", "verified", "renewal")
GROUP = "q"


def offered(made: Definition) -> list[Field]:
    """List the passport's fields that a form may hold: what chairpersons answer, outside tables."""
    tables = {group.code for group in made.groups if group.is_table}
    return [
        each
        for each in made.fields()
        if each.answered_by == "chairperson" and each.is_typed and each.group not in tables
    ]


def fields_of(made: Definition, stored: Mapping[str, Any]) -> list[Field]:
    """Give the questions of a stored form; a passport field that is gone by now is passed over."""
    found = []
    for each in stored.get("list", []):
        if each["kind"] == "passport":
            known = made.find(each["code"])
            if known:
                found.append(known[0])
            continue
        label = Msg(ka=_plain(each["ka"]), en=_plain(each["en"] or each["ka"]))
        choices = tuple((code, Msg(ka=_plain(text), en=_plain(text))) for code, text in each.get("choices", []))
        found.append(Field(GROUP, each["code"], each["kind"], label, label, choices=choices))
    return found


def is_passport(field: Field) -> bool:
    """Tell whether a question is a field of the passport."""
    return field.group != GROUP


def may_remind(last: datetime | None, today: date, day_of: Any) -> bool:
    """Tell whether a building may be reminded: once in a day of Tbilisi. ``day_of`` gives a moment's day."""
    return last is None or day_of(last) < today


def _plain(text: str) -> str:
    """Give a text that is no pattern: braces of a person are braces."""
    return text.replace("{", "{{").replace("}", "}}")
