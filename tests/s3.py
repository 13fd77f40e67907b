"""A real S3-compatible server on loopback: rclone serves a folder, and every request must be signed with its key."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from tests.outside import free_port

KEY, SECRET = "house-key", "house-secret-4711"
BUCKET = "hoa"


@dataclass
class S3:
    """A server that can be stopped and started again; ``folder`` holds a folder for each bucket."""

    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    def address(self, within: str = "") -> str:
        """Give what HOA_FILES_URL holds for a folder of the bucket."""
        return f"s3://{BUCKET}/{within}?endpoint=http://127.0.0.1:{self.port}&region=eu"

    @property
    def environment(self) -> dict[str, str]:
        return {"AWS_ACCESS_KEY_ID": KEY, "AWS_SECRET_ACCESS_KEY": SECRET, "HOA_FILES_URL": self.address()}

    def files(self, within: str = "") -> dict[str, bytes]:
        root = self.folder / BUCKET / within
        return {str(each.relative_to(root)): each.read_bytes() for each in root.rglob("*") if each.is_file()}

    def start(self) -> None:
        (self.folder / BUCKET).mkdir(parents=True, exist_ok=True)
        asked = ["serve", "s3", str(self.folder), "--addr", f"127.0.0.1:{self.port}", "--auth-key", f"{KEY},{SECRET}"]
        command = [str(Path(sys.executable).with_name("rclone")), *asked, "--config", "", "--vfs-cache-mode", "off"]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        until = time.monotonic() + 60
        while time.monotonic() < until:
            with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1):
                return
            time.sleep(0.1)
        raise AssertionError("the S3 server did not start")

    def stop(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait(10)


@contextmanager
def served(folder: Path) -> Iterator[S3]:
    """Run one for as long as the test needs it."""
    made = S3(folder)
    made.start()
    try:
        yield made
    finally:
        made.stop()
