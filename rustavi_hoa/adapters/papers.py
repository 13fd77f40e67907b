"""Papers from strangers: judged by content, never by name; no macros, nothing that unpacks into a flood, nothing torn.

A picture is looked at without decoding more than its header and its check sums; a PDF by its first and last lines; an
office file by the list of its archive. Nothing here runs or draws what it looks at.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import IO

from PIL import Image, UnidentifiedImageError

BYTE_LIMIT = 25 * 1024 * 1024
MOST_UNPACKED = 400 * 1024 * 1024
MOST_PARTS = 4000
MOST_PIXELS = 80_000_000
TAIL = 2048

OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
OFFICE = {"word/": (WORD, "docx"), "xl/": (SHEET, "xlsx"), "ppt/": (SLIDES, "pptx")}
OPEN_OFFICE = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
}
PICTURES = {"JPEG": ("image/jpeg", "jpg"), "PNG": ("image/png", "png"), "WEBP": ("image/webp", "webp")}


class Trouble(StrEnum):
    """Why a file is not taken."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    WRONG_TYPE = "wrong_type"
    OLD_OFFICE = "old_office"
    MACRO = "macro"
    LOCKED = "locked"
    BOMB = "bomb"
    DAMAGED = "damaged"


class BadPaper(ValueError):
    """A file that the library does not take."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble


@dataclass(frozen=True, slots=True)
class Paper:
    """What a file really is; ``ending`` is the one its name should have."""

    media_type: str
    ending: str


def look(file: IO[bytes]) -> Paper:
    """Tell what a file is by its content.

    Raises:
        BadPaper: of no kind we take, with macros, torn, locked, or one that would not fit when unpacked.
    """
    file.seek(0, 2)
    size = file.tell()
    if size > BYTE_LIMIT:
        raise BadPaper(Trouble.TOO_LARGE)
    file.seek(0)
    head = file.read(1024)
    if not head.strip(b"\x00 \r\n\t"):
        raise BadPaper(Trouble.EMPTY)
    if head.startswith(OLD_OFFICE):
        raise BadPaper(Trouble.OLD_OFFICE)
    judge = _judge_of(head)
    file.seek(0)
    return judge(file)


def _judge_of(head: bytes) -> Callable[[IO[bytes]], Paper]:
    if b"%PDF-" in head:
        return _pdf
    if head.startswith(b"PK\x03\x04"):
        return _archive
    if head.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        return _picture
    raise BadPaper(Trouble.WRONG_TYPE)


def _pdf(file: IO[bytes]) -> Paper:
    file.seek(0, 2)
    file.seek(max(0, file.tell() - TAIL))
    tail = file.read()
    if b"%%EOF" not in tail or b"startxref" not in tail:
        raise BadPaper(Trouble.DAMAGED)
    return Paper("application/pdf", "pdf")


def _picture(file: IO[bytes]) -> Paper:
    try:
        with Image.open(file, formats=tuple(PICTURES)) as seen:
            if seen.width * seen.height > MOST_PIXELS:
                raise BadPaper(Trouble.BOMB)
            kind = PICTURES[seen.format or ""]
            seen.verify()
    except Image.DecompressionBombError as bomb:
        raise BadPaper(Trouble.BOMB) from bomb
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, KeyError) as broken:
        if isinstance(broken, BadPaper):
            raise
        raise BadPaper(Trouble.DAMAGED) from broken
    if kind[1] == "jpg" and not _ends_whole(file):
        raise BadPaper(Trouble.DAMAGED)
    return Paper(*kind)


def _ends_whole(file: IO[bytes]) -> bool:
    """Tell whether a JPEG has its end mark; telephones may write some bytes after it."""
    file.seek(0, 2)
    file.seek(max(0, file.tell() - 65536))
    return b"\xff\xd9" in file.read()


def _archive(file: IO[bytes]) -> Paper:
    try:
        with zipfile.ZipFile(file) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise BadPaper(Trouble.BOMB)
            if any(part.flag_bits & 1 for part in parts):
                raise BadPaper(Trouble.LOCKED)
            return _office(archive, [part.filename.lower() for part in parts])
    except (zipfile.BadZipFile, KeyError, EOFError, OSError, NotImplementedError, RuntimeError) as broken:
        raise BadPaper(Trouble.DAMAGED) from broken


def _office(archive: zipfile.ZipFile, names: list[str]) -> Paper:
    if any(name.endswith("vbaproject.bin") or name.startswith(("basic/", "scripts/")) for name in names):
        raise BadPaper(Trouble.MACRO)
    if "[content_types].xml" in names:
        types = archive.read("[Content_Types].xml")
        if b"macroEnabled" in types or b"vbaProject" in types:
            raise BadPaper(Trouble.MACRO)
        found = next((kind for folder, kind in OFFICE.items() if any(name.startswith(folder) for name in names)), None)
        if found:
            return Paper(*found)
    elif "mimetype" in names:
        said = archive.read("mimetype")[:100].strip()
        if said in OPEN_OFFICE:
            return Paper(said.decode(), OPEN_OFFICE[said])
    raise BadPaper(Trouble.WRONG_TYPE)
