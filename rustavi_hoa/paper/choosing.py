"""Which photos go on paper."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from rustavi_hoa.gallery.views import GalleryPhoto

MOST_PHOTOS = 20
WIDTH = 800
"""The stored copy that is printed: 86 mm wide, it is some 235 dots an inch."""


def chosen(photos: Iterable[GalleryPhoto], until: str, order: list[str]) -> list[GalleryPhoto]:
    """Choose up to twenty photos taken by a day (ISO): the newest of every part first, then the next of each.

    They come back part by part in the order of the forms, what is none of the parts last.
    """
    by_part: dict[tuple[str, str], list[GalleryPhoto]] = defaultdict(list)
    for photo in sorted(photos, key=lambda each: (each.day, each.id), reverse=True):
        if photo.day <= until and not photo.is_hidden:
            by_part[photo.element, photo.part].append(photo)
    turns = [(turn, part) for part, found in by_part.items() for turn in range(len(found))]
    place = {element: at for at, element in enumerate(order)}
    turns.sort(key=lambda each: (each[0], place.get(each[1][0], len(place)), each[1][1]))
    taken = [by_part[part][turn] for turn, part in turns[:MOST_PHOTOS]]
    return sorted(taken, key=lambda each: (place.get(each.element, len(place)), each.part, each.day))
