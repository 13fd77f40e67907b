"""A page of the platform: where, what, for whom."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import reflex as rx

from rustavi_hoa.i18n.message import Msg
from rustavi_hoa.kernel.policy import Can


@dataclass(frozen=True, slots=True)
class Door:
    """One page; ``needs`` feeds the menu and the courtesy screen, the lock is on the service.

    ``first`` says what the page holds before any script came (``shell/first.py``).
    ``is_fill`` makes the page as high as the screen (chat, map).
    """

    path: str
    page: Callable[[], rx.Component]
    title: Msg
    on_load: Any = None
    needs: Can | None = None
    is_public: bool = False
    is_wide: bool = False
    is_fill: bool = False
    first: Callable[..., Any] | None = None
