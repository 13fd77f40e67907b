"""A work on the page: what it is, its photos, and its form for who may write it."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, chip, link_button, note
from rustavi_hoa.ui.feedback import dialog
from rustavi_hoa.ui.forms import checkbox, field, form, options, select, text_input
from rustavi_hoa.ui.layout import cluster, pair, split
from rustavi_hoa.ui.lists import fact, facts
from rustavi_hoa.works import words
from rustavi_hoa.works.rules import CATEGORIES, STATES
from rustavi_hoa.works.state import WorksState
from rustavi_hoa.works.views import Work, WorkPhoto

VIEW, DRAFT, FAULTS = WorksState.view, WorksState.view.draft, WorksState.faults
SIGNS = {"done": "check", "ongoing": "wrench", "planned": "calendar"}
TONES = {"done": "good", "ongoing": "info", "planned": "calm"}


def work_card(each: rx.Var[Work]) -> rx.Component:
    """One work: where, what, when, for how much, by whom, its photos."""
    kind = choose(each.category, CATEGORIES)
    state = chip(
        rx.match(each.state, *SIGNS.items(), "circle"),
        choose(each.state, STATES),
        rx.match(each.state, *TONES.items(), "calm"),
    )
    money = (
        (words.COST, each.cost),
        (words.CITY_SHARE, each.city_share),
        (words.ASSOCIATION_SHARE, each.association_share),
        (words.CONTRACTOR, each.contractor),
        (words.PROGRAM, each.program),
        (words.WARRANTY, each.warranty),
    )
    return card(
        split(state, chip("calendar", each.year.to_string(), "calm", line=True)),
        rx.el.h3(rx.cond(each.title != "", each.title, kind)),
        note(rx.cond(each.title != "", rx.fragment(kind, " · "), ""), pick(each.address, each.address_en)),
        facts(*(rx.cond(value != "", fact(t(label), value)) for label, value in money), is_short=True),
        rx.cond(each.photos.length() > 0, _photos(each)),
        rx.cond(each.is_public, rx.fragment(), chip("eye-off", t(words.NOT_PUBLIC), "calm")),
        _acts(each),
        key=each.id.to_string(),
        custom_attrs={"data-testid": "work"},
    )


def _there(each: rx.Var[Work]) -> rx.Var:
    return f"{routes.GALLERY}?building={each.building_id}&work={each.id}"


def _photos(each: rx.Var[Work]) -> rx.Component:
    return rx.el.ul(rx.foreach(each.photos, lambda photo: _photo(photo, _there(each))), class_name="gallery shots")


def _photo(photo: rx.Var[WorkPhoto], there: rx.Var) -> rx.Component:
    src = f"/photos/gallery/{photo.id}/320"
    said = choose(photo.phase, words.PHOTO_ALT)
    image = rx.el.img(src=src, alt=said, loading="lazy", decoding="async", width=320, height=320)
    return rx.el.li(
        rx.el.a(image, href=there, class_name="photo shot"),
        rx.cond(photo.phase != "", rx.el.span(said, class_name="note")),
        key=photo.id.to_string(),
    )


def _acts(each: rx.Var[Work]) -> rx.Component:
    add = link_button(t(words.ADD_PHOTOS), _there(each) + "#add", kind="ghost", small=True, icon_name="camera")
    edit = cluster(
        button(t(words.EDIT), kind="ghost", small=True, icon_name="edit", on_click=WorksState.write(each.id)),
        button(t(words.DROP_WORK), kind="ghost", small=True, icon_name="trash", on_click=WorksState.ask_drop(each.id)),
    )
    return cluster(rx.cond(each.may_add, add), rx.cond(each.may_edit, edit), class_name="no-print")


def work_form() -> rx.Component:
    """The form of one work, over the page."""
    kinds = options((code, t(label)) for code, label in CATEGORIES.items())
    states = options((code, t(label)) for code, label in STATES.items())
    lari = {"input_mode": "decimal", "max_length": 20}
    made = form(
        pair(_line("place", words.PLACE, required=True), _line("number", words.NUMBER, required=True)),
        _choice("category", words.CATEGORY, kinds),
        _line("title", words.WORK_TITLE),
        pair(_line("year", words.YEAR, input_mode="numeric", required=True), _choice("state", words.STATE, states)),
        _line("cost", words.COST, t(words.LARI), **lari),
        pair(
            _line("city_share", words.CITY_SHARE, t(words.LARI), **lari),
            _line("association_share", words.ASSOCIATION_SHARE, t(words.LARI), **lari),
        ),
        pair(_line("contractor", words.CONTRACTOR), _line("program", words.PROGRAM)),
        pair(_line("warranty_until", words.WARRANTY, type="date"), _line("code", words.CODE)),
        checkbox("is_public", t(words.IS_PUBLIC), default_checked=DRAFT.is_public),
        button(t(words.SAVE), type="submit", wide=True),
        on_submit=WorksState.save_work,
        key="work-" + DRAFT.id.to_string(),
    )
    return dialog(
        rx.cond(DRAFT.id == 0, t(words.ADD_WORK), t(words.EDIT_WORK)),
        made,
        is_open=VIEW.is_writing,
        on_close=WorksState.leave_work,
        close_label=t(words.CANCEL),
    )


def _line(name: str, label: Msg, hint: rx.Var | str = "", **props: object) -> rx.Component:
    control = text_input(
        name,
        **({"id": f"work-{name}", "default_value": DRAFT[name], "auto_complete": "off", "max_length": 300} | props),
    )
    return field(t(label), control, hint, _said(name))


def _choice(name: str, label: Msg, lines: list[rx.Component]) -> rx.Component:
    return field(t(label), select(name, *lines, id=f"work-{name}", default_value=DRAFT[name]), error=_said(name))


def _said(name: str) -> rx.Var:
    return pick(FAULTS[name].ka, FAULTS[name].en)


def drop_question() -> rx.Component:
    """Asked before a work is taken away."""
    return dialog(
        t(words.DROP_WORK),
        rx.el.p(t(words.DROP_ASK)),
        is_open=VIEW.dropping > 0,
        on_close=WorksState.ask_drop(0),
        close_label=t(words.CANCEL),
        actions=(
            button(t(words.DROP_WORK), kind="danger", on_click=WorksState.drop),
            button(t(words.CANCEL), kind="ghost", on_click=WorksState.ask_drop(0)),
        ),
    )
