"""Secrets that the house makes for itself on its first start and keeps in its home: readable by nobody else."""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import secrets
import tempfile
from collections.abc import Callable
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from rustavi_hoa.settings import settings


def kept(name: str, make: Callable[[], bytes]) -> Path:
    """Give the file of a secret, made once; of two processes that make it at once, both read the first one's."""
    goal = settings().home / name
    if goal.exists():
        return goal
    goal.parent.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(prefix=".key-", dir=goal.parent)  # 0600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(make())
            file.flush()
            os.fsync(file.fileno())
        os.link(draft, goal)
    except FileExistsError:
        pass
    finally:
        Path(draft).unlink(missing_ok=True)
    return goal


def vapid_file() -> Path:
    """Give the file of the key that signs pushes (PEM)."""
    return kept("vapid.pem", _vapid)


def vapid_public() -> str:
    """Give the public half as browsers want it: the bare point, base64 for addresses."""
    return _public(vapid_file().read_bytes())


@cache
def _public(pem: bytes) -> str:
    key = serialization.load_pem_private_key(pem, None).public_key()
    point = key.public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)
    return base64.urlsafe_b64encode(point).rstrip(b"=").decode()


def _vapid() -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )


def signed(text: str) -> str:
    """Add a signature of the house to a short text, for links that leave it."""
    return f"{text}.{_signature(text)}"


def unsigned(text: str) -> str | None:
    """Give the text that carries a signature of the house; None for any other."""
    said, _, signature = text.rpartition(".")
    given, right = signature.encode(errors="replace"), _signature(said).encode()
    return said if said and hmac.compare_digest(given, right) else None


def _signature(text: str) -> str:
    key = kept("notices.key", lambda: secrets.token_bytes(32)).read_bytes()
    digest = hmac.new(key, text.encode(errors="replace"), hashlib.sha256).digest()[:18]
    return base64.urlsafe_b64encode(digest).decode()
