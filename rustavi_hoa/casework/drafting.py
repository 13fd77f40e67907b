"""What a reply holds, held against the rules, and which questions it answers (no doors)."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlmodel import Session

from rustavi_hoa.casework import ground, queries, timeline, words_faults, words_making
from rustavi_hoa.casework.rules import IN_HAND, LIVE_REPLIES, NEEDS_GROUNDS, Outcome, ReplyState, may_answer
from rustavi_hoa.casework.sight import headed, is_leader
from rustavi_hoa.db.tables.letters import LetterRow, ReplyRow, VisaRow
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Denied, Fault, Invalid, NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Role

LONGEST = 12000


@dataclass(frozen=True, slots=True)
class NewReply:
    """What a reply says. Shape: ``answers`` by the id of the question."""

    outcome: str
    text: str
    grounds: str = ""
    appeal: str = ""
    answers: dict[int, str] = field(default_factory=dict)


def check(new: NewReply, *, is_spoken: bool = False) -> None:
    """Hold a reply against the rules.

    Raises:
        Invalid: each missing or wrong thing beside its field.
    """
    faults = []
    if new.outcome not in set(Outcome) - {Outcome.COVER}:
        faults.append(Fault("outcome", words_faults.CHOOSE_OUTCOME))
    if not 3 <= len(new.text.strip()) <= LONGEST:
        faults.append(Fault("text", words_faults.WRITE_TEXT, (("most", str(LONGEST)),)))
    if new.outcome in NEEDS_GROUNDS and is_spoken:
        faults.append(Fault("outcome", words_faults.WRITTEN_REFUSAL))
    elif new.outcome in NEEDS_GROUNDS:
        if not 3 <= len(new.grounds.strip()) <= LONGEST:
            faults.append(Fault("grounds", words_faults.WRITE_GROUNDS))
        if len(new.appeal.strip()) > LONGEST:
            faults.append(Fault("appeal", words_faults.WRITE_APPEAL))
    if not any(each.strip() for each in new.answers.values()):
        faults.append(Fault("answers", words_faults.ANSWER_SOMETHING))
    if faults:
        raise Invalid(*faults)


def fill(session: Session, row: LetterRow, reply: ReplyRow, new: NewReply) -> None:
    """Put the words of a draft into its reply and its questions; what went out before is not touched.

    A refusal without words on the appeal says how the law lets one appeal: none leaves without it.

    Raises:
        Invalid: a question that is answered already, or is none of this letter's.
    """
    reply.kind, reply.text, reply.updated_at = new.outcome, new.text.strip(), now()
    reply.grounds = new.grounds.strip() if new.outcome in NEEDS_GROUNDS else ""
    reply.appeal = (new.appeal.strip() or usual_appeal(session, row)) if new.outcome in NEEDS_GROUNDS else ""
    reply.version += 1
    session.add(reply)
    session.flush()
    done = queries.answered(session, row.id or 0)
    asked = {each.id: each for each in queries.questions(session, row.id or 0)}
    if not new.answers.keys() <= asked.keys() or any(new.answers[each].strip() for each in done & new.answers.keys()):
        raise invalid("answers", words_faults.ANSWER_SOMETHING)
    for each, question in asked.items():
        if each in done:
            continue
        text = new.answers.get(each or 0, "").strip()[:LONGEST]
        question.answer, question.reply_id = text, reply.id if text else None
        session.add(question)
    session.flush()


def usual_appeal(session: Session, row: LetterRow) -> str:
    """Say how a decision is appealed, by the months of the settings, in the language of the letter."""
    return words_making.APPEAL_DEFAULT.render(row.locale, months=ground.count(session, "appeal_months"))


def answering(session: Session, actor: Actor, letter_id: int) -> LetterRow:
    """Fetch a letter for who answers it: its coordinator, the head of its service, the head of apparatus.

    Raises:
        NotFound: unknown, or nothing the actor sees at the desk.
        Denied: another answers it.
    """
    row = timeline.held(session, actor, letter_id)
    who = timeline.eyes_of(session, actor)
    if not is_leader(actor) and row.coordinator_id not in who.stands_for and row.service not in who.headed:
        raise Denied
    return row


def reply_of(session: Session, actor: Actor, reply_id: int) -> tuple[LetterRow, ReplyRow]:
    """Fetch a reply with its letter, both held, for the desk.

    Raises:
        NotFound: unknown, or a letter the actor does not see at the desk.
    """
    reply = session.get(ReplyRow, reply_id)
    if reply is None:
        raise NotFound
    row = timeline.held(session, actor, reply.letter_id)
    session.refresh(reply, with_for_update=True)
    return row, reply


def put(session: Session, row: LetterRow, reply: ReplyRow, to: ReplyState) -> None:
    """Take one legal step with a reply.

    Raises:
        ForbiddenMove: it cannot go there from where it stands, or the letter has ended meanwhile.
    """
    if not may_answer(ReplyState(reply.state), to) or (row.state not in IN_HAND and to in LIVE_REPLIES):
        raise timeline.moved_on(session, row)
    reply.state, reply.updated_at = to, now()
    reply.version += 1
    session.add(reply)


def is_turn_of(actor: Actor, visa: VisaRow) -> bool:
    """Tell whether a waiting visa is the actor's: the head of this service, or the role it names."""
    if visa.role == Role.HEAD:
        return visa.service in headed(actor)
    return actor.has_role(Role(visa.role))
