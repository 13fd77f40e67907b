"""A letter opened: everything at the desk; to its applicant what was told, and answers that went out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlmodel import Session

from rustavi_hoa.casework import allowed, ground, queries, shown, shown_replies, timeline
from rustavi_hoa.casework import queries_around as around
from rustavi_hoa.casework.deadlines import Deadlines
from rustavi_hoa.casework.rules import OPEN, FileKind, ReplyState, State, may_close
from rustavi_hoa.casework.views import Duties, Letter, Line, Problem, Question
from rustavi_hoa.db.tables.letters import LetterEventRow, LetterQuestionRow, LetterRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.issues import queries as problems
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.terms import routes


def own(session: Session, row: LetterRow) -> Letter:
    """Shape a letter for its applicant: no drafts, no visas, no notes, no names of staff."""
    letter_id = row.id or 0
    files, log = queries.files(session, letter_id), queries.log(session, letter_id)
    sent = [each for each in queries.replies(session, letter_id) if each.state == ReplyState.SENT]
    sent_ids = {each.id for each in sent}
    done = queries.answered(session, letter_id)
    told = [line for line in log if line.audience == timeline.TOLD]
    return Letter(
        card=shown.cards(session, [row])[0],
        demand=row.demand,
        contact=shown.contact(row),
        about_service=row.about_service,
        about_other=_about_other(log),
        forwarded_to=row.forwarded_to,
        missing=_missing(row, log),
        duties=Duties(waiting=shown.day(row.waiting_until)),
        questions=[_question(each, done, each.id in done) for each in queries.questions(session, letter_id)],
        replies=[shown_replies.reply(each, {}, [], files, []) for each in sent],
        files=[shown_replies.file(each) for each in files if each.reply_id is None or each.reply_id in sent_ids],
        problems=_problems(session, letter_id),
        photos=photo_ids(session, letter_id),
        lines=[_line(line, {}) for line in told],
        may=allowed.own_deeds(row, _standing(session, row, log)),
    )


def desk(session: Session, actor: Actor, row: LetterRow) -> Letter:
    """Shape a letter for staff who may have it in hand."""
    letter_id, who = row.id or 0, timeline.eyes_of(session, actor)
    files, log = queries.files(session, letter_id), queries.log(session, letter_id)
    tasks = queries.tasks(session, letter_id)
    mays = {each.id or 0: allowed.task_deeds(actor, who, row, each) for each in tasks}
    at, done = _standing(session, row, log), queries.answered(session, letter_id)
    names = around.names(session, _people(session, row, log))
    suggested = "" if row.service else routes.service_for(session, row.category or "other", _place(session, letter_id))
    return Letter(
        card=shown.cards(session, [row])[0],
        demand=row.demand,
        contact=shown.contact(row),
        about_service=row.about_service,
        about_person=names.get(row.about_person_id or 0, ""),
        about_other=_about_other(log),
        suggested="" if suggested == row.about_service else suggested,
        forwarded_to=row.forwarded_to,
        missing=_missing(row, log),
        duties=_duties(row, timeline.deadlines(session, row)),
        questions=[_question(each, done, True) for each in queries.questions(session, letter_id)],
        tasks=shown.tasks(session, [(each, row) for each in tasks], mays),
        replies=shown_replies.replies(session, actor, who, row, files, names),
        extensions=shown_replies.extensions(session, actor, row, names, at.extension_role),
        files=[shown_replies.file(each) for each in files],
        problems=_problems(session, letter_id),
        photos=photo_ids(session, letter_id),
        lines=[_line(line, names) for line in log],
        may=allowed.desk_deeds(actor, who, row, at),
        is_desk=True,
    )


def photo_ids(session: Session, letter_id: int) -> list[str]:
    """Name the photos of the problems a letter was made of."""
    return [each.id for each in problems.photos(session, queries.issue_ids(session, letter_id))]


def _standing(session: Session, row: LetterRow, log: Sequence[LetterEventRow]) -> allowed.Standing:
    letter_id = row.id or 0
    asked, left = queries.questions(session, letter_id), queries.open_tasks(session, letter_id)
    return allowed.Standing(
        kinds=frozenset(line.kind for line in log),
        live=queries.live_reply(session, letter_id),
        can_close=may_close(len(queries.answered(session, letter_id)), len(asked), len(left)),
        transfer_role=ground.choice(session, "transfer_role"),
        extension_role=ground.choice(session, "extension_role"),
        has_scan=any(each.kind == FileKind.SCAN for each in queries.files(session, letter_id)),
    )


def _people(session: Session, row: LetterRow, log: Sequence[LetterEventRow]) -> set[int]:
    people = {line.actor_id for line in log} | {int(line.data.get("person", 0)) for line in log}
    people |= {row.about_person_id}
    for reply in queries.replies(session, row.id or 0):
        people |= {reply.drafted_by}
        people |= {each.by for each in queries.visas(session, {reply.id or 0})}
    for each in queries.extensions(session, row.id or 0):
        people |= {each.asked_by, each.decided_by}
    return {each for each in people if each}


def _duties(row: LetterRow, found: Deadlines) -> Duties:
    """Say what else has its day; what is done or over owes nothing."""
    if row.state not in OPEN:
        return Duties()
    forward = found.forward_on if row.state == State.REGISTERED else None
    return Duties(
        check=shown.day(found.check_on),
        forward=shown.day(forward),
        waiting=shown.day(row.waiting_until),
        cap=shown.day(found.cap_on),
    )


def _about_other(log: Sequence[LetterEventRow]) -> str:
    return next((str(line.data.get("about_other", "")) for line in log if line.kind == "received"), "")


def _missing(row: LetterRow, log: Sequence[LetterEventRow]) -> str:
    if row.state != State.INCOMPLETE:
        return ""
    return next((line.text for line in reversed(log) if line.kind == "missing"), "")


def _question(each: LetterQuestionRow, done: set[int], sees_answer: bool) -> Question:
    answer = each.answer if sees_answer else ""
    return Question(each.id or 0, each.position, each.text, answer, is_answered=each.id in done)


def _problems(session: Session, letter_id: int) -> list[Problem]:
    found = (session.get(IssueRow, each) for each in queries.issue_ids(session, letter_id))
    return [Problem(row.id or 0, row.registration_no or "", row.category, row.status) for row in found if row]


def _place(session: Session, letter_id: int) -> str:
    """Say where the first problem of a letter lies; a letter of words alone has no place."""
    ids = queries.issue_ids(session, letter_id)
    first = session.get(IssueRow, ids[0]) if ids else None
    return first.place if first is not None else routes.ANY


def _line(row: LetterEventRow, names: dict[int, str]) -> Line:
    told = row.data
    return Line(
        seq=row.seq,
        kind=row.kind,
        at=stamp(row.at, now()),
        who=names.get(row.actor_id or 0, ""),
        role=row.actor_role,
        state=row.to_state,
        text=row.text,
        service=str(told.get("service", "")),
        person=names.get(int(told.get("person", 0)), ""),
        body=str(told.get("body", "")),
        number=str(told.get("number", "")),
        is_internal=row.audience != timeline.TOLD,
        due=shown.day(_read(told.get("due"))),
        due_before=shown.day(_read(told.get("due_before"))),
    )


def _read(text: object) -> date | None:
    return date.fromisoformat(str(text)) if text else None
