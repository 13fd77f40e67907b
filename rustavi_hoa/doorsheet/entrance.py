"""The doors of the Friday sheet."""

from __future__ import annotations

from rustavi_hoa import routes
from rustavi_hoa.doorsheet import http, jobs, words
from rustavi_hoa.doorsheet.pages import sheet
from rustavi_hoa.doorsheet.state import SheetState
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.shell.door import Door

DOORS = (Door(routes.SHEET, sheet.page, words.TITLE, SheetState.load, Can.ISSUE_FOLLOW),)
HTTP = http.ROUTES
EVERY_MINUTE = jobs.EVERY_MINUTE
