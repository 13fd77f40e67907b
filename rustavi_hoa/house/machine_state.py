"""What the administrator's page of the machine remembers."""

from __future__ import annotations

import reflex as rx

from rustavi_hoa.house import service_machine
from rustavi_hoa.house.views import Machine
from rustavi_hoa.shell import guard


class MachineState(rx.State):
    """How the machine stood when it was last looked at."""

    view: Machine = Machine()
    is_loaded: bool = False

    @rx.event(supersedes=True)
    async def load(self):
        """Look now."""
        self.view = await guard.call(self, service_machine.machine)
        self.is_loaded = True
