"""The staff's desk of inquiries: all of them, one whole, and the form of a new one."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.inquiry import words
from rustavi_hoa.inquiry.parts import question
from rustavi_hoa.inquiry.rules import LONGEST_QUESTION, LONGEST_TEXT, LONGEST_TITLE, MOST_FREE, STANDINGS
from rustavi_hoa.inquiry.state import InquiryState
from rustavi_hoa.inquiry.views import Line, Target
from rustavi_hoa.register.words_standing import STANDING
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, chip, link, link_button, note, page_title, section_title
from rustavi_hoa.ui.feedback import dialog, empty, more, skeleton_rows
from rustavi_hoa.ui.forms import checkbox, field, form, option, options, select, text_area, text_input
from rustavi_hoa.ui.icons import icon
from rustavi_hoa.ui.layout import cluster, stack
from rustavi_hoa.ui.lists import row, rows, table, table_row

DESK = InquiryState.view.desk
ONE = DESK.one
FAULTS = InquiryState.faults
TONES = {"draft": "calm", "open": "info", "closed": "good"}
SIGNS = {"draft": "edit", "open": "send", "closed": "check"}


def page() -> rx.Component:
    """One inquiry when the address names it, else the list and the form."""
    shown = rx.cond(ONE.id > 0, _one(), stack(_list(), _new()))
    return stack(
        page_title(t(words.TITLE), t(words.LEAD)), rx.cond(InquiryState.view.is_loaded, shown, skeleton_rows(4))
    )


def _state(code: rx.Var[str]) -> rx.Component:
    sign, tone = rx.match(code, *SIGNS.items(), "circle"), rx.match(code, *TONES.items(), "calm")
    return chip(sign, choose(code, words.STATES), tone)


def _list() -> rx.Component:
    nothing = empty("inbox", t(words.NOTHING))
    return rx.cond(DESK.lines.length() > 0, rows(rx.foreach(DESK.lines, _line)), nothing)


def _line(each: rx.Var[Line]) -> rx.Component:
    late = rx.cond(each.is_late, chip("clock", t(words.LATE), "warn"), _state(each.state))
    said = t(words.ANSWERED_OF, answered=each.answered, asked=each.asked)
    due = rx.cond(each.due != "", rx.fragment(" · ", t(words.UNTIL, day=each.due)), "")
    return row(
        each.title,
        href=f"{routes.INQUIRIES}?id={each.id}",
        chip=late,
        note=rx.fragment(said, due),
        end=icon("chevron-right"),
        key=each.id.to_string(),
    )


def _one() -> rx.Component:
    acts = rx.match(
        ONE.state,
        (
            "draft",
            stack(
                note(t(words.DRAFT_REACH, n=ONE.reach)),
                _press(words.SEND, "send", InquiryState.dispatch(ONE.id)),
                rx.el.p(_fault("unit"), _fault("state"), class_name="error", role="alert"),
            ),
        ),
        (
            "open",
            cluster(
                button(
                    t(words.REMIND_ALL), icon_name="bell", kind="secondary", on_click=InquiryState.remind(ONE.id, 0)
                ),
                button(t(words.CLOSE), icon_name="lock", kind="ghost", on_click=InquiryState.close(ONE.id)),
            ),
        ),
        rx.fragment(),
    )
    asked = rx.el.ol(rx.foreach(ONE.questions, lambda each: rx.el.li(pick(each.ka, each.en))), class_name="prose")
    return stack(
        link(t(words.BACK), routes.INQUIRIES),
        card(
            cluster(_state(ONE.state), rx.cond(ONE.due != "", chip("calendar", t(words.UNTIL, day=ONE.due), "calm"))),
            rx.el.h2(ONE.title),
            rx.cond(ONE.text != "", rx.el.p(ONE.text, class_name="pre")),
            asked,
            acts,
        ),
        rx.cond(ONE.asked > 0, _answers()),
        _heard(),
    )


def _press(label, sign: str, deed) -> rx.Component:
    return button(t(label), icon_name=sign, on_click=deed)


def _answers() -> rx.Component:
    files = [
        link_button(
            t(label),
            rx.Var.create(f"/download/inquiry.{kind}?lang=") + SessionState.locale + "&id=" + ONE.id.to_string(),
            kind="secondary",
            small=True,
            icon_name="download",
            outside=True,
            download=True,
        )
        for kind, label in (("csv", words.TABLE_CSV), ("xlsx", words.TABLE_XLSX))
    ]
    onward = link_button(t(words.MAP), f"{routes.MAP}?by=inquiry:{ONE.id}:1", kind="ghost", small=True, icon_name="map")
    heads = [t(words.BUILDING), t(words.STATE), t(words.CHAIR), t(words.ACTS)]
    made = table(heads, rx.foreach(ONE.targets, _target), label=t(words.TITLE))
    said = t(words.ANSWERED_OF, answered=ONE.answered, asked=ONE.asked)
    return card(section_title(said), cluster(*files, onward, class_name="no-print"), made)


def _target(each: rx.Var[Target]) -> rx.Component:
    said = rx.el.ul(
        rx.foreach(
            pick(each.answers_ka.to(list[str]), each.answers_en.to(list[str])).to(list[str]),
            lambda text: rx.cond(text != "", rx.el.li(text)),
        )
    )
    answered = stack(
        chip("check", t(words.ANSWERED), "good"),
        note(choose(each.channel, words.CHANNELS), " · ", pick(each.at.ka, each.at.en)),
        said,
        gap="tight",
    )
    reminded = note(t(words.REMINDED_AT, when=pick(each.reminded.ka, each.reminded.en)))
    silent = stack(chip("clock", t(words.WAITS), "warn"), rx.cond(each.reminded.iso != "", reminded), gap="tight")
    phone = rx.cond(each.phone != "", link(each.phone, "tel:" + each.phone, outside=True))
    is_open = ONE.state == "open"
    paper = rx.Var.create("/print/inquiry?lang=") + SessionState.locale + f"&id={ONE.id}&building={each.building_id}"
    acts = cluster(
        rx.cond(
            is_open & each.may_remind,
            button(t(words.REMIND), kind="ghost", small=True, on_click=InquiryState.remind(ONE.id, each.building_id)),
        ),
        rx.cond(
            is_open, button(t(words.HEARD), kind="ghost", small=True, on_click=InquiryState.hear(each.building_id))
        ),
        link(t(words.PAPER), paper, outside=True, target="_blank"),
    )
    return table_row(
        pick(each.address, each.address_en),
        rx.cond(each.is_answered, answered, silent),
        stack(rx.el.span(each.chairs), phone, gap="tight"),
        acts,
        key=each.building_id.to_string(),
    )


def _heard() -> rx.Component:
    held = InquiryState.view.form
    channels = options((code, t(words.CHANNELS[code])) for code in ("telephone", "paper"))
    asked = form(
        rx.foreach(held.questions, lambda each: question(each, is_kept=False)),
        field(t(words.CHANNEL), select("channel", *channels, default_value="telephone"), error=_fault("channel")),
        button(t(words.HEARD), type="submit", wide=True),
        on_submit=InquiryState.enter,
    )
    return dialog(
        t(words.HEARD),
        note(pick(held.address, held.address_en)),
        asked,
        is_open=held.building_id > 0,
        on_close=InquiryState.hear(0),
        close_label=t(words.BACK),
    )


def _new() -> rx.Component:
    units = rx.foreach(DESK.units, lambda unit: option(unit.code, pick(unit.ka, unit.en)))
    standings = options((code, t(STANDING[code])) for code in STANDINGS)
    fields = rx.foreach(DESK.offered, lambda each: checkbox("p:" + each.code, pick(each.ka, each.en), key=each.code))
    return card(
        section_title(t(words.NEW)),
        form(
            field(t(words.NAME), text_input("title", max_length=LONGEST_TITLE), error=_fault("title")),
            field(t(words.TEXT), text_area("text", rows="3", max_length=LONGEST_TEXT), error=_fault("text")),
            field(t(words.DUE), text_input("due", type="date"), error=_fault("due")),
            *(_free(at) for at in range(1, MOST_FREE + 1)),
            more(t(words.FROM_PASSPORT), note(t(words.FROM_PASSPORT_HINT)), stack(fields, gap="tight")),
            section_title(t(words.WHOM)),
            field(t(words.UNIT), select("unit", option("", t(words.ALL)), units)),
            field(t(words.STANDING), select("standing", option("", t(words.ALL)), *standings)),
            checkbox("pilot", t(words.ONLY_PILOT)),
            button(t(words.MAKE), type="submit", icon_name="plus", wide=True),
            on_submit=InquiryState.make,
        ),
    )


def _free(at: int) -> rx.Component:
    kinds = options((code, t(label)) for code, label in words.KINDS.items())
    rest = stack(
        field(t(words.QUESTION_EN, n=at), text_input(f"e{at}", max_length=LONGEST_QUESTION)),
        field(t(words.KIND_N, n=at), select(f"k{at}", *kinds)),
        field(t(words.CHOICES_N, n=at), text_input(f"c{at}", max_length=600), error=_fault(f"c{at}")),
    )
    asked = text_input(f"q{at}", max_length=LONGEST_QUESTION)
    kind = more(t(words.KIND_N, n=at), rest, open=FAULTS.contains(f"c{at}"))
    return stack(field(t(words.QUESTION_N, n=at), asked, error=_fault(f"q{at}")), kind, gap="tight")


def _fault(name: str) -> rx.Var:
    """Say what is wrong with one field; nothing where nothing is."""
    return pick(FAULTS[name].ka, FAULTS[name].en)
