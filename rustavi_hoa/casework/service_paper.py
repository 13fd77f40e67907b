"""What a letter and its answers print, for who may see them."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.casework import entering, queries, shown, shown_letter, timeline
from rustavi_hoa.casework import queries_around as around
from rustavi_hoa.casework.rules import FileKind, Outcome, ReplyState
from rustavi_hoa.casework.sight import Sight
from rustavi_hoa.casework.views_paper import LetterPaper, ReplyPaper
from rustavi_hoa.db import looks
from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.tables.letters import LetterRow, ReplyRow
from rustavi_hoa.db.tables.register import AssociationRow
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.photos import service as photos

PHOTO_WIDTH = 800
MOST_PHOTOS = 24


@allow(Can.SELF)
def letter(actor: Actor, letter_id: int) -> tuple[LetterPaper, list[bytes]]:
    """Give what an application prints, with its photos, to its applicant and to the desk.

    Raises:
        NotFound: unknown, or nothing the actor sees.
    """
    with reading() as session:
        row, found = timeline.looked(session, actor, letter_id)
        paper = _letter(session, row)
    if found == Sight.DESK:
        looks.seen(actor, "letter_paper", ["full_name", "phone", "address"], **shown.whose(row))
    return paper, [photos.read(each, PHOTO_WIDTH) for each in paper.photo_ids]


def _letter(session: Session, row: LetterRow) -> LetterPaper:
    building = around.building(session, row.building_id)
    association = session.get(AssociationRow, row.association_id) if row.association_id else None
    listed = [each for each in queries.files(session, row.id or 0) if each.kind == FileKind.ATTACHMENT]
    return LetterPaper(
        number=row.number,
        received_at=row.received_at,
        subject=row.subject,
        demand=row.demand,
        applicant=row.applicant_name,
        applicant_address=row.applicant_address,
        phone=row.applicant_phone,
        address=building.address if building is not None else "",
        association=association.name if association is not None else "",
        city_no=row.city_no,
        concerns=row.concerns_apartments,
        questions=[each.text for each in queries.questions(session, row.id or 0)],
        files=[each.name for each in listed],
        is_chair=row.applicant_id is not None and entering.chair_of(session, row.building_id) == row.applicant_id,
        photo_ids=shown_letter.photo_ids(session, row.id or 0)[:MOST_PHOTOS],
    )


@allow(Can.SELF)
def reply(actor: Actor, reply_id: int) -> ReplyPaper:
    """Give what an answer prints: to the desk at any stage, to the applicant once it went out.

    Raises:
        NotFound: unknown, on its way, or nothing the actor sees.
    """
    with reading() as session:
        row = session.get(ReplyRow, reply_id)
        if row is None:
            raise NotFound
        about, found = timeline.looked(session, actor, row.letter_id)
        if found != Sight.DESK and row.state != ReplyState.SENT:
            raise NotFound
        return _reply(session, about, row)


def _reply(session: Session, about: LetterRow, row: ReplyRow) -> ReplyPaper:
    is_cover = row.kind == Outcome.COVER
    asked = [each for each in queries.questions(session, about.id or 0) if each.reply_id == row.id and each.answer]
    return ReplyPaper(
        letter_number=about.number,
        number=row.number or "",
        outcome=row.kind,
        state=row.state,
        to=about.forwarded_to if is_cover else about.applicant_name,
        to_address="" if is_cover else about.applicant_address,
        subject=about.subject,
        text=row.text,
        grounds=row.grounds,
        appeal=row.appeal,
        signed_as=row.signed_as,
        approved_at=row.approved_at,
        answers=[(each.text, each.answer) for each in asked],
        letter_id=about.id or 0,
    )
