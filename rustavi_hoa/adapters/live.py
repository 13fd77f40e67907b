"""The doorbell: says that something changed, never what.

One process: a plain list of listeners. Several workers get a Redis behind the same two functions.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Ring:
    """One ring; ``facts`` are small numbers (a sequence), never words."""

    topic: str
    facts: dict[str, int] = field(default_factory=dict)


_listeners: list[Callable[[Ring], None]] = []


def ring(topic: str, **facts: int) -> None:
    """Tell every listener of this process; called from any thread, after a commit."""
    for listener in list(_listeners):
        listener(Ring(topic, facts))


def listen(listener: Callable[[Ring], None]) -> Callable[[], None]:
    """Add a listener (called in the ringing thread: hand over quickly); gives the way to leave."""
    _listeners.append(listener)
    return lambda: _listeners.remove(listener)
