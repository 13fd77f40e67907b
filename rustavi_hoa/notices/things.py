"""What a notice is about: where its link leads, and who may still hear of it.

A thing is ``word:number``. A feature says in one line of ``GUARDS`` how to ask whether people may see things of its own
now: it is asked again before anything is shown or leaves the house, so that what was hidden meanwhile stays hidden.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Collection

from sqlmodel import Session

from rustavi_hoa import routes
from rustavi_hoa.db.tables.notices import NoticeRow
from rustavi_hoa.notices import queries
from rustavi_hoa.notices.kinds import kind_of

log = logging.getLogger(__name__)

PATHS: dict[str, str] = {
    "issue": f"{routes.ISSUE}?id={{}}",
    "room": f"{routes.CHAT}?room={{}}",
    "message": f"{routes.CHAT}?message={{}}",
    "board": routes.ANNOUNCEMENTS,
    "announcement": routes.ANNOUNCEMENTS,
    "member": routes.PEOPLE,
    "home": routes.HOME,
    "person": routes.PROFILE,
    "inquiry": f"{routes.INQUIRY}?id={{}}",
    "letter": "/letter?id={}",
    "outage": f"{routes.OUTAGE}?id={{}}",
    "sheet": f"{routes.SHEET}?id={{}}",
    "statement": f"{routes.STATEMENT}?id={{}}",
}
"""Where a thing stands; a feature adds its own."""

Guard = Callable[[Session, Collection[int], Collection[int]], set[tuple[int, int]]]
"""Gives which (person, thing) of the asked people and things may be heard now."""

GUARDS: dict[str, Guard] = {}
FREE = frozenset({"person", "home"})
"""Of a person's own account and apartment only that person is told; any other word without a guard is not heard."""


def split(thing: str) -> tuple[str, int]:
    """Read a thing; a number that is none reads as 0."""
    word, _, number = thing.partition(":")
    return word, int(number) if number.isdecimal() else 0


def path(thing: str) -> str:
    """Give the address a notice of a thing leads to."""
    word, number = split(thing)
    return PATHS.get(word, routes.HOME).format(number)


def check_guarded(thing: str) -> None:
    """Refuse to tell of a thing of which nobody says who may hear.

    Raises:
        LookupError: the feature gave no guard and the word is not free.
    """
    word = split(thing)[0]
    if word not in FREE and word not in GUARDS:
        raise LookupError(word)


def hearable(session: Session, asked: Collection[tuple[int, str]]) -> set[tuple[int, str]]:
    """Of (person, thing) give those that may be heard now; a thing that nobody guards may not."""
    heard: set[tuple[int, str]] = set()
    by_word: dict[str, set[tuple[int, str]]] = {}
    for person_id, thing in asked:
        by_word.setdefault(split(thing)[0], set()).add((person_id, thing))
    for word, pairs in by_word.items():
        if word in FREE:
            heard |= pairs
            continue
        guard = GUARDS.get(word)
        if guard is None:
            log.error("nobody says who may hear of %s", word)
            continue
        seen = guard(session, {person for person, _ in pairs}, {split(thing)[1] for _, thing in pairs})
        heard |= {(person, thing) for person, thing in pairs if (person, split(thing)[1]) in seen}
    return heard


def audible(session: Session, rows: Collection[NoticeRow]) -> set[int]:
    """Of notices give those that their people may hear now: they see the thing, and what is internal while on staff."""
    known = {row.id: kind for row in rows if (kind := kind_of(row.kind)) is not None}
    internal = {row.person_id for row in rows if row.id in known and known[row.id].value.is_internal}
    staff = queries.staff_among(session, internal) if internal else set()
    heard = hearable(session, {(row.person_id, row.thing) for row in rows})
    return {
        row.id
        for row in rows
        if row.id in known
        and (row.person_id, row.thing) in heard
        and (row.person_id in staff or not known[row.id].value.is_internal)
    }
