"""The Friday sheet: as a draft to be mended and approved, afterwards to be printed and shared; the weeks before."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.doorsheet import words
from rustavi_hoa.doorsheet.parts import hanging, mending, thumb
from rustavi_hoa.doorsheet.rules import LONGEST_WORDS
from rustavi_hoa.doorsheet.state import SheetState
from rustavi_hoa.doorsheet.views import Group, Item, SheetLine
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.issues.categories import LABELS as CATEGORIES
from rustavi_hoa.issues.words import STATUS_FOR_OTHERS
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, chip, link_button, note, page_title, section_title
from rustavi_hoa.ui.feedback import dialog, empty, skeleton_rows
from rustavi_hoa.ui.forms import field, form, text_area
from rustavi_hoa.ui.icons import icon
from rustavi_hoa.ui.layout import cluster, section, stack
from rustavi_hoa.ui.lists import row, rows
from rustavi_hoa.ui.tokens import Kind

VIEW = SheetState.view
IS_DRAFT = VIEW.state == "draft"


def page() -> rx.Component:
    """One sheet and the weeks before it."""
    lead = rx.cond(VIEW.may_approve & IS_DRAFT, t(words.CHAIR_LEAD), t(words.LEAD))
    nothing = empty("file-text", t(words.NO_SHEET), t(words.NO_SHEET_HINT))
    shown = rx.cond(VIEW.id > 0, stack(_sheet(), _sure()), nothing)
    return stack(
        page_title(t(words.TITLE), lead), rx.cond(SheetState.is_loaded, stack(shown, _weeks()), skeleton_rows(4))
    )


def _sheet() -> rx.Component:
    return stack(
        cluster(rx.el.b(_week(VIEW.since, VIEW.until)), _state(VIEW.state)),
        note(
            pick(VIEW.address, VIEW.address_en),
            rx.cond(
                VIEW.state == "approved",
                rx.fragment(" · ", t(words.APPROVED_AT, when=pick(VIEW.approved_at.ka, VIEW.approved_at.en))),
            ),
        ),
        rx.cond(VIEW.state == "approved", _leaving()),
        rx.cond(VIEW.may_approve & IS_DRAFT, _form(), _reading()),
        rx.cond(VIEW.state == "approved", hanging()),
    )


def _week(since: rx.Var, until: rx.Var) -> rx.Var:
    return t(words.WEEK, since=pick(since.ka, since.en), until=pick(until.ka, until.en))


def _state(state: rx.Var[str]) -> rx.Component:
    return rx.cond(
        state == "approved",
        chip("check", t(words.STATE["approved"]), "good"),
        chip("circle", t(words.STATE["draft"]), "warn"),
    )


def _leaving() -> rx.Component:
    """What an approved sheet is for: paper and picture."""
    here = VIEW.id.to_string() + "&lang=" + SessionState.locale
    picture = rx.Var.create("/print/sheet.jpg?id=") + here
    return card(
        cluster(
            link_button(
                t(words.PRINT),
                rx.Var.create("/print/sheet.pdf?id=") + here,
                icon_name="printer",
                outside=True,
                target="_blank",
            ),
            link_button(
                t(words.PICTURE), picture, kind=Kind.SECONDARY, icon_name="download", outside=True, download=True
            ),
        ),
        note(t(words.PICTURE_HINT)),
        rx.el.img(src=picture, alt=t(words.PICTURE_ALT), loading="lazy"),
        rx.cond(
            VIEW.may_approve,
            button(t(words.TAKE_BACK), kind=Kind.GHOST, small=True, on_click=SheetState.take_back, id="take-back"),
        ),
    )


def _form() -> rx.Component:
    said = SheetState.faults["words"]
    control = text_area("words", default_value=VIEW.words, max_length=LONGEST_WORDS, rows="4")
    return form(
        field(t(words.WORDS_LABEL), control, t(words.WORDS_HINT), pick(said.ka, said.en)),
        rx.cond(VIEW.is_empty, note(t(words.EMPTY_WEEK))),
        _block(words.DONE, VIEW.done.length() > 0, rx.foreach(VIEW.done, mending)),
        _block(words.ANSWERED, VIEW.answered.length() > 0, rx.foreach(VIEW.answered, mending)),
        _reported(),
        cluster(
            button(t(words.SAVE), type="submit", kind=Kind.SECONDARY, id="save"),
            button(t(words.APPROVE), type="submit", icon_name="check", on_click=SheetState.ask(True), id="ask"),
        ),
        on_submit=SheetState.save,
        key=VIEW.id.to_string() + "-" + VIEW.version.to_string(),
    )


def _reading() -> rx.Component:
    return stack(
        rx.cond(VIEW.words != "", card(note(t(words.CHAIR_WORDS)), rx.el.p(VIEW.words, class_name="pre"))),
        rx.cond(VIEW.is_empty, note(t(words.EMPTY_WEEK))),
        _block(words.DONE, VIEW.done.length() > 0, rows(rx.foreach(VIEW.done, _line))),
        _block(words.ANSWERED, VIEW.answered.length() > 0, rows(rx.foreach(VIEW.answered, _line))),
        _reported(),
    )


def _block(title: Msg, is_there: rx.Var[bool], *body: rx.Component) -> rx.Component:
    return rx.cond(is_there, section(section_title(t(title)), *body))


def _reported() -> rx.Component:
    lines = rx.foreach(VIEW.reported, _group)
    return _block(words.REPORTED, VIEW.reported.length() > 0, cluster(lines))


def _group(each: rx.Var[Group]) -> rx.Component:
    label = choose(each.category, CATEGORIES)
    return rx.el.span(rx.cond(each.count > 0, t(words.COUNTED, what=label, n=each.count), label), class_name="chip")


def _line(each: rx.Var[Item]) -> rx.Component:
    return row(
        pick(each.ka, each.en),
        photo=thumb(each, rx.cond(each.after != "", each.after, each.before)),
        note=choose(each.status, STATUS_FOR_OTHERS),
        href=f"{routes.ISSUE}?id={each.id}",
        end=icon("chevron-right"),
        key=each.id.to_string(),
    )


def _weeks() -> rx.Component:
    made = section(section_title(t(words.HISTORY)), rows(rx.foreach(SheetState.weeks.lines, _old)))
    return rx.cond(SheetState.weeks.lines.length() > 1, made)


def _old(each: rx.Var[SheetLine]) -> rx.Component:
    return row(
        _week(each.since, each.until),
        chip=_state(each.state),
        href=f"{routes.SHEET}?id={each.id}",
        end=icon("chevron-right"),
        key=each.id.to_string(),
    )


def _sure() -> rx.Component:
    return dialog(
        t(words.APPROVE_ASK),
        rx.el.p(t(words.APPROVE_HINT)),
        is_open=SheetState.is_asking,
        on_close=SheetState.ask(False),
        close_label=t(words.KEEP),
        actions=(
            button(t(words.KEEP), kind=Kind.SECONDARY, on_click=SheetState.ask(False)),
            button(t(words.APPROVE), on_click=SheetState.approve, id="approve"),
        ),
    )
