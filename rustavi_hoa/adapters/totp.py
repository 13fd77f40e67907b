"""Codes of an authenticator app: RFC 6238 with what every app knows (SHA-1, six digits, half a minute)."""

from __future__ import annotations

import base64
import secrets
from datetime import datetime

from passlib.exc import TokenError
from passlib.totp import TOTP

SECRET_BYTES = 20
"""RFC 4226 asks for 160 bits."""

STEP = 30
"""Seconds that one code stands."""

ISSUER = "Rustavi HOA"
"""Latin, because some apps show nothing else well."""


def new_secret() -> bytes:
    """Give the secret of a new app."""
    return secrets.token_bytes(SECRET_BYTES)


def typed(secret: bytes) -> str:
    """Give a secret as a person types it: base32 in fours."""
    plain = base64.b32encode(secret).decode().rstrip("=")
    return " ".join(plain[at : at + 4] for at in range(0, len(plain), 4))


def address(secret: bytes, who: str) -> str:
    """Give the address that an app reads from a QR; ``who`` tells two accounts of one app apart."""
    return str(_of(secret).to_uri(label=who.replace(":", " ") or "-", issuer=ISSUER))


def code_at(secret: bytes, at: datetime) -> str:
    """Give the code that an app shows at a moment."""
    return str(_of(secret).generate(int(at.timestamp())).token)


def count_of(secret: bytes, code: str, at: datetime) -> int | None:
    """Give the number of the half-minute whose code this is: the present one or a neighbour; None for no match."""
    plain = "".join(each for each in code if each in "0123456789")
    if len(plain) != 6:
        return None
    try:
        return int(_of(secret).match(plain, int(at.timestamp()), window=STEP).counter)
    except TokenError:
        return None


def _of(secret: bytes) -> TOTP:
    return TOTP(key=secret, format="raw", digits=6, period=STEP, alg="sha1")
