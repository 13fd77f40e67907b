"""Beside a problem: the outage it is part of, or one that it may join by a tap."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.issues import words_outages as words
from rustavi_hoa.issues import words_responsibility as responsibility
from rustavi_hoa.issues.issue_state import AuthorState, IssueState
from rustavi_hoa.issues.views_outages import OutageHint
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, card
from rustavi_hoa.ui.layout import cluster
from rustavi_hoa.ui.tokens import Kind

VIEW = IssueState.view


def outage_hints() -> rx.Component:
    """What it has to do with an outage, and the way to who is responsible for it."""
    whose = rx.el.a(t(responsibility.TITLE), href=f"{routes.RESPONSIBLE}?id={VIEW.card.id}")
    return rx.fragment(
        rx.foreach(VIEW.outage, _part), rx.foreach(VIEW.offers, _offer), rx.cond(VIEW.is_brief, rx.fragment(), whose)
    )


def _part(each: rx.Var[OutageHint]) -> rx.Component:
    name = rx.el.a(t(words.IS_PART, title=pick(each.ka, each.en)), href=f"{routes.OUTAGE}?id={each.id}")
    out = button(t(words.TAKE_OUT), kind=Kind.PLAIN, small=True, on_click=AuthorState.part(VIEW.card.id))
    return card(cluster(name, rx.cond(VIEW.parts.length() > 0, out)), tone="info")


def _offer(each: rx.Var[OutageHint]) -> rx.Component:
    name = rx.el.a(t(words.MAY_JOIN, title=pick(each.ka, each.en)), href=f"{routes.OUTAGE}?id={each.id}")
    join = button(
        t(words.JOIN_ONE), kind=Kind.SECONDARY, icon_name="link", on_click=AuthorState.join(VIEW.card.id, each.id)
    )
    return card(name, join, ask=True)
