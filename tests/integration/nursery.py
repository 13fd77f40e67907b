"""Workers of the outbox as processes of their own, born ready: what they import was imported once."""

from __future__ import annotations

import json
import os
import subprocess
import sys

NURSERY = """
import json, os, sys
from rustavi_hoa.server import worker
from rustavi_hoa.settings import settings
for line in sys.stdin:
    order = json.loads(line)
    if "wait" in order:
        print(os.waitstatus_to_exitcode(os.waitpid(order["wait"], 0)[1]), flush=True)
        continue
    child = os.fork()
    if child == 0:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.environ.clear()
        os.environ.update(order["env"])
        settings.cache_clear()
        exec(order["code"], {"given": order["given"]})
        os._exit(0)
    print(child, flush=True)
"""
"""Has everything imported, and bears workers: each a process of its own, without the seconds of its imports."""


class Nursery:
    """A process that bears workers in the environment of the moment."""

    def __init__(self) -> None:
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        self.process = subprocess.Popen([sys.executable, "-c", NURSERY], **pipes)

    def bear(self, code: str, *given: object) -> int:
        return self._ask({"code": code, "given": given, "env": dict(os.environ)})

    def end_of(self, child: int) -> int:
        return self._ask({"wait": child})

    def _ask(self, order: dict) -> int:
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(json.dumps(order) + "\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())
