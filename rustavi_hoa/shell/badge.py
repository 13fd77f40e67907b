"""Counts on the bottom bar: each feature writes its own, the frame shows them."""

from __future__ import annotations

import reflex as rx


class BadgeState(rx.State):
    """What is new and where; written by features, never by a browser."""

    chat: int = 0
    news: int = 0
