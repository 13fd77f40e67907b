"""Which tabs of this worker hear a room: rows are read once, and go only where membership was checked lately.

A ring of ``person:<id>`` (rights changed, signed out) silences that person's tabs at once, then checks them again;
every other tab is checked again before its check is ``STALE`` seconds old, or it hears nothing. A ring that never
came heals by itself: every ``CHORE`` seconds the last numbers of all rooms heard here are asked in one question
(ADR 0076).
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field

from rustavi_hoa.adapters.live import Ring
from rustavi_hoa.chat import service_live
from rustavi_hoa.chat.views import MessagePage
from rustavi_hoa.shell import bell
from rustavi_hoa.shell.badge import BadgeState

STALE = 30.0
RECHECK = 20.0
CHORE = 4.0
PAUSE = 0.1
BADGE_PAUSE = 1.0
"""Unit of all five: seconds."""


@dataclass(slots=True)
class Seat:
    """One tab: whose, what is new in each of its rooms, which room is open on it, when its rights were checked."""

    token: str
    secret: str | None
    person_id: int
    unread: dict[int, int]
    inside: int = 0
    is_list: bool = False
    checked_at: float = field(default_factory=time.monotonic)

    def may_hear(self) -> bool:
        """Tell whether the check is fresh enough to push."""
        return time.monotonic() - self.checked_at < STALE


_seats: dict[str, Seat] = {}
_upto: dict[int, int] = {}  # room -> last change pushed by this worker
_rung: dict[int, int] = {}  # room -> last number that a ring told this worker, or that it asked for itself
_counting: set[int] = set()
_running: set[asyncio.Task[None]] = set()
_show = {}


def sit(
    token: str,
    secret: str | None,
    person_id: int,
    unread: Mapping[int, int],
    *,
    inside: int = 0,
    upto: int = 0,
    is_list: bool = False,
) -> int:
    """Let a tab hear rooms from now on; its right was just checked. Gives the last change it may have to fetch.

    ``inside`` is the room open on the tab, which the tab has up to ``upto``; of the others it shows the counts.
    """
    _seats[token] = Seat(token, secret, person_id, dict(unread), inside, is_list)
    if not inside:
        return 0
    _seats[token].unread.setdefault(inside, 0)
    return max(upto, _upto.setdefault(inside, upto))


def leave(token: str) -> None:
    """Forget a tab."""
    _seats.pop(token, None)


def install(push_rows, push_news) -> None:
    """Tie the rooms to the bell; the two write rows of a room and news of the list (the States are above us)."""
    _show.update(rows=push_rows, news=push_news)
    bell.pushes("room", _on_room, pause=PAUSE)
    bell.pushes("person", _on_person, pause=PAUSE)
    bell.pushes("read", _on_read)
    bell.repeats(CHORE, _look_after)


async def _on_room(ring: Ring) -> None:
    room_id = int(ring.topic.partition(":")[2])
    _rung[room_id] = max(_rung.get(room_id, 0), ring.facts.get("seq", 0))
    await _deliver(room_id)


async def _deliver(room_id: int) -> None:
    text = await _news(room_id)
    inside = [seat.token for seat in _hearing(room_id) if seat.inside == room_id]
    if text and inside:
        await _show["rows"](inside, text)
    _count_soon(room_id)


def _hearing(room_id: int) -> list[Seat]:
    """List the seats of a room that may hear now; tabs that are gone lose theirs."""
    found = [seat for seat in _seats.values() if room_id in seat.unread]
    for seat in found:
        if not bell.connected(seat.token):
            leave(seat.token)
    return [seat for seat in found if seat.may_hear() and bell.connected(seat.token)]


async def _news(room_id: int) -> str:
    """Read once what nobody here has yet; empty when nobody has the room open, or nothing is new."""
    since = _upto.get(room_id)
    if since is None:
        return ""
    page: MessagePage = await asyncio.to_thread(service_live.changes, room_id, since)
    if page.upto <= since:
        return ""
    _upto[room_id] = page.upto
    rows = [asdict(row) for row in page.messages]
    said = {"room": room_id, "since": since, "upto": page.upto, "rows": rows}
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


async def _on_person(ring: Ring) -> None:
    person_id = int(ring.topic.partition(":")[2])
    mine = [seat for seat in _seats.values() if seat.person_id == person_id]
    for seat in mine:
        seat.checked_at = float("-inf")
    await _check(mine)


async def _look_after() -> None:
    """Check the oldest rights again, hear what no ring told, and forget rooms that nobody here has open."""
    due = time.monotonic() - RECHECK
    await _check([seat for seat in _seats.values() if seat.checked_at < due])
    opened = {seat.inside for seat in _seats.values()}
    for room_id in _upto.keys() - opened:
        del _upto[room_id]
    await _heal()


async def _heal() -> None:
    """Deliver what rings should have told: a room whose last number is ahead of what this worker was told."""
    heard = {room_id for seat in _seats.values() for room_id in seat.unread}
    for room_id in _rung.keys() - heard:
        del _rung[room_id]
    last = await asyncio.to_thread(service_live.reached, heard) if heard else {}
    for room_id, seq in last.items():
        known = _rung.setdefault(room_id, _upto.get(room_id, seq))
        if seq > known:
            _rung[room_id] = seq
            await _deliver(room_id)


async def _check(seats: list[Seat]) -> None:
    for seat in seats:
        if not bell.connected(seat.token):
            leave(seat.token)
            continue
        left = await asyncio.to_thread(service_live.may_hear, seat.secret, *seat.unread)
        if _seats.get(seat.token) is not seat:
            continue
        seat.unread = {room_id: count for room_id, count in seat.unread.items() if room_id in left}
        seat.checked_at = time.monotonic()
        if not left or (seat.inside and seat.inside not in left):
            leave(seat.token)


async def _on_read(ring: Ring) -> None:
    person_id, room_id = int(ring.topic.partition(":")[2]), ring.facts["room"]
    await _show_counts(room_id, [seat for seat in _hearing(room_id) if seat.person_id == person_id])


def _count_soon(room_id: int) -> None:
    """Bring the badges of a room up to date, once a second at most."""
    if room_id in _counting:
        return
    _counting.add(room_id)
    task = asyncio.get_running_loop().create_task(_count(room_id))
    _running.add(task)
    task.add_done_callback(_running.discard)


async def _count(room_id: int) -> None:
    await asyncio.sleep(BADGE_PAUSE)
    _counting.discard(room_id)
    await _show_counts(room_id, [seat for seat in _hearing(room_id) if seat.inside != room_id])


async def _show_counts(room_id: int, seats: list[Seat]) -> None:
    """Count one room for all its people in one question; a tab's badge is the sum over its rooms."""
    people = {seat.person_id for seat in seats}
    if not people:
        return
    counts = await asyncio.to_thread(service_live.unread_counts, room_id, people)
    for seat in seats:
        seat.unread[room_id] = counts[seat.person_id]
        await bell.push(seat.token, BadgeState, chat=sum(seat.unread.values()))
    listing = {seat.token: counts[seat.person_id] for seat in seats if seat.is_list}
    if listing:
        await _show["news"](room_id, listing)
