"""Every deadline of a letter, recomputed from its log alone: the row only remembers what stands here. Pure.

A term counts from the day after receipt. While the applicant completes the letter the term stands still (a setting of
its time, kept in the event). What an event promised stays promised when a setting changes later; a day off that is
added later moves every date that falls on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from rustavi_hoa.casework.rules import Kind, Track
from rustavi_hoa.kernel.working_days import Calendar, Term, Unit, months_after

DAY = timedelta(days=1)


class Pace(StrEnum):
    """How a deadline stands to today."""

    NONE = "none"
    FINE = "fine"
    SOON = "soon"
    PAST = "past"
    PAUSED = "paused"
    MET = "met"


@dataclass(frozen=True, slots=True)
class Terms:
    """What the settings say today; each number has its source in ``house/rules.SETTINGS``."""

    simple: Term = Term(15)
    study: Term = Term(1, Unit.MONTHS)
    proposal: Term = Term(3)
    proposal_study: Term = Term(10)
    cap: Term = Term(3, Unit.MONTHS)
    check: Term = Term(3)
    forward: Term = Term(5)
    completion_least: int = 5
    completion_extra: int = 15
    ask_ahead: int = 1
    soon: int = 3
    stops: bool = True

    def answer(self, kind: str, track: str) -> Term:
        """Give the term of an answer."""
        if kind == Kind.PROPOSAL:
            return self.proposal_study if track == Track.STUDY else self.proposal
        return self.study if track == Track.STUDY else self.simple

    def longest(self, kind: str) -> Term:
        """Give the term that no extension may pass."""
        return self.proposal_study if kind == Kind.PROPOSAL else self.cap


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of a log as the clock of Tbilisi dates it."""

    kind: str
    on: date
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Deadlines:
    """What follows from a log. Shape: no ``answer_on`` while the term stands still; ``tasks`` holds the open ones."""

    answer_on: date | None = None
    waiting_until: date | None = None
    check_on: date | None = None
    forward_on: date | None = None
    cap_on: date | None = None
    tasks: Mapping[int, date] = field(default_factory=dict)


@dataclass(slots=True)
class _Count:
    """What the fold carries from line to line; ``extended`` replaces term and pauses before it."""

    start: date | None = None
    kind: str = Kind.APPLICATION
    term: Term = Term(0)
    longest: Term = Term(0)
    paused: int = 0
    extended: date | None = None
    paused_since: int = 0
    asked_on: date | None = None
    until: date | None = None
    stops: bool = True
    is_checked: bool = False
    tasks: dict[int, date] = field(default_factory=dict)


def due_on(events: Iterable[Happening], calendar: Calendar, settings: Terms) -> Deadlines:
    """Recompute every deadline of a letter from its log. Shape: events in their order; an empty log has none."""
    count = _Count()
    for event in events:
        _FOLD.get(event.kind, _nothing)(count, event, settings)
    if count.start is None:
        return Deadlines()
    is_still = count.asked_on is not None and count.stops
    waiting = calendar.working_from(count.until) if count.until and count.asked_on else None
    return Deadlines(
        answer_on=None if is_still else _answer(count, count.start, calendar),
        waiting_until=waiting,
        check_on=None if count.is_checked else calendar.end(count.start, settings.check),
        forward_on=calendar.end(count.start, settings.forward),
        cap_on=_moved(count.start, count.longest, count.paused, calendar),
        tasks={each: calendar.working_from(day) for each, day in count.tasks.items()},
    )


def pace(due: date | None, today: date, soon: int) -> Pace:
    """Say how a deadline stands: soon is ``soon`` calendar days before it, past begins the day after it."""
    if due is None:
        return Pace.NONE
    if today > due:
        return Pace.PAST
    return Pace.SOON if (due - today).days <= soon else Pace.FINE


def written(term: Term) -> list[int | str]:
    """Write a term into an event's data."""
    return [term.amount, term.unit.value]


def read(told: Any, otherwise: Term) -> Term:
    """Read a term from an event's data; what an old event does not say is what the settings say."""
    return Term(int(told[0]), Unit(told[1])) if told else otherwise


def _answer(count: _Count, start: date, calendar: Calendar) -> date:
    if count.extended is not None:
        return calendar.working_from(count.extended + count.paused_since * DAY)
    return _moved(start, count.term, count.paused, calendar)


def _moved(start: date, term: Term, paused: int, calendar: Calendar) -> date:
    """Give the last day of a term that stood still for some days."""
    if term.unit == Unit.MONTHS:
        return calendar.working_from(months_after(start, term.amount) + paused * DAY)
    if term.unit == Unit.DAYS:
        return calendar.working_from(start + (term.amount + paused) * DAY)
    return calendar.working_from(calendar.end(start, term) + paused * DAY)


def _nothing(count: _Count, event: Happening, settings: Terms) -> None:
    """Pass over what moves no deadline."""


def _received(count: _Count, event: Happening, settings: Terms) -> None:
    count.start, count.kind = event.on, event.data.get("letter", Kind.APPLICATION)
    count.term = read(event.data.get("term"), settings.answer(count.kind, Track.SIMPLE))
    count.longest = read(event.data.get("longest"), settings.longest(count.kind))


def _resolved(count: _Count, event: Happening, settings: Terms) -> None:
    count.is_checked = True
    if event.data.get("track"):
        count.term = read(event.data.get("term"), settings.answer(count.kind, event.data["track"]))


def _checked(count: _Count, event: Happening, settings: Terms) -> None:
    count.is_checked = True


def _missing(count: _Count, event: Happening, settings: Terms) -> None:
    count.is_checked = True
    count.asked_on, count.until = event.on, date.fromisoformat(event.data["until"])
    count.stops = bool(event.data.get("stops", settings.stops))


def _more_time(count: _Count, event: Happening, settings: Terms) -> None:
    count.until = date.fromisoformat(event.data["until"])


def _completed(count: _Count, event: Happening, settings: Terms) -> None:
    if count.asked_on is not None and count.stops:
        still = max((event.on - count.asked_on).days, 0)
        count.paused += still
        count.paused_since += still
        count.tasks = {each: day + still * DAY for each, day in count.tasks.items()}
    count.asked_on = count.until = None


def _extended(count: _Count, event: Happening, settings: Terms) -> None:
    count.extended, count.paused_since = date.fromisoformat(event.data["until"]), 0


def _tasked(count: _Count, event: Happening, settings: Terms) -> None:
    count.tasks[int(event.data["task"])] = date.fromisoformat(event.data["until"])


def _untasked(count: _Count, event: Happening, settings: Terms) -> None:
    count.tasks.pop(int(event.data["task"]), None)


_FOLD = {
    "received": _received,
    "checked": _checked,
    "resolved": _resolved,
    "missing": _missing,
    "more_time": _more_time,
    "completed": _completed,
    "extended": _extended,
    "task_given": _tasked,
    "task_extended": _tasked,
    "task_done": _untasked,
    "task_back": _untasked,
}

MOVES_DEADLINES = frozenset(_FOLD)
"""Kinds of lines after which the deadlines are computed anew."""
