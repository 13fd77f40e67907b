"""The doors of notices."""

from __future__ import annotations

from rustavi_hoa import routes
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.notices import http, jobs, words, words_out
from rustavi_hoa.notices.pages import centre, choices, watch
from rustavi_hoa.notices.state import CentreState, ChoicesState
from rustavi_hoa.notices.watch_state import WatchState
from rustavi_hoa.shell.door import Door

DOORS = (
    Door(routes.NOTICES, centre.page, words.TITLE, CentreState.load),
    Door(routes.NOTICE_CHOICES, choices.page, words.CHOICES, ChoicesState.load),
    Door(routes.NOTICE_WATCH, watch.page, words_out.WATCH, WatchState.load, needs=Can.NOTICE_WATCH, is_wide=True),
)
HTTP = http.ROUTES
WORK = jobs
"""Imported so that the server's own worker can deliver."""
