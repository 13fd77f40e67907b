"""A problem becomes an official application with everything it has; a chairperson's letter from chosen problems."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from rustavi_hoa.casework import entering, intake, making, queries, shown, words_faults
from rustavi_hoa.casework.intake import NewLetter
from rustavi_hoa.casework.rules import Channel
from rustavi_hoa.casework.views import Registered
from rustavi_hoa.casework.views_desk import Draft
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.issues import queries as problems
from rustavi_hoa.issues import timeline as story
from rustavi_hoa.issues.places import Door
from rustavi_hoa.issues.rules import Part
from rustavi_hoa.issues.sight import eyes, is_author, parts
from rustavi_hoa.kernel.errors import invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow

MOST = 30


@allow(Can.LETTER_SUBMIT)
def prepare(actor: Actor, issue_ids: list[int]) -> Draft:
    """Write a letter from chosen problems, for its sender to read and change: nothing is sent.

    Raises:
        Invalid: none, too many, of several buildings, or not the actor's to write about.
    """
    with reading() as session:
        rows = _chosen(session, actor, issue_ids)
        return making.draft(session, rows, actor.locale)


@allow(Can.LETTER_SUBMIT)
def send(actor: Actor, new: NewLetter, issue_ids: list[int]) -> Registered:
    """Send a letter made of problems; each of them says so, with the number. The same key again is the same letter.

    Raises:
        Invalid: what the letter lacks; problems that are not the actor's to write about.
    """
    try:
        with work() as session:
            known = queries.by_key(session, actor.person_id, new.key)
            if known is not None:
                return shown.registered(known, is_new=False)
            return _send(session, actor, new, _chosen(session, actor, issue_ids, lock=True))
    except IntegrityError:  # the same letter came twice at once
        return entering.known_before(actor, new.key)


def _send(session: Session, actor: Actor, new: NewLetter, rows: list[IssueRow]) -> Registered:
    first = rows[0]
    new = replace(
        new,
        channel=Channel.PLATFORM,
        building_id=first.building_id,
        category=first.category,
        locale=actor.locale,
        about_person_id=None,
    )
    accused = next((row for row in rows if row.door == Door.COMPLAINT), None)
    chair = entering.chair_of(session, first.building_id)
    if accused is not None:
        new = replace(new, is_complaint=True, about_service=accused.about_service, about_other="")
        new = replace(new, about_chair=accused.about_person_id is not None)
        chair = accused.about_person_id or chair
    who = entering.applicant(session, actor, new)
    intake.check(session, new, who)
    row = intake.enter(session, actor, new, who, rows, chair)
    row.concerns_apartments = making.concerned(session, rows)
    for each in rows:
        part = Part.REPORTER if is_author(eyes(actor), problems.facts(each)) else Part.CHAIR
        told = {"letter": row.id, "number": row.number}
        story.write(session, actor, each, "letter", part, audience=story.AUTHOR_AUDIENCE, **told)
    entering.tell_received(session, row)
    return shown.registered(row)


def _chosen(session: Session, actor: Actor, issue_ids: list[int], *, lock: bool = False) -> list[IssueRow]:
    """Fetch the problems a person may write about: own reports, or those of a house they chair.

    Raises:
        Invalid: none, too many, of several buildings, or not theirs.
    """
    ids = sorted(set(issue_ids))
    if not 1 <= len(ids) <= MOST:
        raise invalid("issue_ids", words_faults.CHOOSE_PROBLEMS, most=str(MOST))
    who, rows = eyes(actor), []
    for each in ids:
        row = problems.seen(session, who, each, lock=lock)
        if row is None or not parts(who, problems.facts(row)) & {Part.REPORTER, Part.CHAIR}:
            raise invalid("issue_ids", words_faults.CHOOSE_PROBLEMS, most=str(MOST))
        rows.append(row)
    if len({row.building_id for row in rows}) > 1:
        raise invalid("issue_ids", words_faults.ONE_BUILDING)
    return rows
