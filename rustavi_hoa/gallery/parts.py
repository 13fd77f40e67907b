"""Pieces that the gallery of a building and the screen of the stock share."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.gallery import words
from rustavi_hoa.gallery.views import GalleryPhoto, PhotoPair
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.elements import GRADES
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import chip
from rustavi_hoa.ui.base import Text, link_element
from rustavi_hoa.ui.custom import CustomElement
from rustavi_hoa.ui.forms import option, select
from rustavi_hoa.ui.tokens import GRADE_LOOKS

GRADE_SIGNS = {code: sign for code, (sign, _) in GRADE_LOOKS.items()}
GRADE_TONES = {code: tone.value for code, (_, tone) in GRADE_LOOKS.items()}


class HoaViewer(CustomElement):
    """Around photos that are links: opens them over the whole screen (client/viewer.js)."""

    tag = "hoa_viewer"


class HoaSlider(CustomElement):
    """Around a before and an after: lays one over the other (client/slider.js); side by side without script."""

    tag = "hoa_slider"


def raw(msg: Msg) -> rx.Var:
    """Give a sentence with its gaps open, for a script that fills them."""
    return rx.cond(SessionState.locale == "en", msg.en, msg.ka)


def viewer(*children: rx.Component) -> rx.Component:
    """Let photos inside open large, with keyboard and swipe."""
    said = {
        "label": t(words.VIEWER),
        "next": t(words.NEXT),
        "previous": t(words.PREVIOUS),
        "close": t(words.CLOSE),
        "of": raw(words.N_OF),
        "broken": t(words.BROKEN),
        "locale": SessionState.locale,
    }
    return HoaViewer.create(*children, custom_attrs={f"data-{name}": text for name, text in said.items()})


def element_name(element: rx.Var[str], part: rx.Var[str]) -> rx.Var:
    """Name a part of the building, with its number where it has one."""
    name = choose(element, words.labels(), words.SOMETHING_ELSE)
    return rx.cond(part != "", name.to(str) + " " + part, name)


def photo_of(each_id: rx.Var[int], name: Text, day: Text, caption: rx.Var[str]) -> rx.Component:
    """A photo in a grid: a link to the large one, which the viewer opens in its place."""
    base = rx.Var.create("/photos/gallery/") + each_id.to_string()
    words_of = rx.cond(caption != "", caption, name)
    image = rx.el.img(src=base + "/320", alt=words_of, loading="lazy", decoding="async", width=320, height=320)
    facts = {"data-full": base + "/1600", "data-small": base + "/320", "data-name": name, "data-day": day}
    return link_element(base, outside=True)(
        image,
        href=base + "/1600",
        target="_blank",
        rel="noopener",
        class_name="photo shot",
        aria_label=t(words.OPEN_LARGE, name=words_of, day=day),
        custom_attrs=facts | {"data-caption": caption},
    )


def slider(pair: rx.Var[PhotoPair]) -> rx.Component:
    """A before and an after of the same part, to be compared by pointer, finger or keyboard."""
    name = element_name(pair.after.element, pair.after.part)
    said = {"data-label": t(words.COMPARE), "data-before": t(words.BEFORE), "data-after": t(words.AFTER)}
    return rx.el.figure(
        HoaSlider.create(_half(pair.before, words.BEFORE), _half(pair.after, words.AFTER), custom_attrs=said),
        rx.el.figcaption(rx.el.b(name), rx.cond(pair.after.caption != "", rx.fragment(" · ", pair.after.caption))),
        class_name="pair",
        key=pair.after.id.to_string(),
    )


def _half(each: rx.Var[GalleryPhoto], label: Msg) -> rx.Component:
    src = rx.Var.create("/photos/gallery/") + each.id.to_string() + "/800"
    day = pick(each.ka, each.en)
    return rx.el.div(
        rx.el.img(src=src, alt=t(words.ONE_OF_PAIR, name=t(label), day=day), loading="lazy", decoding="async"),
        rx.el.span(rx.el.b(t(label)), " ", day, class_name="half-name"),
        class_name="half",
    )


def grade_chip(word: rx.Var[str]) -> rx.Component:
    """A grade as sign, word and colour."""
    sign, tone = rx.match(word, *GRADE_SIGNS.items(), "help-circle"), rx.match(word, *GRADE_TONES.items(), "calm")
    return chip(sign, choose(word, GRADES), tone)


def choice(
    name: str, label: Msg, everything: Msg | None, current: rx.Var, *lines: rx.Component, on_change
) -> rx.Component:
    """A filter that leads to another address."""
    first = [option("", t(everything))] if everything is not None else []
    return select(name, *first, *lines, value=current, on_change=on_change, aria_label=t(label), id=f"filter-{name}")
