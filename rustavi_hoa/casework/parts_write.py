"""Fields of a letter, the same for the registry and for an applicant: they differ in whom they belong to."""

from __future__ import annotations

from collections.abc import Callable

import reflex as rx

from rustavi_hoa.casework import words, words_page
from rustavi_hoa.casework.forms import CHAIR, OTHER
from rustavi_hoa.casework.intake import LONGEST_SUBJECT
from rustavi_hoa.casework.rules import AnswerBy, Kind
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.services import SERVICES
from rustavi_hoa.shell.notice import Spoken
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.base import Text
from rustavi_hoa.ui.feedback import banner
from rustavi_hoa.ui.forms import field, option, options, radio_card, radio_cards, select, text_area, text_input
from rustavi_hoa.ui.tokens import Tone

Faults = rx.Var[dict[str, Spoken]]
KINDS = {code: msg for code, msg in words.KIND.items() if code != Kind.COMPLAINT}


def error(faults: Faults, name: str) -> rx.Var:
    """Say what is wrong with a field."""
    said = faults[name]
    return pick(said.ka, said.en)


def fault_line(faults: Faults, name: str) -> rx.Component:
    """The same under a group of answers."""
    return rx.el.p(error(faults, name), class_name="error", role="alert")


def summary(faults: Faults) -> rx.Component:
    """Beside the button of a long form: that something above is to be mended."""
    told = banner(t(words_page.SEE_FAULTS), tone=Tone.WARN, icon_name="alert-triangle")
    return rx.el.div(rx.cond(faults.length() > 0, told), fault_line(faults, "key"), role="alert")


def picked(name: str, legend: Msg, table: dict, faults: Faults, first: str = "") -> rx.Component:
    """One of a few big answers."""
    cards = [radio_card(name, str(code), t(msg), default_checked=str(code) == first) for code, msg in table.items()]
    return rx.el.div(radio_cards(t(legend), *cards), fault_line(faults, name))


def subject(faults: Faults, labels: tuple[Msg, Msg, Msg, Msg], values: tuple[Text, Text, Text]) -> rx.Component:
    """What it is about, what is asked, the questions one by one."""
    about, asked, listed, hint = labels
    one, two, three = values
    return rx.fragment(
        field(
            t(about),
            text_input("subject", max_length=LONGEST_SUBJECT, default_value=one),
            error=error(faults, "subject"),
        ),
        field(t(asked), text_area("demand", rows=8, default_value=two), error=error(faults, "demand")),
        field(t(listed), text_area("questions", rows=4, default_value=three), t(hint), error(faults, "questions")),
    )


def complaint(
    faults: Faults, answer: rx.Var[str], about: rx.Var[str], weigh: Callable[[str, str], object], first: str = ""
) -> rx.Component:
    """Whether it is a complaint and about whom: it never goes to the one it names."""
    cards = [
        radio_card(
            "is_complaint",
            code,
            t(msg),
            default_checked=code == first,
            on_change=lambda value: weigh("is_complaint", value),
        )
        for code, msg in (("no", words_page.NO_COMPLAINT), ("yes", words_page.YES_COMPLAINT))
    ]
    named = {**SERVICES, CHAIR: words_page.ABOUT_CHAIR, OTHER: words_page.ABOUT_OTHER}
    lines = [option("", t(words_page.CHOOSE)), *options((code, t(msg)) for code, msg in named.items())]
    whom = field(
        t(words_page.ABOUT_WHOM),
        select("about", *lines, on_change=lambda value: weigh("about", value)),
        t(words_page.ABOUT_HINT),
        error(faults, "about"),
    )
    who = field(t(words_page.ABOUT_NAME), text_input("about_other", max_length=200))
    return rx.fragment(
        radio_cards(t(words_page.IS_COMPLAINT), *cards),
        fault_line(faults, "is_complaint"),
        rx.cond(answer == "yes", rx.fragment(whom, rx.cond(about == OTHER, who)), rx.fragment()),
        fault_line(faults, "building"),
    )


def person(faults: Faults, hint: Msg | None = None) -> rx.Component:
    """Who asks, and how to reach them."""
    said = t(hint) if hint is not None else ""
    return rx.fragment(
        field(
            t(words_page.NAME), text_input("name", max_length=120, auto_complete="name"), said, error(faults, "name")
        ),
        field(t(words_page.ADDRESS), text_input("address", max_length=300), said, error(faults, "address")),
        field(t(words_page.PHONE), text_input("phone", type="tel", max_length=40), error=error(faults, "phone")),
        field(t(words_page.EMAIL), text_input("email", type="email", max_length=200), error=error(faults, "email")),
    )


def answer_by(faults: Faults, *, has_platform: bool) -> rx.Component:
    """How the answer goes back."""
    table = {code: msg for code, msg in words.ANSWER_BY.items() if has_platform or code != AnswerBy.PLATFORM}
    first = AnswerBy.PLATFORM if has_platform else AnswerBy.POST
    lines = options((str(code), t(msg)) for code, msg in table.items())
    control = select("answer_by", *lines, default_value=first.value)
    return field(t(words_page.ANSWER_BY), control, error=error(faults, "answer_by"))


def kind(faults: Faults) -> rx.Component:
    """Application or proposal; a complaint is asked about by itself."""
    lines = options((str(code), t(msg)) for code, msg in KINDS.items())
    return field(t(words_page.KIND), select("kind", *lines), error=error(faults, "kind"))
