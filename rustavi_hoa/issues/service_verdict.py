"""What the reporter says of finished work: fixed, or not, with what is wrong and a photo of it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.issues import queries, timeline, words, words_due
from rustavi_hoa.issues import queries_around as around
from rustavi_hoa.issues.cards import day_said
from rustavi_hoa.issues.categories import ABOUT, Category
from rustavi_hoa.issues.intake import KEY, MOST_PHOTOS
from rustavi_hoa.issues.rules import NotFixed, Part, Status
from rustavi_hoa.kernel.errors import Fault, Invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.notices import service as notices
from rustavi_hoa.notices.kinds import Kind
from rustavi_hoa.photos import service as photos

LONGEST = 4000


@dataclass(frozen=True, slots=True)
class Left:
    """What is still wrong; ``key`` is made by the browser, so that sending twice says it once."""

    key: str
    reason: str
    text: str = ""
    photos: tuple[str, ...] = ()
    to_city: bool = False


@allow(Can.ISSUE_FOLLOW)
def fixed(actor: Actor, issue_id: int) -> None:
    """Say that it is really fixed.

    Raises:
        NotFound, Denied: not the actor's own.
        ForbiddenMove: nobody called it resolved.
    """
    with work() as session:
        row, _ = timeline.held(session, actor, issue_id, as_part=Part.REPORTER)
        timeline.step(session, actor, row, Status.CONFIRMED_FIXED, Part.REPORTER)


@allow(Can.ISSUE_FOLLOW)
def not_fixed(actor: Actor, issue_id: int, left: Left) -> int:
    """Say that it is not: it opens again with a short deadline, and may go to the city; gives the line's number.

    Raises:
        NotFound, Denied: not the actor's own.
        Invalid: no reason, "other" without words, too long, too many photos.
        ForbiddenMove: nobody called it resolved.
    """
    _check(left)
    try:
        with work() as session:
            known = queries.event_by_key(session, actor.person_id, left.key)
            return known.seq if known else _reopen(session, actor, issue_id, left)
    except IntegrityError:  # the same key came twice at the same moment
        with work() as session:
            known = queries.event_by_key(session, actor.person_id, left.key)
        if known is None:
            raise
        return known.seq


def _check(left: Left) -> None:
    faults = []
    if not KEY.fullmatch(left.key):
        faults.append(Fault("key", words.BAD_KEY))
    if left.reason not in set(NotFixed):
        faults.append(Fault("reason", words_due.CHOOSE_WHY))
    if left.reason == NotFixed.OTHER and len(left.text.strip()) < 3:
        faults.append(Fault("text", words.WRITE_REASON))
    if len(left.text) > LONGEST:
        faults.append(Fault("text", words.TOO_LONG, (("most", str(LONGEST)),)))
    if len(left.photos) > MOST_PHOTOS:
        faults.append(Fault("photos", words.TOO_MANY_PHOTOS, (("most", str(MOST_PHOTOS)),)))
    if faults:
        raise Invalid(*faults)


def _reopen(session: Session, actor: Actor, issue_id: int, left: Left) -> int:
    row, _ = timeline.held(session, actor, issue_id, as_part=Part.REPORTER)
    said = {"text": left.text.strip(), "key": left.key, "reason": left.reason}
    event = timeline.step(session, actor, row, Status.REOPENED, Part.REPORTER, **said)
    photos.claim(session, actor, list(left.photos), issue_id=row.id, event_id=event.id)
    _tell_head(session, row, left, event.seq)
    if left.to_city and row.sent_to_city_at is None:
        timeline.step(session, actor, row, Status.SENT_TO_CITY, Part.REPORTER)
    return event.seq


def _tell_head(session: Session, row: IssueRow, left: Left, seq: int) -> None:
    """Tell the head of the service, and whoever worked on it, that it was not fixed."""
    if row.sent_to_city_at is None:
        return
    building = session.get_one(BuildingRow, row.building_id)
    date = day_said(row.due_on)
    notices.tell(
        session,
        {*around.heads(session, row.service), row.assignee_id} - {row.about_person_id},
        Kind.ISSUE_BACK,
        f"issue:{row.id}",
        f"issue:{row.id}:event:{seq}",
        number=row.registration_no or row.id,
        reason=words_due.NOT_FIXED_TOLD[left.reason],
        what=ABOUT[Category(row.category)].label,
        address={"ka": building.address, "en": building.address_en or building.address},
        date={"ka": date.ka, "en": date.en},
    )
