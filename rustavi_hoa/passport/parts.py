"""Pieces that the passport's pages share: a condition with its sign, a bar of what is filled."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.gallery.parts import grade_chip
from rustavi_hoa.passport import words, words_page
from rustavi_hoa.passport.views import ConditionView, LiftWarning
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import chip, note
from rustavi_hoa.ui.feedback import banner, steps
from rustavi_hoa.ui.layout import cluster, split, stack

TRENDS = {"better": "arrow-up", "worse": "arrow-down", "same": "minus", "new": "plus"}


def condition(each: rx.Var[ConditionView]) -> rx.Component:
    """One element: grade, trend, how and when it was judged, confidence, dispute."""
    known = rx.cond(
        each.on_day != "",
        rx.fragment(
            cluster(
                chip(
                    rx.match(each.trend, *TRENDS.items(), "minus"), choose(each.trend, words.TRENDS), "calm", line=True
                ),
                rx.cond(each.is_disputed, chip("alert-triangle", t(words_page.DISPUTED), "warn")),
            ),
            note(
                choose(each.method, words.METHODS),
                ", ",
                pick(each.on_ka, each.on_en),
                rx.cond(each.who != "", rx.fragment(" · ", each.who)),
                " · ",
                t(words_page.TRUST_SHARE, share=each.share.to_string()),
            ),
            rx.cond(each.expert_ka != "", note(pick(each.expert_ka, each.expert_en))),
            rx.cond(each.note != "", rx.el.p(each.note)),
            rx.cond(each.photos.length() > 0, _proofs(each)),
        ),
    )
    return rx.el.div(
        cluster(rx.el.b(pick(each.label_ka, each.label_en)), grade_chip(each.word)),
        known,
        class_name="stack stack-tight",
        custom_attrs={"data-testid": "condition"},
    )


def _proofs(each: rx.Var[ConditionView]) -> rx.Component:
    """The photos that show why it was judged so."""
    name = t(words_page.PHOTO_OF, element=pick(each.label_ka, each.label_en))
    photos = rx.foreach(
        each.photos,
        lambda photo: rx.el.a(
            rx.el.img(src=f"/photos/gallery/{photo}/320", alt=name, loading="lazy", class_name="photo photo-big"),
            href=f"/photos/gallery/{photo}/1600",
            target="_blank",
        ),
    )
    return rx.el.div(photos, class_name="gallery")


def filled_bar(share: rx.Var[int], filled: rx.Var[int], required: rx.Var[int]) -> rx.Component:
    """How much of the required part is filled: a bar, a share and the counts."""
    told = rx.fragment(
        share.to_string(), "% · ", t(words_page.FILLED_OF, filled=filled.to_string(), required=required.to_string())
    )
    tenths = steps((share - 9) / 10, 10, t(words_page.FILLED))
    return stack(split(t(words_page.FILLED), rx.el.span(told, class_name="num")), tenths, gap="tight")


def lift_banner(each: rx.Var[LiftWarning]) -> rx.Component:
    """A lift whose inspection is near or past."""
    said = {"lift": pick(each.label_ka, each.label_en), "when": pick(each.due_ka, each.due_en)}
    is_late = each.state == "overdue"
    return banner(
        rx.cond(is_late, t(words_page.LIFT_OVERDUE, **said), t(words_page.LIFT_SOON, **said)),
        tone=rx.cond(is_late, "danger", "warn"),
        icon_name="elevator",
    )
