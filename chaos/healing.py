"""After the last fault: every question of health is asked, and what is under way may arrive."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import create_engine, text
from sqlalchemy.exc import SQLAlchemyError

from chaos.faults import HOUR, Clock
from chaos.residents import Resident
from chaos.stacks import Stack, answers, measured, until

DAY = 24 * HOUR
CALM, STUCK = 2, 45
"""Seconds without a row leaving until the clock is turned on, and until the outbox counts as stuck."""

UPS = ("hoa_database_up", "hoa_redis_up")
NOUGHTS = ("hoa_deliveries_failed",)
"""Numbers of a house that is well: one where there is such a part, nought."""


async def healed(stack: Stack, clock: Clock, people: Sequence[Resident]) -> list[str]:
    """Ask every question of health; nobody's hand helps."""
    wrong = []
    for port in stack.doors:
        try:
            await until(lambda port=port: answers(port), 120, f"door {port} stays shut")
        except TimeoutError as shut:
            wrong.append(str(shut))
    for resident in people:
        resident.phone.until = time.monotonic() + 60
        try:
            if await asyncio.wait_for(resident.report(), 70) is None:
                wrong.append(f"a new report of {resident.name} was refused")
        except Exception as failed:
            wrong.append(f"a new report of {resident.name} failed: {failed!r}")
    if not await _drained(stack, clock):
        wrong.append("the outbox never emptied")
    for port in stack.doors:
        wrong += await asyncio.to_thread(_unwell, port)
    return wrong


def _unwell(port: int) -> list[str]:
    """Ask the numbers of a worker whether it is well."""
    try:
        told = measured(port)
    except OSError as silent:
        return [f"door {port} tells no numbers: {silent!r}"]
    ups = [f"door {port}: {name} is {told[name]:.0f}" for name in UPS if told.get(name, 1) != 1]
    return ups + [f"door {port}: {name} is {told[name]:.0f}" for name in NOUGHTS if told[name]]


async def _drained(stack: Stack, clock: Clock) -> bool:
    """Wait until all left the house; the clock is turned on to what is due next rather than waited for."""
    engine = create_engine(stack.url)
    before, calm, since = -1, time.monotonic(), time.monotonic()
    try:
        while time.monotonic() - since < STUCK:
            left, due = await asyncio.to_thread(_left, engine)
            if left == 0:
                return True
            if left != before:
                before, calm, since = left, time.monotonic(), time.monotonic()
            elif due is not None and time.monotonic() - calm > CALM:
                wait = (due - datetime.now(UTC)).total_seconds() + 1
                clock.set(max(clock.offset + 1, min(wait, clock.offset + DAY)))
                calm = time.monotonic()
            await asyncio.sleep(0.3)
        return False
    finally:
        engine.dispose()


def _left(engine: Any) -> tuple[int, datetime | None]:
    """Count what has not left, and say when the next of it is due; -1 while the database is away."""
    asked = text("SELECT count(*), min(due_at) FROM outbox WHERE done_at IS NULL AND failed_at IS NULL")
    try:
        with engine.connect() as connection:
            count, due = connection.execute(asked).one()
    except SQLAlchemyError:
        return -1, None
    moment = datetime.fromisoformat(due) if isinstance(due, str) else due
    return int(count), moment and (moment if moment.tzinfo else moment.replace(tzinfo=UTC))
