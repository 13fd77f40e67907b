"""The doors of data protection."""

from __future__ import annotations

from rustavi_hoa import routes
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.privacy import http, jobs, words, words_breach
from rustavi_hoa.privacy.desk_state import BreachState, DataDeskState
from rustavi_hoa.privacy.pages import account_back, breach, desk, my_data
from rustavi_hoa.privacy.state import AccountBackState, MyDataState
from rustavi_hoa.shell.door import Door

DOORS = (
    Door(routes.MY_DATA, my_data.page, words.TITLE, MyDataState.load),
    Door(routes.ACCOUNT_BACK, account_back.page, words.BACK_TITLE, AccountBackState.load, is_public=True),
    Door(routes.DATA_DESK, desk.page, words_breach.TITLE, DataDeskState.load, Can.PRIVACY_KEEP, is_wide=True),
    Door(routes.BREACH, breach.page, words_breach.INCIDENT, BreachState.load, Can.PRIVACY_KEEP, is_wide=True),
)
HTTP = http.ROUTES
EVERY_MINUTE = jobs.EVERY_MINUTE
