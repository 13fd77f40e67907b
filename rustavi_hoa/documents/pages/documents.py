"""The library of a building: papers with their versions, and the form for whoever keeps them."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.adapters.papers import BYTE_LIMIT
from rustavi_hoa.documents import words
from rustavi_hoa.documents.rules import LONGEST_TITLE
from rustavi_hoa.documents.state import DocumentsState
from rustavi_hoa.documents.views import Document, Version
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, chip, link, note, page_title, section_title
from rustavi_hoa.ui.feedback import empty, more, skeleton_rows
from rustavi_hoa.ui.forms import field, option, options, select, text_input
from rustavi_hoa.ui.layout import cluster, split, stack
from rustavi_hoa.ui.upload import file_field, upload_end, upload_form

ACCEPT = ".pdf,.docx,.xlsx,.pptx,.odt,.ods,.jpg,.jpeg,.png,.webp"
MEGABYTES = BYTE_LIMIT // 2**20
SENTENCES = {
    "choose": words.CHOOSE_FILE,
    "sending": words.SENDING,
    "sent": words.SENT,
    "lost": words.LOST,
    "signed-out": words.SIGNED_OUT,
    "failed": words.FAILED,
}


def page() -> rx.Component:
    """The papers, then the form."""
    view = DocumentsState.view
    place = rx.cond(view.building_id > 0, pick(view.address, view.address_en), t(words.CITY_SHELF))
    listed = rx.cond(
        view.documents.length() > 0,
        stack(rx.foreach(view.documents, _document)),
        empty("file-text", t(words.NOTHING), t(words.NOTHING_HINT)),
    )
    return stack(
        page_title(t(words.TITLE), place),
        note(t(words.LEAD)),
        rx.cond(view.is_loaded, stack(listed, rx.cond(view.may_keep, _form())), skeleton_rows(3)),
    )


def _document(each: rx.Var[Document]) -> rx.Component:
    href = "/documents/" + each.id.to_string()
    day = rx.cond(each.day != "", rx.fragment(" · ", rx.el.time(each.day, date_time=each.day)))
    about = note(
        t(words.VERSION_N, n=each.number),
        " · ",
        each.ending,
        " · ",
        each.size,
        day,
        " · ",
        pick(each.at.ka, each.at.en),
    )
    acts = cluster(
        button(t(words.NEW_VERSION), kind="ghost", small=True, on_click=DocumentsState.renew(each.id)),
        rx.cond(
            each.is_hidden,
            button(t(words.SHOW), kind="ghost", small=True, on_click=DocumentsState.show(each.id)),
            button(t(words.HIDE), kind="ghost", small=True, on_click=DocumentsState.hide(each.id)),
        ),
    )
    earlier = rx.el.ul(rx.foreach(each.earlier, _version), class_name="prose")
    return card(
        split(chip("file-text", choose(each.kind, words.KINDS), "info"), _sight(each)),
        rx.el.h2(link(each.title, href, outside=True, download=True, aria_label=t(words.DOWNLOAD, title=each.title))),
        about,
        note(choose(each.of, words.SHELVES), rx.cond(each.author != "", rx.fragment(" · ", each.author))),
        rx.cond(each.earlier.length() > 0, more(t(words.EARLIER), earlier)),
        rx.cond(each.may_keep, acts),
        key=each.series,
        custom_attrs={"data-testid": "document"},
    )


def _sight(each: rx.Var[Document]) -> rx.Component:
    shown = chip("eye", choose(each.visibility, words.VISIBILITIES), "calm")
    return rx.cond(each.is_hidden, chip("eye-off", t(words.HIDDEN), "warn"), shown)


def _version(each: rx.Var[Version]) -> rx.Component:
    label = t(words.VERSION_N, n=each.number)
    where = "/documents/" + each.id.to_string()
    return rx.el.li(
        link(label, where, outside=True, download=True), " · ", each.size, " · ", pick(each.at.ka, each.at.en)
    )


def _form() -> rx.Component:
    view = DocumentsState.view
    old = view.replaced
    kinds = options((code, t(label)) for code, label in words.KINDS.items())
    who = options((code, t(label)) for code, label in words.VISIBILITIES.items())
    too_big = {"too-big": t(words.REFUSED["too_large"], most=MEGABYTES)}
    cancel = button(t(words.ADD), kind="ghost", small=True, on_click=DocumentsState.renew(0))
    head = rx.cond(old.id > 0, rx.fragment(t(words.NEW_VERSION), ": ", old.title), t(words.ADD))
    fields = (
        rx.el.input(type="hidden", name="building", value=view.building_id.to_string(), read_only=True),
        rx.el.input(type="hidden", name="series", value=old.series, read_only=True),
        file_field(t(words.FILE), t(words.CHOOSE_FILE), t(words.FILE_HINT, most=MEGABYTES), ACCEPT),
        field(t(words.NAME), text_input("title", max_length=LONGEST_TITLE, default_value=old.title)),
        field(t(words.KIND), select("kind", *kinds, default_value=rx.cond(old.id > 0, old.kind, "minutes"))),
        rx.cond((old.id == 0) & (view.building_id > 0), _of()),
        field(t(words.WHO_SEES), select("visibility", *who, default_value=old.visibility), t(words.WHO_HINT)),
        field(t(words.DAY), text_input("day", type="date", default_value=old.day), t(words.DAY_HINT)),
        upload_end(),
        button(t(words.SEND), type="submit", icon_name="upload", wide=True),
    )
    said = {name: t(msg) for name, msg in SENTENCES.items()} | too_big
    made = upload_form(*fields, url="/api/documents", sentences=said, limit=BYTE_LIMIT, accept=ACCEPT)
    return card(
        section_title(head, rx.cond(old.id > 0, cancel)),
        rx.el.div(made, key=old.series + "-" + view.building_id.to_string()),
        id="add",
    )


def _of() -> rx.Component:
    view = DocumentsState.view
    association = rx.cond(view.may_keep_association, option("association", t(words.OFS["association"])))
    return field(t(words.OF), select("of", option("building", t(words.OFS["building"])), association))
