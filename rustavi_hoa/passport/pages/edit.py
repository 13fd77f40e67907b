"""The chairperson's form of one part of the passport: kept as typed, sent to the city."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.passport import words_page
from rustavi_hoa.passport.parts_condition import condition_form
from rustavi_hoa.passport.parts_form import group_tabs, inputs, state_line
from rustavi_hoa.passport.state import PassportState
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, link, page_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.layout import stack, thumb_bar

FORM = PassportState.form


def page() -> rx.Component:
    """One part at a time."""
    missing = stack(page_title(t(words_page.EDIT_TITLE)), empty("building", t(words_page.NO_BUILDING)))
    shown = rx.cond(PassportState.is_missing, missing, _form())
    return rx.cond(PassportState.is_loaded, shown, stack(page_title(t(words_page.EDIT_TITLE)), skeleton_rows(4)))


def _form() -> rx.Component:
    back = link(t(words_page.TITLE), f"{routes.PASSPORT}?id={FORM.building_id}")
    is_open = FORM.state != "sent"
    return stack(
        page_title(pick(FORM.label_ka, FORM.label_en), pick(FORM.address, FORM.address_en)),
        back,
        group_tabs(routes.PASSPORT_EDIT),
        state_line(),
        rx.cond(
            is_open,
            stack(
                rx.el.div(inputs(PassportState.draft), key=FORM.group),
                rx.cond(FORM.elements.length() > 0, condition_form(words_page.SAY_CONDITION, is_inspector=False)),
                thumb_bar(
                    button(t(words_page.SEND), icon_name="send", wide=True, on_click=PassportState.send, busy=False)
                ),
            ),
            button(t(words_page.TAKE_BACK), kind="secondary", on_click=PassportState.take_back),
        ),
    )
