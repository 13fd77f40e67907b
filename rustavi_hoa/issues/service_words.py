"""What people say on a problem: comments, answers, the city's replies, questions and internal notes, with photos."""

from __future__ import annotations

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from rustavi_hoa.db.engine import work
from rustavi_hoa.db.tables.problems import IssueEventRow, IssueRow
from rustavi_hoa.issues import queries, timeline, words
from rustavi_hoa.issues.intake import KEY, MOST_PHOTOS
from rustavi_hoa.issues.rules import Part, Status
from rustavi_hoa.issues.sight import Sight, parts, sight
from rustavi_hoa.kernel.errors import Denied, NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.photos import service as photos

LONGEST = 4000

WHO_SAYS: dict[str, frozenset[Part]] = {
    "comment": frozenset({Part.REPORTER, Part.CHAIR, Part.CITY}),
    "answer": frozenset({Part.REPORTER}),
    "reply": frozenset({Part.CHAIR, Part.CITY}),
    "question": frozenset({Part.CHAIR, Part.CITY}),
    "note": frozenset({Part.CITY}),
}
"""Kind of a word -> who may say it; a neighbour who sees the problem whole may comment too."""

AUDIENCE = {"note": timeline.CITY_AUDIENCE, "question": timeline.AUTHOR_AUDIENCE, "answer": timeline.AUTHOR_AUDIENCE}


@allow(Can.SELF)
def say(actor: Actor, issue_id: int, key: str, kind: str, text: str, photo_ids: list[str]) -> int:
    """Write a word into the story; gives its number. The same key gives the same word.

    Raises:
        NotFound: a problem the actor does not see whole, or an unknown kind.
        Denied: the actor may not say this kind of word here.
        Invalid: nothing said, too long, too many photos.
    """
    text = text.strip()
    _check(key, kind, text, photo_ids)
    try:
        with work() as session:
            known = queries.event_by_key(session, actor.person_id, key)
            return known.seq if known else _say(session, actor, issue_id, key, kind, text, photo_ids).seq
    except IntegrityError:  # the same key came twice at the same moment
        with work() as session:
            known = queries.event_by_key(session, actor.person_id, key)
        if known is None:
            raise
        return known.seq


def _check(key: str, kind: str, text: str, photo_ids: list[str]) -> None:
    if kind not in WHO_SAYS:
        raise NotFound
    if not KEY.fullmatch(key):
        raise invalid("key", words.BAD_KEY)
    if not text and not photo_ids:
        raise invalid("text", words.WRITE_TEXT)
    if len(text) > LONGEST:
        raise invalid("text", words.TOO_LONG, most=str(LONGEST))
    if len(photo_ids) > MOST_PHOTOS:
        raise invalid("photos", words.TOO_MANY_PHOTOS, most=str(MOST_PHOTOS))


def _say(
    session: Session, actor: Actor, issue_id: int, key: str, kind: str, text: str, photo_ids: list[str]
) -> IssueEventRow:
    row, who = timeline.held(session, actor, issue_id)
    held = parts(who, queries.facts(row))
    is_neighbour = kind == "comment" and sight(who, queries.facts(row)) == Sight.WHOLE
    allowed = held & WHO_SAYS[kind]
    if not allowed and not is_neighbour:
        raise Denied
    part = next((each for each in (Part.CITY, Part.CHAIR, Part.REPORTER) if each in allowed), None)
    if kind == "comment" and Part.REPORTER in held:
        part = Part.REPORTER
    event = timeline.write(
        session, actor, row, kind, part or "neighbour", text=text, audience=AUDIENCE.get(kind, "house"), key=key
    )
    photos.claim(session, actor, photo_ids, issue_id=row.id, event_id=event.id)
    _follow(session, actor, row, kind, part)
    return event


def _follow(session: Session, actor: Actor, row: IssueRow, kind: str, part: Part | None) -> None:
    """Let the status follow a question and its answer."""
    if kind == "question" and part is not None and row.status != Status.WAITING_FOR_REPORTER:
        row.question = queries.last_text(session, row.id)
        timeline.step(session, actor, row, Status.WAITING_FOR_REPORTER, part)
    elif kind == "answer" and row.status == Status.WAITING_FOR_REPORTER:
        asked = queries.last_step(session, row.id, Status.WAITING_FOR_REPORTER)
        row.question = ""
        timeline.step(session, actor, row, Status(asked.from_status), Part.REPORTER)
