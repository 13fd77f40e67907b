"""More time for a letter or a task: asked before its last day, decided by the right role, within the law's limit."""

from __future__ import annotations

from datetime import date

from sqlmodel import Session

from rustavi_hoa.casework import ground, queries, telling, timeline, words_faults
from rustavi_hoa.casework import queries_around as around
from rustavi_hoa.casework.deadlines import DAY
from rustavi_hoa.casework.holding import need_role, own_task
from rustavi_hoa.casework.rules import IN_HAND, OPEN_TASKS, WORKED
from rustavi_hoa.casework.sight import headed, is_leader
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.letters import ExtensionRow, LetterRow, TaskRow
from rustavi_hoa.i18n.dates import plain
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Denied, NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, Role, allow

LONGEST = 4000


@allow(Can.LETTER_WORK)
def ask(actor: Actor, letter_id: int, task_id: int, until: date, reason: str) -> int:
    """Ask for more time for a letter (task 0) or a task, a day before its end at the latest; gives the request.

    Raises:
        NotFound, Denied: not the actor's.
        Invalid: too late, no reason, not later, beyond the law's limit, asked already.
        ForbiddenMove: nobody works on it any more.
    """
    if not 3 <= len(reason.strip()) <= LONGEST:
        raise invalid("reason", words_faults.WRITE_REASON)
    with work() as session:
        row, task = _asked_for(session, actor, letter_id, task_id)
        before = task.due_on if task else row.due_on
        if before is None:
            raise invalid("until", words_faults.STANDS_STILL)
        ahead = ground.terms_of(session).ask_ahead
        if ground.today() > before - ahead * DAY:
            raise invalid("until", words_faults.ASK_EARLIER, days=str(ahead), day=plain(before))
        made = ExtensionRow(
            letter_id=row.id, task_id=task_id or None, until=until, before=before, reason=reason.strip()
        )
        if any(
            each.state == "asked" and each.task_id == made.task_id for each in queries.extensions(session, letter_id)
        ):
            raise invalid("until", words_faults.ASKED_ONCE)
        _hold_to_the_law(session, row, task, made)
        made.asked_by = actor.person_id
        session.add(made)
        session.flush()
        told = {"extension": made.id, "task": task_id, "wanted": made.until.isoformat()}
        event = timeline.write(session, actor, row, "extension_asked", text=made.reason, **told)
        telling.staff(session, _deciders(session, row, task), row, "extension_asked", event.seq, made.reason)
        return made.id or 0


def _asked_for(session: Session, actor: Actor, letter_id: int, task_id: int) -> tuple[LetterRow, TaskRow | None]:
    if task_id:
        row, task = own_task(session, actor, task_id)
        if row.id != letter_id:
            raise NotFound
        return row, task
    row = timeline.held(session, actor, letter_id)
    who = timeline.eyes_of(session, actor)
    if row.coordinator_id not in who.stands_for and row.service not in who.headed:
        raise Denied
    if row.state not in IN_HAND:
        raise timeline.moved_on(session, row)
    return row, None


def _hold_to_the_law(session: Session, row: LetterRow, task: TaskRow | None, made: ExtensionRow) -> None:
    """Move the wanted day to a working one, and see that it is later than before and not beyond the limit."""
    made.until = ground.calendar_of(session).working_from(made.until)
    if made.until <= made.before:
        raise invalid("until", words_faults.NOT_LATER, day=plain(made.before))
    last = row.due_on if task else timeline.deadlines(session, row).cap_on
    if last is not None and made.until > last:
        raise invalid("until", words_faults.BEYOND_THE_CAP, day=plain(last))


def _deciders(session: Session, row: LetterRow, task: TaskRow | None) -> list[int]:
    if task is not None:
        return [*around.heads_of(session, task.service), *([task.given_by] if task.given_by else [])]
    role = ground.choice(session, "extension_role")
    return around.heads_of(session, row.service) if role == Role.HEAD else around.in_role(session, role)


@allow(Can.EXTENSION_DECIDE)
def decide(actor: Actor, extension_id: int, granted: bool, word: str) -> None:
    """Give more time, or refuse it with a word; the applicant sees the new date and the reason.

    Raises:
        NotFound, Denied: not a request the actor decides on.
        Invalid: another role decides; one's own request; no word with a refusal; beyond the law's limit meanwhile.
        ForbiddenMove: it was decided, or nobody works on it any more.
    """
    with work() as session:
        asked = session.get(ExtensionRow, extension_id)
        if asked is None or asked.letter_id is None:
            raise NotFound
        row = timeline.held(session, actor, asked.letter_id)
        session.refresh(asked, with_for_update=True)
        task = session.get(TaskRow, asked.task_id) if asked.task_id else None
        _check_decider(session, actor, row, task, asked)
        is_live = task.state in OPEN_TASKS and row.state in WORKED if task else row.state in IN_HAND
        if asked.state != "asked" or not is_live:
            raise timeline.moved_on(session, row)
        if not granted and len(word.strip()) < 3:
            raise invalid("word", words_faults.WRITE_REASON)
        asked.state, asked.word = "granted" if granted else "refused", word.strip()[:LONGEST]
        asked.decided_by, asked.decided_at = actor.person_id, now()
        session.add(asked)
        if granted:
            _grant(session, actor, row, task, asked)
        else:
            event = timeline.write(session, actor, row, "extension_refused", text=asked.word, extension=asked.id)
            telling.staff(session, [asked.asked_by], row, "extension_refused", event.seq, asked.word)


def _check_decider(session: Session, actor: Actor, row: LetterRow, task: TaskRow | None, asked: ExtensionRow) -> None:
    if asked.asked_by == actor.person_id:
        raise invalid("word", words_faults.NOT_ONES_OWN)
    if task is not None:
        if not is_leader(actor) and task.service not in headed(actor):
            raise Denied
        return
    if not actor.has_role(Role.MAYOR):
        need_role(session, actor, "extension_role")
        if not is_leader(actor) and row.service not in headed(actor):
            raise Denied


def _grant(session: Session, actor: Actor, row: LetterRow, task: TaskRow | None, asked: ExtensionRow) -> None:
    made = ExtensionRow(until=asked.until, before=(task.due_on if task else row.due_on) or asked.before, reason="")
    _hold_to_the_law(session, row, task, made)
    told = {"until": made.until.isoformat(), "extension": asked.id}
    if task is not None:
        event = timeline.write(session, actor, row, "task_extended", text=asked.reason, task=task.id, **told)
        telling.staff(session, [task.executor_id], row, "task_extended", event.seq, asked.reason)
        return
    event = timeline.write(session, actor, row, "extended", timeline.TOLD, text=asked.reason, **told)
    telling.applicant(session, row, event)
    telling.staff(session, [row.coordinator_id], row, "extended", event.seq, asked.reason)
