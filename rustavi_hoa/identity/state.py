"""What the sign-in page remembers."""

from __future__ import annotations

import reflex as rx


class SignInState(rx.State):
    """What came back with a failed sign-in; all of it stands in the address."""

    contact: str = ""
    fault: str = ""
    seconds: str = ""
    next_path: str = ""

    @rx.event
    async def load(self):
        """Read the address."""
        asked = self.router.url.query_parameters
        self.contact = str(asked.get("contact", ""))[:254]
        self.fault = str(asked.get("fault", ""))[:10]
        self.seconds = str(asked.get("s", ""))[:6]
        self.next_path = str(asked.get("next", ""))[:200]
