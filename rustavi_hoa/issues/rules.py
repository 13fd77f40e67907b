"""Life of a problem: its statuses, and who may take which step. The one table; deadlines and numbers come beside it."""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.errors import Stale


class Status(StrEnum):
    """Where a problem stands."""

    NEW = "new"
    CONFIRMED = "confirmed"
    SENT_TO_CITY = "sent_to_city"
    ASSIGNED = "assigned"
    IN_PROGRESS = "in_progress"
    WAITING_FOR_REPORTER = "waiting_for_reporter"
    HANDED_OVER = "handed_over"
    PLANNED = "planned"
    RESOLVED = "resolved"
    CONFIRMED_FIXED = "confirmed_fixed"
    REOPENED = "reopened"
    REFUSED = "refused"
    DUPLICATE = "duplicate"
    WITHDRAWN = "withdrawn"
    CLOSED_SILENT = "closed_silent"


class Part(StrEnum):
    """As whom a person acts on this problem; one person may have several."""

    REPORTER = "reporter"
    CHAIR = "chairperson"
    CITY = "city"
    HOUSE = "house"


class CloseReason(StrEnum):
    """Why a problem was closed; every close needs one (vocabulary, section 2)."""

    BY_ASSOCIATION = "by_association"
    BY_SERVICE = "by_service"
    NOT_FOUND_ON_SITE = "not_found_on_site"
    PRIVATE_PROPERTY = "private_property"
    OTHER_BODY = "other_body"
    NEEDS_MEETING = "needs_meeting"
    NEEDS_PROGRAMME = "needs_programme"
    TOO_LITTLE_KNOWN = "too_little_known"
    OTHER = "other"


class NotFixed(StrEnum):
    """What is wrong with work that was called done."""

    NOTHING = "nothing"
    PARTLY = "partly"
    BADLY = "badly"
    AGAIN = "again"
    OTHER = "other"


S, P = Status, Part
K = TypeVar("K", int, str)

_CITY_WORK = {to: {P.CITY} for to in (S.ASSIGNED, S.IN_PROGRESS, S.WAITING_FOR_REPORTER, S.HANDED_OVER, S.PLANNED)} | {
    to: {P.CITY} for to in (S.RESOLVED, S.REFUSED, S.DUPLICATE)
}
_CHAIR_WORK = {to: {P.CHAIR} for to in (S.WAITING_FOR_REPORTER, S.PLANNED, S.RESOLVED, S.REFUSED)} | {
    S.DUPLICATE: {P.CHAIR, P.CITY},
    S.SENT_TO_CITY: {P.CHAIR, P.REPORTER, P.HOUSE},
    S.WITHDRAWN: {P.REPORTER},
}
_BACK = (S.NEW, S.CONFIRMED, S.SENT_TO_CITY, S.ASSIGNED, S.IN_PROGRESS, S.REOPENED)
_LEAVE = {S.WITHDRAWN: {P.REPORTER}}

MOVES: dict[Status, dict[Status, set[Part]]] = {
    S.NEW: _CHAIR_WORK | {S.CONFIRMED: {P.CHAIR}},
    S.CONFIRMED: dict(_CHAIR_WORK),
    S.SENT_TO_CITY: _CITY_WORK | _LEAVE,
    S.ASSIGNED: _CITY_WORK | _LEAVE,
    S.IN_PROGRESS: {to: who for to, who in _CITY_WORK.items() if to != S.IN_PROGRESS} | _LEAVE,
    S.WAITING_FOR_REPORTER: _CITY_WORK
    | _LEAVE
    | {to: {P.REPORTER, P.CHAIR, P.CITY} for to in _BACK}
    | {S.RESOLVED: {P.CHAIR, P.CITY}, S.REFUSED: {P.CHAIR, P.CITY}, S.SENT_TO_CITY: {P.REPORTER, P.CHAIR, P.HOUSE}},
    S.HANDED_OVER: {S.IN_PROGRESS: {P.CITY}, S.RESOLVED: {P.CITY}, S.REFUSED: {P.CITY}} | _LEAVE,
    S.PLANNED: {
        S.IN_PROGRESS: {P.CITY},
        S.CONFIRMED: {P.CHAIR},
        S.RESOLVED: {P.CHAIR, P.CITY},
        S.REFUSED: {P.CITY},
        S.SENT_TO_CITY: {P.CHAIR, P.REPORTER},
    }
    | _LEAVE,
    S.RESOLVED: {S.CONFIRMED_FIXED: {P.REPORTER}, S.REOPENED: {P.REPORTER}, S.CLOSED_SILENT: {P.HOUSE}},
    S.CONFIRMED_FIXED: {S.REOPENED: {P.REPORTER}},
    S.CLOSED_SILENT: {S.REOPENED: {P.REPORTER}, S.CONFIRMED_FIXED: {P.REPORTER}},
    S.REOPENED: _CITY_WORK
    | _CHAIR_WORK
    | {S.CONFIRMED: {P.CHAIR}, S.RESOLVED: {P.CHAIR, P.CITY}}
    | {S.REFUSED: {P.CHAIR, P.CITY}, S.PLANNED: {P.CHAIR, P.CITY}, S.WAITING_FOR_REPORTER: {P.CHAIR, P.CITY}},
    S.REFUSED: {S.SENT_TO_CITY: {P.REPORTER}},
    S.DUPLICATE: {to: {P.CHAIR, P.CITY} for to in _BACK},
    S.WITHDRAWN: {},
}

OPEN = frozenset({*_BACK, S.WAITING_FOR_REPORTER, S.HANDED_OVER, S.PLANNED})
"""Not finished: somebody still owes something (planned is a need, not a solution)."""

SOLVED = frozenset({S.RESOLVED, S.CONFIRMED_FIXED, S.CLOSED_SILENT})
"""Done in somebody's eyes; silence is counted apart."""

PUBLICLY_SOLVED = frozenset({S.RESOLVED, S.CONFIRMED_FIXED})
"""Solved without the silent ones, which are counted apart."""

CITY_HAS = frozenset({S.SENT_TO_CITY, S.ASSIGNED, S.IN_PROGRESS, S.HANDED_OVER})
"""Lies with the city."""

CITY_HAS_AGAIN = frozenset({S.REOPENED})
"""Lies with the city if it was sent there before; else with the chairperson."""

FIRST_WORD = frozenset({S.NEW, S.CONFIRMED})
"""The chairperson has the word and has closed nothing: only here the pilot may keep a resident from the city."""

NEEDS_REASON = frozenset({S.RESOLVED, S.REFUSED})
"""Closing needs a reason from the list."""

UNANSWERED = frozenset({S.NEW, S.REOPENED})
"""Waits for the chairperson's first word; goes to the city by itself after the setting's days."""

MOVED_ON = Msg(
    ka="{when}-ზე პრობლემა შეიცვალა: {what} ({who}). თქვენი ტექსტი შენახულია.",
    en="At {when} the problem changed: {what} ({who}). Your text is kept.",
)


class ForbiddenMove(Stale):
    """The problem cannot go there from where it stands now; usually someone else was faster."""


def told(counts: dict[K, int], least: int) -> dict[K, int]:
    """Keep the counts that may be told to the public beside their sum, most first.

    What stays untold must be at least ``least`` together and lie in two places or more, so that a subtraction from
    the sum betrays nothing: while it does not, the smallest told one is left out too.
    """
    ordered = sorted(((name, n) for name, n in counts.items() if n > 0), key=lambda pair: (-pair[1], pair[0]))
    kept = [pair for pair in ordered if pair[1] >= least]
    rest = [pair for pair in ordered if pair[1] < least]
    while kept and rest and (len(rest) < 2 or sum(n for _, n in rest) < least):
        rest.append(kept.pop())
    return dict(kept)


def may_move(now: Status, to: Status, parts: frozenset[Part]) -> bool:
    """Tell whether one of the parts may take this step."""
    return bool(MOVES[now].get(to, set()) & parts)


def steps(now: Status, parts: frozenset[Part]) -> list[Status]:
    """List where the parts may lead the problem from here, in the order of ``Status``."""
    return [to for to in Status if may_move(now, to, parts)]


def holder(now: Status, *, is_sent: bool) -> Part:
    """Say with whom an open problem lies."""
    return Part.CITY if now in CITY_HAS or (is_sent and now in OPEN) else Part.CHAIR
