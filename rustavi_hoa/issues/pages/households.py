"""Neighbours without smartphones: for whom one acts, with which consent."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.issues import words as issue_words
from rustavi_hoa.issues import words_household as words
from rustavi_hoa.issues import words_page
from rustavi_hoa.issues.categories import ABOUT
from rustavi_hoa.issues.households_state import HouseholdsState
from rustavi_hoa.issues.parts_paging import paging
from rustavi_hoa.issues.places import PLACE_LABELS
from rustavi_hoa.issues.views_household import PAGE, HouseholdLine
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, link, note, page_title, section_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.forms import (
    checkbox,
    field,
    form,
    option,
    options,
    search_input,
    select,
    text_area,
    text_input,
)
from rustavi_hoa.ui.layout import cluster, pair, stack
from rustavi_hoa.ui.lists import filters
from rustavi_hoa.ui.tokens import Kind

STATE = HouseholdsState


def page() -> rx.Component:
    """The list with each consent, and the form of a new one."""
    lines = rx.foreach(STATE.lines, lambda line: rx.fragment(_line(line), key=line.id.to_string()))
    rest = paging(STATE.page, STATE.total, PAGE, f"{routes.HOUSEHOLDS}?page=")
    shown = rx.cond(STATE.total > 0, stack(lines, rest), empty("users", t(words.NONE)))
    ask = button(t(words.NEW), icon_name="user-plus", on_click=STATE.look(""), id="household-new")
    return stack(
        page_title(t(words.TITLE), t(words.LEAD)),
        rx.cond(STATE.asking == -1, _form(), ask),
        rx.cond(STATE.is_loaded, shown, skeleton_rows(3)),
    )


def _line(line: rx.Var[HouseholdLine]) -> rx.Component:
    who = rx.fragment(
        rx.cond(line.name != "", line.name, t(words.WITHDRAWN, when=pick(line.withdrawn.ka, line.withdrawn.en))),
        rx.cond(line.apartment != "", rx.fragment(" · ", t(words_page.APARTMENT, n=line.apartment))),
    )
    consent = t(
        words.CONSENT_OF,
        how=choose(line.how, words.HOWS),
        when=pick(line.taken.ka, line.taken.en),
        who=line.taken_by,
    )
    problems = cluster(
        note(t(words.PROBLEMS, n=line.problems.length())),
        rx.foreach(line.problems, lambda one: link(t(issue_words.ONE, n=one[1]), f"{routes.ISSUE}?id={one[0]}")),
    )
    end = button(t(words.WITHDRAW), kind=Kind.PLAIN, small=True, on_click=STATE.ask(line.id))
    speak = button(
        t(words.REPORT_FOR), kind=Kind.SECONDARY, small=True, icon_name="plus", on_click=STATE.speak(line.id)
    )
    return card(
        section_title(who),
        note(pick(line.building_ka, line.building_en)),
        rx.cond(line.phone != "", link(line.phone, f"tel:{line.phone}", outside=True)),
        note(consent),
        rx.cond(line.problems.length() > 0, problems),
        rx.cond(
            line.withdrawn.iso == "",
            rx.cond(
                STATE.asking == line.id, _end(), rx.cond(STATE.speaking == line.id, _problem(), cluster(speak, end))
            ),
        ),
    )


def _fault(name: str) -> rx.Var:
    said = STATE.faults[name]
    return rx.cond(STATE.faults.contains(name), pick(said.ka, said.en), "")


def _acts(label: rx.Var, kind: str = Kind.PRIMARY) -> rx.Component:
    leave = button(t(words_page.CANCEL), kind=Kind.GHOST, on_click=STATE.ask(0))
    return pair(button(label, type="submit", kind=kind), leave)


def _end() -> rx.Component:
    why = field(t(words.WHY), text_area("reason", rows=2, id="withdraw-reason"), error=_fault("reason"))
    return form(
        note(t(words.WITHDRAW_HINT)),
        why,
        _acts(t(words.WITHDRAW), Kind.DANGER),
        on_submit=STATE.withdraw,
        reset_on_submit=False,
    )


def _problem() -> rx.Component:
    """A problem in the household's words."""
    what = select(
        "category",
        option("", t(words_page.CHOOSE)),
        *options((code.value, t(about.label)) for code, about in ABOUT.items()),
        id="for-category",
    )
    where = select("place", *options((each.value, t(label)) for each, label in PLACE_LABELS.items()), id="for-place")
    return form(
        field(t(words_page.HEADS["category"]), what, error=_fault("category")),
        field(t(words.WHERE), where, error=_fault("place")),
        field(t(words_page.HEADS["what"]), text_area("text", rows=3, id="for-text"), error=_fault("text")),
        _acts(t(words.REPORT_FOR)),
        on_submit=STATE.report,
        reset_on_submit=False,
    )


def _homes() -> rx.Component:
    """Staff look a building up; a chairperson's own stand there at once."""
    find = search_input("find", t(words.BUILDING), on_change=lambda text: STATE.look(text).debounce(300))
    lines = rx.foreach(STATE.homes, lambda home: option(home[0].to_string(), pick(home[1], home[2])))
    chosen = field(t(words.BUILDING), select("building", lines, id="household-building"), error=_fault("building"))
    return stack(rx.cond(SessionState.me.part == "staff", filters(find)), chosen)


def _form() -> rx.Component:
    hows = options((code, t(label)) for code, label in words.HOWS.items())
    made = form(
        _homes(),
        field(t(words.NAME), text_input("name", max_length=120, id="household-name"), error=_fault("name")),
        field(t(words.APARTMENT), text_input("apartment", max_length=10), error=_fault("apartment")),
        field(t(words.PHONE), text_input("phone", type="tel", max_length=40)),
        field(t(words.HOW), select("how", *hows, default_value="oral"), error=_fault("how")),
        checkbox("consent", t(words.CONSENT)),
        rx.cond(_fault("consent") != "", rx.el.p(_fault("consent"), class_name="error", role="alert")),
        _acts(t(words.ADD)),
        on_submit=STATE.record,
        reset_on_submit=False,
    )
    return card(section_title(t(words.NEW)), made, ask=True)
