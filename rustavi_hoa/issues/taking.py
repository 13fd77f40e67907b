"""Taking a problem: checked, numbered, given to whoever has the first word; the same key makes one (no doors)."""

from __future__ import annotations

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from rustavi_hoa.chat import service as chat
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.problems import IssueRow, SupportRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.house import service as house
from rustavi_hoa.issues import households, ownerless, queries, timeline, words
from rustavi_hoa.issues import queries_around as around
from rustavi_hoa.issues.intake import KEY, NewIssue, check, goes_straight, new_row
from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.rules import Part, Status
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, Role
from rustavi_hoa.photos import service as photos
from rustavi_hoa.register import standing
from rustavi_hoa.terms import numbers
from rustavi_hoa.terms.rules import Series


def once(actor: Actor, new: NewIssue) -> tuple[int, bool]:
    """Take a problem in a transaction of its own; gives its id and whether it is a new one.

    Raises:
        NotFound, Invalid: as ``take`` says; a key that no browser makes.
    """
    if not KEY.fullmatch(new.key):
        raise invalid("key", words.BAD_KEY)
    try:
        with work() as session:
            known = queries.by_key(session, actor.person_id, new.key)
            if known is not None:
                return known.id, False
            return take(session, actor, new).id, True
    except IntegrityError:  # the same key came twice at the same moment: the other one has it
        with work() as session:
            known = queries.by_key(session, actor.person_id, new.key)
        if known is None:
            raise
        return known.id, False


def take(session: Session, actor: Actor, new: NewIssue) -> IssueRow:
    """Write a problem with everything that begins with it, inside the caller's transaction.

    Raises:
        NotFound: a building where the actor neither lives nor acts.
        Invalid: each missing or wrong thing beside its field.
    """
    scope = actor.where(Can.ISSUE_ACT_FOR_OTHERS if new.household else Can.ISSUE_REPORT)
    building = session.get(BuildingRow, new.building_id)
    if building is None or building.status != "register" or not scope.covers(building.id):
        raise NotFound
    home = around.home_in(session, actor.person_id, building.id)
    check(session, new)
    if new.to_city and not (actor.has_role(Role.PROGRAM) or actor.where(Can.ISSUE_CHAIR).covers(building.id)):
        check_straight(session, building.id, door=new.door, is_emergency=new.danger)
    row = new_row(session, actor, new, home)
    if new.household is not None:
        known = (row.apartment_id, row.household_name, row.household_phone)
        row.household_id = households.record(session, actor, building.id, *known).id
    session.add(row)
    session.flush()
    photos.claim(session, actor, new.photos, issue_id=row.id)
    if new.message_id is not None and row.door == Door.ORDINARY:  # a card in the room would betray a private door
        chat.link_issue(session, actor, new.message_id, row.id)
        row.message_id = new.message_id
    if row.apartment_id is not None and row.door == Door.ORDINARY:
        support(session, row, row.apartment_id, actor.person_id)
    row.registration_no = numbers.take(session, Series.PROBLEM, row.created_at)
    timeline.write(session, actor, row, "status", Part.REPORTER, to=Status.NEW, key=None)
    note(session, actor, "issue.report", row.id, building_id=building.id, door=row.door)
    if new.to_city or new.danger or row.door in (Door.UNPERMITTED, Door.COMPLAINT):
        timeline.step(session, actor, row, Status.SENT_TO_CITY, Part.REPORTER)
    elif standing.without_chair(session, building.id):
        ownerless.to_operator(session, row)
    return row


def check_straight(session: Session, building_id: int, *, door: str, is_emergency: bool) -> None:
    """Let a resident pass the chairperson by only where the pilot lets them.

    Raises:
        Invalid: here the chairperson has the first word.
    """
    if not goes_straight(session, building_id, door=door, is_emergency=is_emergency):
        days = int(house.value(session, "answer_days"))
        raise invalid("to", words.NOT_STRAIGHT, days=str(days))


def support(session: Session, row: IssueRow, apartment_id: int, person_id: int) -> None:
    """Count an apartment that a problem concerns, once."""
    if queries.supported(session, row.id, apartment_id) is None:
        session.add(SupportRow(issue_id=row.id, apartment_id=apartment_id, person_id=person_id))
        session.flush()
    row.support_count = queries.support_count(session, row.id)
