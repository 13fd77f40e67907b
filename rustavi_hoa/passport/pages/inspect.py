"""The inspector's form in the building: a part of the passport and the condition of its elements."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.issues.parts_outbox import outbox_tray
from rustavi_hoa.passport import words_page
from rustavi_hoa.passport.parts_condition import condition_form
from rustavi_hoa.passport.parts_form import group_tabs, inputs
from rustavi_hoa.passport.state import PassportState
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, chip, link, note, page_title
from rustavi_hoa.ui.custom import CustomElement
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.forms import field, form, text_input
from rustavi_hoa.ui.layout import stack, thumb_bar

FORM = PassportState.form


class HoaInspect(CustomElement):
    """The custom element of ``client/inspect.js``: keeps and hands over the form where there is no signal."""

    tag = "hoa_inspect"


ANSWERS = "answers"
"""The form that the page's button sends: it stands below the assessment, at the thumb."""


def page() -> rx.Component:
    """One part at a time: its questions, then the assessment of its elements."""
    missing = stack(page_title(t(words_page.INSPECT_TITLE)), empty("building", t(words_page.NO_BUILDING)))
    shown = rx.cond(PassportState.is_missing, missing, _form())
    return rx.cond(PassportState.is_loaded, shown, stack(page_title(t(words_page.INSPECT_TITLE)), skeleton_rows(4)))


def _form() -> rx.Component:
    back = link(t(words_page.TITLE), f"{routes.PASSPORT}?id={FORM.building_id}")
    evidence = text_input("evidence", max_length=200)
    asked = form(
        inputs(PassportState.keep),
        field(t(words_page.EVIDENCE), evidence, t(words_page.EVIDENCE_HINT)),
        on_submit=PassportState.save,
        id=ANSWERS,
        key=FORM.group,
    )
    facts = {
        "data-person": SessionState.me.person_id.to_string(),
        "data-building": FORM.building_id.to_string(),
        "data-group": FORM.group,
        "data-number": FORM.number.to_string(),
        "data-title": t(words_page.INSPECT_TITLE),
        "data-waits": t(words_page.WAITS),
    }
    waits = rx.el.p(role="status", custom_attrs={"data-waits-here": "yes"})
    fields = HoaInspect.create(asked, waits, custom_attrs=facts, key=FORM.group)
    return stack(
        page_title(pick(FORM.label_ka, FORM.label_en), pick(FORM.address, FORM.address_en)),
        back,
        group_tabs(routes.PASSPORT_INSPECT),
        note(t(words_page.KEPT)),
        outbox_tray(),
        rx.cond(FORM.typed > 0, chip("edit", t(words_page.DRAFT_OF, n=FORM.typed.to_string()), "calm")),
        fields,
        rx.cond(FORM.elements.length() > 0, condition_form(words_page.ASSESS, is_inspector=True)),
        thumb_bar(button(t(words_page.SAVE), type="submit", icon_name="check", wide=True, form=ANSWERS)),
    )
