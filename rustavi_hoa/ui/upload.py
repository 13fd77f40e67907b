"""A form that sends one file with progress: ``client/upload.js`` does the work in the browser."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.ui.base import Text
from rustavi_hoa.ui.custom import CustomElement
from rustavi_hoa.ui.icons import icon


class HoaUpload(CustomElement):
    """The custom element around a native form; it names each upload itself, so that a retry is the same upload."""

    tag = "hoa_upload"


def upload_form(
    *fields: rx.Component, url: str | rx.Var, sentences: dict[str, rx.Var], limit: int, accept: str, **props
) -> rx.Component:
    """Send the one file of a form to ``url``/<key> with the other fields in the query.

    ``sentences``: choose, sending, sent, lost, signed-out, failed, too-big. Fields come from ``field`` or are hidden.
    """
    said = {f"data-{name}": sentence for name, sentence in sentences.items()}
    return HoaUpload.create(
        rx.el.form(*fields, class_name="form", no_validate=True),
        custom_attrs={"data-url": url, "data-limit": str(limit), "data-accept": accept, **said},
        **props,
    )


def file_field(label: Text, choose: Text, hint: Text, accept: str) -> rx.Component:
    """The place for the file: press it or drop a file on it; its name is written where the words stand."""
    control = rx.el.input(
        type="file",
        name="file",
        id="file",
        accept=accept,
        custom_attrs={"aria-describedby": "file-hint file-error"},
    )
    return rx.el.div(
        rx.el.label(label, html_for="file", class_name="label"),
        rx.el.div(icon("upload"), rx.el.span(choose, custom_attrs={"data-chosen": ""}), control, class_name="upload"),
        rx.el.p(hint, id="file-hint", class_name="hint"),
        rx.el.p("", id="file-error", class_name="error", role="alert"),
        class_name="field",
    )


def upload_end() -> rx.Component:
    """Where the progress, the good word, a general fault and a report appear."""
    return rx.el.div(
        rx.el.div(custom_attrs={"data-bar": ""}),
        rx.el.p("", class_name="error", role="alert", id="all-error"),
        rx.el.div(custom_attrs={"data-said": "", "role": "status"}),
        rx.el.div(custom_attrs={"data-report": ""}),
    )
