"""What to do with the marked problems: choose a step, see what it would change, apply."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.issues import words, words_bulk, words_page
from rustavi_hoa.issues.queue_state import BulkState
from rustavi_hoa.issues.rules import CloseReason
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, note
from rustavi_hoa.ui.feedback import more
from rustavi_hoa.ui.forms import field, form, option, options, select, text_area, text_input
from rustavi_hoa.ui.layout import cluster, stack
from rustavi_hoa.ui.tokens import Kind

STEPS = {"assigned": words_page.ASSIGN, **{to: words_page.STEP[to] for to in ("in_progress", "handed_over", "planned")}}
CLOSES = {to: words_page.STEP[to] for to in ("resolved", "refused")}


def bulk() -> rx.Component:
    """Appears when something is marked."""
    steps = select(
        "to",
        option("", t(words_page.CHOOSE)),
        *options((code, t(label)) for code, label in (STEPS | CLOSES).items()),
        value=BulkState.to,
        on_change=BulkState.choose,
        aria_label=t(words_page.WITH_SELECTED),
        id="bulk-to",
    )
    head = cluster(
        rx.el.strong(t(words_page.SELECTED, n=BulkState.marked.length())),
        steps,
        button(t(words_page.UNMARK), kind=Kind.PLAIN, small=True, on_click=BulkState.unmark),
    )
    asked = card(head, rx.cond(BulkState.to != "", _form()), ask=True)
    return rx.cond(BulkState.marked.length() > 0, asked, _done())


def _done() -> rx.Component:
    """What the last step left, and the way back while its minute lasts."""
    back = cluster(
        button(t(words_bulk.TAKE_BACK), icon_name="rotate-ccw", kind=Kind.SECONDARY, small=True,
               on_click=BulkState.take_back, id="bulk-undo"),
        note(t(words_bulk.MINUTE)),
    )  # fmt: skip
    stayed = stack(rx.el.strong(t(words_bulk.LEFT)), _left())
    some = (BulkState.act > 0) | (BulkState.left.length() > 0)
    shown = card(
        rx.cond(BulkState.act > 0, back), rx.cond(BulkState.left.length() > 0, stayed), ask=True, role="status"
    )
    return rx.cond(some, shown)


def _left() -> rx.Component:
    """Each problem that does not go along, with its reason."""
    lines = rx.foreach(
        BulkState.left,
        lambda each: rx.el.li(
            rx.el.a(
                rx.cond(each.number != "", each.number, t(words.ONE, n=each.id)), href=f"{routes.ISSUE}?id={each.id}"
            ),
            " · ",
            choose(each.why, words_bulk.WHY),
            rx.cond(each.status != "", rx.fragment(" · ", choose(each.status, words.STATUS_FOR_STAFF))),
        ),
    )
    return rx.el.ul(lines, class_name="prose")


def _form() -> rx.Component:
    error = pick(BulkState.fault.ka, BulkState.fault.en)
    service = select(
        "service",
        option("", t(words_page.CHOOSE)),
        *options((code, t(label)) for code, label in words.SERVICES.items()),
        id="bulk-service",
    )
    reason = select(
        "reason",
        option("", t(words_page.CHOOSE)),
        *options((each.value, t(words.REASON[each])) for each in CloseReason),
        id="bulk-reason",
    )
    closes = (BulkState.to == "resolved") | (BulkState.to == "refused")
    return form(
        rx.el.p(t(words_page.PREVIEW, able=BulkState.able, unable=BulkState.left.length()), role="status"),
        rx.cond(BulkState.left.length() > 0, more(t(words_bulk.CANNOT, n=BulkState.left.length()), _left())),
        rx.cond(BulkState.to == "assigned", field(t(words_page.SERVICE), service)),
        rx.cond(closes, field(t(words_page.REASON), reason)),
        rx.cond(BulkState.to == "handed_over", field(t(words_page.BODY), text_input("body", id="bulk-body"))),
        field(t(words_page.IN_YOUR_WORDS), text_area("text", rows=2, id="bulk-text"), error=error),
        button(t(words_page.APPLY), type="submit"),
        on_submit=BulkState.apply,
        reset_on_submit=False,
    )
