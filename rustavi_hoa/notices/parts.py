"""Pieces of the pages of notices."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.notices import words
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import button, card, note
from rustavi_hoa.ui.custom import CustomElement
from rustavi_hoa.ui.tokens import Kind


class HoaPush(CustomElement):
    """The custom element of ``client/push.js``: shows the one child that fits this browser."""

    tag = "hoa_push"


def this_device(key: rx.Var[str]) -> rx.Component:
    """Ask this browser for pushes, or say why not."""
    said = {
        "off": _one(words.PUSH_OFF, words.SWITCH_ON, "on"),
        "on": _one(words.PUSH_ON, words.SWITCH_OFF, "off"),
        "denied": _one(words.PUSH_DENIED),
        "none": _one(words.PUSH_NONE),
        "failed": _one(words.PUSH_FAILED, words.SWITCH_ON, "on"),
    }
    views = [
        rx.el.div(*inside, class_name="stack", hidden=True, custom_attrs={"data-when": when})
        for when, inside in said.items()
    ]
    return card(rx.el.h2(t(words.DEVICE)), HoaPush.create(*views, custom_attrs={"data-key": key}))


def _one(said: Msg, label: Msg | None = None, act: str = "") -> tuple[rx.Component, ...]:
    if label is None:
        return (note(t(said)),)
    return (note(t(said)), button(t(label), kind=Kind.SECONDARY, icon_name="bell", custom_attrs={"data-act": act}))
