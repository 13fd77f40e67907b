"""What opens on the pages: dialogs, menus, sheets, forms sent wrong, lists with nothing in them. One table."""

from __future__ import annotations

from tests.e2e.openings import Opening, after, nothing, picked, press, send, typed

DIALOG, ERROR, EMPTY = "dialog[open]", ".error:not(:empty)", ".empty"
WRONG, ASK_WRONG, DO = f"{DIALOG} {ERROR}", f".card-ask {ERROR}", f"{DIALOG} [type=submit]"
MENU = '[data-act="menu"]'
AT_CITY = ("to_in_progress", "to_waiting_for_reporter", "to_handed_over", "to_planned", "to_resolved", "to_refused")
NEXT = '[data-go="next"]'

VISITOR = (
    Opening(None, "/sign-in", ERROR, send("form", contact="555000001", password="wrong")),
    Opening(None, "/sign-in", "details.more[open]", press("details.more > summary")),
    Opening(None, "/sign-in", DIALOG, press("[data-feedback]")),
    Opening(None, "/join", ERROR, send("form", code="K7MP-3XWT-9QRD")),
    Opening(None, "/join?c=K7MP-3XWT-9QRD", ".banner", nothing),
    Opening(None, "/forgot", 'input[name="code"]', send("form", contact="nobody@example.ge")),
    Opening(None, "/forgot?rescue=1", "form", nothing),
)
RESIDENT = (
    Opening("resident", "/home", DIALOG, press("[data-feedback]")),
    Opening("resident", "/home", WRONG, press("[data-feedback]", DO)),
    Opening("resident", "/issue?id={asked}", ".card-ask", press("main .btn-ghost.btn-wide >> nth=-1")),
    Opening("resident", "/issue?id={asked}", ERROR, send("hoa-words")),
    Opening("resident", "/issue?id={asked}", "details.more[open]", press("hoa-words details.more > summary")),
    Opening("resident", "/issue?id={solved}", ".card-ask form", press("#not-fixed")),
    Opening("resident", "/issue?id={fresh}", "hoa-map .spot", nothing),
    Opening("resident", "/issue?id=99999999", EMPTY, nothing),
    Opening("resident", "/report", ERROR, press(NEXT)),
    Opening("resident", "/report", "hoa-report", typed('[data-step="what"] .search input', "ჰჰჰჰ")),
    Opening("resident", "/report", '[data-step="danger"]', picked("what", "category:gas")),
    Opening("resident", "/report", '[data-step="where"]', picked("what", "category:roof")),
    Opening(
        "resident",
        "/report",
        '[data-step="details"]',
        after(picked("what", "category:roof"), picked("place", "roof"), press(NEXT)),
    ),
    Opening(
        "resident",
        "/report",
        '[data-step="send"]',
        after(
            picked("what", "category:roof"),
            picked("place", "roof"),
            press(NEXT),
            typed('[data-step="details"] textarea', "სახურავიდან წყალი ჩამოდის"),
            press(NEXT),
        ),
    ),
    Opening("resident", "/profile", DIALOG, press("main .row .btn-ghost")),
    Opening("resident", "/profile", ERROR, send('form:has([name="shown_name"])', shown_name="")),
    Opening("resident", "/profile", ERROR, send('form:has([name="contact"])', contact="12")),
    Opening("resident", "/profile", ERROR, send('form:has([name="old"])', old="wrong", password="12345678")),
    Opening("resident", "/chat", '[data-sheet="menu"][open]', press(MENU)),
    Opening(
        "resident",
        "/chat",
        f'[data-sheet="tell"] {ERROR}',
        press(MENU, '[data-choose="tell"]', '[data-sheet="tell"] [data-act="confirm"]'),
    ),
    Opening("neighbour", "/home", "details.menu[open]", press("details.menu > summary")),
)


def bare_page(who: str, path: str, shows: str = EMPTY) -> Opening:
    """A page of the house in which nothing was ever said or reported."""
    return Opening(who, path, shows, nothing, empty=True)


NOTHING = (
    *(
        Opening("resident", path, EMPTY, nothing, empty=True)
        for path in ("/home", "/issues", "/announcements", "/chat")
    ),
)
OPENINGS = (*VISITOR, *RESIDENT, *NOTHING)
