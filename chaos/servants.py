"""The house's processes and their supervisor: whatever ends is started again at once, as systemd would."""

from __future__ import annotations

import asyncio
import contextlib
import os
import pwd
import signal
import time
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any

from rustavi_hoa.settings import ROOT

REST = 0.1
"""Seconds before a start, as systemd's RestartSec."""


@dataclass(slots=True)
class Servant:
    """One process with its children, in a group of its own."""

    name: str
    command: list[str]
    environ: dict[str, str]
    log: Path
    user: str | None = None
    starts: int = 0
    process: asyncio.subprocess.Process | None = None
    is_wanted: bool = True
    ended: list[tuple[float, int]] = field(default_factory=list)
    _keeper: asyncio.Task[None] | None = None

    def keep(self) -> None:
        """Start it, and again whenever it ends."""
        self._keeper = asyncio.create_task(self._keeping(), name=self.name)

    async def _keeping(self) -> None:
        while self.is_wanted:
            with self.log.open("ab") as said:
                self.process = await asyncio.create_subprocess_exec(
                    *self.command,
                    cwd=ROOT,
                    env=self.environ,
                    stdin=asyncio.subprocess.DEVNULL,
                    stdout=said,
                    stderr=said,
                    process_group=0,  # a session of its own would be a share of the processor of its own too
                    **as_user(self.user),
                )
            self.starts += 1
            code = await self.process.wait()
            self.ended.append((time.monotonic(), code))
            self._sweep()
            await asyncio.sleep(REST)

    def _sweep(self) -> None:
        """Kill what the dead one left behind, as systemd does with a service's control group."""
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(self.process.pid, signal.SIGKILL)

    def pids(self) -> list[int]:
        """Give the main process and its children."""
        if self.process is None or self.process.returncode is not None:
            return []
        return [self.process.pid, *children(self.process.pid)]

    def kill(self, dice: Random) -> str:
        """Kill -9 the main process, or as often one of its children; says which."""
        pids = self.pids()
        if not pids:
            return ""
        main, *rest = pids
        pid = dice.choice(rest) if rest and dice.random() < 0.5 else main
        what = name_of(pid)
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        return f"{'main' if pid == pids[0] else 'child'} {what}"

    def signal_all(self, which: signal.Signals) -> None:
        """Send a signal to all its processes (SIGSTOP, SIGCONT)."""
        for pid in self.pids():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, which)

    async def stop(self, patience: float = 15) -> None:
        """Let it end in peace, else by force."""
        self.is_wanted = False
        if self.process is not None and self.process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                self.process.send_signal(signal.SIGINT)
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(asyncio.shield(self._keeper), patience)
            self._sweep()
        if self._keeper is not None:
            self._keeper.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._keeper


def as_user(name: str | None) -> dict[str, Any]:
    """Give what makes a process another user's."""
    if name is None:
        return {}
    return {"user": name, "group": pwd.getpwnam(name).pw_gid, "extra_groups": []}


def children(pid: int) -> list[int]:
    """Give the living children of a process, and theirs."""
    try:
        said = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        return []
    found = [int(each) for each in said]
    return found + [deeper for each in found for deeper in children(each)]


def name_of(pid: int) -> str:
    """Give what a process calls itself."""
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").split()
    except OSError:
        return "gone"
    text = " ".join(Path(word).name if word.startswith("/") else word for word in words[:4])
    return text[:60] or "zombie"
