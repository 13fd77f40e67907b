"""What opens on the pages of the register, of verification, the passport and their neighbours."""

from __future__ import annotations

from tests.e2e.openings import Opening, after, marked, nothing, press, send, unfolded

DIALOG, ERROR, EMPTY = "dialog[open]", ".error:not(:empty)", ".empty"
WRONG, DO = f"{DIALOG} {ERROR}", f"{DIALOG} [type=submit]"
UNFOLDED, MENU, VIEWER, POPUP = (
    "details.more[open]",
    "main details.menu[open]",
    "dialog.viewer",
    ".leaflet-popup-content",
)
SHOT_EDIT = '[data-testid="shot"] .btn-plain'
SEEK = "form:has(#seek-building)"

EVERYBODY = (Opening(None, "/city-map", POPUP, marked),)
RESIDENT = (
    Opening("resident", "/passport", "main details[open]", unfolded),
    Opening("resident", "/gallery", VIEWER, press("a.shot")),
)
CHAIR = (
    Opening("chairperson", "/gallery", "#new-photos-error:not(:empty)", press("hoa-album [type=submit]")),
    Opening("chairperson", "/gallery", DIALOG, press(SHOT_EDIT)),
    Opening("chairperson", "/gallery", WRONG, after(press(SHOT_EDIT), send(DIALOG, taken_on="2099-01-01"))),
    Opening("chairperson", "/passport?key=all", "main .timeline", nothing),
    Opening("chairperson", "/passport/edit?group=yard", MENU, press("main details.menu > summary")),
    Opening("chairperson", "/passport/edit?group=roof", "#grade-error:not(:empty)", press("hoa-judge [type=submit]")),
    Opening("chairperson", "/documents", "#file-error:not(:empty)", press("hoa-upload [type=submit]")),
)
INSPECTOR = (
    Opening("inspector", "/passport/inspect?id=2&group=general", MENU, press("main details.menu > summary")),
    Opening(
        "inspector", "/passport/inspect?id=2&group=roof", "#grade-error:not(:empty)", press("hoa-judge [type=submit]")
    ),
)
REGISTER = (
    Opening("operator", "/register", MENU, press("main details.menu > summary")),
    Opening("operator", "/register", UNFOLDED, unfolded),
    Opening("operator", "/register", ERROR, after(unfolded, send("form:has(#new-house-number)"))),
    Opening("operator", "/register?q=ზზზზ", EMPTY, nothing),
    Opening("operator", "/register?tab=association", ERROR, after(unfolded, send("form:has(#new-union)"))),
    Opening("operator", "/register?tab=imports", '[data-testid="import"]', nothing),
    Opening("operator", "/register/building?id=2", UNFOLDED, unfolded),
    Opening("operator", "/register/building?id=2", ERROR, after(unfolded, send("form:has(#alias-number)"))),
    Opening(
        "operator",
        "/register/building?id=2",
        DIALOG,
        after(unfolded, send(SEEK, seek="მე-7"), press(f"details:has({SEEK}) .row .btn")),
    ),
    Opening("operator", "/register/building?id=999999", EMPTY, nothing),
    Opening("operator", "/association?id=2", UNFOLDED, unfolded),
)
CITY = (
    Opening(
        "operator",
        "/passport/review?proposal={proposal}",
        ERROR,
        after(press('label:has([value="refuse"])'), send("main form")),
    ),
    Opening("operator", "/passport/review?proposal=999999", "main h1", nothing),
    Opening("operator", "/works?part=import", "#file-error:not(:empty)", press("hoa-upload [type=submit]")),
    Opening("operator", "/passport/import", "#file-error:not(:empty)", press("hoa-upload [type=submit]")),
    Opening("operator", "/inquiries", "#title-error:not(:empty)", after(unfolded, send('form:has([name="title"])'))),
    Opening("officer", "/map", POPUP, marked),
    Opening("officer", "/stock?element=roof", VIEWER, press("a.shot")),
    Opening("officer", "/inquiries?id=999999", "main h1", nothing),
)
OPENINGS = (*EVERYBODY, *RESIDENT, *CHAIR, *INSPECTOR, *REGISTER, *CITY)
