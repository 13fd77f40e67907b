"""Bytes under a key, in a local folder or in a bucket; a reader sees the whole file or none."""

import hashlib
import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rustavi_hoa.adapters import bucket

KEY = re.compile(r"[a-z0-9][a-z0-9_-]*(?:/[a-z0-9][a-z0-9_-]*)*(?:\.[a-z0-9]{1,8})?", re.ASCII)
KEY_LENGTH = 200


class BadKey(ValueError):
    """A key that could mean another file than its own."""


@dataclass(frozen=True, slots=True)
class FileStore:
    """Files below ``root``: a folder, spread over 65,536 folders by the hash of their key, or a bucket's address."""

    root: Path | str

    def path(self, key: str) -> Path:
        """Tell where the file of ``key`` stands or would stand in the folder.

        Raises:
            BadKey: anything but lower-case words joined by ``/``, ``-`` or ``_`` with one short ending.
            TypeError: the files are in a bucket.
        """
        _safe(key)
        if isinstance(self.root, str):
            raise TypeError(f"{key} is in a bucket and has no path")
        shard = hashlib.sha256(key.encode()).hexdigest()
        return self.root / shard[:2] / shard[2:4] / key

    def put(self, key: str, data: bytes) -> Path | None:
        """Keep ``data`` under ``key``, replacing what was there; it is on the disk when this returns.

        Raises:
            OSError: it could not be kept; nothing of it is there then.
        """
        if isinstance(self.root, str):
            return bucket.put(self.root, _safe(key), data)
        goal = self.path(key)
        goal.parent.mkdir(parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(prefix=".put-", dir=goal.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            Path(draft).replace(goal)
        except BaseException:
            Path(draft).unlink(missing_ok=True)
            raise
        _sync_folder(goal.parent)
        return goal

    def get(self, key: str) -> bytes:
        """Give the bytes kept under ``key``.

        Raises:
            FileNotFoundError: nothing is kept there.
        """
        if isinstance(self.root, str):
            return bucket.get(self.root, _safe(key))
        return self.path(key).read_bytes()

    def keys(self) -> Iterator[str]:
        """Name everything that is kept, a folder at a time, in no order that means anything."""
        if isinstance(self.root, str):
            yield from (key for key in bucket.keys(self.root) if KEY.fullmatch(key))
            return
        for first in sorted(self.root.iterdir()) if self.root.is_dir() else []:
            for second in sorted(first.iterdir()) if first.is_dir() else []:
                found = (file.relative_to(second).as_posix() for file in second.rglob("*") if file.is_file())
                yield from sorted(key for key in found if KEY.fullmatch(key))

    def exists(self, key: str) -> bool:
        """Tell whether something is kept under ``key``."""
        if isinstance(self.root, str):
            return bucket.exists(self.root, _safe(key))
        return self.path(key).is_file()

    def delete(self, key: str) -> None:
        """Forget ``key``; forgetting what is not there is fine."""
        if isinstance(self.root, str):
            return bucket.delete(self.root, _safe(key))
        return self.path(key).unlink(missing_ok=True)


def _safe(key: str) -> str:
    if len(key) > KEY_LENGTH or KEY.fullmatch(key) is None:
        raise BadKey(key[:KEY_LENGTH])
    return key


def _sync_folder(folder: Path) -> None:
    """Make the new name as durable as the bytes."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
