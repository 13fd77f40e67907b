"""The clients' own log: what the house acknowledged, on another disk than the house, each line synced."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any


class Ledger:
    """Lines of JSON, appended with fsync before a client goes on."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self._open = file.open("ab", buffering=0)

    def write(self, what: str, **facts: Any) -> None:
        """Write one line; it is on the disk when this returns."""
        self._open.write(json.dumps({"what": what, **facts}, ensure_ascii=False).encode() + b"\n")
        os.fsync(self._open.fileno())

    def close(self) -> None:
        """Write no more."""
        self._open.close()


def read(file: Path) -> list[dict[str, Any]]:
    """Give the lines of a log in their order."""
    return [json.loads(line) for line in file.read_text(encoding="utf8").splitlines()]
