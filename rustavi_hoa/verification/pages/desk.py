"""The staff's work through all associations: progress by unit, the list, one pane with the next legal step."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.register.parts_standing import standing_chip
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import link_button, note, page_title, section_title
from rustavi_hoa.ui.feedback import banner, empty, more, skeleton_rows
from rustavi_hoa.ui.forms import option, options, search_input, select
from rustavi_hoa.ui.layout import cluster, columns, section, stack
from rustavi_hoa.ui.lists import bar_row, bars, fact, facts, filters, pager, table, table_row
from rustavi_hoa.ui.tokens import Kind
from rustavi_hoa.verification import words
from rustavi_hoa.verification.parts import CARD, history, next_step
from rustavi_hoa.verification.parts_handover import chair_parts
from rustavi_hoa.verification.parts_list import list_import
from rustavi_hoa.verification.state import VerificationState
from rustavi_hoa.verification.views import Line, Progress

VIEW = VerificationState.view
ASKED = VIEW.asked
NARROW = VerificationState.narrow


def page() -> rx.Component:
    """Progress over filters over the list, the open association beside it; on a phone the open one comes alone."""
    is_open = CARD.id > 0
    beside = rx.cond(is_open, _pane(), rx.el.div(empty("file-text", t(words.CHOOSE_ONE), t(words.CHOOSE_HINT)),
                                                 class_name="desk-only"))  # fmt: skip
    listed = rx.el.div(_list(), class_name=rx.cond(is_open, "desk-only", ""))
    loads = SessionState.me.rights.contains(Can.REGISTER_IMPORT.value)
    above = stack(_progress(), rx.cond(loads, list_import()))
    shown = stack(rx.el.div(above, class_name=rx.cond(is_open, "desk-only", "")), columns(listed, beside))
    said = t(words.DONE_OF, verified=VIEW.verified, total=VIEW.total)
    return stack(page_title(t(words.TITLE), said), rx.cond(VIEW.is_loaded, shown, skeleton_rows(8)))


def _progress() -> rx.Component:
    return more(t(words.BY_UNIT), bars(rx.foreach(VIEW.units, _unit)), open=True)


def _unit(each: rx.Var[Progress]) -> rx.Component:
    return bar_row(pick(each.name, each.name_en), each.percent, f"{each.verified} / {each.total}", href=each.address)


def _list() -> rx.Component:
    nothing = empty("search", t(words.NOTHING), action=link_button(t(words.CLEAR), routes.VERIFICATION, kind="ghost"))
    lines = rx.foreach(VIEW.lines, lambda each: rx.fragment(verification_row(line=each), key=each.id.to_string()))
    made = rx.el.div(
        table([t(head) for head in words.HEADS], lines, label=t(words.WHICH_PAGE)), custom_attrs={"data-keys": "rows"}
    )
    return stack(
        _filters(),
        rx.cond(VIEW.found > 0, stack(made, _pager()), nothing),
        note(t(words.KEYS), class_name="desk-only"),
    )


@rx.memo
def verification_row(*, line: rx.Var[Line]) -> rx.Component:
    """One association of the list."""
    name = rx.el.a(pick(line.name, line.name_en), href=line.href, aria_current=rx.cond(line.is_asked, "true", "false"))
    return table_row(
        rx.fragment(name, note(pick(line.address, line.address_en))),
        standing_chip(line.standing),
        aria_selected=rx.cond(line.is_asked, "true", "false"),
    )


def _filters() -> rx.Component:
    unit = rx.cond(ASKED.unit < 0, "unknown", rx.cond(ASKED.unit > 0, ASKED.unit.to_string(), ""))
    return filters(
        search_input(
            "q",
            t(words.SEARCH),
            default_value=ASKED.text,
            on_change=lambda value: NARROW("q", value).debounce(400),
            max_length=80,
        ),
        select(
            "unit",
            option("", t(words.ANY_UNIT)),
            rx.foreach(VIEW.units, _unit_option),
            value=unit,
            on_change=lambda value: NARROW("unit", value),
            aria_label=t(words.ANY_UNIT),
        ),
        select(
            "state",
            option("", t(words.ANY_STATE)),
            *options((code, t(label)) for code, label in words.STANDING.items()),
            value=ASKED.state,
            on_change=lambda value: NARROW("state", value),
            aria_label=t(words.ANY_STATE),
        ),
        link_button(t(words.CLEAR), routes.VERIFICATION, kind=Kind.PLAIN, small=True),
    )


def _unit_option(each: rx.Var[Progress]) -> rx.Component:
    return option(rx.cond(each.unit > 0, each.unit.to_string(), "unknown"), pick(each.name, each.name_en))


def _pager() -> rx.Component:
    back = link_button(t(words.PREVIOUS), VIEW.previous_href, kind=Kind.GHOST, small=True)
    on = link_button(t(words.FOLLOWING), VIEW.following_href, kind=Kind.GHOST, small=True)
    said = t(words.PAGE_OF, page=ASKED.page, pages=VIEW.pages, total=VIEW.found)
    return rx.cond(
        VIEW.pages > 1, pager(said, rx.cond(VIEW.previous_href != "", back), rx.cond(VIEW.following_href != "", on))
    )


def _pane() -> rx.Component:
    ways = cluster(
        link_button(t(words.TO_LIST), VIEW.query, kind=Kind.GHOST, small=True),
        rx.cond(
            CARD.next_href != "",
            link_button(t(words.NEXT), CARD.next_href, kind=Kind.SECONDARY, small=True, icon_name="arrow-right"),
        ),
    )
    return section(
        ways,
        section_title(pick(CARD.name, CARD.name_en)),
        note(pick(CARD.addresses, CARD.addresses_en)),
        standing_chip(CARD.standing),
        banner(t(words.HINT)),
        _facts(),
        next_step(),
        chair_parts(),
        history(),
        custom_attrs={"data-testid": "association"},
        key=CARD.id.to_string(),
    )


def _facts() -> rx.Component:
    unknown = t(words.UNKNOWN)
    chairs = rx.cond(CARD.chairs.length() > 0, rx.foreach(CARD.chairs, lambda each: rx.el.div(each.name)), unknown)
    return facts(
        fact(t(words.CODE), CARD.code),
        fact(t(words.RECORD_NO), rx.cond(CARD.record_no != "", CARD.record_no, unknown)),
        fact(t(words.CHAIR), chairs),
        rx.cond(CARD.verified_on != "", fact(t(words.VERIFIED_ON), CARD.verified_on)),
        rx.cond(CARD.valid_until != "", fact(t(words.VALID_UNTIL), CARD.valid_until)),
    )
