"""What opens on the pages of official applications: an applicant's, the registry's, the duty officer's."""

from __future__ import annotations

from tests.e2e.openings import Opening, nothing, press, send, typed

ERROR, EMPTY = ".error:not(:empty)", ".empty"
YES = '[name="is_complaint"][value="yes"]'

APPLICANT = (
    Opening("resident", "/letter?id={letter}", '[data-testid="missing"]', nothing),
    Opening("resident", "/letter?id={letter}", ERROR, send('[data-testid="missing"] form', text="ა")),
    Opening("resident", "/letter?id={letter}", ".card-ask form", press("main .btn-ghost.btn-wide")),
    Opening("resident", "/letter?id={letter}", "details.more[open]", press("main details.more > summary")),
    Opening("resident", "/letter?id=99999999", EMPTY, nothing),
    Opening("resident", "/letter/write?issue=none", ERROR, send("main form")),
    Opening("resident", "/letter/write?issue=none", '[name="about"]', press(f".pick:has({YES})")),
    Opening("resident", "/my-letters", EMPTY, nothing, empty=True),
    Opening("chairperson", "/letter/write", EMPTY, nothing, empty=True),
)
REGISTRY = (
    Opening("registry", "/letters/enter", ERROR, send("main form")),
    Opening("registry", "/letters/enter", '[name="about"]', press(f".pick:has({YES})")),
    Opening("registry", "/letters/enter", "main form .rows button", typed("#find-building", "მე-7")),
    Opening("duty", "/letters/receptions", ERROR, send("main .card form")),
    Opening("duty", "/letters/receptions", "#take-over", nothing),
    Opening("duty", "/letters/receptions", EMPTY, nothing, empty=True),
)
OPENINGS = (*APPLICANT, *REGISTRY)
