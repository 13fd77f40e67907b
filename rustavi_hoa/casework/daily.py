"""The daily list: registered, unresolved, agreed, due and past due; made at 17:00 and kept as it was (no doors)."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from sqlmodel import Session, col, select

from rustavi_hoa.casework import ground, queries, shown, shown_replies
from rustavi_hoa.casework.rules import OPEN, OPEN_TASKS, ReplyState, State
from rustavi_hoa.casework.sight import Eyes
from rustavi_hoa.casework.views_desk import Agreed, DailyList
from rustavi_hoa.db.tables.casework import StatementRow
from rustavi_hoa.db.tables.letters import LetterRow, ReplyRow, TaskRow
from rustavi_hoa.i18n.dates import TBILISI
from rustavi_hoa.i18n.stamp import Stamp, stamp
from rustavi_hoa.kernel.clock import now

KIND = "daily_list"
"""Kind of the kept statement."""

Lists = dict[str, list[int]]


def gathered(session: Session, on: date, closes: datetime) -> Lists:
    """Gather the list of a day: what was registered since the last one; ids only, no names are kept."""
    opened = datetime.combine(on - timedelta(days=1), closes.timetz())
    last = session.exec(
        select(StatementRow.issued_at)
        .where(StatementRow.kind == KIND, StatementRow.until < on)
        .order_by(col(StatementRow.until).desc())
    ).first()
    since = last if last is not None else opened
    row, open_now = LetterRow, col(LetterRow.state).in_(OPEN)
    agreed = select(ReplyRow.id).where(ReplyRow.state == ReplyState.AGREED).order_by(col(ReplyRow.id))
    tasks = select(TaskRow.id).where(col(TaskRow.state).in_(OPEN_TASKS), TaskRow.due_on < on).order_by(col(TaskRow.id))
    return {
        "registered": _ids(session, row.received_at >= since, row.received_at < closes),
        "unresolved": _ids(session, col(row.state) == State.REGISTERED),
        "agreed": [each or 0 for each in session.exec(agreed).all()],
        "due": _ids(session, open_now, col(row.due_on) == on),
        "past": _ids(session, open_now, col(row.due_on) < on),
        "tasks_past": [each or 0 for each in session.exec(tasks).all()],
    }


def _ids(session: Session, *where: object) -> list[int]:
    return [each.id or 0 for each in queries.every(session, *where)]


def made_at(session: Session, on: date) -> datetime:
    """Give the moment at which a day's list is made. Unit: aware."""
    return datetime.combine(on, time(ground.count(session, "daily_list_hour") % 24), TBILISI)


def kept(session: Session, on: date) -> StatementRow | None:
    """Find a day's list as it was made."""
    asked = select(StatementRow).where(StatementRow.kind == KIND, StatementRow.since == on, StatementRow.scope == "")
    return session.exec(asked).one_or_none()


def shown_for(session: Session, who: Eyes, on: date) -> DailyList:
    """Shape a day's list for a reader: what complains about them is left out."""
    found = kept(session, on)
    lists: Lists = found.figures if found is not None else gathered(session, on, made_at(session, on))
    letters = {name: _letters(session, who, lists[name]) for name in ("registered", "unresolved", "due", "past")}
    return DailyList(
        day=on.isoformat(),
        made=stamp(found.issued_at, now()) if found is not None else Stamp(),
        **{name: shown.cards(session, rows) for name, rows in letters.items()},
        agreed=_agreed(session, who, lists["agreed"]),
        tasks_past=shown.tasks(session, _tasks(session, who, lists["tasks_past"]), {}),
    )


def _letters(session: Session, who: Eyes, ids: list[int]) -> list[LetterRow]:
    return list(queries.every(session, col(LetterRow.id).in_(ids), queries.desk_of(who)))


def _agreed(session: Session, who: Eyes, ids: list[int]) -> list[Agreed]:
    asked = (
        select(ReplyRow, LetterRow)
        .join(LetterRow, col(LetterRow.id) == ReplyRow.letter_id)
        .where(col(ReplyRow.id).in_(ids), queries.desk_of(who))
        .order_by(col(ReplyRow.id))
    )
    found = session.exec(asked).all()
    cards = {card.id: card for card in shown.cards(session, [row for _, row in found])}
    return [Agreed(cards[row.id or 0], shown_replies.reply(each, {}, [], [], [])) for each, row in found]


def _tasks(session: Session, who: Eyes, ids: list[int]) -> list[tuple[TaskRow, LetterRow]]:
    asked = (
        select(TaskRow, LetterRow)
        .join(LetterRow, col(LetterRow.id) == TaskRow.letter_id)
        .where(col(TaskRow.id).in_(ids), queries.desk_of(who))
        .order_by(col(TaskRow.due_on))
    )
    return [(task, row) for task, row in session.exec(asked).all()]
