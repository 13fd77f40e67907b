"""How the values of a passport changed: who, when, on what evidence, under which version of the form."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.passport import words, words_page
from rustavi_hoa.passport.state import ALL_CHANGES, PassportState
from rustavi_hoa.passport.views import ChangeView, ValueView
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import link, link_button, note, section_title
from rustavi_hoa.ui.layout import section
from rustavi_hoa.ui.lists import fact, facts, timeline, timeline_item

VIEW, TOLD = PassportState.view, PassportState.told


def history() -> rx.Component:
    """Changes that the address asks for: of one value, or of all."""
    listed = timeline(rx.foreach(TOLD, _told), custom_attrs={"data-testid": "history"})
    back = link_button(
        t(words_page.BACK_TO_TODAY), f"{routes.PASSPORT}?id={VIEW.building_id}", kind="secondary", small=True
    )
    return section(
        section_title(t(words_page.HISTORY), back),
        rx.cond(TOLD.length() > 0, listed, note(t(words_page.HISTORY_NONE))),
        id="history",
    )


def _told(each: rx.Var[ChangeView]) -> rx.Component:
    then = f"{routes.PASSPORT}?id={VIEW.building_id}&day={each.day}"
    return timeline_item(
        choose(each.source, words.SOURCES),
        pick(each.at.ka, each.at.en),
        facts(rx.foreach(each.answers, _was)),
        note(
            each.who,
            rx.cond(each.accepted_by != "", rx.fragment(" · ", t(words_page.ACCEPTED_BY, who=each.accepted_by))),
            rx.cond(each.evidence != "", rx.fragment(" · ", t(words_page.EVIDENCE_WAS, evidence=each.evidence))),
        ),
        note(t(words_page.FORM_VERSION, n=each.definition.to_string()), " · ", link(t(words_page.THAT_DAY), then)),
    )


def _was(each: rx.Var[ValueView]) -> rx.Component:
    unknown = each.state == "unknown"
    said = rx.cond(each.state == "missing", t(words_page.TAKEN_AWAY), pick(each.ka, each.en))
    return fact(pick(each.label_ka, each.label_en), rx.cond(unknown, t(words.UNKNOWN), said), key=each.key)


def origin(each: rx.Var[ValueView]) -> rx.Component:
    """Who said a value and when: the way to all it has been."""
    to = f"{routes.PASSPORT}?id={VIEW.building_id}&key={each.key}"
    said = VIEW.origins[each.origin]
    return rx.el.dd(rx.el.a(pick(said.ka, said.en), href=to), class_name="note")


def every_change() -> rx.Component:
    """The way to every change with its values."""
    to = f"{routes.PASSPORT}?id={VIEW.building_id}&key={ALL_CHANGES}"
    return link(t(words_page.HISTORY_ALL), to)
