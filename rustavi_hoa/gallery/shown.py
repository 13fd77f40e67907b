"""Photos of buildings made ready for the screen, and the quiet sign where one is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time

from rustavi_hoa.db.tables.passport import GalleryPhotoRow
from rustavi_hoa.gallery import sight
from rustavi_hoa.gallery.rules import Phase
from rustavi_hoa.gallery.views import Bytes, GalleryPhoto, PhotoPair
from rustavi_hoa.i18n.dates import TBILISI, day_of_year
from rustavi_hoa.kernel.errors import NotFound
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.photos import service as photos

NOTHING_THERE = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 240" width="320" height="240">'
    b'<path fill="#e3e7e8" d="M0 0h320v240H0z"/><g fill="none" stroke="#7b868a" stroke-width="6" '
    b'stroke-linecap="round" stroke-linejoin="round"><path d="M112 84h96v72h-96z"/><path d="m112 144 30-28 24 22 '
    b'16-14 26 24M96 68l128 104"/></g></svg>'
)
"""Drawn in place of a file that is gone or damaged: no page breaks, and nothing is said that is not so."""


def said_day(day: date) -> tuple[str, str]:
    """Say a day in both languages."""
    noon = datetime.combine(day, time(12), TBILISI)
    return day_of_year(noon, "ka"), day_of_year(noon, "en")


def photo(actor: Actor | None, row: GalleryPhotoRow) -> GalleryPhoto:
    """Shape one photo for a reader; None is a visitor."""
    ka, en = said_day(row.taken_on)
    return GalleryPhoto(
        id=row.id or 0,
        element=row.element,
        part=row.part,
        day=row.taken_on.isoformat(),
        ka=ka,
        en=en,
        caption=row.caption,
        visibility=row.visibility,
        phase=row.phase,
        pair=row.pair_id or 0,
        is_hidden=row.hidden_at is not None,
        may_keep=actor is not None and sight.keeps(actor, row),
    )


def pairs(actor: Actor | None, rows: Sequence[GalleryPhotoRow], near: Mapping[int, GalleryPhotoRow]) -> list[PhotoPair]:
    """Put the two halves together, each pair once, as far as the reader sees both."""
    made: dict[int, PhotoPair] = {}
    for row in rows:
        other = near.get(row.pair_id or 0)
        if other is None or row.hidden_at is not None or other.hidden_at is not None:
            continue
        before, after = (row, other) if row.phase == Phase.BEFORE else (other, row)
        made.setdefault(before.id or 0, PhotoPair(photo(actor, before), photo(actor, after)))
    return list(made.values())


def bytes_of(row: GalleryPhotoRow, width: int, *, is_public: bool) -> Bytes:
    """Give a stored copy; a file that is gone or cut short gives the quiet sign.

    Raises:
        NotFound: no such width.
    """
    if width not in (320, 800, 1600):
        raise NotFound
    try:
        data = photos.read(row.photo_id, width)
    except NotFound:
        return Bytes(NOTHING_THERE, is_public, is_whole=False)
    return Bytes(data, is_public) if _is_whole(data) else Bytes(NOTHING_THERE, is_public, is_whole=False)


def _is_whole(data: bytes) -> bool:
    """Tell whether a file is a WebP of the length that its own head promises."""
    return data[:4] == b"RIFF" and data[8:12] == b"WEBP" and len(data) >= int.from_bytes(data[4:8], "little") + 8
