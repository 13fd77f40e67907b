"""One person's phone: sends until it is answered, as the outbox of the pages does, and looks at all it is shown."""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass, field
from typing import Any

import httpx
from websockets.exceptions import WebSocketException

from chaos.ledger import Ledger
from chaos.marks import Reader, wrong
from tests.e2e.socket_client import ROOT, Tab, open_tab

TIMEOUT = 6
"""Seconds until a phone tries again."""
FINAL = range(400, 500)


class TooLong(Exception):
    """The house did not answer until the phone was switched off."""


@dataclass(slots=True)
class Seen:
    """What all phones met together."""

    longest: float = 0
    outages: int = 0
    tries: int = 0
    failures: int = 0
    answers: int = 0
    wrong: list[str] = field(default_factory=list)
    refused: dict[str, int] = field(default_factory=dict)


@dataclass(slots=True)
class Phone:
    """A signed-in browser of one person."""

    reader: Reader
    person_id: int
    cookie: str
    url: str
    ledger: Ledger
    seen: Seen
    until: float = float("inf")
    """The moment at which it gives up what is unanswered. Unit: seconds of the monotonic clock."""
    tab: Tab | None = None
    _looked: int = 0
    _client: httpx.AsyncClient | None = None

    async def send(self, method: str, path: str, **body: Any) -> httpx.Response:
        """Send until there is an answer that stays: yes, or a refusal.

        Raises:
            TooLong: none came.
        """
        began, failed, pause = time.monotonic(), 0, 0.1
        while time.monotonic() < self.until:
            self.seen.tries += 1
            try:
                answer = await self._once(method, path, **body)
            except (httpx.HTTPError, OSError):
                answer = None
            if answer is not None and answer.status_code != 429 and answer.status_code < 500:
                self._answered(began, failed)
                self.look(answer.text, f"{method} {path}")
                return answer
            failed += 1
            self.seen.failures += 1
            await asyncio.sleep(pause)
            pause = min(1.0, pause * 1.6)
        raise TooLong(path)

    async def _once(self, method: str, path: str, **body: Any) -> httpx.Response:
        """Try once, on a connection of its own."""
        if self._client is None:  # one for good: making one reads the machine's certificates
            self._client = httpx.AsyncClient(timeout=TIMEOUT, trust_env=False)
        headers = {"cookie": self.cookie, "origin": self.url, "connection": "close"}
        return await self._client.request(method, self.url + path, headers=headers, **body)

    def _answered(self, began: float, failed: int) -> None:
        self.seen.answers += 1
        if failed:
            self.seen.outages += 1
            self.seen.longest = max(self.seen.longest, time.monotonic() - began)

    def look(self, said: str, where: str) -> None:
        """Look for marks of others in what came."""
        self.seen.wrong += [f"{self.reader.name} was shown {each} by {where}" for each in wrong(self.reader, said)]

    def refuse(self, what: str, answer: httpx.Response) -> None:
        """Count a refusal that the house had reasons for."""
        key = f"{what}: {answer.status_code} {answer.text[:60]}"
        self.seen.refused[key] = self.seen.refused.get(key, 0) + 1

    async def show(self, event: str, payload: dict[str, Any], path: str, **query: str) -> list[dict[str, Any]]:
        """Say one event on the socket; gives the states that came until the house was done, or nothing."""
        try:
            tab = await self._open()
            since = len(tab.frames)
            address = path + "".join(f"{'?' if not at else '&'}{k}={v}" for at, (k, v) in enumerate(query.items()))
            await tab.say(f"{ROOT}.{event}", payload, pathname=path, asPath=address, query=query)
            await asyncio.wait_for(tab.settle(), TIMEOUT)
        except (OSError, WebSocketException, TimeoutError, AssertionError):
            self._look_at_frames(event)
            await self.hang_up()
            return []
        self._look_at_frames(event)
        return deltas(tab.frames[since:])

    def _look_at_frames(self, event: str) -> None:
        if self.tab is not None:
            for frame in self.tab.frames[self._looked :]:
                self.look(frame, event)
            self._looked = len(self.tab.frames)

    async def _open(self) -> Tab:
        if self.tab is None or self.tab.is_closed or len(self.tab.frames) > 300:
            await self.hang_up()
            self.tab = await asyncio.wait_for(open_tab(self.url, self.cookie), TIMEOUT)
            self._looked = 0
        return self.tab

    async def hang_up(self) -> None:
        """Close the socket, dead or alive."""
        tab, self.tab = self.tab, None
        if tab is not None:
            try:
                await asyncio.wait_for(tab.close(), 2)
            except (OSError, WebSocketException, TimeoutError):
                return


def deltas(frames: list[str]) -> list[dict[str, Any]]:
    """Give what frames write into states, in order."""
    found = []
    for frame in frames:
        start = frame.find("[")
        if frame.startswith("42") and start > 0:
            said = json.loads(frame[start:])
            if len(said) > 1 and isinstance(said[1], dict) and said[1].get("delta"):
                found.append(said[1]["delta"])
    return found


def view_of(found: list[dict[str, Any]], issue_id: int) -> dict[str, Any] | None:
    """Give the last view of a problem that its page was shown."""
    shown = None
    for delta in found:
        for state, values in delta.items():
            view = values.get("view_rx_state_") if state.endswith("issue_state____issue_state") else None
            if view and view["card"]["id"] == issue_id:
                shown = view
    return shown
