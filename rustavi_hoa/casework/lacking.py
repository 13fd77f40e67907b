"""What an open letter lacks now, in the order in which it is mended: one list for the top of its page. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from rustavi_hoa.casework.rules import (
    IN_HAND,
    LIVE_REPLIES,
    NEEDS_SCAN,
    OPEN,
    OPEN_TASKS,
    SIGNED,
    FileKind,
    ReplyState,
    State,
)
from rustavi_hoa.casework.views import Letter, Reply
from rustavi_hoa.i18n.stamp import Stamp


@dataclass(frozen=True, slots=True)
class Lack:
    """One thing still to do. Shape: ``code`` is a key of ``words_deeds.LACK``; ``who`` is a role, ``n`` a count."""

    code: str
    n: int = 0
    who: str = ""
    day: Stamp = Stamp()


def lacking(of: Letter) -> list[Lack]:
    """Name everything a letter lacks; one that has ended lacks nothing."""
    state = of.card.state
    found = [*_receipt(of), *_hands(of)] if state in OPEN else []
    if any(each.state == "asked" for each in of.extensions):
        found.append(Lack("extension"))
    if state in IN_HAND:
        found += _answer(of)
    if state == State.ANSWERED:
        found += [] if _open_tasks(of) else [Lack("close")]
    if state in IN_HAND or state == State.ANSWERED:
        found += [Lack("tasks", _open_tasks(of))] if _open_tasks(of) else []
    return found


def _receipt(of: Letter) -> list[Lack]:
    kinds = {line.kind for line in of.lines}
    found = []
    if of.card.channel in NEEDS_SCAN and not any(each.kind == FileKind.SCAN for each in of.files):
        found.append(Lack("scan"))
    if of.card.state == State.INCOMPLETE:
        return [*found, Lack("completion", day=of.duties.waiting)]
    if not kinds & {"checked", "missing", "resolved"} and of.duties.check.iso:
        found.append(Lack("check", day=of.duties.check))
    if of.card.state == State.REGISTERED:
        found.append(Lack("resolution"))
        found += [Lack("forward", day=of.duties.forward)] if of.duties.forward.iso else []
    return found


def _hands(of: Letter) -> list[Lack]:
    is_nobodys = of.card.state in IN_HAND and not of.card.coordinator
    return [Lack("coordinator")] if is_nobodys else []


def _answer(of: Letter) -> list[Lack]:
    left = sum(1 for each in of.questions if not each.is_answered)
    live = next((each for each in of.replies if each.state in LIVE_REPLIES), None)
    found = [Lack("questions", left)] if left else []
    return [*found, Lack("draft")] if live is None else [*found, _next_of(live)]


def _next_of(live: Reply) -> Lack:
    if live.state == ReplyState.DRAFT:
        return Lack("to_visas")
    if live.state == ReplyState.IN_VISAS:
        return Lack("visa", who=next((each.role for each in live.visas if each.state == "waiting"), ""))
    if live.state == ReplyState.AGREED:
        return Lack("approve")
    return Lack("send") if any(each.kind in SIGNED for each in live.files) else Lack("signed")


def _open_tasks(of: Letter) -> int:
    return sum(1 for each in of.tasks if each.state in OPEN_TASKS)
