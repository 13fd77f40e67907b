"""From the staff's form to a draft: title, day, questions and whom to ask."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from rustavi_hoa.db.tables.library import InquiryRow
from rustavi_hoa.inquiry import words
from rustavi_hoa.inquiry.rules import (
    FARTHEST,
    FREE_KINDS,
    LONGEST_QUESTION,
    LONGEST_TEXT,
    LONGEST_TITLE,
    MOST_CHOICES,
    MOST_FREE,
    STANDINGS,
    offered,
)
from rustavi_hoa.kernel.errors import Fault, Invalid
from rustavi_hoa.passport.fields import Definition


def read(texts: Mapping[str, str], made: Definition, today: date) -> InquiryRow:
    """Read the form.

    Raises:
        Invalid: everything to mend, each beside its field.
    """
    faults: list[Fault] = []
    title, text = " ".join(texts.get("title", "").split()), texts.get("text", "").strip()
    if not 1 <= len(title) <= LONGEST_TITLE:
        faults.append(Fault("title", words.NEEDS_TITLE, (("most", str(LONGEST_TITLE)),)))
    if len(text) > LONGEST_TEXT:
        faults.append(Fault("text", words.TOO_LONG, (("most", str(LONGEST_TEXT)),)))
    due = _day(texts.get("due", ""), today, faults)
    asked = [*_free(texts, faults), *({"kind": "passport", "code": code} for code in _picked(texts, made))]
    if not asked:
        faults.append(Fault("q1", words.NEEDS_QUESTION))
    if faults:
        raise Invalid(*faults)
    unit, standing = texts.get("unit", ""), texts.get("standing", "")
    wanted: dict[str, Any] = {
        "unit": unit if unit.isascii() and unit.isdecimal() and len(unit) < 10 else "",
        "standing": standing if standing in STANDINGS else "",
        "pilot": bool(texts.get("pilot")),
    }
    return InquiryRow(title=title, text=text, due_on=due, fields={"list": asked, "filter": wanted}, author_id=0)


def _day(text: str, today: date, faults: list[Fault]) -> date | None:
    if not text.strip():
        return None
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        day = date.min
    if not today <= day <= today + FARTHEST:
        faults.append(Fault("due", words.BAD_DUE))
        return None
    return day


def _free(texts: Mapping[str, str], faults: list[Fault]) -> list[dict[str, Any]]:
    made = []
    for at in range(1, MOST_FREE + 1):
        ka, en = (" ".join(texts.get(f"{name}{at}", "").split()) for name in ("q", "e"))
        kind = texts.get(f"k{at}", FREE_KINDS[0])
        if not ka:
            continue
        if max(len(ka), len(en)) > LONGEST_QUESTION:
            faults.append(Fault(f"q{at}", words.TOO_LONG, (("most", str(LONGEST_QUESTION)),)))
        question: dict[str, Any] = {
            "code": f"f{at}",
            "kind": kind if kind in FREE_KINDS else "text",
            "ka": ka,
            "en": en,
        }
        if kind == "choice":
            choices = [part.strip()[:100] for part in texts.get(f"c{at}", "").split(",") if part.strip()]
            if not 2 <= len(choices) <= MOST_CHOICES:
                faults.append(Fault(f"c{at}", words.NEEDS_CHOICES, (("most", str(MOST_CHOICES)),)))
            question["choices"] = [[f"o{number}", each] for number, each in enumerate(choices, 1)]
        made.append(question)
    return made


def _picked(texts: Mapping[str, str], made: Definition) -> list[str]:
    return [each.key() for each in offered(made) if texts.get(f"p:{each.key()}")]
