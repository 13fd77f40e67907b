"""What opens on the pages: dialogs, menus, sheets, forms sent wrong, lists with nothing in them. One table."""

from __future__ import annotations

from tests.e2e import opening_table_letters as letters
from tests.e2e import opening_table_outages as outages
from tests.e2e import opening_table_register as register
from tests.e2e.openings import Opening, after, asked, bare, chosen, nothing, picked, press, send, typed

DIALOG, ERROR, EMPTY = "dialog[open]", ".error:not(:empty)", ".empty"
WRONG, ASK_WRONG, DO = f"{DIALOG} {ERROR}", f".card-ask {ERROR}", f"{DIALOG} [type=submit]"
MENU = '[data-act="menu"]'
AT_CITY = ("to_in_progress", "to_waiting_for_reporter", "to_handed_over", "to_planned", "to_resolved", "to_refused")
LIST = '[data-testid="checked-list"]'
NEXT = '[data-go="next"]'

VISITOR = (
    Opening(None, "/sign-in", ERROR, send("form", contact="555000001", password="wrong")),
    Opening(None, "/sign-in/code", ".banner", nothing),
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
    Opening("resident", "/issue?id={solved}", ASK_WRONG, press("#not-fixed", ".card-ask form [type=submit]")),
    Opening("resident", "/issue?id={fresh}", "hoa-map .spot", press('[data-testid="map-asked"] > summary')),
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
    Opening("resident", "/my-data", ERROR, send('main form:has([name="password"])', password="wrong")),
    Opening("resident", "/my-data", "details.more[open]", press("main details.more > summary")),
    Opening(None, "/account-back", ERROR, send("main form", contact="555999999", password="wrong")),
    Opening("resident", "/profile", DIALOG, press("main .row .btn-ghost")),
    Opening("resident", "/profile", ERROR, send('form:has([name="shown_name"])', shown_name="")),
    Opening(
        "resident", "/profile", ERROR, send('form[action="/auth/contact"]', contact="12", contact_password="wrong")
    ),
    Opening("resident", "/profile", ERROR, send('form:has([name="old"])', old="wrong", password="12345678")),
    Opening("resident", "/profile/two-step", ERROR, send("main form", old="wrong")),
    Opening("resident", "/notices/settings", "hoa-push[data-state]", nothing),
    Opening("operator", "/notices/failed", EMPTY, nothing),
    Opening("resident", "/chat", '[data-sheet="menu"][open]', press(MENU)),
    Opening("resident", "/chat?message=1", "[data-part=reply]:not([hidden])", press(MENU, '[data-choose="reply"]')),
    Opening("resident", "/chat/search?q=%E1%83%9A%E1%83%98%E1%83%A4%E1%83%A2%E1%83%98", "mark", nothing),
    Opening("resident", "/chat/poll", ERROR, send("main form")),
    Opening("resident", "/chat/search?q=%E1%83%9F%E1%83%9F%E1%83%9F", EMPTY, nothing),
    Opening(
        "resident",
        "/chat",
        f'[data-sheet="tell"] {ERROR}',
        press(MENU, '[data-choose="tell"]', '[data-sheet="tell"] [data-act="confirm"]'),
    ),
    Opening("resident", "/chats", ".row-room", nothing),
    Opening("resident", "/chat?room=99999999", EMPTY, nothing),
    Opening("neighbour", "/home", "details.menu[open]", press("details.menu > summary")),
)
CHAIR = (
    Opening("chairperson", "/people", DIALOG, press("main .split:has(.pick) .btn-ghost")),
    Opening(
        "chairperson",
        "/people",
        WRONG,
        bare("main .split:has(.pick) .btn-ghost", DO),
    ),
    Opening("chairperson", "/people", "details.menu[open]", press("details.menu > summary")),
    Opening("chairperson", "/people", DIALOG, press("details.menu > summary", ".menu-item >> nth=1")),
    Opening("chairperson", "/people", ".qr", press("details.menu > summary", ".menu-item", f"{DIALOG} .btn-wide")),
    Opening("chairperson", "/people", WRONG, bare("main h2 + .btn-icon", DO)),
    Opening("chairperson", "/people", "main", typed('[name="find"]', "ჰჰჰჰ")),
    Opening("chairperson", "/walk", '[data-step="station"]', press('[data-step="start"] [data-go]:visible')),
    Opening("chairperson", "/announcements", ERROR, send("form:has(textarea)")),
    Opening("chairperson", "/announcements", DIALOG, press("main .card .btn-ghost")),
    Opening("chairperson", "/invitations", ".banner.tone-danger", send('form:has([value="chosen"])')),
    Opening("chairperson", "/building", ERROR, send("main form:has(.input)", year_built="12")),
    Opening("chairperson", "/issue?id={fresh}", ASK_WRONG, bare(*asked("done"))),
    Opening("chairperson", "/issue?id={fresh}", ".card-ask", bare(asked("send")[0])),
    Opening("chairperson", "/issue?id={fresh}", ASK_WRONG, bare("details.more > summary", *asked("refuse"))),
    Opening("chairperson", "/issue?id={fresh}", ".card-ask", bare("details.more > summary", asked("plan")[0])),
    Opening(
        "chairperson",
        "/chat",
        '[data-sheet="remove"][open]',
        press(f".bubble:not(.mine) {MENU}", '[data-choose="remove"]'),
    ),
)
CITY = (
    Opening("officer", "/queue?category=gas&older=90&building=1&service=social", EMPTY, nothing),
    Opening("officer", "/queue", "#bulk-to", press("tbody label.check")),
    Opening(
        "officer",
        "/queue?status=sent_to_city",
        ERROR,
        after(press("tbody label.check"), chosen("#bulk-to", 1), send(".card-ask form")),
    ),
    Opening("officer", "/issue?id={asked}", ".card-ask form", press("#city-assign")),
    *(Opening("officer", "/issue?id={taken}", ".card-ask", bare(asked(step)[0])) for step in AT_CITY),
    Opening("officer", "/issue?id={taken}", ASK_WRONG, bare(*asked("to_handed_over"))),
    Opening("officer", "/issue?id={taken}", ASK_WRONG, bare(*asked("say_note"))),
    Opening("officer", "/issue?id={fresh}", ASK_WRONG, bare(*asked("open"))),
    Opening("officer", "/board?category=gas&status=refused&unit=-1", EMPTY, nothing),
    Opening("officer", "/board", "details.more[open]", press("details.more > summary")),
    Opening("apparatus", "/statement?kind=problems&since=2026-01-01&until=2026-06-30", DIALOG, press("#ask")),
    Opening("apparatus", "/statement?kind=tasks&since=x&until=y", ".banner", nothing),
    Opening("apparatus", "/statement?id=99999999", EMPTY, nothing),
    Opening("apparatus", "/chats", ERROR, press("#topic-new", ".card-ask form [type=submit]")),
    Opening("operator", "/operator", DIALOG, press("main .card .btn-ghost")),
    Opening("operator", "/operator", WRONG, bare("main .card .btn-ghost", DO)),
    Opening("operator", "/operator", ERROR, send('form:has([name="contact"])', contact="599999999")),
    Opening("operator", "/operator", DIALOG, send('form:has([name="contact"])', contact="555000001")),
    Opening("operator", "/operator", ".banner.tone-danger", send('form:has([name="for_name"])')),
    Opening("operator", "/operator", "main", typed('[name="find"]', "ჰჰჰჰ")),
    Opening("operator", "/pilot", EMPTY, typed('main input[type="search"], main .search input', "ჰჰჰჰ")),
    Opening("operator", "/pilot/questions", WRONG, bare("main .btn-small", DO)),
    Opening("operator", "/verification", ERROR, press(f"{LIST} > summary", f'{LIST} hoa-upload:defined [value="1"]')),
    Opening("admin", "/settings/terms", ERROR, send('form:has([name="day"])')),
    Opening("admin", "/settings/terms?g=promises", ERROR, send("main form", **{"lift.amount": "0"})),
    Opening("admin", "/settings/terms?g=routes", ERROR, send('form:has([name="note"])')),
    Opening("admin", "/data-protection/breach", ERROR, send("main form", title="")),
    Opening("admin", "/data-protection", EMPTY, nothing),
    Opening("admin", "/data-protection/breach?id=99999999", EMPTY, nothing),
    Opening("admin", "/staff", ERROR, send("main form", name="")),
    Opening("admin", "/staff", ".qr", send("main form", name="ნანა ნანაძე", email="")),
    Opening("admin", "/staff", WRONG, bare("main .row .btn-ghost", DO)),
    Opening("admin", "/settings", ERROR, send("main form", answer_days="ბევრი")),
)


def bare_page(who: str, path: str, shows: str = EMPTY) -> Opening:
    """A page of the house in which nothing was ever said or reported."""
    return Opening(who, path, shows, nothing, empty=True)


NOTHING = (
    *(
        Opening("resident", path, EMPTY, nothing, empty=True)
        for path in ("/home", "/issues", "/announcements", "/chat", "/notices")
    ),
    bare_page("chairperson", "/cabinet", "main"),
    bare_page("chairperson", "/announcements"),
    bare_page("chairperson", "/people", "main"),
    bare_page("chairperson", "/invitations", "main"),
    *(Opening("operator", path, EMPTY, nothing, empty=True) for path in ("/reported", "/pilot/feedback")),
    bare_page("operator", "/pilot/answers", "main"),  # whoever came in before has a questionnaire waiting
    bare_page("operator", "/pilot/questions", "main"),
    bare_page("officer", "/queue"),
    bare_page("officer", "/chats", ".row-room"),
    bare_page("chairperson", "/chats", ".row-room"),
    bare_page("officer", "/board"),
    bare_page("officer", "/board-list?figure=open"),
    bare_page("officer", "/map", "hoa-atlas"),
    bare_page("admin", "/settings", "main"),
    bare_page("newcomer", "/home"),
)
OPENINGS = (*VISITOR, *RESIDENT, *CHAIR, *CITY, *NOTHING, *register.OPENINGS, *letters.OPENINGS, *outages.OPENINGS)
