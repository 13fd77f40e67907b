"""The stations of one building's walk, drawn from the passport's elements and what the walk holds so far."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rustavi_hoa.kernel.errors import Fault
from rustavi_hoa.passport.definition import definition
from rustavi_hoa.passport.fields import Element
from rustavi_hoa.walk import rules, words
from rustavi_hoa.walk.rules import Answer
from rustavi_hoa.walk.views import Answered, Prepared, Station


def every(entrances: int) -> list[tuple[Element, str]]:
    """Give the stations of a building with so many entrances: element and part, in the order of the walk."""
    return [
        (element, part)
        for element in definition().stations
        for part in rules.parts(element.code, element.rows, entrances)
    ]


def shown(
    element: Element,
    part: str,
    *,
    alone: bool,
    held: Mapping[str, Any],
    photo: int = 0,
    open_issue: int = 0,
    open_no: str = "",
) -> Station:
    """Shape one station; ``alone`` says that no other station shares its element."""
    label = element.label
    ka, en = (label.ka, label.en) if alone else (words.PART.render(each, element=label, part=part) for each in _LOCALES)
    look = words.LOOK.get(element.code, words.LOOK_ELSE)
    return Station(
        code=rules.name(element.code, part),
        element=element.code,
        part=part,
        ka=ka,
        en=en,
        look_ka=look.ka,
        look_en=look.en,
        sign=rules.SIGNS.get(element.code, "building"),
        may_lack=element.code in rules.MAY_LACK,
        sentence=sentence(element),
        answer=held.get("answer", ""),
        turn=held.get("turn", 0),
        photo=photo,
        open_issue=open_issue,
        open_no=open_no,
    )


_LOCALES = ("ka", "en")


def sentence(element: Element) -> str:
    """Give the Georgian sentence that a problem with an element begins with."""
    said = words.SUGGESTED.get(element.code)
    return said.ka if said else words.SUGGESTED_ELSE.render("ka", element=element.label)


def faults_of(given: Answered, element: Element | None) -> list[Fault]:
    """Say what is wrong with an answer; nothing where it can be taken."""
    faults = []
    in_rows = given.part.isdecimal() and 0 < int(given.part) <= rules.MOST_ENTRANCES
    if element is None or not element.walk or bool(element.rows) != bool(given.part) or (element.rows and not in_rows):
        faults.append(Fault("element", words.BAD_STATION))
    if given.answer not in set(Answer):
        faults.append(Fault("answer", words.NEEDS_ANSWER))
    if len(set(given.photos)) > rules.MOST_PHOTOS:
        faults.append(Fault("photos", words.TOO_MANY_PHOTOS, (("most", str(rules.MOST_PHOTOS)),)))
    return faults


def problem_faults(problems: tuple[Prepared, ...], held: Mapping[str, Any]) -> list[Fault]:
    """Say what is wrong with prepared problems, each beside its station."""
    faults = []
    for each in problems:
        if held.get(each.station, {}).get("answer") != Answer.BAD:
            faults.append(Fault(each.station, words.NOT_BAD))
        elif len(each.text.strip()) < rules.SHORTEST:
            faults.append(Fault(each.station, words.NEEDS_TEXT))
        elif len(each.text) > rules.LONGEST:
            faults.append(Fault(each.station, words.TOO_LONG, (("most", str(rules.LONGEST)),)))
    return faults
