"""Pictures of a request: files that came with it, and what a public address holds; never anything inside a network."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from rustavi_hoa.adapters import fetching
from rustavi_hoa.adapters.fetching import Forbidden, Limits, Unfetched
from rustavi_hoa.adapters.images import BYTE_LIMIT
from rustavi_hoa.kernel.errors import Fault, Invalid
from rustavi_hoa.kernel.policy import Actor
from rustavi_hoa.opendata import words
from rustavi_hoa.opendata.rules import name_of
from rustavi_hoa.opendata.views import NewRequest, not_taken
from rustavi_hoa.photos import service as photos

LIMITS = Limits(most=BYTE_LIMIT)

_pool = ThreadPoolExecutor(2, thread_name_prefix="fetch")
"""Slow strangers wait for each other, never for a click."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Photos that now wait for their problem; ``is_whole`` tells whether every address gave one."""

    ids: tuple[str, ...]
    is_whole: bool = True


def judged(urls: tuple[str, ...]) -> list[Fault]:
    """Refuse addresses that point inside a network, before anything is fetched."""
    faults = []
    for url in urls:
        try:
            fetching.check(url)
        except Forbidden:
            faults.append(Fault("media_url", words.FORBIDDEN_MEDIA))
    return faults


def keep(actor: Actor, new: NewRequest, name: str) -> Kept:
    """Store the pictures under names that the same sending gives again.

    Raises:
        NotTaken: a file that is no picture, or an address that turned out to lead inside a network.
    """
    ids = []
    for at, data in enumerate(new.media):
        photo_id = name_of(f"{name}:file:{at}")
        try:
            photos.keep(actor, photo_id, data)
        except Invalid as refused:
            raise not_taken(400, words.BAD_MEDIA) from refused
        ids.append(photo_id)
    missing = 0
    for at, url in enumerate(new.media_urls):
        fetched = _fetched(actor, name_of(f"{name}:url:{at}"), url)
        ids += fetched
        missing += not fetched
    return Kept(tuple(ids), is_whole=not missing)


def _fetched(actor: Actor, photo_id: str, url: str) -> list[str]:
    """Fetch one picture; a stranger who does not answer well costs the report nothing but the picture."""
    try:
        data = _pool.submit(fetching.fetch, url, LIMITS).result(LIMITS.seconds * 2)
        photos.keep(actor, photo_id, data)
    except Forbidden as refused:
        raise not_taken(400, words.FORBIDDEN_MEDIA) from refused
    except (Unfetched, Invalid, TimeoutError):
        return []
    return [photo_id]
