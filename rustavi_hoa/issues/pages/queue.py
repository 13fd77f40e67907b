"""The city's queue: dense, for the keyboard, filters in the address, many at once with a preview."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.issues import words, words_due, words_page
from rustavi_hoa.issues.categories import ABOUT
from rustavi_hoa.issues.parts import category_words, due_chip, status_chip, title_words, where_words
from rustavi_hoa.issues.parts_bulk import bulk
from rustavi_hoa.issues.queue_state import BulkState, QueueState
from rustavi_hoa.issues.views import IssueCard
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import link_button, note, page_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.forms import option, select
from rustavi_hoa.ui.layout import stack
from rustavi_hoa.ui.lists import filters, number, pager, table, table_row
from rustavi_hoa.ui.tokens import Kind

ASKED = QueueState.asked
FOUND = QueueState.found


def page() -> rx.Component:
    """Filters, the table, the pages, and what to do with the marked."""
    nothing = empty(
        "search", t(words_page.NOTHING_FOUND), action=link_button(t(words_page.CLEAR), routes.QUEUE, kind=Kind.GHOST)
    )
    listed = rx.cond(FOUND.total > 0, stack(_table(), _pager()), nothing)
    return stack(
        page_title(t(words_page.QUEUE), t(words_page.FOUND, n=FOUND.total)),
        _filters(),
        bulk(),
        rx.cond(QueueState.is_loaded, listed, skeleton_rows(8)),
        note(t(words_page.KEYS), class_name="desk-only"),
    )


def _choice(name: str, label: object, current: rx.Var, *lines: rx.Component) -> rx.Component:
    return select(
        name,
        option("", t(label)),
        *lines,
        value=current,
        on_change=lambda value: QueueState.narrow(name, value),
        aria_label=t(label),
        id=f"filter-{name}",
    )


def _filters() -> rx.Component:
    offers = QueueState.offers
    groups = [option(code, t(label)) for code, label in words_page.GROUP_LABELS.items()]
    statuses = [option(code, t(label)) for code, label in words.STATUS_FOR_STAFF.items()]
    unknown = option("unknown", t(words_page.UNKNOWN_UNIT))
    number_or_none = rx.cond(ASKED.unit < 0, "unknown", rx.cond(ASKED.unit > 0, ASKED.unit.to_string(), ""))
    house = rx.cond(ASKED.building > 0, ASKED.building.to_string(), "")
    older = rx.cond(ASKED.older > 0, ASKED.older.to_string(), "")
    days = [option(str(n), t(words_page.OLDER_THAN, n=n)) for n in (3, 7, 14, 30, 90)]
    return filters(
        _choice("status", words_page.ANY_STATUS, ASKED.status, *groups, *statuses),
        _choice("category", words_page.ANY_CATEGORY, ASKED.category, *_labels(ABOUT)),
        _choice("unit", words_page.ANY_UNIT, number_or_none, rx.foreach(offers.units, _place), unknown),
        _choice("building", words_page.ANY_BUILDING, house, rx.foreach(offers.buildings, _place)),
        _choice("service", words_page.ANY_SERVICE, ASKED.service, *_named(words.SERVICES)),
        _choice("older", words_page.HEADS["age"], older, *days),
        _choice("due", words_due.ANY_DUE, ASKED.due, *_named(words_due.DUE_FILTER)),
        _choice("order", words_page.ORDER["newest"], ASKED.order, *_named(words_page.ORDER)),
        _switch("mine", words_page.MY_CASES, ASKED.mine),
        _switch("emergency", words_page.ONLY_URGENT, ASKED.emergency),
        link_button(t(words_page.CLEAR), routes.QUEUE, kind=Kind.PLAIN, small=True),
    )


def _labels(table_of: dict) -> list[rx.Component]:
    return [option(code.value, t(about.label)) for code, about in table_of.items()]


def _named(labels: dict) -> list[rx.Component]:
    return [option(code, t(label)) for code, label in labels.items()]


def _place(each: rx.Var) -> rx.Component:
    return option(each[0].to_string(), pick(each[1], each[2]))


def _switch(name: str, label: object, current: rx.Var) -> rx.Component:
    box = rx.el.input(
        type="checkbox",
        id=f"filter-{name}",
        checked=current,
        on_change=lambda on: QueueState.narrow(name, rx.cond(on, "1", "")),
    )
    return rx.el.label(box, rx.el.span(t(label)), class_name="check")


def _table() -> rx.Component:
    heads = [
        t(words_page.HEADS[name]) for name in ("n", "status", "due", "what", "where", "category", "age", "support")
    ]
    heads[3] = rx.el.div(heads[3], style={"min_width": "14rem"})  # what it is about, not what it is called
    body = rx.foreach(FOUND.cards, lambda card: rx.fragment(queue_row(card=card), key=card.id.to_string()))
    return rx.el.div(
        table([*heads, t(words_page.HEADS["service"])], body, label=t(words_page.QUEUE), numbers=frozenset({6, 7})),
        class_name="queue",
        custom_attrs={"data-keys": "rows"},
    )


@rx.memo
def queue_row(*, card: rx.Var[IssueCard]) -> rx.Component:
    """One problem in the queue."""
    mark = rx.el.input(
        type="checkbox",
        checked=BulkState.marked.contains(card.id),
        on_change=lambda _on: BulkState.mark(card.id),
        aria_label=t(words_page.SELECT, n=card.number),
    )
    link = rx.el.a(title_words(card), href=f"{routes.ISSUE}?id={card.id}")
    age = rx.el.span(" · ", pick(card.age.ka, card.age.en), class_name="phone-only")
    doer = rx.fragment(choose(card.service, words.SERVICES), rx.cond(card.assignee != "", f" · {card.assignee}", ""))
    return table_row(
        rx.el.label(mark, rx.el.span(card.number, class_name="num"), class_name="check"),
        status_chip(card),
        due_chip(card),
        rx.el.div(link, note(where_words(card), age)),
        pick(card.building_ka, card.building_en),
        category_words(card.category),
        number(card.age_days),
        number(card.support),
        doer,
    )


def _pager() -> rx.Component:
    newer = link_button(t(words_page.NEWER), _page_address(-1), kind=Kind.GHOST, small=True)
    older = link_button(t(words_page.OLDER), _page_address(1), kind=Kind.GHOST, small=True)
    return rx.cond(
        FOUND.pages > 1,
        pager(
            t(words_page.PAGE_OF, page=FOUND.page, pages=FOUND.pages, total=FOUND.total),
            rx.cond(FOUND.page > 1, newer),
            rx.cond(FOUND.page < FOUND.pages, older),
        ),
    )


def _page_address(way: int) -> rx.Var:
    return f"{routes.QUEUE}?{QueueState.query}&page={FOUND.page + way}"
