"""What a chairperson and an officer may do next on one problem."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.issues import words, words_due, words_page, words_templates
from rustavi_hoa.issues.desk_state import ChairState, CityState
from rustavi_hoa.issues.issue_state import AuthorState, IssueState
from rustavi_hoa.issues.parts import category_words
from rustavi_hoa.issues.parts_story import ask_form
from rustavi_hoa.issues.rules import NEEDS_REASON, CloseReason, Status
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, card, link_button, note
from rustavi_hoa.ui.feedback import more
from rustavi_hoa.ui.forms import field, form, option, options, select, text_input
from rustavi_hoa.ui.layout import grid, pair, section, stack
from rustavi_hoa.ui.lists import row, rows
from rustavi_hoa.ui.tokens import Kind

VIEW = IssueState.view
CARD = VIEW.card
AT_HOME = ~CARD.is_sent

DONE_REASONS = (CloseReason.BY_ASSOCIATION, CloseReason.BY_SERVICE, CloseReason.OTHER)
NOT_DONE_REASONS = tuple(each for each in CloseReason if each not in DONE_REASONS[:2])


def reasons(code: str, chosen: tuple[CloseReason, ...]) -> rx.Component:
    """The list of reasons."""
    first = option("", t(words_page.CHOOSE))
    lines = options((each.value, t(words.REASON[each])) for each in chosen)
    return field(t(words_page.REASON), select("reason", first, *lines, id=f"{code}-reason", required=True))


def chair_desk() -> rx.Component:
    """The chairperson's steps, the first at the thumb."""
    home = rx.cond(AT_HOME | (IssueState.asking != ""), stack(_confirm(), _send(), _close(True), _others()))
    undo = button(t(words_page.UNMERGE), kind=Kind.GHOST, wide=True, on_click=ChairState.unmerge(CARD.id))
    return section(home, rx.cond(CARD.status == "duplicate", undo))


def _others() -> rx.Component:
    can = VIEW.steps.contains
    some = can("refused") | can("planned") | can("duplicate") | (IssueState.asking != "")
    return rx.cond(some, more(t(words_page.OTHER_STEPS), stack(_close(False), _plan(), _merge())))


def _confirm() -> rx.Component:
    ask = button(
        t(words_page.CONFIRM), icon_name="check", wide=True, on_click=ChairState.confirm(CARD.id), id="chair-confirm"
    )
    return rx.cond(VIEW.steps.contains("confirmed"), ask)


def _send() -> rx.Component:
    return ask_form(
        "send",
        t(words_page.SEND_TO_CITY),
        "text",
        lambda given: ChairState.send(CARD.id, given),
        label=words_page.NOTE_TO_CITY,
        kind=Kind.SECONDARY,
        when=VIEW.steps.contains("sent_to_city"),
    )


def _close(is_done: bool) -> rx.Component:
    code, to = ("done", "resolved") if is_done else ("refuse", "refused")
    return ask_form(
        code,
        t(words_page.WE_FIX if is_done else words_page.REFUSE),
        "text",
        lambda given: ChairState.close(CARD.id, is_done, given),
        extra=reasons(code, DONE_REASONS if is_done else NOT_DONE_REASONS),
        when=VIEW.steps.contains(to),
    )


def _plan() -> rx.Component:
    return ask_form(
        "plan",
        t(words_page.PLAN),
        "text",
        lambda given: ChairState.plan(CARD.id, given),
        hint=words_page.PLAN_HINT,
        when=VIEW.steps.contains("planned"),
    )


def _merge() -> rx.Component:
    ask = button(t(words_page.MERGE), kind=Kind.GHOST, wide=True, icon_name="link", on_click=ChairState.choose(CARD.id))
    others = rows(
        rx.foreach(
            ChairState.others,
            lambda each: row(
                rx.cond(each[2] != "", each[2], category_words(each[1])),
                note=t(words.ONE, n=each[3]),
                on_click=ChairState.merge(CARD.id, each[0]),
            ),
        )
    )
    listed = card(
        rx.el.h2(t(words_page.MERGE_INTO)),
        rx.cond(ChairState.others.length() > 0, others, note(t(words_page.MERGE_NONE))),
        button(t(words_page.CANCEL), kind=Kind.GHOST, on_click=IssueState.ask("")),
        ask=True,
    )
    return rx.cond(VIEW.steps.contains("duplicate"), rx.cond(IssueState.asking == "merge", listed, ask))


def city_desk() -> rx.Component:
    """The officer's steps."""
    moves = [_step(to) for to in words_page.STEP]
    said = (_say("reply", words_page.ANSWER_PUBLIC), _say("note", words_page.NOTE_INSIDE, words_page.NOTE_HINT))
    ready = link_button(t(words_templates.CHOOSE), f"{routes.ANSWER}?id={CARD.id}", kind=Kind.GHOST, wide=True)
    return section(_assign(), grid(*moves, *said, ready, _extend()))


def _assign() -> rx.Component:
    person = select(
        "assignee",
        option("", t(words_page.NOBODY)),
        rx.foreach(CityState.officers, lambda each: option(each[0].to_string(), each[1])),
        id="assign-person",
    )
    error = pick(IssueState.fault.ka, IssueState.fault.en)
    made = card(
        rx.el.h2(t(words_page.ASSIGN)),
        form(
            field(t(words_page.SERVICE), _services(), error=error),
            field(t(words_page.PERSON), person),
            pair(
                button(t(words_page.ASSIGN), type="submit"),
                button(t(words_page.CANCEL), kind=Kind.GHOST, on_click=IssueState.ask("")),
            ),
            on_submit=lambda given: CityState.assign(CARD.id, given),
            reset_on_submit=False,
        ),
        ask=True,
    )
    ask = button(t(words_page.ASSIGN), icon_name="user", wide=True, on_click=CityState.choose, id="city-assign")
    return rx.cond(VIEW.steps.contains("assigned"), rx.cond(IssueState.asking == "assign", made, ask))


def _extend() -> rx.Component:
    until = text_input("until", type="date", id="extend-until", required=True)
    return ask_form(
        "extend",
        t(words_due.EXTEND),
        "text",
        lambda given: CityState.extend(CARD.id, given),
        label=words_page.REASON,
        hint=words_due.EXTEND_HINT,
        extra=field(t(words_due.UNTIL), until),
        when=VIEW.may_extend,
    )


def _services() -> rx.Component:
    return select(
        "service",
        option("", t(words_page.CHOOSE)),
        *options((code, t(label)) for code, label in words.SERVICES.items()),
        id="assign-service",
        required=True,
        default_value=CARD.service,
    )


def _step(to: str) -> rx.Component:
    extra = rx.fragment()
    if to in NEEDS_REASON:
        extra = reasons(to, DONE_REASONS if to == Status.RESOLVED else NOT_DONE_REASONS)
    if to == Status.HANDED_OVER:
        extra = field(t(words_page.BODY), text_input("body", id="handed-body", required=True))
    return ask_form(
        f"to_{to}",
        t(words_page.STEP[to]),
        "text",
        lambda given: CityState.move(CARD.id, to, given),
        extra=extra,
        when=VIEW.steps.contains(to),
    )


def _say(kind: str, title: object, hint: object = None) -> rx.Component:
    return ask_form(f"say_{kind}", t(title), "text", lambda given: AuthorState.say(CARD.id, kind, given), hint=hint)
