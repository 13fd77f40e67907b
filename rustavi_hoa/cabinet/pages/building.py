"""The building: where to go from here, and its basic facts."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.cabinet import words
from rustavi_hoa.cabinet.building_state import BuildingState
from rustavi_hoa.cabinet.parts import place_switcher
from rustavi_hoa.cabinet.rules import FACTS
from rustavi_hoa.cabinet.views import Fact
from rustavi_hoa.cabinet.words_term import OPEN_MATTERS
from rustavi_hoa.register.parts_standing import standing_line
from rustavi_hoa.shell import words as shell_words
from rustavi_hoa.shell.badge import BadgeState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.shell.words import NOTICES
from rustavi_hoa.ui.atoms import badge, button, card, note, page_title, section_title
from rustavi_hoa.ui.feedback import skeleton_rows
from rustavi_hoa.ui.forms import field, form, text_input
from rustavi_hoa.ui.icons import icon
from rustavi_hoa.ui.layout import section, stack
from rustavi_hoa.ui.lists import fact, facts, menu_row, row, rows
from rustavi_hoa.walk.words import TITLE as WALK_TITLE


def page() -> rx.Component:
    """Ways on for the chairperson, then who and what the building is."""
    view = BuildingState.view
    shown = stack(
        page_title(pick(view.address, view.address_en), pick(view.association, view.association_en)),
        place_switcher(),
        standing_line(view.standing),
        rx.cond(view.may_edit, _ways(), _ways_of_neighbours()),
        section(
            section_title(t(words.FACTS_TITLE)),
            rx.cond(view.may_edit, _form(), facts(rx.foreach(view.facts, _fact))),
        ),
        _people(),
    )
    return rx.cond(BuildingState.is_loaded, shown, skeleton_rows(4))


def _passport() -> rx.Component:
    return menu_row(t(words.PASSPORT), f"{routes.PASSPORT}?id={BuildingState.view.id}", "file-text")


def _announcements() -> rx.Component:
    return menu_row(t(words.ANNOUNCEMENTS), routes.ANNOUNCEMENTS, "megaphone")


def _sheet() -> rx.Component:
    return menu_row(t(words.SHEET), routes.SHEET, "printer")


def _documents() -> rx.Component:
    here = routes.DOCUMENTS + "?building=" + BuildingState.view.id.to_string()
    return menu_row(t(words.DOCUMENTS), here, "file-text")


def _works() -> rx.Component:
    here = routes.WORKS + "?building=" + BuildingState.view.id.to_string()
    return menu_row(t(words.WORKS), here, "hammer")


def _gallery() -> rx.Component:
    here = routes.GALLERY + "?building=" + BuildingState.view.id.to_string()
    return menu_row(t(words.GALLERY), here, "image")


def _walk() -> rx.Component:
    here = routes.WALK + "?building=" + BuildingState.view.id.to_string()
    return menu_row(t(WALK_TITLE), here, "footprints")


def _ways_of_neighbours() -> rx.Component:
    return rows(_passport(), _announcements(), _sheet(), _gallery(), _documents(), _works(), flat=True)


def _ways() -> rx.Component:
    paper = row(
        t(words.PRINT_LIST),
        href=f"/print/problems?building={BuildingState.view.id}",
        outside=True,
        target="_blank",
        icon_name="printer",
        end=icon("chevron-right"),
    )
    matters = row(
        t(OPEN_MATTERS),
        href=f"/print/handover?building={BuildingState.view.id}",
        outside=True,
        target="_blank",
        icon_name="list",
        end=icon("chevron-right"),
    )
    told = rx.cond(BadgeState.news > 0, badge(BadgeState.news))
    return rows(
        menu_row(t(NOTICES), routes.NOTICES, "bell", told),
        _passport(),
        _walk(),
        menu_row(t(words.FLATS_AND_PEOPLE), routes.PEOPLE, "users"),
        menu_row(t(words.INVITATIONS), routes.INVITATIONS, "qr-code"),
        _announcements(),
        _sheet(),
        _gallery(),
        _documents(),
        _works(),
        menu_row(t(shell_words.WRITE_LETTER), routes.LETTER_WRITE, "send"),
        paper,
        matters,
        menu_row(t(words.MORE), routes.MORE, "more-horizontal"),
        flat=True,
    )


def _people() -> rx.Component:
    view = BuildingState.view
    return facts(
        rx.cond(view.chairs.length() > 0, fact(t(words.CHAIRPERSON), view.chairs.join(", "))),
        rx.cond(view.unit_ka != "", fact(t(words.UNIT), pick(view.unit_ka, view.unit_en))),
    )


def _fact(each: rx.Var[Fact]) -> rx.Component:
    value = rx.cond(each.value != "", each.value, t(words.UNKNOWN))
    return fact(choose(each.name, words.FACT), value, _source(each))


def _source(each: rx.Var[Fact]) -> rx.Var:
    said = t(words.SAID_BY, who=each.by, when=pick(each.at.ka, each.at.en))
    return rx.cond(each.by != "", said, "")


def _form() -> rx.Component:
    return card(
        note(t(words.FACTS_LEAD)),
        form(
            *(_input(at, name) for at, name in enumerate(FACTS)),
            button(t(words.SAVE), type="submit", wide=True),
            on_submit=BuildingState.save,
            key=BuildingState.view.id.to_string(),
        ),
    )


def _input(at: int, name: str) -> rx.Component:
    each, said = BuildingState.view.facts[at], BuildingState.faults[name]
    differs = (each.by != "") & (each.register != "") & (each.register != each.value)
    register = t(words.IN_REGISTER, value=each.register)
    hint = rx.cond(differs, rx.el.span(_source(each), " · ", register), rx.el.span(_source(each)))
    control = text_input(name, input_mode="numeric", max_length=4, default_value=each.value)
    return field(t(words.FACT[name]), control, hint, pick(said.ka, said.en))
