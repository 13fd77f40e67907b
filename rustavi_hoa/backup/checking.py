"""Reading a backup from its first byte to its last before anything is believed."""

from __future__ import annotations

import gzip
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

import orjson
from pyrage.x25519 import Identity

from rustavi_hoa.backup import packing, sealing
from rustavi_hoa.backup.faults import Broken
from rustavi_hoa.backup.packing import Counts, Manifest

Say = Callable[[str], None]


def walk(file: Path, keys: list[Identity], counts: Counts) -> Iterator[tuple[str, bytes]]:
    """Give every member of a backup, the manifest first, and count it; at the end the counts must be the maker's.

    Raises:
        WrongKey: sealed for another key.
        Broken: no backup, cut, changed or never finished.
    """
    bad = Broken(sealing.NOT_WHOLE.format(name=file.name))
    end = b""
    try:
        with sealing.opened(file, keys) as stream:
            for name, data in packing.members(stream):
                end = data if name == packing.END else b""
                _count(counts, name, data)
                yield name, data
    except (tarfile.TarError, EOFError, gzip.BadGzipFile) as fault:
        raise bad from fault
    if not end or orjson.loads(end) != asdict(counts):
        raise bad


def check(file: Path, keys: list[Identity], say: Say) -> tuple[Manifest, Counts]:
    """Read a whole backup and tell what it holds; changes nothing.

    Raises:
        WrongKey, Broken: as ``walk``.
    """
    counts = Counts()
    about: Manifest | None = None
    for name, data in walk(file, keys, counts):
        if about is None:
            about = _manifest(file, name, data)
        say(f"checking: {counts.all_rows} rows, {counts.files} files")
    if about is None:
        raise Broken(sealing.NOT_WHOLE.format(name=file.name))
    return about, counts


def _manifest(file: Path, name: str, data: bytes) -> Manifest:
    try:
        if name != packing.MANIFEST:
            raise ValueError(name)
        return packing.manifest(data)
    except (ValueError, KeyError, TypeError) as odd:
        raise Broken(f"{file.name} is a backup of a form that this version of the program does not read.") from odd


def _count(counts: Counts, name: str, data: bytes) -> None:
    top, _, rest = name.partition("/")
    if top == "rows":
        counts.add_rows(rest.partition("/")[0], gzip.decompress(data).count(b"\n"))
    elif top == "files":
        counts.files += 1
        counts.file_bytes += len(data)
    elif top == "home":
        counts.home += 1
