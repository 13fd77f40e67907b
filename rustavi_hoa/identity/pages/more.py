"""Everything that has no place of its own in the bottom bar, and the way out."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.identity import words, words_people, words_rescue
from rustavi_hoa.identity.parts_phone import this_phone
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.notices import words_out
from rustavi_hoa.shell import words as shell_words
from rustavi_hoa.shell.badge import BadgeState
from rustavi_hoa.shell.layout import language_switch
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import badge, button, page_title, section_title
from rustavi_hoa.ui.forms import native_form
from rustavi_hoa.ui.layout import section, stack
from rustavi_hoa.ui.lists import menu_row, rows
from rustavi_hoa.ui.tokens import Kind

ME = SessionState.me


def page() -> rx.Component:
    """A menu of what really exists for this person."""
    return stack(
        page_title(t(words.MORE), pick(ME.building_ka, ME.building_en)),
        rows(menu_row(t(shell_words.NOTICES), routes.NOTICES, "bell", _news()), flat=True),
        rx.cond((ME.part == "resident") | (ME.part == "chairperson"), _neighbour(), rx.fragment()),
        rx.cond(ME.is_chair_here, _chair(), rx.fragment()),
        rx.cond(ME.part == "staff", _staff(), rx.fragment()),
        rows(
            menu_row(t(words_rescue.PROFILE), routes.PROFILE, "user", ME.shown_name),
            menu_row(t(words.MY_DATA), routes.MY_DATA, "file-text"),
            menu_row(t(words.NUMBERS), routes.NUMBERS, "phone"),
            menu_row(t(words.PRIVACY), routes.PRIVACY, "shield-check"),
            flat=True,
        ),
        section(section_title(t(words.LANGUAGE)), language_switch()),
        this_phone(),
        native_form(
            button(t(words.SIGN_OUT), type="submit", kind=Kind.SECONDARY, wide=True, icon_name="log-out"),
            action="/auth/sign-out",
        ),
    )


def _news() -> rx.Component:
    return rx.cond(BadgeState.news > 0, badge(BadgeState.news))


def _neighbour() -> rx.Component:
    return rows(
        menu_row(t(words.MY_BUILDING), routes.BUILDING, "building"),
        menu_row(t(words.ANNOUNCEMENTS), routes.ANNOUNCEMENTS, "megaphone"),
        menu_row(t(shell_words.MY_LETTERS), routes.MY_LETTERS, "file-text"),
        menu_row(t(shell_words.OUTAGES), routes.OUTAGES, "zap"),
        menu_row(t(shell_words.MAP), routes.MAP, "map"),
        flat=True,
    )


def _chair() -> rx.Component:
    return rows(
        menu_row(t(words_people.PEOPLE), routes.PEOPLE, "users"),
        menu_row(t(words_people.INVITATIONS), routes.INVITATIONS, "key"),
        menu_row(t(shell_words.HOUSEHOLDS), routes.HOUSEHOLDS, "user-plus"),
        menu_row(t(shell_words.HUNG), routes.HUNG, "camera"),
        flat=True,
    )


def _staff() -> rx.Component:
    items = (
        (Can.CHAT_CITY, shell_words.CHAT, routes.CHATS, "message-circle"),
        (Can.LETTER_DESK, shell_words.LETTERS, routes.LETTERS, "file-text"),
        (Can.LETTER_WORK, shell_words.TASKS, routes.TASKS, "check-circle"),
        (Can.ASSOCIATION_VERIFY, shell_words.VERIFICATION, routes.VERIFICATION, "shield-check"),
        (Can.REGISTER_READ, shell_words.REGISTER, routes.REGISTER, "building"),
        (Can.AUDIT_READ, shell_words.AUDIT, routes.AUDIT, "shield-check"),
        (Can.CHAIR_INVITE, words_people.OPERATOR, routes.OPERATOR, "users"),
        (Can.CHAT_READ_REPORTED, shell_words.REPORTED, routes.REPORTED, "message-circle"),
        (Can.NOTICE_WATCH, words_out.WATCH, routes.NOTICE_WATCH, "bell"),
        (Can.PILOT_MANAGE, shell_words.PILOT, routes.PILOT, "flag"),
        (Can.ISSUE_WORK, shell_words.OUTAGES, routes.OUTAGES, "zap"),
        (Can.ISSUE_WORK, shell_words.ELSEWHERE, routes.ELSEWHERE, "arrow-up-right"),
        (Can.CASEWORK_SET, shell_words.TEMPLATES, routes.TEMPLATES, "edit"),
        (Can.ISSUE_ACT_FOR_OTHERS, shell_words.HOUSEHOLDS, routes.HOUSEHOLDS, "user-plus"),
        (Can.INQUIRY_SEND, shell_words.INQUIRIES, routes.INQUIRIES, "send"),
        (Can.PASSPORT_DECIDE, shell_words.PASSPORTS, routes.PASSPORT_REVIEW, "file-text"),
        (Can.STOCK_READ, shell_words.STOCK, routes.STOCK, "image"),
        (Can.STOCK_READ, shell_words.WORKS, routes.WORKS, "hammer"),
        (Can.STOCK_READ, shell_words.DOCUMENTS, routes.DOCUMENTS, "file-text"),
        (Can.PUBLICATION_DECIDE, shell_words.OPEN_LIST, routes.OPEN311_DESK, "check-check"),
        (Can.KEY_MANAGE, shell_words.API_KEYS, routes.OPEN311_KEYS, "key"),
        (Can.STAFF_INVITE, words_people.STAFF, routes.STAFF, "user"),
        (Can.CASEWORK_SET, shell_words.TERMS, routes.TERMS, "calendar-clock"),
        (Can.PRIVACY_KEEP, words.DATA_DESK, routes.DATA_DESK, "shield-check"),
        (Can.SETTINGS_EDIT, shell_words.SETTINGS, routes.SETTINGS, "settings"),
    )
    return rows(
        *(rx.cond(ME.rights.contains(can.value), menu_row(t(label), to, sign)) for can, label, to, sign in items),
        flat=True,
    )
