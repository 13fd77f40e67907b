"""Papers on the doors of the building in view, each shown by a photo."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.issues import words_household as words
from rustavi_hoa.issues import words_page, words_report
from rustavi_hoa.issues.households_state import HungState
from rustavi_hoa.issues.views_household import HungLine
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.photos.parts import BYTE_LIMIT
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import choose, pick, t
from rustavi_hoa.ui.atoms import button, card, note, page_title, section_title
from rustavi_hoa.ui.feedback import empty, skeleton_rows
from rustavi_hoa.ui.forms import field, options, select
from rustavi_hoa.ui.layout import stack
from rustavi_hoa.ui.photos import photo_link
from rustavi_hoa.ui.upload import file_field, upload_end, upload_form

ACCEPT = "image/*"


def page() -> rx.Component:
    """The list, and the photo of the next one."""
    lines = rx.foreach(HungState.lines, lambda line: rx.fragment(_line(line), key=line.id.to_string()))
    shown = rx.cond(HungState.lines.length() > 0, stack(lines), empty("file-text", t(words_page.NOTHING_FOUND)))
    may = SessionState.me.rights.contains(Can.HUNG_RECORD.value) & (HungState.building_id > 0)
    return stack(
        page_title(t(words.HUNG_TITLE), t(words.HUNG_NOTE)),
        rx.cond(may, _form()),
        rx.cond(HungState.is_loaded, shown, skeleton_rows(3)),
    )


def _line(line: rx.Var[HungLine]) -> rx.Component:
    where = rx.cond(line.entrance != "", rx.fragment(" · ", t(words_page.ENTRANCE, n=line.entrance)))
    picture = photo_link(
        f"/photos/hung/{line.id}/320", f"/photos/hung/{line.id}/1600", choose(line.what, words.HUNG_WHAT)
    )
    return card(
        section_title(rx.fragment(choose(line.what, words.HUNG_WHAT), where)),
        picture,
        note(pick(line.at.ka, line.at.en), " · ", line.by),
    )


def _form() -> rx.Component:
    sentences = {
        "choose": t(words_page.ADD_PHOTO),
        "sending": t(words_report.SENDING),
        "sent": t(words.HUNG_DONE),
        "lost": t(words_report.WAITING),
        "signed-out": t(words_report.NEEDS_SIGN_IN),
        "failed": t(words_report.FAILED),
        "too-big": t(words_report.FAILED),
    }
    kinds = options((code, t(label)) for code, label in words.HUNG_WHAT.items())
    fields = (
        rx.el.input(type="hidden", name="building", value=HungState.building_id.to_string(), read_only=True),
        rx.el.input(type="hidden", name="thing", value=HungState.thing.to_string(), read_only=True),
        field(t(words.CHOOSE_WHAT), select("what", *kinds, default_value=HungState.what)),
        file_field(t(words_page.PHOTO), t(words_page.ADD_PHOTO), t(words.NEEDS_PHOTO), ACCEPT),
        upload_end(),
        button(t(words.HUNG_NEW), type="submit", icon_name="camera", wide=True),
    )
    made = upload_form(*fields, url="/api/hung", sentences=sentences, limit=BYTE_LIMIT, accept=ACCEPT)
    return card(
        section_title(t(words.HUNG_NEW)),
        rx.el.div(made, key=f"{HungState.building_id}-{HungState.what}-{HungState.thing}"),
        ask=True,
    )
