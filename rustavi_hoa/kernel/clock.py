"""The one clock of the house, so that tests and faults can move it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path


def _system() -> datetime:
    return datetime.now(UTC)


_source: Callable[[], datetime] = _system


def now() -> datetime:
    """Give the present moment. Unit: aware UTC."""
    return _source()


@contextmanager
def clock_at(source: Callable[[], datetime]) -> Iterator[None]:
    """Run a block under another clock (tests, the demo city)."""
    global _source
    before, _source = _source, source
    try:
        yield
    finally:
        _source = before


def follow(file: Path) -> None:
    """Add the seconds that a file holds to the machine's clock, from now on; a missing or broken file adds nothing."""
    global _source

    def moved() -> datetime:
        try:
            return _system() + timedelta(seconds=float(file.read_text()))
        except (OSError, ValueError, OverflowError):
            return _system()

    _source = moved
