"""Pieces of problems that several pages show: the chip, the row, the head, one line of a story."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.issues import words, words_due, words_page
from rustavi_hoa.issues.categories import ABOUT
from rustavi_hoa.issues.places import PLACE_LABELS, SPOTS
from rustavi_hoa.issues.views import IssueCard, IssueLine
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import chip
from rustavi_hoa.ui.icons import CATEGORY_ICON, STATUS_LOOK
from rustavi_hoa.ui.layout import cluster
from rustavi_hoa.ui.lists import row
from rustavi_hoa.ui.photos import photo_thumb
from rustavi_hoa.ui.tokens import Tone

AnyLine = rx.Var[IssueCard] | rx.Var[IssueLine]
LOOKS = {**STATUS_LOOK, "closed_silent": ("check", Tone.CALM)}


def category_words(category: rx.Var) -> rx.Var:
    """Name a category."""
    return choose(category, {code.value: about.label for code, about in ABOUT.items()})


def place_words(card: AnyLine) -> rx.Var:
    """Name a place in the building; "my entrance" is mine only to its author."""
    mine = {code.value: label for code, label in PLACE_LABELS.items()}
    return rx.cond(card.is_mine, choose(card.place, mine), choose(card.place, {**mine, **words_page.PLACE_OF_OTHERS}))


def category_icon(category: rx.Var) -> rx.Var:
    """Give the sign of a category."""
    return rx.match(category, *CATEGORY_ICON.items(), "circle")


def status_chip(card: AnyLine) -> rx.Component:
    """Sign, word and colour of a status, in words for this reader."""
    status = card.status
    icon_name = rx.match(status, *((code, look[0]) for code, look in LOOKS.items()), "circle")
    tone = rx.match(status, *((code, str(look[1])) for code, look in LOOKS.items()), "calm")
    label = rx.cond(
        SessionState.me.part == "staff",
        choose(status, words.STATUS_FOR_STAFF),
        rx.cond(card.is_mine, choose(status, words.STATUS), choose(status, words.STATUS_FOR_OTHERS)),
    )
    return cluster(
        rx.cond(card.is_emergency, chip("alert-triangle", t(words_page.URGENT), Tone.DANGER)),
        rx.cond(card.door != "ordinary", chip("lock", t(words_page.PRIVATE), Tone.CALM)),
        chip(icon_name, label, tone),
    )


def due_chip(card: rx.Var[IssueCard]) -> rx.Component:
    """Sign, words and colour of a deadline, where a clock runs."""
    day = pick(card.day.ka, card.day.en)
    label = rx.match(
        card.due,
        *((code, t(words_due.STATE[code], day=day)) for code in ("soon", "past")),
        t(words_due.STATE["ahead"], day=day),
    )
    sign = rx.match(card.due, ("past", "alert-circle"), ("soon", "clock"), "calendar")
    tone = rx.match(card.due, ("past", "danger"), ("soon", "warn"), "calm")
    return rx.cond(card.due != "", chip(sign, label, tone))


def title_words(card: AnyLine) -> rx.Var:
    """Give the first words of a problem, or its category where nothing was written or may be read."""
    return rx.cond(card.title != "", card.title, category_words(card.category))


def where_words(card: rx.Var[IssueCard]) -> rx.Component:
    """Say the place: roof, entrance, floor; an entrance with a number says all of its place to neighbours."""
    entrance = t(words_page.ENTRANCE, n=card.entrance)
    is_all = ~card.is_mine & ((card.place == "my_entrance") | (card.place == "other_entrance"))
    place = rx.cond(is_all, entrance, rx.fragment(place_words(card), " · ", entrance))
    return rx.fragment(
        rx.cond(card.entrance != "", place, place_words(card)),
        rx.cond(card.floor != "", rx.fragment(" · ", floor_words(card.floor))),
    )


def floor_words(floor: rx.Var[str]) -> rx.Var:
    """Say the floor, or the part of the yard."""
    return rx.match(floor, *((code, t(said)) for code, said in SPOTS.items()), t(words_page.FLOOR, floor=floor))


def photo_of(card: AnyLine, size: str = "") -> rx.Component:
    """Show the first photo, or the sign of the category."""
    source = rx.cond(card.photo != "", f"/photos/issue/{card.photo}/320", "")
    return photo_thumb(source, "", size=size, fallback=category_icon(card.category))


@rx.memo
def issue_row(*, card: rx.Var[IssueLine]) -> rx.Component:
    """One problem in a list. Not for its own page."""
    note = rx.fragment(
        place_words(card),
        rx.cond(card.support > 1, rx.fragment(" · ", t(words.CONCERNS, n=card.support))),
        " · ",
        pick(card.age.ka, card.age.en),
        " · ",
        card.number,
    )
    return row(
        title_words(card),
        href=f"{routes.ISSUE}?id={card.id}",
        photo=photo_of(card),
        chip=status_chip(card),
        note=note,
    )
