"""Pieces of the home pages: who and where I am, a block that counts, an announcement."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.cabinet import words
from rustavi_hoa.cabinet.views import Announcement
from rustavi_hoa.issues.parts import issue_row
from rustavi_hoa.issues.views import IssueLine
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import badge, card, chip, note
from rustavi_hoa.ui.feedback import menu_item, switcher
from rustavi_hoa.ui.layout import split, stack
from rustavi_hoa.ui.lists import rows


def place_switcher() -> rx.Component:
    """Lead to the person's other buildings, where there are several."""
    me = SessionState.me
    choices = rx.foreach(
        me.places,
        lambda place: menu_item(
            pick(place.label_ka, place.label_en),
            "building",
            on_click=SessionState.look_at(place.building_id),
            aria_current=rx.cond(place.building_id == me.building_id, "true", "false"),
        ),
    )
    return rx.cond(me.places.length() > 1, switcher(t(words.OTHER_BUILDINGS), choices))


def issue_rows(cards: rx.Var[list[IssueLine]]) -> rx.Component:
    """The first few problems of a kind."""
    return rows(rx.foreach(cards, lambda each: issue_row(card=each, key=each.id.to_string())))


def block(
    title: rx.Var, count: rx.Var, hint: rx.Var, *body: rx.Component, tone: str = "calm", calm: rx.Var, test_id: str
) -> rx.Component:
    """One thing that needs the chairperson: its count, how old, and what to do; quiet when there is nothing."""
    busy = card(
        split(
            rx.el.div(rx.el.h2(title), rx.el.p(hint, class_name="note"), class_name="fit"),
            badge(count, tone=tone, big=True),
        ),
        *body,
        tone="danger" if tone == "danger" else None,
        custom_attrs={"data-testid": test_id},
    )
    quiet = rx.el.div(
        rx.el.h2(title), rx.el.p(calm, class_name="note"), class_name="card", custom_attrs={"data-testid": test_id}
    )
    return rx.cond(count > 0, busy, quiet)


def announcement_card(each: rx.Var[Announcement], *acts: rx.Component) -> rx.Component:
    """One announcement as on the door: for whom, when, the text, who signed."""
    audience = rx.cond(each.entrance != "", t(words.FOR_ENTRANCE, n=each.entrance), t(words.FOR_ALL))
    gone = t(words.WITHDRAWN, when=pick(each.withdrawn.ka, each.withdrawn.en))
    said = rx.el.p(each.text, class_name="pre")
    return card(
        split(chip("megaphone", audience, "info"), note(pick(each.at.ka, each.at.en))),
        rx.cond(each.is_withdrawn, stack(note(gone), rx.cond(each.text != "", said)), said),
        note(t(words.CHAIRPERSON), " · ", each.author),
        *acts,
        key=each.id.to_string(),
        custom_attrs={"data-testid": "announcement"},
    )
