"""The inside of a backup: a tar archive, made and read piece by piece.

``manifest.json``, then ``rows/TABLE/NNNNNN.jsonl.gz`` (a row a line, columns in the manifest's order), ``files/KEY``,
``home/PATH``, and last ``end.json`` with the counts: an archive without it was never finished.
"""

from __future__ import annotations

import re
import tarfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from typing import IO, Any

import orjson

from rustavi_hoa.backup.rows import TYPES, Shape

FORMAT = 1
MANIFEST, END = "manifest.json", "end.json"
BLOCK = tarfile.BLOCKSIZE
MUCH = 2**20
NAME = re.compile(r"[a-z][a-z0-9_]{0,62}", re.ASCII)
"""Of a table or a column: whoever knows the public half can seal an archive of his own, so nothing is believed."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says about itself; ``revision`` is the shape of its database, ``made_at`` ISO 8601 in UTC."""

    revision: str
    made_at: str
    kind: str
    tables: tuple[Shape, ...]
    format: int = FORMAT

    def line(self) -> bytes:
        """Write it down."""
        return orjson.dumps(asdict(self))


def manifest(line: bytes) -> Manifest:
    """Read what ``Manifest.line`` wrote.

    Raises:
        ValueError: another format, or none.
    """
    said: dict[str, Any] = orjson.loads(line)
    if said["format"] != FORMAT:
        raise ValueError(f"format {said['format']}")
    tables = [Shape(each["name"], tuple((a, b) for a, b in each["columns"]), each["last"]) for each in said["tables"]]
    names = [each.name for each in tables] + [name for each in tables for name, _ in each.columns]
    if any(kind not in TYPES for each in tables for _, kind in each.columns) or not all(map(NAME.fullmatch, names)):
        raise ValueError("a name or a kind")
    return Manifest(said["revision"], said["made_at"], said["kind"], tuple(tables))


@dataclass(slots=True)
class Counts:
    """How much went by; ``rows`` by table."""

    rows: dict[str, int] = field(default_factory=dict)
    files: int = 0
    file_bytes: int = 0
    home: int = 0

    def add_rows(self, table: str, many: int) -> None:
        """Count rows of a table."""
        self.rows[table] = self.rows.get(table, 0) + many

    @property
    def all_rows(self) -> int:
        """Rows of all tables."""
        return sum(self.rows.values())


def member(name: str, data: bytes) -> Iterator[bytes]:
    """Give one file of the archive: head, bytes, padding."""
    about = tarfile.TarInfo(name)
    about.size, about.mode = len(data), 0o600
    yield about.tobuf(tarfile.PAX_FORMAT)
    yield data
    yield b"\0" * (-len(data) % BLOCK)


def closing() -> bytes:
    """Give the end of the archive."""
    return b"\0" * (2 * BLOCK)


def members(stream: IO[bytes]) -> Iterator[tuple[str, bytes]]:
    """Give name and bytes of every file of an archive, one in memory at a time.

    Raises:
        tarfile.TarError: it is none, or ends too early.
    """
    with tarfile.open(fileobj=stream, mode="r|", bufsize=MUCH) as archive:
        for each in archive:
            taken = archive.extractfile(each) if each.isreg() else None
            if taken is None:
                raise tarfile.TarError(each.name)
            yield each.name, taken.read()
            archive.members = []  # the library would remember every name
