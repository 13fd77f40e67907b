"""The bell: the first ring leaves at once, later ones are joined, nothing rung is lost."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict

import pytest

from rustavi_hoa.adapters.live import Ring
from rustavi_hoa.shell import bell


@pytest.fixture(autouse=True)
def own_bell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bell, "_pushers", defaultdict(list))
    monkeypatch.setattr(bell, "_tabs", defaultdict(dict))
    monkeypatch.setattr(bell, "_due", {})


def heard(rings: list[int], *, pause: float, seconds: float, gap: float = 0.0) -> list[tuple[float, int]]:
    """Ring ``room:1`` with these numbers; gives when and with what the push ran."""
    runs: list[tuple[float, int]] = []

    async def push(ring: Ring) -> None:
        runs.append((time.monotonic() - began, ring.facts["seq"]))

    async def scene() -> None:
        bell.pushes("room", push, pause=pause)
        for seq in rings:
            bell._hear(Ring("room:1", {"seq": seq}))
            await asyncio.sleep(gap)
        await asyncio.sleep(seconds)

    began = time.monotonic()
    asyncio.run(scene())
    return runs


def test_the_first_ring_leaves_at_once() -> None:
    ((at, seq),) = heard([7], pause=60, seconds=0.05)
    assert seq == 7
    assert at < 5, "a loop that starts slowly is no pause"


def test_rings_in_a_row_are_joined_and_the_last_one_is_never_lost() -> None:
    runs = heard(list(range(1, 31)), pause=0.3, seconds=0.7, gap=0.005)
    assert runs[-1][1] == 30
    assert len(runs) <= 5, "two or three; rings that a busy machine spreads over six times as long are still joined"
    gaps = [later[0] - sooner[0] for sooner, later in zip(runs, runs[1:], strict=False)]
    assert min(gaps) >= 0.29


def test_a_push_that_fails_does_not_silence_the_topic() -> None:
    runs: list[int] = []

    async def push(ring: Ring) -> None:
        runs.append(ring.facts["seq"])
        if len(runs) == 1:
            raise RuntimeError("once")

    async def scene() -> None:
        bell.pushes("room", push, pause=0.01)
        bell._hear(Ring("room:1", {"seq": 1}))
        await asyncio.sleep(0.05)
        bell._hear(Ring("room:1", {"seq": 2}))
        await asyncio.sleep(0.05)

    asyncio.run(scene())
    assert runs == [1, 2]


def test_two_features_may_hear_one_kind_of_ring() -> None:
    runs: list[str] = []

    async def one(_ring: Ring) -> None:
        runs.append("one")

    async def two(_ring: Ring) -> None:
        runs.append("two")

    async def scene() -> None:
        bell.pushes("person", one)
        bell.pushes("person", two)
        bell._hear(Ring("person:1"))
        await asyncio.sleep(0.02)

    asyncio.run(scene())
    assert runs == ["one", "two"]
