"""Proposals of chairpersons on the city's desk: the queue, and one of them side by side."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.passport import words_import, words_page
from rustavi_hoa.passport.review_state import ReviewState
from rustavi_hoa.passport.views_forms import ProposalLine, SideView
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, chip, link, note, page_title
from rustavi_hoa.ui.feedback import banner, empty, skeleton_rows
from rustavi_hoa.ui.forms import field, form, radio_card, radio_cards, text_area
from rustavi_hoa.ui.layout import cluster, pair, stack
from rustavi_hoa.ui.lists import row, rows

ONE = ReviewState.one


def page() -> rx.Component:
    """The queue, or the proposal that the address names."""
    shown = rx.cond(ONE.id > 0, _one(), _queue())
    return rx.cond(ReviewState.is_loaded, shown, stack(page_title(t(words_page.REVIEW_TITLE)), skeleton_rows(5)))


def _queue() -> rx.Component:
    queue = ReviewState.queue
    listed = rx.cond(
        queue.lines.length() > 0,
        rows(rx.foreach(queue.lines, _line)),
        empty("check-circle", t(words_page.QUEUE_EMPTY), t(words_page.QUEUE_EMPTY_HINT)),
    )
    lead = t(words_page.QUEUE_LEAD, n=queue.total.to_string())
    may = SessionState.me.rights.contains(Can.REGISTER_IMPORT.value)
    by_book = rx.cond(may, link(t(words_import.TITLE), routes.PASSPORT_IMPORT))
    onward = cluster(link(t(words_page.COVER), routes.COVERAGE), by_book)
    return stack(page_title(t(words_page.REVIEW_TITLE), lead), onward, listed)


def _line(each: rx.Var[ProposalLine]) -> rx.Component:
    moved = chip("alert-triangle", t(words_page.CONFLICTS_N, n=each.conflicts.to_string()), "warn")
    about = rx.fragment(
        pick(each.label_ka, each.label_en),
        " · ",
        each.author,
        " · ",
        t(words_page.FIELDS_N, n=each.count.to_string()),
        " · ",
        pick(each.at.ka, each.at.en),
    )
    return row(
        pick(each.address, each.address_en),
        href=f"{routes.PASSPORT_REVIEW}?proposal={each.id}",
        chip=rx.cond(each.conflicts > 0, moved, rx.fragment()),
        note=about,
        icon_name="edit",
    )


def _one() -> rx.Component:
    sides = stack(rx.foreach(ONE.sides, _side))
    fault = pick(ReviewState.fault.ka, ReviewState.fault.en)
    word = text_area("word", rows="2", max_length=500, default_value=ONE.word)
    answer = form(
        sides,
        field(t(words_page.WORD), word, t(words_page.WORD_HINT), fault),
        button(t(words_page.DECIDE), type="submit", icon_name="check"),
        on_submit=ReviewState.decide,
        key=ONE.id.to_string() + "-" + ONE.number.to_string(),
    )
    done = stack(banner(choose(ONE.state, words_page.DECIDED), tone="good", icon_name="check"), sides)
    return stack(
        page_title(pick(ONE.label_ka, ONE.label_en), pick(ONE.address, ONE.address_en)),
        cluster(
            link(t(words_page.BACK_TO_QUEUE), routes.PASSPORT_REVIEW),
            link(t(words_page.TITLE), f"{routes.PASSPORT}?id={ONE.building_id}"),
        ),
        note(ONE.author, " · ", pick(ONE.at.ka, ONE.at.en)),
        rx.cond(ONE.state == "sent", answer, done),
    )


def _side(each: rx.Var[SideView]) -> rx.Component:
    old = rx.cond(each.old_ka != "", pick(each.old_ka, each.old_en), t(words_page.NOT_SAID))
    new = rx.cond(each.new_ka != "", pick(each.new_ka, each.new_en), t(words_page.NOT_SAID))
    refused = rx.cond(each.verdict == "", each.is_conflict, each.verdict == "refuse")
    verdicts = radio_cards(
        t(words_page.VERDICT),
        radio_card(each.key, "accept", t(words_page.ACCEPT), default_checked=~refused),
        radio_card(each.key, "refuse", t(words_page.REFUSE), default_checked=refused),
        hide_legend=True,
    )
    verdict = rx.match(
        rx.cond(ONE.state == "sent", "", each.verdict),
        ("accept", chip("check", t(words_page.ACCEPT), "good")),
        ("refuse", chip("corner-up-left", t(words_page.REFUSE), "warn")),
        verdicts,
    )
    moved = rx.cond(each.is_conflict, chip("alert-triangle", t(words_page.MOVED), "warn"))
    return card(
        rx.el.h2(pick(each.label_ka, each.label_en)),
        pair(
            stack(
                note(t(words_page.OLD)), rx.el.span(old), note(pick(each.old_said_ka, each.old_said_en)), gap="tight"
            ),
            stack(note(t(words_page.NEW)), rx.el.b(new), gap="tight"),
        ),
        moved,
        verdict,
        key=each.key,
        custom_attrs={"data-testid": "side"},
    )
