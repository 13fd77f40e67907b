"""The form that hangs a solved problem's photos in the gallery as a before and an after."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.issues import words_hang
from rustavi_hoa.issues.issue_state import IssueState
from rustavi_hoa.kernel.elements import elements
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import button, link, note
from rustavi_hoa.ui.feedback import more
from rustavi_hoa.ui.forms import field, form, options, select
from rustavi_hoa.ui.layout import stack

VIEW = IssueState.view


def hang_form() -> rx.Component:
    """Two photos, the part they show, who sees them."""
    parts = options((code, t(label)) for code, label in elements().items())
    who = options((code, t(label)) for code, label in words_hang.VISIBILITIES.items())
    guess = rx.cond(VIEW.element != "", VIEW.element, "facade")
    made = form(
        note(t(words_hang.HINT)),
        _photos("before", words_hang.BEFORE, VIEW.hangable, first=True),
        _photos("after", words_hang.AFTER, VIEW.hangable, first=False),
        field(t(words_hang.ELEMENT), select("element", *parts, default_value=guess, id="hang-element")),
        field(t(words_hang.WHO_SEES), select("visibility", *who, default_value="association", id="hang-visibility")),
        button(t(words_hang.HANG), type="submit", kind="secondary", icon_name="image"),
        on_submit=IssueState.hang,
        key="hang-" + VIEW.card.id.to_string(),
    )
    there = f"{routes.GALLERY}?building={VIEW.building_id}&phase=pairs"
    return rx.cond(
        VIEW.hangable.length() > 0,
        more(t(words_hang.TITLE), stack(made, link(t(words_hang.TO_GALLERY), there)), id="hang"),
    )


def _photos(name: str, label: Msg, photos: rx.Var[list[str]], *, first: bool) -> rx.Component:
    def one(photo: rx.Var[str], at: rx.Var[int]) -> rx.Component:
        chosen = at == 0 if first else (at == photos.length() - 1) & (at > 0)
        image = rx.el.img(
            src=f"/photos/issue/{photo}/320",
            alt=t(words_hang.PHOTO_N, n=(at + 1).to_string()),
            loading="lazy",
            class_name="photo",
        )
        face = rx.el.span(image, class_name="pick-face")
        box = rx.el.input(type="radio", name=name, value=photo, default_checked=chosen)
        return rx.el.label(box, face, class_name="pick", key=photo)

    nothing = rx.el.label(
        rx.el.input(type="radio", name=name, value=""),
        rx.el.span(rx.el.span(t(words_hang.NONE)), class_name="pick-face"),
        class_name="pick",
    )
    return rx.el.fieldset(
        rx.el.legend(t(label), class_name="label"),
        rx.el.div(rx.foreach(photos, one), nothing, class_name="picks"),
        class_name="field",
    )
