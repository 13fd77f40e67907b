"""Native form posts of people's doors; they work before any script has loaded, and passwords stay off the socket."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from rustavi_hoa import routes
from rustavi_hoa.adapters import rates
from rustavi_hoa.adapters.web import address_of, answers, cookie_name, limit, secret_in
from rustavi_hoa.identity import (
    flash,
    service,
    service_join,
    service_profile,
    service_rescue,
    words_join,
    words_rescue,
)
from rustavi_hoa.identity.cookies import with_session
from rustavi_hoa.identity.links import local_path
from rustavi_hoa.identity.views import SignUp
from rustavi_hoa.kernel.errors import Fault, Invalid, Refusal, SignedOut, TooMany
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.settings import settings

Posted = Callable[[Request, FormData], Awaitable[Response]]
LONGEST_FIELD = 300


def text_of(form: FormData, name: str, longest: int = LONGEST_FIELD) -> str:
    """Read one field of a form as text."""
    value = form.get(name, "")
    return value[:longest] if isinstance(value, str) else ""


OWNER = "x-hoa-person"
"""What the browser's outbox sends with a thing: whose it is. A phone may have changed hands since it was written."""


async def signed_in(request: Request) -> Actor:
    """Give the actor behind the cookie.

    Raises:
        SignedOut: nobody; or somebody else than the phone that kept the thing says it belongs to (ADR 0074).
    """
    secret = secret_in(request.headers.get("cookie", ""))
    actor = await run_in_threadpool(service.actor_for, secret)
    if actor is None or request.headers.get(OWNER, str(actor.person_id)) != str(actor.person_id):
        raise SignedOut
    return actor


def back_to(path: str, query: dict[str, str], fields: dict[str, str], refusal: Refusal | None) -> Response:
    """Go back to a form with what was typed and what to mend; passwords are never among the fields."""
    asked = urlencode({name: value for name, value in query.items() if value} | {"f": "1"})
    return flash.put(RedirectResponse(f"{path}?{asked}", 303), fields, refusal)


async def _end_old(request: Request) -> None:
    """A new sign-in on this browser ends the one before, so that no two people share a phone unseen."""
    old = secret_in(request.headers.get("cookie", ""))
    if old:
        await run_in_threadpool(service.sign_out, old)


async def sign_in(request: Request) -> Response:
    """Take name and password; on failure go back with a sentence and the name kept."""
    form = await request.form()
    contact, password = text_of(form, "contact"), text_of(form, "password")
    back = {"contact": contact, "next": local_path(text_of(form, "next"))}
    try:
        limit(request, "sign-in", contact)
        device = request.headers.get("user-agent", "")
        secret = await run_in_threadpool(service.sign_in, contact, password, device=device)
    except Invalid:
        return RedirectResponse(f"{routes.SIGN_IN}?{urlencode({**back, 'fault': 'wrong'})}", 303)
    except TooMany as wait:
        return RedirectResponse(f"{routes.SIGN_IN}?{urlencode({**back, 'fault': 'wait', 's': wait.seconds})}", 303)
    await _end_old(request)
    return with_session(RedirectResponse(back["next"], 303), secret)


async def sign_out(request: Request) -> Response:
    """Revoke the session and forget the tab's state, so that the next user of the phone sees nothing."""
    await _end_old(request)
    return _signed_out()


def _signed_out() -> Response:
    answer = RedirectResponse(routes.SIGN_IN, 303)
    answer.delete_cookie(cookie_name(), path="/", secure=settings().https, httponly=True, samesite="lax")
    answer.headers["clear-site-data"] = '"cache"'  # pictures; unsent problems in the phone's store are kept
    return answer


async def sign_out_everywhere(request: Request) -> Response:
    """Revoke every session of the person."""
    await run_in_threadpool(service_profile.sign_out_everywhere, await signed_in(request))
    return _signed_out()


async def join(request: Request) -> Response:
    """Sign up behind a code or a poster; what was typed survives a mistake, the password does not travel back."""
    form = await request.form()
    typed = {name: text_of(form, name) for name in ("contact", "shown_name", "kind", "apartment", "privacy", "adult")}
    code, building, language = (text_of(form, name, 60) for name in ("code", "building", "locale"))
    wanted = SignUp(
        contact=typed["contact"],
        password=text_of(form, "password"),
        shown_name=typed["shown_name"],
        kind=typed["kind"],
        apartment=typed["apartment"],
        privacy=bool(typed["privacy"]),
        adult=bool(typed["adult"]),
        locale=language or request.cookies.get("lang", "ka").strip('"'),
    )
    try:
        limit(request, "sign-up", typed["contact"])
        secret = await _signed_up(request, wanted, code, building)
    except (Invalid, TooMany) as refusal:
        return back_to(routes.SIGN_UP, {"c": code, "b": building}, typed | {"code": code}, refusal)
    await _end_old(request)
    return with_session(RedirectResponse(routes.HOME, 303), secret)


async def _signed_up(request: Request, wanted: SignUp, code: str, building: str) -> str:
    """Sign up; an address that has heard too often that a number is taken waits, whatever it names next (ADR 0007)."""
    who, device, was_told = f"from:{address_of(request)}", request.headers.get("user-agent", ""), False
    rates.take("known-contact", who)
    try:
        return await run_in_threadpool(service_join.sign_up, wanted, code=code, building_code=building, device=device)
    except Invalid as refusal:
        was_told = any(fault.sentence is words_join.CANNOT_TAKE_CONTACT for fault in refusal.faults)
        raise
    finally:
        if not was_told:
            rates.give_back("known-contact", who)


async def accept(request: Request) -> Response:
    """Use a code, or ask by a poster, for the account that is signed in."""
    form = await request.form()
    actor = await signed_in(request)
    code, building, kind = (text_of(form, name, 60) for name in ("code", "building", "kind"))
    apartment = text_of(form, "apartment", 20)
    try:
        limit(request, "code", str(actor.person_id))
        if code:
            await run_in_threadpool(service_join.accept, actor, code, kind)
        else:
            await run_in_threadpool(service_join.ask, actor, building, apartment, kind)
    except (Invalid, TooMany) as refusal:
        kept = {"code": code, "kind": kind, "apartment": apartment}
        return back_to(routes.SIGN_UP, {"c": code, "b": building}, kept, refusal)
    return RedirectResponse(routes.HOME, 303)


async def forgot(request: Request) -> Response:
    """Send a code; the answer is the same whether the contact is known or not."""
    contact = text_of(await request.form(), "contact")
    try:
        limit(request, "code", contact)
        await run_in_threadpool(service_rescue.ask_code, contact)
    except TooMany as refusal:
        return back_to(routes.FORGOT, {}, {"contact": contact}, refusal)
    return back_to(routes.FORGOT, {"step": "code"}, {"contact": contact}, None)


async def reset(request: Request) -> Response:
    """Set a new password with the code that was sent."""
    form = await request.form()
    contact, code = text_of(form, "contact"), text_of(form, "code", 20)
    try:
        limit(request, "sign-in", contact)
        device = request.headers.get("user-agent", "")
        secret = await run_in_threadpool(service_rescue.reset, contact, code, text_of(form, "password"), device=device)
    except (Invalid, TooMany) as refusal:
        return back_to(routes.FORGOT, {"step": "code"}, {"contact": contact, "code": code}, refusal)
    await _end_old(request)
    return with_session(RedirectResponse(routes.HOME, 303), secret)


async def rescue(request: Request) -> Response:
    """Set a new password with a one-time QR."""
    form = await request.form()
    code = text_of(form, "code", 60)
    try:
        limit(request, "code", code)
        device = request.headers.get("user-agent", "")
        secret = await run_in_threadpool(service_rescue.rescue, code, text_of(form, "password"), device=device)
    except (Invalid, TooMany) as refusal:
        return back_to(routes.FORGOT, {"c": code}, {}, refusal)
    await _end_old(request)
    return with_session(RedirectResponse(routes.HOME, 303), secret)


async def password(request: Request) -> Response:
    """Change one's own password."""
    form = await request.form()
    actor = await signed_in(request)
    old, new = text_of(form, "old"), text_of(form, "password")
    try:
        limit(request, "sign-in", f"own:{actor.person_id}")
        await run_in_threadpool(service_profile.change_password, actor, old, new)
    except (Invalid, TooMany) as refusal:
        return back_to(routes.PROFILE, {}, {}, refusal)
    good = Invalid(Fault("saved", words_rescue.PASSWORD_SAVED))
    return back_to(routes.PROFILE, {}, {}, good)


async def contact(request: Request) -> Response:
    """Begin to change one's own phone or mailbox: with the password, so it stays off the socket."""
    form = await request.form()
    actor = await signed_in(request)
    new = text_of(form, "contact")
    try:
        limit(request, "code", f"own:{actor.person_id}")
        given = text_of(form, "contact_password")
        kept = await run_in_threadpool(service_profile.ask_contact, actor, new, given)
    except (Invalid, TooMany) as refusal:
        return back_to(routes.PROFILE, {}, {"contact": new}, refusal)
    return back_to(routes.PROFILE, {}, {"asked": kept}, None)


ROUTES = [
    Route(path, answers(handler), methods=["POST"])
    for path, handler in (
        ("/auth/sign-in", sign_in),
        ("/auth/sign-out", sign_out),
        ("/auth/sign-out-everywhere", sign_out_everywhere),
        ("/auth/join", join),
        ("/auth/accept", accept),
        ("/auth/forgot", forgot),
        ("/auth/reset", reset),
        ("/auth/rescue", rescue),
        ("/auth/password", password),
        ("/auth/contact", contact),
    )
]
