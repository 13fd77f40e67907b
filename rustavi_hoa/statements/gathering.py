"""The figures of a report, gathered once: codes and numbers, so that what is kept says the same for ever (no doors)."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import asdict
from datetime import timedelta
from typing import Any, TypeVar

from sqlmodel import Session

from rustavi_hoa.analytics import service as analytics
from rustavi_hoa.db.engine import reading
from rustavi_hoa.kernel.policy import SYSTEM
from rustavi_hoa.kernel.services import SERVICES
from rustavi_hoa.statements import queries
from rustavi_hoa.statements.rules import (
    Kind,
    Letter,
    Period,
    Tally,
    Task,
    edges,
    past_due,
    tally_letters,
    tally_tasks,
)

Figures = dict[str, Any]
Group = list[list[Any]]
"""Pairs of a key and its tally, in an order that ranks nobody."""

T = TypeVar("T", Task, Letter)
MOST_LISTED = 200


def figures(kind: Kind, period: Period, service: str = "") -> Figures:
    """Count a period for the whole city, or the tasks of one service with its people."""
    if kind == Kind.PROBLEMS:
        return _problems(period)
    with reading() as session:
        return _tasks(session, period, service) if kind == Kind.TASKS else _letters(session, period)


def _tasks(session: Session, period: Period, service: str) -> Figures:
    every = queries.tasks(session, period, service)
    made = {
        "all": tally_tasks(every, period),
        "services": _by(every, lambda each: each.service, lambda some: tally_tasks(some, period), SERVICES),
        "extensions": queries.extensions(session, period, of_tasks=True, service=service),
        "past_due": [
            {"task": each.id, "letter": each.letter, "service": each.service, "due": each.due.isoformat()}
            for each in past_due(every, period)[:MOST_LISTED]
        ],
    }
    if service:
        made["people"] = _by(every, lambda each: each.person, lambda some: tally_tasks(some, period))
    return made


def _letters(session: Session, period: Period) -> Figures:
    every = queries.letters(session, period)

    def tally(some: Iterable[Letter]) -> Tally:
        return tally_letters(some, period)

    start, end = edges(period)
    answered = [each for each in every if each.answered is not None and start <= each.answered < end]
    before = period[0] - timedelta(days=1)
    return {
        "all": tally(every),
        "themes": _by(every, lambda each: each.theme, tally),
        "services": _by(every, lambda each: each.service, tally, SERVICES),
        "kinds": _by(every, lambda each: each.kind, tally),
        "channels": _by(every, lambda each: each.channel, tally),
        "outcomes": [[key, len(some)] for key, some in _groups(answered, lambda each: each.outcome).items()],
        "extensions": queries.extensions(session, period, of_tasks=False),
        "previous": queries.received(session, before - (period[1] - period[0]), before),
    }


def _problems(period: Period) -> Figures:
    """Ask the dashboard itself, under the filter of the period: the two cannot differ."""
    asked = {"from": period[0].isoformat(), "to": period[1].isoformat()}
    board = analytics.board(SYSTEM, asked)
    groups = {"units": board.units, "categories": board.categories}
    named = {
        name: [[{"key": each.key, "ka": each.ka, "en": each.en}, asdict(each.tally)] for each in _by_name(some)]
        for name, some in groups.items()
    }
    return {"all": asdict(board.tally), "apart": asdict(board.totals), "older": board.older, **named}


def _by_name(groups: Iterable[Any]) -> list[Any]:
    return sorted(groups, key=lambda each: each.ka)


def _groups(every: Iterable[T], key: Callable[[T], Hashable]) -> dict[Any, list[T]]:
    found: dict[Any, list[T]] = {}
    for each in every:
        found.setdefault(key(each), []).append(each)
    return found


def _by(
    every: Iterable[T],
    key: Callable[[T], Hashable],
    tally: Callable[[list[T]], Tally],
    order: Iterable[str] = (),
) -> Group:
    """Count by a key, in the order given, else by the key itself: never by a figure."""
    place = {name: at for at, name in enumerate(order)}
    found = _groups(every, key)
    ordered = sorted(found, key=lambda name: (place.get(name, len(place)), name))
    return [[name, tally(found[name])] for name in ordered]
