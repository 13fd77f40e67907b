"""Which tabs of this worker hear a room: rows are read once, and go only where membership was checked lately.

A ring of ``person:<id>`` (rights changed, signed out) silences that person's tabs at once, then checks them again;
every other tab is checked again before its check is ``STALE`` seconds old, or it hears nothing.
"""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import asdict, dataclass

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
    """One tab: whose, in which room, inside it or only with a badge, and when its right was last checked."""

    token: str
    secret: str | None
    person_id: int
    room_id: int
    is_inside: bool
    checked_at: float

    def may_hear(self) -> bool:
        """Tell whether the check is fresh enough to push."""
        return time.monotonic() - self.checked_at < STALE


_seats: dict[str, Seat] = {}
_upto: dict[int, int] = {}  # room -> last change pushed by this worker
_counting: set[int] = set()
_running: set[asyncio.Task[None]] = set()


def sit(token: str, secret: str | None, person_id: int, room_id: int, *, upto: int, is_inside: bool) -> int:
    """Let a tab hear a room from now on; its right was just checked. Gives the last change it may have to fetch."""
    _seats[token] = Seat(token, secret, person_id, room_id, is_inside, time.monotonic())
    return max(upto, _upto.setdefault(room_id, upto))


def leave(token: str) -> None:
    """Forget a tab."""
    _seats.pop(token, None)


def install(push_rows) -> None:
    """Tie the rooms to the bell; ``push_rows(tokens, text)`` writes on the screens (the State is above us)."""

    async def on_room(ring: Ring) -> None:
        room_id = int(ring.topic.partition(":")[2])
        text = await _news(room_id)
        inside = [seat.token for seat in _hearing(room_id) if seat.is_inside]
        if text and inside:
            await push_rows(inside, text)
        _count_soon(room_id)

    bell.pushes("room", on_room, pause=PAUSE)
    bell.pushes("person", _on_person, pause=PAUSE)
    bell.pushes("read", _on_read)
    bell.repeats(CHORE, _look_after)


def _hearing(room_id: int) -> list[Seat]:
    """List the seats of a room that may hear now; tabs that are gone lose theirs."""
    found = [seat for seat in _seats.values() if seat.room_id == room_id]
    for seat in found:
        if not bell.connected(seat.token):
            leave(seat.token)
    return [seat for seat in found if seat.may_hear() and bell.connected(seat.token)]


async def _news(room_id: int) -> str:
    """Read once what nobody here has yet; empty when there is nobody or nothing."""
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
    """Check the oldest rights again, and forget rooms that nobody here listens to."""
    due = time.monotonic() - RECHECK
    await _check([seat for seat in _seats.values() if seat.checked_at < due])
    heard = {seat.room_id for seat in _seats.values()}
    for room_id in _upto.keys() - heard:
        del _upto[room_id]


async def _check(seats: list[Seat]) -> None:
    for seat in seats:
        if not bell.connected(seat.token):
            leave(seat.token)
        elif await asyncio.to_thread(service_live.may_hear, seat.secret, seat.room_id):
            seat.checked_at = time.monotonic()
        elif _seats.get(seat.token) is seat:
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
    await _show_counts(room_id, [seat for seat in _hearing(room_id) if not seat.is_inside])


async def _show_counts(room_id: int, seats: list[Seat]) -> None:
    people = {seat.person_id for seat in seats}
    if not people:
        return
    counts = await asyncio.to_thread(service_live.unread_counts, room_id, people)
    for seat in seats:
        await bell.push(seat.token, BadgeState, chat=counts[seat.person_id])
