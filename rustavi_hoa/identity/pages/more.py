"""Everything that has no place of its own in the bottom bar, and the way out."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.identity import words, words_people, words_rescue
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.shell import words as shell_words
from rustavi_hoa.shell.layout import language_switch
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, page_title, section_title
from rustavi_hoa.ui.forms import native_form
from rustavi_hoa.ui.layout import section, stack
from rustavi_hoa.ui.lists import menu_row, rows
from rustavi_hoa.ui.tokens import Kind

ME = SessionState.me


def page() -> rx.Component:
    """A menu of what really exists for this person."""
    return stack(
        page_title(t(words.MORE), pick(ME.building_ka, ME.building_en)),
        rx.cond((ME.part == "resident") | (ME.part == "chairperson"), _neighbour(), rx.fragment()),
        rx.cond(ME.is_chair_here, _chair(), rx.fragment()),
        rx.cond(ME.part == "staff", _staff(), rx.fragment()),
        rows(
            menu_row(t(words_rescue.PROFILE), routes.PROFILE, "user", ME.shown_name),
            menu_row(t(words.NUMBERS), routes.NUMBERS, "phone"),
            menu_row(t(words.PRIVACY), routes.PRIVACY, "shield-check"),
            flat=True,
        ),
        section(section_title(t(words.LANGUAGE)), language_switch()),
        native_form(
            button(t(words.SIGN_OUT), type="submit", kind=Kind.SECONDARY, wide=True, icon_name="log-out"),
            action="/auth/sign-out",
        ),
    )


def _neighbour() -> rx.Component:
    return rows(
        menu_row(t(words.MY_BUILDING), routes.BUILDING, "building"),
        menu_row(t(words.ANNOUNCEMENTS), routes.ANNOUNCEMENTS, "megaphone"),
        menu_row(t(shell_words.MAP), routes.MAP, "map"),
        flat=True,
    )


def _chair() -> rx.Component:
    return rows(
        menu_row(t(words_people.PEOPLE), routes.PEOPLE, "users"),
        menu_row(t(words_people.INVITATIONS), routes.INVITATIONS, "key"),
        flat=True,
    )


def _staff() -> rx.Component:
    items = (
        (Can.ASSOCIATION_VERIFY, shell_words.VERIFICATION, routes.VERIFICATION, "shield-check"),
        (Can.REGISTER_READ, shell_words.REGISTER, routes.REGISTER, "building"),
        (Can.AUDIT_READ, shell_words.AUDIT, routes.AUDIT, "shield-check"),
        (Can.CHAIR_INVITE, words_people.OPERATOR, routes.OPERATOR, "users"),
        (Can.CHAT_READ_REPORTED, shell_words.REPORTED, routes.REPORTED, "message-circle"),
        (Can.PILOT_MANAGE, shell_words.PILOT, routes.PILOT, "flag"),
        (Can.INQUIRY_SEND, shell_words.INQUIRIES, routes.INQUIRIES, "send"),
        (Can.PASSPORT_DECIDE, shell_words.PASSPORTS, routes.PASSPORT_REVIEW, "file-text"),
        (Can.STOCK_READ, shell_words.STOCK, routes.STOCK, "image"),
        (Can.STOCK_READ, shell_words.WORKS, routes.WORKS, "hammer"),
        (Can.STOCK_READ, shell_words.DOCUMENTS, routes.DOCUMENTS, "file-text"),
        (Can.STAFF_INVITE, words_people.STAFF, routes.STAFF, "user"),
        (Can.SETTINGS_EDIT, shell_words.SETTINGS, routes.SETTINGS, "settings"),
    )
    return rows(
        *(rx.cond(ME.rights.contains(can.value), menu_row(t(label), to, sign)) for can, label, to, sign in items),
        flat=True,
    )
