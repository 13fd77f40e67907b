"""Forms that send a file to a letter: a scan or a paper at the desk, the signed copy of a reply, an applicant's own."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.adapters.papers import BYTE_LIMIT
from rustavi_hoa.casework import words, words_deeds
from rustavi_hoa.casework.rules import SIGNED, FileKind
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import button
from rustavi_hoa.ui.feedback import more
from rustavi_hoa.ui.forms import field, options, select
from rustavi_hoa.ui.tokens import Kind
from rustavi_hoa.ui.upload import file_field, upload_end, upload_form

ACCEPT = ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.jpg,.jpeg,.png,.webp"
SIGNED_ACCEPT = ".pdf,.asice,.asics,.sce,.jpg,.jpeg,.png,.webp"
MEGABYTES = BYTE_LIMIT // 2**20
SENTENCES = {
    "choose": words_deeds.CHOOSE_FILE,
    "sending": words_deeds.SENDING,
    "sent": words_deeds.FILE_SENT,
    "lost": words_deeds.LOST,
    "signed-out": words_deeds.SIGNED_OUT,
    "failed": words_deeds.FAILED,
}
DESK_KINDS = {code: words.FILE_KIND[code] for code in (FileKind.SCAN, FileKind.ATTACHMENT)}
SIGNED_KINDS = {code: words.FILE_KIND[code] for code in words.FILE_KIND if code in SIGNED}


def attach(letter_id: rx.Var[int], *, is_open: rx.Var | bool = False) -> rx.Component:
    """A scan of the letter or another paper, at the desk."""
    return more(t(words_deeds.ATTACH), _form(letter_id, _kinds(DESK_KINDS), ACCEPT), open=is_open)


def attach_own(letter_id: rx.Var[int]) -> rx.Component:
    """Something an applicant adds to the own letter."""
    return more(t(words_deeds.ATTACH), _form(letter_id, rx.fragment(), ACCEPT))


def attach_signed(letter_id: rx.Var[int], reply_id: rx.Var[int]) -> rx.Component:
    """The signed copy of an approved reply."""
    hidden = rx.el.input(type="hidden", name="reply", value=reply_id.to_string(), read_only=True)
    fields = rx.fragment(hidden, _kinds(SIGNED_KINDS))
    return more(t(words_deeds.ATTACH_SIGNED), _form(letter_id, fields, SIGNED_ACCEPT), open=True)


def _kinds(table: dict[FileKind, Msg] | dict[str, Msg]) -> rx.Component:
    lines = options((str(code), t(msg)) for code, msg in table.items())
    return field(t(words_deeds.FILE_KIND), select("kind", *lines))


def _form(letter_id: rx.Var[int], fields: rx.Component, accept: str) -> rx.Component:
    hint = t(words_deeds.FILE_HINT, most=MEGABYTES)
    said = {name: t(msg) for name, msg in SENTENCES.items()} | {"too-big": t(words_deeds.TOO_BIG, most=MEGABYTES)}
    return upload_form(
        fields,
        file_field(t(words_deeds.FILE), t(words_deeds.CHOOSE_FILE), hint, accept),
        upload_end(),
        button(t(words_deeds.SEND_FILE), type="submit", kind=Kind.SECONDARY, icon_name="upload"),
        url=f"/api/letters/{letter_id}/files",
        sentences=said,
        limit=BYTE_LIMIT,
        accept=accept,
    )
