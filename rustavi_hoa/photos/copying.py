"""One picture for two owners: a copy of a stored photo, named after it, so that copying twice makes one copy."""

from __future__ import annotations

from uuid import UUID, uuid5

from sqlalchemy.exc import IntegrityError

from rustavi_hoa.adapters.files import FileStore
from rustavi_hoa.adapters.images import WIDTHS
from rustavi_hoa.db.engine import reading, work
from rustavi_hoa.db.tables.problems import PhotoRow
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.photos import queries
from rustavi_hoa.photos.rules import file_key
from rustavi_hoa.settings import settings


def again(actor: Actor, photo_id: str) -> str:
    """Give the actor a waiting copy of a photo that belongs to something already; gives the copy's id.

    The caller has checked that the actor may use the photo. The same photo again is the same copy.

    Raises:
        NotFound: no such photo, or its files are gone.
    """
    with reading() as session:
        row = queries.by_id(session, photo_id)
        if row is None:
            raise NotFound
        made = str(uuid5(UUID(photo_id), f"again:{actor.person_id}"))
        if queries.by_id(session, made) is not None:
            return made
        kept = row.model_dump(include={"width", "height", "byte_count", "taken_at", "taken_lat", "taken_lon"})
    _copy_files(photo_id, made)
    try:
        with work() as session:
            session.add(PhotoRow(id=made, uploader_id=actor.person_id, **kept))
    except IntegrityError:  # the same copy was asked for twice at once
        pass
    return made


def _copy_files(photo_id: str, made: str) -> None:
    store = FileStore(settings().files)
    try:
        for width in WIDTHS:
            store.put(file_key(made, width), store.get(file_key(photo_id, width)))
    except FileNotFoundError as gone:
        raise NotFound from gone
