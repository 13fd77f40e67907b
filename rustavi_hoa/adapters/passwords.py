"""Passwords by Argon2id through the passlib interface (libpass is its maintained distribution).

Hashing takes some 50 ms and 64 MiB, so it has threads of its own: sign-ins never starve clicks.
"""

from __future__ import annotations

import hashlib
import secrets

from passlib.hash import argon2

_HASHER = argon2.using(type="ID", memory_cost=65536, time_cost=2, parallelism=1)
_NOBODY = _HASHER.hash(secrets.token_urlsafe(16))


def hashed(password: str) -> str:
    """Give the text to keep for a password."""
    return str(_HASHER.hash(password))


def matches(password: str, kept: str | None) -> bool:
    """Tell whether the password is the kept one; takes as long when there is nobody (no enumeration by time)."""
    right = bool(_HASHER.verify(password, kept or _NOBODY))
    return right and kept is not None


def fingerprint(secret: str) -> str:
    """Give the SHA-256 under which a high-entropy secret (cookie, invitation) is kept."""
    return hashlib.sha256(secret.encode()).hexdigest()


def new_secret() -> str:
    """Give 256 random bits as text safe in a URL."""
    return secrets.token_urlsafe(32)
