"""The story of a problem and the forms that add to it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.issues import words, words_due, words_page
from rustavi_hoa.issues import words_report as report_words
from rustavi_hoa.issues.issue_state import IssueState
from rustavi_hoa.issues.parts import LOOKS
from rustavi_hoa.issues.views import TimelineItem
from rustavi_hoa.photos.parts import photo_picker
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, note, section_title
from rustavi_hoa.ui.custom import CustomElement
from rustavi_hoa.ui.feedback import more
from rustavi_hoa.ui.forms import field, form, native_form, text_area
from rustavi_hoa.ui.layout import pair, section
from rustavi_hoa.ui.lists import timeline, timeline_item
from rustavi_hoa.ui.photos import gallery, photo_link
from rustavi_hoa.ui.tokens import Kind

VIEW = IssueState.view
REASONS = {**words.REASON, **words_due.WHY, **words_due.NOT_FIXED_WHY}
"""Reasons of a close, of a deadline, of a "not fixed": their codes differ, or say the same."""


def story() -> rx.Component:
    """What happened, newest first."""
    items = rx.foreach(
        VIEW.timeline.reverse(), lambda item: rx.fragment(story_line(item=item), key=item.seq.to_string())
    )
    return section(section_title(t(words_page.STORY)), timeline(items, aria_label=t(words_page.STORY)))


@rx.memo
def story_line(*, item: rx.Var[TimelineItem]) -> rx.Component:
    """One line: what, when, by whom, in which words, with which photos."""
    what = rx.match(
        item.kind,
        ("status", choose(item.status, words.STATUS)),
        ("due", _day_words(item)),
        choose(item.kind, words.KIND),
    )
    who = rx.fragment(
        choose(item.who, words.PART),
        rx.cond(item.name != "", rx.fragment(" · ", item.name)),
        rx.cond(item.service != "", rx.fragment(" · ", choose(item.service, words.SERVICES))),
    )
    other = rx.el.a(t(words.ONE, n=item.other_no), href=f"{routes.ISSUE}?id={item.other_id}")
    pictures = gallery(
        rx.foreach(
            item.photos,
            lambda photo: photo_link(f"/photos/issue/{photo}/320", f"/photos/issue/{photo}/1600", t(words_page.PHOTO)),
        )
    )
    tone = rx.cond(
        item.is_internal, "warn", rx.match(item.status, *((code, str(look[1])) for code, look in LOOKS.items()), "calm")
    )
    return timeline_item(
        what,
        pick(item.at.ka, item.at.en),
        note(who),
        rx.cond(item.reason != "", rx.el.p(choose(item.reason, REASONS))),
        rx.cond(item.text != "", rx.el.p(item.text, class_name="pre")),
        rx.cond(item.other_id > 0, other),
        rx.cond(item.photos.length() > 0, pictures),
        tone=tone,
    )


def _day_words(item: rx.Var[TimelineItem]) -> rx.Var:
    """Say what became of the deadline."""
    day = pick(item.day.ka, item.day.en)
    is_first = (item.reason == "promise") | (item.reason == "emergency")
    moved = rx.cond(is_first, t(words_due.STATE["ahead"], day=day), t(words_due.MOVED, day=day))
    return rx.cond(item.day.ka != "", moved, t(words_due.DROPPED))


class HoaWords(CustomElement):
    """The custom element of ``client/words.js``; its inside is drawn here."""

    tag = "hoa_words"


def composer(
    kind: str = "comment",
    label: Msg = words_page.COMMENT,
    *extra: rx.Component,
    to: str = "words",
    empty: Msg = words.WRITE_TEXT,
) -> rx.Component:
    """Say something with photos; typed words and pictures stay on the phone until the house has them."""
    facts = {
        "data-url": f"/api/issues/{VIEW.card.id}/{to}",
        "data-kind": kind,
        "data-person": SessionState.me.person_id.to_string(),
        "data-empty": t(empty),
        "data-sending": t(report_words.SENDING),
        "data-sent": t(report_words.SENT),
        "data-waiting": t(report_words.WAITING),
        "data-failed": t(report_words.FAILED),
        "data-signed-out": t(report_words.NEEDS_SIGN_IN),
        "data-testid": f"say-{kind}",
    }
    box = text_area("text", id=f"say-{kind}", rows=2, placeholder=t(words_page.WRITE_HERE))
    said = rx.el.p(class_name="note", role="status", custom_attrs={"data-said": ""})
    fault = rx.el.p(class_name="error", role="alert", custom_attrs={"data-error": ""})
    send = button(t(words_page.SAY), type="submit", kind=Kind.SECONDARY, icon_name="send")
    pictures = more(t(words_page.ADD_PHOTO), photo_picker())
    made = native_form(*extra, field(t(label), box), fault, pictures, send, said, action=routes.ISSUE, method="get")
    return HoaWords.create(made, custom_attrs=facts)


def ask_form(
    code: str,
    title: rx.Var,
    name: str,
    deed: Callable[[Any], Any],
    *,
    label: Msg = words_page.IN_YOUR_WORDS,
    hint: Msg | None = None,
    raw_hint: rx.Var | str = "",
    extra: rx.Component | None = None,
    value: rx.Var | str = "",
    when: rx.Var | bool = True,
    kind: str = Kind.GHOST,
) -> rx.Component:
    """A button that opens a small form on the spot; what was typed stays when the answer is a fault.

    ``when`` says whether the step is there to take; an open form stays even when somebody else was faster.
    """
    error = rx.cond(IssueState.asking == code, pick(IssueState.fault.ka, IssueState.fault.en), "")
    box = text_area(name, id=f"{code}-{name}", rows=3, default_value=value)
    asked = field(t(label), box, hint=t(hint) if hint else raw_hint, error=error)
    inside = form(extra or rx.fragment(), asked, _acts(code, title), on_submit=deed, reset_on_submit=False)
    made = card(rx.el.h2(title), inside, ask=True)
    mark = {"data-testid": f"open-{code}"}
    ask = button(title, kind=kind, wide=True, on_click=IssueState.ask(code), custom_attrs=mark)
    closed = rx.cond(when, ask) if isinstance(when, rx.Var) else (ask if when else rx.fragment())
    return rx.cond(IssueState.asking == code, made, closed)


def _acts(code: str, title: rx.Var) -> rx.Component:
    """Do it, or leave the form."""
    return pair(
        button(title, type="submit", custom_attrs={"data-testid": f"do-{code}"}),
        button(t(words_page.CANCEL), kind=Kind.GHOST, on_click=IssueState.ask("")),
    )
