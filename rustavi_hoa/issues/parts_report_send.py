"""Last pages of a report: photos and words, to whom, and what becomes of the sending."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.issues import words as issue_words
from rustavi_hoa.issues import words_report as words
from rustavi_hoa.issues.parts_outbox import outbox_tray
from rustavi_hoa.issues.parts_report import gap, go_on, step
from rustavi_hoa.issues.places import WHO_SEES, Door
from rustavi_hoa.issues.report_state import ReportState
from rustavi_hoa.photos import words as photo_words
from rustavi_hoa.photos.parts import MOST, photo_picker
from rustavi_hoa.shell.text import t
from rustavi_hoa.shell.words import PILOT_LINE
from rustavi_hoa.ui.atoms import button, card, note
from rustavi_hoa.ui.feedback import banner
from rustavi_hoa.ui.forms import checkbox, field, option, radio_card, radio_cards, select, text_area, text_input
from rustavi_hoa.ui.lists import fact, facts
from rustavi_hoa.ui.tokens import Tone

SHARED = {"data-of-door": Door.ORDINARY.value}
"""What is said of shared problems alone."""


def details_step(*before: rx.Component) -> rx.Component:
    """Photos and words; ``before`` stands above them (similar problems)."""
    say = text_area("text", max_length=4000, rows=4)
    return step(
        "details",
        words.DETAILS,
        *before,
        _about(),
        rx.el.div(
            rx.el.h2(t(photo_words.PHOTOS)),
            note(t(photo_words.HINT, most=MOST)),
            photo_picker(),
            gap("photos"),
            class_name="stack",
        ),
        rx.el.div(field(t(words.TEXT), say, hint=t(words.TEXT_HINT)), gap("text"), class_name="stack"),
        action=go_on(),
    )


def _about() -> rx.Component:
    """Whom a complaint names; it is never shown to them."""
    services = [option(code, t(label)) for code, label in issue_words.SERVICES.items()]
    which = select("about_service", option("", t(words.CHOOSE)), *services, default_value="")
    return rx.el.div(
        radio_cards(
            t(words.ABOUT_WHOM),
            radio_card("about", "chair", t(words.ABOUT_CHAIR), icon_name="user", default_checked=True),
            radio_card("about", "service", t(words.ABOUT_SERVICE), icon_name="building"),
        ),
        rx.el.div(field(t(words.WHICH_SERVICE), which), class_name="when-service"),
        gap("service", "about", "about_service"),
        class_name="stack when-complaint",
    )


def send_step() -> rx.Component:
    """What was said, to whom it goes, who will see it, one button."""
    return step(
        "send",
        words.SEND_TITLE,
        card(
            facts(
                fact(t(words.SUM_WHAT), _sum("what")),
                fact(t(words.SUM_WHERE), _sum("where"), class_name="when-placed"),
                fact(t(words.SUM_TEXT), _sum("text"), class_name="sum-text"),
            )
        ),
        _whom(),
        _to(),
        rx.el.div(
            banner(t(words.TO_CHAIR_FIRST, days=ReportState.form.answer_days)),
            class_name="when-indirect",
            custom_attrs=SHARED,
        ),
        rx.el.div(banner(t(words.TO_OPERATOR)), class_name="when-vacant", custom_attrs=SHARED),
        rx.el.div(banner(t(words.TO_BOTH), tone=Tone.DANGER, icon_name="alert-triangle"), class_name="when-urgent"),
        *(
            rx.el.div(banner(t(said), icon_name="eye"), custom_attrs={"data-of-door": door.value})
            for door, said in WHO_SEES.items()
        ),
        gap("all", "key", "building_id"),
        note(t(PILOT_LINE)),
        action=button(t(words.SEND), icon_name="send", wide=True, custom_attrs={"data-go": "send"}),
    )


def _sum(name: str) -> rx.Component:
    return rx.el.span(custom_attrs={"data-sum": name})


def _to() -> rx.Component:
    days = ReportState.form.answer_days
    return rx.el.div(
        radio_cards(
            t(words.TO),
            radio_card(
                "to",
                "chairperson",
                t(words.TO_CHAIR),
                icon_name="user",
                hint=t(words.TO_CHAIR_HINT, days=days),
                default_checked=True,
            ),
            radio_card("to", "city", t(words.TO_CITY), icon_name="building", hint=t(words.TO_CITY_HINT)),
            one_column=True,
        ),
        gap("to"),
        class_name="when-choice",
        custom_attrs=SHARED,
    )


def _whom() -> rx.Component:
    """A chairperson speaks for the building, or for a household that has no phone and agreed."""
    name = text_input("household_name", auto_complete="off", max_length=120)
    phone = text_input("household_phone", type="tel", auto_complete="off", max_length=40)
    return rx.el.div(
        radio_cards(
            t(words.WHOM),
            radio_card("whom", "building", t(words.WHOM_BUILDING), icon_name="building", default_checked=True),
            radio_card("whom", "household", t(words.WHOM_HOUSEHOLD), icon_name="users"),
            one_column=True,
        ),
        rx.el.div(
            field(t(words.HOUSEHOLD_NAME), name),
            field(t(words.HOUSEHOLD_PHONE), phone),
            gap("household", "household.name", "household.phone"),
            _apartment(),
            rx.el.div(
                checkbox("household_consent", t(words.HOUSEHOLD_CONSENT), value="yes"),
                gap("consent", "household.consent"),
            ),
            class_name="stack when-household",
        ),
        class_name="stack when-chaired",
    )


def _apartment() -> rx.Component:
    """The household's apartment among those of the chosen building."""
    which = select(
        "household_apartment",
        option("", t(words.APARTMENT_UNKNOWN)),
        rx.foreach(
            ReportState.form.apartments,
            lambda flat: rx.el.option(
                t(words.APARTMENT_IS, number=flat.number),
                value=flat.id.to_string(),
                custom_attrs={"data-of-building": flat.building_id.to_string()},
            ),
        ),
        default_value="",
    )
    return rx.el.div(field(t(words.HOUSEHOLD_APARTMENT), which), gap("household.apartment_id"), class_name="stack")


def sending_step() -> rx.Component:
    """What becomes of it, photo by photo; the browser goes on to the problem's page when it is done."""
    return rx.el.section(
        rx.el.h1(t(words.SENDING_TITLE), tab_index=-1),
        outbox_tray(**{"data-only": "none"}),
        note(t(words.SENDING_NOTE)),
        custom_attrs={"data-step": "sending"},
    )
