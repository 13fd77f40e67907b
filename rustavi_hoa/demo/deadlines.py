"""Deadlines of the stories, as the house would have set and moved them on those days."""

from __future__ import annotations

from datetime import date, timedelta

from rustavi_hoa.demo.stories import Line, Story
from rustavi_hoa.issues import dues
from rustavi_hoa.issues.rules import CITY_HAS, SOLVED, Part, Status
from rustavi_hoa.issues.rules_due import RUNS, Why, counted
from rustavi_hoa.kernel.working_days import Calendar, Term
from rustavi_hoa.terms import calendar
from rustavi_hoa.terms.rules import PROMISE

DANGER, AGAIN = Term(3), Term(5)
"""The settings as they stand in a new house."""
MOMENT = timedelta(milliseconds=1)


def keep(story: Story, known: Calendar) -> date | None:
    """Write the lines of the deadline into a story; gives the last day, None where none is set."""
    log: list[dict] = []
    sent = waits_since = None
    again = 0
    for line in [each for each in story.in_order() if each.kind == "status"]:
        on = counted(log, known)
        sent = line.at if line.to == Status.SENT_TO_CITY and sent is None else sent
        again += line.to == Status.REOPENED and line.before in SOLVED
        said = _after(story, line, on, again, (waits_since, sent is not None))
        waits_since = line.at if line.to == Status.WAITING_FOR_REPORTER else None
        if said is not None:
            log.append(said)
            until = counted(log, known)
            said |= {"on": until.isoformat() if until else "", "was": on.isoformat() if on else ""}
            story.lines.append(Line(line.at + MOMENT, dues.KIND, Part.HOUSE, None, data=said))
    return counted(log, known)


def _after(story: Story, line: Line, on: date | None, again: int, stood: tuple) -> dict | None:
    waits_since, is_sent = stood
    if line.to == Status.PLANNED:
        return {"why": Why.DROPPED.value} if on else None
    if waits_since is not None and line.to in RUNS and on:
        days = (calendar.day_of(line.at) - calendar.day_of(waits_since)).days
        return {"why": Why.WAITED.value, "days": days} if days > 0 else None
    begins = line.to == Status.REOPENED and is_sent
    if not begins and not (line.to in CITY_HAS and (on is None or line.before == Status.REFUSED)):
        return None
    terms, why = [PROMISE], Why.PROMISE
    for is_so, term, reason in ((story.is_emergency, DANGER, Why.EMERGENCY), (again > 0, AGAIN, Why.AGAIN)):
        if is_so:
            terms.append(term)
            why = reason
    since = calendar.day_of(line.at).isoformat()
    return {"why": why.value, "since": since, "terms": [[each.amount, each.unit.value] for each in terms]}
