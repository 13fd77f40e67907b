"""Who is told of a line in a problem's story: called where the line is written, in the transaction of its cause.

Internal lines go to the executor alone. Everybody here sees the problem by ``sight``; the same rule is asked again
before a notice is shown or leaves the house (``may_hear``).
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from sqlmodel import Session, col, select

from rustavi_hoa.db.tables.people import MembershipRow, PersonRow, RoleGrantRow
from rustavi_hoa.db.tables.problems import IssueEventRow, IssueRow, SupportRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.i18n import dates
from rustavi_hoa.i18n.message import LOCALES
from rustavi_hoa.identity.actors import actor_of
from rustavi_hoa.identity.rules import MembershipState
from rustavi_hoa.issues import queries, words
from rustavi_hoa.issues.categories import LABELS
from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.rules import SOLVED, Part, Status
from rustavi_hoa.issues.sight import Sight, eyes, sight
from rustavi_hoa.kernel.policy import Role
from rustavi_hoa.notices import service as notices
from rustavi_hoa.notices import things
from rustavi_hoa.notices.kinds import Kind

INTERNAL = "city"
"""Audience of lines that never reach a resident or a chairperson (``timeline.CITY_AUDIENCE``)."""

BY_CITY = frozenset({Status.IN_PROGRESS, Status.HANDED_OVER, Status.PLANNED, Status.RESOLVED, Status.REFUSED})
"""Steps of the city that a chairperson hears of."""
NOT_JOINED = frozenset({Status.NEW, Status.WAITING_FOR_REPORTER, Status.WITHDRAWN})
"""Steps that are no news to neighbours."""


@dataclass(frozen=True, slots=True)
class Tiding:
    """One line with its problem, and how to tell people of it."""

    session: Session
    row: IssueRow
    event: IssueEventRow
    facts: dict[str, Any]

    def tell(self, people: Collection[int | None], kind: Kind, **more: Any) -> None:
        """Tell people, but never the one who did it; ``cause`` is this line, so nobody hears of it twice."""
        others = [each for each in people if each and each != self.event.actor_id]
        cause = f"issue:{self.row.id}:event:{self.event.seq}"
        if others:
            notices.tell(self.session, others, kind, f"issue:{self.row.id}", cause, **self.facts, **more)

    @property
    def authors(self) -> set[int]:
        """Give who reported it, and who entered it for them."""
        return {each for each in (self.row.reporter_id, self.row.entered_by) if each}

    @property
    def executor(self) -> set[int]:
        """Give the officer who works on it, if they see it."""
        return self._seeing({self.row.assignee_id} - {None})

    def chairs(self) -> set[int]:
        """Give the chairpersons who see it: of private doors only the neighbours' one, never as authors."""
        if self.row.door not in (Door.ORDINARY, Door.NEIGHBOUR):
            return set()
        asked = (
            select(RoleGrantRow.person_id)
            .join(BuildingRow, col(BuildingRow.association_id) == RoleGrantRow.association_id)
            .where(BuildingRow.id == self.row.building_id, RoleGrantRow.role == Role.CHAIRPERSON)
            .where(col(RoleGrantRow.ended_at).is_(None))
        )
        return self._seeing(set(self.session.exec(asked).all()) - self.authors)

    def joined(self) -> set[int]:
        """Give the neighbours who said that it affects them and still live there."""
        if self.row.door != Door.ORDINARY:
            return set()
        asked = (
            select(SupportRow.person_id)
            .join(MembershipRow, col(MembershipRow.person_id) == SupportRow.person_id)
            .where(SupportRow.issue_id == self.row.id, MembershipRow.building_id == self.row.building_id)
            .where(MembershipRow.state == MembershipState.CONFIRMED)
        )
        return set(self.session.exec(asked).all()) - self.authors - self.chairs()

    def _seeing(self, people: set[int]) -> set[int]:
        """Leave out who may not see it: the one complained about, an officer before it was sent."""
        return {person for person, _ in may_hear(self.session, people, [self.row.id])} if people else people


def tell(session: Session, row: IssueRow, event: IssueEventRow) -> None:
    """Tell whom a new line concerns; the head of what was not fixed is told by the verdict itself."""
    told = _TOLD.get(event.kind)
    if told is None:
        return
    building = session.get_one(BuildingRow, row.building_id)
    facts = {
        "number": row.registration_no or f"N{row.id}",
        "what": LABELS.get(row.category, ""),
        "address": {"ka": building.address, "en": building.address_en or building.address},
        "who": words.PART.get(event.actor_part, words.PART["neighbour"]),
    }
    tiding = Tiding(session, row, event, facts)
    if event.audience == INTERNAL:
        tiding.tell(tiding.executor, Kind.ISSUE_NOTE)
        return
    told(tiding)


def _step(it: Tiding) -> None:
    to = Status(it.event.to_status)
    status = words.STATUS[to]
    if to == Status.NEW:
        it.tell(it.chairs(), Kind.ISSUE_URGENT if it.row.is_emergency else Kind.ISSUE_NEW)
        return
    it.tell(it.authors, Kind.ISSUE_QUESTION if to == Status.WAITING_FOR_REPORTER else Kind.ISSUE_STEP, status=status)
    if to not in NOT_JOINED:
        it.tell(it.joined(), Kind.ISSUE_JOINED, status=status)
    if to == Status.ASSIGNED:
        it.tell(it.executor, Kind.ISSUE_GIVEN, date=_day(it.row.due_on))
    if to == Status.REOPENED and it.event.from_status in SOLVED:
        it.tell(it.chairs(), Kind.ISSUE_AGAIN)
    elif it.event.actor_part == Part.CITY and to in BY_CITY:
        it.tell(it.chairs(), Kind.ISSUE_CITY_WORD, status=status)


def _word(it: Tiding) -> None:
    """A word of somebody: the author hears the others, the others hear the author."""
    if it.event.actor_part != Part.REPORTER:
        it.tell(it.authors, Kind.ISSUE_WORD)
        return
    it.tell(it.chairs(), Kind.ISSUE_REPLY)
    it.tell(it.executor, Kind.ISSUE_WORK, status=words.KIND["comment"])


def _answer(it: Tiding) -> None:
    it.tell(it.chairs(), Kind.ISSUE_REPLY)
    it.tell(it.executor, Kind.ISSUE_WORK, status=words.KIND["answer"])


def _due(it: Tiding) -> None:
    """A deadline that moved; the first one is told with its step."""
    was, on = it.event.data.get("was"), it.event.data.get("on")
    if was and on and was != on:
        it.tell(it.authors, Kind.ISSUE_DUE, date=_day(date.fromisoformat(on)))


def _note(it: Tiding) -> None:
    it.tell(it.executor, Kind.ISSUE_NOTE)


_TOLD: dict[str, Callable[[Tiding], None]] = {
    "status": _step,
    "comment": _word,
    "reply": _word,
    "answer": _answer,
    "due": _due,
    "note": _note,
}
"""Lines that are told; a question is told by the step that follows it, the rest is no news."""


def _day(on: date | None) -> dict[str, str] | str:
    if on is None:
        return "–"
    noon = datetime.combine(on, time(12), dates.TBILISI)
    return {locale: dates.day(noon, locale) for locale in LOCALES}


def may_hear(session: Session, people: Collection[int], issues: Collection[int]) -> set[tuple[int, int]]:
    """Give which (person, problem) see each other whole today."""
    asked = select(IssueRow).where(col(IssueRow.id).in_(issues))
    facts = {row.id: queries.facts(row) for row in session.exec(asked).all()}
    found: set[tuple[int, int]] = set()
    for person in session.exec(select(PersonRow).where(col(PersonRow.id).in_(people))).all():
        who = eyes(actor_of(session, person))
        found |= {(person.id, each) for each, of in facts.items() if sight(who, of) >= Sight.WHOLE}
    return found


things.GUARDS["issue"] = may_hear
