"""The disk of the house, small enough to be filled: a tmpfs where mounting is permitted, else a limit on file sizes."""

from __future__ import annotations

import contextlib
import os
import resource
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

LEAST = 4096
"""Bytes that a file may have while the limit stands in for a full disk."""


@dataclass(slots=True)
class Disk:
    """Where the house lives; ``is_mounted`` says whether it is a disk of its own."""

    root: Path
    is_mounted: bool
    pids: Callable[[], Iterable[int]] = tuple
    """Gives the processes that the limit falls on, where there is no disk of its own."""
    is_full: bool = False

    @property
    def kind(self) -> str:
        """Say what a full disk is here."""
        if self.is_mounted:
            return "a tmpfs of its own, filled to the last byte"
        return "no mount here: RLIMIT_FSIZE stops every write beyond 4 KiB of a file instead"

    def fill(self) -> None:
        """Leave no byte free."""
        self.is_full = True
        if self.is_mounted:
            with (self.root / "filler").open("ab", buffering=0) as file, contextlib.suppress(OSError):
                for size in (2**20, 2**12, 1):
                    with contextlib.suppress(OSError):
                        while file.write(b"\0" * size) == size:
                            pass
            return
        self.limit()

    def limit(self) -> None:
        """Let the limit fall on the processes of now: new ones come without."""
        for pid in self.pids():
            with contextlib.suppress(OSError):
                resource.prlimit(pid, resource.RLIMIT_FSIZE, (LEAST, resource.RLIM_INFINITY))

    def free(self) -> None:
        """Give the space back."""
        self.is_full = False
        (self.root / "filler").unlink(missing_ok=True)
        if not self.is_mounted:
            for pid in self.pids():
                with contextlib.suppress(OSError):
                    resource.prlimit(pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))

    def close(self) -> None:
        """Take the disk away with everything on it."""
        if self.is_mounted:
            subprocess.run(["umount", "--lazy", str(self.root)], check=False)
        shutil.rmtree(self.root, ignore_errors=True)


def opened(megabytes: int, *, may_mount: bool = True) -> Disk:
    """Make a disk for a house; without a mount it is a folder, and the limit stands in for its fullness."""
    root = Path(tempfile.mkdtemp(prefix="hoa-chaos-home-"))
    command = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m,mode=0755", "hoa-chaos", str(root)]
    if may_mount and os.getuid() == 0:
        done = subprocess.run(command, capture_output=True, check=False)
        return Disk(root, is_mounted=done.returncode == 0)
    return Disk(root, is_mounted=False)
