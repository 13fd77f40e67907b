"""States of one way out of a notice."""

from __future__ import annotations

from enum import StrEnum


class State(StrEnum):
    """Where a delivery stands; the first three are on their way, ``FAILED`` waits for staff, the rest are final."""

    WAITING = "waiting"
    SENDING = "sending"
    DIGEST = "digest"
    SENT = "sent"
    FAILED = "failed"
    READ = "read"
    HIDDEN = "hidden"
    UNWANTED = "unwanted"
    SUPERSEDED = "superseded"
    GONE = "gone"
    CAPPED = "capped"
    DROPPED = "dropped"


UNDER_WAY = (State.WAITING, State.SENDING)
