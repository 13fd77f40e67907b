"""What opens on the pages of the register, the passport, the gallery and their neighbours."""

from __future__ import annotations

from tests.e2e.openings import Opening, after, bare, marked, nothing, press, send, unfolded

DIALOG, ERROR, EMPTY = "dialog[open]", ".error:not(:empty)", ".empty"
WRONG, DO = f"{DIALOG} {ERROR}", f"{DIALOG} [type=submit]"
UNFOLDED, VIEWER, POPUP = "details.more[open]", "dialog.viewer", ".leaflet-popup-content"
SHOT_EDIT = '[data-testid="shot"] .btn-plain'

EVERYBODY = (Opening(None, "/city-map", POPUP, marked),)
RESIDENT = (
    Opening("resident", "/passport", "main details[open]", unfolded),
    Opening("resident", "/gallery", VIEWER, press("a.shot")),
    Opening("resident", "/documents?building=999999", EMPTY, nothing),
)
CHAIR = (
    Opening("chairperson", "/walk", '[data-step="station"]', press('[data-step="start"] [data-go]:visible')),
    Opening(
        "chairperson",
        "/walk",
        '[data-fill="fault"]:not(:empty)',
        press('[data-step="start"] [data-go]:visible', '[data-step="station"] [data-go="next"]'),
    ),
    Opening("chairperson", "/gallery", "#new-photos-error:not(:empty)", press("hoa-album [type=submit]")),
    Opening("chairperson", "/gallery", DIALOG, press(SHOT_EDIT)),
    Opening("chairperson", "/gallery", WRONG, after(press(SHOT_EDIT), send(DIALOG, taken_on="2099-01-01"))),
    Opening("chairperson", "/gallery?building=999999", EMPTY, nothing),
    Opening("chairperson", "/passport?key=all", "main .timeline", nothing),
    Opening("chairperson", "/passport/edit?group=yard", "details.menu[open]", press("details.menu > summary")),
    Opening("chairperson", "/passport/edit?group=roof", "#grade-error:not(:empty)", press("hoa-judge [type=submit]")),
    Opening("chairperson", "/documents", "#file-error:not(:empty)", press("hoa-upload [type=submit]")),
    Opening("chairperson", "/verification", UNFOLDED, unfolded),
    Opening("chairperson", "/verification", ERROR, after(unfolded, send('form:has([name="dispute_reason"])'))),
    Opening("chairperson", "/verification", ERROR, after(unfolded, send('form:has([name="old"])'))),
)
CITY = (
    Opening("inspector", "/passport/inspect?id=2&group=general", ERROR, send("main form", **{"general.levels": "999"})),
    Opening("operator", "/passport/review?proposal=2", ERROR, after(press('[value="refuse"]'), send("main form"))),
    Opening("operator", "/passport/review?proposal=999999", "main", nothing),
    Opening("operator", "/register", UNFOLDED, unfolded),
    Opening("operator", "/register", ERROR, after(unfolded, send('form:has([name="number"])'))),
    Opening("operator", "/register?q=ზზზზ", EMPTY, nothing),
    Opening("operator", "/register?tab=association", ERROR, after(unfolded, send("form:has(#new-union)"))),
    Opening("operator", "/register/building?id=2", UNFOLDED, unfolded),
    Opening("operator", "/register/building?id=2", ERROR, after(unfolded, send('form:has([id="alias-number"])'))),
    Opening(
        "operator",
        "/register/building?id=2",
        DIALOG,
        after(unfolded, send("form:has(#seek-building)", seek="მე-7"), press("form:has(#seek-building) ~ * .btn")),
    ),
    Opening("operator", "/register/building?id=999999", EMPTY, nothing),
    Opening("operator", "/association?id=2", UNFOLDED, unfolded),
    Opening("operator", "/verification?id=2", UNFOLDED, unfolded),
    Opening("operator", "/verification?id=2", ERROR, send('form:has([name="to"])')),
    Opening("operator", "/works?part=services", WRONG, bare("main .btn-small", DO)),
    Opening("operator", "/works?part=projects", WRONG, bare("main .btn-small", DO)),
    Opening("operator", "/works?part=import", "#file-error:not(:empty)", press("hoa-upload [type=submit]")),
    Opening("operator", "/passport/import", "#file-error:not(:empty)", press("hoa-upload [type=submit]")),
    Opening("operator", "/inquiries", ERROR, after(unfolded, send('form:has([name="title"])'))),
    Opening("officer", "/map", POPUP, marked),
    Opening("officer", "/stock?element=roof", VIEWER, press("a.shot")),
    Opening("officer", "/inquiries?id=999999", "main h1", nothing),
)
OPENINGS = (*EVERYBODY, *RESIDENT, *CHAIR, *CITY)
