"""The walk's page and routes, for the entrance."""

from __future__ import annotations

from rustavi_hoa import routes
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.shell.door import Door
from rustavi_hoa.walk import http, words
from rustavi_hoa.walk.pages import walk

DOORS = (Door(routes.WALK, walk.page, words.TITLE, needs=Can.PASSPORT_PROPOSE),)
HTTP = (*http.ROUTES,)
