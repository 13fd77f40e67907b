"""What happens by itself: photos that nobody claimed are forgotten, row and files."""

from __future__ import annotations

from collections.abc import Collection
from datetime import timedelta

from rustavi_hoa.adapters.files import FileStore
from rustavi_hoa.adapters.images import WIDTHS
from rustavi_hoa.db.engine import after_commit, work
from rustavi_hoa.db.journal import note
from rustavi_hoa.house import service as house
from rustavi_hoa.kernel.clock import now
from rustavi_hoa.photos import queries
from rustavi_hoa.photos.rules import file_key
from rustavi_hoa.settings import settings


def sweep_unclaimed() -> int:
    """Forget photos that waited longer than the setting says; gives how many. Files go once the rows are gone."""
    with work() as session:
        gone = queries.forget_waiting(session, now() - timedelta(days=int(house.value(session, "keep_photo_days"))))
        if gone:
            note(session, None, "photo.sweep", len(gone), ids=sorted(gone))
            after_commit(session, lambda: drop_files(gone))
    return len(gone)


def drop_files(photo_ids: Collection[str]) -> None:
    """Delete every copy of photos whose rows are gone."""
    store = FileStore(settings().files)
    for photo_id in photo_ids:
        for width in WIDTHS:
            store.delete(file_key(photo_id, width))


EVERY_MINUTE = (sweep_unclaimed,)
