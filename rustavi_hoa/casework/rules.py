"""Life of an official application: its states and the one table of moves; the same for replies and tasks. Pure."""

from __future__ import annotations

from enum import StrEnum

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.errors import Stale
from rustavi_hoa.kernel.policy import Role


class Kind(StrEnum):
    """What a letter is."""

    APPLICATION = "application"
    COMPLAINT = "complaint"
    PROPOSAL = "proposal"


class Channel(StrEnum):
    """How a letter came."""

    PLATFORM = "platform"
    PAPER = "paper"
    PHONE = "phone"
    VISIT = "visit"
    EMAIL = "email"


class AnswerBy(StrEnum):
    """How the answer goes back."""

    PLATFORM = "platform"
    EMAIL = "email"
    POST = "post"
    IN_PERSON = "in_person"
    PHONE = "phone"


class Track(StrEnum):
    """Whether a letter needs study: the two terms of the statute, article 53.7."""

    SIMPLE = "simple"
    STUDY = "study"


class State(StrEnum):
    """Where a letter stands."""

    REGISTERED = "registered"
    INCOMPLETE = "incomplete"
    ASSIGNED = "assigned"
    IN_PROGRESS = "in_progress"
    ANSWERED = "answered"
    CLOSED = "closed"
    FORWARDED = "forwarded"
    LEFT = "left"
    WITHDRAWN = "withdrawn"


class TaskState(StrEnum):
    """Where a task stands."""

    OPEN = "open"
    IN_WORK = "in_work"
    DONE = "done"
    TAKEN_BACK = "taken_back"


class ReplyState(StrEnum):
    """Where a reply stands."""

    DRAFT = "draft"
    IN_VISAS = "in_visas"
    AGREED = "agreed"
    APPROVED = "approved"
    SENT = "sent"
    DROPPED = "dropped"


class Outcome(StrEnum):
    """What a reply says to the demand; a covering letter says where it went."""

    GRANTED = "granted"
    PARTLY = "partly"
    REFUSED = "refused"
    EXPLAINED = "explained"
    COVER = "cover"


class FileKind(StrEnum):
    """What a file beside a letter is."""

    SCAN = "scan"
    ATTACHMENT = "attachment"
    PHOTO = "photo"
    SIGNED_SCAN = "signed_scan"
    E_SIGNATURE = "e_signature"


S, R, T = State, ReplyState, TaskState

MOVES: dict[State, frozenset[State]] = {
    S.REGISTERED: frozenset({S.INCOMPLETE, S.ASSIGNED, S.ANSWERED, S.FORWARDED, S.WITHDRAWN}),
    S.INCOMPLETE: frozenset({S.REGISTERED, S.ASSIGNED, S.IN_PROGRESS, S.LEFT, S.WITHDRAWN}),
    S.ASSIGNED: frozenset({S.IN_PROGRESS, S.INCOMPLETE, S.ANSWERED, S.FORWARDED, S.WITHDRAWN}),
    S.IN_PROGRESS: frozenset({S.ASSIGNED, S.INCOMPLETE, S.ANSWERED, S.FORWARDED, S.WITHDRAWN}),
    S.ANSWERED: frozenset({S.CLOSED}),
    S.CLOSED: frozenset(),
    S.FORWARDED: frozenset(),
    S.LEFT: frozenset(),
    S.WITHDRAWN: frozenset(),
}
"""Registered on receipt, so there is no state before it; what ends here never begins again: a new letter does."""

REPLY_MOVES: dict[ReplyState, frozenset[ReplyState]] = {
    R.DRAFT: frozenset({R.IN_VISAS, R.AGREED, R.DROPPED}),
    R.IN_VISAS: frozenset({R.DRAFT, R.AGREED, R.DROPPED}),
    R.AGREED: frozenset({R.DRAFT, R.APPROVED, R.DROPPED}),
    R.APPROVED: frozenset({R.SENT}),
    R.SENT: frozenset(),
    R.DROPPED: frozenset(),
}
"""An approved reply has its number, so it can only be sent."""

TASK_MOVES: dict[TaskState, frozenset[TaskState]] = {
    T.OPEN: frozenset({T.IN_WORK, T.DONE, T.TAKEN_BACK}),
    T.IN_WORK: frozenset({T.OPEN, T.DONE, T.TAKEN_BACK}),
    T.DONE: frozenset(),
    T.TAKEN_BACK: frozenset(),
}

OPEN = frozenset({S.REGISTERED, S.INCOMPLETE, S.ASSIGNED, S.IN_PROGRESS})
"""The city still owes an answer, or waits for the applicant."""

IN_HAND = frozenset({S.ASSIGNED, S.IN_PROGRESS})
"""Somebody works on it."""

WORKED = IN_HAND | {S.ANSWERED}
"""Its tasks may still be worked on: an answered letter closes when they are done."""

FINAL = frozenset({S.CLOSED, S.FORWARDED, S.LEFT, S.WITHDRAWN})
"""Nothing more happens."""

OPEN_TASKS = frozenset({T.OPEN, T.IN_WORK})

LIVE_REPLIES = frozenset({R.DRAFT, R.IN_VISAS, R.AGREED, R.APPROVED})
"""On its way; a letter has one such reply at most."""

SPOKEN = frozenset({Outcome.GRANTED, Outcome.EXPLAINED})
"""What may be answered by word of mouth."""

NEEDS_GROUNDS = frozenset({Outcome.REFUSED, Outcome.PARTLY})
"""Answers that state why, and how to appeal (General Administrative Code); so they are never only spoken."""

NEEDS_SCAN = frozenset({Channel.PAPER, Channel.EMAIL})
"""What came on paper or by mail is kept as it came, before anybody resolves upon it."""

SIGNED = frozenset({FileKind.SIGNED_SCAN, FileKind.E_SIGNATURE})
"""What makes a reply's copy official: a qualified signature in a file, or a scan of the signed paper."""

VISA_ROLES = (Role.HEAD, Role.LAWYER, Role.APPARATUS)
"""Who may stand in the chain of agreements."""

MOVED_ON = Msg(
    ka="{when}-ზე მიმართვა შეიცვალა: {what}. თქვენი ტექსტი შენახულია.",
    en="At {when} the application changed: {what}. Your text is kept.",
)


class ForbiddenMove(Stale):
    """The letter, reply or task cannot go there from where it stands now."""


def may_move(now: State, to: State) -> bool:
    """Tell whether a letter may take this step."""
    return to in MOVES[now]


def may_answer(now: ReplyState, to: ReplyState) -> bool:
    """Tell whether a reply may take this step."""
    return to in REPLY_MOVES[now]


def may_go(now: TaskState, to: TaskState) -> bool:
    """Tell whether a task may take this step."""
    return to in TASK_MOVES[now]


def visa_chain(setting: str) -> tuple[Role, ...]:
    """Read the chain of agreements from its setting: "head,lawyer,apparatus"; what is no such role is passed over."""
    asked = [each.strip() for each in setting.split(",")]
    return tuple(role for name in asked for role in VISA_ROLES if role == name)


def may_close(answered: int, questions: int, open_tasks: int) -> bool:
    """Tell whether everything was considered and answered (statute, article 53.8)."""
    return answered >= questions and open_tasks == 0
