"""The doors of the reports."""

from __future__ import annotations

from rustavi_hoa import routes
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.shell.door import Door
from rustavi_hoa.statements import http, http_public, jobs, words
from rustavi_hoa.statements.pages import statement, statements
from rustavi_hoa.statements.state import StatementsState, StatementState

DOORS = (
    Door(routes.STATEMENTS, statements.page, words.TITLE, StatementsState.load, Can.STATEMENT_READ, is_wide=True),
    Door(routes.STATEMENT, statement.page, words.ONE, StatementState.load, Can.STATEMENT_READ, is_wide=True),
)
HTTP = [*http.ROUTES, *http_public.ROUTES]
EVERY_MINUTE = jobs.EVERY_MINUTE
