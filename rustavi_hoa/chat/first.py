"""What stands in the room before any script: the last messages, drawn from the patterns that the script copies."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache

from rustavi_hoa import routes
from rustavi_hoa.chat import parts, service, service_rooms, words, words_inside, words_rooms, words_rules
from rustavi_hoa.chat.list_state import RoomsState
from rustavi_hoa.chat.rules import door_of
from rustavi_hoa.chat.rules_signs import SIGNS
from rustavi_hoa.chat.standing import STANDING
from rustavi_hoa.chat.state import ChatState
from rustavi_hoa.chat.views import MessageView, Opened, PhotoView
from rustavi_hoa.i18n import dates
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Denied, NotFound
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.shell.badge import BadgeState
from rustavi_hoa.shell.draw import Ink, ink
from rustavi_hoa.shell.first import Given, Scene, Visit, paint, say

MESSAGES = 16
"""Bubbles that a first screen can hold."""

FEW = 5
"""New messages up to which the room opens at its end; with more it opens where they begin (``client/chat.js``)."""


def badge(actor: Actor) -> Given:
    """Give the count on the bottom bar of every page."""
    try:
        return ((BadgeState.chat, service.unread(actor).unread),)
    except (NotFound, Denied):
        return ()


def room(visit: Visit) -> Scene | None:
    """Give the room at its end; a linked message, or many new ones, stand elsewhere: the script goes there."""
    if "message" in visit.query:
        return None
    found = service.opened(visit.actor, 0, door_of(visit.query))
    if not found.page.messages or len(_new(found)) > FEW:
        return None
    given = ((ChatState.head, found.head), *badge(visit.actor))
    return Scene(given, {"wait": None, "lines": _lines(visit.locale, found), "pins": _pins(visit.locale, found)})


def _pins(locale: str, found: Opened) -> str:
    photo, sign = (
        words.PHOTO.render(locale),
        '<svg class="icon" aria-hidden="true"><use href="/icons.svg#pin"></use></svg>',
    )
    shown = ((f"?message={pin.id}", say(pin.who), say(pin.text or photo)) for pin in found.pins[:3])
    return "".join(f'<a class="pin" href="{to}">{sign}<span><b>{who}</b> {text}</span></a>' for to, who, text in shown)


def rooms(visit: Visit) -> Scene:
    """Give the list of rooms."""
    found = service_rooms.mine(visit.actor)
    lines = (*found.lines, *found.topics)
    given = ((RoomsState.lines, list(found.lines)), (RoomsState.topics, list(found.topics)))
    new = sum(line.unread for line in lines)
    return Scene((*given, (RoomsState.is_loaded, True), (BadgeState.chat, new)))


def _new(found: Opened) -> list[MessageView]:
    return [each for each in found.page.messages if each.seq > found.head.read_seq and each.author != found.head.me]


def _lines(locale: str, found: Opened) -> str:
    """Lay the room out as ``client/chat_room.js`` does: days, the line above what is new, messages."""
    made, day = [], None
    fresh = next(iter(_new(found)), None)
    for message in found.page.messages[-MESSAGES:]:
        here = dates.local(datetime.fromisoformat(message.at)).date()
        if here != day:
            made.append(paint(_look("day"), locale, {"text": say(_day(here, locale))}))
        day = here
        if message is fresh:
            made.append(paint(_look("fresh"), locale, {}))
        if message.author in found.hides and not message.gone:
            message = replace(
                message, text=words_rules.BLOCKED.render(locale), photos=(), answers=None, signs=(), poll=None, issue=0
            )
        made.append(_message(message, locale, is_mine=message.author == found.head.me))
    return "".join(made)


@cache
def _look(kind: str, is_mine: bool = False) -> Ink:
    return ink(parts.pattern(kind, is_mine))


def _day(day: date, locale: str) -> str:
    today = dates.local(now()).date()
    if day == today:
        return words.TODAY.render(locale)
    if day == today - timedelta(days=1):
        return words.YESTERDAY.render(locale)
    month = dates.MONTHS[day.month - 1].render(locale)
    if day.year == today.year:
        return dates.DAY.render(locale, day=day.day, month=month)
    return dates.LONG_DAY.render(locale, day=day.day, month=month, year=day.year)


def _message(message: MessageView, locale: str, *, is_mine: bool) -> str:
    holes: dict[str, str | None] = {
        "who": None if is_mine else say(message.who),
        "place": None if is_mine else say(_place(message, locale)),
        "time": dates.clock(datetime.fromisoformat(message.at)),
    }
    if message.gone:
        said = words.REMOVED if message.gone == "chair" else words.DELETED
        because = words.REMOVED_BECAUSE.render(locale, reason=message.reason) if message.reason else ""
        holes |= {"text": say(said.render(locale)), "reason": say(because) if because else None}
        return paint(_look("gone", is_mine), locale, holes)
    holes["text"] = say(message.text)
    holes |= _beside(message, locale)
    holes["photos"] = "".join(_photo(each, locale) for each in message.photos) or None
    if not message.edited:
        holes["edited"] = None
    if message.issue:
        holes["problem-words"] = say(words.PROBLEM.render(locale, n=message.issue_no))
        standing = STANDING.get(message.issue_status)
        holes["problem-status"] = say(standing.render(locale)) if standing else None
        holes["problem attributes"] = f' href="{routes.ISSUE}?id={message.issue}"'
    else:
        holes["problem"] = None
    return paint(_look("message", is_mine), locale, holes)


def _beside(message: MessageView, locale: str) -> dict[str, str | None]:
    """Draw what a message answers and its signs; they can be pressed once the script is there."""
    holes: dict[str, str | None] = {"quote": None, "signs": None, "poll": None}
    if message.poll:
        lines = (f'<div class="poll-option">{say(each.text)}<b>{each.votes}</b></div>' for each in message.poll.options)
        holes["poll"] = "".join(lines)
    if message.answers:
        answered = message.answers
        gone, empty = words_inside.ANSWERED_GONE.render(locale), words.PHOTO.render(locale)
        said = gone if answered.gone else (answered.text or empty)
        holes["quote"] = f"<b>{say(answered.who)}</b> {say(said)}"
        holes["quote attributes"] = f' href="?message={answered.id}"'
    if message.signs:
        shown = (f"{SIGNS[each.sign]} {len(each.people)}" for each in message.signs)
        holes["signs"] = "".join(f'<button type="button" class="sign">{say(each)}</button>' for each in shown)
    return holes


def _place(message: MessageView, locale: str) -> str:
    if message.part == "chair":
        return words.CHAIR.render(locale)
    if message.part == "city":
        return words_rooms.CITY_SHORT.render(locale)
    if message.part == "house":
        return message.entrance
    return words.ENTRANCE.render(locale, n=message.entrance) if message.part == "entrance" else ""


def _photo(photo: PhotoView, locale: str) -> str:
    source, alt = f"/photos/message/{say(photo.id)}", say(words.PHOTO.render(locale))
    size = f'width="{photo.width}" height="{photo.height}"'
    image = f'<img src="{source}/320" alt="{alt}" {size} loading="lazy" decoding="async">'
    return f'<a href="{source}/1600" target="_blank">{image}</a>'
