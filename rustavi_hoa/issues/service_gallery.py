"""A solved problem becomes a before and an after in the building's gallery, hung by a person who chose them."""

from __future__ import annotations

from sqlmodel import Session

from rustavi_hoa.db.engine import work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.problems import IssueRow
from rustavi_hoa.gallery import hanging
from rustavi_hoa.gallery.views import NewPhotos
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.issues import hangable, queries, words_hang
from rustavi_hoa.issues.timeline import held
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow


@allow(Can.GALLERY_ADD)
def hang(actor: Actor, issue_id: int, chosen: dict[str, str]) -> list[int]:
    """Hang the chosen photos of a solved problem: ``before``, ``after``, ``element``, ``visibility``. Gives their ids.

    Raises:
        NotFound: a problem the actor does not see whole, of another building, not solved, or no photo of it.
        Invalid: no photo chosen, no part named, or a pair that cannot be.
    """
    phases = {chosen[phase]: phase for phase in ("before", "after") if chosen.get(phase)}
    if not phases:
        raise invalid("photos", words_hang.CHOOSE_ONE)
    with work() as session:
        row, _ = held(session, actor, issue_id)
        if not hangable.may_hang(actor, row):
            raise NotFound
        days = _days(session, row)
        if not phases.keys() <= days.keys():
            raise NotFound
        given = {name: chosen.get(name, "") for name in ("element", "visibility")}
        new = NewPhotos(row.building_id, tuple(phases), **given)
        made = hanging.borrow(session, actor, new, phases, days)
        ids = [each.id or 0 for each in made]
        note(session, actor, "gallery.borrow", ids[0], building_id=row.building_id, issue=issue_id, photos=ids)
        return ids


def _days(session: Session, row: IssueRow) -> dict:
    """Give the photos of a problem that may be hung, each with the day it came."""
    pictures = queries.photos(session, [row.id])
    open_to_house = set(hangable.photos_of(session, row, pictures))
    return {each.id: local(each.created_at).date() for each in pictures if each.id in open_to_house}
