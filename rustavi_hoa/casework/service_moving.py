"""A letter changes hands: inside a service, between services, to the substitute's service, to another body."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.casework import ground, queries, routing, telling, timeline, words_faults
from rustavi_hoa.casework import queries_around as around
from rustavi_hoa.casework.holding import led_task, need_role
from rustavi_hoa.casework.rules import IN_HAND, Outcome, ReplyState, State, TaskState, may_go
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.letters import LetterEventRow, LetterRow, ReplyRow, TaskRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Invalid, invalid
from rustavi_hoa.kernel.policy import Actor, Can, Role, allow
from rustavi_hoa.terms.rules import Series

LONGEST, LONGEST_BODY = 4000, 200


@allow(Can.LETTER_RESOLVE)
def pass_on(actor: Actor, task_id: int, executor_id: int) -> None:
    """Give a task to somebody of its service; the coordinator's task makes them coordinator.

    Raises:
        NotFound, Denied: not a task of the actor's service.
        Invalid: somebody of another service, the one complained about, the applicant.
        ForbiddenMove: the task or the letter has ended.
    """
    with work() as session:
        row, task = led_task(session, actor, task_id)
        fault = routing.person_fault(session, row, executor_id, task.service)
        if fault is not None:
            raise Invalid(fault)
        before, task.executor_id = task.executor_id, executor_id
        task.version += 1
        if task.is_coordinator:
            row.coordinator_id = executor_id
        session.add(task)
        event = timeline.write(session, actor, row, "task_passed", task=task_id, person=executor_id, was=before or 0)
        telling.staff(session, [executor_id], row, "task_given", event.seq, task.gist)


@allow(Can.LETTER_RESOLVE)
def take_back(actor: Actor, task_id: int, reason: str) -> None:
    """Take a task back that is not needed.

    Raises:
        NotFound, Denied: not a task of the actor's service.
        Invalid: no reason.
        ForbiddenMove: the task or the letter has ended.
    """
    reason = _reason(reason)
    with work() as session:
        row, task = led_task(session, actor, task_id)
        _end(session, actor, row, task, reason)


def _end(session: Session, actor: Actor, row: LetterRow, task: TaskRow, reason: str) -> None:
    if not may_go(TaskState(task.state), TaskState.TAKEN_BACK):
        raise timeline.moved_on(session, row)
    task.state = TaskState.TAKEN_BACK
    task.version += 1
    session.add(task)
    timeline.write(session, actor, row, "task_back", text=reason, task=task.id)


@allow(Can.LETTER_TRANSFER)
def transfer(actor: Actor, letter_id: int, service: str, reason: str) -> int:
    """Pass a letter from one service to another: what was given ends, one task lies with the new head.

    Raises:
        NotFound: unknown, or a complaint about the actor.
        Invalid: not the role that the settings name, the service complained about, no reason.
        ForbiddenMove: nobody has it in hand.
    """
    reason = _reason(reason)
    with work() as session:
        row = timeline.held(session, actor, letter_id)
        need_role(session, actor, "transfer_role")
        if row.state not in IN_HAND:
            raise timeline.moved_on(session, row)
        if service == row.service:
            raise invalid("service", words_faults.SAME_SERVICE)
        routing.check(session, row, service, None)
        old = row.service
        for task in queries.open_tasks(session, letter_id):
            _end(session, actor, row, task, reason)
        timeline.drop_reply(session, actor, row)
        row.service, row.coordinator_id = service, None
        event = _written(session, actor, row, reason, old)
        telling.applicant(session, row, event, service=telling.service_name(service))
        return _one_task(session, actor, row, reason)


def _written(session: Session, actor: Actor, row: LetterRow, reason: str, old: str) -> LetterEventRow:
    told = {"text": reason, "service": row.service, "was": old}
    if row.state == State.ASSIGNED:
        return timeline.write(session, actor, row, "transferred", timeline.TOLD, **told)
    return timeline.step(session, actor, row, State.ASSIGNED, "transferred", **told)


def _one_task(session: Session, actor: Actor, row: LetterRow, gist: str) -> int:
    due = max(row.due_on or ground.today(), ground.today())
    task = TaskRow(letter_id=row.id, service=row.service, is_coordinator=True, gist=gist, due_on=due)
    task.given_by = actor.person_id
    session.add(task)
    session.flush()
    told = {"task": task.id, "until": due.isoformat(), "service": row.service}
    event = timeline.write(session, actor, row, "task_given", text=gist, **told)
    telling.staff(session, around.heads_of(session, row.service), row, "transferred", event.seq, gist)
    return task.id or 0


@allow(Can.LETTER_APPROVE)
def forward(actor: Actor, letter_id: int, body: str, text: str) -> str:
    """Send a letter on to the body that decides, with a numbered covering letter, and tell the applicant.

    Gives the number of the covering letter. After the days the law leaves, it is done all the same and marked late.

    Raises:
        NotFound: unknown, or a complaint about the actor.
        Invalid: no body, no words.
        ForbiddenMove: it was answered or ended.
    """
    body, text = " ".join(body.split()), text.strip()
    if not 2 <= len(body) <= LONGEST_BODY:
        raise invalid("body", words_faults.WRITE_BODY)
    if not 3 <= len(text) <= LONGEST:
        raise invalid("text", words_faults.WRITE_TEXT, most=str(LONGEST))
    with work() as session:
        row = timeline.held(session, actor, letter_id)
        last = timeline.deadlines(session, row).forward_on
        late = {"late": 1} if last is not None and ground.today() > last else {}
        row.forwarded_to = body
        timeline.step(session, actor, row, State.FORWARDED, "forwarded", text=text, body=body, **late)
        timeline.end_tasks(session, actor, row)
        timeline.drop_reply(session, actor, row)
        cover = _cover(session, actor, row, text)
        event = timeline.find(session, row, "forwarded")
        telling.applicant(session, row, event, body=body, no=cover)
        return cover


def _cover(session: Session, actor: Actor, row: LetterRow, text: str) -> str:
    """Write the covering letter and give its number."""
    at = now()
    cover = ReplyRow(letter_id=row.id or 0, kind=Outcome.COVER, state=ReplyState.SENT, text=text, sent_by="post")
    role = Role.MAYOR if actor.has_role(Role.MAYOR) else Role.APPARATUS
    cover.signed_as = around.signature(session, actor.person_id, role)
    cover.drafted_by = cover.approved_by = actor.person_id
    cover.approved_at = cover.sent_at = at
    number = ground.number(session, Series.REPLY, at)
    cover.number = number
    session.add(cover)
    session.flush()
    return number


def _reason(text: str) -> str:
    if not 3 <= len(text.strip()) <= LONGEST:
        raise invalid("reason", words_faults.WRITE_REASON)
    return text.strip()
