"""How photos come to hang in a gallery, inside a transaction whose use case has checked the right to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit
from rustavi_hoa.db.tables.passport import GalleryPhotoRow
from rustavi_hoa.db.tables.problems import PhotoRow
from rustavi_hoa.gallery import checks, queries, sight, words
from rustavi_hoa.gallery.rules import LEVELS, Phase, day_taken, fits, read_day
from rustavi_hoa.gallery.views import NewPhotos
from rustavi_hoa.i18n.dates import local
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.photos import service as photos


def hang(session: Session, actor: Actor, new: NewPhotos, *, condition_id: int | None = None) -> list[GalleryPhotoRow]:
    """Claim the actor's waiting photos for a building and hang them; the first one is tied to its other half.

    Raises:
        NotFound: the other half or the work is not of this building.
        Invalid: a photo of somebody else's, one that is used already, a pair that cannot be.
    """
    ids = list(dict.fromkeys(new.photo_ids))
    if new.work and queries.work(session, new.work, new.building_id) is None:
        raise NotFound
    photos.claim(session, actor, ids, building_id=new.building_id)
    stored = queries.pictures(session, ids)
    rows = [_row(actor, new, stored[photo_id], condition_id) for photo_id in ids]
    session.add_all(rows)
    session.flush()
    if new.pair:
        other = queries.one(session, new.pair, lock=True)
        if other is None or other.building_id != new.building_id or other.hidden_at is not None:
            raise NotFound
        tie(session, rows[0], other)
    return rows


def borrow(
    session: Session, actor: Actor, new: NewPhotos, phases: Mapping[str, str], days: Mapping[str, date]
) -> list[GalleryPhotoRow]:
    """Hang pictures that belong to something else of this building, which stays theirs too; one hangs once.

    Raises:
        NotFound: a picture that hangs at another building, or that the actor may not keep.
        Invalid: what cannot be, beside its field; a pair that cannot be.
    """
    checks.new(new)
    stored, held = queries.pictures(session, new.photo_ids), queries.by_photos(session, new.photo_ids)
    is_foreign = any(row.building_id != new.building_id or not sight.keeps(actor, row) for row in held.values())
    if set(stored) != set(new.photo_ids) or is_foreign:
        raise NotFound
    rows = []
    for photo_id in new.photo_ids:
        told = replace(new, days={photo_id: days[photo_id].isoformat()})
        row = held.get(photo_id) or _row(actor, told, stored[photo_id], None)
        row.element, row.phase, row.visibility, row.hidden_at = new.element, phases[photo_id], new.visibility, None
        session.add(row)
        rows.append(row)
    session.flush()
    if len(rows) == 2:
        tie(session, rows[0], rows[1])
    after_commit(session, lambda: live.ring(f"gallery:{new.building_id}"))
    return rows


def _row(actor: Actor, new: NewPhotos, stored: PhotoRow, condition_id: int | None) -> GalleryPhotoRow:
    today = checks.today()
    exif = local(stored.taken_at).date() if stored.taken_at else None
    said = read_day(new.taken_on, today)
    return GalleryPhotoRow(
        photo_id=stored.id,
        building_id=new.building_id,
        element=new.element,
        part=new.part.strip(),
        visibility=new.visibility,
        phase=new.phase,
        condition_id=condition_id,
        work_id=new.work or None,
        caption=new.caption.strip(),
        author_id=actor.person_id or None,
        taken_on=day_taken(said, exif, new.days.get(stored.id, ""), today),
    )


def proofs(session: Session, building_id: int, level: str) -> dict[int, list[int]]:
    """Give the photos that show why the conditions of a building are judged so: condition -> ids in the gallery.

    ``level`` is how near the reader stands: public, association or city.
    """
    found: dict[int, list[int]] = {}
    for condition_id, gallery_id in queries.proofs(session, building_id, LEVELS[level]):
        found.setdefault(condition_id, []).append(gallery_id)
    return found


def tie(session: Session, row: GalleryPhotoRow, other: GalleryPhotoRow | None) -> None:
    """Make two photos a before and an after; None takes a photo out of its pair. Earlier halves are let go.

    Raises:
        Invalid: not the same part of the same building, or twice the same phase.
    """
    if other is not None and (
        other.id == row.id
        or other.building_id != row.building_id
        or other.element != row.element
        or not fits(row.phase, other.phase)
    ):
        raise invalid("pair", words.BAD_PAIR)
    for each, kept in ((row, other), (other, row)):
        if each is not None and each.pair_id is not None and each.pair_id != (kept.id if kept else None):
            _let_go(session, each)
    if other is None:
        return
    _settle_phases(row, other)
    row.pair_id, other.pair_id = other.id, row.id
    session.add_all([row, other])


def _let_go(session: Session, row: GalleryPhotoRow) -> None:
    left = queries.one(session, row.pair_id or 0, lock=True)
    row.pair_id = None
    session.add(row)
    if left is not None:
        left.pair_id = None
        session.add(left)


def _settle_phases(row: GalleryPhotoRow, other: GalleryPhotoRow) -> None:
    """Say of both which half they are: what one is not, the other is; two unsaid ones go by their days."""
    if not row.phase and not other.phase:
        row.phase = Phase.AFTER if row.taken_on >= other.taken_on else Phase.BEFORE
    opposite = {Phase.BEFORE: Phase.AFTER, Phase.AFTER: Phase.BEFORE}
    if not row.phase:
        row.phase = opposite[Phase(other.phase)]
    if not other.phase:
        other.phase = opposite[Phase(row.phase)]
