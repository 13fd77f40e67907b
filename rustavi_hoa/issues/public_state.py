"""What the sign-in page knows of the city's problems: counts."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.issues import service_browse
from rustavi_hoa.issues.views_public import PublicCounts
from rustavi_hoa.shell import guard


class PublicState(rx.State):
    """The counts that anybody may see."""

    counts: PublicCounts = PublicCounts()

    @rx.event
    async def load(self):
        """Count."""
        self.counts = await guard.call_open(service_browse.public_counts)
