"""What has not reached the house yet: ``client/tray.js`` shows it from the phone's own store."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa import routes
from rustavi_hoa.issues import words_report as words
from rustavi_hoa.shell.session import SessionState
from rustavi_hoa.shell.text import t
from rustavi_hoa.ui.custom import CustomElement


class HoaOutbox(CustomElement):
    """The custom element; draws its own inside, nothing while all is sent."""

    tag = "hoa_outbox"


def outbox_tray(**attributes: str) -> rx.Component:
    """Unsent problems of the person here, with progress, retry and delete; empty when there are none."""
    sentences = {
        "data-title": t(words.UNSENT),
        "data-sending": t(words.SENDING),
        "data-sent": t(words.SENT),
        "data-waiting": t(words.WAITING),
        "data-failed": t(words.FAILED),
        "data-signed-out": t(words.NEEDS_SIGN_IN),
        "data-photo": t(words.PHOTO_OF),
        "data-retry": t(words.RETRY),
        "data-mend": t(words.MEND),
        "data-delete": t(words.DELETE),
        "data-sure": t(words.SURE),
        "data-open": t(words.OPEN_IT),
        "data-sign-in": t(words.SIGN_IN),
        "data-mend-at": f"{routes.REPORT}?draft=",
        "data-open-at": f"{routes.ISSUE}?id=",
        "data-person": SessionState.me.person_id.to_string(),
    }
    return HoaOutbox.create(custom_attrs={**sentences, **attributes})
