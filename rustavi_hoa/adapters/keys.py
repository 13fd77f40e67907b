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

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

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


FACTOR_KEY = "second-factor.key"
"""In the home, 0600: who has the database alone reads no secret of an app and tries no recovery code."""

NONCE = 12


def sealed(secret: bytes, owner: str) -> str:
    """Encrypt a small secret for the database (AES-256-GCM); it opens for the same owner only."""
    nonce = secrets.token_bytes(NONCE)
    return base64.b64encode(nonce + AESGCM(_factor_key()).encrypt(nonce, secret, owner.encode())).decode()


def opened(text: str, owner: str) -> bytes | None:
    """Give back what was sealed; None under another key, for another owner, or when it was touched."""
    try:
        packed = base64.b64decode(text, validate=True)
        return AESGCM(_factor_key()).decrypt(packed[:NONCE], packed[NONCE:], owner.encode())
    except (InvalidTag, ValueError):
        return None


def keyed_hash(text: str) -> str:
    """Give what is kept of a short code: without the house's key it cannot be tried."""
    return hmac.new(_factor_key(), b"code:" + text.encode(errors="replace"), hashlib.sha256).hexdigest()


def _factor_key() -> bytes:
    return kept(FACTOR_KEY, lambda: secrets.token_bytes(32)).read_bytes()
