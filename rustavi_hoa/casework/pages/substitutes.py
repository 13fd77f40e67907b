"""Who stands in for whom, and the one act that moves everything on leave or dismissal."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.casework import words_page
from rustavi_hoa.casework.parts import desk_tabs, service_words, when
from rustavi_hoa.casework.parts_write import error
from rustavi_hoa.casework.substitute_state import SubstituteState
from rustavi_hoa.casework.views_desk import Substitute
from rustavi_hoa.shell.text import choose, t
from rustavi_hoa.ui.atoms import button, card, chip, note, page_title, section_title
from rustavi_hoa.ui.feedback import banner, empty, more, skeleton_rows
from rustavi_hoa.ui.forms import field, form, option, options, select, text_input
from rustavi_hoa.ui.layout import columns, stack
from rustavi_hoa.ui.lists import row, rows
from rustavi_hoa.ui.tokens import Kind, Tone

FAULTS, MOVED = SubstituteState.faults, SubstituteState.moved


def page() -> rx.Component:
    """The list, a form to name somebody, and a form to move everything."""
    nothing = empty("users", t(words_page.NO_SUBSTITUTES))
    listed = rx.cond(SubstituteState.listed.length() > 0, rows(rx.foreach(SubstituteState.listed, _line)), nothing)
    alone = rx.cond(SubstituteState.uncovered != "", note(t(words_page.UNCOVERED, names=SubstituteState.uncovered)))
    shown = columns(stack(_moved(), listed, alone), stack(_name(), _move()))
    return stack(
        page_title(t(words_page.SUBSTITUTES), t(words_page.SUBSTITUTES_LEAD)),
        desk_tabs(routes.SUBSTITUTES),
        rx.cond(SubstituteState.is_loaded, shown, skeleton_rows(4)),
    )


def _moved() -> rx.Component:
    """What the act moved, and what went back to the head."""
    stayed = rx.el.p(t(words_page.STAYED, numbers=MOVED.stayed.join(", ")))
    said = t(words_page.MOVED, tasks=MOVED.tasks, letters=MOVED.letters)
    told = banner(said, rx.cond(MOVED.stayed.length() > 0, stayed), tone=Tone.GOOD, icon_name="check")
    return rx.el.div(rx.cond(SubstituteState.is_moved, told), role="status")


def _line(each: rx.Var[Substitute]) -> rx.Component:
    over = rx.cond(each.is_ahead, chip("clock", t(words_page.AHEAD), Tone.INFO), chip("x", t(words_page.OVER)))
    state = rx.cond(each.is_active, chip("check", t(words_page.ACTIVE), Tone.GOOD), over)
    until = rx.cond(each.until.iso != "", when(each.until), t(words_page.WITHOUT_END))
    moved = t(words_page.MOVED, tasks=each.moved_tasks, letters=each.moved_letters)
    end = button(t(words_page.END), kind=Kind.GHOST, small=True, on_click=SubstituteState.end(each.id))
    return row(
        t(words_page.STANDS_FOR, who=each.substitute, whom=each.person),
        chip=state,
        note=rx.fragment(
            choose(each.reason, words_page.REASONS),
            " · ",
            when(each.since),
            " – ",
            until,
            rx.cond(each.moved_tasks + each.moved_letters > 0, rx.fragment(" · ", moved)),
        ),
        end=rx.cond(each.is_active | each.is_ahead, end),
        key=each.id.to_string(),
    )


def _person(name: str, label: object, mark: str, fault: str) -> rx.Component:
    lines = rx.foreach(
        SubstituteState.offers,
        lambda each: option(each.id.to_string(), f"{each.name} · {service_words(each.service)}"),
    )
    control = select(name, option("", t(words_page.CHOOSE)), lines, id=f"{mark}-{name}")
    return field(t(label), control, error=error(FAULTS, fault))


def _who(mark: str) -> rx.Component:
    reasons = options((code, t(msg)) for code, msg in words_page.REASONS.items())
    return rx.fragment(
        _person("who", words_page.WHO, mark, "person"),
        _person("substitute", words_page.BY_WHOM, mark, "substitute"),
        field(t(words_page.WHY), select("reason", *reasons, id=f"{mark}-reason"), error=error(FAULTS, "reason")),
    )


def _name() -> rx.Component:
    made = form(
        _who("name"),
        field(t(words_page.SINCE), text_input("since", type="date"), error=error(FAULTS, "since")),
        field(t(words_page.UNTIL_DAY), text_input("until", type="date"), error=error(FAULTS, "until")),
        button(t(words_page.NAME_SUBSTITUTE), type="submit", wide=True),
        on_submit=SubstituteState.name,
        reset_on_submit=False,
    )
    return card(section_title(t(words_page.NAME_SUBSTITUTE)), made)


def _move() -> rx.Component:
    made = form(
        note(t(words_page.MOVE_ALL_HINT)),
        _who("move"),
        button(t(words_page.MOVE_ALL), type="submit", kind=Kind.DANGER, wide=True),
        on_submit=SubstituteState.move,
        reset_on_submit=False,
    )
    return card(more(t(words_page.MOVE_ALL), made))
