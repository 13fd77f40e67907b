"""The frame around every page: top bar, bottom bar or side rail, notices, the line about the lost connection."""

from __future__ import annotations

from collections.abc import Callable

import reflex as rx
from reflex_components_core.core.banner import has_too_many_connection_errors

from rustavi_hoa import routes
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.shell import words
from rustavi_hoa.shell.badge import BadgeState
from rustavi_hoa.shell.door import Door
from rustavi_hoa.shell.notice import NoticeState
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, icon_button, link, link_button, page_title
from rustavi_hoa.ui.feedback import banner, empty, notice, notices
from rustavi_hoa.ui.frame import bar_item, bottom_bar, main_column, rail_item, side_rail, skip_link
from rustavi_hoa.ui.tokens import Tone

NEIGHBOUR_BAR = (
    (routes.HOME, "home", words.HOME),
    (routes.ISSUES, "list", words.ISSUES),
    (routes.REPORT, "plus-circle", words.REPORT),
    (routes.CHATS, "message-circle", words.CHAT),
    (routes.MORE, "more-horizontal", words.MORE),
)
CHAIR_BAR = (
    (routes.CABINET, "home", words.HOME),
    *NEIGHBOUR_BAR[1:4],
    (routes.BUILDING, "building", words.BUILDING),
)
STAFF_RAIL = (
    (routes.QUEUE, "inbox", words.ALL_ISSUES, Can.ISSUE_WORK),
    (routes.BOARD, "bar-chart", words.BOARD, Can.ANALYTICS_READ),
    (routes.MAP, "map", words.MAP, Can.ANALYTICS_READ),
    (routes.STATEMENTS, "file-text", words.STATEMENTS, Can.STATEMENT_READ),
    (routes.CHATS, "message-circle", words.CHAT, Can.CHAT_CITY),
    (routes.LETTERS, "file-text", words.LETTERS, Can.LETTER_DESK),
    (routes.TASKS, "check-circle", words.TASKS, Can.LETTER_WORK),
    (routes.VERIFICATION, "shield-check", words.VERIFICATION, Can.ASSOCIATION_VERIFY),
    (routes.REGISTER, "building", words.REGISTER, Can.REGISTER_READ),
    (routes.STOCK, "image", words.STOCK, Can.STOCK_READ),
    (routes.OPERATOR, "users", words.PEOPLE, Can.MEMBER_RESCUE),
    (routes.PASSPORT_REVIEW, "file-text", words.PASSPORTS, Can.PASSPORT_DECIDE),
    (routes.PILOT, "flag", words.PILOT, Can.PILOT_MANAGE),
    (routes.STAFF, "user", words.STAFF, Can.STAFF_INVITE),
    (routes.SETTINGS, "settings", words.SETTINGS, Can.SETTINGS_EDIT),
)
QUEUE = ((routes.QUEUE, "inbox", words.ALL_ISSUES),)
NEWCOMER_BAR = (NEIGHBOUR_BAR[0], NEIGHBOUR_BAR[4])
STAFF_BAR = (
    (routes.BOARD, "bar-chart", words.BOARD, Can.ANALYTICS_READ),
    (routes.MAP, "map", words.MAP, Can.ANALYTICS_READ),
)
PAPER_BAR = (
    (routes.LETTERS, "file-text", words.LETTERS, Can.LETTER_DESK),
    (routes.LETTER_ENTER, "plus-circle", words.ENTER, Can.LETTER_REGISTER),
    (routes.RECEPTIONS, "phone", words.RECEPTIONS, Can.LETTER_REGISTER),
)
"""First for those who work on letters and on no problems: registry, duty officer, lawyer, the mayor's deputies."""


def framed(door: Door) -> Callable[[], rx.Component]:
    """Give the page in its frame, to be drawn by Reflex.

    Reflex bundles by the Python module a page's function names: with one module for all, every page would carry the
    script of every other (measured here: 26 KB of brotli on each of 14 pages).
    """

    def drawn() -> rx.Component:
        return _framed(door)

    drawn.__module__ = door.page.__module__
    return drawn


def _framed(door: Door) -> rx.Component:
    here = SessionState.me
    staff = here.part == "staff"
    plain = "frame frame-fill" if door.is_fill else "frame"
    kind = "frame frame-bare" if door.is_public else rx.cond(staff, f"{plain} frame-staff dense", plain)
    return rx.el.div(
        skip_link(t(words.SKIP)),
        _marker(door),
        _offline(),
        *(() if door.is_public else (rx.cond(staff, _rail(door.path), rx.fragment()),)),
        main_column(_help(), _gate(door), *(() if door.is_fill else (_foot(),)), wide=door.is_wide, fill=door.is_fill),
        *(() if door.is_public else (_bottom(door.path),)),
        _notice(),
        class_name=kind,
    )


def _gate(door: Door) -> rx.Component:
    """Draw the page, or say who may open it: a courtesy; the lock is on every use case behind the page."""
    if door.is_public:
        return door.page()
    here, page = SessionState.me, door.page()
    come_in = link_button(t(words.COME_IN), f"{routes.SIGN_IN}?next={door.path}")
    stranger = rx.fragment(page_title(t(door.title)), empty("lock", t(words.FOR_KNOWN), action=come_in))
    if door.needs is not None:
        home = link_button(t(words.HOME), routes.HOME)
        other = rx.fragment(page_title(t(door.title)), empty("lock", t(words.DENIED), action=home))
        page = rx.cond(~SessionState.is_known | here.rights.contains(door.needs.value), page, other)
    return rx.cond(SessionState.is_known & (here.person_id == 0), stranger, page)


def _marker(door: Door) -> rx.Component:
    """Tell the little script the page's title and language."""
    facts = {
        "data-page": door.path,
        "data-ready": rx.cond(SessionState.is_known, "yes", "no"),
        "data-settled": rx.cond(SessionState.is_known & SessionState.is_hydrated, "yes", "no"),
        "data-locale": SessionState.locale,
        "data-title": t(door.title),
        "data-app": t(words.APP),
        "data-person": SessionState.me.person_id.to_string(),
    }
    return rx.el.div(custom_attrs=facts, hidden=True)


def _help() -> rx.Component:
    """The question mark at the head: what this screen is for (``words_help_*.py``), fetched at a press alone."""
    look = "btn btn-icon btn-plain help no-print"
    return rx.el.button(
        "?", type="button", aria_label=t(words.HELP), class_name=look, custom_attrs={"data-help": "yes"}
    )


def _foot() -> rx.Component:
    """The public register for visitors, a word about this page (its dialog loads at a press); chats have no room."""
    who = rx.cond(SessionState.me.person_id > 0, "known", "visitor")
    ask = button(t(words.FEEDBACK), kind="plain", small=True, icon_name="smile", custom_attrs={"data-feedback": who})
    public = rx.cond(SessionState.me.person_id > 0, rx.fragment(), link(t(words.PUBLIC), routes.PUBLIC))
    return rx.el.footer(public, ask, class_name="foot no-print")


def _bottom(path: str) -> rx.Component:
    bars = {"chairperson": CHAIR_BAR, "resident": NEIGHBOUR_BAR, "newcomer": NEWCOMER_BAR}
    made = {part: _bar(_items(items, path)) for part, items in bars.items()}
    works = SessionState.me.rights.contains(Can.ISSUE_WORK.value)
    first = rx.cond(works, _items(QUEUE, path)[0], _held(PAPER_BAR, path))
    made["staff"] = _bar([first, _held(STAFF_BAR, path), *_items(NEIGHBOUR_BAR[4:], path)])
    return rx.match(SessionState.me.part, *made.items(), rx.fragment())


def _bar(items: list[rx.Component]) -> rx.Component:
    return bottom_bar(*items, label=t(words.MAIN_MENU))


def _items(items: tuple[tuple[str, str, Msg], ...], path: str) -> list[rx.Component]:
    return [
        bar_item(t(label), to, name, current=to == HOMES.get(path, path), main=to == routes.REPORT, count=_count(to))
        for to, name, label in items
    ]


def _held(items: tuple[tuple[str, str, Msg, Can], ...], path: str) -> rx.Component:
    """Places that this person may open."""
    rights = SessionState.me.rights
    made = [(can, _items(((to, name, label),), path)[0]) for to, name, label, can in items]
    return rx.fragment(*(rx.cond(rights.contains(can.value), item) for can, item in made))


HOMES = {routes.CHAT: routes.CHATS}
"""A page that has no place of its own in a menu stands in another's."""

COUNTS = {
    routes.CHATS: BadgeState.chat,
    routes.MORE: BadgeState.news,
    routes.BUILDING: BadgeState.news,
    routes.NOTICES: BadgeState.news,
}
"""What is new behind a place of the menu; notifications lie behind the last one of each bar."""


def _count(path: str) -> rx.Var | None:
    count = COUNTS.get(path)
    return None if count is None else rx.cond(count > 99, "99+", rx.cond(count > 0, count.to_string(), ""))


def _rail(path: str) -> rx.Component:
    items = [
        rx.cond(
            SessionState.me.rights.contains(needs.value),
            rail_item(t(label), to, name, current=to == HOMES.get(path, path), count=_count(to)),
        )
        for to, name, label, needs in STAFF_RAIL
    ]
    more = rail_item(t(words.MORE), routes.MORE, "more-horizontal", current=path == routes.MORE)
    told = path == routes.NOTICES
    bell = rail_item(t(words.NOTICES), routes.NOTICES, "bell", current=told, count=_count(routes.NOTICES))
    return side_rail(bell, *items, more, label=t(words.MAIN_MENU), head=t(words.CITY_HALL))


def _notice() -> rx.Component:
    line = NoticeState.line
    close = icon_button("x", t(words.CLOSE), on_click=NoticeState.hush)
    sign = rx.match(line.tone, ("good", "check"), ("calm", "info"), "alert-triangle")
    fades = {"data-fades": rx.match(line.tone, ("good", "yes"), ("calm", "yes"), "no")}
    shown = notice(pick(line.ka, line.en), close, icon_name=sign, custom_attrs=fades, key=line.nonce)
    return notices(rx.cond(line.ka != "", shown))


def _offline() -> rx.Component:
    said = banner(t(words.LOST_LINK), tone=Tone.WARN, icon_name="refresh", line=True)
    return rx.el.div(rx.cond(has_too_many_connection_errors, said), role="status")


def language_switch() -> rx.Component:
    """Two buttons, each in its own language; the screen changes at once."""
    return rx.el.div(
        *(
            rx.el.button(
                label,
                type="button",
                on_click=SessionState.speak(code),
                lang=code,
                class_name=rx.cond(
                    SessionState.locale == code, "btn btn-small btn-secondary", "btn btn-small btn-plain"
                ),
                custom_attrs={"aria-pressed": rx.cond(SessionState.locale == code, "true", "false")},
            )
            for code, label in (("ka", "ქართული"), ("en", "English"))
        ),
        role="group",
        aria_label=t(words.LANGUAGE),
        class_name="cluster",
    )
