"""The passport of a building: how full, what next, every group with its conditions, any past day."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.passport import words, words_page
from rustavi_hoa.passport.parts import condition, filled_bar, lift_banner
from rustavi_hoa.passport.parts_history import every_change, history, origin
from rustavi_hoa.passport.state import PassportState
from rustavi_hoa.passport.views import ChangeView, GroupView, NextView, RowView, ValueView
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import badge, button, card, chip, link_button, note, page_title, section_title
from rustavi_hoa.ui.feedback import banner, empty, skeleton_rows
from rustavi_hoa.ui.forms import native_form, text_input
from rustavi_hoa.ui.icons import icon
from rustavi_hoa.ui.layout import cluster, section, split, stack
from rustavi_hoa.ui.lists import facts, row, rows, timeline, timeline_item

VIEW = PassportState.view


def page() -> rx.Component:
    """The whole passport, readable on paper too."""
    staff = SessionState.me.rights.contains(Can.REGISTER_READ.value)
    back = link_button(t(words_page.TO_BUILDINGS), rx.cond(staff, routes.REGISTER, routes.HOME), kind="ghost")
    nothing = stack(page_title(t(words_page.TITLE)), empty("building", t(words_page.NO_BUILDING), action=back))
    shown = rx.cond(PassportState.is_missing, nothing, _passport())
    return rx.cond(PassportState.is_loaded, shown, stack(page_title(t(words_page.TITLE)), skeleton_rows(6)))


def _passport() -> rx.Component:
    return stack(
        page_title(t(words_page.TITLE), pick(VIEW.address, VIEW.address_en)),
        rx.cond(VIEW.is_past, _past()),
        rx.cond(PassportState.is_history, history()),
        _summary(),
        rx.foreach(VIEW.lifts, lift_banner),
        rx.cond((VIEW.next.length() > 0) & ~VIEW.is_past, _next()),
        rx.cond(VIEW.worst.length() > 0, _worst()),
        rx.foreach(VIEW.groups, _group),
        note(t(words_page.TRUST_RULE)),
        rx.cond(VIEW.changes.length() > 0, _changes()),
        _on_paper(),
        _day(),
    )


def _on_paper() -> rx.Component:
    building = VIEW.building_id.to_string()
    passport = f"/print/passport?id={building}"
    return section(
        section_title(t(words_page.ON_PAPER)),
        cluster(
            _sheet(words_page.PASSPORT_PDF, rx.cond(VIEW.is_past, f"{passport}&day={VIEW.day}", passport)),
            _sheet(words_page.POSTER_PDF, f"/print/building?id={building}"),
            rx.cond(VIEW.may_inspect, _sheet(words_page.FORM_PDF, f"/print/inspection?id={building}")),
        ),
        class_name="no-print",
    )


def _sheet(label: Msg, href: rx.Var | str) -> rx.Component:
    return link_button(t(label), href, kind="secondary", small=True, icon_name="printer", outside=True, target="_blank")


def _past() -> rx.Component:
    back = link_button(
        t(words_page.BACK_TO_TODAY), f"{routes.PASSPORT}?id={VIEW.building_id}", kind="secondary", small=True
    )
    return banner(t(words_page.IS_PAST, day=pick(VIEW.day_ka, VIEW.day_en)), icon_name="history", action=back)


def _summary() -> rx.Component:
    fresh = t(words_page.UPDATED, when=pick(VIEW.fresh_ka, VIEW.fresh_en))
    acts = cluster(
        rx.cond(
            VIEW.may_propose,
            link_button(t(words_page.TEN_QUESTIONS), f"{routes.PASSPORT_EDIT}?id={VIEW.building_id}", icon_name="edit"),
        ),
        rx.cond(
            VIEW.may_inspect,
            link_button(
                t(words_page.INSPECT),
                f"{routes.PASSPORT_INSPECT}?id={VIEW.building_id}",
                kind="secondary",
                icon_name="footprints",
            ),
        ),
        rx.cond(
            VIEW.may_decide,
            link_button(t(words_page.REVIEW), routes.PASSPORT_REVIEW, kind="ghost", icon_name="inbox"),
        ),
        class_name="no-print",
    )
    return card(
        rx.el.b(pick(VIEW.association_ka, VIEW.association_en)),
        filled_bar(VIEW.share, VIEW.filled, VIEW.required),
        note(rx.cond(VIEW.fresh_ka != "", fresh, t(words_page.NOT_BEGUN))),
        acts,
    )


def _worst() -> rx.Component:
    return section(section_title(t(words_page.WORST)), card(rx.foreach(VIEW.worst, condition)))


def _next() -> rx.Component:
    return section(
        section_title(t(words_page.NEXT)),
        rows(rx.foreach(VIEW.next[:5], _wanted), flat=True),
        class_name="no-print",
    )


def _wanted(each: rx.Var[NextView]) -> rx.Component:
    building = VIEW.building_id.to_string()
    to = rx.cond(
        VIEW.may_inspect,
        f"{routes.PASSPORT_INSPECT}?id={building}&group={each.group}",
        f"{routes.PASSPORT_EDIT}?id={building}&group={each.group}",
    )
    mine = VIEW.may_inspect | (VIEW.may_propose & (each.by == "chairperson"))
    name = pick(each.label_ka, each.label_en)
    by = choose(each.by, words_page.NEXT_BY)
    return rx.cond(mine, row(name, href=to, note=by, end=icon("chevron-right")), row(name, note=by))


def _group(each: rx.Var[GroupView]) -> rx.Component:
    counts = t(words_page.GROUP_FILLED, filled=each.filled.to_string(), required=each.required.to_string())
    full = each.filled == each.required
    head = rx.el.summary(
        rx.el.span(pick(each.label_ka, each.label_en)),
        rx.cond(each.required > 0, badge(counts, tone=rx.cond(full, "good", "calm"))),
        icon("chevron-down"),
    )
    body = stack(
        rx.foreach(each.conditions, condition),
        rx.foreach(each.rows, _row),
        rx.cond(
            (each.rows.length() == 0) & (each.conditions.length() == 0),
            note(rx.cond(each.source != "", t(words_page.ELSEWHERE), t(words_page.NOTHING_HERE))),
        ),
        rx.cond(each.may_edit, _fill(each)),
    )
    return rx.el.details(
        head, body, class_name="more", key=each.code, id=each.code, custom_attrs={"data-testid": "group"}
    )


def _fill(each: rx.Var[GroupView]) -> rx.Component:
    building = VIEW.building_id.to_string()
    to = rx.cond(
        VIEW.may_inspect,
        f"{routes.PASSPORT_INSPECT}?id={building}&group={each.code}",
        f"{routes.PASSPORT_EDIT}?id={building}&group={each.code}",
    )
    return rx.el.div(
        link_button(t(words_page.FILL), to, kind="ghost", small=True, icon_name="edit"), class_name="no-print"
    )


def _row(each: rx.Var[RowView]) -> rx.Component:
    head = rx.cond(each.label_ka != "", rx.el.h3(pick(each.label_ka, each.label_en)))
    return rx.el.div(head, facts(rx.foreach(each.answers, _value)), key=each.name)


def _value(each: rx.Var[ValueView]) -> rx.Component:
    missing = chip("circle", t(words.MISSING), "calm", line=True)
    unknown = chip("help-circle", t(words.UNKNOWN), "calm")
    shown = rx.match(each.state, ("missing", missing), ("unknown", unknown), rx.el.span(pick(each.ka, each.en)))
    return rx.el.div(
        rx.el.dt(pick(each.label_ka, each.label_en)),
        rx.el.dd(shown),
        rx.cond(each.origin >= 0, origin(each)),
        key=each.key,
    )


def _changes() -> rx.Component:
    return section(section_title(t(words_page.CHANGES), every_change()), timeline(rx.foreach(VIEW.changes, _change)))


def _change(each: rx.Var[ChangeView]) -> rx.Component:
    who = rx.cond(each.who != "", rx.fragment(" · ", each.who), rx.fragment())
    then = rx.el.a(
        t(words_page.CHANGE_OF, n=each.count.to_string()),
        href=f"{routes.PASSPORT}?id={VIEW.building_id}&day={each.day}",
    )
    return timeline_item(
        choose(each.source, words.SOURCES),
        pick(each.at.ka, each.at.en),
        note(then, who),
        rx.cond(each.evidence != "", note(each.evidence)),
    )


def _day() -> rx.Component:
    form = native_form(
        rx.el.input(type="hidden", name="id", value=VIEW.building_id.to_string(), read_only=True),
        split(
            text_input("day", type="date", default_value=VIEW.day, aria_label=t(words_page.ON_DAY)),
            button(t(words_page.SHOW_DAY), type="submit", kind="secondary"),
        ),
        action=routes.PASSPORT,
        method="get",
    )
    return section(section_title(t(words_page.ON_DAY)), form, class_name="no-print")
