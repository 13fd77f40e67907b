"""What a reporter does: report, edit, withdraw, send to the city, say whether it is fixed."""

from __future__ import annotations

from datetime import timedelta

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from rustavi_hoa.chat import service as chat
from rustavi_hoa.db.engine import work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.problems import IssueRow, SupportRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.house import service as house
from rustavi_hoa.issues import ownerless, queries, timeline, words
from rustavi_hoa.issues import queries_around as around
from rustavi_hoa.issues.intake import KEY, NewIssue, check, goes_straight, new_row
from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.rules import FIRST_WORD, OPEN, Part, Status
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Denied, NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.photos import service as photos
from rustavi_hoa.register import standing

LONGEST = 4000


@allow(Can.ISSUE_REPORT)
def report(actor: Actor, new: NewIssue) -> tuple[int, bool]:
    """Take a problem; gives its id and whether it is a new one. The same key gives the same problem.

    Raises:
        NotFound: a building where the actor neither lives nor acts.
        Invalid: each missing or wrong thing beside its field.
    """
    if not KEY.fullmatch(new.key):
        raise invalid("key", words.BAD_KEY)
    try:
        with work() as session:
            known = queries.by_key(session, actor.person_id, new.key)
            if known is not None:
                return known.id, False
            return _take(session, actor, new).id, True
    except IntegrityError:  # the same key came twice at the same moment: the other one has it
        with work() as session:
            known = queries.by_key(session, actor.person_id, new.key)
        if known is None:
            raise
        return known.id, False


def _take(session: Session, actor: Actor, new: NewIssue) -> IssueRow:
    scope = actor.where(Can.ISSUE_ACT_FOR_OTHERS if new.household else Can.ISSUE_REPORT)
    building = session.get(BuildingRow, new.building_id)
    if building is None or building.status != "register" or not scope.covers(building.id):
        raise NotFound
    home = around.home_in(session, actor.person_id, building.id)
    check(session, new)
    if new.to_city and not actor.where(Can.ISSUE_CHAIR).covers(building.id):
        _check_straight(session, building.id, door=new.door, is_emergency=new.danger)
    row = new_row(session, actor, new, home)
    session.add(row)
    session.flush()
    photos.claim(session, actor, new.photos, issue_id=row.id)
    if new.message_id is not None and row.door == Door.ORDINARY:  # a card in the room would betray a private door
        chat.link_issue(session, actor, new.message_id, row.id)
        row.message_id = new.message_id
    if row.apartment_id is not None and row.door == Door.ORDINARY:
        _support(session, row, row.apartment_id, actor.person_id)
    timeline.write(session, actor, row, "status", Part.REPORTER, to=Status.NEW, key=None)
    note(session, actor, "issue.report", row.id, building_id=building.id, door=row.door)
    if new.to_city or new.danger or row.door in (Door.UNPERMITTED, Door.COMPLAINT):
        timeline.step(session, actor, row, Status.SENT_TO_CITY, Part.REPORTER)
    elif standing.without_chair(session, building.id):
        ownerless.to_operator(session, row)
    return row


def _check_straight(session: Session, building_id: int, *, door: str, is_emergency: bool) -> None:
    if not goes_straight(session, building_id, door=door, is_emergency=is_emergency):
        days = int(house.value(session, "answer_days"))
        raise invalid("to", words.NOT_STRAIGHT, days=str(days))


def _support(session: Session, row: IssueRow, apartment_id: int, person_id: int) -> None:
    if queries.supported(session, row.id, apartment_id) is None:
        session.add(SupportRow(issue_id=row.id, apartment_id=apartment_id, person_id=person_id))
        session.flush()
    row.support_count = queries.support_count(session, row.id)


@allow(Can.ISSUE_FOLLOW)
def support(actor: Actor, issue_id: int) -> int:
    """Say "affects me too" for one's apartment; gives the number of apartments. Saying it again changes nothing.

    Raises:
        NotFound: a problem the actor does not see whole, or that is not open.
        Denied: the actor has no confirmed apartment in this building.
    """
    with work() as session:
        row, _ = timeline.held(session, actor, issue_id)
        if row.door != Door.ORDINARY or row.status not in OPEN:
            raise NotFound
        home = around.home_in(session, actor.person_id, row.building_id)
        if home is None:
            raise Denied
        before = row.support_count
        _support(session, row, home.id, actor.person_id)
        if row.support_count != before:
            timeline.announce(session, row)
            note(session, actor, "issue.support", row.id, building_id=row.building_id)
        return row.support_count


@allow(Can.ISSUE_FOLLOW)
def edit(actor: Actor, issue_id: int, text: str) -> None:
    """Change the text of one's own report while the setting's minutes last; the old text stays in the story.

    Raises:
        NotFound, Denied: not the actor's own.
        Invalid: too late, or too long.
    """
    if len(text) > LONGEST:
        raise invalid("text", words.TOO_LONG, most=str(LONGEST))
    with work() as session:
        row, _ = timeline.held(session, actor, issue_id, as_part=Part.REPORTER)
        minutes = int(house.value(session, "edit_minutes"))
        if now() - row.created_at > timedelta(minutes=minutes) or row.status not in OPEN:
            raise invalid("text", words.TOO_LATE_TO_EDIT)
        before, row.text = row.text, text.strip()
        if before != row.text:
            timeline.write(
                session, actor, row, "edit", Part.REPORTER, audience=timeline.AUTHOR_AUDIENCE, before_text=before
            )


@allow(Can.ISSUE_FOLLOW)
def withdraw(actor: Actor, issue_id: int) -> None:
    """Take one's own report back.

    Raises:
        NotFound, Denied: not the actor's own.
        ForbiddenMove: it is finished already.
    """
    with work() as session:
        row, _ = timeline.held(session, actor, issue_id, as_part=Part.REPORTER)
        timeline.step(session, actor, row, Status.WITHDRAWN, Part.REPORTER)


@allow(Can.ISSUE_FOLLOW)
def send_to_city(actor: Actor, issue_id: int, text: str) -> None:
    """Send one's own report straight to the city: nobody keeps the gate.

    Raises:
        NotFound, Denied: not the actor's own.
        Invalid: the pilot lets nobody of this building pass a chairperson by who still has the word.
        ForbiddenMove: the city has it already, or it is finished.
    """
    with work() as session:
        row, _ = timeline.held(session, actor, issue_id, as_part=Part.REPORTER)
        if row.status in FIRST_WORD:
            _check_straight(session, row.building_id, door=row.door, is_emergency=row.is_emergency)
        timeline.step(session, actor, row, Status.SENT_TO_CITY, Part.REPORTER, text=text.strip()[:LONGEST])


@allow(Can.ISSUE_FOLLOW)
def verdict(actor: Actor, issue_id: int, is_fixed: bool, text: str, to_city: bool) -> None:
    """Say whether it is really fixed; "not fixed" reopens it, and may go to the city at once.

    Raises:
        NotFound, Denied: not the actor's own.
        ForbiddenMove: nobody called it resolved.
    """
    with work() as session:
        row, _ = timeline.held(session, actor, issue_id, as_part=Part.REPORTER)
        words_given = text.strip()[:LONGEST]
        if is_fixed:
            timeline.step(session, actor, row, Status.CONFIRMED_FIXED, Part.REPORTER, text=words_given)
            return
        timeline.step(session, actor, row, Status.REOPENED, Part.REPORTER, text=words_given)
        if to_city and row.sent_to_city_at is None:
            timeline.step(session, actor, row, Status.SENT_TO_CITY, Part.REPORTER)
