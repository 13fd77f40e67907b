"""What did not arrive, for staff."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.notices import words_out as words
from rustavi_hoa.notices.views import Failure
from rustavi_hoa.notices.watch_state import WatchState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import icon_button, note, page_title
from rustavi_hoa.ui.feedback import banner, empty, skeleton_rows
from rustavi_hoa.ui.layout import cluster, stack
from rustavi_hoa.ui.lists import row, rows
from rustavi_hoa.ui.tokens import Kind, Tone

VIEW = WatchState.view


def page() -> rx.Component:
    """Each failure with its two ways on; the month's SMS above."""
    money = note(t(words.SMS_MONTH, spent=VIEW.spent, cap=VIEW.cap, segments=VIEW.segments))
    many = rows(rx.foreach(VIEW.failures, _failure), custom_attrs={"data-testid": "failures"})
    shown = stack(
        money,
        rx.cond(VIEW.is_capped, banner(t(words.SMS_CAP), tone=Tone.WARN, icon_name="alert-triangle")),
        note(t(words.WAITING, n=VIEW.waiting)),
        rx.cond(VIEW.failures.length() > 0, many, empty("check-check", t(words.NO_FAILURE))),
    )
    return stack(
        page_title(t(words.WATCH), t(words.WATCH_LEAD)), rx.cond(WatchState.is_loaded, shown, skeleton_rows(3))
    )


def _failure(each: rx.Var[Failure]) -> rx.Component:
    what = rx.cond(each.what_ka != "", rx.fragment(" · ", pick(each.what_ka, each.what_en)))
    who = rx.cond(each.person != "", rx.fragment(each.person, " · "))
    again = icon_button("refresh", t(words.RESEND), kind=Kind.SECONDARY, on_click=WatchState.resend(each.id))
    away = icon_button("x", t(words.DROP), on_click=WatchState.drop(each.id))
    return row(
        rx.el.span(choose(each.way, words.WAY), what),
        icon_name="alert-circle",
        note=rx.el.span(who, t(words.TRIES, n=each.tries, why=each.why), " · ", pick(each.at.ka, each.at.en)),
        end=cluster(again, away),
        key=each.id.to_string(),
    )
