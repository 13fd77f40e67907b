"""The doorbell: says that something changed, never what.

One process: a plain list of listeners. With HOA_REDIS_URL the same two functions reach every worker of every machine
(``adapters/live_line.py``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from rustavi_hoa.adapters import live_line
from rustavi_hoa.settings import settings

EVERYTHING = "*"
"""The topic of a ring that says: something may have rung unheard, look at everything again."""


@dataclass(frozen=True, slots=True)
class Ring:
    """One ring; ``facts`` are small numbers (a sequence), never words."""

    topic: str
    facts: dict[str, int] = field(default_factory=dict)


_listeners: list[Callable[[Ring], None]] = []


def ring(topic: str, **facts: int) -> None:
    """Tell every listener, of other workers too; called from any thread, after a commit, and waits for nobody."""
    _tell(topic, facts)
    if settings().redis_url:
        live_line.say(topic, facts)


def listen(listener: Callable[[Ring], None]) -> Callable[[], None]:
    """Add a listener (called in the ringing thread: hand over quickly); gives the way to leave."""
    _listeners.append(listener)
    return lambda: _listeners.remove(listener)


def join() -> Callable[[], None]:
    """Hear other workers from now on, where there may be any; gives the way to hang up."""
    if not settings().redis_url:
        return lambda: None
    return live_line.hear(_tell, lambda: _tell(EVERYTHING, {}))


def _tell(topic: str, facts: dict[str, int]) -> None:
    for listener in list(_listeners):
        listener(Ring(topic, facts))
