"""The count at a person's open tabs: pushed raw, read once for everybody who was told in the same moment."""

from __future__ import annotations

import asyncio

from rustavi_hoa.adapters.live import Ring
from rustavi_hoa.db.engine import reading
from rustavi_hoa.notices import queries
from rustavi_hoa.shell import bell
from rustavi_hoa.shell.badge import BadgeState

TOGETHER = 0.05
"""Seconds in which people are counted together: one announcement rings for each of 200."""

_told: set[int] = set()
_running: set[asyncio.Task[None]] = set()


def install() -> None:
    """Tie the centre's bell to the tabs."""
    bell.pushes("notices", _on_ring, pause=TOGETHER)


async def _on_ring(ring: Ring) -> None:
    is_first = not _told
    _told.add(int(ring.topic.partition(":")[2]))
    if is_first:
        task = asyncio.get_running_loop().create_task(_count())
        _running.add(task)
        task.add_done_callback(_running.discard)


async def _count() -> None:
    await asyncio.sleep(TOGETHER)
    people = {each for each in _told if _tabs(each)}
    _told.clear()
    if not people:
        return
    counts = await asyncio.to_thread(_read, people)
    for person_id, count in counts.items():
        await bell.push_all(_tabs(person_id), BadgeState, news=count)


def _tabs(person_id: int) -> list[str]:
    """Give the open tabs of a person: every tab hears its person's bell (``shell/session.py``)."""
    return [token for token in bell.tabs(f"person:{person_id}") if bell.connected(token)]


def _read(people: set[int]) -> dict[int, int]:
    with reading() as session:
        return queries.unread(session, people)


install()
