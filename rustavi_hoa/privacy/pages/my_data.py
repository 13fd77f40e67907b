"""What the platform holds about me: seen, taken, put right, closed."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.identity.parts import fault_banner, said
from rustavi_hoa.privacy import words, words_columns, words_screens
from rustavi_hoa.privacy.state import MyDataState
from rustavi_hoa.privacy.views import Look, Part, Purpose
from rustavi_hoa.privacy.words_holdings import PURPOSES
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, link_button, note, page_title, section_title
from rustavi_hoa.ui.feedback import banner, more, skeleton_rows
from rustavi_hoa.ui.forms import field, native_form, text_input
from rustavi_hoa.ui.layout import section, stack
from rustavi_hoa.ui.lists import fact, facts, menu_row, row, rows
from rustavi_hoa.ui.tokens import Kind, Tone

VIEW, FAULTS = MyDataState.view, MyDataState.faults
GROUNDS = {code: each.ground for code, each in PURPOSES.items()}
NAMES = {code: each.name for code, each in PURPOSES.items()}
STAYING = {code: each.why_kept or words.ALL_GONE for code, each in PURPOSES.items()}


def page() -> rx.Component:
    """By purpose, then the ways to take, to put right and to leave."""
    whole = stack(
        section(section_title(t(words.TAKE)), _take()),
        section(rx.foreach(VIEW.purposes, _purpose)),
        section(section_title(t(words.WHO_LOOKED)), note(t(words.WHO_LOOKED_LEAD)), _looks()),
        section(section_title(t(words.CORRECT)), note(t(words.CORRECT_LEAD)), _ways()),
        section(section_title(t(words.CLOSE)), _close()),
        gap="loose",
    )
    return stack(page_title(t(words.TITLE), t(words.LEAD)), rx.cond(MyDataState.is_loaded, whole, skeleton_rows(5)))


def _take() -> rx.Component:
    return card(
        note(t(words.TAKE_LEAD)),
        link_button(t(words.DOWNLOAD_ZIP), "/download/my-data.zip", outside=True, wide=True, icon_name="download"),
        link_button(t(words.DOWNLOAD_JSON), "/download/my-data.json", outside=True, wide=True, kind=Kind.SECONDARY),
    )


def _purpose(each: rx.Var[Purpose]) -> rx.Component:
    return more(
        choose(each.code, NAMES),
        facts(
            fact(t(words.GROUND), choose(each.code, GROUNDS)),
            fact(t(words.KEPT), _kept(each)),
            fact(t(words.AFTER), choose(each.code, STAYING)),
        ),
        rows(rx.foreach(each.parts, _part), flat=True),
        key=each.code,
    )


def _kept(each: rx.Var[Purpose]) -> rx.Component:
    """Say how long; a setting's number is filled in."""
    return rx.match(
        each.code,
        *((code, t(one.kept, **({"n": each.days} if one.setting else {}))) for code, one in PURPOSES.items()),
        "",
    )


def _part(each: rx.Var[Part]) -> rx.Component:
    return row(choose(each.table, words_columns.TABLES), end=each.count.to_string(), key=each.table)


def _looks() -> rx.Component:
    listed = rows(rx.foreach(VIEW.looks, _look))
    return rx.cond(VIEW.looks.length() > 0, listed, note(t(words.NOBODY_LOOKED)))


def _look(each: rx.Var[Look]) -> rx.Component:
    seen = rx.foreach(each.fields, lambda code: rx.el.span(choose(code, words.FIELDS), " "))
    return row(
        each.who,
        note=rx.el.span(seen, "· ", choose(each.screen, words_screens.SCREENS)),
        icon_name="eye",
        end=rx.el.span(pick(each.at.ka, each.at.en), class_name="note"),
        key=each.id.to_string(),
    )


def _ways() -> rx.Component:
    return rows(
        menu_row(t(words.TO_PROFILE), routes.PROFILE, "user"),
        menu_row(t(words.TO_CHOICES), routes.NOTICE_CHOICES, "bell"),
        menu_row(t(words.TO_NOTICE), routes.PRIVACY, "shield-check"),
        flat=True,
    )


def _close() -> rx.Component:
    """A native form: passwords never travel over the socket."""
    control = text_input("password", type="password", auto_complete="current-password", required=True)
    made = native_form(
        field(t(words.PASSWORD), control, error=said(FAULTS["password"])),
        button(t(words.CLOSE), type="submit", kind=Kind.DANGER, wide=True),
        action="/auth/close-account",
    )
    warned = rx.cond(VIEW.is_chair, banner(t(words.CHAIR_WARNING), tone=Tone.WARN, icon_name="alert-triangle"))
    mine = card(note(t(words.CLOSE_LEAD, n=VIEW.days)), warned, fault_banner(FAULTS["form"]), made)
    return rx.cond(VIEW.is_staff, note(t(words.STAFF_FIRST)), mine)
