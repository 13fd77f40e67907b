"""Photos on their way: kept when they arrive, claimed by what they were taken for.

A browser names its photo before it sends it, so a repeated upload is the same photo. ``claim`` and ``read`` are parts
of other features' sealed use cases: rights to a claimed photo are the rights to its owner.
"""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from rustavi_hoa.adapters.files import FileStore
from rustavi_hoa.adapters.images import WIDTHS, BadImage, Prepared, prepare
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.db.tables.problems import PhotoRow
from rustavi_hoa.kernel.errors import NotFound, invalid
from rustavi_hoa.kernel.policy import Actor, Can, allow
from rustavi_hoa.photos import queries, words
from rustavi_hoa.photos.rules import file_key
from rustavi_hoa.photos.views import KeptPhoto
from rustavi_hoa.settings import settings

FIELD = "photos"
MOST_WAITING = 40
"""Photos one person may have sent without saying what for."""


@allow(Can.SELF)
def keep(actor: Actor, photo_id: str, data: bytes) -> KeptPhoto:
    """Store the clean copies of a photo; the same id from the same person again is the same photo.

    Raises:
        NotFound: no id a browser would make, or one that another person used.
        Invalid: not a picture we take, or too many wait already.
    """
    if not _is_uuid(photo_id):
        raise NotFound
    known = _known(actor, photo_id)
    if known is not None:
        return known
    made = _prepared(data)
    store = FileStore(settings().files)
    for variant in made.variants:
        store.put(file_key(photo_id, variant.slot), variant.data)
    try:
        with work() as session:
            session.add(_row(actor, photo_id, made))
            note(session, actor, "photo.keep", photo_id)
    except IntegrityError:  # the same upload came twice at once
        twin = _known(actor, photo_id)
        if twin is None:
            raise
        return twin
    return KeptPhoto(photo_id, made.width, made.height, is_new=True)


@allow(Can.SELF)
def mine(actor: Actor, photo_id: str, width: int) -> bytes:
    """Give the sender a copy of an own photo that belongs to nothing yet.

    Raises:
        NotFound: another's, already used, or unknown.
    """
    with reading() as session:
        if queries.waiting_of(session, actor.person_id, photo_id) is None:
            raise NotFound
    return read(photo_id, width)


def claim(
    session: Session,
    actor: Actor,
    ids: Sequence[str],
    *,
    issue_id: int | None = None,
    message_id: int | None = None,
    feedback_id: int | None = None,
    event_id: int | None = None,
    building_id: int | None = None,
) -> None:
    """Tie waiting photos of the actor to their owner, inside the caller's transaction.

    Raises:
        Invalid: one of them is another's, unknown or already used; nothing is tied then.
    """
    wanted = set(ids)
    if not wanted:
        return
    owner = {
        "issue_id": issue_id,
        "message_id": message_id,
        "feedback_id": feedback_id,
        "event_id": event_id,
        "building_id": building_id,
    }
    given = {name: value for name, value in owner.items() if value is not None}
    if not given.keys() & set(queries.OWNERS):
        raise ValueError("a photo needs an owner")
    if queries.take(session, actor.person_id, wanted, **given) != len(wanted):
        raise invalid(FIELD, words.NOT_YOURS)


def read(photo_id: str, width: int) -> bytes:
    """Give one stored copy to a use case that has checked the reader's right to it.

    Raises:
        NotFound: no such copy.
    """
    if width not in WIDTHS or not _is_uuid(photo_id):
        raise NotFound
    try:
        return FileStore(settings().files).get(file_key(photo_id, width))
    except FileNotFoundError as missing:
        raise NotFound from missing


def _known(actor: Actor, photo_id: str) -> KeptPhoto | None:
    """Find the photo if it came before; also the place where a new one is counted."""
    with reading() as session:
        row = queries.by_id(session, photo_id)
        waiting = queries.waiting_count(session, actor.person_id)
    if row is None:
        if waiting >= MOST_WAITING:
            raise invalid(FIELD, words.TOO_MANY_WAITING, count=str(waiting))
        return None
    if row.uploader_id != actor.person_id:
        raise NotFound
    return KeptPhoto(photo_id, row.width, row.height, is_new=False)


def _prepared(data: bytes) -> Prepared:
    try:
        return prepare(data)
    except BadImage as bad:
        limit = bad.limit or 0
        values = {"megabytes": str(limit // 2**20), "megapixels": str(limit // 10**6)}
        raise invalid(FIELD, words.REFUSED[bad.reason], **values) from bad


def _row(actor: Actor, photo_id: str, made: Prepared) -> PhotoRow:
    return PhotoRow(
        id=photo_id,
        uploader_id=actor.person_id,
        width=made.width,
        height=made.height,
        byte_count=sum(len(variant.data) for variant in made.variants),
        taken_at=made.taken_at,
        taken_lat=made.place.lat if made.place else None,
        taken_lon=made.place.lon if made.place else None,
    )


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False
