"""A reply on its way: drafted, agreed visa by visa, approved and numbered."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.casework import ground, queries, routing, telling, timeline, words_faults
from rustavi_hoa.casework import queries_around as around
from rustavi_hoa.casework.drafting import NewReply, answering, check, fill, is_turn_of, put, reply_of
from rustavi_hoa.casework.rules import IN_HAND, ReplyState, visa_chain
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.letters import LetterRow, ReplyRow, VisaRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import invalid
from rustavi_hoa.kernel.policy import Actor, Can, Role, allow
from rustavi_hoa.terms.rules import Series

LONGEST_WORD = 2000


@allow(Can.LETTER_WORK)
def draft(actor: Actor, letter_id: int, new: NewReply) -> int:
    """Write a reply's draft; one at a time for a letter.

    Raises:
        NotFound, Denied: not a letter the actor answers.
        Invalid: what the reply lacks; another draft is on its way.
        ForbiddenMove: nobody works on the letter.
    """
    check(new)
    with work() as session:
        row = answering(session, actor, letter_id)
        if row.state not in IN_HAND:
            raise timeline.moved_on(session, row)
        if queries.live_reply(session, letter_id) is not None:
            raise invalid("text", words_faults.ONE_DRAFT)
        reply = ReplyRow(letter_id=letter_id, kind=new.outcome, drafted_by=actor.person_id)
        fill(session, row, reply, new)
        timeline.write(session, actor, row, "drafted", reply=reply.id)
        return reply.id or 0


@allow(Can.LETTER_WORK)
def redraft(actor: Actor, reply_id: int, new: NewReply) -> None:
    """Change a draft; one that is being agreed comes back first.

    Raises:
        NotFound, Denied: not a letter the actor answers.
        Invalid: what the reply lacks.
        ForbiddenMove: it was approved, or the letter has ended.
    """
    check(new)
    with work() as session:
        row, reply = reply_of(session, actor, reply_id)
        answering(session, actor, row.id or 0)
        if reply.state != ReplyState.DRAFT:
            put(session, row, reply, ReplyState.DRAFT)
        elif row.state not in IN_HAND:
            raise timeline.moved_on(session, row)
        fill(session, row, reply, new)
        timeline.write(session, actor, row, "drafted", reply=reply_id, again=1)


@allow(Can.LETTER_WORK)
def drop(actor: Actor, reply_id: int) -> None:
    """Drop a draft.

    Raises:
        NotFound, Denied: not a letter the actor answers.
        ForbiddenMove: it has its number.
    """
    with work() as session:
        row, reply = reply_of(session, actor, reply_id)
        answering(session, actor, row.id or 0)
        put(session, row, reply, ReplyState.DROPPED)
        timeline.write(session, actor, row, "dropped", reply=reply_id)


@allow(Can.LETTER_WORK)
def to_visas(actor: Actor, reply_id: int) -> None:
    """Send a draft along the chain of agreements that the settings name.

    A head who drafted it has agreed by that; without a chain it is agreed at once.

    Raises:
        NotFound, Denied: not a letter the actor answers.
        ForbiddenMove: it is no draft any more.
    """
    with work() as session:
        row, reply = reply_of(session, actor, reply_id)
        answering(session, actor, row.id or 0)
        put(session, row, reply, ReplyState.IN_VISAS)
        before = queries.visas(session, {reply_id})
        turn = max((each.round for each in before), default=0) + 1
        chain = visa_chain(ground.choice(session, "visa_steps"))
        able = [role for role in chain if not _is_judge_of_oneself(session, row, role)]
        for at, role in enumerate(able, 1):
            visa = VisaRow(reply_id=reply_id, round=turn, position=at, role=role)
            visa.service = row.service if role == Role.HEAD else ""
            if role == Role.HEAD and reply.drafted_by in around.heads_of(session, row.service):
                visa.state, visa.by, visa.at = "given", reply.drafted_by, now()
            session.add(visa)
        session.flush()
        without = {"without": [role for role in chain if role not in able]} if able != list(chain) else {}
        event = timeline.write(session, actor, row, "to_visas", reply=reply_id, round=turn, **without)
        _next(session, row, reply, turn, event.seq)


def _is_judge_of_oneself(session: Session, row: LetterRow, role: Role) -> bool:
    """Tell whether everybody in a role is complained about: the reply goes on without them, and the log says so."""
    people = around.heads_of(session, row.service) if role == Role.HEAD else around.in_role(session, role)
    return bool(people) and all(routing.is_named(session, row, each) for each in people)


def _next(session: Session, row: LetterRow, reply: ReplyRow, turn: int, seq: int) -> None:
    """Tell whose turn it is; after the last visa the reply waits for approval."""
    waiting = _waiting(session, reply, turn)
    if waiting is None:
        put(session, row, reply, ReplyState.AGREED)
        telling.staff(session, around.holders(session, Can.LETTER_APPROVE), row, "agreed", seq)
        return
    people = around.heads_of(session, waiting.service) if waiting.service else around.in_role(session, waiting.role)
    telling.staff(session, people, row, "to_visas", seq)


def _waiting(session: Session, reply: ReplyRow, turn: int) -> VisaRow | None:
    found = [each for each in queries.visas(session, {reply.id or 0}) if each.round == turn and each.state == "waiting"]
    return found[0] if found else None


@allow(Can.LETTER_VISA)
def visa(actor: Actor, reply_id: int, given: bool, word: str) -> None:
    """Agree to a reply in one's turn, or return it with a remark; it then begins its chain anew.

    Raises:
        NotFound: not a letter the actor sees.
        Invalid: not the actor's turn; a return without a remark.
        ForbiddenMove: it is not being agreed.
    """
    if not given and len(word.strip()) < 3:
        raise invalid("word", words_faults.WRITE_REASON)
    with work() as session:
        row, reply = reply_of(session, actor, reply_id)
        if reply.state != ReplyState.IN_VISAS or row.state not in IN_HAND:
            raise timeline.moved_on(session, row)
        turn = max(each.round for each in queries.visas(session, {reply_id}))
        waiting = _waiting(session, reply, turn)
        if waiting is None or not is_turn_of(actor, waiting):
            raise invalid("word", words_faults.NOT_YOUR_TURN)
        waiting.state, waiting.word = "given" if given else "refused", word.strip()[:LONGEST_WORD]
        waiting.by, waiting.at = actor.person_id, now()
        session.add(waiting)
        session.flush()
        kind = "visa_given" if given else "visa_refused"
        event = timeline.write(session, actor, row, kind, text=waiting.word, reply=reply_id, role=waiting.role)
        if given:
            _next(session, row, reply, turn, event.seq)
            return
        put(session, row, reply, ReplyState.DRAFT)
        telling.staff(session, [reply.drafted_by, row.coordinator_id], row, "visa_refused", event.seq, waiting.word)


@allow(Can.LETTER_APPROVE)
def approve(actor: Actor, reply_id: int) -> str:
    """Approve an agreed reply: it gets its number in this very deed, and waits to be sent.

    Raises:
        NotFound: not a letter the actor sees.
        Invalid: the actor drafted it.
        ForbiddenMove: not every visa is given.
    """
    with work() as session:
        row, reply = reply_of(session, actor, reply_id)
        if reply.drafted_by == actor.person_id:
            raise invalid("word", words_faults.NOT_ONES_OWN)
        put(session, row, reply, ReplyState.APPROVED)
        reply.approved_by, reply.approved_at = actor.person_id, now()
        role = Role.MAYOR if actor.has_role(Role.MAYOR) else Role.APPARATUS
        reply.signed_as = around.signature(session, actor.person_id, role)
        event = timeline.write(session, actor, row, "approved", reply=reply_id)
        reply.number = ground.number(session, Series.REPLY, reply.approved_at)
        event.data = {**event.data, "number": reply.number}
        session.add_all([reply, event])
        telling.staff(session, around.in_role(session, Role.REGISTRY), row, "approved", event.seq)
        return reply.number


@allow(Can.LETTER_APPROVE)
def give_back(actor: Actor, reply_id: int, word: str) -> None:
    """Return an agreed reply to who drafted it, with a remark.

    Raises:
        NotFound: not a letter the actor sees.
        Invalid: no remark.
        ForbiddenMove: it waits for no approval.
    """
    if len(word.strip()) < 3:
        raise invalid("word", words_faults.WRITE_REASON)
    with work() as session:
        row, reply = reply_of(session, actor, reply_id)
        if reply.state != ReplyState.AGREED:
            raise timeline.moved_on(session, row)
        put(session, row, reply, ReplyState.DRAFT)
        text = word.strip()[:LONGEST_WORD]
        event = timeline.write(session, actor, row, "visa_refused", text=text, reply=reply_id)
        telling.staff(session, [reply.drafted_by], row, "visa_refused", event.seq, text)
