"""The forms of a building's gallery: photos on their way in, and what is said anew of one."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.gallery import words
from rustavi_hoa.gallery.parts import element_name
from rustavi_hoa.gallery.rules import LONGEST_CAPTION, LONGEST_PART, MOST
from rustavi_hoa.gallery.state import GalleryState
from rustavi_hoa.gallery.views import GalleryPhoto
from rustavi_hoa.photos.parts import photo_picker
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import pick, t
from rustavi_hoa.ui.atoms import button, card, section_title
from rustavi_hoa.ui.custom import CustomElement
from rustavi_hoa.ui.feedback import banner, dialog
from rustavi_hoa.ui.forms import field, form, option, options, select, text_input

VIEW = GalleryState.view


class HoaAlbum(CustomElement):
    """Around the form of new photos: keeps it on the phone and sends it by the outbox (client/album.js)."""

    tag = "hoa_album"


def add_form() -> rx.Component:
    """Photos, what they show, who sees them; sent in the background."""
    said = {
        "url": "/api/gallery",
        "building": VIEW.asked.building_id.to_string(),
        "work": VIEW.asked.work.to_string(),
        "person": SessionState.me.person_id.to_string(),
        "title": t(words.ADD),
        "empty": t(words.NEEDS_PHOTOS, most=MOST),
        "sending": t(words.SENDING),
        "sent": t(words.SENT),
        "waiting": t(words.WAITING),
        "failed": t(words.FAILED),
        "signed-out": t(words.SIGNED_OUT),
    }
    fields = (
        banner(t(words.FACES), icon_name="eye-off"),
        rx.el.div(photo_picker(MOST), _fault_place("photos"), class_name="stack"),
        field(t(words.ELEMENT), select("element", *_elements(), default_value=_asked_element(), id="new-element")),
        field(
            t(words.WHICH_PART), text_input("part", max_length=LONGEST_PART, id="new-part"), t(words.WHICH_PART_HINT)
        ),
        field(t(words.CAPTION), text_input("caption", max_length=LONGEST_CAPTION, id="new-caption"), _caption_hint()),
        field(t(words.DAY), text_input("taken_on", type="date", id="new-taken_on"), t(words.DAY_HINT)),
        field(
            t(words.WHO_SEES),
            select("visibility", *_choices(words.VISIBILITIES), default_value="association", id="new-visibility"),
            t(words.WHO_HINT),
        ),
        field(t(words.PHASE), select("phase", *_choices(words.PHASES), default_value="", id="new-phase")),
        rx.el.div(_pair_of_new(), class_name="when-after"),
        _fault_place("all"),
        rx.el.p("", custom_attrs={"data-said": "", "role": "status"}),
        button(t(words.SEND), type="submit", icon_name="send", wide=True),
    )
    made = HoaAlbum.create(
        rx.el.form(*fields, class_name="form", no_validate=True),
        custom_attrs={f"data-{name}": text for name, text in said.items()},
    )
    return card(section_title(t(words.ADD)), made, id="add", class_name="no-print")


def _fault_place(name: str) -> rx.Component:
    return rx.el.p("", class_name="error", role="alert", id=f"new-{name}-error")


def _caption_hint() -> rx.Var:
    return t(words.CAPTION_HINT, most=LONGEST_CAPTION)


def _asked_element() -> rx.Var:
    return rx.cond(VIEW.asked.element != "", VIEW.asked.element, "facade")


def _elements() -> list[rx.Component]:
    return options((code, t(label)) for code, label in words.labels().items())


def _choices(table: dict) -> list[rx.Component]:
    return options((str(code), t(label)) for code, label in table.items())


def _pair_of_new() -> rx.Component:
    lines = rx.foreach(VIEW.befores, _line)
    choose_it = select("pair", option("", t(words.NO_PAIR)), lines, default_value="", id="new-pair")
    return rx.cond(VIEW.befores.length() > 0, field(t(words.PAIR), choose_it, t(words.PAIR_HINT)))


def _line(each: rx.Var[GalleryPhoto]) -> rx.Component:
    said = t(words.ONE_OF_PAIR, name=element_name(each.element, each.part), day=pick(each.ka, each.en))
    return rx.el.option(said, value=each.id.to_string(), custom_attrs={"data-element": each.element})


def edit_dialog() -> rx.Component:
    """What is said anew of one photo, with its other half."""
    held = VIEW.edited
    save = button(t(words.SAVE), type="submit", wide=True)
    return dialog(
        t(words.EDIT_TITLE),
        form(_what(), _whom(), save, on_submit=GalleryState.save, key=held.id.to_string()),
        is_open=held.id > 0,
        on_close=GalleryState.edit(0),
        close_label=t(words.CLOSE),
    )


def _what() -> rx.Component:
    held = VIEW.edited
    part = text_input("part", max_length=LONGEST_PART, default_value=held.part)
    caption = text_input("caption", max_length=LONGEST_CAPTION, default_value=held.caption)
    day = text_input("taken_on", type="date", default_value=held.day)
    return rx.fragment(
        field(t(words.ELEMENT), select("element", *_elements(), default_value=held.element), error=_said("element")),
        field(t(words.WHICH_PART), part, t(words.WHICH_PART_HINT), _said("part")),
        field(t(words.CAPTION), caption, _caption_hint(), _said("caption")),
        field(t(words.DAY), day, error=_said("taken_on")),
    )


def _whom() -> rx.Component:
    held = VIEW.edited
    who = select("visibility", *_choices(words.VISIBILITIES), default_value=held.visibility)
    phase = select("phase", *_choices(words.PHASES), default_value=held.phase)
    paired = rx.cond(held.pair > 0, held.pair.to_string(), "")
    other = select(
        "pair", option("", t(words.NO_PAIR)), rx.foreach(VIEW.partners, _line), default_value=paired, id="edit-pair"
    )
    return rx.fragment(
        field(t(words.WHO_SEES), who, t(words.WHO_HINT), _said("visibility")),
        field(t(words.PHASE), phase, error=_said("phase")),
        field(t(words.PAIR), other, t(words.PAIR_HINT), _said("pair")),
    )


def _said(name: str) -> rx.Var:
    fault = GalleryState.faults[name]
    return pick(fault.ka, fault.en)
