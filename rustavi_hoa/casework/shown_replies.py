"""Replies with their visas and files, and requests for more time, made ready for the screen."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlmodel import Session

from rustavi_hoa.casework import allowed, queries, shown
from rustavi_hoa.casework.rules import ReplyState
from rustavi_hoa.casework.sight import Eyes
from rustavi_hoa.casework.views import Extension, File, Reply, Visa
from rustavi_hoa.db.tables.letters import LetterFileRow, LetterRow, ReplyRow, VisaRow
from rustavi_hoa.documents.shown import size
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.policy import Actor


def replies(
    session: Session,
    actor: Actor,
    who: Eyes,
    row: LetterRow,
    files: Sequence[LetterFileRow],
    names: dict[int, str],
) -> list[Reply]:
    """Shape every reply of a letter for the desk, with its visas and what the actor may do."""
    found = queries.replies(session, row.id or 0)
    by_reply: dict[int, list[VisaRow]] = defaultdict(list)
    for visa in queries.visas(session, {each.id or 0 for each in found}):
        by_reply[visa.reply_id].append(visa)
    shaped = []
    for each in found:
        visas = by_reply[each.id or 0]
        last = [visa for visa in visas if visa.round == max(one.round for one in visas)]
        may = allowed.reply_deeds(actor, who, row, each, last)
        waits = last if each.state == ReplyState.IN_VISAS else []  # a round that was broken off waits for nobody
        told = [visa for visa in visas if visa.state != "waiting" or visa in waits]
        shaped.append(reply(each, names, [_visa(visa, names, may) for visa in told], files, may))
    return shaped


def reply(
    row: ReplyRow, names: dict[int, str], visas: list[Visa], files: Sequence[LetterFileRow], may: list[str]
) -> Reply:
    """Shape one reply with the files beside it."""
    return Reply(
        id=row.id or 0,
        outcome=row.kind,
        state=row.state,
        text=row.text,
        grounds=row.grounds,
        appeal=row.appeal,
        number=row.number or "",
        signed_as=row.signed_as,
        sent_by=row.sent_by,
        is_spoken=row.spoken_at is not None,
        drafted_by=names.get(row.drafted_by or 0, ""),
        at=stamp(row.spoken_at or row.sent_at or row.approved_at or row.updated_at, now()),
        visas=visas,
        files=[file(each) for each in files if each.reply_id == row.id],
        may=may,
    )


def _visa(row: VisaRow, names: dict[int, str], may: list[str]) -> Visa:
    return Visa(
        round=row.round,
        position=row.position,
        role=row.role,
        service=row.service,
        state=row.state,
        word=row.word,
        who=names.get(row.by or 0, ""),
        at=stamp(row.at, now()),
        is_mine="visa" in may and row.state == "waiting",
    )


def extensions(session: Session, actor: Actor, row: LetterRow, names: dict[int, str], role: str) -> list[Extension]:
    """Shape the requests for more time."""
    tasks = {each.id: each for each in queries.tasks(session, row.id or 0)}
    return [
        Extension(
            id=each.id or 0,
            task_id=each.task_id or 0,
            before=shown.day(each.before),
            until=shown.day(each.until),
            reason=each.reason,
            state=each.state,
            asked_by=names.get(each.asked_by or 0, ""),
            word=each.word,
            decided_by=names.get(each.decided_by or 0, ""),
            may_decide=allowed.may_decide(actor, row, tasks.get(each.task_id), each, role),
        )
        for each in queries.extensions(session, row.id or 0)
    ]


def file(row: LetterFileRow) -> File:
    """Shape a file."""
    return File(row.id or 0, row.kind, row.name, size(row.byte_count), stamp(row.at, now()), row.reply_id or 0)
