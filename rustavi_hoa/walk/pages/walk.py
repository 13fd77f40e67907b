"""The walk around the building: one station per screen, then what was found, then the card."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.photos.parts import photo_picker
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import button, icon_button, link_button, note
from rustavi_hoa.ui.feedback import banner, skeleton_rows
from rustavi_hoa.ui.forms import check_card, radio_card, radio_cards
from rustavi_hoa.ui.layout import own_sheet
from rustavi_hoa.ui.tokens import Kind, Tone
from rustavi_hoa.walk import words
from rustavi_hoa.walk.parts import only_when, place, screen, walk
from rustavi_hoa.walk.rules import Answer

SIGNS = {Answer.GOOD: "smile", Answer.BAD: "frown", Answer.UNKNOWN: "help-circle", Answer.NONE: "minus"}


def page() -> rx.Component:
    """Every screen stands here; the browser shows one at a time."""
    wait = rx.el.div(skeleton_rows(4), class_name="walk-wait")
    return rx.fragment(own_sheet("walk"), walk(wait, _start(), _station(), _outcome(), _done(), _lost()))


def _start() -> rx.Component:
    begin = rx.el.div(
        only_when("new", _go("begin", words.BEGIN, icon_name="footprints")),
        only_when("begun", _go("begin", words.GO_ON, icon_name="footprints")),
        only_when("over", _go("again", words.AGAIN, kind=Kind.SECONDARY), _print()),
    )
    return screen(
        "start",
        rx.el.div(rx.el.h1(t(words.TITLE), tab_index=-1), rx.el.p(place("address"), class_name="lead")),
        note(place("when")),
        rx.el.p(t(words.LEAD)),
        rx.el.ul(*(rx.el.li(t(each)) for each in words.STARTS), class_name="prose"),
        banner(t(words.SAFE), tone=Tone.WARN, icon_name="alert-triangle"),
        _sent(),
        action=begin,
    )


def _station() -> rx.Component:
    """One place: its picture, its answer."""
    cards = (
        radio_card("answer", answer.value, t(said), icon_name=SIGNS[answer]) for answer, said in words.ANSWERS.items()
    )
    marks = rx.el.div(class_name="steps grow", custom_attrs={"data-progress": ""})
    count = rx.el.span(class_name="note num", aria_hidden="true", custom_attrs={"data-fill": "count"})
    return screen(
        "station",
        rx.el.div(_back(), rx.el.div(marks, count, class_name="step-progress"), class_name="step-head"),
        rx.el.h1(rx.el.span(custom_attrs={"data-sign": ""}), place("station"), tab_index=-1, class_name="walk-title"),
        rx.el.p(place("look"), class_name="lead"),
        rx.el.div(class_name="cluster", custom_attrs={"data-kept": "", "data-off": ""}),
        photo_picker(1),
        radio_cards(t(words.ANSWER), *cards),
        rx.el.p(place("fault"), class_name="error", role="alert"),
        _sent(),
        action=_go("next", words.NEXT),
    )


def _outcome() -> rx.Component:
    to_city = check_card("city", t(words.TO_CITY), icon_name="send")
    send = rx.el.button(place("send"), type="button", class_name="btn btn-primary btn-wide", custom_attrs=_to("send"))
    return screen(
        "outcome",
        rx.el.div(_back(), class_name="step-head"),
        rx.el.h1(t(words.OUTCOME), tab_index=-1),
        rx.el.p(place("counts"), class_name="lead"),
        only_when("bad", rx.el.p(t(words.CHECK_PROBLEMS))),
        only_when("fine", banner(t(words.NO_PROBLEMS), tone=Tone.GOOD, icon_name="check")),
        rx.el.div(class_name="stack", custom_attrs={"data-problems": ""}),
        only_when("ticked", to_city),
        rx.el.p(place("fault-all"), class_name="error", role="alert"),
        _sent(),
        action=send,
    )


def _done() -> rx.Component:
    return screen(
        "done",
        only_when("going", rx.el.h1(t(words.STILL_GOING), tab_index=-1)),
        only_when(
            "ended",
            rx.el.h1(t(words.DONE), tab_index=-1),
            rx.el.p(t(words.DONE_LEAD), class_name="lead"),
            rx.el.div(class_name="rows", custom_attrs={"data-issues": ""}),
            _print(),
            link_button(
                t(words.PASSPORT),
                routes.PASSPORT,
                kind=Kind.SECONDARY,
                icon_name="file-text",
                outside=True,
                custom_attrs=_at("id"),
            ),
            link_button(
                t(words.GALLERY),
                routes.GALLERY,
                kind=Kind.SECONDARY,
                icon_name="image",
                outside=True,
                custom_attrs=_at("building"),
            ),
        ),
        _sent(),
    )


def _lost() -> rx.Component:
    return screen(
        "lost",
        rx.el.h1(t(words.TITLE), tab_index=-1),
        rx.el.p(place("lost"), class_name="lead", role="alert"),
        only_when("lost", _go("reload", words.TRY_AGAIN)),
    )


def _print() -> rx.Component:
    return link_button(
        t(words.PRINT_CARD),
        "/print/walk",
        kind=Kind.SECONDARY,
        icon_name="printer",
        outside=True,
        wide=True,
        target="_blank",
        custom_attrs=_at("building"),
    )


def _sent() -> rx.Component:
    return rx.el.p(place("sent"), class_name="note", role="status")


def _back() -> rx.Component:
    return icon_button("arrow-left", t(words.BACK), custom_attrs=_to("back"))


def _go(where: str, said: Msg, **props) -> rx.Component:
    return button(t(said), wide=True, custom_attrs=_to(where), **props)


def _to(where: str) -> dict[str, str]:
    return {"data-go": where}


def _at(name: str) -> dict[str, str]:
    """Let the script add the building of this walk to an address, under this name."""
    return {"data-at-building": name}
