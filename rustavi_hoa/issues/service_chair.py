"""What a chairperson does with a problem: confirm, merge, resolve within the association, send to the city."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.problems import IssueRow, SupportRow
from rustavi_hoa.issues import queries, timeline, words
from rustavi_hoa.issues.closing import close_reason
from rustavi_hoa.issues.rules import OPEN, Part, Status, holder
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Denied, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow

LONGEST = 4000


def _mine(session: Session, actor: Actor, issue_id: int) -> IssueRow:
    row, _ = timeline.held(session, actor, issue_id, as_part=Part.CHAIR)
    return row


def _before_the_city(row: IssueRow) -> None:
    """A problem that lies with the city is closed by the city or its author, not by the chairperson."""
    if row.status in OPEN and holder(Status(row.status), is_sent=row.sent_to_city_at is not None) == Part.CITY:
        raise Denied


@allow(Can.ISSUE_CHAIR)
def confirm(actor: Actor, issue_id: int, text: str) -> None:
    """Say that the problem is real.

    Raises:
        NotFound, Denied: not a problem of the actor's association.
        ForbiddenMove: somebody has answered it already.
    """
    with work() as session:
        row = _mine(session, actor, issue_id)
        _before_the_city(row)
        timeline.step(session, actor, row, Status.CONFIRMED, Part.CHAIR, text=text.strip()[:LONGEST])


@allow(Can.ISSUE_CHAIR)
def send(actor: Actor, issue_id: int, text: str) -> None:
    """Send a problem to the city with a note.

    Raises:
        NotFound, Denied: not a problem of the actor's association.
        ForbiddenMove: the city has it already, or it is finished.
    """
    with work() as session:
        row = _mine(session, actor, issue_id)
        row.answered_at = row.answered_at or now()
        timeline.step(session, actor, row, Status.SENT_TO_CITY, Part.CHAIR, text=text.strip()[:LONGEST])


@allow(Can.ISSUE_CHAIR)
def close(actor: Actor, issue_id: int, is_done: bool, reason: str, text: str) -> None:
    """Resolve within the association, or refuse; every close needs a reason from the list.

    Raises:
        NotFound, Denied: not a problem of the actor's association, or it lies with the city.
        Invalid: no reason, or "other" without words.
        ForbiddenMove: it is finished already.
    """
    given = close_reason(reason, text)
    with work() as session:
        row = _mine(session, actor, issue_id)
        _before_the_city(row)
        row.close_reason, row.close_note, row.resolved_by = given, text.strip()[:LONGEST], Part.CHAIR
        to = Status.RESOLVED if is_done else Status.REFUSED
        timeline.step(session, actor, row, to, Part.CHAIR, text=row.close_note, reason=given)


@allow(Can.ISSUE_CHAIR)
def plan(actor: Actor, issue_id: int, text: str) -> None:
    """Enter it in the building's needs: no promise of money, not counted as solved.

    Raises:
        NotFound, Denied, ForbiddenMove: as for ``close``.
    """
    with work() as session:
        row = _mine(session, actor, issue_id)
        _before_the_city(row)
        timeline.step(session, actor, row, Status.PLANNED, Part.CHAIR, text=text.strip()[:LONGEST])


@allow(Can.ISSUE_CHAIR)
def merge(actor: Actor, issue_id: int, into_id: int) -> None:
    """Merge a duplicate into another problem of the same building; its apartments count there.

    Raises:
        NotFound, Denied: either is not of the actor's association.
        Invalid: another building, itself, or a problem that is merged or finished.
        ForbiddenMove: it cannot be merged from where it stands.
    """
    with work() as session:
        row, target = _mine(session, actor, issue_id), _mine(session, actor, into_id)
        fits = target.id != row.id and target.building_id == row.building_id and target.status in OPEN
        if not fits or target.door != row.door or queries.duplicates_of(session, row.id):
            raise invalid("into", words.CHOOSE_OTHER)
        row.duplicate_of_id = target.id
        carried = _carry_supports(session, row, target)
        timeline.step(session, actor, row, Status.DUPLICATE, Part.CHAIR, other=target.id, carried=carried)
        timeline.write(session, actor, target, "merged", Part.CHAIR, other=row.id)


@allow(Can.ISSUE_CHAIR)
def unmerge(actor: Actor, issue_id: int) -> None:
    """Undo a merge: the problem stands again where it stood, with its own apartments.

    Raises:
        NotFound, Denied: not a problem of the actor's association.
        ForbiddenMove: it is not merged.
    """
    with work() as session:
        row = _mine(session, actor, issue_id)
        last = queries.last_step(session, row.id, Status.DUPLICATE)
        back = Status(last.from_status) if last else Status.CONFIRMED
        target = queries.seen(session, timeline.eyes(actor), row.duplicate_of_id or 0, lock=True)
        timeline.step(session, actor, row, back, Part.CHAIR)
        row.duplicate_of_id = None
        if target is not None and last is not None:
            _return_supports(session, target, last.data.get("carried", []))
            timeline.write(session, actor, target, "unmerged", Part.CHAIR, other=row.id)


def _carry_supports(session: Session, row: IssueRow, target: IssueRow) -> list[int]:
    """Count the duplicate's apartments with the other problem; gives those that were new there."""
    theirs = {each.apartment_id for each in queries.supports(session, target.id)}
    new = [each for each in queries.supports(session, row.id) if each.apartment_id not in theirs]
    for each in new:
        session.add(SupportRow(issue_id=target.id, apartment_id=each.apartment_id, person_id=each.person_id))
    session.flush()
    target.support_count = queries.support_count(session, target.id)
    return [each.apartment_id for each in new]


def _return_supports(session: Session, target: IssueRow, apartments: list[int]) -> None:
    for each in queries.supports(session, target.id):
        if each.apartment_id in apartments:
            session.delete(each)
    session.flush()
    target.support_count = queries.support_count(session, target.id)


@allow(Can.ISSUE_CHAIR)
def mergeable(actor: Actor, issue_id: int) -> list[tuple[int, str, str, str]]:
    """List the open problems this one could be merged into: id, category, first words, number.

    Raises:
        NotFound: not a problem of the actor's association.
    """
    with work() as session:
        row = _mine(session, actor, issue_id)
        found = queries.open_beside(session, timeline.eyes(actor), row)
        return [(each.id, each.category, each.text[:60], each.registration_no or f"N{each.id}") for each in found]
