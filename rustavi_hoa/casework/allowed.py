"""Which deeds are open to an actor on a letter, a task, a reply now: what a screen offers; services decide again."""

from __future__ import annotations

from dataclasses import dataclass

from rustavi_hoa.casework.drafting import is_turn_of
from rustavi_hoa.casework.rules import IN_HAND, OPEN, OPEN_TASKS, WORKED, Outcome, ReplyState, State, TaskState
from rustavi_hoa.casework.sight import Eyes, headed, is_leader
from rustavi_hoa.db.tables.letters import ExtensionRow, LetterRow, ReplyRow, TaskRow, VisaRow
from rustavi_hoa.kernel.policy import Actor, Can, Role


@dataclass(frozen=True, slots=True)
class Standing:
    """What the rules of deeds need to know of a letter beside its row."""

    kinds: frozenset[str]
    live: ReplyRow | None
    can_close: bool
    transfer_role: str
    extension_role: str
    has_scan: bool


def own_deeds(row: LetterRow, at: Standing) -> list[str]:
    """Name what its applicant may do with a letter."""
    is_numbered = at.live is not None and at.live.state == ReplyState.APPROVED
    able = {
        "complete": row.state == State.INCOMPLETE,
        "attach": row.state in OPEN,
        "withdraw": row.state in OPEN and not is_numbered,
    }
    return [name for name, is_able in able.items() if is_able]


def desk_deeds(actor: Actor, who: Eyes, row: LetterRow, at: Standing) -> list[str]:
    """Name what an actor may do with a letter at the desk."""
    state, leads = State(row.state), is_leader(actor)
    registers, heads = actor.may(Can.LETTER_REGISTER), row.service in who.headed
    answers = actor.may(Can.LETTER_WORK) and (leads or row.coordinator_id in who.stands_for or heads)
    is_numbered = at.live is not None and at.live.state == ReplyState.APPROVED
    is_unchecked = state in OPEN and not at.kinds & {"checked", "missing", "resolved"}
    able = {
        "check": registers and is_unchecked,
        "ask_missing": registers and state in OPEN and not at.kinds & {"checked", "missing"} and not is_numbered,
        "more_time": registers and state == State.INCOMPLETE and "more_time" not in at.kinds,
        "complete": registers and state == State.INCOMPLETE,
        "name_accused": registers and state in OPEN,
        "city_number": registers,
        "attach": True,
        "note": True,
        "resolve": actor.may(Can.LETTER_RESOLVE) and state in IN_HAND | {State.REGISTERED} and (leads or heads),
        "transfer": actor.may(Can.LETTER_TRANSFER) and actor.has_role(Role(at.transfer_role)) and state in IN_HAND,
        "forward": actor.may(Can.LETTER_APPROVE) and state in IN_HAND | {State.REGISTERED} and not is_numbered,
        "draft": answers and state in IN_HAND and at.live is None,
        "speak": answers and state in IN_HAND | {State.REGISTERED} and at.live is None,
        "ask_time": actor.may(Can.LETTER_WORK) and state in IN_HAND and (heads or row.coordinator_id in who.stands_for),
        "close": actor.may(Can.LETTER_RESOLVE) and state == State.ANSWERED and at.can_close,
    }
    return [name for name, is_able in able.items() if is_able]


def task_deeds(actor: Actor, who: Eyes, row: LetterRow, task: TaskRow) -> list[str]:
    """Name what an actor may do with a task."""
    if task.state not in OPEN_TASKS or row.state not in WORKED:
        return []
    unpassed = task.executor_id is None and task.service in who.headed
    is_theirs = actor.may(Can.LETTER_WORK) and (task.executor_id in who.stands_for or unpassed)
    leads = actor.may(Can.LETTER_RESOLVE) and (is_leader(actor) or task.service in headed(actor))
    able = {
        "start": is_theirs and task.state == TaskState.OPEN,
        "finish": is_theirs,
        "ask_time": is_theirs,
        "pass_on": leads,
        "take_back": leads,
    }
    return [name for name, is_able in able.items() if is_able]


def reply_deeds(actor: Actor, who: Eyes, row: LetterRow, reply: ReplyRow, visas: list[VisaRow]) -> list[str]:
    """Name what an actor may do with a reply."""
    leads, heads = is_leader(actor), row.service in who.headed
    answers = actor.may(Can.LETTER_WORK) and (leads or row.coordinator_id in who.stands_for or heads)
    state, is_live = ReplyState(reply.state), row.state in IN_HAND
    waiting = next((each for each in visas if each.state == "waiting"), None) if state == ReplyState.IN_VISAS else None
    able = {
        "redraft": answers and is_live and state in {ReplyState.DRAFT, ReplyState.IN_VISAS, ReplyState.AGREED},
        "to_visas": answers and is_live and state == ReplyState.DRAFT,
        "drop": answers and state in {ReplyState.DRAFT, ReplyState.IN_VISAS, ReplyState.AGREED},
        "visa": is_live and actor.may(Can.LETTER_VISA) and waiting is not None and is_turn_of(actor, waiting),
        "approve": is_live
        and actor.may(Can.LETTER_APPROVE)
        and state == ReplyState.AGREED
        and reply.drafted_by != actor.person_id,
        "give_back": is_live and actor.may(Can.LETTER_APPROVE) and state == ReplyState.AGREED,
        "attach_signed": state == ReplyState.APPROVED or reply.kind == Outcome.COVER,
        "send": actor.may(Can.LETTER_REGISTER) and state == ReplyState.APPROVED,
    }
    return [name for name, is_able in able.items() if is_able]


def may_decide(actor: Actor, row: LetterRow, task: TaskRow | None, asked: ExtensionRow, role: str) -> bool:
    """Tell whether an actor decides on a request for more time."""
    if asked.state != "asked" or asked.asked_by == actor.person_id or not actor.may(Can.EXTENSION_DECIDE):
        return False
    is_live = task.state in OPEN_TASKS and row.state in WORKED if task is not None else row.state in IN_HAND
    if not is_live:
        return False
    if task is not None:
        return is_leader(actor) or task.service in headed(actor)
    if actor.has_role(Role.MAYOR):
        return True
    return actor.has_role(Role(role)) and (is_leader(actor) or row.service in headed(actor))
