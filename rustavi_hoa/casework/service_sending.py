"""A reply leaves the house, or is spoken; a letter closes when every question in it is answered."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlmodel import Session

from rustavi_hoa.casework import queries, telling, timeline, words, words_faults, words_making, words_told
from rustavi_hoa.casework.drafting import NewReply, answering, check, fill, put, reply_of
from rustavi_hoa.casework.rules import IN_HAND, SIGNED, AnswerBy, ReplyState, State, may_close
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.letters import LetterEventRow, LetterFileRow, LetterRow, ReplyRow
from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow

SLIP = timedelta(minutes=5)
"""How far a clock of the desk may run ahead of ours."""


@allow(Can.LETTER_REGISTER)
def send(actor: Actor, reply_id: int, sent_by: str) -> None:
    """Send an approved reply through the applicant's channel; its signed copy lies beside it.

    Raises:
        NotFound: not a letter the actor sees.
        Invalid: no signed copy, no such channel to this applicant.
        ForbiddenMove: it was not approved, or was sent.
    """
    with work() as session:
        row, reply = reply_of(session, actor, reply_id)
        if sent_by not in set(AnswerBy):
            raise invalid("sent_by", words_faults.CHOOSE_ANSWER_BY)
        _check_way(row, sent_by)
        put(session, row, reply, ReplyState.SENT)
        copies = [each for each in queries.files(session, row.id or 0) if each.reply_id == reply_id]
        copies = [each for each in copies if each.kind in SIGNED]
        if not copies:
            raise invalid("files", words_faults.NEEDS_SIGNED)
        reply.sent_at, reply.sent_by = now(), sent_by
        session.flush()
        event = _went(session, actor, row, reply, "replied")
        said = telling.Answer(sent_by, _words(session, row, reply), tuple(map(_enclosed, copies)))
        telling.answer(session, row, event, said, outcome=words.OUTCOME[reply.kind], no=reply.number or "")


def _check_way(row: LetterRow, sent_by: str) -> None:
    """Hold a way to send against what the applicant gave: no account, no platform; no mailbox, no mail."""
    lost = {
        AnswerBy.PLATFORM: row.applicant_id is None,
        AnswerBy.EMAIL: "@" not in row.applicant_email,
        AnswerBy.PHONE: not row.applicant_phone,
    }
    if lost.get(AnswerBy(sent_by), False):
        raise invalid("sent_by", words_faults.NO_SUCH_WAY)


def _words(session: Session, row: LetterRow, reply: ReplyRow) -> str:
    """Write an answer out for a mail, as its paper says it."""

    def titled(title: Msg, text: str) -> str:
        return f"{title.text(row.locale)}:\n{text}" if text else ""

    asked = [each for each in queries.questions(session, row.id or 0) if each.reply_id == reply.id and each.answer]
    parts = [
        words_told.ANSWER_HEAD.render(
            row.locale, no=reply.number or "", outcome=words.OUTCOME[reply.kind].text(row.locale)
        ),
        reply.text,
        *(f"{each.text}\n{each.answer}" for each in asked),
        titled(words_making.GROUNDS, reply.grounds),
        titled(words_making.APPEAL, reply.appeal),
        reply.signed_as,
    ]
    return "\n\n".join(each for each in parts if each)


def _enclosed(copy: LetterFileRow) -> dict[str, str]:
    return {"key": copy.file, "name": copy.name, "type": copy.media_type}


def _went(session: Session, actor: Actor, row: LetterRow, reply: ReplyRow, kind: str) -> LetterEventRow:
    """Write down that an answer reached the applicant; with the last question the letter is answered."""
    told = {"reply": reply.id, "number": reply.number or "", "outcome": reply.kind}
    row.outcome = reply.kind
    asked = {each.id for each in queries.questions(session, row.id or 0)}
    if asked <= queries.answered(session, row.id or 0):
        return timeline.step(session, actor, row, State.ANSWERED, kind, **told)
    return timeline.write(session, actor, row, kind, timeline.TOLD, **told)


@allow(Can.LETTER_WORK)
def speak(actor: Actor, letter_id: int, new: NewReply, spoken_at: datetime) -> int:
    """Record an answer given by word of mouth: it counts from here.

    Raises:
        NotFound, Denied: not a letter the actor answers.
        Invalid: a refusal, a time before receipt or still to come, a draft on its way.
        ForbiddenMove: the letter was answered or ended.
    """
    check(new, is_spoken=True)
    with work() as session:
        row = answering(session, actor, letter_id)
        if row.state not in IN_HAND | {State.REGISTERED}:
            raise timeline.moved_on(session, row)
        if queries.live_reply(session, letter_id) is not None:
            raise invalid("text", words_faults.ONE_DRAFT)
        if not row.received_at <= spoken_at <= now() + SLIP:
            raise invalid("spoken_at", words_faults.SPOKEN_BEFORE)
        reply = ReplyRow(letter_id=letter_id, kind=new.outcome, drafted_by=actor.person_id)
        reply.spoken_at, reply.sent_at, reply.sent_by = spoken_at, now(), AnswerBy.IN_PERSON
        fill(session, row, reply, new)
        reply.state = ReplyState.SENT
        session.add(reply)
        session.flush()
        event = _went(session, actor, row, reply, "spoken")
        telling.applicant(session, row, event)
        return reply.id or 0


@allow(Can.LETTER_RESOLVE)
def close(actor: Actor, letter_id: int) -> None:
    """Take a letter off control: every question is answered and every task done.

    Raises:
        NotFound: not a letter the actor sees.
        Invalid: something is still open, with what.
        ForbiddenMove: it has ended.
    """
    with work() as session:
        row = timeline.held(session, actor, letter_id)
        asked = queries.questions(session, letter_id)
        done, left = queries.answered(session, letter_id), queries.open_tasks(session, letter_id)
        if row.state in IN_HAND | {State.ANSWERED} and not may_close(len(done), len(asked), len(left)):
            counts = {"answered": str(len(done)), "questions": str(len(asked)), "tasks": str(len(left))}
            raise invalid("close", words_faults.NOT_EVERYTHING, **counts)
        event = timeline.step(session, actor, row, State.CLOSED, "closed")
        telling.applicant(session, row, event)
