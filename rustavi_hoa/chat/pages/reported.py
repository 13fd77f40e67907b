"""Messages that neighbours asked to look at: staff open one at a time, and each opening is logged."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.chat import words
from rustavi_hoa.chat.state import ReportedState
from rustavi_hoa.chat.views import ReportedCard
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, card, note, page_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.layout import cluster, stack
from rustavi_hoa.ui.photos import gallery, photo_link
from rustavi_hoa.ui.tokens import Kind


def page() -> rx.Component:
    """What waits for a look."""
    return stack(
        page_title(t(words.REPORTED_TITLE), t(words.REPORTED_LEAD)),
        reported_list(),
    )


def reported_list() -> rx.Component:
    """The cards, or that there are none."""
    cards = rx.foreach(ReportedState.cards, lambda one: _card(one))
    none = empty("check", t(words.REPORTED_NONE))
    shown = rx.cond(ReportedState.cards.length() > 0, stack(cards), none)
    return rx.cond(ReportedState.is_loaded, shown, skeleton_rows())


def _card(one: rx.Var[ReportedCard]) -> rx.Component:
    return card(
        rx.el.h2(pick(one.house, one.house_en)),
        note(t(words.REPORTED_WHY, reason=one.reason)),
        rx.cond(
            one.is_open,
            stack(
                rx.el.b(one.who),
                rx.el.p(one.text, class_name="pre"),
                gallery(rx.foreach(one.photo_ids, _photo)),
                button(t(words.HANDLED), on_click=ReportedState.put_away(one.report_id)),
            ),
            cluster(
                button(t(words.READ_IT), kind=Kind.SECONDARY, on_click=ReportedState.read(one.report_id)),
                button(t(words.HANDLED), kind=Kind.GHOST, on_click=ReportedState.put_away(one.report_id)),
            ),
        ),
        key=one.report_id.to_string(),
    )


def _photo(photo_id: rx.Var[str]) -> rx.Component:
    return photo_link(f"/photos/reported/{photo_id}/320", f"/photos/reported/{photo_id}/1600", t(words.PHOTO))
