"""Looks into an XLSX before anything opens it: sizes, macros, far cells, formulas; in bounded memory."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path

MOST_UNPACKED = 256 * 1024 * 1024
MOST_PARTS = 500
MOST_ROWS = 600_000
MOST_WIDE_ROWS = 60_000
"""A wide book has up to 416 columns, and so fewer rows."""

_CELL_FORMULA = re.compile(rb'<(?:\w+:)?c\s[^>]*?r="([A-Z]{1,3})(\d+)"[^>]*>\s*<(?:\w+:)?f[\s>/]')
_ROW_NUMBER = re.compile(rb'<(?:\w+:)?row\s[^>]*?r="(\d+)"')
FAR_COLUMN = re.compile(rb' r="(?:[B-Z][A-Z]|[A-Z]{3})\d')  # a literal beginning lets the search leap
VERY_FAR_COLUMN = re.compile(rb' r="(?:[P-Z][A-Z]|[A-Z]{3})\d')
_PIECE, _SEAM = 1024 * 1024, 256


class Trouble(StrEnum):
    """Why a file cannot be read."""

    NO_FILE = "no_file"
    WRONG_TYPE = "wrong_type"
    MACRO = "macro"
    TOO_LARGE = "too_large"
    BOMB = "bomb"
    NOT_XLSX = "not_xlsx"
    NOT_TEXT = "not_text"
    NOT_CSV = "not_csv"
    TOO_WIDE = "too_wide"


class BadSheet(ValueError):
    """The file cannot be read. Shape: ``row`` 0 where the place is not known."""

    def __init__(self, trouble: Trouble, *, sheet: str = "", row: int = 0) -> None:
        super().__init__(f"{trouble} {sheet} {row}")
        self.trouble, self.sheet, self.row = trouble, sheet, row


def inspect(
    path: Path, far: re.Pattern[bytes] = FAR_COLUMN, most_rows: int = MOST_ROWS
) -> dict[int, frozenset[tuple[int, int]]]:
    """Look into the archive before it is opened: sizes, macros, far cells; give the formula cells of each sheet."""
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
                raise BadSheet(Trouble.BOMB)
            names = {part.filename.lower() for part in parts}
            if any(name.endswith("vbaproject.bin") for name in names):
                raise BadSheet(Trouble.MACRO)
            if "[content_types].xml" not in names:
                raise BadSheet(Trouble.NOT_XLSX)
            if "xl/sharedstrings.xml" in names:  # one that is longer than it says breaks here, not in the memory
                for _ in _pieces(
                    archive, next(part.filename for part in parts if "sharedstrings" in part.filename.lower())
                ):
                    pass
            return {
                at: _formulas(_pieces(archive, f"xl/{target}"), name, far, most_rows)
                for at, (name, target) in enumerate(_targets(archive))
            }
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError, NotImplementedError, RuntimeError) as broken:
        raise BadSheet(Trouble.NOT_XLSX) from broken


def _pieces(archive: zipfile.ZipFile, name: str) -> Iterator[bytes]:
    """Unpack one part piece by piece, each with the end of the piece before it."""
    seam = b""
    with archive.open(name) as part:
        while piece := part.read(_PIECE):
            yield seam + piece
            seam = piece[-_SEAM:]


def _targets(archive: zipfile.ZipFile) -> list[tuple[str, str]]:
    """Give name and archive path of each sheet, in the order of the book."""
    links = dict[str, str]()
    for link in re.findall(r"<(?:\w+:)?Relationship\s[^>]*>", archive.read("xl/_rels/workbook.xml.rels").decode()):
        fields = dict(re.findall(r'(\w+)="([^"]*)"', link))
        links[fields.get("Id", "")] = fields.get("Target", "").removeprefix("/xl/")
    sheets = []
    for sheet in re.findall(r"<(?:\w+:)?sheet\s[^>]*>", archive.read("xl/workbook.xml").decode()):
        fields = dict(re.findall(r'((?:r:)?\w+)="([^"]*)"', sheet))
        target = links.get(fields.get("r:id", ""), "")
        if target:
            sheets.append((fields.get("name", ""), target))
    return sheets


def _formulas(pieces: Iterable[bytes], name: str, far: re.Pattern[bytes], most_rows: int) -> frozenset[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    for xml in pieces:
        last = max((int(number) for number in _ROW_NUMBER.findall(xml[-65536:])), default=0)
        if last > most_rows or far.search(xml):
            raise BadSheet(Trouble.TOO_WIDE, sheet=name)
        if b"f" in xml and (b"<f" in xml or b":f" in xml):  # one letter is found at the speed of the memory
            found.update((int(row), _column(letters.decode())) for letters, row in _CELL_FORMULA.findall(xml))
    return frozenset(found)


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number - 1
