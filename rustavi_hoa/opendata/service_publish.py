"""Who lets a problem be seen by everybody: its author agrees, a moderator chooses what of it is shown."""

from __future__ import annotations

from datetime import datetime

from sqlmodel import Session

from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.opendata import PublicationRow
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.db.tables.register import BuildingRow
from rustavi_hoa.i18n.stamp import stamp
from rustavi_hoa.issues.categories import ABOUT, Category
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, Scope, allow
from rustavi_hoa.opendata import queries_publish as queries
from rustavi_hoa.opendata import words_pages as words
from rustavi_hoa.opendata.queries import HIDDEN, SHOWN
from rustavi_hoa.opendata.rules import LONGEST, plain
from rustavi_hoa.opendata.views import Consent, Desk, DeskLine

PAGE = 10
AUTHOR = "author"


@allow(Can.SELF)
def consent(actor: Actor, issue_id: int) -> Consent:
    """Give the author what there is to decide.

    Raises:
        NotFound: not the actor's own problem.
    """
    with reading() as session:
        row = _own(session, actor, issue_id)
        home = session.get_one(BuildingRow, row.building_id)
        told = session.get(PublicationRow, issue_id)
        return Consent(
            issue_id=issue_id,
            category=ABOUT[Category(row.category)].label,
            address=home.address,
            address_en=home.address_en,
            can_agree=queries.may_be_public(session, issue_id),
            is_agreed=told is not None and told.agreed_at is not None,
            decision=told.decision if told is not None else "",
        )


@allow(Can.SELF)
def agree(actor: Actor, issue_id: int, yes: bool) -> None:
    """Let one's own problem be shown to everybody after a check, or take that back at once.

    Raises:
        NotFound: not the actor's own problem.
        Invalid: agreed to what is never shown: inside a building, or not with the city.
    """
    with work() as session:
        row = _own(session, actor, issue_id)
        if yes and not queries.may_be_public(session, issue_id):
            raise invalid("issue", words.NOT_ELIGIBLE)
        at = now()
        told = session.get(PublicationRow, issue_id)
        told = told or PublicationRow(issue_id=issue_id, reported_at=row.created_at, changed_at=at)
        if yes == (told.agreed_at is not None):
            return
        told.agreed_at, told.agreed_by, told.way = (at if yes else None), actor.person_id, AUTHOR
        told.decision, told.text, told.photos, told.changed_at = "", "", [], at
        session.add(told)
        note(session, actor, "publication.agree" if yes else "publication.take_back", issue_id)


def _own(session: Session, actor: Actor, issue_id: int) -> IssueRow:
    row = session.get(IssueRow, issue_id)
    if row is None or row.reporter_id != actor.person_id:
        raise NotFound
    return row


@allow(Can.PUBLICATION_DECIDE)
def desk(actor: Actor, group: str, page: int) -> Desk:
    """Give one page of what authors agreed to show; ``group`` is waiting, shown or hidden.

    Raises:
        NotFound: an unknown group.
    """
    if group not in words.GROUPS:
        raise NotFound
    page, at = max(1, min(page, 10_000)), now()
    decision = "" if group == "waiting" else group
    with reading() as session:
        scope = actor.where(Can.PUBLICATION_DECIDE)
        rows, total = queries.agreed(session, scope, decision, page, PAGE)
        lines = [_line(session, told, row, home, at) for told, row, home in rows]
    return Desk(group, lines, total, page, max(1, -(-total // PAGE)))


def _line(session: Session, told: PublicationRow, row: IssueRow, home: BuildingRow, at: datetime) -> DeskLine:
    photos = queries.photos(session, row.id or 0)
    return DeskLine(
        issue_id=row.id or 0,
        category=ABOUT[Category(row.category)].label,
        address=home.address,
        address_en=home.address_en,
        raw=row.text,
        text=told.text if told.decision else plain(row.text),
        photos=photos,
        chosen=list(told.photos) if told.decision else photos,
        decision=told.decision,
        way=told.way,
        agreed=stamp(told.agreed_at, at),
    )


@allow(Can.PUBLICATION_DECIDE)
def decide(actor: Actor, issue_id: int, decision: str, text: str, photos: list[str]) -> None:
    """Show a problem with this text and these of its photos, or keep it from everybody.

    Raises:
        NotFound: outside the actor's reach, not agreed to, never to be shown, or a photo of another problem.
        Invalid: a text that is too long.
    """
    text = plain(text)
    if len(text) > LONGEST:
        raise invalid("text", words.TEXT_TOO_LONG, most=str(LONGEST))
    with work() as session:
        told = _held(session, actor.where(Can.PUBLICATION_DECIDE), issue_id)
        if decision not in (SHOWN, HIDDEN) or not set(photos) <= set(queries.photos(session, issue_id)):
            raise NotFound
        shown = decision == SHOWN
        told.decision, told.decided_by = decision, actor.person_id or None
        told.text, told.photos = (text, list(dict.fromkeys(photos))) if shown else ("", [])
        told.decided_at = told.changed_at = now()
        session.add(told)
        note(session, actor, f"publication.{decision}", issue_id, photos=len(told.photos))


def _held(session: Session, scope: Scope, issue_id: int) -> PublicationRow:
    row, told = session.get(IssueRow, issue_id), session.get(PublicationRow, issue_id)
    if row is None or told is None or told.agreed_at is None or not scope.covers(row.building_id):
        raise NotFound
    if not queries.may_be_public(session, issue_id):
        raise NotFound
    return told
