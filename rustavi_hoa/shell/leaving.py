"""A tab forgets when its sign-in ends: Reflex keeps a tab's State under a token the browser holds, and would show it
to the next person on this phone. The browser's own store (unsent problems, drafts) stays: it belongs to a person's id.
"""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.adapters.live import Ring
from rustavi_hoa.shell import bell
from rustavi_hoa.shell.session import SessionState


def install(app: rx.App) -> None:
    """Answer the bell of every sign-in."""

    async def forget(ring: Ring) -> None:
        for token in bell.tabs(ring.topic):
            async with app.modify_state(rx.BaseStateToken(ident=token, cls=rx.State)) as root:
                session = await root.get_state(SessionState)
                locale = session.locale
                root.reset()
                session.locale = locale

    bell.pushes("session", forget, pause=0)
