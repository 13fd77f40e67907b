"""Pieces of the walk: its element, a screen of it, the card on the desk."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import card, link_button, note
from rustavi_hoa.ui.custom import CustomElement
from rustavi_hoa.ui.feedback import steps
from rustavi_hoa.ui.layout import split, thumb_bar
from rustavi_hoa.walk import words
from rustavi_hoa.walk.rules import MARKS
from rustavi_hoa.walk.views import WalkCard

SENTENCES = {
    "station-of": words.STATION_OF,
    "photo-kept": words.PHOTO_KEPT,
    "needs-answer": words.NEEDS_ANSWER,
    "counts": words.COUNTS,
    "send-n": words.SEND_N,
    "finish": words.FINISH,
    "text-of": words.TEXT_OF,
    "open-already": words.OPEN_ALREADY,
    "problem-n": words.PROBLEM_N,
    "sending": words.SENDING,
    "waiting": words.WAITING,
    "signed-out": words.SIGNED_OUT,
    "all-sent": words.ALL_SENT,
    "lost": words.LOST,
    "not-yours": words.NOT_YOURS,
    "was-done": words.WAS_DONE,
}


class HoaWalk(CustomElement):
    """The custom element of ``client/walk.js``; its inside is drawn here."""

    tag = "hoa_walk"


def walk(*children: rx.Component) -> rx.Component:
    """Wrap the screens; the browser shows one at a time and keeps every answer."""
    facts = {
        "data-person": SessionState.me.person_id.to_string(),
        "data-building": SessionState.me.building_id.to_string(),
        "data-locale": SessionState.locale,
        **{f"data-{name}": t(said) for name, said in SENTENCES.items()},
    }
    return HoaWalk.create(*children, custom_attrs=facts)


def screen(name: str, *children: rx.Component, action: rx.Component | None = None) -> rx.Component:
    """One screen of the walk with its action at the thumb."""
    bar = thumb_bar(action) if action is not None else rx.fragment()
    return rx.el.section(*children, bar, custom_attrs={"data-step": name})


def place(name: str, **props) -> rx.Component:
    """A place that the browser's script fills; React never writes there."""
    return rx.el.span(custom_attrs={"data-fill": name}, **props)


def only_when(name: str, *children: rx.Component) -> rx.Component:
    """What is shown in one state of the walk alone."""
    return rx.el.div(*children, class_name="stack", custom_attrs={"data-when": name, "data-off": ""})


def desk_card(each: rx.Var[WalkCard]) -> rx.Component:
    """The invitation on the chairperson's desk, until the first walk is done."""
    begun = each.state == "begun"
    done = t(words.DESK_BEGUN, done=each.done.to_string(), total=each.total.to_string())
    made = card(
        split(rx.el.h2(t(words.DESK_CARD)), rx.cond(begun, rx.el.span(done, class_name="note num"))),
        note(t(words.DESK_HINT)),
        rx.cond(begun, steps(each.marks, MARKS, done)),
        link_button(
            rx.cond(begun, t(words.GO_ON), t(words.BEGIN)),
            f"{routes.WALK}?building={each.building_id}",
            icon_name="footprints",
            wide=True,
        ),
        ask=True,
        custom_attrs={"data-testid": "walk"},
    )
    return rx.cond(each.state != "done", made)
