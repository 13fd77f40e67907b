"""The platform on this phone: the way to the home screen (``client/install.js`` shows what fits the browser)."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.identity import words_phone as words
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import button, note, section_title
from rustavi_hoa.ui.custom import CustomElement
from rustavi_hoa.ui.feedback import more
from rustavi_hoa.ui.layout import section, stack
from rustavi_hoa.ui.tokens import Kind


class HoaInstall(CustomElement):
    """The custom element of ``client/install.js``: shows the one child that fits this browser."""

    tag = "hoa_install"


class HoaSaver(CustomElement):
    """The custom element of ``client/saver.js``: the switch of the data saver."""

    tag = "hoa_saver"


def this_phone() -> rx.Component:
    """Offer the home screen: a button where the browser has one, pictures for an iPhone, a sentence elsewhere."""
    views = {
        "ready": (note(t(words.INSTALL_LEAD)), _install()),
        "ios": (note(t(words.INSTALL_LEAD)), more(t(words.IOS_HOW), rx.el.ol(*map(_step, words.IOS_STEPS)))),
        "menu": (note(t(words.INSTALL_LEAD)), note(t(words.BY_MENU))),
        "done": (note(t(words.INSTALLED)),),
    }
    shown = [
        rx.el.div(*inside, class_name="stack", hidden=True, custom_attrs={"data-when": when})
        for when, inside in views.items()
    ]
    return section(section_title(t(words.THIS_PHONE)), HoaInstall.create(*shown), _saver())


def _saver() -> rx.Component:
    views = {
        "off": (note(t(words.SAVER_OFF)), _switch(words.SAVER_START)),
        "on": (note(t(words.SAVER_ON)), _switch(words.SAVER_STOP)),
        "asked": (note(t(words.SAVER_ASKED)),),
    }
    shown = [
        rx.el.div(*inside, class_name="stack", hidden=True, custom_attrs={"data-when": when})
        for when, inside in views.items()
    ]
    return HoaSaver.create(rx.el.h3(t(words.SAVER)), *shown)


def _switch(label: Msg) -> rx.Component:
    return button(t(label), kind=Kind.SECONDARY, custom_attrs={"data-act": "switch"})


def _install() -> rx.Component:
    act = {"data-act": "install"}
    return button(t(words.INSTALL), kind=Kind.SECONDARY, icon_name="plus-circle", custom_attrs=act)


def _step(step: tuple[str, Msg, Msg]) -> rx.Component:
    name, said, alt = step
    picture = rx.el.img(src=f"/guide/ios-{name}.svg", alt=t(alt), width="240", height="150", loading="lazy")
    return rx.el.li(stack(t(said), picture, gap="tight"))
