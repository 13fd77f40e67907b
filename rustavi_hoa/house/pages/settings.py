"""Settings: emergency numbers, days and counts, and who changed what."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.house import words
from rustavi_hoa.house.parts_tabs import settings_tabs
from rustavi_hoa.house.rules import FORMATS, NUMBERS, SETTINGS
from rustavi_hoa.house.state import SettingsState
from rustavi_hoa.house.views import Change
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, note, page_title, section_title
from rustavi_hoa.ui.feedback import skeleton_rows
from rustavi_hoa.ui.forms import field, form, options, select, text_input
from rustavi_hoa.ui.layout import columns, stack
from rustavi_hoa.ui.lists import row, rows

COUNTS = tuple(key for key in SETTINGS if key not in {*NUMBERS, *FORMATS})


def page() -> rx.Component:
    """One form and its history."""
    made = form(
        card(section_title(t(words.PHONES)), note(t(words.PHONES_HINT)), *(_field(key, "tel") for key in NUMBERS)),
        card(section_title(t(words.DAYS)), *(_field(key, "text", digits=SETTINGS[key].kind is int) for key in COUNTS)),
        card(
            section_title(t(words.REGISTRATION)),
            note(t(words.REGISTRATION_HINT)),
            *(_field(key, "text", digits=False) for key in FORMATS),
        ),
        button(t(words.SAVE), type="submit", wide=True),
        on_submit=SettingsState.save,
    )
    changes = rx.cond(
        SettingsState.changes.length() > 0,
        rows(rx.foreach(SettingsState.changes, _change)),
        note(t(words.NO_HISTORY)),
    )
    shown = columns(made, stack(section_title(t(words.HISTORY)), changes))
    return stack(
        page_title(t(words.TITLE), t(words.SETTINGS_LEAD)),
        settings_tabs("settings"),
        rx.cond(SettingsState.is_loaded, shown, skeleton_rows(5)),
    )


def _field(key: str, kind: str, *, digits: bool = True) -> rx.Component:
    said = SettingsState.faults[key]
    return field(t(words.LABELS[key]), _control(key, kind, digits), error=pick(said.ka, said.en))


def _control(key: str, kind: str, digits: bool) -> rx.Component:
    given = SettingsState.values[key]
    if SETTINGS[key].choices:
        labels = [(each, t(words.CHOICES[each])) for each in SETTINGS[key].choices]
        return select(key, *options(labels), default_value=given)
    more = {"input_mode": "numeric"} if digits and kind == "text" else {}
    return text_input(key, type=kind, default_value=given, **more)


def _change(each: rx.Var[Change]) -> rx.Component:
    return row(
        choose(each.key, words.LABELS),
        note=t(words.FROM_TO, before=each.before, after=each.after),
        end=rx.el.span(each.who, rx.el.br(), pick(each.at.ka, each.at.en), class_name="note"),
        key=each.id.to_string(),
    )
