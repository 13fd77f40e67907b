"""Parts of the page of the Friday sheet: one thing to be mended, and the doors the sheet hangs on."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.doorsheet import words
from rustavi_hoa.doorsheet.state import SheetState
from rustavi_hoa.doorsheet.views import Item
from rustavi_hoa.issues import words_household as household
from rustavi_hoa.issues import words_page, words_report
from rustavi_hoa.issues.parts import category_icon
from rustavi_hoa.issues.views_household import HungLine
from rustavi_hoa.issues.words import STATUS_FOR_OTHERS
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.photos.parts import BYTE_LIMIT
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, note, section_title
from rustavi_hoa.ui.feedback import more
from rustavi_hoa.ui.forms import checkbox
from rustavi_hoa.ui.layout import cluster, grow, section
from rustavi_hoa.ui.photos import photo_link, photo_thumb
from rustavi_hoa.ui.upload import file_field, upload_end, upload_form

VIEW = SheetState.view
ACCEPT = "image/*"


def thumb(each: rx.Var[Item], photo: rx.Var[str], alt: rx.Var | str = "") -> rx.Component:
    """One photo of a problem, else the sign of its category."""
    source = rx.cond(photo != "", rx.Var.create("/photos/issue/") + photo + "/320", "")
    return photo_thumb(source, alt, fallback=category_icon(each.category))


def mending(each: rx.Var[Item]) -> rx.Component:
    """One thing on a draft: what it says, whether it stays, whether its photos do."""
    key = each.id.to_string()
    has_photos = (each.before != "") | (each.after != "")
    first = rx.cond(each.before != "", thumb(each, each.before, t(words.BEFORE)))
    last = rx.cond(each.after != "", thumb(each, each.after, t(words.AFTER)))
    signs = rx.cond(has_photos, rx.fragment(first, last), thumb(each, each.before))
    said = grow(rx.el.b(pick(each.ka, each.en)), note(choose(each.status, STATUS_FOR_OTHERS)))
    return card(
        cluster(signs, said),
        cluster(
            checkbox(f"on-{key}", t(words.ON_SHEET), default_checked=~each.is_out),
            rx.cond(has_photos, checkbox(f"photos-{key}", t(words.WITH_PHOTOS), default_checked=~each.is_bare)),
        ),
        key=key,
    )


def hanging() -> rx.Component:
    """Where an approved sheet hangs, each door shown by its photo, and the form of the next door."""
    lines = rx.foreach(SheetState.hung, lambda line: rx.fragment(_door(line), key=line.id.to_string()))
    may = SessionState.me.rights.contains(Can.HUNG_RECORD.value)
    form = more(t(words.HANGS_NEW), note(t(household.HUNG_NOTE)), _photo_form(), id="hang")
    listed = rx.cond(SheetState.hung.length() > 0, cluster(lines))
    shown = section(section_title(t(words.HANGS)), listed, rx.cond(may, form))
    return rx.cond(may | (SheetState.hung.length() > 0), shown)


def _door(line: rx.Var[HungLine]) -> rx.Component:
    picture = photo_link(f"/photos/hung/{line.id}/320", f"/photos/hung/{line.id}/1600", t(words.HANGS))
    where = rx.cond(line.entrance != "", rx.fragment(" · ", t(words_page.ENTRANCE, n=line.entrance)))
    return cluster(picture, note(pick(line.at.ka, line.at.en), where, rx.el.br(), line.by))


def _photo_form() -> rx.Component:
    sentences = {
        "choose": t(household.NEEDS_PHOTO),
        "sending": t(words_report.SENDING),
        "sent": t(household.HUNG_DONE),
        "lost": t(words_report.WAITING),
        "signed-out": t(words_report.NEEDS_SIGN_IN),
        "failed": t(words_report.FAILED),
        "too-big": t(words_report.FAILED),
    }
    fields = (
        rx.el.input(type="hidden", name="building", value=VIEW.building_id.to_string(), read_only=True),
        rx.el.input(type="hidden", name="thing", value=VIEW.id.to_string(), read_only=True),
        rx.el.input(type="hidden", name="what", value="sheet", read_only=True),
        file_field(t(words_page.PHOTO), t(words_page.ADD_PHOTO), t(household.NEEDS_PHOTO), ACCEPT),
        upload_end(),
        button(t(household.HUNG_NEW), type="submit", icon_name="camera", wide=True),
    )
    made = upload_form(*fields, url="/api/hung", sentences=sentences, limit=BYTE_LIMIT, accept=ACCEPT)
    return rx.el.div(made, key=VIEW.id.to_string())
