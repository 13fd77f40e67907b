"""Photos of one building: hung once, changed, hidden and shown again, each with its own readers."""

from __future__ import annotations

from dataclasses import replace

from sqlmodel import Session

from rustavi_hoa.adapters import live
from rustavi_hoa.db.engine import after_commit, reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.passport import GalleryPhotoRow
from rustavi_hoa.gallery import checks, hanging, queries, shown, sight
from rustavi_hoa.gallery.queries import Reader
from rustavi_hoa.gallery.rules import LEVELS, PAGE, Visibility
from rustavi_hoa.gallery.views import Asked, Bytes, Changes, Gallery, GalleryPhoto, NewPhotos
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.kernel.errors import Invalid, NotFound
from rustavi_hoa.kernel.policy import Actor, Can, allow


def topic(building_id: int) -> str:
    """Name the bell of one building's gallery."""
    return f"gallery:{building_id}"


def _reader(actor: Actor, building_id: int) -> Reader:
    near = sight.near(actor, building_id)
    return Reader(LEVELS[near], actor.person_id, sees_hidden=sight.adds(actor, building_id))


@allow(Can.PASSPORT_READ)
def of_building(actor: Actor, asked: Asked) -> Gallery:
    """Give one page of a building's photos under the filters of the address.

    Raises:
        NotFound: a house outside the actor's reach.
    """
    reader = _reader(actor, asked.building_id)
    with reading() as session:
        row = queries.building(session, asked.building_id)
        if row is None:
            raise NotFound
        span = queries.span(session, reader, asked.building_id)
        total = queries.count(session, reader, asked)
        pages = max(1, -(-total // PAGE))
        asked = replace(asked, page=min(max(1, asked.page), pages))
        found = queries.page(session, reader, asked)
        near = queries.others(session, reader, asked.building_id, {each.pair_id for each in found if each.pair_id})
        lonely = queries.lonely(session, reader, asked.building_id)
        done = queries.work(session, asked.work, asked.building_id) if asked.work else None
    return Gallery(
        asked=asked,
        address=row.address,
        address_en=row.address_en,
        elements=sorted({element for element, _ in span}),
        years=sorted({day.year for _, day in span}, reverse=True),
        photos=[shown.photo(actor, each) for each in found if not each.hidden_at or sight.keeps(actor, each)],
        pairs=shown.pairs(actor, found, near),
        befores=[shown.photo(actor, each) for each in lonely],
        work=done.title or str(done.year) if done else "",
        total=total,
        has_any=bool(span),
        pages=pages,
        may_add=sight.adds(actor, asked.building_id),
        may_see_stock=actor.may(Can.STOCK_READ),
        is_loaded=True,
    )


@allow(Can.GALLERY_ADD)
def add(actor: Actor, new: NewPhotos) -> list[int]:
    """Hang photos that the actor has sent; the same photo again is the same photo. Gives their ids in the gallery.

    Raises:
        NotFound: not the actor's building.
        Invalid: what the form lacks, beside its field; a photo of somebody else's.
    """
    if not sight.adds(actor, new.building_id):
        raise NotFound
    known = _known(actor, new)
    if known:
        return known
    checks.new(new)
    try:
        with work() as session:
            if queries.building(session, new.building_id) is None:
                raise NotFound
            rows = hanging.hang(session, actor, new)
            _noted(session, actor, "gallery.add", rows[0], count=len(rows))
            return [each.id or 0 for each in rows]
    except Invalid:  # the same sending came twice at once: the other one has hung them
        known = _known(actor, new)
        if not known:
            raise
        return known


def _known(actor: Actor, new: NewPhotos) -> list[int]:
    """Find what this very sending hung before; empty when anything of it is new."""
    with reading() as session:
        held = queries.by_photos(session, new.photo_ids[:50])
    mine = [row for row in held.values() if row.author_id == actor.person_id and row.building_id == new.building_id]
    is_all = bool(new.photo_ids) and len(mine) == len(set(new.photo_ids))
    return [held[photo_id].id or 0 for photo_id in dict.fromkeys(new.photo_ids)] if is_all else []


@allow(Can.GALLERY_ADD)
def partners(actor: Actor, gallery_id: int) -> list[GalleryPhoto]:
    """List the photos of the same part that may become a photo's other half, with the one it has.

    Raises:
        NotFound: unknown, or not the actor's to keep.
    """
    with reading() as session:
        row = _kept(session, actor, gallery_id)
        reader = _reader(actor, row.building_id)
        held = list(queries.others(session, reader, row.building_id, {row.pair_id or 0}).values())
        free = queries.lonely(session, reader, row.building_id, row.element)
    return [shown.photo(actor, each) for each in [*held, *free] if each.id != gallery_id]


@allow(Can.GALLERY_ADD)
def change(actor: Actor, gallery_id: int, given: Changes) -> None:
    """Say anew what a photo shows, when, for whom, and which photo is its other half.

    Raises:
        NotFound: unknown, or not the actor's to keep; the same of the other half.
        Invalid: what cannot be, beside its field.
    """
    day = checks.changes(given)
    with work() as session:
        row = _kept(session, actor, gallery_id, lock=True)
        before = {name: getattr(row, name) for name in ("element", "part", "caption", "visibility", "phase", "pair_id")}
        row.element, row.part, row.caption = given.element, given.part.strip(), given.caption.strip()
        row.visibility, row.phase, row.taken_on = given.visibility, given.phase, day or row.taken_on
        session.add(row)
        other = _kept(session, actor, given.pair, lock=True) if given.pair else None
        hanging.tie(session, row, other)
        changed = {name: [old, getattr(row, name)] for name, old in before.items() if getattr(row, name) != old}
        _noted(session, actor, "gallery.change", row, changed=changed)


@allow(Can.GALLERY_ADD)
def hide(actor: Actor, gallery_id: int) -> None:
    """Take a photo out of everybody's sight; nothing is lost, ``show`` brings it back.

    Raises:
        NotFound: unknown, or not the actor's to keep.
    """
    with work() as session:
        row = _kept(session, actor, gallery_id, lock=True)
        row.hidden_at = row.hidden_at or now()
        session.add(row)
        _noted(session, actor, "gallery.hide", row)


@allow(Can.GALLERY_ADD)
def show(actor: Actor, gallery_id: int) -> None:
    """Bring a hidden photo back.

    Raises:
        NotFound: unknown, or not the actor's to keep.
    """
    with work() as session:
        row = _kept(session, actor, gallery_id, lock=True)
        row.hidden_at = None
        session.add(row)
        _noted(session, actor, "gallery.show", row)


@allow(Can.PASSPORT_READ)
def picture(actor: Actor, gallery_id: int, width: int) -> Bytes:
    """Give a stored copy to who may see the photo.

    Raises:
        NotFound: unknown, hidden, or not for the actor.
    """
    with reading() as session:
        row = queries.one(session, gallery_id)
        if row is None or not sight.sees(actor, row):
            raise NotFound
    return shown.bytes_of(row, width, is_public=row.visibility == Visibility.PUBLIC and row.hidden_at is None)


def _kept(session: Session, actor: Actor, gallery_id: int, *, lock: bool = False) -> GalleryPhotoRow:
    row = queries.one(session, gallery_id, lock=lock)
    if row is None or not sight.keeps(actor, row):
        raise NotFound
    return row


def _noted(session: Session, actor: Actor, verb: str, row: GalleryPhotoRow, **detail: object) -> None:
    note(session, actor, verb, row.id, building_id=row.building_id, **detail)
    after_commit(session, lambda: live.ring(topic(row.building_id)))
