"""The doors of the passport: what it says, its forms, the inspection, the proposals."""

from __future__ import annotations

from rustavi_hoa import routes
from rustavi_hoa.kernel.policy import Can
from rustavi_hoa.passport import first, http, words_import
from rustavi_hoa.passport import words_page as passport_words
from rustavi_hoa.passport.import_state import ImportState
from rustavi_hoa.passport.pages import coverage, edit, imports, inspect, passport, review
from rustavi_hoa.passport.recount import recount
from rustavi_hoa.passport.review_state import ReviewState
from rustavi_hoa.passport.state import PassportState
from rustavi_hoa.register import joining
from rustavi_hoa.shell.door import Door

joining.after_join(recount)

DOORS = (
    Door(
        routes.PASSPORT,
        passport.page,
        passport_words.TITLE,
        on_load=PassportState.load,
        needs=Can.PASSPORT_READ,
        first=first.passport,
    ),
    Door(routes.PASSPORT_EDIT, edit.page, passport_words.EDIT_TITLE, PassportState.edit, needs=Can.PASSPORT_PROPOSE),
    Door(
        routes.PASSPORT_INSPECT,
        inspect.page,
        passport_words.INSPECT_TITLE,
        on_load=PassportState.inspect,
        needs=Can.PASSPORT_INSPECT,
    ),
    Door(
        routes.COVERAGE,
        coverage.page,
        passport_words.COVER,
        on_load=ReviewState.load_cover,
        needs=Can.REGISTER_READ,
        is_wide=True,
    ),
    Door(
        routes.PASSPORT_REVIEW,
        review.page,
        passport_words.REVIEW_TITLE,
        on_load=ReviewState.load,
        needs=Can.PASSPORT_DECIDE,
        is_wide=True,
    ),
    Door(
        routes.PASSPORT_IMPORT,
        imports.page,
        words_import.TITLE,
        on_load=ImportState.load,
        needs=Can.REGISTER_IMPORT,
        is_wide=True,
    ),
)
HTTP = (*http.ROUTES,)
