"""The form of one judgement: a part of the building, its grade, its photos; sent by the browser's outbox."""

from __future__ import annotations

from typing import Any

import reflex as rx

from rustavi_hoa.passport import words, words_page
from rustavi_hoa.passport.grades import MOST_PHOTOS
from rustavi_hoa.passport.state import PassportState
from rustavi_hoa.photos.parts import photo_picker
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import card, section_title
from rustavi_hoa.ui.custom import CustomElement
from rustavi_hoa.ui.feedback import more
from rustavi_hoa.ui.forms import field, option, options, select, text_area, text_input
from rustavi_hoa.ui.layout import section

FORM = PassportState.form
URL = "/api/passport/conditions"


class HoaJudge(CustomElement):
    """Around the form of a judgement: keeps it on the phone and sends it by the outbox (client/judge.js)."""

    tag = "hoa_judge"


def condition_form(title: words.Msg, *, is_inspector: bool) -> rx.Component:
    """Judge one element of the group in the form; a chairperson states, an inspector assesses."""
    said = {
        "url": URL,
        "building": FORM.building_id.to_string(),
        "group": FORM.group,
        "method": "visual" if is_inspector else "statement",
        "person": SessionState.me.person_id.to_string(),
        "title": t(title),
        "needs-grade": t(words.NEEDS_GRADE),
        "sending": t(words_page.JUDGING),
        "sent": t(words_page.ASSESSED),
        "waiting": t(words_page.JUDGE_WAITS),
        "failed": t(words_page.JUDGE_FAILED),
        "signed-out": t(words_page.JUDGE_SIGN_IN),
    }
    made = HoaJudge.create(
        rx.el.form(*_fields(is_inspector=is_inspector), class_name="form", no_validate=True),
        custom_attrs={f"data-{name}": text for name, text in said.items()},
    )
    return section(section_title(t(title)), card(made))


def _fields(*, is_inspector: bool) -> list[Any]:
    elements = rx.foreach(FORM.elements, lambda each: option(each.code, pick(each.ka, each.en)))
    grades = options((str(grade), t(words.GRADES[str(grade)])) for grade in (5, 4, 3, 2, 1, 0))
    methods = options((code, t(words.METHODS[code])) for code in ("visual", "instrumental"))
    return [
        field(t(words_page.ELEMENT), select("element", elements)),
        field(t(words_page.GRADE), select("grade", option("", t(words_page.CHOOSE)), *grades, default_value="")),
        *((field(t(words_page.METHOD), select("method", *methods)),) if is_inspector else ()),
        field(t(words_page.DAY), text_input("on_day", type="date", default_value=FORM.today)),
        field(t(words_page.NOTE), text_area("note", rows="2", max_length=400)),
        rx.el.div(photo_picker(MOST_PHOTOS), _fault("photos"), class_name="stack"),
        *((_expert(),) if is_inspector else ()),
        _fault("all"),
        rx.el.p("", custom_attrs={"data-said": "", "role": "status"}),
        rx.el.button(rx.el.span(t(words_page.ASSESS)), type="submit", class_name="btn btn-secondary"),
    ]


def _fault(name: str) -> rx.Component:
    return rx.el.p("", class_name="error", role="alert", id=f"new-{name}-error")


def _expert() -> rx.Component:
    return more(
        t(words_page.EXPERT_FOLD),
        field(t(words_page.EXPERT), text_input("expert", max_length=200)),
        field(t(words_page.EXPERT_NO), text_input("expert_no", max_length=60)),
        field(t(words_page.EXPERT_ON), text_input("expert_on", type="date")),
    )
