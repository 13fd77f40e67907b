"""One step with many problems: who may go along and who not and why, taken together, taken back within a minute."""

from __future__ import annotations

from typing import Any

from sqlmodel import Session, col, func, select

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.handling import BulkRow
from rustavi_hoa.db.tables.problems import IssueEventRow, IssueRow
from rustavi_hoa.issues import dues, queries, referrals, stepping, timeline, words_bulk
from rustavi_hoa.issues.rules import Part, Status, may_move
from rustavi_hoa.issues.rules_bulk import KEPT, MOST_AT_ONCE, TAKEN_BACK_WITHIN, Why, read, written
from rustavi_hoa.issues.rules_due import RUNS
from rustavi_hoa.issues.rules_due import Why as WhyDue
from rustavi_hoa.issues.sight import Eyes, Sight, eyes, parts, sight
from rustavi_hoa.issues.views_bulk import Done, Left, Preview
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow


@allow(Can.ISSUE_WORK)
def preview(actor: Actor, issue_ids: list[int], to: str) -> Preview:
    """Say which of the chosen problems may take a step, and of each other one why not. Nothing is changed.

    Raises:
        NotFound: an unknown step, or too many at once.
    """
    step, chosen = _asked(issue_ids, to)
    with reading() as session:
        who = eyes(actor)
        judged = [(each, _why_not(who, queries.seen(session, who, each), step)) for each in chosen]
        left = [_left(session, who, each, why) for each, why in judged if why]
    return Preview([each for each, why in judged if not why], left)


@allow(Can.ISSUE_WORK)
def move_many(actor: Actor, issue_ids: list[int], to: str, text: str, reason: str, service: str, body: str) -> Done:
    """Take one step with many problems, all that may; the rest say why, and a problem that changed meanwhile stays.

    Raises:
        NotFound: an unknown step, or too many at once.
        Invalid: a missing reason, service, name or question.
    """
    step, chosen = _asked(issue_ids, to)
    left: list[Left] = []
    steps: list[dict[str, Any]] = []
    with work() as session:
        who = eyes(actor)
        for issue_id in chosen:
            row = queries.seen(session, who, issue_id, lock=True)
            why = _why_not(who, row, step) or (
                Why.ABOUT if step == Status.ASSIGNED and row is not None and service == row.about_service != "" else ""
            )
            if why or row is None:
                left.append(_left(session, who, issue_id, why or Why.GONE))
                continue
            before = {name: written(getattr(row, name)) for name in KEPT} | {"seq": row.event_seq}
            if step == Status.ASSIGNED:
                stepping.give(session, actor, row, service, None)
            else:
                stepping.take(session, actor, row, step, text, reason, body)
            steps.append({"id": row.id, "version": row.version, "before": before})
        if not steps:
            return Done(left=left)
        act = BulkRow(to=step, steps=steps, by=actor.person_id)
        session.add(act)
        session.flush()
        note(session, actor, "issue.bulk", act.id, to=step, moved=len(steps), left=len(left))
        return Done(act.id, len(steps), left)


@allow(Can.ISSUE_WORK)
def take_back(actor: Actor, act_id: int) -> Done:
    """Put the problems of one's own step back as they stood, within a minute; what changed meanwhile stays.

    Raises:
        NotFound: not the actor's own step.
        Invalid: the minute has passed. Taking back twice is once.
    """
    with work() as session:
        act = session.get(BulkRow, act_id, with_for_update=True)
        if act is None or act.by != actor.person_id:
            raise NotFound
        if act.undone_at is not None:
            return Done(act.id, int(act.undone.get("back", 0)))
        if now() - act.at > TAKEN_BACK_WITHIN:
            raise invalid("act", words_bulk.TOO_LATE)
        who, left, back = eyes(actor), [], 0
        for step in act.steps:
            row = queries.seen(session, who, step["id"], lock=True)
            if row is None or row.version != step["version"]:
                left.append(_left(session, who, step["id"], Why.CHANGED if row is not None else Why.GONE))
                continue
            _put_back(session, actor, row, step["before"])
            back += 1
        act.undone_at, act.undone = now(), {"back": back, "left": [each.id for each in left]}
        session.add(act)
        note(session, actor, "issue.bulk_undo", act.id, back=back, left=len(left))
        return Done(act.id, back, left)


def _put_back(session: Session, actor: Actor, row: IssueRow, before: dict[str, Any]) -> None:
    stood, due_was = row.status, row.due_on
    counted = select(func.count()).where(
        IssueEventRow.issue_id == row.id, col(IssueEventRow.seq) > before["seq"], IssueEventRow.kind == dues.KIND
    )
    lines = session.exec(counted).one()
    for name in KEPT:
        setattr(row, name, read(name, before[name]))
    timeline.write(session, actor, row, "undone", Part.CITY, before=stood, to=row.status)
    referrals.follow(session, actor, row)
    timeline.tell_room(session, row)
    if lines:
        change = dues.Change(row.due_on, due_was, WhyDue.UNDONE, {"lines": lines})
        timeline.write(session, None, row, dues.KIND, Part.HOUSE, **change.line())
    moved = dues.caught_up(session, row, row.due_on) if row.due_on and row.status in RUNS else None
    if moved is not None:
        timeline.write(session, None, row, dues.KIND, Part.HOUSE, **moved.line())


def _asked(issue_ids: list[int], to: str) -> tuple[Status, list[int]]:
    if to not in set(Status) or len(issue_ids) > MOST_AT_ONCE:
        raise NotFound
    return Status(to), list(dict.fromkeys(issue_ids))


def _why_not(who: Eyes, row: IssueRow | None, to: Status) -> str:
    if row is None or sight(who, queries.facts(row)) < Sight.BRIEF:
        return Why.GONE
    held = parts(who, queries.facts(row)) & {Part.CITY}
    if not held:
        return Why.NOT_OURS
    return "" if may_move(Status(row.status), to, frozenset(held)) else Why.STANDS


def _left(session: Session, who: Eyes, issue_id: int, why: str) -> Left:
    row = queries.seen(session, who, issue_id)
    if row is None:
        return Left(issue_id, "", Why.GONE)
    return Left(issue_id, row.registration_no or "", why, row.status)
