"""What chairpersons and the city do: move problems on, over the socket, as their pages do."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass
from random import Random
from typing import Any

from chaos.phone import Phone, view_of
from chaos.residents import Board, see

MOVE = "rustavi_hoa___issues___desk_state____city_state.move"
SEND = "rustavi_hoa___issues___desk_state____chair_state.send"
TRIES = 12
"""How often a person looks again and presses again before they turn to something else."""


@dataclass(slots=True)
class Officer:
    """Somebody at a desk: of the city, or a chairperson who sends problems there."""

    phone: Phone
    board: Board
    dice: Random
    house: str = ""
    """A chairperson's house; empty for the city."""

    async def live(self) -> None:
        """Move one problem after another."""
        while self.board.is_open:
            waiting = self.board.fresh if self.house else self.board.sent
            found = next((each for each in waiting if each[1] == (self.house or each[1])), None)
            if found is not None:
                waiting.remove(found)
                await (self.send_on(found) if self.house else self.work_on(found))
            await asyncio.sleep(self.dice.uniform(0.1, 0.8) * self.board.pace)
        await self.phone.hang_up()

    async def send_on(self, found: tuple[int, str, str]) -> None:
        """Send a neighbour's problem to the city."""
        if await self.step(found, "sent_to_city", SEND, {"form": {"text": "გთხოვთ"}}):
            self.board.sent.append(found)

    async def work_on(self, found: tuple[int, str, str]) -> None:
        """Take a problem into work, and call it done."""
        form = {"text": "", "reason": "", "body": ""}
        if await self.step(found, "in_progress", MOVE, {"to": "in_progress", "form": form}):
            done = form | {"reason": "by_service", "text": "შეკეთდა"}
            await self.step(found, "resolved", MOVE, {"to": "resolved", "form": done})

    async def step(self, found: tuple[int, str, str], to: str, event: str, payload: dict[str, Any]) -> bool:
        """Press, and look until the page shows the step; what the page showed is acknowledged."""
        issue_id, _, owner = found
        facts = {"who": self.phone.reader.name, "issue": issue_id, "to": to, "owner": owner}
        self.phone.ledger.write("asked", deed="step", **facts)
        is_pressed = False
        for _ in range(TRIES):
            if time.monotonic() > self.phone.until:
                return False
            view = await see(self.phone, issue_id)
            if view is not None and to in view["steps"]:
                is_pressed = True
                pressed = await self.phone.show(event, {"issue_id": issue_id, **payload}, "/issue", id=str(issue_id))
                view = view_of(pressed, issue_id) or await see(self.phone, issue_id)
            if is_pressed and view is not None and _is_done(view, to):
                self.phone.ledger.write("step", at=time.time(), **facts)
                return True
            if view is not None and to not in view["steps"]:
                return False  # somebody else, or the clockwork, was faster
            await asyncio.sleep(0.5)
        return False


def _is_done(view: dict[str, Any], to: str) -> bool:
    """Tell whether the page says so: its status, or a line of the story where it has moved on since."""
    return view["card"]["status"] == to or any(each["status"] == to for each in view["timeline"])
