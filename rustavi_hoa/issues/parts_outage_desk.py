"""What staff do with an outage: say what is new, join problems, end it with them, call it off, open it again."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.issues import words as issue_words
from rustavi_hoa.issues import words_outages as words
from rustavi_hoa.issues.outage_state import OutageState
from rustavi_hoa.issues.views_outages import Joined
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, link, note, section_title
from rustavi_hoa.ui.forms import field, form, text_area, text_input
from rustavi_hoa.ui.layout import cluster, pair, section, split, stack
from rustavi_hoa.ui.tokens import Kind

VIEW = OutageState.view
PHASE = VIEW.line.phase
IS_OPEN = VIEW.state == "open"


def outage_desk() -> rx.Component:
    """The steps, then the joined problems."""
    end = button(
        t(words.END), icon_name="check", kind=Kind.SECONDARY, wide=True, on_click=OutageState.ask_end, id="end"
    )
    steps = stack(
        _ask("say", words.SAY, words.SAY_FIELD, OutageState.say, Kind.PRIMARY, with_end=True),
        rx.cond(OutageState.asking == "end", _end(), end),
        rx.cond(PHASE == "planned", _ask("cancel", words.CANCEL, words.REASON_FIELD, OutageState.cancel, Kind.GHOST)),
    )
    again = _ask("reopen", words.REOPEN, words.SAY_FIELD, OutageState.reopen, Kind.GHOST, with_end=True)
    return section(rx.cond(IS_OPEN, steps, again), _stayed(), _joined(), rx.cond(IS_OPEN, _waiting()))


def _ask(
    code: str, title: Msg, label: Msg, deed: Callable[[Any], Any], kind: str, *, with_end: bool = False
) -> rx.Component:
    error = pick(OutageState.fault.ka, OutageState.fault.en)
    new_end = field(t(words.NEW_END), text_input("ends", type="datetime-local", id=f"{code}-ends"))
    opened = card(
        rx.el.h2(t(title)),
        form(
            field(t(label), text_area("text", rows=3, id=f"{code}-text"), error=error),
            new_end if with_end else rx.fragment(),
            _acts(title, f"do-{code}"),
            on_submit=deed,
            reset_on_submit=False,
        ),
        ask=True,
    )
    ask = button(t(title), kind=kind, wide=True, on_click=OutageState.ask(code), id=f"ask-{code}")
    return rx.cond(OutageState.asking == code, opened, ask)


def _acts(title: Msg, button_id: str) -> rx.Component:
    return pair(
        button(t(title), type="submit", id=button_id),
        button(t(words.GO_BACK), kind=Kind.GHOST, on_click=OutageState.ask("")),
    )


def _end() -> rx.Component:
    """What closes with it, each with its mark; what cannot, and why."""
    error = pick(OutageState.fault.ka, OutageState.fault.en)
    return card(
        rx.el.h2(t(words.END)),
        rx.cond(OutageState.lines.length() > 0, stack(note(t(words.END_HINT)), _marks())),
        form(
            field(t(words.END_FIELD), text_area("text", rows=3, id="end-text"), error=error),
            _acts(words.END, "do-end"),
            on_submit=OutageState.end,
            reset_on_submit=False,
        ),
        ask=True,
    )


def _marks() -> rx.Component:
    return rx.el.ul(
        rx.foreach(OutageState.lines, lambda line: rx.fragment(_mark(line), key=line.id.to_string())),
        class_name="stack",
    )


def _mark(line: rx.Var[Joined]) -> rx.Component:
    box = rx.el.input(
        type="checkbox", checked=OutageState.marked.contains(line.id), on_change=lambda _on: OutageState.mark(line.id)
    )
    why = note(_named(line), " · ", choose(line.why, words.WHY_NOT))
    return rx.el.li(rx.cond(line.why == "", rx.el.label(box, rx.el.span(_named(line)), class_name="check"), why))


def _named(line: rx.Var[Joined]) -> rx.Component:
    place = pick(line.building_ka, line.building_en)
    title = rx.cond(line.title != "", rx.fragment(" · ", line.title))
    return rx.fragment(t(issue_words.ONE, n=line.number), " · ", place, title)


def _stayed() -> rx.Component:
    lines = rx.foreach(
        OutageState.stayed,
        lambda line: rx.el.li(t(issue_words.ONE, n=line.number), ": ", choose(line.why, words.WHY_NOT)),
    )
    shown = card(rx.el.strong(t(words.STAYED)), rx.el.ul(lines, class_name="prose"), tone="warn", role="status")
    return rx.cond(OutageState.stayed.length() > 0, shown)


def _joined() -> rx.Component:
    lines = rx.foreach(VIEW.problems, lambda line: rx.fragment(_one(line), key=line.id.to_string()))
    some = rx.cond(VIEW.problems.length() > 0, rx.el.ul(lines, class_name="stack"), note(t(words.NO_PROBLEMS)))
    return stack(section_title(t(words.PROBLEMS)), some)


def _one(line: rx.Var[Joined]) -> rx.Component:
    name = stack(
        link(_named(line), f"{routes.ISSUE}?id={line.id}"),
        note(choose(line.status, issue_words.STATUS_FOR_STAFF)),
        gap="tight",
    )
    out = button(t(words.TAKE_OUT), kind=Kind.GHOST, small=True, on_click=OutageState.take_out(line.id))
    return rx.el.li(split(name, rx.cond(IS_OPEN, out)))


def _waiting() -> rx.Component:
    look = button(
        t(words.LOOK_WAITING), kind=Kind.GHOST, small=True, on_click=OutageState.ask_waiting, id="ask-waiting"
    )
    join = cluster(
        button(t(words.JOIN_MARKED), on_click=OutageState.join_marked, id="do-join"),
        button(t(words.GO_BACK), kind=Kind.GHOST, on_click=OutageState.ask("")),
    )
    opened = card(rx.cond(OutageState.lines.length() > 0, _marks(), note(t(issue_words.EMPTY))), join, ask=True)
    return stack(section_title(t(words.WAITING)), rx.cond(OutageState.asking == "waiting", opened, look))
