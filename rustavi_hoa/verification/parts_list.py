"""The municipal body's checked list on the desk: the empty form, the file, what would change, publishing."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.atoms import button, link, link_button, note
from rustavi_hoa.ui.feedback import more
from rustavi_hoa.ui.layout import cluster, stack
from rustavi_hoa.ui.upload import file_field, upload_end, upload_form
from rustavi_hoa.verification import words_list as said
from rustavi_hoa.verification.checked_list import BYTE_LIMIT

ACCEPT = ".xlsx,.csv"
MEGABYTES = BYTE_LIMIT // 2**20
SENTENCES = {
    "choose": said.CHOOSE_FILE,
    "sending": said.SENDING,
    "lost": said.LOST,
    "signed-out": said.SIGNED_OUT,
    "failed": said.FAILED,
    "report": said.ASIDE,
}


def list_import() -> rx.Component:
    """A fold with the way of a list: form, file, preview, publishing; taking it back stands with the other imports."""
    sentences = {name: t(msg) for name, msg in SENTENCES.items()} | {"too-big": t(said.TOO_LARGE, most=MEGABYTES)}
    blank = link_button(
        t(said.FORM),
        rx.Var.create("/download/checked-list.xlsx?lang=") + SessionState.locale,
        kind="secondary",
        icon_name="download",
        outside=True,
        download=True,
    )
    publish = button(t(said.PUBLISH), type="submit", icon_name="check", name="check", value="0", hidden=True,
                     custom_attrs={"data-after": ""})  # fmt: skip
    fields = (
        file_field(t(said.FILE), t(said.CHOOSE_FILE), t(said.FILE_HINT, most=MEGABYTES), ACCEPT),
        upload_end(),
        cluster(
            button(t(said.CHECK), type="submit", kind="secondary", icon_name="upload", name="check", value="1"), publish
        ),
    )
    form = upload_form(*fields, url="/api/checked-list", sentences=sentences, limit=BYTE_LIMIT, accept=ACCEPT)
    back = link(t(said.TO_IMPORTS), f"{routes.REGISTER}?tab=imports")
    return more(
        t(said.LOAD),
        stack(note(t(said.LEAD)), cluster(blank), form, back),
        custom_attrs={"data-testid": "checked-list"},
    )
