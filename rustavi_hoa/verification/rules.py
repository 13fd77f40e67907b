"""Life of an association's verification: its states, the one table of legal moves, and what a paper must say."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.errors import Stale

OLDEST_PAPER = date(1990, 1, 1)
LONGEST = 200
LONGEST_NOTE = 1000


class State(StrEnum):
    """Where the papers of an association stand."""

    TO_CLARIFY = "to_clarify"
    CHECKING = "documents"
    VERIFIED = "verified"
    RENEWAL = "renewal"


class Basis(StrEnum):
    """What a step stands on."""

    VISIT = "visit"
    """The paper was seen and photographed at a visit."""
    LIST = "list"
    """The municipal housing body's own checked list, with its source and date."""
    DESK = "desk"
    """A decision at the desk that needs no paper."""
    TERM = "term"
    """The term of the last check has passed."""
    UNDO = "undo"
    """The list that verified it was taken back."""


class PaperKind(StrEnum):
    """What a paper is."""

    MINUTES = "minutes"
    CHARTER = "charter"
    REGISTRATION = "registration"
    ORDER = "order"
    OTHER = "other"


S, B = State, Basis

MOVES: dict[State, dict[State, frozenset[Basis]]] = {
    S.TO_CLARIFY: {S.CHECKING: frozenset({B.DESK}), S.VERIFIED: frozenset({B.LIST})},
    S.CHECKING: {S.VERIFIED: frozenset({B.VISIT, B.LIST}), S.TO_CLARIFY: frozenset({B.DESK})},
    S.VERIFIED: {
        S.VERIFIED: frozenset({B.VISIT, B.LIST, B.UNDO}),
        S.RENEWAL: frozenset({B.TERM, B.DESK, B.UNDO}),
        S.CHECKING: frozenset({B.DESK, B.UNDO}),
        S.TO_CLARIFY: frozenset({B.UNDO}),
    },
    S.RENEWAL: {S.CHECKING: frozenset({B.DESK}), S.VERIFIED: frozenset({B.VISIT, B.LIST})},
}

MOVED_ON = Msg(
    ka="{when}-ზე სხვამ შეცვალა: {what}. თქვენი ტექსტი შენახულია.",
    en="At {when} somebody changed it: {what}. Your text is kept.",
)


class ForbiddenMove(Stale):
    """The papers cannot go there from where they stand; usually somebody else was faster."""


@dataclass(frozen=True, slots=True)
class Paper:
    """The paper behind a step. Shape: ``source`` and ``source_on`` name the list it was read from."""

    kind: str = ""
    number: str = ""
    on: date | None = None
    source: str = ""
    source_on: date | None = None
    document_id: int | None = None


NO_PAPER = Paper()


def may_move(now: State, to: State, basis: Basis) -> bool:
    """Tell whether this step is legal on this basis."""
    return basis in MOVES[now].get(to, frozenset())


def by_hand(now: State) -> list[State]:
    """List where a person may lead the papers from here, the next step first."""
    return [to for to, bases in MOVES[now].items() if bases & {B.VISIT, B.DESK}]


def basis_of(to: State) -> Basis:
    """Give the basis of a step taken by hand."""
    return Basis.VISIT if to is State.VERIFIED else Basis.DESK


def months_later(day: date, months: int) -> date:
    """Give the same day some months later; the month's last day where there is no such day."""
    at = day.month - 1 + months
    year, month = day.year + at // 12, at % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
