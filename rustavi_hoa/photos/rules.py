"""Where the copies of a photo lie, and how long one waits for what it was taken for."""

from __future__ import annotations

from datetime import timedelta

WAITING_LIFE = timedelta(days=30)
"""Longer than any outbox keeps trying; the default of the setting ``keep_photo_days``."""


def file_key(photo_id: str, width: int) -> str:
    """Name the file of one copy."""
    return f"photo/{photo_id}-{width}.webp"
