"""The report, one thing per page: what, where, photos and words, send."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.issues.parts_report import wizard
from rustavi_hoa.issues.parts_report_send import details_step, send_step, sending_step
from rustavi_hoa.issues.parts_report_what import danger_step, what_step
from rustavi_hoa.issues.parts_report_where import where_step
from rustavi_hoa.issues.parts_similar import similar
from rustavi_hoa.ui.forms import native_form


def page() -> rx.Component:
    """One native form whose fields belong to the browser; React never controls them."""
    return wizard(
        native_form(
            what_step(),
            danger_step(),
            where_step(),
            details_step(similar()),
            send_step(),
            action=routes.REPORT,
            method="get",
            custom_attrs={"noValidate": True},
        ),
        sending_step(),
    )
