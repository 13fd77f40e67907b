"""Who is usually responsible: the table suggests, a person decides with a reason, and a hand-over keeps it alive."""

from __future__ import annotations

from datetime import date, timedelta

from sqlmodel import Session

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.handling import HolderRow, ReferralRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.i18n.dates import plain
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.issues import advice, queries, timeline
from rustavi_hoa.issues import queries_around as around
from rustavi_hoa.issues import queries_responsibility as responsibility
from rustavi_hoa.issues import words_responsibility as words
from rustavi_hoa.issues.responsibility import known_answers, table
from rustavi_hoa.issues.rules import CloseReason, Part, Status
from rustavi_hoa.issues.sight import Sight, eyes, parts, sight
from rustavi_hoa.issues.views_responsibility import DueLine, Responsibility
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Denied, NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.terms import calendar

LONGEST = 2000
FARTHEST = timedelta(days=366)
DECIDERS = frozenset({Part.CHAIR, Part.CITY})
OUTCOMES = frozenset(words.OUTCOMES)


@allow(Can.SELF)
def look(actor: Actor, issue_id: int, answers: dict[str, str]) -> Responsibility:
    """Say who is usually responsible for a problem under these answers, what was decided, with whom it lies.

    Raises:
        NotFound: a problem the actor does not see whole.
    """
    who = eyes(actor)
    with reading() as session:
        row = queries.seen(session, who, issue_id)
        if row is None or sight(who, queries.facts(row)) < Sight.WHOLE:
            raise NotFound
        held = parts(who, queries.facts(row))
        return advice.view(session, row, known_answers(answers), may_decide=bool(held & DECIDERS), held=held)


@allow(Can.SELF)
def decide(actor: Actor, issue_id: int, holder: str, reason: str, answers: dict[str, str]) -> None:
    """Record who is responsible, with the reason and with what the table had suggested; the house sees it.

    Raises:
        NotFound: a problem the actor does not see whole.
        Denied: neither its chairperson nor the city.
        Invalid: nobody chosen, or no reason.
    """
    said = reason.strip()[:LONGEST]
    if holder not in table().holders:
        raise invalid("holder", words.CHOOSE_HOLDER)
    if len(said) < 5:
        raise invalid("reason", words.WRITE_REASON)
    with work() as session:
        row, who = timeline.held(session, actor, issue_id)
        held = parts(who, queries.facts(row)) & DECIDERS
        if not held:
            raise Denied
        part = Part.CITY if Part.CITY in held else Part.CHAIR
        given = known_answers(answers)
        usual = advice.suggested(session, row, given)
        decided = HolderRow(issue_id=row.id, holder=holder, reason=said, part=part, by=actor.person_id, answers=given)
        decided.suggested, decided.rule = (usual.holder, usual.id) if usual else ("", "")
        session.add(decided)
        timeline.write(session, actor, row, "holder", part, text=said, holder=holder, suggested=decided.suggested)
        note(session, actor, "issue.holder", row.id, building_id=row.building_id, holder=holder, rule=decided.rule)


@allow(Can.ISSUE_WORK)
def ask_back(actor: Actor, issue_id: int, text: str, ask_on: str) -> None:
    """Record that the other body was asked for its answer, perhaps with the day to ask again; the author sees it.

    Raises:
        NotFound, Denied: not a problem the actor works on.
        Invalid: nothing written, a day that is not ahead, or it does not lie with another body.
    """
    said = text.strip()[:LONGEST]
    if len(said) < 3:
        raise invalid("text", words.ASK_BACK_FIELD)
    with work() as session:
        row, _ = timeline.held(session, actor, issue_id, as_part=Part.CITY)
        found = _standing(session, row)
        found.ask_on = _day(ask_on) or found.ask_on
        found.asked_count, found.asked_at = found.asked_count + 1, now()
        session.add(found)
        timeline.write(session, actor, row, "asked_back", Part.CITY, text=said, body=found.body)
        note(session, actor, "issue.ask_back", row.id, building_id=row.building_id, body=found.body)


@allow(Can.ISSUE_WORK)
def take_answer(actor: Actor, issue_id: int, outcome: str, text: str) -> None:
    """Record what the other body said: it took the problem, has done it, or sent it back; then it is ours again.

    Raises:
        NotFound, Denied: not a problem the actor works on.
        Invalid: no outcome, nothing written, or it does not lie with another body.
    """
    said = text.strip()[:LONGEST]
    if outcome not in OUTCOMES:
        raise invalid("outcome", words.CHOOSE_OUTCOME)
    if len(said) < 3:
        raise invalid("text", words.ANSWER_FIELD)
    with work() as session:
        row, _ = timeline.held(session, actor, issue_id, as_part=Part.CITY)
        found = _standing(session, row)
        found.outcome, found.answer, found.answered_at = outcome, said, now()
        session.add(found)
        timeline.write(session, actor, row, "body_answered", Part.CITY, text=said, body=found.body, outcome=outcome)
        if outcome == "done":
            row.close_reason, row.close_note, row.resolved_by = CloseReason.BY_SERVICE, said, Part.CITY
            timeline.step(session, actor, row, Status.RESOLVED, Part.CITY, text=said, reason=row.close_reason)
        elif outcome == "returned":
            timeline.step(session, actor, row, Status.IN_PROGRESS, Part.CITY)
        note(session, actor, "issue.body_answered", row.id, building_id=row.building_id, outcome=outcome)


@allow(Can.ISSUE_WORK)
def elsewhere(actor: Actor, page: int) -> tuple[list[DueLine], int]:
    """Give one page of the problems that lie with another body, what is to be asked back first first."""
    at, today = now(), calendar.today()
    with reading() as session:
        rows, total = responsibility.waiting(session, eyes(actor), max(1, min(page, 10_000)))
        places = around.buildings(session, {issue.building_id for _, issue in rows})
        return [
            DueLine(
                issue_id=issue.id,
                number=issue.registration_no or str(issue.id),
                category=issue.category,
                body=referral.body,
                building_ka=places[issue.building_id].address,
                building_en=places[issue.building_id].address_en,
                since=stamp(referral.at, at),
                ask_on=plain(referral.ask_on),
                is_due=referral.ask_on is not None and referral.ask_on <= today,
                asked_count=referral.asked_count,
            )
            for referral, issue in rows
        ], total


def _standing(session: Session, row: IssueRow) -> ReferralRow:
    found = responsibility.lies(session, row.id)
    if found is None or found.ended_at is not None:
        raise invalid("text", words.NOT_ELSEWHERE)
    return found


def _day(text: str) -> date | None:
    if not text.strip():
        return None
    try:
        day = date.fromisoformat(text.strip())
    except ValueError as broken:
        raise invalid("ask_on", words.BAD_DAY) from broken
    if not calendar.today() < day <= calendar.today() + FARTHEST:
        raise invalid("ask_on", words.BAD_DAY)
    return day
