"""Https on the local network: the certificate, the origins, and what to do on a phone."""

from __future__ import annotations

import os
from io import StringIO

import segno

from rustavi_hoa.server.asgi import CA_PATH, LOCAL_CA
from rustavi_hoa.server.certs import certificate, local_addresses
from rustavi_hoa.settings import settings


def prepare() -> tuple[str, ...]:
    """Make the certificate and name the origins, unless the operator has brought their own; gives the addresses."""
    if os.environ.get("HOA_CERT"):
        return ()
    now = settings()
    addresses = local_addresses()
    chain, key, authority = certificate(now.home / "certs", addresses)
    os.environ["HOA_CERT"], os.environ["HOA_CERT_KEY"] = str(chain), str(key)
    os.environ[LOCAL_CA] = str(authority)
    origins = [f"https://{host}:{now.port}" for host in ("localhost", "127.0.0.1", *addresses)]
    os.environ.setdefault("HOA_ORIGINS", ",".join(origins))
    settings.cache_clear()
    return tuple(f"https://{host}:{now.port}" for host in addresses)


def lines(addresses: tuple[str, ...]) -> list[str]:
    """Say how a phone gets in."""
    if not addresses:
        return []
    told = ["On a phone of the same network:", *(f"  {each}/" for each in addresses), "", *_qr(addresses[0] + "/")]
    return [
        *told,
        "The phone warns once, because the certificate is this machine's own. Without the warning, and for parts",
        f"that work offline: open {addresses[0]}{CA_PATH} on the phone and install the file.",
        "  Android: Settings > Security > More > Install a certificate > CA certificate.",
        "  iPhone: Settings > Profile downloaded, then General > About > Certificate Trust Settings.",
    ]


def _qr(address: str) -> list[str]:
    drawn = StringIO()
    segno.make(address, error="l").terminal(drawn, compact=True, border=2)
    return drawn.getvalue().splitlines()
