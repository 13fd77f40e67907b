"""Sealing a stream to a key and opening it again: the age format, so ``age`` opens a backup without this program.

The public half of the pair stands in the house's home and seals; the secret half opens and is kept elsewhere. Every
64 KiB are signed and the last piece says that it is the last: a cut or changed file cannot be read as a whole one.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import pyrage
from pyrage import x25519

from rustavi_hoa.backup.faults import Broken, NoKey, Refused, WrongKey
from rustavi_hoa.settings import settings

RECIPIENTS = "backup.pub"
NO_KEY = "There is no key to seal a backup with. Make one first: python -m rustavi_hoa.cli backup-key FILE"
OTHER_KEY = "This key does not open this backup. Find the secret half that was made together with the server's {pub}."
NOT_WHOLE = (
    "The file {name} is not a whole backup: it was cut short or changed on its way. Nothing was restored."
    " Copy it again from where it is kept, or take an older one."
)


def make_pair() -> tuple[str, str]:
    """Give a new pair: the public half and the secret half, a line each."""
    made = x25519.Identity.generate()
    return str(made.to_public()), str(made)


def recipients_file() -> Path:
    """Give where the public halves stand, one a line; each of their secret halves opens a backup."""
    return settings().home / RECIPIENTS


def recipients() -> list[x25519.Recipient]:
    """Read the public halves.

    Raises:
        NoKey: nobody made a pair yet.
        Refused: a line is no public half.
    """
    file = recipients_file()
    lines = _lines(file.read_text("utf8")) if file.exists() else []
    if not lines:
        raise NoKey(NO_KEY)
    try:
        return [x25519.Recipient.from_str(line) for line in lines]
    except pyrage.RecipientError as bad:
        raise Refused(f"{file} holds a line that is no public key (age1...): {bad}") from bad


def identities(text: str) -> list[x25519.Identity]:
    """Read secret halves out of what a key file holds.

    Raises:
        NoKey: there is none in it.
    """
    try:
        found = [x25519.Identity.from_str(line) for line in _lines(text)]
    except pyrage.IdentityError as bad:
        raise NoKey("This is no secret key: it begins with AGE-SECRET-KEY-1 and stands on one line.") from bad
    if not found:
        raise NoKey("The key file is empty. Give the file that backup-key wrote.")
    return found


class _Pieces:
    """Pieces of a stream, made one by one, as a file that can be read."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._rest = pieces, memoryview(b"")

    def read(self, size: int = -1) -> bytes:
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return b""
            self._rest = memoryview(piece)
        cut = len(self._rest) if size < 0 else size
        given, self._rest = bytes(self._rest[:cut]), self._rest[cut:]
        return given


def seal(pieces: Iterator[bytes], goal: IO[bytes], to: list[x25519.Recipient]) -> None:
    """Write the pieces, sealed, without ever holding more than one of them."""
    failed: list[BaseException] = []

    def watched() -> Iterator[bytes]:
        try:
            yield from pieces
        except BaseException as fault:  # the library would keep its text only
            failed.append(fault)
            raise

    try:
        pyrage.encrypt_io(_Pieces(watched()), goal, to)
    except pyrage.EncryptError:
        if failed:
            raise failed[0] from None
        raise


@contextmanager
def opened(file: Path, keys: list[x25519.Identity]) -> Iterator[IO[bytes]]:
    """Give the open stream of a sealed file; whoever leaves it early has read nothing he may trust.

    Raises:
        WrongKey: sealed for another key.
        Broken: no backup, cut, or changed; told at the latest when the stream is left.
    """
    out, into = os.pipe()
    failed: list[BaseException] = []

    def pour() -> None:
        with suppress(BrokenPipeError), os.fdopen(into, "wb") as plain, file.open("rb") as sealed:
            try:
                pyrage.decrypt_io(sealed, plain, keys)
            except Exception as fault:
                failed.append(fault)

    thread = threading.Thread(target=pour, daemon=True)
    thread.start()
    left: BaseException | None = None
    with os.fdopen(out, "rb") as stream:
        try:
            yield stream
            while stream.read(2**20):
                pass
        except BaseException as fault:
            left = fault
    thread.join()
    if failed and not (left and "Broken pipe" in str(failed[0])):
        raise _told(failed[0], file) from failed[0]
    if left is not None:
        raise left


def _told(fault: BaseException, file: Path) -> Refused:
    if isinstance(fault, pyrage.DecryptError) and "No matching keys" in str(fault):
        return WrongKey(OTHER_KEY.format(pub=RECIPIENTS))
    return Broken(NOT_WHOLE.format(name=file.name))


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
