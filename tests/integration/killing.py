"""Processes that die by kill -9 inside a transaction, and what the database holds, so that before and after compare."""

from __future__ import annotations

import hashlib
import signal
import subprocess
import sys
import time
from collections.abc import Collection

from rustavi_hoa.db.engine import reading
from rustavi_hoa.db.schema import metadata
from rustavi_hoa.passport import import_jobs

DYING = """
import importlib, os, signal, sys
module, name, call, does = sys.argv[1:5]
module = importlib.import_module(module)
real, calls = getattr(module, name), []

def dying(*given, **named):
    calls.append(name)
    if len(calls) == int(call):
        os.kill(os.getpid(), signal.SIGKILL)
    return real(*given, **named)

setattr(module, name, dying)
exec(does)
"""
REGISTER = "from pathlib import Path; from rustavi_hoa.register import service; from rustavi_hoa.kernel import policy; "
REGISTER += "service.import_register(policy.SYSTEM, Path(sys.argv[5]))"
WORKER = "from rustavi_hoa.passport import import_jobs; import_jobs.work_off(int(sys.argv[5]))"
PASSPORTS = "rustavi_hoa.passport.queries_import"


def killed(module: str, name: str, call: int, does: str, *given: object) -> None:
    """Start a process that is killed where it calls a function of a module for the so manyth time."""
    command = [sys.executable, "-c", DYING, module, name, str(call), does, *map(str, given)]
    ended = subprocess.run(command, timeout=300, check=False, capture_output=True, text=True)
    assert ended.returncode == -signal.SIGKILL, f"it was done before it could be killed: {ended.stderr[-2000:]}"


def broken_off(batch_id: int, name: str, call: int) -> None:
    """Kill the worker of an import of passports, and wait until its lock is free."""
    killed(PASSPORTS, name, call, WORKER, batch_id)
    until = time.monotonic() + 30
    while time.monotonic() < until:  # PostgreSQL ends the statement of a dead client, and only then lets its lock go
        with import_jobs.held(batch_id) as is_mine:
            if is_mine:
                return
        time.sleep(0.01)
    raise AssertionError("the dead worker never let go")


def standing(without: Collection[str]) -> dict[str, tuple[int, str]]:
    """Give what every other table holds: how many rows, and a digest of them all."""
    with reading() as session:
        found = {}
        for table in metadata.sorted_tables:
            if table.name not in without:
                rows = sorted(map(repr, session.connection().execute(table.select())))
                found[table.name] = len(rows), hashlib.sha256("\n".join(rows).encode()).hexdigest()
        return found
