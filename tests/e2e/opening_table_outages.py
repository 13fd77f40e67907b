"""What opens on the pages of outages, of who is responsible, of ready texts, households and papers on doors."""

from __future__ import annotations

from tests.e2e.openings import Opening, bare, nothing, press, send

ERROR, EMPTY, ASK = ".error:not(:empty)", ".empty", ".card-ask"
ASK_WRONG = f"{ASK} {ERROR}"

NEIGHBOUR = (
    Opening("neighbour", "/outage?id={outage}", ".timeline", nothing),
    Opening("neighbour", "/outages?g=past", ".rows, .empty", nothing),
    Opening("resident", "/outage?id=99999999", EMPTY, nothing),
    Opening("resident", "/responsible?id={fresh}", ASK, nothing),
    Opening("resident", "/responsible?id=99999999", EMPTY, nothing),
    Opening("resident", "/outages", EMPTY, nothing, empty=True),
)
CHAIR = (
    Opening("chairperson", "/households", ASK_WRONG, bare("#household-new", f"{ASK} [type=submit]")),
    Opening("chairperson", "/households", "#for-text", press("main .card .btn-secondary")),
    Opening("chairperson", "/households", "#withdraw-reason", press("main .card .btn-plain")),
    Opening("chairperson", "/responsible?id={fresh}", "#decide-reason", press("#ask-decide")),
    Opening("chairperson", "/hung", EMPTY, nothing, empty=True),
    Opening("chairperson", "/households", EMPTY, nothing, empty=True),
)
CITY = (
    Opening(
        "operator",
        "/outages",
        f"main {ERROR}",
        bare("#outage-new", "#outage-preview", "#outage-announce"),
    ),
    Opening("operator", "/outage?id={outage}", ERROR, bare("#ask-say", "#do-say")),
    Opening("operator", "/outage?id={outage}", "#end-text", press("#end")),
    Opening("officer", "/answer?id={taken}", ERROR, send("main form")),
    Opening("officer", "/answer?id=99999999", EMPTY, nothing),
    Opening("officer", "/responsible?id={taken}", ERROR, bare("#ask-decide", "#do-decide")),
    Opening("officer", "/elsewhere", EMPTY, nothing, empty=True),
    Opening("admin", "/templates", ERROR, bare("#template-new", "main form [type=submit]")),
)
OPENINGS = (*NEIGHBOUR, *CHAIR, *CITY)
