"""Doors of the pilot that are no pages: feedback in, its words, its pictures, tables out."""

from __future__ import annotations

import json
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from rustavi_hoa.adapters.web import answers, limit, secret_in
from rustavi_hoa.i18n.message import LOCALES, Msg
from rustavi_hoa.identity.service import actor_for
from rustavi_hoa.kernel.errors import SignedOut, invalid
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.pilot import service_feedback, service_survey, words
from rustavi_hoa.pilot.rules import LONGEST_FEEDBACK, MOST_PICTURES
from rustavi_hoa.pilot.views import NewFeedback

MOST_BYTES = 32 * 1024
CACHE = {"cache-control": "private, max-age=31536000, immutable"}
SPOKEN: dict[str, Msg] = {
    "ask": words.ASK,
    "mood1": words.MOODS["1"],
    "mood2": words.MOODS["2"],
    "mood3": words.MOODS["3"],
    "text": words.TEXT,
    "shot": words.SHOT,
    "shot_hint": words.SHOT_HINT,
    "shot_failed": words.SHOT_FAILED,
    "attach": words.ATTACH,
    "remove": words.REMOVE,
    "send": words.SEND,
    "sending": words.SENDING,
    "close": words.CLOSE,
    "thanks": words.THANKS,
    "failed": words.FAILED,
    "wait": words.WAIT,
    "something": words.SAY_SOMETHING,
    "pictures_most": words.TOO_MANY_PICTURES,
    "sign_in": words.SIGN_IN_FOR_PICTURES,
}


async def say(_request: Request) -> Response:
    """Give the little dialog its sentences in every language; nobody's secret, the same for all."""
    said = {name: {locale: msg.text(locale) for locale in LOCALES} for name, msg in SPOKEN.items()}
    body = {"words": said, "longest": LONGEST_FEEDBACK, "most_pictures": MOST_PICTURES}
    return JSONResponse(body, headers={"cache-control": "public, max-age=300"})


async def give(request: Request) -> Response:
    """Take feedback from whoever is here; the same key again is answered like the first time."""
    actor = await _somebody(request)
    limit(request, "feedback", str(actor.person_id) if actor else "")
    new = _read(await _json(request), request.headers.get("user-agent", ""))
    if actor is None:
        made, is_new = await run_in_threadpool(service_feedback.give_as_visitor, new)
    else:
        made, is_new = await run_in_threadpool(service_feedback.give, actor, new)
    return JSONResponse({"id": made}, 201 if is_new else 200)


async def picture(request: Request) -> Response:
    """Give a picture that came with feedback to who runs the pilot."""
    actor = await _signed_in(request)
    asked = (request.path_params["photo_id"], request.path_params["width"])
    data = await run_in_threadpool(service_feedback.picture, actor, *asked)
    return Response(data, media_type="image/webp", headers=CACHE)


async def feedback_csv(request: Request) -> Response:
    """Give the feedback as a table."""
    return _csv(await run_in_threadpool(service_feedback.table, await _signed_in(request)), "feedback.csv")


async def answers_csv(request: Request) -> Response:
    """Give the answers as a table."""
    return _csv(await run_in_threadpool(service_survey.answers_table, await _signed_in(request)), "answers.csv")


def _csv(text: str, name: str) -> Response:
    headers = {"content-disposition": f'attachment; filename="{name}"', "cache-control": "no-store"}
    return Response(text, media_type="text/csv; charset=utf-8", headers=headers)


async def _somebody(request: Request) -> Actor | None:
    return await run_in_threadpool(actor_for, secret_in(request.headers.get("cookie", "")))


async def _signed_in(request: Request) -> Actor:
    actor = await _somebody(request)
    if actor is None:
        raise SignedOut
    return actor


async def _json(request: Request) -> dict[str, Any]:
    body = b""
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            raise invalid("text", words.TOO_LONG, most=str(LONGEST_FEEDBACK))
    try:
        given = json.loads(body)
    except (ValueError, RecursionError) as broken:
        raise invalid("key", words.BAD_KEY) from broken
    if not isinstance(given, dict):
        raise invalid("key", words.BAD_KEY)
    return given


def _read(given: dict[str, Any], device: str) -> NewFeedback:
    pictures = given.get("photos") or []
    mood = given.get("mood")
    if not isinstance(pictures, list) or not all(isinstance(each, str) for each in pictures):
        raise invalid("photos", words.TOO_MANY_PICTURES, most=str(MOST_PICTURES))
    if mood is not None and (not isinstance(mood, int) or isinstance(mood, bool)):
        raise invalid("mood", words.SAY_SOMETHING)
    said = {name: given.get(name) if isinstance(given.get(name), str) else "" for name in ("key", "page", "text")}
    return NewFeedback(**said, mood=mood, photos=tuple(pictures), device=device)


ROUTES = [
    Route("/api/feedback", answers(give), methods=["POST"]),
    Route("/api/feedback/words", answers(say), methods=["GET"]),
    Route("/photos/feedback/{photo_id}/{width:int}", answers(picture), methods=["GET"]),
    Route("/download/feedback.csv", answers(feedback_csv), methods=["GET"]),
    Route("/download/answers.csv", answers(answers_csv), methods=["GET"]),
]
