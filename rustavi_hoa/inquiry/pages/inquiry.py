"""The chairperson's form: short, kept as typed, changeable while the inquiry is open."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.inquiry import words
from rustavi_hoa.inquiry.parts import question
from rustavi_hoa.inquiry.state import InquiryState
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, card, chip, link_button, note, page_title
from rustavi_hoa.ui.feedback import banner, empty, skeleton_rows
from rustavi_hoa.ui.forms import form
from rustavi_hoa.ui.layout import stack


def page() -> rx.Component:
    """What the city asks of one building."""
    held = InquiryState.view.form
    due = rx.cond(held.due != "", chip("calendar", t(words.UNTIL, day=held.due), "warn"))
    sent = banner(t(words.DONE), " ", t(words.CHANGE_ANSWER), tone="good", icon_name="check")
    closed = banner(t(words.IS_CLOSED), icon_name="lock")
    asked = form(
        rx.foreach(held.questions, lambda each: question(each, is_kept=True)),
        note(t(words.KEPT)),
        button(t(words.ANSWER), type="submit", icon_name="send", wide=True),
        on_submit=InquiryState.send,
        key=held.inquiry_id.to_string(),
    )
    shown = stack(
        page_title(held.title, pick(held.address, held.address_en)),
        due,
        rx.cond(held.text != "", rx.el.p(held.text, class_name="pre")),
        rx.match(held.state, ("closed", closed), ("sent", sent), rx.fragment()),
        rx.cond(held.state != "closed", card(asked)),
        link_button(t(words.HOME), routes.CABINET, kind="ghost", icon_name="arrow-left"),
    )
    waits = stack(page_title(t(words.CARD)), skeleton_rows(3))
    back = link_button(t(words.HOME), routes.CABINET, kind="ghost", icon_name="arrow-left")
    gone = stack(page_title(t(words.CARD)), empty("inbox", t(words.GONE), t(words.GONE_HINT), back))
    return rx.cond(InquiryState.view.is_loaded, rx.cond(held.inquiry_id > 0, shown, gone), waits)
